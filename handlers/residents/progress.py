"""How far a resident's case is, in one short message; and 催办, which passes on that they want it hurried."""

from __future__ import annotations

from collections.abc import Sequence

from domain.commands import Token, token
from domain.content import Button, Content, Sentence, button, sentence, when
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import Scope
from domain.lifecycle import OPEN, Action, Role, Status, may
from handlers.cases import dates, urging
from handlers.cases.accused_office import leader_of
from handlers.cases.transitions import as_resident, clock_runs
from handlers.residents import own_cases
from handlers.saying import say
from handlers.telling import is_for_coordinators, is_for_leader
from handlers.turn import Actor, Turn
from handlers.walking import more_row, page_after
from handlers.wording import receiver_of, receivers_number
from storage.casework import cases, worklists
from storage.tables import Case, id_of

SHOWN = 8
URGE = "urge"  # the verb of the button for the rest of the cases


def tell_state(turn: Turn, actor: Actor, case: Case, first: tuple[Sentence, ...] = ()) -> None:
    """The state of a case with unit, date and next step, and what the resident can do. `first` is said before it."""
    told = own_cases.status_told(turn, case)
    heading = sentence("case.heading", reference=case.reference, status=own_cases.status_word(case, told))
    says = (*first, heading, *_next_step(turn, case, told))
    buttons = (*own_cases.case_buttons(case, told), _more_buttons(case, told))
    say(turn, actor, Content(says, buttons), reply_to=actor.message, case_id=case.id)


def tell_kept(turn: Turn, actor: Actor, case: Case) -> None:
    """The state of a case that its owner does not withdraw after all, or withdrew before."""
    tell_state(turn, actor, case, (sentence("withdraw.kept"),) if case.status in OPEN else ())


def urge(turn: Turn, actor: Actor, case: Case, words: str = "", *, first: tuple[Sentence, ...] = ()) -> None:
    """Passes it on, unless it was on the same working day, and tells the state. `first` is said before it."""
    earlier = urging.passed_on_at(turn, case, Role.RESIDENT)
    passed = urging.urge(turn, case, as_resident(actor), words)
    said = _urged(turn, case) if passed or earlier is None else sentence("case.urged_before", at=when(earlier))
    tell_state(turn, actor, case, (*first, said))


def ask_which_to_urge(turn: Turn, actor: Actor, mine: list[Case]) -> None:
    """Several cases could be meant: the state of each, and a button to urge it."""
    open_ones = [one for one in mine if may(Status(one.status), Action.URGE, Role.RESIDENT)]
    if len(open_ones) > SHOWN:
        list_to_urge(turn, actor)
    else:
        _show_to_urge(turn, actor, open_ones, ())


def list_to_urge(turn: Turn, actor: Actor, pressed: Token | None = None) -> None:
    """All open cases, the newest first, as many as fit; with a pressed button those after the last one above it."""
    page = page_after(turn, worklists.of_resident(actor.person_id, only=OPEN), SHOWN, pressed)
    if not page.cases:
        raise CaseworkError("error.old_button")
    _show_to_urge(turn, actor, page.cases, more_row(page, URGE, Scope.SERVICE))


def _show_to_urge(turn: Turn, actor: Actor, shown: Sequence[Case], more: tuple[tuple[Button, ...], ...]) -> None:
    lines = [own_cases.case_line(turn, one) for one in shown]
    rows = tuple(
        (button("button.urge", token(Scope.RESIDENT, id_of(one), "urge"), reference=one.reference),) for one in shown
    )
    say(turn, actor, Content((sentence("case.urge_which"), *lines), (*rows, *more)), reply_to=actor.message)


def _urged(turn: Turn, case: Case) -> Sentence:
    if is_for_coordinators(case) or not case.department:
        is_leaders = is_for_leader(case)
        return sentence("case.urged_leader") if is_leaders else sentence("case.urged_coordinators")
    key = "case.urged" if urging.is_heard_by_unit(turn, case) else "case.urged_no_group"
    return sentence(key, department=department_name(case.department))


def _next_step(turn: Turn, case: Case, told: Status) -> tuple[Sentence, ...]:
    if told is Status.REFERRED:
        return (_with_receiver(turn, case),)
    if told not in OPEN:
        asks = told is Status.RESOLVED and not is_only_praise(case.kind, case.danger)
        return (sentence("case.has_result"),) if asks else ()
    if is_for_coordinators(case):
        return (_whose_alone(turn, case),)
    if told is Status.SUBMITTED or not case.department:
        return (sentence("case.with_coordinators"),)
    if told is Status.WAITING:
        return (_question(turn, case),)
    if told is Status.SUSPENDED and case.suspended_until:
        return (sentence("case.suspended_until", until=dates.opening_day(turn, case.suspended_until)),)
    return (_with_department(turn, case, told),)


def _with_receiver(turn: Turn, case: Case) -> Sentence:
    """Who deals with it now. What they find they tell themselves: it is not seen here."""
    receiver = receiver_of(turn, case.referred_to)
    if case.confidential:
        number = receivers_number(turn, case.referred_to)
        if is_for_leader(case):
            return sentence("case.with_receiver_leader", receiver=receiver, number=number, function=leader_of(turn))
        return sentence("case.with_receiver_alone", receiver=receiver, number=number)
    elsewhere = turn.county.elsewhere.get(case.referred_to)
    if elsewhere and elsewhere.number:
        return sentence("case.with_receiver_call", receiver=receiver, number=elsewhere.number)
    return sentence("case.with_receiver", receiver=receiver)


def _whose_alone(turn: Turn, case: Case) -> Sentence:
    if is_for_leader(case):
        return sentence("case.with_leader", function=leader_of(turn))
    return sentence("case.with_coordinators_alone")


def _with_department(turn: Turn, case: Case, told: Status) -> Sentence:
    unit, due = department_name(case.department), dates.due(turn, case)
    if is_only_praise(case.kind, case.danger):
        return sentence("case.praise", department=unit)
    if case.due_at and case.due_at < turn.now and clock_runs(case):
        return sentence("case.late", department=unit, due=due)
    if told is Status.ASSIGNED:
        return sentence("case.not_acknowledged", department=unit, due=due)
    return sentence("case.in_hand", department=unit, due=due)


def _question(turn: Turn, case: Case) -> Sentence:
    asked = cases.last_statement(turn.tx, id_of(case), Action.ASK)
    words = asked.words if asked else ""
    return sentence("case.waits_for_you", department=department_name(case.department), words=words)


def _more_buttons(case: Case, told: Status) -> tuple[Button, ...]:
    """The whole history, and 催办 while the case is open."""
    row = [button("button.history", token(Scope.RESIDENT, id_of(case), "history"), reference=case.reference)]
    if may(told, Action.URGE, Role.RESIDENT):
        row.append(button("button.urge", token(Scope.RESIDENT, id_of(case), "urge"), reference=case.reference))
    return tuple(row)
