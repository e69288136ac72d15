"""今日待办: what waits for a coordinator now, by section."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.commands import token
from domain.content import Content, button, sentence
from domain.lifecycle import Status
from handlers.turn import Turn
from storage.casework import waiting
from storage.casework.waiting import Ids

NAMES = (
    *("unrouted", "kept", "return", "extension", "reopen", "exclusion"),
    *("today", "overdue", "redo", "human", "callback"),
)


def sections(turn: Turn) -> dict[str, Ids]:
    """今日待办: what waits for a coordinator, by section, each as a list to count and to read from."""
    zone = ZoneInfo(turn.county.time_zone)
    midnight = datetime.combine(turn.now.astimezone(zone).date() + timedelta(days=1), datetime.min.time(), zone)
    limits = turn.county.limits
    patience, until = timedelta(days=limits.rating_reminder_days), timedelta(days=limits.reopen_days)
    return {
        "unrouted": waiting.with_status(Status.SUBMITTED),
        "kept": waiting.kept_aside(),
        **{kind: waiting.asked_for(kind) for kind in ("return", "extension", "reopen", "exclusion")},
        "today": waiting.due_between(turn.now, midnight),
        "overdue": waiting.overdue(turn.now),
        "redo": waiting.reopened_and_open(),
        "human": waiting.wanting_human(),
        "callback": waiting.to_call_back(now=turn.now, patience=patience, until=until),
    }


def content(turn: Turn) -> Content:
    counts = {name: waiting.count(turn.tx, found) for name, found in sections(turn).items()}
    there = {name: count for name, count in counts.items() if count}
    if not there:
        return Content((sentence("today.none"),))
    says = [sentence("today.heading")]
    says += [sentence(f"today.{name}", count=count) for name, count in there.items()]
    buttons = [button(f"section.{name}", token("q", 0, name), count=count) for name, count in there.items()]
    rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    return Content(tuple(says), rows)
