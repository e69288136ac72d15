"""An accusation that comes later is a confidential case of its own, and stands nowhere on the first."""

from __future__ import annotations

from domain.messages import IncomingPhoto
from tests.stories.acts.forgetting import kept_pictures, rows_with
from tests.stories.acts.questions import asked
from tests.stories.acts.voices import spoken
from tests.stories.town import Speaker, Town

GARBAGE = "振兴路12号门口垃圾堆了三天没人清运"
ACCUSES = "举报环卫处的人收受商户贿赂，所以不来清"


async def begun(town: Town) -> tuple[Speaker, Speaker, Speaker, Speaker, str]:
    """Resident, department, a named coordinator, another one, and the first case's number."""
    staff, _ = await town.department("sanitation")
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    for one in (resident, staff, named, other):
        one.forget_so_far()
    return resident, staff, named, other, reference


async def stands_apart(town: Town, reference: str, *people: Speaker, words: str = "贿赂") -> str:
    """The confidential case's number, once resident and named coordinator heard of it and nobody else can."""
    resident, staff, named, other = people
    told = await resident.hears("保密工单", "承办单位看不到")
    apart = str(next(part for part in told["text"].replace("，", " ").replace("：", " ").split() if part.isdecimal()))
    assert apart != reference
    await named.hears(apart, "保密工单")
    await named.taps("打开", on=await named.hears(apart, "保密工单"))
    await named.hears(apart, words, f"#{reference}")
    for one in (staff, other):
        for said in (f"#{reference} 全文", f"#{reference}", "待办", "今日待办", f"查 {words}", f"查 {apart}"):
            await one.says(said)
        await one.hears_nothing_of(words)
    for message in [*await staff.messages(), *await other.messages()]:
        assert message["from"]["id"] != "bot" or apart not in message["text"]
    assert {one.split(":")[0] for one in rows_with(town, words)} <= {"cases", "outbox", "inbox"}
    return apart


async def test_in_details_it_becomes_a_confidential_case_with_its_picture(town: Town) -> None:
    resident, staff, named, other, reference = await begun(town)
    await resident.says(f"#{reference} {ACCUSES}", photos=1)
    apart = await stands_apart(town, reference, resident, staff, named, other)
    await named.says(f"#{apart} 全文")
    history = await named.hears(f"#{apart}【", reference)
    assert len(history["photos"]) == 1
    named.forget_so_far()
    await named.says(f"#{reference} 全文")
    first = await named.hears(f"#{reference}【", apart)
    assert first["photos"] == []
    assert "贿赂" not in first["text"]
    other.forget_so_far()
    await other.says(f"#{reference} 全文")
    told = await other.hears(f"#{reference}【")
    assert apart not in told["text"]
    assert "补充" not in told["text"]
    await staff.hears_nothing_of("居民补充")


