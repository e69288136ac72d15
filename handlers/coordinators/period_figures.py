"""Figures of the days that somebody asks of: "这个月情况怎么样", "10月15到11月15一共来了多少件", "哪个部门最慢"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.content import Content, Sentence, days, sentence
from domain.content import department as department_name
from domain.hearing.officials.leaders import RANKING, REASONS, figures_named, names_part
from domain.hearing.officials.periods import Days, period_in
from domain.lifecycle import Status
from handlers.coordinators import digests
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import worklists
from storage.figures import statistics
from storage.figures.cohorts import Period
from storage.figures.statistics import DepartmentFigures

LATELY = timedelta(days=29)  # without a period: these days and today


def names_days(turn: Turn, words: str) -> bool:
    return period_in(words, _today(turn)) is not None


def show(turn: Turn, actor: Actor, words: str) -> None:
    """The figures of the department that the words name, or of all, and of several by name those alone; or the
    departments beside each other."""
    asked = period_in(words, _today(turn)) or Days(_today(turn) - LATELY, _today(turn))
    start, end = bounds(turn, asked)
    code = turn.county.department_in(words)
    if RANKING.search(words.casefold()) and not code:
        says = _ranking(turn, Period(start, end, turn.now), asked)
    elif named := figures_named(words):
        says = _named(turn, Period(start, end, turn.now, code), asked, named)
    else:
        says = _figures(turn, Period(start, end, turn.now, code), asked)
    if not code and (turn.county.area_named(words) or names_part(words)):
        says = [sentence("period.not_by_place"), *says]
    if REASONS.search(words.casefold()):
        says = [sentence("period.no_reasons"), *says]
    say(turn, actor, Content((*says, sentence("period.made"))), reply_to=actor.message)


def _today(turn: Turn) -> date:
    return turn.now.astimezone(ZoneInfo(turn.county.time_zone)).date()


def bounds(turn: Turn, asked: Days) -> tuple[datetime, datetime]:
    """From the first midnight to the last, or until now."""
    zone = ZoneInfo(turn.county.time_zone)
    start = datetime.combine(asked.first, time(), zone)
    end = datetime.combine(asked.last + timedelta(days=1), time(), zone)
    return start, max(start, min(end, turn.now))


def _figures(turn: Turn, period: Period, asked: Days) -> list[Sentence]:
    now = statistics.counts(turn.tx, period)
    found = statistics.figures(turn.tx, period)
    counted = {"filed": now.filed, "resolved": now.resolved, "open": now.open, "overdue": now.overdue}
    of = days(asked.first, asked.last)
    if period.department:
        unit = department_name(period.department)
        says = [sentence("period.of_department", department=unit, period=of, **counted)]
    else:
        says = [sentence("period.counts", period=of, **counted), *unassigned(turn)]
    says += digests.rates(turn, found)
    return says if found.satisfaction.resolved else [*says, sentence("period.no_results")]


def unassigned(turn: Turn) -> list[Sentence]:
    """What is open and in no department's hands, beside what is."""
    count = worklists.count(turn.tx, worklists.with_status(Status.SUBMITTED))
    return [sentence("period.unassigned", count=count)] if count else []


def _named(turn: Turn, period: Period, asked: Days, named: Sequence[str]) -> list[Sentence]:
    """What was asked for, and nothing else."""
    of = days(asked.first, asked.last)
    told = digests.rates(turn, statistics.figures(turn.tx, period))
    says = [one for one in told if one.key.removeprefix("digest.").startswith(tuple(named))]
    if not says:
        of_results = bool({"satisfaction", "on_time"} & set(named))
        says = [sentence("period.no_results") if of_results else sentence("period.nothing_of_it")]
    elif any(one.key.endswith("_few") for one in says):
        says.append(sentence("digest.few", count=turn.county.limits.smallest_sample))
    if period.department:
        return [sentence("period.named_of", department=department_name(period.department), period=of), *says]
    return [sentence("period.named", period=of), *says]


def _ranking(turn: Turn, period: Period, asked: Days) -> list[Sentence]:
    """The departments, those with the lowest share on time first."""
    lines = statistics.by_department(turn.tx, list(turn.county.departments), period, period)
    says = [sentence("period.ranking", period=days(asked.first, asked.last))]
    for one in sorted(lines, key=_order):
        says += digests.department_lines(one)
    return says if lines else [*says, sentence("period.nothing")]


def _order(one: DepartmentFigures) -> tuple[bool, float, int]:
    share = one.on_time.n / one.on_time.m if one.on_time.m else 0.0
    return not one.on_time.m, share, -one.counts.overdue
