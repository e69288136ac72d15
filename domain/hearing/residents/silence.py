"""What residents ask of the service beside what they tell: that nobody learns of them, or that a name is not written.

Such a part of a message is for the service: a department reads the message without it, and it is part of no place.
"""

from __future__ import annotations

import re

_LEAD = (
    r"(?:[^\w]|可|千万|请|麻烦|拜托|求|你们?|您|但是?|不过|就是|另外|还有|也|对了|哦|啊|嗯|我|可以|希望|务必|一定|记得|记住|这(?:个|件)?事|那个|先|最好"
    r"|能不能|可不可以)*"
)
_NOT = r"(?:别|不要|不想|不能|不许|不准|不愿意?|不可以|请勿|甭|莫要?)(?:再|去)?"
_OF_ME = r"(?:这|那)?(?:话|事)?(?:就)?是?(?:我|俺|咱)(?:们|家|这边)?(?:说|讲|报|反映|告|举报|投诉|提|打|写|发)?"
_IDENTITY = r"(?:名字?|姓名?|姓氏|电话|号码|手机号?|联系方式|身份|门牌号?|信息|隐私|资料|住址|家庭地址|微信)"
_TELLS = r"(?:写|显示|留|公开|透露|泄露|露|暴露|登|填|提|说|讲|告诉|给|发|附|带|报|往外)"
_IMPERSONAL = r"(?:[^，。,;；\s说讲叫让喊]{0,8}?)"
_ENDS = r"(?:[的了啊吧哈呀哦嘛呢]|好[吗么]|行[吗么]|可以[吗么]|好不好|行不行|谢谢|拜托|哈)*"
_WAYS = (
    rf"{_NOT}(?:[跟和对向同给][^，。,;；]{{1,8}}?)?(?:说|讲|提|透露|泄露|暴露|(?:告诉|告知)[^，。,;；]{{0,6}}?)(?:出去|出来)?{_OF_ME}",
    rf"{_NOT}(?:给|让|叫|使)[^，。,;；]{{1,8}}?(?:看到?|看见|知道|晓得|听到|听见|认出|查到|猜到)(?:来)?(?:了)?"
    rf"(?:{_OF_ME}|是谁(?:说|讲|报|反映|举报|投诉)?)?",
    rf"{_NOT}(?:告诉|告知)[^，。,;；]{{1,8}}|{_NOT}[跟和对向同][^，。,;；]{{1,8}}?(?:说|讲|提起?)(?:这(?:个|件)?事)?",
    r"(?:怕|担心|害怕|免得|省得)(?:被|让)?[^，。,;；]{0,8}?(?:知道|晓得|报复|穿小鞋|认出来?|找麻烦|记恨)(?:是?我)?(?:说|报|讲)?",
    rf"{_NOT}(?:到|在|上)?[^，。,;；]{{1,6}}?(?:说|讲|提|嚷)(?:出去)?是(?:我|俺|咱)(?:们|家)?(?:说|讲|报|反映|告|举报|投诉|提)",
    rf"(?:我|俺|咱)(?:们|家)?{_IMPERSONAL}{_NOT}(?:写|显示|露)(?:出来|上去|进去|上)?|{_NOT}(?:写|显示|露)(?:出来|上去|进去)",
    rf"{_NOT}(?:往外|对外|到处)?(?:说出去|外传|声张|传出去|往外说|泄露出去|张扬)",
    rf"{_NOT}(?:把|将)?(?:我|俺|咱|自己|本人|孩子|家里)[^，。,;；]{{0,6}}?{_IDENTITY}[^，。,;；]{{0,4}}?{_TELLS}[^，。,;；]{{0,8}}",
    rf"{_NOT}{_TELLS}(?:出|上|我)?[^，。,;；]{{0,8}}?{_IDENTITY}(?:出来|上去|写上|出去|上)?",
    r"(?:帮我|替我|给我|要|对我)*(?:的?(?:名字|身份|信息))?(?:保密|匿名)(?:处理|一下|登记|上报|反映)?",
    r"(?:but |and |please |pls |just |so )*(?:do not|don'?t|never) (?:tell|mention|say|let|put|write|show|give|share"
    r"|use|include|reveal)\b[^,.;!?]{0,40}?\b(?:me|my \w+|my \w+'?s \w+|who (?:i am|it was|said|reported)|it was me"
    r"|i (?:said|told|reported|wrote))\b[^,.;!?]{0,12}",
    r"(?:but |and |please |pls |just |so )*(?:do not|don'?t|never) (?:put|write|show|give|share|use|include|reveal"
    r"|mention)\b[^,.;!?]{0,24}?\b(?:names?|address|number|flat|surname)\b[^,.;!?]{0,12}",
    r"(?:but |and |please |pls |just |so )*(?:do not|don'?t|never) (?:write|show|include|reveal) (?:it|that|this)"
    r"(?: down| in| there| to \w+)?",
    r"(?:but |and |please |pls |just |so )*(?:keep|leave) (?:my \w+|me|it|this|us) (?:private|secret|hidden|anonymous"
    r"|confidential|out(?: of (?:it|this))?)",
)
_ASKS = re.compile(rf"{_LEAD}(?:{'|'.join(_WAYS)}){_ENDS}", re.IGNORECASE)
# Without a mark after it: 你莫说是我讲的啊他凶得很. Not what others ask of the writer: 他叫我别说是我报的.
_WITHIN = re.compile(
    rf"(?<![叫让要求喊逼他她])(?<![叫让要求喊逼]我)(?:你们?|您|可|千万|请|麻烦)*{_NOT}[^，。,;；\s]{{0,8}}?(?:说|讲|提|告诉|嚷|透露)[^，。,;；\s]{{0,4}}?"
    r"是(?:我|俺|咱)(?:们|家)?(?:说|讲|报|反映|告|举报|投诉|提|打)的?[了啊哈呀吧哦嘛呢]*"
)
_MAY_ASK = re.compile(  # spares cutting most messages
    r"别|不要|不想|不能|不许|不准|不愿|不可以|请勿|甭|莫|匿名|保密|怕|担心|[免省]得|\b(?:not|don['’]?t|never|keep|leave)\b",
    re.IGNORECASE,
)
# A wish among other words or in none of the ways above; what follows it is covered by it: 别跟村里说我住那.
_TO_TELL = r"(?:说|讲|提|告诉|告知|写|透露|泄露|漏|传|看|瞧|知道|晓得|听|认出|猜)"
_WHO = r"(?:我|俺|咱|自己|本人|反映的|举报的|讲的|报的|投诉的|名字?|哪个|是谁|谁)"
_TO_OTHERS = (
    r"(?:[给让叫使][^，。,;；\s]{1,8}?(?:看|瞧|知道|晓得|听|认出|猜)|[跟和对向同][^，。,;；\s]{1,8}?(?:说|讲|提))"
)
_IN_OTHER_WORDS = re.compile(
    rf"(?:(?<![叫让要求喊逼他她们我分特差区类个])(?:别|莫|甭|请勿)|(?:(?<=^)|(?<=[你您]))(?:{_LEAD}){_NOT}|(?:你们?|您|千万|请)(?:可|都)?{_NOT})"
    rf"(?:再|要|去)?(?:[^，。,;；\s]{{0,8}}?{_TO_TELL}[^，。,;；]{{0,10}}?{_WHO}|{_TO_OTHERS})"
    rf"|(?:我|俺|咱)?(?:怕|担心|害怕|免得|省得)(?:他|她|人家|别人|[^，。,;；\s]{{1,6}}?)(?:们|会|要|来)*(?:整|收拾|针对|报复|打击|为难|刁难|打)(?:死)?(?:我|俺|咱)"
    rf"|\b(?:do not|don'?t|never) (?:tell|let|show|say)\b[^.;!?]{{0,60}}\b(?:i|me|my)\b",
    re.IGNORECASE,
)
# What would give the writer away, beside such a wish: who quarrelled, is known or lives there.
_GIVES_AWAY = re.compile(
    r"(?:我|俺|咱)[^，。,;；\s]{0,12}?(?:吵|骂|打过|打架|闹过|得罪|告过|举报过|投诉过|有过节|有矛盾|混不下去|没法过|呆不下去|待不下去)"
    r"|[跟和][^，。,;；\s]{1,8}(?:吵过|骂过|打过|闹过|有过节|有矛盾)"
    r"|一(?:猜|看|听|查|问)就(?:是|知道|晓得|能?猜)|(?:猜|认|查|看)得?(?:到|出)(?:来)?(?:就)?是?(?:我|俺|咱)|(?:不然|要不然?|否则)(?:我|俺|咱)"
    r"|(?:只有|就)(?:我|俺|咱)(?:们)?(?:家|一家|一个|一户)"
    r"|(?:我|俺|咱)(?:们)?家?(?:就|也|都|是)*住(?:在)?(?:那|这|旁边|对面|隔壁|楼上|楼下|附近)"
    r"|\bi (?:had a |have )?(?:quarrel|argu|row|fought)\w*"
    r"|\bthey(?:'ll| will)? (?:know|guess) (?:it'?s|it was|it is) me\b",
    re.IGNORECASE,
)
_EDGE = re.compile(r"([，。,;；！!？?\n]+\s*|\.(?=\s|$)\s*)")
_SPACED = re.compile(r"(?<=[\u4e00-\u9fff0-9])[ \t]+(?=[\u4e00-\u9fff])")
_ENDING = re.compile(r"[。.！!？?\s]+")


