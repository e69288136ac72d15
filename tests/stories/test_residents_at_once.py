"""上报: a whole complaint in one message, filed without a preview; many of them are handled together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from domain.messages import Incoming
from handlers import entrance
from handlers.complaints import direct_filing
from handlers.turn import Turn
from storage.tables import Case, Event, InboxRow, OutboxRow
from tests.stories.acts.at_once import GARBAGE, all_handled, all_of, all_say
from tests.stories.town import Town


async def test_what_is_whole_is_filed_at_once_and_shown_as_the_department_sees_it(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(f"上报 {GARBAGE.format(12)}，请联系李女士13800138000")
    told = await resident.hears("编号", "环境卫生", "承办单位看到的是")
    assert "13800138000" not in told["text"]
    card = await staff.hears(await resident.reference())
    assert "13800138000" not in card["text"]
    await resident.hears("示例县文明创建督办中心")


async def test_photos_come_with_it(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(f"/report {GARBAGE.format(12)}", photos=1)
    card = await staff.hears(await resident.reference())
    assert len(card["photos"]) == 1


async def test_what_is_missing_is_asked_for(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("上报 垃圾堆了三天没人清运")
    await resident.hears("什么地方")
    assert not all_of(town, Case)


async def test_a_word_that_only_begins_like_it_files_nothing(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(f"上报过多次了，{GARBAGE.format(12)}")
    await resident.hears("请核对")
    assert not all_of(town, Case)


async def test_an_accusation_stays_with_the_coordinators(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲", confidential=True)
    resident = await town.resident("王先生")
    await resident.says("上报 举报环卫站站长在振兴路12号收受贿赂，垃圾没人清运")
    told = await resident.hears("保密工单")
    assert "承办单位看到的是" not in told["text"]
    await coordinator.hears(await resident.reference())
    await staff.hears_nothing_of("贿赂")


async def test_many_at_once_are_a_case_each_with_events_cards_and_an_answer(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    residents = [await town.resident("李女士") for _ in range(12)]
    await all_say(town, [(one, f"上报 {GARBAGE.format(number)}") for number, one in enumerate(residents, 1)])
    found = all_of(town, Case)
    assert sorted(one.words for one in found) == sorted(GARBAGE.format(number) for number in range(1, 13))
    numbers = [int(one.reference[2:7]) for one in found]
    assert numbers == list(range(1, 13))
    happened = all_of(town, Event)
    assert [one.action for one in happened].count("submit") == len(found)
    assert [one.action for one in happened].count("assign") == len(found)
    for number, one in enumerate(residents, 1):
        await one.hears("示例县文明创建督办中心")
        await one.hears("编号", GARBAGE.format(number))
        await staff.hears(await one.reference())
    assert {one.state for one in all_of(town, InboxRow)} == {"done"}
    assert {one.state for one in all_of(town, OutboxRow)} == {"sent"}


async def test_those_who_are_known_by_now_are_not_welcomed_again(town: Town) -> None:
    residents = [await town.resident("李女士") for _ in range(3)]
    for number in (1, 2):
        await all_say(town, [(one, f"上报 {GARBAGE.format(number)}") for one in residents])
    for one in residents:
        said = [message["text"] for message in await one.messages() if message["from"]["id"] == "bot"]
        assert sum("示例县文明创建督办中心" in text for text in said) == 1
        assert sum("编号" in text for text in said) == 2


async def test_among_them_a_coordinator_a_plain_story_and_an_incomplete_one_are_heard_as_ever(town: Town) -> None:
    residents = [await town.resident("李女士") for _ in range(4)]
    coordinator = await town.coordinator("督办员甲")
    said = [(one, f"上报 {GARBAGE.format(number)}") for number, one in enumerate(residents[:2], 1)]
    said += [(residents[2], "上报 垃圾没人清运"), (residents[3], GARBAGE.format(4)), (coordinator, "上报 什么情况")]
    await all_say(town, said)
    await residents[2].hears("什么地方")
    await residents[3].hears("请核对")
    assert len(all_of(town, Case)) == 2
    assert {one.state for one in all_of(town, InboxRow)} == {"done"}


async def test_what_fails_together_is_handled_one_by_one(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    file_batch = direct_filing.file_batch

    def fails(turn: Turn, platform: str, letters: Sequence[direct_filing.InboxMessage]) -> list[int]:
        file_batch(turn, platform, letters)
        raise ArithmeticError

    residents = [await town.resident("李女士") for _ in range(4)]
    monkeypatch.setattr(direct_filing, "file_batch", fails)
    await all_say(town, [(one, f"上报 {GARBAGE.format(number)}") for number, one in enumerate(residents, 1)])
    assert len(all_of(town, Case)) == len(residents)
    assert {one.state for one in all_of(town, InboxRow)} == {"done"}


async def test_who_waits_until_all_is_handled_waits_for_what_stood_behind_a_dead_letter(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle = entrance.handle

    def fails(turn: Turn, incoming: Incoming, *, with_savepoint: bool = True) -> None:
        if incoming.text == "坏":
            raise ArithmeticError
        handle(turn, incoming, with_savepoint=with_savepoint)

    resident = await town.resident("李女士")
    monkeypatch.setattr(entrance, "handle", fails)
    await all_handled(town, [(resident, text) for text in ("坏", GARBAGE.format(1), "谢谢")])
    assert [one.state for one in all_of(town, InboxRow)] == ["dead", "done", "done"]
