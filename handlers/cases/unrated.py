"""Of several results, the one that is asked about next."""

from __future__ import annotations

from domain.lifecycle import Status
from handlers.saying import shows_lines
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, id_of


def following(turn: Turn, actor: Actor, rated: Case) -> Case | None:
    """Another case of theirs whose result they were told and have not rated: where numbers name lines, it is asked
    about next, because its own lines were left behind by those of the first."""
    if not shows_lines(turn, actor.chat_id):
        return None
    others = (one for one in cases.of_resident(turn.tx, actor.person_id) if one.id != rated.id)
    return next((one for one in others if _awaits_verdict(turn, actor, one)), None)


def _awaits_verdict(turn: Turn, actor: Actor, case: Case) -> bool:
    if case.status != Status.RESOLVED or cases.rating(turn.tx, id_of(case), case.cycle, actor.person_id):
        return False
    return cases.cycle_of(turn.tx, id_of(case), case.cycle).delivered_at is not None
