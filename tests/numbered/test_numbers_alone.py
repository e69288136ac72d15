"""A number that names no open line gets into nothing: whoever wrote it is told what to write."""

from __future__ import annotations

from sqlmodel import select

from storage.tables import Statement
from tests.numbered.town import NumberedTown
from tests.stories.acts.dangers import cases
from tests.stories.acts.questions import asked
from tests.stories.acts.telling import GARBAGE


def _statements(town: NumberedTown) -> list[Statement]:
    with town.service.database.reading() as tx:
        found = list(tx.exec(select(Statement)))
        tx.expunge_all()
    return found


NUMBERS = ("2", "第二个", "0", "99", "二", "0000", "两个", "二号", "壹")


async def test_a_number_beside_an_open_case_is_passed_on_to_nobody(town: NumberedTown) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.files(GARBAGE)
    await resident.says("又多了两袋 都堆到路上了")
    await town.passes(seconds=61)
    for words in NUMBERS:
        await resident.says("谢谢")
        resident.forget_so_far()
        await resident.says(words)
        await resident.hears("数字")
        await resident.hears_nothing_of("已补充")
    await town.passes(seconds=61)
    for words in NUMBERS:
        await staff.hears_nothing_of(f"居民补充：{words}")


async def test_in_a_danger_an_old_number_is_no_word_of_it(town: NumberedTown) -> None:
    await town.department("utilities")
    resident = await town.resident("李女士")
    await resident.says("楼道里全是煤气味 快来人")
    await resident.says("振兴路12号3单元")
    await resident.hears("已补充")
    resident.forget_so_far()
    for words in ("2", "9"):
        await resident.says(words)
        await resident.hears("3楼")
        resident.forget_so_far()
    await resident.says("3楼")
    await resident.hears("已补充")
    assert "3楼" in str([one.words for one in _statements(town)])
    assert [one.words for one in _statements(town) if one.words in ("2", "9")] == []
    assert len(cases(town)) == 1


async def test_that_somebody_got_through_is_understood_by_the_number_of_its_old_line(town: NumberedTown) -> None:
    resident = await town.resident("李女士")
    await resident.says("楼道里全是煤气味 快来人")
    await resident.hears("1. 已打通", "2. 不是险情")
    await resident.says("振兴路12号3单元")
    await resident.hears("已补充")
    resident.forget_so_far()
    await resident.says("1")
    await resident.hears_nothing_of("已补充")
    assert [one.words for one in _statements(town) if one.words == "1"] == []


async def test_a_number_answers_a_question_though_something_was_said_since(town: NumberedTown) -> None:
    resident, staff, reference = await asked(town, "请问是几号楼？")
    await resident.says("你好")
    await resident.says("3")
    await staff.hears(reference, "居民回复：3")


async def test_what_is_asked_of_the_service_during_a_preview_leaves_its_lines_the_last(town: NumberedTown) -> None:
    for words in ("你是机器人吗", "你好", "帮助", "能用英文吗"):
        resident = await town.resident("李女士")
        await resident.says(GARBAGE)
        await resident.hears("请核对", "1. 提交")
        await resident.says(words)
        said = (await resident.messages())[-1]
        assert "1. 提交" in said["text"], words
        await resident.says("1")
        await resident.reference()


async def test_a_greeting_below_an_open_question_is_one_line(town: NumberedTown) -> None:
    resident, _staff, _reference = await asked(town, "请问是几号楼？")
    resident.forget_so_far()
    await resident.says("你好")
    await resident.hears("您好", "上面")
    await resident.hears_nothing_of("您还可以发送")
    await resident.says("帮助")
    assert (await resident.hears("您还可以发送"))["choices"][0][-1]["label"] == "找人工"


async def test_talk_below_a_departments_question_is_no_answer_to_it(town: NumberedTown) -> None:
    resident, staff, reference = await asked(town, "请问是几号楼？")
    for words in ("吃饭了没有", "几点了", "讲个笑话"):
        await resident.says(words)
        await resident.hears("别的帮不上")
        resident.forget_so_far()
    await resident.says("没事，是3号楼")
    await staff.hears(reference, "居民回复：没事，是3号楼")
    await staff.hears_nothing_of("吃饭", "笑话")


async def test_who_changes_the_language_is_told_the_way_back_in_both(town: NumberedTown) -> None:
    resident = await town.resident("李女士")
    await resident.says("你好")
    menu = await resident.hears("English：改用英文")
    assert [one["label"] for row in menu["choices"] for one in row] == ["我的诉求", "找人工"]
    await resident.says("3")
    await resident.hears("1 到 2")
    await resident.says("English")
    await resident.hears("in English from now on", "发送“中文”")
    await resident.says("中文")
    await resident.hears("以后用中文", "“English”")
