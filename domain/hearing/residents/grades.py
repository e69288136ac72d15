"""Reads a resident's words about their satisfaction: a grade, its correction, the reason of a bad one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from domain.hearing.residents import grade_cues as cues
from domain.hearing.residents.opening_cues import FORGET
from domain.hearing.residents.result_clauses import (
    ASKED,
    BREAKS,
    CHINESE,
    IRONIC,
    Clause,
    Sense,
    beginning,
    compiled,
    is_long,
    is_story,
    prepare,
    sense_of,
)
from domain.hearing.residents.result_cues import PRESSED

S = Sense
SHORT = 12  # letters; a grade that stands in so short a clause is meant
TOLD = 4  # letters; a shorter clause beside a grade tells nothing


@dataclass(frozen=True, slots=True)
class Graded:
    """The grade that words name, or 0. `sure` as in `Verdict`. `undone`: they say that the problem is not solved.

    `declined`: they do not wish to grade. `asks`: they ask something, such as what a grade means.
    """

    grade: int = 0
    sure: bool = False
    says_more: bool = False
    undone: bool = False
    declined: bool = False
    asks: bool = False


class Reply(Enum):
    """What an answer to "why?" is."""

    WORDS = auto()  # the reason
    OPTIONS = auto()  # numbers of the reasons that were offered
    CORRECTION = auto()  # another grade was meant
    HUMAN = auto()  # the reason, from somebody who would rather talk with a person
    NONE = auto()  # there is no reason


@dataclass(frozen=True, slots=True)
class Reason:
    """`slip`: the first grade was a mistake. `undone`: the problem is not solved."""

    reply: Reply
    options: tuple[int, ...] = ()
    graded: Graded = Graded()
    slip: bool = False
    undone: bool = False


AGAIN = compiled(cues.AGAIN)
SLIP, MEANT, CHANGE = compiled(cues.SLIP), compiled(cues.MEANT), compiled(cues.CHANGE)
GRADES = [(grade, re.compile(pattern)) for grade, pattern, _ in cues.GRADES]
BEFORE_GRADE = r"(?:我|还|都|觉得|感觉|总体|整体)*"
AFTER_GRADE = r"(?:吧|呀|啊|哦|呢|哈)*(?:谢谢|感谢|辛苦|您|你|们|了|thank ?you|thanks)*"
PLAIN_GRADES = [
    (grade, re.compile(f"{BEFORE_GRADE}(?:{pattern}){AFTER_GRADE}")) for grade, pattern, _ in cues.PLAIN_GRADES
]
OPTION = re.compile(r"(?:第|选|就)?([1-5一二三四五])(?:个|条|项|号)?")
OPTIONS = re.compile(rf"(?:{OPTION.pattern}[\s,，、和]*){{1,5}}")
NUMBERS = {one: at for at, one in enumerate("一二三四五", 1)} | {str(one): one for one in range(1, 6)}


def read_grade(text: str) -> Graded:
    """What an answer to "are you satisfied?" says."""
    said, clauses = prepare(text)
    sense = {one: sense_of(one) for one in clauses}
    senses = set(sense.values())
    undone = bool(senses & {S.NO, S.MISSING})
    named = [(found, one) for one in clauses if (found := _named_grade(one.words))]
    more = len(clauses) > len(named) + sum(sense[one] is S.PRAISE for one in clauses)
    more = more and (is_long(said, denial=undone) or _carries_more(sense, named))
    if cues.MAY_I.search(said) and named:
        return Graded(named[0][0])
    if not named and cues.DECLINED.search(said):
        return Graded(declined=True)
    asked = any(one.asked for _, one in named) or (
        not named and S.ASKS in senses and not senses & {S.BLAME, S.NO, S.MISSING}
    )
    if asked and not undone:
        meaning = cues.MEANING.search(said) is not None
        return Graded(asks=meaning or not named)
    if named:
        graded = _of_named(said, named, undone=undone)
        apart = not is_story(text) or named[0][1] == clauses[0]
        return replace(graded, sure=graded.sure and apart, says_more=more)
    if plain := _plain_grade(said):
        return Graded(plain, sure=True)
    unsure = 3 if cues.MIDDLING.search(said) else 0
    return Graded(unsure, says_more=is_long(said, denial=undone), undone=undone)


def _carries_more(clauses: Mapping[Clause, Sense], named: list[tuple[int, Clause]]) -> bool:
    """Whether a clause beside the grade tells something, however short: "不满意，工人骂我"."""
    grades = [one for _, one in named]
    others = [one for one in clauses if one not in grades and clauses[one] in (S.OTHER, S.AMISS, S.BLAME)]
    return any(_letters(one.words) >= TOLD and cues.TELLS_NOTHING.fullmatch(one.words) is None for one in others)


def _letters(words: str) -> int:
    """Letters of Chinese; of English, a third of them."""
    return len(words) // 3 if words.isascii() else len(words)


def _of_named(said: str, named: list[tuple[int, Clause]], *, undone: bool) -> Graded:
    """A grade is sure if only one is named, in a short clause of its own, and nothing says the contrary."""
    grade, clause = named[0]
    doubtful = cues.EITHER.search(clause.words) or any(one.search(said) for one in (IRONIC, PRESSED, cues.FUTILE))
    middling = grade != 3 and cues.MIDDLING.search(said) is not None
    plain = len(clause.words) <= (SHORT if CHINESE.search(said) else 2 * SHORT)
    agree = len({one for one, _ in named}) == 1
    contrary = undone and grade > 2
    return Graded(
        grade if not contrary else 1, sure=plain and agree and not (contrary or doubtful or middling), undone=undone
    )


def _named_grade(words: str) -> int:
    return next((grade for grade, pattern in GRADES if pattern.search(words)), 0)


def _plain_grade(said: str) -> int:
    apart = "" if CHINESE.search(said) else " "
    bare = apart.join(re.sub(r"[^\w\s]", " ", said).split())
    if IRONIC.search(said) or cues.FUTILE.search(said):
        return 0
    return next((grade for grade, pattern in PLAIN_GRADES if pattern.fullmatch(bare)), 0)


def read_reason(text: str) -> Reason:
    """What an answer to "why?" says."""
    said, clauses = prepare(text)
    bare = said.strip().strip("。.!！")
    if OPTIONS.fullmatch(bare):
        return Reason(Reply.OPTIONS, tuple(dict.fromkeys(NUMBERS[one[1]] for one in OPTION.finditer(bare))))
    if (corrected := read_correction(text)) is not None:
        return corrected
    undone = any(sense_of(one) in (S.NO, S.MISSING) for one in clauses) or AGAIN.search(said) is not None
    if cues.TO_MACHINE.search(said):
        return Reason(Reply.HUMAN, undone=undone)
    if cues.NO_REASON.fullmatch(re.sub(r"[\s,，。.!！]", "", said) if CHINESE.search(said) else bare):
        return Reason(Reply.NONE)
    return Reason(Reply.WORDS, undone=undone)


def wishes_deletion(text: str) -> bool:
    """Whether somebody wishes that what they said is deleted: "把我的都删了吧"."""
    return cues.DELETION.search(beginning(text)) is not None or FORGET.search(text) is not None


def read_correction(text: str) -> Reason | None:
    """A grade that is put right: 选错了; None for other words. Without a grade in it, they have to be asked which."""
    said, _ = prepare(text)
    graded = replace(_meant(said), asks=False)
    slip = SLIP.search(said) is not None
    meant = MEANT.search(said) is not None and graded.grade > 0
    about = graded.grade or cues.THE_GRADE.search(said)
    change = CHANGE.search(said) is not None and bool(about)
    if not (slip or meant or change):
        return None
    return Reason(Reply.CORRECTION, graded=graded, slip=slip or meant)


def _meant(said: str) -> Graded:
    """The grade that is wished: the one after "改成" or "想点", else the only one that is named."""
    at = [one.end() for pattern in (MEANT, CHANGE) for one in pattern.finditer(said)]
    for start in [*sorted(at, reverse=True), 0]:
        rest = said[start:]
        named = {grade for part in BREAKS.split(rest) if (grade := _named_grade(part or ""))}
        if len(named) == 1:
            return Graded(named.pop(), sure=not ASKED.search(said.strip()) and not IRONIC.search(said))
    return Graded(3 if cues.MIDDLING.search(said) else 0)
