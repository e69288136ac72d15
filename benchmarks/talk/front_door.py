"""How a measured county is spoken with: words and taps through its web app, and nothing else."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.talk.labels import labels
from benchmarks.talk_county import BOT, Button, County, Look, Message

MOMENT = timedelta(seconds=3)  # longer than the service waits in order to put small changes together


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one chat."""

    chat: str
    person: str


@dataclass(slots=True)
class FrontDoor:
    county: County
    pictures: int = 0

    def look(self) -> Look:
        return self.county.look()

    async def newcomer(self, name: str, language: str) -> Seat:
        made = await self._post("people", {"name": name, "column": "residents", "language": language})
        return Seat(made["chat"]["id"], made["person"]["id"])

    async def seats(self, title: str) -> list[Seat]:
        """Who sits in the chat whose title holds these words."""
        for chat in await self.county.chats():
            if title in chat.title:
                return [Seat(chat.id, person) for person in chat.members]
        raise LookupError(f"no chat is called {title}")

    async def say(self, who: Seat, text: str, *, photos: int = 0, quote: str = "") -> None:
        body = {"chat": who.chat, "from": who.person, "text": text, "reply_to": quote, "answer_after": "handled"}
        await self._post("messages", {**body, "photos": [await self._picture() for _ in range(photos)]})
        await self.wait(MOMENT)

    async def tap(self, who: Seat, key: str, *, label: str = "", on: str = "") -> None:
        """Presses the newest button whose label has this key, and says this where that is given."""
        found = await self._newest(
            who.chat, lambda one: labels().carries(key, one.token) and label in ("", one.label), on
        )
        if found is None:
            raise LookupError(f"no button {key} {label} in {who.chat}")
        message, token = found
        body = {"chat": who.chat, "from": who.person, "message": message, "token": token}
        await self._post("taps", {**body, "answer_after": "handled"})
        await self.wait(MOMENT)

    async def wait(self, span: timedelta) -> None:
        await self.wait_until(await self.now() + span)

    async def wait_until(self, moment: datetime) -> None:
        if moment > await self.now():
            await self._post("clock", {"to": moment.astimezone(UTC).isoformat()})

    async def now(self) -> datetime:
        face = (await self.county.client.get("/simulator/clock")).json()
        return datetime.fromisoformat(face["now"]).astimezone(UTC)

    async def messages(self, chat: str) -> tuple[Message, ...]:
        return await self.county.messages(chat)

    async def all_messages(self) -> dict[str, tuple[Message, ...]]:
        look = self.look()
        return {chat.id: await self.county.messages(chat.id, look) for chat in await self.county.chats()}

    async def last_of_bot(self, chat: str, *, with_buttons: bool = False) -> Message:
        for message in reversed(await self.messages(chat)):
            if message.sender == BOT and (message.buttons or not with_buttons):
                return message
        raise LookupError(f"the service said nothing in {chat}")

    async def card(self, chat: str, case: int) -> Message:
        for message in reversed(await self.messages(chat)):
            if message.is_card and message.delivery and message.delivery.case_id == case:
                return message
        raise LookupError(f"no card of case {case} in {chat}")

    async def _newest(self, chat: str, wanted: Callable[[Button], bool], on: str) -> tuple[str, str] | None:
        for message in reversed(await self.messages(chat)):
            for button in message.buttons:
                if on in ("", message.id) and wanted(button):
                    return message.id, button.token
        return None

    async def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        response = await self.county.client.post(f"/simulator/{path}", json=body)
        if response.status_code >= 300:
            raise RuntimeError(f"{path}: {response.status_code} {response.text[:200]}")
        answer: dict[str, Any] = response.json()
        return answer

    async def _picture(self) -> str:
        self.pictures += 1
        headers = {"content-type": "image/png"}
        response = await self.county.client.post("/simulator/files", content=dot(self.pictures), headers=headers)
        return str(response.json()["file"])


def dot(number: int) -> bytes:
    """A PNG of one pixel, of another colour for each number."""
    line = zlib.compress(bytes((0, number % 256, number // 256 % 256, 77)))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", line), (b"IEND", b""))
    framed = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)
