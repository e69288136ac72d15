"""How many messages a person may be sent unasked, on a platform that counts them: so many after they did something, for
so long. Whatever is said in answer to their call costs nothing.

Words renew what is left to the most; they do not add to it. What asks or ends nothing is worth no message: it waits,
and goes with one that is. The last one is kept for a result or a danger.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

KEPT_BACK = 1  # for a result or a danger
MOST_PER_RESULT = 2  # its words, and its photos as one picture


@dataclass(frozen=True, slots=True)
class Window:
    """So many messages may be sent, for so long."""

    messages: int
    lasts: timedelta


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a platform allows after somebody's words, and after they did something else there, such as following."""

    after_words: Window
    after_event: Window


class Worth(StrEnum):
    """What a message is worth of those that may be sent."""

    NOTHING = "nothing"
    ONE = "one"
    THE_LAST = "the_last"


@dataclass(frozen=True, slots=True)
class About:
    """What a message does: `asks` its reader something or passes words on to them, `answers` what they said, `ends` a
    case, is its `result`, or tells of a `danger`.
    """

    asks: bool = False
    answers: bool = False
    ends: bool = False
    result: bool = False
    danger: bool = False


def worth_of(about: About) -> Worth:
    matters = about.asks or about.answers or about.ends
    if about.result or (about.danger and matters):
        return Worth.THE_LAST
    return Worth.ONE if matters or about.danger else Worth.NOTHING


def granted(worth: Worth, left: int, wanted: int = 1) -> int:
    """How many of the messages that are left are spent on one that wants so many; 0: it waits."""
    match worth:
        case Worth.THE_LAST:
            return min(left, wanted, MOST_PER_RESULT)
        case Worth.ONE:
            return int(left > KEPT_BACK)
    return 0
