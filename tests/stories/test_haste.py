"""险情, 民生保供 and ordinary: what cannot wait goes out at any hour, and cards, lists and digests say so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from domain.county import LimitUnit
from storage.tables import Assignment, Case
from tests.stories.acts.staff import DOGS
from tests.stories.town import Town

NO_WATER = "锦绣花园3号楼停水两天了"
GAS = "锦绣花园5号楼楼道里煤气味很重"


@pytest.fixture
def starts_at() -> datetime:
    return datetime(2026, 10, 3, 14, 0, tzinfo=UTC)  # ten in the evening of a holiday


def assignment(town: Town, reference: str) -> Assignment:
    with town.service.database.reading() as tx:
        found = tx.exec(select(Assignment).join(Case).where(Case.reference == reference)).one()
        tx.expunge_all()
        return found


async def test_supplies_go_out_on_a_holidays_night_and_are_to_be_acknowledged_within_two_hours(
    town: Town,
) -> None:
    coordinator = await town.coordinator("督办员甲")
    utilities, _ = await town.department("utilities")
    reference = await (await town.resident("李女士")).files(NO_WATER)
    await utilities.hears(f"#{reference}【民生保供·待签收】10月4日（周日）22:0")
    runs = assignment(town, reference)
    assert (runs.limit_amount, runs.limit_unit) == (2, LimitUnit.HOURS)
    assert runs.arrived_at is not None
    assert runs.response_due_at == runs.arrived_at + timedelta(hours=2)
    await town.passes(hours=2, minutes=15)
    await coordinator.hears("签收超时：1 件", f"#{reference}【民生保供·待签收】已等2小时")


async def test_a_danger_is_called_one_and_an_ordinary_case_waits_for_the_opening(town: Town) -> None:
    await town.coordinator("督办员甲")
    utilities, _ = await town.department("utilities")
    city, _ = await town.department("city")
    resident = await town.resident("李女士")
    await resident.says(GAS)
    gas = await resident.reference()
    dogs = await (await town.resident("王先生")).files(DOGS)
    await utilities.hears(f"#{gas}【险情·待签收】")
    await city.hears_nothing_of(dogs)


async def test_lists_and_the_digest_say_what_cannot_wait(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    utilities, _ = await town.department("utilities")
    water = await (await town.resident("李女士")).files(NO_WATER)
    other = await town.resident("王先生")
    await other.says(GAS)
    gas = await other.reference()
    await utilities.says("待办")
    await utilities.hears(f"#{gas}【险情·待签收】", f"#{water}【民生保供·待签收】")
    await coordinator.says("查 锦绣花园")
    await coordinator.hears(f"#{gas}【险情·待签收】", f"#{water}【民生保供·待签收】")
    await coordinator.says("日报")
    await coordinator.hears("险情没有解除的 1 件，民生保供在办 1 件")
    await utilities.says(f"#{water} 签收")
    await utilities.says(f"#{water} 办结 已恢复供水", photos=1)
    await town.passes(minutes=2)
    await coordinator.says("查 停水")
    await coordinator.hears(f"#{water}【已办结】")
