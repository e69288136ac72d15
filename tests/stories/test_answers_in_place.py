"""A platform that is answered in the call that brings somebody's words, and that reaches nobody otherwise."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from concurrent.futures import Future
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from bot.app import Service
from bot.clock import Clock
from bot.outbound import gathering
from bot.outbound.preparing import Preparer
from domain.figures import FiguresAsked, Form, Span
from domain.kinds import MessageKind
from storage.engine.database import DatabaseFault, FaultKind, Transaction
from storage.engine.writing import Work, write
from storage.messages import answers, cancellation, outbox
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Notice
from storage.tables import OutboxRow
from tests.bot.answered import LIMIT, MORE, NAME, Answered
from tests.bot.strict import said
from tests.stories.acts.cases import case_of
from tests.stories.acts.in_place import NUMBER, number_in, offered, platform_of, rows, states, taps, town_answered_by
from tests.stories.acts.telling import GARBAGE
from tests.stories.conftest import settings_for
from tests.stories.town import MONDAY_MORNING, Town, dot

LAMP = "上报 振兴路12号路灯不亮"


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    async with town_answered_by(Answered, database_url, tmp_path) as town:
        yield town


@pytest.fixture
def there(town: Town) -> Answered:
    return platform_of(town.service)


@asynccontextmanager
async def process(url: str, folder: Path) -> AsyncIterator[Service]:
    """A service that speaks to nobody else; like a process of its own."""
    clock = Clock(frozen_at=MONDAY_MORNING)
    service = Service(settings_for(url, folder), {NAME: Answered(clock.now)}, clock)
    await service.start()
    try:
        yield service
    finally:
        await service.stop()


FIGURES = "按登记、到期和办结的日子统计"


async def becomes(done: Any, seconds: float = 20) -> None:
    latest = monotonic() + seconds
    while not done():
        assert monotonic() < latest, "still not so"
        await asyncio.sleep(0.02)


# Answers


async def test_the_number_is_in_the_answer(town: Town, there: Answered) -> None:
    body = await there.says("李女士", LAMP)
    assert case_of(town, number_in(body)).words
    assert "个人信息" in body or "隐私" in body or town.service.settings.county.operator.in_("zh-CN") in body
    assert states(town.service) == {"sent": 2}  # the welcome of a newcomer, and the number
    [row_id] = rows(town.service, "SELECT id FROM inbox WHERE platform = 'answered'")
    assert rows(town.service, "SELECT message FROM deliveries") == [f"a{row_id}"] * 2
    assert there.tried == []


async def test_its_lines_are_kept_in_the_order_in_which_they_are_numbered(town: Town, there: Answered) -> None:
    await there.says("李女士", "你好")
    body = await there.says("李女士", "振兴路12号路灯不亮")
    lines = re.findall(r"^(\d+)\. (.+)$", body, re.MULTILINE)
    assert [label for _, label in lines] == [one.label for one in offered(town.service)]
    assert [int(number) for number, _ in lines] == [*range(1, len(lines) + 1)] != []
    assert number_in(await taps(town, "李女士", "提交"))


async def test_an_update_that_comes_again_gets_the_same_answer_and_makes_one_case(town: Town, there: Answered) -> None:
    update = there.update("李女士", LAMP)
    bodies = [await there.brings(update) for _ in range(3)]
    assert number_in(bodies[0])
    assert len({*bodies}) == 1
    assert rows(town.service, "SELECT count(*) FROM cases") == [1]


async def test_one_that_comes_again_while_it_is_handled_waits_with_it(town: Town, there: Answered) -> None:
    update = there.update("李女士", LAMP)
    bodies = await asyncio.gather(*(there.brings(update) for _ in range(3)))
    assert number_in(bodies[0])
    assert len({*bodies}) == 1
    assert rows(town.service, "SELECT count(*) FROM cases") == [1]


async def test_what_two_say_at_once_is_answered_to_each(town: Town, there: Answered) -> None:
    bodies = await asyncio.gather(there.says("李女士", LAMP), there.says("王先生", "上报 建设路9号垃圾没人清运"))
    assert len({number_in(body) for body in bodies}) == 2


async def test_a_picture_is_not_waited_for(town: Town, there: Answered) -> None:
    there.pictures["lamp"] = dot(7)
    await there.says("李女士", "你好")
    assert "振兴路12号" in await there.says("李女士", "振兴路12号路灯不亮", photo="lamp")
    await town.passes(minutes=1)
    assert number_in(await taps(town, "李女士", "提交"))


async def test_what_was_not_ready_in_time_comes_with_the_next_answer(
    town: Town, there: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    await there.says("李女士", "你好")
    intake = town.service.intake
    handle, stopped, goes_on = intake._handler.handle_waiting, asyncio.Event(), asyncio.Event()

    async def when_told() -> bool:
        stopped.set()
        await goes_on.wait()
        return await handle()

    with monkeypatch.context() as slow:
        slow.setattr(intake._handler, "handle_waiting", when_told)
        intake.wake()
        await stopped.wait()
        assert await there.says("李女士", LAMP) == ""
        goes_on.set()
    await becomes(lambda: states(town.service)["parked"])
    assert number_in(await there.says("李女士", "谢谢"))
    assert states(town.service)["parked"] == 0


@pytest.mark.parametrize(("calls", "at_once"), [(200, 16)])
async def test_the_sender_takes_nothing_that_is_answered_in_place(
    town: Town, there: Answered, calls: int, at_once: int
) -> None:
    free = asyncio.Semaphore(at_once)

    async def one(number: int) -> str:
        async with free:
            return await there.says(f"p{number}", LAMP)

    bodies = await asyncio.gather(*map(one, range(calls)))
    assert [body for body in bodies if not NUMBER.search(body)] == []
    assert there.tried == []
    await asyncio.sleep(there.answer_seconds + 0.5)  # until the sender could take what was left
    assert there.tried == []
    assert states(town.service) == {"sent": 2 * calls}
    assert rows(town.service, "SELECT count(*) FROM deliveries") == [2 * calls]


# Parked messages


async def parked_result(town: Town, there: Answered) -> str:
    staff, _ = await town.department("sanitation")
    await there.says("李女士", "你好")
    number = number_in(await there.says("李女士", f"上报 {GARBAGE}"))
    await staff.says(f"#{number} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    return number


async def test_a_result_waits_until_its_reader_writes_and_comes_first(town: Town, there: Answered) -> None:
    number = await parked_result(town, there)
    await town.passes(days=7, hours=1)
    case = case_of(town, number)
    assert case.status == "resolved"
    assert rows(town.service, "SELECT delivered_at FROM cycles") == [None]
    body = await there.says("李女士", "你好")
    assert body.index("已清运并冲洗") < body.index("有图片没能发到这里") < body.index("问题解决了吗")
    assert body.count("问题解决了吗") == 1
    assert "没有收到您的评价" not in body
    assert states(town.service)["parked"] == 0
    assert rows(town.service, "SELECT count(*) FROM cycles WHERE delivered_at IS NULL") == [0]
    await taps(town, "李女士", "解决了")
    await taps(town, "李女士", "满意")
    assert case_of(town, number).status == "closed"


async def test_a_reminder_that_nobody_read_is_gone_once_the_case_is_closed(town: Town, there: Answered) -> None:
    number = await parked_result(town, there)
    await there.says("李女士", "你好")
    await town.passes(days=4)
    assert states(town.service)["parked"] == 1
    await town.passes(days=4)
    body = await there.says("李女士", "你好")
    assert "没有收到您的评价，先结案了" in body
    assert "想听听您的意见" not in body
    assert "1. 解决了" not in body
    assert case_of(town, number).status == "closed"


async def test_what_is_parked_is_no_fault_and_is_due_for_nobody(town: Town, there: Answered) -> None:
    await parked_result(town, there)
    assert states(town.service)["parked"] > 0
    seen = await town.service.health_check.health()
    assert seen.status == "ok", seen
    await town.service.settle()
    tried = len(there.tried)
    await town.passes(hours=3)
    assert len(there.tried) == tried  # each was tried once
    written = (await town.service.health_check.metrics(""))[0].decode()
    assert 'zhongzhi_sends_total{platform="answered",result="not_now"}' in written
    assert rows(town.service, "SELECT count(*) FROM outbox WHERE state IN ('failed', 'uncertain')") == [0]


async def test_what_does_not_fit_comes_with_the_next_answers(town: Town, there: Answered) -> None:
    await there.says("李女士", "你好")
    [chat] = rows(town.service, "SELECT chat_id FROM chat_aliases WHERE platform = 'answered'")
    for number in range(9):
        await write(town.service.writer, partial(park_words, town, chat=chat, words=f"第{number}条" + "长" * 200))
    seen: list[str] = []
    while states(town.service)["parked"]:
        body = await there.says("李女士", LAMP if not seen else "谢谢")
        assert len(body.encode()) <= LIMIT
        left = states(town.service)["parked"]
        assert body.endswith(MORE) == bool(left)
        seen += re.findall(r"第\d条", body)
        assert len(seen) + left == 9
        if len(seen) == len(re.findall(r"第\d条", body)):
            assert number_in(body)  # whoever asked is answered at once
            assert body.index("第8条") < body.index(number_in(body))
    assert seen == [f"第{n}条" for n in reversed(range(9))]


def park_words(town: Town, tx: Transaction, *, chat: int, words: str) -> None:
    tx.connection().execute(
        OutboxRow.__table__.insert(),  # type: ignore[attr-defined]
        {**said(chat, words, now=town.service.clock.now()), "state": "parked", "language": "zh-CN"},
    )


async def test_figures_that_are_not_worked_out_yet_come_with_a_later_answer(
    monkeypatch: pytest.MonkeyPatch, town: Town, there: Answered
) -> None:
    monkeypatch.setattr(gathering, "PATIENCE_SECONDS", 0.0)
    await there.says("李女士", "你好")
    [chat] = rows(town.service, "SELECT chat_id FROM chat_aliases WHERE platform = 'answered'")
    now = town.service.clock.now()
    asked = Notice(FiguresAsked(Form.PERIOD, Span(now, now, now), reader=1), MessageKind.FIGURES)
    await write(town.service.writer, lambda tx: outbox.enqueue(tx, chat, "zh-CN", asked, now=now))
    first = await there.says("李女士", LAMP)
    assert number_in(first)
    assert FIGURES not in first
    for _ in range(5):
        await becomes(lambda: states(town.service)["parked"])  # left to the sender, which cannot say it unasked
        if FIGURES in await there.says("李女士", "谢谢"):
            return
    pytest.fail("they never came")


async def test_beside_whom_to_call_in_a_danger_nothing_is_read_that_waited(town: Town, there: Answered) -> None:
    await parked_result(town, there)
    body = await there.says("李女士", "振兴路12号楼道着火了，好大的烟")
    assert "119" in body
    assert "已清运" not in body
    assert "已清运" in await there.says("李女士", "谢谢，消防车到了")


async def test_whoever_dares_not_speak_is_shown_nothing_that_waited(town: Town, there: Answered) -> None:
    await parked_result(town, there)
    body = await there.says("李女士", "救命，他拿刀在门外，我不敢出声")
    assert "已清运" not in body
    assert "已清运" not in await there.says("李女士", "他还在门外")
    await town.passes(hours=3)
    assert "已清运" in await there.says("李女士", "你好")


async def test_forgetting_empties_answers_and_cancels_what_waits(town: Town, there: Answered) -> None:
    number = await parked_result(town, there)
    await there.says("李女士", "删除我的数据")
    assert states(town.service)["parked"] == 0
    await parked_words_again(town)
    body = await taps(town, "李女士", "确定删除")
    assert number not in body
    kept = rows(town.service, "SELECT answer FROM inbox WHERE platform = 'answered' AND answer IS NOT NULL")
    assert kept == [body]
    left = rows(town.service, "SELECT state, content FROM outbox WHERE error = 'kept for the test'")
    assert [state for state, _ in left] == ["cancelled"]
    assert "私事" not in str(left)


async def parked_words_again(town: Town) -> None:
    [chat] = rows(town.service, "SELECT chat_id FROM chat_aliases WHERE platform = 'answered'")

    def work(tx: Transaction) -> None:
        park_words(town, tx, chat=chat, words="私事")
        last = OutboxRow.__table__.c  # type: ignore[attr-defined]
        tx.connection().execute(
            OutboxRow.__table__.update().where(last.state == "parked").values(error="kept for the test")  # type: ignore[attr-defined]
        )

    await write(town.service.writer, work)


# Processes that die, and databases that are away


async def test_a_process_that_died_before_it_answered_gave_no_answer(database_url: str, tmp_path: Path) -> None:
    async with process(database_url, tmp_path) as service:
        there = platform_of(service)
        update = there.update("李女士", LAMP)
        [row_id] = await service.intake.receive(NAME, [update])
        await service.intake.handled([row_id])
        await write(service.writer, lambda tx: answers.claim(tx, terms(service), row_id, (NAME, "李女士")))
        assert states(service) == {"claimed": 2}
    async with process(database_url, tmp_path) as service:
        there, body, calls = platform_of(service), "", 0
        while not body and calls < 5:
            body, calls = await there.brings(update), calls + 1
        assert number_in(body)
        assert await there.brings(update) == body
        assert states(service) == {"sent": 2}
        assert rows(service, "SELECT count(*) FROM cases") == [1]


def terms(service: Service) -> ClaimTerms:
    """Under which a process claims before it dies."""
    return Preparer(service.runtime, service.renderer, service.charts).terms_in_place()


async def test_a_process_that_died_after_it_answered_kept_the_answer(database_url: str, tmp_path: Path) -> None:
    async with process(database_url, tmp_path) as service:
        update = platform_of(service).update("李女士", LAMP)
        body = await platform_of(service).brings(update)
    async with process(database_url, tmp_path) as service:
        assert await platform_of(service).brings(update) == body
        assert number_in(body)
        assert rows(service, "SELECT count(*) FROM cases") == [1]


async def test_an_answer_that_was_given_is_given_again_by_a_process_too_busy_to_notice(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it would stand there as said, and nobody had read it."""
    async with process(database_url, tmp_path) as service:
        update = platform_of(service).update("李女士", LAMP)
        body = await platform_of(service).brings(update)
    async with process(database_url, tmp_path) as service:
        platform_of(service).answer_seconds = 0.1
        monkeypatch.setattr(service.intake.lookout, "wake", lambda: None)
        assert await platform_of(service).brings(update) == body
        assert number_in(body)


