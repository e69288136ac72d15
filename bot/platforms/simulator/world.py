"""The people and chats of the simulator, in memory and in its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from bot.platforms.simulator.database import Database
from domain.errors import CaseworkError
from domain.messages import ChatKind


class Column(StrEnum):
    """Where the page shows a chat."""

    RESIDENTS = "residents"
    DEPARTMENTS = "departments"
    COORDINATORS = "coordinators"


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    column: Column
    language: str


@dataclass(frozen=True, slots=True)
class Chat:
    """`last` is the highest `seq` of its messages."""

    id: str
    kind: ChatKind
    title: str
    column: Column
    members: tuple[str, ...]
    last: int = 0


class World:
    """People and chats by their ids, in the order they came."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.people: dict[str, Person] = {}
        self.chats: dict[str, Chat] = {}
        self._load()

    def _load(self) -> None:
        read: Any = self._database.rows  # rows of SQLite are untyped
        for number, name, side, language in read("SELECT number, name, side, language FROM people ORDER BY number"):
            self.people[f"p{number}"] = Person(f"p{number}", name, Column(side), language)
        members: dict[str, list[str]] = {}
        for chat, person in read("SELECT chat, person FROM members ORDER BY number"):
            members.setdefault(chat, []).append(person)
        last = dict(read("SELECT chat, MAX(seq) FROM messages GROUP BY chat"))
        for number, kind, title, side in read("SELECT number, kind, title, side FROM chats ORDER BY number"):
            key = f"c{number}"
            inside = tuple(members.get(key, ()))
            self.chats[key] = Chat(key, ChatKind(kind), title, Column(side), inside, last.get(key, 0))

    def add_person(self, name: str, column: Column, language: str) -> Person:
        statement = "INSERT INTO people (name, side, language) VALUES (?, ?, ?)"
        with self._database.changing() as connection:
            number = connection.execute(statement, (name, column, language)).lastrowid
        person = Person(f"p{number}", name, column, language)
        self.people[person.id] = person
        return person

    def add_chat(self, kind: ChatKind, title: str, *, column: Column, members: Sequence[Person]) -> Chat:
        statement = "INSERT INTO chats (kind, title, side) VALUES (?, ?, ?)"
        inside = tuple(person.id for person in members)
        with self._database.changing() as connection:
            number = connection.execute(statement, (kind, title, column)).lastrowid
            rows = [(f"c{number}", person) for person in inside]
            connection.executemany("INSERT INTO members (chat, person) VALUES (?, ?)", rows)
        chat = Chat(f"c{number}", kind, title, column, inside)
        self.chats[chat.id] = chat
        return chat

    def add_member(self, chat: Chat, person: Person) -> Chat:
        with self._database.changing() as connection:
            connection.execute("INSERT INTO members (chat, person) VALUES (?, ?)", (chat.id, person.id))
        grown = replace(chat, members=(*chat.members, person.id))
        self.chats[chat.id] = grown
        return grown

    def chat(self, key: str) -> Chat:
        if key not in self.chats:
            raise CaseworkError("simulator.no_such_chat")
        return self.chats[key]

    def member(self, chat: Chat, key: str) -> Person:
        """A person who is in the chat."""
        if key not in self.people:
            raise CaseworkError("simulator.no_such_person")
        if key not in chat.members:
            raise CaseworkError("simulator.not_a_member")
        return self.people[key]

    def note_last(self, chat: str, seq: int) -> None:
        was = self.chats[chat]
        self.chats[chat] = Chat(was.id, was.kind, was.title, was.column, was.members, seq)  # `replace` takes longer
