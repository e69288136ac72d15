"""Words that belong to a danger told before: that it goes on or grows, or that somebody is back."""

from __future__ import annotations

import re

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
