"""挂账: a coordinator puts a case off until a day, with a reason that the resident reads; and its end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.acts import EDGES
from domain.content import Param, Sentence, day, sentence
from domain.errors import CaseworkError
from domain.hearing.officials.coordinators import day_named
from domain.kinds import Readers, TimerKind
from domain.lifecycle import Action
from handlers.cases import dates, retired, retractions
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import ActingRole, as_coordinator, move
from handlers.coordinators.undo_offers import offer_undo, tell_later
from handlers.saying import answer
from handlers.showing import show_card
from handlers.telling import tell_department, tell_residents
from handlers.turn import Actor, Turn
from storage.messages import timers
from storage.tables import Case, id_of

FARTHEST = timedelta(days=3660)  # ten years; dates after the year 9999 cannot be stored


def check(turn: Turn, said: Said) -> tuple[datetime, str]:
    """The local midnight of the day until which the case is to rest, and why. Raises `CaseworkError` without them."""
    midnight, reason = date_in(turn, said.words)
    if midnight is None or not turn.now < midnight < turn.now + FARTHEST or not reason:
        raise CaseworkError("error.suspend_how")
    return midnight, reason


def suspend(turn: Turn, actor: Actor, case: Case, said: Said, decided: Mapping[str, object]) -> None:
    """挂账 until a date, with a reason; the clock is paused until then. `decided`: with whom, for the event."""
    midnight, reason = check(turn, said)
    until = turn.practice.calendar.next_opening(midnight)
    statement = keep_statement(
        turn, case, as_coordinator(actor), Said(reason), action=Action.SUSPEND, audience=Readers.INSIDE
    )
    says = sentence("told.suspended", reference=case.reference, until=dates.opening_day(turn, until), words=reason)
    details = {**decided, "statement": statement, "until": until.isoformat(), "day": midnight.date().isoformat()}
    move(turn, case, Action.SUSPEND, as_coordinator(actor), details | {"outbox": tell_later(turn, case, says)})
    case.suspended_until = until
    timers.set_timer(turn.tx, TimerKind.SUSPENDED, id_of(case), until)
    opens = dates.opening_day(turn, until)
    tell_department(turn, case, sentence("told.department.suspended", reference=case.reference, until=opens))
    show_card(turn, case)
    offer_undo(turn, actor, case, "done.suspend", until=opens, words=reason)


def date_in(turn: Turn, words: str) -> tuple[datetime | None, str]:
    """The day until which a case is to rest ("2027-04-01", "12月20日"), as its local midnight, and the other words;
    None if there is none."""
    zone = ZoneInfo(turn.county.time_zone)
    named = day_named(words, turn.now.astimezone(zone).date())
    if named is None:
        return None, words
    rest = (words[: named.start].rstrip(EDGES) + words[named.end :]).strip(EDGES)
    return datetime.combine(named.day, time(), tzinfo=zone), rest


def ask_reason(case: Case, until: datetime, kept: Mapping[str, Param]) -> Sentence:
    """Asks why a case is to rest until a day: the resident is told."""
    return sentence("prompt.coordinator.suspend_reason", reference=case.reference, until=day(until), **kept)


def resume_by_hand(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    resume(turn, case, as_coordinator(actor))
    answer(turn, actor, "done.resume", reference=case.reference)


def resume(turn: Turn, case: Case, who: ActingRole) -> None:
    move(turn, case, Action.RESUME, who)
    timers.cancel_timer(turn.tx, TimerKind.SUSPENDED, id_of(case))
    gone = retired.take_from_retired(turn, case)
    tell_department(turn, case, sentence("told.department.resumed", reference=case.reference))
    if not retractions.cancel_notices(turn, case, Action.SUSPEND):
        tell_residents(turn, case, sentence("told.resumed", reference=case.reference))
    show_card(turn, case)
    if gone:
        retired.lay_before_coordinators(turn, case, gone)
