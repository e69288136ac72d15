"""督办单: drawn up by a coordinator, signed by another function, answered line by line in the department's group."""

from __future__ import annotations

from sqlmodel import select

from domain.county import HEAD
from storage.tables import Attachment, Event, Slip, SlipLine
from tests.stories.acts.at_once import all_of
from tests.stories.acts.staff import DOGS, VENDORS, three_cases
from tests.stories.town import Message, Speaker, Town

ROOF = "楼顶私搭乱建没人管"


def lines_of(town: Town) -> list[int]:
    with town.service.database.reading() as tx:
        return sorted(one.line for one in tx.exec(select(SlipLine)))


async def drawn_up(town: Town, due: str = "12月4日") -> tuple[Speaker, Speaker, Speaker, list[str]]:
    """A coordinator who drew a slip up over three cases, who signs, a member of the group, and the cases' numbers."""
    coordinator = await town.coordinator("督办员甲")
    head = await town.leader("李主任", function=HEAD)
    staff, _, references = await three_cases(town)
    for one in (staff, coordinator):
        one.forget_so_far()
    await coordinator.says(f"督办 城管局 {due} {' '.join('#' + one for one in references)} 限期整改到位")
    return coordinator, head, staff, references


async def issued(town: Town, due: str = "12月4日") -> tuple[Speaker, Speaker, Speaker, list[str], Message]:
    coordinator, head, staff, references = await drawn_up(town, due)
    await head.taps("签发")
    slip = await staff.hears("督导提醒单", "督提〔2026〕1号")
    return coordinator, head, staff, references, slip


async def test_a_draft_lies_with_who_signs_and_has_no_number(town: Town) -> None:
    coordinator, head, staff, references = await drawn_up(town)
    await coordinator.hears("拟稿1", "要求：限期整改到位", "12月4日", references[0], "移出 2")
    shown = await head.hears("督导提醒单", "拟稿：督办员甲", references[2])
    assert [one["label"] for row in shown["choices"] for one in row] == ["签发", "退回修改"]
    await staff.hears_nothing_of("督导提醒单")
    await coordinator.says("今日待办")
    await coordinator.hears("督办单待签发：1 份")


async def test_a_slip_is_issued_with_both_names_its_number_and_neutral_lines(town: Town) -> None:
    coordinator, _, _, references, slip = await issued(town)
    for said in (
        "签发：办公室主任 李主任；拟稿：督办员甲",
        "要求：限期整改到位",
        "反馈时限：12月4日",
        "致：城市管理执法局",
    ):
        assert said in slip["text"]
    assert all(f"（#{one}）" in slip["text"] for one in references)
    assert not any(words in slip["text"] for words in (ROOF, DOGS, VENDORS))
    await coordinator.hears("督提〔2026〕1号 已签发")
    supervised = [one for one in all_of(town, Event) if one.action == "supervise"]
    assert sorted(one.details["act"] for one in supervised) == ["issue"] * 3


async def test_lines_are_answered_in_a_reply_and_by_the_slips_name(town: Town) -> None:
    coordinator, _, staff, _, slip = await issued(town)
    await staff.taps("签收", on=slip)
    await staff.hears("督提〔2026〕1号 已签收")
    await staff.says("1 办结 已拆除，现场清理完毕", to=slip)
    await staff.hears("还有 2 项没有反馈：2、3")
    await staff.says("督提1号 2 延期 3天 等配件")
    await staff.hears("还有 1 项没有反馈：3")
    await staff.says("3 说明 产权有争议，12月10日开会协调", to=slip)
    await staff.hears("督提〔2026〕1号 的 3 项都已反馈")
    await coordinator.hears("各项都已反馈", "销号")
    await coordinator.says("督提1")
    shown = (await coordinator.hears("状态：已反馈"))["text"]
    assert [shown.count(one) for one in ("已整改", "延期", "已说明")] == [1, 1, 1]


async def test_an_explanation_may_be_sent_back_and_is_answered_again(town: Town) -> None:
    coordinator, _, staff, _, slip = await issued(town)
    await staff.says("3 说明 产权有争议", to=slip)
    await coordinator.says("督提1 3 退回 没有说什么时候协调")
    await staff.hears("第 3 项的说明没有通过", "没有说什么时候协调")
    await coordinator.says("督提1")
    await coordinator.hears("说明已退回，待重新反馈")
    await staff.says("督提1 3 说明 12月10日开会协调")
    await staff.hears("还有 2 项没有反馈：1、2")


