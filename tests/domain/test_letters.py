"""Letters are not characters: folding keeps their number, and what is cut is cut between what people see as letters."""

from __future__ import annotations

import sys

from domain import receivers
from domain.commands import Outcome, Wish, outcome_of, parse
from domain.hearing.clauses import folded
from domain.hearing.departments import staff
from domain.hearing.officials.person_search import PersonSearch, read
from domain.hearing.spans import span_in
from domain.letters import beginning, comparable, fold
from tests.tables import each

GROWS = (str.casefold, str.lower)
# Letters have a lower case within the first planes; nothing beyond them changes when it is folded.
GROWING = [one for one in map(chr, range(0x1F000)) if any(len(folds(one)) > 1 for folds in GROWS)]


def test_folding_keeps_the_number_of_letters_whatever_they_are() -> None:
    assert len(GROWING) > 100
    assert all(folds(chr(code)) == chr(code) for code in range(0x1F000, sys.maxunicode + 1) for folds in GROWS)
    for code in range(sys.maxunicode + 1):
        assert len(fold(chr(code))) == 1
    assert fold("Straße ŉ İ ﬁ WÁNG Ｗ") == "straße ŉ İ ﬁ wáng ｗ"


@each("letter", GROWING)
def test_what_stands_behind_a_letter_that_grows_is_read_in_its_place(letter: str) -> None:
    assert parse(f"{letter} 办结 已清运").verb is None
    assert parse(f"查 {letter}{letter}街").words == f"{letter}{letter}街"
    assert outcome_of(f"部分解决 {letter}路已清") == (Outcome.PARTLY, f"{letter}路已清")
    assert receivers.read(f"纪委监委 {letter}{letter} 收受红包", {}).reason == f"{letter}{letter} 收受红包"
    found = span_in(f"{letter * 3}路 3 Days")
    assert found is not None
    assert f"{letter * 3}路 3 Days"[found.start : found.end] == "3 Days"
    assert folded(f"{letter} DONE").endswith("done")
    assert staff.read(f"{letter}收到").nods is staff.read("x收到").nods


def test_a_ligature_is_no_verb() -> None:
    assert parse("ﬁnd 建设路").verb is not Wish.FIND


@each(
    "text, most, cut",
    [
        ("abc", 5, "abc"),
        ("abcdef", 3, "abc"),
        ("a👨‍👩‍👧bc", 3, "a"),  # a family of three joined people
        ("a👍🏽b", 2, "a"),
        ("ae\u0301x", 2, "a"),
        ("🇨🇳🇨🇳", 3, "🇨🇳"),
        ("❤\ufe0fb", 1, ""),
    ],
)
def test_nothing_is_cut_in_the_middle_of_what_is_seen_as_one_letter(text: str, most: int, cut: str) -> None:
    assert beginning(text, most) == cut


@each(
    "one, other",
    [("Wang Wu", "ＷＡＮＧ wu"), ("Straße", "STRASSE"), ("José", "Jose\u0301"), ("王五", " 王五 ")],
)
def test_names_are_the_same_in_any_case_width_and_composition(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@each(
    "words, name, reason",
    [
        ("李女士 核对重复诉求", "李女士", "核对重复诉求"),
        ("李女士，核对重复诉求", "李女士", "核对重复诉求"),
        ("李 女士 核对重复诉求", "李女士", "核对重复诉求"),
        ("李女士", "李女士", ""),
        ("John Smith", "John Smith", ""),
        ("John Smith 核对重复", "John Smith", "核对重复"),
        ("John Smith, checking for repeats", "John Smith", "checking for repeats"),
        ("John Smith：核对", "John Smith", "核对"),
        ("John Smith（核对重复）", "John Smith", "核对重复"),
        ("John Smith because he asked", "John Smith", "because he asked"),
        ("Wang checking for repeats", "Wang", "checking for repeats"),
        ("WANG WU 核对", "WANG WU", "核对"),
        ("wang 核对重复", "wang", "核对重复"),
        ("wang", "wang", ""),
        ("john smith", "john smith", ""),
        ("john smith checking", "john smith checking", ""),  # nothing tells where the name ends
        ("阿卜杜·热西提 核对", "阿卜杜·热西提", "核对"),
        ("Ｊｏｈｎ Ｓｍｉｔｈ 核对", "Ｊｏｈｎ Ｓｍｉｔｈ", "核对"),
        ("", "", ""),
    ],
)
def test_a_name_is_taken_whole_and_the_reason_told_apart(words: str, name: str, reason: str) -> None:
    assert read(words) == PersonSearch(name, reason)
