"""The simulator, for the contract suite."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from bot.platforms.simulator.adapter import Simulator
from bot.platforms.simulator.shown import ShownMessage
from domain.messages import IncomingFile, Outgoing, Place
from tests.contract.rig import Door, Seen


class SimulatorRig:
    LEFT_OUT: ClassVar[Mapping[str, str]] = {}

    def __init__(self, folder: Path) -> None:
        self.platform: Simulator = Simulator(
            folder / "simulator.sqlite3", lambda: datetime(2026, 11, 23, 1, tzinfo=UTC)
        )
        self.door = Door()
        person, chat = self.platform.add_person("李女士", "residents")
        group, members = self.platform.add_group("城管局工作群", ["承办人甲"])
        self.private, self.group = chat.id, group.id
        self._people = {chat.id: person.id, group.id: members[0].id}
        self._last: tuple[str, str] = ("", "")

    async def open(self) -> None:
        await self.platform.start(self.door.receive)

    async def close(self) -> None:
        await self.platform.stop()

    async def says(
        self, chat: str, text: str = "", *, photos: Sequence[bytes] = (), place: Place | None = None, reply_to: str = ""
    ) -> None:
        files = [self.platform.keep_file(content) for content in photos]
        key = f"key{len(self.door.updates)}"
        await self.platform.say(
            chat, self._people[chat], text=text, photos=files, place=place, reply_to=reply_to, key=key
        )
        self._last = (chat, key)

    async def sends_file(self, chat: str, name: str, content: bytes, text: str = "") -> None:
        file = IncomingFile(self.platform.keep_document(content), name)
        await self.platform.say(chat, self._people[chat], text=text, file=file)

    async def taps(self, chat: str, message: str, token: str) -> None:
        await self.platform.tap(chat, self._people[chat], message, token)

    async def repeats_last(self) -> None:
        chat, key = self._last
        await self.platform.say(chat, self._people[chat], text="", key=key)

    async def sends(self, chat: str, message: Outgoing) -> None:
        await self.platform.send(chat, message)

    async def sees(self, chat: str) -> list[Seen]:
        return [await self._seen(one) for one in self.platform.messages(chat) if one["from"]["id"] == "bot"]

    async def _seen(self, shown: ShownMessage) -> Seen:
        if not (file := shown["file"]):
            return _seen(shown)
        content, _ = await self.platform.picture(file["url"].rpartition("/")[2])
        return replace(_seen(shown), file=(file["name"], content))


def _seen(shown: ShownMessage) -> Seen:
    place, quoted = shown["place"], shown["reply_to"]
    return Seen(
        message=shown["id"],
        text=shown["text"],
        photos=len(shown["photos"]),
        choices=tuple(tuple((one["label"], one["token"]) for one in row) for row in shown["choices"]),
        quotes=quoted["id"] if quoted else "",
        spoken=shown["voice"] is not None,
        place=Place(place["latitude"], place["longitude"], place["address"]) if place else None,
    )
