"""A result, and its ratings."""

from __future__ import annotations

from sqlmodel import select

from storage.tables import Case, Rating
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Speaker, Town


async def resolved(town: Town, *, name: str = "李女士") -> tuple[Speaker, Speaker, str]:
    """A resident and the staff of a case that has a result, and its number."""
    staff, _ = await town.department("sanitation")
    resident = await town.resident(name)
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
    await town.passes(seconds=61)
    for one in (staff, resident):
        one.forget_so_far()
    return resident, staff, reference


def ratings(town: Town) -> list[Rating]:
    with town.service.database.reading() as tx:
        return [Rating(**one.model_dump()) for one in tx.exec(select(Rating))]


def case_id(town: Town, reference: str) -> int | None:
    with town.service.database.reading() as tx:
        return tx.exec(select(Case.id).where(Case.reference == reference)).one()
