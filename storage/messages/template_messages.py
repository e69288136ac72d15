"""Template messages: that something waits for a person is told them in a form of the platform's, once.

They are rows of the outbox, written in the transaction that parks what they tell of. An index keeps each event of a
case single in a chat until its person has done something: until then `allowances.until` stays as it was.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, select, update
from sqlalchemy.dialects import postgresql, sqlite

from domain.content import Content
from domain.kinds import MessageKind, OutboxState
from domain.template_messages import TemplateEvent, event_of
from storage.engine.database import Transaction
from storage.messages.outbox import CLAIMED, OUTBOX, PARKED, Claimed, Notice, row
from storage.tables import SQLModel
from storage.tables.columns import written_out

ALLOWANCES: Table = SQLModel.metadata.tables["allowances"]
CASES: Table = SQLModel.metadata.tables["cases"]
SINGLE = OUTBOX.c.kind == written_out(MessageKind.TEMPLATE)

Events = Mapping[str, Collection[TemplateEvent]]  # of a platform that has forms for them


def announce(tx: Transaction, parked: Sequence[Claimed], events: Events, now: datetime) -> None:
    """Has people told by a form that these messages wait for them, where they are worth it and the platform has one."""
    may_be = [one for one in parked if one.first.case_id and events.get(one.platform)]
    if not may_be:
        return
    dangers = _dangers(tx, [one.first.case_id for one in may_be if one.first.case_id])
    for one in may_be:
        event = _event(one, dangers)
        if event and event in events[one.platform]:
            _announce(tx, one, event, now)


def _announce(tx: Transaction, one: Claimed, event: TemplateEvent, now: datetime) -> None:
    first = one.first
    until = tx.connection().execute(select(ALLOWANCES.c.until).where(ALLOWANCES.c.chat_id == first.chat_id)).scalar()
    key = f"template:{event}:{until.isoformat() if until else ''}"
    notice = Notice(kind=MessageKind.TEMPLATE, case_id=first.case_id, subject=first.id, merge_key=key)
    dialect = postgresql if tx.connection().dialect.name == "postgresql" else sqlite
    insert: Any = dialect.insert(OUTBOX).values(row(first.chat_id, first.language, notice, now=now))
    once = insert.on_conflict_do_nothing(
        index_elements=[OUTBOX.c.chat_id, OUTBOX.c.case_id, OUTBOX.c.merge_key], index_where=SINGLE
    )
    tx.connection().execute(once)


def parked_at(tx: Transaction, row_id: int) -> datetime | None:
    """When a message was written that waits still; None where it has been said meanwhile, or is to be said no more."""
    return tx.connection().execute(select(OUTBOX.c.created_at).where(OUTBOX.c.id == row_id, PARKED)).scalar()


def put_aside(tx: Transaction, claimed: Claimed, until: datetime) -> None:
    """Holds one that may not be sent yet; it does not count as a try."""
    held = {"state": OutboxState.WAITING.value, "hold_until": until, "lease_until": None}
    tx.connection().execute(
        update(OUTBOX).where(OUTBOX.c.id.in_(claimed.ids), CLAIMED).values(held | {"attempts": OUTBOX.c.attempts - 1})
    )


def event_in(merge_key: str) -> TemplateEvent:
    """What a row of this merge key tells of."""
    return TemplateEvent(merge_key.split(":")[1])


def _event(one: Claimed, dangers: Collection[int]) -> TemplateEvent | None:
    keys = {said.key for queued in one.rows for said in Content.from_json(queued.content).sentences}
    danger = one.first.case_id in dangers
    return event_of(one.first.kind, keys, asks=any(queued.expects for queued in one.rows), danger=danger)


def _dangers(tx: Transaction, case_ids: Sequence[int]) -> set[int]:
    query = select(CASES.c.id).where(CASES.c.id.in_(case_ids), CASES.c.danger != "")
    return set(tx.connection().execute(query).scalars())
