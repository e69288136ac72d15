"""Pictures are fetched until they are home or known not to come; one that makes trouble makes it for nobody else."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import orjson
import pytest
from sqlalchemy import update
from sqlmodel import col, select

from bot.clock import Clock
from bot.media import cleaning
from bot.media.cleaning import Cleaner
from bot.media.fetching import LONGEST_WAIT, MOST_ASKED, MOST_TRIES, Fetcher
from bot.operations.leader import Leader
from bot.platforms.base import FileUnavailable, Platform, SendError
from domain import sent_files
from domain.kinds import MediaKind
from domain.pictures import Refusal
from domain.sent_files import PIECE
from storage.engine.database import Database, Transaction
from storage.engine.writing import Writer, write, writer_for
from storage.messages.file_store import Files
from storage.tables import InboxRow, Media
from tests import made_files as sent
from tests import pictures as made
from tests.runtimes import runtime_of

# A reader that one kind of picture crashes.
POISONED = """
import os
from bot.media import plain_pictures
plain_pictures._upright = lambda image, orientation: os.abort() if orientation == 3 else image
plain_pictures.main()
"""


class SteppedClock(Clock):
    """Real time that moves only when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.at = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

    def real_now(self) -> datetime:
        return self.at


class Shelf:
    """A platform's pictures by name: bytes, or the fault that asking for them meets."""

    name = "shelf"

    def __init__(self) -> None:
        self.files: dict[str, bytes | Exception] = {}
        self.asked: asyncio.Queue[str] = asyncio.Queue()

    async def fetch(self, file: str) -> bytes:
        self.asked.put_nowait(file)
        found = self.files[file]
        if isinstance(found, Exception):
            raise found
        return found

    async def download(self, file: str) -> AsyncIterator[bytes]:
        content = memoryview(await self.fetch(file))
        for at in range(0, len(content), PIECE):
            yield bytes(content[at : at + PIECE])


@dataclass
class Home:
    """A fetcher with all that it needs, and nothing that handles its reports."""

    database: Database
    writer: Writer
    store: Files
    clock: SteppedClock = field(default_factory=SteppedClock)
    shelf: Shelf = field(default_factory=Shelf)
    reported: int = 0

    def __post_init__(self) -> None:
        platform = cast(Platform, self.shelf)  # only its name and its `fetch` are used here
        self.leader = Leader(self.database, self.clock)
        runtime = runtime_of(self.database, self.writer, leader=self.leader, clock=self.clock, files=self.store)
        self.fetcher = Fetcher(runtime, platform, Cleaner(), self._reported)

    def _reported(self) -> None:
        self.reported += 1

    async def wants(self, kind: MediaKind = MediaKind.PICTURE, /, **found: bytes | Exception) -> None:
        self.shelf.files.update(found)
        now = self.clock.real_now()
        rows = [Media(platform=self.shelf.name, file=file, kind=kind, name=file, created_at=now) for file in found]
        await write(self.writer, lambda tx: tx.add_all(rows))

    async def after(self, wait: timedelta = timedelta()) -> int:
        self.clock.at += wait
        return await self.fetcher.fetch_due()

    async def reports(self) -> list[dict[str, Any]]:
        def read(tx: Transaction) -> list[dict[str, Any]]:
            return [orjson.loads(row.payload) for row in tx.exec(select(InboxRow).order_by(col(InboxRow.id)))]

        return await write(self.writer, read)


@pytest.fixture
async def home(database_url: str, tmp_path: Path) -> AsyncIterator[Home]:
    database = Database(database_url)
    made = Home(database, writer_for(database), Files(tmp_path / "files"))
    yield made
    made.writer.close()
    database.close()


async def test_a_picture_comes_home_plain_and_is_reported_once(home: Home) -> None:
    await home.wants(f1=made.photo(6))
    assert await home.after() == 1
    assert await home.after() == 0
    ((report,), reported) = await home.reports(), home.reported
    kept = home.store.path(report["sha256"]).read_bytes()
    assert (report["media"], report["mime"], report["size"], reported) == (1, "image/jpeg", len(kept), 1)
    assert made.SECRET not in kept


async def test_what_can_never_be_kept_is_reported_with_the_reason(home: Home) -> None:
    await home.wants(f1=made.HTML, f2=made.png(100_000, 100_000, b""), f3=SendError("gone", permanent=True))
    await home.after()
    found = {report["media"]: report["refused"] for report in await home.reports()}
    assert found == {1: "other_format", 2: "too_many_pixels", 3: "not_fetched"}


async def test_what_came_as_a_file_is_kept_as_what_it_is(home: Home) -> None:
    found = {"a.docx": sent.DOCX, "b.csv": sent.CSV, "c.pdf": made.photo(6), "d.txt": b"", "e.exe": sent.PROGRAM}
    await home.wants(MediaKind.FILE, **found)
    await home.after()
    await home.after()
    reports = {report["media"]: report for report in await home.reports()}
    assert [reports[n].get("mime") or reports[n]["refused"] for n in range(1, 6)] == [
        sent_files.DOCX, sent_files.CSV, "image/jpeg", Refusal.EMPTY, Refusal.OTHER_FORMAT,
    ]  # fmt: skip
    assert home.store.path(reports[2]["sha256"]).read_bytes() == sent.CSV
    assert made.SECRET not in home.store.path(reports[3]["sha256"]).read_bytes()
    assert list(home.store.root.glob("parts/*")) == []


