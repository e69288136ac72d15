"""What a coordinator can do to a case: assign, split, reject, suspend, send back, exclude, call back."""

from __future__ import annotations

import re
from collections.abc import Callable

from domain.commands import outcome_of
from domain.content import Content, Sentence, button, sentence, when, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import BetterWords
from domain.hearing.officials.sending import Sureness, read_sending
from domain.kinds import Readers, RequestKind, Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import casework, redoing, retractions, urging
from handlers.cases.assignments import assign, check_department_may_know, end_assignment, ensure_cycle, tell_assigned
from handlers.cases.case_decisions import decide_case
from handlers.cases.casework import Said, keep_statement, require_words
from handlers.cases.shown_state import act_words, case_token
from handlers.cases.transitions import as_coordinator
from handlers.coordinators import (
    call_backs,
    confidential_acts,
    reaccepting,
    recategorizing,
    referring,
    rejecting,
    second_person,
    splitting,
    suspending,
    take_backs,
)
from handlers.coordinators.undo_offers import offer_undo
from handlers.saying import answer, say
from handlers.telling import is_for_coordinators, tell_department
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, id_of

Act = Callable[[Turn, Actor, Case, Said], None]
LIKE_A_TOWN = re.compile(r"(?:街道|[乡镇村]|社区|居委会?|管委会)(?:人民政府|政府|办事处|办)?$|\b(?:town|village)\b")
TOWN = re.compile(r"(?:街道|[乡镇]|管委会)(?:人民政府|政府|办事处|办)?$|\b(?:town|village)\b")
OF_ANY_UNIT = set("局处办公室中心公司大队管理服务委员会人民政府单位的")


