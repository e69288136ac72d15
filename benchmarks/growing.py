"""What a county's years cost: the same things done after three weeks, half a year and five years of cases.

Each is done through the handlers, as one turn in one transaction; filing with its commit, the rest without. With
`TOWNS_DIR` set, SQLite files once made are kept there for the next run.
"""

from __future__ import annotations

import os
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks import made_town
from benchmarks.made_town import NEEDLE, NOW, REGULARS
from benchmarks.service import beside, databases, empty
from domain.calendar import WorkingCalendar
from domain.content import Content
from domain.figures import FiguresAsked, Form
from domain.routing.router import Router
from handlers.cases.complaint import Complaint
from handlers.cases.filing import file_case
from handlers.cases.transitions import as_resident
from handlers.coordinators import digest_lists, digests, searching
from handlers.departments import lists
from handlers.limits import IncomingLimiter
from handlers.residents import own_cases
from handlers.turn import Actor, Practice, Turn
from storage.engine.database import Database, Transaction
from storage.messages.file_store import Files
from storage.migrations import upgrade

# Each a quarter of a block beyond full ones: as many cases lie outside the index of words in all of them.
SIZES = {10_240: "10,000", 100_352: "100,000", 1_001_472: "1,000,000"}
MOST_RATIO, MOST_DIGEST_MS = 2.0, 100.0
ROUNDS, SAMPLES, DIGESTS, FILED_TOGETHER = 3, 30, 7, 10
SOUGHT = {
    "common word": "路灯",
    "two common words": "公交车 市场",
    "one letter": "桥",
    "English": "street lamp",
    "in one old case": NEEDLE,
    "nowhere": "灯路水亮",
}
Act = Callable[[Turn, int], object]


def figures(quick: bool) -> Iterator[Mapping[str, Any]]:
    """The sizes take turns, so that a machine whose pace changes is fair to all; of each the least median counts."""
    sizes = list(SIZES)[:2] if quick else list(SIZES)
    with databases() as urls:
        for engine, url in urls.items():
            towns = {size: _make(engine, beside(url, str(size)), size) for size in sizes}
            least: dict[tuple[int, str], float] = {}
            for size, town in list(towns.items()) * ROUNDS:
                for name, milliseconds in _measured(town):
                    least[size, name] = min(milliseconds, least.get((size, name), milliseconds))
            for (size, name), milliseconds in least.items():
                yield _figure(name, engine, size, milliseconds, least[sizes[0], name])


def _figure(name: str, engine: str, size: int, milliseconds: float, least: float) -> Mapping[str, Any]:
    figure = {"name": f"growing: {name}", "engine": engine, "size": SIZES[size], "value": round(milliseconds, 2)}
    if name == "digest":
        return {**figure, "unit": "ms", "limit": MOST_DIGEST_MS, "ratio": round(milliseconds / MOST_DIGEST_MS, 2)}
    return {**figure, "unit": "ms", "limit": MOST_RATIO, "ratio": round(milliseconds / least, 2)}


def _make(engine: str, url: str, size: int) -> str:
    """A database of so many cases, and where it is."""
    empty(url)
    kept = os.environ.get("TOWNS_DIR")
    if engine != "sqlite" or not kept:
        made_town.build(url, size)
        return url
    file = Path(kept) / f"town-{size}.sqlite3"
    if not file.exists():
        made_town.build(f"sqlite:///{file}", size)
    shutil.copy(file, url.removeprefix("sqlite:///"))
    upgrade(url)
    return url


def _measured(url: str) -> Iterator[tuple[str, float]]:
    """Each thing's median, in milliseconds."""
    database, rules = Database(url), practice()
    staff, coordinator = Actor(1, 1, "zh-CN"), Actor(2, 2, "zh-CN")

    def turn(tx: Transaction) -> Turn:
        return Turn(tx, rules, NOW, NOW)

    def median(act: Act, samples: int = SAMPLES) -> float:
        return statistics.median(_undone(database, turn, act, number) for number in range(samples)) * 1000

    yield "own cases", median(lambda now, n: own_cases.list_cases(now, _resident(n % REGULARS + 1)))
    yield "open list of a department", median(lambda now, n: lists.list_open(now, staff, ["city"]))
    for name, words in SOUGHT.items():
        yield f"search, {name}", median(lambda now, n, words=words: searching.find(now, coordinator, words))  # type: ignore[misc]
    yield "digest", median(lambda now, n: told_digest(now), DIGESTS)
    yield "filing a case", statistics.median(_filed(database, turn, number) for number in range(SAMPLES)) * 1000
    database.close()


def told_digest(turn: Turn, days: int = 1) -> Content:
    """A coordinator's digest, gathered and put into sentences as when it is sent."""
    asked = FiguresAsked(
        Form.DIGEST, digest_lists.span_of(turn.now - timedelta(days=days), turn.now), reader=2, actionable=True
    )
    return digests.describe(turn, asked, digests.gather(turn, asked.span))


class _Undo(Exception):
    """Nothing of it is to stay."""


def _undone(database: Database, turn: Callable[[Transaction], Turn], act: Act, number: int) -> float:
    """Seconds that something takes, which is then undone."""
    began = ended = 0.0
    try:
        with database.transaction() as tx:
            now = turn(tx)
            tx.connection()
            began = time.perf_counter()
            act(now, number)
            tx.flush()
            ended = time.perf_counter()
            raise _Undo
    except _Undo:
        return ended - began


def _filed(database: Database, turn: Callable[[Transaction], Turn], number: int) -> float:
    """Seconds that filing one of a few cases takes, the commit they share with it."""
    words = f"金河路{number + 1}号门口的路灯不亮已经三天了，晚上走路看不清，请尽快处理"
    complaint = Complaint(words, "complaint", category="roads-lights", address=f"金河路{number + 1}号")
    began = time.perf_counter()
    with database.transaction() as tx:
        for one in range(FILED_TOGETHER):
            reporter = _resident(REGULARS + 1 + (number * FILED_TOGETHER + one) * 7 % 2_900)
            file_case(turn(tx), complaint, as_resident(reporter), reporter)
    return (time.perf_counter() - began) / FILED_TOGETHER


def _resident(number: int) -> Actor:
    return Actor(number, number, "zh-CN")


def practice() -> Practice:
    county = made_town.settings().county
    return Practice(
        county=county,
        calendar=WorkingCalendar(county.hours, county.time_zone),
        router=Router(county),
        notice_window=timedelta(seconds=2),
        prompt_window=timedelta(seconds=2),
        files=Files(Path(os.devnull)),
        limiter=IncomingLimiter(county.limits),
    )
