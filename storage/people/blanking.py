"""Empties people's words and names. Rows and their ids stay, so that history and figures stay true."""

from __future__ import annotations

from datetime import datetime
from typing import Any  # columns of many kinds

from sqlalchemy import delete, exists, update
from sqlmodel import col, select

from domain.kinds import OF_OFFICE, MediaState, Purpose
from domain.lifecycle import Role
from storage.casework import belongings
from storage.engine.database import Transaction
from storage.search import finding
from storage.tables import (
    Attachment,
    Audience,
    Case,
    Chat,
    Identity,
    InboxRow,
    Media,
    Person,
    Rating,
    RoleHeld,
    SQLModel,
    Statement,
)

# A case without a resident that was never forgotten: a coordinator filed it for somebody else.
WRITTEN_DOWN = col(Case.resident_id).is_(None) & col(Case.forgotten_at).is_(None)
SHOWN_THERE = exists().where(col(Case.id) == col(Attachment.case_id), WRITTEN_DOWN).correlate(Attachment) & (
    col(Attachment.purpose) == Purpose.COMPLAINT
)
SENT_IN_OFFICE = exists().where(
    col(Attachment.media_id) == col(Media.id), col(Attachment.purpose).in_(OF_OFFICE) | SHOWN_THERE
)


def forget_person(tx: Transaction, person_id: int, *, now: datetime) -> None:
    """Empties a person's name and words, deletes their identities and subscriptions, and ends their roles.

    What they said as staff or coordinator is an office's record, and stays.
    """
    person = tx.get(Person, person_id)
    assert person is not None
    person.name, person.forgotten_at = "", now
    tx.add(person)
    tx.execute(delete(Identity).where(col(Identity.person_id) == person_id))
    tx.execute(update(Chat).where(col(Chat.person_id) == person_id).values(title=""))
    tx.execute(delete(Audience).where(col(Audience.person_id) == person_id))
    held = (col(RoleHeld.person_id) == person_id) & col(RoleHeld.until).is_(None)
    tx.execute(update(RoleHeld).where(held).values(until=now))
    tx.execute(update(Rating).where(col(Rating.person_id) == person_id).values(words=""))
    said = (col(Statement.person_id) == person_id) & (col(Statement.role) == Role.RESIDENT)
    tx.execute(update(Statement).where(said).values(words=""))
    tx.flush()


def blank_case(tx: Transaction, case_id: int, person_id: int, *, now: datetime) -> None:
    """Empties a case's words and place and what its resident added, and unlinks the resident."""
    blank: dict[str, Any] = {**belongings.EMPTY, "resident_id": None, "forgotten_at": now}
    tx.execute(update(Case).where(col(Case.id) == case_id).values(**blank))
    finding.forget(tx, case_id)
    theirs = (col(Statement.case_id) == case_id) & (col(Statement.person_id) == person_id)
    as_resident = col(Statement.role) == Role.RESIDENT
    tx.execute(update(Statement).where(theirs, as_resident).values(words=""))


def blank_everyones_words(tx: Transaction, case_id: int) -> None:
    """Empties all that anybody said about a case, after the time for which residents were told that it is kept."""
    for name, words in belongings.WITH_WORDS.items():
        table = SQLModel.metadata.tables[name]
        tx.execute(update(table).where(table.c.case_id == case_id).values(**words))


def kept_long_enough(tx: Transaction, ended_before: datetime, limit: int) -> list[Case]:
    """Cases that were closed before a moment and still have words."""
    query = select(Case).where(col(Case.closed_at) < ended_before, col(Case.forgotten_at).is_(None))
    return list(tx.exec(query.order_by(col(Case.closed_at), col(Case.id)).limit(limit)))


def empty_inbox_row(tx: Transaction, row_id: int | None) -> None:
    """Empties a row of the inbox at once; its key stays, so that a repeated update is still recognised."""
    tx.execute(update(InboxRow).where(col(InboxRow.id) == row_id).values(payload="", answer=None))


def forget_pictures_of_case(tx: Transaction, case_id: int) -> list[int]:
    """Marks a case's pictures as forgotten, except those that another case shows too, and returns their ids."""
    elsewhere = select(Attachment.media_id).where(col(Attachment.case_id).is_not(None), Attachment.case_id != case_id)
    query = select(Attachment.media_id).where(Attachment.case_id == case_id, col(Attachment.media_id).not_in(elsewhere))
    ids = list(tx.exec(query.distinct()))
    tx.execute(update(Media).where(col(Media.id).in_(ids)).values(state=MediaState.FORGOTTEN, name=""))
    return ids


def forget_pictures(tx: Transaction, person_id: int) -> list[int]:
    """Marks what a person sent as a resident as forgotten; the caller deletes the files of the returned ids."""
    theirs = (col(Media.person_id) == person_id) & (col(Media.state) != MediaState.FORGOTTEN) & ~SENT_IN_OFFICE
    ids = list(tx.exec(select(Media.id).where(theirs)))
    tx.execute(update(Media).where(theirs).values(state=MediaState.FORGOTTEN, name=""))
    return [one for one in ids if one is not None]
