"""保密, 照常派单 and 解除保密 in words, with the case's number before or after them, and with a reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain import references
from domain.lifecycle import Action

EDGES = " \t\r\n,，.。!！;；:：#＃~"
WORDS: Mapping[str, Action] = {
    "保密": Action.KEEP_CONFIDENTIAL, "设为保密": Action.KEEP_CONFIDENTIAL, "设为保密工单": Action.KEEP_CONFIDENTIAL,
    "confidential": Action.KEEP_CONFIDENTIAL, "keep confidential": Action.KEEP_CONFIDENTIAL,
    "照常派单": Action.RELEASE, "照常派": Action.RELEASE, "assign as usual": Action.RELEASE,
}  # fmt: skip
LIFTS = re.compile(
    r"(?:解除|取消|撤销)保密(?:[\s,，:：。]+(.*))?|(?:lift|end) confidentiality(?:[\s,:]+(.*))?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The act, of the case with this number ("" if none is named), and the reason."""

    action: Action
    reference: str = ""
    words: str = ""


def read(text: str) -> Asked | None:
    """None for any other words."""
    if len(text) > 1000:
        return None
    found = references.parse(text)
    reference = found.reference if found else ""
    rest = f"{text[: found.start]} {text[found.end :]}" if found else text
    rest = rest.strip(EDGES)
    if action := WORDS.get(rest.casefold()):
        return Asked(action, reference)
    lifted = LIFTS.fullmatch(rest) or LIFTS.fullmatch(rest.casefold())
    if lifted is None:
        return None
    return Asked(Action.LIFT_CONFIDENTIAL, reference, (lifted[1] or lifted[2] or "").strip(EDGES))
