"""The album of a case's first pictures: its further ones belong to the case, too."""

from __future__ import annotations

from domain.kinds import Readers
from domain.lifecycle import Action, Role
from handlers.turn import Turn
from storage.tables import Case, Statement


def keep_album(turn: Turn, case: Case, person_id: int, album: str, *, audience: Readers = Readers.DEPARTMENT) -> None:
    """Notes the album of a case's first pictures, so that the further ones are added to the case."""
    if album:
        came = Statement(
            case_id=case.id or 0,
            person_id=person_id,
            role=Role.RESIDENT,
            action=Action.SUBMIT,
            audience=audience,
            album=album,
            said_at=turn.now,
        )
        turn.tx.add(came)
        turn.tx.flush()
