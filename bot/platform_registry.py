"""The platforms that the settings name.

A platform's library is loaded only for who speaks it: Telegram's takes ten MiB and a tenth of a start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.clock import Clock
from bot.config import Config
from bot.platforms.base import Platform
from bot.platforms.simulator import Simulator


def platforms(settings: Config, clock: Clock) -> dict[str, Platform]:
    """By name, in the order of the settings; none has been started."""
    makers: Mapping[str, Callable[[], Platform]] = {
        "simulator": lambda: Simulator(settings.service.data_dir / "simulator.sqlite3", clock.now),
        "telegram": lambda: _telegram(settings),
    }
    return {name: makers[name]() for name in settings.platforms}


def _telegram(settings: Config) -> Platform:
    from bot.platforms.telegram import setup

    return setup.platform(settings.telegram)
