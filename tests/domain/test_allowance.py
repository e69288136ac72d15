"""What is worth one of the few messages that a person may be sent unasked, and for what the last one is kept."""

from __future__ import annotations

from domain.allowance import About, Worth, granted, worth_of
from tests.tables import each


@each(
    "about, worth",
    [
        (About(), Worth.NOTHING),  # 派单, 签收: neither asks nor ends anything
        (About(asks=True), Worth.ONE),
        (About(answers=True), Worth.ONE),
        (About(ends=True), Worth.ONE),
        (About(result=True), Worth.THE_LAST),
        (About(danger=True), Worth.ONE),
        (About(danger=True, asks=True), Worth.THE_LAST),
        (About(danger=True, ends=True), Worth.THE_LAST),
    ],
)
def test_worth(about: About, worth: Worth) -> None:
    assert worth_of(about) is worth


@each(
    "worth, left, wanted, spent",
    [
        (Worth.NOTHING, 5, 1, 0),
        (Worth.ONE, 5, 1, 1),
        (Worth.ONE, 2, 1, 1),
        (Worth.ONE, 1, 1, 0),  # it is kept
        (Worth.ONE, 0, 1, 0),
        (Worth.THE_LAST, 5, 1, 1),
        (Worth.THE_LAST, 5, 2, 2),
        (Worth.THE_LAST, 5, 9, 2),
        (Worth.THE_LAST, 1, 2, 1),
        (Worth.THE_LAST, 0, 2, 0),
    ],
)
def test_what_is_spent(worth: Worth, left: int, wanted: int, spent: int) -> None:
    assert granted(worth, left, wanted) == spent
