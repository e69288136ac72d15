"""日报: who gets a digest; each is written once and covers all since the last one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.content import Content, Sentence, day, days, named, sentence, when, word
from domain.content import department as department_name
from domain.hearing.officials.periods import period_in
from domain.kinds import HeldRole, MessageKind, TimerKind
from domain.rates import Rate, Satisfaction, percent, shown
from handlers.coordinators import area_weeks, today
from handlers.saying import say, send
from handlers.turn import Actor, Turn
from storage.casework import worklists
from storage.figures import decided_alone, digests, statistics
from storage.figures.cohorts import Period
from storage.figures.first_departments import first_departments
from storage.figures.statistics import Overview
from storage.messages import timers
from storage.messages.outbox import Notice
from storage.operations import dead_letters
from storage.people import recipients, roles
from storage.people.recipients import Recipient

ROLES = (HeldRole.COORDINATOR, HeldRole.LEADER)
RATES_SPAN = timedelta(days=30)
MOST_MOVED = 3  # pairs of departments


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
    """今日待办, the figures, then their chart."""
    figures = _figures(turn, start)
    beside = _missing_year(turn).joined(_failures(turn, to.person_id))
    say(turn, to, _head(turn, to.person_id, actionable=actionable).joined(figures).joined(beside))
    if turn.practice.draws:  # a message of its own, so that the text need not wait for it
        send(turn, to, Notice(figures, MessageKind.CHART))


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
    end = min(datetime.combine(asked.last + timedelta(days=1), time(), zone), turn.now)
    # the morning's digest begins where the last one ended, and has the same day in its title
    says = [sentence("digest.whole_days"), *([sentence("digest.as_now")] if end < turn.now else [])]
    head = (
        None
        if asked.first == asked.last
        else sentence("digest.heading_days", county=named(turn.county.name), period=days(asked.first, asked.last))
    )
    say(turn, actor, _figures(turn, start, end, head).joined(Content(tuple(says))))


def _head(turn: Turn, reader: int, *, actionable: bool) -> Content:
    return today.content(turn, reader) if actionable else _late(turn)


def _figures(turn: Turn, start: datetime, until: datetime | None = None, head: Sentence | None = None) -> Content:
    """What happened since `start`, by department, and the rates; only codes and numbers."""
    end = until or turn.now
    period = Period(start, end, turn.now)
    # Results are rated days after they were given: rates of one day would never count these ratings.
    longer = replace(period, start=min(start, end - RATES_SPAN))
    found = statistics.overview(turn.tx, list(turn.county.departments), period, longer)
    now = found.counts
    says = [
        head or sentence("digest.heading", county=named(turn.county.name), day=day(start)),
        sentence("digest.period", start=when(start), end=when(end)),
        sentence("digest.counts", filed=now.filed, resolved=now.resolved, overdue=now.overdue, waiting=now.waiting),
        *_routing(turn, period),
        *_in_haste(turn),
        *_alone(turn, period),
        *_departments(found),
        *_rates(turn, found, longer),
    ]
    return Content(tuple(says))


def _routing(turn: Turn, period: Period) -> list[Sentence]:
    """How many cases the rules assigned, and how many of them others have now; from where to where most went."""
    found = first_departments(turn.tx, period)
    if not found.assigned:
        return []
    says = [sentence("digest.routed", assigned=found.assigned, corrected=found.corrected)]
    for one in found.moved[:MOST_MOVED]:
        if one.to:
            given, to = department_name(one.given), department_name(one.to)
            says.append(sentence("digest.moved", given=given, to=to, count=one.count))
    return says


def _in_haste(turn: Turn) -> list[Sentence]:
    danger, supplies = worklists.count_in_haste(turn.tx)
    return [sentence("digest.haste", danger=danger, supplies=supplies)] if danger or supplies else []


def _alone(turn: Turn, period: Period) -> list[Sentence]:
    """What one coordinator decided who had nobody beside them."""
    count = decided_alone.count(turn.tx, period)
    return [sentence("digest.alone", count=count)] if count else []


def _late(turn: Turn) -> Content:
    """What is late with coordinators and with departments, as it is now; 今日待办 says it to coordinators."""
    counts = {name: worklists.count(turn.tx, found) for name, found in today.late(turn.now).items()}
    unassigned, unsigned = counts["unassigned_late"], counts["unsigned_late"]
    late = sentence("digest.late", unassigned=unassigned, unsigned=unsigned)
    return Content((late,) if unassigned or unsigned else ())


def _rates(turn: Turn, found: Overview, period: Period) -> list[Sentence]:
    says = rates(turn, found.figures)
    if found.figures.excluded.count:
        says += _excluded_lines(found.figures, found.with_excluded)
    if early := decided_alone.excluded_before_late(turn.tx, period):
        says.append(sentence("digest.excluded_early", count=early))
    return [sentence("digest.rates", start=when(period.start)), *says] if says else []


def _departments(found: Overview) -> list[Sentence]:
    lines: list[Sentence] = []
    for one in found.departments:
        lines += department_lines(one)
    return [sentence("digest.by_department"), *lines, *_rest(found.rest)] if lines else []


def _rest(rest: statistics.Counts) -> list[Sentence]:
    counts = {"filed": rest.filed, "resolved": rest.resolved, "open": rest.open, "overdue": rest.overdue}
    return [sentence("digest.rest", **counts)] if any(counts.values()) else []


def department_lines(one: statistics.DepartmentFigures) -> list[Sentence]:
    """The figures of a department, with rates as n/m; a rate without any cases is left out."""
    now, on_time, satisfied = one.counts, one.on_time, one.satisfaction.rate
    counts = {"filed": now.filed, "resolved": now.resolved, "open": now.open, "overdue": now.overdue}
    lines = [sentence("digest.department", department=department_name(one.department), **counts)]
    if on_time.m and satisfied.m:
        shares = {"on_time": _fraction(on_time), "satisfied": _fraction(satisfied)}
        lines.append(sentence("digest.department_both", **shares))
    elif on_time.m:
        lines.append(sentence("digest.department_on_time", on_time=_fraction(on_time)))
    elif satisfied.m:
        lines.append(sentence("digest.department_satisfied", satisfied=_fraction(satisfied)))
    return lines


def _fraction(rate: Rate) -> str:
    return f"{rate.n}/{rate.m}"


def _rates_by_name(now: statistics.Figures) -> dict[str, Rate]:
    return {
        "response": now.response,
        "on_time": now.on_time.effective,
        "on_time_original": now.on_time.original,
        "closing": now.closing,
        "solved": now.solved.rate,
        "reopened": now.reopened,
        "returned": now.returned,
    }


def rates(turn: Turn, now: statistics.Figures) -> list[Sentence]:
    """Each rate as n of m, with the cases it counts; a rate without any cases is left out."""
    says = [_rate(turn, name, rate) for name, rate in _rates_by_name(now).items() if rate.m]
    if now.solved.partly:
        says.append(sentence("digest.partly", count=now.solved.partly))
    if now.satisfaction.resolved:
        says.append(_satisfaction(turn, now.satisfaction))
    if (unread := now.satisfaction.unread) or now.unreached:
        says.append(sentence("digest.unheard", unread=unread, unreached=now.unreached))
    if now.referred:
        says.append(sentence("digest.referred", count=now.referred))
    if now.by_phone.rated:
        says.append(sentence("digest.by_phone", n=now.by_phone.satisfied, m=now.by_phone.rated))
    if any(one.key.endswith("_few") for one in says):
        says.append(sentence("digest.few", count=turn.county.limits.smallest_sample))
    return says


def _excluded_lines(now: statistics.Figures, with_them: statistics.Figures) -> list[Sentence]:
    """剔除: the number of excluded cases, and each rate that would differ with them."""
    says = [sentence("digest.excluded", count=now.excluded.count, bad=now.excluded.unfavourable)]
    counted = {**_rates_by_name(now), "satisfaction": now.satisfaction.rate}
    for name, rate in {**_rates_by_name(with_them), "satisfaction": with_them.satisfaction.rate}.items():
        if rate != counted[name]:
            says.append(sentence("digest.with_excluded", rate=word("rate", name), n=rate.n, m=rate.m))
    return says


def _rate(turn: Turn, name: str, rate: Rate) -> Sentence:
    share = shown(rate, turn.county.limits.smallest_sample)
    if share is None:
        return sentence(f"digest.{name}_few", n=rate.n, m=rate.m)
    return sentence(f"digest.{name}", n=rate.n, m=rate.m, percent=f"{percent(rate):g}")


def _satisfaction(turn: Turn, rated: Satisfaction) -> Sentence:
    """满意率 5/5（办结120，送达38，参评5）: a percentage only if enough people rated, of enough results."""
    if not rated.rated:
        return sentence("digest.unrated", resolved=rated.resolved, delivered=rated.delivered)
    share = rated.percent(turn.county.limits)
    numbers = {
        "n": rated.satisfied,
        "m": rated.rated,
        "resolved": rated.resolved,
        "delivered": rated.delivered,
        "rated": rated.rated,
        "strict": rated.strict,
    }
    if share is None:
        return sentence("digest.satisfaction_few", **numbers)
    return sentence("digest.satisfaction", **numbers, percent=f"{share:g}")
