"""The stories' town on Telegram: the same verbs, carried by the emulator's people over HTTP to the real adapter."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import cache
from itertools import count, cycle
from mimetypes import guess_type
from typing import Any

import httpx
from aiogram.types import Document
from sqlmodel import col, select

from bot.app import Service
from bot.catalogues import sentences
from bot.clock import Clock
from bot.config import Config
from bot.platforms.telegram.access import Access
from bot.platforms.telegram.adapter import Telegram
from storage.tables import InboxRow, OutboxRow
from tests.emulator.chats import Chat
from tests.emulator.emulator import Emulator
from tests.emulator.groups import Group
from tests.emulator.people import Person
from tests.emulator.shown import Shown
from tests.fakes.nursery import QUICK
from tests.stories.town import Message, Speaker, Town, dot
from tests.telegram.forging import forge

words = cache(sentences)
LANGUAGES = {"zh-CN": "zh-hans"}  # as Telegram says them


class TelegramTown(Town):
    """Groups are super and plain by turns. The service is an administrator: the stories' staff do not call it by name.

    What stories ask of the simulator itself is not there.
    """

    def __init__(self, emulator: Emulator, settings: Config) -> None:
        """Without the simulator and the way to its pages."""
        self.emulator, self.world, self._settings = emulator, emulator.world, settings
        self.pictures = 0
        self._seen: dict[tuple[Chat, int], tuple[int, int]] = {}  # how often each was changed, and its seq
        self._seqs, self._kinds = count(1), cycle(("supergroup", "group"))

    async def begins(self, at: datetime) -> None:
        """The service starts, as on a database that it may have left before."""
        clock = Clock(frozen_at=at)
        self.world.clock = self.world.stream.clock = clock.now
        telegram = self.telegram = Telegram(self.access(), words())
        telegram.pace = QUICK
        self.service = Service(self._settings, {telegram.name: telegram}, clock)
        await self.service.start()

    def access(self) -> Access:
        here = self.emulator
        return Access(here.token, base_url=here.base_url, base_file_url=here.base_file_url)

    async def restarts(self, after: timedelta = timedelta()) -> None:
        await self.service.stop()
        await self.begins(self.service.clock.now() + after)

    # Who is there

    async def blocks(self, speaker: Speaker) -> None:
        self.who(speaker.person).blocks_bot()
        await self.handled()

    async def unblocks(self, speaker: Speaker) -> None:
        self.who(speaker.person).unblocks_bot()
        await self.handled()

    async def _newcomer(self, name: str, column: str, language: str) -> Speaker:
        person = self.world.person(name, language=LANGUAGES.get(language, language))
        return Speaker(self, str(self.world.private(person).id), str(person.id))

    async def group(self, title: str, *names: str) -> list[Speaker]:
        people = [self.world.person(name) for name in names]
        group = self.world.group(title, members=people, kind=next(self._kinds), bot="administrator")
        return [Speaker(self, str(group.id), str(person.id)) for person in people]

    def where(self, chat: str) -> Chat:
        return self.world.chats[int(chat)]

    def who(self, person: str) -> Person:
        return self.world.people[int(person)]

    # What they do

    async def writes(
        self, chat: str, person: str, text: str, *, photos: int, place: dict[str, Any] | None, reply_to: str
    ) -> None:
        """A place cannot stand below a picture or words: it is sent right behind."""
        where, who = self.where(chat), self.who(person)
        answered = where.messages[int(reply_to)] if reply_to else None
        if photos > 1:
            who.sends_album(where, [self._dot() for _ in range(photos)], text, reply_to=answered)
        elif photos:
            who.sends_photo(where, self._dot(), text, reply_to=answered)
        elif text:
            who.writes(where, text, reply_to=answered)
        if place:
            _points(who, where, place)
        await self.handled()

    async def sends_file(self, chat: str, person: str, name: str, content: bytes, text: str) -> str:
        mime = guess_type(name)[0] or "application/octet-stream"
        self.who(person).sends_document(self.where(chat), content, mime, name, caption=text)
        await self.handled()
        return ""

    async def content_of(self, file: Message) -> bytes:
        return self.world.files.find(file["file"]["id"]).content

    def _dot(self) -> bytes:
        self.pictures += 1
        return dot(self.pictures)

    async def presses(self, chat: str, person: str, message: str, token: str) -> None:
        tap = self.who(person).taps(self.where(chat).messages[int(message)], token, as_it_was=True)
        await self.handled()
        await self.emulator.until(lambda: tap.answered, what="the end of a button's spinning")

    async def post(self, path: str, body: dict[str, Any]) -> httpx.Response:
        """Stories press by the simulator's page what an edit has taken away since."""
        assert path == "/simulator/taps", f"there is no {path} here"
        await self.presses(body["chat"], body["from"], body["message"], body["token"])
        return httpx.Response(201)

    async def hands_over(self, chat: str, person: str, **values: Any) -> None:
        """Presses a button that is not theirs, or says something in a group, to which they are added."""
        where, who = self.where(chat), self.who(person)
        if isinstance(where, Group):
            where.members.setdefault(who.id, "member")
        values.pop("chat_kind", None)
        token, text, called = values.pop("choice", ""), values.pop("text", ""), values.pop("mentioned", False)
        assert values.keys() <= {"reply_to"}, f"nobody can send {sorted(values)} here"
        answered = int(values.get("reply_to") or 1)
        if token:
            forge(who, where, token, number=answered)
        else:
            said = f"@{self.world.bot.username} {text}" if called else text
            who.writes(where, said, reply_to=where.find(answered) if "reply_to" in values else None)
        await self.handled()

    async def handled(self, seconds: float = 10.0) -> None:
        """Waits until the service has said that everything arrived, and has handled it."""
        taken = "all updates being acknowledged"
        await self.emulator.until(lambda: not self.emulator.unacknowledged(), seconds, taken)
        await self.service.intake.settled()

    def faults(self) -> list[str]:
        """What went wrong that nobody in the town may have seen."""
        with self.service.database.reading() as tx:
            dead = tx.exec(select(InboxRow.error).where(InboxRow.state == "dead")).all()
            failed = tx.exec(select(OutboxRow.error).where(col(OutboxRow.state).in_(("failed", "uncertain")))).all()
        return [*map(str, self.emulator.violations), *dead, *failed]

    # What they see

    async def shown(self, chat: str) -> list[Message]:
        return [self._message(one, photos) for one, photos in _together(self.where(chat).shown())]

    def last_seq(self, chat: str) -> int:
        return max((self._seq(one) for one in self.where(chat).shown()), default=0)

    def _seq(self, shown: Shown) -> int:
        """Rises with each message and each edit, in the order in which the town sees them."""
        changed, seq = self._seen.get((shown.chat, shown.id), (-1, 0))
        if changed < len(shown.past):
            changed, seq = self._seen[shown.chat, shown.id] = len(shown.past), next(self._seqs)
        return seq

    def _message(self, shown: Shown, photos: Sequence[Shown]) -> Message:
        """As the simulator's HTTP interface has it."""
        author, quoted = shown.message.from_user, shown.chat.find(shown.reply_to)
        return {
            "id": str(shown.id),
            "seq": self._seq(shown),
            "at": shown.message.date.isoformat(),
            "from": {"id": "bot" if shown.by_bot else str(author and author.id)},
            "text": shown.text,
            "photos": [{"sha": one.photo} for one in photos],
            "file": _file(shown.message.document),
            "choices": [[{"label": label, "token": token} for label, token in row] for row in shown.buttons],
            "reply_to": {"id": str(quoted.id), "text": quoted.text} if quoted else None,
            "edited": bool(shown.past),
        }


