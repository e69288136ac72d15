"""People who dare not speak: their phone must stay silent, from their first word until two hours after their last."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.hearing.dangers.danger import Danger, danger_in
from handlers.saying import SILENCE_SPAN, may_ring_at
from handlers.turn import Turn
from storage.casework import cases
from storage.messages import held_back
from storage.people import recipients
from storage.tables import Case, id_of

ASKED_LATELY = timedelta(days=7)


def applies(turn: Turn, person_id: int) -> bool:
    """Whether a person dares not speak now, so that their phone must not ring."""
    return may_ring_at(turn, person_id, turn.now) > turn.now


def until(turn: Turn, case: Case) -> datetime | None:
    """When the person who reported a case may be told something again; None if they may be told now."""
    at = may_ring_at(turn, case.resident_id, turn.now) if case.resident_id else turn.now
    return at if at > turn.now else None


def extend(turn: Turn, person_id: int) -> None:
    """Silence begins again with these words: messages that wait in their own chat are held until it is over."""
    alone = recipients.find(turn.tx, person_id)
    if alone:
        held_back.hold_longer(turn.tx, alone.chat_id, turn.now, turn.now + SILENCE_SPAN)


def end(turn: Turn, person_id: int) -> None:
    """Somebody says that they are safe, or may speak: their phone may ring, and what waited for that comes now. The
    danger stays until a coordinator says that it is over."""
    until, alone = may_ring_at(turn, person_id, turn.now), recipients.find(turn.tx, person_id)
    for case in cases.of_resident(turn.tx, person_id):
        if case.danger == Danger.SILENT:
            case.danger = Danger.VIOLENCE
            turn.tx.add(case)
    turn.tx.flush()
    if alone and until > turn.now:
        held_back.release(turn.tx, alone.chat_id, until, turn.now)


def silent_if_asked_before(turn: Turn, person_id: int, kind: Danger) -> Danger:
    """Violence is answered silently if the person asked for that within the last week."""
    if kind is not Danger.VIOLENCE:
        return kind
    began = turn.now - ASKED_LATELY
    recent = [one for one in cases.of_resident(turn.tx, person_id) if one.filed_at > began - timedelta(days=1)]
    said = [(one.filed_at, one.words) for one in recent]
    said += [(one.said_at, one.words) for case in recent for one in cases.statements(turn.tx, id_of(case))]
    asked = any(at >= began and danger_in(words) is Danger.SILENT for at, words in said)
    return Danger.SILENT if asked else kind
