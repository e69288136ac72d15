"""The simulator's own file. Writes do not wait for the disk; erased data is overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from domain.errors import CaseworkError

SCHEMA = """
CREATE TABLE IF NOT EXISTS world (born TEXT NOT NULL, seq INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS people (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, side TEXT NOT NULL, language TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS chats (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, side TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS members (
    number INTEGER PRIMARY KEY, chat TEXT NOT NULL, person TEXT NOT NULL, UNIQUE (chat, person)
);
CREATE TABLE IF NOT EXISTS messages (
    number INTEGER PRIMARY KEY AUTOINCREMENT, seq INTEGER NOT NULL, chat TEXT NOT NULL, sender TEXT NOT NULL,
    at TEXT NOT NULL, content TEXT NOT NULL, reply_to TEXT NOT NULL, edited INTEGER NOT NULL DEFAULT 0,
    album TEXT NOT NULL, key TEXT NOT NULL, tokens TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS messages_in_chat ON messages (chat);
CREATE INDEX IF NOT EXISTS messages_by_seq ON messages (chat, seq);
CREATE INDEX IF NOT EXISTS messages_by_key ON messages (chat, key) WHERE key != '';
CREATE TABLE IF NOT EXISTS files (
    number INTEGER PRIMARY KEY AUTOINCREMENT, mime TEXT NOT NULL, content BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS pictures (sha256 TEXT PRIMARY KEY, mime TEXT NOT NULL, path TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sent (file TEXT NOT NULL, chat TEXT NOT NULL, PRIMARY KEY (file, chat)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sent_to ON sent (chat);
"""
AHEAD = 1000
PIECE = 256 * 1024  # bytes
PRAGMAS = ("journal_mode = WAL", "synchronous = OFF", "secure_delete = ON")


class Unkept(CaseworkError):
    """The disk is full, or cannot be written."""

    def __init__(self) -> None:
        super().__init__("simulator.unkept")


class Database:
    """One connection, and a number that rises with every event; a restart may skip some.

    `born` identifies this file: updates of another file that was in the same place are not taken for repeats.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, check_same_thread=False)
        for pragma in PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.executescript(SCHEMA)
        self._noted = 0  # the file says that no number above this was used, also if this process is killed
        self.born, self._seq = self._begin()

    def _begin(self) -> tuple[str, int]:
        with self.changing() as connection:
            row: tuple[str, int] | None = connection.execute("SELECT born, seq FROM world").fetchone()
            if row is None:
                row = token_hex(4), 0
                connection.execute("INSERT INTO world VALUES (?, ?)", row)
        return row

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A transaction. Raises `Unkept`."""
        try:
            with self._connection:
                yield self._connection
        except sqlite3.OperationalError as error:
            self._noted = 0  # the note may have been rolled back
            raise Unkept from error

    def rows(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        return self._connection.execute(statement, values).fetchall()

    def add_file(self, mime: str, content: bytes) -> int:
        """Keeps a file, which is written piece by piece, and returns its number."""
        with self.changing() as connection:
            row = connection.execute("INSERT INTO files (mime, content) VALUES (?, zeroblob(?))", (mime, len(content)))
            with connection.blobopen("files", "content", row.lastrowid or 0) as blob:
                for at in range(0, len(content), PIECE):
                    blob.write(content[at : at + PIECE])
        return row.lastrowid or 0

    def piece_of_file(self, number: int, at: int) -> bytes | None:
        """The piece of a file that begins at a byte; None where there is no such file any more."""
        try:
            with self._connection.blobopen("files", "content", number, readonly=True) as blob:
                blob.seek(min(at, len(blob)))
                return blob.read(PIECE)
        except sqlite3.OperationalError:
            return None

    def next_seq(self, connection: sqlite3.Connection) -> int:
        self._seq += 1
        if self._seq > self._noted:
            self._noted = self._seq + AHEAD
            connection.execute("UPDATE world SET seq = ?", (self._noted,))
        return self._seq

    def wipe_journal(self) -> None:
        """Removes erased data from the journal, too."""
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        self._connection.close()


def number_of(prefix: str, name: str) -> int:
    """The number in a name such as `m15`; 0 for what is no such name."""
    digits = name.removeprefix(prefix)
    fits = name.startswith(prefix) and digits.isascii() and digits.isdecimal() and len(digits) < 19
    return int(digits) if fits and not digits.startswith("0") else 0
