"""Every button that a resident can be given: a tap, its number and its words do the same."""

from __future__ import annotations

import re

import pytest

from benchmarks.talk.labels import FILE, What, read
from tests.numbered.situations import SITUATIONS, Players, do_the_same
from tests.numbered.town import NumberedTown

RESIDENTS = re.compile(r"(?:^| )(?:d|c|me):")  # what their buttons carry


@pytest.mark.parametrize("situation", SITUATIONS)
async def test_a_tap_a_number_and_the_words_of_a_line_do_the_same(town: NumberedTown, situation: str) -> None:
    reach, labels = SITUATIONS[situation]
    await do_the_same(town, reach, labels.values(), Players)


def test_every_button_of_residents_is_given_in_one_of_these_situations() -> None:
    buttons = [line for line in read(FILE) if line.what is What.BUTTON and RESIDENTS.search(line.token)]
    assert {line.name for line in buttons} == {key for _, labels in SITUATIONS.values() for key in labels}
