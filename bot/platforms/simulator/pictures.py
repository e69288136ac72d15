"""Files that people send are kept in the simulator's file; those of the service are read where it keeps them."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot.platforms.simulator.database import Database, number_of
from bot.platforms.simulator.messages import File, Photo, Voice
from domain import voices
from domain.errors import CaseworkError
from domain.messages import IncomingFile, OutgoingFile, OutgoingPhoto, OutgoingVoice
from domain.pictures import PictureRefused, Refusal, check, mime_of

REFUSED = {
    Refusal.TOO_LARGE: "simulator.too_large",
    Refusal.OTHER_FORMAT: "simulator.not_a_picture",
    Refusal.EMPTY: "simulator.not_a_picture",
}
ANYTHING = "application/octet-stream"


class Pictures:
    """Files by name: `f3`, or a SHA-256 in hex."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, content: bytes) -> str:
        """Accepts a picture by its first bytes, as a platform does; whether it can be opened turns out later."""
        try:
            mime = check(content)
        except PictureRefused as refused:
            raise CaseworkError(REFUSED[refused.reason]) from refused
        return self._add(mime, content)

    def keep_voice(self, content: bytes) -> str:
        return self._add(voices.check(content), content)

    def keep_document(self, content: bytes) -> str:
        """Accepts anything, as a platform does."""
        return self._add(mime_of(content) or ANYTHING, content)

    def _add(self, mime: str, content: bytes) -> str:
        return f"f{self._database.add_file(mime, content)}"

    def uploaded(self, names: Iterable[str]) -> list[Photo]:
        return [Photo(name, self._mime(name)) for name in names]

    def document(self, sent: IncomingFile | None) -> File | None:
        return File(sent.file, self._mime(sent.file), sent.name) if sent else None

    def piece(self, name: str, at: int) -> bytes | None:
        """The piece of an upload that begins at a byte; None where the upload is gone."""
        return self._database.piece_of_file(number_of("f", name), at)

    def _mime(self, name: str) -> str:
        rows: Any = self._database.rows("SELECT mime FROM files WHERE number = ?", number_of("f", name))
        if not rows:
            raise CaseworkError("simulator.no_such_file")
        return str(rows[0][0])

    def show(self, photos: Iterable[OutgoingPhoto]) -> tuple[Photo, ...]:
        """Remembers where the service keeps these pictures."""
        shown = tuple(photos)
        self._remember(shown)
        return tuple(Photo(photo.sha256, photo.mime) for photo in shown)

    def hear(self, voice: OutgoingVoice | None) -> Voice | None:
        """Remembers where the service keeps this voice."""
        if voice is None:
            return None
        self._remember([voice])
        return Voice(voice.sha256, voice.mime, voice.seconds)

    def hand_over(self, file: OutgoingFile | None) -> File | None:
        """Remembers where the service keeps this file."""
        if file is None:
            return None
        self._remember([file])
        return File(file.sha256, file.mime, file.name)

    def _remember(self, files: Iterable[OutgoingPhoto | OutgoingVoice | OutgoingFile]) -> None:
        rows = [(one.sha256, one.mime, one.path) for one in files]
        if not rows:
            return
        with self._database.changing() as connection:
            connection.executemany("INSERT OR REPLACE INTO pictures (sha256, mime, path) VALUES (?, ?, ?)", rows)

    def bytes_of(self, name: str) -> tuple[bytes, str] | None:
        """An upload's content and MIME type."""
        rows: Any = self._database.rows("SELECT content, mime FROM files WHERE number = ?", number_of("f", name))
        return (rows[0][0], rows[0][1]) if rows else None

    async def open(self, name: str) -> tuple[bytes, str]:
        """Any picture's content and MIME type, as long as it is kept."""
        found = self.bytes_of(name) or await self._shown(name)
        if found is None:
            raise CaseworkError("simulator.no_such_file")
        return found

    async def _shown(self, name: str) -> tuple[bytes, str] | None:
        if not re.fullmatch("[0-9a-f]{64}", name):
            return None
        rows: Any = self._database.rows("SELECT path, mime FROM pictures WHERE sha256 = ?", name)
        if not rows:
            return None
        try:
            return await asyncio.to_thread(_read, Path(rows[0][0])), rows[0][1]
        except OSError:
            return None

    def forget(self, chat: str) -> None:
        """What was sent in this chat and in no other."""
        with self._database.changing() as connection:
            found = connection.execute("SELECT file FROM sent WHERE chat = ?", (chat,)).fetchall()
            connection.execute("DELETE FROM sent WHERE chat = ?", (chat,))
            kept = "NOT EXISTS (SELECT 1 FROM sent WHERE file = ?)"
            for (name,) in found:
                connection.execute(f"DELETE FROM files WHERE number = ? AND {kept}", (number_of("f", name), name))
                connection.execute(f"DELETE FROM pictures WHERE sha256 = ? AND {kept}", (name, name))


def _read(path: Path) -> bytes:
    """Does not follow a symbolic link."""
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
        return file.read()
