"""Accusations of the coordinating office itself are for the leader whose function the settings name, not for it."""

from __future__ import annotations

from domain.content import Param, named, word
from domain.hearing.accusations.accused_office import accuses_office
from handlers.telling import is_for_leader
from handlers.turn import Turn
from storage.tables import Case


def is_of_office(turn: Turn, words: str, danger: str = "") -> bool:
    """Whether words accuse the coordinating office itself, and a leader hears of it. A danger is coordinators', too."""
    county = turn.county
    if danger or county.hears_accusations() is None:
        return False
    return accuses_office(words, (*county.operator.words.values(), *county.operator_aliases))


def leader_of(turn: Turn) -> Param:
    """The function of the leader who has such cases, by name."""
    function = turn.county.hears_accusations()
    return named(function.name if function else turn.county.operator)  # the settings may have dropped it since


def who_reads(turn: Turn, case: Case) -> Param:
    """Who alone reads a confidential case: the named coordinators or, of what accuses their office, a leader."""
    return leader_of(turn) if is_for_leader(case) else word("word", "named_coordinators")
