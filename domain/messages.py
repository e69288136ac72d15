"""Messages to and from any platform: they say what is meant, not how it looks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

DICTATED = "🎤"  # before words that a platform wrote down of a voice
LONGEST_TEXT = 20_000  # characters; more than ten pages, and more than any chat platform carries at once


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"


class Happening(StrEnum):
    """A change of a chat that its platform reports; nobody said anything."""

    ADMITTED = "admitted"  # the service may read and write here, for the first time or again
    SILENCED = "silenced"  # it may read, and not write
    LOST = "lost"  # a group removed the service, or a person blocked it
    REOPENED = "reopened"  # a room of a group that was closed can be written to again
    RENAMED = "renamed"
    MOVED = "moved"  # the chat has another id on the platform from now on


@dataclass(frozen=True, slots=True)
class Place:
    """A place: WGS-84 degrees, an address in words, or both."""

    latitude: float | None = None
    longitude: float | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class IncomingPhoto:
    """A picture that is still on the platform; the adapter fetches it by `file`."""

    file: str


@dataclass(frozen=True, slots=True)
class IncomingVoice:
    """A voice message that is still on the platform; `seconds` is its length if the platform says it."""

    file: str
    seconds: int | None


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A document that is still on the platform, and its name as it was told, which may be anything."""

    file: str
    name: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a person did in a chat: wrote, sent photos or a place, spoke, or tapped a choice.

    Ids are the platform's own; a room inside a chat is named `chat/room`, and is a chat to everyone but its platform.
    `sent_at` is aware. `album` is shared by photos that were sent as one; `choice` is the token of a tapped button, and
    `reply_to` the message that was tapped on or replied to. `file`: a document. `unread` names what the service cannot
    read ("video", "sticker"). `mentioned`: in a group, the message was addressed to the service by its name, which was
    cut off.
    `anonymous`: the platform hides the sender. `dictated`: the platform wrote `text` down of a voice.
    `by_event`: they said nothing; they tapped a menu, followed or scanned a code, which asks for the same as `text`.
    With a `happening` nobody did anything; `moved_to`: the chat's new id. `undivided`: the platform says that the group
    has no rooms, or has none any more.
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
    dictated: bool = False
    by_event: bool = False
    undivided: bool = False
    file: IncomingFile | None = None

    @property
    def shows(self) -> bool:
        """Whether something came that can be looked at: pictures or a file."""
        return bool(self.photos or self.file)

    @property
    def has_more(self) -> bool:
        """Whether there is more than words: pictures, a file, a place or a voice."""
        return bool(self.shows or self.place or self.voice)

    @property
    def told(self) -> str:
        """The words as they are kept: whoever reads them sees that a machine wrote them down."""
        words = self.text.strip()
        return f"{DICTATED} {words}" if self.dictated and words else words


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: its label, and the token that the platform returns when it is pressed (at most 64 bytes)."""

    label: str
    token: str


@dataclass(frozen=True, slots=True)
class OutgoingPhoto:
    """A picture to send: the SHA-256 of its content in hex, its MIME type, and its file."""

    sha256: str
    mime: str
    path: str


@dataclass(frozen=True, slots=True)
class OutgoingVoice:
    """A voice to send: the SHA-256 of its content in hex, its MIME type, its file, and its length where it is known."""

    sha256: str
    mime: str
    path: str
    seconds: int | None


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A document to send: the SHA-256 of its content in hex, its MIME type, its file, and the name people see."""

    sha256: str
    mime: str
    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message in the reader's language. `choices` are rows of buttons; `voice` or `file` come with the text.

    `edit_of`: the platform's id of the message that this one replaces, where the platform can edit. `sent`: the
    platform's ids of the parts that were sent in an earlier attempt, and are not sent again. `unshown`: the sentence
    for the reader that what was attached could not be shown. `question`: what is asked with the choices, with which
    the text ends; nothing is written between it and them. `map_link` leads to the place on the county's map, for a
    platform that shows no maps itself.
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
    question: str = ""
    map_link: str = ""
    file: OutgoingFile | None = None

    @property
    def attached(self) -> int:
        """How many pictures, voices, files and places come with the words."""
        on_map = self.place is not None and self.place.latitude is not None
        return len(self.photos) + (self.voice is not None) + (self.file is not None) + on_map

    @property
    def lines(self) -> tuple[Choice, ...]:
        """The choices in the order in which they are numbered where there are no buttons."""
        return tuple(one for row in self.choices for one in row)

    def words_alone(self, line: str = "") -> Outgoing:
        """The words alone, with `line` instead of pictures, voice, file or place. The message itself if it has
        none of them or all were sent, if it has no words, and if it is an edit, which can be sent twice.
        """
        if self.edit_of or len(self.sent) >= self.attached or not (self.text.strip() or self.choices or line):
            return self
        address = Place(address=self.place.address) if self.place and not self.sent else None
        return replace(self, text=self.with_line(line), photos=(), voice=None, file=None, place=address, sent=())

    def with_line(self, line: str) -> str:
        """The text with one line more, above the question."""
        if not line:
            return self.text
        asks = bool(self.question) and self.text.endswith(self.question)
        told = self.text.removesuffix(self.question).rstrip("\n") if asks else self.text
        return "\n".join(filter(None, (told.strip(), line, self.question if asks else "")))


@dataclass(frozen=True, slots=True)
class Update:
    """A raw update: its unique key on its platform, its chat, and the payload as it came. `former`: the key under which
    an earlier version of the service may have kept it, shortly before this process began."""

    key: str
    chat: str
    payload: str = field(repr=False)
    former: str = ""
