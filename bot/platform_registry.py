"""Every platform that there is: one line for each, and all else that it needs lies in its own folder.

A platform's library is loaded only where it is enabled (`PlatformSection.platform`): Telegram's takes ten MiB and a
tenth of a start. Its settings alone are read here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from bot.platforms.base import Platform
from bot.platforms.settings import PlatformSection
from bot.platforms.simulator.settings import SimulatorSection
from bot.platforms.telegram.settings import TelegramSection
from bot.platforms.wechat.settings import WeChatSection

# Name → its section of the settings, which is called the same.
PLATFORMS: Mapping[str, type[PlatformSection]] = {
    "simulator": SimulatorSection,
    "telegram": TelegramSection,
    "wechat": WeChatSection,
}


def make_platforms(
    sections: Mapping[str, PlatformSection], data_dir: Path, now: Callable[[], datetime]
) -> dict[str, Platform]:
    """Those that are enabled, by name, in the order of the table above; none has been started."""
    return {name: section.platform(data_dir, now) for name, section in sections.items() if section.enabled}
