"""Figures of the days that somebody asks of: "这个月情况怎么样", "10月15到11月15一共来了多少件", "哪个部门最慢"."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.content import Content, Sentence, days, sentence
from domain.content import department as department_name
from domain.county import County
from domain.figures import FiguresAsked, Form, Span, whole
from domain.hearing.officials.leaders import RANKING, REASONS, figures_named, names_kind, names_part
from domain.hearing.officials.periods import Days, period_in
from domain.kinds import MessageKind
from domain.lifecycle import Status
from handlers.coordinators import digest_text
from handlers.saying import send
from handlers.turn import Actor, Turn
from storage.casework import worklists
from storage.figures.gathering import Figures
from storage.figures.statistics import DepartmentFigures
from storage.messages.outbox import Notice

FORMS = (Form.PERIOD, Form.NAMED, Form.RANKING)
LATELY = timedelta(days=29)  # without a period: these days and today


def names_days(turn: Turn, words: str) -> bool:
    return period_in(words, _today(turn)) is not None


def show(turn: Turn, actor: Actor, words: str) -> None:
    """The figures of the department that the words name, or of all, and of several by name those alone; or the
    departments beside each other."""
    of = period_in(words, _today(turn)) or Days(_today(turn) - LATELY, _today(turn))
    start, end = bounds(turn, of)
    code, named = turn.county.department_in(words), figures_named(words)
    ranking = not code and RANKING.search(words.casefold())
    form = Form.RANKING if ranking else Form.NAMED if named else Form.PERIOD
    span = Span(start, end, start, code)
    remarks = _remarks(turn, words, by_place=not code)
    asked = FiguresAsked(form, span, actor.person_id, days=of, named=named, remarks=remarks)
    send(turn, actor, Notice(asked, MessageKind.FIGURES, reply_to=actor.message))


def _remarks(turn: Turn, words: str, *, by_place: bool) -> tuple[str, ...]:
    """What the figures do not tell although the words ask for it."""
    no_reasons = REASONS.search(words.casefold())
    part = by_place and (turn.county.area_named(words) or names_part(words))
    untold = {"period.no_reasons": no_reasons, "period.not_by_kind": names_kind(words), "period.not_by_place": part}
    return tuple(key for key, asked in untold.items() if asked)


def describe(county: County, asked: FiguresAsked, figures: Figures) -> Content:
    """What was asked for, as it was when the figures were worked out."""
    of = asked.days or Days(asked.span.start.date(), asked.span.end.date())
    match asked.form:
        case Form.RANKING:
            says = _ranking(of, figures)
        case Form.NAMED:
            says = _named(county, of, asked, figures)
        case _:
            says = _figures(county, of, figures)
    return Content((*map(sentence, asked.remarks), *says, sentence("period.made")))


def _today(turn: Turn) -> date:
    return turn.now.astimezone(ZoneInfo(turn.county.time_zone)).date()


def bounds(turn: Turn, asked: Days) -> tuple[datetime, datetime]:
    """From the first midnight to the last, or until now."""
    zone = ZoneInfo(turn.county.time_zone)
    start = datetime.combine(asked.first, time(), zone)
    end = datetime.combine(asked.last + timedelta(days=1), time(), zone)
    return start, whole(max(start, min(end, turn.now)))


def _figures(county: County, of: Days, figures: Figures) -> list[Sentence]:
    now, code = figures.counts, figures.span.department
    numbers = {"filed": now.filed, "resolved": now.resolved, "open": now.open, "overdue": now.overdue}
    period = days(of.first, of.last)
    if code:
        says = [sentence("period.of_department", department=department_name(code), period=period, **numbers)]
    else:
        says = [sentence("period.counts", period=period, **numbers), *_unassigned(figures.unassigned)]
    says += digest_text.rate_lines(county, figures.rates)
    return says if figures.rates.satisfaction.resolved else [*says, sentence("period.no_results")]


def unassigned(turn: Turn) -> list[Sentence]:
    """What is open and in no department's hands, beside what is."""
    return _unassigned(worklists.count(turn.tx, worklists.with_status(Status.SUBMITTED)))


def _unassigned(count: int) -> list[Sentence]:
    return [sentence("period.unassigned", count=count)] if count else []


def _named(county: County, of: Days, asked: FiguresAsked, figures: Figures) -> list[Sentence]:
    """What was asked for, and nothing else."""
    told = digest_text.rate_lines(county, figures.rates)
    says = [one for one in told if one.key.removeprefix("digest.").startswith(asked.named)]
    if not says:
        of_results = bool({"satisfaction", "on_time"} & set(asked.named))
        says = [sentence("period.no_results") if of_results else sentence("period.nothing_of_it")]
    elif any(one.key.endswith("_few") for one in says):
        says.append(digest_text.few(county))
    period = days(of.first, of.last)
    if code := figures.span.department:
        return [sentence("period.named_of", department=department_name(code), period=period), *says]
    return [sentence("period.named", period=period), *says]


def _ranking(of: Days, figures: Figures) -> list[Sentence]:
    """The departments, those with the lowest share on time first."""
    says = [sentence("period.ranking", period=days(of.first, of.last))]
    for one in sorted(figures.departments, key=_order):
        says += digest_text.department_lines(one)
    return says if figures.departments else [*says, sentence("period.nothing")]


def _order(one: DepartmentFigures) -> tuple[bool, float, int]:
    share = one.on_time.n / one.on_time.m if one.on_time.m else 0.0
    return not one.on_time.m, share, -one.counts.overdue
