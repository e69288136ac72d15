"""Accounts, whose rules nobody may have broken when a test is over, and a service that tests share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.emulator.emulator import Emulator
from tests.fakes.service import Running
from tests.wechat.account import Account
from tests.wechat.office import Office
from tests.wechat.service import serving


@dataclass(frozen=True, slots=True)
class Served:
    """A service that tests share, each with people of its own, and the account that calls it."""

    account: Account
    service: Running


@dataclass(frozen=True, slots=True)
class Town:
    """The same, as its people meet it: who follows the account, and the offices on the simulator."""

    account: Account
    office: Office


@pytest.fixture
def account() -> Iterator[Account]:
    with Account() as account:
        yield account
    assert list(map(str, account.violations)) == []


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator
    assert list(map(str, emulator.violations)) == []


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Account() as account, serving(account, tmp_path_factory.mktemp("served")) as service:
        yield Served(account, service)
        assert "dead_letter" not in service.log
        assert "Traceback" not in service.log
        assert service.stop() == 0


@pytest.fixture
def served(common: Served) -> Iterator[Served]:
    before = len(common.account.violations)
    yield common
    assert list(map(str, common.account.violations[before:])) == []


@pytest.fixture(scope="session")
def town(common: Served) -> Iterator[Town]:
    with Office(common.service) as office:
        yield Town(common.account, office)
    assert list(map(str, common.account.violations)) == []