async def test_a_claim_that_all_is_put_right_names_the_lines_without_an_outcome(town: Town) -> None:
    _, _, staff, _, slip = await issued(town)
    await staff.says("以上问题均已整改到位", to=slip)
    await staff.hears("还没有写办理结果的是第 1、2、3 项")


async def test_it_is_closed_with_a_reason_where_a_line_is_not_put_right(town: Town) -> None:
    coordinator, _, staff, _, slip = await issued(town)
    await staff.says("1、2 办结 已清理完毕，现场恢复", to=slip)
    await coordinator.says("督提1 销号")
    await coordinator.hears("第 3 项还没有整改到位", "写明理由")
    await coordinator.says("督提1 销号 第三项列入明年计划")
    await coordinator.hears("督提〔2026〕1号 已销号")
    await staff.says("3 说明 明年做", to=slip)
    await staff.hears("已经销号或作废")
    await coordinator.says("督办")
    await coordinator.hears("没有未销号的督办单")


async def test_a_withdrawn_number_stays_used(town: Town) -> None:
    coordinator, head, staff, references, _ = await issued(town)
    await coordinator.says("督提1 作废 写错了单位")
    await staff.hears("督提〔2026〕1号 已作废", "写错了单位")
    await coordinator.says(f"督办 12月4日 #{references[0]} 尽快")
    await head.taps("签发")
    await staff.hears("督提〔2026〕2号")
    assert [(one.number, one.status) for one in all_of(town, Slip)] == [(1, "withdrawn"), (2, "issued")]


async def test_who_drew_it_up_does_not_sign_and_two_signers_issue_it_once(town: Town) -> None:
    coordinator, head, _, _ = await drawn_up(town)
    second = await town.leader("王主任", function=HEAD)
    await coordinator.says("拟稿1 签发")
    await coordinator.hears("只有设置里写明的签发人")
    await head.taps("签发")
    await second.says("拟稿1 签发")
    await second.hears("现在是", "不能“签发”")
    assert [one.number for one in all_of(town, Slip)] == [1]


async def test_a_draft_is_changed_and_sent_back(town: Town) -> None:
    coordinator, head, _, references = await drawn_up(town)
    await head.taps("退回修改")
    await head.hears("要改什么")
    await head.says("拟稿1 退回修改 第二项已经在办，先不列")
    draft = await coordinator.hears("签发人退回修改：第二项已经在办，先不列")
    await coordinator.says("移出 2", to=draft)
    assert references[1] not in (await coordinator.hears("督导提醒单"))["text"]
    assert lines_of(town) == [1, 2]
    await coordinator.says(f"拟稿1 加入 #{references[1]}")
    assert lines_of(town) == [1, 2, 3]
    await coordinator.says("拟稿1 时限 2月30日")
    await coordinator.hears("反馈时限请写以后的一天")
    await coordinator.says("拟稿1 加入 #26999999")
    await coordinator.hears("没有找到这个编号")


async def test_talk_of_slips_is_no_slip(town: Town) -> None:
    coordinator, _, staff, _, slip = await issued(town)
    await coordinator.says("督办的事再说吧")
    await staff.says("1 3 办结 已清运")
    await staff.says("督办的事再说吧", to=slip)
    await staff.hears("请逐项反馈")
    assert len(all_of(town, Slip)) == 1


async def test_the_list_says_what_is_open_and_how_far(town: Town) -> None:
    coordinator, _, staff, _, slip = await issued(town)
    await staff.says("2 说明 等配件，周五到", to=slip)
    await coordinator.says("督办")
    await coordinator.hears("未销号的督办单 1 份", "督提〔2026〕1号", "城市管理执法局", "已反馈 1/3 项")


async def test_past_its_time_coordinators_hear_which_lines_are_open_and_draw_up_an_urging_slip(town: Town) -> None:
    coordinator, _, staff, references, slip = await issued(town, "11月24日")
    await staff.says("2 说明 等配件，周五到货", to=slip)
    await town.passes(days=2)
    await coordinator.hears("督提〔2026〕1号", "时限已过", "第 1、3 项没有反馈")
    await coordinator.says("今日待办")
    await coordinator.hears("督办单超时未反馈：1 份")
    in_charge = await town.leader("王县长", function="in_charge")
    await coordinator.taps("拟催办单")
    await in_charge.taps("签发")
    urging = await staff.hears("督导催办单", "督催〔2026〕1号", references[0], references[2])
    assert references[1] not in urging["text"]


