"""What one person said in a row, all of it there before the first is handled."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, cast

import pytest

from bot.inbound import batch_handler
from bot.platforms.simulator import payload
from domain.errors import CaseworkError
from domain.kinds import HeldRole
from domain.messages import ChatKind, Incoming, Update
from handlers import entrance
from handlers.turn import Turn
from storage.engine import writing
from storage.engine.database import DatabaseFault, FaultKind
from storage.messages import inbox
from storage.tables import Case, Draft, InboxRow, OutboxRow, Person, RoleHeld
from tests.stories.acts.at_once import GARBAGE, all_of
from tests.stories.town import Speaker, Town

STREET = GARBAGE.format(1)


def _nothing(town: Town, resident: Speaker) -> Incoming:
    now = town.service.clock.now()
    return Incoming("simulator", resident.chat, ChatKind.PRIVATE, resident.person, "李女士", now)


async def say_in_a_row(town: Town, resident: Speaker, *texts: str, choice: str = "") -> None:
    """Says these words; a choice comes before them all."""
    said = [replace(_nothing(town, resident), choice=choice)] if choice else []
    said += [replace(_nothing(town, resident), text=text) for text in texts]
    updates = [Update(f"in a row:{at}", resident.chat, payload.write(one)) for at, one in enumerate(said)]
    intake = town.service.intake
    with pytest.MonkeyPatch.context() as held:  # on PostgreSQL each is committed by itself
        held.setattr(inbox, "waiting", lambda *_: [])
        ids = await intake.receive("simulator", updates)
    intake.wake()
    await intake.handled(ids)
    await town.moment()


def _fails_at(text: str, monkeypatch: pytest.MonkeyPatch, *, flushing: bool = False) -> list[str]:
    """Has one message be at fault when all of it is done; what was tried."""
    handle, tried = entrance.handle, list[str]()
    for room in (batch_handler, writing):
        monkeypatch.setattr(room, "LONGEST_COMMIT_SECONDS", 60)  # on however slow a machine

    def fails(turn: Turn, incoming: Incoming, *, with_savepoint: bool = True) -> None:
        tried.append(incoming.text)
        handle(turn, incoming, with_savepoint=with_savepoint)
        if incoming.text == text and flushing:
            turn.tx.add(RoleHeld(person_id=cast(int, None), role=HeldRole.STAFF, since=turn.now))
            turn.tx.flush()
        elif incoming.text == text:
            raise ArithmeticError

    monkeypatch.setattr(entrance, "handle", fails)
    return tried


async def test_it_is_handled_together_and_the_one_at_fault_alone_is_put_aside(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident = await town.resident("李女士")
    tried = _fails_at("坏", monkeypatch)
    await say_in_a_row(town, resident, STREET, "坏", "味道很大", "提交")
    # Together, then each alone; on SQLite, where what is queued is committed together, the one before the fault again.
    again = [STREET] if town.service.database.is_sqlite else []
    assert tried == [STREET, "坏", STREET, "坏", *again, "味道很大", "提交"]
    assert [one.state for one in all_of(town, InboxRow)] == ["done", "dead", "done", "done"]
    (case,) = all_of(town, Case)
    assert case.words == f"{STREET}\n味道很大"


@pytest.mark.parametrize("texts", [["坏"], ["帮助", "坏", "#20269999", "帮助"]])
async def test_what_cannot_be_written_is_a_dead_letter_and_no_fault_of_the_database(
    town: Town, monkeypatch: pytest.MonkeyPatch, texts: Sequence[str]
) -> None:
    resident = await town.resident("李女士")
    faults = list[object]()
    monkeypatch.setattr(town.service.database.observer, "faulted", faults.append)
    _fails_at("坏", monkeypatch, flushing=True)
    await say_in_a_row(town, resident, *texts)
    assert {one.state for one in all_of(town, InboxRow) if "坏" in one.payload} == {"dead"}
    assert [one.state for one in all_of(town, InboxRow)].count("done") == len(texts) - 1
    assert not faults


async def test_a_mistake_undoes_nothing_else_and_is_told_once(town: Town) -> None:
    resident = await town.resident("李女士")
    await say_in_a_row(town, resident, STREET, "#20269999", "味道很大", "提交")
    assert sum("没有找到" in one["text"] for one in await resident.messages()) == 1
    (case,) = all_of(town, Case)
    assert case.words == f"{STREET}\n味道很大"


async def test_what_stands_behind_a_wish_to_be_forgotten_is_not_handled_as_it_was(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("帮助")
    await say_in_a_row(town, resident, "金丝雀甲", STREET, choice="me:0:forget")
    assert not all_of(town, Draft)
    assert [bool(one.forgotten_at) for one in all_of(town, Person)] == [True]


async def test_a_transaction_ends_with_what_others_wait_for(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    resident = await town.resident("李女士")
    tried = _fails_at("坏", monkeypatch)
    await say_in_a_row(town, resident, STREET, "提交", "谢谢", "坏")
    # On PostgreSQL committed before "坏" is begun; on SQLite, where nobody else writes, undone with it: once when all
    # were handled together, once when each was queued alone and they were committed together.
    assert tried.count("提交") == (3 if town.service.database.is_sqlite else 1)
    assert len(all_of(town, Case)) == 1


async def _receives(town: Town, said: Sequence[tuple[Speaker, str]]) -> list[int]:
    updates = [
        Update(f"at once:{at}", one.chat, payload.write(replace(_nothing(town, one), text=text)) if text else "{")
        for at, (one, text) in enumerate(said)
    ]
    while True:
        try:
            return await town.service.intake.receive("simulator", updates)
        except DatabaseFault:  # it shared its commit with a message that met one: a platform repeats what was refused
            await asyncio.sleep(0.1)


async def test_a_fault_of_the_database_that_one_message_meets_stops_nobody_else(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    residents = [await town.resident(f"居民{number}") for number in range(4)]
    handle = entrance.handle

    def fails(turn: Turn, incoming: Incoming, *, with_savepoint: bool = True) -> None:
        if incoming.text == "坏":
            raise DatabaseFault(FaultKind.BROKEN, "a page")
        handle(turn, incoming, with_savepoint=with_savepoint)

    monkeypatch.setattr(entrance, "handle", fails)
    texts = ["帮助", "坏", "帮助", "帮助"]
    ids = await _receives(town, list(zip(residents, texts, strict=True)))
    await asyncio.wait_for(town.service.intake.handled([ids[0], *ids[2:]]), 30)
    assert [one.state for one in all_of(town, InboxRow)] == ["done", "new", "done", "done"]
    monkeypatch.setattr(entrance, "handle", handle)
    await asyncio.wait_for(town.service.intake.handled(ids), 30)


async def test_what_fails_only_when_it_is_written_is_a_dead_letter_too(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    residents = [await town.resident(f"居民{number}") for number in range(2)]
    handle = entrance.handle

    def leaves_a_bad_row(turn: Turn, incoming: Incoming, *, with_savepoint: bool = True) -> None:
        handle(turn, incoming, with_savepoint=with_savepoint)
        if incoming.text == "坏":
            turn.tx.add(RoleHeld(person_id=cast(int, None), role=HeldRole.STAFF, since=turn.now))

    monkeypatch.setattr(entrance, "handle", leaves_a_bad_row)
    ids = await _receives(town, list(zip(residents, ["帮助", "坏"], strict=True)))
    await asyncio.wait_for(town.service.intake.handled(ids), 30)
    assert [one.state for one in all_of(town, InboxRow)] == ["done", "dead"]


async def test_what_stands_behind_something_unreadable_is_handled_after_it(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident, other = await town.resident("李女士"), await town.resident("王先生")
    buried_before, mark_dead = list[list[str]](), inbox.mark_dead

    def looks(*about: Any) -> bool:  # Any: passed on as it is
        buried_before.append([str(one.state) for one in all_of(town, InboxRow)])
        return mark_dead(*about)

    monkeypatch.setattr(inbox, "mark_dead", looks)
    ids = await _receives(town, [(resident, ""), (resident, "帮助"), (other, "帮助")])
    await asyncio.wait_for(town.service.intake.handled(ids), 30)
    assert [states[1] for states in buried_before] == ["new"]
    assert [one.state for one in all_of(town, InboxRow)] == ["dead", "done", "done"]


async def test_a_mistake_that_held_others_up_is_made_twice_and_no_more(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident = await town.resident("李女士")
    tried, handle = list[str](), entrance.handle

    def counts(turn: Turn, incoming: Incoming, *, with_savepoint: bool = True) -> None:
        tried.append(incoming.text)
        turn.tx.holds_others_up = turn.tx.holds_others_up or incoming.text == "#20269999"
        handle(turn, incoming, with_savepoint=with_savepoint)

    monkeypatch.setattr(entrance, "handle", counts)
    await say_in_a_row(town, resident, "帮助", "帮助", "#20269999")
    assert tried.count("#20269999") == (1 if town.service.database.is_sqlite else 2)


async def test_without_a_savepoint_a_mistake_is_raised_and_leaves_nothing(town: Town) -> None:
    resident = await town.resident("李女士")
    now = town.service.clock.now()
    wrong = replace(_nothing(town, resident), text="#20269999")
    before = len(all_of(town, OutboxRow))
    with suppress(ArithmeticError), town.service.database.transaction() as tx:
        turn = Turn(tx, town.service.practice, now, now)
        with pytest.raises(CaseworkError):
            entrance.handle(turn, wrong, with_savepoint=False)
        raise ArithmeticError
    assert len(all_of(town, OutboxRow)) == before
