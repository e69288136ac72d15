"""A platform at the end of a line that can be cut, with the judge of pace at its other end."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.platforms.base import Permit, SendError, UncertainSend, no_wait
from domain.messages import Outgoing
from tests.bot.strict import Strict


@dataclass
class Distant(Strict):
    """`line` is "up", "refused" (nothing gets through, and that is known), "cut" (nobody knows whether it got there)
    or "mute" (it gets there, and no answer comes back).
    """

    line: str = "up"
    in_doubt: bool = False
    pings: int = 0

    async def ping(self) -> None:
        self.pings += 1
        await asyncio.sleep(self.latency)
        self._refuse_if_down()

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        self.tries.append(message)
        return await super().send(chat, message, permit)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.tries: list[Outgoing] = []

    async def _part(self, chat: str, words: str, count: int) -> str:
        if self.line != "mute":
            self._refuse_if_down()
        message = await super()._part(chat, words, count)
        self._refuse_if_down()
        return message

    def _refuse_if_down(self) -> None:
        if self.line == "refused":
            raise SendError("no connection", permanent=False)
        if self.line != "up":
            raise UncertainSend("no answer")
