"""One run: a county is set up, residents tell complaints, and the processes are killed again and again."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

from sqlalchemy import text

from domain.kinds import Invites, TimerKind
from storage.engine import service_settings
from storage.engine.database import Database
from storage.messages import timers
from storage.people import invitations
from tests.crash.judge import Judge
from tests.crash.ledger import Ledger
from tests.crash.points import POINTS
from tests.crash.residents import Load, Said
from tests.crash.service import DIGEST_AT, example
from tests.crash.ward import Life, Ward

TUESDAY = datetime.combine(datetime(2026, 11, 24, tzinfo=UTC), DIGEST_AT, ZoneInfo("Asia/Shanghai"))
COORDINATOR = "coordinator-1"
GROUPS = 4
TELLERS, APART_SECONDS = 30, 0.4
BEFORE_DIGEST = timedelta(seconds=10)
POINT_SECONDS, UNMET_SECONDS = 0.5, 8.0  # how long one that is ready is waited for to come by its point; the first time
SOON_DUE = 4  # so many kills after the beginning, complaints that nobody finished still fall due one after the other
OF_THE_LEADER = ("sent", "tick")  # points that one of two processes comes by only when the other is gone
ALIVE_SECONDS = (0.02, 0.4)
EARLY = 0.1  # the share of processes that are killed without waiting until they are ready
COLD = 0.2  # the share of processes that import everything anew, of those that are not armed with a point
MOST_PASSES = {"counted": 1, "tick": 2}  # a process is killed at the first, second … or last of so many; others: 4
DRAIN_SECONDS = 120.0


@dataclass
class Course:
    """The parts of a run. `died_at` counts the kills by where they hit."""

    ward: Ward
    load: Load
    judge: Judge
    seed: int
    died_at: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        self.seconds: list[float] = []

    async def kill(self, kills: int) -> None:
        """Kills a process and starts another in its place, so often; of two, one is at work all the while.

        Goes on, at most as often again, while nobody has died at one of the points: some are passed only by chance.
        """
        began, port = time.monotonic(), self.ward.ports[0]
        while not self._enough(kills) or self._armed():
            self.died_at[await self._end(self.ward.life_on(port))] += 1
            life = await self._start_another(port, last=self._enough(kills))
            if (armed := self._armed()) == life.port:
                port = armed
            elif armed:
                await self.ward.ready(life)
                port = armed
            elif self._random.random() >= EARLY:
                await self.ward.ready(life)
                port = self._random.choice(self.ward.ports)
        for port in self.ward.ports:
            await self.ward.ready(self.ward.life_on(port))
        self.seconds.append(time.monotonic() - began)

    async def _start_another(self, port: int, *, last: bool) -> Life:
        armed = any(self.ward.life_on(other).point for other in self.ward.ports if other != port)
        point = "" if last or armed else self._next_point()
        passes = self._random.randint(1, MOST_PASSES.get(point, 4)) if point in self.died_at else 1
        cold = not point and len(self.ward.ports) == 1 and self._random.random() < COLD
        return await self.ward.start(port, point=point, passes=passes, cold=cold)

    def _armed(self) -> int | None:
        """The place of the process that is to die at a point; the other's first, where this one has yet to lead."""
        armed = next((port for port in self.ward.ports if self.ward.life_on(port).point), None)
        if armed is None or len(self.ward.ports) == 1:
            return armed
        life, other = self.ward.life_on(armed), next(port for port in self.ward.ports if port != armed)
        in_the_way = life.point in OF_THE_LEADER and self.ward.life_on(other).started < life.started
        return other if in_the_way else armed

    def _enough(self, kills: int) -> bool:
        return self.died_at.total() >= (2 * kills if self._unmet() else kills)

    def _unmet(self) -> list[str]:
        return [one for one in POINTS if one not in self.died_at]

    def _next_point(self) -> str:
        """None every other time; of the others, those at which nobody has died so far come first.

        "tick" comes before all of them, while it is certain that something falls due.
        """
        unmet = self._unmet()
        if "tick" in unmet and self.died_at.total() <= SOON_DUE:
            return "tick"
        return self._random.choice(["", self._random.choice(unmet or [*POINTS])])

    async def _end(self, life: Life) -> str:
        """Where a process was killed: at its named point, while it started, or anywhere."""
        if life.point and await self._ends_by_itself(life):
            return life.point
        await asyncio.sleep(self._random.uniform(*ALIVE_SECONDS))
        started = life.ready.is_set()
        await self.ward.kill(life)
        return "anywhere" if started else "starting"

    async def _ends_by_itself(self, life: Life) -> bool:
        """Whether a process came by its point before it started, or soon after."""
        ended, ready = asyncio.ensure_future(life.ended()), asyncio.ensure_future(self.ward.ready(life))
        await asyncio.wait([ended, ready], return_when=asyncio.FIRST_COMPLETED)
        if not ended.done():
            await ready
        await asyncio.wait([ended], timeout=POINT_SECONDS if life.point in self.died_at else UNMET_SECONDS)
        came_by = ended.done()
        for task in (ended, ready):
            task.cancel()
        return came_by

    async def drain(self) -> None:
        """Residents tell to the end what they began; then all that came in is handled, and all that was said sent."""
        began = time.monotonic()
        await self.load.end()
        await until(self.judge.drained, DRAIN_SECONDS, self.judge.left)
        self.seconds.append(time.monotonic() - began)

    def ready_after(self, *, cold: bool) -> list[float]:
        """Seconds from the start of each process to its first acknowledgement, shortest first."""
        return sorted(one.ready_after for one in self.ward.lives if one.ready.is_set() and one.cold is cold)

    def figures(self) -> dict[str, object]:
        """What is worth knowing of a run."""
        return {
            "seed": self.seed,
            "kills": dict(self.died_at),
            "acknowledged": len(self.load.acknowledged),
            "repeated_inward": self.load.repeats,
            "arrived": len(self.judge.ledger.arrivals),
            "repeated_outward": len(self.judge.unrecorded()),
            "in_hand": self.in_hand(),
            "ready": _spread(self.ready_after(cold=False)),
            "ready_cold": _spread(self.ready_after(cold=True)),
            "late": self.judge.late().total_seconds(),
            "seconds": [round(one, 1) for one in self.seconds],
        }

    def in_hand(self) -> int:
        """Messages that a sender was found to have had in hand when it was killed."""
        return sum(self.ward.logged("outbox.left_in_hand", "messages"))


