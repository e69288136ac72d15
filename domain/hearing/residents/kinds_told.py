"""Reads words that say of which kind a complaint is: 我是想表扬, 不是投诉是建议, it's a compliment, not a complaint."""

from __future__ import annotations

import re

from domain.hearing.residents.wants import Kind

LONGEST = 40  # characters
_NAMES = {
    Kind.ENQUIRY: r"咨询|提问|问问|问一下|问个事|打听(?:一下)?|enquiry|inquiry|question",
    Kind.HELP: r"求助|请求帮助|call for help",
    Kind.COMPLAINT: r"投诉|告状|complaint|complaining",
    Kind.REPORT: r"举报|检举",
    Kind.SUGGESTION: r"(?:提(?:个|点|条)?)?(?:建议|意见)|suggestion|idea",
    Kind.PRAISE: r"表扬|夸奖|夸夸|夸|点赞|感谢|道谢|praise|praising|compliment|thank(?:s| you)",
}
_ANY = "|".join(_NAMES.values())
_LEAD = (
    r"(?:[^\w]|嗯|哎呀?|哦|啊|不对|(?:搞|弄|写|说|选|填)?错了?|类型|类别|我们?|俺|这|那|个|条|件|事|其实|就|只|主要|应该|可能|是|想|要|来|算"
    r"|属于|为了|去|给|改成|改为|换成|选|按|他|她|你|们|no|oh|sorry|this|it|i|['’](?:s|m)|is|am|was|meant|just|only|here|a|an|to|as|my)*"
)
_ENDS = r"(?:他|她|你|们|一下|的|啊|呀|哦|吧|嘛|了|类|类型|而已|来着|师傅|工人|环卫工?|大姐|大哥|them|you|really)*"
_NOT_A = (
    r"(?:又|并|而|可|我|这)*(?:不是|没有?|不算|没想|并非|不想|不要|not|is ?n['’]t)(?:在|要|想|来|是|说|a|an|to|\s)*"
)
_TAKEN_FOR = (
    rf"(?:怎么|咋|你们?|您|把|给|我|这|它|的)*(?:弄|写|搞|当|登记|记|变|归|算|分)成(?:了|是)?(?:{_ANY})(?:了|啦)?[?？]*"
)
_NOT = rf"(?:{_NOT_A}(?:{_ANY}){_ENDS}|{_TAKEN_FOR})"
_GAP = r"[\s,，。.;；!！]*"
_SAYS = {
    kind: re.compile(rf"(?:{_LEAD}{_NOT}{_GAP})?{_LEAD}(?:{names}){_ENDS}{_GAP}(?:{_NOT}{_GAP})?", re.IGNORECASE)
    for kind, names in _NAMES.items()
}
_DENIES = {
    kind: re.compile(rf"{_LEAD}{_NOT_A}(?:{names}){_ENDS}{_GAP}", re.IGNORECASE) for kind, names in _NAMES.items()
}


def kind_told(words: str) -> Kind | None:
    """The kind that the words say it is; None for words that say anything else besides."""
    said = words.strip()
    if len(said) > LONGEST:
        return None
    return next((kind for kind, says in _SAYS.items() if says.fullmatch(said)), None)


def kind_denied(words: str) -> Kind | None:
    """The kind that the words say it is not, and nothing else: 这不是投诉啊."""
    said = words.strip()
    if len(said) > LONGEST:
        return None
    return next((kind for kind, denies in _DENIES.items() if denies.fullmatch(said)), None)
