"""Whether words name the place of a case as colleagues do: "3号楼那堆" for the address 滨河花园3号楼."""

from __future__ import annotations

import re

from domain.hearing.spans import number_in_words

SEARCHED = 400  # letters
NUMERAL = r"\d{1,4}|[一二两三四五六七八九十百]{1,4}"
NUMBERED = re.compile(rf"({NUMERAL})(号楼|号院|栋|幢|单元|号(?!码|线|车|桌|井|机))")
SAME = {"栋": "号楼", "幢": "号楼"}
# What an address is called by: letters without numbers, of which the last tell its kind.
NAME = re.compile(
    r"[\u4e00-\u9fff]{2,10}?(?:花园|家园|小区|公寓|大厦|市场|公园|广场|新村|路口|大街|大道|路|街|巷|胡同|村|桥|里|苑"
    r"|学校|小学|中学|医院)"
)
TOWN = re.compile(r"^[\u4e00-\u9fff]{1,6}(?:县|镇|乡|街道)")
ENGLISH_NUMBERED = re.compile(r"\b(?:building|block|unit)\s*(\d{1,4})\b")


def names_place(text: str, address: str) -> bool:
    """Whether words name this address: by its name, by its building alone, or both; never with another building."""
    said = text[:SEARCHED].casefold()
    buildings, wanted = _numbers(said), _numbers(address.casefold())
    if buildings - wanted and wanted:
        return False
    named = any(one in said for one in _names(address.casefold()))
    if named:
        return True
    return bool(buildings & {one for one in wanted if not one.endswith("单元")}) and not _names(said)


def _numbers(said: str) -> set[str]:
    found = {f"{number_in_words(one[1])}{SAME.get(one[2], one[2])}" for one in NUMBERED.finditer(said)}
    return found | {f"{one[1]}号楼" for one in ENGLISH_NUMBERED.finditer(said)}


def _names(said: str) -> list[str]:
    names = (TOWN.sub("", one[0]) for one in NAME.finditer(said))
    return [one for one in names if len(one) > 1]
