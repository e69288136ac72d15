"""A case in words: its status, and the words that others may read."""

from __future__ import annotations

from domain.content import Param, word
from domain.hearing.written_in import language_written_in
from domain.lifecycle import Role
from domain.masking import mask
from handlers.turn import Turn
from storage.tables import Case, Person


def masked(turn: Turn, case: Case, words: str) -> str:
    """A resident's words as the department may read them: without their name and without identifying numbers."""
    person = turn.tx.get(Person, case.resident_id) if case.resident_id else None
    return mask(words, (person.name,) if person else ())


def called(name: str, role: Role) -> Param:
    """A person's name; whoever has none on their platform is called by what they are."""
    return name or word("unnamed", role)


def departments_language(turn: Turn) -> str:
    """The language in which departments read, as `language_written_in` calls it."""
    return turn.county.languages[0].split("-")[0]


def read_otherwise(turn: Turn, words: str) -> str:
    """The language of a resident's words, if it is not the departments'; "" if it is, or cannot be told."""
    written = language_written_in(words)
    return "" if written == departments_language(turn) else written


def status_of(case: Case) -> Param:
    """The status in words; it says so if the case ended although its result reached nobody."""
    return word("status", "unreached") if case.unreached_at else word("status", case.status)


def shortened(words: str, letters: int) -> str:
    """The beginning of somebody's words, in one line, at most `letters` characters."""
    line = " ".join(words.split())
    return line if len(line) <= letters else f"{line[:letters]}…"
