"""都催一下 in reply to a notice of several overdue cases: each of them is urged."""

from __future__ import annotations

from domain.hearing.officials.coordinator_cues import Meant
from domain.hearing.officials.sending import Sureness
from domain.lifecycle import Action
from handlers.cases.casework import Said
from handlers.coordinators import actions, own_words, searching
from handlers.turn import Actor, Turn
from storage.messages import deliveries
from storage.tables import Delivery

LATE = ("told.coordinator.overdue",)


def hear(turn: Turn, actor: Actor, words: str, replied: Delivery | None) -> bool:
    """Urges the departments of all cases that the notice names. Returns False for other words and other messages."""
    if replied is None or replied.case_id:
        return False
    told = [one for one in deliveries.whole_content_of(turn.tx, replied).sentences if one.key in LATE]
    references = list(dict.fromkeys(str(one.params["reference"]) for one in told))
    heard = own_words.read(turn, words)
    if not references or heard.meant is not Meant.URGE or heard.sureness is not Sureness.SURE:
        return False
    for reference in references:
        actions.act(turn, actor, searching.readable(turn, actor, reference), Action.URGE, Said())
    return True
