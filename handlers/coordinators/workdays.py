"""工作日: says whether a day is a working day, why, and whether that is certain; for coordinators and leaders."""

from __future__ import annotations

from datetime import datetime

from domain.content import Content, full_day, named, sentence
from domain.errors import CaseworkError
from domain.workdays import Day
from handlers.coordinators.suspending import date_in
from handlers.saying import say
from handlers.turn import Actor, Turn

YEARS = range(2000, 2200)


def tell(turn: Turn, actor: Actor, asked: str) -> None:
    midnight, rest = date_in(turn, asked)
    if midnight is None or rest or midnight.year not in YEARS:
        raise CaseworkError("error.workday_how")
    found = turn.practice.calendar.about(midnight.date())
    say(turn, actor, _describe(midnight, found), reply_to=actor.message)


def _describe(midnight: datetime, found: Day) -> Content:
    name = named(found.name) if found.name else ""
    says = [sentence(f"workday.{found.kind}", date=full_day(midnight), name=name)]
    if not found.known:
        says.append(sentence("workday.unknown", year=midnight.year))
    return Content(tuple(says))
