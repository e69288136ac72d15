"""我是表扬不是投诉, 不是垃圾是路灯: the kind or category of a case that is filed, put right by its resident.

A coordinator changes it, by one tap on what is passed on. What only says of which kind it is, no department reads.
"""

from __future__ import annotations

from dataclasses import replace

from domain.content import Button, Sentence, button, category, sentence, word
from domain.hearing.residents.kinds_told import kind_told
from domain.hearing.residents.matters import corrected_matter
from domain.kinds import Readers, Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import notices, understanding
from handlers.cases.casework import Said, keep_statement
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import as_resident, move
from handlers.complaints import additions
from handlers.residents.scene import Scene
from handlers.saying import say
from handlers.telling import tell_coordinators
from storage.tables import Case

KIND, CATEGORY = "kind", "category"


def hear(scene: Scene) -> bool:
    """Passes on to coordinators what the words put right. Returns whether they put something right."""
    case = scene.case or (scene.mine[0] if len(scene.mine) == 1 else None)
    if case is None or case.status == Status.WAITING or not _may_change(case):
        return False
    if scene.incoming.has_more:
        return False
    if kind := kind_told(scene.words):
        if kind == case.kind:
            says = sentence("case.kind_is", reference=case.reference, kind=word("kind", kind))
            say(scene.turn, scene.actor, says, reply_to=scene.actor.message, case_id=case.id)
        else:
            _ask_for_kind(scene, scene.locked(case), kind)
        return True
    if code := _category_right(scene, case):
        _ask_for_category(scene, scene.locked(case), code)
    return bool(code)


def _may_change(case: Case) -> bool:
    status = Status(case.status)
    return may(status, Action.RECATEGORIZE, Role.COORDINATOR) and may(status, Action.ADD_DETAILS, Role.RESIDENT)


def _category_right(scene: Scene, case: Case) -> str:
    told = corrected_matter(scene.words)
    if told is None or not told.wrong:
        return ""
    right, wrong = (understanding.read(scene.turn, one, danger=None).category for one in (told.right, told.wrong))
    was = told.of_category or told.wrong in case.words or wrong == case.category
    return right if was and right != case.category else ""


def _ask_for_kind(scene: Scene, case: Case, kind: str) -> None:
    """The words are kept for coordinators: they tell nothing of the matter."""
    turn, actor = scene.turn, scene.actor
    by = as_resident(actor)
    kept = keep_statement(turn, case, by, Said(scene.words), action=Action.ADD_DETAILS, audience=Readers.COORDINATORS)
    move(turn, case, Action.ADD_DETAILS, by, {"statement": kept})
    named = word("kind", kind)
    said = sentence("told.coordinator.kind_asked", reference=case.reference, right=named)
    _tell(scene, case, said, button("button.change_to", _to(case, KIND, kind), right=named))
    answered = sentence("case.kind_asked", reference=case.reference, kind=named)
    say(turn, actor, answered, reply_to=actor.message, case_id=case.id)


def _ask_for_category(scene: Scene, case: Case, code: str) -> None:
    """The words tell what it is about, so its department reads them, too."""
    named = category(code)
    asked = additions.Answer(sentence("case.category_asked", category=named))
    additions.add_details(scene.turn, scene.actor, case, scene.incoming, answered=asked)
    said = sentence("told.coordinator.category_asked", reference=case.reference, right=named)
    _tell(scene, case, said, button("button.change_to", _to(case, CATEGORY, code), right=named))


def _to(case: Case, verb: str, code: str) -> str:
    return case_token(Scope.COORDINATOR, case, verb, code)


def _tell(scene: Scene, case: Case, said: Sentence, change: Button) -> None:
    """Of a confidential case only its number is told: it is changed where it was opened."""
    told = notices.notice(scene.turn, case, said)
    tell_coordinators(
        scene.turn, case, told if case.confidential else replace(told, buttons=((change,), *told.buttons))
    )