async def test_either_of_two_processes_gives_the_same_answer(postgresql_url: str, tmp_path: Path) -> None:
    async with process(postgresql_url, tmp_path) as one, process(postgresql_url, tmp_path) as other:
        took = []
        for number in range(20):
            update = platform_of(one).update(f"p{number}", LAMP)
            began = monotonic()
            bodies = await asyncio.gather(*(platform_of(each).brings(update) for each in (one, other, one)))
            took.append(monotonic() - began)
            assert number_in(bodies[0])
            assert len({*bodies}) == 1
            assert await platform_of(other).brings(update) == bodies[0]
        assert rows(one, "SELECT count(*) FROM cases") == [20]
        assert sorted(took)[10] < 0.7, took  # nobody waits a second to notice what the other process did
        assert platform_of(one).tried == platform_of(other).tried == []


async def test_what_could_not_be_kept_is_not_answered_and_comes_again(
    town: Town, there: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = there.update("李女士", LAMP)
    with monkeypatch.context() as away:
        away.setattr(town.service.intake._keeping, "write", _refuse)
        with pytest.raises(DatabaseFault):
            await there.brings(update)
    assert number_in(await there.brings(update))


@pytest.mark.parametrize("at", ["_claim", "_record"])
async def test_while_the_database_is_away_nothing_is_answered_twice_or_lost(
    town: Town, there: Answered, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    submit, away = town.service.writer.submit, asyncio.Event()

    def refuse(work: Work[Any], *, patient: bool = False) -> Any:
        """The database goes away at this piece of work, and comes back when it is told to."""
        if f"AnswersInPlace.{at} " in repr(work):
            away.set()
        if not away.is_set():
            return submit(work, patient=patient)
        refused: Future[Any] = Future()
        refused.set_exception(DatabaseFault(FaultKind.UNREACHABLE, "away"))
        return refused

    update = there.update("李女士", LAMP)
    with monkeypatch.context() as broken:
        broken.setattr(town.service.writer, "submit", refuse)
        first = asyncio.create_task(there.brings(update))
        await away.wait()
        await asyncio.sleep(0.5)
    bodies = await asyncio.gather(first, there.brings(update), return_exceptions=True)
    assert number_in(str(bodies[1]))
    assert isinstance(bodies[0], DatabaseFault) or bodies[0] == bodies[1]
    assert await there.brings(update) == bodies[1]
    assert states(town.service) == {"sent": 2}
    assert there.tried == []


async def test_what_is_forgotten_while_an_answer_is_put_together_is_not_in_it(
    town: Town, there: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    await there.says("李女士", "你好")
    [chat] = rows(town.service, "SELECT chat_id FROM chat_aliases WHERE platform = 'answered'")
    compose = Preparer.compose

    async def meanwhile(preparer: Preparer, claimed: Any, patience: timedelta) -> Any:
        ready = await compose(preparer, claimed, patience)
        await write(town.service.writer, lambda tx: cancellation.forget_chat(tx, chat))
        return ready

    with monkeypatch.context() as slow:
        slow.setattr(Preparer, "compose", meanwhile)
        assert await there.says("李女士", LAMP) == ""
    assert states(town.service)["claimed"] == 0
    assert "振兴路" not in str(rows(town.service, "SELECT answer FROM inbox"))


async def _refuse(item: object) -> None:
    raise DatabaseFault(FaultKind.UNREACHABLE, "away")


async def test_a_record_that_fails_is_made_when_the_database_is_back(
    town: Town, there: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit, failed = town.service.writer.submit, 0

    def unsure(work: Work[Any], *, patient: bool = False) -> Any:
        """The record is made, and nobody hears of it."""
        nonlocal failed
        if "_record" in repr(work) and failed < 1:
            failed += 1

            def lost(tx: Transaction) -> None:
                work(tx)
                tx.commit()
                raise DatabaseFault(FaultKind.UNREACHABLE, "no answer")

            return submit(lost, patient=patient)
        return submit(work, patient=patient)

    monkeypatch.setattr(town.service.writer, "submit", unsure)
    body = await there.says("李女士", LAMP)
    assert failed == 1
    assert number_in(body)
    assert rows(town.service, "SELECT answer FROM inbox WHERE platform = 'answered'") == [body]