def asks_for_silence(clause: str) -> bool:
    """Whether a part of a message asks for nothing but silence."""
    return _ASKS.fullmatch(clause.replace("’", "'").strip()) is not None


def without_wishes(words: str) -> str:
    """The words without what only asks for silence; "" where they ask for nothing else."""
    if _MAY_ASK.search(words) is None:
        return words
    clauses, marks = _EDGE.split(words)[::2], [*_EDGE.split(words)[1::2], ""]
    left = [_without(one) for one in clauses]
    return words if left == clauses else _joined(left, marks)


def wishes_silence(words: str) -> bool:
    """Whether a part of the words asks for silence, in whatever wording."""
    if _MAY_ASK.search(words) is None:
        return False
    return without_wishes(words) != words or any(_IN_OTHER_WORDS.search(one) for one in _parts(words))


def for_departments(words: str) -> str:
    """The words without what asks for silence, in whatever wording, and without what it covers: who would be known by
    it. "" where nothing else is told."""
    if not wishes_silence(words):
        return words
    told = without_wishes(words)
    clauses, marks = _EDGE.split(told)[::2], [*_EDGE.split(told)[1::2], ""]
    left = [_uncovered(one) for one in clauses]
    return told if left == clauses else _joined(left, marks)


def gives_away(words: str) -> bool:
    """Whether words that ask for silence, also in part, tell more of the writer than a department may read unasked."""
    return wishes_silence(words) and for_departments(words) != without_wishes(words)


