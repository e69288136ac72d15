"""What the service may do in a chat: it was let in, may no longer write, or was removed."""

from __future__ import annotations

from bot.platforms.telegram import fields
from bot.platforms.telegram.fields import Table
from domain.messages import Happening

STANDINGS = {
    "creator": Happening.ADMITTED,
    "administrator": Happening.ADMITTED,
    "member": Happening.ADMITTED,
    "left": Happening.LOST,
    "kicked": Happening.LOST,  # in a private chat: blocked
}


def standing_change(changed: Table) -> Happening | None:
    """What it may do in the chat from now on; None where that did not change, as when it is promoted."""
    old, new = (_standing(fields.table(changed, name)) for name in ("old_chat_member", "new_chat_member"))
    return None if old is new else new


def _standing(member: Table) -> Happening:
    status = fields.name(member, "status")
    if status != "restricted":
        if status not in STANDINGS:
            raise ValueError("no such standing")
        return STANDINGS[status]
    if not fields.flag(member, "is_member"):
        return Happening.LOST
    return Happening.ADMITTED if fields.flag(member, "can_send_messages") else Happening.SILENCED
