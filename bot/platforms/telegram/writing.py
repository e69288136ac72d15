"""How a message is said on Telegram: in which pieces, in their order. Whatever stands last bears the buttons.

Text is sent as plain text, so that nothing people wrote can become markup. An album carries no buttons, and a caption
holds a quarter of what a text does: then the picture comes first, and a text that replies to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.messages import Choice, Outgoing, OutgoingPhoto, OutgoingVoice, Place
from domain.parts import length, parts

LONGEST_TEXT = 4096  # UTF-16 units
LONGEST_CAPTION = 1024
ALBUM = 10
CUT_OFF = "…"

Rows = tuple[tuple[Choice, ...], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    place: Place
    count = 1


@dataclass(frozen=True, slots=True)
class Pictures:
    """One picture, or an album; `caption` and `choices` are those of a single one."""

    photos: tuple[OutgoingPhoto, ...]
    caption: str = ""
    choices: Rows = ()

    @property
    def count(self) -> int:
        return len(self.photos)


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    choices: Rows = ()
    count = 1


@dataclass(frozen=True, slots=True)
class Heard:
    """A voice, with words below that fit there."""

    voice: OutgoingVoice
    caption: str = ""
    choices: Rows = ()
    count = 1


Piece = Spot | Pictures | Words | Heard


def pieces(message: Outgoing) -> list[Piece]:
    return [*_spot(message), *_shown(message)]


def words_of(message: Outgoing) -> str:
    """The text; an address without degrees is said in words."""
    place = message.place
    bare = place is not None and _degrees(place) is None and place.address
    return f"{message.text}\n{bare}".strip() if bare else message.text.strip()


def captioned(message: Outgoing) -> bool:
    """Whether the message is one picture with its words below."""
    return len(message.photos) == 1 and length(words_of(message)) <= LONGEST_CAPTION


def shortened(text: str, most: int) -> str:
    """The text's beginning, in so many UTF-16 units."""
    return text if length(text) <= most else parts(text, most - 1)[0].rstrip() + CUT_OFF


def _spot(message: Outgoing) -> Iterator[Piece]:
    if message.place is not None and _degrees(message.place) is not None:
        yield Spot(message.place)


def _degrees(place: Place) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def _shown(message: Outgoing) -> Iterator[Piece]:
    text, photos = words_of(message), message.photos
    if message.voice is not None:
        below = length(text) <= LONGEST_CAPTION
        yield Heard(message.voice, text, message.choices) if below else Heard(message.voice)
        if below:
            return
    if captioned(message):
        yield Pictures(photos, text, message.choices)
        return
    for at in range(0, len(photos), ALBUM):
        yield Pictures(photos[at : at + ALBUM])
    said = [part for part in parts(text, LONGEST_TEXT) if part.strip()] or ([CUT_OFF] if message.choices else [])
    for place, part in enumerate(said, start=1):
        yield Words(part, message.choices if place == len(said) else ())
