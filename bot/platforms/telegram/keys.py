"""Ids of chats and messages as the rest of the service keeps them: opaque strings, read again here only."""

from __future__ import annotations

import re
from dataclasses import dataclass

SUPERGROUPS = -1_000_000_000_000  # ids of supergroups lie below, those of plain groups above
CHAT = re.compile(r"(-?\d{1,19})(?:/(\d{1,19}))?")
MESSAGE = re.compile(r"(\d{1,19})(?:@(-\d{1,19}))?")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes: a chat and, in a forum, the topic."""

    chat: int
    topic: int | None = None


def chat_key(chat: int, topic: int | None = None) -> str:
    return f"{chat}/{topic}" if topic else str(chat)


def address_of(key: str) -> Address | None:
    """None for what is no key of a chat."""
    found = CHAT.fullmatch(key)
    return Address(int(found[1]), int(found[2]) if found[2] else None) if found else None


def message_key(chat: int, number: int) -> str:
    """Numbers are unique in a chat, but a plain group that becomes a supergroup numbers anew: its keys have its id."""
    return f"{number}@{chat}" if SUPERGROUPS < chat < 0 else str(number)


def number_of(key: str, chat: int) -> int | None:
    """The message's number in this chat; None for what is no message here, or was one before the chat moved."""
    found = MESSAGE.fullmatch(key)
    if found is None or (found[2] and int(found[2]) != chat):
        return None
    return int(found[1])
