"""Danger, and what became of it."""

from __future__ import annotations

from sqlmodel import col, select

from storage.tables import Assignment, Case, Draft, Event
from tests.stories.town import Speaker, Town

BREAK_IN = "我不敢出声 有人在撬我家的门"
HUSH = "先别出声；能打电话时拨 110。"


def cases(town: Town) -> list[Case]:
    with town.service.database.reading() as tx:
        found = list(tx.exec(select(Case).order_by(col(Case.id))))
        tx.expunge_all()
    return found


def assignments(town: Town) -> list[Assignment]:
    with town.service.database.reading() as tx:
        found = list(tx.exec(select(Assignment).order_by(col(Assignment.id))))
        tx.expunge_all()
    return found


def events(town: Town, action: str) -> int:
    with town.service.database.reading() as tx:
        return len(list(tx.exec(select(Event).where(Event.action == action))))


def drafts(town: Town) -> int:
    with town.service.database.reading() as tx:
        return len(list(tx.exec(select(Draft))))


async def answers(speaker: Speaker) -> list[str]:
    """What the service said in a chat, oldest first."""
    return [one["text"] for one in await speaker.messages() if one["from"]["id"] == "bot" and one["seq"] > speaker.seen]
