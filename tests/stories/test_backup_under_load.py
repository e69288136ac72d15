"""A backup taken while people write holds all they were told had arrived, and a service goes on from it elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from bot.__main__ import parser
from bot.app import Service
from bot.clock import Clock
from bot.commands import restore
from bot.config import Config
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation.room import TrainingRoom
from storage.engine.database import Database
from storage.tables import SQLModel
from tests.bot.commands import command
from tests.stories.acts.staff import DOGS
from tests.stories.conftest import settings_for
from tests.stories.town import MOMENT, MONDAY_MORNING, Speaker, Town
from web import app, simulator

Rows = dict[str, list[dict[str, object]]]
BEFORE = 20  # messages that have arrived when the backup begins
# What nobody changes once it is written: in the backup it is as in the service.
WRITTEN_ONCE = {
    "inbox": ("id", "platform", "key", "chat", "payload", "received_at"),
    "events": tuple(SQLModel.metadata.tables["events"].c.keys()),
    "cases": ("id", "reference", "words", "source", "filed_at"),
    "outbox": ("id", "chat_id", "kind", "content", "case_id", "cause"),
}


@pytest.fixture
def places(empty_postgresql_url: str, tmp_path: Path) -> list[Config]:
    """Where there is nothing yet: one of each kind of database, each with a folder of its own."""
    folders = [tmp_path / "on-sqlite", tmp_path / "on-postgresql"]
    for folder in folders:
        folder.mkdir()
    urls = [f"sqlite:///{folders[0]}/zhongzhi.sqlite3", empty_postgresql_url]
    return [settings_for(url, folder) for url, folder in zip(urls, folders, strict=True)]


async def test_what_arrived_before_is_in_it_and_a_service_goes_on_from_it(
    town: Town, places: list[Config], tmp_path: Path
) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files(DOGS)
    await resident.says(photos=1)
    reader, *coordinators = [await town.coordinator(f"督办员{letter}") for letter in "甲乙丙"]
    arrived = await while_people_write(town, coordinators, tmp_path / "backup.zip")
    live = rows(town.service.settings)
    for place in places if town.service.database.is_sqlite else places[1:]:
        assert restore.run(place, parser().parse_args(["restore", str(tmp_path / "backup.zip")])) == 0
        found = rows(place)
        payloads = "\n".join(str(row["payload"]) for row in found["inbox"])
        assert [words for words in arrived if words not in payloads] == []
        assert pointing_at_nothing(found) == []
        for needed in ("events", "outbox"):
            assert {row["id"] for row in found["cases"]} - {row["case_id"] for row in found[needed]} == set(), needed
        assert not_as_written(found, live) == []
        assert [picture.read_bytes() for picture in pictures(place)] == [
            picture.read_bytes() for picture in pictures(town.service.settings)
        ]
        async with service_on(place) as again:
            coordinator = Speaker(again, reader.chat, reader.person)
            await coordinator.says(f"查 {DOGS[:6]}")
            await coordinator.hears(reference)
            next_one = await Speaker(again, resident.chat, resident.person).files("振兴路12号路灯不亮")
            assert next_one not in {row["reference"] for row in found["cases"]}


async def while_people_write(town: Town, coordinators: list[Speaker], archive: Path) -> list[str]:
    """Has another process take a backup under load; the words that were acknowledged before it began."""
    acknowledged: list[str] = []
    enough, over = asyncio.Event(), asyncio.Event()

    async def keeps_entering(speaker: Speaker) -> None:
        while not over.is_set():
            words = f"录入 电话 {speaker.chat} 第{len(acknowledged)}件麻烦事"
            said = {"chat": speaker.chat, "from": speaker.person, "text": words, "answer_after": "handled"}
            await town.post("/simulator/messages", said)
            acknowledged.append(words)
            if len(acknowledged) >= BEFORE:
                enough.set()

    writing = [asyncio.create_task(keeps_entering(one)) for one in coordinators]
    await enough.wait()
    before = [*acknowledged]
    service = town.service.settings.service
    told = {"ZHONGZHI_DATABASE_URL": service.database_url, "ZHONGZHI_DATA_DIR": str(service.data_dir)}
    taken = await asyncio.to_thread(command, service.data_dir, "backup", str(archive), **told)
    over.set()
    await asyncio.gather(*writing)
    assert taken.returncode == 0, taken.stderr
    assert len(acknowledged) > len(before)  # nobody was kept waiting
    return before


def rows(settings: Config) -> Rows:
    database = Database(settings.service.database_url)
    with database.reading() as tx:
        found = {
            name: [dict(row._mapping) for row in tx.execute(select(table).order_by(*table.primary_key))]
            for name, table in SQLModel.metadata.tables.items()
        }
    database.close()
    return found


def pointing_at_nothing(found: Rows) -> list[str]:
    """Rows whose other row is not there, whatever the database itself would say."""
    missing = []
    for name, table in SQLModel.metadata.tables.items():
        for key in table.foreign_keys:
            there = {row[key.column.name] for row in found[key.column.table.name]}
            told = {row[key.parent.name] for row in found[name]} - {None}
            missing += [f"{name}.{key.parent.name} = {one}" for one in told - there]
    return missing


def not_as_written(found: Rows, live: Rows) -> list[str]:
    wrong = []
    for name, columns in WRITTEN_ONCE.items():
        in_service = {row[columns[0]]: row for row in live[name]}
        for row in found[name]:
            same = in_service.get(row[columns[0]])
            if same is None or [same[column] for column in columns] != [row[column] for column in columns]:
                wrong.append(f"{name}: {row[columns[0]]}")
    return wrong


def pictures(settings: Config) -> list[Path]:
    found = sorted((settings.service.data_dir / "files").glob("*/*"), key=lambda one: one.name)
    assert found
    return found


@asynccontextmanager
async def service_on(settings: Config) -> AsyncIterator[Town]:
    """A service on a restored place, with the simulator that came with it."""
    clock = Clock(frozen_at=MONDAY_MORNING + 10 * MOMENT)
    room = Simulator(settings.service.data_dir / "simulator.sqlite3", clock.now)
    service = Service(settings, {room.name: room}, clock)
    await service.start()
    pages = app.build(simulator.routes(TrainingRoom(service, room)), STATIC)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=pages), base_url="http://simulator") as client:
        yield Town(service, room, client)
    await service.stop()
