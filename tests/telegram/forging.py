"""Presses of buttons that stand nowhere: a client may send whatever it likes below a message of its chats.

The Bot API warns of it: https://core.telegram.org/bots/api#callbackquery, at `data`.
"""

from __future__ import annotations

import json
import time
from itertools import count

import orjson
from aiogram import types

from tests.emulator.chats import Chat
from tests.emulator.people import Person
from tests.emulator.shown import Shown
from tests.emulator.taps import Tap

_numbers = count(9_900_000_000_000_001)


def forge(person: Person, chat: Chat, data: str, *, number: int = 1) -> Tap:
    """Below the message of this number, or below one that is gone. JSON carries what UTF-8 cannot: half a surrogate
    pair."""
    world = person.world
    with world.lock:
        found = chat.find(number)
        message = found.message if found else types.InaccessibleMessage(chat=chat.card(), message_id=number, date=0)
        tap = Tap(str(next(_numbers)), person, found or _gone(chat, number), data, time.monotonic())
        world.taps.pressed[tap.id] = tap
        query = types.CallbackQuery(id=tap.id, from_user=person.card(), chat_instance="-7", message=message, data="")
        record = world.stream.push("callback_query", query, chat.id)
        assert record is not None
        pressed = orjson.loads(record.payload)
        pressed["callback_query"]["data"] = data
        record.payload = json.dumps(pressed).encode()
    return tap


def _gone(chat: Chat, number: int) -> Shown:
    about = types.Message(message_id=number, date=chat.world.clock(), chat=chat.card(), from_user=chat.world.bot.card())
    return Shown(chat, about, by_bot=True, deleted=True)
