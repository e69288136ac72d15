"""The choices that a message showed as numbered lines, kept with its delivery so that words can name one of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Table, bindparam, literal_column, select, update

from domain import expectations
from domain.messages import Choice
from storage.engine.database import Transaction
from storage.engine.driver import Rows
from storage.engine.statements import PreparedStatement
from storage.messages.deliveries import DELIVERIES, SAYS_MORE
from storage.tables import SQLModel

CHATS: Table = SQLModel.metadata.tables["chats"]
HERE = DELIVERIES.c.chat_id == bindparam("chat_id")
OFFERING = DELIVERIES.c.offered != literal_column("''")


def _parts(which: ColumnElement[bool]) -> PreparedStatement:
    """All parts of the newest message in a chat that is such a one, in their order."""
    newest = select(DELIVERIES.c.message).where(HERE, which).order_by(DELIVERIES.c.id.desc()).limit(1)
    parts = (DELIVERIES.c.message == newest.scalar_subquery()) & SAYS_MORE
    query = select(DELIVERIES.c.message, DELIVERIES.c.offered, DELIVERIES.c.expects).where(HERE, parts)
    return PreparedStatement(query.order_by(DELIVERIES.c.id))


LAST_SAID = _parts(SAYS_MORE)
LAST_OFFERED = _parts(OFFERING)
OF_MESSAGE = _parts(DELIVERIES.c.message == bindparam("message"))


@dataclass(frozen=True, slots=True)
class Offer:
    """A message, by its platform's id, and its choices in the order of their lines."""

    message: str
    choices: tuple[Choice, ...]


def said_last(tx: Transaction, chat_id: int) -> Offer | None:
    """What the last thing said in a chat offers; None if it offers nothing, or asks for free words after that."""
    return _offer(LAST_SAID.rows(tx, chat_id=chat_id))


def offered_last(tx: Transaction, chat_id: int) -> Offer | None:
    """The last offer in a chat, whatever was said after it."""
    return _offer(LAST_OFFERED.rows(tx, chat_id=chat_id))


def of_message(tx: Transaction, chat_id: int, message: str) -> Offer | None:
    """What a message of the service in a chat offers."""
    return _offer(OF_MESSAGE.rows(tx, chat_id=chat_id, message=message))


def empty(tx: Transaction, person_id: int, before: datetime) -> None:
    """Empties what was offered in a person's own chats before a time: labels may hold the beginning of their words."""
    own = select(CHATS.c.id).where(CHATS.c.person_id == person_id)
    old = DELIVERIES.c.chat_id.in_(own) & OFFERING & (DELIVERIES.c.sent_at < before)
    tx.connection().execute(update(DELIVERIES).where(old).values(offered=""))


def text(offered: Sequence[Choice]) -> str:
    """As it is kept; "" where nothing was offered."""
    return json.dumps([[one.label, one.token] for one in offered], ensure_ascii=False) if offered else ""


def read(kept: str) -> tuple[Choice, ...]:
    return tuple(Choice(label, token) for label, token in json.loads(kept)) if kept else ()


def _offer(parts: Rows) -> Offer | None:
    """The lines of a message's parts one after the other."""
    choices, answered_in_words = list[Choice](), False
    for _, offered, expects in parts:
        choices += read(offered)
        if offered or expects:
            answered_in_words = not offered and expectations.asks_for_words(expectations.read(expects))
    return Offer(parts[-1][0], tuple(choices)) if choices and not answered_in_words else None
