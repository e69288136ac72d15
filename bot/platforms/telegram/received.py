"""What Telegram sends, split into updates. Each is kept exactly as it came, whether it can be read or not."""

from __future__ import annotations

import hashlib
import json
import re
from collections import OrderedDict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

from bot import log
from bot.platforms.telegram.content import pictures_in
from bot.platforms.telegram.fields import Table
from bot.platforms.telegram.keys import address_of
from bot.platforms.telegram.reading import EDITED, Me, place_of, press_of, read
from domain.messages import ChatKind, Happening, Incoming, Update

ANSWER = re.compile(r'\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\[')
BETWEEN = re.compile(r"[\s,]*")
REMEMBERED = 10_000  # messages
# An earlier version kept updates by their numbers alone; what it took shortly before it was stopped comes again.
REDELIVERED_SECONDS = 60.0
# Kinds of updates, and what tells two of them apart beside the chat and the person.
IDENTITIES = {
    "message": ("message_id",),
    "edited_message": ("message_id", "edit_date"),
    "callback_query": ("id",),
    "my_chat_member": ("date",),
}
DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Received:
    """One update: what is to be kept of it, if anything, and the id of a button press that has to be answered."""

    number: int | None
    update: Update | None
    press: str


def split(answer: bytes) -> Iterator[str]:
    """The updates in an answer to `getUpdates`. Raises `ValueError` where it is no such answer."""
    text = answer.decode("utf-8", "replace")
    found = ANSWER.match(text)
    if found is None:
        raise ValueError("no answer of Telegram")
    at = found.end()
    while text[(at := _next(text, at)) : at + 1] != "]":
        end = DECODER.raw_decode(text, at)[1]
        yield text[at:end]
        at = end


def _next(text: str, at: int) -> int:
    between = BETWEEN.match(text, at)
    return between.end() if between else at


def load(payload: str) -> dict[str, Any]:
    """Raises `ValueError` for what is no JSON table."""
    try:
        update = json.loads(payload)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(update, dict):
        raise ValueError("no update")
    return update


class UpdateFilter:
    """Passes what is meant for the service. With `groups`, only these are heard; the id of another is logged once.

    Telegram calls a reaction, or a preview of a link that is there at last, an edit too. One that changed nothing of
    the messages that came lately is not passed.
    """

    def __init__(self, groups: Collection[int]) -> None:
        self._groups = set(groups)
        self._refused: set[int] = set()
        self._said: OrderedDict[tuple[str, str], int] = OrderedDict()
        self._redelivered_until = monotonic() + REDELIVERED_SECONDS

    def receive(self, payload: str, me: Me) -> Received:
        """What cannot be read is kept all the same, so that an operator sees it. Raises `ValueError` for what is no
        JSON object."""
        update = load(payload)
        number = update.get("update_id")
        number = number if type(number) is int else None
        key = _digest(payload) if number is None else f"{number}:{_identity(update)}"
        former = str(number) if number is not None and monotonic() < self._redelivered_until else ""
        try:
            incoming = read(update, me)
        except ValueError:
            return Received(number, Update(key, _place(update), payload, former), press_of(update))
        if incoming is None or not self._hears(incoming) or not self._is_new(update, incoming):
            return Received(number, None, press_of(update))
        return Received(number, Update(key, incoming.chat, payload, former), press_of(update))

    def _is_new(self, update: Table, incoming: Incoming) -> bool:
        """Whether a message says something that it did not say before."""
        message = update.get("message") or update.get("edited_message")
        if not message or not incoming.message:
            return True
        key, said = (incoming.chat, incoming.message), hash((incoming.text, *pictures_in(message)))
        before, self._said[key] = self._said.get(key), said
        if len(self._said) > REMEMBERED:
            self._said.popitem(last=False)
        return not (incoming.unread == EDITED and said == before)

    def _hears(self, incoming: Incoming) -> bool:
        if incoming.chat_kind is ChatKind.PRIVATE or not self._groups:
            return True
        at = address_of(incoming.chat)
        heard = at is not None and at.chat in self._groups
        if heard and incoming.happening is Happening.MOVED:
            self._groups |= {to.chat for to in (address_of(incoming.moved_to),) if to}
        if not heard and at is not None and at.chat not in self._refused:
            self._refused.add(at.chat)
            log.line("telegram.not_allowed", chat=at.chat)
        return heard


def _identity(update: Table) -> str:
    """What tells an update from another one with its number: after a week without updates Telegram numbers anew."""
    for kind, names in IDENTITIES.items():
        part = update.get(kind)
        if isinstance(part, dict):
            people = [one.get("id") for one in (part.get("chat"), part.get("from")) if isinstance(one, dict)]
            return _digest(repr([kind, people, *(part.get(name) for name in names)]))[:16]
    return ""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _place(update: dict[str, object]) -> str:
    try:
        return place_of(update)
    except ValueError:
        return ""
