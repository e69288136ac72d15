"""Who dares not speak: whatever becomes of what they told before, their phone does not ring for two hours."""

from __future__ import annotations

from domain.hearing.dangers.danger import Danger
from tests.stories.acts.at_once import all_say
from tests.stories.acts.cases import blocked
from tests.stories.acts.dangers import BREAK_IN, HUSH, answers, cases
from tests.stories.acts.kept_words import GARBAGE, LAMP, MORE, kept
from tests.stories.acts.limits import LIMIT, floods, limited
from tests.stories.acts.voices import spoken
from tests.stories.town import Speaker, Town

THIRD = "团结街8号门口垃圾堆了三天没人清运"


async def hides(town: Town, resident: Speaker) -> None:
    """Tells that they dare not speak, reads the line, and is told nothing more from here on."""
    await resident.says(BREAK_IN)
    await resident.hears(HUSH)
    resident.forget_so_far()


async def test_words_that_are_kept_aside_meanwhile_ring_no_phone(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.files(LAMP)
    await resident.files(GARBAGE)
    await resident.says(MORE)
    await hides(town, resident)
    await town.passes(minutes=40)
    assert await answers(resident) == []
    await town.passes(minutes=85)
    await resident.hears("只有督办员看得到")


async def test_a_coordinator_who_settles_what_was_kept_rings_no_phone(town: Town) -> None:
    for act, told in (("转给承办单位", "转给承办单位"), ("作为新诉求登记", "新的诉求")):
        resident, _, coordinator, _ = await kept(town)
        notice = await coordinator.hears(MORE)
        await hides(town, resident)
        await coordinator.taps(act, on=notice)
        assert await answers(resident) == []
        await town.passes(minutes=125)
        await resident.hears(told)


async def test_a_result_that_did_not_reach_them_waits_on(town: Town) -> None:
    resident, _, reference = await blocked(town)
    await hides(town, resident)
    await resident.says("幸福里3号楼")
    await town.passes(minutes=100)
    assert await answers(resident) == []
    await town.passes(minutes=25)
    await resident.hears(reference, "已清运并冲洗")


async def test_told_at_once_with_others_it_is_kept_as_it_would_be_alone(town: Town) -> None:
    resident, others = await town.resident("李女士"), [await town.resident(name) for name in ("王先生", "张先生")]
    await all_say(town, [(one, f"上报 {GARBAGE}") for one in (resident, *others)])
    await hides(town, resident)
    before = len(cases(town))
    await all_say(town, [(one, f"上报 {THIRD}") for one in (resident, *others)])
    assert await answers(resident) == []
    assert len(cases(town)) == before + 2


async def test_a_picture_that_cannot_be_kept_and_a_voice_that_is_written_down_are_told_later(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await spoken(town, resident)
    notice = await coordinator.hears(reference, "记成文字")
    await hides(town, resident)
    await resident.sends_voice(town.simulator._pictures._add("audio/ogg", b"MZ no voice at all"))
    await coordinator.says(GARBAGE, to=notice)
    await town.passes(minutes=100)
    assert await answers(resident) == []
    await town.passes(minutes=25)
    await resident.hears("您的语音已记成文字")
    await resident.hears("格式不认识")


async def test_what_they_say_is_never_limited_and_no_limit_is_told(town: Town) -> None:
    await limited(town, messages_per_minute=1)
    coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
    await floods(resident, BREAK_IN, "他进来了", "幸福里3号楼2单元", "有两个人")
    await town.passes(minutes=2)
    await coordinator.says(f"#{cases(town)[0].reference} 全文")
    await coordinator.hears("他进来了", "有两个人")
    await resident.hears_nothing_of(LIMIT)


async def test_of_an_open_danger_of_any_kind_nothing_is_limited(town: Town) -> None:
    await limited(town, messages_per_minute=1)
    resident = await town.resident("李女士")
    await floods(resident, "振兴路12号着火了", "三楼", "楼上有老人", "出不来")
    await town.moment()
    await resident.hears_nothing_of(LIMIT)
    assert [case.danger for case in cases(town)] == [Danger.FIRE]
    assert sum("已补充到" in text for text in await answers(resident)) == 3


async def test_what_they_ask_for_themselves_is_answered(town: Town) -> None:
    resident = await town.resident("李女士")
    await hides(town, resident)
    await resident.says("我的诉求")
    await resident.hears("共 1 件")
    await resident.says("English")
    await resident.says("删除我的数据")
    assert len(await answers(resident)) == 3
    await resident.taps("确定删除")
    await resident.hears("已经删除")


async def test_a_line_for_who_hides_is_not_said_aloud_hours_after_their_voice(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await spoken(town, resident)
    notice = await coordinator.hears(reference, "记成文字")
    resident.forget_so_far()
    await coordinator.says(BREAK_IN, to=notice)
    assert [one.danger for one in cases(town)] == [Danger.SILENT]
    assert await answers(resident) == []
    await town.passes(hours=3)
    await resident.hears("您的语音已记成文字")
    await resident.hears_nothing_of("别出声")
