"""What the database has of a case."""

from __future__ import annotations

from sqlmodel import col, select

from storage.tables import Assignment, Case, Cycle
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Speaker, Town


def assignment(town: Town) -> Assignment:
    with town.service.database.reading() as tx:
        found = tx.exec(select(Assignment).order_by(col(Assignment.id).desc())).first()
        assert found is not None
        return Assignment(**found.model_dump())


async def blocked(town: Town, *, words: str = GARBAGE) -> tuple[Speaker, Speaker, str]:
    """A resident who blocked the service before the department resolved their case, its staff, and its number."""
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(words)
    await town.blocks(resident)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    for one in (staff, resident):
        one.forget_so_far()
    return resident, staff, reference


def case_of(town: Town, reference: str) -> Case:
    with town.service.database.reading() as tx:
        return Case(**tx.exec(select(Case).where(Case.reference == reference)).one().model_dump())


def cycle_of(town: Town) -> Cycle:
    with town.service.database.reading() as tx:
        return Cycle(**tx.exec(select(Cycle).order_by(col(Cycle.id).desc())).first().model_dump())  # type: ignore[union-attr]
