"""The same through the real front door, on both databases: what a whole town presses in vain, and what then is done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from bot.app import Service
from bot.clock import Clock
from bot.platforms.simulator import payload
from bot.platforms.simulator.adapter import Simulator
from domain.lifecycle import BACK, TRANSITIONS, Action, Status
from domain.messages import Incoming, Update
from storage.tables import Case, InboxRow
from tests.stories.permissions import expected
from tests.stories.permissions.cells import choice, words
from tests.stories.permissions.conftest import told, without_limits
from tests.stories.permissions.watched import WATCHED
from tests.stories.permissions.world import Kept, Place, World

STRANGERS = "RFNDEUGQL"


@dataclass
class House:
    """The service, running again on the town's database."""

    service: Service
    room: Simulator
    world: World
    sent: int = 0

    async def presses(self, said: list[tuple[Place, Incoming]]) -> None:
        """All of it at once, and waits until each is handled."""
        updates = [self._update(place, incoming) for place, incoming in said]
        intake = self.service.intake
        await intake.handled(await intake.receive("simulator", updates))

    def _update(self, place: Place, incoming: Incoming) -> Update:
        self.sent += 1
        whole = replace(incoming, chat=place.chat, sender=place.person, chat_kind=place.kind)
        return Update(f"pressed:{self.sent}", place.chat, payload.write(whole))

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        with self.service.database.reading() as tx:
            return {
                table.__name__: sorted((one.model_dump() for one in tx.exec(select(table))), key=str)
                for table in WATCHED
            }

    def dead_letters(self) -> list[str]:
        with self.service.database.reading() as tx:
            return list(tx.exec(select(InboxRow.error).where(InboxRow.state == "dead")))

    def status(self, case: Kept) -> str:
        with self.service.database.reading() as tx:
            return tx.exec(select(Case.status).where(Case.id == case.id)).one()


@pytest.fixture
async def house(database_url: str, tmp_path: Path) -> AsyncIterator[House]:
    world = await told(database_url, tmp_path)
    clock = Clock(frozen_at=world.now)
    room = Simulator(tmp_path / "simulator.sqlite3", clock.now)
    service = Service(without_limits(database_url, tmp_path), {room.name: room}, clock)
    await service.start()
    yield House(service, room, world)
    await service.stop()


def _said(world: World, says: str, case: Kept) -> Incoming:
    filled = says.format(id=case.id, shown=case.id, cycle=case.cycle, ref=case.reference)
    return words(world.now, filled) if expected.acts()[says][0].typed else choice(world.now, filled)


async def test_a_whole_town_presses_in_vain_and_then_the_right_ones_do_not(house: House) -> None:
    world, before = house.world, house.rows()
    heard = {role: house.room.last_seq(world.places[role].chat) for role in STRANGERS}
    tried = [
        (world.places[role], _said(world, says, case))
        for says, case in doable(world)
        for role in STRANGERS
        if not expected.reads_state(says, role)  # which is an event
    ]
    assert len(tried) > 500
    await house.presses(tried)
    assert house.dead_letters() == []
    assert house.rows() == before
    await house.service.settle()
    assert [role for role in STRANGERS if house.room.last_seq(world.places[role].chat) == heard[role]] == []
    await _right_ones(house)


def doable(world: World) -> Iterator[tuple[str, Kept]]:
    """Each act, with a case on which it would be done if only somebody else did it."""
    for says in expected.acts():
        for case in world.cases.values():
            tried = (expected.expected(says, role, case, confidential=case.confidential) for role in "OSC")
            if case.owner == "O" and not says.startswith("r:") and any(one.how != "refused" for one in tried):
                yield says, case
                break


async def _right_ones(house: House) -> None:
    """Each by whoever may, in the state the lifecycle says."""
    world = house.world
    done = {
        "s:{id}:acknowledge": ("S", "assigned", Action.ACKNOWLEDGE),
        "s:{id}:take_back": ("S", "just_resolved", Action.TAKE_BACK),
        "#{ref} 备注 已派人去看": ("S", "waiting", Action.NOTE),
        "#{ref} 办结 已劝离犬主": ("S", "spoken_for", Action.RESOLVE),
        "c:{id}:withdraw!:tired": ("O", "answered", Action.WITHDRAW),
        "c:{id}:solved:{cycle}:yes": ("O", "resolved", Action.RATE),
        "c:{id}:reopen!": ("O", "closed", Action.REOPEN),
        "k:{id}:to:sanitation": ("P", "submitted", Action.ASSIGN),
        "k:{id}:resume": ("P", "suspended", Action.RESUME),
        "#{ref} 剔除 重复反映": ("C", "rejected", Action.EXCLUDE),
        "k:{id}:include": ("C", "rejected", Action.INCLUDE),
    }
    for says, (role, name, action) in done.items():
        case = world.cases[name]
        await house.presses([(world.places[role], _said(world, says, case))])
        to = TRANSITIONS[case.status, action][0]
        came_from = Status.IN_PROGRESS if to is BACK else case.status
        assert house.status(case) == (to if isinstance(to, Status) else came_from), says
    assert house.dead_letters() == []
