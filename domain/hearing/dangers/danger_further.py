"""Words that belong to a danger told before: that it goes on or grows, or that somebody is back."""

from __future__ import annotations

import re
from enum import StrEnum

from domain.hearing.dangers.danger import danger_in
from domain.hearing.dangers.danger_doubts import is_denied
from domain.hearing.small_talk import is_safe

LONGEST, LONGEST_IN_LETTERS = 60, 140
# Each with what it may be said of: more of them, closer, larger, somebody hurt, no way out.
_GROWS = re.compile(
    r"(?:又|还|再)(?:来|有|冒|喷|漏|掉|倒|咬|打|砸|敲|踹|烧|响|炸|追|闯|回来|着)(?!电|过|没)"
    r"|越来越|更(?:大|多|重|浓|近|凶|厉害)|(?:堵|围|守|拦)(?:在|着|住|过来|上来)"
    r"|(?:冲|扑|追|闯|爬|烧|漫|淹|蔓延)(?:过来|上来|进来|进屋|到|下来)|进(?:来|屋|门)了|(?:出|下|上|跑|逃)不(?:去|来|了|掉)"
    r"|(?:快|要)(?:不行|塌|撑不住|顶不住|淹|断气|晕|破)了?"
    r"|流(?:了)?(?:好多|很多|一地)?血|昏(?:过去|倒|迷)|晕(?:过去|倒|了)|没气|喘不|不动了|叫不(?:醒|应)"
    r"|救命|快来|来不及|受不了了|(?:他|它|她)们?(?:又|还|就)?在(?!医院|家休)"
    r"|\b(?:more of them|(?:it'?s|is|are|getting) (?:worse|bigger|closer|spreading|coming)"
    r"|(?:another|two|three|more) (?:came|have come|are here|just)"
    r"|blocking|surround\w*|can'?t get (?:out|away)|trapped|bleeding"
    r"|hurry|came back|(?:is|are) back|still (?:here|there|outside|burning|coming)|getting in)\b"
)


def tells_of_more(words: str) -> bool:
    """Whether words said by somebody who reported a danger tell that it goes on, grows or comes back."""
    said = words.strip().casefold().replace("\u2019", "'")
    if len(said) > (LONGEST_IN_LETTERS if said.isascii() else LONGEST) or is_safe(words):
        return False
    if danger_in(words):
        return True
    return any(not is_denied(said[max(0, found.start() - 8) : found.start()]) for found in _GROWS.finditer(said))


class Further(StrEnum):
    """What is told or asked in a danger that has a line of its own."""

    NO_ANSWER = "no_answer"  # 119打不通
    INSIDE = "inside"  # 我孩子还在里面
    AT_DOOR = "at_door"  # 他在敲门
    ALONE = "alone"  # 没人管我


_FURTHER = {
    Further.NO_ANSWER: re.compile(
        r"(?:打|拨)(?:了)?(?:半天|几遍|好几[遍次])?(?:也|都|还是|一直|老)*不通|(?:1[12]\d|电话|那边).{0,6}"
        r"(?:占线|忙音|没人接|不接|没接|在忙|无法接通)"
        r"|没人接(?:电话)?|\b(?:can'?t|cannot|couldn'?t|unable to) (?:get through|reach|call)\b"
        r"|\b(?:line|number|1[12]\d)\b"
        r".{0,12}\b(?:busy|engaged|dead)\b"
        r"|\b(?:no ?body|no one|not|doesn'?t|don'?t|isn'?t) (?:is )?(?:answer\w*|pick\w* up)"
    ),
    Further.INSIDE: re.compile(
        r"(?:还|都|就|仍)(?:困|被困|关|锁)?在(?:里[面头边]|屋里?|楼上|家里?|房[间里子]"
        r"|上面|[\d一二三四五六七八九十]+楼)(?!吗)"
        r"|(?:没|还没|未)(?:跑|逃|救|下|走)?(?:出来|下来)|里[面头]还有(?:人|孩子|老人|两|三|一|几|我)"
        r"|\b(?:still|trapped|stuck|left) (?:in|inside|upstairs|in there)\b|\bdidn'?t (?:get|come|make it) out\b"
    ),
    Further.AT_DOOR: re.compile(
        r"[敲砸踹撞拍踢撬]门|按门铃|在门[口外]|(?:不知道|不认识)(?:他|她|那人)?(?:是)?(?:谁|什么人)?$|在外[面头]"
        r"|\b(?:knock\w*|bang\w*|kick\w*) (?:on|at) (?:my|the)|\bat (?:my|the) door\b|\bdon'?t know (?:him|who)"
    ),
    Further.ALONE: re.compile(
        r"没(?:有)?(?:人|谁)(?:管|理|在乎|关心|要|帮|陪|懂|听|爱|心疼|需要)(?:过)?(?:我|俺)|(?:就|只有|只剩|剩)(?:我|俺)(?:一个人|自己)"
        r"|\b(?:no ?body|no one) (?:cares?|listens|helps?|loves|needs)\b|\b(?:all|so) alone\b"
    ),
}
_OF_VIOLENCE = (Further.AT_DOOR,)


def further_in(words: str, *, violent: bool) -> Further | None:
    """What words said in a danger ask for besides being added; only in one by somebody who is there is a door meant."""
    said = words.strip().casefold().replace("\u2019", "'")
    if len(said) > (LONGEST_IN_LETTERS if said.isascii() else LONGEST) or is_safe(words):
        return None
    kinds = (kind for kind in Further if violent or kind not in _OF_VIOLENCE)
    return next((kind for kind in kinds if _FURTHER[kind].search(said)), None)
