"""A county whose clock stands still, for whoever measures how people are heard: its web app, and a look at its rows.

People speak through the app alone, which is the simulator's HTTP API. The look reads the database and changes nothing.
All that it gives are plain values: codes as they are stored, ids, words.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from os import environ
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

from bot import config
from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.platforms.base import Platform
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation import example_town
from bot.simulation.room import TrainingRoom
from web import app, simulator, webhooks

EXAMPLE = Path(__file__).parents[1] / "config.example.toml"
DATABASE, WORLD = "zhongzhi.sqlite3", "simulator.sqlite3"
BOT = "bot"  # who speaks for the service in a chat

# Stored values that tell what a person is being asked.
ASKED_WHICH, ASKED_PLACE = "which", "place"  # steps of a draft
WAITING = "waiting"  # status of a case whose resident was asked something
CARDS, DRAFT = ("card", "new_card"), "draft"  # kinds of messages


@dataclass(frozen=True, slots=True)
class Case:
    id: int
    reference: str
    resident_id: int | None
    source: str
    kind: str
    category: str
    area: str
    address: str
    words: str
    status: str
    department: str
    cycle: int
    urgent: bool
    confidential: bool
    danger: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A complaint that is being told; with a `case_id` it is kept aside for coordinators."""

    id: int
    person_id: int
    case_id: int | None
    step: str
    words: str
    address: str
    area: str
    latitude: float | None
    longitude: float | None
    category: str
    kind: str
    confidential: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Rating:
    case_id: int
    cycle: int
    person_id: int
    via: str
    solved: str
    grade: int | None
    reasons: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Request:
    """What a coordinator is to decide: a return, an extension, a reopening, an exclusion."""

    id: int
    case_id: int
    kind: str
    asked_by: int | None


@dataclass(frozen=True, slots=True)
class Event:
    """A row of a case's history. `to` is a department, `until` a date, `words` what was said with it."""

    id: int
    case_id: int | None
    action: str
    role: str
    person_id: int | None
    days: int
    outcome: str
    to: str
    until: str
    split_from: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    token: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What went out: as which message of which chat, of which kind, about which case, expecting which answer; and the
    lines that it offered where there are no buttons.
    """

    chat: str
    message: str
    kind: str
    case_id: int | None
    expects: str
    lines: tuple[Button, ...]

    @property
    def listed(self) -> tuple[int, ...]:
        """The cases of a numbered list, in its order."""
        what, _, rest = self.expects.partition(":")
        return tuple(int(one) for one in rest.split(",") if one) if what == "list" else ()

    @property
    def awaited_act(self) -> tuple[str, str]:
        """The action that words in answer complete, and the outcome that was chosen for it; "" for none."""
        what, _, rest = self.expects.partition(":")
        act, _, outcome = rest.partition(":")
        return (act, outcome) if what == "act" else ("", "")


@dataclass(frozen=True, slots=True)
class Message:
    """A message as the people of a chat see it; `delivery` is what the service knows of its own.

    `seq` rises whenever a message is new or edited.
    """

    id: str
    seq: int
    chat: str
    sender: str
    name: str
    text: str
    buttons: tuple[Button, ...]
    photos: int
    delivery: Delivery | None

    @property
    def is_card(self) -> bool:
        return self.delivery is not None and self.delivery.kind in CARDS

    @property
    def about_draft(self) -> bool:
        return self.delivery is not None and self.delivery.kind == DRAFT


@dataclass(frozen=True, slots=True)
class Chat:
    id: str
    kind: str
    title: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """The rows at one moment. `languages` is by person, `people` what their platform calls them."""

    cases: Mapping[int, Case]
    drafts: Mapping[int, Draft]
    ratings: Mapping[tuple[int, int, int], Rating]
    requests: Mapping[int, Request]
    events: tuple[Event, ...]
    deliveries: tuple[Delivery, ...]
    languages: Mapping[int, str]
    people: Mapping[str, int]

    def events_since(self, earlier: Look) -> tuple[Event, ...]:
        """What people did since, oldest first, without what the service did by itself."""
        last = earlier.events[-1].id if earlier.events else 0
        return tuple(one for one in self.events if one.id > last and one.role != "system")


@dataclass(frozen=True, slots=True)
class County:
    """One that runs in this process: `app` is its web app, `client` speaks to it."""

    app: Starlette
    client: httpx.AsyncClient
    folder: Path

    def look(self) -> Look:
        uri = f"file:{self.folder / DATABASE}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            return _look(connection)

    async def chats(self) -> tuple[Chat, ...]:
        state = (await self.client.get("/simulator/state")).json()
        return tuple(Chat(one["id"], one["kind"], one["title"], tuple(one["members"])) for one in state["chats"])

    async def messages(self, chat: str, look: Look | None = None) -> tuple[Message, ...]:
        """Everything that stands in a chat, oldest first; up to a thousand messages."""
        found = (await self.client.get(f"/simulator/chats/{chat}/messages?limit=1000")).json()["messages"]
        sent = {one.message: one for one in (look or self.look()).deliveries if one.chat == chat}
        return tuple(_message(one, sent.get(one["id"])) for one in found)


@asynccontextmanager
async def open_county(
    folder: Path, at: datetime, *, settings_file: Path = EXAMPLE, beside: Callable[[Clock], Platform] | None = None
) -> AsyncIterator[County]:
    """The county of a settings file, kept in a folder, at a moment that stands still until the app's clock is moved.

    An empty folder is furnished with the example's groups, staff and coordinators; a folder used before goes on.
    `beside` makes a further platform, whose routes the app has, too.
    """
    settings = _settings(settings_file, folder)
    clock = Clock(frozen_at=at.astimezone(UTC))
    world = Simulator(folder / WORLD, clock.now)
    others = [beside(clock)] if beside else []
    service = Service(settings, {one.name: one for one in (world, *others)}, clock)
    await service.start()
    service.practice = replace(service.practice, draws=False)  # a picture of the figures takes a second
    try:
        await example_town.fill(service, world)
        called = webhooks.routes(route for one in others for route in one.routes())
        pages = app.build([*simulator.routes(TrainingRoom(service, world)), *called], STATIC)
        transport = httpx.ASGITransport(app=pages)
        async with httpx.AsyncClient(transport=transport, base_url="http://simulator") as client:
            yield County(pages, client, folder)
    finally:
        await service.stop()


def _settings(file: Path, folder: Path) -> Config:
    """Those of the file, of which the machine's own variables change nothing."""
    plain = {name: value for name, value in environ.items() if not name.startswith("ZHONGZHI_")}
    settings = config.load(file, plain)
    places = {"database_url": f"sqlite:///{folder / DATABASE}", "data_dir": folder}
    return replace(settings, service=settings.service.model_copy(update=places))