def _spread(ordered: list[float]) -> dict[str, float]:
    found = {"p50": median(ordered), "max": ordered[-1]} if ordered else {}
    return {"count": len(ordered)} | {name: round(seconds, 2) for name, seconds in found.items()}


async def until(done: Callable[[], bool], seconds: float, left: Callable[[], object] = str) -> None:
    """Waits for something that can only be looked at; `left` says what is missing when it does not come."""
    give_up = time.monotonic() + seconds
    while not await asyncio.to_thread(done):
        assert time.monotonic() < give_up, f"still not done: {left()}"
        await asyncio.sleep(0.1)


@asynccontextmanager
async def course(database_url: str, folder: Path, *, seed: int, places: int = 1) -> AsyncIterator[Course]:
    """A county with a coordinator, groups, and residents who began a complaint; the clock stands before the digest."""
    database = Database(database_url)
    (folder / "data").mkdir()
    logging.getLogger("httpx").setLevel(logging.WARNING)  # a line for each of thousands of messages
    async with Ledger() as ledger, Ward(database_url, folder, ledger.url, places) as ward, Load(ward) as load:
        codes = await asyncio.to_thread(_prepare, database)  # now that all is loaded: the clock runs from here
        judge = Judge(database, ledger, load.acknowledged)
        for port in ward.ports:
            await ward.start(port)
        for said in _introductions(codes):
            await load.say(said)
        await until(judge.drained, DRAIN_SECONDS)
        judge.due = await asyncio.to_thread(_set_due, database)
        yield Course(ward, load, judge, seed)
    database.close()


def _prepare(database: Database) -> list[str]:
    """Sets the clock, and returns the codes for the coordinator and the groups."""
    now = datetime.now(UTC)
    departments = [one.code for one in example().county.open_departments()]
    with database.transaction() as tx:
        service_settings.set_setting(tx, "clock.moved_seconds", str((TUESDAY - BEFORE_DIGEST - now).total_seconds()))
        coordinator = invitations.issue(tx, Invites.COORDINATOR, real_now=now)
        groups = [invitations.issue(tx, Invites.GROUP, departments[one::GROUPS], real_now=now) for one in range(GROUPS)]
        return [coordinator, *groups]


def _introductions(codes: list[str]) -> list[Said]:
    coordinator, *groups = codes
    said = [Said("join", COORDINATOR, f"加入 {coordinator}")]
    said += [
        Said(f"bind-{number}", f"group-{number}", f"绑定 {code}", kind="group", sender=f"staff-{number}")
        for number, code in enumerate(groups)
    ]
    return said + [
        Said(f"teller-{number}:1", f"teller-{number}", f"建设路{number}号路灯坏了") for number in range(TELLERS)
    ]


def _set_due(database: Database) -> dict[str, datetime]:
    """Has the complaints that nobody finished fall due one after the other, from soon on; says which when, by chat."""
    query = "SELECT d.id, a.external FROM drafts d JOIN chat_aliases a ON a.chat_id = d.chat_id ORDER BY d.id"
    with database.transaction() as tx:
        now = datetime.now(UTC) + timedelta(seconds=float(service_settings.setting(tx, "clock.moved_seconds")))
        found = tx.connection().execute(text(query)).all()
        due = {row.external: now + timedelta(seconds=1 + number * APART_SECONDS) for number, row in enumerate(found)}
        for row in found:
            timers.set_timer(tx, TimerKind.DRAFT, row.id, due[row.external])
    assert len(due) == TELLERS
    return due
