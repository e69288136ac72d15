"""The index of cues hides none: where a pattern finds something, the index names it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.hearing.dangers.cue_index import CueIndex, alternatives, required_pieces
from domain.hearing.dangers.danger import MORE
from domain.hearing.dangers.danger_cues import CUES
from domain.hearing.dangers.danger_pairs import PAIRS
from domain.hearing.dangers.danger_short import SHORT_CUES
from tests.tables import each

ALL_CUES = [way for table in (CUES, SHORT_CUES) for ways in table.values() for way in ways]
ALL_MORE = [
    side
    for more in MORE
    for cues in more.values()
    for cue in cues
    for side in ((cue,) if isinstance(cue, str) else cue)
]
ALL_SIDES = [side for pairs in PAIRS.values() for pair in pairs for side in pair]


@each("cue", [*ALL_CUES, *ALL_SIDES, *ALL_MORE])
# Many texts that are drawn are refused by a look-ahead.
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(data=st.data())
def test_the_index_names_each_cue_of_danger_that_a_text_holds(cue: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(cue))
    stands = re.search(cue, text) is not None  # a look-behind may forbid what was drawn
    assert not stands or not required_pieces(cue) or CueIndex([(cue,)]).candidates(text) == [0]


@each(
    "cue, pieces",
    [
        ("井盖", {"井盖"}),
        ("井盖(?:没了|丢了)", {"井盖"}),
        ("(?:墙|房子?).{0,4}塌了", {"塌了"}),
        ("着(?:大)?火", {"着火", "大火"}),
        ("[掉摔]进井", {"掉进", "摔进"}),
        (r"on fire\b", {"fire"}),
        (r"\bgas\b", {"gas"}),
        (r"(?:no|missing) lid", {"lid", "miss"}),
        ("没气(?!味)", {"没气"}),
        (r"老人+", {"老"}),
        ("a or he", {"a or"}),
    ],
)
def test_of_each_match_of_a_cue_some_piece_is_known(cue: str, pieces: set[str]) -> None:
    assert required_pieces(cue) == pieces


@each("cue", [".{0,3}", "x?", "(?:井盖)?", "(井盖)", "to", r"\d{3}", "(?:井盖"])
def test_a_cue_that_needs_no_word_or_is_written_otherwise_is_refused(cue: str) -> None:
    with pytest.raises(ValueError, match="cue"):
        CueIndex([(cue,)])


def test_of_two_sides_one_may_be_without_a_word_of_three_letters() -> None:
    index = CueIndex([(r"\b(?:he|she)\b", "bleeding")])
    assert index.candidates("he is bleeding") == [0]
    assert index.candidates("she is here") == []


def test_the_alternatives_of_a_cue_are_found_apart() -> None:
    assert alternatives("井盖(?:没|丢)了|[a|b]x|gas") == ["井盖(?:没|丢)了", "[a|b]x", "gas"]


def test_two_sides_are_found_in_either_order_and_only_together() -> None:
    index = CueIndex([("煤炉", "头晕|恶心"), ("煤炉",)])
    assert index.candidates("头晕 煤炉没关") == [0, 1]
    assert index.candidates("煤炉没关 恶心") == [0, 1]
    assert index.candidates("煤炉没关") == [1]
    assert index.candidates("头晕") == []
