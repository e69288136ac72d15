"""What of the cues and pairs of danger a text holds that no hint tells of: that would never be looked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from domain.hearing.danger_cues import CUES
from domain.hearing.danger_hints import BEGINNINGS, HINTS, PAIR_HINTS
from domain.hearing.danger_pairs import PAIRS
from domain.hearing.danger_short import SHORT_CUES


def told(words: str) -> Iterator[tuple[str, bool]]:
    """Each cue and pair that stands in words, as a pattern, and whether its hints tell of it."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    for kind, hints in HINTS.items():
        begins = re.compile(f"[{BEGINNINGS[kind]}]" if kind in BEGINNINGS else "")
        for way in (*CUES.get(kind, ()), *SHORT_CUES.get(kind, ())):
            for found in re.finditer(way, plain):
                yield way, bool(re.search(hints, plain) and begins.match(plain, found.start()))
    for kind, pairs in PAIRS.items():
        for one, other in pairs:
            if re.search(one, plain) and re.search(other, plain):
                yield one, bool(re.search(PAIR_HINTS[kind], plain))
