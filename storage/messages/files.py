"""Pictures, voices and files that people sent: where they belong, and whether their bytes are kept (`file_store`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Table, bindparam, delete, update
from sqlalchemy import select as select_columns
from sqlmodel import col, select

from domain.kinds import OF_RESIDENT, MediaKind, MediaState, Purpose
from storage.engine.database import Transaction
from storage.engine.statements import PreparedStatement
from storage.tables import Attachment, Draft, Media, SQLModel

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
    select_columns(ATTACHMENTS.c.media_id, ATTACHMENTS.c.purpose, MEDIA.c.kind)
    .join_from(ATTACHMENTS, MEDIA)
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
    name: str = "",
) -> int:
    """Marks a file on a platform as wanted, and returns its id; one that was refused or failed is tried again.

    `message` is the message it came with, to which the service replies if the file cannot be kept.
    """
    found = tx.exec(select(Media).where(Media.platform == platform, Media.file == file)).first()
    if found is None or found.state in GIVEN_UP:
        found = found or Media(platform=platform, file=file, kind=kind, seconds=seconds, name=name, created_at=real_now)
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
    """A file, for what purpose it was attached, and what it is."""

    media_id: int
    purpose: Purpose
    kind: MediaKind


def of_resident(tx: Transaction, case_id: int, statement_id: int | None = None) -> list[Attached]:
    """What the resident sent with a complaint, or with a statement about it: pictures, voices and files."""
    query = select(Attachment.media_id, Attachment.purpose, Media.kind).join(Media)
    query = query.where(Attachment.case_id == case_id, Attachment.statement_id == statement_id)
    found = tx.exec(query.where(col(Attachment.purpose).in_(OF_RESIDENT)).order_by(col(Attachment.id)))
    return [Attached(one, Purpose(purpose), MediaKind(kind)) for one, purpose, kind in found]


def in_draft(tx: Transaction, draft_id: int) -> list[Attached]:
    return [
        Attached(one, Purpose(purpose), MediaKind(kind)) for one, purpose, kind in IN_DRAFT.rows(tx, draft_id=draft_id)
    ]


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
    """Media ids of a case's pictures and voices, in the order in which they came."""
    query = select(Attachment.media_id).join(Media).where(Attachment.case_id == case_id, Media.kind != MediaKind.FILE)
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


def of_statement(tx: Transaction, statement_id: int) -> list[int]:
    query = select(Attachment.media_id).where(Attachment.statement_id == statement_id)
    return list(tx.exec(query.order_by(col(Attachment.id))))


def kinds_with(tx: Transaction, statement_id: int) -> set[MediaKind]:
    """What kinds of media came with a statement."""
    query = select(Media.kind).join(Attachment, col(Attachment.media_id) == col(Media.id))
    return {MediaKind(kind) for kind in tx.exec(query.where(Attachment.statement_id == statement_id).distinct())}


def documents_with(tx: Transaction, case_id: int) -> list[Media]:
    """The files that were sent about a case and are kept, and those in drafts that are kept aside with it."""
    query = select(Media).join(Attachment, col(Attachment.media_id) == col(Media.id))
    query = query.join(Draft, col(Draft.id) == col(Attachment.draft_id), isouter=True)
    about = (col(Attachment.case_id) == case_id) | (col(Draft.case_id) == case_id)
    kept = (col(Media.kind) == MediaKind.FILE) & (col(Media.state) == MediaState.KEPT)
    found = tx.exec(query.where(about, kept).order_by(col(Attachment.id)))
    return list({one.id: one for one in found}.values())


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


def kind_of(mime: str) -> MediaKind:
    """What something is by its bytes, whatever it was sent as."""
    beginnings = {"image": MediaKind.PICTURE, "audio": MediaKind.VOICE}
    return beginnings.get(mime.partition("/")[0], MediaKind.FILE)


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
    media.kind = kind_of(mime)
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
    media.name = ""
    tx.add(media)
    tx.flush()
    shared = tx.exec(select(Media.id).where(Media.sha256 == sha256)).first() if sha256 else None
    return "" if shared else sha256
