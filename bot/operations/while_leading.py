"""What a platform does only in the process that leads."""

from __future__ import annotations

from bot.operations.leader import Leader
from bot.platforms.base import Led


class WhileLeading:
    def __init__(self, leader: Leader, platform: Led) -> None:
        self._leader, self._platform = leader, platform

    async def run(self) -> None:
        await self._leader.while_leading(self._platform.lead)
