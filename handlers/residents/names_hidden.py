"""把王建国遮住, 我7号不要写: said beside an open case. It is hidden in all that is said of it, and no
department reads this.
"""

from __future__ import annotations

from domain.content import sentence
from domain.hearing.residents.name_answers import name_to_hide
from domain.hearing.residents.own_homes import homes_to_hide
from domain.kinds import Readers
from domain.lifecycle import Action, Role, Status, may
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import as_resident, move
from handlers.residents.scene import Scene
from handlers.saying import say
from handlers.showing import show_card
from storage.casework import cases
from storage.tables import Case, id_of

LONGEST = 40  # characters


def hear(scene: Scene) -> bool:
    """Hides a name that the words ask to hide. Returns whether they asked for one that stands in a case."""
    if len(scene.words) > LONGEST or scene.incoming.shows or scene.incoming.voice:
        return False
    for one in [scene.case] if scene.case else scene.mine:
        if may(Status(one.status), Action.ADD_DETAILS, Role.RESIDENT) and (name := _named_in(scene, one)):
            _hide(scene, scene.locked(one), name)
            return True
    return False


def hide_home(scene: Scene) -> bool:
    """Hides where the writer lives, where the words ask for silence. Returns whether a home was told that can be
    hidden."""
    for one in [scene.case] if scene.case else scene.mine:
        homes = homes_to_hide(f"{one.words}\n{scene.words}", one.address)
        if homes and may(Status(one.status), Action.ADD_DETAILS, Role.RESIDENT):
            _hide(scene, scene.locked(one), *homes)
            return True
    return False


def _named_in(scene: Scene, case: Case) -> str:
    said = cases.statements(scene.turn.tx, id_of(case)) if name_to_hide(scene.words, scene.words) else []
    return name_to_hide(scene.words, "\n".join((case.words, case.address, *(one.words for one in said))))


def _hide(scene: Scene, case: Case, *names: str) -> None:
    turn, by = scene.turn, as_resident(scene.actor)
    case.hidden_names = list(dict.fromkeys((*case.hidden_names, *names)))
    said = Said(scene.words)
    kept = keep_statement(turn, case, by, said, action=Action.ADD_DETAILS, audience=Readers.COORDINATORS)
    move(turn, case, Action.ADD_DETAILS, by, {"statement": kept})
    show_card(turn, case)
    answered = sentence("case.name_hidden", reference=case.reference, name=names[0])
    say(turn, scene.actor, answered, reply_to=scene.actor.message, case_id=case.id)
