"""Dates reckoned anew rest on what was kept of them, in whatever process, and whatever befalls one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot import firing
from bot.app import Service
from bot.clock import Clock
from bot.platforms.simulator.adapter import Simulator
from domain.county import County
from domain.kinds import TimerKind
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.tables import Case, Cycle
from tests.stories.acts.coordinators import unrouted
from tests.stories.acts.staff import DOGS
from tests.stories.conftest import example
from tests.stories.town import Town
from tests.stories.winter import (
    NEW_YEAR,
    STARTS_AT,
    announced,
    at,
    forget_limits,
    happened,
    knowing,
    of_2027,
    of_case,
    timers_of,
    until,
)


@pytest.fixture
def county() -> County:
    """The example, before anything of 2027 is known."""
    return knowing(example().county, frozenset())


@pytest.fixture
def starts_at() -> datetime:
    return STARTS_AT


class TestWhatMovesADate:
    async def test_pauses_and_an_extension_are_kept_and_counted_again(self, town: Town) -> None:
        coordinator, (staff, _) = await town.coordinator("督办员甲"), await town.department("city")
        resident = await town.resident("李女士")
        reference = await resident.files(DOGS)
        await staff.says(f"#{reference} 签收")
        await staff.says(f"#{reference} 询问 请问是几号楼？")
        await until(town, at(12, 30, 11))
        await resident.says("三号楼", to=await resident.hears("请问是几号楼"))
        await staff.says(f"#{reference} 延期 3天 等社区配合")
        await coordinator.taps("同意")
        assert of_case(town, reference)[0].due_at == at(
            1, 7, 17
        )  # two days, two hours of the next, and to the end of the third after that

        await announced(town)
        case, cycle, _ = of_case(town, reference)
        assert case.due_at == cycle.due_at == at(1, 8, 17)
        assert case.original_due_at == cycle.original_due_at == at(1, 4, 17)
        assert timers_of(town, "overdue") == [at(1, 8, 17)]

    async def test_what_is_to_be_assigned_is_so_as_many_working_hours_later_as_before(self, town: Town) -> None:
        coordinator = await town.coordinator("督办员甲")
        await until(town, at(12, 31, 16))
        _, reference = await unrouted(town)

        def due() -> datetime | None:
            with town.service.database.reading() as tx:
                return tx.exec(select(Case.assignment_due_at).where(Case.reference == reference)).one()

        before = due()
        assert before is not None
        assert at(1, 1, 9, 30) <= before < at(1, 1, 9, 31)
        await announced(town)
        assert due() == before + timedelta(days=3)
        assert [one.details["assignment"] for one in happened(town, "reckon")] == [due().isoformat()]  # type: ignore[union-attr]
        await until(town, at(1, 4, 9, 30))
        await coordinator.hears_nothing_of("派单超时")
        await until(town, at(1, 4, 9, 41))
        await coordinator.hears("派单超时：1 件")

    async def test_a_question_waits_for_its_answer_as_many_working_days_as_before(self, town: Town) -> None:
        staff, _ = await town.department("city")
        reference = await (await town.resident("李女士")).files(DOGS)
        await staff.says(f"#{reference} 签收")
        await staff.says(f"#{reference} 询问 请问是几号楼？")
        [before] = timers_of(town, "waiting")
        assert before == at(1, 4, 17)
        await announced(town)
        assert timers_of(town, "waiting") == [at(1, 5, 17)]
        assert timers_of(town, "overdue") == []  # the clock stands still
        await until(town, at(1, 5, 17, 1))
        assert of_case(town, reference)[0].status == "in_progress"
        due = of_case(town, reference)[0].due_at
        assert timers_of(town, "overdue") == [due]

    async def test_a_suspension_ends_when_the_office_opens(self, town: Town) -> None:
        coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
        reference = await resident.files(DOGS)
        await coordinator.says(f"#{reference} 挂账 2027-02-05 等春节后协调")
        await town.passes(minutes=2)  # in which it could be taken back
        await resident.hears(reference, "2027年2月5日")
        resident.forget_so_far()
        await announced(town)
        await resident.hears(reference, "改为计划2027年2月14日恢复办理")
        assert timers_of(town, "suspended") == [at(2, 14, 8, 30)]
        await announced(town, knowing(town.service.settings.county, NEW_YEAR))
        await resident.hears(reference, "改为计划2027年2月5日恢复办理")
        await until(town, at(2, 5, 8, 31))
        assert of_case(town, reference)[0].status == "in_progress"

    @pytest.mark.parametrize("undone", ["撤回", "恢复"])
    async def test_a_suspension_that_was_never_told_has_no_new_end_told_either(self, town: Town, undone: str) -> None:
        coordinator, resident = await town.coordinator("督办员甲"), await town.resident("李女士")
        reference = await resident.files(DOGS)
        await coordinator.says(f"#{reference} 挂账 2027-02-05 等春节后协调")
        await announced(town)
        assert timers_of(town, "suspended") == [at(2, 14, 8, 30)]
        await town.passes(seconds=20)
        await coordinator.says(f"#{reference} {undone}")
        await town.passes(minutes=3)
        await resident.hears_nothing_of("改为计划", "暂缓办理", "恢复")

    async def test_the_limit_is_that_of_the_start_whatever_the_settings_say_since(self, town: Town) -> None:
        reference = await (await town.resident("李女士")).files(DOGS)
        changed = of_2027(town.service.settings.county)
        categories = {code: replace(one, limit=None) for code, one in changed.categories.items()}
        await announced(town, replace(changed, categories=categories))
        assert of_case(town, reference)[0].due_at == at(1, 4, 17)

    async def test_a_redo_starts_on_a_limit_of_its_own(self, town: Town) -> None:
        coordinator, (staff, _) = await town.coordinator("督办员甲"), await town.department("city")
        resident = await town.resident("李女士")
        reference = await resident.files(DOGS)
        await staff.says(f"#{reference} 办结 已上门告知犬主牵绳")
        await town.passes(minutes=2)
        await coordinator.says(f"#{reference} 重办 没有到现场")
        assert of_case(town, reference)[1].limit_amount == 2
        await announced(town)
        assert of_case(town, reference)[0].due_at == at(1, 4, 17)


class TestLimitsOfBefore:
    """Rows of an earlier version hold no limit."""

    async def test_they_are_filled_from_the_settings_and_marked(self, town: Town) -> None:
        await town.department("city")
        reference = await (await town.resident("李女士")).files(DOGS)
        await forget_limits(town)
        _, cycle, assignment = of_case(town, reference)
        assert (cycle.limit_amount, cycle.limit_unit, cycle.limit_source) == (2, "wd", "settings")
        assert (assignment.limit_amount, assignment.limit_unit, assignment.limit_source) == (1, "wd", "settings")
        await announced(town)
        assert of_case(town, reference)[0].due_at == at(1, 4, 17)

    async def test_where_the_settings_say_otherwise_they_are_inferred(self, town: Town) -> None:
        reference = await (await town.resident("李女士")).files(DOGS)
        plain = town.service.settings.county
        categories = {code: replace(one, limit=None) for code, one in plain.categories.items()}
        town.service.settings = replace(town.service.settings, county=replace(plain, categories=categories))
        await forget_limits(town)
        _, cycle, _ = of_case(town, reference)
        assert (cycle.limit_amount, cycle.limit_unit, cycle.limit_source) == (2, "wd", "inferred")

    async def test_a_date_that_nothing_explains_is_left_alone(self, town: Town) -> None:
        reference = await (await town.resident("李女士")).files(DOGS)

        def shift(tx: Transaction) -> None:
            for table in (Case, Cycle):
                row = tx.exec(select(table)).one()
                row.due_at = row.original_due_at = at(1, 1, 16, 7)
                tx.add(row)

        await write(town.service.writer, shift)
        await forget_limits(town)
        await announced(town)
        assert of_case(town, reference)[0].due_at == at(1, 1, 16, 7)
        assert of_case(town, reference)[1].limit_source == "unknown"

    async def test_the_upgrade_itself_may_bring_the_days_of_next_year(self, town: Town) -> None:
        resident = await town.resident("李女士")
        reference = await resident.files(DOGS)
        town.service.settings = replace(town.service.settings, county=of_2027(town.service.settings.county))
        await forget_limits(town)
        await resident.hears(reference, "顺延到1月4日（周一）17:00")
        assert of_case(town, reference)[1].limit_source == "settings"


async def test_a_service_killed_in_the_middle_goes_on_where_it_was(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    residents = [await town.resident(f"李女士{n}") for n in range(4)]
    references = [await one.files(DOGS) for one in residents]
    service, county = town.service, of_2027(town.service.settings.county)
    fire, left = service._fire_slice, iter((True, True))

    def until_killed(*about: object) -> Sequence[TimerKind]:
        return fire(*about) if next(left, False) else ()  # type: ignore[arg-type]

    monkeypatch.setattr(firing, "SLICE_SECONDS", 0)  # one at a time
    service._fire_slice = until_killed  # type: ignore[method-assign,assignment]
    await service.reload(county)
    await service.tick()
    assert len(happened(town, "reckon")) == 2
    service.settings = replace(service.settings, county=county)
    await town.restarts()
    await town.moment()
    assert len(happened(town, "reckon")) == 4
    for one, reference in zip(residents, references, strict=True):
        told = [m["text"] for m in await one.messages() if "顺延" in m["text"]]
        assert len(told) == 1
        assert reference in told[0]


async def test_a_fault_with_one_case_keeps_no_other_from_its_date(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = [await (await town.resident(name)).files(DOGS) for name in ("李女士", "王先生")]
    broken = of_case(town, first)[1]

    def breaks(tx: Transaction) -> None:
        row = tx.exec(select(Cycle).where(Cycle.id == broken.id)).one()
        row.limit_unit = "no such unit"
        tx.add(row)

    await write(town.service.writer, breaks)
    await announced(town)
    assert of_case(town, first)[0].due_at == at(1, 1, 17)
    assert of_case(town, second)[0].due_at == at(1, 4, 17)


async def test_what_was_filed_by_the_former_days_meanwhile_is_found_a_little_later(town: Town) -> None:
    """By another process, which has not read its settings again yet; here its case is put back after the others'."""
    reference = await (await town.resident("李女士")).files(DOGS)
    await announced(town)

    def as_filed_elsewhere(tx: Transaction) -> None:
        for table in (Case, Cycle):
            row = tx.exec(select(table)).one()
            row.due_at = row.original_due_at = at(1, 1, 17)
            tx.add(row)

    await write(town.service.writer, as_filed_elsewhere)
    await town.passes(minutes=9)
    assert of_case(town, reference)[0].due_at == at(1, 1, 17)
    await town.passes(minutes=2)
    assert of_case(town, reference)[0].due_at == at(1, 4, 17)


class TestTwoProcesses:
    @pytest.fixture
    def database_url(self, postgresql_url: str) -> str:
        return postgresql_url

    async def test_dates_follow_the_days_of_the_one_that_leads(self, town: Town, tmp_path: Path) -> None:
        reference = await (await town.resident("李女士")).files(DOGS)
        first, now = town.service, town.service.clock.now()
        settings = replace(first.settings, county=of_2027(first.settings.county))
        room = Simulator(tmp_path / "other.sqlite3", lambda: now)
        town.service = Service(settings, {room.name: room}, Clock(frozen_at=now))
        await town.service.start()
        await town.service.tick()
        assert of_case(town, reference)[0].due_at == at(1, 1, 17)
        await first.stop()
        await town.service.leader.elected()
        await town.service.tick()
        assert of_case(town, reference)[0].due_at == at(1, 4, 17)
