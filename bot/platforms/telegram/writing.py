"""Splits a message into pieces that Telegram takes, in their order. The last piece has the buttons.

Text is sent as plain text, so that what people wrote cannot become markup. An album has no buttons, and a caption holds
a quarter of what a text does: then the pictures go first, followed by a text that replies to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.platforms import cutting
from bot.platforms.cutting import CUT_OFF, utf16_units
from domain.messages import Choice, Outgoing, OutgoingFile, OutgoingPhoto, OutgoingVoice, Place

LONGEST_TEXT = 4096  # UTF-16 units
LONGEST_CAPTION = 1024
ALBUM = 10
PHOTO_NAME = "photo.jpg"
UNPLAYED = {
    b"#!AMR": "recording.amr",
    b"RIFF": "recording.wav",
}  # voices that it does not play, by their first bytes
VOICES = {**UNPLAYED, b"OggS": "recording.ogg"}


class Form(StrEnum):
    """How a picture is sent. Telegram takes photos of certain shapes only, and files of any shape."""

    PHOTO = "photo"
    FILE = "file"


Rows = tuple[tuple[Choice, ...], ...]


def file_name(content: bytes) -> str:
    """The name of what is sent as a file: its ending says what opens it."""
    return next((name for begins, name in VOICES.items() if content.startswith(begins)), PHOTO_NAME)


@dataclass(frozen=True, slots=True)
class PlacePiece:
    place: Place
    count = 1


@dataclass(frozen=True, slots=True)
class PhotoPiece:
    """One picture, or an album; `caption` and `choices` are those of a single one."""

    photos: tuple[OutgoingPhoto, ...]
    caption: str = ""
    choices: Rows = ()

    @property
    def count(self) -> int:
        return len(self.photos)


@dataclass(frozen=True, slots=True)
class TextPiece:
    text: str
    choices: Rows = ()
    count = 1


@dataclass(frozen=True, slots=True)
class VoicePiece:
    """A voice, with a caption if the words fit there."""

    voice: OutgoingVoice
    caption: str = ""
    choices: Rows = ()
    count = 1


@dataclass(frozen=True, slots=True)
class FilePiece:
    """A file, with a caption if the words fit there."""

    file: OutgoingFile
    caption: str = ""
    choices: Rows = ()
    count = 1


Piece = PlacePiece | PhotoPiece | TextPiece | VoicePiece | FilePiece


def pieces(message: Outgoing) -> list[Piece]:
    return [*_place_piece(message), *_other_pieces(message)]


def words_of(message: Outgoing) -> str:
    """The text, with the address of a place that has no degrees."""
    place = message.place
    bare = place is not None and _degrees(place) is None and place.address
    return f"{message.text}\n{bare}".strip() if bare else message.text.strip()


def captioned(message: Outgoing) -> bool:
    """Whether the message is one picture with its words below."""
    return len(message.photos) == 1 and utf16_units(words_of(message)) <= LONGEST_CAPTION


def shortened(text: str, most: int) -> str:
    """The text's beginning, in so many UTF-16 units."""
    return cutting.shortened(text, most, utf16_units)


def _place_piece(message: Outgoing) -> Iterator[Piece]:
    if message.place is not None and _degrees(message.place) is not None:
        yield PlacePiece(message.place)


def _degrees(place: Place) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def _other_pieces(message: Outgoing) -> Iterator[Piece]:
    text, photos = words_of(message), message.photos
    caption, choices = (text, message.choices) if utf16_units(text) <= LONGEST_CAPTION else ("", ())
    if message.voice is not None:
        yield VoicePiece(message.voice, caption, choices)
    if message.file is not None:
        yield FilePiece(message.file, caption, choices)
    if (message.voice or message.file) and caption == text:
        return
    if captioned(message):
        yield PhotoPiece(photos, text, message.choices)
        return
    for at in range(0, len(photos), ALBUM):
        yield PhotoPiece(photos[at : at + ALBUM])
    cut = cutting.pieces(text, LONGEST_TEXT, utf16_units)
    said = [part for part in cut if part.strip()] or ([CUT_OFF] if message.choices else [])
    for place, part in enumerate(said, start=1):
        yield TextPiece(part, message.choices if place == len(said) else ())
