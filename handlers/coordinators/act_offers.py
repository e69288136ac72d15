"""Acts with words that may not have been meant so: offered, and done by one tap.

An offer that was made in another state of the case is made anew, after what has become of it.
"""

from __future__ import annotations

from domain.commands import Command, Outcome, Token, outcome_of
from domain.content import Button, button
from domain.errors import CaseworkError
from domain.expectations import ActWords, RefusalWords
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import offers
from handlers.cases.casework import Said
from handlers.cases.offers import Offer
from handlers.cases.shown_state import case_token, has_changed, was_asked_before, what_became
from handlers.coordinators import actions, assigning, changed_cases, decisions
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Case

REFUSE = "refuse"  # as in `kept:refuse:7`, of the request 7


def offer(turn: Turn, actor: Actor, case: Case, action: Action, said: Said, asked: ActWords | None) -> None:
    if action is Action.RESOLVE:
        yes = [_button(case, f"outcome.{one}", action, one) for one in Outcome]
    elif action in offers.TO_RESIDENT:
        yes = [_button(case, "button.send_kept", action)]
    else:
        yes = [_button(case, f"action.{action}", action)]
    no = _button(case, "button.not_meant", offers.NO)
    about = action if action in offers.TO_RESIDENT else "act"
    offers.offer(turn, actor, case, action, said, Offer(about, [*yes, no], asked, shows_case=True))


def offer_note(turn: Turn, actor: Actor, case: Case, command: Command, said: Said) -> None:
    """Offers to note the words, and the act that they mention; the act would then ask for words of its own."""
    of, buttons = command.talked_of, []
    if may(Status(case.status), Action.NOTE, Role.COORDINATOR):
        buttons.append(_button(case, "action.note", Action.NOTE))
    if of and of in actions.ACTS and of is not Action.NOTE and may(Status(case.status), of, Role.COORDINATOR):
        buttons.append(button(f"action.{of}", case_token(Scope.COORDINATOR, case, of)))
    no = _button(case, "button.not_meant", offers.NO)
    made = Offer("talk" if of else "note", [*buttons, no], shows_case=True)
    offers.offer(turn, actor, case, of or Action.NOTE, said, made)


def offer_refusal(turn: Turn, actor: Actor, case: Case, asked: RefusalWords, said: Said) -> None:
    """Words after the prompt that do not quote it: the reason of the refusal, or meant for somebody else."""
    decisions.check_undecided(turn, actor, asked.request)
    yes = _button(case, "button.refuse", REFUSE, str(asked.request))
    no = _button(case, "button.not_meant", offers.NO)
    offers.offer(turn, actor, case, Action.REJECT, said, Offer("refusal", [yes, no], shows_case=True))


def _button(case: Case, label: str, *args: str) -> Button:
    return button(label, case_token(Scope.COORDINATOR, case, offers.OFFER_VERB, *args))


def asked_before(case: Case, asked: ActWords) -> bool:
    """Whether an act's words were asked for in another state of the case, in which it meant something else."""
    return asked.action not in changed_cases.ANY_STATE and was_asked_before(Scope.COORDINATOR, case, asked)


def assign_anew(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """派单 of a case that is assigned: says to whom and by whom, and offers 改派."""
    assigning.check_assignable(case)
    if code := assigning.department_meant(turn, said.words):
        changed_cases.tell_assigned(turn, actor, case, code)
    else:
        actions.act(turn, actor, case, Action.REASSIGN, said)


def offer_anew(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """What has become of the case since the act was asked for or offered; and the act once more, if it is possible
    now."""
    if action in (Action.ASSIGN, Action.REASSIGN):
        code = assigning.department_meant(turn, said.words)
        changed_cases.tell(turn, actor, case, *changed_cases.to_department(turn, case, code))
    elif action is Action.EXCLUDE or may(Status(case.status), actions.done_as(turn, case, action), Role.COORDINATOR):
        say(turn, actor, what_became(turn, case), reply_to=actor.message)
        offer(turn, actor, case, action, said, None)
    else:
        changed_cases.tell(turn, actor, case)


def press_offer(turn: Turn, actor: Actor, case: Case, pressed: Token, message: str) -> None:
    """A tap on one of the buttons of an offer."""
    named = Action(pressed.args[0]) if pressed.args and pressed.args[0] in set(actions.ACTS) else None
    if named and named not in changed_cases.ANY_STATE and has_changed(case, pressed):
        offer_anew(turn, actor, case, named, offers.take_words(turn, actor, case, message))
        return
    match pressed.args:
        case (offers.NO,):
            offers.decline(turn, actor, case, message)
        case (Action.RESOLVE, outcome) if outcome in set(Outcome):
            said = offers.take_words(turn, actor, case, message)
            words = offers.with_outcome(outcome, outcome_of(said.words)[1])
            actions.act(turn, actor, case, Action.RESOLVE, Said(words, said.media, said.album))
        case (verb, request) if verb == REFUSE and request.isdecimal():
            decisions.refuse(turn, actor, int(request), decisions.Reason(offers.take_words(turn, actor, case, message)))
        case (action,) if action in set(actions.ACTS):
            actions.act(turn, actor, case, Action(action), offers.take_words(turn, actor, case, message))
        case _:
            raise CaseworkError("error.old_button")
