"""Reads words that leave out one of the problems of a complaint, or keep one alone: 路灯不要了，只说垃圾."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 120  # characters
_EDGE = re.compile(r"[，,。.;；！!～~\n]+|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_FILLER = (
    r"(?:[^\w]|算了|那|那个|这样|这样吧|哎|唉|嗯|哦|我|我们|就|先|要不|还是|不好意思|麻烦|请|你们?|您|把"
    r"|ok|okay|actually|well)*"
)
_THING = r"(?:第[一二三1-3]|[^，,。不别没只就把]{1,12}?)"
_OF_IT = r"(?:的|那|这|的那|的这)?(?:件|个|条|点|块|部分)?(?:事情?|问题)?(?:就|也|先|我)*"
_VERB = r"(?:要|报|说|提|管|写|反映|登记|投诉|弄|提交)"
_TAKEN_OUT = r"(?:去|删|划|拿|撤|抹)(?:掉|了)|算了|拉倒|取消"
_OVER = rf"(?:(?:先|暂时?)?(?:不|别|甭)(?:用|必|需要|想)?{_VERB}(?:上|进去)?(?:了|啦)|{_TAKEN_OUT})(?:吧|哈|啊)?"
_ENDS = r"(?:的事|的问题|[那这](?:[件个条](?:事)?)?|一?[件个条](?:事)?|就行|就好|就可以|得了|吧|了|啊|哈|呗|就)*"
_PART = r"(?: (?:part|thing|one|bit))?(?: please)?"
_DROPS = (
    re.compile(rf"{_FILLER}(?P<thing>{_THING}){_OF_IT}{_OVER}"),
    re.compile(rf"{_FILLER}(?:不|别|甭)(?:用|必)?{_VERB}(?:下|着)?(?P<thing>{_THING})(?:那个|那件事|的事|了)+"),
    re.compile(rf"{_FILLER}(?:去掉|删掉|取消|拿掉|撤掉|划掉)(?P<thing>{_THING}){_ENDS}"),
    re.compile(
        r"(?:please |just |well |ok(?:ay)? |actually )*(?:forget|drop|leave out|remove|skip|never ?mind|cancel)"
        rf" (?:about )?the (?P<thing>[^,.;]{{2,24}}?){_PART}"
    ),
)
_KEEPS = (
    re.compile(rf"{_FILLER}(?:就|只|光|单|仅|单单)(?:先)?(?:{_VERB}|留|保留|是)(?:下|着)?(?P<thing>{_THING}){_ENDS}"),
    re.compile(rf"{_FILLER}(?:留|保留)(?:着|下)?(?P<thing>{_THING}){_ENDS}"),
    re.compile(
        r"(?:please |and |so |ok(?:ay)? )*(?:just|only|keep(?: only| just)?)(?: (?:report|file|send|keep))?"
        rf" the (?P<thing>[^,.;]{{2,24}}?){_PART}"
    ),
)
# 路灯修好了，那个不用管了: what is pointed at is in the clause before
_POINTS = re.compile(rf"{_FILLER}那(?:个|件|条|一[个件条])?(?:事情?)?(?:就|也|先|我)*{_OVER}")
_DONE = re.compile(
    r"(?P<thing>[^，,。不没]{1,12}?)(?:今[天早]|昨[天晚]|早上|刚(?:才|刚)?|已经?|都|也|又|自己|被?人家?|师傅|给|是)*"
    r"(?:修|弄|拉|清|搬|收|运|装|补|处理|解决|恢复|通|亮|好)(?:好|走|掉|完|上|通|干净)*(?:水|电)?了(?:的|吧|啊)?"
)
# 灯还是要修: what is not left out
_STAYS = re.compile(
    rf"{_FILLER}{_THING}{_OF_IT}(?:还是|还|照样|照|仍然?|继续|依然)(?:得|要|想)?"
    r"(?:报|修|弄|管|反映|登记|办|处理|解决|说|清|收|运|通|挪|拆|补|换|装|扫|盖)(?:一下|的|了|吧|啊|哈)*"
)
_OF_SERVICE = re.compile(
    r"(?:不|别|甭)(?:用|必)?(?:报|说|提|写|反映|登记|投诉|提交)|[去删划拿撤抹]掉|(?:只|就|光|单)(?:报|说|反映|登记|提交|留)|留着"
    r"|\b(?:forget|drop|leave out|remove|report|file|send|keep)\b"
)
_NOTHING = re.compile(_FILLER + r"(?:谢谢|多谢)?")
_ALL = re.compile(
    r"(?:算了|拉倒|谢谢|这|那|它|他|她|都|全|全部|这个|那个|这件|那件|这条|那条|这样|我|it|this|that|all)?(?:的|些)?"
)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is left out, and what alone is kept, each as it is called; "" where it is not said."""

    dropped: str
    kept: str
    plain: bool  # not of another than the service: 去掉, 不报了; 不管了 may be said of anybody
    rest: str = ""  # what is told beside it


def narrowed(words: str) -> Narrowed | None:
    """None for words that leave out nothing. What is told beside it is kept apart where it is plain who is meant."""
    said = words.replace("’", "'").strip()
    if len(said) > LONGEST:
        return None
    clauses = [one for one in map(str.strip, _EDGE.split(said)) if one]
    dropped, kept, points, rest = "", "", False, list[str]()
    for clause in clauses:
        plain = clause.casefold()
        if _POINTS.fullmatch(plain):
            points = True
            dropped = dropped or _done_before(rest)
        elif thing := _named(_DROPS, plain):
            dropped = dropped or thing
        elif thing := _named(_KEEPS, plain):
            kept = kept or thing
        elif not (_NOTHING.fullmatch(plain) or _STAYS.fullmatch(plain)):
            rest.append(clause)
    of_service = points or _OF_SERVICE.search(said.casefold()) is not None
    if not (dropped or kept or points) or (rest and not of_service):
        return None
    return Narrowed(dropped, kept, of_service, "，".join(rest))


def _done_before(rest: list[str]) -> str:
    """What the clause before says is done, which is then no news of its own: 路灯 of 路灯今天修好了."""
    done = _DONE.fullmatch(rest[-1].casefold()) if rest else None
    if done is None:
        return ""
    rest.pop()
    return done["thing"]


def _named(ways: tuple[re.Pattern[str], ...], clause: str) -> str:
    found = next((one["thing"].strip() for way in ways if (one := way.fullmatch(clause))), "")
    return "" if _ALL.fullmatch(found) else found


_ORDINAL = re.compile(r"第?(?P<count>[一二三1-3])|(?P<first>头一?|前面|前一|先头)|(?P<last>最后|后面|末|后一)一?")


def place_in_row(thing: str, count: int) -> int | None:
    """Which of `count` problems is called by its place in their row, the first being 0: 第二, 最后一; else None."""
    found = _ORDINAL.fullmatch(thing.strip("的那这个件条"))
    if found is None:
        return None
    if found["count"]:
        return "一二三123".index(found["count"]) % 3
    return 0 if found["first"] else count - 1
