"""Many messages that are there before the first is handled."""

from __future__ import annotations

import asyncio
from typing import Any

from sqlmodel import col, select

from tests.stories.town import Speaker, Town

GARBAGE = "振兴路{}号门口垃圾堆了三天没人清运"


def all_of(town: Town, model: Any) -> list[Any]:
    with town.service.database.reading() as tx:
        found = list(tx.exec(select(model).order_by(col(model.id))))
        tx.expunge_all()  # what is read stays readable
        return found


async def all_say(town: Town, said: list[tuple[Speaker, str]]) -> None:
    """Everyone at once, each in their own chat."""
    await all_handled(town, said)
    await town.moment()


async def all_handled(town: Town, said: list[tuple[Speaker, str]]) -> None:
    """Returns when each was answered, and each is answered after its message was handled."""
    bodies = [{"chat": one.chat, "from": one.person, "text": text, "answer_after": "handled"} for one, text in said]
    await asyncio.gather(*(town.post("/simulator/messages", body) for body in bodies))
