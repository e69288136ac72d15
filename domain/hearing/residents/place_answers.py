"""Cuts an answer to "where is it?" into the place and what is told beside it, which is none: 振兴路12号，晚上最臭."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.hearing.places import place_told
from domain.hearing.residents.silence import without_wishes
from domain.hearing.residents.spots import Spot, spot_in
from domain.hearing.small_talk import plain, thanks

_EDGE = re.compile(r"([，。,;；！!？?\n]+\s*|(?<=[\u4e00-\u9fff0-9])[ \t]+(?=[\u4e00-\u9fff]))")
# Of the writing alone: 前面打错了, sorry typo
_SLIP = re.compile(
    r"(?:[^\w]|不好意思|对不起|抱歉|哎呀?|哦|啊|嗯|刚才?|前面|上面|之前|那个|我|地址|地点|位置|字|手|输入法|又)*"
    r"(?:(?:打|写|说|发|输|填|按)错(?:了?(?:个)?字)?了?|(?:手|输入法)?(?:滑|抖|打错)了|sorry|typo|my mistake|oops)"
    r"[了啊哈呀吧哦]*",
    re.IGNORECASE,
)
# 5栋，哦不对，我妈那栋: which of them is right, people see better
_PUT_RIGHT = re.compile(
    r"(?:^|[\s，,。])(?:哦|啊|噢|呃)?不(?:对|是)(?=[\s，,。]|$)|搞混|记岔|(?:应该|应当)[是在]|\bno,? wait\b"
)
# 我刚才不是都说了吗: of what was told before
_SAID_BEFORE = re.compile(
    r"(?:[^\w]|我|刚才?|刚刚|前面|上面|之前|开头|不是|早就?|都|已经|就|跟你们?|给你们?)*(?:说|讲|写|发|报|打字?)(?:过|了|完|清楚|得很清楚)+(?:吗|嘛|么|啊|呀|的|了)*"
    r"|i (?:already |just )?(?:told|said|wrote)[\w ]{0,20}|as i (?:already )?said",
    re.IGNORECASE,
)
# 9号楼楼道堆东西: what happens there is no part of the place.
_HAPPENING = re.compile(
    r"(?<=[号栋幢楼道口边下元室院里街路巷园区村门外旁])(?:那(?:里|儿|边)?|上|里)?"
    r"(?:又|还|都|老是?|一直|天天|总是?|经常)?(?:堆[^在]|乱[停放堆扔搭]|停满|漏[水电]|返水|积水|堵[了着住死得]|坏了|不亮|没有?[灯人水电]|有人(?!家)|好[臭脏]|[臭脏吵]得|塌|破了|裂|冒)"
)
_SHORTEST = 2  # letters that tell something


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    place: str
    beside: str = ""


def read(answer: str) -> PlaceAnswer:
    """The place, and what else is told that belongs to the complaint. All of the answer is the place where none of its
    parts plainly names one."""
    told = without_wishes(answer.strip()).strip() or answer.strip()
    whole = _without_happening(place_told(told))
    if whole != place_told(told) and not _EDGE.search(told):
        return PlaceAnswer(whole, told)
    parts = _EDGE.split(told)
    spots = [spot_in(one) if _tells(one) else Spot.NONE for one in parts[::2]]
    if Spot.NAMED not in spots or Spot.NONE not in spots or _PUT_RIGHT.search(told):
        return PlaceAnswer(place_told(told))
    place = "".join(part + mark for part, mark in _of(parts, spots, place=True))
    beside = [part for part, _ in _of(parts, spots, place=False) if _tells(part)]
    place = place_told(place.rstrip(" ,，。;；!！\n"))
    if (left := _without_happening(place)) != place:
        place, beside = left, [place, *beside]
    return PlaceAnswer(place, "，".join(beside))


def _of(parts: list[str], spots: list[Spot], *, place: bool) -> list[tuple[str, str]]:
    marks = [*parts[1::2], ""]
    paired = zip(parts[::2], marks, spots, strict=True)
    return [(part, mark) for part, mark, spot in paired if (spot is not Spot.NONE) is place]


def _tells(part: str) -> bool:
    said = part.strip()
    told = len(plain(said)) >= _SHORTEST and not thanks(said)
    return told and not (_SLIP.fullmatch(said) or _SAID_BEFORE.fullmatch(said))


def _without_happening(place: str) -> str:
    """The place without what happens there, if what is left names one."""
    found = _HAPPENING.search(place)
    left = place[: found.start()] if found else ""
    return left if spot_in(left) is Spot.NAMED else place
