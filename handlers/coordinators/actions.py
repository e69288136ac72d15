"""What a coordinator can do to a case: assign, split, reject, suspend, send back, exclude, call back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.commands import outcome_of
from domain.content import Content, button, sentence, when, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import BetterWords
from domain.kinds import Readers, Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import casework, redoing, urging
from handlers.cases.assignments import ensure_cycle
from handlers.cases.casework import Said, keep_statement, require_words
from handlers.cases.shown_state import act_words, case_token
from handlers.cases.transitions import as_coordinator
from handlers.coordinators import (
    assigning,
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
from storage.tables import Case, id_of


@dataclass(frozen=True, slots=True)
class DeskAct:
    """An act of a coordinator on a case, and how its words are dealt with.

    `check` refuses it beforehand. `prompted`: it asks for words where there are none. `wordless`: it takes none.
    `outward`: it binds others or cannot be undone, so what only may mean it is offered. `decides`: two coordinators may
    decide it differently. `read_whole`: all that was written says it better than what follows its verb. `named`: among
    the acts that are told where a verb is unknown; the others are buttons of the card, or only possible for a minute.
    """

    do: Callable[[Turn, Actor, Case, Said], None]
    check: Callable[[Case], None] | None = None
    prompted: bool = False
    wordless: bool = False
    outward: bool = False
    decides: bool = False
    read_whole: bool = False
    named: bool = True


def act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Does one act of a coordinator on one case; asks for the words if the act needs some."""
    if action is Action.ASSIGN and case.status != Status.SUBMITTED:
        action = Action.REASSIGN
    desk_act = known(action)
    check_possible(turn, case, action)
    if desk_act.check:
        desk_act.check(case)
    if desk_act.prompted and not said.words:
        prompt(turn, actor, case, action)
        return
    try:
        desk_act.do(turn, actor, case, said)
    except CaseworkError as mistake:
        if not desk_act.prompted:
            raise
        raise BetterWords(mistake, id_of(case), act_words(Scope.COORDINATOR, case, action)) from None


def known(action: Action) -> DeskAct:
    """An act of the table. Raises `CaseworkError` for one that is not a coordinator's."""
    if action not in ACTS:
        raise CaseworkError("error.not_yours", action=word("action", action))
    return ACTS[action]


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
    offer_undo(
        turn,
        actor,
        case,
        "done.coordinator.ask_danger" if case.danger else "done.coordinator.ask",
        words=said.words,
    )


def _answer(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    casework.answer_resident(turn, case, as_coordinator(actor), said)
    call_backs.clear_wants_human(turn, case)
    heard, gone = casework.is_heard(turn, case), case.forgotten_at
    offer_undo(
        turn,
        actor,
        case,
        "done.answer" if heard else "done.answer_forgotten" if gone else "done.coordinator.answer_unheard",
        words=said.words,
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
        words=words,
    )


ACTS: Mapping[Action, DeskAct] = {
    Action.ASSIGN: DeskAct(assigning.assign_as_said, check=assigning.check_assignable, read_whole=True, named=False),
    Action.REASSIGN: DeskAct(
        assigning.assign_as_said,
        check=assigning.check_assignable,
        outward=True,
        decides=True,
        read_whole=True,
        named=False,
    ),
    Action.REJECT: DeskAct(_reject, prompted=True, outward=True, decides=True),
    Action.REFER: DeskAct(referring.refer, outward=True, decides=True),
    Action.REACCEPT: DeskAct(reaccepting.reaccept, prompted=True, outward=True),
    Action.SUSPEND: DeskAct(_suspend, prompted=True, outward=True, decides=True),
    Action.RESUME: DeskAct(suspending.resume_by_hand, wordless=True),
    Action.SEND_BACK: DeskAct(_send_back, prompted=True, outward=True, decides=True),
    Action.EXCLUDE: DeskAct(_exclude, prompted=True, outward=True),
    Action.INCLUDE: DeskAct(_include, wordless=True, named=False),
    Action.SPLIT: DeskAct(_split, check=splitting.check, prompted=True, outward=True, decides=True),
    Action.ASK: DeskAct(_ask, prompted=True, outward=True),
    Action.ANSWER: DeskAct(_answer, prompted=True, outward=True),
    Action.NOTE: DeskAct(_note, prompted=True),
    Action.RESOLVE: DeskAct(_resolve, prompted=True, outward=True, decides=True),
    Action.URGE: DeskAct(_urge, wordless=True),
    Action.CALL_BACK: DeskAct(call_backs.offer, read_whole=True),
    Action.RECATEGORIZE: DeskAct(recategorizing.recategorize),
    Action.TAKE_BACK: DeskAct(take_backs.take_back_typed, named=False),
    Action.KEEP_CONFIDENTIAL: DeskAct(confidential_acts.keep),
    Action.RELEASE: DeskAct(assigning.release),
    Action.LIFT_CONFIDENTIAL: DeskAct(
        confidential_acts.lift, check=confidential_acts.check_confidential, prompted=True, outward=True
    ),
}
