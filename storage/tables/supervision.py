"""Numbered slips, and what stands on them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.kinds import SlipKind
from domain.supervision.slips import SlipStatus
from storage.tables.columns import choice, codes, moment, partly, prose

STANDS = "slips.status IN ('drafted', 'issued', 'acknowledged', 'answered')"
HAS_NUMBER = "slips.number IS NOT NULL"


class Slip(SQLModel, table=True):
    """督办单. A draft has no number. `issued` keeps what the paper said: names in each language, who signed.

    `requirement` is what the office demands. `due_at`: by when all lines are to be answered; `named_due` if its drawer
    named the day, else it is reckoned when it is issued. `returned_because`: why a signer sent the draft back.
    """

    __tablename__ = "slips"
    __table_args__ = (
        UniqueConstraint("kind", "year", "number"),
        partly("ix_slips_standing", "department", "status", "due_at", where=STANDS),
    )
    id: int | None = Field(default=None, primary_key=True)
    kind: SlipKind = choice(SlipKind)
    status: SlipStatus = choice(SlipStatus)
    department: str
    requirement: str = prose()
    due_at: datetime | None = moment()
    named_due: bool = False
    drawn_by: int = Field(foreign_key="people.id")
    drawn_at: datetime = moment(nullable=False)
    returned_because: str = prose()
    signed_by: int | None = Field(default=None, foreign_key="people.id")
    issued_at: datetime | None = moment()
    code: str = ""
    year: int | None = None
    number: int | None = None
    issued: dict[str, Any] = codes()
    acknowledged_at: datetime | None = moment()
    ended_at: datetime | None = moment()
    ended_because: str = prose()


class SlipLine(SQLModel, table=True):
    """A case on a slip. `place` and `problem` are written when the slip is issued, in neutral words and nobody's own;
    `problem` in each language. `cycle` is the round of work that it is about."""

    __tablename__ = "slip_lines"
    __table_args__ = (UniqueConstraint("slip_id", "case_id"),)
    slip_id: int = Field(foreign_key="slips.id", primary_key=True)
    line: int = Field(primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    cycle: int
    place: str = prose()
    problem: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
