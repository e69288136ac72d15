"""Chats of the emulated world: who is in them, what was said, and whether the bot may speak."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from aiogram import types

from tests.emulator.refusals import bad, forbidden, migrated
from tests.emulator.shown import Shown

if TYPE_CHECKING:
    from tests.emulator.people import Person
    from tests.emulator.world import World

KINDS_OF_CONTENT = {
    "text": "text messages",
    "photo": "photos",
    "location": "locations",
    "venue": "venues",
    "voice": "voice messages",
    "document": "documents",
}
# What the server itself says of a missing right, where the Bot API does not know of it beforehand.
FORBIDDEN = {"photo": "CHAT_SEND_PHOTOS_FORBIDDEN", "document": "CHAT_SEND_DOCS_FORBIDDEN"}


@dataclass(eq=False)
class Chat:
    """What private chats and groups have in common."""

    world: World = field(repr=False)
    id: int
    title: str
    messages: dict[int, Shown] = field(default_factory=dict, repr=False)
    numbers: count[int] = field(default_factory=lambda: count(1), repr=False)

    def card(self) -> types.Chat:
        raise NotImplementedError

    def why_deaf(self) -> str:
        """Why the bot hears nothing of this chat; empty when it does."""
        raise NotImplementedError

    def refuse_unless_member(self) -> None:
        """Raises what the Bot API says to a bot that is not in here."""

    def refuse_unless_writable(self, content: str) -> None:
        """Raises what the Bot API says to a bot that may not write here."""
        raise NotImplementedError

    def refuse_kind(self, content: str) -> None:
        """Raises what the Bot API says where an edit would bring what may not be sent here."""

    def keep(self, shown: Shown) -> Shown:
        self.messages[shown.id] = shown
        return shown

    def find(self, number: int | None) -> Shown | None:
        found = self.messages.get(number or 0)
        return None if found is None or found.deleted else found

    def shown(self) -> list[Shown]:
        """What people see in the chat now, oldest first."""
        with self.world.lock:
            return [one for one in self.messages.values() if not one.deleted]

    def sent(self) -> list[Shown]:
        """What the bot wrote, deleted or not, oldest first."""
        with self.world.lock:
            return [one for one in self.messages.values() if one.by_bot]

    def last(self) -> Shown:
        """The newest message of the bot that still stands."""
        with self.world.lock:
            for one in reversed(self.messages.values()):
                if one.by_bot and not one.deleted:
                    return one
        raise LookupError(f"the bot has said nothing in {self.title}")

    def texts(self) -> list[str]:
        return [one.text for one in self.shown() if one.by_bot]


@dataclass(eq=False)
class Private(Chat):
    """A chat of one person with the bot; its id is the person's."""

    person: Person = field(kw_only=True)
    started: bool = True

    def card(self) -> types.Chat:
        return types.Chat(
            id=self.id, type="private", first_name=self.person.first_name, username=self.person.username or None
        )

    def why_deaf(self) -> str:
        return ""

    def refuse_unless_writable(self, content: str) -> None:
        if self.person.deactivated:
            raise forbidden("user is deactivated")
        if self.person.blocked:
            raise forbidden("bot was blocked by the user")
        if content == "voice" and self.person.refuses_voices:
            raise bad("VOICE_MESSAGES_FORBIDDEN")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is that of the message which says that it was made."""

    id: int
    name: str
    beginning: Shown
    closed: bool = False
    deleted: bool = False


@dataclass(eq=False)
class GroupState(Chat):
    """A group or supergroup; `status` is the bot's own standing in it."""

    kind: str = "group"
    forum: bool = False
    status: str = "member"
    silent: bool = False  # nobody but administrators may write
    forbidden: frozenset[str] = frozenset()  # kinds of content that members may not send
    members: dict[int, str] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    moved_to: GroupState | None = None
    other_bot_spoke_last: bool = False

    def card(self) -> types.Chat:
        return types.Chat(id=self.id, type=self.kind, title=self.title, is_forum=True if self.forum else None)

    def why_deaf(self) -> str:
        return "not a member" if self.status in ("left", "kicked") else ""

    def refuse_unless_member(self) -> None:
        if self.moved_to is not None:
            raise migrated(self.moved_to.id)
        if self.status == "kicked":
            raise forbidden(f"bot was kicked from the {self._called()} chat")
        if self.status == "left":
            raise forbidden(f"bot is not a member of the {self._called()} chat")

    def refuse_unless_writable(self, content: str) -> None:
        self.refuse_unless_member()
        quiet = self.silent or content in self.forbidden
        if self.status == "restricted" or (quiet and self.status == "member"):
            raise bad(f"not enough rights to send {KINDS_OF_CONTENT.get(content, 'text messages')} to the chat")

    def refuse_kind(self, content: str) -> None:
        """Of an edit only the server knows, and answers by a code."""
        if content in self.forbidden and self.status == "member":
            raise forbidden(FORBIDDEN[content])

    def _called(self) -> str:
        return "group" if self.kind == "group" else "supergroup"
