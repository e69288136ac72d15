"""How far a case is, and haste, asked beside open cases: of the one that is meant, or it is asked of which."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.content import Sentence, sentence
from domain.hearing.residents import beside
from domain.hearing.residents.beside_cues import Meant
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import held_words
from handlers.complaints import additions, whose
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
        added = _add_told(scene, case) if len(open_ones) == 1 else ()
        progress.urge(turn, actor, scene.locked(case), scene.words, first=added)
    if not open_ones and len(urged) == 1:
        progress.tell_state(turn, actor, urged[0])
    elif not open_ones:
        progress.ask_which_to_urge(turn, actor, scene.mine)


def _add_told(scene: Scene, case: Case) -> tuple[Sentence, ...]:
    """What the words tell beside urging belongs to the case, which its department reads; so do their pictures. An open
    question they do not answer. Returns what the resident is told of it."""
    incoming, told = scene.incoming, beside.told_beside_urging(scene.words)
    if not (told or incoming.photos) or case.status == Status.WAITING or case.confidential:
        return ()
    if not may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT):
        return ()
    if held_words.message_is_held(scene.turn, case, incoming):
        return ()
    additions.add_without_reply(scene.turn, scene.actor, case, replace(incoming, text=told))
    return (sentence("case.added", reference=case.reference),)


def _cases_urged(scene: Scene) -> list[Case]:
    fit = whose.cases_fitting(scene.turn, beside.part_that_urges(scene.words), scene.mine)
    if len(fit) == 1:
        return fit
    return scene.mine if ALL.search(scene.words.casefold()) else []
