"""Where nothing can be tapped, words that name a line of what was said last are that choice; others are heard."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlmodel import col, select

from domain.kinds import MessageKind
from domain.messages import ChatKind
from storage.tables import Delivery, OutboxRow
from tests.numbered.town import NumberedTown, numbered_town
from tests.stories.acts.cases import case_of
from tests.stories.acts.dangers import cases, drafts
from tests.stories.acts.forgetting import rows_with
from tests.stories.acts.questions import asked
from tests.stories.acts.ratings import ratings, resolved
from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import settings_for
from tests.stories.town import Speaker


@pytest.fixture
async def town(database_url: str, tmp_path: Path, starts_at: datetime) -> AsyncIterator[NumberedTown]:
    async with numbered_town(settings_for(database_url, tmp_path), tmp_path, starts_at) as town:
        yield town


async def told(town: NumberedTown) -> Speaker:
    """A resident who reads the preview of their complaint, with 提交 as its first line."""
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    preview = await resident.hears("请核对", "回复“提交”")
    assert preview["text"].splitlines()[-6:] == [
        *("1. 提交", "2. 改类别", "3. 改地点", "4. 让单位看到我的姓名", "5. 设为保密工单", "6. 取消")
    ]
    resident.forget_so_far()
    return resident


async def test_each_way_of_naming_a_line_files_the_complaint_and_none_gets_into_it(town: NumberedTown) -> None:
    for words in ("1", "１", "一", "1、", "第一个", "选1", "提交", "1. 提交", "提交。"):
        resident = await told(town)
        await resident.says(words)
        assert case_of(town, await resident.reference()).words == GARBAGE
    assert len(cases(town)) == 9


async def test_a_number_of_no_line_is_told_which_there_are_and_the_question_stands(town: NumberedTown) -> None:
    resident = await told(town)
    for words in ("7", "０", "第二十个"):
        await resident.says(words)
        assert (await resident.hears("1 到 6"))["choices"] == []
        resident.forget_so_far()
    await resident.says("1")
    assert case_of(town, await resident.reference()).words == GARBAGE


async def test_a_newcomers_first_number_is_for_the_question_and_the_other_language_is_a_word(
    town: NumberedTown,
) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    welcome = await resident.hears("您好！", "For English, reply “English”")
    assert welcome["choices"] == []
    await resident.says("1")
    await resident.reference()
    await resident.says("English")
    await resident.hears("in English from now on")


async def test_one_line_alone_is_told_so(town: NumberedTown) -> None:
    resident = await told(town)
    await resident.says("提交")
    await resident.hears("1. 我的诉求")
    await resident.says("2")
    await resident.hears("没有这个数字。请回复 1")
    await resident.says("1")
    await resident.hears("您的诉求（共 1 件）")


async def test_a_number_that_is_part_of_more_is_heard_as_words(town: NumberedTown) -> None:
    resident = await told(town)
    await resident.says("13912345678")
    await resident.says("在12号楼后面")
    await resident.says("提交")
    words = case_of(town, await resident.reference()).words
    assert "13912345678" in words
    assert "12号楼" in words


async def test_a_number_names_a_line_of_what_was_said_last_alone(town: NumberedTown) -> None:
    resident = await told(town)
    await resident.says("改类别")
    await resident.hears("这属于哪一类", "1. 环境卫生")
    await resident.says("1")
    await resident.hears("1. 垃圾堆积、清运不及时")
    assert cases(town) == []


async def test_a_number_after_something_else_was_said_is_shown_the_question_again(town: NumberedTown) -> None:
    resident = await told(town)
    await resident.says("先别交，我再看看")
    await resident.hears("先不提交", "回复“提交”")
    resident.forget_so_far()
    await resident.says("1")
    await resident.hears("请核对", "1. 提交")
    assert cases(town) == []
    await resident.says("1")
    assert case_of(town, await resident.reference()).words == GARBAGE


@pytest.mark.parametrize("words", ["提交", "取消"])
async def test_what_the_service_says_to_reply_while_it_waits_is_understood(town: NumberedTown, words: str) -> None:
    resident = await told(town)
    await resident.says("先别交，我再看看")
    await resident.hears(f"回复“{words}”")
    await resident.says(words)
    assert drafts(town) == 0
    assert len(cases(town)) == (words == "提交")


async def test_a_number_out_of_nowhere_begins_no_complaint(town: NumberedTown) -> None:
    resident = await town.resident("李女士")
    await resident.says("8")
    await resident.hears("您还可以发送", "1. 我的诉求")
    assert drafts(town) == 0


async def test_danger_is_heard_before_a_choice(town: NumberedTown) -> None:
    resident = await told(town)
    await resident.says("1 楼道里全是煤气味 快来人")
    await resident.hears("119")
    assert cases(town)[0].danger


async def test_a_house_number_answers_what_the_department_asked(town: NumberedTown) -> None:
    resident, staff, reference = await asked(town, "请问是几号楼？")
    await resident.says("3")
    await staff.hears(reference, "居民回复：3")


async def test_a_result_is_rated_by_number_and_by_word(town: NumberedTown) -> None:
    resident, _, _ = await resolved(town)
    await resident.says("1")
    await resident.hears("1. 非常满意", "5. 非常不满意")
    await resident.says("满意")
    assert [(one.solved, one.grade) for one in ratings(town)] == [("yes", 4)]


async def test_after_closing_the_case_is_reopened_by_what_the_service_says_to_reply(town: NumberedTown) -> None:
    resident, _, reference = await resolved(town)
    await town.passes(days=8)
    await resident.hears("先结案了", f"回复“#{reference} 没解决”，再选“要求重办”")
    await resident.says(f"#{reference} 没解决")
    await resident.says("要求重办")
    assert case_of(town, reference).status == "assigned"


async def test_what_waits_behind_a_deletion_is_deleted_with_the_rest(town: NumberedTown) -> None:
    resident = await told(town)
    await resident.says("提交")
    await resident.says("删除我的数据")
    await resident.hears("确定删除吗", "1. 确定删除")
    bodies = [{"chat": resident.chat, "from": resident.person, "text": text} for text in ("1", "楼道灯又坏了没人修")]
    await asyncio.gather(*(town.post("/simulator/messages", {**one, "answer_after": "handled"}) for one in bodies))
    assert rows_with(town, "楼道灯又坏了", GARBAGE) == []


async def test_what_was_offered_is_forgotten_with_the_words_in_it(town: NumberedTown) -> None:
    resident = await told(town)
    await resident.says("提交")
    await resident.says("今早又有人往那儿扔了两车，团结街8号路灯也不亮")
    offered = [one.offered for one in deliveries(town) if "补充 #" in one.offered]
    assert offered
    await resident.says("删除我的数据")
    await resident.says("确定删除")
    await resident.hears("已经删除")
    assert not any(one.offered for one in deliveries(town))


async def test_in_a_group_whoever_mentions_the_service_names_a_line_of_the_last_offer(town: NumberedTown) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.hears(reference, "1. 签收")
    await staff.sends_raw(chat_kind=ChatKind.GROUP, text="1")
    assert case_of(town, reference).status == "assigned"
    await staff.sends_raw(chat_kind=ChatKind.GROUP, text="1", mentioned=True)
    assert case_of(town, reference).status == "in_progress"


async def test_offers_are_kept_where_nothing_can_be_tapped(town: NumberedTown) -> None:
    resident = await told(town)
    kept = [one.offered for one in deliveries(town) if one.offered]
    assert kept[-1].startswith('[["提交", "d:1:submit"]')
    await resident.says("1")
    assert MessageKind.UNBUTTON not in kinds(town)  # there are none to be taken


def kinds(town: NumberedTown) -> set[str]:
    with town.service.database.reading() as tx:
        return set(tx.exec(select(OutboxRow.kind)))


def deliveries(town: NumberedTown) -> list[Delivery]:
    with town.service.database.reading() as tx:
        return [Delivery(**one.model_dump()) for one in tx.exec(select(Delivery).order_by(col(Delivery.id)))]
