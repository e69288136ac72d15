"""The built-in platform: a training room whose people, chats and messages stand in a file of its own."""

from __future__ import annotations

from bot.platforms.simulator.adapter import Posted, Simulator
from bot.platforms.simulator.feed import Subscription
from bot.platforms.simulator.shown import ShownMessage
from bot.platforms.simulator.world import Chat, Column, Person

__all__ = ["Chat", "Column", "Person", "Posted", "ShownMessage", "Simulator", "Subscription"]
