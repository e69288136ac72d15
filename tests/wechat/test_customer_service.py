"""What an Official Account sends by itself, against an account that keeps its own ledger: nothing is called in vain,
nothing is said twice, and what cannot be sent stands first in the next answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.fakes.faults import Fault, FaultKind
from tests.stories.acts.in_place import rows, states
from tests.wechat.unasked import WeChatTown, filed, resolves, unasked_town

SEND = "message/custom/send"


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[WeChatTown]:
    async with unasked_town(database_url, tmp_path) as town:
        yield town


def left(town: WeChatTown) -> list[int]:
    return rows(town.service, "SELECT remaining FROM allowances")


async def test_a_result_reaches_a_silent_resident_and_its_lines_can_be_tapped(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    await town.time_passes(hours=47)
    await resolves(town, staff, number)
    person.hears(number, "灯已修好", "问题解决了吗")
    assert [one.text for one in person.pushed] == [person.pushed[0].text]
    assert left(town) == [4]
    for label in ("解决了", "满意"):
        line = next(one for one in person.lines if one.content.startswith(label))
        await town.does(person, person.message("text", {"Content": line.content, "bizmsgmenuid": line.number}))
    assert rows(town.service, "SELECT status FROM cases") == ["closed"]
    assert sum("灯已修好" in one for one in person.texts) == 1  # nothing is said both beside and in place


async def test_it_is_said_for_how_long_news_come_by_themselves(town: WeChatTown) -> None:
    person = town.account.person()
    await town.writes_to_account(person, "振兴路12号路灯不亮")
    said = await town.writes_to_account(person, "1")
    assert "会在这里告诉您；隔了两天以上" in said
    assert "替您留着" not in said


@pytest.mark.parametrize("how", ["used up", "too late"])
async def test_what_may_not_be_sent_is_not_called_for_and_stands_first_in_the_next_answer(
    town: WeChatTown, how: str
) -> None:
    staff, person, number = await filed(town)
    if how == "used up":
        for one in range(4):
            await staff.says(f"#{number} 答复 第{one}次回话")
            await town.time_passes(minutes=2)
        await resolves(town, staff, number, photos=2)
        assert (len(person.pushed), left(town)) == (5, [0])
        person.hears("灯已修好", "有图片没能发到这里")
        await staff.says(f"#{number} 更正 灯已换新")
        await town.time_passes(minutes=2)
        waited = "灯已换新"
    else:
        await town.time_passes(hours=49)
        await resolves(town, staff, number, photos=1)
        waited = "灯已修好"
    assert len(town.account.ledger.of(SEND)) == len(person.pushed)
    assert waited not in "".join(person.texts)
    body = await town.writes_to_account(person, "你好")
    assert body.index(waited) < body.index("有图片没能发到这里") if how == "too late" else waited in body


async def test_a_life_of_four_changes_and_a_result_takes_at_most_four_of_five(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    for said in ("签收", "答复 明早八点派车", "延期 3天 等配件", "询问 是前院还是后院？"):
        await staff.says(f"#{number} {said}")
        await town.time_passes(minutes=2)
    await resolves(town, staff, number, photos=3)
    assert len(person.pushed) <= 4
    told = "\n".join(person.texts)
    for words in ("已签收", "明早八点派车", "是前院还是后院", "灯已修好"):
        assert told.count(words) == 1, words


async def test_an_account_that_counts_otherwise_is_believed_and_nothing_is_lost(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    town.account.api.refuses(SEND, 45047)
    await resolves(town, staff, number)
    assert (person.pushed, left(town)) == ([], [0])
    assert "灯已修好" in await town.writes_to_account(person, "你好")
    assert left(town) == [5]


async def test_a_token_that_ended_is_asked_for_again(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    await staff.says(f"#{number} 答复 明早八点派车")
    await town.time_passes(minutes=2)
    town.account.api.tokens.revoke()
    await resolves(town, staff, number)
    assert len(person.pushed) == 2


async def test_who_has_left_the_account_is_unreachable(town: WeChatTown) -> None:
    staff, _, number = await filed(town)
    town.account.api.refuses(SEND, 43004)
    await resolves(town, staff, number)
    assert rows(town.service, "SELECT count(*) FROM people WHERE unreachable_at IS NOT NULL") == [1]


async def test_an_account_without_customer_service_says_all_in_answers(town: WeChatTown) -> None:
    town.account.api.verified = False
    staff, person, number = await filed(town)
    await staff.says(f"#{number} 答复 明早八点派车")
    await town.time_passes(minutes=2)
    await resolves(town, staff, number)
    assert person.pushed == []
    body = await town.writes_to_account(person, "你好")
    assert body.index("灯已修好") < body.index("明早八点派车")


async def test_a_busy_account_is_tried_again(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    town.account.api.refuses(SEND, -1)
    await resolves(town, staff, number)
    for _ in range(100):
        if person.pushed:
            break
        await asyncio.sleep(0.1)
        await town.service.settle()
    person.hears("灯已修好")
    assert (len(person.pushed), left(town)) == (1, [4])


@pytest.mark.parametrize("kind", [FaultKind.DROP_AFTER_DELIVERY, FaultKind.BAD_GATEWAY, FaultKind.GARBAGE])
async def test_what_may_have_arrived_counts_as_sent(town: WeChatTown, kind: FaultKind) -> None:
    staff, _, number = await filed(town)
    town.account.api.faults.order(SEND, Fault(kind), 1)
    await staff.says(f"#{number} 答复 明早八点派车")
    await town.time_passes(minutes=2)
    assert (states(town.service)["uncertain"], left(town)) == (1, [4])
