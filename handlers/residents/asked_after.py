"""How far a case is, and haste, asked beside open cases: of the one that is meant, or it is asked of which."""

from __future__ import annotations

import re

from domain.hearing.residents import beside
from domain.hearing.residents.beside_cues import Meant
from domain.lifecycle import Action, Role, Status, may
from handlers.complaints import whose
from handlers.residents import own_cases, progress
from handlers.residents.scene import Scene
from storage.tables import Case

ALL = re.compile(r"都|两[个件]|俩|全部|所有|一个.{0,6}都没|\b(?:both|all|neither|either|none)\b")


def tell_state(scene: Scene, meant: Meant) -> None:
    if scene.case:
        progress.tell_state(scene.turn, scene.actor, scene.case)
    else:
        own_cases.list_cases(scene.turn, scene.actor)


def urge(scene: Scene, meant: Meant) -> None:
    """Passed on for the case that the urging part of the words fits; for all where they say so; else asked which."""
    turn, actor = scene.turn, scene.actor
    urged = [scene.case] if scene.case else _cases_urged(scene)
    open_ones = [one for one in urged if may(Status(one.status), Action.URGE, Role.RESIDENT)]
    for case in open_ones:
        progress.urge(turn, actor, scene.locked(case), scene.words)
    if not open_ones and len(urged) == 1:
        progress.tell_state(turn, actor, urged[0])
    elif not open_ones:
        progress.ask_which_to_urge(turn, actor, scene.mine)


def _cases_urged(scene: Scene) -> list[Case]:
    fit = whose.cases_fitting(scene.turn, beside.part_that_urges(scene.words), scene.mine)
    if len(fit) == 1:
        return fit
    return scene.mine if ALL.search(scene.words.casefold()) else []
