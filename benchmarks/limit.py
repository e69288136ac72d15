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
from collections.abc import Mapping, Sequence
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


def rows(n: int, text: str) -> list[Row]:
    """Table and values, for the n-th complaint, of all that the service writes for a newcomer's routed complaint."""
    chat, person, key = f"c{n}", f"p{n}", f"k{n}"
    said = {"text": text, "chat": chat, "sender": person, "sent_at": NOW, "more": "x" * 200}
    here = {"platform": "simulator"}
    inbox = {"key": key, "chat": chat, "payload": _json(said), "state": "done", "attempts": 0, "error": ""}
    event = {"cycle": 1, "details": DETAILS, "cause": n, "case_id": n, "at": NOW, "department": ""}
    message = {
        "chat_id": n,
        "language": "zh-CN",
        "reply_to": "",
        "expects": "",
        "merge_key": "",
        "cause": n,
        "created_at": NOW,
        "hold_until": NOW,
        "state": "waiting",
        "attempts": 0,
        "error": "",
    }
    return [
        ("inbox", {"id": n, **here, **inbox, "received_at": NOW, "handled_at": NOW}),
        ("people", {"id": n, "name": "李女士", "language": "zh-CN", "created_at": NOW, "welcomed_at": NOW}),
        ("identities", {**here, "external": person, "person_id": n}),
        ("chats", {"id": n, **here, "kind": "private", "title": "", "person_id": n}),
        ("chat_aliases", {**here, "external": chat, "chat_id": n, "current": True}),
        ("cases", {"id": n, "reference": f"26{n:07d}", "resident_id": n, "words": text, **CASE}),
        ("events", {"id": 2 * n - 1, **event, **SUBMITTED, "person_id": n}),
        ("events", {"id": 2 * n, **event, **ASSIGNED, "person_id": None}),
        ("audience", {"case_id": n, "person_id": n, "chat_id": n, "why": "reporter"}),
        (
            "assignments",
            {"id": n, "case_id": n, "cycle": 1, "department": "sanitation", **CLOCKS, "ending": ""},
        ),
        ("cycles", {"id": n, "case_id": n, "number": 1, "department": "sanitation", **CYCLE}),
        ("timers", {"id": n, "kind": "overdue", "subject": n, "number": 0, "due_at": NOW, "failed": ""}),
        ("outbox", {"id": 3 * n - 2, **message, "kind": "say", "content": CONTENT, "case_id": None}),
        ("outbox", {"id": 3 * n - 1, **message, "kind": "say", "content": SEEN, "case_id": n}),
        ("outbox", {"id": 3 * n, **message, "kind": "new_card", "content": "{}", "case_id": n}),
    ]


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
    def write(self, batch: Sequence[tuple[int, str]]) -> None: ...


class Plain:
    """Writes a batch in one transaction, a table at a time."""

    def __init__(self, connection: Any, mark: str) -> None:  # Any: the two drivers share no type
        self._connection, self._mark = connection, mark

    def write(self, batch: Sequence[tuple[int, str]]) -> None:
        tables: dict[str, list[Mapping[str, object]]] = {}
        for n, text in batch:
            for table, values in rows(n, text):
                tables.setdefault(table, []).append(values)
        cursor = self._connection.cursor()
        for table, several in tables.items():
            marks = ", ".join([self._mark] * len(several[0]))
            statement = f"INSERT INTO {table} ({', '.join(several[0])}) VALUES ({marks})"
            cursor.executemany(statement, [tuple(one.values()) for one in several])
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
