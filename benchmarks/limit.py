"""The limit: the same HTTP server takes the same body, and writes the same rows with nothing but the driver.

One thread writes; it takes what is queued, one commit for all, synced to disk. There is no business logic: every value
is a constant or a number that rises. Run as `python -m benchmarks.limit URL PORT` on an empty, migrated database.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import sys
import threading
from collections.abc import Sequence
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

# Table, its columns, and its values for the n-th complaint: what the service writes for a newcomer's routed complaint.
Row = tuple[object, ...]


def rows(n: int, text: str) -> list[tuple[str, Sequence[str], Row]]:
    payload = orjson.dumps(
        {"text": text, "chat": f"c{n}", "sender": f"p{n}", "sent_at": NOW, "more": "x" * 200}
    ).decode()
    return [
        ("inbox", INBOX, (n, "simulator", f"k{n}", f"c{n}", payload, "done", 0, NOW, NOW, "")),
        ("people", PEOPLE, (n, f"居民{n}", "zh-CN", NOW, NOW)),
        ("identities", IDENTITIES, ("simulator", f"p{n}", n)),
        ("chats", CHATS, (n, "simulator", "private", "", n)),
        ("chat_aliases", ALIASES, ("simulator", f"c{n}", n, True)),
        ("cases", CASES, (n, f"26{n:07d}", n, text, "振兴路12号", "assigned", NOW, NOW, NOW, NOW, *CASE_REST)),
        ("events", EVENTS, (2 * n - 1, n, NOW, "submit", "", "submitted", n, "resident", "", 1, DETAILS, n)),
        ("events", EVENTS, (2 * n, n, NOW, "assign", "submitted", "assigned", None, "system", "", 1, DETAILS, n)),
        ("audience", AUDIENCE, (n, n, n, "reporter")),
        ("assignments", ASSIGNMENTS, (n, n, 1, "sanitation", NOW, NOW, "")),
        ("cycles", CYCLES, (n, n, 1, "sanitation", NOW, NOW, NOW, "", "")),
        ("timers", TIMERS, (n, "overdue", n, 0, NOW, "")),
        ("outbox", OUTBOX, (3 * n - 2, n, "say", CONTENT, "zh-CN", None, "", "", "", n, NOW, NOW, "waiting", 0, "")),
        ("outbox", OUTBOX, (3 * n - 1, n, "say", SEEN, "zh-CN", n, "", "", "", n, NOW, NOW, "waiting", 0, "")),
        ("outbox", OUTBOX, (3 * n, n, "new_card", "{}", "zh-CN", n, "", "", "card", n, NOW, NOW, "waiting", 0, "")),
    ]


INBOX = ["id", "platform", "key", "chat", "payload", "state", "attempts", "received_at", "handled_at", "error"]
PEOPLE = ["id", "name", "language", "created_at", "welcomed_at"]
IDENTITIES = ["platform", "external", "person_id"]
CHATS = ["id", "platform", "kind", "title", "person_id"]
ALIASES = ["platform", "external", "chat_id", "current"]
CASES = [
    "id",
    "reference",
    "resident_id",
    "words",
    "address",
    "status",
    "filed_at",
    "assigned_at",
    "original_due_at",
    "due_at",
    "source",
    "kind",
    "category",
    "area",
    "department",
    "cycle",
    "urgent",
    "confidential",
    "named",
    "asked_in_cycle",
    "extended_in_cycle",
    "outcome",
    "returns",
    "reopened",
]
CASE_REST = ("resident", "complaint", "sanitation-waste", "", "sanitation", 1, False, False, False, 0, 0, "", 0, 0)
EVENTS = [
    "id",
    "case_id",
    "at",
    "action",
    "from_status",
    "to_status",
    "person_id",
    "role",
    "department",
    "cycle",
    "details",
    "cause",
]
AUDIENCE = ["case_id", "person_id", "chat_id", "why"]
ASSIGNMENTS = ["id", "case_id", "cycle", "department", "assigned_at", "response_due_at", "ending"]
CYCLES = ["id", "case_id", "number", "department", "started_at", "original_due_at", "due_at", "outcome", "undone_by"]
TIMERS = ["id", "kind", "subject", "number", "due_at", "failed"]
OUTBOX = [
    "id",
    "chat_id",
    "kind",
    "content",
    "language",
    "case_id",
    "reply_to",
    "expects",
    "merge_key",
    "cause",
    "created_at",
    "hold_until",
    "state",
    "attempts",
    "error",
]


class Store(Protocol):
    def write(self, batch: Sequence[tuple[int, str]]) -> None: ...


class Plain:
    """Writes a batch in one transaction, a table at a time."""

    def __init__(self, connection: Any, mark: str) -> None:  # Any: the two drivers share no type
        self._connection, self._mark = connection, mark

    def write(self, batch: Sequence[tuple[int, str]]) -> None:
        tables: dict[str, tuple[Sequence[str], list[Row]]] = {}
        for n, text in batch:
            for table, columns, values in rows(n, text):
                tables.setdefault(table, (columns, []))[1].append(values)
        cursor = self._connection.cursor()
        for table, (columns, values) in tables.items():
            marks = ", ".join([self._mark] * len(columns))
            cursor.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", values)
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
        self._queue: queue.SimpleQueue[tuple[str, asyncio.Future[None]]] = queue.SimpleQueue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._count = 0
        threading.Thread(target=self._run, daemon=True).start()

    async def write(self, text: str) -> None:
        self._loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = self._loop.create_future()
        self._queue.put((text, done))
        await done

    def _run(self) -> None:
        while True:
            batch = [self._queue.get()]
            while len(batch) < MOST and not self._queue.empty():
                batch.append(self._queue.get())
            numbered = [(self._count + place, text) for place, (text, _) in enumerate(batch, 1)]
            self._count += len(batch)
            self._store.write(numbered)
            assert self._loop is not None
            self._loop.call_soon_threadsafe(_release, [done for _, done in batch])


def _release(waiting: Sequence[asyncio.Future[None]]) -> None:
    for one in waiting:
        one.set_result(None)


def main(url: str, port: int) -> None:
    group = Group(open_store(url))

    async def say(request: Request) -> Response:
        body = orjson.loads(await request.body())
        await group.write(body["text"])
        return Response(b'{"messages":[]}', 201, media_type="application/json")

    served = Starlette(routes=[Route("/simulator/messages", say, methods=["POST"])])
    uvicorn.run(served, host="127.0.0.1", port=port, log_level="warning", access_log=False, lifespan="off")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