def _message(shown: Mapping[str, Any], delivery: Delivery | None) -> Message:
    buttons = tuple(Button(one["label"].strip(), one["token"]) for row in shown["choices"] for one in row)
    sender = shown["from"]
    photos = len(shown["photos"])
    return Message(
        shown["id"], shown["seq"], shown["chat"], sender["id"], sender["name"], shown["text"], buttons, photos, delivery
    )


def _look(connection: sqlite3.Connection) -> Look:
    cases = [_case(row) for row in _rows(connection, Case, "cases")]
    drafts = [_draft(row) for row in _rows(connection, Draft, "drafts")]
    ratings = [_rating(row) for row in _rows(connection, Rating, "ratings")]
    requests = [Request(**row) for row in _rows(connection, Request, "requests")]
    return Look(
        {one.id: one for one in cases},
        {one.id: one for one in drafts},
        {(one.case_id, one.cycle, one.person_id): one for one in ratings},
        {one.id: one for one in requests},
        tuple(_events(connection)),
        tuple(_deliveries(connection)),
        dict(connection.execute("SELECT id, language FROM people")),
        dict(connection.execute("SELECT external, person_id FROM identities")),
    )


DELIVERIES = """SELECT a.external, d.message, d.kind, d.case_id, d.expects, d.offered FROM deliveries d
    JOIN chat_aliases a ON a.chat_id = d.chat_id ORDER BY d.id"""
EVENTS = """SELECT e.id, e.case_id, e.action, e.role, e.person_id, e.details, s.words FROM events e
    LEFT JOIN statements s ON s.id = json_extract(e.details, '$.statement') ORDER BY e.id"""


def _rows(connection: sqlite3.Connection, value: type, table: str) -> Iterator[dict[str, Any]]:
    """The columns that a value has, which are called as its fields are."""
    names = [one.name for one in fields(value)]
    for row in connection.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1"):
        yield dict(zip(names, row, strict=True))


def _case(row: dict[str, Any]) -> Case:
    return Case(**{**row, "urgent": bool(row["urgent"]), "confidential": bool(row["confidential"])})


def _draft(row: dict[str, Any]) -> Draft:
    return Draft(**{**row, "confidential": bool(row["confidential"]), "named": bool(row["named"])})


def _rating(row: dict[str, Any]) -> Rating:
    return Rating(**{**row, "reasons": tuple(json.loads(row["reasons"]))})


def _deliveries(connection: sqlite3.Connection) -> Iterator[Delivery]:
    for chat, message, kind, case_id, expects, offered in connection.execute(DELIVERIES):
        yield Delivery(chat, message, kind, case_id, expects, _lines(offered))


def _lines(offered: str) -> tuple[Button, ...]:
    return tuple(Button(label, token) for label, token in json.loads(offered or "[]"))


def _events(connection: sqlite3.Connection) -> Iterator[Event]:
    for id_, case_id, action, role, person_id, details, words in connection.execute(EVENTS):
        more = json.loads(details or "{}")
        yield Event(
            id_,
            case_id,
            action,
            role,
            person_id,
            days=int(more.get("days") or 0),
            outcome=str(more.get("outcome") or ""),
            to=str(more.get("to") or more.get("suggested") or ""),
            until=str(more.get("until") or "")[:10],
            split_from=more.get("split_from"),
            words=words or "",
        )
