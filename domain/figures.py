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

    RATES = "rates"  # of a digest, with buttons that open what they count
    UNITS = "units"  # of a digest, its departments to choose from
    UNIT = "unit"  # of a digest, the line of one of them


class Figure(StrEnum):
    """A number of a digest, which can be opened: it stands in the button behind it, so it is short."""

    FILED = "filed"
    RESOLVED = "done"
    OPEN = "open"
    OVERDUE = "late"
    WAITING = "wait"
    DANGER = "danger"
    SUPPLIES = "supply"
    ROUTED = "routed"
    CORRECTED = "moved"
    ALONE = "alone"
    SIGNED_IN_TIME = "signed"
    TO_SIGN = "tosign"
    ON_TIME = "timely"
    DUE = "due"
    ON_TIME_ORIGINAL = "timely0"
    DUE_ORIGINALLY = "due0"
    CLOSED = "closed"
    TO_CLOSE = "toclose"
    SOLVED = "solved"
    SAID = "said"
    PARTLY = "partly"
    SATISFIED = "good"
    RATED = "rated"
    STRICTLY_SATISFIED = "strict"
    RESULTS = "result"
    DELIVERED = "asked"
    UNREAD = "unread"
    UNREACHED = "unmet"
    REFERRED = "passed"
    SATISFIED_BY_PHONE = "phoned"
    RATED_BY_PHONE = "calls"
    REDONE = "redone"
    TO_REDO = "toredo"
    RETURNED = "return"
    ASSIGNED = "sent"
    EXCLUDED = "excl"
    UNFAVOURABLE = "bad"
    EXCLUDED_EARLY = "early"


# What is so when somebody looks, whatever the span is.
NOW = (Figure.OPEN, Figure.OVERDUE, Figure.WAITING, Figure.DANGER, Figure.SUPPLIES)
# By the name of a rate: the figures n and m of "n of m".
OF_RATES: Mapping[str, tuple[Figure, Figure]] = {
    "response": (Figure.SIGNED_IN_TIME, Figure.TO_SIGN),
    "on_time": (Figure.ON_TIME, Figure.DUE),
    "on_time_original": (Figure.ON_TIME_ORIGINAL, Figure.DUE_ORIGINALLY),
    "closing": (Figure.CLOSED, Figure.TO_CLOSE),
    "solved": (Figure.SOLVED, Figure.SAID),
    "satisfaction": (Figure.SATISFIED, Figure.RATED),
    "reopened": (Figure.REDONE, Figure.TO_REDO),
    "returned": (Figure.RETURNED, Figure.ASSIGNED),
}
# Of what the counts at the head of a digest are, and what it tells of routing and of decisions; not of the rates' span.
OF_SPAN = (Figure.FILED, Figure.RESOLVED, Figure.ROUTED, Figure.CORRECTED, Figure.ALONE)
ELSEWHERE = "-"  # instead of a department's code: what stands in no department's line
WITH_EXCLUDED = "*"  # instead of it: the county, its excluded cases too
MOVED = ">"  # between the code that the rules chose and that of the department which has a case now


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
    `named`: the rates that were asked for. `remarks`: keys of what is said first. `unit`: whose line of a digest."""

    form: Form
    span: Span
    reader: int
    actionable: bool = False
    days: Days | None = None
    named: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    unit: str = ""

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
            "unit": self.unit,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> FiguresAsked | None:
        """None where nothing is kept: its reader was forgotten, or an earlier version kept the figures themselves."""
        if "span" not in kept:
            return None
        start, end, rates_from, department, for_digest = kept["span"]
        start, end, rates_from = (datetime.fromisoformat(one) for one in (start, end, rates_from))
        named = kept["days"]
        return cls(
            Form(kept["form"]),
            Span(start, end, rates_from, department, for_digest),
            kept["reader"],
            kept["actionable"],
            Days(*map(date.fromisoformat, named)) if named else None,
            tuple(kept["named"]),
            tuple(kept["remarks"]),
            kept["unit"],
        )
