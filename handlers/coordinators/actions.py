"""What a coordinator can do to a case: assign, split, reject, suspend, send back, exclude, call back."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.commands import outcome_of, token
from domain.content import Content, Param, Sentence, button, category, sentence, when, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import ActWords, BetterWords, TakeBack
from domain.kinds import Readers, RequestKind, Scope, TimerKind
from domain.lifecycle import Action, Role, Status, may
from domain.rates import is_satisfied
from handlers.cases import casework, dates, ratings, retractions, silence
from handlers.cases.assignments import assign, check_department_may_know, end_assignment, ensure_cycle, tell_assigned
from handlers.cases.casework import Said, keep_statement, require_words
from handlers.cases.transitions import ActingRole, as_coordinator, move
from handlers.coordinators import call_backs, decisions, splitting
from handlers.saying import answer, say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import tell_department, tell_residents
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import timers
from storage.tables import Case, id_of

Act = Callable[[Turn, Actor, Case, Said], None]
DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
FARTHEST = timedelta(days=3660)  # ten years; dates after the year 9999 cannot be stored


def act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Does one act of a coordinator on one case; asks for the words if the act needs some."""
    if action not in ACTS:
        raise CaseworkError("error.not_yours", action=word("action", action))
    if action is Action.ASSIGN and case.status != Status.SUBMITTED:
        action = Action.REASSIGN
    done_as = call_backs.redo_action(turn, case) if action is Action.SEND_BACK else action
    if action is not Action.EXCLUDE and not may(Status(case.status), done_as, Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))
    if check := CHECKS.get(action):
        check(case)
    if not said.words and action in PROMPTED:
        prompt(turn, actor, case, action)
        return
    try:
        ACTS[action](turn, actor, case, said)
    except CaseworkError as mistake:
        raise BetterWords(mistake, id_of(case), ActWords(action)) if action in PROMPTED else mistake from None


def prompt(turn: Turn, actor: Actor, case: Case, action: Action) -> None:
    says = sentence(f"prompt.coordinator.{action}", reference=case.reference)
    say(turn, actor, says, case_id=case.id, expects=ActWords(action))


def check_assignable(case: Case) -> None:
    """Refuses a case that cannot be assigned to any department now."""
    check_department_may_know(case)
    action = Action.ASSIGN if case.status == Status.SUBMITTED else Action.REASSIGN
    if not may(Status(case.status), action, Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))


CHECKS: dict[Action, Callable[[Case], None]] = {
    Action.ASSIGN: check_assignable,
    Action.REASSIGN: check_assignable,
    Action.SPLIT: splitting.check,
}


def offer_departments(turn: Turn, actor: Actor, case: Case, *before: Sentence) -> None:
    """Each department as a button, two in a row. `before` says why they are shown."""
    check_assignable(case)
    buttons = [
        button(
            "button.department",
            token(Scope.COORDINATOR, id_of(case), "to", one.code),
            department=department_name(one.code),
        )
        for one in turn.county.open_departments()
        if one.code != case.department
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    says = sentence("prompt.department", reference=case.reference)
    say(turn, actor, Content((*before, says), rows), case_id=case.id, expects=ActWords(Action.ASSIGN))


def _assign(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    department = turn.county.department_named(said.words)
    if department is None:
        unknown = (sentence("error.no_such_department"),) if said.words else ()
        offer_departments(turn, actor, case, *unknown)
        return
    send_to(turn, actor, case, department.code)


def send_to(turn: Turn, actor: Actor, case: Case, code: str) -> None:
    """Assigns or reassigns the case. Raises `CaseworkError` for a confidential one."""
    department = turn.county.departments.get(code)
    if department is None or department.retired:
        raise CaseworkError("error.no_such_department")
    check_assignable(case)
    if case.department == code:
        raise CaseworkError("error.already_there", reference=case.reference, department=department_name(code))
    _grant_returns(turn, actor, case)
    if case.status == Status.SUSPENDED:
        retractions.cancel_notices(turn, case, Action.SUSPEND)
    action = Action.ASSIGN if case.status == Status.SUBMITTED else Action.REASSIGN
    assign(turn, case, code, as_coordinator(actor), action=action)
    tell_assigned(turn, case)
    answer(turn, actor, "done.assign", reference=case.reference, department=department_name(code))


def _grant_returns(turn: Turn, actor: Actor, case: Case) -> None:
    """Sending a case elsewhere while its department asks to return it grants the return."""
    for asked in cases.pending(turn.tx, RequestKind.RETURN, case.id):
        asked.decided_at, asked.decided_by, asked.granted = turn.now, actor.person_id, True
        case.returns += 1
        turn.tx.add(asked)
        end_assignment(turn, case, "returned")


def set_category(turn: Turn, actor: Actor, case: Case, code: str) -> None:
    """Sets the category of a case that is not assigned yet."""
    check_category_open(case)
    found = turn.county.categories.get(code)
    if found is None or not found.parent:
        raise CaseworkError("error.old_button")
    case.category, case.urgent = code, found.urgent or bool(case.danger)
    turn.tx.add(case)
    show_card_to_coordinators(turn, case)
    answer(turn, actor, "done.category", reference=case.reference, category=category(code))


def check_category_open(case: Case) -> None:
    if case.status != Status.SUBMITTED:
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))


