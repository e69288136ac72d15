"""The missing photo of a result: what was asked, and whether a picture that replies to the card is the answer."""

from __future__ import annotations

from datetime import timedelta

from domain.expectations import ActWords, PhotoSettled, read
from domain.hearing.departments.photo_talk import points_at_photo, tells_stage
from domain.kinds import CARDS
from domain.lifecycle import Action, Role, Status, may
from handlers.cases.casework import Said
from handlers.turn import Actor, Turn
from storage.casework import events
from storage.messages import deliveries
from storage.tables import Case, Delivery, Statement, id_of

ASKED_LATELY = timedelta(hours=1)


def photo_settled(asked: ActWords) -> PhotoSettled | None:
    """What a message that closes the question for a photo expects; None if the question is another one."""
    return PhotoSettled(asked.noted) if asked.noted else None


def shows_only(said: Said) -> bool:
    """Whether a message is a picture, with no words but those that point at it or tell the stage of the work."""
    return bool(said.media) and (not said.words or points_at_photo(said.words) or tells_stage(said.words))


def asked_for(turn: Turn, actor: Actor, case: Case, replied: Delivery | None, said: Said) -> ActWords | None:
    """The question that a picture without words of its own, in reply to the card, answers: the only open one for a
    photo, if its sender was asked lately."""
    on_card = replied is not None and replied.kind in CARDS
    if not on_card or not shows_only(said) or not may(Status(case.status), Action.RESOLVE, Role.STAFF):
        return None
    here = [one for one in deliveries.sayings_of(turn.tx, id_of(case)) if one.chat_id == actor.chat_id]
    told = dict.fromkeys(read(one.expects) for one in here)
    photos = [one for one in told if isinstance(one, ActWords) and one.action is Action.RESOLVE and one.noted]
    asked = [one for one in photos if photo_settled(one) not in told]
    still = [one for one in asked if _is_open(turn, case, one.noted)]
    if len(still) != 1:
        return None
    noted = turn.tx.get(Statement, still[0].noted)
    return still[0] if noted and noted.person_id == actor.person_id else None


def _is_open(turn: Turn, case: Case, noted: int) -> bool:
    """Whether the photo was asked for lately, and no result was given since."""
    words = turn.tx.get(Statement, noted)
    if words is None or turn.now - words.said_at > ASKED_LATELY:
        return False
    happened = events.history(turn.tx, id_of(case))
    return not any(one.action == Action.RESOLVE and one.at >= words.said_at for one in happened)
