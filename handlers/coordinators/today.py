"""今日待办: what waits for a coordinator now, by section."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.commands import token
from domain.content import Content, Sentence, button, sentence
from domain.kinds import HeldRole, RequestKind, Scope
from domain.lifecycle import Status
from handlers.supervision import slip_hearing
from handlers.turn import Turn
from storage.casework import worklists
from storage.casework.worklists import Worklist
from storage.people import roles

NAMES = (
    *("danger", "held_back", "held_words", "unrouted", "unassigned_late", "unsigned_late", "unbound", "kept"),
    *(*RequestKind, "today", "overdue", "redo", "human", "callback"),
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
        "held_words": worklists.kept_aside(held=True),
        "unrouted": worklists.with_status(Status.SUBMITTED),
        **_late(turn.now),
        "unbound": worklists.unbound(),
        "kept": worklists.kept_aside(held=False),
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


def content(turn: Turn, reader: int) -> Content:
    """Each section with its number of cases and, for who may not open all of them, how many they may not."""
    found = sections(turn)
    counts = {name: worklists.count(turn.tx, one) for name, one in found.items()}
    there = {name: count for name, count in counts.items() if count}
    slips = slip_hearing.waiting(turn)
    if not there and not slips:
        return Content((sentence("today.none"),))
    says = [sentence("today.heading"), *slips]
    for name, count in there.items():
        says += [sentence(f"today.{name}", count=count), *only_named(turn, found[name], reader)]
    buttons = [button(f"section.{name}", token(Scope.WORKLIST, 0, name), count=count) for name, count in there.items()]
    rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    return Content(tuple(says), rows)


def only_named(turn: Turn, section: Worklist, reader: int) -> list[Sentence]:
    """Says how many of a section's cases the reader cannot open, if any."""
    if reader in roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=True):
        return []
    count = worklists.count(turn.tx, worklists.only_for_named(section))
    return [sentence("list.only_named", count=count)] if count else []