def keeps_all(words: str) -> bool:
    """Whether a wish covers all that is told beside it."""
    return gives_away(words) and not for_departments(words).strip()


def tells_of_writer(words: str) -> bool:
    """Whether words would give their writer away to those they are said of, if silence was asked for."""
    return _GIVES_AWAY.search(words) is not None


def _parts(words: str) -> list[str]:
    return [part for clause in _EDGE.split(words.replace("’", "'"))[::2] for part in _SPACED.split(clause)]


def _uncovered(clause: str) -> str:
    """A clause without its parts, between blanks, that a wish covers; before a wish in other words its part stays."""
    parts = _SPACED.split(clause)
    left = [_before_wish(one) for one in parts]
    return clause if left == parts else " ".join(one for one in left if one.strip())


def _before_wish(part: str) -> str:
    wish = _IN_OTHER_WORDS.search(part.replace("’", "'"))
    head = part[: wish.start()] if wish else part
    return "" if _GIVES_AWAY.search(head.replace("’", "'")) else head


def _without(clause: str) -> str:
    """What is left of a clause: nothing, all of it, or its parts between blanks that ask for no silence."""
    if asks_for_silence(clause):
        return ""
    parts = _SPACED.split(clause)
    left = [one for one in parts if not asks_for_silence(one)]
    return _WITHIN.sub("", clause if len(left) == len(parts) else " ".join(left))


def _joined(clauses: list[str], marks: list[str]) -> str:
    """The clauses that are left, each with what divided it from the next; the last keeps what ends a sentence."""
    told, between = "", ""
    for clause, mark in zip(clauses, marks, strict=True):
        if clause.strip():
            told, between = told + (between if told else "") + clause, mark
        elif "\n" in mark:
            between = mark
    return told + (between if _ENDING.fullmatch(between) else "")
