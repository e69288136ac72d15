"""今日待办: what waits for a coordinator now, by section."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.commands import token
from domain.content import Content, button, sentence
from domain.kinds import RequestKind, Scope
from domain.lifecycle import Status
from handlers.turn import Turn
from storage.casework import worklists
from storage.casework.worklists import Worklist

NAMES = (
    *("danger", "held_back", "unrouted", "unassigned_late", "unsigned_late", "unbound", "kept", *RequestKind),
    *("today", "overdue", "redo", "human", "callback"),
)


def sections(turn: Turn) -> dict[str, Worklist]:
    """今日待办 by section: each a worklist that can be counted and read page by page."""
    zone = ZoneInfo(turn.county.time_zone)
    midnight = datetime.combine(turn.now.astimezone(zone).date() + timedelta(days=1), datetime.min.time(), zone)
    limits = turn.county.limits
    patience, until = timedelta(days=limits.rating_reminder_days), timedelta(days=limits.reopen_days)
    found = {
        "danger": worklists.in_danger(),
        "held_back": worklists.held_back(),
        "unrouted": worklists.with_status(Status.SUBMITTED),
        **_late(turn.now),
        "unbound": worklists.unbound(),
        "kept": worklists.kept_aside(),
        **{kind.value: worklists.asked_for(kind) for kind in RequestKind},
        "today": worklists.due_between(turn.now, midnight),
        "overdue": worklists.overdue(turn.now),
        "redo": worklists.reopened_and_open(),
        "human": worklists.wanting_human(),
        "callback": worklists.to_call_back(now=turn.now, patience=patience, until=until),
    }
    return {name: worklists.for_coordinators(ids) for name, ids in found.items()}


def late(at: datetime, *, since: datetime | None = None) -> dict[str, Worklist]:
    """The sections of what should have been assigned, or acknowledged, by then; only what should not by `since`."""
    return {name: worklists.for_coordinators(one) for name, one in _late(at, since).items()}


def _late(at: datetime, since: datetime | None = None) -> dict[str, Worklist]:
    return {
        "unassigned_late": worklists.unassigned_late(at, since=since),
        "unsigned_late": worklists.unsigned_late(at, since=since),
    }


def content(turn: Turn) -> Content:
    counts = {name: worklists.count(turn.tx, found) for name, found in sections(turn).items()}
    there = {name: count for name, count in counts.items() if count}
    if not there:
        return Content((sentence("today.none"),))
    says = [sentence("today.heading")]
    says += [sentence(f"today.{name}", count=count) for name, count in there.items()]
    buttons = [button(f"section.{name}", token(Scope.WORKLIST, 0, name), count=count) for name, count in there.items()]
    rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    return Content(tuple(says), rows)
