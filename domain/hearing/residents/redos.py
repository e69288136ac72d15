"""Whether somebody who asked for a redo says that it was a mistake: 算了，刚才点错了，解决了."""

from __future__ import annotations

import re
from enum import StrEnum

from domain.hearing.residents.grades import read_grade
from domain.hearing.residents.ratings import Solved, read_solved

LONGEST = 40  # letters; a longer text tells more
_SLIP = re.compile(
    r"(?:点|按|选|摁|碰|搞|弄|说|看)错(?:了|啦|咯)?|手[滑误快](?:了)?|误(?:点|触|操作)(?:了|的)?"
    r"|\b(?:wrong button|by mistake|my mistake|pressed (?:it|that) wrong|misclick(?:ed)?)\b",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"(?:不用|不要|不必|不需要|别|取消|撤回|撤销)(?:再|他们|这次|那个|这个|刚才的?)*(?:重办|返工|重做|重新办)|重办(?:先|就|给我)?(?:取消|撤回|撤了|撤销|算了|不用)"
    r"|\b(?:no need to redo|cancel the redo|don't redo)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"[?？吗呢]\s*$|怎么|能不能|可以|为什么|谁")
_GIVES_UP = re.compile(r"\W*(?:算了|不用了|never ?mind)", re.IGNORECASE)

# What stands around: 算了, 不好意思, 其实已经.
_FILLERS = re.compile(
    r"算了|不用了|不好意思|对不起|抱歉|刚刚?才?|其实|已经|是我|never ?mind|\bsorry\b|[，,。.!！]", re.IGNORECASE
)


class TakenBack(StrEnum):
    """How surely words take a redo back. `SOLVED`: surely, and they say that the problem is solved."""

    SOLVED = "solved"
    SURE = "sure"
    LIKELY = "likely"
    NO = "no"


def takes_redo_back(words: str) -> TakenBack:
    said = words.strip().replace("’", "'")
    if len(said) > LONGEST:
        return TakenBack.NO
    slip, off, gives_up = _SLIP.search(said), _OFF.search(said), _GIVES_UP.match(said)
    if _ASKED.search(said) or not (slip or off or gives_up):
        return TakenBack.NO
    verdict = read_solved(_FILLERS.sub("", (_OFF if off else _SLIP).sub(" ", said)).lstrip(" 了"))
    solved = verdict.solved is Solved.YES and verdict.sure
    if verdict.solved in (Solved.NO, Solved.PARTLY) or (read_grade(said).grade and not off):
        return TakenBack.NO  # which was tapped wrongly is the grade, or the redo is wanted
    if (slip or off) and solved:
        return TakenBack.SOLVED
    if off:
        return TakenBack.SURE
    return TakenBack.LIKELY if slip or solved else TakenBack.NO
