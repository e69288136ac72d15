"""The choices that a message showed as numbered lines, kept with its delivery so that a number names one."""

from __future__ import annotations

import json
from collections.abc import Sequence

from domain.messages import Choice


def text(offered: Sequence[Choice]) -> str:
    """As it is kept; "" where nothing was offered."""
    return json.dumps([[one.label, one.token] for one in offered], ensure_ascii=False) if offered else ""


def read(kept: str) -> tuple[Choice, ...]:
    return tuple(Choice(label, token) for label, token in json.loads(kept)) if kept else ()
