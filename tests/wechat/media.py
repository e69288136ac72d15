"""Files that lie with the account for three days, whoever sent them."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

DAYS_3 = 3 * 86_400.0
LARGEST = 2 * 1024 * 1024  # bytes of an uploaded picture; the documentation says ten times as much, too
UPLOADED = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "BMP": "image/bmp"}


@dataclass(frozen=True, slots=True)
class Medium:
    content: bytes
    mime: str
    until: float


class Media:
    """`now` is by the account's clock, in seconds."""

    def __init__(self) -> None:
        self._kept: dict[str, Medium] = {}

    def keep(self, content: bytes, now: float, *, mime: str = "image/jpeg") -> str:
        """The id under which it lies."""
        name = f"{len(self._kept) + 1:04}{'m' * 60}"
        self._kept[name] = Medium(content, mime, now + DAYS_3)
        return name

    def find(self, name: str, now: float) -> Medium | None:
        found = self._kept.get(name)
        return found if found and now < found.until else None

    def drop(self, name: str) -> None:
        del self._kept[name]


def mime_of(content: bytes) -> str:
    """That of a picture which the platform takes; "" for anything else."""
    try:
        with Image.open(BytesIO(content)) as picture:
            picture.load()
            return UPLOADED.get(picture.format or "", "")
    except (OSError, SyntaxError, ValueError):
        return ""


def is_noted(content: bytes) -> bool:
    """Whether a phone's notes, such as where it was taken, lie in the picture."""
    with Image.open(BytesIO(content)) as picture:
        return bool(picture.getexif()) or not picture.info.keys().isdisjoint({"exif", "xmp", "comment", "photoshop"})
