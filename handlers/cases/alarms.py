"""Calling coordinators to a danger: with each further word about it, and again until somebody takes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from domain.commands import token
from domain.content import Content, area, button, listed, sentence, word
from domain.hearing import small_talk
from domain.hearing.dangers.danger import is_personal
from domain.kinds import ConfidentialBy, HeldRole, Scope, TimerKind
from domain.lifecycle import OPEN, Action, Role
from handlers.saying import say
from handlers.telling import coordinators, readers
from handlers.turn import Turn
from handlers.wording import called
from storage.casework import cases, events
from storage.messages import timers
from storage.people import roles
from storage.people.recipients import Recipient
from storage.tables import Case, Event, Person, id_of

WAITS = (timedelta(minutes=5), timedelta(minutes=10), timedelta(minutes=30))  # before each call


def start_calls(turn: Turn, case_ids: Sequence[int]) -> None:
    """Sets the first call of coordinators for each of these dangers."""
    timers.set_first(turn.tx, TimerKind.DANGER, [(case_id, turn.now + WAITS[0]) for case_id in case_ids])


def call_coordinators(turn: Turn, case_id: int, number: int) -> None:
    """Calls coordinators, at any hour, if nobody has taken the danger. The last call asks them to telephone."""
    case = cases.lock(turn.tx, case_id)
    if case is None or not case.danger or case.status not in OPEN or is_taken(turn, case):
        return
    last = number + 1 == len(WAITS)
    key = "told.coordinator.danger_untaken_last" if last else "told.coordinator.danger_untaken"
    minutes = round((turn.now - case.filed_at) / timedelta(minutes=1))
    said = sentence(key, reference=case.reference, danger=word("danger_kind", case.danger), minutes=minutes)
    informed = readers(turn, case)
    rows = ((button("button.taken", token(Scope.COORDINATOR, case_id, "taken")),),) if informed else ()
    # If no coordinator may read confidential cases, all learn that there is one in danger.
    for listener in informed or coordinators(turn):
        say(turn, listener, Content((said,), rows), case_id=case_id if informed else None)
    if number and informed:
        _call_others(turn, case, informed, minutes)
    set_next_call(turn, case_id, number)


def set_next_call(turn: Turn, case_id: int, number: int) -> None:
    """Sets the call after this one; after the last there is none."""
    if number + 1 < len(WAITS):
        timers.set_timer(turn.tx, TimerKind.DANGER, case_id, turn.now + WAITS[number + 1], number + 1)


def _call_others(turn: Turn, case: Case, informed: Sequence[Recipient], minutes: int) -> None:
    """Of a confidential one in nobody's hand the other coordinators learn which danger it is, where, and whom to
    telephone: they can act, and read nothing of the accusation. Not of one that accuses their own office."""
    if not case.confidential or case.confidential_by == ConfidentialBy.OFFICE:
        return
    people = [turn.tx.get_one(Person, one.person_id).name for one in informed]
    said = sentence(
        "told.coordinator.danger_untaken_other",
        danger=word("danger_kind", case.danger),
        place=case.address or (area(case.area) if case.area else word("word", "no_place")),
        minutes=minutes,
        people=listed([called(one, Role.COORDINATOR) for one in people]),
        police=turn.county.emergency.police,
        ambulance=turn.county.emergency.ambulance,
    )
    ids = {one.person_id for one in informed}
    for listener in coordinators(turn):
        if listener.person_id not in ids:
            say(turn, listener, Content((said,)))


def is_taken(turn: Turn, case: Case) -> bool:
    """Whether a coordinator has taken it or passed it on, or the department has acknowledged one to or by things."""
    signed = case.acknowledged_at is not None and not is_personal(case.danger)
    reported = any(one.action == Action.REPORT_DANGER for one in events.history(turn.tx, id_of(case)))
    return signed or reported or taken_by(turn, case) is not None


def taken_by(turn: Turn, case: Case) -> Event | None:
    """The event by which a coordinator took it; None of one whose role has ended since."""
    working = roles.holders(turn.tx, HeldRole.COORDINATOR)
    taken = (one for one in events.history(turn.tx, id_of(case)) if one.action == Action.TAKE_DANGER)
    return next((one for one in taken if one.person_id in working), None)


def was_left(turn: Turn, case: Case) -> bool:
    """Whether a danger was taken, and nobody has it in hand any more."""
    taken = any(one.action == Action.TAKE_DANGER for one in events.history(turn.tx, id_of(case)))
    return taken and not is_taken(turn, case)


def tell_further_words(turn: Turn, case: Case, words: str, *, but: int | None = None) -> None:
    """Sends further words about a danger to each coordinator except `but`; several within a moment become one
    message."""
    key = "told.coordinator.danger_safe" if small_talk.is_safe(words) else "told.coordinator.danger_more"
    said = sentence(key, reference=case.reference, words=words)
    soon = turn.now + turn.practice.notice_window
    for listener in coordinators(turn):
        if listener.person_id != but:
            say(turn, listener, Content((said,)), case_id=case.id, merge_key=f"danger:{case.id}", hold_until=soon)
