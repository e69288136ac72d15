"""Tables of cues: pairs of a pattern and an example of it. A new cue is one line."""

from __future__ import annotations

import re

Cues = tuple[tuple[str, str], ...]


def one_of(cues: Cues) -> re.Pattern[str]:
    """A pattern that finds any of these cues."""
    return re.compile("|".join(f"(?:{pattern})" for pattern, _ in cues))
