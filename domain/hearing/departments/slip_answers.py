"""Reads what a department says of a slip: 督提12号第1、3项 已整改, 1 3 办结 已清运, 均已整改.

What is meant by the words of each part is read as on any list (`domain/hearing/departments/staff.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.acts import EDGES
from domain.hearing.departments import lines
from domain.hearing.departments.lines import Part, Unclear
from domain.hearing.slip_names import named_first
from domain.kinds import SlipKind
from domain.supervision.slips import SlipNumber

EXPLAINS = re.compile(r"^(?:情况)?(?:说明|解释)(?:一下)?[\s,，:：]*(?=\S)|^explain(?:ed|s)?:?\s+", re.IGNORECASE)
# That all is put right, which names no outcome of any line: 均已整改, 全部整改到位.
ALL_PUT_RIGHT = re.compile(
    r"(?:以上|上述|所列|这些|这几[项件个]|各项)?(?:问题)?(?:均|全部?|都|皆)(?:已经?|都)*"
    r"(?:整改|落实|处理|办理|解决)(?:到位|完成|完毕|好|完|结束|了)*(?:了)?"
    r"|all (?:of (?:them|these) )?(?:have been |are |is )?(?:rectified|put right|dealt with|done)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answered:
    """What is said of which lines of a slip; `slip` is None where the words do not name one."""

    slip: SlipNumber | None
    parts: tuple[Part, ...]
    rest: str  # all that was said behind the slip's name


def read(text: str, last: int, codes: Mapping[SlipKind, str], *, replies: bool) -> Answered | Unclear | None:
    """What words say of a slip of `last` lines; None if they are about none.

    `replies`: they reply to it, so that its name need not be said. Without a reply and a name, nothing is about a slip:
    bare numbers mean the list that somebody asked for.
    """
    named = named_first(text, codes, bare=replies)
    if named is None and not replies:
        return None
    rest = text[named.end :] if named else text
    said = lines.read(rest, last)
    if isinstance(said, Unclear):
        return said
    return Answered(named.slip if named else None, said, rest.strip())


def explanation(words: str) -> str:
    """What is explained, of words that say so: 说明 产权有争议; "" for others."""
    found = EXPLAINS.match(words)
    return words[found.end() :].strip() if found else ""


def says_all_put_right(words: str) -> bool:
    """Whether words claim all lines at once without saying what was done: the lines without an outcome are named."""
    return ALL_PUT_RIGHT.fullmatch(words.strip(EDGES)) is not None
