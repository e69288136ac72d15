"""移送: a case ends by being passed on to who may deal with it. This is no rejection, and it is not rated.

An accusation goes to one of the receivers of `domain/receivers.py`, by a coordinator who is named for confidential
cases; what the county does not deal with to whom the settings name. No department hears of an accusation's end.
"""

from __future__ import annotations

from domain import receivers
from domain.content import Button, Content, Sentence, button, sentence
from domain.errors import CaseworkError
from domain.kinds import Readers, Scope
from domain.lifecycle import Action
from domain.receivers import Receiver
from handlers.cases.assignments import end_assignment
from handlers.cases.casework import Said, keep_statement
from handlers.cases.shown_state import act_words, case_token
from handlers.cases.transitions import as_coordinator, move
from handlers.coordinators import second_person
from handlers.coordinators.undo_offers import offer_undo, tell_later
from handlers.saying import say
from handlers.showing import show_card
from handlers.turn import Actor, Turn
from handlers.wording import receiver_of, receivers_number
from storage.tables import Case


def refer(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """ "移送 纪委监委 收受红包": the receiver first, then why; asks to whom if the words name nobody."""
    passing = receivers.read(said.words, turn.county.elsewhere)
    if passing.code:
        refer_to(turn, actor, case, passing.code, Said(passing.reason, said.media, said.album))
        return
    unknown = (sentence("error.no_such_receiver"),) if said.words.strip() else ()
    says = sentence("prompt.refer" if case.confidential else "prompt.refer_elsewhere", reference=case.reference)
    rows = _receivers(turn, case)
    if not rows:
        raise CaseworkError("error.refer_not_confidential", reference=case.reference)
    say(
        turn,
        actor,
        Content((*unknown, says), rows),
        case_id=case.id,
        expects=act_words(Scope.COORDINATOR, case, Action.REFER),
    )


def refer_to(turn: Turn, actor: Actor, case: Case, code: str, said: Said, *, sure: bool = False) -> None:
    """Passes the case on. The resident hears of it when it can no longer be taken back. To the police it goes only if
    the coordinator is `sure` where its words speak of them."""
    _check(turn, case, code)
    if code == Receiver.CRIME and not sure and receivers.may_accuse_police(case.words):
        _ask_whether_sure(turn, actor, case)
        return
    decided = {} if case.confidential else second_person.settle(turn, actor, case, Action.REFER, said, to=code)
    if decided is not None:
        pass_on(turn, actor, case, said, decided, code)


def pass_on(turn: Turn, actor: Actor, case: Case, said: Said, decided: second_person.Decided, code: str) -> None:
    """Does it. `decided`: with whom, for the event. Raises `CaseworkError` where the settings dropped the receiver."""
    _check(turn, case, code)
    by = as_coordinator(actor)
    statement = keep_statement(turn, case, by, said, action=Action.REFER, audience=Readers.INSIDE)
    end_assignment(turn, case, "referred")
    told = tell_later(turn, case, _told(turn, case, code))
    move(turn, case, Action.REFER, by, {**decided, "statement": statement, "outbox": told, "receiver": code})
    case.referred_to, case.closed_at = code, turn.now
    show_card(turn, case)
    offer_undo(turn, actor, case, "done.refer", receiver=receiver_of(turn, code))


def _check(turn: Turn, case: Case, code: str) -> None:
    """Only who may deal with accusations receives one; and nothing else is passed on to them."""
    of_accusations = code in set(Receiver)
    if of_accusations and not case.confidential:
        raise CaseworkError("error.refer_not_confidential", reference=case.reference)
    if not of_accusations and code not in turn.county.elsewhere:
        raise CaseworkError("error.old_button")


def _ask_whether_sure(turn: Turn, actor: Actor, case: Case) -> None:
    asks = sentence("confirm.refer_to_police", reference=case.reference)
    sure = case_token(Scope.COORDINATOR, case, Action.REFER, Receiver.CRIME, "sure")
    rows = (
        (button("button.surely_receiver", sure, receiver=receiver_of(turn, Receiver.CRIME)),),
        *((_receiver(turn, case, one),) for one in (Receiver.POLICE, Receiver.DISCIPLINE)),
    )
    say(turn, actor, Content((asks,), rows), case_id=case.id)


def _told(turn: Turn, case: Case, code: str) -> Sentence:
    receiver = receiver_of(turn, code)
    if code in set(Receiver):
        number = receivers_number(turn, code)
        return sentence("told.referred", reference=case.reference, receiver=receiver, number=number)
    if number := turn.county.elsewhere[code].number:
        return sentence("told.referred_elsewhere_call", reference=case.reference, receiver=receiver, number=number)
    return sentence("told.referred_elsewhere", reference=case.reference, receiver=receiver)


def _receivers(turn: Turn, case: Case) -> tuple[tuple[Button, ...], ...]:
    """Each receiver as a button: for an accusation those who may deal with it, else who deals with other matters."""
    codes = list(Receiver) if case.confidential else list(turn.county.elsewhere)
    buttons = [_receiver(turn, case, code) for code in codes]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _receiver(turn: Turn, case: Case, code: str) -> Button:
    to = case_token(Scope.COORDINATOR, case, Action.REFER, code)
    return button("button.receiver", to, receiver=receiver_of(turn, code))
