"""A resident tells what is wrong: in any order, in one message or many, and is asked only for what is missing."""

from __future__ import annotations

from tests.stories.acts.telling import GARBAGE, asked
from tests.stories.town import Town

SQUARE = {"latitude": 41.68, "longitude": 125.75, "address": "人民广场"}


async def test_the_first_contact_says_who_reads_what_and_for_how_long_and_the_second_does_not(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("您好")
    first = await resident.hears("示例县文明创建督办中心", "删除我的数据", "不会看到您的姓名")
    assert len(first["text"].splitlines()) == 3
    resident.forget_so_far()
    await resident.says("您好")
    await resident.hears("我的诉求")
    await resident.hears_nothing_of("示例县文明创建督办中心")


async def test_words_that_say_it_all_are_asked_nothing(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    preview = await resident.hears("请核对", GARBAGE)
    assert "垃圾堆积、清运不及时" in preview["text"]
    assert "振兴路12号" in preview["text"]
    assert len(await asked(resident)) == 2


async def test_photo_first_then_place_then_words(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(photos=1)
    await resident.hears("是什么问题")
    await resident.says(place=SQUARE)
    await resident.says("垃圾没人清运")
    preview = await resident.hears("请核对")
    assert "人民广场" in preview["text"]
    assert "1 张" in preview["text"]
    assert sum("是什么问题" in text for text in await asked(resident)) == 1


async def test_place_first_then_a_photo_is_a_complaint_without_words(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(place=SQUARE)
    await resident.hears("是什么问题")
    await resident.says(photos=1)
    preview = await resident.hears("请核对", "没有文字")
    assert "人民广场" in preview["text"]
    assert sum("是什么问题" in text for text in await asked(resident)) == 1


async def test_everything_in_one_message(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("垃圾没人清运", photos=1, place=SQUARE)
    preview = await resident.hears("请核对", "垃圾没人清运", "人民广场", "1 张")
    assert preview["choices"][0][0]["label"] == "提交"


async def test_an_album_is_one_thing_and_all_its_pictures_are_on_the_card(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE, photos=4)
    assert len(await asked(resident)) == 2
    await resident.hears("请核对", "4 张")
    await resident.taps("提交")
    card = await staff.hears(await resident.reference())
    assert len(card["photos"]) == 4


async def test_pictures_alone_are_a_beginning_and_then_a_case_for_a_coordinator(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(photos=2)
    await resident.hears("一两句话")
    await town.passes(minutes=31)
    said = await resident.hears("没有再回复", "督办员")
    card = await coordinator.hears(await resident.reference())
    assert len(card["photos"]) == 2
    assert "前给您结果" not in said["text"]


async def test_a_wall_of_text_is_kept_whole(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    wall = "我们小区的情况是这样的，从去年说到今年。" * 349 + "最后一句话在这里"
    assert len(wall) > 6_900
    reference = await resident.files(wall)
    await coordinator.says(f"#{reference} 全文")
    assert wall in (await coordinator.hears("最后一句话在这里"))["text"]


async def test_what_is_missing_is_asked_once_and_skipping_is_an_answer(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("我想反映一件烦心的事情")
    await resident.hears("哪一类")
    await resident.says("就是那件事，说了很多次了")
    await resident.hears("什么地方")
    await resident.taps("跳过")
    await resident.hears("请核对", "烦心的事情", "说了很多次", "待确定", "没有填写")
    questions = [text for text in await asked(resident) if "哪一类" in text or "什么地方" in text]
    assert len(questions) == 2
    await resident.taps("提交")
    await resident.hears("督办员会尽快确定")
    await coordinator.hears(await resident.reference(), "烦心的事情")


async def test_categories_come_in_two_levels_with_other_on_both(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("老地方那里有点事情")
    await resident.taps("环境卫生")
    await resident.taps("公共厕所")
    await resident.taps("跳过")
    await resident.hears("请核对", "类别：公共厕所")
    await resident.taps("改类别")
    await resident.taps("道路设施")
    await resident.taps("返回")
    await resident.taps("住房物业")
    await resident.taps("其他住房物业")
    await resident.hears("请核对", "类别：其他住房物业问题")
    await resident.taps("改类别")
    await resident.taps("其他")
    await resident.hears("请核对", "类别：待确定")


async def test_a_category_can_be_typed(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("老地方那里有点事情")
    await resident.hears("哪一类")
    await resident.says("环境卫生")
    await resident.taps("公共厕所")
    await resident.taps("跳过")
    preview = await resident.hears("请核对", "类别：公共厕所")
    assert "内容：老地方那里有点事情\n" in preview["text"]


async def test_the_place_can_be_sent_typed_or_skipped_in_words(town: Town) -> None:
    for name, answer, shown in (
        ("李女士", "老车站东边", "老车站东边"),
        ("王先生", "不知道", "没有填写"),
        ("孙女士", "跳过", "没有填写"),
    ):
        resident = await town.resident(name)
        await resident.says("垃圾没人清运")
        await resident.hears("什么地方")
        await resident.says(answer)
        await resident.hears("请核对", f"地点：{shown}")
    resident = await town.resident("周先生")
    await resident.says("垃圾没人清运")
    await resident.says(place={"latitude": 41.68, "longitude": 125.75})
    await resident.hears("请核对", "地点：41.68000, 125.75000")


async def test_the_preview_hides_ones_name_in_the_place_as_the_card_does(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("垃圾没人清运")
    await resident.says("李女士小卖部门前")
    await resident.hears("请核对", "地点：***小卖部门前")
    await resident.taps("提交")
    await staff.hears(await resident.reference(), "地点：***小卖部门前")


async def test_a_place_that_was_wrong_is_changed_before_submitting(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.taps("改地点")
    await resident.says("团结街8号")
    await resident.hears("请核对", "地点：团结街8号")
    await resident.taps("提交")
    await staff.hears(await resident.reference(), "团结街8号")


async def test_writing_again_adds_to_what_is_being_told(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("而且味道很大", photos=1)
    await resident.hears("请核对", GARBAGE, "味道很大", "1 张")
    await resident.taps("提交")
    card = await staff.hears(await resident.reference(), "味道很大")
    assert len(card["photos"]) == 1


async def test_submitting_can_be_typed(town: Town) -> None:
    for name, word in (("李女士", "提交"), ("王先生", "没问题"), ("孙女士", "好的，提交吧")):
        resident = await town.resident(name)
        await resident.says(GARBAGE)
        await resident.says(word)
        await resident.hears("已登记", "环境卫生管理处")
        await resident.says("我的诉求")
        await resident.hears_nothing_of(f"清运\n{word}")
