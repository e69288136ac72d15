"""What was reported and resolved in an area within a week: a text that its grid worker pastes into residents' groups
where no bot can be. It has counts by category, no names, no place and nobody's words.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.commands import area_week_asked
from domain.content import Content, Sentence, area, category, days, named, sentence
from domain.messages import Incoming
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.figures import areas
from storage.figures.areas import AreaCounts
from storage.figures.cohorts import Period
from storage.people.recipients import Recipient

WEEK = timedelta(days=7)


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """ "周报 东门社区": last week's text. Returns whether it was asked for."""
    asked = area_week_asked(incoming.text)
    found = turn.county.area_named(asked) if asked and not incoming.shows else None
    if found is None:
        return False
    last = _last_week(turn)
    counted = areas.counts(turn.tx, last, found.code).get(found.code, AreaCounts())
    say(turn, actor, _text(turn, found.code, last, counted), reply_to=actor.message)
    return True


def tell_of_all(turn: Turn, to: Recipient, covered_until: datetime) -> None:
    """With the first digest of a week, where the county wants it: each area in which there was anything, in a message
    of its own. `covered_until`: what the digest before told of."""
    last = _last_week(turn)
    if not turn.county.weekly_area_text or covered_until >= last.end:
        return
    counted = areas.counts(turn.tx, last)
    told = [one for one in turn.county.areas if one in counted and turn.county.open_area(one)]
    if told:
        say(turn, to, sentence("weekly.paste", count=len(told)))
    for code in told:
        say(turn, to, _text(turn, code, last, counted[code]))


def _last_week(turn: Turn) -> Period:
    """From Monday to Sunday, in local time."""
    zone = ZoneInfo(turn.county.time_zone)
    today = turn.now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    start, end = (datetime.combine(one, time(), zone) for one in (monday - WEEK, monday))
    return Period(start, end, turn.now)


def _text(turn: Turn, code: str, week: Period, counted: AreaCounts) -> Content:
    first, last = week.start.date(), (week.end - timedelta(days=1)).date()
    says: list[Sentence] = [sentence("weekly.heading", area=area(code), days=days(first, last))]
    filed, resolved = counted.filed.total(), counted.resolved.total()
    if not (filed or resolved):
        says.append(sentence("weekly.nothing"))
    else:
        says.append(sentence("weekly.counts", filed=filed, resolved=resolved))
        says += [_line(one, counted) for one in _most_first(counted)]
    says.append(sentence("weekly.report", county=named(turn.county.name)))
    return Content(tuple(says))


def _most_first(counted: AreaCounts) -> list[str]:
    return sorted(
        counted.filed.keys() | counted.resolved.keys(),
        key=lambda one: (not one, -counted.filed[one], -counted.resolved[one], one),
    )


def _line(code: str, counted: AreaCounts) -> Sentence:
    numbers = {"filed": counted.filed[code], "resolved": counted.resolved[code]}
    return sentence("weekly.line", category=category(code), **numbers) if code else sentence("weekly.other", **numbers)
