"""Pictures, voices and files on disk: named by their content, synced to disk before a row says that they are kept."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from storage.engine.copies import sync

NAME = re.compile("[0-9a-f]{64}")


class Files:
    """Files named by the SHA-256 of their content, below one folder."""

    def __init__(self, root: Path) -> None:
        self.root, self._parts = root, root / "parts"

    def path(self, sha256: str) -> Path:
        """The path of a file. Raises `ValueError` for anything but a hash: nothing else may become part of a path."""
        if not NAME.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hex")
        return self.root / sha256[:2] / sha256

    def keep(self, content: bytes) -> str:
        """Writes the bytes, unless they are there already, and returns their SHA-256 when they are synced to disk."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if not _is_whole(path, len(content)):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._parts.mkdir(exist_ok=True)
            part = self._parts / f"{sha256}.{token_hex(8)}"  # two threads may write the same picture at the same time
            try:
                with part.open("xb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                part.rename(path)
            finally:
                part.unlink(missing_ok=True)
            sync(path.parent)
        return sha256

    def begin(self) -> Part:
        """A file that is written piece by piece, and kept by `keep_part` when it is whole."""
        self._parts.mkdir(parents=True, exist_ok=True)
        return Part(self._parts / token_hex(16))

    def keep_part(self, part: Part) -> str:
        """As `keep`, for what was written to a part."""
        sha256 = part.sha256
        path = self.path(sha256)
        part.sync()
        if _is_whole(path, part.size):
            part.drop()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.path.rename(path)
            sync(path.parent)
        return sha256

    def drop(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)

    def drop_parts(self) -> None:
        """Deletes incomplete files that a crash has left. One that is being written now fails, and is tried again."""
        for part in self._parts.glob("*"):
            part.unlink(missing_ok=True)


class Part:
    """A file on its way in; `size` in bytes. It is never in memory whole."""

    def __init__(self, path: Path) -> None:
        self.path, self.size = path, 0
        self._file, self._hash = path.open("x+b"), hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    @property
    def content(self) -> BinaryIO:
        """What was written so far, to be read from its beginning."""
        self._file.seek(0)
        return self._file

    def write(self, piece: bytes) -> None:
        self._file.write(piece)
        self._hash.update(piece)
        self.size += len(piece)

    def sync(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def drop(self) -> None:
        """Deletes it, unless it is kept."""
        self._file.close()
        self.path.unlink(missing_ok=True)


def _is_whole(path: Path, size: int) -> bool:
    """Whether the file is there with its full size, and is not a link."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == size
