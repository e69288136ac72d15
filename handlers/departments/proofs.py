"""The photo that a result lacked: what was asked for it, and whether a picture in reply to the card is it."""

from __future__ import annotations

from datetime import timedelta

from domain.expectations import ActWords, PhotoSettled, read
from domain.kinds import CARDS
from domain.lifecycle import Action, Role, Status, may
from handlers.cases.casework import Said
from handlers.turn import Actor, Turn
from storage.casework import events
from storage.messages import deliveries
from storage.tables import Case, Delivery, Statement, id_of

ASKED_LATELY = timedelta(hours=1)


def photo_settled(asked: ActWords) -> PhotoSettled | None:
    """What the line expects that tells of a question for a photo being over; None for any other question."""
    return PhotoSettled(asked.noted) if asked.noted else None


def asked_for(turn: Turn, actor: Actor, case: Case, replied: Delivery | None, said: Said) -> ActWords | None:
    """What a bare picture in reply to the card answers: the one question for a photo that its sender was just asked."""
    on_card = replied is not None and replied.kind in CARDS
    if not on_card or said.words or not said.media or not may(Status(case.status), Action.RESOLVE, Role.STAFF):
        return None
    here = [one for one in deliveries.sayings_of(turn.tx, id_of(case)) if one.chat_id == actor.chat_id]
    told = dict.fromkeys(read(one.expects) for one in here)
    asked = [one for one in told if isinstance(one, ActWords) and one.noted and photo_settled(one) not in told]
    still = [one for one in asked if _is_open(turn, case, one.noted)]
    if len(still) != 1:
        return None
    noted = turn.tx.get(Statement, still[0].noted)
    return still[0] if noted and noted.person_id == actor.person_id else None


def _is_open(turn: Turn, case: Case, noted: int) -> bool:
    """Whether it was asked lately, and no result has been given since."""
    words = turn.tx.get(Statement, noted)
    if words is None or turn.now - words.said_at > ASKED_LATELY:
        return False
    happened = events.history(turn.tx, id_of(case))
    return not any(one.action == Action.RESOLVE and one.at >= words.said_at for one in happened)
