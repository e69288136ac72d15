"""Every platform that has to pass the contract suite."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.contract.rig import Rig
from tests.contract.simulator_rig import SimulatorRig
from tests.contract.telegram_rig import TelegramRig
from tests.contract.wechat_rig import WeChatRig

RIGS: dict[str, type[Rig]] = {"simulator": SimulatorRig, "telegram": TelegramRig, "wechat": WeChatRig}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test runs on the platforms that have what it is about."""
    if "rig" in metafunc.fixturenames:
        having = [name for name, made in RIGS.items() if metafunc.function.__name__ not in made.LEFT_OUT]
        metafunc.parametrize("rig", having, indirect=True)


@pytest.fixture
async def rig(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Rig]:
    made = RIGS[request.param](tmp_path)
    await made.open()
    yield made
    await made.close()
