"""Files as Telegram keeps them: an id for this bot, an id for everybody, sizes of a picture, and a path for an hour."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count

from aiogram.types import File, PhotoSize
from PIL import Image, UnidentifiedImageError

from tests.emulator.refusals import bad

DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
THUMBNAIL = (90, 90)  # px


@dataclass(frozen=True, slots=True)
class Stored:
    file_id: str
    unique_id: str
    content: bytes
    kind: str
    path: str
    size: tuple[int, int] = (0, 0)
    reduced: bool = False  # stands for a smaller copy, which is made when it is fetched


@dataclass
class FileStore:
    _files: dict[str, Stored] = field(default_factory=dict)
    _paths: dict[str, Stored] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=lambda: count(1))
    not_served: bool = False  # paths are told, and lie where nobody serves them
    unavailable: int = 0  # the next so many questions for a file are put off

    def keep(
        self, content: bytes, kind: str, ending: str, *, size: tuple[int, int] = (0, 0), reduced: bool = False
    ) -> Stored:
        number = next(self._numbers)
        mark = hashlib.sha256(content + (b"s" if reduced else b"")).hexdigest()[:14]
        path = f"{kind}/file_{number}.{ending}"
        stored = Stored(f"AgACAgUAAxkB{number:06}{mark}", f"AQAD{mark}", content, kind, path, size, reduced)
        self._files[stored.file_id] = stored
        return stored

    def get(self, file_id: str) -> Stored | None:
        return self._files.get(file_id)

    def find(self, file_id: str) -> Stored:
        stored = self.get(file_id)
        if stored is None:
            raise bad("invalid file_id")
        return stored

    def keep_photo(self, content: bytes) -> list[PhotoSize]:
        """A smaller size first and the largest last; the bytes stay as they are, which Telegram would not do."""
        width, height = picture_size(content) or (1280, 960)
        small = self.keep(content, "photos", "jpg", size=shrunk(width, height), reduced=True)
        large = self.keep(content, "photos", "jpg", size=(width, height))
        return [as_photo_size(small), as_photo_size(large)]

    def open(self, file_id: str) -> File:
        stored = self.find(file_id)
        if self.unavailable:
            self.unavailable -= 1
            raise bad("wrong file_id or the file is temporarily unavailable")
        if len(stored.content) > DOWNLOAD_LIMIT:
            raise bad("file is too big")
        self._paths[stored.path] = stored
        size = None if stored.reduced else len(stored.content)
        return File(file_id=stored.file_id, file_unique_id=stored.unique_id, file_size=size, file_path=stored.path)

    def fetch(self, path: str) -> bytes | None:
        """None for a path that `getFile` never gave out, or that was forgotten since."""
        stored = None if self.not_served else self._paths.get(path)
        if stored is None:
            return None
        return thumbnail(stored.content) if stored.reduced else stored.content

    def forget_paths(self) -> None:
        """An hour has passed."""
        self._paths.clear()


def as_photo_size(stored: Stored) -> PhotoSize:
    size = len(stored.content) // 10 if stored.reduced else len(stored.content)
    return PhotoSize(
        file_id=stored.file_id,
        file_unique_id=stored.unique_id,
        width=stored.size[0],
        height=stored.size[1],
        file_size=size,
    )


def picture_size(content: bytes) -> tuple[int, int] | None:
    try:
        with Image.open(BytesIO(content)) as image:
            return image.size
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def shrunk(width: int, height: int) -> tuple[int, int]:
    scale = max(1.0, max(width, height) / THUMBNAIL[0])
    return max(1, int(width / scale)), max(1, int(height / scale))


def thumbnail(content: bytes) -> bytes:
    written = BytesIO()
    with Image.open(BytesIO(content)) as image:
        image.thumbnail(THUMBNAIL)
        image.convert("RGB").save(written, "JPEG")
    return written.getvalue()


def check_photo(content: bytes) -> None:
    """What Telegram refuses to take for a photograph from a bot."""
    if len(content) > PHOTO_LIMIT:
        detail = f"file of size {len(content)} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        raise bad(detail)
    size = picture_size(content)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad("PHOTO_INVALID_DIMENSIONS")
