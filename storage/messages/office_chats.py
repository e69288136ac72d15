"""What is shown of cases to those who work on them, and how it is taken from a chat whose role or binding ended."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Table, and_, exists, select, update

from domain.expectations import LISTING
from domain.kinds import CARDS, MessageKind, OutboxState, TimerKind
from storage.engine.database import Transaction
from storage.messages.cancellation import UNSAID
from storage.messages.deliveries import DELIVERIES
from storage.messages.outbox import EMPTY, OUTBOX
from storage.messages.unused_platforms import UNUSED_CHATS
from storage.tables import SQLModel
from storage.tables.case_departments import worked_on_by

CASES: Table = SQLModel.metadata.tables["cases"]
CHATS: Table = SQLModel.metadata.tables["chats"]
ROLES: Table = SQLModel.metadata.tables["roles"]
TIMERS: Table = SQLModel.metadata.tables["timers"]
MOST_TAKEN = 1000  # messages of one chat; each is a call to the platform
TELLING = (MessageKind.DRAFT, MessageKind.STATEMENT, MessageKind.RESULT)  # what a resident is told of their own
# A group's chat has no person; a person's is written to as long as they hold a role.
WORKS = CHATS.c.person_id.is_(None) | exists().where(ROLES.c.person_id == CHATS.c.person_id, ROLES.c.until.is_(None))


def chats_with_card(tx: Transaction, case_id: int) -> list[int]:
    """Chats that were shown, or will be shown, a card of a case, on the platforms that the service uses; without those
    of people whose roles have ended."""
    shown = (OUTBOX.c.case_id == case_id) & OUTBOX.c.kind.in_(CARDS) & OUTBOX.c.chat_id.not_in(UNUSED_CHATS)
    query = select(OUTBOX.c.chat_id).join(CHATS, CHATS.c.id == OUTBOX.c.chat_id).where(shown, WORKS)
    return list(tx.connection().execute(query.distinct().order_by(OUTBOX.c.chat_id)).scalars())


def shown_in(tx: Transaction, chat_id: int, *, but: Collection[int] = (), department: str = "") -> list[str]:
    """The platform's ids of the messages in a chat that tell of cases, and of lists of them, the newest first.

    `but`: the reader's own cases; `department`: only what tells of this one's cases.
    """
    of_cases = _of_cases(DELIVERIES, but, department)
    told = of_cases if department else of_cases | DELIVERIES.c.expects.like(f"{LISTING}%")
    query = select(DELIVERIES.c.message).where(DELIVERIES.c.chat_id == chat_id, told)
    newest = query.order_by(DELIVERIES.c.id.desc()).limit(MOST_TAKEN)
    return list(dict.fromkeys(tx.connection().execute(newest).scalars()))


def cancel_unsaid(tx: Transaction, chat_id: int, *, but: Collection[int] = (), department: str = "") -> None:
    """Takes back what was still to be said in a chat: all but what tells a resident of their own, or only what tells of
    a department's cases."""
    told = _of_cases(OUTBOX, but, department)
    if not department:
        told = told | and_(OUTBOX.c.case_id.is_(None), OUTBOX.c.kind.not_in(TELLING))
    left = (OUTBOX.c.chat_id == chat_id) & told & UNSAID
    tx.connection().execute(update(OUTBOX).where(left).values(state=OutboxState.CANCELLED.value, content=EMPTY))


def words_offered_in(tx: Transaction, chat_id: int) -> list[int]:
    """The outbox rows in a chat that keep words without a case, which a tap would file."""
    offering = select(TIMERS.c.subject).where(TIMERS.c.kind == TimerKind.OFFER.value)
    query = select(OUTBOX.c.id).where(OUTBOX.c.chat_id == chat_id, OUTBOX.c.id.in_(offering)).order_by(OUTBOX.c.id)
    return list(tx.connection().execute(query).scalars())


def _of_cases(table: Table, but: Collection[int], department: str) -> ColumnElement[bool]:
    if department:
        theirs = select(CASES.c.id).where(worked_on_by([department]))
        return table.c.case_id.in_(theirs)
    return and_(table.c.case_id.is_not(None), table.c.case_id.not_in(list(but)))
