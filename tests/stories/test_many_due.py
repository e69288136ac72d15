"""What falls due together is done in few commits, each thing for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import pytest

from bot import firing
from domain.kinds import TimerKind
from handlers import timers as acts
from handlers.turn import Turn
from storage.engine.database import Transaction
from storage.operations import dead_letters
from tests.stories.acts.staff import DOGS
from tests.stories.town import Town
from tests.stories.winter import happened


async def test_of_many_deadlines_that_pass_together_one_fails_alone(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident = await town.resident("李女士")
    references = [await resident.files(DOGS) for _ in range(4)]
    slices, fire_slice, overdue = (
        list[Sequence[TimerKind]](),
        town.service._fire_slice,
        acts.HANDLERS[TimerKind.OVERDUE],
    )

    def noted(tx: Transaction, now: datetime) -> Sequence[TimerKind]:
        slices.append(fire_slice(tx, now))
        return slices[-1]

    def fails_once(turn: Turn, subject: int, number: int) -> None:
        if subject == 2:
            raise ValueError
        overdue(turn, subject, number)

    monkeypatch.setattr(firing, "SLICE_SECONDS", 60.0)
    monkeypatch.setattr(town.service, "_fire_slice", noted)
    monkeypatch.setitem(acts.HANDLERS, TimerKind.OVERDUE, fails_once)
    await town.passes(days=20)
    assert max(Counter(one)[TimerKind.OVERDUE] for one in slices) == len(references)
    late = {event.case_id for event in happened(town, "overdue")}
    assert late == {1, 3, 4}
    with town.service.database.reading() as tx:
        assert dead_letters.count(tx).total == 1
