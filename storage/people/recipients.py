"""Where a message for a person goes."""

from __future__ import annotations

from dataclasses import dataclass

from storage.engine.database import Transaction
from storage.people import chats
from storage.tables import Person, id_of


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person, the chat in which they are written to, and their language."""

    person_id: int
    chat_id: int
    language: str


def find(tx: Transaction, person_id: int) -> Recipient | None:
    """None for somebody who was deleted, cannot be reached, or has no chat of their own."""
    person = tx.get(Person, person_id)
    chat = chats.private_chat_of(tx, person_id)
    if person is None or chat is None or person.forgotten_at or person.unreachable_at:
        return None
    return Recipient(person_id, id_of(chat), person.language)
