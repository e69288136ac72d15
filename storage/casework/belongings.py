"""What a case owns, told once: every table with a case in it, every text of people, every column of the case.

Splitting a case and emptying it read it here instead of lists of their own; backups copy whole tables. A test fails
when something is added that is not told (tests/storage/test_belongings.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.kinds import Readers
from domain.lifecycle import Action


class WhenSplit(StrEnum):
    """What the parts of a case have of it, 拆单."""

    COPIED = "copied"  # each part has it too
    OWN = "own"  # each part has its own
    STAYS = "stays"  # with the whole: its history, or what was about all of it


@dataclass(frozen=True, slots=True)
class Belonging:
    """A table with a case in it. `words`: columns with what people said, and what they become when it is emptied;
    `codes`: other texts. `elsewhere`: its words are emptied by `messages/cancellation.py`, lists and cards included."""

    when_split: WhenSplit
    words: Mapping[str, object] = field(default_factory=dict)
    codes: tuple[str, ...] = ()
    elsewhere: bool = False


COPIED, OWN, STAYS = WhenSplit.COPIED, WhenSplit.OWN, WhenSplit.STAYS
BELONGINGS: Mapping[str, Belonging] = {
    "assignments": Belonging(STAYS),
    "attachments": Belonging(COPIED),  # the resident's
    "audience": Belonging(COPIED),
    "cycles": Belonging(STAYS),
    "deliveries": Belonging(STAYS, {"offered": ""}, elsewhere=True),
    # kept aside with it until a coordinator decides
    "drafts": Belonging(STAYS, {"words": "", "address": "", "hidden_names": [], "shown_names": []}, codes=("asked",)),
    "events": Belonging(OWN, codes=("details",)),
    "outbox": Belonging(STAYS, {"content": {}}, elsewhere=True),
    "ratings": Belonging(STAYS, {"words": ""}, codes=("reasons",)),
    "requests": Belonging(STAYS),  # they lapse
    "slip_lines": Belonging(STAYS, codes=("place", "problem")),  # neutral: an issued paper does not change
    "statements": Belonging(COPIED, {"words": ""}),  # what the resident added
}
WITH_WORDS = {name: one.words for name, one in BELONGINGS.items() if one.words and not one.elsewhere}

# What becomes of a case's own words and place when it is emptied.
EMPTY: Mapping[str, object] = {"words": "", "address": "", "latitude": None, "longitude": None, "hidden_names": []}
COLUMNS: Mapping[str, WhenSplit] = {
    **dict.fromkeys(("resident_id", "source", "kind", "named", "hidden_names"), COPIED),
    **dict.fromkeys(("id", "reference", "parent_id", "category", "area", "words", "address", "status"), OWN),
    **dict.fromkeys(("department", "cycle", "urgent", "danger", "held_back", "filed_at", "assigned_at"), OWN),
    **dict.fromkeys(("acknowledged_at", "original_due_at", "due_at", "paused_at", "suspended_until"), OWN),
    **dict.fromkeys(("asked_in_cycle", "extended_in_cycle", "resolved_at", "closed_at", "outcome"), OWN),
    **dict.fromkeys(("returns", "reopened", "unreached_at", "out_of_scope", "referred_to"), OWN),
    **dict.fromkeys(("assignment_due_at", "assignment_limit_amount", "assignment_limit_unit"), OWN),
    **dict.fromkeys(("latitude", "longitude"), STAYS),  # a part is where its own words say
    **dict.fromkeys(("excluded_at", "excluded", "wants_human_at", "external_number", "forgotten_at"), STAYS),
    **dict.fromkeys(("confidential", "confidential_by", "about_id"), STAYS),  # a confidential case is not split
}
COPIED_COLUMNS = tuple(one for one, when in COLUMNS.items() if when is COPIED)

ADDED = (Action.ADD_DETAILS, Action.REPLY)  # what a resident says of a case after it was filed


def is_for_departments(audience: Readers) -> bool:
    """Whether a department may read what was said."""
    return audience is not Readers.COORDINATORS
