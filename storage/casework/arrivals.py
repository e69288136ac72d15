"""Which messages have arrived: cards in a group of their department, results and questions at the resident."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, select, update

from domain.kinds import CARDS, MessageKind, OutboxState
from domain.lifecycle import OPEN
from storage.engine.database import Transaction
from storage.messages.outbox import OUTBOX, UNCERTAIN
from storage.tables import SQLModel
from storage.tables.case_departments import worked_on_by

CASES: Table = SQLModel.metadata.tables["cases"]
CYCLES: Table = SQLModel.metadata.tables["cycles"]
ASSIGNMENTS: Table = SQLModel.metadata.tables["assignments"]
BINDINGS: Table = SQLModel.metadata.tables["bindings"]
IS_AWAITED = ASSIGNMENTS.c.arrived_at.is_(None) & ASSIGNMENTS.c.ended_at.is_(None)
AWAITED = (
    select(
        ASSIGNMENTS.c.id,
        ASSIGNMENTS.c.case_id,
        ASSIGNMENTS.c.cycle,
        ASSIGNMENTS.c.assigned_at,
        CASES.c.urgent,
        ASSIGNMENTS.c.limit_amount,
        ASSIGNMENTS.c.limit_unit,
        BINDINGS.c.chat_id,
    )
    .join(CASES, CASES.c.id == ASSIGNMENTS.c.case_id)
    .join(BINDINGS, (BINDINGS.c.department == ASSIGNMENTS.c.department) & BINDINGS.c.ended_at.is_(None))
    .where(
        ASSIGNMENTS.c.case_id.in_(bindparam("cases", expanding=True)),
        BINDINGS.c.chat_id.in_(bindparam("chats", expanding=True)),
        IS_AWAITED,
    )
)
START = (
    update(ASSIGNMENTS)
    .where(ASSIGNMENTS.c.id == bindparam("of"), ASSIGNMENTS.c.arrived_at.is_(None))
    .values(arrived_at=bindparam("at"), response_due_at=bindparam("due"))
)
MARK_LATE = (
    update(CYCLES)
    .where(CYCLES.c.case_id == bindparam("of_case"), CYCLES.c.number == bindparam("cycle"))
    .values(late_card=True)
)


@dataclass(frozen=True, slots=True)
class Awaited:
    """An assignment whose card has not arrived in any group of its department yet."""

    id: int
    case_id: int
    cycle: int
    assigned_at: datetime
    urgent: bool
    limit_amount: int | None
    limit_unit: str


def awaited(tx: Transaction, shown: Collection[tuple[int, int]]) -> Iterator[Awaited]:
    """The assignments whose card has arrived now: `shown` are pairs of a case and a chat that got its card."""
    asked = {"cases": [case_id for case_id, _ in shown], "chats": [chat_id for _, chat_id in shown]}
    found = {}
    for *about, chat_id in tx.connection().execute(AWAITED, asked) if shown else ():
        one = Awaited(*about)
        if (one.case_id, chat_id) in shown:
            found[one.id] = one
    yield from found.values()


def start_clocks(tx: Transaction, started: Sequence[tuple[int, datetime]], at: datetime) -> None:
    """Starts the response clocks of assignments whose card has arrived: pairs of id and when the response is due."""
    if started:
        tx.connection().execute(START, [{"of": row_id, "at": at, "due": due} for row_id, due in started])


def mark_late(tx: Transaction, cycles: Sequence[tuple[int, int]]) -> None:
    """Marks cycles, pairs of case and number, whose department did not get the case in time."""
    if cycles:
        values: list[Mapping[str, Any]] = [{"of_case": case_id, "cycle": number} for case_id, number in cycles]
        tx.connection().execute(MARK_LATE, values)


def is_awaited(tx: Transaction, case_id: int) -> bool:
    query = select(ASSIGNMENTS.c.id).where(ASSIGNMENTS.c.case_id == case_id, IS_AWAITED)
    return tx.connection().execute(query.limit(1)).first() is not None


def cases_awaited(tx: Transaction, department: str) -> list[int]:
    """Ids of a department's open cases whose card has not arrived in any of its groups."""
    query = (
        select(CASES.c.id)
        .join(ASSIGNMENTS, (ASSIGNMENTS.c.case_id == CASES.c.id) & IS_AWAITED)
        .where(CASES.c.status.in_(OPEN), worked_on_by([department]))
    )
    return list(tx.connection().execute(query.order_by(CASES.c.id)).scalars())


def was_refused(tx: Transaction, case_id: int, chat_id: int, *, but: Collection[int]) -> bool:
    """Whether an earlier card of the case failed in this chat or stays uncertain for good; `but` are not counted."""
    cards = (OUTBOX.c.case_id == case_id) & (OUTBOX.c.chat_id == chat_id) & OUTBOX.c.kind.in_(CARDS)
    given_up = (OUTBOX.c.state == OutboxState.FAILED) | (UNCERTAIN & OUTBOX.c.retry_at.is_(None))
    query = select(OUTBOX.c.id).where(cards, given_up, OUTBOX.c.id.not_in(but))
    return tx.connection().execute(query.limit(1)).first() is not None


def states_of(tx: Transaction, case_id: int, kind: MessageKind, subject: int | None) -> set[OutboxState]:
    """The states of the messages of a kind that tell a case's result, or a statement about it."""
    query = select(OUTBOX.c.state).where(_showing(case_id, kind, subject)).distinct()
    return set(tx.connection().execute(query).scalars())


def rows_of(tx: Transaction, case_id: int, kind: MessageKind, subject: int | None) -> list[int]:
    """Ids of all messages of a kind that tell a case's result, or a statement about it."""
    return list(tx.connection().execute(select(OUTBOX.c.id).where(_showing(case_id, kind, subject))).scalars())


def settle_unsent(tx: Transaction, case_id: int, kind: MessageKind, subject: int, state: OutboxState) -> None:
    """Gives failed, uncertain and parked messages another state, so that nobody sends them again: one of them arrived
    after all, or another message says the same."""
    unsent = OUTBOX.c.state.in_((OutboxState.FAILED, OutboxState.UNCERTAIN, OutboxState.PARKED))
    left = _showing(case_id, kind, subject) & unsent
    tx.connection().execute(update(OUTBOX).where(left).values(state=state, retry_at=None))


def _showing(case_id: int, kind: MessageKind, subject: int | None) -> ColumnElement[bool]:
    return (OUTBOX.c.case_id == case_id) & (OUTBOX.c.kind == kind) & (OUTBOX.c.subject == subject)
