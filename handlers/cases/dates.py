"""Computed dates as people read them: marked as provisional if the holidays of their year are not known yet."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from domain import deadlines
from domain.content import Param, day, provisional, when
from domain.county import Limit, LimitUnit
from domain.hearing.residents.wants import is_only_praise
from domain.lifecycle import RUNNING
from domain.reckoning import LimitSource
from handlers.turn import Turn
from storage.casework import cases
from storage.tables import Case


class HasDeadline(Protocol):
    """A case, or one that is about to be written."""

    @property
    def category(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def danger(self) -> str: ...
    @property
    def original_due_at(self) -> datetime | None: ...
    @property
    def due_at(self) -> datetime | None: ...


def is_late(turn: Turn, case: Case) -> bool:
    """Whether its date has passed while it is worked on; praise has none."""
    if case.due_at is None or case.status not in RUNNING or is_only_praise(case.kind, case.danger):
        return False
    return case.due_at < turn.now


def due(turn: Turn, case: HasDeadline) -> Param:
    """The deadline of a case; "" without one."""
    if case.due_at is None:
        return ""
    if not turn.practice.calendar.is_provisional(case.due_at):
        return when(case.due_at)
    return from_limit(turn, case.due_at, _limit(turn, case), moved=case.due_at != case.original_due_at)


def _limit(turn: Turn, case: HasDeadline) -> Limit:
    """The limit that the deadline rests on: the one kept with the cycle, else the one in the settings."""
    cycle = cases.last_cycle(turn.tx, case.id) if isinstance(case, Case) and case.id else None
    if cycle and cycle.limit_amount and cycle.limit_source != LimitSource.UNKNOWN:
        return Limit(cycle.limit_amount, LimitUnit(cycle.limit_unit))
    return deadlines.limit_for(
        turn.county.categories.get(case.category), case.kind, turn.county.limits, danger=bool(case.danger)
    )


def from_limit(turn: Turn, at: datetime, limit: Limit, *, moved: bool = False) -> Param:
    """A date that was computed from a limit. `moved`: a pause or an extension has moved it since."""
    unsure = deadlines.is_provisional(turn.practice.calendar, at, limit=limit, moved=moved)
    return provisional(when(at)) if unsure else when(at)


def opening_day(turn: Turn, at: datetime) -> Param:
    """The day of a coming opening, such as the end of a suspension."""
    return provisional(day(at)) if turn.practice.calendar.is_provisional(at) else day(at)
