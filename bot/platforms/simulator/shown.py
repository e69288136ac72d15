"""Messages in the form of the HTTP API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypedDict

from bot.platforms.simulator.messages import Message
from domain.letters import beginning
from domain.messages import Choice

QUOTED = 60


class Speaker(TypedDict):
    id: str
    name: str


class ShownPhoto(TypedDict):
    url: str
    mime: str


class ShownVoice(TypedDict):
    url: str
    mime: str
    seconds: int | None


class ShownFile(TypedDict):
    url: str
    mime: str
    name: str


class ShownPlace(TypedDict):
    latitude: float | None
    longitude: float | None
    address: str


class ShownChoice(TypedDict):
    label: str
    token: str


class Quote(TypedDict):
    id: str
    name: str
    text: str


# `from` is no name a class may have.
ShownMessage = TypedDict(
    "ShownMessage",
    {
        "id": str,
        "seq": int,
        "chat": str,
        "from": Speaker,
        "at": str,
        "text": str,
        "photos": list[ShownPhoto],
        "voice": ShownVoice | None,
        "file": ShownFile | None,
        "place": ShownPlace | None,
        "choices": list[list[ShownChoice]],
        "reply_to": Quote | None,
        "edited": bool,
    },
)


def show(message: Message, quoted: Mapping[str, Message], *, name_of: Callable[[str], str]) -> ShownMessage:
    """`quoted` holds the messages replied to; one that is gone is not quoted."""
    original = quoted.get(message.reply_to)
    content = message.content
    return {
        "id": message.id,
        "seq": message.seq,
        "chat": message.chat,
        "from": {"id": message.sender, "name": name_of(message.sender)},
        "at": message.at,
        "text": content.text,
        "photos": [{"url": address(photo.file), "mime": photo.mime} for photo in content.photos],
        "voice": _voice(message),
        "file": _file(message),
        "place": _place(message),
        "choices": [[_choice(choice) for choice in row] for row in content.choices],
        "reply_to": _quote(original, name_of(original.sender)) if original else None,
        "edited": message.edited,
    }


def address(file: str) -> str:
    return f"/simulator/files/{file}"


def _voice(message: Message) -> ShownVoice | None:
    voice = message.content.voice
    return {"url": address(voice.file), "mime": voice.mime, "seconds": voice.seconds} if voice else None


def _file(message: Message) -> ShownFile | None:
    file = message.content.file
    return {"url": address(file.file), "mime": file.mime, "name": file.name} if file else None


def _place(message: Message) -> ShownPlace | None:
    place = message.content.place
    if place is None:
        return None
    return {"latitude": place.latitude, "longitude": place.longitude, "address": place.address}


def _choice(choice: Choice) -> ShownChoice:
    return {"label": choice.label, "token": choice.token}


def _quote(original: Message, name: str) -> Quote:
    place = original.content.place
    text = original.content.text or (place.address if place else "")
    return {"id": original.id, "name": name, "text": text if len(text) <= QUOTED else f"{beginning(text, QUOTED)}…"}
