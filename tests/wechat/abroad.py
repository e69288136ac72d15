"""A department's group on Telegram's emulator, beside the account."""

from __future__ import annotations

from tests.emulator.emulator import Emulator
from tests.emulator.groups import Group
from tests.emulator.people import Person
from tests.fakes.service import Running


def telegram(emulator: Emulator) -> str:
    return f"""
[telegram]
enabled = true
base_url = "{emulator.base_url}"
base_file_url = "{emulator.base_file_url}"
"""


def bound(emulator: Emulator, service: Running, told: str) -> tuple[Person, Group]:
    """A group of the office for sanitation, which was told something when it was bound."""
    staff = emulator.world.person("承办人甲")
    group = emulator.world.group("环卫处", members=[staff])
    staff.writes(group, f"/bind@{emulator.world.bot.username} {service.invite('group', 'sanitation')}")
    hears(emulator, group, told)
    return staff, group


def hears(emulator: Emulator, group: Group, words: str) -> None:
    emulator.wait_for(lambda: any(words in one for one in group.texts()), 15, f"“{words}”")
