"""The network is away for a while: afterwards everything is said, and nothing twice but what was in hand."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Row
from sqlmodel import select

from domain.content import Content, sentence
from storage.engine.database import Database
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.tables import Chat, OutboxRow
from tests.emulator.emulator import Emulator
from tests.fakes.faults import FaultPlan
from tests.fakes.service import Running
from tests.telegram.conftest import Town
from tests.telegram.proxy import Proxy
from tests.telegram.service import serving

SHORT = [pytest.param(8, marks=pytest.mark.timeout(150))]
LONG = [pytest.param(seconds, marks=(pytest.mark.soak, pytest.mark.timeout(1200))) for seconds in (180, 360, 660)]
BACK_SECONDS = 90.0  # a look at the platform after half a minute, and then at its pace
MESSAGES = 3
Outage = Callable[[Emulator], AbstractContextManager[None]]


@contextmanager
def _cut(emulator: Emulator) -> Iterator[None]:
    """Whatever is asked, the line is cut before anything is done."""
    emulator.follow(FaultPlan(1, connect_refused=1.0))
    yield
    emulator.heal()


@contextmanager
def _cut_too_late(emulator: Emulator) -> Iterator[None]:
    """Whatever is asked is done, and the line is cut before the answer."""
    emulator.follow(FaultPlan(1, drop_after_delivery=1.0))
    yield
    emulator.heal()


def _unreachable(emulator: Emulator) -> AbstractContextManager[None]:
    return emulator.unreachable()


def _enqueue(service: Running, first: int) -> None:
    """What comes due meanwhile: every chat has something to hear."""
    database = Database(f"sqlite:///{service.folder / 'data' / 'zhongzhi.sqlite3'}")
    with database.transaction() as tx:
        now = datetime.now(UTC)
        for chat in tx.exec(select(Chat)).all():
            for number in range(first, first + MESSAGES):
                said = Content((sentence("error.too_long", most=number),))
                outbox.enqueue(tx, chat.id or 0, "zh-CN", Notice(said), now=now)
    database.close()


def _rows(service: Running) -> list[Row[str, int, int]]:
    database = Database(f"sqlite:///{service.folder / 'data' / 'zhongzhi.sqlite3'}")
    with database.reading() as tx:
        columns = OutboxRow.state, OutboxRow.attempts, OutboxRow.uncertain_tries
        found = list(tx.connection().execute(select(*columns)).all())
    database.close()
    return found


def _heard(town: Town) -> Counter[tuple[int, str]]:
    """How often each chat heard each numbered message."""
    return Counter(
        (chat.id, one.text) for chat in (town.chat, town.group) for one in chat.sent() if "一条最多 10" in one.text
    )


def _healthz(service: Running) -> dict[str, object]:
    found: dict[str, object] = httpx.get(f"http://127.0.0.1:{service.port}/healthz").json()
    return found


def _begin(town: Town, service: Running) -> None:
    name = town.emulator.world.bot.username
    town.staff.writes(town.group, f"/bind@{name} {service.invite('group', 'city')}")
    town.hears(town.group, "绑定成功")
    town.resident.starts()
    town.hears(town.chat, "有问题要反映")
    town.emulator.wait_for(lambda: {one.state for one in _rows(service)} == {"sent"}, 30, "nothing being in hand")


def _is_away(town: Town, service: Running) -> None:
    town.emulator.wait_for(lambda: "platforms.away" in str(_healthz(service)["reasons"]), 30, "being away")


def _says_all(town: Town, service: Running, count: int) -> Counter[tuple[int, str]]:
    """Everything is said, to the resident who wrote meanwhile too."""
    town.emulator.wait_for(lambda: len(_heard(town)) == count, BACK_SECONDS, "all being said")
    town.hears(town.chat, "问题在什么地方")
    town.emulator.wait_for(lambda: {one.state for one in _rows(service)} == {"sent"}, BACK_SECONDS, "all being sent")
    town.emulator.wait_for(lambda: _healthz(service)["status"] == "ok", 30, "health")
    assert "Traceback" not in service.log
    assert town.emulator.violations == []
    return _heard(town)


@pytest.mark.parametrize("seconds", [*SHORT, *LONG])
@pytest.mark.parametrize("outage", [_unreachable, _cut, _cut_too_late])
def test_after_an_outage_everything_is_said(town: Town, tmp_path: Path, outage: Outage, seconds: float) -> None:
    with serving(town.emulator, tmp_path) as service:
        _begin(town, service)
        _enqueue(service, 1000)
        town.emulator.wait_for(lambda: len(_heard(town)) > 1, 15, "something being said")
        with outage(town.emulator):
            began = time.monotonic()
            town.resident.writes(town.chat, "路灯坏了")
            _is_away(town, service)
            _enqueue(service, 1000 + MESSAGES)
            time.sleep(max(0.0, began + seconds - time.monotonic()))
        heard = _says_all(town, service, 2 * 2 * MESSAGES)
        assert max(heard.values()) <= 2
        assert sum(heard.values()) - len(heard) <= 2  # of each chat one is in hand
        assert {one.attempts for one in _rows(service)} == {1}


@pytest.mark.parametrize("seconds", [*SHORT, *LONG])
def test_what_a_proxy_refuses_to_let_through_is_said_once(
    emulator: Emulator, town: Town, tmp_path: Path, seconds: float
) -> None:
    with Proxy(emulator._server.port) as proxy, serving(emulator, tmp_path, proxy=proxy) as service:
        _begin(town, service)
        proxy.refuse()
        town.resident.writes(town.chat, "路灯坏了")
        _is_away(town, service)
        _enqueue(service, 1000)
        time.sleep(seconds)
        assert proxy.refused >= 4
        assert {one.uncertain_tries for one in _rows(service)} == {0}
        proxy.refuses = False
        heard = _says_all(town, service, 2 * MESSAGES)
        assert set(heard.values()) == {1}
        assert {one.attempts for one in _rows(service)} == {1}
