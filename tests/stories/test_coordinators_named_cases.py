"""A coordinator names a case by its place while another is at hand, urges several, or wants two things at once."""

from __future__ import annotations

from tests.stories.acts.coordinators import resolved, unrouted
from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Town


async def test_a_case_named_by_its_place_is_offered_and_never_the_one_at_hand(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, lamps, _ = await opened(town, "长征路菜市场门口流动摊贩占道")
    _, dogs = await unrouted(town, DOGS)
    await coordinator.says(f"#{dogs}")
    await coordinator.hears(dogs, "待派单")
    for one in (coordinator, staff):
        one.forget_so_far()
    await coordinator.says("菜市场那个催一下")
    await coordinator.hears("菜市场", lamps, "长征路")
    await staff.hears_nothing_of("督办员催办")
    await coordinator.taps("催办")
    await staff.hears(lamps, "督办员催办")
    await coordinator.says("火车站厕所那个催一下")
    await coordinator.hears("没有找到“火车站厕所”的工单")


async def test_urging_beside_an_assignment_is_said_not_to_be_done(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.department("city")
    _, reference = await unrouted(town, DOGS)
    await coordinator.hears(reference, "待派单")
    await coordinator.says(f"#{reference} 催一下")
    await coordinator.hears(reference, "还没有派单", "催不了")
    await coordinator.says("给城管，催他们今天就去", to=await coordinator.hears(reference, "待派单"))
    await coordinator.hears(reference, "已派给城市管理执法局")
    await coordinator.hears(reference, "期限没有改", "要催办请再说一声")


async def test_all_cases_of_an_overdue_notice_are_urged(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    filed = [await (await town.resident(name)).files(DOGS) for name in ("李女士", "王先生")]
    await town.passes(days=12)
    notice = await coordinator.hears(*filed, "已逾期")
    staff.forget_so_far()
    await coordinator.says("都催一下", to=notice)
    for one in filed:
        await coordinator.hears(one, "已向城市管理执法局催办")
    await town.passes(days=3)
    for one in filed:
        await staff.hears(one, "督办员催办")


async def test_a_number_anywhere_in_the_words_names_the_case_and_not_the_one_at_hand(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    _, first = await unrouted(town, DOGS)
    _, second = await unrouted(town)
    await coordinator.hears(second, "待派单")
    await coordinator.says(f"把 {first} 和 {second} 都派给城管")
    await coordinator.hears("不止一个编号", first, second)
    await coordinator.says(f"把 #{first} 派给城市管理执法局")
    await coordinator.hears(first, "已派给城市管理执法局")
    await staff.hears(first, "待签收")
    await staff.hears_nothing_of(second)


async def test_words_that_match_another_case_or_none_never_fall_on_the_one_at_hand(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, lamps, _ = await opened(town, "长征路菜市场门口流动摊贩占道")
    _, dogs = await unrouted(town, DOGS)
    await coordinator.hears(dogs, "待派单")
    await coordinator.says("把讨薪的派给城管")
    await coordinator.hears("没有找到“讨薪”的工单")
    await coordinator.says("把菜市场门口的改派给环卫")
    await coordinator.hears("菜市场门口", lamps)
    await coordinator.taps(
        "派给环境卫生管理处", on=await coordinator.hears(lamps, "要派单吗", "这件说的是", "流动摊贩")
    )
    await staff.hears(lamps, "环境卫生管理处")
    await staff.hears_nothing_of(dogs)
    coordinator.forget_so_far()
    await coordinator.says("哎呀派错了，撤回刚才那个")
    asked = await coordinator.hears(lamps, "不能撤回", "可以改派", "流动摊贩")
    await coordinator.taps("派给城市管理执法局", on=asked)
    await coordinator.hears(lamps, "已派给城市管理执法局")


async def test_news_of_a_case_that_is_named_is_offered_as_its_note(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, _, lamps, _ = await opened(town, "长征路菜市场门口流动摊贩占道")
    _, dogs = await unrouted(town, DOGS)
    await coordinator.hears(dogs, "待派单")
    await coordinator.says("菜市场那个我打过电话了，队里的人已经在路上")
    offer = await coordinator.hears(lamps, "要记为备注吗", "我打过电话了")
    await coordinator.taps("备注", on=offer)
    await coordinator.hears(lamps, "备注已记下")
    coordinator.forget_so_far()
    await coordinator.says("长征路12号路灯不亮，黑得看不见路")
    await coordinator.hears("从哪里来")


async def test_words_after_the_buttons_of_a_call_are_answered_by_these_buttons(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, reference = await resolved(town)
    await coordinator.says(f"#{reference} 回访")
    await coordinator.hears(reference, "请联系居民")
    await coordinator.says("打通李女士电话了，她说弄好了，挺满意")
    asked = await coordinator.hears(reference, "怎么答的", "挺满意")
    await coordinator.taps("解决了", on=asked)
    await coordinator.hears(reference)


async def test_a_figure_that_is_not_kept_is_said_not_to_be_and_a_department_is_kept_to(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("周末收了几条表扬")
    await coordinator.hears("算不出", "所有类型")
    await coordinator.says("住建局还有几件没办完")
    await coordinator.hears("住房和城乡建设局")
