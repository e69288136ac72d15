"""A voice is kept for coordinators' ears; one of them writes down what it says, and those words go where words go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from domain.pictures import LARGEST
from tests.stories.acts.forgetting import rows_with
from tests.stories.acts.voices import spoken
from tests.stories.town import OGG, Message, Town

GARBAGE = "振兴路12号门口垃圾堆了三天没人清运"
ACCUSES = "举报城管局工作人员收受商户贿赂"


def kept(town: Town) -> list[Path]:
    return [one for one in town.service.files.root.rglob("*") if one.is_file()]


async def sound(town: Town, message: Message) -> bytes:
    return bytes((await town.client.get(message["voice"]["url"])).content)


async def test_a_voice_alone_is_a_complaint_that_a_coordinator_writes_down_and_the_rules_route(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.speaks(12)
    await resident.hears("请核对", "语音：1 段，共 12 秒", "承办单位听不到语音")
    await resident.taps("提交")
    await resident.hears("收到语音，正在请人记录文字", "已登记")
    reference = await resident.reference()
    notice = await coordinator.hears(reference, "12 秒", "记成文字")
    assert notice["voice"]["mime"] == "audio/ogg"
    assert (await sound(town, notice)).startswith(OGG)
    await coordinator.says(GARBAGE, to=notice)
    await coordinator.hears(reference, "语音已记成文字", "已派给环境卫生管理处")
    await resident.hears(reference, "您的语音已记成文字", GARBAGE)
    await resident.hears(reference, "已派给环境卫生管理处")
    await staff.hears(reference, "待签收", GARBAGE)


async def test_no_department_ever_hears_a_voice(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await spoken(town, resident)
    await coordinator.says(f"{GARBAGE}，我是李女士，电话13812345678", to=await coordinator.hears("记成文字"))
    await staff.says(f"#{reference} 全文")
    await staff.says(f"#{reference} 询问 请问是哪一侧？")
    await resident.speaks(4)
    await staff.hears(reference, "居民回复：🎤", "计时恢复")
    messages = await staff.messages()
    assert [one for one in messages if one["voice"] or one["photos"]] == []
    assert not any("13812345678" in one["text"] or "李女士" in one["text"] for one in messages)
    await coordinator.says("东侧，找李女士", to=await coordinator.hears(reference, "4 秒"))
    await staff.hears(reference, "居民补充：东侧")
    await resident.hears("您的语音已记成文字：东侧，找李女士")


async def test_words_beside_a_voice_are_routed_at_once(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.speaks(5)
    await resident.hears("请核对", GARBAGE, "语音：1 段")
    await resident.taps("提交")
    reference = await resident.reference()
    await staff.hears(reference, GARBAGE)
    await coordinator.says("东侧最多", to=await coordinator.hears(reference, "5 秒"))
    await staff.hears(reference, "居民补充：东侧最多")


async def test_a_caption_is_words(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.speaks(5, text=GARBAGE)
    await resident.hears("请核对", GARBAGE, "语音：1 段")


async def test_a_voice_is_added_to_an_open_case(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.speaks(7)
    await resident.hears(f"已补充到 #{reference}", "正在请人记录文字")
    await town.passes(seconds=61)
    await staff.hears(reference, "居民补充：🎤")
    await coordinator.says("又多了一堆", to=await coordinator.hears(reference, "7 秒"))
    await staff.hears(reference, "居民补充：又多了一堆")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("督办员", "补充情况", "又多了一堆")


async def test_a_voice_is_written_down_once(town: Town) -> None:
    first, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    reference = await spoken(town, await town.resident("李女士"))
    one, other = await first.hears(reference, "记成文字"), await second.hears(reference, "记成文字")
    await first.says(GARBAGE, to=one)
    await second.says("振兴路垃圾", to=other)
    await second.hears(reference, "已经有人记成文字了")


async def test_an_act_on_the_case_is_not_taken_for_what_the_voice_says(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    reference = await spoken(town, await town.resident("李女士"))
    notice = await coordinator.hears(reference, "记成文字")
    await coordinator.says("派单 城管局", to=notice)
    await coordinator.hears(reference, "已派给城市管理执法局")
    await staff.hears(reference, "内容：没有文字")
    await coordinator.says("流动摊贩占道经营", to=notice)
    await staff.hears(reference, "内容：流动摊贩占道经营")
    await coordinator.says("今日待办")
    await coordinator.hears_nothing_of("还没有")


async def test_without_a_place_or_a_category_the_words_wait_for_the_coordinator(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await spoken(town, await town.resident("李女士"))
    await coordinator.says("那个事情烦得很", to=await coordinator.hears(reference, "记成文字"))
    await coordinator.hears(reference, "待派单", "那个事情烦得很")


async def test_what_a_voice_accuses_becomes_confidential_when_it_is_written_down(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    reference = await spoken(town, await town.resident("李女士"))
    await named.says(f"{ACCUSES}，振兴路12号", to=await named.hears(reference, "记成文字"))
    await named.hears(reference, "保密工单")
    await other.says(f"#{reference}")
    await other.hears("这是保密工单")
    await other.hears_nothing_of("贿赂")


async def test_a_confidential_voice_is_heard_at_the_press_of_a_button_and_every_time_is_an_event(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says(ACCUSES)
    await resident.speaks(9)
    await resident.taps("提交")
    reference = await resident.reference()
    notice = await named.hears(reference, "9 秒")
    assert notice["voice"] is None
    await other.hears_nothing_of(reference, "9 秒")
    await named.taps("听语音", on=notice)
    heard = await named.hears(reference, "9 秒")
    assert heard["voice"] is not None
    await named.says("就是上个月的事", to=heard)
    await resident.hears("就是上个月的事")
    await named.says(f"#{reference} 全文")
    await named.hears("查看", "就是上个月的事")


async def test_a_voice_can_be_heard_again_from_the_history(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await spoken(town, await town.resident("李女士"))
    coordinator.forget_so_far()
    await coordinator.says(f"#{reference} 全文")
    await coordinator.taps("听语音")
    assert (await coordinator.hears(reference, "12 秒"))["voice"]


async def test_a_voice_that_cannot_be_kept_is_told_and_the_rest_stands(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    town.simulator._pictures._add("audio/ogg", b"OggS")  # past the door
    broken = town.simulator._pictures._add("audio/ogg", b"MZ no voice at all")
    large = town.simulator._pictures._add("audio/ogg", OGG + bytes(LARGEST))
    for file, said in ((broken, "格式不认识"), (large, "超过了 20 MB")):
        await resident.sends_voice(file)
        await resident.hears("这段语音没能收下", said)
    await resident.taps("提交")
    await resident.hears_nothing_of("记录文字")
    assert kept(town) == []


async def test_deleting_ones_data_deletes_the_voice_and_what_was_written_down_everywhere(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await spoken(town, resident)
    notice = await coordinator.hears(reference, "记成文字")
    await coordinator.says(f"{GARBAGE}，金丝雀甲", to=notice)
    await resident.speaks(3)
    second = await coordinator.hears(reference, "3 秒")
    assert len(kept(town)) == 1  # the same sound twice
    await resident.says("删除我的数据")
    await resident.taps("确定删除")
    await town.moment()
    assert kept(town) == []
    assert [one for one in await coordinator.messages() if one["voice"]] == []
    await coordinator.says("金丝雀乙", to=second)
    await staff.hears(reference, "已按居民要求删除")
    assert rows_with(town, "金丝雀甲", "李女士") == []
    assert "金丝雀" not in str(await staff.messages())


async def test_an_ended_case_loses_its_voice_and_its_words_after_the_countys_days(town: Town) -> None:
    await town.service.reload(replace(town.service.settings.county, retention_days=3))
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await spoken(town, resident)
    await coordinator.says("那个事情烦得很，金丝雀甲", to=await coordinator.hears(reference, "记成文字"))
    await resident.says(f"撤回 #{reference}")
    await resident.taps("确定撤回")
    await town.passes(days=2)
    assert kept(town)
    await town.passes(days=3)
    assert kept(town) == []
    assert rows_with(town, "金丝雀甲") == []
    assert [one for one in await coordinator.messages() if one["voice"]] == []


async def test_a_draft_that_is_cancelled_takes_its_voice_with_it(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.speaks(12)
    assert len(kept(town)) == 1
    await resident.taps("取消")
    await town.moment()
    assert kept(town) == []


async def test_words_of_a_case_that_was_assigned_before_are_told_to_its_department(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.speaks(5)
    await resident.taps("提交")
    reference = await resident.reference()
    await coordinator.says("东侧最多", to=await coordinator.hears(reference, "5 秒"))
    told = await coordinator.hears(reference, "语音已记成文字", "已补充", "已告诉环境卫生管理处")
    assert "已派给" not in told["text"]
    await staff.hears(reference, "居民补充：东侧最多")


async def test_the_words_of_a_voice_that_was_assigned_unheard_are_told_to_its_department(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    reference = await spoken(town, await town.resident("李女士"))
    notice = await coordinator.hears(reference, "记成文字")
    await coordinator.says("派单 城管局", to=notice)
    coordinator.forget_so_far()
    await coordinator.says("流动摊贩占道经营", to=notice)
    await coordinator.hears("已补充", "已告诉城市管理执法局")
    await coordinator.hears_nothing_of("已派给")
    await staff.hears(reference, "居民补充：流动摊贩占道经营")


async def test_where_the_department_has_no_group_nobody_is_said_to_have_been_told(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await spoken(town, await town.resident("李女士"))
    notice = await coordinator.hears(reference, "记成文字")
    await coordinator.says(GARBAGE, to=notice)
    await coordinator.hears("语音已记成文字")
    await coordinator.hears(reference, "未送达", "还没有绑定工作群")
