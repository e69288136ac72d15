"""Leaders ask in their own words: figures, digests, and how a case stands; never who reported it."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.tables import Event
from tests.stories.acts.dangers import cases
from tests.stories.acts.staff import DOGS
from tests.stories.town import Speaker, Town


async def with_cases(town: Town) -> tuple[Speaker, str]:
    """A leader, and the number of a case that a department works on."""
    leader = await town.leader("县领导")
    await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(DOGS)
    return leader, reference


async def test_figures_are_told_of_the_days_and_the_department_asked_for(town: Town) -> None:
    leader, reference = await with_cases(town)
    await leader.says("这个月整体怎么样")
    told = await leader.hears("11月1日至11月23日：新登记 1 件", "按登记、到期和办结的日子统计")
    assert reference not in told["text"]
    await leader.says("城管这个月咋样")
    await leader.hears("城市管理执法局（11月1日至11月23日）：新登记 1 件")
    await leader.says("环卫处上周咋样")
    await leader.hears("环境卫生管理处（11月16日至11月22日）：新登记 0 件")
    await leader.says("哪个部门最拖")
    await leader.hears("从低到高", "城市管理执法局：新登记 1")
    await leader.says("不可能，怎么这么少")
    await leader.hears("剔除的不计入新登记、办结和各率")


@pytest.mark.parametrize("words", ["滨河社区这个月几件", "河东镇这个月一共多少件", "振兴路这个月多少件"])
async def test_figures_are_not_told_of_places_and_it_is_said_of_what_they_are(town: Town, words: str) -> None:
    leader, _ = await with_cases(town)
    await leader.says(words)
    told = await leader.hears("不按乡镇、社区或路段分", "11月1日至11月23日：新登记 1 件")
    assert told["text"].index("全县") < told["text"].index("新登记")
    await leader.says("这个月几件")
    assert "路段" not in (await leader.hears("11月1日至11月23日：新登记 1 件"))["text"]


async def test_a_digest_is_told_of_the_days_asked_for(town: Town) -> None:
    leader, _ = await with_cases(town)
    await town.passes(days=1)
    leader.forget_so_far()
    await leader.says("昨天的日报给我")
    told = await leader.hears("群众诉求办理日报（2026年11月23日）", "新登记 1 件", "0 时至 24 时", "是现在的数")
    assert not told["choices"]


@pytest.mark.parametrize(
    "words",
    [
        "振兴路遛狗那个事解决没有",
        "城管局那几件我看看",
        "把没办完的列出来",
        "没签收的都有哪些",
        "城管局没办完的给我看看",
    ],
)
async def test_a_case_is_told_as_its_state_without_words_or_names(town: Town, words: str) -> None:
    leader, reference = await with_cases(town)
    await leader.says(words.format(ref=reference))
    told = await leader.hears(f"#{reference}【待签收】", "城市管理执法局", "前办结")
    assert DOGS not in told["text"]
    assert "李女士" not in told["text"]
    assert not told["choices"]
    with town.service.database.reading() as tx:
        looks = tx.exec(select(Event.role).where(Event.action == "view")).all()
    assert list(looks) == ["leader"]


@pytest.mark.parametrize("words", ["{ref}", "#{ref}", "{ref} 办到哪了"])
async def test_a_number_shows_a_masked_card_and_the_look_is_written_down(town: Town, words: str) -> None:
    leader = await town.leader("县领导")
    await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(f"{DOGS}，我电话13812345678")
    await leader.says(words.format(ref=reference))
    told = await leader.hears(f"#{reference}【待签收】", "城市管理执法局", DOGS)
    assert "13812345678" not in told["text"]
    assert "李女士" not in told["text"]
    assert not told["choices"]
    with town.service.database.reading() as tx:
        looks = tx.exec(select(Event.role).where(Event.action == "view")).all()
    assert list(looks) == ["leader"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("城管局逾期几件", "城市管理执法局现在逾期 0 件"),
        ("有多少件没派单", "现在待派单 1 件"),
        ("没签收的几件", "现在待签收 1 件"),
        ("how many overdue at city management", "城市管理执法局现在逾期 0 件"),
    ],
)
async def test_a_count_is_told_and_nothing_else(town: Town, words: str, told: str) -> None:
    leader, _ = await with_cases(town)
    other = await town.resident("王先生")
    await other.files("有件事想请你们看看")
    await leader.says(words)
    assert (await leader.hears(told))["text"] == told + "。" or "how many" in words


@pytest.mark.parametrize(
    ("words", "told"), [("上周移送了几件", "没有这一类"), ("城管局这个月退单率", "退单率"), ("这个月满意率", "满意率")]
)
async def test_of_one_figure_only_that_one_is_told(town: Town, words: str, told: str) -> None:
    leader, _ = await with_cases(town)
    await leader.says(words)
    said = await leader.hears(told)
    assert "新登记" not in said["text"]


async def test_what_leaders_may_not_read_is_counted_and_not_listed(town: Town) -> None:
    await town.coordinator("督办员甲", confidential=True)
    leader = await town.leader("县领导")
    resident = await town.resident("李女士")
    reference = await resident.files("举报城管局工作人员吃拿卡要")
    await leader.says("有多少件没派单")
    await leader.hears("现在待派单 1 件", "其中 1 件", "不列出")
    await leader.says("没派出去的都有哪些")
    await leader.hears_nothing_of(reference)


async def test_a_list_goes_on_after_its_last_line(town: Town) -> None:
    leader = await town.leader("县领导")
    references = []
    for number in range(12):
        resident = await town.resident(f"居民{number}")
        references.append(await resident.files("有件事想请你们看看"))
    await leader.says("没派出去的都有哪些")
    first = await leader.hears("找到 12 件")
    leader.forget_so_far()
    await leader.taps("还有 2 件")
    rest = await leader.hears("找到 12 件")
    told = first["text"] + rest["text"]
    assert all(reference in told for reference in references)
    assert references[-1] not in first["text"]


async def test_the_rest_is_one_line_that_says_what_may_be_asked(town: Town) -> None:
    leader, _ = await with_cases(town)
    await leader.says("帮我派给城管局")
    said = await leader.hears("可以问", "城管局逾期几件", "满意率")
    assert "\n" not in said["text"]


@pytest.mark.parametrize("words", ["谁投诉的，查一下", "把反映人的电话给我", "who reported this?"])
async def test_who_reported_something_is_told_to_nobody(town: Town, words: str) -> None:
    leader, reference = await with_cases(town)
    await leader.says(words)
    told = await leader.hears("不能查")
    assert reference not in told["text"]


async def test_confidential_cases_and_dangers_to_persons_are_not_found(town: Town) -> None:
    await town.coordinator("督办员甲", confidential=True)
    leader = await town.leader("县领导")
    resident = await town.resident("李女士")
    await resident.says("救命，有人拿刀砍人，在振兴路12号")
    reference = await resident.reference()
    await leader.says(f"#{reference}")
    await leader.hears("没有找到这个编号")
    await leader.says("振兴路12号那个事解决没有")
    await leader.hears("没有找到这样的工单")
    assert len(cases(town)) == 1


async def test_what_waits_for_a_department_stands_beside_what_is_open(town: Town) -> None:
    leader, coordinator = (await with_cases(town))[0], await town.coordinator("督办员甲")
    await (await town.resident("王先生")).files("有件事想请你们看看")
    for words in ("现在一共有多少件没办完？", "这个月整体怎么样"):
        leader.forget_so_far()
        await leader.says(words)
        await leader.hears("现在在办 1 件", "另有待派单 1 件")
    for one in (leader, coordinator):
        await one.says("逾期的有哪些")
        await one.hears_nothing_of("没看懂", "没有找到")
    await leader.says("上周的日报")
    await leader.hears("群众诉求办理情况（11月16日至11月22日）")
    await leader.hears_nothing_of("日报（")
