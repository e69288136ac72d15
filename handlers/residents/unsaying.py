"""把我刚才那句删了, 别给他们看, said beside an open case: done at once, and no department reads the wish."""

from __future__ import annotations

from domain.hearing.residents.silence import tells_of_writer, wishes_silence
from domain.hearing.residents.unsaying import asks_to_unsay
from domain.kinds import Readers
from domain.lifecycle import Action, Role, Status, may
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import as_resident, move
from handlers.complaints import unsaid
from handlers.residents.scene import Scene
from storage.tables import Case, Statement


def hear(scene: Scene) -> bool:
    """Stops or hides what was said just before, where the words ask for it. Returns whether that was all they ask.

    A wish for silence alone stops what waits and would give its writer away; what else is told goes on its way.
    """
    unsays = asks_to_unsay(scene.words)
    if not (unsays or wishes_silence(scene.words)):
        return False
    found = _last(scene)
    if found is None:
        return unsays and _hide_of_case(scene)
    case, said = found
    if not unsays:
        if tells_of_writer(said.words):
            unsaid.stop(scene.turn, scene.actor, scene.locked(case), said)
        return False
    case = scene.locked(case)
    _keep_wish(scene, case)
    if not unsaid.stop(scene.turn, scene.actor, case, said):
        said.audience = Readers.COORDINATORS
        scene.turn.tx.add(said)
        unsaid.hide_again(scene.turn, scene.actor, case, said.words)
    return True


def _last(scene: Scene) -> tuple[Case, Statement] | None:
    found = [
        (one, said)
        for one in _of(scene)
        if not one.confidential and (said := unsaid.last_said(scene.turn, scene.actor, one))
    ]
    return max(found, key=lambda one: one[1].said_at, default=None)


def _hide_of_case(scene: Scene) -> bool:
    """Nothing was added: the sentence stands in the complaint itself, as its last line."""
    for one in _of(scene):
        *before, last = one.words.split("\n")
        if before and last and not one.confidential and may(Status(one.status), Action.ADD_DETAILS, Role.RESIDENT):
            case = scene.locked(one)
            _keep_wish(scene, case)
            unsaid.hide_again(scene.turn, scene.actor, case, last)
            return True
    return False


def _of(scene: Scene) -> list[Case]:
    return [scene.case] if scene.case else list(scene.mine)


def _keep_wish(scene: Scene, case: Case) -> None:
    """The wish itself is for coordinators."""
    turn, by = scene.turn, as_resident(scene.actor)
    kept = keep_statement(turn, case, by, Said(scene.words), action=Action.ADD_DETAILS, audience=Readers.COORDINATORS)
    if may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT):  # else it stands with the case, without an act
        move(turn, case, Action.ADD_DETAILS, by, {"statement": kept})
