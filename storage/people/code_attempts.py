"""Wrong codes, counted in the database: a restart or a second process gives nobody more attempts."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Table, delete, insert, or_, select

from storage.engine.database import Transaction
from storage.tables import SQLModel

TRIES: Table = SQLModel.metadata.tables["code_tries"]
PEOPLE: Table = SQLModel.metadata.tables["people"]
SPAN = timedelta(hours=1)


def lately(tx: Transaction, person_id: int, chat_id: int, real_now: datetime) -> int:
    """How many wrong codes came within the last hour from this person or in this chat, whichever is more.

    The person is locked until the transaction ends, so that attempts in several chats are counted one after another.
    """
    connection = tx.connection()
    tx.holds_others_up = True
    connection.execute(select(PEOPLE.c.id).where(PEOPLE.c.id == person_id).with_for_update(key_share=True))
    recent = TRIES.c.tried_at > real_now - SPAN
    same = or_(TRIES.c.person_id == person_id, TRIES.c.chat_id == chat_id)
    rows = connection.execute(select(TRIES.c.person_id, TRIES.c.chat_id).where(recent, same)).all()
    of_person, in_chat = [person for person, _ in rows], [chat for _, chat in rows]
    return max(of_person.count(person_id), in_chat.count(chat_id))


def note(tx: Transaction, person_id: int, chat_id: int, real_now: datetime) -> None:
    """Records one wrong code, and deletes those that count no longer."""
    connection = tx.connection()
    connection.execute(delete(TRIES).where(TRIES.c.tried_at <= real_now - SPAN))
    connection.execute(insert(TRIES).values(person_id=person_id, chat_id=chat_id, tried_at=real_now))
