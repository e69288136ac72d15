"""Every line that a follower of the account can be given: a tap, its number and its words do the same."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.numbered.situations import SITUATIONS, Players, do_the_same
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING
from tests.wechat.town import WeChatTown, wechat_town

NAMES = {"button.show_name", "button.hide_name"}  # WeChat gives none
LEFT_OUT = {
    "the preview with a name": "WeChat gives no names, and none are asked about",
    "what was rejected": "quotes what the service said, of which WeChat tells nothing",
}


class Followers(Players):
    """They read what waits for them by writing something."""

    async def waits(self, **span: float) -> None:
        await super().waits(**span)
        await self.resident.says("你好")


@pytest.fixture
async def town(sqlite_url: str, tmp_path: Path) -> AsyncIterator[WeChatTown]:
    async with wechat_town(settings_for(sqlite_url, tmp_path), tmp_path, MONDAY_MORNING) as town:
        yield town


@pytest.mark.parametrize("situation", [one for one in SITUATIONS if one not in LEFT_OUT])
async def test_a_tap_a_number_and_the_words_of_a_line_do_the_same(town: WeChatTown, situation: str) -> None:
    reach, labels = SITUATIONS[situation]
    await do_the_same(town, reach, [label for key, label in labels.items() if key not in NAMES], Followers)


def test_only_situations_that_there_are_have_been_left_out() -> None:
    assert LEFT_OUT.keys() <= SITUATIONS.keys()
