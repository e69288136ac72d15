"""不予受理 and 剔除, as they are done once they are decided."""

from __future__ import annotations

from collections.abc import Mapping

from domain.content import sentence
from domain.errors import CaseworkError
from domain.kinds import Readers
from domain.lifecycle import Action
from handlers.cases.assignments import end_assignment
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import as_coordinator, move
from handlers.coordinators.undo_offers import offer_undo, tell_later
from handlers.showing import show_card
from handlers.turn import Actor, Turn
from storage.figures import figure_flags
from storage.tables import Case


def reject(turn: Turn, actor: Actor, case: Case, said: Said, decided: Mapping[str, object]) -> None:
    """With the reason, and where to go instead. `decided`: with whom, for the event."""
    by = as_coordinator(actor)
    statement = keep_statement(turn, case, by, said, action=Action.REJECT, audience=Readers.RESIDENT)
    end_assignment(turn, case, "rejected")
    told = tell_later(turn, case, sentence("told.rejected", reference=case.reference, words=said.words))
    move(turn, case, Action.REJECT, by, {**decided, "statement": statement, "outbox": told})
    case.closed_at = turn.now
    show_card(turn, case)
    offer_undo(turn, actor, case, "done.reject", words=said.words)


def exclude(turn: Turn, actor: Actor, case: Case, said: Said, decided: Mapping[str, object]) -> None:
    """Takes a case out of the rates; their number, and that of unfavourable ones, is printed beside each rate.

    Raises `CaseworkError` at the second time.
    """
    if case.excluded_at is not None:
        raise CaseworkError("error.already_excluded", reference=case.reference)
    by = as_coordinator(actor)
    statement = keep_statement(turn, case, by, said, action=Action.EXCLUDE, audience=Readers.INSIDE)
    move(turn, case, Action.EXCLUDE, by, {**decided, "statement": statement})
    case.excluded_at = turn.now
    figure_flags.mark_scope(turn.tx, case)
    show_card(turn, case)


def include(turn: Turn, actor: Actor, case: Case) -> None:
    """Puts an excluded case back into the rates. Raises `CaseworkError` for one that is not excluded."""
    if case.excluded_at is None:
        raise CaseworkError("error.not_excluded", reference=case.reference)
    move(turn, case, Action.INCLUDE, as_coordinator(actor))
    case.excluded_at = None
    figure_flags.mark_scope(turn.tx, case)
    show_card(turn, case)
