"""督办单: numbered slips, their lines, and what was said of each line since the slip was issued."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import text
from sqlmodel import case, col, func, select

from domain.kinds import SlipKind
from domain.lifecycle import Action, Role
from domain.supervision.slips import STANDING, SlipNumber, SlipStatus
from storage.casework.cases import next_number
from storage.engine.database import Transaction
from storage.tables import Case, Counter, Event, Slip, SlipLine, id_of
from storage.tables.supervision import STANDS

# What a department says that answers a line; an explanation is an event of its own.
ANSWERS = (Action.RESOLVE, Action.CORRECT, Action.EXTEND, Action.ANSWER, Action.RETURN)


def add(tx: Transaction, slip: Slip, on_it: Sequence[Case]) -> Slip:
    """Keeps a draft with a line for each case, in this order."""
    tx.add(slip)
    tx.flush()
    put_on(tx, id_of(slip), on_it)
    return slip


def lock(tx: Transaction, slip_id: int) -> Slip | None:
    """The slip as it is now, locked until the transaction ends."""
    tx.holds_others_up = True
    return tx.get(Slip, slip_id, with_for_update=True, populate_existing=True)


def lines(tx: Transaction, slip_id: int) -> list[SlipLine]:
    return list(tx.exec(select(SlipLine).where(SlipLine.slip_id == slip_id).order_by(col(SlipLine.line))))


def put_on(tx: Transaction, slip_id: int, on_it: Sequence[Case]) -> None:
    """Puts these cases on a draft instead of those that stand there, in this order."""
    for one in lines(tx, slip_id):
        tx.delete(one)
    tx.flush()
    for line, on_line in enumerate(on_it, 1):
        tx.add(SlipLine(slip_id=slip_id, line=line, case_id=id_of(on_line), cycle=on_line.cycle))
    tx.flush()


def take_number(tx: Transaction, kind: SlipKind, year: int, first: int) -> int:
    """The next number of a kind and local year, without gaps: it is raised in the transaction that issues the slip.

    `first` counts for the first slip of the kind that is ever issued here; each later year begins with 1.
    """
    any_before = tx.exec(select(Counter.name).where(col(Counter.name).startswith(f"slip:{kind}:"))).first()
    return next_number(tx, f"slip:{kind}:{year}", first=1 if any_before else first)


def find(tx: Transaction, named: SlipNumber, departments: Collection[str] | None = None) -> list[Slip]:
    """The slips that somebody may mean by a number, the newest first; of some departments only."""
    query = select(Slip).where(Slip.number == named.number)
    if named.kind is not None:
        query = query.where(Slip.kind == named.kind)
    if named.year is not None:
        query = query.where(Slip.year == named.year)
    if departments is not None:
        query = query.where(col(Slip.department).in_(departments))
    return list(tx.exec(query.order_by(col(Slip.year).desc(), col(Slip.id).desc())))


def open_ones(tx: Transaction, *, department: str = "") -> list[Slip]:
    """Drafts and issued slips that are not closed; what is due first, drafts before."""
    query = select(Slip).where(text(STANDS))
    if department:
        query = query.where(Slip.department == department)
    return list(tx.exec(query.order_by(col(Slip.number).is_not(None), col(Slip.due_at), col(Slip.id))))


def count_waiting(tx: Transaction, now: datetime) -> tuple[int, int]:
    """How many drafts wait for a signature, and how many issued slips are past their time without all answers."""
    late = col(Slip.status).in_((SlipStatus.ISSUED, SlipStatus.ACKNOWLEDGED)) & (col(Slip.due_at) < now)
    counted = select(
        func.coalesce(func.sum(case((col(Slip.status) == SlipStatus.DRAFTED, 1), else_=0)), 0),
        func.coalesce(func.sum(case((late, 1), else_=0)), 0),
    ).where(text(STANDS))
    drafted, unanswered = tx.exec(counted).one()
    return int(drafted), int(unanswered)


def standing_with(tx: Transaction, case_ids: Collection[int]) -> list[tuple[int, Slip]]:
    """Of these cases, those that stand on an issued slip that is not closed, with the slip."""
    query = select(SlipLine.case_id, Slip).join(Slip, col(Slip.id) == col(SlipLine.slip_id))
    query = query.where(col(SlipLine.case_id).in_(case_ids), col(Slip.status).in_(STANDING))
    return [(case_id, slip) for case_id, slip in tx.exec(query)]


def said_since(tx: Transaction, slip: Slip) -> list[Event]:
    """What was said of the slip's cases since it was issued, in order: answers, and acts of supervision."""
    on_it = select(SlipLine.case_id).where(SlipLine.slip_id == slip.id)
    query = select(Event).where(
        col(Event.case_id).in_(on_it),
        Event.at >= slip.issued_at,  # type: ignore[operator]  # an issued slip has it
        col(Event.action).in_((*ANSWERS, Action.SUPERVISE)),
        col(Event.role).in_((Role.STAFF, Role.COORDINATOR)),
    )
    return list(tx.exec(query.order_by(col(Event.id))))