def act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Does one act of a coordinator on one case; asks for the words if the act needs some."""
    if action not in ACTS:
        raise CaseworkError("error.not_yours", action=word("action", action))
    if action is Action.ASSIGN and case.status != Status.SUBMITTED:
        action = Action.REASSIGN
    check_possible(turn, case, action)
    if check := CHECKS.get(action):
        check(case)
    if not said.words and action in PROMPTED:
        prompt(turn, actor, case, action)
        return
    try:
        ACTS[action](turn, actor, case, said)
    except CaseworkError as mistake:
        if action not in PROMPTED:
            raise
        raise BetterWords(mistake, id_of(case), act_words(Scope.COORDINATOR, case, action)) from None


def check_possible(turn: Turn, case: Case, action: Action) -> None:
    """Refuses an act that no coordinator can do in this state of the case."""
    if action is not Action.EXCLUDE and not may(Status(case.status), done_as(turn, case, action), Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))


def done_as(turn: Turn, case: Case, action: Action) -> Action:
    """The act as which the lifecycle knows it in this state."""
    return call_backs.redo_action(turn, case) if action is Action.SEND_BACK else action


def prompt(turn: Turn, actor: Actor, case: Case, action: Action) -> None:
    says = sentence(f"prompt.coordinator.{action}", reference=case.reference)
    say(turn, actor, says, case_id=case.id, expects=act_words(Scope.COORDINATOR, case, action))


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
    Action.LIFT_CONFIDENTIAL: confidential_acts.check_confidential,
}


def offer_departments(turn: Turn, actor: Actor, case: Case, *before: Sentence) -> None:
    """Each department as a button, two in a row. `before` says why they are shown."""
    check_assignable(case)
    buttons = [
        button(
            "button.department",
            case_token(Scope.COORDINATOR, case, "to", one.code),
            department=department_name(one.code),
        )
        for one in turn.county.open_departments()
        if one.code != case.department
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    says = sentence("prompt.department", reference=case.reference)
    say(
        turn,
        actor,
        Content((*before, says), rows),
        case_id=case.id,
        expects=act_words(Scope.COORDINATOR, case, Action.ASSIGN),
    )


def _assign(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    code = department_meant(turn, said.words)
    if not code:
        unknown = (sentence("error.no_such_department"),) if said.words else ()
        offer_departments(turn, actor, case, *unknown)
        return
    send_to(turn, actor, case, code)


def department_meant(turn: Turn, words: str) -> str:
    """The code of the department to which words send a case; "" if they name none, or several, or deny one."""
    sending = read_sending(words, turn.county.spoken_departments())
    if sending is None:
        named = turn.county.department_named(words)
        return named.code if named else ""
    meant = sending.sureness is not Sureness.TALK and len(sending.departments) == 1
    return sending.departments[0] if meant else ""


def send_to(turn: Turn, actor: Actor, case: Case, code: str, *, sure: bool = False) -> None:
    """Assigns or reassigns the case; to a department that the words accuse, only if the coordinator is `sure`. Raises
    `CaseworkError` for a confidential one."""
    if turn.county.open_department(code) is None:
        raise CaseworkError("error.no_such_department")
    check_assignable(case)
    if case.department == code:
        raise CaseworkError("error.already_there", reference=case.reference, department=department_name(code))
    if not sure and confidential_acts.needs_second_press(turn, case, code):
        confidential_acts.ask_second_press(turn, actor, case, code)
        return
    confidential_acts.settle(turn, actor, case)
    _grant_returns(turn, actor, case)
    if case.status == Status.SUSPENDED:
        retractions.cancel_notices(turn, case, Action.SUSPEND)
    action = Action.ASSIGN if case.status == Status.SUBMITTED else Action.REASSIGN
    assign(turn, case, code, as_coordinator(actor), action=action)
    tell_assigned(turn, case)
    answer(turn, actor, "done.assign", reference=case.reference, department=department_name(code))


def _release(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """照常派单: what was held back goes where the rules say, else a coordinator chooses."""
    if code := confidential_acts.department_as_usual(turn, case):
        send_to(turn, actor, case, code)
        return
    confidential_acts.settle(turn, actor, case)
    offer_departments(turn, actor, case, sentence("done.release", reference=case.reference))


def suggested_departments(turn: Turn, case: Case) -> tuple[str, ...]:
    """The departments to offer, the likeliest first, as the card does."""
    return decide_case(turn, case).offered


def departments_like(turn: Turn, name: str, *, but: str) -> list[str]:
    """Codes of the departments that may be meant by a name that none of them has, the likeliest first: by the letters
    that they share; of a town's or a village's, the towns."""
    town = LIKE_A_TOWN.search(name.casefold())
    found: list[tuple[int, int, str]] = []
    for one in turn.county.open_departments():
        names = (*one.name.words.values(), *one.aliases)
        is_town = town and any(TOWN.search(spoken.casefold()) for spoken in names)
        shared = len(name) if is_town else len((set(name) & set("".join(names))) - OF_ANY_UNIT)
        if shared and one.code != but:
            found.append((-shared, len(found), one.code))
    return [code for *_, code in sorted(found)]


def _grant_returns(turn: Turn, actor: Actor, case: Case) -> None:
    """Sending a case elsewhere while its department asks to return it grants the return."""
    for asked in cases.pending(turn.tx, RequestKind.RETURN, case.id):
        asked.decided_at, asked.decided_by, asked.granted = turn.now, actor.person_id, True
        case.returns += 1
        turn.tx.add(asked)
        end_assignment(turn, case, "returned")


def _reject(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    require_words(said.words, "error.reject_why")
    if (decided := second_person.settle(turn, actor, case, Action.REJECT, said)) is not None:
        rejecting.reject(turn, actor, case, said, decided)


def _suspend(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    suspending.check(turn, said)
    if (decided := second_person.settle(turn, actor, case, Action.SUSPEND, said)) is not None:
        suspending.suspend(turn, actor, case, said, decided)


def _split(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    splitting.parts_in(turn, case, said)
    if (decided := second_person.settle(turn, actor, case, Action.SPLIT, said)) is not None:
        splitting.split(turn, actor, case, said, decided)


def refer_to(turn: Turn, actor: Actor, case: Case, code: str, *, sure: bool) -> None:
    """A receiver's button: passes the case on if it may be passed on now."""
    check_possible(turn, case, Action.REFER)
    referring.refer_to(turn, actor, case, code, Said(), sure=sure)


