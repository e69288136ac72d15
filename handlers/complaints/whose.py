"""Whose case is it? Finds the case that a resident's words belong to when they name none, and whether they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from domain.hearing import small_talk
from domain.hearing.residents import beside
from domain.hearing.residents.beside_cues import Meant
from domain.hearing.residents.likeliest import Candidate, Told, fitting, ties
from domain.lifecycle import Status
from domain.messages import Incoming
from handlers.cases import own_case_access, understanding
from handlers.cases.understanding import CategoryBasis, Understanding
from handlers.turn import Actor, Turn
from storage.casework import events
from storage.messages import deliveries
from storage.tables import Case, id_of

LATELY = timedelta(days=14)  # words are attached to a case of which anything was said within them
OF_PROGRESS = (Meant.URGE, Meant.STATUS, Meant.GOOD)  # such words name other things in passing
LONG = 40  # letters; a longer text that has nothing in common with a case may be another matter
LONGEST_ABOUT_PROGRESS = 60  # Chinese letters; a longer text tells something, whatever it urges


class Belongs(StrEnum):
    """Whether words belong to a case: they do, it is doubtful, or they plainly are another matter."""

    YES = "yes"
    DOUBT = "doubt"
    NO = "no"


def talked_about(turn: Turn, known: Sequence[Case]) -> list[Case]:
    """Of a person's cases, those to which words can be added and of which anything was said lately."""
    mine = own_case_access.open_to_additions(known)
    said = events.last_said(turn.tx, [id_of(one) for one in mine])
    return [one for one in mine if said.get(id_of(one), one.filed_at) > turn.now - LATELY]


def case_meant(turn: Turn, actor: Actor, words: str, mine: list[Case]) -> Case | None:
    """The only case, the one that waits for an answer, or the only one that the words fit; None if it is not sure.

    A question stays open for as long as its case waits, whatever was said since. After an accusation nothing is sure.
    """
    if len(mine) == 1:
        return mine[0]
    if _spoke_last_in_confidence(turn, actor, mine):
        return None
    fit = cases_fitting(turn, words, mine)
    waits = [one for one in mine if one.status == Status.WAITING]
    if len(waits) == 1 and (not fit or fit == waits):
        return waits[0]
    return fit[0] if len(fit) == 1 else None


def _spoke_last_in_confidence(turn: Turn, actor: Actor, mine: list[Case]) -> bool:
    last = deliveries.spoke_last(turn.tx, actor.chat_id, [id_of(one) for one in mine])
    return any(one.confidential and one.id in last for one in mine)


def cases_fitting(turn: Turn, words: str, mine: list[Case]) -> list[Case]:
    """The cases that the words fit best, by subject, place or order; none if they fit none."""
    told = _told(turn, words, understanding.read(turn, words, danger=None))
    chosen = fitting([_candidate(turn, one) for one in mine], told)
    return [one for one in mine if one.id in chosen]


def likeliest_first(turn: Turn, words: str, mine: list[Case]) -> list[Case]:
    """The cases by how much the words have in common with each; of equals, in their order."""
    told = _told(turn, words, understanding.read(turn, words, danger=None))
    return sorted(mine, key=lambda one: -ties(_candidate(turn, one), told))


def has_ties(turn: Turn, case: Case, words: str) -> bool:
    """Whether words have anything in common with a case."""
    return ties(_candidate(turn, case), _told(turn, words, understanding.read(turn, words, danger=None))) > 0


def tells_at_length(words: str) -> bool:
    """Whether words are too long to do no more than ask after a case, or urge it."""
    return len(words) > LONGEST_ABOUT_PROGRESS * (2 if words.isascii() else 1)


def _told(turn: Turn, words: str, meant: Understanding) -> Told:
    category = "" if meant.basis is CategoryBasis.PLACE else meant.category
    return Told(words, category, _top(turn, category), meant.area)


def _top(turn: Turn, category: str) -> str:
    found = turn.county.categories.get(category)
    return found.parent if found else ""


def _candidate(turn: Turn, case: Case) -> Candidate:
    top = _top(turn, case.category)
    return Candidate(id_of(case), case.category, top, case.area, case.address, words=case.words)


def belongs(turn: Turn, case: Case, incoming: Incoming, meant: Meant) -> Belongs:
    """Whether words that may add to a case do. A problem with another place is another matter, and so is one of another
    category, unless the words have something in common with the case."""
    words = incoming.text
    if incoming.place and (case.address or case.latitude is not None):
        return Belongs.DOUBT
    told = understanding.read(turn, words, danger=None)
    tied = ties(_candidate(turn, case), replace(_told(turn, words, told), top=""))
    elsewhere = _names_other_place(case, told.place)
    another = _names_other_category(turn, case, told)
    one_more = meant is Meant.ASIDE or small_talk.adds(words)
    if case.status == Status.WAITING:
        return Belongs.NO if meant is Meant.ASIDE or (another and (elsewhere or one_more)) else Belongs.YES
    if elsewhere and told.category and told.basis is CategoryBasis.WORDS and meant is not Meant.CORRECTION:
        return Belongs.NO  # the same problem, but somewhere else
    if tied or beside.is_of_visit(words):
        return Belongs.DOUBT if meant is Meant.ASIDE and elsewhere else Belongs.YES
    if meant in OF_PROGRESS and not (elsewhere or one_more):
        return Belongs.YES
    if another or meant is Meant.ASIDE or (elsewhere and one_more):
        return Belongs.NO
    return Belongs.DOUBT if elsewhere or len(words) > LONG else Belongs.YES


def is_elsewhere(turn: Turn, case: Case, words: str) -> bool:
    """Whether words name another place than the case's."""
    return _names_other_place(case, understanding.read(turn, words, danger=None).place)


def _names_other_category(turn: Turn, case: Case, told: Understanding) -> bool:
    if told.basis is CategoryBasis.PLACE or not (told.category and case.category):
        return False
    return told.category != case.category


def _names_other_place(case: Case, place: str) -> bool:
    known = case.address
    return bool(place and known) and place not in known and known not in place
