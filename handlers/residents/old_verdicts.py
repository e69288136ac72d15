"""Taps on a question about an old result: it is being done again, or was put right since. They rate nothing."""

from __future__ import annotations

from domain.commands import Token, read_token
from domain.content import Content, sentence
from domain.expectations import AboutResult, Question
from domain.kinds import Scope
from domain.lifecycle import OPEN, RESULTS, Action, Status
from domain.messages import Incoming
from handlers.cases import dates, own_case_access, ratings
from handlers.cases.shown_state import has_changed
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.tables import Case, id_of

REDO = ("reopen", "reopen!")


def press(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Whether a tap is a verdict on an old result; if so, it is answered, and changes nothing."""
    pressed = read_token(incoming.choice)
    if pressed is None or pressed.scope != Scope.RESIDENT or pressed.verb not in ("solved", *REDO):
        return False
    case = own_case_access.lock_own_case(turn, actor, pressed.subject)
    if pressed.verb in REDO:
        return _press_redo(turn, actor, case, pressed)
    number = pressed.number()
    if 0 < number < case.cycle and case.status in OPEN:
        _tell_redo(turn, actor, case)
        return True
    if number == case.cycle and _was_corrected_since(turn, actor, case, incoming):
        _ask_about_present(turn, actor, case, "rating.was_corrected")
        return True
    return False


def _press_redo(turn: Turn, actor: Actor, case: Case, pressed: Token) -> bool:
    """要求重办 under an earlier result undoes no later one: that is shown, with its question."""
    if not has_changed(case, pressed):
        return False
    if case.status in OPEN or case.resolved_at is None:
        _tell_redo(turn, actor, case)
        return True
    _ask_about_present(turn, actor, case, "rating.was_redone")
    return True


def _tell_redo(turn: Turn, actor: Actor, case: Case) -> None:
    if case.status == Status.SUSPENDED and case.suspended_until:
        until = dates.opening_day(turn, case.suspended_until)
        answer(turn, actor, "rating.redo_rests", reference=case.reference, until=until)
    else:
        answer(turn, actor, "rating.redo_runs", reference=case.reference)


def _ask_about_present(turn: Turn, actor: Actor, case: Case, key: str) -> None:
    asked = Content((sentence(key),)).joined(ratings.describe_result(turn, case, case.cycle))
    expects = AboutResult(Question.RATING, case.cycle)
    say(turn, actor, asked, reply_to=actor.message, case_id=case.id, expects=expects)


def _was_corrected_since(turn: Turn, actor: Actor, case: Case, tapped: Incoming) -> bool:
    """Whether the result was put right after the message that was tapped on was sent."""
    message = tapped.reply_to
    sent = deliveries.case_of_message(turn.tx, actor.chat_id, message, choice=tapped.choice) if message else None
    result = cases.last_statement(turn.tx, id_of(case), *RESULTS)
    if sent is None or result is None or result.action != Action.CORRECT:
        return False
    asked_at = cases.cycle_of(turn.tx, id_of(case), case.cycle).asked_at
    return asked_at is not None and sent.sent_at < asked_at
