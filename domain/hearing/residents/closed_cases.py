"""Reads what somebody says of a case that was closed lately."""

from __future__ import annotations

import re
from enum import Enum, auto

from domain.hearing.residents import grade_cues as cues
from domain.hearing.residents.grades import AGAIN, read_correction
from domain.hearing.residents.result_clauses import Clause, Sense, compiled, prepare, sense_of
from domain.hearing.residents.result_cues import ENDING

S = Sense

LONGEST_LATER = 24  # letters; what is longer tells more than that they will look
REOPEN = compiled(cues.REOPEN)


class Closed(Enum):
    """What words about a closed case wish."""

    THANKS = auto()
    LATER = auto()  # they will look again
    GRADE = auto()  # to change the grade
    STATE = auto()  # to be told the number or the state
    REDO = auto()  # the problem is back, or was never solved
    OTHER = auto()  # nothing of that case


LONGEST_ASKED = 120  # characters at the beginning
_WHERE_TO_TURN = re.compile(
    r"(?:找|问|归|由|去|往|向|让)(?:谁|哪|什么(?:部门|单位|地方))|(?:谁|哪个?(?:单位|部门))(?:来|能|会|才|该|还)?(?:给)?(?:管|负责|解决|受理)"
    r"|你们(?:怎么|为什么|咋|都|也)?不(?:管|受理)|推来推去|推诿|踢皮球|凭(?:什么|啥)|不服|不同意|不认可"
    r"|\b(?:who|where) (?:do|should|can|else|then)\b|\bwho deals\b|\bi (?:disagree|object)\b"
)


def read_closed(text: str) -> Closed:
    """What words say of a case that was closed lately."""
    said, clauses = prepare(text)
    senses = {sense_of(one) for one in clauses}
    reopens = REOPEN.search(said) is not None and not cues.NOT_REOPEN.search(said)
    if read_correction(text) is not None:
        return Closed.GRADE
    if any(_asks_state(one) for one in clauses) and not reopens and not senses & {S.NO, S.PARTLY} - _denied(said):
        return Closed.STATE
    if reopens:
        return Closed.REDO
    if cues.ANOTHER.search(said):
        return Closed.OTHER
    if cues.NOTHING.match(said.strip()):
        return Closed.THANKS
    amiss = bool(senses & {S.NO, S.MISSING, S.PARTLY, S.AMISS, S.BLAME, S.ASKS, S.QUERY})
    if S.LATER in senses and not amiss and len(said) <= LONGEST_LATER:
        return Closed.LATER
    if _is_kind(said, senses) and not amiss:
        return Closed.THANKS
    if cues.STAYS_GOOD.search(said) and not senses & {S.PARTLY, S.BLAME}:
        return Closed.THANKS
    return Closed.REDO if AGAIN.search(said) or senses & {S.NO, S.MISSING} else Closed.OTHER


def _asks_state(clause: Clause) -> bool:
    return cues.STATE.search(clause.words) is not None or (clause.asked and ENDING.search(clause.words) is not None)


def _denied(said: str) -> set[Sense]:
    """Of "I'm not asking to reopen it", the "not" says nothing of the problem."""
    return {S.NO} if cues.NOT_REOPEN.search(said) else set()


def _is_kind(said: str, senses: set[Sense]) -> bool:
    ended = cues.ENDED.search("".join(re.sub(r"[^\w]", "", said).split())) is not None
    return bool(senses & {S.PRAISE, S.YES}) or cues.WISHES_WELL.search(said) is not None or ended


def asks_where_to_turn(text: str) -> bool:
    """Whether somebody whose case was rejected asks who deals with it then, or does not accept that nobody does."""
    return _WHERE_TO_TURN.search(text[:LONGEST_ASKED].casefold()) is not None
