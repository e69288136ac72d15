"""工作日: says whether a day is a working day, why, and whether that is certain; for coordinators and leaders."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.content import Content, full_day, named, sentence
from domain.errors import CaseworkError
from domain.hearing.spans import DATE_SIGNS
from domain.workdays import Day
from handlers.saying import say
from handlers.turn import Actor, Turn

YEARS = range(2000, 2200)
DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


def tell(turn: Turn, actor: Actor, asked: str) -> None:
    midnight = _midnight(turn, asked)
    if midnight is None or midnight.year not in YEARS:
        raise CaseworkError("error.workday_how")
    found = turn.practice.calendar.about(midnight.date())
    say(turn, actor, _describe(midnight, found), reply_to=actor.message)


def _midnight(turn: Turn, asked: str) -> datetime | None:
    """The day that was written, as its midnight in local time; None if that is no date."""
    found = DATE.fullmatch(asked.strip().translate(DATE_SIGNS))
    try:
        zone = ZoneInfo(turn.county.time_zone)
        return datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=zone) if found else None
    except ValueError:
        return None


def _describe(midnight: datetime, found: Day) -> Content:
    name = named(found.name) if found.name else ""
    says = [sentence(f"workday.{found.kind}", date=full_day(midnight), name=name)]
    if not found.known:
        says.append(sentence("workday.unknown", year=midnight.year))
    return Content(tuple(says))
