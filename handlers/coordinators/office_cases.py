"""Accusations of the coordinating office itself: the leader whose function the settings name has them, no coordinator.

To such a case that leader acts as a coordinator does to any confidential one, in their own chat; and hands it over to
the named coordinators if it accuses somebody else.
"""

from __future__ import annotations

from domain import references
from domain.commands import Command, Token, Wish, parse, read_token
from domain.content import Button, Content, button, sentence
from domain.errors import CaseworkError
from domain.expectations import VoiceWords
from domain.kinds import ConfidentialBy, Scope
from domain.lifecycle import Action, Role
from domain.messages import Incoming
from handlers.cases.attachments import want_attached
from handlers.cases.casework import Said
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import ActingRole, move
from handlers.complaints import kept_words
from handlers.coordinators import searching, typed_acts
from handlers.saying import answer, say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import hears_accusations, is_for_leader
from handlers.turn import Actor, Turn
from handlers.wording import status_of
from storage.casework import cases, worklists
from storage.messages import deliveries
from storage.tables import Case, Request

MOST = 10


def concerns(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Whether a leader's message is about such a case, theirs to deal with, and asks nothing else that coordinators
    may ask."""
    if not hears_accusations(turn, actor.person_id):
        return False
    if incoming.choice:
        pressed = read_token(incoming.choice)
        return pressed is not None and _is_theirs(turn, _case_of(turn, pressed))
    command = parse(incoming.text, turn.county.department_names())
    if isinstance(command.verb, Wish) and command.verb not in typed_acts.OF_A_CASE:
        return False
    if found := references.parse(incoming.text):
        case = cases.by_reference(turn.tx, found.reference)
        return case is not None and is_for_leader(case)
    said = deliveries.answered_by(turn.tx, actor.chat_id, incoming.reply_to, turn.written)
    if said is None or not said.case_id:
        return False
    answers = bool(incoming.reply_to) or typed_acts.answers_last(said, command)
    return answers and _is_theirs(turn, said.case_id)


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """Words about such a case: an act with its number, a reply, or the answer to what was asked last; nothing of what
    coordinators may ask of the service."""
    command = parse(incoming.text, turn.county.department_names())
    media = want_attached(turn, actor, incoming)
    if command.reference:
        case = searching.readable(turn, actor, command.reference)
        typed_acts.hear_number(turn, actor, case, command, Said(command.words, media, incoming.album))
    elif found := references.parse(incoming.text):
        searching.open_case(turn, actor, searching.readable(turn, actor, found.reference))
    else:
        _hear_answer(turn, actor, incoming, command, Said(incoming.text.strip(), media, incoming.album))


def _hear_answer(turn: Turn, actor: Actor, incoming: Incoming, command: Command, said: Said) -> None:
    answered = deliveries.answered_by(turn.tx, actor.chat_id, incoming.reply_to, turn.written)
    assert answered is not None  # `concerns` has looked
    assert answered.case_id is not None
    case, expects = searching.readable(turn, actor, cases.reference_of(turn.tx, answered.case_id)), answered.expects
    if isinstance(expects, VoiceWords) and command.verb is None:
        kept_words.write_down(turn, actor, case, expects.voice, said.words)
    elif incoming.reply_to:
        typed_acts.hear_reply(turn, actor, case, command, said, expects)
    else:
        typed_acts.hear_unquoted(turn, actor, case, command, said, expects)


def _case_of(turn: Turn, pressed: Token) -> int | None:
    """The case of a coordinator's button, or of one under a request."""
    if pressed.scope is Scope.REQUEST:
        asked = turn.tx.get(Request, pressed.subject)
        return asked.case_id if asked else None
    return pressed.subject if pressed.scope is Scope.COORDINATOR else None


def _is_theirs(turn: Turn, case_id: int | None) -> bool:
    case = turn.tx.get(Case, case_id) if case_id else None
    return case is not None and is_for_leader(case)


def list_open(turn: Turn, actor: Actor) -> bool:
    """The open ones, by number and status. Returns whether the person deals with them at all."""
    if not hears_accusations(turn, actor.person_id):
        return False
    page = worklists.page(turn.tx, worklists.of_office(), MOST)
    if not page.cases:
        answer(turn, actor, "leaders.no_office_case")
        return True
    says = [sentence("leaders.office_cases", count=page.count)]
    says += [sentence("leaders.office_case", reference=one.reference, status=status_of(one)) for one in page.cases]
    say(turn, actor, Content(tuple(says), tuple((_open(one),) for one in page.cases)))
    return True


def _open(case: Case) -> Button:
    return button("button.open_one", case_token(Scope.COORDINATOR, case, "open"), reference=case.reference)


def ask_hand_over(turn: Turn, actor: Actor, case: Case) -> None:
    """It cannot be taken back, and those it may accuse would read it: asked once more."""
    if not is_for_leader(case):
        raise CaseworkError("error.old_button")
    sure = button("button.hand_over", case_token(Scope.COORDINATOR, case, Action.HAND_OVER, "sure"))
    asks = sentence("confirm.hand_over", reference=case.reference)
    say(turn, actor, Content((asks,), ((sure,),)), case_id=case.id)


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
