"""What was decided by one person where two should, and what was excluded before it was late."""

from __future__ import annotations

from sqlalchemy import Table, and_, func, select, text

from domain.kinds import PROPOSALS
from storage.engine.database import Transaction
from storage.figures.cohorts import Condition, Period
from storage.tables import SQLModel
from storage.tables.cases import DECIDED_ALONE

CASES: Table = SQLModel.metadata.tables["cases"]
REQUESTS: Table = SQLModel.metadata.tables["requests"]
OVER = func.coalesce(CASES.c.resolved_at, CASES.c.closed_at)


def is_alone(period: Period) -> Condition:
    """Whether a rejection, suspension or exclusion was granted in a period by who had proposed it."""
    asked = REQUESTS.c
    own = asked.kind.in_([str(one) for one in PROPOSALS]) & asked.granted.is_(True)
    return and_(text(DECIDED_ALONE), own, period.holds(asked.decided_at))


def is_excluded_early(period: Period) -> Condition:
    """Whether a case was excluded before its date, which fell in a period, and had no result at it."""
    case = CASES.c
    early = case.excluded.is_(True) & (case.excluded_at < case.due_at)
    then = period.holds(case.due_at)
    unfinished = OVER.is_(None) | (case.due_at < OVER)
    return and_(early, then, unfinished)


def count(tx: Transaction, condition: Condition) -> int:
    return int(tx.connection().execute(select(func.count()).where(condition)).scalar_one())
