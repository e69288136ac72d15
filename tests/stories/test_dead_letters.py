"""死信, as whoever operates the service meets them: counted in the morning, and dealt with while the service runs."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import cast

import pytest
from sqlalchemy import text

from bot.__main__ import parser
from bot.commands import dead_letters as dead_letters_command
from bot.simulation import example_town
from domain.content import Content, sentence
from domain.kinds import Invites, TimerKind
from handlers.cases import assignment_clock
from handlers.coordinators import digests
from handlers.timers import DAILY, HANDLERS
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.messages import outbox, timers
from storage.messages.outbox import Notice
from storage.operations import dead_letters
from storage.tables import Timer
from tests.stories.acts.staff import DOGS
from tests.stories.town import Speaker, Town

Operates = Callable[..., Awaitable[tuple[int, str]]]


async def operator(town: Town, name: str, *also: str) -> Speaker:
    speaker = await town._newcomer(name, "coordinators", "zh-CN")
    for role in (*also, "operator"):
        await speaker.says(f"加入 {await example_town.invite(town.service, Invites(role), [])}")
    await speaker.hears("您是运维人员了")
    speaker.forget_so_far()
    return speaker


async def letters(town: Town) -> dict[str, str]:
    with town.service.database.reading() as tx:
        return {one.id: one.reason for one in dead_letters.every(tx)}


@pytest.fixture
def operates(town: Town, capsys: pytest.CaptureFixture[str]) -> Operates:
    """Types a command beside the running service; what it returned and said."""

    async def types(*words: str) -> tuple[int, str]:
        asked = parser().parse_args(["dead-letters", *words])
        status = await asyncio.to_thread(dead_letters_command.run, town.service.settings, asked)
        said = capsys.readouterr()
        return status, said.out + said.err

    return types


async def buried(town: Town, speaker: Speaker, words: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Says something that cannot be handled now; the id of the dead letter it became."""
    known = await letters(town)
    with monkeypatch.context() as broken:
        broken.setattr(town.simulator, "parse", lambda payload: json.loads(f"broken {payload}"))
        await speaker.says(words)
    (letter,) = (await letters(town)).keys() - known.keys()
    return letter