def _send_back(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """重办: a poor result goes back to the department, with what is wrong."""
    require_words(said.words, "error.send_back_why")
    keep_statement(turn, case, as_coordinator(actor), said, action=Action.SEND_BACK, audience=Readers.INSIDE)
    redoing.redo(turn, case, call_backs.redo_action(turn, case), as_coordinator(actor))
    tell_department(turn, case, sentence("told.department.sent_back", reference=case.reference, words=said.words))
    answer(turn, actor, "done.send_back", reference=case.reference)


def _exclude(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    require_words(said.words, "error.exclude_why")
    if case.excluded_at is not None:
        raise CaseworkError("error.already_excluded", reference=case.reference)
    if (decided := second_person.settle(turn, actor, case, Action.EXCLUDE, said)) is not None:
        rejecting.exclude(turn, actor, case, said, decided)
        undo = button(f"action.{Action.INCLUDE}", case_token(Scope.COORDINATOR, case, Action.INCLUDE))
        says = sentence("done.exclude", reference=case.reference)
        say(turn, actor, Content((says,), ((undo,),)), reply_to=actor.message, case_id=case.id)


def _include(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """Takes an exclusion back: the case counts in the figures again."""
    rejecting.include(turn, actor, case)
    answer(turn, actor, "done.include", reference=case.reference)


def _ask(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    casework.ask(turn, case, as_coordinator(actor), said)
    offer_undo(turn, actor, case, "done.coordinator.ask_danger" if case.danger else "done.coordinator.ask")


def _answer(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    casework.answer_resident(turn, case, as_coordinator(actor), said)
    call_backs.clear_wants_human(turn, case)
    heard, gone = casework.is_heard(turn, case), case.forgotten_at
    offer_undo(
        turn,
        actor,
        case,
        "done.answer" if heard else "done.answer_forgotten" if gone else "done.coordinator.answer_unheard",
    )


def _note(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    casework.check_note(case, said.words)
    casework.note(turn, case, as_coordinator(actor), said)
    read_by_unit = case.department and not case.confidential
    answer(turn, actor, "done.note_read" if read_by_unit else "done.note", reference=case.reference)


def _urge(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """催办: passed on to the department once a working day."""
    unit = department_name(case.department)
    if case.department and not is_for_coordinators(case) and not urging.is_heard_by_unit(turn, case):
        answer(turn, actor, "done.urge_no_group", reference=case.reference, department=unit)
        return
    if urging.urge(turn, case, as_coordinator(actor)):
        answer(turn, actor, "done.urge", reference=case.reference, department=unit)
        return
    before = urging.passed_on_at(turn, case, Role.COORDINATOR)
    assert before is not None  # since it was not passed on now
    answer(turn, actor, "done.urge_before", reference=case.reference, department=unit, at=when(before))


def _resolve(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    outcome, words = outcome_of(said.words)
    ensure_cycle(turn, case)
    casework.resolve(turn, case, as_coordinator(actor), Said(words, said.media, said.album), outcome)
    call_backs.clear_wants_human(turn, case)
    heard, gone = casework.is_heard(turn, case), case.forgotten_at
    offer_undo(
        turn,
        actor,
        case,
        "done.resolve" if heard else "done.resolve_forgotten" if gone else "done.coordinator.resolve_unheard",
    )


ACTS: dict[Action, Act] = {
    Action.ASSIGN: _assign,
    Action.REASSIGN: _assign,
    Action.REJECT: _reject,
    Action.REFER: referring.refer,
    Action.REACCEPT: reaccepting.reaccept,
    Action.SUSPEND: _suspend,
    Action.RESUME: suspending.resume_by_hand,
    Action.SEND_BACK: _send_back,
    Action.EXCLUDE: _exclude,
    Action.INCLUDE: _include,
    Action.SPLIT: _split,
    Action.ASK: _ask,
    Action.ANSWER: _answer,
    Action.NOTE: _note,
    Action.RESOLVE: _resolve,
    Action.URGE: _urge,
    Action.CALL_BACK: call_backs.offer,
    Action.RECATEGORIZE: recategorizing.recategorize,
    Action.TAKE_BACK: take_backs.take_back_typed,
    Action.KEEP_CONFIDENTIAL: confidential_acts.keep,
    Action.RELEASE: _release,
    Action.LIFT_CONFIDENTIAL: confidential_acts.lift,
}
PROMPTED = (
    Action.LIFT_CONFIDENTIAL,
    Action.REJECT,
    Action.REACCEPT,
    Action.SUSPEND,
    Action.SEND_BACK,
    Action.EXCLUDE,
    Action.SPLIT,
    Action.ASK,
    Action.ANSWER,
    Action.NOTE,
    Action.RESOLVE,
)
