"""A coordinator, too, has a minute: what goes to the resident is held, and one tap or word takes it back."""

from __future__ import annotations

import pytest

from tests.stories.acts.cases import assignment, case_of
from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Speaker, Town

WORDS = {
    "答复": "已经转告供电公司",
    "询问": "请问是几号楼？",
    "不予受理": "属于劳动争议，请到仲裁委",
    "挂账": "2027-04-01 冬季无法施工",
}
SAYS = {"答复": "转告供电公司", "询问": "几号楼", "不予受理": "劳动争议", "挂账": "冬季无法施工"}


async def known(town: Town) -> tuple[Speaker, Speaker, Speaker, str]:
    """A coordinator, a member of the department's group, the resident, and the number of a case in progress."""
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.taps("签收", on=card)
    for one in (coordinator, staff, resident):
        one.forget_so_far()
    return coordinator, staff, resident, reference


@pytest.mark.parametrize("verb", WORDS)
async def test_what_a_coordinator_has_told_waits_a_minute(town: Town, verb: str) -> None:
    coordinator, _, resident, reference = await known(town)
    await coordinator.says(f"#{reference} {verb} {WORDS[verb]}")
    await coordinator.hears(reference, "60 秒后", "可以撤回", "给居民的原话", SAYS[verb])
    await town.passes(seconds=50)
    await resident.hears_nothing_of(SAYS[verb])
    await town.passes(seconds=15)
    await resident.hears(reference, SAYS[verb])
    coordinator.forget_so_far()
    await coordinator.taps("撤回")
    await coordinator.hears("已经过了可撤回的时间")


@pytest.mark.parametrize("verb", WORDS)
@pytest.mark.parametrize("by", ["button", "word", "number", "colleague"])
async def test_within_the_minute_it_is_as_if_it_had_not_been_said(town: Town, verb: str, by: str) -> None:
    coordinator, staff, resident, reference = await known(town)
    colleague = await town.coordinator("督办员乙") if by == "colleague" else coordinator
    await coordinator.says(f"#{reference} {verb} {WORDS[verb]}")
    if by == "button":
        await coordinator.taps("撤回")
    else:
        await colleague.says("撤回" if by == "word" else f"#{reference} 撤回")
    if by == "colleague":  # only by the button that says whose words they are, and they are told
        await colleague.hears(reference, "督办员甲刚说的", SAYS[verb])
        await colleague.taps("撤回")
        await coordinator.hears(reference, "督办员乙撤回了", SAYS[verb])
    await colleague.hears(reference, "已撤回，居民没有收到")
    colleague.forget_so_far()
    await colleague.says(f"#{reference} 撤回")
    await colleague.hears("没有可以撤回的内容")
    await staff.says("待办")
    await staff.hears(f"#{reference}【办理中】", "11月25日（周三）17:00")
    await town.passes(minutes=30)
    await resident.hears_nothing_of(SAYS[verb], "不在受理范围", "暂缓办理")
    await resident.says("我的诉求")
    await resident.taps(f"办理经过 #{reference}")
    told = await resident.hears(reference, "签收")
    assert SAYS[verb] not in told["text"]
    assert verb not in told["text"]
    await staff.says(f"#{reference} 办结 已劝导犬主")
    await town.passes(seconds=61)
    await resident.hears(reference, "已劝导犬主")


async def test_a_rejection_that_was_taken_back_leaves_the_department_its_case_and_its_request(town: Town) -> None:
    coordinator, staff, _, reference = await known(town)
    await staff.says(f"#{reference} 延期 2天 等收容所腾出位置")
    await coordinator.says(f"#{reference} 不予受理 属于劳动争议")
    await coordinator.taps("撤回")
    await staff.hears(reference, "已申请延期")
    await coordinator.taps("同意")
    await coordinator.hears(reference, "已同意")
    await staff.hears(reference, "11月27日（周五）")
    await town.passes(days=8)
    await coordinator.hears(reference, "已逾期")


