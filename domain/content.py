"""The content of messages, independent of language: sentences by key, buttons, pictures.

A parameter is a plain value or one of the marked values below. The renderer knows the language, the time zone and the
county's names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from domain.county import Name

Param = str | int | Mapping[str, Any]


def when(at: datetime) -> Param:
    """A moment, shown in the county's time."""
    return {"when": at.isoformat()}


def day(at: datetime) -> Param:
    """A date with its year, in the county's time."""
    return {"day": at.isoformat()}


def full_day(at: datetime) -> Param:
    """A date with its year and weekday, in the county's time."""
    return {"full_day": at.isoformat()}


def named(name: Name) -> Param:
    """A name in several languages, shown in the reader's, such as that of a public holiday."""
    return {"name": dict(name.words)}


def provisional(date: Param) -> Param:
    """A date that may change, since the holidays of its year are not known."""
    return {"provisional": date}


def lasting(span: timedelta) -> Param:
    """How long something has lasted: at least a minute, from an hour on in hours, from two days on in days."""
    return {"lasting": max(int(span.total_seconds()) // 60, 1)}


def days(first: date, last: date) -> Param:
    """A range of days without the year, such as a holiday; both ends included."""
    return {"days": [first.isoformat(), last.isoformat()]}


def department(code: str) -> Param:
    return {"department": code}


def category(code: str) -> Param:
    return {"category": code}


def area(code: str) -> Param:
    return {"area": code}


def word(group: str, code: str) -> Param:
    """A fixed word of the catalogue, such as a status: `word("status", "assigned")`."""
    return {"word": f"{group}.{code}"}


def listed(params: Sequence[Param]) -> Param:
    """Several values in a row, joined as the language joins them."""
    return {"list": list(params)}


def qualified(params: Sequence[Param]) -> Param:
    """What is said of something, the most pressing first: 险情·待签收."""
    return {"qualified": list(params)}


@dataclass(frozen=True, slots=True)
class Sentence:
    key: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Button:
    """`label` is a key of the catalogue; the platform returns `token` when the button is pressed."""

    label: str
    token: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a message: sentences (one a line), buttons, a place; pictures, a voice and a file by media id."""

    sentences: tuple[Sentence, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    photos: tuple[int, ...] = ()
    place: tuple[float, float, str] | None = None
    voice: int | None = None
    file: int | None = None

    def joined(self, other: Content) -> Content:
        """Joins two messages, this one first, no sentence twice; of place, voice and file the later one's."""
        return Content(
            self.sentences + tuple(one for one in other.sentences if one not in self.sentences),
            self.buttons + other.buttons,
            self.photos + other.photos,
            other.place or self.place,
            other.voice or self.voice,
            other.file or self.file,
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "sentences": [[s.key, dict(s.params)] for s in self.sentences],
            "buttons": [[[b.label, b.token, dict(b.params)] for b in row] for row in self.buttons],
            "photos": list(self.photos),
            "place": list(self.place) if self.place else None,
            **({"voice": self.voice} if self.voice else {}),
            **({"file": self.file} if self.file else {}),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Content:
        place = kept.get("place")
        return cls(
            tuple(Sentence(key, params) for key, params in kept.get("sentences", ())),
            tuple(
                tuple(Button(label, token, params) for label, token, params in row) for row in kept.get("buttons", ())
            ),
            tuple(kept.get("photos", ())),
            (place[0], place[1], place[2]) if place else None,
            kept.get("voice"),
            kept.get("file"),
        )


def sentence(key: str, **params: Param) -> Sentence:
    return Sentence(key, params)


def button(label: str, token: str, **params: Param) -> Button:
    return Button(label, token, params)
