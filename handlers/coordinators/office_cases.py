"""Accusations of the coordinating office itself: the leader whose function the settings name has them, no coordinator.

To such a case that leader acts as a coordinator does to any confidential one, in their own chat; and hands it over to
the named coordinators if it accuses somebody else.
"""

from __future__ import annotations

from domain import references
from domain.commands import Wish, parse, read_token, token
from domain.content import Button, Content, button, sentence
from domain.errors import CaseworkError
from domain.expectations import ActWords, TakeBack, VoiceWords
from domain.kinds import ConfidentialBy, Scope
from domain.lifecycle import Action, Role
from domain.messages import Incoming
from handlers.cases.transitions import ActingRole, move
from handlers.saying import answer, say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import hears_accusations, is_for_leader
from handlers.turn import Actor, Turn
from handlers.wording import status_of
from storage.casework import cases, worklists
from storage.messages import deliveries
from storage.tables import Case, id_of

MOST = 10
ASKING = (ActWords, TakeBack, VoiceWords)


def concerns(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Whether a leader's message is about such a case, and theirs to deal with."""
    if not hears_accusations(turn, actor.person_id):
        return False
    if incoming.choice:
        pressed = read_token(incoming.choice)
        return pressed is not None and pressed.scope is Scope.COORDINATOR and _is_theirs(turn, pressed.subject)
    if found := references.parse(incoming.text):
        case = cases.by_reference(turn.tx, found.reference)
        return case is not None and is_for_leader(case)
    said = deliveries.answered_by(turn.tx, actor.chat_id, incoming.reply_to, turn.now)
    if said is None or not said.case_id or isinstance(parse(incoming.text).verb, Wish):
        return False
    return bool(incoming.reply_to or isinstance(said.expects, ASKING)) and _is_theirs(turn, said.case_id)


def _is_theirs(turn: Turn, case_id: int) -> bool:
    case = turn.tx.get(Case, case_id)
    return case is not None and is_for_leader(case)


def list_open(turn: Turn, actor: Actor) -> bool:
    """The open ones, by number and status. Returns whether the person deals with them at all."""
    if not hears_accusations(turn, actor.person_id):
        return False
    count, found = worklists.page(turn.tx, worklists.of_office(), MOST)
    if not found:
        answer(turn, actor, "leaders.no_office_case")
        return True
    says = [sentence("leaders.office_cases", count=count)]
    says += [sentence("leaders.office_case", reference=one.reference, status=status_of(one)) for one in found]
    say(turn, actor, Content(tuple(says), tuple((_open(one),) for one in found)))
    return True


def _open(case: Case) -> Button:
    return button("button.open_one", token(Scope.COORDINATOR, id_of(case), "open"), reference=case.reference)


def hand_over(turn: Turn, actor: Actor, case: Case) -> None:
    """It accuses somebody else: the named coordinators are told of it as of any confidential case."""
    if not is_for_leader(case):
        raise CaseworkError("error.old_button")
    move(turn, case, Action.HAND_OVER, ActingRole(Role.LEADER, actor.person_id))
    case.confidential_by = ConfidentialBy.RULE
    turn.tx.add(case)
    turn.tx.flush()
    show_card_to_coordinators(turn, case)
    show_card(turn, case)
    answer(turn, actor, "done.hand_over", reference=case.reference)
