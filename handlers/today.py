"""今日待办: what waits for a coordinator now, by section."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.commands import token
from domain.content import Content, button, sentence
from domain.lifecycle import Status
from handlers.turn import Turn
from storage import cases
from storage.tables import Case

NAMES = ("unrouted", "return", "extension", "reopen", "exclusion", "today", "overdue", "redo", "human", "callback")


def sections(turn: Turn) -> dict[str, list[Case]]:
    """今日待办: what waits for a coordinator, by section."""
    zone = ZoneInfo(turn.county.time_zone)
    midnight = datetime.combine(turn.now.astimezone(zone).date() + timedelta(days=1), datetime.min.time(), zone)
    asked: dict[str, list[Case]] = {kind: [] for kind in ("return", "extension", "reopen", "exclusion")}
    for one in cases.pending(turn.tx):
        if found := turn.tx.get(Case, one.case_id):
            asked[one.kind].append(found)
    limits = turn.county.limits
    patience, until = timedelta(days=limits.rating_reminder_days), timedelta(days=limits.reopen_days)
    return {
        "unrouted": cases.with_status(turn.tx, Status.SUBMITTED),
        **asked,
        "today": cases.due_between(turn.tx, turn.now, midnight),
        "overdue": cases.overdue(turn.tx, turn.now),
        "redo": cases.reopened_and_open(turn.tx),
        "human": cases.wanting_human(turn.tx),
        "callback": cases.to_call_back(turn.tx, now=turn.now, patience=patience, until=until),
    }


def content(turn: Turn) -> Content:
    found_ones = {name: found for name, found in sections(turn).items() if found}
    if not found_ones:
        return Content((sentence("today.none"),))
    says = [sentence("today.heading")]
    says += [sentence(f"today.{name}", count=len(found)) for name, found in found_ones.items()]
    buttons = [button(f"section.{name}", token("q", 0, name), count=len(found)) for name, found in found_ones.items()]
    rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    return Content(tuple(says), rows)
