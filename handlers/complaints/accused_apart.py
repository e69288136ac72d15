"""An ordinary problem told in one draft with what accuses, or may: offered to be filed apart, so that the lamp reaches
its department and the accusation does not.

What goes to the department tells a category and accuses nobody, clause by clause and as a whole; all else stays with
the accusation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.hearing.accusations.degrees import Degree
from domain.kinds import ConfidentialBy
from handlers.cases import understanding
from handlers.cases.accused_office import is_of_office
from handlers.cases.complaint import Complaint
from handlers.cases.understanding import Understanding
from handlers.turn import Turn
from storage.tables import Draft

_SENTENCE = re.compile(r"(?<=[。！？!?；;\n])")
_CLAUSE = re.compile(r"(?<=[，,。！？!?；;\n])|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])|(?=而且|另外|还有)")
_EDGES = " \t\r\n，,。；;"


def told_in(turn: Turn, draft: Draft) -> tuple[Understanding, ...]:
    """The accusation and the ordinary problem of a draft that tells of both; nothing for any other."""
    if is_of_office(turn, draft.words):
        return ()
    ordinary, accusing = list[str](), list[str]()
    for one in _SENTENCE.split(draft.words):
        heard = understanding.read(turn, one, danger=None)
        if heard.accusation is not Degree.NONE:
            _part_clauses(turn, one, ordinary, accusing)
        elif heard.category or (ordinary and not accusing):
            ordinary.append(one)
        else:
            accusing.append(one)
    return _both(turn, draft, ordinary, accusing)


def _part_clauses(turn: Turn, sentence: str, ordinary: list[str], accusing: list[str]) -> None:
    for clause in filter(None, _CLAUSE.split(sentence)):
        heard = understanding.read(turn, clause, danger=None)
        plain = heard.accusation is Degree.NONE and heard.category
        (ordinary if plain else accusing).append(clause)


def _both(turn: Turn, draft: Draft, ordinary: Sequence[str], accusing: Sequence[str]) -> tuple[Understanding, ...]:
    kept, told = ("".join(one).strip(_EDGES) for one in (accusing, ordinary))
    if not (kept and told):
        return ()
    accusation, problem = (understanding.read(turn, one, danger=None) for one in (kept, told))
    apart = problem.accusation is Degree.NONE and problem.category and accusation.accusation is not Degree.NONE
    degree = Degree.CONFIDENTIAL if draft.confidential else Degree.HELD_BACK
    return (replace(accusation, accusation=degree), problem) if apart else ()


def is_accused(told: Sequence[Understanding]) -> bool:
    """Whether these problems of a draft are an accusation and what is filed apart from it."""
    return bool(told) and told[0].accusation is not Degree.NONE


def complaints_of(told: Sequence[Understanding], whole: Complaint) -> list[Complaint]:
    """The accusation first, to which pictures and voices belong: they may show whom it accuses."""
    accusation, problem = told
    return [
        replace(_of(whole, accusation), address=whole.address, area=whole.area),
        replace(
            _of(whole, problem), confidential=False, held_back=False, confidential_by=ConfidentialBy.RULE, media=()
        ),
    ]


def _of(whole: Complaint, one: Understanding) -> Complaint:
    made = replace(whole, words=one.words, kind=one.kind, category=one.category, guess=one.guess)
    if one.place in ("", whole.address):
        return made
    return replace(made, address=one.place, area=one.area, latitude=None, longitude=None)
