"""保密, 照常派单 and 解除保密 written by a coordinator."""

from __future__ import annotations

from domain.hearing.officials import confidentiality as hearing
from domain.messages import Incoming
from handlers.cases.casework import Said
from handlers.coordinators import actions, searching
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """These acts with a case's number, or in reply to a message about it. Returns whether the words were such."""
    asked = hearing.read(incoming.text)
    if asked is None or incoming.photos:
        return False
    replied = deliveries.case_of_message(turn.tx, actor.chat_id, incoming.reply_to) if incoming.reply_to else None
    reference = asked.reference
    if not reference and replied and replied.case_id:
        reference = cases.reference_of(turn.tx, replied.case_id)
    if not reference:
        return False
    actions.act(turn, actor, searching.readable(turn, actor, reference), asked.action, Said(asked.words))
    return True
