"""Buttons pressed by people: each is a callback query, to be answered while it is young."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from aiogram import types

from tests.emulator.refusals import QUERY_TOO_OLD, bad
from tests.emulator.shown import Shown, data_of, rows_of

if TYPE_CHECKING:
    from tests.emulator.people import Person
    from tests.emulator.world import World

ANSWER_LENGTH = 200  # characters


@dataclass(slots=True)
class Tap:
    """A press, and what the person was shown for it. Until it is answered, the button spins."""

    id: str
    person: Person
    shown: Shown
    data: str
    pressed: float  # monotonic
    answers: list[str] = field(default_factory=list)
    alert: bool = False

    @property
    def answered(self) -> bool:
        return bool(self.answers)

    @property
    def answer(self) -> str:
        return self.answers[-1] if self.answers else ""


@dataclass
class Taps:
    world: World
    lives: float = 900.0  # seconds in which a press can be answered
    pressed: dict[str, Tap] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=lambda: count(4_382_000_000_000_001))

    def press(self, person: Person, shown: Shown, label_or_data: str, *, as_it_was: bool = False) -> Tap:
        data = find_data(shown, label_or_data, as_it_was=as_it_was)
        tap = Tap(str(next(self._numbers)), person, shown, data, time.monotonic())
        self.pressed[tap.id] = tap
        gone = types.InaccessibleMessage(chat=shown.chat.card(), message_id=shown.id, date=0)
        query = types.CallbackQuery(
            id=tap.id,
            from_user=person.card(),
            chat_instance=str(-7_000_000_000 - shown.chat.id),
            message=gone if shown.deleted or shown.out_of_reach else shown.message,
            data=data,
        )
        self.world.stream.push("callback_query", query, shown.chat.id)
        return tap

    def answer(self, number: str, text: str, *, alert: bool) -> None:
        tap = self.pressed.get(number)
        if tap is None or time.monotonic() - tap.pressed > self.lives:
            raise bad(QUERY_TOO_OLD)
        if len(text) > ANSWER_LENGTH:
            raise bad("MESSAGE_TOO_LONG")
        tap.answers.append(text)
        tap.alert = alert


def find_data(shown: Shown, label_or_data: str, *, as_it_was: bool) -> str:
    """Whoever taps what was deleted or changed since has it still before their eyes."""
    assert as_it_was or not shown.deleted, f"{shown!r} is deleted"
    versions = [shown.message, *reversed(shown.past)] if as_it_was else [shown.message]
    for message in versions:
        for row in rows_of(message):
            for button in row:
                if label_or_data in (button.text, button.callback_data):
                    return data_of(button)
    raise LookupError(f"no button {label_or_data!r} below {shown!r}")
