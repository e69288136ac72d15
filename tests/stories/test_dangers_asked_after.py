"""Asked while a danger is open: how far it is, haste, a person. It is answered, and is no news of the danger."""

from __future__ import annotations

from tests.stories.acts.dangers import BREAK_IN, HUSH, answers, cases
from tests.stories.town import Speaker, Town

MANHOLE = "振兴路16号井盖丢了"
ADDED = ("已补充到", "Added to")
NEWS = "险情补充"


async def _tells(town: Town, name: str, words: str = MANHOLE) -> Speaker:
    resident = await town.resident(name)
    await resident.says(words)
    resident.forget_so_far()
    return resident


async def _says_nothing_new(resident: Speaker, *listeners: Speaker) -> None:
    """None of what was asked was added, or told to those who answer for the danger."""
    assert not [one for one in await answers(resident) if one.startswith(ADDED)]
    for one in listeners:
        assert not [text for text in await answers(one) if NEWS in text]


async def test_what_is_asked_in_a_danger_is_answered_as_elsewhere(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("housing")
    for words, answer in (
        ("到哪了", "待签收"),
        ("催一下", "催办"),
        ("找人工", "已经告诉督办员"),
        ("我的诉求", "共 1 件"),
        ("提交", "待签收"),
        ("好", "不客气"),
        ("what's the status", "has not acknowledged it"),
        ("hurry up", "request to hurry"),
        ("I want to talk to a person", "coordinator"),
        ("submit", "has not acknowledged it"),
    ):
        resident = await _tells(town, words)
        coordinator.forget_so_far()
        staff.forget_so_far()
        await resident.says(words)
        await resident.hears(answer)
        await _says_nothing_new(resident, coordinator, staff)


async def test_haste_reaches_the_department_again_after_ten_minutes(town: Town) -> None:
    staff, _ = await town.department("housing")
    resident = await _tells(town, "李女士")
    await resident.says("催一下")
    await resident.hears("请别靠近", "催办")
    staff.forget_so_far()
    await resident.says("快点")
    await town.passes(minutes=9)
    assert not [one for one in await answers(staff) if "第 2 次" in one]
    await town.passes(minutes=2)
    await resident.says("怎么还没人来")
    await staff.hears("居民催办（第 3 次）")


async def test_haste_where_somebody_is_threatened_is_passed_on_each_time(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await _tells(town, "李女士", "他拿刀在门口砍门")
    for count, words in enumerate(("赶紧来", "怎么还没人来", "hurry up"), start=1):
        await resident.says(words)
        await coordinator.hears(f"居民催办（第 {count} 次）")
    await resident.hears("110")
    await _says_nothing_new(resident, coordinator)


async def test_what_tells_of_the_danger_is_news_of_it_however_it_asks(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await _tells(town, "李女士")
    await resident.says("快来人啊 有人掉下去了")
    await resident.says("旁边没有围挡，什么时候来人")
    await coordinator.hears(NEWS, "旁边没有围挡")
    assert len(cases(town)) == 1


async def test_who_dares_not_speak_is_answered_nothing(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    await resident.hears(HUSH)
    resident.forget_so_far()
    for words in ("到哪了", "催一下", "找人工", "提交"):
        await resident.says(words)
    assert await answers(resident) == []
    await coordinator.hears(NEWS, "催一下")


async def test_of_a_newer_case_it_is_asked_which(town: Town) -> None:
    resident = await _tells(town, "李女士")
    await town.passes(minutes=40)
    await resident.files("城东小区门口垃圾堆了三天没人清运")
    resident.forget_so_far()
    await resident.says("催一下")
    await resident.hears("要催哪一件")
    await _says_nothing_new(resident)


async def test_submit_after_it_was_submitted_adds_nothing(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.files("城东小区门口垃圾堆了三天没人清运")
    resident.forget_so_far()
    await resident.says("提交")
    await resident.hears("待签收")
    await _says_nothing_new(resident)
