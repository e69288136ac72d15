"""What asks that a sentence said before be taken out, or that nobody reads it: 把我刚才那句删了."""

from __future__ import annotations

import re

from domain.hearing.residents.silence import wishes_silence

LONGEST = 80  # letters; longer words tell something themselves
_SENTENCE = (
    r"(?:那|这|刚才?|方才|上面|前面|后面|最后|上一?|先前)[^，。,;；\s]{0,8}?(?:句|段|条|行字|话)|(?:我)[^，。,;；\s]{1,8}那(?:句|段|条)"
    r"|刚才?(?:说|写|发|讲)的"
    r"|\b(?:that|the last|my last|this) (?:sentence|line|part|bit|message)\b|what i just (?:said|wrote)"
)
_OUT = (
    r"(?:删|去掉|划掉|拿掉|抹掉|撤回|撤掉|收回|不算数|别发|不要发|莫发|别转|不要转)"
    r"|\b(?:delete|remove|take out|strike)\b"
)
_POINTS = re.compile(_SENTENCE, re.IGNORECASE)
_TAKES_OUT = re.compile(_OUT, re.IGNORECASE)
_OF_THEIRS = re.compile(r"(?:公告|通知|合同|帖子|评论|群里|朋友圈|监控|记录|他们|物业|对方)[^，。,;；\s]{0,4}(?:删|撤)")


def asks_to_unsay(words: str) -> bool:
    """Whether words ask that what was said just before goes to no department."""
    if len(words) > LONGEST or _POINTS.search(words) is None or _OF_THEIRS.search(words):
        return False
    return _TAKES_OUT.search(words) is not None or wishes_silence(words)
