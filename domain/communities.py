"""What all of a residents' group may read of what a resident is told about their case: nobody's words."""

from __future__ import annotations

from domain.content import Sentence, sentence

# These hold nobody's words, and are said there as they are.
WORDLESS = (
    "told.assigned",
    "told.acknowledged",
    "told.extended",
    "told.reckoned",
    "told.overdue",
    "told.overdue_unsent",
    "told.suspended_anew",
    "told.no_reply",
    "told.resumed",
    "told.redo",
    "told.closed",
    "told.split",
    "told.referred_elsewhere",
    "told.referred_elsewhere_call",
)


def for_everyone(told: Sentence, reference: str) -> Sentence | None:
    """What a resident is told, as all may read it; None for what they may not."""
    if told.key == "told.rejected":
        return sentence("community.rejected", reference=reference)
    if told.key == "told.suspended":
        return sentence("community.suspended", reference=reference)
    return told if told.key in WORDLESS else None
