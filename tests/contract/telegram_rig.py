"""Telegram, for the contract suite: the adapter speaks to the emulator by HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from bot.platforms.base import Platform
from bot.platforms.telegram.access import Access
from bot.platforms.telegram.adapter import Telegram
from domain.messages import Outgoing, Place
from tests.contract.rig import Door, Seen
from tests.emulator.chats import Chat
from tests.emulator.emulator import Emulator
from tests.emulator.shown import Shown
from tests.emulator.stream import UpdateRecord


class TelegramRig:
    """A resident's private chat, and a group in which the service is an administrator and hears everything.

    What people do is there once the poller has handed it over.
    """

    LEFT_OUT: ClassVar[Mapping[str, str]] = {}

    def __init__(self, _: Path) -> None:
        self.emulator = Emulator().__enter__()
        world = self.emulator.world
        resident, staff = world.person("李女士"), world.person("承办人甲")
        private = world.private(resident)
        group = world.group("城管局工作群", members=[staff], kind="supergroup", bot="administrator")
        self.private, self.group = str(private.id), str(group.id)
        self._chats: dict[str, Chat] = {self.private: private, self.group: group}
        self._people = {self.private: resident, self.group: staff}
        self._access = Access(
            self.emulator.token,
            base_url=self.emulator.base_url,
            base_file_url=self.emulator.base_file_url,
            groups=frozenset({group.id}),
        )
        self.telegram = Telegram(self._access, lambda language, key: f"{language} {key}")
        self.door = Door()
        self._leading: asyncio.Task[None] | None = None
        self._last: UpdateRecord | None = None

    @property
    def platform(self) -> Platform:
        return self.telegram

    async def open(self) -> None:
        await self.telegram.start(self.door.receive)
        self._leading = asyncio.create_task(self.telegram.lead())

    async def close(self) -> None:
        assert self._leading is not None
        self._leading.cancel()
        await asyncio.gather(self._leading, return_exceptions=True)
        await self.telegram.stop()
        assert self.emulator.violations == []
        await self.emulator.__aexit__()

    async def says(
        self, chat: str, text: str = "", *, photos: Sequence[bytes] = (), place: Place | None = None, reply_to: str = ""
    ) -> None:
        where, person = self._chats[chat], self._people[chat]
        answered = where.messages[int(reply_to)] if reply_to else None
        if place is not None:
            assert place.latitude is not None
            assert place.longitude is not None
            person.sends_venue(where, place.latitude, place.longitude, place.address, place.address)
        elif len(photos) > 1:
            person.sends_album(where, photos, text, reply_to=answered)
        elif photos:
            person.sends_photo(where, photos[0], text, reply_to=answered)
        else:
            person.writes(where, text, reply_to=answered)
        await self._handed_over()

    async def sends_file(self, chat: str, name: str, content: bytes, text: str = "") -> None:
        self._people[chat].sends_document(self._chats[chat], content, "application/octet-stream", name, caption=text)
        await self._handed_over()

    async def taps(self, chat: str, message: str, token: str) -> None:
        self._people[chat].taps(self._chats[chat].messages[int(message)], token)
        await self._handed_over()

    async def repeats_last(self) -> None:
        heard = len(self.door.updates)
        record = self.emulator.updates[-1]
        await self.telegram.hear(record.payload)
        await self.emulator.until(lambda: len(self.door.updates) > heard)

    async def sends(self, chat: str, message: Outgoing) -> None:
        await self.platform.send(chat, message)

    async def sees(self, chat: str) -> list[Seen]:
        return [_seen(one) for one in self._chats[chat].shown() if one.by_bot]

    async def _handed_over(self) -> None:
        keys = [str(record.id) for record in self.emulator.updates]
        await self.emulator.until(lambda: {*keys} <= {update.key.partition(":")[0] for _, update in self.door.updates})


def _seen(shown: Shown) -> Seen:
    venue, location = shown.message.venue, shown.location
    place = Place(location.latitude, location.longitude, venue.title if venue else "") if location else None
    return Seen(
        message=str(shown.id),
        text=shown.text,
        photos=shown.photos,
        choices=tuple(tuple(row) for row in shown.buttons),
        quotes=str(shown.reply_to or ""),
        place=place,
        spoken=shown.message.voice is not None,
        file=_file(shown),
    )


def _file(shown: Shown) -> tuple[str, bytes] | None:
    document = shown.message.document
    if document is None:
        return None
    return document.file_name or "", shown.chat.world.files.find(document.file_id).content
