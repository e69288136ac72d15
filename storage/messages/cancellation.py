"""What is to be said no more, or to be read no more in what was said."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, update

from domain.content import Content
from domain.kinds import MessageKind, OutboxState
from storage.engine.database import Transaction
from storage.messages import answers
from storage.messages.deliveries import DELIVERIES, speaks_of
from storage.messages.outbox import CLAIMED, EMPTY, OUTBOX, PARKED, WAITING, WAITING_AGAIN

UNSAID = WAITING | PARKED | WAITING_AGAIN
GONE_OUT = {OutboxState.SENT, OutboxState.CLAIMED, OutboxState.UNCERTAIN}  # or on its way, or it may have


def cancel_chat(tx: Transaction, chat_id: int) -> None:
    """Takes back all that was still to be said in a chat, what a sender has in hand included."""
    left = (OUTBOX.c.chat_id == chat_id) & (UNSAID | CLAIMED)
    tx.connection().execute(
        update(OUTBOX).where(left).values(state=OutboxState.CANCELLED.value, content=EMPTY, lease_until=None)
    )


def cancel_merged(tx: Transaction, chat_id: int, merge_key: str) -> None:
    """Takes back what waits in a chat under this key."""
    waiting = (OUTBOX.c.chat_id == chat_id) & (OUTBOX.c.merge_key == merge_key) & UNSAID
    tx.connection().execute(update(OUTBOX).where(waiting).values(state=OutboxState.CANCELLED.value, content=EMPTY))


def cancel_of_case(tx: Transaction, case_id: int, merge_key: str) -> None:
    """Takes back what waits in any chat of a case under this key."""
    waiting = (OUTBOX.c.case_id == case_id) & (OUTBOX.c.merge_key == merge_key) & UNSAID
    tx.connection().execute(update(OUTBOX).where(waiting).values(state=OutboxState.CANCELLED.value, content=EMPTY))


def cancel_held(tx: Transaction, merge_key: str) -> bool:
    """Takes back what waits under this key in any chat; False when nothing waits, or one of it has gone out, may have,
    or is on its way."""
    rows = list(tx.connection().execute(select(OUTBOX.c.id).where(OUTBOX.c.merge_key == merge_key)).scalars())
    return bool(rows) and cancel(tx, rows)


def cancel(tx: Transaction, outbox_ids: Sequence[int]) -> bool:
    """Takes back messages that wait still; False when one of them has gone out, may have, or is on its way."""
    these = OUTBOX.c.id.in_(outbox_ids)
    states = set(tx.connection().execute(select(OUTBOX.c.state).where(these).with_for_update()).scalars())
    left = these & UNSAID
    tx.connection().execute(update(OUTBOX).where(left).values(state=OutboxState.CANCELLED.value, content=EMPTY))
    return not states & GONE_OUT


def take_content(tx: Transaction, row_id: int) -> Content:
    """What a message that was sent said; it is emptied, so that whoever asks again finds nothing."""
    query = select(OUTBOX.c.content).where(OUTBOX.c.id == row_id).with_for_update()
    content = tx.connection().execute(query).scalar()
    tx.connection().execute(update(OUTBOX).where(OUTBOX.c.id == row_id).values(content=EMPTY))
    return Content.from_json(content or EMPTY)


def forget_chat(tx: Transaction, chat_id: int) -> None:
    """Empties all that was said in a chat, and cancels what was still to be said there."""
    tx.connection().execute(update(OUTBOX).where(OUTBOX.c.chat_id == chat_id).values(content=EMPTY))
    tx.connection().execute(update(DELIVERIES).where(DELIVERIES.c.chat_id == chat_id).values(offered=""))
    cancel_chat(tx, chat_id)


def forget_case(tx: Transaction, case_id: int) -> None:
    """Empties what was said of a case in any chat, lists included; cards stay, since they hold no words."""
    answers.forget_case(tx, case_id)
    tx.connection().execute(update(OUTBOX).where(speaks_of(OUTBOX, case_id)).values(content=EMPTY))
    tx.connection().execute(update(DELIVERIES).where(speaks_of(DELIVERIES, case_id)).values(offered=""))
    left = (OUTBOX.c.case_id == case_id) & (OUTBOX.c.kind == MessageKind.SAY.value) & UNSAID
    tx.connection().execute(update(OUTBOX).where(left).values(state=OutboxState.CANCELLED.value))
