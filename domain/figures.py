"""Which figures somebody is to be sent: of what span of time, and in which form.

They are worked out when the message is sent, on a connection that only reads; until then this is all that is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from domain.hearing.officials.periods import Days

SECOND = timedelta(seconds=1)


class Form(StrEnum):
    DIGEST = "digest"  # since the last one, behind what waits or is late now
    DAYS = "days"  # a digest of days that were named
    PERIOD = "period"  # counts and rates of days, of the county or of a department
    NAMED = "named"  # of these, the rates that were named
    RANKING = "ranking"  # the departments beside each other


@dataclass(frozen=True, slots=True)
class Span:
    """What figures are of: [start, end), and rates since `rates_from`; of one department, or of all.

    Moments are whole seconds, so that a button has room for them. `for_digest`: with what only a digest tells.
    """

    start: datetime
    end: datetime
    rates_from: datetime
    department: str = ""
    for_digest: bool = False


def whole(at: datetime) -> datetime:
    """The whole second that begins next, or now: two spans of which one ends where the other begins stay so."""
    return at if not at.microsecond else at.replace(microsecond=0) + SECOND


@dataclass(frozen=True, slots=True)
class FiguresAsked:
    """`reader`: the id of the person; `actionable`: they are told what waits for them, too. `days`: as they were named.
    `named`: the rates that were asked for. `remarks`: keys of what is said first."""

    form: Form
    span: Span
    reader: int
    actionable: bool = False
    days: Days | None = None
    named: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        span = self.span
        moments = [one.isoformat() for one in (span.start, span.end, span.rates_from)]
        return {
            "form": self.form.value,
            "span": [*moments, span.department, span.for_digest],
            "reader": self.reader,
            "actionable": self.actionable,
            "days": [self.days.first.isoformat(), self.days.last.isoformat()] if self.days else None,
            "named": list(self.named),
            "remarks": list(self.remarks),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> FiguresAsked | None:
        """None where nothing is kept: its reader was forgotten, or an earlier version kept the figures themselves."""
        if "span" not in kept:
            return None
        start, end, rates_from, department, for_digest = kept["span"]
        moments = (datetime.fromisoformat(one) for one in (start, end, rates_from))
        named = kept["days"]
        return cls(
            Form(kept["form"]),
            Span(*moments, department, for_digest),
            kept["reader"],
            kept["actionable"],
            Days(*map(date.fromisoformat, named)) if named else None,
            tuple(kept["named"]),
            tuple(kept["remarks"]),
        )
