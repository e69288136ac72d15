"""Answers in place: what is said to a person in the response to the call that brought their words.

What an update causes in its own chat is kept from the sender for a moment, claimed for the answer, and the answer's
body is kept with the update, since a platform that did not get it brings the same update again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, bindparam, exists, select, tuple_, update

from domain.content import Content
from domain.kinds import MessageKind, OutboxState
from domain.outdated import is_outdated_by_result
from domain.warning import is_warning
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.messages import claims
from storage.messages.claims import ClaimTerms
from storage.messages.deliveries import DELIVERIES, speaks_of
from storage.messages.inbox import INBOX
from storage.messages.outbox import CLAIMED, COLUMNS, OUTBOX, PARKED, THESE, WAITING, Claimed, Queued, release
from storage.messages.parking import WITHOUT_WORDS
from storage.messages.poison import POISON_AFTER
from storage.tables import SQLModel

ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
ANSWER = "a"
MOST = 48  # rows of one chat that are looked at for one answer, the newest ones
NOT_SAID = (MessageKind.FORGET, MessageKind.UNBUTTON, MessageKind.TEMPLATE, *WITHOUT_WORDS)  # left to the sender
IN_CHAT = (INBOX.c.platform == ALIASES.c.platform) & (INBOX.c.chat == ALIASES.c.external)
CHATS = select(ALIASES.c.chat_id).join(INBOX, IN_CHAT).where(INBOX.c.id.in_(bindparam("rows", expanding=True)))
CAUSES = (
    select(INBOX.c.id, ALIASES.c.chat_id)
    .join(ALIASES, IN_CHAT)
    .where(INBOX.c.id.in_(bindparam("rows", expanding=True)))
)
KEEP_FROM_SENDER = (  # by the chats too: their index is used
    update(OUTBOX)
    .where(OUTBOX.c.chat_id.in_(CHATS), tuple_(OUTBOX.c.cause, OUTBOX.c.chat_id).in_(CAUSES), WAITING)
    .values(retry_at=bindparam("until", type_=OUTBOX.c.retry_at.type))
)
HELD = OUTBOX.c.hold_until.type
ROW = bindparam("row", type_=INBOX.c.id.type)
CHAT = select(ALIASES.c.chat_id).join(INBOX, IN_CHAT).where(INBOX.c.id == ROW).scalar_subquery()


def _may_be_said() -> ColumnElement[bool]:
    """Due or parked rows of the chat. What another of its updates has just caused waits for the answer to that one."""
    real_now = bindparam("real_now", type_=OUTBOX.c.retry_at.type)
    free = OUTBOX.c.retry_at.is_(None) | (OUTBOX.c.retry_at <= real_now) | (OUTBOX.c.error != "")
    waiting = WAITING & ((OUTBOX.c.cause == ROW) | free) & (OUTBOX.c.hold_until <= bindparam("until", type_=HELD))
    return waiting | (PARKED & (OUTBOX.c.hold_until <= bindparam("now", type_=HELD)))


SAID_NOW = (
    select(*COLUMNS, OUTBOX.c.cause)
    .where(
        OUTBOX.c.chat_id == CHAT,
        _may_be_said(),
        OUTBOX.c.kind.not_in([one.value for one in NOT_SAID]),
        OUTBOX.c.deaths < POISON_AFTER,
    )
    .order_by(OUTBOX.c.id.desc())
    .limit(MOST)
)
TAKE = (
    update(OUTBOX)
    .where(THESE, WAITING | PARKED)
    .values(
        state=OutboxState.CLAIMED.value,
        lease_until=bindparam("lease_until", type_=OUTBOX.c.lease_until.type),
        attempts=OUTBOX.c.attempts + 1,
    )
    .returning(OUTBOX.c.id)
)
IN_HAND = PreparedStatement(select(exists().where(CLAIMED, OUTBOX.c.cause == ROW, OUTBOX.c.chat_id == CHAT)))


def keep_from_sender(tx: Transaction, row_ids: Collection[int], until: datetime) -> None:
    """Keeps what these updates caused in their own chats from the sender until a moment of real time."""
    tx.connection().execute(KEEP_FROM_SENDER, {"rows": list(row_ids), "until": until})


@dataclass(frozen=True, slots=True)
class ToSay:
    """Claimed messages: what waited for the reader, newest first; the answer to what they just said; and what a result
    has outdated, which is not said."""

    earlier: tuple[Claimed, ...] = ()
    answer: tuple[Claimed, ...] = ()
    outdated: tuple[Claimed, ...] = ()

    @property
    def ids(self) -> list[int]:
        return [row_id for one in (*self.earlier, *self.answer, *self.outdated) for row_id in one.ids]


def claim(tx: Transaction, at: ClaimTerms, row_id: int, place: tuple[str, str]) -> ToSay:
    """Claims what may be said in answer to an update, under a lease. `place`: the chat's platform and name there.

    Rows with one merge key become one message, wherever they waited. Beside a warning nothing is said that waited.
    """
    asked = {"row": row_id, "now": at.now, "until": at.now + at.window, "real_now": at.real_now}
    found = tx.connection().execute(SAID_NOW, asked).all()
    if any(row.cause == row_id and _is_warning(row) for row in found):
        found = [row for row in found if row.cause == row_id]
    if not found:
        return ToSay()
    marked = {"ids": [row.id for row in found], "lease_until": at.lease_until}
    free = set(tx.connection().execute(TAKE, marked).scalars())
    caused = {row.id for row in found if row.cause == row_id}
    rows = [Queued(*row[: len(COLUMNS)]) for row in reversed(found) if row.id in free]
    outdated = _outdated(rows, caused)
    merged = claims.merged([row for row in rows if row not in outdated])
    messages = [Claimed(rows, *place) for rows in merged]
    return ToSay(
        tuple(one for one in reversed(messages) if not caused.intersection(one.ids)),
        tuple(one for one in messages if caused.intersection(one.ids)),
        tuple(Claimed((row,), *place) for row in outdated),
    )


def _is_warning(row: Any) -> bool:
    return bool(row.kind == MessageKind.SAY and is_warning(Content.from_json(row.content)))


def _outdated(rows: Sequence[Queued], caused: Collection[int]) -> list[Queued]:
    """Of what waited, where cases stood before the result that is told in the same answer."""
    told = {row.case_id: row.id for row in rows if row.kind == MessageKind.RESULT}
    return [
        row
        for row in rows
        if row.kind == MessageKind.SAY
        and row.id not in caused
        and row.id < told.get(row.case_id, 0)
        and is_outdated_by_result(Content.from_json(row.content))
    ]


def is_in_hand(tx: Transaction, row_id: int) -> bool:
    """Whether what an update caused in its chat is claimed: by the sender, or for an answer by another process."""
    return bool(IN_HAND.rows(tx, row=row_id)[0][0])


def are_claimed(tx: Transaction, ids: Sequence[int], lease_until: datetime) -> bool:
    """Whether all of these messages are still claimed under this lease: nobody cancelled them or took them over."""
    return len(tx.connection().execute(_claimed(ids, lease_until)).all()) == len(ids)


def _claimed(ids: Sequence[int], lease_until: datetime) -> Select[Any]:
    query = select(OUTBOX.c.id).where(OUTBOX.c.id.in_(ids), CLAIMED, OUTBOX.c.lease_until == lease_until)
    return query.with_for_update()


def give_back(tx: Transaction, ids: Sequence[int], lease_until: datetime) -> None:
    """Leaves what was claimed under this lease to the sender."""
    still = [row.id for row in tx.connection().execute(_claimed(ids, lease_until))]
    release(tx, still)


def kept(tx: Transaction, row_id: int) -> str | None:
    """The body that was given in answer to an update, if one was. On PostgreSQL the update is locked: two processes
    may be answering it."""
    query = select(INBOX.c.answer).where(INBOX.c.id == row_id)
    answer: Any = tx.connection().execute(query.with_for_update()).scalar()
    return answer if answer is None else str(answer)


def given(tx: Transaction, row_id: int) -> str:
    """The body that was given in answer to an update, or "". Waits for nobody who is answering it."""
    return str(tx.connection().execute(select(INBOX.c.answer).where(INBOX.c.id == row_id)).scalar() or "")


def message_id(row_id: int) -> str:
    """By which all messages of one answer are known."""
    return f"{ANSWER}{row_id}"


def forget_case(tx: Transaction, case_id: int) -> None:
    """Empties the answers in which anything was said of a case."""
    query = select(DELIVERIES.c.message).where(
        speaks_of(DELIVERIES, case_id), DELIVERIES.c.message.startswith(ANSWER, autoescape=True)
    )
    numbers = (message.removeprefix(ANSWER) for message in tx.connection().execute(query.distinct()).scalars())
    ids = [int(number) for number in numbers if number.isdecimal()]
    tx.connection().execute(update(INBOX).where(INBOX.c.id.in_(ids), INBOX.c.answer.is_not(None)).values(answer=None))


def keep(tx: Transaction, row_id: int, body: str) -> None:
    tx.connection().execute(update(INBOX).where(INBOX.c.id == row_id).values(answer=body))
