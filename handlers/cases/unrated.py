"""Of several results, the one that is asked about next. Where numbers name lines, what is said of one result leaves the
lines of the others behind: they are shown again below, until each result is answered."""

from __future__ import annotations

from domain.content import Content, sentence
from domain.hearing.residents.wants import is_only_praise
from domain.lifecycle import Status
from handlers.cases.solved_question import solved_row
from handlers.saying import shows_lines
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, id_of


def following(turn: Turn, actor: Actor, rated: Case) -> Case | None:
    """Another case of theirs whose result they were told and have not rated, where numbers name lines."""
    if not shows_lines(turn, actor.chat_id):
        return None
    others = (one for one in cases.of_resident(turn.tx, actor.person_id) if one.id != rated.id)
    return next((one for one in others if _awaits_verdict(turn, actor, one)), None)


def with_following(turn: Turn, actor: Actor, rated: Case, content: Content) -> Content:
    """What is said or asked of one result, with the lines of the next below."""
    other = following(turn, actor, rated)
    if other is None:
        return content
    asks = sentence("rating.which_solved", reference=other.reference)
    return Content((*content.sentences, asks), (*content.buttons, solved_row(other, other.cycle)))


def _awaits_verdict(turn: Turn, actor: Actor, case: Case) -> bool:
    if is_only_praise(case.kind, case.danger):
        return False
    if case.status != Status.RESOLVED or cases.rating(turn.tx, id_of(case), case.cycle, actor.person_id):
        return False
    return cases.cycle_of(turn.tx, id_of(case), case.cycle).delivered_at is not None
