"""把王建国遮住: said beside an open case. The name is hidden in all that is said of it; no department reads this."""

from __future__ import annotations

from domain.content import sentence
from domain.hearing.residents.name_answers import name_to_hide
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
    if len(scene.words) > LONGEST or scene.incoming.photos or scene.incoming.voice:
        return False
    for one in [scene.case] if scene.case else scene.mine:
        if may(Status(one.status), Action.ADD_DETAILS, Role.RESIDENT) and (name := _named_in(scene, one)):
            _hide(scene, scene.locked(one), name)
            return True
    return False


def _named_in(scene: Scene, case: Case) -> str:
    said = cases.statements(scene.turn.tx, id_of(case)) if name_to_hide(scene.words, scene.words) else []
    return name_to_hide(scene.words, "\n".join((case.words, case.address, *(one.words for one in said))))


def _hide(scene: Scene, case: Case, name: str) -> None:
    turn, by = scene.turn, as_resident(scene.actor)
    case.hidden_names = list(dict.fromkeys((*case.hidden_names, name)))
    said = Said(scene.words)
    kept = keep_statement(turn, case, by, said, action=Action.ADD_DETAILS, audience=Readers.COORDINATORS)
    move(turn, case, Action.ADD_DETAILS, by, {"statement": kept})
    show_card(turn, case)
    answered = sentence("case.name_hidden", reference=case.reference, name=name)
    say(turn, scene.actor, answered, reply_to=scene.actor.message, case_id=case.id)
