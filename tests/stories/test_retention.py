"""What residents are told about keeping is kept to: an ended case loses its words after the county's days."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import text

from tests.stories.town import Town


async def kept(town: Town, reference: str) -> str:
    with town.service.database.reading() as tx:
        row = tx.execute(text("SELECT words, address FROM cases WHERE reference = :r"), {"r": reference}).one()
        return " ".join(row)


async def test_an_ended_case_loses_its_words_and_pictures_an_open_one_does_not(town: Town) -> None:
    await town.service.reload(replace(town.service.settings.county, retention_days=3))
    resident, other = await town.resident("李女士"), await town.resident("王先生")
    await resident.says("振兴路12号门口有流动摊贩占道经营", photos=1)
    await resident.taps("提交")
    ended = await resident.reference()
    still_open = await other.files("建设街8号有流动摊贩占道经营")
    await resident.says(f"撤回 #{ended}")
    await resident.taps("确定撤回")
    await resident.taps("不想等了")
    assert len(list((town.service.files.root).rglob("*/*"))) == 1

    await town.passes(days=2)
    assert "振兴路" in await kept(town, ended)
    await town.passes(days=3)
    assert (await kept(town, ended)).strip() == ""
    assert "建设街" in await kept(town, still_open)
    assert list((town.service.files.root).rglob("*/*")) == []


async def test_raw_messages_are_emptied_and_a_repeat_is_still_known(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号门口有流动摊贩占道经营")
    with town.service.database.reading() as tx:
        before = tx.execute(text("SELECT count(*) FROM inbox")).scalar_one()
        assert before
    with town.service.database.transaction() as tx:  # real time cannot be moved; the rows' can
        tx.execute(text("UPDATE inbox SET handled_at = '2020-01-01 00:00:00+00:00'"))
    await town.passes(days=1)
    with town.service.database.reading() as tx:
        assert tx.execute(text("SELECT count(*) FROM inbox WHERE payload <> ''")).scalar_one() == 0
        assert tx.execute(text("SELECT count(*) FROM inbox")).scalar_one() == before
