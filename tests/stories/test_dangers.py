"""险情: the line with the number first, filed at once; of things the department hears too, of persons nobody but
coordinators, and the phone of somebody who hides stays silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.platforms.simulator import payload
from domain.county import County, Emergency
from domain.hearing.dangers.danger import Danger
from domain.messages import ChatKind, Incoming, IncomingPhoto, Update
from tests.stories.acts.dangers import BREAK_IN, HUSH, answers, cases, drafts, events
from tests.stories.conftest import example
from tests.stories.town import Town

EVENING = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # nine o'clock at night in Shanghai
LAMP = "振兴路12号的路灯不亮，晚上太黑，老人走路不方便"
GAS, WALL, FIRE = "请先到屋外", "请马上离开，离远些", "请马上离开，别坐电梯"


@pytest.fixture
def county() -> County:
    return replace(example().county, emergency=Emergency(gas="96777", power="95598"))


async def test_a_stranger_in_danger_reads_the_line_before_anything_else(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("楼道里煤气味很重")
    first, *more = await answers(resident)
    assert first.startswith("请先到屋外，不开关任何电器、不在屋里打电话；到安全处拨 119 和燃气抢修 96777。")
    assert "编号" in first
    assert "在什么地方" in first
    assert more == []
    [case] = cases(town)
    assert (case.danger, case.urgent, case.words) == (Danger.GAS, True, "楼道里煤气味很重")
    assert drafts(town) == 0
    await resident.says("李女士谢谢你们")
    await resident.hears_nothing_of("示例县文明创建督办中心")
    await resident.says("不是险情")
    await resident.says("李女士谢谢你们")
    await resident.hears("示例县文明创建督办中心")  # the welcome comes when it is over


async def test_the_line_is_in_the_persons_language(town: Town) -> None:
    resident = await town.resident("Ms Li", "en")
    await resident.says("there is a strong smell of gas in the hallway")
    assert (await answers(resident))[0].startswith("Go outside first;")
    assert "96777" in (await answers(resident))[0]


async def test_a_number_that_is_not_set_is_left_out(town: Town) -> None:
    await town.service.reload(replace(example().county, emergency=Emergency()))
    resident = await town.resident("李女士")
    await resident.says("楼道里煤气味很重")
    assert "到安全处拨 119。" in (await answers(resident))[0]
    other = await town.resident("王先生")
    await other.says("我被困在电梯里了")
    assert "按轿厢里的紧急呼叫；拨 119。" in (await answers(other))[0]


async def test_danger_by_things_reaches_department_and_all_coordinators_at_once(town: Town) -> None:
    await town.service.move_clock(EVENING)
    staff, _ = await town.department("utilities")
    duty, second = await town.coordinator("督办员甲", confidential=True), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("楼道里煤气味很重")  # says no place: the group hears of it all the same
    [case] = cases(town)
    assert case.department == "utilities"
    for one in (duty, second, staff):
        await one.hears("险情：燃气", case.reference)
    await resident.hears_nothing_of("已通知", "督办员", "已派")


async def test_a_danger_without_place_is_filed_and_the_place_follows(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("着火了！！快来人")
    [case] = cases(town)
    assert case.address == ""
    await resident.says("快点来人啊求求你们")
    assert cases(town)[0].address == ""
    duty.forget_so_far()
    await resident.says("滨河路8号院2号楼")
    [case] = cases(town)
    assert case.address == "滨河路8号院2号楼"
    await duty.hears("滨河路8号院2号楼", case.reference)
    await resident.hears("已补充到", case.reference)


async def test_the_same_danger_again_joins_the_first_and_the_line_comes_again(town: Town) -> None:
    resident = await town.resident("李女士")
    for words in ("着火了！！快来人", "楼道冒烟 有股焦味", "着火了怎么还没人来"):
        await resident.says(words)
    assert len(cases(town)) == 1
    assert sum(FIRE in text for text in await answers(resident)) == 3
    await town.passes(hours=1)
    await resident.says("又着火了")
    assert len(cases(town)) == 2


async def test_danger_waits_for_no_limit(town: Town) -> None:
    county = town.service.practice.county
    limits = replace(county.limits, messages_per_minute=1, complaints_per_day=1)
    await town.service.reload(replace(county, limits=limits))
    resident = await town.resident("李女士")
    for text in (LAMP, "路灯还是不亮", "路灯", "着火了"):
        await town.post("/simulator/messages", {"chat": resident.chat, "from": resident.person, "text": text})
    await town.service.settle()
    await resident.hears(FIRE)
    assert [case.danger for case in cases(town)] == [Danger.FIRE]


async def test_an_open_draft_stays_and_the_danger_is_a_case_of_its_own(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("路灯不亮，晚上太黑")
    assert drafts(town) == 1
    await resident.says("变压器冒烟了 噼里啪啦的")
    [case] = cases(town)
    assert (case.danger, drafts(town)) == (Danger.WIRES, 1)
    assert "路灯" not in case.words


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("楼梯间全是烟 我们在九楼下不去", "请马上拨 119。出不去就关紧门"),
        ("屋里生煤炉 我爸妈叫不醒", "请马上把人扶到屋外，门窗都打开，别碰火和电器；拨 120。"),
        ("大狼狗追着孩子咬", "请先躲到安全的地方，拨 110；有人受伤拨 120。"),
        ("全家吃了野蘑菇都在吐", "请马上拨 120"),
        ("厨房臭鸡蛋味很重 奶奶叫不醒", GAS),
    ],
)
async def test_each_danger_gets_the_line_that_helps_in_it(town: Town, words: str, line: str) -> None:
    resident = await town.resident("李女士")
    await resident.says(words)
    assert (await answers(resident))[0].startswith(line)


async def test_danger_in_reply_to_an_open_case_is_a_case_of_its_own(town: Town) -> None:
    [staff, _] = await town.department("city")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号门口有人占道经营，流动摊贩把人行道都堵住了")
    told = await resident.hears(reference)
    staff.forget_so_far()
    await resident.says("摊贩拿刀砍人了", to=told)
    assert (await answers(resident))[-1].startswith("请先到安全的地方，拨 110。")
    [_, case] = cases(town)
    assert case.danger == Danger.VIOLENCE
    await staff.hears_nothing_of("砍人")
    await duty.hears("正在行凶", case.reference)
    await duty.hears(reference, "没说在哪里")


async def test_danger_by_persons_is_for_coordinators_alone_until_it_is_over(town: Town) -> None:
    members = await town.department("city", "sanitation")
    duty, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("我不想活了，振兴路12号")
    [case] = cases(town)
    assert (case.danger, case.department, case.confidential) == (Danger.SELF_HARM, "", False)
    assert "12356" in (await answers(resident))[0]
    for one in (duty, second):
        await one.hears("本人想轻生", "请直接打 110 或 120", case.reference)
    await duty.says(f"#{case.reference} 派单 城管局")
    await duty.hears("不能派到单位群")
    await duty.says(f"#{case.reference} 拆单 城管局 一\n环卫处 二")
    await duty.hears("不能派到单位群")
    assert not await duty.offers("选择承办单位")
    await members[0].hears_nothing_of(case.reference)
    await duty.taps("险情已解除")
    await second.hears_nothing_of("险情已解除")
    await duty.taps("确定已解除")
    await second.hears("督办员甲记为险情已解除")
    await duty.says(f"#{case.reference} 派单 城管局")
    await members[0].hears(case.reference)


async def test_nobody_reads_that_somebody_was_told_before_somebody_has_it(town: Town) -> None:
    duty, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("我家孩子走丢了，六岁，在振兴路市场")
    assert "不用等 24 小时" in (await answers(resident))[0]
    await resident.hears_nothing_of("值班", "督办员", "已派")
    await duty.taps("已接到")
    await resident.hears("值班人员已接到")
    await second.hears("督办员甲已接到")
    await second.taps("已接到")
    await second.hears("督办员甲已接到（")
    assert events(town, "take_danger") == 1
    assert sum("值班人员" in text for text in await answers(resident)) == 1


async def test_the_phone_of_somebody_who_hides_stays_silent(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("东门街的路灯不亮")  # a draft, which would be filed by itself after half an hour
    resident.forget_so_far()
    await resident.says(BREAK_IN)
    assert await answers(resident) == [HUSH]
    assert not [one for one in await resident.messages() if one["text"] == HUSH and one["choices"]]
    resident.forget_so_far()
    await resident.says("幸福里3号楼")
    await resident.says("他还在外面")
    await duty.hears("本人不敢出声", "幸福里3号楼")
    await duty.taps("已接到")
    await duty.hears("没有告诉本人")
    await duty.says(f"#{cases(town)[0].reference} 答复 警察马上到")
    await town.passes(minutes=100)
    assert await answers(resident) == []
    [case] = cases(town)
    assert case.danger == Danger.SILENT
    await town.passes(minutes=31)
    await resident.hears("警察马上到")
    await resident.hears("先按您说的内容登记")


async def test_who_can_be_heard_no_more_is_told_the_silent_line_in_the_same_case(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("前夫踹门要杀我")
    await resident.says("他砸门了 我不敢出声")
    [case] = cases(town)
    assert case.danger == Danger.SILENT
    assert (await answers(resident))[-1] == HUSH


async def test_where_words_can_be_sent_to_the_police_the_silent_line_says_so(town: Town) -> None:
    county = town.service.practice.county
    await town.service.reload(replace(county, emergency=replace(county.emergency, sms="12110577")))
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    assert await answers(resident) == ["别出声，手机调静音；不方便打 110 就发短信到 12110577，写清地址和情况。"]


async def test_got_through_and_no_danger_are_noted(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号围墙倒了")
    await resident.taps("已打通")
    await resident.taps("已打通")
    await duty.hears("电话已打通")
    assert events(town, "got_through") == 1
    await resident.taps("不是险情")
    await duty.hears("不是险情")
    [case] = cases(town)
    assert (case.danger, case.urgent) == ("", False)
    await resident.taps("不是险情")
    await resident.hears("按钮")
    assert events(town, "end_danger") == 1


async def test_told_at_once_it_is_danger_all_the_same(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("上报 振兴路12号墙要塌了")
    await resident.hears(WALL)
    [case] = cases(town)
    assert (case.words, case.danger) == ("振兴路12号墙要塌了", Danger.COLLAPSE)


async def test_pictures_of_it_belong_to_it(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号着火了", photos=1)
    await resident.sends_raw(photos=(IncomingPhoto(await town.picture()),))
    assert len(cases(town)) == 1
    assert drafts(town) == 0


async def test_in_a_residents_group_things_are_told_to_all_and_persons_to_one(town: Town) -> None:
    [speaker, other, *_] = await town.community("东门社区", "李女士", "王先生")
    duty = await town.coordinator("督办员甲")
    await speaker.says("/report 楼道里煤气味很重")
    await speaker.hears(GAS, "编号")
    await duty.hears("险情：燃气")
    other.forget_so_far()
    await other.says("/report 我不想活了")
    said = await answers(other)
    assert len(said) == 1
    assert said[0].startswith("您的话我们看到了")
    assert "编号" not in said[0]
    [_, case] = cases(town)
    await duty.taps("已接到")
    await other.hears_nothing_of(case.reference)


async def test_what_a_coordinator_enters_may_be_danger(town: Town) -> None:
    duty, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    await duty.says("录入 电话 有个孩子掉进井里了")
    assert (await answers(duty))[-2:][0].startswith("请别靠近") or (await answers(duty))[-1].startswith("请别靠近")
    [case] = cases(town)
    assert (case.danger, case.source) == (Danger.SHAFT, "phone")
    await second.hears("险情：井口、深坑", case.reference)


async def test_what_is_said_after_it_rings_no_phone_of_a_stranger_who_hides(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(BREAK_IN)
    resident.forget_so_far()
    await resident.says("幸福里3号楼", photos=1)
    await resident.sends_raw(unread="video")
    assert await answers(resident) == []


async def test_a_video_beside_it_does_not_come_before_the_line(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.sends_raw(text="着火了", unread="video")
    assert (await answers(resident))[0].startswith(FIRE)


async def test_thanks_after_it_are_thanks(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号着火了")
    await resident.says("谢谢")
    await resident.hears("不客气")


async def test_danger_that_was_spoken_is_told_of_when_it_is_written_down(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号垃圾桶满了好几天没人清")
    await resident.speaks(7)
    staff.forget_so_far()
    await duty.says("我不想活了", to=await duty.hears(reference, "7 秒"))
    await resident.hears("您的话我们看到了", "已记成文字")
    [_, case] = cases(town)
    assert (case.danger, case.department) == (Danger.SELF_HARM, "")
    await staff.hears_nothing_of("活")


async def test_an_official_who_is_in_danger_reads_the_line_too(town: Town) -> None:
    duty, leader = await town.coordinator("督办员甲"), await town.leader("县领导")
    for one in (duty, leader):
        await one.says("我被困在电梯里了")
        await one.hears("按轿厢里的紧急呼叫")


async def test_redelivered_it_opens_no_second_case(town: Town) -> None:
    resident = await town.resident("李女士")
    said = Incoming(
        "simulator", resident.chat, ChatKind.PRIVATE, resident.person, "", town.service.clock.now(), text="着火了"
    )
    update = Update("raw:7", resident.chat, payload.write(said))
    for _ in range(2):
        await town.service.intake.receive("simulator", [update])
        await town.service.settle()
    assert (len(cases(town)), len(await answers(resident))) == (1, 1)


async def test_an_accusation_in_danger_goes_to_named_coordinators_alone(town: Town) -> None:
    named, other = await town.coordinator("督办员甲", confidential=True), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("派出所收了他的钱，有人正在砸我家门")
    [case] = cases(town)
    assert case.confidential
    await named.hears("险情：正在行凶", "保密工单")
    await other.hears_nothing_of(case.reference)


async def test_where_nobody_is_named_all_coordinators_read_that_there_is_danger(town: Town) -> None:
    duty = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("派出所收了他的钱，有人正在砸我家门")
    await duty.hears("险情：正在行凶")
    await duty.hears_nothing_of("砸")


async def test_what_only_sounds_like_danger_is_told_as_ever(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号楼道堆满杂物，存在火灾隐患")
    await resident.hears_nothing_of("119")
    assert cases(town) == []
