"""A small town for stories: people who talk through the simulator's front door, and a clock that stands still."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from bot.app import Service
from bot.clock import Clock
from bot.platforms.simulator import payload
from bot.platforms.simulator.adapter import Simulator
from bot.serve import STATIC
from bot.simulation import example_town
from bot.simulation.room import TrainingRoom
from domain.kinds import Invites
from domain.messages import ChatKind, Happening, Incoming, IncomingVoice, Update
from web import app
from web import simulator as pages

MONDAY_MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # nine o'clock in Shanghai, a working day
MOMENT = timedelta(seconds=3)  # longer than small changes wait for each other
OGG = b"OggS\0\2" + b"\0" * 20 + b"OpusHead"  # how a voice begins
Message = dict[str, Any]  # as the simulator's HTTP interface has it


def dot(number: int) -> bytes:
    """A PNG of one pixel, of another colour for each number below 4,096, and not only nearly so."""
    red, green, blue = number % 16 * 16, number // 16 % 16 * 16, number // 256 * 16
    line = zlib.compress(bytes((0, red, green, blue)))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", line), (b"IEND", b""))
    framed = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


@dataclass
class Town:
    """The service, its simulator, and the way in. On another platform, what touches the simulator is done otherwise."""

    service: Service
    simulator: Simulator
    client: httpx.AsyncClient
    pictures: int = 0

    async def resident(self, name: str, language: str = "zh-CN") -> Speaker:
        return await self._newcomer(name, "residents", language)

    async def coordinator(self, name: str, *, confidential: bool = False) -> Speaker:
        return await self._official(name, "coordinator", confidential=confidential)

    async def leader(self, name: str, function: str = "") -> Speaker:
        return await self._official(name, "leader", confidential=False, function=function)

    async def _official(self, name: str, role: str, *, confidential: bool, function: str = "") -> Speaker:
        speaker = await self._newcomer(name, "coordinators", "zh-CN")
        code = await example_town.invite(self.service, Invites(role), [], function=function, confidential=confidential)
        await speaker.says(f"加入 {code}")
        speaker.forget_so_far()
        return speaker

    async def _newcomer(self, name: str, column: str, language: str) -> Speaker:
        body = {"name": name, "column": column, "language": language}
        made = (await self.post("/simulator/people", body)).json()
        return Speaker(self, made["chat"]["id"], made["person"]["id"])

    async def group(self, title: str, *names: str) -> list[Speaker]:
        """A group that no department is bound to yet, and a speaker for each of its members."""
        made = (await self.post("/simulator/groups", {"title": title, "members": list(names)})).json()
        return [Speaker(self, made["chat"]["id"], person["id"]) for person in made["people"]]

    async def department(self, *codes: str, names: tuple[str, ...] = ("承办人甲", "承办人乙")) -> list[Speaker]:
        """A group bound to departments, with its staff."""
        members = await self.group("、".join(codes), *names)
        code = await example_town.invite(self.service, Invites.GROUP, list(codes))
        await members[0].says(f"绑定 {code}")
        for one in members:
            one.forget_so_far()
        return members

    async def post(self, path: str, body: dict[str, Any]) -> httpx.Response:
        response = await self.client.post(path, json=body)
        assert response.status_code < 300, response.text
        return response

    async def picture(self) -> str:
        """A file id of a new picture, unlike all others."""
        self.pictures += 1
        return await self.upload(dot(self.pictures))

    async def upload(self, content: bytes) -> str:
        """A file id of these bytes."""
        response = await self.client.post("/simulator/files", content=content, headers={"content-type": "image/png"})
        assert response.status_code == 201, response.text
        return str(response.json()["file"])

    async def community(self, area: str, *names: str) -> list[Speaker]:
        """A residents' group of an area, by a coordinator's code, and a speaker for each of its members."""
        members = await self.group(f"{area}居民群", *names)
        coordinator = await self.coordinator("发码督办员")
        await coordinator.says(f"邀请码 居民群 {area}")
        told = await coordinator.hears("居民群码")
        await members[0].says(f"绑定 {told['text'].split('：', 1)[1][:8]}")
        for one in members:
            one.forget_so_far()
        return members

    async def befalls(self, speaker: Speaker, happening: Happening, **values: Any) -> None:
        """Something becomes of a speaker's chat, of which its platform tells."""
        kind = self.simulator._world.chat(speaker.chat).kind
        await speaker.sends_raw(chat_kind=kind, happening=happening, **values)

    async def blocks(self, speaker: Speaker) -> None:
        """Somebody wants to hear nothing more from the service."""
        await self.befalls(speaker, Happening.LOST)

    async def unblocks(self, speaker: Speaker) -> None:
        await self.befalls(speaker, Happening.ADMITTED)

    async def writes(
        self, chat: str, person: str, text: str, *, photos: int, place: dict[str, Any] | None, reply_to: str
    ) -> None:
        """Puts what somebody says before the service, which has handled it when this returns."""
        body: dict[str, Any] = {"chat": chat, "from": person, "answer_after": "handled"}
        if text:
            body["text"] = text
        if photos:
            body["photos"] = [await self.picture() for _ in range(photos)]
        if place:
            body["place"] = place
        if reply_to:
            body["reply_to"] = reply_to
        await self.post("/simulator/messages", body)

    async def sends_file(self, chat: str, person: str, name: str, content: bytes, text: str) -> str:
        """As the page does: the bytes first, then the message that names them."""
        kept = await self.client.post(
            "/simulator/documents", content=content, headers={"Content-Type": "application/octet-stream"}
        )
        if kept.status_code == 413:
            return str(kept.json()["error"])
        file = {"file": kept.json()["file"], "name": name}
        said = {"chat": chat, "from": person, "text": text, "file": file, "answer_after": "handled"}
        await self.post("/simulator/messages", said)
        return ""

    async def content_of(self, file: Message) -> bytes:
        """What is in a file that was sent to somebody."""
        return bytes((await self.client.get(file["file"]["url"])).content)

    async def presses(self, chat: str, person: str, message: str, token: str) -> None:
        body = {"chat": chat, "from": person, "message": message, "token": token}
        await self.post("/simulator/taps", {**body, "answer_after": "handled"})

    async def hands_over(self, chat: str, person: str, **values: Any) -> None:
        now, kind = self.service.clock.now(), values.pop("chat_kind", ChatKind.PRIVATE)
        said = Incoming("simulator", chat, kind, person, "", now, **values)
        update = Update(f"raw:{chat}:{now.isoformat()}", chat, payload.write(said))
        await self.service.intake.handled(await self.service.intake.receive(self.simulator.name, [update]))

    async def shown(self, chat: str) -> list[Message]:
        """The chat as its people see it, oldest first."""
        response = await self.client.get(f"/simulator/chats/{chat}/messages")
        return list(response.json()["messages"])

    def last_seq(self, chat: str) -> int:
        return self.simulator.last_seq(chat)

    async def restarts(self, after: timedelta = timedelta()) -> None:
        """Another service on the same database and the same simulator file, as after a power cut of some length."""
        await self.service.stop()
        settings, clock = self.service.settings, Clock(frozen_at=self.service.clock.now() + after)
        file, buttons = settings.service.data_dir / "simulator.sqlite3", self.simulator.buttons
        self.simulator = Simulator(file, clock.now, buttons=buttons)
        self.service = Service(settings, {self.simulator.name: self.simulator}, clock)
        await self.service.start()
        served = app.build(pages.routes(TrainingRoom(self.service, self.simulator)), STATIC)
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(app=served), base_url="http://simulator")

    async def passes(self, **span: float) -> None:
        """Lets service time pass: `passes(hours=2)`."""
        await self.service.move_clock(self.service.clock.now() + timedelta(**span))

    async def moment(self) -> None:
        await self.service.move_clock(self.service.clock.now() + MOMENT)


