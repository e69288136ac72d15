"""What a person is told by itself, on a platform that answers in place and counts what it is sent beside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import text

from bot.app import Service
from bot.clock import Clock
from domain.content import Content, sentence
from domain.expectations import Details
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.messages import outbox
from storage.messages.outbox import Notice
from tests.bot.answered import NAME
from tests.bot.counting import LASTS, Counting
from tests.stories.acts.cases import case_of
from tests.stories.acts.in_place import number_in, rows, states, taps, town_answered_by
from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING, Speaker, Town


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with town_answered_by(Counting, database_url, tmp_path) as town:
        yield town


@pytest.fixture
def there(town: Town) -> Counting:
    return counting(town.service)


def counting(service: Service) -> Counting:
    platform = service.platforms[NAME]
    assert isinstance(platform, Counting)
    return platform


async def filed(town: Town, there: Counting) -> tuple[Speaker, str]:
    """The department's staff, and the number of 李女士's case."""
    staff, _ = await town.department("sanitation")
    await there.says("李女士", "你好")
    return staff, number_in(await there.says("李女士", f"上报 {GARBAGE}"))


def left(town: Town) -> list[int]:
    return rows(town.service, "SELECT remaining FROM allowances")


async def test_a_result_reaches_a_silent_resident_and_is_rated(town: Town, there: Counting) -> None:
    staff, number = await filed(town, there)
    await town.passes(hours=40)
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=1)
    await town.passes(minutes=2)
    reader = there.reader("李女士")
    [result] = [one for one in reader.messages if "已清运并冲洗" in one.text]
    assert [one.label for one in result.lines] == ["解决了", "部分解决", "没解决"]
    assert rows(town.service, "SELECT count(*) FROM cycles WHERE delivered_at IS NULL") == [0]
    body = await there.says("李女士", "解决了")
    assert "已清运并冲洗" not in body  # nothing is said both beside and in place
    await taps(town, "李女士", "满意")
    assert case_of(town, number).status == "closed"


async def test_what_asks_and_ends_nothing_spends_nothing_and_goes_with_the_next_answer(
    town: Town, there: Counting
) -> None:
    staff, number = await filed(town, there)
    await staff.says(f"#{number} 签收")
    await town.passes(minutes=2)
    reader = there.reader("李女士")
    assert (reader.messages, reader.left, left(town)) == ([], 5, [5])
    assert states(town.service)["parked"] > 0
    assert number in await there.says("李女士", "谢谢")
    assert states(town.service)["parked"] == 0


async def test_a_life_of_four_changes_and_a_result_with_photos_takes_four_of_five(town: Town, there: Counting) -> None:
    staff, number = await filed(town, there)
    for said in ("签收", "答复 明早八点派车", "延期 3天 等配件", "询问 是前院还是后院？"):
        await staff.says(f"#{number} {said}")
        await town.passes(minutes=2)
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=3)
    await town.passes(minutes=2)
    reader = there.reader("李女士")
    assert len(reader.messages[-1].photos) == 3
    assert "已清运并冲洗" in reader.texts[-1]
    assert (reader.left, left(town)) == (1, [1])
    assert reader.refused == 0


async def test_the_last_one_is_kept_for_a_result_which_then_has_its_words_alone(town: Town, there: Counting) -> None:
    staff, number = await filed(town, there)
    for one in range(6):
        await staff.says(f"#{number} 答复 第{one}次回话")
        await town.passes(minutes=2)
    reader = there.reader("李女士")
    assert (len(reader.messages), left(town)) == (4, [1])
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=2)
    await town.passes(minutes=2)
    assert (reader.left, reader.refused, left(town)) == (0, 0, [0])
    result = reader.messages[-1]
    assert result.photos == ()
    assert "已清运并冲洗" in result.text
    assert "有图片没能发到这里" in result.text
    body = await there.says("李女士", "你好")
    assert body.index("第5次回话") < body.index("第4次回话")
    assert "已清运" not in body


@pytest.mark.parametrize("how", ["after the fifth", "after two days"])
async def test_what_may_not_be_sent_waits_and_stands_first_in_the_next_answer(
    town: Town, there: Counting, how: str
) -> None:
    staff, number = await filed(town, there)
    reader = there.reader("李女士")
    if how == "after the fifth":
        await write(town.service.writer, nothing_is_left)
        reader.left = 0
    else:
        await town.passes(hours=48, minutes=1)
    before = len(reader.messages)
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=1)
    await town.passes(minutes=2)
    assert (len(reader.messages), reader.refused) == (before, 0)  # it is not even tried
    assert rows(town.service, "SELECT delivered_at FROM cycles") == [None]
    body = await there.says("李女士", "你好")
    assert body.index("已清运并冲洗") < body.index("有图片没能发到这里") < body.index("问题解决了吗")
    assert rows(town.service, "SELECT count(*) FROM cycles WHERE delivered_at IS NULL") == [0]


def nothing_is_left(tx: Transaction) -> None:
    tx.execute(text("UPDATE allowances SET remaining = 0"))


async def test_a_platform_that_counts_otherwise_is_believed_and_nothing_is_lost(town: Town, there: Counting) -> None:
    staff, number = await filed(town, there)
    there.reader("李女士").left = 0
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=1)
    await town.passes(minutes=2)
    reader = there.reader("李女士")
    assert (reader.messages, reader.refused, left(town)) == ([], 1, [0])
    await staff.says(f"#{number} 更正 已清运、冲洗并消毒")
    await town.passes(minutes=2)
    assert reader.refused == 1
    assert "已清运" in await there.says("李女士", "你好")
    assert left(town) == [5]


async def test_a_menu_that_was_tapped_allows_three_for_a_minute(town: Town, there: Counting) -> None:
    staff, number = await filed(town, there)
    await town.passes(hours=49)
    await there.says("李女士", "/cases")
    assert left(town) == [3]
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=40)
    assert left(town) == [3]  # while its department can take it back
    await there.says("李女士", "/cases")
    await town.passes(seconds=30)
    assert "已清运并冲洗" in there.reader("李女士").texts[-1]
    assert left(town) == [1]


async def test_a_late_answer_comes_beside(town: Town, there: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    await filed(town, there)
    monkeypatch.setattr(there, "answer_seconds", 0.0)
    assert await there.says("李女士", "振兴路12号路灯不亮") == ""
    await asyncio.sleep(2.3)  # for as long it was kept for an answer
    await town.service.settle()
    assert "已补充到" in there.reader("李女士").texts[-1]
    assert left(town) == [4]


async def test_what_waited_goes_with_the_next_message_and_costs_nothing(town: Town, there: Counting) -> None:
    staff, number = await filed(town, there)
    await staff.says(f"#{number} 签收")
    await town.passes(minutes=2)
    waited = states(town.service)["parked"]
    assert waited > 0
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=1)
    await town.passes(minutes=2)
    [said] = there.reader("李女士").texts
    assert said.index("已签收") < said.index("已清运并冲洗")
    assert (states(town.service)["parked"], left(town)) == (0, [3])
    [last] = rows(town.service, "SELECT message FROM deliveries WHERE kind = 'result' ORDER BY id DESC LIMIT 1")
    together = "SELECT kind FROM deliveries WHERE message = :message ORDER BY id"
    assert rows(town.service, together, message=last) == ["say"] * waited + ["result"]
    body = await there.says("李女士", "解决了")
    assert "已清运" not in body
    assert case_of(town, number).status in ("resolved", "closed")


async def test_what_waited_and_finds_no_room_goes_with_the_next_answer(town: Town, there: Counting) -> None:
    staff, number = await filed(town, there)
    await staff.says(f"#{number} 签收")
    await town.passes(minutes=2)
    await staff.says(f"#{number} 办结 " + "已清运并冲洗。" * 89, photos=1)
    await town.passes(minutes=2)
    [said] = there.reader("李女士").texts
    assert "已签收" not in said
    assert states(town.service)["parked"] > 0
    assert "已签收" in await there.says("李女士", "你好")
    assert states(town.service)["parked"] == 0


async def test_what_was_to_go_with_a_message_that_was_refused_waits_on(town: Town, there: Counting) -> None:
    staff, number = await filed(town, there)
    await staff.says(f"#{number} 签收")
    await town.passes(minutes=2)
    there.reader("李女士").left = 0
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=1)
    await town.passes(minutes=2)
    assert there.reader("李女士").texts == []
    body = await there.says("李女士", "你好")
    assert "已清运并冲洗" in body
    assert "已签收" not in body  # it says where the case stood before the result


async def test_one_process_hears_and_the_other_which_leads_sends(postgresql_url: str, tmp_path: Path) -> None:
    async with process(postgresql_url, tmp_path) as leading, process(postgresql_url, tmp_path) as other:
        assert (leading.leader.leads, other.leader.leads) == (True, False)
        hears, sends = counting(other), counting(leading)
        assert number_in(await hears.says("李女士", f"上报 {GARBAGE}"))
        assert rows(leading, "SELECT remaining FROM allowances") == [5]
        sends.reader("李女士").left, sends.reader("李女士").until = 5, other.clock.now() + LASTS
        [chat] = rows(leading, "SELECT chat_id FROM chat_aliases WHERE platform = 'answered'")
        asked = Notice(Content((sentence("forget.done"),)), expects=Details())
        await write(other.writer, lambda tx: outbox.enqueue(tx, chat, "zh-CN", asked, now=other.clock.now()))
        latest = monotonic() + 20
        while not sends.reader("李女士").messages:
            assert monotonic() < latest
            await asyncio.sleep(0.02)
        assert rows(other, "SELECT remaining FROM allowances") == [4]
        assert hears.reader("李女士").messages == []


@asynccontextmanager
async def process(url: str, folder: Path) -> AsyncIterator[Service]:
    clock = Clock(frozen_at=MONDAY_MORNING)
    service = Service(settings_for(url, folder), {NAME: Counting(clock.now)}, clock)
    await service.start()
    try:
        yield service
    finally:
        await service.stop()