def _file(document: Document | None) -> dict[str, object] | None:
    return {"id": document.file_id, "name": document.file_name, "mime": document.mime_type} if document else None


def _points(who: Person, where: Chat, place: dict[str, Any]) -> None:
    if address := place.get("address"):
        who.sends_venue(where, place["latitude"], place["longitude"], address, address)
    else:
        who.sends_location(where, place["latitude"], place["longitude"])


def _together(shown: Sequence[Shown]) -> Iterator[tuple[Shown, list[Shown]]]:
    """Messages with their pictures. Several cannot bear words for long nor buttons: a text that answers them does, or,
    when they came late, they answer it.
    """
    albums: dict[str, list[Shown]] = {}
    for one in shown:
        if one.by_bot and one.photos and not one.text:
            albums.setdefault(one.album or str(one.id), []).append(one)
    texts = {one.id: one for one in shown if one.by_bot and one.text}
    pictures = {one: [one] for one in texts.values() if one.photos}
    for first, *others in albums.values():
        answers = [one for one in texts.values() if first.id == one.reply_to]
        bearer = answers[0] if answers else texts.get(first.reply_to or 0, first)
        pictures.setdefault(bearer, []).extend((first, *others))
    borne = {one for several in pictures.values() for one in several}
    for one in shown:
        if one in pictures or one not in borne:
            yield one, pictures.get(one, [])


@asynccontextmanager
async def telegram_town(settings: Config, starts_at: datetime) -> AsyncIterator[TelegramTown]:
    async with Emulator() as emulator:
        town = TelegramTown(emulator, settings)
        await town.begins(starts_at)
        yield town
        faults = town.faults()
        await town.service.stop()
        assert faults == []
