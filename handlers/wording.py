"""A case in words: its status, and the words that others may read."""

from __future__ import annotations

from domain.content import Param, Sentence, named, sentence, word
from domain.county import Elsewhere
from domain.hearing.written_in import language_written_in
from domain.lifecycle import Role
from domain.masking import mask
from domain.receivers import Receiver
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


def receiver_of(turn: Turn, code: str) -> Param:
    """To whom a case was passed on; whoever the settings do not name any more is not named."""
    if code in set(Receiver):
        return word("receiver", code)
    found = turn.county.elsewhere.get(code)
    return named(found.who) if found else word("receiver", "other")


def who_deals_with(other: Elsewhere) -> tuple[Sentence, ...]:
    """Who deals with what the county does not, by which number, and what to mind; and that it may be filed."""
    who = named(other.who)
    says = [
        sentence("elsewhere.call", who=who, number=other.number) if other.number else sentence("elsewhere.who", who=who)
    ]
    if other.sentence:
        says.append(sentence("elsewhere.mind", words=named(other.sentence)))
    return (*says, sentence("elsewhere.file"))


def shortened(words: str, letters: int) -> str:
    """The beginning of somebody's words, in one line, at most `letters` characters."""
    line = " ".join(words.split())
    return line if len(line) <= letters else f"{line[:letters]}…"