async def test_the_resident_hears_once_that_the_department_was_urged(town: Town) -> None:
    coordinator, head, _, _, _ = await issued(town)
    resident = await town.resident("王先生")
    reference = await resident.files(DOGS)
    await coordinator.says(f"督办 12月4日 #{reference}")
    await head.taps("签发")
    heard = await resident.hears(reference, "已督促城市管理执法局抓紧办理")
    assert "督提" not in heard["text"]
    resident.forget_so_far()
    in_charge = await town.leader("王县长", function="in_charge")
    await coordinator.says(f"催办单 12月7日 #{reference}")
    await in_charge.taps("签发")
    await resident.hears_nothing_of("已督促")
    assert len({one.number for one in all_of(town, Slip)}) == 2


async def test_what_was_put_right_after_the_draft_is_not_issued(town: Town) -> None:
    coordinator, head, staff, references = await drawn_up(town)
    await staff.says(f"#{references[1]} 办结 已劝离，现场清理完毕")
    await head.taps("签发")
    await head.hears("第 2 项已经办结", "移出")
    await coordinator.says("拟稿1 移出 2")
    await head.taps("签发")
    await staff.hears("督提〔2026〕1号")


async def test_a_line_that_another_department_has_now_is_not_waited_for(town: Town) -> None:
    coordinator, _, staff, references, slip = await issued(town)
    await town.department("sanitation")
    await coordinator.says(f"#{references[0]} 改派 环卫处")
    await staff.says("2、3 说明 本周内安排", to=slip)
    await staff.hears("的 3 项都已反馈")
    await coordinator.says("督提1")
    await coordinator.hears("已改由别处办理或已结束")


async def test_names_and_numbers_in_a_requirement_or_a_reason_stand_on_no_paper(town: Town) -> None:
    coordinator, head, staff, references = await drawn_up(town)
    await coordinator.says(f"督办 12月4日 #{references[0]} 张桂兰阿姨摔了，电话13812345678，抓紧")
    await head.taps("签发")
    paper = (await staff.hears("督导提醒单"))["text"]
    assert "张桂兰" not in paper
    assert "13812345678" not in paper
    await coordinator.says("督提1 作废 打电话13812345678核实过")
    assert "13812345678" not in (await staff.hears("已作废"))["text"]


async def test_a_day_that_is_past_or_that_there_is_not_is_refused(town: Town) -> None:
    coordinator, *_, references = await drawn_up(town)
    for day in ("11月1日", "2月30日"):
        await coordinator.says(f"督办 {day} #{references[0]} 尽快")
        await coordinator.hears("反馈时限请写以后的一天")
    assert len(all_of(town, Slip)) == 1


async def test_what_a_signer_writes_after_sending_it_back_reaches_who_drew_it_up(town: Town) -> None:
    coordinator, head, _, _ = await drawn_up(town)
    await head.taps("退回修改")
    await head.says("日报")
    await coordinator.hears_nothing_of("退回修改：")
    await head.taps("退回修改")
    await head.says("口气太硬，重写一下")
    await coordinator.hears("签发人退回修改：口气太硬，重写一下")


async def test_the_end_of_a_slip_is_told_to_all_who_had_to_do_with_it(town: Town) -> None:
    coordinator, head, staff, references, _ = await issued(town)
    await coordinator.says("销号 督提〔2026〕1号 都列入明年计划")
    await staff.hears("督提〔2026〕1号 已销号")
    await coordinator.hears("督提〔2026〕1号 已销号")
    await coordinator.says(f"督办 12月4日 #{references[0]} 尽快")
    await head.taps("签发")
    second = await town.coordinator("督办员乙")
    await second.says("督提2 作废 写错了单位")
    for one in (staff, coordinator, head):
        await one.hears("督提〔2026〕2号 已作废", "写错了单位")


async def test_what_would_only_be_noted_explains_a_line_and_is_read_by_coordinators(town: Town) -> None:
    coordinator, _, staff, _, slip = await issued(town)
    await staff.says("第2项还得等几天，配件没到", to=slip, photos=1)
    await staff.hears("还有 2 项没有反馈：1、3")
    kept = [one for one in all_of(town, Attachment) if one.statement_id]
    assert [one.purpose for one in kept] == ["note"]
    await staff.says("都弄好了", to=slip)
    await coordinator.says("督提1")
    await coordinator.hears("配件没到")
