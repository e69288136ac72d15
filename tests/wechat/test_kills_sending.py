"""`kill -9` between a call of WeChat's and its record: what is sent comes at least once, once more at most, and never
both in an answer and by itself unless the process died with it in hand."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from storage.engine.database import Database
from tests.crash.course import until
from tests.fakes.service import Running
from tests.wechat.account import Account
from tests.wechat.judge import Reckoning
from tests.wechat.lives import Run, running
from tests.wechat.office import Desk, Office
from tests.wechat.people import Person

CUSTOM = "message/custom/send"
DEPARTMENT = "utilities"
AT_ONCE = 4  # residents whose results go out at the same time
LEASE_SECONDS = 60.0
A_SLOW_MACHINE = 900
ROUNDS = ("charged", "called", "told", "announced", "form_called")
IN_DOUBT = frozenset({"called", "told"})  # where WeChat may have what the process has not recorded
WRITTEN_AT = IN_DOUBT | {"form_called"}  # where residents write while what was in hand is taken up again
BY_FORM = frozenset({"announced", "form_called"})  # where WeChat says that nothing more may be sent
NUMBER = re.compile(r"\b[0-9]{8}\b")
TEMPLATE = "R" * 43
FIELDS = {"character_string1": "number", "thing2": "department", "phrase3": "state", "time4": "date", "thing5": "hint"}
MORE = "\n".join(
    [
        "customer_service = true",
        "[wechat.templates.result]",
        f'id = "{TEMPLATE}"',
        "fields = { " + ", ".join(f'{name} = "{fact}"' for name, fact in FIELDS.items()) + " }",
    ]
)
log = logging.getLogger(__name__)


@dataclass(eq=False)
class Story:
    """A resident with a case, the words of its result, and where the process was to die when it was sent."""

    person: Person
    number: str
    words: str
    point: str

    @property
    def sent(self) -> int:
        return sum(one.text.count(self.words) for one in self.person.pushed)

    @property
    def answered(self) -> int:
        return sum(one.text.count(self.words) for one in self.person.calls)

    @property
    def forms(self) -> int:
        return len(self.person.forms)

    def __str__(self) -> str:
        return f"{self.words} at {self.point}: sent {self.sent}, answered {self.answered}, {self.forms} forms"


@dataclass
class Killing:
    """Results go out while the process that sends them is killed, and started anew."""

    run: Run
    account: Account
    desk: Desk
    reckoning: Reckoning
    stories: list[Story] = field(default_factory=list)

    async def dies_at(self, point: str, following: str) -> None:
        """The process dies the first time that it comes by the moment for which it was started."""
        [port] = self.run.lives
        stories = [await self._filed(point) for _ in range(AT_ONCE)]
        resolving = asyncio.create_task(self._resolve(stories))
        await self.run.kill(port)
        left = await resolving
        await self.run.start(port, following)
        await self.run.ready(port)
        writing = stories if point in WRITTEN_AT else []
        await asyncio.gather(self._resolve(left), *map(self._writes, writing))
        await until(self.reckoning.settled, LEASE_SECONDS)

    async def _filed(self, point: str) -> Story:
        person = self.account.person()
        words = f"已修好{len(self.stories)}号灯"
        call = await asyncio.to_thread(person.writes, f"上报 振兴路{len(self.stories)}号路灯不亮")
        found = NUMBER.search(call.text)
        assert found, call.text
        if point in BY_FORM:
            self.account.api.refuses(CUSTOM, 45047, AT_ONCE, person=person.openid)
        self.stories.append(Story(person, found[0], words, point))
        return self.stories[-1]

    async def _resolve(self, stories: Sequence[Story]) -> list[Story]:
        """Returns those of which the office does not know whether the service heard it."""
        return [one for one in stories if not await asyncio.to_thread(self._resolves, one)]

    def _resolves(self, story: Story) -> bool:
        try:
            self.desk.says(f"#{story.number} 办结 解释说明 {story.words}")
        except httpx.TransportError:
            return False
        return True

    async def _writes(self, story: Story) -> None:
        await asyncio.to_thread(story.person.writes, "你好")

    async def all_write_again(self) -> None:
        """Until nothing waits for anybody."""
        waiting = {one.person.openid for one in self.stories}
        while waiting:
            for one in self.stories:
                if one.person.openid in waiting:
                    await self._writes(one)
            waiting = self.reckoning.waiting()


@asynccontextmanager
async def killing(database_url: str, folder: Path) -> AsyncIterator[Killing]:
    async with running(database_url, folder, 1, simulator=True, more=MORE) as (run, account):
        account.service, account.api.forms.copies = run.doors[0], 2
        account.api.forms.fields[TEMPLATE] = frozenset(FIELDS)
        account.api.askers = len(ROUNDS) + 2  # each process asks for a token
        [(port, environment)] = run.environments.items()
        with Office(Running(None, port, folder, environment)) as office:  # type: ignore[arg-type]  # others start it
            desk = await asyncio.to_thread(office.group, DEPARTMENT)
            database = Database(database_url)
            yield Killing(run, account, desk, Reckoning(database))
            database.close()
            assert list(map(str, account.violations)) == []


@pytest.mark.timeout(A_SLOW_MACHINE)
async def test_what_is_sent_is_never_lost_and_comes_once_more_at_most(sqlite_url: str, tmp_path: Path) -> None:
    await killed_at_each_moment(sqlite_url, tmp_path)


@pytest.mark.soak
@pytest.mark.timeout(A_SLOW_MACHINE)
async def test_what_is_sent_is_never_lost_on_postgresql(postgresql_url: str, tmp_path: Path) -> None:
    await killed_at_each_moment(postgresql_url, tmp_path)


async def killed_at_each_moment(database_url: str, tmp_path: Path) -> None:
    logging.getLogger("httpx").setLevel(logging.WARNING)  # a line for each of hundreds of calls
    async with killing(database_url, tmp_path) as killed:
        [port] = killed.run.lives
        await killed.run.kill(port)
        await killed.run.start(port, ROUNDS[0])
        await killed.run.ready(port)
        for point, following in zip(ROUNDS, (*ROUNDS[1:], ""), strict=True):
            await killed.dies_at(point, following)
        await killed.all_write_again()
        told = list(map(str, killed.stories))
        log.info("%s", told)
        for one in killed.stories:
            most = 2 if one.point in IN_DOUBT else 1
            assert 1 <= one.sent + one.answered <= most, told
            assert not (one.sent and one.answered), told
            assert one.forms <= 2, told
        assert {one.point for one in killed.stories if one.forms} >= BY_FORM, told
        killed.reckoning.everything_said_arrived()
        killed.reckoning.database_is_sound()
