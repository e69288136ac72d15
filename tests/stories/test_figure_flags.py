"""What figures ask of a case, its cycles and its assignments is written into them, and follows whatever happens."""

from __future__ import annotations

from sqlmodel import select

from storage.tables import Assignment, Case, Cycle, Rating
from tests.stories.acts.coordinators import resolved
from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Town


def cases_of(town: Town) -> list[tuple[Case, list[Cycle], list[Assignment], list[Rating]]]:
    with town.service.database.reading() as tx:
        return [
            (
                Case(**one.model_dump()),
                [Cycle(**row.model_dump()) for row in tx.exec(select(Cycle).where(Cycle.case_id == one.id))],
                [
                    Assignment(**row.model_dump())
                    for row in tx.exec(select(Assignment).where(Assignment.case_id == one.id))
                ],
                [Rating(**row.model_dump()) for row in tx.exec(select(Rating).where(Rating.case_id == one.id))],
            )
            for one in tx.exec(select(Case).order_by(Case.id))  # type: ignore[arg-type]  # a column of the table
        ]


def check_marks(town: Town) -> list[tuple[bool, bool]]:
    """Whether each case is out of scope, and excluded, once its rows were seen to say the same."""
    found = []
    for case, cycles, assignments, ratings in cases_of(town):
        never_had = case.status == "withdrawn" and case.assigned_at is None
        scope = (case.status in ("merged", "split") or never_had, case.excluded_at is not None)
        rows: list[Case | Cycle | Assignment] = [case, *cycles, *assignments]
        assert {(row.out_of_scope, row.excluded) for row in rows} == {scope}
        said = {(one.cycle, one.via): (one.solved, one.first_grade) for one in ratings}
        for cycle in cycles:
            assert (cycle.said_solved, cycle.said_grade) == said.get((cycle.number, "chat"), ("", None))
            assert cycle.phoned_grade == said.get((cycle.number, "call"), ("", None))[1]
        found.append(scope)
    return found


async def test_an_excluded_case_stays_excluded_when_it_is_done_again(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, resident, reference = await resolved(town)
    await coordinator.says(f"#{reference} 剔除 培训时的测试件")
    await resident.taps("没解决")
    await staff.says(f"#{reference} 办结 已再次劝导犬主")
    await town.passes(seconds=61)
    await resident.taps("解决了")
    assert check_marks(town) == [(False, True)]
    assert [len(cycles) for _, cycles, _, _ in cases_of(town)] == [2]


async def test_what_was_split_or_withdrawn_before_assignment_is_out_and_its_parts_are_not(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, _, reference, _ = await opened(town)
    await coordinator.says(f"#{reference} 拆单 城管局 遛狗不牵绳\n城管局 狗粪没人收拾")
    resident = await town.resident("王先生")
    early = await resident.files("那个东西坏了")
    later = await resident.files(DOGS)
    for number in (early, later):
        await resident.says(f"撤回 #{number}")
        await resident.taps("确定撤回")
        if await resident.offers("自己解决了"):
            await resident.taps("自己解决了")
    assert check_marks(town).count((True, False)) == 2
    statuses = [(case.status, case.out_of_scope) for case, *_ in cases_of(town)]
    assert sorted(statuses) == [
        ("assigned", False),
        ("assigned", False),
        ("split", True),
        ("withdrawn", False),
        ("withdrawn", True),
    ]


async def test_what_was_said_in_the_chat_and_on_the_phone_stands_beside_the_result(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, resident, _ = await resolved(town)
    await resident.taps("部分解决")
    await resident.taps("不满意")
    _, _, called = await resolved(town)
    await coordinator.says(f"#{called} 回访")
    await coordinator.taps("解决了")
    await coordinator.taps("非常满意")
    check_marks(town)
    said = [(one.said_solved, one.said_grade, one.phoned_grade) for _, cycles, _, _ in cases_of(town) for one in cycles]
    assert said == [("partly", 2, None), ("", None, 5)]


async def test_a_case_reassigned_when_its_date_has_passed_is_late_for_who_had_it(town: Town) -> None:
    coordinator, leader = await town.coordinator("督办员甲"), await town.leader("县领导")
    _, _, resident, reference, _ = await opened(town)
    await town.department("sanitation")
    await town.passes(days=4)
    resident.forget_so_far()
    await coordinator.says(f"#{reference} 改派 环卫处")
    await town.passes(minutes=2)
    await resident.hears("已派给环境卫生管理处", "已经过了")
    await leader.says("城管局这周怎么样")
    await leader.hears("城市管理执法局", "按期办结率 0/1")
    await leader.says("环卫处这周怎么样")
    assert "按期办结率 0" not in (await leader.hears("环境卫生管理处（"))["text"]
