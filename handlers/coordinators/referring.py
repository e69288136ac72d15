"""移送: a case ends by being passed on to who may deal with it. This is no rejection, and it is not rated.

An accusation goes to one of the receivers of `domain/receivers.py`, by a coordinator who is named for confidential
cases; what the county does not deal with to whom the settings name. No department hears of an accusation's end.
"""

from __future__ import annotations

from domain import receivers
from domain.commands import token
from domain.content import Button, Content, Sentence, button, sentence
from domain.errors import CaseworkError
from domain.expectations import ActWords
from domain.kinds import Readers, Scope
from domain.lifecycle import Action
from domain.receivers import Receiver
from handlers.cases.assignments import end_assignment
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import as_coordinator, move
from handlers.coordinators.undo_offers import offer_undo, tell_later
from handlers.saying import say
from handlers.showing import show_card
from handlers.turn import Actor, Turn
from handlers.wording import receiver_of
from storage.tables import Case, id_of


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
    say(turn, actor, Content((*unknown, says), rows), case_id=case.id, expects=ActWords(Action.REFER))


def refer_to(turn: Turn, actor: Actor, case: Case, code: str, said: Said) -> None:
    """Passes the case on. The resident hears of it when it can no longer be taken back."""
    _check(turn, case, code)
    by = as_coordinator(actor)
    statement = keep_statement(turn, case, by, said, action=Action.REFER, audience=Readers.INSIDE)
    end_assignment(turn, case, "referred")
    told = tell_later(turn, case, _told(turn, case, code))
    move(turn, case, Action.REFER, by, {"statement": statement, "outbox": told, "receiver": code})
    case.referred_to, case.closed_at, case.wants_human_at = code, turn.now, None
    show_card(turn, case)
    offer_undo(turn, actor, case, "done.refer", receiver=receiver_of(turn, code))


def _check(turn: Turn, case: Case, code: str) -> None:
    """Only who may deal with accusations receives one; and nothing else is passed on to them."""
    of_accusations = code in set(Receiver)
    if of_accusations and not case.confidential:
        raise CaseworkError("error.refer_not_confidential", reference=case.reference)
    if not of_accusations and code not in turn.county.elsewhere:
        raise CaseworkError("error.old_button")


def _told(turn: Turn, case: Case, code: str) -> Sentence:
    receiver = receiver_of(turn, code)
    if code in set(Receiver):
        return sentence("told.referred", reference=case.reference, receiver=receiver)
    if number := turn.county.elsewhere[code].number:
        return sentence("told.referred_elsewhere_call", reference=case.reference, receiver=receiver, number=number)
    return sentence("told.referred_elsewhere", reference=case.reference, receiver=receiver)


def _receivers(turn: Turn, case: Case) -> tuple[tuple[Button, ...], ...]:
    """Each receiver as a button: for an accusation those who may deal with it, else who deals with other matters."""
    codes = list(Receiver) if case.confidential else list(turn.county.elsewhere)
    buttons = [
        button(
            "button.receiver",
            token(Scope.COORDINATOR, id_of(case), Action.REFER, code),
            receiver=receiver_of(turn, code),
        )
        for code in codes
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
