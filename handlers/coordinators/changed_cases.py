"""Who comes second is told what has become of a case and by whom, and is offered what can be done now: by a tap on a
kept button, in reply to a question asked in another state, and in words that assign what somebody has assigned."""

from __future__ import annotations

from domain.commands import Token
from domain.content import Button, Content, button, category, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.kinds import Scope
from domain.lifecycle import WORKED_ON, Action, Role, Status, may
from handlers.cases.assignments import check_department_may_know
from handlers.cases.offers import OFFER_VERB
from handlers.cases.shown_state import (
    CORRECTED,
    case_token,
    has_changed,
    is_of_another,
    last_change,
    last_correction,
    what_became_by,
)
from handlers.saying import say
from handlers.turn import Actor, Turn
from handlers.wording import receiver_of
from storage.messages import deliveries
from storage.tables import Case, Event

ANY_STATE = (
    *("open", "history", "hear", "pass_on", "file_apart", "leave", "keep_held", "taken", "no_danger"),
    *("categories", Action.NOTE, Action.ANSWER, Action.ASK, Action.CALL_BACK, Action.TAKE_BACK, Action.RECATEGORIZE),
)  # what is the same in whichever state it was shown, or says itself what it is about
TO_CHOOSE = ("departments", Action.ASSIGN, Action.REASSIGN)


def is_kept(turn: Turn, actor: Actor, case: Case, pressed: Token) -> bool:
    """Whether a button was shown in another state of the case, in which it meant something else. Who has corrected it
    themselves knows that."""
    if pressed.verb in CORRECTED:
        last = last_correction(turn, case, pressed.verb)
        return has_changed(case, pressed) and (last is None or last.person_id != actor.person_id)
    if pressed.verb in ANY_STATE or pressed.verb == OFFER_VERB:
        return False
    unmarked = not pressed.shown and pressed.verb == "to"  # shown while nobody had the case, or by an earlier version
    return has_changed(case, pressed) or (unmarked and case.status != Status.SUBMITTED)


def tell(turn: Turn, actor: Actor, case: Case, *again: Button) -> None:
    """What has become of the case, with `again`, as what the button may be meant now."""
    _tell(turn, actor, case, last_change(turn, case), again)


def _tell(turn: Turn, actor: Actor, case: Case, event: Event | None, again: tuple[Button, ...]) -> None:
    opens = button("button.open_case", case_token(Scope.COORDINATOR, case, "open"))
    rows = tuple((one,) for one in (*again, opens))
    say(turn, actor, Content((what_became_by(turn, case, event),), rows), reply_to=actor.message, case_id=case.id)


def tell_pressed(turn: Turn, actor: Actor, case: Case, pressed: Token) -> None:
    """The answer to a button that was kept. Raises `CaseworkError` for one that sends the case where it may not go."""
    if pressed.verb == "to":
        check_department_may_know(case)
    if pressed.verb in CORRECTED and pressed.args:
        tell_corrected(turn, actor, case, pressed.verb, pressed.args[0])
        return
    tell(turn, actor, case, *_again(turn, case, pressed))


def tell_corrected(turn: Turn, actor: Actor, case: Case, of: str, value: str) -> None:
    """What the category or kind became, by whom, and a button with what it was to be."""
    shown = category(value) if of == "category" else word("kind", value)
    again = button("button.change_to", case_token(Scope.COORDINATOR, case, of, value), right=shown)
    differs = may(Status(case.status), Action.RECATEGORIZE, Role.COORDINATOR) and CORRECTED[of](case) != (value,)
    _tell(turn, actor, case, last_correction(turn, case, of), (again,) if differs else ())


def crosses_correction(turn: Turn, actor: Actor, case: Case, of: str) -> bool:
    """As `crosses_another`, of the category or the kind alone."""
    return _crosses(turn, actor, case, last_correction(turn, case, of))


def crosses_another(turn: Turn, actor: Actor, case: Case) -> bool:
    """Whether another coordinator has decided so lately that whoever writes of the case may not know; not where that
    was the last thing they were told."""
    return _crosses(turn, actor, case, last_change(turn, case))


def _crosses(turn: Turn, actor: Actor, case: Case, event: Event | None) -> bool:
    if not is_of_another(turn, event, but=actor.person_id):
        return False
    last = deliveries.last_sent(turn.tx, actor.chat_id)
    return last is None or last.case_id != case.id or not deliveries.says(turn.tx, last, ("changed.by",))


def is_assigned(case: Case) -> bool:
    """Whether somebody has assigned it: whoever assigns it now may not know that."""
    return bool(case.department) and case.status in WORKED_ON


def tell_assigned(turn: Turn, actor: Actor, case: Case, code: str) -> None:
    """The answer to words that assign a case which is assigned: the department that they name is offered. Raises
    `CaseworkError` if it has the case already."""
    if case.department == code:
        raise CaseworkError("error.already_there", reference=case.reference, department=department_name(code))
    tell(turn, actor, case, *to_department(turn, case, code))


def _again(turn: Turn, case: Case, pressed: Token) -> tuple[Button, ...]:
    """The same act from the present state, if it is possible in it."""
    if pressed.verb == "to":
        return to_department(turn, case, pressed.args[0] if pressed.args else "")
    if pressed.verb in TO_CHOOSE:
        chooses = button("button.choose_department", case_token(Scope.COORDINATOR, case, "departments"))
        return (chooses,) if _is_assignable(case) else ()
    if pressed.verb not in set(Action) or not may(Status(case.status), Action(pressed.verb), Role.COORDINATOR):
        return ()
    carried = case_token(Scope.COORDINATOR, case, pressed.verb, *pressed.args)
    if pressed.verb == Action.REFER and pressed.args:
        return (button("button.refer_to", carried, receiver=receiver_of(turn, pressed.args[0])),)
    return (button(f"action.{Action(pressed.verb)}", carried),)


def to_department(turn: Turn, case: Case, code: str) -> tuple[Button, ...]:
    if turn.county.open_department(code) is None or code == case.department or not _is_assignable(case):
        return ()
    label = "button.assign_to" if case.status == Status.SUBMITTED else "button.reassign_to"
    return (button(label, case_token(Scope.COORDINATOR, case, "to", code), department=department_name(code)),)


def _is_assignable(case: Case) -> bool:
    try:
        check_department_may_know(case)
    except CaseworkError:
        return False
    action = Action.ASSIGN if case.status == Status.SUBMITTED else Action.REASSIGN
    return may(Status(case.status), action, Role.COORDINATOR)
