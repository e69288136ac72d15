"""死信: what could not be done and waits for the operator.

Three kinds, which stay in their tables: an update that could not be handled (`in:12`), a timer that failed (`timer:3`),
a message that could not be sent or may not have arrived (`out:7`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Integer, Row, Select, Table, func, literal, select, text, update

from domain.content import Content
from domain.kinds import HeldRole, InboxState, MessageKind, OutboxState
from storage.casework import events
from storage.engine.database import Transaction
from storage.tables import SQLModel

INBOX: Table = SQLModel.metadata.tables["inbox"]
TIMERS: Table = SQLModel.metadata.tables["timers"]
OUTBOX: Table = SQLModel.metadata.tables["outbox"]
CHATS: Table = SQLModel.metadata.tables["chats"]
EMPTY = Content().to_json()
DROPPED = "dropped: "


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its table, which rows are dead letters, and the values by which one is tried again or emptied."""

    table: Table
    dead: str  # the same text as in the table's partial index, so that the planner uses the index
    reason: Column[str]
    again: Mapping[str, object]
    emptied: Mapping[str, object]
    at: Column[datetime]
    what: ColumnElement[str]
    platform: ColumnElement[str]
    attempts: ColumnElement[int | None]


KINDS = {
    "in": Kind(
        INBOX,
        dead=f"inbox.state = '{InboxState.DEAD.value}'",
        reason=INBOX.c.error,
        again={"state": InboxState.NEW, "attempts": 0, "handled_at": None, "error": ""},
        emptied={"state": InboxState.DROPPED, "payload": "", "answer": None},
        at=INBOX.c.handled_at,
        what=literal("message"),
        platform=INBOX.c.platform,
        attempts=INBOX.c.attempts,
    ),
    "timer": Kind(
        TIMERS,
        dead=f"timers.failed != '' AND timers.failed NOT LIKE '{DROPPED}%'",
        reason=TIMERS.c.failed,
        again={"failed": ""},
        emptied={},
        at=TIMERS.c.due_at,
        what=TIMERS.c.kind,
        platform=literal(""),
        attempts=literal(None, Integer),
    ),
    "out": Kind(
        OUTBOX,
        dead=f"outbox.state IN ('{OutboxState.FAILED.value}', '{OutboxState.UNCERTAIN.value}')",
        reason=OUTBOX.c.error,
        again={
            "state": OutboxState.WAITING,
            "attempts": 0,
            "deaths": 0,
            "retry_at": None,
            "lease_until": None,
            "error": "",
        },
        emptied={"state": OutboxState.DROPPED, "content": EMPTY},
        at=OUTBOX.c.created_at,
        what=OUTBOX.c.kind,
        platform=select(CHATS.c.platform).where(CHATS.c.id == OUTBOX.c.chat_id).scalar_subquery(),
        attempts=OUTBOX.c.attempts,
    ),
}


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A dead letter without anyone's words. `at`: when it failed (in), was due (timer) or was written (out)."""

    id: str
    at: datetime
    platform: str
    kind: str
    reason: str
    attempts: int | None  # not counted for timers
    uncertain: bool = False  # it may have arrived
    again: datetime | None = None  # real time: when the service will send it once more


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are of each kind; `uncertain` messages may have arrived."""

    inbox: int = 0
    timers: int = 0
    outbox: int = 0
    uncertain: int = 0

    @property
    def total(self) -> int:
        return self.inbox + self.timers + self.outbox + self.uncertain


def count(tx: Transaction) -> Counted:
    found = {name: _count(tx, kind, text(kind.dead)) for name, kind in KINDS.items()}
    uncertain = _count(tx, KINDS["out"], text(KINDS["out"].dead), OUTBOX.c.state == OutboxState.UNCERTAIN)
    return Counted(found["in"], found["timer"], found["out"] - uncertain, uncertain)


def _count(tx: Transaction, kind: Kind, *which: ColumnElement[bool] | Any) -> int:  # Any: text() is no ColumnElement
    return int(tx.connection().execute(select(func.count()).select_from(kind.table).where(*which)).scalar_one())


def every(tx: Transaction) -> Iterator[DeadLetter]:
    """All dead letters, each kind in the order of its ids."""
    for name, kind in KINDS.items():
        for row in tx.connection().execute(_listed(kind).order_by(kind.table.c.id)):
            yield _letter(name, kind, row)


def _listed(kind: Kind) -> Select[Any]:
    said = (kind.platform.label("platform_"), kind.what.label("what_"), kind.attempts.label("attempts_"))
    return select(kind.table, *said).where(text(kind.dead))


def _letter(name: str, kind: Kind, row: Row[Any]) -> DeadLetter:
    found, uncertain = row._mapping, name == "out" and row.state == OutboxState.UNCERTAIN
    return DeadLetter(
        f"{name}:{row.id}",
        found[kind.at],
        row.platform_,
        row.what_,
        found[kind.reason],
        row.attempts_,
        uncertain,
        row.retry_at if uncertain else None,
    )


def _named(letter: str) -> tuple[Kind, int]:
    """The kind and the row of an id such as `in:12`; row 0, which no table has, for anything else."""
    name, _, number = letter.partition(":")
    fits = name in KINDS and number.isascii() and number.isdecimal() and len(number) < 10
    return (KINDS[name], int(number)) if fits else (KINDS["in"], 0)


def show(tx: Transaction, letter: str, *, now: datetime) -> tuple[DeadLetter, Mapping[str, Any]] | None:
    """A dead letter with all columns of its row, people's words included. Looking at it writes an event."""
    kind, number = _named(letter)
    row = tx.connection().execute(_listed(kind).where(kind.table.c.id == number)).first()
    if row is None:
        return None
    _record(tx, "dead_letter_shown", letter, now)
    return _letter(letter.partition(":")[0], kind, row), {column.name: row._mapping[column] for column in kind.table.c}


