"""The simulated platform: what people write here goes to the service, what the service sends is shown here."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.platforms.base import Pace, Permit, Receive, SendError, no_wait
from bot.platforms.cutting import pieces, utf16_units
from bot.platforms.simulator import payload
from bot.platforms.simulator.database import Database, Unkept
from bot.platforms.simulator.feed import Feed, Subscription
from bot.platforms.simulator.messages import BOT, Content, Draft, Message, Messages, Said
from bot.platforms.simulator.pictures import Pictures
from bot.platforms.simulator.shown import ShownMessage, show
from bot.platforms.simulator.texts import clean, named
from bot.platforms.simulator.world import Chat, Column, Person, World
from domain.errors import CaseworkError
from domain.messages import ChatKind, Incoming, IncomingFile, IncomingPhoto, Outgoing, Place, Update
from domain.numbered import lines
from web.platform_routes import Route

LONGEST_TEXT = 100_000  # UTF-16 units
ALBUM = 10  # photos


class _SentAgainLater:
    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, Unkept):
            raise SendError("the simulator's disk is full, or cannot be written", permanent=False) from error


@dataclass(frozen=True, slots=True)
class Posted:
    """The result of a message or a tap: its messages, and the inbox rows to wait for."""

    messages: tuple[str, ...]
    inbox: tuple[int, ...]


class Simulator:
    """Its people, chats and messages are in the file at `path`; `now` is service time. Not thread-safe.

    What a person may not do raises `CaseworkError` with a key that begins with `simulator.`. Without `buttons`, choices
    stand in the text, as numbered lines.
    """

    def __init__(self, path: Path, now: Callable[[], datetime], *, buttons: bool = True) -> None:
        self.name = payload.PLATFORM
        self.pace: Pace | None = None
        self.erases_chats = True
        self.buttons = buttons
        self._now = now
        self._database = Database(path)
        self._world = World(self._database)
        self._messages = Messages(self._database)
        self._pictures = Pictures(self._database)
        self._feed = Feed()
        self._waiting: list[tuple[Said, asyncio.Future[list[Message]]]] = []
        self._receive: Receive | None = None

    # The platform, as the service sees it

    async def start(self, receive: Receive) -> None:
        self._receive = receive

    async def stop(self) -> None:
        self._receive = None
        self._keep_waiting()
        self._feed.close()
        self._database.close()

    def parse(self, payload_: str) -> Incoming:
        return payload.read(payload_)

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        if chat not in self._world.chats:
            raise SendError("no such chat", permanent=True)
        with _SentAgainLater():
            contents = self._cut(message)
            if message.edit_of:
                return [self._edit(chat, message.edit_of, contents[-1]).id]
            reply_to = self._known(chat, message.reply_to)
            return [one.id for one in await self._add(chat, [Draft(BOT, content, reply_to) for content in contents])]

    def routes(self) -> Sequence[Route]:
        """None: the page speaks to the service by routes of its own (`web/simulator.py`)."""
        return ()

    async def take_buttons(self, chat: str, message: str) -> None:
        with _SentAgainLater():
            found = self._messages.find(chat, message)
            if found is not None and found.content.choices:
                self._tell([self._messages.edit(found, replace(found.content, choices=()), marked=False)])

    async def fetch(self, file: str) -> bytes:
        found = self._pictures.bytes_of(file)
        if found is None:
            raise SendError("no such file", permanent=True)
        return found[0]

    async def download(self, file: str) -> AsyncIterator[bytes]:
        at = 0
        while piece := self._pictures.piece(file, at):
            yield piece
            at += len(piece)
        if piece is None:
            raise SendError("no such file", permanent=True)

    async def forget(self, chat: str) -> None:
        """Erases the chat's messages and the pictures sent in it; the person and the chat stay."""
        with _SentAgainLater():
            self._messages.forget(chat)
            self._pictures.forget(chat)
            self._database.wipe_journal()
        if chat in self._world.chats:
            self._world.note_last(chat, 0)
            self._feed.tell("forgotten", {"chat": chat})

    # For its page and API

    def add_person(self, name: str, column: str, language: str = "zh-CN") -> tuple[Person, Chat]:
        """A resident or a coordinator, with a private chat with the service."""
        person = self._world.add_person(named(name), Column(column), language)
        self._feed.tell("person", person)
        return person, self._add_chat(ChatKind.PRIVATE, person.name, column=person.column, members=[person])

    def add_group(self, title: str, members: Sequence[str]) -> tuple[Chat, list[Person]]:
        """A department's group, with staff by these names."""
        title, names = named(title), [named(name) for name in members]
        people = [self._world.add_person(name, Column.DEPARTMENTS, "zh-CN") for name in names]
        for person in people:
            self._feed.tell("person", person)
        return self._add_chat(ChatKind.GROUP, title, column=Column.DEPARTMENTS, members=people), people

    def add_member(self, chat: str, name: str) -> Person:
        group = self._world.chat(chat)
        if group.kind is not ChatKind.GROUP:
            raise CaseworkError("simulator.not_a_group")
        person = self._world.add_person(named(name), Column.DEPARTMENTS, "zh-CN")
        self._feed.tell("person", person)
        self._feed.tell("chat", self._world.add_member(group, person))
        return person

    def keep_file(self, content: bytes) -> str:
        """Keeps a picture until it is sent. Its type is read from the bytes."""
        return self._pictures.keep(content)

    def keep_voice(self, content: bytes) -> str:
        """Keeps a voice message until it is sent. Its type is read from the bytes."""
        return self._pictures.keep_voice(content)

    def keep_document(self, content: bytes) -> str:
        """Keeps any other file until it is sent, whatever it is."""
        return self._pictures.keep_document(content)

    async def say(
        self,
        chat: str,
        sender: str,
        *,
        text: str = "",
        photos: Sequence[str] = (),
        file: IncomingFile | None = None,
        place: Place | None = None,
        reply_to: str = "",
        key: str = "",
    ) -> Posted:
        """Writes as a member of the chat. Several photos are one album of so many messages, the words under the first.

        With a `key` that was used in this chat before, the message of then is handed over once more.
        """
        speaker = self._world.member(self._world.chat(chat), sender)
        said = self._messages.with_key(chat, clean(key)) if key else []
        if not said:
            document = self._pictures.document(file)
            clean(document.name if document else "")
            words = Content(clean(text), tuple(self._pictures.uploaded(photos[:1])), place, file=document)
            self._check_said(chat, words, reply_to=reply_to, photos=len(photos))
            rest = [Content(photos=(photo,)) for photo in self._pictures.uploaded(photos[1:])]
            drafts = [Draft(speaker.id, content, reply_to, key) for content in (words, *rest)]
            said = await self._add(chat, drafts, at_once=bool(key))
        return Posted(tuple(one.id for one in said), await self._hand_over([self._update(one) for one in said]))

    async def tap(self, chat: str, sender: str, message: str, token: str) -> Posted:
        """Presses a button, also one that an edit has removed since: the person may not have seen the edit yet."""
        speaker = self._world.member(self._world.chat(chat), sender)
        tapped = self._messages.find(chat, message)
        if tapped is None:
            raise CaseworkError("simulator.no_such_message")
        if token not in self._messages.tokens(tapped):
            raise CaseworkError("simulator.no_such_choice")
        pressed = self._incoming(chat, speaker, at=self._now().isoformat(), choice=token, reply_to=tapped.id)
        return Posted((tapped.id,), await self._hand_over([self._as_update(f"t{self._messages.next_tap()}", pressed)]))

    def people(self) -> list[Person]:
        return [*self._world.people.values()]

    def chats(self) -> list[Chat]:
        return [*self._world.chats.values()]

    def last_seq(self, chat: str) -> int:
        return self._world.chat(chat).last

    def messages(self, chat: str, *, after: int | None = None, limit: int = 200) -> list[ShownMessage]:
        """The last ones, newest last; or, `after` a `seq`, what is new or edited since, oldest change first."""
        self._world.chat(chat)
        if after is None:
            return self._shown(self._messages.latest(chat, limit))
        return self._shown(self._messages.after(chat, after, limit=limit))

    async def picture(self, file: str) -> tuple[bytes, str]:
        """A picture's content and MIME type."""
        return await self._pictures.open(file)

    def subscribe(self) -> Subscription:
        """Everything that happens from now on."""
        return self._feed.subscribe()

    def announce(self, event: str, value: object) -> None:
        """Tells open pages something that happens outside the simulator, such as a moved clock."""
        self._feed.tell(event, value)

    # Inside

    def _add_chat(self, kind: ChatKind, title: str, *, column: Column, members: Sequence[Person]) -> Chat:
        chat = self._world.add_chat(kind, title, column=column, members=members)
        self._feed.tell("chat", chat)
        return chat

    async def _add(self, chat: str, drafts: Sequence[Draft], *, at_once: bool = False) -> list[Message]:
        """Messages of one round of the event loop are kept in one transaction; with `at_once`, immediately."""
        loop = asyncio.get_running_loop()
        kept: asyncio.Future[list[Message]] = loop.create_future()
        self._waiting.append((Said(chat, drafts, self._now().isoformat()), kept))
        if at_once:
            self._keep_waiting()
        elif len(self._waiting) == 1:
            loop.call_soon(self._keep_waiting)
        return await kept

    def _keep_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        try:
            added = self._messages.add_all(said for said, _ in waiting)
        except Unkept as error:
            for _, kept in waiting:
                if not kept.done():
                    kept.set_exception(error)
            return
        for messages, (_, kept) in zip(added, waiting, strict=True):
            self._tell(messages)
            if not kept.done():
                kept.set_result(messages)

    def _edit(self, chat: str, key: str, content: Content) -> Message:
        message = self._messages.find(chat, key)
        if message is None or message.sender != BOT:
            raise SendError("no such message to edit", permanent=True)
        if message.content != content:
            message = self._messages.edit(message, content)
            self._tell([message])
        return message

    def _tell(self, messages: Sequence[Message]) -> None:
        self._world.note_last(messages[-1].chat, messages[-1].seq)
        if self._feed.heard:
            for shown in self._shown(messages):
                self._feed.tell("message", shown)

    def _shown(self, messages: Sequence[Message]) -> list[ShownMessage]:
        quoted = self._messages.quoted(messages)
        return [show(message, quoted, name_of=self._name_of) for message in messages]

    def _name_of(self, sender: str) -> str:
        person = self._world.people.get(sender)
        return person.name if person else ""

    def _known(self, chat: str, message: str) -> str:
        return message if message and self._messages.stands(chat, message) else ""

    def _cut(self, message: Outgoing) -> list[Content]:
        """Splits into what one message holds; the last of them has the buttons."""
        photos, album = self._pictures.show(message.photos), ALBUM
        shown = [] if self.buttons else lines([one.label for one in message.lines])
        *before, last = pieces("\n".join([message.text, *shown]), LONGEST_TEXT, utf16_units)
        further = [Content(photos=photos[at : at + album]) for at in range(album, len(photos), album)]
        told = [Content(text) for text in before]
        voice = self._pictures.hear(message.voice)
        file = self._pictures.hand_over(message.file)
        return [*further, *told, Content(last, photos[:album], message.place, message.choices, voice, file)]

    def _check_said(self, chat: str, content: Content, *, reply_to: str, photos: int) -> None:
        if not (content.text.strip() or content.photos or content.place or content.file):
            raise CaseworkError("simulator.nothing_said")
        if utf16_units(content.text) > LONGEST_TEXT:
            raise CaseworkError("simulator.too_long")
        if photos > ALBUM:
            raise CaseworkError("simulator.too_many_photos")
        if content.place and not payload.on_earth(content.place):
            raise CaseworkError("simulator.no_place")
        clean(content.place.address if content.place else "")
        if reply_to and not self._known(chat, reply_to):
            raise CaseworkError("simulator.no_such_message")

    def _update(self, message: Message) -> Update:
        content = message.content
        incoming = self._incoming(
            message.chat,
            self._world.people[message.sender],
            at=message.at,
            message=message.id,
            text=content.text,
            photos=tuple(IncomingPhoto(photo.file) for photo in content.photos),
            file=IncomingFile(content.file.file, content.file.name) if content.file else None,
            place=content.place,
            album=message.album,
            reply_to=message.reply_to,
        )
        return self._as_update(message.id, incoming)

    def _incoming(self, chat: str, speaker: Person, *, at: str, **said: Any) -> Incoming:
        where = self._world.chat(chat)
        return Incoming(
            platform=self.name,
            chat=chat,
            chat_kind=where.kind,
            chat_title=where.title,
            sender=speaker.id,
            sender_name=speaker.name,
            language=speaker.language,
            sent_at=datetime.fromisoformat(at),
            **said,
        )

    def _as_update(self, key: str, incoming: Incoming) -> Update:
        return Update(f"{self._database.born}:{key}", incoming.chat, payload.write(incoming))

    async def _hand_over(self, updates: Sequence[Update]) -> tuple[int, ...]:
        if self._receive is None:
            raise RuntimeError("the simulator was not started")
        return tuple(await self._receive(self.name, updates))
