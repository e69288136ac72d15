"""What is said most often asks the database little, and keeps nobody from a case of which there is nothing to say."""

from __future__ import annotations

from typing import Any

import pytest

from domain.kinds import MessageKind
from domain.messages import ChatKind, Incoming
from handlers import entrance
from storage.casework import cases
from storage.engine.database import Transaction
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.people import bindings
from storage.tables import Case, Chat, Cycle, Rating
from tests.bot.strict import MORNING, NAME, House, Play


def _hear(house: House, name: str, words: str) -> list[str]:
    """Has the service hear words of somebody; the statements that it took."""
    asked: list[str] = []
    said = Incoming(NAME, name, ChatKind.PRIVATE, name, name, MORNING, message=f"{name} {words}", text=words)
    with house.database.transaction() as tx:
        driver: Any = tx.connection().connection.driver_connection
        driver.set_trace_callback(asked.append)
        entrance.handle(house.turn(tx), said)
        tx.flush()
        driver.set_trace_callback(None)
    return [one for one in asked if not one.startswith(("SAVEPOINT", "RELEASE"))]


@pytest.mark.parametrize(
    ("words", "most"),
    [("建设路12号垃圾没人清运", 7), ("上报 建设路12号路灯不亮了", 13)],
)
def test_a_resident_who_is_known_takes_few_statements(play: Play, words: str, most: int) -> None:
    async def story(house: House) -> None:
        group = house.chat("g1")
        with house.database.transaction() as tx:
            bindings.bind(tx, group, "utilities", by=None, now=MORNING)
        for name in ("p1", "p2"):
            _hear(house, name, "hello")
        _hear(house, "p2", "上报 建设路12号路灯不亮了")  # the first of a year sets up its counter
        asked = _hear(house, "p1", words)
        assert len(asked) <= most, "\n".join(asked)

    play(story)


@pytest.mark.parametrize("on_its_way", [True, False])
def test_a_case_of_which_nothing_is_to_be_said_is_not_locked(
    play: Play, monkeypatch: pytest.MonkeyPatch, on_its_way: bool
) -> None:
    """Rated in the chat, or with its result on the way."""

    async def story(house: House) -> None:
        chat = house.chat("p1")
        with house.database.transaction() as tx:
            person = tx.get_one(Chat, chat).person_id or 0
            cases_of = [
                Case(reference=f"2026100{number}", resident_id=person, status="resolved", filed_at=MORNING)
                for number in range(3)
            ]
            tx.add_all(cases_of)
            tx.flush()
            ids = [one.id or 0 for one in cases_of]
            about: dict[str, Any] = {"number": 1, "asked_at": MORNING, "resolved_at": MORNING, "started_at": MORNING}
            tx.add_all([Cycle(case_id=one, **about) for one in ids])
            if on_its_way:
                result = Notice(kind=MessageKind.RESULT, case_id=ids[1], subject=1)
                outbox.enqueue(tx, chat, "en", result, now=MORNING, hold_until=MORNING.replace(year=2027))
            else:
                tx.add(Rating(case_id=ids[1], cycle=1, person_id=person, via="chat", grade=5, rated_at=MORNING))
        locked: list[int] = []
        lock = cases.lock

        def noted(tx: Transaction, case_id: int) -> Case | None:
            locked.append(case_id)
            return lock(tx, case_id)

        monkeypatch.setattr(cases, "lock", noted)
        _hear(house, "p1", "hello")
        assert locked == [ids[0], ids[2]]
        _hear(house, "p1", "hello again")
        assert locked == [ids[0], ids[2]]  # it is on its way now

    play(story)
