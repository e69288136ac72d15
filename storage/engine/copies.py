"""Copies of SQLite files that may be in use, and new files that get their name only when they are complete."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

PRIVATE = 0o600


@contextmanager
def atomic_file(target: Path) -> Iterator[Path]:
    """A file beside `target`, readable by its owner alone. It is renamed to `target` when it is complete and on disk;
    after an error it is removed."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    try:
        yield part
        sync(part)
        part.rename(target)
        sync(target.parent)
    finally:
        part.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Waits until a file, or a folder's list of names, is on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy_sqlite(source: Path, target: Path) -> None:
    """Copies the state that an SQLite file has at one moment, without blocking those who write to it."""
    with (
        atomic_file(target) as part,
        closing(sqlite3.connect(source)) as origin,
        closing(sqlite3.connect(part)) as copy,
    ):
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # so that the copy is one file
