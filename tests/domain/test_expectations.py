"""What a message expects: kept as exactly these texts, and read from them again."""

from __future__ import annotations

from typing import get_args

from domain.commands import Outcome
from domain.errors import CaseworkError
from domain.expectations import (
    AboutResult,
    ActWords,
    AfterFiling,
    BetterWords,
    Cancelled,
    Details,
    Expectation,
    Listing,
    OnSlip,
    PhotoSettled,
    Question,
    RefusalWords,
    TakeBack,
    VoiceWords,
    read,
)
from domain.lifecycle import Action
from tests.tables import each

KEPT: list[tuple[Expectation, str]] = [
    (ActWords(Action.RETURN), "act:return"),
    (ActWords(Action.RESOLVE, Outcome.PARTLY), "act:resolve:partly"),
    (ActWords(Action.RESOLVE, Outcome.SOLVED, 41), "act:resolve:solved:41"),
    (RefusalWords(41), "refuse:41"),
    (PhotoSettled(41), "closed:41"),
    (ActWords(Action.REJECT, shown="3f2ab"), "act:reject:::3f2ab"),
    (ActWords(Action.RESOLVE, Outcome.SOLVED, 41, "3f2ab"), "act:resolve:solved:41:3f2ab"),
    (TakeBack(), "undo"),
    (TakeBack(41), "undo:41"),
    (Details(), "details"),
    (AfterFiling("place"), "filed:place"),
    (Cancelled(), "cancelled"),
    (AboutResult(Question.RATING, 1), "rating:1"),
    (AboutResult(Question.SOLVED, 2), "solved:2"),
    (AboutResult(Question.GRADE, 12), "grade:12"),
    (AboutResult(Question.GRADE_OF_REDONE, 3), "redone:3"),
    (AboutResult(Question.REASON, 1), "reason:1"),
    (VoiceWords(17), "voice:17"),
    (OnSlip(12), "slip:12"),
    (Listing((1, 20, 3)), "list:1,20,3"),
    (Listing(()), "list:"),
    (Listing((9, 8), rest=(7, 6)), "list:9,8,+,7,6"),
    (Listing((21, 22), first=21), "list:21,22,from 21"),
    (Listing((9,), rest=(7,), first=3), "list:9,+,7,from 3"),
]


@each("expects, text", KEPT)
def test_what_is_expected_is_kept_as_a_text_and_read_from_it(expects: Expectation, text: str) -> None:
    assert expects.text() == text
    assert type(expects.text()) is str  # not of an enumeration's own type, which a database driver would have to adapt
    assert read(text) == expects


def test_every_expectation_and_every_question_is_in_that_list() -> None:
    assert {type(expects) for expects, _ in KEPT} == {*get_args(Expectation)}
    assert {expects.question for expects, _ in KEPT if isinstance(expects, AboutResult)} == {*Question}


@each("text", ["", "act", "act:dance", "act:resolve:solved:x", "rating", "rating:x", "list:1,x", "new:1"])
def test_a_text_that_no_version_wrote_or_a_later_one_did_expects_nothing(text: str) -> None:
    assert read(text) is None


def test_a_refusal_that_takes_better_words_says_what_the_first_one_said() -> None:
    refused = CaseworkError("error.lines_words", action="note")
    better = BetterWords(refused, 7, ActWords(Action.NOTE))
    assert (better.key, better.params) == (refused.key, refused.params)
    assert (better.case_id, better.expects) == (7, ActWords(Action.NOTE))