async def test_in_the_reply_to_a_question_the_question_stays_open(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident, staff, reference = await asked(town)
    await resident.says("举报你们住建局的人收施工队贿赂")
    await stands_apart(town, reference, resident, staff, named, other)
    await resident.hears("保密工单", "询问", "等您回复")
    await staff.hears(f"#{reference}", "待补充")
    await staff.hears_nothing_of("居民回复", "居民补充")


async def test_the_answer_still_finds_its_question_afterwards(town: Town) -> None:
    resident, staff, reference = await asked(town)
    await resident.says("举报你们住建局的人收施工队贿赂")
    await resident.says(f"#{reference} 靠近学校那边")
    await staff.hears(reference, "居民回复：靠近学校那边", "计时恢复")


async def test_a_picture_that_follows_is_no_answer_for_the_department_and_waits_with_the_accusation(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    resident, staff, reference = await asked(town)
    await resident.says("举报你们住建局的人收施工队贿赂")
    apart = (await resident.hears("保密工单"))["text"].partition("编号 ")[2][:8]
    await resident.says(photos=1)
    await resident.hears("还是新的问题")
    await town.passes(minutes=31)
    await named.hears(apart, "居民又发来内容")
    await other.hears_nothing_of(apart, "没有点选")
    await staff.hears_nothing_of("居民回复")
    await staff.says(f"#{reference} 全文")
    assert (await staff.hears("全文", reference))["photos"] == []


async def test_in_a_message_moved_to_a_case_it_goes_apart_with_its_picture(town: Town) -> None:
    resident, staff, named, other, reference = await begun(town)
    await resident.says(ACCUSES, photos=1)
    apart = await stands_apart(town, reference, resident, staff, named, other)
    await named.says(f"#{apart} 全文")
    assert len((await named.hears(f"#{apart}【", reference))["photos"]) == 1


async def test_left_alone_it_is_filed_apart_and_not_kept_for_every_coordinator(town: Town) -> None:
    resident, staff, named, other, reference = await begun(town)
    await resident.says(ACCUSES)
    await town.passes(minutes=31)
    await stands_apart(town, reference, resident, staff, named, other)
    await other.hears_nothing_of("没有点选")


ELSEWHERE = "长征路3号那个城管队长收了摊主两条烟，摊子就不撵"


async def test_of_another_place_it_is_told_in_a_draft_and_left_alone_it_is_confidential(town: Town) -> None:
    resident, staff, named, other, reference = await begun(town)
    await resident.says(ELSEWHERE)
    await resident.hears("长征路3号")
    await town.passes(minutes=31)
    await named.hears("保密工单")
    assert await resident.reference() != reference
    for one in (staff, other):
        await one.says(f"#{reference} 全文")
        await one.says("查 摊子")
        await one.hears_nothing_of("两条烟")
    await other.hears_nothing_of("没有点选")


async def test_of_another_place_it_goes_apart_when_it_is_added_to_the_case(town: Town) -> None:
    resident, staff, named, other, reference = await begun(town)
    await resident.says(ELSEWHERE)
    await resident.taps(f"补充 #{reference}")
    await resident.hears("保密工单", "承办单位看不到")
    await named.hears("保密工单")
    for one in (staff, other):
        await one.says(f"#{reference} 全文")
        await one.hears_nothing_of("两条烟")


async def test_while_asking_for_a_person_it_goes_apart_too(town: Town) -> None:
    resident, staff, _, other, _ = await begun(town)
    await resident.says(ACCUSES)
    await resident.says("人工")
    await resident.hears("保密工单")
    await staff.hears_nothing_of("贿赂")
    await other.hears_nothing_of("贿赂")


async def test_in_the_reason_of_a_grade_it_stands_in_no_rating(town: Town) -> None:
    resident, staff, named, other, reference = await begun(town)
    await staff.says(f"#{reference} 办结 已清运", photos=1)
    await town.passes(seconds=61)
    await resident.taps("解决了")
    await resident.taps("不满意")
    await resident.says(ACCUSES)
    await stands_apart(town, reference, resident, staff, named, other)
    await staff.hears_nothing_of("不满意的原因")
    await other.hears_nothing_of("不满意的原因")


async def test_in_a_voice_written_down_it_goes_apart_with_the_voice(town: Town) -> None:
    resident, staff, named, other, reference = await begun(town)
    await resident.says(f"#{reference} 又多了")
    await resident.speaks(6)
    for one in (resident, staff, named, other):
        one.forget_so_far()
    voice = next(one for one in reversed(await other.messages()) if "6 秒" in one["text"])
    await other.says(ACCUSES, to=voice)
    done = await other.hears("保密工单")
    await resident.hears("保密工单", "承办单位看不到")
    await resident.hears("您的语音已记成文字", "贿赂")
    apart = await resident.reference()
    assert apart not in done["text"]
    await named.hears(apart, "保密工单")
    await staff.says(f"#{reference} 全文")
    await staff.hears_nothing_of("贿赂")
    other.forget_so_far()
    await other.says(f"#{reference} 全文")
    assert not any("听语音" in str(one["choices"]) for one in (await other.messages())[-1:])
    await other.says(ACCUSES, to=voice)
    await other.hears("语音已经没有")


async def test_in_a_voice_of_an_assigned_case_without_words_it_goes_apart(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    reference = await spoken(town, resident)
    voice = await coordinator.hears("记成文字")
    await coordinator.says(f"#{reference} 派单 环卫处")
    await coordinator.says(ACCUSES, to=voice)
    await resident.hears("保密工单")
    await staff.says(f"#{reference} 全文")
    await staff.hears_nothing_of("贿赂")


async def test_in_a_voice_kept_aside_it_goes_apart(town: Town) -> None:
    resident, staff, _, other, _ = await begun(town)
    reference = await resident.files("长征路3号路灯不亮")
    await resident.speaks(7)
    await town.passes(minutes=31)
    await other.taps("听语音", on=await other.hears(reference, "没有点选"))
    await other.says(ACCUSES, to=await other.hears(reference, "7 秒"))
    await other.hears("保密工单")
    await resident.hears("保密工单", "承办单位看不到")
    await staff.hears_nothing_of("贿赂")


async def test_further_pictures_of_its_album_join_it(town: Town) -> None:
    resident, staff, named, other, reference = await begun(town)
    for number, text in enumerate((f"#{reference} {ACCUSES}", "", "")):
        photo = IncomingPhoto(await town.picture())
        await resident.sends_raw(text=text, photos=(photo,), album="album-1", message=f"m{number}")
    apart = await stands_apart(town, reference, resident, staff, named, other)
    await named.says(f"#{apart} 全文")
    assert len((await named.hears(f"#{apart}【", reference))["photos"]) == 3
    await other.says(f"#{reference} 全文")
    assert (await other.hears(f"#{reference}【", "登记"))["photos"] == []


async def test_an_albums_first_pictures_follow_words_that_come_with_a_later_one(town: Town) -> None:
    resident, staff, named, _, reference = await begun(town)
    for number, text in enumerate((f"#{reference}", f"#{reference} {ACCUSES}", "")):
        photo = IncomingPhoto(await town.picture())
        await resident.sends_raw(text=text, photos=(photo,), album="album-2", message=f"n{number}")
    await resident.hears("保密工单")
    apart = await resident.reference()
    await named.says(f"#{apart} 全文")
    assert len((await named.hears(f"#{apart}【", reference))["photos"]) == 3
    card = await staff.hears(f"#{reference}【待签收】")
    assert card["photos"] == []


async def test_what_is_said_of_a_confidential_case_is_just_added(town: Town) -> None:
    named = await town.coordinator("督办员甲", confidential=True)
    resident = await town.resident("李女士")
    reference = await resident.files(ACCUSES)
    await resident.says(f"#{reference} 我要举报的还有他们科长受贿")
    await resident.hears("已补充", reference)
    await named.says(f"#{reference} 全文")
    await named.hears("科长受贿")
    await resident.says("我的诉求")
    await resident.hears("共 1 件")


async def test_in_a_residents_group_nobody_reads_its_number(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    named = await town.coordinator("督办员甲", confidential=True)
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await one.says("/report 垃圾堆了三天没人清运")
    reference = await one.reference()
    told = await one.hears(reference, "已受理")
    named.forget_so_far()
    await one.says(ACCUSES, to=told)
    await one.hears("已收到，将单独联系您")
    assert await one.reference() == reference
    await named.hears("保密工单")
    await staff.says(f"#{reference} 全文")
    await staff.hears_nothing_of("贿赂")


async def test_it_goes_with_its_person(town: Town) -> None:
    resident, _, _, _, reference = await begun(town)
    await resident.says(f"#{reference} {ACCUSES}金丝雀甲", photos=1)
    await resident.says("删除我的数据")
    await resident.taps("确定删除")
    assert rows_with(town, "金丝雀甲") == []
    assert kept_pictures(town) == []


async def test_praise_and_plain_details_are_added_as_before(town: Town) -> None:
    resident, staff, _, _, reference = await begun(town)
    await resident.says(f"#{reference} 又多了两袋")
    await staff.hears(reference, "居民补充：又多了两袋")
    await resident.hears("已补充", reference)
