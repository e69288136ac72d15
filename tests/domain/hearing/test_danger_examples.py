"""Each cue of danger in short messages is heard in the example that stands beside it."""

from __future__ import annotations

import re
import unicodedata

from domain.hearing.dangers.danger import MORE, THINGS, danger_in
from domain.hearing.dangers.danger_cues import Cue, Danger
from tests.tables import each

EXAMPLES = [
    (kind, cue, example) for of_kinds in MORE for kind, cues in of_kinds.items() for cue, example in cues.items()
]


def stands_in(cue: Cue, words: str) -> bool:
    return all(re.search(side, words) for side in ((cue,) if isinstance(cue, str) else cue))


@each("kind, cue, example", EXAMPLES)
def test_a_cue_is_heard_in_its_example(kind: Danger, cue: Cue, example: str) -> None:
    assert stands_in(cue, unicodedata.normalize("NFKC", example).casefold())
    assert danger_in(example) is not None


def test_no_example_stands_twice() -> None:
    examples = [example for _, _, example in EXAMPLES]
    assert len(examples) == len(set(examples))


@each("kind, cue, example", EXAMPLES)
def test_danger_to_persons_is_never_taken_for_one_that_a_group_reads(kind: Danger, cue: Cue, example: str) -> None:
    heard = danger_in(example)
    if kind not in THINGS and heard in THINGS:
        assert kind is Danger.ILLNESS  # an injury, and what caused it
