"""What becomes of a message that a platform does not simply take."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.outbound.composing import compose
from bot.outbound.delivery import MOST_TRIES
from bot.platforms.base import Moved, SendError, UncertainSend, Unreachable
from domain.kinds import HeldRole, MessageKind, Readers
from domain.lifecycle import Action, Role
from domain.messages import Outgoing, OutgoingPhoto
from handlers.chats import reachability
from storage.casework import cases, events
from storage.engine.database import Transaction
from storage.messages import deliveries, outbox
from storage.messages.outbox import Notice
from storage.people import bindings, chats, recipients, roles
from storage.tables import Assignment, Case, Chat, Person, SQLModel, Statement
from tests.bot.strict import MORNING, NAME, House, Play, Strict

CASES = SQLModel.metadata.tables["cases"]


def _case(house: House, chat: int, reference: str, *, department: str = "city", confidential: bool = False) -> int:
    with house.database.transaction() as tx:
        person = tx.get_one(Chat, chat).person_id
        case = Case(
            reference=reference,
            resident_id=person,
            status="in_progress",
            department=department,
            confidential=confidential,
            urgent=True,
            filed_at=MORNING,
        )
        tx.add(case)
        tx.flush()
        assert case.id is not None
        return case.id


def _coordinator(house: House) -> int:
    chat = house.chat("coordinator")
    with house.database.transaction() as tx:
        roles.give(tx, _owner(tx, chat), HeldRole.COORDINATOR, now=MORNING)
    return chat


def _owner(tx: Transaction, chat: int) -> int:
    person_id = tx.get_one(Chat, chat).person_id
    assert person_id is not None
    return person_id


def _bind(house: House, chat: int, department: str = "city") -> None:
    with house.database.transaction() as tx:
        bindings.bind(tx, chat, department, by=None, now=MORNING)


def _person(house: House, chat: int) -> Person:
    with house.database.transaction() as tx:
        return tx.get_one(Person, _owner(tx, chat))


def test_who_blocked_the_service_hears_no_more_and_the_department_knows(play: Play) -> None:
    async def story(house: House) -> None:
        resident, group = house.chat("p1"), house.chat("g1")
        _bind(house, group)
        _case(house, resident, "20261000")
        house.strict.faults["one"] = [Unreachable("blocked")]
        first, second = house.say(resident, "one"), house.say(resident, "two")
        await house.until(lambda: bool(house.strict.heard("g1")))
        await asyncio.sleep(5)
        assert (house.row(first).state, house.row(second).state) == ("failed", "cancelled")
        assert house.strict.heard("p1") == []
        assert [words for words in house.strict.heard("g1") if "20261000" in words and "联系不上" in words]
        assert len(house.strict.heard("g1")) == 1
        assert _person(house, resident).unreachable_at
        with house.database.transaction() as tx:
            assert recipients.find(tx, _owner(tx, resident)) is None
            reachability.mark_reachable(house.turn(tx), tx.get_one(Chat, resident))
            assert recipients.find(tx, _owner(tx, resident)) is not None

    play(story)


def test_of_a_confidential_case_the_coordinators_hear_and_no_group_does(play: Play) -> None:
    async def story(house: House) -> None:
        resident, group = house.chat("p1"), house.chat("g1")
        _bind(house, group)
        chat = _coordinator(house)
        with house.database.transaction() as tx:
            roles.give(tx, _owner(tx, chat), HeldRole.COORDINATOR, confidential=True, now=MORNING)
        _case(house, resident, "20261000", confidential=True)
        house.strict.faults["one"] = [Unreachable("blocked")]
        house.say(resident, "one")
        await house.until(lambda: bool(house.strict.heard("coordinator")))
        assert "20261000" in house.strict.heard("coordinator")[0]
        assert house.strict.heard("g1") == []

    play(story)


class RefusedCards(dict[str, list[Exception]]):
    """Faults of every card, whatever it says."""

    def get(self, words: str, default: Any = None) -> Any:
        return (
            [SendError("refused", permanent=True)] if "20261000" in words and "not delivered" not in words else default
        )


def test_a_card_that_is_refused_for_good_is_told_to_coordinators_once(play: Play) -> None:
    async def story(house: House) -> None:
        _coordinator(house)
        group = house.chat("g1")
        _bind(house, group)
        case = _case(house, house.chat("p1"), "20261000")
        with house.database.transaction() as tx:
            made = Assignment(case_id=case, cycle=1, department="city", assigned_at=MORNING, response_due_at=MORNING)
            tx.add(made)
        house.strict.faults = RefusedCards()
        for _ in range(2):
            _show(house, group, case, MessageKind.NEW_CARD)
            await asyncio.sleep(5)
        told = [one for one in house.strict.heard("coordinator") if "not delivered" in one]
        assert len(told) == 1
        assert "g1 title" in told[0]
        assert "/todo" in told[0]
        assert house.strict.heard("g1") == []

    play(story)


class UncertainCards(dict[str, list[Exception]]):
    """Whether a card arrives is never known, whatever it says."""

    def get(self, words: str, default: Any = None) -> Any:
        return [UncertainSend("no answer")] if "20261000" in words and "not delivered" not in words else default


def test_a_card_of_which_nobody_will_know_is_told_to_coordinators_once(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outbound.delivery.MOST_RESENDS", 1)

    async def story(house: House) -> None:
        _coordinator(house)
        group = house.chat("g1")
        _bind(house, group)
        case = _case(house, house.chat("p1"), "20261000")
        with house.database.transaction() as tx:
            tx.add(Assignment(case_id=case, cycle=1, department="city", assigned_at=MORNING, response_due_at=MORNING))
        house.strict.faults = UncertainCards()
        for _ in range(2):
            _show(house, group, case, MessageKind.NEW_CARD)
            await asyncio.sleep(5)
            assert not [one for one in house.strict.heard("coordinator") if "not delivered" in one][1:]
            await asyncio.sleep(60)
        told = [one for one in house.strict.heard("coordinator") if "not delivered" in one]
        assert len(told) == 1
        assert "g1 title" in told[0]

    play(story)


def test_who_answers_while_they_are_lost_is_not_said_to_have_heard_nothing(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(house: House) -> None:
        resident = house.chat("p1")
        case = _case(house, resident, "20261000")
        with house.database.transaction() as tx:
            asked = Statement(
                case_id=case,
                role=Role.STAFF,
                action=Action.ASK,
                audience=Readers.RESIDENT,
                words="which?",
                said_at=MORNING,
            )
            tx.add(asked)
            tx.flush()
            outbox.enqueue(
                tx,
                resident,
                "en",
                Notice(kind=MessageKind.STATEMENT, case_id=case, subject=asked.id),
                now=house.clock.now(),
            )
            tx.connection().execute(CASES.update().values(status="waiting"))
        read = cases.of_resident

        def answered_meanwhile(tx: Transaction, person_id: int, *, still_open: bool = False) -> list[Case]:
            found = read(tx, person_id, still_open=still_open)
            tx.connection().execute(CASES.update().values(status="in_progress"))
            return found

        monkeypatch.setattr(cases, "of_resident", answered_meanwhile)
        with house.database.transaction() as tx:
            reachability.mark_person_unreachable(house.turn(tx), resident)
        with house.database.transaction() as tx:
            assert events.history(tx, case) == []

    play(story)


def test_a_lost_group_is_told_once_and_its_messages_wait_until_it_is_back(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outbound.delivery.LOST_GROUP", timedelta(seconds=20))

    async def story(house: House) -> None:
        _coordinator(house)
        group = house.chat("g1")
        _bind(house, group)
        house.strict.faults["one"] = [Unreachable("kicked") for _ in range(100)]
        row = house.say(group, "one")
        house.say_all([(group, words) for words in ("two", "three")])
        await house.until(lambda: bool(house.strict.heard("coordinator")), 60)
        assert "g1 title" in house.strict.heard("coordinator")[0]
        await asyncio.sleep(15 * 20)
        assert len(house.strict.faults["one"]) < 90
        assert house.states()["waiting"] == 3
        assert (house.row(row).attempts, house.row(row).error) == (0, outbox.UNREACHABLE)
        assert len(house.strict.heard("coordinator")) == 1
        house.strict.faults.clear()
        with house.database.transaction() as tx:
            reachability.mark_reachable(house.turn(tx), tx.get_one(Chat, group))
        await house.until(lambda: len(house.strict.heard("g1")) == 3, 10)
        assert house.strict.heard("g1") == ["one", "two", "three"]

    play(story)


def test_a_group_that_moved_hears_at_its_new_id_at_once(play: Play) -> None:
    async def story(house: House) -> None:
        group = house.chat("g1")
        house.strict.faults["two"] = [Moved("g2")]
        house.say(group, "one")
        house.say(group, "two")
        await house.all_sent(2)
        assert house.strict.heard("g2") == ["two"]
        assert house.strict.at("two") < 4
        with house.database.transaction() as tx:
            assert chats.current_alias(tx, group) == (NAME, "g2")
            for name in ("g1", "g2"):
                found = chats.find(tx, NAME, name)
                assert found is not None
                assert found.id == group
            assert deliveries.case_of_message(tx, group, "1") is not None

    play(story)


def test_a_chat_that_moves_for_ever_ends_as_failed(play: Play) -> None:
    async def story(house: House) -> None:
        house.strict.faults["one"] = [Moved(f"g{n}") for n in range(2, 30)]
        row = house.say(house.chat("g1"), "one")
        await house.until(lambda: house.row(row).state == "failed")
        assert house.row(row).attempts == MOST_TRIES + 1

    play(story)


def test_of_a_message_in_parts_only_the_rest_goes_out_again(play: Play) -> None:
    async def story(house: House) -> None:
        resident = house.chat("p1")
        case = _case(house, resident, "20261000")
        house.strict.faults["c"] = [
            SendError("away", permanent=False),
            SendError("too many", permanent=False, retry_after=3),
        ]
        row = house.say(resident, "a|b|c|d", case_id=case)
        await house.all_sent(4)
        assert house.strict.heard("p1") == ["a", "b", "c", "d"]
        assert house.row(row).attempts == 2
        with house.database.transaction() as tx:
            parts = tx.connection().execute(text("SELECT part, message FROM deliveries ORDER BY part")).all()
            assert [tuple(one) for one in parts] == [(0, "1"), (1, "2"), (2, "3"), (3, "4")]
            for one in parts:
                found = deliveries.case_of_message(tx, resident, one.message)
                assert found is not None
                assert found.case_id == case

    play(story)


def test_parts_that_went_out_of_a_message_that_is_given_up_are_known(play: Play) -> None:
    async def story(house: House) -> None:
        resident = house.chat("p1")
        house.strict.faults["b"] = [SendError("refused", permanent=True)]
        row = house.say(resident, "a|b")
        await house.until(lambda: house.row(row).state == "failed")
        with house.database.transaction() as tx:
            assert deliveries.case_of_message(tx, resident, "1") is not None

    play(story)


def test_an_album_that_may_have_arrived_is_not_sent_again_and_its_words_follow(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = tuple(OutgoingPhoto(f"{n}", "image/png", str(Path("none"))) for n in range(3))
    monkeypatch.setattr("bot.outbound.preparing.compose", lambda *_: Outgoing("words", photos))

    async def story(house: House) -> None:
        house.strict.arriving["album of 3"] = [UncertainSend("no answer")]
        row = house.say(house.chat("p1"), "words")
        await house.all_sent(4)
        assert house.row(row).state == "sent"
        assert house.strict.heard("p1") == ["album of 3"] * 3 + ["words"]

    play(story)


def test_an_album_takes_as_many_places_as_it_has_photos(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    photos = tuple(OutgoingPhoto(f"{n}", "image/png", str(Path("none"))) for n in range(10))

    async def story(house: House) -> None:
        house.say_all([(house.chat(f"p{n}"), f"{n}") for n in range(60)])
        monkeypatch.setattr(
            "bot.outbound.preparing.compose",
            lambda reading, claimed, *about: (
                Outgoing("words", photos) if claimed.external.startswith("g") else compose(reading, claimed, *about)
            ),
        )
        for n in range(4):
            house.say(house.chat(f"g{n}"), "words", cause=1)
        await house.all_sent(60 + 4 * 11)

    assert play(story).strict.refused == 0


def test_a_card_that_is_gone_is_posted_anew(play: Play) -> None:
    async def story(house: House) -> None:
        group = house.chat("g1")
        _bind(house, group)
        case = _case(house, house.chat("p1"), "20261000")
        _show(house, group, case, MessageKind.NEW_CARD)
        await house.all_sent(1)
        _show(house, group, case, MessageKind.CARD)
        await house.until(lambda: len(house.strict.edited) == 1)
        house.strict.gone.add("1")
        _show(house, group, case, MessageKind.CARD)
        await house.all_sent(2)
        with house.database.transaction() as tx:
            assert deliveries.card_in(tx, group, case) == "2"

    play(story)


def _show(house: House, group: int, case: int, kind: MessageKind) -> None:
    with house.database.transaction() as tx:
        outbox.enqueue(tx, group, "en", Notice(kind=kind, case_id=case, subject=case), now=house.clock.now())
    house.sender.wake()


def test_what_fails_is_tried_less_and_less_often_and_given_up(play: Play) -> None:
    async def story(house: House) -> None:
        house.strict.faults["one"] = [SendError("away", permanent=False) for _ in range(MOST_TRIES + 1)]
        row, behind = house.say(house.chat("p1"), "one"), house.say(house.chat("p1"), "two")
        at = await house.until(lambda: house.row(row).state == "failed", 1000)
        assert at >= sum(2**n for n in range(MOST_TRIES))
        await house.until(lambda: house.row(behind).state == "sent", 10)

    play(story)


def test_many_messages_with_many_faults_end_well(play: Play) -> None:
    """5 % 429, 5 % faults, 2 % time-outs after delivery, 3 % blocked, 1 % moved."""

    async def story(house: House) -> None:
        strict = house.strict
        for n in range(500):
            _plan_fault(strict, f"m{n}", n)
        chats = [(f"g-{n}" if n % 100 == 15 else f"p{n}") for n in range(500)]
        house.say_all([(house.chat(name), f"m{n}") for n, name in enumerate(chats)])
        await house.all_sent(500 - 15 + 10, 300)
        assert house.states() == {"sent": 485, "failed": 15}
        assert len(strict.arrivals) == 485 + 10

    assert play(story).strict.refused == 0


def _plan_fault(strict: Strict, words: str, n: int) -> None:
    kind = n % 100
    if kind < 5:
        strict.faults[words] = [SendError("too many", permanent=False, retry_after=1 + n % 7)]
    elif kind < 10:
        strict.faults[words] = [SendError("bad gateway", permanent=False)]
    elif kind < 12:
        strict.arriving[words] = [UncertainSend("no answer")]
    elif kind < 15:
        strict.faults[words] = [Unreachable("blocked")]
    elif kind < 16:
        strict.faults[words] = [Moved(f"g{n}")]
