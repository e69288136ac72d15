"""The place of a draft: what answers where it is, and what a place that was put right leaves behind."""

from __future__ import annotations

from domain.hearing.places import place_after_all
from domain.hearing.residents import draft_replies
from domain.hearing.residents.draft_replies import Meant, Step
from handlers.cases import understanding
from handlers.cases.understanding import Understanding
from handlers.turn import Turn
from storage.tables import Draft

LONGEST_PLACE, LONGEST_PLACE_LATIN = 60, 140  # characters
NOT_AT = "not_at:"  # in `asked`, with a place that was put right: its name tells no area


def answers_where(draft: Draft, text: str) -> bool:
    """Whether a text answers the question for the place; other words are more of the complaint."""
    most = LONGEST_PLACE_LATIN if text.isascii() else LONGEST_PLACE
    if draft.step != "place" or len(text) > most or "\n" in text:
        return False
    return draft_replies.read(Step.PLACE, text).meant is Meant.PLACE


def hear(turn: Turn, draft: Draft, words: str) -> None:
    """Takes the place that further words name, if none is known or only where the writer lives."""
    address = place_after_all(draft.address, draft.words, words, turn.practice.places)
    if address != draft.address:
        put_right(draft, address)


def put_right(draft: Draft, address: str) -> None:
    """Another place than was told: the area is worked out again, without the name of the wrong one."""
    if draft.address and draft.address not in address:
        draft.asked = [*draft.asked, f"{NOT_AT}{draft.address}"]
    draft.address, draft.area = address, ""


def area_of(turn: Turn, draft: Draft, told: Understanding) -> str:
    """The area of what a draft tells, of which no place that was put right is a part."""
    wrong = [one.removeprefix(NOT_AT) for one in draft.asked if one.startswith(NOT_AT)]
    if not (wrong and told.area):
        return told.area
    words = draft.words
    for one in wrong:
        words = words.replace(one, "，")
    return understanding.area_of(turn, words, told.place)
