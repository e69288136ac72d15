"""The `[simulator]` section: the built-in platform, for training and for trying things out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from pydantic import StrictBool

from bot.platforms.base import Platform
from bot.platforms.settings import PlatformSection
from bot.settings.checks import Finding
from bot.settings.problems import Wording

FILE = "simulator.sqlite3"
SENTENCES: dict[str, Wording] = {
    "beside_real": (
        "模拟器不能与真实平台（{value}）同时打开；请写 enabled = false，确实需要时写 beside_real_platforms = true",
        "the simulator does not run beside {value}; write enabled = false, or beside_real_platforms = true if meant",
    ),
}


class SimulatorSection(PlatformSection):
    """`example` fills an empty simulator with people and groups; it does not run beside real platforms unless told.

    `clock_beside_real_platforms` lets the clock be moved there too: for rehearsals with an account that is none.
    """

    sentences: ClassVar[dict[str, Wording]] = SENTENCES

    enabled: StrictBool = True
    example: StrictBool = True
    beside_real_platforms: StrictBool = False
    clock_beside_real_platforms: StrictBool = False

    def find_gaps(self, others: Sequence[str]) -> Iterator[Finding]:
        if others and not self.beside_real_platforms:
            yield Finding(("simulator", "beside_real_platforms"), "beside_real", {"value": ", ".join(others)})

    def platform(self, data_dir: Path, now: Callable[[], datetime]) -> Platform:
        from bot.platforms.simulator.adapter import Simulator

        return Simulator(data_dir / FILE, now)
