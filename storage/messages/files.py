"""Pictures and voices: content-addressed files, synced to disk before a row says that they are kept."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from sqlalchemy import Table, bindparam, delete, update
from sqlalchemy import select as select_columns
from sqlmodel import col, select

from domain.kinds import OF_RESIDENT, MediaKind, MediaState, Purpose
from storage.engine.copies import sync
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.tables import Attachment, Draft, Media, SQLModel

NAME = re.compile("[0-9a-f]{64}")
GIVEN_UP = (MediaState.REFUSED, MediaState.FAILED)
PICTURES = tuple(one for one in Purpose if one is not Purpose.VOICE)
ATTACHMENTS: Table = SQLModel.metadata.tables["attachments"]
MEDIA: Table = SQLModel.metadata.tables["media"]
OF_CASES = (
    select_columns(ATTACHMENTS.c.case_id, ATTACHMENTS.c.media_id)
    .where(
        ATTACHMENTS.c.case_id.in_(bindparam("ids", expanding=True)),
        ATTACHMENTS.c.purpose.in_(bindparam("purposes", expanding=True)),
    )
    .order_by(ATTACHMENTS.c.id)
)

IN_DRAFT = PreparedStatement(
    select_columns(ATTACHMENTS.c.media_id, ATTACHMENTS.c.purpose)
    .where(ATTACHMENTS.c.draft_id == bindparam("draft_id"))
    .order_by(ATTACHMENTS.c.id)
)
DETACH = PreparedStatement(delete(ATTACHMENTS).where(ATTACHMENTS.c.draft_id == bindparam("draft_id")))
SPOKEN_IN_DRAFT = (
    select(Media)
    .join(Attachment, col(Attachment.media_id) == col(Media.id))
    .where(col(Attachment.draft_id) == bindparam("draft_id"), col(Attachment.purpose) == Purpose.VOICE)
    .order_by(col(Attachment.id))
)
WANTED = (
    col(Media.state) == MediaState.WANTED,
    col(Media.platform) == bindparam("platform"),
    col(Media.retry_at).is_(None) | (col(Media.retry_at) <= bindparam("real_now", type_=MEDIA.c.retry_at.type)),
)
# A constant: it runs every second, and a statement built each time leaves garbage that is collected late.
ANY_WANTED = select(Media.id).where(*WANTED).limit(1)
TAKE_WANTED = (
    select(Media).where(*WANTED).order_by(col(Media.id)).limit(bindparam("most")).with_for_update(skip_locked=True)
)


class Files:
    """Files named by the SHA-256 of their content, below one folder."""

    def __init__(self, root: Path) -> None:
        self.root, self._parts = root, root / "parts"

    def path(self, sha256: str) -> Path:
        """The path of a file. Raises `ValueError` for anything but a hash: nothing else may become part of a path."""
        if not NAME.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hex")
        return self.root / sha256[:2] / sha256

    def keep(self, content: bytes) -> str:
        """Writes the bytes, unless they are there already, and returns their SHA-256 when they are synced to disk."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if not _is_whole(path, len(content)):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._parts.mkdir(exist_ok=True)
            part = self._parts / f"{sha256}.{token_hex(8)}"  # two threads may write the same picture at the same time
            try:
                with part.open("xb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                part.rename(path)
            finally:
                part.unlink(missing_ok=True)
            sync(path.parent)
        return sha256

    def drop(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)

    def drop_parts(self) -> None:
        """Deletes incomplete files that a crash has left. One that is being written now fails, and is tried again."""
        for part in self._parts.glob("*"):
            part.unlink(missing_ok=True)


def _is_whole(path: Path, size: int) -> bool:
    """Whether the file is there with its full size, and is not a link."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == size


def want(
    tx: Transaction,
    platform: str,
    file: str,
    *,
    person_id: int,
    chat_id: int,
    message: str,
    real_now: datetime,
    kind: MediaKind = MediaKind.PICTURE,
    seconds: int = 0,
) -> int:
    """Marks a file on a platform as wanted, and returns its id; one that was refused or failed is tried again.

    `message` is the message it came with, to which the service replies if the file cannot be kept.
    """
    found = tx.exec(select(Media).where(Media.platform == platform, Media.file == file)).first()
    if found is None or found.state in GIVEN_UP:
        found = found or Media(platform=platform, file=file, kind=kind, seconds=seconds, created_at=real_now)
        found.state, found.attempts, found.retry_at, found.created_at = MediaState.WANTED, 0, None, real_now
        found.person_id, found.chat_id, found.message = person_id, chat_id, message
        tx.add(found)
        tx.flush()
    assert found.id is not None
    return found.id


def attach(
    tx: Transaction,
    media_ids: Sequence[int],
    purpose: Purpose,
    *,
    draft_id: int | None = None,
    case_id: int | None = None,
    statement_id: int | None = None,
    cycle: int = 1,
) -> None:
    for media_id in media_ids:
        tx.add(
            Attachment(
                media_id=media_id,
                purpose=purpose,
                draft_id=draft_id,
                case_id=case_id,
                statement_id=statement_id,
                cycle=cycle,
            )
        )
    if media_ids:
        tx.flush()


class Attached(NamedTuple):
    """A file, and for what purpose it was attached."""

    media_id: int
    purpose: Purpose


def of_resident(tx: Transaction, case_id: int, statement_id: int | None = None) -> list[Attached]:
    """What the resident sent with a complaint, or with a statement about it: pictures and voices."""
    query = select(Attachment).where(Attachment.case_id == case_id, Attachment.statement_id == statement_id)
    found = tx.exec(query.where(col(Attachment.purpose).in_(OF_RESIDENT)).order_by(col(Attachment.id)))
    return [Attached(one.media_id, one.purpose) for one in found]


def in_draft(tx: Transaction, draft_id: int) -> list[Attached]:
    return [Attached(one, Purpose(purpose)) for one, purpose in IN_DRAFT.rows(tx, draft_id=draft_id)]


def detach(tx: Transaction, draft_id: int) -> None:
    """Removes all attachments of a draft."""
    DETACH.run(tx, draft_id=draft_id)


def voices_in_draft(tx: Transaction, draft_id: int) -> list[Media]:
    return list(tx.exec(SPOKEN_IN_DRAFT, params={"draft_id": draft_id}))


def locked(tx: Transaction, media_ids: Sequence[int]) -> list[Media]:
    """These rows as they are now, locked until the transaction ends."""
    query = select(Media).where(col(Media.id).in_(media_ids)).order_by(col(Media.id)).with_for_update()
    return list(tx.exec(query.execution_options(populate_existing=True))) if media_ids else []


def of_case(tx: Transaction, case_id: int, *purposes: Purpose, cycle: int | None = None) -> list[int]:
    """Media ids of a case's attachments, in the order in which they came."""
    query = select(Attachment.media_id).where(Attachment.case_id == case_id)
    if purposes:
        query = query.where(col(Attachment.purpose).in_(purposes))
    if cycle is not None:
        query = query.where(Attachment.cycle == cycle)
    return list(tx.exec(query.order_by(col(Attachment.id))))


def of_cases(tx: Transaction, case_ids: Collection[int], *purposes: Purpose) -> dict[int, list[int]]:
    """As `of_case`, for several at once, by case."""
    found: dict[int, list[int]] = {}
    these = {"ids": list(case_ids), "purposes": purposes}
    for case_id, media_id in tx.connection().execute(OF_CASES, these) if case_ids else ():
        found.setdefault(case_id, []).append(media_id)
    return found


def of_statement(tx: Transaction, statement_id: int, *purposes: Purpose) -> list[int]:
    query = select(Attachment.media_id).where(Attachment.statement_id == statement_id)
    if purposes:
        query = query.where(col(Attachment.purpose).in_(purposes))
    return list(tx.exec(query.order_by(col(Attachment.id))))


def voices_with(tx: Transaction, case_id: int) -> list[int]:
    """Ids of a case's voices, and of those in drafts that are kept aside with it."""
    kept = select(Attachment.media_id).join(Draft, col(Draft.id) == col(Attachment.draft_id))
    kept = kept.where(Draft.case_id == case_id, Attachment.purpose == Purpose.VOICE).order_by(col(Attachment.id))
    return [*of_case(tx, case_id, Purpose.VOICE), *tx.exec(kept)]


def draft_with(tx: Transaction, media_id: int) -> int | None:
    """The draft in which a file is."""
    query = select(Attachment.draft_id).where(Attachment.media_id == media_id, col(Attachment.draft_id).is_not(None))
    return tx.exec(query.order_by(col(Attachment.id).desc())).first()


def move_to_draft(tx: Transaction, statement_id: int, draft_id: int) -> None:
    """Moves the attachments of a statement back into a draft."""
    came = ATTACHMENTS.c.statement_id == statement_id
    values = {"draft_id": draft_id, "case_id": None, "statement_id": None}
    connection = tx.connection()
    connection.execute(
        update(ATTACHMENTS).where(came, ATTACHMENTS.c.purpose != Purpose.VOICE).values(purpose=Purpose.COMPLAINT)
    )
    connection.execute(update(ATTACHMENTS).where(came).values(**values))


def move_to_case(tx: Transaction, case_id: int, *, statement_id: int | None = None, voice: int | None = None) -> None:
    """Moves the attachments of a statement, or one voice wherever it is, to another case."""
    a_voice = (ATTACHMENTS.c.media_id == voice) & (ATTACHMENTS.c.purpose == Purpose.VOICE)
    which = a_voice if voice is not None else ATTACHMENTS.c.statement_id == statement_id
    values = {"case_id": case_id, "draft_id": None, "statement_id": None, "cycle": 1}
    tx.connection().execute(update(ATTACHMENTS).where(which).values(**values))


def keep_inside(tx: Transaction, case_id: int, cycle: int) -> bool:
    """Keeps the pictures of a cycle's result inside, so that no later result shows them to the resident.

    Returns whether there were any.
    """
    proof = (
        (ATTACHMENTS.c.case_id == case_id) & (ATTACHMENTS.c.cycle == cycle) & (ATTACHMENTS.c.purpose == Purpose.PROOF)
    )
    return tx.connection().execute(update(ATTACHMENTS).where(proof).values(purpose=Purpose.NOTE)).rowcount > 0


def cases_showing(tx: Transaction, media_id: int) -> list[int]:
    query = select(Attachment.case_id).where(Attachment.media_id == media_id, col(Attachment.case_id).is_not(None))
    return [case_id for case_id in tx.exec(query.distinct()) if case_id is not None]


def any_wanted(tx: Transaction, platform: str, real_now: datetime) -> bool:
    return tx.exec(ANY_WANTED, params={"platform": platform, "real_now": real_now}).first() is not None


def take_wanted(
    tx: Transaction, platform: str, real_now: datetime, *, lease_until: datetime, limit: int
) -> list[Media]:
    """Claims a platform's wanted files, oldest first, under a lease."""
    taken = list(tx.exec(TAKE_WANTED, params={"platform": platform, "real_now": real_now, "most": limit}))
    for media in taken:
        media.retry_at, media.attempts = lease_until, media.attempts + 1
        tx.add(media)
    tx.flush()
    return taken


def release_leases(tx: Transaction, platform: str) -> None:
    """Ends all leases and retry times at once: the process that had them is gone."""
    waits = (
        (col(Media.state) == MediaState.WANTED) & (col(Media.platform) == platform) & col(Media.retry_at).is_not(None)
    )
    tx.execute(update(Media).where(waits).values(retry_at=None))


def kept(tx: Transaction, media_id: int, *, sha256: str, mime: str, size: int) -> bool:
    """Records that a file's bytes are on disk. False when it was forgotten meanwhile: they must be deleted again."""
    media = tx.get(Media, media_id)
    if media is None:
        return False
    if media.state == MediaState.FORGOTTEN:
        media.sha256 = sha256
        tx.add(media)
        return False
    media.state, media.sha256, media.mime, media.size = MediaState.KEPT, sha256, mime, size
    tx.add(media)
    tx.flush()
    return True


def refuse(tx: Transaction, media_id: int) -> Media | None:
    """Refuses a file that cannot be kept, and removes all its attachments; None when it is wanted no longer."""
    media = tx.get(Media, media_id)
    if media is None or media.state != MediaState.WANTED:
        return None
    media.state = MediaState.REFUSED
    tx.add(media)
    tx.execute(delete(Attachment).where(col(Attachment.media_id) == media_id))
    tx.flush()
    return media


def forget(tx: Transaction, media_id: int) -> str:
    """Empties a file's row. Returns the SHA-256 of the file if no other row needs it, otherwise ""."""
    media = tx.get(Media, media_id)
    if media is None:
        return ""
    sha256, media.state, media.sha256, media.file = media.sha256, MediaState.FORGOTTEN, "", f"forgotten-{media_id}"
    tx.add(media)
    tx.flush()
    shared = tx.exec(select(Media.id).where(Media.sha256 == sha256)).first() if sha256 else None
    return "" if shared else sha256
