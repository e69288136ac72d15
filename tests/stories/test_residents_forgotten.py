"""删除我的数据: the person goes from everywhere, their cases stay without them."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from sqlalchemy import select

from bot.simulation import example_town
from domain.kinds import Invites
from domain.messages import ChatKind, IncomingPhoto
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.messages.outbox import OUTBOX, WAITING_AGAIN
from tests.stories.acts.forgetting import kept_pictures, rows_with
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Speaker, Town, dot

CANARIES = ("金丝雀甲", "金丝雀乙", "金丝雀丙", "金丝雀丁", "金丝雀戊", "金丝雀己", "金丝雀庚", "李女士")


def simulated_with(town: Town, *canaries: str) -> list[str]:
    """The simulator's messages that still hold one of the words; whose phone it is stays known, as on any phone."""
    path = town.service.settings.service.data_dir / "simulator.sqlite3"
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT content FROM messages").fetchall()
    return [str(row) for one in canaries for row in rows if one in str(row)]


def bytes_with(town: Town, *canaries: str) -> list[str]:
    """The service's own files, journals among them, that still hold one of the words anywhere."""
    kept = [one for one in town.service.settings.service.data_dir.rglob("*") if one.is_file()]
    files = [one for one in kept if not one.name.startswith("simulator")]  # which stands for a platform's servers
    return [f"{file.name}: {one}" for file in files for one in canaries if one.encode() in file.read_bytes()]


async def deletes(resident: Speaker) -> None:
    await resident.says("删除我的数据")
    await resident.taps("确定删除")


async def test_where_the_chat_is_emptied_nothing_is_said_to_stay_in_it(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("删除我的数据")
    assert "手机" not in (await resident.hears("确定删除吗"))["text"]


async def test_nobody_is_sent_to_tell_somebody_whose_data_were_deleted(town: Town) -> None:
    staff, *_ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE, address="振兴路18号")
    await deletes(resident)
    for speaker in (coordinator, staff):
        for words, told in (
            ("询问 是哪一栋楼？", "没有人可以问"),
            ("答复 明天上午清运", "没有人可以告诉"),
        ):
            speaker.forget_so_far()
            await speaker.says(f"#{reference} {words}")
            told_by = await speaker.hears(told)
            assert "电话" not in told_by["text"]
    await coordinator.says(f"#{reference} 给居民回个电话吧")
    await coordinator.hears("没有人可以联系")
    await staff.says(f"#{reference} 办结 解释说明 桶由物业自管，已请物业清运")
    await staff.hears("已办结", "不用回访")


async def test_a_clerk_who_deletes_their_data_leaves_the_record_of_the_office(town: Town) -> None:
    staff, *_ = await town.department("sanitation")
    resident = await town.resident("李女士")
    clerk = await town.resident("王先生")
    working = clerk.elsewhere(staff)
    reference = await resident.files(GARBAGE, address="振兴路18号")
    own = await clerk.files(f"{GARBAGE}，金丝雀丁", address="滨河路8号")
    group = {"chat_kind": ChatKind.GROUP}
    await working.sends_raw(text=f"#{reference} 备注 金丝雀甲，已派人去看", **group)
    await working.sends_raw(text=f"#{own} 备注 金丝雀丙", **group)
    photo = IncomingPhoto(await town.picture())
    await working.sends_raw(text=f"#{reference} 办结 金丝雀乙，已清运两车", photos=(photo,), **group)
    await town.passes(minutes=2)
    kept = len(kept_pictures(town))
    await clerk.says(f"#{own} 金丝雀戊", photos=1)
    await deletes(clerk)
    await town.passes(minutes=1)
    said = [one.split(":")[0] for one in rows_with(town, "金丝雀甲", "金丝雀乙", "金丝雀丙")]
    assert said.count("statements") == 3
    assert not [one for one in rows_with(town, "金丝雀丁", "金丝雀戊") if one.split(":")[0] != "search"]
    assert len(kept_pictures(town)) == kept
    await resident.hears("金丝雀乙")


async def told_everything(town: Town) -> tuple[Speaker, Speaker, Speaker, str]:
    """A resident who has said something everywhere, staff and coordinator who have read it, and the case's number."""
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(f"{GARBAGE}，金丝雀甲", photos=2)
    await resident.says("金丝雀乙路18号")
    await resident.taps("让单位看到我的姓名")
    await resident.taps("提交")
    reference = await resident.reference()
    await resident.says(f"#{reference} 金丝雀丙", photos=1)
    await staff.says(f"#{reference} 签收")
    await staff.says(f"#{reference} 询问 您说的是哪一堆？")
    await resident.says("金丝雀丁")
    await staff.says(f"#{reference} 办结 已清运", photos=1)
    await town.passes(seconds=61)
    await resident.taps("没解决")
    await resident.taps("不满意")
    await resident.says("金丝雀戊")
    await coordinator.says(f"#{reference} 全文")
    await staff.says(f"#{reference} 全文")
    await staff.says("待办")
    return resident, staff, coordinator, reference


async def test_nothing_that_was_said_is_left_anywhere(town: Town) -> None:
    resident, staff, coordinator, reference = await told_everything(town)
    await resident.says("还有一件事，金丝雀己", photos=1)
    assert rows_with(town, *CANARIES)
    assert simulated_with(town, *CANARIES)
    await deletes(resident)
    await town.moment()
    assert rows_with(town, *CANARIES) == []
    assert simulated_with(town, *CANARIES) == []
    assert len(kept_pictures(town)) == 1  # the proof stays
    await resident.hears("已经删除")
    assert bytes_with(town, *CANARIES) == []
    for one in (staff, coordinator):
        await one.says(f"#{reference} 全文")
        await one.hears(reference)
        assert not any(canary in said["text"] for said in await one.messages() for canary in CANARIES)


