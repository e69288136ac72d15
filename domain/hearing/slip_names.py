"""By which words people name a slip: 督提〔2026〕12号, 督提12, 提醒单12号, 12号."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.hearing.clauses import folded
from domain.hearing.spans import number_in_words
from domain.kinds import SlipKind
from domain.supervision.slips import SlipNumber

# How slips are called besides by the county's code; the longest first.
CALLED: Mapping[SlipKind, tuple[str, ...]] = {
    SlipKind.REMINDER: ("督导提醒单", "督办提醒单", "提醒单", "reminder slip", "reminder"),
    SlipKind.URGING: ("督导催办单", "督办催办单", "催办单", "urging slip", "urging"),
}
ANY_SLIP = ("督办单", "slip")
NUMERAL = r"(?:\d{1,4}|[零一二三四五六七八九十百]{1,5})"
YEAR = r"(?:[〔\[【(（<《]?\s*(?P<year>20\d\d)\s*年?\s*[〕\]】)）>》]?\s*[-—]?\s*)?"


@dataclass(frozen=True, slots=True)
class Named:
    """A slip that words begin with, and where what is said of it begins."""

    slip: SlipNumber
    end: int


def named_first(text: str, codes: Mapping[SlipKind, str], *, bare: bool = False) -> Named | None:
    """The slip that a text begins with, or None. `bare`: also 12号 alone, said where slips are spoken of."""
    said = folded(text)
    for kind, names in _names(codes):
        for name in names:
            if found := _pattern(name, latin=name.isascii()).match(said):
                return _found(found, kind)
    if bare and (found := BARE.match(said)):
        return Named(SlipNumber(int(found["number"])), found.end())
    return None


BARE = re.compile(r"\s*第?(?P<number>\d{1,4})\s*号(?!楼|院|线|门|井|前|之前)(?=\s|[,，:：第的])[\s,，:：的]*")


def _names(codes: Mapping[SlipKind, str]) -> Sequence[tuple[SlipKind | None, tuple[str, ...]]]:
    own = [(kind, (codes[kind].casefold(), *CALLED[kind])) for kind in SlipKind]
    return [*own, (None, ANY_SLIP)]


def _pattern(name: str, *, latin: bool) -> re.Pattern[str]:
    begins, after = (r"\b", r"\s*(?:no\.?\s*|#\s*)?") if latin else ("", r"\s*")
    return re.compile(
        rf"\s*{begins}{re.escape(name)}{after}{YEAR}第?\s*(?P<number>{NUMERAL})(?:\s*号)?(?!\d)[\s,，:：的]*"
    )


def _found(found: re.Match[str], kind: SlipKind | None) -> Named | None:
    number = number_in_words(found["number"])
    year = int(found["year"]) if found["year"] else None
    return Named(SlipNumber(number, kind, year), found.end()) if number else None
