"""Raw updates as a platform would hand them over: all are kept, all are handled, and what cannot be read says why."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

import pytest
from sqlalchemy import select

from bot.platforms.simulator import payload
from domain.masking import mask
from domain.messages import LONGEST_TEXT, ChatKind, Incoming, Update
from storage.engine.characters import storable
from storage.tables import Case, InboxRow, OutboxRow
from tests.hostile import broken, corpus
from tests.stories.town import MONDAY_MORNING, Speaker, Town

TEXTS = corpus.texts()
DATES = ("9999-12-31", "9999-12-30", "0001-01-01", "2026-02-30", "0000-00-00", "2999/1/1", "１２３４-５-６", "²-²-²")
AMOUNTS = ("999天", "０天", "-3天", "1e9天", "零天", "九九天", "99999999999天")
_numbers = itertools.count()


def said_by(speaker: Speaker, text: str = "", *, kind: ChatKind = ChatKind.PRIVATE, choice: str = "") -> Incoming:
    return Incoming(
        "simulator",
        speaker.chat,
        kind,
        speaker.person,
        "王先生",
        MONDAY_MORNING,
        text=text,
        choice=choice,
        language="zh-CN",
    )


def as_update(chat: str, written: str) -> Update:
    return Update(f"raw:{next(_numbers)}", chat, written)


async def arrive(town: Town, updates: Sequence[Update]) -> list[int]:
    """Hands updates over, a hundred at a time, and waits until all is handled and sent."""
    rows: list[int] = []
    for at in range(0, len(updates), 100):
        rows += await town.service.intake.receive("simulator", updates[at : at + 100])
    await town.service.settle()
    return rows


def states(town: Town, rows: Sequence[int]) -> list[tuple[str, str]]:
    """State and fault of these rows of the inbox."""
    with town.service.database.reading() as tx:
        found = {row.id: (row.state, row.error) for row in tx.exec(select(InboxRow)).scalars()}  # type: ignore[call-overload]
    return [found[row] for row in rows]


def sending(town: Town) -> Counter[str]:
    with town.service.database.reading() as tx:
        return Counter(row.state for row in tx.exec(select(OutboxRow)).scalars())  # type: ignore[call-overload]


@corpus.SAID
async def test_hostile_texts_are_handled_whoever_says_them(town: Town, every: int) -> None:
    residents = [await town.resident(f"居民{number}") for number in range(40)]
    staff = [(await town.department("city"))[0] for _ in range(6)]
    coordinators = [await town.coordinator(f"督办员{number}", confidential=True) for number in range(6)]
    await residents[0].files("振兴路12号门口有人占道经营")
    speakers = (residents, staff, coordinators)
    said = []
    for number, text in enumerate(TEXTS[::every]):
        of_kind = speakers[number % 3]
        kind = ChatKind.GROUP if of_kind is staff else ChatKind.PRIVATE
        said.append(said_by(of_kind[number // 3 % len(of_kind)], text, kind=kind))
    rows = await arrive(town, [as_update(one.chat, payload.write(one)) for one in said])
    assert {*states(town, rows)} == {("done", "")}
    assert sending(town).keys() <= {"sent", "cancelled", "waiting"}


async def test_absurd_amounts_and_dates_are_refused_with_words(town: Town) -> None:
    staff, coordinator = (await town.department("city"))[0], await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files("振兴路12号门口有人占道经营")
    await staff.says(f"#{reference} 签收")
    said = [said_by(coordinator, f"#{reference} 挂账 {date} 冬季无法施工") for date in DATES]
    said += [said_by(staff, f"#{reference} 延期 {days} 等配件", kind=ChatKind.GROUP) for days in AMOUNTS]
    rows = await arrive(town, [as_update(one.chat, payload.write(one)) for one in said])
    assert {*states(town, rows)} == {("done", "")}
    await coordinator.hears("挂账要写明")
    await staff.hears("延期要写明")


async def test_no_text_is_a_button(town: Town) -> None:
    resident, staff = await town.resident("李女士"), (await town.department("city"))[0]
    coordinator = await town.coordinator("督办员甲")
    await resident.files("振兴路12号门口有人占道经营")
    known = [(resident, ChatKind.PRIVATE), (staff, ChatKind.GROUP), (coordinator, ChatKind.PRIVATE)]
    texts = [*corpus.fragments()["tokens"], *TEXTS[::40]]
    pressed = [said_by(who, kind=kind, choice=text) for text in texts for who, kind in known]
    rows = await arrive(town, [as_update(one.chat, payload.write(one)) for one in pressed])
    assert {*states(town, rows)} == {("done", "")}


async def test_what_cannot_be_read_is_a_dead_letter_and_those_behind_it_are_handled(town: Town) -> None:
    resident = await town.resident("李女士")
    good = said_by(resident, "帮助")
    hostile = [*broken.payloads(payload.write(good))]
    updates = [as_update(resident.chat, written) for _, written in hostile]
    behind = [as_update(resident.chat, payload.write(good)) for _ in hostile[::20]]
    rows = await arrive(town, [*updates, *behind])
    found = states(town, rows)
    assert {*found[len(hostile) :]} == {("done", "")}
    for (name, written), (state, error) in zip(hostile, found, strict=False):
        assert (state, bool(error)) == (("done", False) if _readable(written) else ("dead", True)), name
    assert Counter(state for state, _ in found)["dead"] > 200


def _readable(written: str) -> bool:
    kept = storable(written)
    try:
        return not kept or bool(payload.read(kept))
    except ValueError:
        return False


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("路灯\\u0000不亮了", "路灯不亮了"),
        ("路灯\\ud83d不亮了", "路灯\ufffd不亮了"),
        ("路灯\\ud83d\\ude00不亮了", "路灯😀不亮了"),
        ("路灯\\\\u0000不亮了", "路灯\\u0000不亮了"),
        ("路灯\\\\ud83d不亮了", "路灯\\ud83d不亮了"),
        ("路灯\0不亮了", "路灯不亮了"),
        ("路灯\ud83d不亮了", "路灯\ufffd不亮了"),
    ],
)
async def test_what_no_database_keeps_is_left_out_or_replaced_and_the_rest_is_heard(
    town: Town, sent: str, kept: str
) -> None:
    resident = await town.resident("李女士")
    written = payload.write(said_by(resident, "建设路12号SENT")).replace("SENT", sent)
    rows = await arrive(town, [as_update(resident.chat, written)])
    assert states(town, rows) == [("done", "")]
    await resident.hears(f"建设路12号{kept}")


@pytest.mark.parametrize("every", [12, pytest.param(4, marks=pytest.mark.soak)])
async def test_everyone_reads_exactly_what_the_resident_wrote(town: Town, every: int) -> None:
    coordinator = await town.coordinator("督办员甲", confidential=True)
    fragments = [one for of_class in corpus.fragments().values() for one in of_class[::every]]
    written = [f"建设路12号路灯不亮 {fragment} 已经三天了" for fragment in fragments if len(fragment) < 20_000]
    residents = [await town.resident("李女士") for _ in written]
    told = zip(residents, written, strict=True)
    await arrive(town, [as_update(who.chat, payload.write(said_by(who, text))) for who, text in told])
    for resident, text in zip(residents, written, strict=True):
        shown_to_departments = mask(text, ("王先生",))  # as the updates call them
        assert any(shown_to_departments in one["text"] for one in town.simulator.messages(resident.chat)), text
    await arrive(town, [as_update(who.chat, payload.write(said_by(who, "提交"))) for who in residents])
    with town.service.database.reading() as tx:
        filed = {case.words: case.reference for case in tx.exec(select(Case)).scalars()}  # type: ignore[call-overload]
    assert filed.keys() == {*written}
    asked = [as_update(coordinator.chat, payload.write(said_by(coordinator, f"#{one} 全文"))) for one in filed.values()]
    await arrive(town, asked)
    shown = [one["text"] for one in town.simulator.messages(coordinator.chat, limit=1000)]
    for words, reference in filed.items():
        assert any(reference in text and words in text for text in shown), words


async def test_what_is_longer_than_ten_pages_is_refused_with_words_and_so_is_a_report_that_grows_so(town: Town) -> None:
    resident, other, staff = (
        await town.resident("李女士"),
        await town.resident("王先生"),
        (await town.department("city"))[0],
    )
    reference = await other.files("振兴路12号门口有人占道经营")
    page = "路灯不亮" * (LONGEST_TEXT // 10)
    said = [said_by(resident, "上报 振兴路12号路灯不亮 " + "x" * LONGEST_TEXT), *[said_by(resident, page)] * 3]
    said.append(said_by(staff, f"#{reference} 备注 {page * 3}", kind=ChatKind.GROUP))
    rows = await arrive(town, [as_update(one.chat, payload.write(one)) for one in said])
    assert {*states(town, rows)} == {("done", "")}
    await resident.hears("这条消息太长")
    await resident.hears("这件诉求已经写得很长")
    await staff.hears("这条消息太长")
    assert len(await resident.messages()) > 3