async def test_what_failed_is_handled_once_it_is_tried_again_while_the_service_runs(
    town: Town, operates: Operates, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident = await town.resident("李女士")
    letter = await buried(town, resident, DOGS, monkeypatch)
    _, listed = await operates("list")
    assert letter in listed
    assert "JSONDecodeError" in listed
    assert DOGS not in listed
    assert DOGS in (await operates("show", letter))[1]
    await resident.says("帮助")  # whoever comes behind is not kept waiting
    assert (await operates("retry", letter))[0] == 0
    await town.service.intake.handled([int(letter.removeprefix("in:"))])
    await town.moment()
    await resident.hears("问题在什么地方")
    assert await letters(town) == {}


def nonsense(due_at: datetime) -> Timer:
    """A timer of a kind that this version does not know."""
    return Timer(kind=cast(TimerKind, "nonsense"), subject=5, due_at=due_at)


async def test_one_that_dies_again_is_a_dead_letter_again(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    resident = await town.resident("李女士")
    await resident.says("帮助")
    letter = await buried(town, resident, DOGS, monkeypatch)
    await write(town.service.writer, lambda tx: tx.add(nonsense(town.service.clock.now())))
    content, now = Content((sentence("no.such.key"),)), town.service.clock.now()
    await write(town.service.writer, lambda tx: outbox.enqueue(tx, 1, "zh-CN", Notice(content), now=now))
    await town.moment()
    before = await letters(town)
    assert sorted(before.values()) == ["JSONDecodeError", "KeyError", "MissingSentence: no.such.key"]
    with monkeypatch.context() as broken:
        broken.setattr(town.simulator, "parse", lambda payload: json.loads(f"broken {payload}"))
        with town.service.database.transaction() as tx:
            for one in before:
                assert dead_letters.retry(tx, one, now=now)
        await town.service.intake.handled([int(letter.removeprefix("in:"))])
        await town.moment()
    assert sorted((await letters(town)).values()) == sorted(before.values())


async def test_a_timer_that_fails_again_keeps_its_name(town: Town) -> None:
    await write(town.service.writer, lambda tx: tx.add(nonsense(town.service.clock.now())))
    await town.moment()
    (letter,) = await letters(town)
    with town.service.database.transaction() as tx:
        timers.set_timer(tx, TimerKind.DRAFT, 5, town.service.clock.now() + timedelta(days=1))  # its id is the next
        assert dead_letters.retry(tx, letter, now=town.service.clock.now())
    await town.moment()
    assert [*await letters(town)] == [letter]


async def test_a_message_that_cannot_be_read_any_more_stops_nobody(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says("帮助")
    now, broken = town.service.clock.now(), "{broken" if town.service.database.is_sqlite else "null"

    def enqueue(tx: Transaction) -> int:
        lost = outbox.enqueue(tx, 1, "zh-CN", Notice(Content((sentence("error.too_long", most=1),))), now=now)
        tx.connection().execute(
            text("UPDATE outbox SET content = :broken WHERE id = :id"), {"id": lost, "broken": broken}
        )
        return lost

    lost = await write(town.service.writer, enqueue)
    resident.forget_so_far()
    await resident.says("帮助")
    await resident.hears("有问题要反映")
    assert await letters(town) == {f"out:{lost}": "AttributeError"}


async def test_all_but_what_is_said_again_by_itself_is_retried_together(town: Town, operates: Operates) -> None:
    resident = await town.resident("李女士")
    await resident.says("帮助")
    lost = {1: "failed", 2: "uncertain", 3: "uncertain"}

    def lose(tx: Transaction) -> None:
        for number, state in lost.items():
            said = Content((sentence("error.too_long", most=number),))
            row = outbox.enqueue(tx, 1, "zh-CN", Notice(said), now=town.service.clock.now())
            again = "'2999-01-01 00:00:00+00:00'" if number == 3 else "NULL"
            lose_it = f"UPDATE outbox SET state = '{state}', retry_at = {again} WHERE id = {row}"
            tx.connection().execute(text(lose_it))

    await write(town.service.writer, lose)
    assert len(await letters(town)) == 3
    assert "再发 again 2999-01-01" in (await operates("list"))[1]
    status, said = await operates("retry", "--all")
    assert (status, "To be tried again by the running service: 2." in said) == (0, True)
    await town.moment()
    await resident.hears("最多 1 字")
    await resident.hears("最多 2 字")
    await resident.hears_nothing_of("最多 3 字")
    assert len(await letters(town)) == 1


async def test_an_operator_is_told_of_them_in_the_morning_and_of_nothing_else(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, both = await operator(town, "运维甲"), await operator(town, "督办员甲", "coordinator")
    other = await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await town.passes(days=1)
    await alone.hears_nothing_of("日报", "运维")
    letter = await buried(town, resident, DOGS, monkeypatch)
    await town.passes(days=1)
    line = "运维：来信未能处理 1 条，到时未能办 0 项，未能发出 0 条，不知是否送达 0 条"
    assert (await alone.hears(line))["text"].count("\n") == 0
    await both.hears("日报（2026年11月24日", line)
    await other.hears("日报（2026年11月24日")
    await other.hears_nothing_of("运维")
    await both.says("日报")
    await both.hears(line)
    with town.service.database.transaction() as tx:
        assert dead_letters.drop(tx, letter, reason="测试", now=town.service.clock.now())
    alone.forget_so_far()
    await town.passes(days=1)
    await alone.hears_nothing_of("运维")


async def test_a_digest_that_failed_is_a_dead_letter_and_the_next_one_comes_all_the_same(
    town: Town, operates: Operates, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = await operator(town, "督办员甲", "coordinator")
    with monkeypatch.context() as broken:
        broken.setattr(digests, "write_all", lambda turn: json.loads("broken"))
        await town.passes(days=1)
        await both.hears_nothing_of("日报（")
    (letter,) = await letters(town)
    assert letter.startswith("timer:")
    await town.passes(days=1)
    await both.hears("至 11月25日（周三）08:00", "到时未能办 1 项")
    both.forget_so_far()
    assert (await operates("retry", letter))[0] == 0
    await town.passes(days=1)
    assert await letters(town) == {}
    told = [one["text"] for one in await both.messages() if one["seq"] > both.seen]
    assert sum("日报（" in one for one in told) == 1


@pytest.mark.parametrize("kind", [*DAILY])
async def test_no_fault_ends_what_is_due_each_day(town: Town, kind: TimerKind, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each failure is one dead letter, and needs nothing that may fail as well."""
    with monkeypatch.context() as broken:
        broken.setitem(HANDLERS, kind, lambda turn, subject, number: json.loads("broken"))
        broken.setattr(assignment_clock, "start_missing", lambda turn: json.loads("broken"))
        await town.passes(days=2)
    assert [*(await letters(town)).values()] == ["JSONDecodeError"] * 2
    fired = list[datetime]()
    monkeypatch.setitem(HANDLERS, kind, lambda turn, subject, number: fired.append(turn.now))
    await town.passes(days=2)
    assert len(fired) == 2
    assert len(await letters(town)) == 2


async def test_a_call_to_a_danger_that_failed_is_not_the_last(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    duty = await town.coordinator("督办员甲")
    await (await town.resident("李女士")).says("振兴路12号楼道煤气味很重")
    with monkeypatch.context() as broken:
        broken.setitem(HANDLERS, TimerKind.DANGER, lambda turn, subject, number: json.loads("broken"))
        await town.passes(minutes=5)
    await duty.hears_nothing_of("还没有人接到")
    await town.passes(minutes=10)
    await duty.hears("15 分钟", "还没有人接到")
    assert len(await letters(town)) == 1


async def test_dropping_needs_a_reason_and_a_known_id(
    town: Town, operates: Operates, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = await buried(town, await town.resident("李女士"), DOGS, monkeypatch)
    with pytest.raises(SystemExit):
        await operates("drop", letter)
    for words, why in (
        (["drop", letter, "--reason", " "], "Give a reason"),
        (["drop", "in:99", "--reason", "测试"], "in:99"),
        (["show", "out:\x1b[2J"], r"out:\x1b[2J"),
    ):
        status, said = await operates(*words)
        assert status == 1
        assert why in said
    assert letter in await letters(town)
    assert (await operates("drop", letter, "--reason", "测试消息"))[0] == 0
    assert await letters(town) == {}
    assert "No dead letters" in (await operates("list"))[1]
