"""Every real complaint means the same by whichever door it comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.simulation import complaint_file
from domain.county import County
from domain.hearing.dangers.danger import danger_in
from domain.messages import ChatKind, Incoming
from handlers.cases import understanding
from handlers.complaints import direct_filing
from handlers.coordinators import entry
from handlers.entrance import handle
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.engine.database import Transaction
from storage.people import bindings, chats, identities
from storage.tables import Case, Draft, id_of
from tests.stories.conftest import example
from tests.stories.town import Town

FILE = Path(__file__).parents[3] / "shared" / "data" / "complaints.csv.gz"
AREA = "east-gate"  # the residents' group's own, where the words name none


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words are taken to mean."""

    kind: str
    category: str
    area: str
    place: str
    accuses: bool
    held_back: bool
    danger: str


Door = Callable[[Turn, Sequence[str]], Iterator[Meaning]]


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """What words mean, no database has a part in."""
    return sqlite_url


@pytest.fixture
def county() -> County:
    """Nobody is told that they say too much: a year's complaints are said in a minute."""
    free = replace(example().county.limits, messages_per_minute=0, group_messages_per_minute=0, complaints_per_day=0)
    return replace(example().county, limits=free)


def incoming(turn: Turn, sender: str, chat: str, text: str, kind: ChatKind = ChatKind.PRIVATE) -> Incoming:
    return Incoming("simulator", chat, kind, sender, "", turn.now, text=text)


def of(told: Case | Draft, danger: str = "") -> Meaning:
    return Meaning(told.kind, told.category, told.area, told.address, told.confidential, told.held_back, danger)


def as_read(turn: Turn, words: str, area: str) -> Meaning:
    told = understanding.read(turn, words, danger=danger_in(words))
    return Meaning(
        told.kind, told.category, told.area or area, told.place, told.accuses, told.held_back, told.danger or ""
    )


def residents_group(turn: Turn) -> str:
    """What the platform calls a group that is bound to an area."""
    group = chats.add(turn.tx, "simulator", "group", kind=ChatKind.GROUP, title="居民群", person_id=None)
    bindings.bind_to_area(turn.tx, id_of(group), AREA, by=None, now=turn.now)
    return "group"


def coordinator(turn: Turn) -> Actor:
    person = identities.add_person(turn.tx, "simulator", "one", name="督办员甲", language="zh-CN", now=turn.now)
    chat = chats.add(turn.tx, "simulator", "one", kind=ChatKind.PRIVATE, title="", person_id=id_of(person))
    return Actor(id_of(person), id_of(chat), "zh-CN")


def told_by(tx: Transaction, sender: str) -> Meaning:
    """What somebody's one complaint, filed or still asked about, is taken to mean."""
    found = identities.person_of(tx, "simulator", sender)
    assert found is not None
    person = id_of(found)
    if draft := cases.open_draft(tx, person):
        return of(draft)
    [case] = cases.of_resident(tx, person)
    return of(case, case.danger)


def by_form(turn: Turn, rows: Sequence[str]) -> Iterator[Meaning]:
    for number, words in enumerate(rows):
        handle(turn, incoming(turn, f"form{number}", f"form{number}", words))
        yield told_by(turn.tx, f"form{number}")


def at_once(turn: Turn, rows: Sequence[str]) -> Iterator[Meaning]:
    """Filed together where they can be, else each alone."""
    said = [incoming(turn, f"once{number}", f"once{number}", f"上报 {words}") for number, words in enumerate(rows)]
    letters = [
        direct_filing.InboxMessage(-number, one)
        for number, one in enumerate(said, 1)
        if direct_filing.can_be_batched(one)
    ]
    done = direct_filing.file_batch(turn, "simulator", letters)
    assert len(done) > len(rows) / 4
    for number, one in enumerate(said, 1):
        if -number not in done:
            handle(turn, one)
        yield told_by(turn.tx, one.sender)


def in_a_group(turn: Turn, rows: Sequence[str]) -> Iterator[Meaning]:
    chat = residents_group(turn)
    for number, words in enumerate(rows):
        handle(turn, incoming(turn, f"group{number}", chat, f"上报 {words}", ChatKind.GROUP))
        yield told_by(turn.tx, f"group{number}")


def on_the_phone(turn: Turn, rows: Sequence[str]) -> Iterator[Meaning]:
    actor = coordinator(turn)
    for words in rows:
        entry.file_for_others(turn, actor, f"电话 {words}", ())
        case = turn.tx.exec(select(Case).order_by(col(Case.id).desc()).limit(1)).one()
        yield of(case, case.danger)


DOORS: tuple[Door, ...] = (by_form, at_once, in_a_group, on_the_phone)


@pytest.mark.parametrize("every", [len(DOORS), pytest.param(1, marks=pytest.mark.soak)])
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
async def test_every_real_complaint_means_the_same(town: Town, door: Door, every: int) -> None:
    """In `make test` each complaint comes in by one door, in `make soak` by all."""
    if not FILE.exists():
        pytest.skip("the real complaints are not beside this checkout")
    rows = [row.words for row in complaint_file.read(FILE).rows][DOORS.index(door) % every :: every]
    now = town.service.clock.now()
    with town.service.database.transaction() as tx:
        turn = Turn(tx, town.service.practice, now, now)
        heard = list(door(turn, rows))
        expected = [as_read(turn, words, AREA if door is in_a_group else "") for words in rows]
    differing = [number for number, (one, other) in enumerate(zip(heard, expected, strict=True)) if one != other]
    assert differing == []
