"""What was reported and resolved in the areas: counts by category alone, for a text that their residents read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, Table, and_, func, select

from domain.hearing.dangers.danger import is_personal
from domain.hearing.dangers.danger_cues import Danger
from storage.engine.database import Transaction
from storage.figures.cohorts import Condition, Period, naming_departments
from storage.tables import SQLModel

CASES: Table = SQLModel.metadata.tables["cases"]
CYCLES: Table = SQLModel.metadata.tables["cycles"]
PERSONAL = tuple(one.value for one in Danger if is_personal(one))


@dataclass(frozen=True, slots=True)
class AreaCounts:
    """Of one area, by category: the cases that were filed, and those whose result was given and holds."""

    filed: Counter[str] = field(default_factory=Counter)
    resolved: Counter[str] = field(default_factory=Counter)


def counts(tx: Transaction, period: Period, area: str = "") -> dict[str, AreaCounts]:
    """By area, of those in which there was anything; of one alone if it is named. What only coordinators may know of
    is left out."""
    named = naming_departments(tx, period)
    found: dict[str, AreaCounts] = {}
    for name, category, count in tx.connection().execute(_filed(named, area)):
        found.setdefault(name, AreaCounts()).filed[category] += count
    for name, category, count in tx.connection().execute(_resolved(named, area)):
        found.setdefault(name, AreaCounts()).resolved[category] += count
    return found


def _filed(period: Period, area: str) -> Select[Any]:
    counted = and_(CASES.c.excluded.is_(False), CASES.c.department.in_(period.departments), _open_to_all(area))
    return _by_category().where(counted, period.holds(CASES.c.filed_at), CASES.c.out_of_scope.is_(False))


def _resolved(period: Period, area: str) -> Select[Any]:
    """Once for each case, whatever was done again: the result that holds."""
    counted = and_(CYCLES.c.excluded.is_(False), CYCLES.c.department.in_(period.departments), _open_to_all(area))
    query = _by_category().join(CYCLES, (CYCLES.c.case_id == CASES.c.id) & (CYCLES.c.number == CASES.c.cycle))
    return query.where(
        counted,
        period.holds(CYCLES.c.resolved_at),
        CYCLES.c.undone_at.is_(None),
        CYCLES.c.out_of_scope.is_(False),
    )


def _by_category() -> Select[Any]:
    return select(CASES.c.area, CASES.c.category, func.count()).group_by(CASES.c.area, CASES.c.category)


def _open_to_all(area: str) -> Condition:
    here = CASES.c.area == area if area else CASES.c.area != ""
    return and_(here, CASES.c.confidential.is_(False), CASES.c.danger.not_in(PERSONAL))
