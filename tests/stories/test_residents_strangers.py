"""Nobody touches what is another's, whatever they send; and odd input harms no one."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.tables import InboxRow
from tests.stories.acts.ratings import ratings, resolved
from tests.stories.acts.telling import GARBAGE, asked
from tests.stories.town import Town


def dead_letters(town: Town) -> list[InboxRow]:
    with town.service.database.reading() as tx:
        return list(tx.exec(select(InboxRow).where(InboxRow.state == "dead")))


async def test_another_residents_draft_buttons_do_nothing(town: Town) -> None:
    owner, stranger = await town.resident("李女士"), await town.resident("王先生")
    await owner.says(GARBAGE)
    for label in ("提交", "取消", "让单位", "改类别", "设为保密工单"):
        await stranger.sends_raw(choice=await owner.token(label))
        await stranger.hears("已经提交或取消")
    await stranger.hears_nothing_of(GARBAGE)
    await owner.taps("提交")
    await owner.hears("已登记", "环境卫生管理处")
    await stranger.says("我的诉求")
    await stranger.hears("还没有诉求")


async def test_another_residents_case_is_as_unknown_as_none(town: Town) -> None:
    owner, stranger = await town.resident("李女士"), await town.resident("王先生")
    reference = await owner.files(GARBAGE)
    await stranger.says("您好")
    for words in (f"#{reference}", reference, f"#{reference} 还是我来说", f"撤回 #{reference}", f"人工 #{reference}"):
        stranger.forget_so_far()
        await stranger.says(words)
        await stranger.hears("没有找到这个编号")
    await owner.says("我的诉求")
    tokens = [await owner.token("办理经过")]
    await owner.taps("办理经过")
    tokens += [await owner.token(label) for label in ("补充情况", "撤回诉求", "找人工")]
    await owner.taps("撤回诉求")
    tokens.append(await owner.token("确定撤回"))
    for token in tokens:
        stranger.forget_so_far()
        await stranger.sends_raw(choice=token)
        await stranger.hears("没有找到这个编号")
        await stranger.hears_nothing_of(GARBAGE)
    await owner.says(reference)
    await owner.hears(f"#{reference}【待签收】")


async def test_another_residents_result_cannot_be_rated(town: Town) -> None:
    owner, _, _ = await resolved(town)
    stranger = await town.resident("王先生")
    for label in ("解决了", "没解决"):
        await stranger.sends_raw(choice=await owner.token(label))
    await owner.taps("部分解决")
    for label in ("非常不满意", "要求重办"):
        await stranger.sends_raw(choice=await owner.token(label))
    assert [(one.solved, one.grade) for one in ratings(town)] == [("partly", None)]


async def test_a_resident_cannot_move_a_draft_into_anothers_case(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    owner, stranger = await town.resident("李女士"), await town.resident("王先生")
    for one in (owner, stranger):
        await one.files("团结街8号垃圾没人清运")
        await one.files("长征路3号路灯不亮")
    await owner.says("昨天又来过一趟")
    mine = (await owner.token("补充 #")).split(":")
    await stranger.says("我乱说的")
    theirs = (await stranger.token("补充 #")).split(":")
    for case in (mine[3], "99999999999", "x"):
        stranger.forget_so_far()
        await stranger.sends_raw(choice=":".join([*theirs[:3], case]))
        await stranger.hears("没有找到这个编号")
    assert dead_letters(town) == []
    await staff.hears_nothing_of("我乱说的")


@pytest.mark.parametrize(
    "token",
    [
        "", "x", "d:1", "d:1:submit", "d:9999999:submit", "d:1:to:x", "d:1:to:99999999999",
        "c:1:solved:9:yes", "c:1:grade:1:9", "k:1:open",
        "c:1:withdraw!", "c:999999999999999:history", "c:１:history", "r:1:grant", "s:1:resolve", "q:0:today",
        "me:0:no",
    ],
)  # fmt: skip
async def test_made_up_buttons_are_answered_and_do_nothing(town: Town, token: str) -> None:
    resident = await town.resident("王先生")
    await resident.sends_raw(choice=token)
    assert len(await asked(resident)) >= 1
    assert dead_letters(town) == []
    await resident.says("我的诉求")
    await resident.hears("还没有诉求")


@pytest.mark.parametrize("text", ["", "   ", "\n\t ", "👍", "😀😀", "？", "?!", "。。。", "…"])
async def test_what_says_nothing_is_answered_with_help_and_opens_no_case(town: Town, text: str) -> None:
    resident = await town.resident("王先生")
    await resident.sends_raw(text=text)
    await resident.hears("有问题要反映，直接发文字")
    await town.passes(hours=1)
    await resident.hears_nothing_of("已登记")
    assert dead_letters(town) == []


async def test_what_says_nothing_while_telling_is_no_part_of_it(town: Town) -> None:
    resident = await town.resident("王先生")
    await resident.says(GARBAGE)
    await resident.says("？")
    await resident.hears("请核对", f"内容：{GARBAGE}\n类型")


@pytest.mark.parametrize("words", ["你好", "您好！", "在吗？", "帮助", "help", "/start"])
async def test_a_greeting_is_answered_with_help(town: Town, words: str) -> None:
    resident = await town.resident("王先生")
    await resident.says(words)
    await resident.hears("有问题要反映", "我的诉求")


async def test_a_mistyped_number_says_so(town: Town) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    wrong = reference[:-1] + str((int(reference[-1]) + 1) % 10)
    for words in (f"#{wrong}", wrong, f"#{wrong} 又多了一堆"):
        resident.forget_so_far()
        await resident.says(words)
        await resident.hears("没有找到这个编号")
        await resident.hears_nothing_of("新的问题")


async def test_a_redelivered_message_opens_no_second_case(town: Town) -> None:
    resident = await town.resident("李女士")
    body = {"chat": resident.chat, "from": resident.person, "text": GARBAGE, "key": "once", "answer_after": "handled"}
    for _ in range(3):
        await town.post("/simulator/messages", body)
        await town.moment()
    await resident.taps("提交")
    await town.post("/simulator/messages", body)
    await town.moment()
    await town.passes(hours=1)
    await resident.says("我的诉求")
    await resident.hears("共 1 件")
    assert sum("请核对" in text for text in await asked(resident)) == 1


async def test_two_taps_on_submit_file_one_case(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    token = await resident.token("提交")
    message = await resident.hears("请核对")
    for _ in range(2):
        await town.simulator.tap(resident.chat, resident.person, message["id"], token)
    await town.service.settle()
    await resident.says("我的诉求")
    await resident.hears("共 1 件")
