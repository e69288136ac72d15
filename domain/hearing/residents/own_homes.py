"""Where the writer lives, of words that ask for silence: no department reads it, unless it is the problem's place.

我住红星巷7号他住8号, I live in 3-502: a number of a house tells who wrote as surely as a name does.
"""

from __future__ import annotations

import re

from domain.hearing.places import homes_named
from domain.hearing.residents.silence import wishes_silence

MOST = 5
_COUNT = r"(?:[0-9]{1,5}|[一二三四五六七八九十百两]{1,4})"
_NUMBER = (
    rf"(?:[0-9]{{1,4}}(?:[-—][0-9]{{1,5}}){{1,3}}"
    rf"|(?:{_COUNT}(?:号楼|号院|号|栋|幢|座|单元|[楼室](?![上下道])))+(?:[0-9]{{3,4}})?)"
)
_LATIN_NUMBER = (
    r"(?:(?:building|block|flat|unit|apartment|room|no\.?|number) ?)?[a-z]?[0-9]{1,5}(?:-[0-9]{1,5}){0,3}[a-z]?"
)
HIDES = r"(?:别|不要|莫要?|不许|不能)(?:再)?(?:写|显示|提|露|公开)"
_OF_THE_PLACE = re.compile(
    rf"(?:号|[0-9]|家|地址|门牌|住址|住的)[^，。,;；]{{0,4}}{HIDES}"
    rf"|{HIDES}[^，。,;；]{{0,6}}(?:号|[0-9]|地址|门牌|住址|我家)"
    r"|\b(?:do not|don't|never) (?:show|write|include|reveal|mention|put) "
    r"(?:it|that|this|my (?:flat|address|home|house|number))\b",
    re.IGNORECASE,
)
_MINE = r"(?:flat|home|house|apartment|room|unit|door|address|place|door number|flat number|house number)"
_TOLD = (
    re.compile(
        rf"(?:我|俺|咱|本人)(?:们)?家?(?:就|都|也|是)*(?:家?住在?|门牌号?是|地址是)({_NUMBER})"
        rf"|(?:我|俺|咱)(?:们)?家?(?:是|的|在)?({_NUMBER})(?:就|也|都|请)?{HIDES}"
    ),
    re.compile(rf"({_NUMBER})(?:就)?是(?:我|俺|咱)(?:们)?(?:自己)?(?:家|住)"),
    re.compile(
        rf"\bi(?: live|'m| am)(?: at| in| on)? (?:the )?({_LATIN_NUMBER})\b"
        rf"|\bmy {_MINE}(?: is|'s|:)? ({_LATIN_NUMBER})\b|\b({_LATIN_NUMBER})(?: is|'s) my {_MINE}\b",
        re.IGNORECASE,
    ),
)  # fmt: skip


def homes_to_hide(words: str, place: str = "") -> tuple[str, ...]:
    """The writer's home in all the ways in which the words tell it; none where they ask for no silence. The problem's
    place stays, unless they ask to hide that place itself."""
    if not wishes_silence(words):
        return ()
    said = words.replace("’", "'")
    numbers = (next(filter(None, one.groups())) for pattern in _TOLD for one in pattern.finditer(said))
    homes = tuple(dict.fromkeys((*homes_named(words), *numbers)))[:MOST]
    asked = _OF_THE_PLACE.search(said) is not None
    return tuple(one for one in homes if asked or not place or not (one in place or place in one))
