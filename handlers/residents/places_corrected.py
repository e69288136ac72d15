"""地点应该是建设路8号, 地址错了: the place of a filed case, put right by its resident in words that tell nothing else.

The card shows the right place, and the group is told that it was put right. What only says that it is wrong is asked.
"""

from __future__ import annotations

from domain.content import sentence
from domain.expectations import AfterFiling
from domain.hearing.residents.corrections import corrected_address, put_right
from domain.lifecycle import OPEN, Status
from handlers.complaints import additions
from handlers.residents.after_filing import PLACE_AGAIN
from handlers.residents.scene import Scene
from handlers.saying import say
from storage.tables import id_of


def hear(scene: Scene) -> bool:
    """Puts the place right, or asks for the right one. Returns whether the words are of the place of one case."""
    if scene.incoming.has_more:
        return False
    mine = [scene.case] if scene.case else scene.mine
    of_place = [one for one in mine if _may_change(one.status) and put_right(one.address, scene.words) is not None]
    if len(of_place) != 1:
        return False
    turn, actor, case = scene.turn, scene.actor, scene.locked(of_place[0])
    if right := put_right(case.address, scene.words):
        additions.add_details(turn, actor, case, scene.incoming, place=corrected_address(case.address, right))
        return True
    asks = sentence("case.place_wrong", reference=case.reference, place=case.address)
    say(turn, actor, asks, reply_to=actor.message, case_id=id_of(case), expects=AfterFiling(PLACE_AGAIN))
    return True


def _may_change(status: str) -> bool:
    """Where the department waits for an answer, words are that."""
    return status in OPEN and status != Status.WAITING
