"""A draft is answered in people's own words: it is filed, held, corrected or dropped, and talk does not get into it."""

from __future__ import annotations

import pytest

from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town

BIN = "垃圾桶满了没人清运"


async def test_the_preview_is_filed_by_words_of_ones_own(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("成 就这么报吧")
    await resident.hears("已登记")
    card = await staff.hears(await resident.reference())
    assert "就这么报" not in card["text"]


async def test_a_correction_changes_the_place_and_shows_the_preview_anew(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("新华小区3号楼门口垃圾堆了三天没人清运")
    await resident.says("可以，不过是5号楼，不是3号楼")
    await resident.hears("请核对", "地点：新华小区5号楼门口", "不过是5号楼")
    await resident.says("行")
    await staff.hears(await resident.reference(), "新华小区5号楼门口")


async def test_a_wrong_place_without_the_right_one_is_asked_for(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("地址不对")
    await resident.hears("问题在什么地方")
    await resident.says("团结街8号")
    await resident.hears("请核对", "地点：团结街8号")


async def test_a_place_that_is_denied_or_named_is_put_right_and_tells_no_area(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("我们长征社区3号楼门口垃圾堆了三天没人清运")
    await resident.hears("请核对", "地点：长征社区3号楼门口")
    await resident.says("不是长征社区啊")
    await resident.hears("问题在什么地方")
    await resident.says("地方是槐花里五号楼")
    resident.forget_so_far()
    await resident.says("地点是槐花里六号楼")
    preview = await resident.hears("请核对", "地点：槐花里六号楼")
    assert "地点是" not in preview["text"]
    await resident.says("行")
    await staff.hears(await resident.reference(), "地点：槐花里六号楼")


async def test_what_is_told_after_where_its_writer_lives_has_its_own_place(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("我是西街的，你们管不管")
    await resident.hears("这属于哪一类")
    await resident.says("北门桥底下的水沟没有盖板，娃儿差点掉下去")
    await resident.hears("请核对", "地点：北门桥底下")


async def test_words_added_to_an_agreement_are_added(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("行。再加一句：晚上招老鼠")
    preview = await resident.hears("请核对", "晚上招老鼠")
    assert "再加一句" not in preview["text"]
    await resident.hears_nothing_of("已登记")


async def test_a_question_to_somebody_else_changes_nothing_and_holds_the_draft(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    resident.forget_so_far()
    await resident.says("媳妇你瞧瞧这么说中不中")
    await resident.hears("没有写进诉求", "留到")
    await town.passes(hours=1)
    await resident.hears_nothing_of("已登记", "媳妇")
    await resident.says("发吧")
    await resident.hears("已登记")


async def test_who_goes_on_after_a_question_is_in_the_usual_half_hour_again(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("多久能办好？")
    await resident.says("晚上更臭")
    await resident.hears("请核对", "晚上更臭", "30 分钟内没有操作")
    await town.passes(minutes=31)
    await resident.hears("没有再回复", "已登记")


async def test_who_gives_it_up_has_nothing_filed(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(BIN)
    await resident.hears("问题在什么地方")
    await resident.says("算了不投诉了，刚有人来收了")
    await resident.hears("已取消")
    await town.passes(hours=1)
    await resident.hears_nothing_of("已登记")
    await staff.hears_nothing_of(BIN)


async def test_what_seems_over_is_asked_about_and_dropped_by_a_tap(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("刚刚清走了")
    asked = await resident.hears("不用再反映了吗")
    await town.passes(hours=1)
    await resident.hears_nothing_of("已登记")
    await resident.taps("取消", on=asked)
    await resident.hears("已取消")


async def test_who_has_to_look_for_the_place_is_waited_for_and_the_place_is_still_asked(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(BIN)
    await resident.says("等一下 我出去看看门牌")
    await resident.hears("不急", "留到")
    await town.passes(hours=2)
    await resident.hears_nothing_of("已登记")
    await resident.says("团结街8号")
    preview = await resident.hears("请核对", "地点：团结街8号", "30 分钟内没有操作")
    assert "看看门牌" not in preview["text"]


async def test_what_is_no_place_is_not_taken_as_one(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(BIN)
    await resident.says("就在我们小区呗")
    await resident.hears("还找不到地方")
    await resident.says("发位置可以吗")
    await resident.hears("直接发位置")
    await resident.says("熏死人了 没法开窗")
    await resident.hears("问题在什么地方")
    await resident.says("大润发后身")
    await resident.hears("请核对", "熏死人了 没法开窗", "地点：大润发后身")


async def test_the_place_is_still_asked_after_the_draft_was_filed_by_itself(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(BIN)
    await resident.hears("问题在什么地方")
    await town.passes(minutes=31)
    await resident.hears("没有再回复", "地点还没有填")
    await resident.says("等一下 我出去看看门牌")
    await resident.hears("已经登记")
    await resident.says("大润发后身的垃圾站")
    await resident.hears("已补充")
    await coordinator.hears(await resident.reference(), "地点：大润发后身的垃圾站")


async def test_who_gives_it_up_after_it_was_filed_by_itself_is_asked_whether_to_withdraw(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await town.passes(minutes=31)
    await resident.hears("没有再回复")
    await resident.says("算了不投诉了")
    await resident.hears("确定撤回")


async def test_a_correction_after_filing_changes_the_place_on_the_card(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files("新华小区3号楼门口垃圾堆了三天没人清运")
    await resident.says("写错了，是5号楼")
    await resident.hears("已补充", reference)
    await town.passes(minutes=2)
    await staff.hears(reference, "地点：新华小区5号楼门口")


async def test_who_only_asks_how_long_is_answered_and_the_half_hour_goes_on(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("多久能来收")
    await resident.hears("哪天前给结果", "30 分钟内没有操作")
    await town.passes(minutes=31)
    await resident.hears("没有再回复", "已登记")


async def test_talk_and_questions_to_the_service_get_into_no_complaint(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    for words in ("讲个笑话", "几点了", "什么叫保密工单"):
        await resident.says(words)
        await resident.hears("这句没有写进诉求")
    await resident.says("提交")
    await resident.hears("已登记")
    await resident.hears_nothing_of("内容：讲个笑话")


async def test_who_fears_to_be_known_is_reassured(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(BIN)
    await resident.says("别让他们知道我是谁")
    await resident.hears("承办单位看不到是谁反映的")


async def test_progress_is_asked_without_a_case(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("到哪了")
    await resident.hears("您还没有诉求")
    await resident.hears_nothing_of("哪一类")


@pytest.mark.parametrize("step", ["preview", "place"])
async def test_what_it_is_about_is_put_right_without_a_question(town: Town, step: str) -> None:
    resident = await town.resident("李女士")
    await resident.says("振兴路12号垃圾没人清运" if step == "preview" else "垃圾没人清运")
    resident.forget_so_far()
    await resident.says("不是垃圾是路灯不亮")
    if step == "place":
        await resident.hears("在什么地方")
        await resident.says("振兴路12号")
    shown = await resident.hears("请核对", "类别：路灯不亮", "不是垃圾是路灯不亮", "地点：振兴路12号")
    assert "垃圾堆积" not in shown["text"]


async def test_a_wish_beside_the_place_is_for_the_service_alone(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(BIN)
    await resident.hears("问题在什么地方")
    await resident.says("团结街8号，别写我媳妇名字")
    preview = await resident.hears("请核对", "地点：团结街8号\n")
    assert "媳妇" not in preview["text"]
    await resident.says("晚上招老鼠，可别说是我报的")
    await resident.hears("请核对", "晚上招老鼠", "不要透露的那句，承办单位看不到")
    await resident.says("提交")
    reference = await resident.reference()
    await resident.says("现在臭得开不了窗，别跟物业说是我讲的")
    await resident.hears("看不到您的姓名")
    await resident.hears("已补充")
    await town.passes(minutes=2)
    await staff.hears(reference, "居民补充：现在臭得开不了窗")
    await staff.hears_nothing_of("媳妇", "说是我")
