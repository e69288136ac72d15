"""Figures are worked out when their message goes out: what is decided on before is which figures, and no more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import event

from bot.outbound import gathering
from domain.content import Content, sentence
from domain.figures import Span
from domain.kinds import MessageKind, OutboxState
from handlers.coordinators import digests, period_figures
from handlers.turn import Actor, Turn
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.figures.gathering import Figures
from storage.messages import outbox
from storage.messages.outbox import OUTBOX, Notice
from tests.stories.acts.digests import digests_of
from tests.stories.acts.staff import DOGS
from tests.stories.town import Town

COUNTED = ("cycles", "assignments", "ratings", "requests")


async def test_deciding_on_figures_reads_nothing_that_they_count(town: Town) -> None:
    await town.coordinator("督办员甲")
    await town.leader("县领导")
    statements: list[str] = []

    def decide(tx: Transaction) -> None:
        turn, reader = town.service.runtime.turn(tx), Actor(1, 1, "zh-CN")
        event.listen(tx.connection(), "before_cursor_execute", lambda *about: statements.append(about[2]))
        digests.write_all(turn)
        digests.show(turn, reader, actionable=True)
        digests.show_asked(turn, reader, "今年的日报", actionable=True)
        period_figures.show(turn, reader, "今年情况怎么样")
        period_figures.show(turn, reader, "今年哪个部门最慢")

    await write(town.service.writer, decide)
    assert statements
    assert [one for one in statements if any(table in one for table in COUNTED)] == []


async def test_one_that_is_sent_late_is_of_its_span_and_says_what_is_of_now(town: Town) -> None:
    coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
    await resident.files(DOGS)
    decided_at = town.service.clock.now()
    await town.passes(hours=1)
    await resident.files(DOGS)

    def decide(tx: Transaction) -> None:
        digests.write_all(town.service.runtime.turn(tx, now=decided_at))

    await write(town.service.writer, decide)
    await town.service.settle()
    assert len(await digests_of(coordinator)) == 1
    await coordinator.hears("至 11月23日（周一）09:00", "新登记 1 件", "是现在的数")


async def test_what_takes_long_to_work_out_keeps_no_other_message_waiting(
    monkeypatch: pytest.MonkeyPatch, town: Town
) -> None:
    """It comes as soon as it is there."""
    coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
    monkeypatch.setattr(gathering, "PATIENCE_SECONDS", 0.0)
    await coordinator.says("日报")
    await resident.says("你好")
    await resident.hears("您好")
    while not await digests_of(coordinator):
        await town.service.settle()
    assert len(await digests_of(coordinator)) == 1


async def test_a_chart_of_an_earlier_version_comes_to_nothing(town: Town) -> None:
    """Its row has sentences, and no span."""
    await town.coordinator("督办员甲")
    old = Content((sentence("digest.counts", filed=1, resolved=1, overdue=0, waiting=0),))

    def enqueue(tx: Transaction) -> int:
        return outbox.enqueue(tx, 1, "zh-CN", Notice(old, MessageKind.CHART), now=town.service.clock.now())

    row = await write(town.service.writer, enqueue)
    await town.service.settle()
    with town.service.database.reading() as tx:
        state = tx.connection().execute(OUTBOX.select().where(OUTBOX.c.id == row)).one().state
    assert state == OutboxState.SENT


async def test_all_who_read_the_same_span_read_figures_worked_out_once(
    monkeypatch: pytest.MonkeyPatch, town: Town
) -> None:
    readers = [await town.coordinator("督办员甲"), await town.coordinator("督办员乙"), await town.leader("县领导")]
    spans, gather = list[Span](), digests.gather

    def noted(turn: Turn, span: Span) -> Figures:
        spans.append(span)
        return gather(turn, span)

    monkeypatch.setattr(digests, "gather", noted)
    await town.passes(days=1)
    assert [len(await digests_of(one)) for one in readers] == [1, 1, 1]
    assert len(spans) == len(set(spans))
    span = spans[-1]
    assert span.end - span.rates_from == timedelta(days=30)
