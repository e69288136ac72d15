"""Cuts a message that tells of several things where its writer does: by numbers, or by words such as 另外, 还有个事.

Whether each part is a problem of its own is for others to tell; a part that is none belongs to the one before it.
"""

from __future__ import annotations

import re

LONGEST = 300  # characters; a longer text is a letter about one matter more often than not
SHORTEST_PART = 4  # characters
MOST = 3

_START = r"(?:^|(?<=[\s，,。.；;：:！!？?]))"
_NUMBERED = (
    rf"{_START}(?:[(（]?[1-5一二三四五][)）]|[1-5一二三四五][、.．](?!\d)|[①②③④⑤]|第[一二三四五](?:个|件|点|条|，|、|是|,)(?:问题|事情?)?)"
    r"[、，,:： ]*"
    rf"|{_START}[一二三四五](?:是|来|则)(?![一二三四五六七八九十]|样|会|起|直|回)"
)
_JOINED = (
    rf"{_START}(?:另外|还有就是|再就是|再一个|再有|还有(?=一?[个件]|[，,]|我们?|咱|那|在|门|楼|小区|路|\S{{0,8}}也)|此外|顺便(?:再)?(?:说|问|反映)?(?:一下|一声|个事)?"
    r"|除此之外|also|another (?:thing|problem|issue)|one more thing|besides that|and there is also)"
    r"(?:一?[个件](?:事情?|问题))?(?:是|就是|呢)?[，,：: ]*"
)
_CUT = re.compile(f"{_NUMBERED}|{_JOINED}", re.IGNORECASE)
_EDGES = " \t\r\n，,。.；;、"


def parts_of(words: str) -> tuple[str, ...]:
    """The parts of a message in their order, without what numbers or joins them; one part where nothing cuts it."""
    if len(words) > LONGEST:
        return (words,)
    cuts = list(_CUT.finditer(words))
    if not cuts:
        return (words,)
    ends = [one.start() for one in cuts] + [len(words)]
    starts = [0, *(one.end() for one in cuts)]
    found = [words[start:end].strip(_EDGES) for start, end in zip(starts, ends, strict=True)]
    return tuple(one for one in found if len(one) >= SHORTEST_PART) or (words,)