async def test_a_case_without_a_department_goes_back_to_the_coordinators(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files("有件事想请你们看看")
    for act in ("不予受理 属于劳动争议", "办结 解释说明 已当面说明"):
        resident.forget_so_far()
        await coordinator.says(f"#{reference} {act}")
        await coordinator.taps("撤回")
        await coordinator.hears(reference, "居民没有收到")
        await coordinator.says(f"#{reference}")
        await coordinator.hears(reference, "待派单")
        await town.passes(minutes=5)
        await resident.hears_nothing_of("劳动争议", "当面说明")
    await coordinator.says(f"#{reference} 派单 城管局")
    await coordinator.hears(reference, "已派给")


async def test_a_question_taken_back_may_be_asked_again(town: Town) -> None:
    coordinator, staff, resident, reference = await known(town)
    await coordinator.says(f"#{reference} 询问 请问是几号楼？")
    await staff.hears(reference, "待补充")
    await coordinator.taps("撤回")
    await staff.hears(reference, "办理中")
    await town.passes(days=4)
    await resident.hears_nothing_of("没有等到")
    await coordinator.says(f"#{reference} 答复 在催了")
    await coordinator.hears("60 秒后")


async def test_staff_take_back_their_own_words_and_no_coordinators(town: Town) -> None:
    coordinator, staff, resident, reference = await known(town)
    await staff.says(f"#{reference} 答复 周三来人")
    await coordinator.says(f"#{reference} 询问 请问是几号楼？")
    await staff.says(f"#{reference} 撤回")
    await staff.hears(reference, "居民没有收到")
    staff.forget_so_far()
    await staff.says(f"#{reference} 撤回")
    await staff.hears("没有可以撤回的内容")
    await town.passes(minutes=2)
    await resident.hears(reference, "几号楼")
    await resident.hears_nothing_of("周三来人")
    await staff.says(f"#{reference}")
    await staff.hears(reference)


async def test_a_bare_word_with_nothing_before_it_says_how(town: Town) -> None:
    coordinator, _, _, _ = await known(town)
    await coordinator.says("撤回")
    await coordinator.hears("要撤回哪一件")


async def test_a_suspension_that_ends_within_its_minute_is_told_to_nobody(town: Town) -> None:
    coordinator, staff, resident, reference = await known(town)
    await coordinator.says(f"#{reference} 挂账 2027-04-01 冬季无法施工")
    await coordinator.says(f"#{reference} 恢复")
    await town.passes(minutes=2)
    await resident.hears_nothing_of("暂缓办理", "恢复")
    await coordinator.says(f"#{reference} 挂账 2027-04-01 冬季无法施工")
    await coordinator.says(f"#{reference} 改派 环卫处")
    await town.passes(minutes=2)
    await resident.hears(reference, "环境卫生管理处")
    await resident.hears_nothing_of("挂账")
    await staff.hears(reference, "本单位不用再办理")


@pytest.mark.parametrize("words", ["修不了", "剩下的下周换", "换了一半"])
@pytest.mark.parametrize("by", ["number", "reply"])
async def test_a_doubtful_result_of_a_coordinator_is_offered(town: Town, words: str, by: str) -> None:
    coordinator, _, resident, reference = await known(town)
    await coordinator.says(f"#{reference}")
    card = await coordinator.hears(reference)
    said = f"#{reference} 办结 {words}" if by == "number" else f"办结 {words}"
    await coordinator.says(said, to=card if by == "reply" else None)
    await coordinator.hears("告诉居民吗", words)
    await town.passes(minutes=2)
    await resident.hears_nothing_of("已解决", words)
    await coordinator.taps("暂时无法解决")
    await town.passes(seconds=61)
    await resident.hears(reference, "暂时无法解决", words)


async def test_a_coordinators_result_that_is_none_is_told_to_be_none(town: Town) -> None:
    coordinator, _, resident, reference = await known(town)
    await coordinator.says(f"#{reference} 办结 没修好")
    await coordinator.hears(reference, "没有当作“办结”的内容")
    await town.passes(minutes=2)
    await resident.hears_nothing_of(reference)


async def test_the_bare_word_takes_back_the_one_thing_whatever_was_said_since(town: Town) -> None:
    coordinator, _, resident, reference = await known(town)
    await coordinator.says(f"#{reference} 答复 已经转告供电公司")
    await coordinator.says("今日待办")
    await coordinator.says("撤回")
    await coordinator.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=2)
    await resident.hears_nothing_of("转告供电公司")


@pytest.mark.parametrize("words", ["发错了，撤回吧", "点错了"])
async def test_plain_words_in_reply_take_it_back(town: Town, words: str) -> None:
    coordinator, _, resident, reference = await known(town)
    await coordinator.says(f"#{reference} 答复 已经转告供电公司")
    await coordinator.says(words, to=await coordinator.hears("60 秒后"))
    await coordinator.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=2)
    await resident.hears_nothing_of("转告供电公司")


