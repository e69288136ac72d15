"""All that the emulator knows, in one place for the methods that answer from it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from aiogram import types

from tests.emulator.chats import Chat
from tests.emulator.pace import Pacer
from tests.emulator.refusals import bad
from tests.emulator.world import World
from tests.fakes.faults import Faults
from tests.fakes.ledger import Ledger


@dataclass
class Hook:
    """A webhook as it was set."""

    url: str = ""
    secret: str = ""
    most: int = 40
    last_error: str = ""
    last_error_at: float = 0.0
    generation: int = 0


@dataclass
class Menus:
    """What the bot says about itself: commands by scope and language, and its descriptions by language."""

    commands: dict[tuple[str, str], list[types.BotCommand]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


@dataclass
class Telegram:
    world: World
    ledger: Ledger = field(default_factory=Ledger)
    faults: Faults = field(default_factory=Faults)
    pacer: Pacer = field(default_factory=Pacer)
    hook: Hook = field(default_factory=Hook)
    menus: Menus = field(default_factory=Menus)
    actions: list[tuple[int, str]] = field(default_factory=list)  # chat and what it is told the bot is doing

    def chat(self, asked: int | str) -> Chat:
        found = self.world.chats.get(asked) if isinstance(asked, int) else None
        if found is None:
            raise bad("chat not found")
        return found

    def now(self) -> float:
        return time.monotonic()
