"""Lists go on after the last line shown, also while others work on them: every case is seen."""

from __future__ import annotations

import re

import pytest
from sqlmodel import select

from storage.tables import Case
from tests.stories.acts.staff import DOGS
from tests.stories.town import Message, Speaker, Town

REFERENCE = re.compile(r"#(\d{8})")


async def enter(town: Town, many: int) -> list[str]:
    """Cases without a department, by number; the oldest first."""
    writer = await town.coordinator("督办员丙")
    for number in range(many):
        await writer.says(f"录入 走访 第{number}件麻烦事")
    with town.service.database.transaction() as tx:
        return list(tx.exec(select(Case.reference).order_by(Case.id)))  # type: ignore[arg-type]


async def begin(speaker: Speaker, section: str) -> Message:
    await speaker.says("今日待办")
    await speaker.taps(section)
    return (await speaker.messages())[-1]


def numbers(message: Message) -> list[str]:
    return REFERENCE.findall(message["text"])


async def next_page(speaker: Speaker, page: Message) -> Message | None:
    label = next((one["label"] for row in page["choices"] for one in row if one["label"].startswith("还有")), None)
    if label is None:
        return None
    await speaker.taps(label, on=page)
    return (await speaker.messages())[-1]


async def test_of_25_unassigned_cases_all_are_seen_though_others_assign_some_meanwhile(town: Town) -> None:
    references = await enter(town, 25)
    one, other = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    page: Message | None = await begin(one, "待派单 25")
    seen: list[str] = []
    while page:
        seen += numbers(page)
        for taken in numbers(page)[:4]:  # of what stands above, four are assigned while somebody reads on
            await other.says(f"#{taken} 派单 城市管理执法局")
        page = await next_page(one, page)
    assert seen == references


async def test_two_coordinators_walk_at_once_and_neither_misses_a_case(town: Town) -> None:
    references = await enter(town, 23)
    walkers = [await town.coordinator(name) for name in ("督办员甲", "督办员乙")]
    pages: list[Message | None] = [await begin(one, "待派单 23") for one in walkers]
    seen: list[list[str]] = [[], []]
    while any(pages):
        for at, walker in enumerate(walkers):
            if page := pages[at]:
                seen[at] += numbers(page)
                await walker.says(f"#{numbers(page)[at]} 派单 城市管理执法局")  # each something else
                pages[at] = await next_page(walker, page)
    taken = set(references) - set(seen[0]) | set(references) - set(seen[1])
    with town.service.database.transaction() as tx:
        left = list(tx.exec(select(Case.reference).where(Case.status == "submitted")))
    assert not taken & set(left)
    assert set(seen[0]) | set(seen[1]) == set(references)


async def test_the_last_line_may_leave_the_list_and_the_next_page_still_follows_it(town: Town) -> None:
    references = await enter(town, 12)
    one, other = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    page = await begin(one, "待派单 12")
    await other.says(f"#{references[9]} 派单 城市管理执法局")
    rest = await next_page(one, page)
    assert rest is not None
    assert numbers(rest) == references[10:]
    await other.says(f"#{references[10]} 派单 城市管理执法局")
    await other.says(f"#{references[11]} 派单 城市管理执法局")
    await one.taps("还有 2 件", on=page)
    await one.hears("这一项已经没有了")


@pytest.mark.parametrize("carried", ["q:10:unrouted", "q:0:unrouted"])
async def test_an_older_button_begins_the_list_anew(town: Town, carried: str) -> None:
    references = await enter(town, 11)
    one = await town.coordinator("督办员甲")
    page = await begin(one, "待派单 11")
    await one.sends_raw(choice=carried, reply_to=page["id"])
    assert numbers((await one.messages())[-1]) == references[:10]


@pytest.mark.parametrize("mark", ["", "x y", "1", "1.2.3", "1:2", "-1.2", "１.２"])
async def test_a_mark_that_no_button_has_is_refused(town: Town, mark: str) -> None:
    await enter(town, 11)
    one = await town.coordinator("督办员甲")
    page = await begin(one, "待派单 11")
    await one.sends_raw(choice=f"q:7:unrouted:{mark}", reply_to=page["id"])
    await one.hears("这个按钮已经失效")


@pytest.mark.parametrize("mark", ["zzzzzzzzzzz.1", "1.zzzzzzzzzzz"])
async def test_a_mark_beyond_all_cases_does_no_harm(town: Town, mark: str) -> None:
    references = await enter(town, 11)
    one = await town.coordinator("督办员甲")
    page = await begin(one, "待派单 11")
    await one.sends_raw(choice=f"q:7:unrouted:{mark}", reply_to=page["id"])
    assert numbers((await one.messages())[-1]) in ([], references[:10])


