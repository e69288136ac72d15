"""What a message is that belongs to no case and to no draft: a matter to report, or one of a few other things.

All that is not plainly one of those other things is a matter. Where little speaks for a matter either, it is unclear.
"""

from __future__ import annotations

from enum import StrEnum

from domain.hearing.residents import opening_cues as cues
from domain.hearing.residents.draft_cues import TO_OTHERS
from domain.hearing.small_talk import plain

LONGEST_TALK = 60  # characters of Chinese; half of what the same takes in English
LONGEST_NOTICE = 600
SHORT = 30


class Opening(StrEnum):
    MATTER = "matter"
    LANGUAGE = "language"  # Do you speak English?
    SERVICE = "service"  # 你是真人还是机器人
    WHO_SEES = "who_sees"  # 我投诉学校，学校会知道是我吗
    UNNAMED = "unnamed"  # 别让人知道是我
    NOTICE = "notice"  # 转发：【停水通知】…
    ABUSE = "abuse"
    HUMAN = "human"  # 我不跟机器说 给我个人
    FORGET = "forget"  # 把我的信息都删掉
    CASES = "cases"  # 上个月说的那个咋样了
    ANNOUNCED = "announced"  # 有个事 不知道归不归你们管
    CHAT = "chat"  # 今天下雨吗
    UNCLEAR = "unclear"


_WISHES = ((Opening.FORGET, cues.FORGET), (Opening.HUMAN, cues.HUMAN), (Opening.CASES, cues.CASES))


def read(text: str) -> Opening:
    said = text.replace("’", "'").casefold().strip()
    if len(said) > LONGEST_NOTICE:
        return Opening.MATTER
    if cues.NOTICE.search(said):
        return Opening.MATTER if cues.OWN_VOICE.search(said) else Opening.NOTICE
    if len(said) > LONGEST_TALK * (2 if said.isascii() else 1):
        return Opening.MATTER
    return _short(said)


def wants_no_name(said: str) -> bool:
    """Whether short words in lower case ask that nobody learns who they are."""
    return len(said) <= SHORT and cues.UNNAMED.search(said) is not None


def asks_of_else(text: str) -> bool:
    """Whether short words are talk, or ask what a word of the service means: 讲个笑话, 什么叫保密工单."""
    said = text.replace("’", "'").casefold().strip()
    return len(said) <= SHORT and (_short(said) is Opening.CHAT or cues.WHAT_IS.search(said) is not None)


def names_fault(text: str) -> bool:
    """Whether words name something that is wrong."""
    return cues.FAULT.search(text[:LONGEST_NOTICE].casefold()) is not None


def _short(said: str) -> Opening:
    if cues.GREETING.fullmatch(plain(said)):
        return Opening.SERVICE
    if cues.ANNOUNCED.fullmatch(plain(said)):
        return Opening.ANNOUNCED
    tells = cues.FAULT.search(said) is not None
    if cues.WHO_SEES.search(said) and (not tells or cues.CONDITION.search(said)):
        return Opening.WHO_SEES
    if not tells and wants_no_name(said):
        return Opening.UNNAMED
    for opening, cue in _WISHES:
        if cue.search(said) and not tells:
            return opening
    if cues.PROGRESS.fullmatch(said):
        return Opening.CASES
    if cues.LANGUAGE.search(said) and not tells:
        return Opening.LANGUAGE
    if cues.SERVICE.search(said) and not tells and len(said) <= SHORT * (2 if said.isascii() else 1):
        return Opening.SERVICE
    if cues.ABUSE.search(said) and len(plain(cues.AROUND_ABUSE.sub("", said))) <= 1:
        return Opening.ABUSE
    if (cues.CHAT.search(said) or TO_OTHERS.search(said)) and not (tells or cues.KIND.search(said)):
        return Opening.CHAT
    return Opening.UNCLEAR if _is_unclear(said) else Opening.MATTER


def _is_unclear(said: str) -> bool:
    """Whether nothing in a short Chinese text speaks of a thing that is wrong, of a wish or of a question."""
    return len(said) <= SHORT and cues.CHINESE.search(said) is not None and cues.MATTER.search(said) is None
