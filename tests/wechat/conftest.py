"""Accounts, whose rules nobody may have broken when a test is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.fakes.service import Running
from tests.wechat.account import Account
from tests.wechat.service import serving


@dataclass(frozen=True, slots=True)
class Served:
    """A service that several tests share, each with people of its own, and the account that calls it."""

    account: Account
    service: Running


@pytest.fixture
def account() -> Iterator[Account]:
    with Account() as account:
        yield account
    assert list(map(str, account.violations)) == []


@pytest.fixture(scope="module")
def common(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Account() as account, serving(account, tmp_path_factory.mktemp("served")) as service:
        yield Served(account, service)
        assert "dead_letter" not in service.log
        assert service.stop() == 0


@pytest.fixture
def served(common: Served) -> Iterator[Served]:
    before = len(common.account.violations)
    yield common
    assert list(map(str, common.account.violations[before:])) == []
