"""Reads words that put right what a complaint is about: "不是垃圾是路灯不亮", "not garbage, the lamp is out"."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 80  # characters; what is longer tells something, and is added
SHORTEST = 2  # letters of what it is not
_OF_CATEGORY = ("类别", "分类", "归类")
_FILLER = (
    r"(?:[^\w]|嗯|哎呀?|哦|啊|不好意思|对不起|抱歉|我|(?:写|说|打|弄|搞|填|发|讲|报|选)错了?|错了|这个?|类别"
    r"|oh|no|sorry|it'?s|it is)*"
)
_IS = r"(?:而|应该|应当|其实|主要|主要还|重点|我?说的|我?要说的|反映的|指的)*是"
_NOT, _PAUSE = r"(?:不是|并非)", r"[\s,，。;；!！]*"
_WAYS = (
    re.compile(
        rf"{_FILLER}{_NOT}(?P<wrong>[^,，。;；!！?？]{{1,20}}?)[的了呀啊嘛吧]?{_PAUSE}{_IS}(?P<right>[^?？]{{2,}})"
    ),
    re.compile(rf"{_FILLER}是(?P<right>[^,，。;；!！?？]{{2,30}}?){_PAUSE}而?{_NOT}(?P<wrong>[^?？]{{1,20}})"),
    re.compile(  # 类别错了，应该是路灯
        rf"[^\w]*我?的?(?P<wrong>类别|分类|归类)都?(?:弄|选|写|归|搞)?(?:错了?|不对){_PAUSE}(?:应该|应当|其实)?[是属]于?(?P<right>[^?？]{{2,20}})"
    ),
    re.compile(rf"{_FILLER}(?P<wrong>)(?:主要还?|重点|我?(?:要)?说的)是(?:说)?(?P<right>[^?？]{{2,20}})"),
    re.compile(
        rf"{_FILLER}\bnot (?:about )?(?:the |a )?(?P<wrong>[^,.;!?]{{2,30}}?)[\s,.;!]+"
        r"(?:it'?s |it is |but )?(?P<right>[^?]{4,})",
        re.IGNORECASE,
    ),
)
_ASKS = re.compile(r"[?？]|[吗呢]\W*$|是不是")


@dataclass(frozen=True, slots=True)
class Corrected:
    """What it is not about, "" where that is not said, and what it is about."""

    wrong: str
    right: str

    @property
    def of_category(self) -> bool:
        """Whether it is the category that is said to be wrong."""
        return self.wrong in _OF_CATEGORY


def corrected_matter(words: str) -> Corrected | None:
    """None for words that put nothing right."""
    said = words.replace("’", "'").strip()
    if len(said) > LONGEST or _ASKS.search(said):
        return None
    found = next((one for way in _WAYS if (one := way.fullmatch(said))), None)
    if found is None or 0 < len(found["wrong"].strip()) < SHORTEST:
        return None
    return Corrected(found["wrong"].strip(), found["right"].strip())
