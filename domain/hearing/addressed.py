"""Whether words in a group are meant for the service, and which case they name, where they reply to nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.acts import EDGES
from domain.commands import ACTION_WORDS

NAME = r"@(?:众志|机器人|小助手|助手|工单助手|bot\b|zhongzhi)\w{0,8}"
CALLED = re.compile(rf"(?:{NAME}[\s,，:：]*|(?:众志|机器人|小助手)[\s,，:：]+)", re.IGNORECASE)
CALLED_LAST = re.compile(rf"{NAME}$", re.IGNORECASE)
LONGEST_NAME = 20  # letters
# "29号那单", "尾号10的", "10那单"; never "10号楼"
SHORT_NUMBER = re.compile(
    r"^\s*(?:(?:[#＃]|尾号|编号|单号|工单)\s*(?P<marked>\d{2,5})(?!\d)(?:号|的|\s)*(?:(?:那|这)?(?:一)?[件个单条])?"
    r"|(?P<bare>\d{2,5})号?(?:的)?(?:那|这)(?:一)?[件个单条])(?!人|楼)"
)
FIRST_WORD = re.compile(r"\s*(/?)(\w+?)了?(?!\w)")
LIST = re.compile(
    r"(?:还|都|今天|现在)?(?:有|剩|差)(?:几|多少|哪|啥)[件个单些]?\S{0,4}(?:没|未|要|待)(?:弄|办|处理|完|签|结)|(?:列|发|看|给)(?:一?下)?(?:清单|待办|列表|单子)"
    r"|(?:待办|清单|列表)(?:呢|有哪些|有几件)?[\W_]*$|\b(?:what's|what is|how many)\b.{0,12}\b(?:open|left|to do)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ShortNumber:
    """The last digits of a case's number, and what is said of the case."""

    digits: str
    words: str


def without_name(text: str) -> str:
    """The words without the name by which the service is called."""
    words = text.strip()
    if first := CALLED.match(words):
        return words[first.end() :]
    at = max(len(words) - LONGEST_NAME, 0)
    last = CALLED_LAST.search(words, at)
    return words[: last.start()].rstrip(" ,，") if last else text


def short_number(text: str) -> ShortNumber | None:
    """The case that words open with by the end of its number: 29号那单我们接了."""
    found = SHORT_NUMBER.match(text)
    if found is None:
        return None
    words = text[found.end() :].strip(EDGES)
    return ShortNumber(found["marked"] or found["bare"], words) if words else None


def sets_verb_off(text: str) -> bool:
    """Whether a verb opens the words and stands alone or apart: "签收", "/ack", "办结 已清运", not "延期三天体检"."""
    found = FIRST_WORD.match(text)
    return found is not None and (found[1] == "/" or found[2].casefold() in ACTION_WORDS)


def asks_for_list(text: str) -> bool:
    return LIST.search(text) is not None
