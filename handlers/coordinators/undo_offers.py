"""What a coordinator's act tells the resident waits until it cannot be taken back any more; a button takes it back."""

from __future__ import annotations

from domain.content import Content, Param, Sentence, sentence, when
from domain.kinds import Scope
from handlers.cases import casework, retractions, silence
from handlers.cases.transitions import as_coordinator
from handlers.saying import say
from handlers.telling import tell_residents
from handlers.turn import Actor, Turn
from storage.tables import Case


def tell_later(turn: Turn, case: Case, said: Sentence) -> list[int]:
    """Tells the residents when it can no longer be taken back. Returns the ids of the outbox rows."""
    return tell_residents(turn, case, said, wait=casework.take_back_time(turn))


def offer_undo(turn: Turn, actor: Actor, case: Case, key: str, *, words: str = "", **params: Param) -> None:
    """Says what was done, and the words that the resident will read, with a button that takes it back; the word "撤回"
    does so, too.

    If the resident dares not speak, says instead when they will be told.
    """
    seconds = turn.county.limits.take_back_seconds
    undo, expects = retractions.undo_choice(turn, case, as_coordinator(actor), Scope.COORDINATOR, own=actor.person_id)
    line = sentence(key, reference=case.reference, seconds=seconds, **params)
    if (until := silence.until(turn, case)) and casework.is_heard(turn, case):
        line = sentence("done.coordinator.silent", reference=case.reference, seconds=seconds, until=when(until))
    told = (sentence("done.coordinator.words", words=words),) if words else ()
    say(turn, actor, Content((line, *told), ((undo,),)), reply_to=actor.message, case_id=case.id, expects=expects)
