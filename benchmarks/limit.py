"""The limit: the same HTTP server takes the same body, and writes the same rows with nothing but the driver.

One thread writes; it takes what is queued, one commit for all, synced to disk. There is no business logic: every value
is a constant or a number that rises. Run as `python -m benchmarks.limit URL PORT` on an empty, migrated database.
"""

from __future__ import annotations

import asyncio
import os
import queue
import sqlite3
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import orjson
import psycopg
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

MOST = 200
NOW = "2026-11-23 01:00:00.000000"
CONTENT = orjson.dumps({"sentences": [["filed.routed", {"reference": "26000010"}]], "buttons": []}).decode()
DETAILS = orjson.dumps({"source": "resident", "confirmed": True}).decode()
SEEN = orjson.dumps({"sentences": [["filed.routed", {"words": "x" * 200}]], "buttons": [], "photos": []}).decode()

Row = tuple[str, Mapping[str, object]]
Change = tuple[str, tuple[object, ...]]  # an UPDATE or DELETE with `?` where a value goes
HERE = {"platform": "simulator"}
TIMER = {"kind": "draft", "number": 0, "due_at": NOW, "failed": ""}
RETIMED = "UPDATE timers SET due_at = ? WHERE kind = 'draft' AND subject = ?"
REWORDED = "UPDATE drafts SET words = ? WHERE id = ?"
FORGOTTEN = (
    "DELETE FROM attachments WHERE draft_id = ?",
    "DELETE FROM timers WHERE kind = 'draft' AND subject = ?",
    "DELETE FROM drafts WHERE id = ?",
)
FILES = 3  # the place of the message that files
ORDER = (  # what others point at comes first
    *("inbox", "people", "identities", "chats", "chat_aliases", "drafts", "cases", "events", "audience"),
    *("assignments", "cycles", "timers", "outbox"),
)


@dataclass(frozen=True, slots=True)
class Written:
    """What the service writes for one message."""

    rows: Sequence[Row]
    changes: Sequence[Change] = ()


def whole(n: int, said: str) -> Written:
    """For the n-th complaint in one message, of a newcomer, which is routed."""
    told = [_message(3 * n - 2, n, None), _message(3 * n - 1, n, n, SEEN), _message(3 * n, n, n, "{}", "new_card")]
    return Written([_came(n, n, said), *_newcomer(n), *_case(n, said), *told])


def told(n: int, place: int, said: str) -> Written:
    """For a message of the n-th complaint told in six: three that tell, one that files, two that thank."""
    number = n * 10 + place
    came, answered = _came(number, n, said), _message(2 * number, n, None)
    if place == 0:
        draft = ("drafts", {"id": n, "person_id": n, "chat_id": n, "words": said, **DRAFT})
        timer = ("timers", {"subject": n, **TIMER})
        return Written([came, *_newcomer(n), draft, timer, answered, _message(2 * number + 1, n, None)])
    if place < FILES:
        return Written([came, answered], [(RETIMED, (NOW, n)), (REWORDED, (said, n))])
    if place > FILES:
        return Written([came, answered])
    gone = [(statement, (n,)) for statement in FORGOTTEN]
    return Written([came, *_case(n, said), answered, _message(2 * number + 1, n, n, "{}", "new_card")], gone)


def _came(number: int, n: int, said: str) -> Row:
    told = {"text": said, "chat": f"c{n}", "sender": f"p{n}", "sent_at": NOW, "more": "x" * 200}
    row = {"key": f"k{number}", "chat": f"c{n}", "payload": _json(told), "state": "done", "attempts": 0, "error": ""}
    return "inbox", {"id": number, **HERE, **row, "received_at": NOW, "handled_at": NOW}


def _newcomer(n: int) -> list[Row]:
    return [
        ("people", {"id": n, "name": "李女士", "language": "zh-CN", "created_at": NOW, "welcomed_at": NOW}),
        ("identities", {**HERE, "external": f"p{n}", "person_id": n}),
        ("chats", {"id": n, **HERE, "kind": "private", "title": "", "person_id": n}),
        ("chat_aliases", {**HERE, "external": f"c{n}", "chat_id": n, "current": True}),
    ]


def _case(n: int, said: str) -> list[Row]:
    event = {"cycle": 1, "details": DETAILS, "cause": n, "case_id": n, "at": NOW, "department": ""}
    return [
        ("cases", {"id": n, "reference": f"26{n:07d}", "resident_id": n, "words": said, **CASE}),
        ("events", {"id": 2 * n - 1, **event, **SUBMITTED, "person_id": n}),
        ("events", {"id": 2 * n, **event, **ASSIGNED, "person_id": None}),
        ("audience", {"case_id": n, "person_id": n, "chat_id": n, "why": "reporter"}),
        (
            "assignments",
            {"id": n, "case_id": n, "cycle": 1, "department": "sanitation", **CLOCKS, "ending": ""},
        ),
        ("cycles", {"id": n, "case_id": n, "number": 1, "department": "sanitation", **CYCLE}),
        ("timers", {"kind": "overdue", "subject": n, "number": 0, "due_at": NOW, "failed": ""}),
    ]


