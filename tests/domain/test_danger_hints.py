"""Hints of danger spare a reading most of its patterns, and keep no pattern from a text in which it finds something."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.hearing.danger_cues import CUES, Danger
from domain.hearing.danger_hints import BEGINNINGS, PAIR_HINTS
from domain.hearing.danger_pairs import PAIRS
from domain.hearing.danger_short import SHORT_CUES


@pytest.mark.parametrize(("kind", "pair"), [(kind, pair) for kind, pairs in PAIRS.items() for pair in pairs])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_what_both_sides_of_a_pair_find_holds_a_hint(kind: Danger, pair: tuple[str, str], data: st.DataObject) -> None:
    one, other = (data.draw(st.from_regex(side)) for side in pair)
    words = f"{one} {other}"
    is_told = all(re.search(side, words) for side in pair)  # a look-behind may forbid what was drawn
    assert re.search(PAIR_HINTS[kind], words) or not is_told


@pytest.mark.parametrize(
    ("kind", "cue"), [(kind, way) for kind in BEGINNINGS for way in (*CUES[kind], *SHORT_CUES[kind])]
)
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_cue_begins_with_a_character_that_is_named(kind: Danger, cue: str, data: st.DataObject) -> None:
    found = re.search(cue, data.draw(st.from_regex(cue)))
    assert found is None or re.match(f"[{BEGINNINGS[kind]}]", found[0])
