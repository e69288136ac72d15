"""流转记录: what happened to a case, append-only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import col, func, select

from domain.kinds import HeldRole, Invites
from domain.lifecycle import Role
from storage.engine import bulk
from storage.engine.database import Transaction
from storage.tables import Event


def row(
    case_id: int | None,
    action: str,
    *,
    at: datetime,
    role: Role | HeldRole | Invites,
    person_id: int | None = None,
    from_status: str = "",
    to_status: str = "",
    department: str = "",
    cycle: int = 1,
    details: Mapping[str, Any] | None = None,
    cause: int | None = None,
) -> Mapping[str, Any]:
    """One row of the history. `details` takes codes, ids and times, never anyone's words."""
    return {
        "case_id": case_id,
        "at": at,
        "action": action,
        "from_status": from_status,
        "to_status": to_status,
        "person_id": person_id,
        "role": role,
        "department": department,
        "cycle": cycle,
        "details": dict(details or {}),
        "cause": cause,
    }


def record(tx: Transaction, happened: Mapping[str, Any]) -> None:
    """Adds one `row` to the history."""
    record_all(tx, [happened])


def record_all(tx: Transaction, happened: Sequence[Mapping[str, Any]]) -> None:
    bulk.add(tx, Event, happened)


def done_by(tx: Transaction, person_id: int, action: str, since: datetime) -> list[Event]:
    """What a person did of one kind that belongs to no case."""
    query = select(Event).where(
        col(Event.case_id).is_(None), Event.action == action, Event.person_id == person_id, Event.at >= since
    )
    return list(tx.exec(query))


def last_said(tx: Transaction, case_ids: Sequence[int]) -> dict[int, datetime]:
    """When anything last happened to each of these cases."""
    if not case_ids:
        return {}
    query = (
        select(Event.case_id, func.max(Event.at)).where(col(Event.case_id).in_(case_ids)).group_by(col(Event.case_id))
    )
    return {case_id: at for case_id, at in tx.exec(query) if case_id is not None}


def last_of(
    tx: Transaction, case_ids: Sequence[int], actions: Sequence[str], person_id: int, since: datetime
) -> Event | None:
    """The last of these acts of a person on any of these cases since then."""
    query = select(Event).where(
        col(Event.case_id).in_(case_ids),
        col(Event.action).in_(actions),
        Event.person_id == person_id,
        Event.at >= since,
    )
    return tx.exec(query.order_by(col(Event.id).desc())).first()


def history(tx: Transaction, case_id: int) -> list[Event]:
    return list(tx.exec(select(Event).where(Event.case_id == case_id).order_by(col(Event.id))))
