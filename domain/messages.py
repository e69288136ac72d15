"""What any platform can carry: messages that say what they mean, not how it looks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

LONGEST_TEXT = 20_000  # characters; more than ten pages, and more than any chat platform carries at once


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"


class Happening(StrEnum):
    """What befell a chat: told by its platform, said by nobody."""

    ADMITTED = "admitted"  # the service may read and write here, for the first time or again
    SILENCED = "silenced"  # it may read, and not write
    LOST = "lost"  # a group removed the service, or a person blocked it
    RENAMED = "renamed"
    MOVED = "moved"  # the platform calls the chat otherwise from now on


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere on the ground: WGS-84 degrees, an address in words, or both."""

    latitude: float | None = None
    longitude: float | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class IncomingPhoto:
    """A picture still lying with the platform; `file` is what the adapter fetches it by."""

    file: str


@dataclass(frozen=True, slots=True)
class IncomingVoice:
    """Something spoken, still lying with the platform; `seconds` long as the platform says."""

    file: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a person did in a chat: wrote, sent photos or a place, spoke, or tapped a choice.

    Ids are the platform's own; a room inside a chat is named `chat/room`, and is a chat to everyone but its platform.
    `sent_at` is aware. `album` is shared by photos sent as one; `choice` is the token of a tapped button, and
    `reply_to` the message tapped on or replied to. `unread` names what came that is not taken ("video", "sticker").
    `mentioned`: in a group, the words were addressed to the service by its name, which they no longer hold.
    `anonymous`: the platform hides who spoke. With a `happening` nobody said anything; `moved_to` is a chat's new id.
    """

    platform: str
    chat: str
    chat_kind: ChatKind
    sender: str
    sender_name: str
    sent_at: datetime
    message: str = ""
    chat_title: str = ""
    language: str = ""
    text: str = ""
    photos: tuple[IncomingPhoto, ...] = ()
    place: Place | None = None
    album: str = ""
    choice: str = ""
    reply_to: str = ""
    voice: IncomingVoice | None = None
    unread: str = ""
    mentioned: bool = False
    anonymous: bool = False
    happening: Happening | None = None
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says, and the token that comes back when it is pressed (at most 64 bytes)."""

    label: str
    token: str


@dataclass(frozen=True, slots=True)
class OutgoingPhoto:
    """A picture to show: its content's SHA-256 in hex, its MIME type, and the file it lies in."""

    sha256: str
    mime: str
    path: str


@dataclass(frozen=True, slots=True)
class OutgoingVoice:
    """A voice to be heard: its content's SHA-256 in hex, its MIME type, the file it lies in, and its length."""

    sha256: str
    mime: str
    path: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message, ready in the reader's language. `choices` are rows of buttons; `voice` comes with the text.

    `edit_of` names the platform's message that this one replaces, where the platform can edit. `sent` are the
    platform's ids of those of its parts that went out when it was tried before: they are not sent again. `unshown` says
    in the reader's language that what came with the words could not be shown.
    """

    text: str
    photos: tuple[OutgoingPhoto, ...] = ()
    place: Place | None = None
    choices: tuple[tuple[Choice, ...], ...] = ()
    reply_to: str = ""
    edit_of: str = ""
    sent: tuple[str, ...] = ()
    voice: OutgoingVoice | None = None
    unshown: str = ""

    @property
    def attached(self) -> int:
        """How much comes with the words."""
        on_map = self.place is not None and self.place.latitude is not None
        return len(self.photos) + (self.voice is not None) + on_map

    def words_alone(self, line: str = "") -> Outgoing:
        """With a line below instead of what comes with the words. Itself, where nothing does or all of that went out,
        where there are no words, and where it is an edit, which can be made twice.
        """
        if self.edit_of or len(self.sent) >= self.attached or not (self.text.strip() or self.choices or line):
            return self
        address = Place(address=self.place.address) if self.place and not self.sent else None
        text = f"{self.text}\n{line}".strip() if line else self.text
        return replace(self, text=text, photos=(), voice=None, place=address, sent=())


@dataclass(frozen=True, slots=True)
class Update:
    """A raw update at the door: the platform's unique key for it, its chat, and the payload as it came."""

    key: str
    chat: str
    payload: str = field(repr=False)