@dataclass
class Speaker:
    """One person in one chat: says, taps, sends, hears."""

    town: Town
    chat: str
    person: str
    seen: int = 0
    heard: list[Message] = field(default_factory=list)

    async def says(
        self, text: str = "", *, photos: int = 0, place: dict[str, Any] | None = None, to: Message | None = None
    ) -> None:
        reply_to = to["id"] if to else ""
        await self.town.writes(self.chat, self.person, text, photos=photos, place=place, reply_to=reply_to)
        await self.town.moment()

    async def taps(self, label: str, on: Message | None = None) -> None:
        """Presses the newest button in the chat with this label (or one that begins so)."""
        message, token = await self._button(label, on)
        await self.town.presses(self.chat, self.person, message["id"], token)
        await self.town.moment()

    async def _button(self, label: str, on: Message | None) -> tuple[Message, str]:
        messages = [on] if on else list(reversed(await self.messages()))
        for message in messages:
            for row in message["choices"]:
                for choice in row:
                    if choice["label"].startswith(label):
                        return message, choice["token"]
        offered = [choice["label"] for message in messages for row in message["choices"] for choice in row]
        raise AssertionError(f"no button {label!r}; there are {offered}")

    async def offers(self, label: str) -> bool:
        """Whether the newest message with buttons has one with this label (or one that begins so)."""
        return any(one.startswith(label) for one in await self._labels())

    async def token(self, label: str) -> str:
        """What the newest button with this label carries."""
        return (await self._button(label, None))[1]

    async def sends_raw(self, **values: Any) -> None:
        """Hands over what no page would let one do: a token of someone else's button, an empty text."""
        await self.town.hands_over(self.chat, self.person, **values)
        await self.town.moment()

    async def speaks(self, seconds: int | None = 12, *, content: bytes = b"", **values: Any) -> None:
        """Sends a voice message."""
        file = self.town.simulator.keep_voice(content or OGG + self.chat.encode())
        await self.sends_voice(file, seconds, **values)

    async def sends_file(self, name: str, content: bytes, text: str = "") -> str:
        """Sends a file with words. Returns what the platform itself says against it."""
        said = await self.town.sends_file(self.chat, self.person, name, content, text)
        await self.town.moment()
        return said

    async def sends_voice(self, file: str, seconds: int | None = 12, **values: Any) -> None:
        await self.sends_raw(voice=IncomingVoice(file, seconds), **values)

    def elsewhere(self, other: Speaker) -> Speaker:
        """The same person in another's chat: a resident in a group; what they do there, they do by `sends_raw`."""
        return Speaker(self.town, other.chat, self.person)

    async def messages(self) -> list[Message]:
        return await self.town.shown(self.chat)

    async def hears(self, *words: str) -> Message:
        """The newest message of the service in this chat that holds all these words; fails when there is none."""
        messages = [one for one in await self.messages() if one["from"]["id"] == "bot" and one["seq"] > self.seen]
        for message in reversed(messages):
            if all(word in message["text"] for word in words):
                return message
        said = "\n---\n".join(message["text"] for message in messages)
        raise AssertionError(f"nobody said {words!r}; said was:\n{said}")

    async def hears_nothing_of(self, *words: str) -> None:
        said = [one["text"] for one in await self.messages() if one["from"]["id"] == "bot" and one["seq"] > self.seen]
        assert not any(word in text for word in words for text in said), said

    def forget_so_far(self) -> None:
        """From here on only what is said or edited later is heard."""
        self.seen = self.town.last_seq(self.chat)

    async def files(self, words: str, *, address: str = "振兴路12号") -> str:
        """Tells a whole complaint and confirms it; returns the reference."""
        await self.says(words)
        if "保密工单单独登记" in (await self.messages())[-1]["text"]:  # an accusation beside an open case
            return await self.reference()
        for _ in range(4):
            labels = await self._labels()
            if any(one.startswith("提交") for one in labels):
                break
            if any(one.startswith("这是新的问题") for one in labels):
                await self.taps("这是新的问题")
            elif any(one.startswith("跳过") for one in labels):
                await self.says(address)
            else:
                await self.taps("其他")
        await self.taps("提交")
        return await self.reference()

    async def _labels(self) -> list[str]:
        last = [one for one in await self.messages() if one["from"]["id"] == "bot" and one["choices"]][-1:]
        return [choice["label"] for message in last for row in message["choices"] for choice in row]

    async def reference(self) -> str:
        """The newest case number that was said in this chat."""
        for message in reversed(await self.messages()):
            found = re.search(r"\b(\d{8,10}(?:-\d{1,2})?)\b", message["text"])
            if found and message["from"]["id"] == "bot":
                return found[1]
        raise AssertionError("no reference was said")
