"""Every platform that has to pass the contract suite."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.contract.rig import Rig
from tests.contract.simulator_rig import SimulatorRig
from tests.contract.telegram_rig import TelegramRig

RIGS: dict[str, Callable[[Path], Rig]] = {"simulator": SimulatorRig, "telegram": TelegramRig}


@pytest.fixture(params=list(RIGS))
async def rig(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Rig]:
    made = RIGS[request.param](tmp_path)
    await made.open()
    yield made
    await made.close()
