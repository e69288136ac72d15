"""The emulated world: people, their chats with the bot and their groups. What they do becomes updates."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from aiogram import types

from tests.emulator.chats import Chat, Private
from tests.emulator.files import FileStore
from tests.emulator.groups import Group
from tests.emulator.hearing import deaf_because
from tests.emulator.people import Person
from tests.emulator.shown import Author, Shown, quote
from tests.emulator.stream import UpdateStream
from tests.emulator.taps import Taps

TOKEN = "7000000001:AAEmulator-Token_for-tests-0123456789"
SUPERGROUP_BASE = -1_000_000_000_000


@dataclass(frozen=True, slots=True)
class BotCard:
    token: str = TOKEN
    username: str = "zhongzhi_test_bot"
    name: str = "众志"

    @property
    def id(self) -> int:
        return int(self.token.partition(":")[0])

    def card(self) -> types.User:
        return types.User(id=self.id, is_bot=True, first_name=self.name, username=self.username)


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(eq=False)
class World:
    bot: BotCard = field(default_factory=BotCard)
    clock: Callable[[], datetime] = utc_now
    privacy: bool = True
    mentions_heard: bool = False

    def __post_init__(self) -> None:
        self.lock = threading.RLock()
        self.files = FileStore()
        self.stream = UpdateStream(self.clock)
        self.taps = Taps(self)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.shared_numbers = count(1)  # of messages: private chats and plain groups count together
        self._people_ids = count(5_100_000_001)
        self._group_ids = count(4_000_001)
        self._album_ids = count(13_500_000_000_000_001)

    def person(self, name: str, *, language: str = "zh-hans", username: str = "") -> Person:
        with self.lock:
            person = Person(self, next(self._people_ids), name, language=language, username=username)
            self.people[person.id] = person
            return person

    def private(self, person: Person, *, started: bool = True) -> Private:
        """The person's chat with the bot. A bot cannot begin one; the person does, by writing."""
        with self.lock:
            found = self.chats.get(person.id)
            if isinstance(found, Private):
                return found
            chat = Private(self, person.id, person.first_name, person=person, started=started)
            chat.numbers = self.shared_numbers
            self.chats[chat.id] = chat
            return chat

    def group(
        self,
        title: str,
        *,
        members: Sequence[Person] = (),
        kind: str = "group",
        forum: bool = False,
        bot: str = "member",
    ) -> Group:
        """`bot` is its standing, of which no update tells; with "left" it is brought in by `adds_bot` later."""
        with self.lock:
            group = Group(self, self.new_group_id(kind), title, kind=kind, forum=forum, status=bot)
            if kind == "group":
                assert not forum, "only supergroups are forums"
                group.numbers = self.shared_numbers
            group.members |= {one.id: "member" for one in members}
            self.chats[group.id] = group
            return group

    def new_group_id(self, kind: str) -> int:
        number = next(self._group_ids)
        return -number if kind == "group" else SUPERGROUP_BASE - number

    def new_album(self) -> str:
        return str(next(self._album_ids))

    def post(
        self,
        chat: Chat,
        author: Author,
        content: Mapping[str, object],
        *,
        reply_to: Shown | None = None,
        thread: int | None = None,
        asked: int = 0,
    ) -> Shown:
        """Puts a message into the chat, and tells the bot of it if it is to hear it."""
        with self.lock:
            about = {
                "message_id": next(chat.numbers),
                "date": self.clock(),
                "chat": chat.card(),
                "from_user": author.user,
                "sender_chat": author.sender_chat,
            }
            about |= self._place_in_topic(chat, reply_to, thread)
            message = types.Message.model_validate({**about, **content})
            shown = chat.keep(Shown(chat, message, author.is_bot, asked=asked))
            self._tell(shown)
            return shown

    def _place_in_topic(self, chat: Chat, reply_to: Shown | None, thread: int | None) -> dict[str, object]:
        """A plain message in a topic is written as a reply to the topic's beginning."""
        if isinstance(chat, Group) and chat.forum:
            if thread is None and reply_to is not None:
                thread = reply_to.thread
            if thread is not None and reply_to is None:
                reply_to = chat.topics[thread].beginning
        placed: dict[str, object] = {"message_thread_id": thread, "is_topic_message": True} if thread else {}
        return placed | {"reply_to_message": quote(reply_to)}

    def _tell(self, shown: Shown) -> None:
        if isinstance(shown.chat, Group) and shown.by_bot:
            shown.chat.other_bot_spoke_last = False
        if not shown.by_bot:
            self.announce_message("message", shown)

    def announce_message(self, kind: str, shown: Shown) -> None:
        why = deaf_because(shown)
        if why:
            self.stream.withhold(kind, why, shown.chat.id)
        else:
            self.stream.push(kind, shown.message, shown.chat.id)
