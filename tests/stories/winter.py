"""The last days of 2026, in which the days of 2027 become known, and what a story looks up in the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from sqlmodel import col, select

from domain.county import County, WorkingHours
from storage.engine import service_settings
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.tables import Assignment, Case, Cycle, Event, Timer
from tests.stories.town import Town

NEW_YEAR = frozenset(date(2027, 1, day) for day in (1, 2, 3))
SPRING = frozenset(date(2027, 2, day) for day in range(5, 14))
WORKED = frozenset({date(2027, 2, 14), date(2027, 2, 20)})
STARTS_AT = datetime(2026, 12, 30, 1, 0, tzinfo=UTC)  # Wednesday, nine o'clock in Shanghai


def knowing(county: County, holidays: frozenset[date], worked: frozenset[date] = frozenset()) -> County:
    return replace(county, hours=WorkingHours(county.hours.spans, holidays, worked))


def of_2027(county: County) -> County:
    return knowing(county, NEW_YEAR | SPRING, WORKED)


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of the winter in the county's time."""
    return datetime(2026 if month == 12 else 2027, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


async def until(town: Town, moment: datetime) -> None:
    await town.service.move_clock(moment)


async def announced(town: Town, county: County | None = None) -> None:
    """The settings get the arrangement for 2027, and are read again."""
    await town.service.reload(county or of_2027(town.service.settings.county))
    await town.moment()


def happened(town: Town, action: str) -> list[Event]:
    with town.service.database.reading() as tx:
        found = list(tx.exec(select(Event).where(Event.action == action).order_by(col(Event.id))))
        tx.expunge_all()
    return found


def of_case(town: Town, reference: str) -> tuple[Case, Cycle, Assignment]:
    with town.service.database.reading() as tx:
        case = tx.exec(select(Case).where(Case.reference == reference)).one()
        cycle = tx.exec(select(Cycle).where(Cycle.case_id == case.id, Cycle.number == case.cycle)).one()
        assignment = tx.exec(select(Assignment).where(Assignment.case_id == case.id)).all()[-1]
        tx.expunge_all()
    return case, cycle, assignment


def timers_of(town: Town, kind: str) -> list[datetime]:
    with town.service.database.reading() as tx:
        return [one.due_at for one in tx.exec(select(Timer).where(Timer.kind == kind).order_by(col(Timer.due_at)))]


async def forget_limits(town: Town) -> None:
    """The database is as an earlier version left it: it holds no limits, and starts with this version."""

    def forget(tx: Transaction) -> None:
        for table in (Cycle, Assignment):
            for row in tx.exec(select(table)):
                row.limit_amount, row.limit_unit = None, ""
                tx.add(row)
        service_settings.set_setting(tx, service_settings.CALENDAR, "")

    await write(town.service.writer, forget)
    await town.restarts()
    await town.moment()
