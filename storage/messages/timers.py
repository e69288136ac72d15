"""Timers: rows that say what will be due and when, so that a restart forgets nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, or_, select, text
from sqlalchemy.dialects import postgresql, sqlite

from domain.kinds import TimerKind
from storage.engine import bulk
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.tables import SQLModel, Timer
from storage.tables.cases import IS_OPEN

UNIQUE = ("kind", "subject", "number")
TIMERS: Table = SQLModel.metadata.tables["timers"]
CASES: Table = SQLModel.metadata.tables["cases"]
CANCEL = PreparedStatement(
    delete(TIMERS).where(TIMERS.c.kind == bindparam("kind"), TIMERS.c.subject == bindparam("subject"))
)

OLDEST_DUE = (
    select(TIMERS)
    .where(TIMERS.c.due_at <= bindparam("now"), TIMERS.c.failed == "")
    .order_by(TIMERS.c.due_at, TIMERS.c.id)
    .limit(1)
    .with_for_update(skip_locked=True)
)
REMOVE = PreparedStatement(delete(TIMERS).where(TIMERS.c.id == bindparam("id")))


def set_timer(tx: Transaction, kind: TimerKind, subject: int, due_at: datetime, number: int = 0) -> None:
    """Sets or moves the one timer of this kind for this row (and cycle, where it has one)."""
    about = {"kind": kind.value, "subject": subject, "number": number, "due_at": due_at, "failed": ""}
    bulk.upsert(tx, Timer, about, UNIQUE)


def set_first(tx: Transaction, kind: TimerKind, due: Sequence[tuple[int, datetime]]) -> None:
    """Sets timers of one kind for new rows, given as pairs of the row's id and the time."""
    bulk.add(tx, Timer, [{"kind": kind.value, "subject": subject, "due_at": due_at} for subject, due_at in due])


def set_missing(tx: Transaction, kind: TimerKind, due: Sequence[tuple[int, datetime]]) -> None:
    """As `set_first`, but leaves those alone that are set."""
    rows = [{"kind": kind.value, "subject": subject, "due_at": due_at} for subject, due_at in due]
    bulk.add_missing(tx, Timer, rows, "id")


def set_for_open(tx: Transaction, kind: TimerKind, due_at: datetime) -> None:
    """Sets a timer of one kind for every open case that has a date, or moves the one that the case has."""
    connection = tx.connection()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    about = {"kind": kind.value, "number": 0, "due_at": due_at, "failed": ""}
    values = [bindparam(name, value, type_=TIMERS.c[name].type) for name, value in about.items()]
    dated = or_(CASES.c.due_at.is_not(None), CASES.c.assignment_due_at.is_not(None))
    running = select(CASES.c.id, *values).where(text(IS_OPEN), dated)
    insert: Any = dialect.insert(TIMERS).from_select(["subject", *about], running)
    changed = {"due_at": insert.excluded.due_at, "failed": ""}
    connection.execute(insert.on_conflict_do_update(index_elements=list(UNIQUE), set_=changed))


def cancel_timer(tx: Transaction, kind: TimerKind, subject: int) -> None:
    CANCEL.run(tx, kind=kind.value, subject=subject)


def is_set(tx: Transaction, kind: TimerKind, subject: int) -> bool:
    """Whether such a timer will fire; one that failed will not."""
    query = select(TIMERS.c.id).where(TIMERS.c.kind == kind, TIMERS.c.subject == subject, TIMERS.c.failed == "")
    return tx.connection().execute(query).first() is not None


def due_at(tx: Transaction, kind: TimerKind, subject: int, number: int = 0) -> datetime | None:
    """When it will fire; None when it is not set."""
    this = (TIMERS.c.kind == kind) & (TIMERS.c.subject == subject) & (TIMERS.c.number == number)
    return tx.connection().execute(select(TIMERS.c.due_at).where(this, TIMERS.c.failed == "")).scalar()


def next_due(tx: Transaction, *, but: TimerKind | None = None) -> datetime | None:
    """When the next timer is due; `but` names a kind that does not count."""
    query = select(func.min(TIMERS.c.due_at)).where(
        TIMERS.c.failed == "", *(() if but is None else (TIMERS.c.kind != but,))
    )
    return tx.connection().execute(query).scalar()


def take_due(tx: Transaction, now: datetime) -> Timer | None:
    """The oldest timer due by `now`, removed; None when none is."""
    row = tx.connection().execute(OLDEST_DUE, {"now": now}).first()
    if row is None:
        return None
    REMOVE.run(tx, id=row.id)
    return Timer.model_construct(**row._mapping)


def mark_failed(tx: Transaction, timer: Timer, error: str) -> None:
    """Writes a timer back that was taken and failed, with the name of its error. It fires no more."""
    about = {"id": timer.id, "kind": timer.kind, "subject": timer.subject, "number": timer.number}
    bulk.upsert(tx, Timer, {**about, "due_at": timer.due_at, "failed": error[:200]}, UNIQUE)
