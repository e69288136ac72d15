"""What a resident sees before confirming, is told at each step, and in which language."""

from __future__ import annotations

from domain import references
from tests.stories.acts.telling import GARBAGE, asked
from tests.stories.town import Town

SECRETS = "，我叫李女士，电话13812345678，身份证220521199001011234，车牌吉E12345"


async def test_the_preview_is_what_the_department_reads(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE + SECRETS)
    preview = await resident.hears("请核对", "姓名：不显示")
    reference = await resident.files("还有一堆旧家具")
    card = await staff.hears(reference)
    for message in (preview, card):
        for secret in ("13812345678", "220521199001011234", "E12345", "李女士"):
            assert secret not in message["text"], message["text"]
    words = next(line for line in preview["text"].splitlines() if line.startswith("内容"))
    assert words in card["text"]


async def test_a_name_is_shown_only_to_whom_its_owner_shows_it(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.taps("让单位看到我的姓名")
    await resident.hears("姓名：李女士")
    await resident.taps("提交")
    await staff.hears(await resident.reference(), "反映人：李女士")

    other = await town.resident("王先生")
    await other.says(GARBAGE)
    await other.taps("让单位看到我的姓名")
    await other.taps("不显示我的姓名")
    await other.hears("姓名：不显示")
    await other.taps("提交")
    card = await staff.hears(await other.reference())
    assert "王先生" not in card["text"]


async def test_the_number_has_a_check_digit_and_comes_with_department_and_date(town: Town) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    assert references.is_valid(reference)
    await resident.hears("已登记", reference, "环境卫生管理处", "11月23日（周一）14:30前")


async def test_each_step_is_told_in_plain_words(town: Town) -> None:
    staff, _ = await town.department("housing")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("长征路3号门口路面破损，有个大坑")
    card = await staff.hears(reference)
    await staff.taps("签收")
    await resident.hears(f"【#{reference}】住房和城乡建设局已签收，开始办理。")
    await staff.says("询问 请问是几号楼旁边？", to=card)
    await resident.hears(reference, "想请您补充：请问是几号楼旁边？")
    await resident.says("2号楼旁边")
    await resident.hears(f"已补充到 #{reference}")
    await staff.hears(reference, "2号楼旁边")
    await staff.says("答复 明天上午派人去补", to=card)
    await town.passes(seconds=61)
    await resident.hears(reference, "承办单位答复：明天上午派人去补")
    await staff.says("延期 3天 等沥青到货", to=card)
    await coordinator.taps("同意")
    await resident.hears(reference, "办理时限延长到")
    await staff.says("办结 已补好路面", photos=1, to=card)
    await town.passes(seconds=61)
    await resident.hears(reference, "已办结", "已解决", "已补好路面", "问题解决了吗")


async def test_a_case_that_is_assigned_by_hand_is_told_with_its_date(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("我有一件烦心的事情想反映")
    await coordinator.says(f"#{reference} 派单 城管局")
    await resident.hears(reference, "城市管理执法局", "前给您结果")


async def test_several_changes_within_a_moment_are_one_message(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("我有一件烦心的事情想反映")
    before = len(await asked(resident))
    await coordinator.town.simulator.say(coordinator.chat, coordinator.person, text=f"#{reference} 派单 环卫处")
    await town.service.settle()
    posted = await town.simulator.say(staff.chat, staff.person, text=f"#{reference} 签收")
    await town.service.intake.handled(posted.inbox)
    await town.moment()
    said = (await asked(resident))[before:]
    assert len(said) == 1
    assert "已派给环境卫生管理处" in said[0]
    assert "已签收" in said[0]


async def test_an_english_speaker_hears_english_throughout(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("Ms Li", "en")
    await resident.says("Rubbish has not been collected for three days near Main Street")
    await resident.hears("Please check", "Garbage", "Main Street")
    await resident.taps("Submit")
    reference = await resident.reference()
    card = await staff.hears(reference, "签收")
    await staff.taps("签收")
    await staff.says("询问 which house?", to=card)
    await resident.says("number 5")
    await staff.says("办结 cleaned and washed", photos=1, to=card)
    await town.passes(seconds=61)
    await resident.taps("No")
    await resident.says("Very dissatisfied")
    await resident.says("It is as it was")
    await resident.says("my cases")
    await resident.taps("History")
    await resident.says("help")
    await resident.says("withdraw")
    await resident.taps("Withdraw")
    await resident.taps("Yes")
    await resident.says("human")
    await resident.says("thank you")
    for text in await asked(resident):
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in text.replace("中文", "")), text


async def test_the_language_changes_at_once_by_button_or_in_words(town: Town) -> None:
    resident = await town.resident("王先生")
    await resident.says("您好")
    await resident.taps("English")
    resident.forget_so_far()
    await resident.says("There is a big pothole near Main Street")
    await resident.hears("Please check")
    await resident.says("中文")
    await resident.says("提交")
    await resident.hears("已登记")