async def test_a_coordinator_chooses_which_of_several_things(town: Town) -> None:
    coordinator, _, resident, reference = await known(town)
    other = await town.resident("王先生")
    second = await other.files(DOGS)
    for number in (reference, second):
        await coordinator.says(f"#{number} 答复 已经转告供电公司")
    await coordinator.says("今日待办")
    await coordinator.says("撤回")
    await coordinator.hears("要撤回哪一件")
    await coordinator.taps(f"撤回 #{second}")
    await coordinator.hears(second, "已撤回")
    await town.passes(minutes=2)
    await resident.hears("转告供电公司")
    await other.hears_nothing_of("转告供电公司")


TAKING_BACK = ("不对，先别发", "写错了，收回来", "取消", "#{ref} 先别发", "等等，先不要告诉他")


@pytest.mark.parametrize("words", TAKING_BACK)
async def test_words_of_ones_own_take_it_back(town: Town, words: str) -> None:
    coordinator, _, resident, reference = await known(town)
    await coordinator.says(f"#{reference} 答复 三天内到货")
    await coordinator.says(words.format(ref=reference))
    await coordinator.hears(reference, "已撤回，居民没有收到")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("三天内到货")


@pytest.mark.parametrize("words", ["#{ref} 等等，不对"])
async def test_words_that_may_take_it_back_are_shown_the_button(town: Town, words: str) -> None:
    coordinator, _, resident, reference = await known(town)
    await coordinator.says(f"#{reference} 答复 三天内到货")
    await coordinator.says(words.format(ref=reference))
    await coordinator.hears(reference, "还没告诉居民")
    await coordinator.taps("撤回")
    await town.passes(minutes=5)
    await resident.hears_nothing_of("三天内到货")


async def test_each_takes_back_their_own_words(town: Town) -> None:
    first, _, resident, reference = await known(town)
    second = await town.coordinator("督办员乙")
    await first.says(f"#{reference} 答复 三天内到货")
    await second.says(f"#{reference} 答复 一周才能到")
    await first.says(f"#{reference} 撤回")
    await first.hears(reference, "已撤回")
    await town.passes(minutes=5)
    await resident.hears(reference, "一周才能到")
    await resident.hears_nothing_of("三天内到货")
    await first.says(f"#{reference} 全文")
    await first.hears("三天内到货", "一周才能到")


async def test_who_was_taken_back_is_told_by_whom(town: Town) -> None:
    first, _, _, reference = await known(town)
    second = await town.coordinator("督办员乙")
    await first.says(f"#{reference} 不予受理 属于劳动争议")
    held = await first.hears("可以撤回")
    await second.says(f"#{reference} 撤回")
    await second.taps("撤回")
    await first.hears(reference, "督办员乙撤回了", "劳动争议")
    await first.taps("撤回", on=held)
    await first.hears(reference, "已经由督办员乙撤回，居民没有收到")


async def test_a_coordinators_answer_accepts_nothing_for_the_department(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await coordinator.says(f"#{reference} 答复 已经问过城管局，明天去看")
    await town.passes(seconds=61)
    await resident.hears(reference, "明天去看")
    assert (case_of(town, reference).status, assignment(town).responded_at) == ("assigned", None)
    await resident.says(f"#{reference}")
    await resident.hears("【待签收】")
    await staff.taps("签收", on=card)
    assert case_of(town, reference).status == "in_progress"


async def test_a_coordinators_question_accepts_nothing_for_the_department(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    due = case_of(town, reference).due_at
    await coordinator.says(f"#{reference} 询问 请问是几号楼？")
    await town.passes(seconds=61)
    await resident.says("3号楼", to=await resident.hears(reference, "几号楼"))
    case = case_of(town, reference)
    assert (case.status, assignment(town).responded_at, case.due_at, case.paused_at) == ("assigned", None, due, None)
    await staff.hears(reference, "3号楼")
    await staff.taps("签收", on=card)
    await staff.says(f"#{reference} 询问 狗是什么颜色？")
    assert case_of(town, reference).status == "waiting"


@pytest.mark.parametrize(
    ("verb", "words"), [("询问", "算了不用问了，他已经说了"), ("答复", "先别答复了"), ("挂账", "算了，不挂了")]
)
async def test_an_act_that_waits_is_dropped_by_its_name_though_something_else_is_asked(
    town: Town, verb: str, words: str
) -> None:
    coordinator, _, resident, reference = await known(town)
    await coordinator.says(f"#{reference} {verb} {WORDS[verb]}")
    await coordinator.hears(reference, "可以撤回")
    await coordinator.says(f"#{reference} 改派")  # which department?
    await coordinator.says(words)
    await coordinator.hears(reference, "已撤回，居民没有收到")
    await town.passes(seconds=70)
    await resident.hears_nothing_of(SAYS[verb])
