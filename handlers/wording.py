"""How a case is put into words: its status, and what others may read of what was said."""

from __future__ import annotations

from domain.content import Param, word
from domain.masking import mask
from handlers.turn import Turn
from storage.tables import Case, Person


def masked(turn: Turn, case: Case, words: str) -> str:
    """A resident's words as the department may read them: without their name, and numbers that tell who they are."""
    person = turn.tx.get(Person, case.resident_id) if case.resident_id else None
    return mask(words, (person.name,) if person else ())


def status_of(case: Case) -> Param:
    """How a case stands, in words: one that ended although its result reached nobody says so."""
    return word("status", "unreached") if case.unreached_at else word("status", case.status)


def shortened(words: str, letters: int) -> str:
    """The beginning of someone's words, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= letters else f"{line[:letters]}…"
