"""One cell: somebody presses or says one thing, all that it changed is read back, and then nothing of it has happened.

Triggers in the copied database keep account of every row that is written, so that no change can hide from a test.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select, text

from bot.outbound.composing import compose
from bot.outbound.rendering import Renderer
from domain.messages import ChatKind, Choice, Incoming, Outgoing
from handlers import entrance
from handlers.cases.case_files import CaseFiles
from handlers.turn import Practice, Turn
from storage.engine.database import Database, Transaction
from storage.messages.outbox import COLUMNS, OUTBOX, Claimed, Queued
from storage.tables import Case, SQLModel
from tests.stories.permissions.world import Place

EVENTS = "SELECT case_id, action, role, to_status, json_extract(details, '$.to') FROM events WHERE id > ? ORDER BY id"
Setup = Callable[[Turn], None]


@dataclass(frozen=True, slots=True)
class Said:
    """A message that is waiting to be sent: where to, what it says, in which sentences, with which buttons."""

    chat: str
    keys: tuple[str, ...]
    words: str
    buttons: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """What one cell did: events as (case, action, role, status after), rows written as (table, case), what was said,
    and the departments that were given a case.
    """

    events: tuple[tuple[int | None, str, str, str], ...]
    touched: frozenset[tuple[str, int | None]]
    said: tuple[Said, ...]
    given_to: frozenset[str]
    fault: str = ""

    def heard_in(self, chat: str) -> list[Said]:
        return [one for one in self.said if one.chat == chat]


class Stage:
    """The town's database, on which any number of cells are played in one transaction that never ends well."""

    def __init__(self, url: str, practice: Practice, renderer: Renderer, now: datetime) -> None:
        self._practice, self._renderer, self._now = practice, renderer, now
        self._database = Database(url)
        self._connection = self._database.engine.connect()
        self._connection.exec_driver_sql("BEGIN IMMEDIATE")
        driver: Any = self._connection.connection.dbapi_connection  # sqlite3's own, to look beside the session
        self._raw: Callable[..., Any] = driver.execute

    def close(self) -> None:
        self._connection.close()
        self._database.close()

    @contextmanager
    def trying(self, *setups: Setup) -> Iterator[Turn]:
        """A turn in which anything may be done; at its end nothing was, also where an assertion failed."""
        self._raw("SAVEPOINT cell")
        try:
            with Transaction(self._connection, expire_on_commit=False, autoflush=True) as tx:
                turn = Turn(tx, self._practice, self._now, self._now)
                for setup in setups:
                    setup(turn)
                tx.flush()
                yield turn
        finally:
            self._raw("ROLLBACK TO cell")
            self._raw("RELEASE cell")

    def does(self, turn: Turn, who: Place, said: Incoming) -> None:
        """Something that goes before what is tried; it has to go well."""
        fault = self._handle(turn, replace(said, chat=who.chat, sender=who.person, chat_kind=who.kind))
        assert fault == "", fault
        turn.tx.flush()

    def happens(self, turn: Turn, who: Place, said: Incoming, *, unread: Collection[str] = ()) -> Happened:
        """All that comes of it, though it leaves no trace.

        What others are told is put in words too, but for chats that may be told anything (`unread`).
        """
        self._raw("SAVEPOINT said")
        self._raw("DELETE FROM touched")
        [(last_event, last_row)] = self._raw("SELECT (SELECT max(id) FROM events), (SELECT max(id) FROM outbox)")
        fault = self._handle(turn, replace(said, chat=who.chat, sender=who.person, chat_kind=who.kind))
        turn.tx.flush()
        events = list(self._raw(EVENTS, [last_event]))
        touched = frozenset(self._raw("SELECT DISTINCT what, case_id FROM touched"))
        said_then = self._said(turn, last_row, frozenset(unread) - {who.chat})
        self._raw("ROLLBACK TO said")
        self._raw("RELEASE said")
        turn.tx.expunge_all()
        given_to = frozenset(to for *_, to in events if to)
        return Happened(tuple((*one,) for *one, _ in events), touched, said_then, given_to, fault)

    def _handle(self, turn: Turn, said: Incoming) -> str:
        try:
            with turn.tx.begin_nested():
                entrance.handle(turn, said)
        except Exception as error:  # noqa: BLE001  as in the intake, where such a message becomes a dead letter
            return f"{type(error).__name__}: {error}"
        return ""

    def _said(self, turn: Turn, last_row: int, unread: frozenset[str]) -> tuple[Said, ...]:
        query = select(*COLUMNS).where(OUTBOX.c.id > last_row).order_by(OUTBOX.c.id)
        rows = turn.tx.connection().execute(query).all()
        chats = {one.chat_id: self._external(one.chat_id) for one in rows}
        case_files = CaseFiles(turn)
        return tuple(
            Said(chats[one.chat_id], _keys(one), "", ())
            if chats[one.chat_id] in unread
            else self._shown(case_files, Queued(*one), chats[one.chat_id])
            for one in rows
        )

    def _external(self, chat_id: int) -> str:
        [(external,)] = self._raw("SELECT external FROM chat_aliases WHERE chat_id = ? AND current", [chat_id])
        return str(external)

    def _shown(self, case_files: CaseFiles, row: Queued, chat: str) -> Said:
        """The row as its reader will have it, in both languages, so that no sentence is missing in one of them."""
        shown = []
        for language in ("zh-CN", "en"):
            claimed = Claimed((replace(row, language=language),), "simulator", chat)
            composed = compose(case_files, claimed, self._renderer)
            shown.append(composed if isinstance(composed, Outgoing) else Outgoing(""))
        words = "\n".join(one.text for one in shown)
        return Said(chat, _keys(row), words, tuple(button for line in shown[0].choices for button in line))


def _keys(row: Any) -> tuple[str, ...]:
    """The sentences of a message by their keys; for what is put together when it is sent, its kind."""
    return tuple(key for key, _ in row.content.get("sentences", ())) or (f"<{row.kind}>",)


def keep_account(url: str) -> None:
    """Has the database itself write down each row that is inserted, changed or deleted."""
    database = Database(url)
    with database.transaction() as tx:
        tx.execute(text("CREATE TABLE touched (what TEXT, case_id INTEGER)"))
        for statement in _triggers():
            tx.execute(text(statement))
    database.close()


def _triggers() -> Iterator[str]:
    for table in SQLModel.metadata.sorted_tables:
        case = "id" if table.name == Case.__tablename__ else "case_id"
        columns = [column.name for column in table.columns]
        of = f"{{row}}.{case}" if case in columns else "NULL"
        changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in columns)
        for event, row, when in (
            ("INSERT", "NEW", ""), ("UPDATE", "NEW", f"WHEN {changed}"), ("DELETE", "OLD", ""),
        ):  # fmt: skip
            noted = f"INSERT INTO touched VALUES ('{table.name}', {of.format(row=row)})"
            yield f"CREATE TRIGGER {table.name}_{event} AFTER {event} ON {table.name} {when} BEGIN {noted}; END"


def choice(now: datetime, token: str, *, reply_to: str = "") -> Incoming:
    return _incoming(now, choice=token, reply_to=reply_to)


def words(now: datetime, said: str, *, reply_to: str = "") -> Incoming:
    return _incoming(now, text=said, reply_to=reply_to, message="words")


def _incoming(now: datetime, **about: str) -> Incoming:
    """What came, from nobody in particular; the stage puts in who and where."""
    return Incoming("simulator", "", ChatKind.PRIVATE, "", "", now, language="zh-CN", **about)  # type: ignore[arg-type]  # words
