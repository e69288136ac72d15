"""保密, 照常派单 and 解除保密 written by a coordinator: in exactly these words, or in their own."""

from __future__ import annotations

from domain.hearing.officials import confidentiality as hearing
from domain.hearing.officials.confidentiality import Asked
from domain.hearing.officials.coordinator_cues import Meant
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases.casework import Said
from handlers.coordinators import actions, own_words, searching
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.tables import Case


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """These acts with a case's number, or in reply to a message about it; what is not sure is offered. Returns whether
    the words were such."""
    asked = hearing.read(incoming.text)
    if asked is None or incoming.shows:
        return False
    replied = deliveries.case_of_message(turn.tx, actor.chat_id, incoming.reply_to) if incoming.reply_to else None
    reference = asked.reference
    if not reference and replied and replied.case_id:
        reference = cases.reference_of(turn.tx, replied.case_id)
    if not reference:
        return False
    case = searching.readable(turn, actor, reference)
    action = _action(case, asked)
    if action is Action.RELEASE and own_words.read(turn, incoming.text).meant is Meant.ASSIGN:
        return False  # 照常派单 给住建局: to whom is said
    if asked.sure:
        actions.act(turn, actor, case, action, Said(asked.words))
        return True
    return _offer(turn, actor, case, action, asked)


def _action(case: Case, asked: Asked) -> Action:
    """不用保密: what is confidential is lifted, what is held back goes as usual."""
    return Action.RELEASE if asked.frees and not case.confidential else asked.action


def _offer(turn: Turn, actor: Actor, case: Case, action: Action, asked: Asked) -> bool:
    """Returns False where the act is not possible, or would change nothing."""
    pointless = case.confidential if action is Action.KEEP_CONFIDENTIAL else not (case.confidential or case.held_back)
    if pointless or not may(Status(case.status), action, Role.COORDINATOR):
        return False
    if action is Action.LIFT_CONFIDENTIAL and asked.words:
        own_words.offer_act(turn, actor, case, action, Said(asked.words))
    else:
        own_words.offer_by_button(turn, actor, case, action)
    return True
