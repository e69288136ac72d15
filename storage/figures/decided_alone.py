"""What was decided by one person where two should, and what was excluded before it was late."""

from __future__ import annotations

from sqlalchemy import Table, func, select, text

from domain.kinds import PROPOSALS
from storage.engine.database import Transaction
from storage.figures.cohorts import Period
from storage.tables import SQLModel
from storage.tables.cases import DECIDED_ALONE

CASES: Table = SQLModel.metadata.tables["cases"]
REQUESTS: Table = SQLModel.metadata.tables["requests"]
OVER = func.coalesce(CASES.c.resolved_at, CASES.c.closed_at)


def count(tx: Transaction, period: Period) -> int:
    """Rejections, suspensions and exclusions that who proposed them also granted, in a period."""
    asked = REQUESTS.c
    own = asked.kind.in_([str(one) for one in PROPOSALS]) & asked.granted.is_(True)
    query = select(func.count()).where(text(DECIDED_ALONE), own, period.holds(asked.decided_at))
    return int(tx.connection().execute(query).scalar_one())


def excluded_before_late(tx: Transaction, period: Period) -> int:
    """Cases that were excluded before their date and had no result at it, by that date."""
    case = CASES.c
    early = case.excluded.is_(True) & (case.excluded_at < case.due_at)
    then = period.holds(case.due_at)
    unfinished = OVER.is_(None) | (case.due_at < OVER)
    return int(tx.connection().execute(select(func.count()).where(early, then, unfinished)).scalar_one())
