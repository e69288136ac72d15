"""Pictures: content-addressed files, synced to disk before a row says that they are kept."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from sqlmodel import col, select

from storage.database import Transaction
from storage.tables import Attachment, Media

SIGNATURES = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
WEBP = (b"RIFF", b"WEBP")


class Files:
    """Bytes by their SHA-256, below one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, sha256: str) -> Path:
        return self.root / sha256[:2] / sha256

    def keep(self, content: bytes) -> str:
        """Writes the bytes, once, and returns their SHA-256 when they are safely on disk."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(f".{token_hex(8)}")  # the same picture may be kept twice at once
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.rename(path)
            _sync_folder(path.parent)
        return sha256

    def drop(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sniff(content: bytes) -> str:
    """The MIME type that the first bytes prove, or "" for what is no picture we show."""
    if content[:4] == WEBP[0] and content[8:12] == WEBP[1]:
        return "image/webp"
    return next((mime for start, mime in SIGNATURES.items() if content.startswith(start)), "")


def want(tx: Transaction, platform: str, file: str, *, person_id: int, real_now: datetime) -> int:
    """The id of the picture a platform holds, wanted from now on if it was not yet."""
    found = tx.exec(select(Media).where(Media.platform == platform, Media.file == file)).first()
    if found is None:
        found = Media(platform=platform, file=file, person_id=person_id, created_at=real_now)
        tx.add(found)
        tx.flush()
    assert found.id is not None
    return found.id


def attach(
    tx: Transaction,
    media_ids: Sequence[int],
    purpose: str,
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
    tx.flush()


def in_draft(tx: Transaction, draft_id: int) -> list[Attachment]:
    return list(tx.exec(select(Attachment).where(Attachment.draft_id == draft_id).order_by(col(Attachment.id))))


def of_case(tx: Transaction, case_id: int, *purposes: str, cycle: int | None = None) -> list[int]:
    """Media ids of a case's pictures, in the order they came."""
    query = select(Attachment.media_id).where(Attachment.case_id == case_id)
    if purposes:
        query = query.where(col(Attachment.purpose).in_(purposes))
    if cycle is not None:
        query = query.where(Attachment.cycle == cycle)
    return list(tx.exec(query.order_by(col(Attachment.id))))


def of_statement(tx: Transaction, statement_id: int) -> list[int]:
    query = select(Attachment.media_id).where(Attachment.statement_id == statement_id)
    return list(tx.exec(query.order_by(col(Attachment.id))))


def cases_showing(tx: Transaction, media_id: int) -> list[int]:
    query = select(Attachment.case_id).where(Attachment.media_id == media_id, col(Attachment.case_id).is_not(None))
    return [case_id for case_id in tx.exec(query.distinct()) if case_id is not None]


def wanted(tx: Transaction, real_now: datetime, limit: int) -> list[Media]:
    due = col(Media.retry_at).is_(None) | (col(Media.retry_at) <= real_now)
    query = select(Media).where(Media.state == "wanted", due).order_by(col(Media.id)).limit(limit)
    return list(tx.exec(query))


def take_wanted(tx: Transaction, real_now: datetime, lease_until: datetime, limit: int) -> list[Media]:
    """Wanted pictures, left alone by others until the lease ends."""
    due = col(Media.retry_at).is_(None) | (col(Media.retry_at) <= real_now)
    query = select(Media).where(Media.state == "wanted", due).order_by(col(Media.id)).limit(limit)
    taken = list(tx.exec(query.with_for_update(skip_locked=True)))
    for media in taken:
        media.retry_at, media.attempts = lease_until, media.attempts + 1
        tx.add(media)
    tx.flush()
    return taken


def kept(tx: Transaction, media_id: int, *, sha256: str, mime: str, size: int) -> bool:
    """Notes that a picture's bytes are on disk; False when it was forgotten meanwhile and its bytes must go again."""
    media = tx.get(Media, media_id)
    if media is None:
        return False
    if media.state == "forgotten":
        media.sha256 = sha256
        tx.add(media)
        return False
    media.state, media.sha256, media.mime, media.size = "kept", sha256, mime, size
    tx.add(media)
    tx.flush()
    return True


def forget(tx: Transaction, media_id: int) -> str:
    """Empties a picture's row; returns the SHA-256 whose file nobody needs any more, or ""."""
    media = tx.get(Media, media_id)
    if media is None:
        return ""
    sha256, media.state, media.sha256, media.file = media.sha256, "forgotten", "", f"forgotten-{media_id}"
    tx.add(media)
    tx.flush()
    shared = tx.exec(select(Media.id).where(Media.sha256 == sha256)).first() if sha256 else None
    return "" if shared else sha256
