"""日报: who gets a digest; each is written once and covers all since the last one."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.content import Content, sentence
from domain.figures import FiguresAsked, Form, Span
from domain.hearing.officials.periods import period_in
from domain.kinds import HeldRole, MessageKind, TimerKind
from handlers.coordinators import area_weeks, digest_lists, digest_text, period_figures, today
from handlers.saying import say, send
from handlers.turn import Actor, Turn
from storage.figures import digests, gathering
from storage.figures.gathering import Figures
from storage.messages import timers
from storage.messages.outbox import Notice
from storage.operations import dead_letters
from storage.people import recipients, roles
from storage.people.recipients import Recipient

ROLES = (HeldRole.COORDINATOR, HeldRole.LEADER)


def next_digest(turn: Turn, after: datetime) -> datetime:
    """The first time for digests after a moment, on a working day."""
    zone = ZoneInfo(turn.county.time_zone)
    day = after.astimezone(zone).date()
    while True:
        at = datetime.combine(day, turn.county.digest_at, zone)
        if at > after and turn.practice.calendar.is_workday(day):
            return at
        day += timedelta(days=1)


def next_time(turn: Turn) -> datetime:
    return next_digest(turn, turn.now)


def reschedule(turn: Turn) -> None:
    """Sets the next digest again when working days or its time have changed. Today's, if not sent yet, is sent today if
    today is still a working day: at the new time, or at once if that has passed."""
    set_for = timers.due_at(turn.tx, TimerKind.DIGEST, 0)
    if set_for is None:
        return
    zone = ZoneInfo(turn.county.time_zone)
    midnight = datetime.combine(turn.now.astimezone(zone).date(), time(), zone)
    owed = set_for < midnight + timedelta(days=1)
    timers.set_timer(
        turn.tx, TimerKind.DIGEST, 0, next_digest(turn, midnight - timedelta(minutes=1) if owed else turn.now)
    )


def write_all(turn: Turn) -> None:
    """Writes all digests of this local day."""
    day = turn.now.astimezone(ZoneInfo(turn.county.time_zone)).date().isoformat()
    for role in ROLES:
        for person_id in roles.holders(turn.tx, role):
            _write(turn, person_id, day, actionable=role is HeldRole.COORDINATOR)
    for person_id in roles.holders(turn.tx, HeldRole.OPERATOR):
        _write_short(turn, person_id, day)


def _write(turn: Turn, person_id: int, day: str, *, actionable: bool) -> None:
    to = recipients.find(turn.tx, person_id)
    start = digests.covered_until(turn.tx, person_id) or _first_start(turn)
    if to is None or not digests.claim(turn.tx, person_id, day, start, turn.now):
        return
    _tell(turn, to, start, actionable=actionable)
    if actionable:
        area_weeks.tell_of_all(turn, to, start)


def _tell(turn: Turn, to: Recipient | Actor, start: datetime, *, actionable: bool) -> None:
    """Has the digest sent, then the chart of its figures."""
    asked = FiguresAsked(Form.DIGEST, digest_lists.span_of(start, turn.now), to.person_id, actionable)
    send(turn, to, Notice(asked, MessageKind.FIGURES))
    if turn.practice.draws:  # a message of its own, so that the text need not wait for it
        send(turn, to, Notice(asked, MessageKind.CHART))


def gather(turn: Turn, span: Span) -> Figures:
    """The figures of a span as they are now. `turn` only reads: it takes as long as there are cases in the span."""
    return gathering.gather(turn.tx, span, list(turn.county.departments), turn.now)


def describe(turn: Turn, asked: FiguresAsked, figures: Figures) -> Content:
    """What was asked for. In a digest 今日待办 or what is late stands before the figures, and what else is to be told
    behind them."""
    if asked.form in period_figures.FORMS:
        return period_figures.describe(turn.county, asked, figures)
    if asked.form in digest_lists.PARTS:
        return digest_lists.describe(turn.county, asked, figures)
    rows = digest_lists.buttons(asked, figures) if asked.actionable else ()
    says = Content(tuple(digest_text.lines(turn.county, asked, figures)), rows)
    if asked.form is Form.DAYS:
        return says
    beside = _missing_year(turn).joined(_failures(turn, asked.reader))
    return _head(turn, asked, figures).joined(says).joined(beside)


def _head(turn: Turn, asked: FiguresAsked, figures: Figures) -> Content:
    if asked.actionable:
        return today.content(turn, asked.reader)
    return Content(tuple(digest_text.late(figures.in_digest)) if figures.in_digest else ())


def _write_short(turn: Turn, person_id: int, day: str) -> None:
    """For an operator without another digest: the number of dead letters, on days when there are some."""
    to, said = recipients.find(turn.tx, person_id), _failures(turn, person_id)
    if to is not None and said.sentences and digests.claim(turn.tx, person_id, day, turn.now, turn.now):
        say(turn, to, said.joined(_missing_year(turn)))


def _missing_year(turn: Turn) -> Content:
    """Says that a year's holidays should be known by now, on the days on which the calendar reminds of it."""
    found = turn.practice.calendar.missing_year(turn.now)
    return Content((sentence("digest.missing_year", year=found.year),)) if found and found.remind else Content()


def _failures(turn: Turn, person_id: int) -> Content:
    """The number of dead letters (死信), for operators; empty for others or without any."""
    if person_id not in roles.holders(turn.tx, HeldRole.OPERATOR):
        return Content()
    found = dead_letters.count(turn.tx)
    if not found.total:
        return Content()
    counts = {"inbox": found.inbox, "timers": found.timers, "outbox": found.outbox, "uncertain": found.uncertain}
    return Content((sentence("digest.dead_letters", **counts),))


def _first_start(turn: Turn) -> datetime:
    """The start of a person's first digest: one working day before, so that holidays in between are covered."""
    return turn.practice.calendar.subtract_working_days(turn.now, 1)


def show(turn: Turn, actor: Actor, *, actionable: bool) -> None:
    """The digest on demand: since the last one that was written."""
    start = digests.covered_until(turn.tx, actor.person_id) or _first_start(turn)
    _tell(turn, actor, start, actionable=actionable)


def show_asked(turn: Turn, actor: Actor, words: str, *, actionable: bool) -> None:
    """The digest of the days that somebody names ("昨天的日报"); without any, as `show`."""
    zone = ZoneInfo(turn.county.time_zone)
    asked = period_in(words, turn.now.astimezone(zone).date())
    if asked is None or asked.first > turn.now.astimezone(zone).date():
        show(turn, actor, actionable=actionable)
        return
    start = datetime.combine(asked.first, time(), zone)
    span = digest_lists.span_of(start, min(datetime.combine(asked.last + timedelta(days=1), time(), zone), turn.now))
    send(
        turn,
        actor,
        Notice(FiguresAsked(Form.DAYS, span, actor.person_id, actionable, days=asked), MessageKind.FIGURES),
    )