def retry(tx: Transaction, letter: str, *, now: datetime) -> bool:
    """Makes the running service try again; False when there is no such dead letter.

    A message whose words were emptied meanwhile is cancelled instead.
    """
    kind, number = _named(letter)
    again = {"state": OutboxState.CANCELLED} if kind.table is OUTBOX and _says_nothing(tx, number) else kind.again
    return _change(tx, letter, again, "dead_letter_retried", now)


def _says_nothing(tx: Transaction, number: int) -> bool:
    row = tx.connection().execute(select(OUTBOX.c.kind, OUTBOX.c.content).where(OUTBOX.c.id == number)).first()
    return row is not None and row.kind == MessageKind.SAY and row.content == EMPTY


def drop(tx: Transaction, letter: str, *, reason: str, now: datetime) -> bool:
    """Drops a dead letter and empties its content; the row keeps the reason. False when there is none."""
    kind, _ = _named(letter)
    return _change(tx, letter, _emptied(kind, reason), "dead_letter_dropped", now)


def _emptied(kind: Kind, reason: str) -> Mapping[str, object]:
    return {**kind.emptied, kind.reason.name: literal(f"{DROPPED}{reason} (") + kind.reason + literal(")")}


def expire(tx: Transaction, before: datetime) -> None:
    """Empties updates that failed before a moment (real time): nobody's words are kept longer than people were told."""
    kind = KINDS["in"]
    old = update(INBOX).where(text(kind.dead), INBOX.c.handled_at < before)
    tx.connection().execute(old.values(_emptied(kind, "kept long enough")))


def _change(tx: Transaction, letter: str, values: Mapping[str, object], action: str, now: datetime) -> bool:
    """Changes a row that is still a dead letter, and writes the event."""
    kind, number = _named(letter)
    same = update(kind.table).where(kind.table.c.id == number, text(kind.dead))
    changed = bool(tx.connection().execute(same.values(values)).rowcount)
    if changed:
        _record(tx, action, letter, now)
    return changed


def _record(tx: Transaction, action: str, letter: str, now: datetime) -> None:
    events.record(tx, events.row(None, action, at=now, role=HeldRole.OPERATOR, details={"letter": letter}))
