"""What a group may be sent is spent on what matters: many who press one button are refused in one line."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING
from tests.telegram.town import TelegramTown, telegram_town


@pytest.fixture
async def town(sqlite_url: str, tmp_path: Path) -> AsyncIterator[TelegramTown]:
    async with telegram_town(settings_for(sqlite_url, tmp_path), MONDAY_MORNING) as town:
        yield town


async def test_many_taps_on_one_button_are_refused_in_one_line(town: TelegramTown) -> None:
    staff, _ = await town.department("sanitation")
    await (await town.resident("李女士")).files(GARBAGE)
    group = town.where(staff.chat)
    (card,) = [one for one in group.shown() if one.labels]
    taps = [town.who(staff.person).taps(card, "签收") for _ in range(25)]
    await town.handled()
    await town.moment()
    assert "办理中" in card.text
    assert all(one.answered for one in taps)
    assert len([one for one in group.sent() if one.id > card.id]) == 1
    await town.passes(minutes=2)
    await town.presses(staff.chat, staff.person, str(card.id), "签收")
    await town.moment()
    assert len([one for one in group.sent() if one.id > card.id]) == 2
