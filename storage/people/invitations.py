"""One-time codes, by which people get roles and groups are bound to departments or areas."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlmodel import col, select

from domain.kinds import Invites
from storage.engine.database import Transaction
from storage.tables import Invitation

GOOD_FOR_DAYS = 7


def issue(
    tx: Transaction,
    purpose: Invites,
    departments: list[str] | None = None,
    *,
    area: str = "",
    function: str = "",
    confidential: bool = False,
    real_now: datetime,
) -> str:
    """A new one-time code of eight digits, good for seven days of real time; only its digest is kept."""
    code = f"{secrets.randbelow(10**8):08d}"
    tx.add(
        Invitation(
            digest=_digest(code),
            purpose=purpose,
            departments=departments or [],
            area=area,
            function=function,
            confidential=confidential,
            expires_at=real_now + timedelta(days=GOOD_FOR_DAYS),
        )
    )
    tx.flush()
    return code


def redeem(tx: Transaction, code: str, *, by: int, real_now: datetime) -> Invitation | None:
    """The invitation behind an unused, unexpired code, now used; None for any other code."""
    found = tx.exec(
        select(Invitation)
        .where(Invitation.digest == _digest(code), col(Invitation.used_at).is_(None))
        .with_for_update()
    ).first()
    if found is None or found.expires_at < real_now:
        return None
    found.used_at, found.used_by = real_now, by
    tx.add(found)
    tx.flush()
    return found


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