async def test_a_large_file_is_never_in_memory_whole(home: Home) -> None:
    await home.wants(MediaKind.FILE, full=sent.FULL, more=sent.FULL + b"%" * PIECE)
    tracemalloc.start()
    try:
        await home.after()
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 20 * PIECE
    kept, refused = sorted(await home.reports(), key=lambda report: str(report.get("refused", "")))
    assert (kept["size"], refused["refused"]) == (len(sent.FULL), Refusal.TOO_LARGE)


async def test_a_file_that_is_still_out_of_reach_is_asked_for_again(home: Home) -> None:
    await home.wants(MediaKind.FILE, f1=SendError("busy", permanent=False))
    await home.after()
    home.shelf.files["f1"] = sent.PDF
    await home.after(LONGEST_WAIT)
    assert [report["mime"] for report in await home.reports()] == [sent_files.PDF]


FAULTS = [SendError("busy", permanent=False), TimeoutError(), OSError(24, "no handles")]


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_platform_that_is_out_of_order_is_asked_again_ever_more_rarely(home: Home, fault: Exception) -> None:
    await home.wants(f1=fault)
    assert [await home.after(timedelta(seconds=seconds)) for seconds in (0, 1, 1, 3, 1, 7, 1)] == [1, 0, 1, 0, 1, 0, 1]
    assert await home.reports() == []


@pytest.mark.parametrize("fault", [*FAULTS, RuntimeError("a fault of ours")])
async def test_what_does_not_come_for_a_day_is_given_up_and_its_sender_told(home: Home, fault: Exception) -> None:
    assert timedelta(days=1) < MOST_TRIES * LONGEST_WAIT
    await home.wants(f1=fault)
    await write(home.writer, lambda tx: tx.execute(update(Media).values(attempts=MOST_TRIES)))
    await home.after()
    assert [one["refused"] for one in await home.reports()] == ["not_fetched"]
    assert home.shelf.asked.empty()


async def test_what_a_platform_that_is_well_does_not_give_is_given_up_within_the_hour(home: Home) -> None:
    await home.wants(f1=FileUnavailable("not now"))
    began = home.clock.at
    while not await home.reports():
        await home.after(timedelta(seconds=30))
    assert timedelta(minutes=20) < home.clock.at - began < timedelta(hours=1)
    assert home.shelf.asked.qsize() == MOST_ASKED
    assert [one["refused"] for one in await home.reports()] == ["not_fetched"]


async def test_a_picture_that_comes_late_comes_all_the_same(home: Home) -> None:
    await home.wants(f1=SendError("busy", permanent=False))
    await home.after()
    home.shelf.files["f1"] = made.photo()
    await home.after(timedelta(seconds=3))
    assert [one["mime"] for one in await home.reports()] == ["image/jpeg"]


async def test_a_disk_that_takes_nothing_loses_no_picture(home: Home) -> None:
    home.store.root.write_bytes(b"a file where the folder should be")
    await home.wants(f1=made.photo())
    await home.after()
    assert await home.reports() == []
    home.store.root.unlink()
    await home.after(timedelta(seconds=3))
    assert [one["mime"] for one in await home.reports()] == ["image/jpeg"]


async def test_a_picture_that_ends_its_process_ends_nothing_else(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some picture, one day, will find a fault in the library that reads it."""
    monkeypatch.setattr(cleaning, "PROGRAM", ("-c", POISONED))
    await home.wants(f1=made.photo(3), f2=made.photo(1))
    await home.after()
    assert {one["media"]: one.get("refused") for one in await home.reports()} == {1: "damaged", 2: None}


async def test_pictures_wait_for_a_library_that_is_missing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    await home.wants(f1=made.photo())
    with monkeypatch.context() as broken:
        broken.setattr(cleaning, "PROGRAM", ("-c", "import a_library_that_is_missing"))
        await home.after()
    assert await home.reports() == []
    await home.after(timedelta(seconds=3))
    assert [one["mime"] for one in await home.reports()] == ["image/jpeg"]


async def test_a_fault_of_ours_with_one_picture_stops_no_other(home: Home) -> None:
    await home.wants(f1=RuntimeError("a fault of the adapter's"), f2=made.photo())
    assert await home.after() == 2
    assert [one["media"] for one in await home.reports()] == [2]
    assert await home.after() == 0


async def test_many_pictures_are_never_all_in_memory(home: Home) -> None:
    await home.wants(**{f"f{number}": made.photo(number % 8) for number in range(10)})
    assert [await home.after() for _ in range(4)] == [4, 4, 2, 0]
    assert len(await home.reports()) == 10


async def test_what_another_process_left_undone_is_taken_up_at_once(home: Home) -> None:
    await home.wants(f1=made.photo(), f2=SendError("busy", permanent=False))
    await home.fetcher.fetch_due()
    half = home.store.root / "parts" / "half"
    half.write_bytes(b"written")
    await home.leader.look()
    running = asyncio.create_task(home.fetcher.run())
    asked = [await home.shelf.asked.get() for _ in range(4)]  # both anew, although no time has passed
    running.cancel()
    await asyncio.wait([running])
    await home.leader.leave()
    assert asked[:2] == asked[2:] == ["f1", "f2"]
    assert not half.exists()
