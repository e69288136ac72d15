"""To which of a person's cases words belong: first by what they name, then by what was said last."""

from __future__ import annotations

from domain.hearing.residents.likeliest import Candidate, Told, likeliest

PLAIN = Told("还是老样子")


def test_without_a_case_there_is_none() -> None:
    assert likeliest([], PLAIN) is None


def test_of_cases_alike_it_is_the_newest_which_comes_first() -> None:
    assert likeliest([Candidate(3), Candidate(2), Candidate(1)], PLAIN) == 3


def test_an_open_one_comes_before_a_resolved_one() -> None:
    assert likeliest([Candidate(2, is_open=False), Candidate(1)], PLAIN) == 1


def test_the_one_that_spoke_last_comes_before_other_open_ones() -> None:
    assert likeliest([Candidate(3), Candidate(2, spoke_last=True, is_open=False), Candidate(1)], PLAIN) == 2


def test_a_question_that_waits_comes_before_the_last_message() -> None:
    assert likeliest([Candidate(2, spoke_last=True), Candidate(1, asks=True)], PLAIN) == 1


def test_a_category_that_is_named_comes_before_a_question() -> None:
    lamp, rubbish = Candidate(2, category="lamp", asks=True, spoke_last=True), Candidate(1, category="rubbish")
    assert likeliest([lamp, rubbish], Told("垃圾又满了", category="rubbish")) == 1


def test_a_place_that_is_named_comes_before_a_question() -> None:
    asking, named = Candidate(2, address="建设路3号", asks=True), Candidate(1, address="振兴路12号")
    assert likeliest([asking, named], Told("振兴路12号又来了")) == 1


def test_a_category_weighs_more_than_a_place() -> None:
    place = Candidate(2, area="east", address="振兴路12号")
    matter = Candidate(1, category="rubbish")
    assert likeliest([place, matter], Told("振兴路12号的垃圾", category="rubbish", area="east")) == 1


def test_the_same_field_weighs_more_than_a_place_and_less_than_the_same_category() -> None:
    field, place = Candidate(3, category="bins", top="clean"), Candidate(2, area="east", address="振兴路12号")
    same = Candidate(1, category="heaps", top="clean")
    told = Told("振兴路12号", category="heaps", top="clean", area="east")
    assert likeliest([place, field], told) == 3
    assert likeliest([place, field, same], told) == 1


def test_what_nobody_knows_is_nothing_in_common() -> None:
    assert likeliest([Candidate(2, spoke_last=True), Candidate(1)], Told("")) == 2
