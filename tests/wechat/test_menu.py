"""The account's menu: set once, by the process that leads, where it is asked for; else left alone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest

from bot.catalogues import sentences
from bot.clock import Clock
from bot.operations.leader import Leader
from bot.platforms.base import Led
from bot.platforms.wechat import menu, reading
from bot.platforms.wechat.adapter import WeChat
from storage.engine.database import Database
from tests.fakes.faults import Fault, FaultKind
from tests.fakes.waiting import until
from tests.wechat.account import Account
from tests.wechat.adapters import adapter

CREATE, GET = "menu/create", "menu/get"
NAMES = ["我要反映", "我的诉求", "人工"]


@pytest.fixture
def account() -> Iterator[Account]:
    with Account() as made:
        yield made
        assert made.violations == []


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(menu, "LONGEST_WAIT", 0.05)


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    caplog.set_level(logging.INFO, "zhongzhi")
    logger = logging.getLogger("zhongzhi")
    before, logger.propagate = logger.propagate, True
    yield caplog
    logger.propagate = before


@asynccontextmanager
async def leading(wechat: WeChat) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(wechat.lead())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])


def created(account: Account) -> list[int]:
    return [one.code for one in account.ledger.of(CREATE)]


async def settled(account: Account) -> None:
    """Until the menu is there and was not asked about for a while."""
    await until(lambda: account.api.menu, what="the menu")
    await asyncio.sleep(0.1)


def names(account: Account) -> list[object]:
    assert account.api.menu is not None
    return [one["name"] for one in account.api.menu if isinstance(one, dict)]


async def test_it_is_set_once(account: Account) -> None:
    for _ in range(2):  # as after a restart
        async with adapter(account, menu=True) as wechat, leading(wechat) as task:
            await until(lambda: account.ledger.of(GET) and account.ledger.requests[-1].code, what="the look")
            await settled(account)
            assert not task.done()  # or it would be begun again and again
    assert names(account) == NAMES
    assert created(account) == [200]
    assert len(account.ledger.of(GET)) == 2


async def test_another_menu_is_replaced(account: Account) -> None:
    account.api.menu = [{"type": "view", "name": "官网", "url": "https://example.org", "sub_button": []}]
    async with adapter(account, menu=True) as wechat, leading(wechat):
        await until(lambda: created(account) == [200], what="the menu")
    assert names(account) == NAMES


async def test_unless_it_is_asked_for_nothing_is_touched(account: Account) -> None:
    async with adapter(account) as wechat, leading(wechat) as task:
        await asyncio.sleep(0.1)
        assert not task.done()
    assert account.ledger.requests == []


async def test_a_process_that_only_serves_sets_none(account: Account) -> None:
    async def receive(platform: str, updates: object) -> list[int]:
        raise AssertionError

    async with adapter(account, menu=True) as wechat:
        assert isinstance(wechat, Led)
        await wechat.start(receive)
        await asyncio.sleep(0.1)
    assert account.ledger.requests == []


async def test_of_two_processes_the_one_that_leads_sets_it(account: Account, postgresql_url: str) -> None:
    database = Database(postgresql_url)
    leaders = [Leader(database, Clock()) for _ in range(2)]
    for one in leaders:
        await one.look()
    async with adapter(account, menu=True) as first, adapter(account, menu=True) as second:
        work = [
            asyncio.create_task(leader.while_leading(one.lead))
            for leader, one in zip(leaders, (first, second), strict=True)
        ]
        await settled(account)
        for task in work:
            task.cancel()
        await asyncio.wait(work)
    for one in leaders:
        await one.leave()
    database.close()
    assert (len(account.ledger.of(GET)), created(account)) == (1, [200])


@pytest.mark.parametrize("code", [-1, 48001, 40164])
async def test_what_may_be_put_right_is_tried_again_and_said_once(
    account: Account, heard: pytest.LogCaptureFixture, code: int
) -> None:
    account.api.refuses(GET, code, 3)
    async with adapter(account, menu=True) as wechat, leading(wechat):
        await settled(account)
    assert names(account) == NAMES
    assert heard.text.count("wechat.menu_refused") == 1


async def test_what_wechat_will_never_take_is_given_up(account: Account, heard: pytest.LogCaptureFixture) -> None:
    account.api.refuses(CREATE, 40018, 5)
    async with adapter(account, menu=True) as wechat, leading(wechat) as task:
        await until(lambda: created(account) == [40018], what="the refusal")
        await asyncio.sleep(0.1)
        assert not task.done()
    assert created(account) == [40018]
    assert heard.text.count("wechat.menu_refused") == 1


async def test_an_account_that_is_not_reached_is_asked_again(account: Account) -> None:
    account.api.faults.order(GET, Fault(FaultKind.DROP), 1)
    account.api.faults.order(CREATE, Fault(FaultKind.GARBAGE), 1)
    async with adapter(account, menu=True) as wechat, leading(wechat):
        await settled(account)
    assert names(account) == NAMES


def test_each_point_is_understood_and_short_enough() -> None:
    for language in ("zh-CN", "en"):
        assert all(len(sentences()(language, f"account.{one}").encode()) <= 16 for one in reading.MENU)
    assert [one.key for one in menu.buttons_in(sentences())] == [*reading.MENU]
    assert [one.name for one in menu.buttons_in(sentences())] == NAMES
