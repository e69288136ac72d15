"""The index of cues hides none: where a pattern finds something, the index names it."""

from __future__ import annotations

import csv
import re
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain import doubtful_names, masking, person_names
from domain.hearing import cue_index
from domain.hearing.accusations import brief_cues, held_back_cues, suspicion_cues, suspicion_signs
from domain.hearing.cue_index import Cue, CueIndex, Words, numbers_in, prepare
from domain.hearing.dangers.danger import MORE
from domain.hearing.dangers.danger_cues import CUES
from domain.hearing.dangers.danger_pairs import PAIRS
from domain.hearing.dangers.danger_short import SHORT_CUES
from domain.hearing.needed_pieces import alternatives, needed_pieces, sides_of
from domain.hearing.residents import want_cues
from domain.routing import asides
from domain.routing.router import plain_words
from tests.tables import each

STRANGERS = Path(__file__).parents[2] / "strangers"

ALL_CUES = [way for table in (CUES, SHORT_CUES) for ways in table.values() for way in ways]
ALL_MORE = [
    side
    for more in MORE
    for cues in more.values()
    for cue in cues
    for side in ((cue,) if isinstance(cue, str) else cue)
]
ALL_SIDES = [side for pairs in PAIRS.values() for pair in pairs for side in pair]


# Many texts that are drawn are refused by a look-ahead.
_drawn = partial(settings, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
_each_cue = each("cue", [*ALL_CUES, *ALL_SIDES, *ALL_MORE])


@_each_cue
@_drawn(max_examples=2)
@given(data=st.data())
def test_the_index_names_each_cue_of_danger_that_a_text_holds(cue: str, data: st.DataObject) -> None:
    _names(cue, data)


@pytest.mark.soak
@_each_cue
@_drawn(max_examples=10)
@given(data=st.data())
def test_so_it_does_in_more_texts(cue: str, data: st.DataObject) -> None:
    _names(cue, data)


def _names(cue: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(cue))
    stands = re.search(cue, text) is not None  # a look-behind may forbid what was drawn
    assert not stands or CueIndex([sides_of(cue)]).candidates(text)
    assert not stands or CueIndex(needed_pieces(cue)).candidates(text)


@each(
    "cue, sides",
    [
        ("井盖", [{"井盖"}]),
        ("井盖(?:没了|丢了)", [{"井盖"}]),
        ("(?:墙|房子?).{0,4}塌了", [{"塌了"}, {"墙", "房", "房子"}]),
        ("着(?:大)?火", [{"着火", "大火"}]),
        ("[掉摔]进井", [{"掉进", "摔进"}]),
        (r"on fire\b", [{"fire"}]),
        (r"(?:no|missing) lid", [{"lid", "miss"}]),
        ("没气(?!味)", [{"没气"}]),
        ("(?<=三)楼(?=的)", [{"三"}, {"楼"}, {"的"}]),
        (r"老人+", [{"老"}, {"人"}]),
        ("a or he", [{"a or"}]),
        (r"[】\])]\u697c[0-2]", [{"】楼", "]楼", ")楼"}]),
        ("(?P<what>楼).*+[^a]", [{"楼"}]),
        (".{0,3}", []),
        ("x?(?:井盖)?", []),
        (r"\d{3}", []),
    ],
)
def test_of_each_match_of_a_cue_some_pieces_are_known(cue: str, sides: list[set[str]]) -> None:
    assert list(map(set, sides_of(cue))) == sides


def test_the_alternatives_of_a_pattern_are_looked_up_apart() -> None:
    ways = needed_pieces("(?:(?:井盖|沟).{0,3}没了|gas)")
    assert [list(map(set, way)) for way in ways] == [[{"井盖", "沟"}, {"没了"}], [{"gas"}]]


def test_in_any_case_a_letter_that_has_more_forms_is_not_asked_for() -> None:
    assert needed_pieces("Mike|漏水", any_case=True) == [({"m"}, {"e"}), ({"漏水"},)]


@each("cue", ["(井盖", "(?:井盖", "(?=井盖)?", "(?(1)井盖)"])
def test_what_is_written_in_another_way_than_cues_is_refused(cue: str) -> None:
    with pytest.raises(ValueError, match="cue"):
        sides_of(cue)


def _said() -> list[str]:
    files = (file.read_text(encoding="utf-8") for file in STRANGERS.glob("*.csv"))
    rows = [row["words"] for file in files for row in csv.DictReader(file.splitlines())][::20]
    return [*rows, *map(plain_words, rows)]


def test_every_cue_is_a_pattern() -> None:
    """They are compiled when a text first needs them, which is too late to learn of a mistake."""
    assert all(re.compile(one.pattern, one.flags) for one in cue_index._made)


def test_in_strangers_words_no_cue_is_hidden() -> None:
    prepare()
    tables = (suspicion_cues, suspicion_signs, brief_cues, held_back_cues, want_cues, asides, person_names, masking)
    single = [one for table in tables for one in vars(table).values() if isinstance(one, Cue)]
    cues = [*single, *suspicion_signs.SIGNS.values(), *person_names.PATTERNS, *doubtful_names.PATTERNS]
    found = 0
    for text in _said():
        words = Words(text)
        for cue in cues:
            expected = cue.search(text)
            assert (cue.search(words) is None) is (expected is None), (text, cue.pattern)
            found += expected is not None
    assert found > 100


def test_a_group_finds_what_its_cues_find_one_after_the_other() -> None:
    groups = (doubtful_names.PATTERNS, person_names.PATTERNS, masking.CUED)
    found = 0
    for text in _said():
        for group in groups:
            expected = [one.span() for cue in group for one in cue.finditer(text)]
            assert [one.span() for one in group.finditer(Words(text))] == expected, text
            found += len(expected)
    assert found > 20


def test_what_may_stand_in_words_and_a_line_after_them_is_looked_up_in_both_and_where_they_meet() -> None:
    prepare()
    for words, line in zip(_said(), reversed(_said()), strict=True):
        assert Words(words).with_line(line).candidates == Words(f"{words}\n{line}").candidates


def test_the_alternatives_of_a_cue_are_found_apart() -> None:
    assert alternatives("井盖(?:没|丢)了|[a|b]x|gas") == ["井盖(?:没|丢)了", "[a|b]x", "gas"]


def test_two_sides_are_found_in_either_order_and_only_together() -> None:
    index = CueIndex([sides_of("煤炉", "头晕|恶心"), sides_of("煤炉")])
    assert list(numbers_in(index.candidates("头晕 煤炉没关"))) == [0, 1]
    assert list(numbers_in(index.candidates("煤炉没关 恶心"))) == [0, 1]
    assert list(numbers_in(index.candidates("煤炉没关"))) == [1]
    assert list(numbers_in(index.candidates("头晕"))) == []
