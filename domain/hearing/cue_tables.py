"""Tables of cues: pairs of a pattern and an example of it. A new cue is one line."""

from __future__ import annotations

import re

from domain.hearing.cue_index import Cue

Cues = tuple[tuple[str, str], ...]


def one_of(cues: Cues) -> re.Pattern[str]:
    """A pattern that finds any of these cues."""
    return re.compile(_alternatives(cues))


def sought(cues: Cues, beside: str = "") -> Cue:
    """As `one_of`, in the index of cues: for tables of which few texts hold a cue. `beside`: as `Cue` has it."""
    return Cue(_alternatives(cues), beside=beside)


def _alternatives(cues: Cues) -> str:
    return "|".join(f"(?:{pattern})" for pattern, _ in cues)
