"""What the simulator's page needs: the simulated platform, and the service's clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.app import Service
from bot.platforms.simulator.adapter import Simulator
from domain.errors import CaseworkError
from domain.kinds import TimerKind
from web.room import ClockState


class TrainingRoom:
    """One service, and the simulator that is its platform."""

    def __init__(self, service: Service, simulator: Simulator) -> None:
        self._service = service
        self.simulator = simulator

    @property
    def title(self) -> Mapping[str, str]:
        return self._service.practice.county.name.words

    @property
    def time_zone(self) -> str:
        return self._service.practice.county.time_zone

    async def handled(self, ids: Sequence[int]) -> None:
        await self._service.intake.handled(ids)

    async def clock(self) -> ClockState:
        clock = self._service.clock
        visible = partial(self._service.next_due, but=TimerKind.HOUSEKEEPING)
        upcoming = await self._service.database.aside(visible)
        return ClockState(clock.now(), clock.offset.total_seconds(), upcoming)

    async def move_clock(self, to: datetime) -> None:
        if self._service.settings.clock_held_by():
            raise CaseworkError("simulator.real_time")
        await self._service.move_clock(to)