async def department_with(town: Town, many: int) -> tuple[Speaker, Speaker, list[str]]:
    staff, colleague = await town.department("city")
    resident = await town.resident("李女士")
    references = []
    for number in range(many):
        await resident.says(f"上报 建设街{number}号{DOGS}")
        references.append(await resident.reference())
    return staff, colleague, references


async def test_a_department_walks_its_list_and_its_numbers_go_on(town: Town) -> None:
    staff, colleague, references = await department_with(town, 18)
    more = await town.resident("王先生")
    for number in range(18, 23):
        await more.says(f"上报 建设街{number}号{DOGS}")
        references.append(await more.reference())
    await staff.says("待办")
    first = await staff.hears("待办 23 件", f"20. #{references[19]}")
    assert references[20] not in first["text"]
    await colleague.says(f"#{references[0]} 办结 已劝离，现场清理完毕", photos=1)
    await staff.taps("还有 3 件", on=first)
    rest = await staff.hears("21. ", *references[20:])
    assert numbers(rest) == references[20:]
    await staff.says("22 签收")
    await staff.hears(references[21], "办理中")
    await staff.says("3 签收")
    await staff.hears("上一份清单是第 21 至 23 项")
    await staff.says("3 签收", to=first)
    await staff.hears(references[2], "办理中")
    await staff.says("都签收", to=rest)
    await staff.hears("已处理 2 件：签收")


async def test_a_resident_walks_through_all_their_cases(town: Town) -> None:
    resident = await town.resident("李女士")
    references = []
    for number in range(12):
        await resident.says(f"上报 建设街{number}号{DOGS}")
        references.append(await resident.reference())
    newest_first = references[::-1]
    await resident.says("我的诉求")
    first = (await resident.messages())[-1]
    assert numbers(first) == newest_first[:10]
    await resident.says(f"上报 建设街12号{DOGS}")
    rest = await next_page(resident, first)
    assert rest is not None
    assert numbers(rest) == newest_first[10:]
    assert await next_page(resident, rest) is None


async def test_each_open_case_can_be_reached_to_withdraw_it(town: Town) -> None:
    resident = await town.resident("李女士")
    references = []
    for number in range(10):
        await resident.says(f"上报 建设街{number}号{DOGS}")
        references.append(await resident.reference())
    await resident.says("撤回")
    await resident.taps("还有 2 件")
    await resident.taps(f"撤回 #{references[0]}")
    await resident.hears(f"确定撤回 #{references[0]}")


async def test_an_official_walks_through_their_own_cases_too(town: Town) -> None:
    official = await town.resident("王先生")
    references = []
    for number in range(11):
        await official.says(f"上报 建设街{number}号{DOGS}")
        references.append(await official.reference())
    await official.says("我的诉求")
    page = (await official.messages())[-1]
    other = await town.coordinator("督办员甲")
    await other.says("邀请码 督办员")
    code = (await other.messages())[-1]["text"].split("：")[1][:8]
    await official.says(f"加入 {code}")
    rest = await next_page(official, page)
    assert rest is not None
    assert numbers(rest) == references[:1]


async def test_each_case_can_be_reached_of_which_it_is_asked_where_words_belong(town: Town) -> None:
    resident = await town.resident("李女士")
    references = []
    for number in range(8):
        await resident.says(f"上报 建设街{number}号{DOGS}")
        references.append(await resident.reference())
    await resident.says("今天又来了，还是老样子")
    page = (await resident.messages())[-1]
    offered = REFERENCE.findall(str(page["choices"]))
    assert len(offered) == 6
    await resident.taps("还有 2 件")
    offered += REFERENCE.findall(str((await resident.messages())[-1]["choices"]))
    assert sorted(offered) == references
    await resident.taps(f"补充 #{offered[-1]}")
    await resident.hears(offered[-1])


async def test_each_open_case_can_be_reached_to_urge_it(town: Town) -> None:
    resident = await town.resident("李女士")
    references = []
    for number in range(10):
        await resident.says(f"上报 建设街{number}号{DOGS}")
        references.append(await resident.reference())
    await resident.says("催一下")
    page = (await resident.messages())[-1]
    rest = await next_page(resident, page)
    assert rest is not None
    assert numbers(page) + numbers(rest) == references[::-1]
    await resident.taps(f"催办 #{references[0]}")
    await resident.hears(references[0], "催")
