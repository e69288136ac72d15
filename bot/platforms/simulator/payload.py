"""How updates of the simulator are written, and read again strictly, perhaps days later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from math import isfinite
from operator import attrgetter
from typing import Any

import orjson

from domain.messages import ChatKind, Happening, Incoming, IncomingFile, IncomingPhoto, IncomingVoice, Place

PLATFORM = "simulator"


def write(incoming: Incoming) -> str:
    """Every field that an update may have; the simulator's page uses fewer of them than the tests."""
    return orjson.dumps(dict(zip(READERS, FIELDS(incoming), strict=True))).decode()


def read(payload: str) -> Incoming:
    """Raises `ValueError` for anything that `write` did not write, now or before something was added."""
    values = orjson.loads(payload)
    if not isinstance(values, dict) or values.keys() not in WRITTEN:
        raise ValueError("not an update of the simulator")
    return Incoming(**{name: READERS[name](value) for name, value in values.items()})


def on_earth(place: Place) -> bool:
    """Both degrees, in their range, or neither and an address."""
    degrees = ((place.latitude, 90), (place.longitude, 180))
    if place.latitude is None and place.longitude is None:
        return bool(place.address)
    return all(value is not None and isfinite(value) and abs(value) <= most for value, most in degrees)


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise ValueError("not a text")
    return value


def _name(value: object) -> str:
    if not _text(value):
        raise ValueError("a text is missing")
    return _text(value)


def _platform(value: object) -> str:
    if value != PLATFORM:
        raise ValueError("not of this platform")
    return PLATFORM


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError("a time without an offset")
    return moment


def _photos(value: object) -> tuple[IncomingPhoto, ...]:
    if not isinstance(value, list) or not all(isinstance(photo, dict) and photo.keys() == {"file"} for photo in value):
        raise ValueError("not a list of photos")
    return tuple(IncomingPhoto(_name(photo["file"])) for photo in value)


def _voice(value: object) -> IncomingVoice | None:
    if value is None:
        return None
    if not isinstance(value, dict) or value.keys() != {"file", "seconds"}:
        raise ValueError("not a voice")
    if value["seconds"] is not None and type(value["seconds"]) is not int:
        raise ValueError("no length of a voice")
    return IncomingVoice(_name(value["file"]), value["seconds"])


def _file(value: object) -> IncomingFile | None:
    if value is None:
        return None
    if not isinstance(value, dict) or value.keys() != {"file", "name"}:
        raise ValueError("not a file")
    return IncomingFile(_name(value["file"]), _text(value["name"]))


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")
    return value


def _happening(value: object) -> Happening | None:
    return None if value is None else Happening(_text(value))


def _place(value: object) -> Place | None:
    if value is None:
        return None
    if not isinstance(value, dict) or value.keys() != {"latitude", "longitude", "address"}:
        raise ValueError("not a place")
    place = Place(_degrees(value["latitude"]), _degrees(value["longitude"]), _text(value["address"]))
    if not on_earth(place):
        raise ValueError("a place nowhere on the ground")
    return place


def _degrees(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("not a number of degrees")
    return float(value)


READERS: dict[str, Callable[[Any], Any]] = {
    "platform": _platform,
    "chat": _name,
    "chat_kind": ChatKind,
    "sender": _name,
    "sender_name": _text,
    "sent_at": _moment,
    "message": _text,
    "chat_title": _text,
    "language": _text,
    "text": _text,
    "photos": _photos,
    "place": _place,
    "album": _text,
    "choice": _text,
    "reply_to": _text,
    "voice": _voice,
    "unread": _text,
    "mentioned": _flag,
    "anonymous": _flag,
    "happening": _happening,
    "moved_to": _text,
    "dictated": _flag,
    "file": _file,
}
NEWER = {"voice", "unread", "mentioned", "anonymous", "happening", "moved_to", "dictated", "file"}
# What payloads of now and of earlier versions have.
WRITTEN = [READERS.keys() - added for added in (set[str](), {"file"}, {"file", "dictated"}, NEWER)]
FIELDS = attrgetter(*READERS)
