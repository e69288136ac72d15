"""Category or kind put right in a coordinator's own words: 类别不对，应该是公交线路，派给交通局; 不是投诉，是咨询."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.acts import EDGES
from domain.hearing.clauses import folded

_TO = r"(?:应该?(?:是|归到?|算|属于|改成|改为)|(?:要|得)?(?:改|换|归|调)(?:成|为|到)|是|算)"
_NAME = r"(?P<name>[^，,。.;；!！?？\n]{2,16}?)(?:这一?类|类别|类|方面)?(?:才对|吧|了|的)*"
_END = r"(?=[，,。.;；!！\n]|\s|$)"
_THAT = r"(?:这(?:个|件|条|单)?的?|它的?|[该此本]件的?)?"
# The category is said to be wrong, and the right one is named.
WRONG = re.compile(
    rf"{_THAT}(?:类别|分类|归类|类型)(?:不对|不准|有误|(?:弄|搞|选|分|写|填)?错了?|要改)[，,。;；\s]*{_TO}{_NAME}{_END}"
    rf"|{_THAT}(?:类别|分类|类型)?{_TO}(?P<named>[^，,。.;；!！?？\n]{{2,16}}?)(?:这一?类|类别|类){_END}"
    r"|(?:the )?category (?:is wrong|should be|is)[,:; ]*(?:it )?(?:should be|is)? ?"
    r"(?P<english>[a-z ]{3,30}?)(?=[,.;]|$)"
)
# So is the kind: 不是投诉，是咨询; 改成建议.
KIND_NAME = r"(?P<{}>投诉|咨询|求助|举报|建议|表扬|意见)"
KIND = re.compile(
    rf"{_THAT}不(?:是|算)(?:什么|个)?(?:投诉|咨询|求助|举报|建议|表扬)[，,。;；\s]*(?:而?(?:应该?)?(?:是|算)){KIND_NAME.format('other')}"
    rf"(?:才对|吧|了|类)*{_END}"
    rf"|{_THAT}(?:类型)?(?:改|换)(?:成|为){KIND_NAME.format('to')}(?:吧|了|类)*{_END}"
)


@dataclass(frozen=True, slots=True)
class Correction:
    """What the category or kind should be, as it was named, and the words that are left."""

    name: str
    rest: str


def read(text: str) -> Correction | None:
    """None for words that put right neither, or that ask about it."""
    said = folded(text)
    found = KIND.match(said) or WRONG.match(said)
    if found is None or re.match(r"\s*[?？]|(?:吗|么|呢)", said[found.end() :]):
        return None
    name = next(one for one in found.groupdict().values() if one).strip(EDGES)
    return None if re.search(r"[吗么呢]$|什么|哪", name) else Correction(name, text[found.end() :].strip(EDGES))
