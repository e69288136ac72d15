"""A forum in a topic of which a department works."""

from __future__ import annotations

from bot.simulation import example_town
from domain.kinds import Invites
from tests.emulator.chats import Topic
from tests.emulator.groups import Group
from tests.emulator.people import Person
from tests.telegram.town import TelegramTown


async def forum_of(town: TelegramTown) -> tuple[Group, Topic, Person]:
    """A forum with a topic in which a department works, and its clerk."""
    clerk = town.world.person("王先生")
    forum = town.world.group("环卫处", members=[clerk], kind="supergroup", forum=True, bot="administrator")
    topic = forum.topic("工单", clerk)
    code = await example_town.invite(town.service, Invites.GROUP, ["sanitation"])
    clerk.writes(forum, f"/bind {code}", thread=topic)
    await town.handled()
    return forum, topic, clerk
