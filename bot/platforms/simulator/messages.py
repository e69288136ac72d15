"""The messages, kept in the file only: a replay has more of them than fit in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

import orjson

from bot.platforms.simulator.database import Database, number_of
from domain.messages import Choice, Place

BOT = "bot"
COLUMNS = "number, seq, chat, sender, at, content, reply_to, edited, album"
ADD = f"INSERT INTO messages ({COLUMNS[8:]}, key, tokens) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Photo:
    """`file` names an upload (`f3`), or a picture of the service's by its SHA-256."""

    file: str
    mime: str


@dataclass(frozen=True, slots=True)
class Voice:
    """`file` as of a photo."""

    file: str
    mime: str
    seconds: int | None


@dataclass(frozen=True, slots=True)
class File:
    """`file` as of a photo."""

    file: str
    mime: str
    name: str


@dataclass(frozen=True, slots=True)
class Content:
    text: str = ""
    photos: tuple[Photo, ...] = ()
    place: Place | None = None
    choices: tuple[tuple[Choice, ...], ...] = ()
    voice: Voice | None = None
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """`seq` rises whenever a message is new or edited; `at` stays what it was when it was new."""

    id: str
    seq: int
    chat: str
    sender: str
    at: str
    content: Content
    reply_to: str
    edited: bool
    album: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A message on its way in."""

    sender: str
    content: Content
    reply_to: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody writes in a chat at one moment; several drafts are one album."""

    chat: str
    drafts: Sequence[Draft]
    at: str


class Messages:
    """The messages of every chat."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_all(self, said: Iterable[Said]) -> list[list[Message]]:
        """Keeps all of it or nothing. Raises `Unkept`."""
        with self._database.changing() as connection:
            return [self._add(connection, one) for one in said]

    def _add(self, connection: Connection, said: Said) -> list[Message]:
        added, album = [], ""
        for draft in said.drafts:
            seq = self._database.next_seq(connection)
            album = album or (f"a{seq}" if len(said.drafts) > 1 else "")
            chat, at, sender, content, reply_to = said.chat, said.at, draft.sender, draft.content, draft.reply_to
            row = (seq, chat, sender, at, _dumps(content), reply_to, 0, album, draft.key)
            number = connection.execute(ADD, (*row, _dumps(_tokens(content)))).lastrowid
            _note_sent(connection, chat, content)
            added.append(Message(f"m{number}", seq, chat, sender, at, content, reply_to, False, album))
        return added

    def edit(self, message: Message, content: Content, *, marked: bool = True) -> Message:
        """Tokens of removed buttons stay valid: a page that does not know of the edit yet may still show them."""
        tokens = sorted({*self.tokens(message), *_tokens(content)})
        number = number_of("m", message.id)
        with self._database.changing() as connection:
            seq = self._database.next_seq(connection)
            values = (seq, _dumps(content), _dumps(tokens), marked, number)
            connection.execute(
                "UPDATE messages SET seq = ?, content = ?, tokens = ?, edited = MAX(edited, ?) WHERE number = ?", values
            )
            _note_sent(connection, message.chat, content)
        return self._read("number = ?", number)[0]

    def find(self, chat: str, key: str) -> Message | None:
        found = self._read("number = ? AND chat = ?", number_of("m", key), chat)
        return found[0] if found else None

    def stands(self, chat: str, key: str) -> bool:
        """Whether there is such a message in a chat."""
        found = self._database.rows("SELECT 1 FROM messages WHERE number = ? AND chat = ?", number_of("m", key), chat)
        return bool(found)

    def with_key(self, chat: str, key: str) -> list[Message]:
        return self._read("chat = ? AND key = ? AND key != '' ORDER BY number", chat, key)

    def latest(self, chat: str, limit: int) -> list[Message]:
        """The last that were said, newest last; an edit moves none of them."""
        return self._read("chat = ? ORDER BY number DESC LIMIT ?", chat, limit)[::-1]

    def after(self, chat: str, seq: int, *, limit: int) -> list[Message]:
        """What is new or edited since, oldest change first."""
        return self._read("chat = ? AND seq > ? ORDER BY seq LIMIT ?", chat, seq, limit)

    def quoted(self, messages: Iterable[Message]) -> dict[str, Message]:
        numbers = {number_of("m", message.reply_to) for message in messages if message.reply_to}
        found = self._read("number IN (SELECT value FROM json_each(?))", _dumps(list(numbers))) if numbers else []
        return {message.id: message for message in found}

    def tokens(self, message: Message) -> set[str]:
        """Every token the message has ever carried."""
        rows: Any = self._database.rows("SELECT tokens FROM messages WHERE number = ?", number_of("m", message.id))
        return set(orjson.loads(rows[0][0]))

    def next_tap(self) -> int:
        with self._database.changing() as connection:
            return self._database.next_seq(connection)

    def forget(self, chat: str) -> None:
        with self._database.changing() as connection:
            connection.execute("DELETE FROM messages WHERE chat = ?", (chat,))

    def _read(self, where: str, *values: object) -> list[Message]:
        return [_message(row) for row in self._database.rows(f"SELECT {COLUMNS} FROM messages WHERE {where}", *values)]


def _note_sent(connection: Any, chat: str, content: Content) -> None:
    files = [one.file for one in (*content.photos, content.voice, content.file) if one is not None]
    if not files:
        return
    rows = [(file, chat) for file in files]
    connection.executemany("INSERT OR IGNORE INTO sent (file, chat) VALUES (?, ?)", rows)


def _tokens(content: Content) -> list[str]:
    return [choice.token for row in content.choices for choice in row]


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()


def _message(row: Sequence[Any]) -> Message:
    number, seq, chat, sender, at, content, reply_to, edited, album = row
    return Message(f"m{number}", seq, chat, sender, at, _content(orjson.loads(content)), reply_to, bool(edited), album)


def _content(read: Any) -> Content:
    return Content(
        text=read["text"],
        photos=tuple(Photo(**photo) for photo in read["photos"]),
        place=Place(**read["place"]) if read["place"] else None,
        choices=tuple(tuple(Choice(**choice) for choice in row) for row in read["choices"]),
        voice=Voice(**read["voice"]) if read.get("voice") else None,
        file=File(**read["file"]) if read.get("file") else None,
    )