async def test_the_group_sees_that_the_words_are_gone_and_can_still_resolve(town: Town) -> None:
    resident, staff, _, reference = await told_everything(town)
    await deletes(resident)
    card = await staff.hears(f"#{reference}【待签收】", "已按居民要求删除")
    assert card["photos"] == []
    await staff.says(f"#{reference} 签收")
    await staff.says(f"#{reference} 办结 再次清运", photos=1)
    await town.passes(seconds=61)
    await staff.hears(f"#{reference}【已办结】")
    await resident.hears_nothing_of(reference)
    await town.passes(days=31)
    await staff.hears(f"#{reference}【结案（未回访到）】")  # nobody was left to be asked
    await resident.hears_nothing_of(reference)


async def test_who_thinks_better_of_it_keeps_everything(town: Town) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await resident.says("删除我的数据")
    await resident.hears("不能恢复")
    await resident.taps("不删除")
    await resident.hears("什么都没有删除")
    await resident.says("我的诉求")
    await resident.hears(reference)


async def test_an_open_draft_and_waiting_messages_go_too(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 答复 金丝雀庚")
    await resident.says("还有一件事，金丝雀己")
    await deletes(resident)
    resident.forget_so_far()
    await town.passes(hours=2)
    await resident.hears_nothing_of("金丝雀庚", "已登记", reference)


async def test_nothing_comes_back_that_may_have_arrived(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 答复 金丝雀庚")
    await town.passes(seconds=61)

    def work(tx: Transaction) -> None:  # as if none of it had been confirmed, and all were to be said once more
        later = town.service.clock.real_now() + timedelta(seconds=2)
        uncertain = OUTBOX.update().where(OUTBOX.c.kind.in_(("statement", "say")))
        tx.connection().execute(uncertain.values(state="uncertain", retry_at=later))

    await write(town.service.writer, work)
    await deletes(resident)
    with town.service.database.reading() as tx:
        left = select(OUTBOX.c.kind).where(WAITING_AGAIN, OUTBOX.c.kind != "card")
        assert list(tx.connection().execute(left.where(OUTBOX.c.chat_id == resident_chat(tx))).scalars()) == []
        assert list(tx.connection().execute(left.where(OUTBOX.c.case_id.is_not(None))).scalars()) == []


def resident_chat(tx: Transaction) -> int:
    """The chat in which the service answered that all is gone."""
    query = select(OUTBOX.c.chat_id).where(OUTBOX.c.kind == "forget")
    return int(tx.connection().execute(query).scalar_one())


async def test_pictures_with_a_case_that_a_coordinator_wrote_down_stay(town: Town) -> None:
    await town.department("sanitation")
    await town.coordinator("督办员乙")  # the last one could not delete their data
    coordinator = await town.resident("王先生")
    await coordinator.says(f"上报 {GARBAGE}，团结街8号", photos=1)
    await coordinator.says("删除我的数据")
    asked = await coordinator.hears("不能恢复")
    await coordinator.says(f"加入 {await example_town.invite(town.service, Invites.COORDINATOR, [])}")
    await coordinator.says(f"录入 电话 {GARBAGE}，振兴路18号", photos=1)
    assert len(kept_pictures(town)) == 2
    await coordinator.taps("确定删除", on=asked)
    await town.passes(minutes=1)
    assert len(kept_pictures(town)) == 1


async def test_a_question_is_waited_for_no_more_when_its_resident_is_gone(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 询问 是哪一堆？")
    await staff.hears(f"#{reference}【待补充】")
    await deletes(resident)
    await staff.hears(f"#{reference}【办理中】", "已按居民要求删除")


async def test_the_person_can_come_back_as_a_stranger(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await deletes(resident)
    resident.forget_so_far()
    await resident.says("我的诉求")
    await resident.hears("示例县文明创建督办中心")
    await resident.hears("还没有诉求")
    await resident.says(f"#{reference}")
    await resident.hears("没有找到这个编号")
    second = await resident.files("团结街8号垃圾没人清运")
    assert second != reference
    await staff.says(f"#{second} 签收")
    await resident.hears(second, "已签收")


async def test_deleting_again_deletes_what_came_since(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.files(GARBAGE)
    await deletes(resident)
    await resident.files("团结街8号垃圾没人清运，金丝雀甲")
    await deletes(resident)
    assert rows_with(town, "金丝雀甲", "李女士") == []
    assert simulated_with(town, "金丝雀甲") == []


async def test_a_picture_that_someone_else_sent_too_stays_theirs(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    first, second = await town.resident("李女士"), await town.resident("王先生")
    for one in (first, second):
        body = {"chat": one.chat, "from": one.person, "text": GARBAGE, "photos": [await town.upload(dot(0))]}
        await town.post("/simulator/messages", {**body, "answer_after": "handled"})
        await town.moment()
        await one.taps("提交")
    kept = await second.reference()
    assert len(kept_pictures(town)) == 1
    await deletes(first)
    assert len(kept_pictures(town)) == 1
    card = await staff.hears(kept)
    assert len(card["photos"]) == 1
