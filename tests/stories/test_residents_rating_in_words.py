"""A rating in people's own words: what is plain is recorded, the rest is offered, and no guess is counted."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.tables import Case, Cycle
from tests.stories.acts.ratings import ratings, resolved
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Speaker, Town


async def graded(town: Town, *, grade: str = "不满意") -> tuple[Speaker, Speaker, str]:
    """As `resolved`, of somebody who has said that it is solved, and given a grade."""
    resident, staff, reference = await resolved(town)
    await resident.taps("解决了")
    await resident.taps(grade)
    for one in (staff, resident):
        one.forget_so_far()
    return resident, staff, reference


def counted_grade(town: Town) -> int | None:
    with town.service.database.reading() as tx:
        return tx.exec(select(Cycle.said_grade)).one()


async def test_a_plain_word_is_recorded_and_its_other_words_reach_the_department(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.says("我妈说弄干净了，她可高兴了，电话13812345678，替她谢谢你们")
    await resident.hears("满意吗")
    await staff.hears(reference, "已解决")
    told = await staff.hears(reference, "居民评价时说", "可高兴了")
    assert "13812345678" not in told["text"]
    assert [(one.solved, one.grade) for one in ratings(town)] == [("yes", None)]


async def test_doubt_is_offered_and_counts_by_a_tap_alone(town: Town) -> None:
    resident, staff, _ = await resolved(town)
    await resident.says("行吧")
    await resident.hears("没点就不算评价")
    assert ratings(town) == []
    await staff.hears_nothing_of("居民反馈")
    await resident.taps("部分解决")
    assert [one.solved for one in ratings(town)] == ["partly"]


async def test_a_doubtful_word_that_tells_something_is_kept_with_the_case(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.says("拉是拉了，是我自己花钱雇人拉的")
    await resident.hears(reference, "问题解决了吗")
    assert ratings(town) == []
    await town.passes(seconds=61)
    await staff.hears(reference, "自己花钱雇人拉的")


async def test_the_question_is_open_the_next_day_and_after_other_lines(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.says("我的诉求")
    await town.passes(hours=30)
    await resident.says("弄好了，谢谢师傅")
    await staff.hears(reference, "已解决")
    assert [one.solved for one in ratings(town)] == ["yes"]


async def test_nothing_is_rated_before_the_result_is_out(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await resident.says("根本没人来")
    assert ratings(town) == []


async def test_a_grade_that_carries_a_complaint_keeps_both(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("解决了")
    await resident.says("5分！师傅态度好，就是车漏了一路汤，楼道口现在还黏脚")
    assert [(one.grade, "漏了一路汤" in one.words) for one in ratings(town)] == [(5, True)]
    await staff.hears(reference, "漏了一路汤")
    await resident.taps("这是新的问题")
    await resident.hears("问题在什么地方")  # "漏了一路" names none
    await resident.taps("跳过")
    await resident.hears("请核对", "漏了一路汤")
    assert [one.words for one in ratings(town)] == [""]


async def test_irony_is_offered_and_a_question_about_grades_is_answered(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await resident.taps("解决了")
    await resident.says("真及时 两个月")
    await resident.hears("您给哪一档")
    await resident.says("满意和基本满意有啥区别？")
    await resident.hears("五档从高到低")
    await resident.says("不想评，忙着呢")
    await resident.hears("不评也没关系")
    assert [one.grade for one in ratings(town)] == [None]


async def test_who_said_it_too_soon_may_say_otherwise_before_the_grade(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("解决了")
    await resident.says("刚才说早了，墙角还剩一堆没动")
    await resident.taps("部分解决")
    await staff.hears(reference, "部分解决")
    assert [one.solved for one in ratings(town)] == ["partly"]


async def test_a_slip_is_put_right_and_counts_instead(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, _, reference = await graded(town)
    await resident.says("按错了，我想点非常满意来着")
    await resident.hears("已改为“非常满意”")
    await coordinator.hears(reference, "不满意")
    assert [(one.first_grade, one.grade, one.words) for one in ratings(town)] == [(5, 5, "")]
    assert counted_grade(town) == 5


async def test_another_opinion_is_kept_beside_the_first(town: Town) -> None:
    resident, _, _ = await graded(town)
    await resident.says("改成满意吧，人家也不容易")
    await resident.hears("统计按第一次")
    assert [(one.first_grade, one.grade) for one in ratings(town)] == [(2, 4)]
    assert counted_grade(town) == 2


async def test_numbers_are_reasons_and_a_machine_is_not_talked_to(town: Town) -> None:
    resident, _, _ = await graded(town)
    await resident.says("2和5")
    assert [one.reasons for one in ratings(town)] == [["slow", "superficial"]]
    await resident.says("跟机器人说有啥用")
    assert await resident.offers("找人工")


async def test_what_staff_wanted_for_their_work_reaches_no_department(town: Town) -> None:
    resident, staff, _ = await graded(town)
    await resident.says("师傅跟我要了两条烟才肯干")
    await resident.hears("编号")
    await town.passes(minutes=2)
    await staff.hears_nothing_of("两条烟")
    assert [one.words for one in ratings(town)] == [""]
    with town.service.database.reading() as tx:
        assert [one.confidential for one in tx.exec(select(Case).order_by(Case.id))] == [False, True]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "solved"), [("清干净了，师傅跟我要了一百", ["yes"]), ("清是清了，领头的管我要八十", [])]
)
async def test_a_verdict_beside_such_a_demand_is_kept_or_asked_for(town: Town, words: str, solved: list[str]) -> None:
    resident, staff, _ = await resolved(town)
    await resident.says(words)
    await resident.hears("单独登记")
    assert [one.solved for one in ratings(town)] == solved
    await resident.hears("满意吗" if solved else "没点就不算评价")
    await town.passes(seconds=61)
    await staff.hears_nothing_of("一百", "八十")


async def test_words_after_the_end_are_thanked_for_answered_or_offered_a_redo(town: Town) -> None:
    resident, staff, reference = await graded(town, grade="满意")
    await town.passes(days=3)
    await resident.says("一直挺干净，谢谢啊")
    await resident.hears("不客气")
    await resident.says("编号是多少来着")
    await resident.hears(f"#{reference}【已结案】")
    await resident.says("昨天又堆满了，没人来拉")
    await resident.hears(reference, "已经结案", "重办")
    await resident.taps("要求重办")
    await resident.hears(reference, "退回重办")
    await staff.hears(reference, "昨天又堆满了")


async def test_an_old_button_of_a_closed_case_asks_once(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    result = (await resident.messages())[-1]
    await resident.taps("解决了", on=result)
    await resident.taps("满意")
    await resident.taps("没解决", on=result)
    asked = await resident.hears(reference, "已经结案", "要重办吗")
    await staff.hears_nothing_of("重办第")
    await resident.taps("要求重办", on=asked)
    await staff.hears(f"#{reference}【待签收】", "重办第 1 次")


async def test_words_to_a_rejection_are_a_new_problem_or_for_a_person(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("家里孩子作业太多，写到半夜")
    await coordinator.says(f"#{reference} 不予受理 请向学校反映")
    await town.passes(seconds=61)
    told = (await resident.messages())[-1]
    await resident.says("学校根本不管，你们也不管吗", to=told)
    await resident.hears(reference, "不能再补充", "找人")
    assert await resident.offers("找人工")
    await resident.taps("这是新的问题")
    await resident.hears("问题在什么地方")


@pytest.mark.parametrize(
    ("words", "told", "redo"),
    [
        ("我说又堵了", "已转给承办单位", "要求重办"),
        ("还是没水", "已转给承办单位", "要求重办"),
        ("it is out again", "passed on to the department", "Ask for a redo"),
    ],
)
async def test_what_is_amiss_again_is_kept_at_the_question_for_a_grade(
    town: Town, words: str, told: str, redo: str
) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("解决了")
    await resident.says(words)
    await resident.hears(told, redo)
    await staff.hears(reference, words)
    await resident.taps(redo)
    await resident.hears("重办")
    with town.service.database.reading() as tx:
        assert tx.exec(select(Case.status)).one() != "closed"
    assert [one.grade for one in ratings(town)] == [None]


async def test_gone_again_is_never_recorded_as_solved(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await resident.says("没过半天又没了")
    await resident.hears("重")
    assert [one.solved for one in ratings(town)] == ["no"]


@pytest.mark.parametrize("words", ["他们把我的板车收了", "队长收了红包", "人没了", "换了个坏的"])
async def test_what_is_done_to_something_else_is_no_verdict(town: Town, words: str) -> None:
    resident, staff, _ = await resolved(town)
    await resident.says(words)
    assert await resident.offers("没解决")
    assert ratings(town) == []
    await town.passes(seconds=61)
    await staff.hears_nothing_of("居民反馈", "红包")


@pytest.mark.parametrize("words", ["他们让我签字说解决了", "逼我说满意"])
async def test_what_somebody_was_told_to_say_is_for_coordinators(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await resolved(town)
    await resident.says(words)
    await resident.hears("只有督办员能看到")
    await coordinator.hears(reference, "有人要求给好评")
    assert [(one.solved, one.grade, one.pressed) for one in ratings(town)] == [("", None, True)]
    await town.passes(seconds=61)
    await staff.hears_nothing_of("居民反馈", "好评", "签字")
    await resident.taps("没解决")
    assert [one.solved for one in ratings(town)] == ["no"]


@pytest.mark.parametrize(
    ("words", "solved"),
    [("垃圾清走了，把我爷爷撞了", ["yes"]), ("清了，就是工人推了我奶奶一把", []), ("站长收了商户的钱，我有证据", [])],
)
async def test_a_wrong_told_beside_a_verdict_goes_apart(town: Town, words: str, solved: list[str]) -> None:
    resident, staff, _ = await resolved(town)
    await resident.says(words)
    await resident.hears("单独登记")
    assert [one.solved for one in ratings(town)] == solved
    await town.passes(seconds=61)
    await staff.hears_nothing_of("爷爷", "奶奶", "商户")


@pytest.mark.parametrize("words", ["不满意，站长收了商户的红包", "不满意，工人骂我媳妇", "差评，收红包的"])
async def test_a_grade_that_tells_of_a_wrong_counts_and_the_rest_goes_apart(town: Town, words: str) -> None:
    resident, staff, _ = await resolved(town)
    await resident.taps("解决了")
    await resident.says(words)
    await resident.hears("单独登记")
    assert [(one.grade, one.words) for one in ratings(town)] == [(1 if "差" in words else 2, "")]
    await town.passes(minutes=2)
    await staff.hears_nothing_of("红包", "媳妇")


@pytest.mark.parametrize("tapped", [True, False])
async def test_another_matter_beside_a_grade_is_kept_and_may_become_a_case(town: Town, tapped: bool) -> None:
    resident, _, _ = await resolved(town)
    if tapped:
        await resident.taps("解决了")
    await resident.says("满意，不过路灯也坏了")
    assert [(one.grade, "路灯" in one.words) for one in ratings(town)] == [(4, True)]
    await resident.taps("这是新的问题")
    await resident.hears("在什么地方")
    assert [one.words for one in ratings(town)] == [""]


async def test_an_old_verdict_changes_nothing_while_it_is_done_again(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    result = next(one for one in await resident.messages() if "问题解决了吗" in one["text"])
    await resident.taps("解决了", on=result)
    await resident.taps("没解决", on=result)
    await staff.hears(f"#{reference}【待签收】", "重办第 1 次")
    staff.forget_so_far()
    await resident.taps("解决了", on=result)
    await resident.hears(reference, "正在重办", "不会改变什么")
    assert [one.solved for one in ratings(town)] == ["no"]
    await staff.hears_nothing_of("居民反馈")


async def test_a_verdict_on_a_result_before_its_correction_asks_about_the_corrected_one(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    result = next(one for one in await resident.messages() if "问题解决了吗" in one["text"])
    await town.passes(minutes=5)
    await staff.says(f"#{reference} 更正 部分解决 只清了北侧，南侧周三清")
    await resident.hears(reference, "更正")
    staff.forget_so_far()
    resident.forget_so_far()
    await resident.taps("解决了", on=result)
    await resident.hears("更正之前的结果", "只清了北侧", "问题解决了吗")
    assert ratings(town) == []
    await staff.hears_nothing_of("居民反馈")
    await resident.taps("解决了")
    assert [one.solved for one in ratings(town)] == ["yes"]


async def test_manners_beside_a_verdict_are_its_reason(town: Town) -> None:
    resident, staff, _ = await resolved(town)
    await resident.says("部分解决 态度太差了")
    await resident.hears("已记下：态度不好")
    await resident.hears("您对这次办理满意吗")
    [rating] = ratings(town)
    assert (rating.solved, rating.reasons) == ("partly", ["attitude"])
    await town.passes(seconds=61)
    await staff.hears_nothing_of("居民补充")


@pytest.mark.parametrize("words", ["那个师傅态度恶劣，说话带刺，不耐烦", "来的工人冲我嚷，爱理不理"])
async def test_conduct_told_as_a_reason_goes_to_coordinators_alone(town: Town, words: str) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, reference = await resolved(town)
    await resident.taps("解决了")
    await resident.taps("不满意")
    await resident.says(words)
    await coordinator.hears(reference, words)
    await town.passes(minutes=5)
    await staff.hears_nothing_of(words)
    assert [one.words for one in ratings(town)] == [""]


@pytest.mark.parametrize("said", [("不满意", "态度太差了"), ("不满意，态度太差了",)])
async def test_manners_alone_are_the_reason_that_has_a_button(town: Town, said: tuple[str, ...]) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("解决了")
    for words in said:
        await resident.says(words)
    await staff.hears(reference, "态度不好")
    assert [(one.grade, one.reasons, one.words) for one in ratings(town)] == [(2, ["attitude"], "")]


async def test_conduct_told_beside_a_verdict_goes_to_coordinators_alone(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident, staff, _ = await resolved(town)
    await resident.says("没解决，来的那个师傅还骂骂咧咧的")
    await coordinator.hears("骂骂咧咧")
    await town.passes(minutes=5)
    await staff.hears_nothing_of("骂骂咧咧")


async def test_a_bad_review_counts_like_a_good_one(town: Town) -> None:
    resident, _, _ = await resolved(town)
    await resident.says("差评")
    [rating] = ratings(town)
    assert rating.grade == 1


async def test_being_shouted_at_is_for_coordinators_in_english_too(town: Town) -> None:
    resident, staff, _ = await graded(town)
    await resident.says("the worker shouted at me")
    await town.passes(seconds=61)
    await staff.hears_nothing_of("shouted")


@pytest.mark.parametrize("said", ["垃圾今早又冒出一堆 没清净", "底下那堆没弄走"])
async def test_new_trouble_at_the_question_for_a_grade_reaches_the_department(town: Town, said: str) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("解决了")
    await resident.says(said)
    await resident.hears(reference)
    await staff.hears(said)
    assert await resident.offers("非常满意")


async def test_who_is_satisfied_after_all_at_the_question_why_has_told_no_reason(town: Town) -> None:
    resident, staff, reference = await resolved(town)
    await resident.taps("没解决")
    await resident.taps("不满意")
    await resident.says("其实没问题了，还是满意吧")
    await resident.hears(reference, "哪")
    assert await resident.offers("已经解决了")
    await staff.hears_nothing_of("不满意的原因")
    await resident.taps("满意")
    await resident.hears("已记下“满意”")
