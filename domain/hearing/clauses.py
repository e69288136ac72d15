"""Cuts a message into its clauses, and says of one whether it denies, asks, reports or puts off what it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.letters import fold

SEARCHED = 400  # letters
MOST_CLAUSES = 12
BREAK = re.compile(r"[，。！？；：、,!?;\n…]+|\.(?=\s|$)|(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])")
ASKING_MARK = re.compile(r"[?？]")
# 派吗, 行不行, 能不能驳回, 好不
ASKING_WORDS = re.compile(
    r"(?:吗|么|呢|没有?|不|否)$|(.)不\1|是不是|能不能|要不要|该不该|可不可以|有没有|行不行|怎么|咋(?!办结)"
    r"|为什么|为啥"
    r"|^(?:should|shall|can|could|may|is|are|do|does|did|would|why|how|what|which|who|when)\b"
)
CONDITION = re.compile(r"如果|要是|假如|万一|除非|(?:的话)$|^若|\b(?:if|unless|in case)\b")  # 要是他们不接
POSTPONED = re.compile(  # 明天再派, 等我问清楚
    r"(?:明天|后天|回头|晚点|晚些|待会|过会|等会|一会|下午|下周|改天|以后|之后).{0,6}再|^等|等.{1,10}(?:再|后)"
    r"|\b(?:later|tomorrow|next week|after lunch)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a message in lower case. `asked`: a question mark or a word of asking ends it; `start`: where it stands
    in the message."""

    text: str
    start: int
    asked: bool
    marked: bool  # with a question mark


def folded(text: str) -> str:
    """The searched part of a text in lower case, letter by letter, so that positions stay those of the text."""
    return fold(text[:SEARCHED].replace("’", "'"))


def clauses_of(text: str) -> tuple[Clause, ...]:
    lowered, at, found = folded(text), 0, []
    for stop in (*BREAK.finditer(lowered), None):
        end = stop.start() if stop else len(lowered)
        said = lowered[at:end]
        if said.strip():
            start = at + len(said) - len(said.lstrip())
            mark = bool(stop and ASKING_MARK.search(stop[0]))
            found.append(Clause(said.strip(), start, mark or ASKING_WORDS.search(said.strip()) is not None, mark))
        at = stop.end() if stop else end
    return tuple(found[:MOST_CLAUSES])


def is_conditional(said: Clause) -> bool:
    return CONDITION.search(said.text) is not None


def is_postponed(said: Clause) -> bool:
    return POSTPONED.search(said.text) is not None
