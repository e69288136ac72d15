"""The photo that a result lacked: what was asked for it, and whether a picture in reply to the card is it."""

from __future__ import annotations

from datetime import timedelta

from domain.kinds import CARDS
from domain.lifecycle import Action, Role, Status, may
from handlers.cases.casework import Said
from handlers.turn import Actor, Turn, id_of
from storage.casework import events
from storage.messages import deliveries
from storage.tables import Case, Delivery, Statement

ASKED_LATELY = timedelta(hours=1)
CLOSED = "closed:"


def expects(outcome: str, noted: int) -> str:
    """What the line expects that asks for the photo of a result, whose words stand in a note."""
    return f"act:{Action.RESOLVE}:{outcome}:{noted}"


def noted_in(expected: str) -> int:
    """The note with the words of a result that lacks its photo; 0 for any other question."""
    parts = expected.split(":")
    return int(parts[3]) if parts[:2] == ["act", Action.RESOLVE] and len(parts) > 3 else 0


def closes(expected: str) -> str:
    """What the line expects that tells of such a question being over."""
    return f"{CLOSED}{noted_in(expected)}" if noted_in(expected) else ""


def asked_for(turn: Turn, actor: Actor, case: Case, replied: Delivery | None, said: Said) -> str:
    """What a bare picture in reply to the card answers: the one question for a photo that its sender was just asked."""
    on_card = replied is not None and replied.kind in CARDS
    if not on_card or said.words or not said.media or not may(Status(case.status), Action.RESOLVE, Role.STAFF):
        return ""
    here = [one for one in deliveries.sayings_of(turn.tx, id_of(case)) if one.chat_id == actor.chat_id]
    closed = {one.expects for one in here if one.expects.startswith(CLOSED)}
    asked = [one.expects for one in here if noted_in(one.expects) and closes(one.expects) not in closed]
    still = [one for one in dict.fromkeys(asked) if _is_open(turn, case, noted_in(one))]
    if len(still) != 1:
        return ""
    noted = turn.tx.get(Statement, noted_in(still[0]))
    return still[0] if noted and noted.person_id == actor.person_id else ""


def _is_open(turn: Turn, case: Case, noted: int) -> bool:
    """Whether it was asked lately, and no result has been given since."""
    words = turn.tx.get(Statement, noted)
    if words is None or turn.now - words.said_at > ASKED_LATELY:
        return False
    happened = events.history(turn.tx, id_of(case))
    return not any(one.action == Action.RESOLVE and one.at >= words.said_at for one in happened)
