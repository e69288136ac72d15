"""Buttons in a department's group: those of a card, and those of an offer."""

from __future__ import annotations

from domain.commands import Outcome, Token, read_token
from domain.content import Content, button
from domain.errors import CaseworkError
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import casework, offers, requests, shown_state
from handlers.cases.casework import Said
from handlers.cases.transitions import as_staff
from handlers.departments import actions, lists, prompted, suspended_words
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.tables import Case

BINDING = (Action.ACKNOWLEDGE, Action.RESOLVE, Action.CORRECT, Action.RETURN, Action.EXTEND)
OFFERED = (Action.ANSWER, Action.ASK, Action.RETURN, Action.EXTEND, Action.NOTE)


def press(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> None:
    """A button on a card, old or new. The case's status and the person's rights are checked now."""
    pressed = read_token(incoming.choice)
    if pressed and (pressed.scope, pressed.verb) == (Scope.WORKLIST, lists.TODO):
        lists.list_more(turn, actor, departments, pressed, incoming.reply_to)
        return
    if pressed is None or pressed.scope != Scope.STAFF:
        raise CaseworkError("error.old_button")
    found = turn.tx.get(Case, pressed.subject)
    case = actions.find_case(turn, actor, departments, found.reference if found else "", None)
    if pressed.verb in BINDING and shown_state.has_changed(case, pressed):
        tell_changed(turn, actor, case, Action(pressed.verb))
    elif pressed.verb == "full":
        actions.show_full(turn, actor, case)
    elif pressed.verb == offers.OFFER_VERB:
        _press_offer(turn, actor, case, pressed, incoming.reply_to)
    elif pressed.verb in set(actions.ACTS):
        _press_action(turn, actor, case, pressed)
    else:
        raise CaseworkError("error.old_button")


def tell_changed(turn: Turn, actor: Actor, case: Case, action: Action) -> None:
    """A button of an earlier cycle: what has become of the case, and the same act now, if it is possible."""
    possible = may(Status(case.status), action, Role.STAFF)
    again = (button(f"action.{action}", shown_state.case_token(Scope.STAFF, case, action)),) if possible else ()
    rows = (again,) if again else ()
    say(turn, actor, Content((shown_state.what_became(turn, case),), rows), reply_to=actor.message, case_id=case.id)


def _press_action(turn: Turn, actor: Actor, case: Case, pressed: Token) -> None:
    action = Action(pressed.verb)
    if action is Action.TAKE_BACK and (pressed.number() or not pressed.args):
        actions.take_back_said(turn, actor, case, pressed.number())
    elif not pressed.args:
        actions.act(turn, actor, case, action, Said())
    elif action is Action.RESOLVE and pressed.args[0] in set(Outcome):
        actions.check(turn, actor, case, action)
        actions.prompt(turn, actor, case, action, pressed.args[0])
    else:
        raise CaseworkError("error.old_button")


def _press_offer(turn: Turn, actor: Actor, case: Case, pressed: Token, message: str) -> None:
    """A tap on one of the buttons of an offer."""
    if pressed.args[:1] != (offers.NO,) and shown_state.has_changed(case, pressed):
        _offer_anew(turn, actor, case, pressed, message)
        return
    args = pressed.args
    if args[-1:] == (suspended_words.LATER,):
        suspended_words.check_resumed(turn, case)
        args = args[:-1]
    match args:
        case (offers.NO,):
            offers.decline(turn, actor, case, message)
        case (Action.RESOLVE, outcome) if outcome in set(Outcome):
            _resolve(turn, actor, case, Outcome(outcome), message)
        case (Action.CORRECT, outcome) if outcome in set(Outcome):
            said = offers.take_kept(turn, actor, case, message).said
            words = offers.with_outcome(outcome, said.words)
            actions.act(turn, actor, case, Action.CORRECT, Said(words, said.media, said.album))
        case (action,) if action in OFFERED:
            _do(turn, actor, case, Action(action), message)
        case _:
            raise CaseworkError("error.old_button")


def _offer_anew(turn: Turn, actor: Actor, case: Case, pressed: Token, message: str) -> None:
    """Words that were offered in an earlier cycle: what has become of the case, and the words once more."""
    action = next((one for one in (Action.RESOLVE, *OFFERED) if pressed.args[:1] == (one,)), None)
    if action is None:
        raise CaseworkError("error.old_button")
    actions.check(turn, actor, case, action)
    prompted.offer_words_anew(turn, actor, case, action, offers.take_kept(turn, actor, case, message).said)


def _resolve(turn: Turn, actor: Actor, case: Case, outcome: Outcome, message: str) -> None:
    kept = offers.take_kept(turn, actor, case, message)
    said = kept.said
    told = Said(offers.with_outcome(outcome, said.words), said.media, said.album)
    if suspended_words.are_early(case, Action.RESOLVE, told):
        suspended_words.keep(turn, actor, case, Action.RESOLVE, told, noted=kept.noted)
    elif kept.noted and casework.lacks_proof(turn, case, said, outcome):
        actions.check(turn, actor, case, Action.RESOLVE)
        actions.ask_photo(turn, actor, case, kept.noted, outcome)
    else:
        actions.act(turn, actor, case, Action.RESOLVE, told)


def _do(turn: Turn, actor: Actor, case: Case, action: Action, message: str) -> None:
    """Does an act with the kept words. If they lack what the act needs, the rest is asked for."""
    kept = offers.take_kept(turn, actor, case, message)
    if suspended_words.are_early(case, action, kept.said):
        suspended_words.keep(turn, actor, case, action, kept.said, noted=kept.noted)
    elif action is Action.NOTE and kept.noted:
        answer(turn, actor, "done.note", reference=case.reference)
    elif action is Action.RETURN and kept.noted and not requests.lacks_unit(turn, case, kept.said.words):
        actions.check(turn, actor, case, action)
        requests.return_as_said(turn, case, as_staff(actor, case), kept.said)
        answer(turn, actor, "done.return", reference=case.reference)
    elif kept.noted and action in LACKS and LACKS[action](turn, case, kept.said.words):
        actions.check(turn, actor, case, action)
        actions.refuse_hopeless(turn, case, action)
        actions.prompt(turn, actor, case, action, noted=kept.noted)
    else:
        actions.act(turn, actor, case, action, kept.said)


LACKS = {Action.RETURN: requests.lacks_unit, Action.EXTEND: requests.lacks_reason}
