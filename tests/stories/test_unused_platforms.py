"""A platform that is switched off: its people and groups stay, and neither work nor hear until it is spoken again."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from sqlalchemy import Table, select, update

from domain.kinds import HeldRole
from domain.messages import Update
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.messages import inbox
from storage.people import bindings, recipients, roles
from storage.tables import SQLModel
from tests.stories.town import Speaker, Town

VENDORS = "振兴路12号流动摊贩占道经营"
ABSENT = "elsewhere"
INBOX: Table = SQLModel.metadata.tables["inbox"]


async def becomes(town: Town, name: str, *, of: str) -> None:
    """All that was there so far belongs to a platform of another name, and the service begins anew."""

    def rename(tx: Transaction) -> None:
        for each in ("chats", "chat_aliases", "identities"):
            table: Table = SQLModel.metadata.tables[each]
            tx.connection().execute(update(table).where(table.c.platform == of).values(platform=name))

    await write(town.service.writer, rename)
    await town.restarts()


async def answered(town: Town) -> tuple[Speaker, Speaker, str]:
    """A case whose resident is about to hear an answer, in a training room."""
    await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(VENDORS)
    resident.forget_so_far()
    await staff.says(f"#{reference} 答复 周三清理")
    return staff, resident, reference


async def test_what_waits_for_a_platform_that_is_switched_off_is_not_late(town: Town) -> None:
    await answered(town)
    await becomes(town, ABSENT, of="simulator")
    await town.passes(days=2)
    health = await town.service.health_check.health()
    assert health.reasons == ()
    assert health.outbox is not None
    assert health.outbox.count == 0


async def test_what_waits_goes_out_when_the_platform_is_spoken_again(town: Town) -> None:
    _, resident, reference = await answered(town)
    await becomes(town, ABSENT, of="simulator")
    await town.passes(hours=1)
    await resident.hears_nothing_of("周三清理")
    await becomes(town, "simulator", of=ABSENT)
    await town.moment()
    await resident.hears(reference, "周三清理")


async def test_a_group_of_a_silent_platform_is_no_departments_group(town: Town) -> None:
    await answered(town)
    await becomes(town, ABSENT, of="simulator")
    with town.service.database.reading() as tx:
        assert bindings.chats_of(tx, "city") == []
    coordinator = await town.coordinator("督办员乙")
    resident = await town.resident("王先生")
    reference = await resident.files("这里有个问题说不清楚", address="无名路1号")
    await coordinator.says(f"#{reference} 派单 城管局")
    await coordinator.hears("还没有绑定工作群")


async def test_people_of_a_silent_platform_are_told_nothing(town: Town) -> None:
    await answered(town)
    await becomes(town, ABSENT, of="simulator")
    with town.service.database.reading() as tx:
        (absent,) = roles.holders(tx, HeldRole.COORDINATOR)
        assert recipients.find(tx, absent) is None


async def test_the_log_names_the_silent_platforms_once(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    await answered(town)
    caplog.set_level(logging.INFO)
    await becomes(town, ABSENT, of="simulator")
    lines = [one.getMessage() for one in caplog.records if "service.silent_platforms" in one.getMessage()]
    assert lines == ["service.silent_platforms platforms=elsewhere chats=3"]


async def test_what_came_from_one_of_which_nothing_was_handled_is_not_late(town: Town) -> None:
    left, now = [(ABSENT, Update("u1", "c1", "not ours to read"))], town.service.clock.real_now()
    await write(town.service.writer, lambda tx: inbox.keep(tx, left, now - timedelta(hours=1)))
    await town.restarts()
    assert (await town.service.health_check.health()).reasons == ()


async def test_what_came_from_it_waits_too_and_keeps_nobody_else_waiting(town: Town) -> None:
    """As when the service was stopped with messages in its inbox, and began again without their platform."""
    left = [(ABSENT, Update(f"u{number}", f"c{number}", "not ours to read")) for number in range(100)]
    await answered(town)
    await becomes(town, ABSENT, of="simulator")
    await write(
        town.service.writer, lambda tx: inbox.keep(tx, left, town.service.clock.real_now() - timedelta(hours=1))
    )
    resident = await town.resident("王先生")
    await resident.files(VENDORS)
    states = select(INBOX.c.state).where(INBOX.c.platform == ABSENT)
    with town.service.database.reading() as tx:
        assert {*tx.connection().execute(states).scalars()} == {"new"}
    health = await town.service.health_check.health()
    assert health.reasons == ()