def _reject(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """不予受理: with the reason, and where to go instead."""
    require_words(said.words, "error.reject_why")
    statement = keep_statement(turn, case, as_coordinator(actor), said, action=Action.REJECT, audience=Readers.RESIDENT)
    end_assignment(turn, case, "rejected")
    told = _tell_later(turn, case, sentence("told.rejected", reference=case.reference, words=said.words))
    move(turn, case, Action.REJECT, as_coordinator(actor), {"statement": statement, "outbox": told})
    case.closed_at = turn.now
    show_card(turn, case)
    _offer_undo(turn, actor, case, "done.reject")


def _tell_later(turn: Turn, case: Case, said: Sentence) -> list[int]:
    """Tells the residents when it can no longer be taken back. Returns the ids of the outbox rows."""
    return tell_residents(turn, case, said, wait=casework.take_back_time(turn))


def _offer_undo(turn: Turn, actor: Actor, case: Case, key: str, **params: Param) -> None:
    """Says what was done, with a button that takes it back; the word "撤回" does so, too.

    If the resident dares not speak, says instead when they will be told.
    """
    seconds = turn.county.limits.take_back_seconds
    undo = button("button.take_back", token(Scope.COORDINATOR, id_of(case), Action.TAKE_BACK))
    line = sentence(key, reference=case.reference, seconds=seconds, **params)
    if (until := silence.until(turn, case)) and casework.is_heard(turn, case):
        line = sentence("done.coordinator.silent", reference=case.reference, seconds=seconds, until=when(until))
    say(turn, actor, Content((line,), ((undo,),)), reply_to=actor.message, case_id=case.id, expects=TakeBack())


def _take_back(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    pictures = retractions.take_back(turn, case, as_coordinator(actor))
    answer(turn, actor, "done.take_back_pictures" if pictures else "done.take_back", reference=case.reference)


def take_back_own(turn: Turn, actor: Actor) -> None:
    """ "撤回" without a case: takes back the speaker's latest act; if there are several, asks which."""
    held = retractions.retractable_cases(turn, actor.person_id, lambda case: as_coordinator(actor))
    if not held:
        raise CaseworkError("error.take_back_which")
    if len(held) == 1:
        act(turn, actor, held[0], Action.TAKE_BACK, Said())
    else:
        retractions.offer_which(turn, actor, held, Scope.COORDINATOR)


def _suspend(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """挂账 until a date, with a reason; the clock is paused until then."""
    midnight, reason = date_in(turn, said.words)
    if midnight is None or not turn.now < midnight < turn.now + FARTHEST or not reason:
        raise CaseworkError("error.suspend_how")
    until = turn.practice.calendar.next_opening(midnight)
    statement = keep_statement(
        turn, case, as_coordinator(actor), Said(reason), action=Action.SUSPEND, audience=Readers.INSIDE
    )
    says = sentence("told.suspended", reference=case.reference, until=dates.opening_day(turn, until), words=reason)
    details = {"statement": statement, "until": until.isoformat(), "day": midnight.date().isoformat()}
    move(turn, case, Action.SUSPEND, as_coordinator(actor), details | {"outbox": _tell_later(turn, case, says)})
    case.suspended_until = until
    timers.set_timer(turn.tx, TimerKind.SUSPENDED, id_of(case), until)
    show_card(turn, case)
    _offer_undo(turn, actor, case, "done.suspend", until=dates.opening_day(turn, until))


def date_in(turn: Turn, words: str) -> tuple[datetime | None, str]:
    """The date named in the words, as its midnight in local time, and the rest of the words; None if there is no
    date."""
    found = DATE.search(words)
    if not found:
        return None, words
    try:
        day = datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=ZoneInfo(turn.county.time_zone))
    except ValueError:
        return None, words
    rest = (words[: found.start()] + words[found.end() :]).strip(" ，,。")
    return datetime.combine(day.date(), time(), tzinfo=day.tzinfo), rest


def _resume(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    resume(turn, case, as_coordinator(actor))
    answer(turn, actor, "done.resume", reference=case.reference)


def resume(turn: Turn, case: Case, who: ActingRole) -> None:
    move(turn, case, Action.RESUME, who)
    timers.cancel_timer(turn.tx, TimerKind.SUSPENDED, id_of(case))
    tell_department(turn, case, sentence("told.department.resumed", reference=case.reference))
    if not retractions.cancel_notices(turn, case, Action.SUSPEND):
        tell_residents(turn, case, sentence("told.resumed", reference=case.reference))
    show_card(turn, case)


def _send_back(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """重办: a poor result goes back to the department, with what is wrong."""
    require_words(said.words, "error.send_back_why")
    keep_statement(turn, case, as_coordinator(actor), said, action=Action.SEND_BACK, audience=Readers.INSIDE)
    ratings.redo(turn, case, call_backs.redo_action(turn, case), as_coordinator(actor))
    tell_department(turn, case, sentence("told.department.sent_back", reference=case.reference, words=said.words))
    answer(turn, actor, "done.send_back", reference=case.reference)


def _exclude(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """剔除, with a reason; after the deadline or a bad rating, only with a second coordinator's consent."""
    require_words(said.words, "error.exclude_why")
    if case.excluded_at is not None:
        raise CaseworkError("error.already_excluded", reference=case.reference)
    if _is_unfavourable(turn, case):
        decisions.ask_exclusion(turn, actor, case, said)
        return
    statement = keep_statement(turn, case, as_coordinator(actor), said, action=Action.EXCLUDE, audience=Readers.INSIDE)
    decisions.exclude(turn, case, as_coordinator(actor), statement)
    answer(turn, actor, "done.exclude", reference=case.reference)


def _is_unfavourable(turn: Turn, case: Case) -> bool:
    late = case.due_at is not None and (case.resolved_at or turn.now) > case.due_at
    bad = [
        one
        for one in cases.ratings(turn.tx, id_of(case))
        if one.solved == "no" or (one.first_grade and not is_satisfied(one.first_grade))
    ]
    return late or bool(bad) or case.cycle > 1


def _ask(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    casework.ask(turn, case, as_coordinator(actor), said)
    _offer_undo(turn, actor, case, "done.coordinator.ask_danger" if case.danger else "done.coordinator.ask")


def _answer(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    casework.answer_resident(turn, case, as_coordinator(actor), said)
    call_backs.clear_wants_human(turn, case)
    _offer_undo(
        turn, actor, case, "done.answer" if casework.is_heard(turn, case) else "done.coordinator.answer_unheard"
    )


def _note(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    casework.check_note(case, said.words)
    casework.note(turn, case, as_coordinator(actor), said)
    answer(turn, actor, "done.note", reference=case.reference)


def _resolve(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    outcome, words = outcome_of(said.words)
    ensure_cycle(turn, case)
    casework.resolve(turn, case, as_coordinator(actor), Said(words, said.media, said.album), outcome)
    call_backs.clear_wants_human(turn, case)
    _offer_undo(
        turn, actor, case, "done.resolve" if casework.is_heard(turn, case) else "done.coordinator.resolve_unheard"
    )


ACTS: dict[Action, Act] = {
    Action.ASSIGN: _assign,
    Action.REASSIGN: _assign,
    Action.REJECT: _reject,
    Action.SUSPEND: _suspend,
    Action.RESUME: _resume,
    Action.SEND_BACK: _send_back,
    Action.EXCLUDE: _exclude,
    Action.SPLIT: splitting.split,
    Action.ASK: _ask,
    Action.ANSWER: _answer,
    Action.NOTE: _note,
    Action.RESOLVE: _resolve,
    Action.CALL_BACK: call_backs.offer,
    Action.TAKE_BACK: _take_back,
}
PROMPTED = (
    Action.REJECT,
    Action.SUSPEND,
    Action.SEND_BACK,
    Action.EXCLUDE,
    Action.SPLIT,
    Action.ASK,
    Action.ANSWER,
    Action.NOTE,
    Action.RESOLVE,
)
