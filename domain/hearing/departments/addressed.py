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
    r"(?:有|剩|差|[压欠攒拖积留]着?了?)(?:着)?(?:几|多少|哪|啥)[件个单些]?\S{0,4}(?:没|未|要|待)(?:弄|办|处理|完|签"
    r"|结|清|干|动|交)|(?:有|剩|差|[压欠攒拖积留]着?了?)(?:着)?(?:几|多少|哪些?)[件个条]?(?:单子?|工单|活儿?|诉求)(?=$|\W)"
    r"|(?:列|发|看|给)(?:一?下)?(?:清单|待办|列表|单子)"
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


# Of the own work in so many words, whoever is asked: "我手上还压着几个没弄".
OWN_LIST = re.compile(
    r"哪(?:几?[个件]|些)?(?:单子?|工单)?(?:是)?(?:今天|明天|这周|本周|快|要|马上)+(?:要)?(?:到期|到点|超期|超时|逾期|超)"
    r"(?:了|的|啊|呀|呢)*(?=$|\W)(?:(?!谁).){0,24}"
    r"|"
    r"(?:我们?|咱们?|俺们?|本单位)?(?:手[里上头]|名下|这边|单位|[这那]?片儿?区?|这儿)(?:现在|今天|一共|总共)?(?:还|都)?(?:有|剩|压|欠|攒"
    r"|拖|积)着?"
    r"(?:几|多少|哪些?|啥)[件个单]?(?:活|工单|单子)?(?:没|未|待|要)(?:弄|办|处理|完|签|结|清|干)完?的?(?:来着)?[\W_]*(?:啊|呀"
    r"|呢)?[\W_]*(?:(?:给|帮)(?:我|咱|俺)?们?[列发看数挑][^,，。]{0,20})?"
)
SERVICE = re.compile(r"机器人|小助手|众志|\bbot\b", re.IGNORECASE)
OF_USE = re.compile(
    r"怎么[用弄办写回点签退延]|咋[用弄办写回点签退延使]|[点回写按发](?:哪|啥|什么)|才算数?|\bhow (?:do|can|to)\b",
    re.IGNORECASE,
)
LONGEST_QUESTION = 60  # letters


def asks_for_own_list(text: str) -> bool:
    return OWN_LIST.fullmatch(text.strip()) is not None


def asks_of_use(text: str) -> bool:
    """Whether somebody asks how the service that they name is used: 机器人发的单子回哪条才算数."""
    said = text.strip()
    return len(said) <= LONGEST_QUESTION and bool(SERVICE.search(said) and OF_USE.search(said))


def asks_for_list(text: str) -> bool:
    return LIST.search(text) is not None