def _message(number: int, n: int, case: int | None, content: str = CONTENT, kind: str = "say") -> Row:
    return "outbox", {"id": number, "chat_id": n, "kind": kind, "content": content, "case_id": case, **MESSAGE}


MESSAGE = {
    "language": "zh-CN",
    "reply_to": "",
    "expects": "",
    "merge_key": "",
    "cause": 1,
    "created_at": NOW,
    "hold_until": NOW,
    "state": "waiting",
    "attempts": 0,
    "error": "",
}
DRAFT = {
    "source": "resident",
    "step": "preview",
    "asked": "[]",
    "address": "",
    "kind": "help",
    "category": "",
    "area": "",
    "confidential": False,
    "named": False,
    "touched_at": NOW,
}
CASE = {
    "address": "振兴路12号",
    "status": "assigned",
    "filed_at": NOW,
    "assigned_at": NOW,
    "original_due_at": NOW,
    "due_at": NOW,
    "source": "resident",
    "kind": "complaint",
    "category": "sanitation-waste",
    "area": "",
    "department": "sanitation",
    "cycle": 1,
    "urgent": False,
    "confidential": False,
    "named": False,
    "asked_in_cycle": 0,
    "extended_in_cycle": 0,
    "outcome": "",
    "returns": 0,
    "reopened": 0,
}
SUBMITTED = {"action": "submit", "from_status": "", "to_status": "submitted", "role": "resident"}
ASSIGNED = {"action": "assign", "from_status": "submitted", "to_status": "assigned", "role": "system"}
CLOCKS = {"assigned_at": NOW, "response_due_at": NOW}
CYCLE = {"started_at": NOW, "original_due_at": NOW, "due_at": NOW, "outcome": "", "undone_by": ""}


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


class Store(Protocol):
    def write(self, batch: Sequence[Written]) -> None: ...


class Plain:
    """Writes a batch in one transaction, a table at a time."""

    def __init__(self, connection: Any, mark: str) -> None:  # Any: the two drivers share no type
        self._connection, self._mark = connection, mark

    def write(self, batch: Sequence[Written]) -> None:
        tables: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
        for written in batch:
            for table, values in written.rows:
                tables.setdefault((table, *values), []).append(tuple(values.values()))
        cursor = self._connection.cursor()
        for (table, *names), several in sorted(tables.items(), key=lambda one: ORDER.index(one[0][0])):
            marks = ", ".join([self._mark] * len(names))
            cursor.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", several)
        for statement, about in (change for written in batch for change in written.changes):
            cursor.execute(statement.replace("?", self._mark), about)
        self._connection.commit()


def open_store(url: str) -> Store:
    if url.startswith("sqlite"):
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), check_same_thread=False)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
        return Plain(connection, "?")
    return Plain(psycopg.connect(url.replace("postgresql+psycopg", "postgresql")), "%s")


class Group:
    """The thread that commits what is queued."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._queue: queue.SimpleQueue[tuple[dict[str, str], asyncio.Future[None]]] = queue.SimpleQueue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._count = 0
        threading.Thread(target=self._run, daemon=True).start()

    async def write(self, said: dict[str, str]) -> None:
        self._loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = self._loop.create_future()
        self._queue.put((said, done))
        await done

    def _run(self) -> None:
        while True:
            batch = [self._queue.get()]
            while len(batch) < MOST and not self._queue.empty():
                batch.append(self._queue.get())
            self._store.write([self._written(said) for said, _ in batch])
            assert self._loop is not None
            self._loop.call_soon_threadsafe(_release, [done for _, done in batch])

    def _written(self, said: dict[str, str]) -> Written:
        """A chat `c12:3` says the fourth message of the twelfth story; any other says a whole complaint."""
        n, _, place = said["chat"].removeprefix("c").partition(":")
        if place:
            return told(int(n), int(place), said["text"])
        self._count += 1
        return whole(self._count, said["text"])


def _release(waiting: Sequence[asyncio.Future[None]]) -> None:
    for one in waiting:
        one.set_result(None)


def _end_with(failed: threading.ExceptHookArgs) -> None:
    """A thread that fails ends the process, or whoever asked would wait for ever."""
    sys.__excepthook__(failed.exc_type, failed.exc_value or failed.exc_type(), failed.exc_traceback)
    os._exit(1)


def main(url: str, port: int) -> None:
    threading.excepthook = _end_with
    group = Group(open_store(url))

    async def say(request: Request) -> Response:
        body = orjson.loads(await request.body())
        await group.write(body)
        return Response(b'{"messages":[]}', 201, media_type="application/json")

    served = Starlette(routes=[Route("/simulator/messages", say, methods=["POST"])])
    uvicorn.run(served, host="127.0.0.1", port=port, log_level="warning", access_log=False, lifespan="off")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
