"""The residents' stories, and some of the coordinators', where nothing can be tapped: a choice is its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

from tests.stories import (
    test_coordinators_deciding,
    test_drafts_held_again,
    test_drafts_in_words,
    test_first_words,
    test_happy_path,
    test_residents_accusing_later,
    test_residents_at_once,
    test_residents_beside,
    test_residents_by_link,
    test_residents_confidential,
    test_residents_drafts,
    test_residents_forgotten,
    test_residents_kept_aside,
    test_residents_own_cases,
    test_residents_questions,
    test_residents_rating,
    test_residents_rating_in_words,
    test_residents_reopening,
    test_residents_steps,
    test_residents_strangers,
    test_residents_telling,
    test_residents_urging,
    test_results_not_delivered,
    test_retention,
)

STORIES = (
    test_coordinators_deciding,
    test_drafts_held_again,
    test_drafts_in_words,
    test_first_words,
    test_happy_path,
    test_residents_accusing_later,
    test_residents_at_once,
    test_residents_beside,
    test_residents_by_link,
    test_residents_confidential,
    test_residents_drafts,
    test_residents_forgotten,
    test_residents_kept_aside,
    test_residents_own_cases,
    test_residents_questions,
    test_residents_rating,
    test_residents_rating_in_words,
    test_residents_reopening,
    test_residents_steps,
    test_residents_strangers,
    test_residents_telling,
    test_residents_urging,
    test_results_not_delivered,
    test_retention,
)
TAPPING = "hears a sentence that speaks of tapping; where one types, another is said"
LINES = "counts or misses words of the text, in which the choices stand too"
OTHER_LANGUAGE = "the other language is a word to reply, which stands in that language in what is said"
LEFT_OUT = {
    "test_an_english_speaker_hears_english_throughout": OTHER_LANGUAGE,
    "test_the_language_changes_at_once_by_button_or_in_words": OTHER_LANGUAGE,
    "test_a_forwarded_notice_is_reported_only_by_a_tap": TAPPING,
    "test_an_offer_lapses_after_a_day": TAPPING,
    "test_an_unanswered_which_becomes_no_case_of_its_own": TAPPING,
    "test_words_said_later_are_asked_about_anew": TAPPING,
    "test_no_second_draft_is_opened_beside_the_one_that_is_being_told": TAPPING,
    "test_doubt_is_offered_and_counts_by_a_tap_alone": TAPPING,
    "test_a_verdict_beside_such_a_demand_is_kept_or_asked_for": TAPPING,
    "test_the_next_words_are_the_answer_and_the_clock_runs_again": LINES,
    "test_an_album_is_one_answer": LINES,
    "test_the_first_contact_says_who_reads_what_and_for_how_long_and_the_second_does_not": LINES,
}


def _stories(module: ModuleType) -> Iterator[tuple[str, Callable[..., object]]]:
    for name, story in vars(module).items():
        if name.startswith("test_") and getattr(story, "__module__", "") == module.__name__ and name not in LEFT_OUT:
            yield name, story


for module in STORIES:
    for name, story in _stories(module):
        globals()[f"{module.__name__.rpartition('.')[2]}_{name.removeprefix('test_')}"] = story


def test_only_stories_that_there_are_have_been_left_out() -> None:
    assert {name for module in STORIES for name in vars(module)} >= LEFT_OUT.keys()
