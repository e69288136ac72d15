"""Results and questions that did not reach the resident and are not being sent."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Exists, Select, bindparam, exists, func, literal_column, select
from sqlmodel import col

from domain.kinds import MessageKind, OutboxState
from domain.lifecycle import GIVEN_RESULT, Action, Status
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.messages.outbox import OUTBOX
from storage.tables import Case, Cycle, Rating, Statement
from storage.tables.columns import written_out

STATUSES = (*GIVEN_RESULT, Status.WAITING)  # of cases in which a result was given or a question asked
ON_ITS_WAY = (OutboxState.WAITING, OutboxState.CLAIMED, OutboxState.PARKED)


def _literally(*values: StrEnum) -> list[ColumnElement[str]]:
    """Literals for an IN list of constants: a prepared statement only expands lists that are passed as parameters."""
    return [written_out(one) for one in values]


LAST_QUESTION = (
    select(func.max(col(Statement.id)))
    .where(
        col(Statement.case_id) == col(Case.id),
        col(Statement.action) == Action.ASK,
        col(Statement.taken_back_at).is_(None),
    )
    .correlate(Case)
    .scalar_subquery()
)


def _shown(kind: MessageKind, subject: Any, *states: OutboxState) -> Exists:
    """Whether there is a message with this result or question, in one of these states."""
    said = (OUTBOX.c.case_id == col(Case.id)) & (OUTBOX.c.kind == kind.value) & (OUTBOX.c.subject == subject)
    found = exists().where(said, OUTBOX.c.state.in_(_literally(*states))) if states else exists().where(said)
    return found.correlate(Case, Cycle)


RATED = exists().where(
    col(Rating.case_id) == col(Case.id),
    col(Rating.cycle) == col(Case.cycle),
    col(Rating.person_id) == col(Case.resident_id),
    col(Rating.via) != literal_column("'call'"),  # on the phone nobody was given the buttons
)
RESULT = (
    col(Case.status).in_(_literally(*GIVEN_RESULT))
    & col(Cycle.asked_at).is_not(None)
    & col(Cycle.resolved_at).is_not(None)
    & col(Cycle.delivered_at).is_(None)
    & ~RATED.correlate(Case)
    & ~_shown(MessageKind.RESULT, col(Case.cycle), *ON_ITS_WAY)
)
QUESTION = (
    (col(Case.status) == Status.WAITING)
    & _shown(MessageKind.STATEMENT, LAST_QUESTION)
    & ~_shown(MessageKind.STATEMENT, LAST_QUESTION, OutboxState.SENT, *ON_ITS_WAY)
)


def cases_of(person: Any) -> Select[Any]:
    """Ids of the cases with a result or question that did not reach this person, oldest first: the order of locking."""
    return (
        select(col(Case.id))
        .join(Cycle, (col(Cycle.case_id) == col(Case.id)) & (col(Cycle.number) == col(Case.cycle)), isouter=True)
        .where(col(Case.resident_id) == person, RESULT | QUESTION)
        .order_by(col(Case.id))
    )


UNHEARD = PreparedStatement(cases_of(bindparam("person_id")))


def by(tx: Transaction, person_id: int) -> list[int]:
    return [case_id for (case_id,) in UNHEARD.rows(tx, person_id=person_id)]
