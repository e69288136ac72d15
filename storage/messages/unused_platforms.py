"""Platforms that the service uses no longer, such as the simulator after the move to a real one (docs/adr/0027).

Their people and groups stay, but take no part until the platform is used again: they get no messages, and what
waits for them is neither due nor late.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Table, func, select

from domain.kinds import InboxState
from storage.engine.database import Transaction
from storage.engine.service_settings import set_setting
from storage.tables import SQLModel
from storage.tables.columns import written_out

SETTINGS: Table = SQLModel.metadata.tables["settings"]
INBOX: Table = SQLModel.metadata.tables["inbox"]
ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
NAMED = "platform.silent."  # such a setting holds the platform's name, or "" when it is used again
UNUSED = select(SETTINGS.c.value).where(SETTINGS.c.name.startswith(NAMED))
# Uses the key of `chat_aliases`, so that only chats of unused platforms are read, and none when there are none.
UNUSED_CHATS = select(ALIASES.c.chat_id).where(ALIASES.c.platform.in_(UNUSED))


def note(tx: Transaction, spoken: Collection[str]) -> Mapping[str, int]:
    """Writes down which platforms are unused from now on, and returns how many chats each of them has.

    A platform may have none: it was switched off before its first update was handled.
    """
    known = select(ALIASES.c.platform, func.count()).where(ALIASES.c.current).group_by(ALIASES.c.platform)
    came = select(INBOX.c.platform).where(INBOX.c.state == written_out(InboxState.NEW)).distinct()
    counted = dict.fromkeys(tx.connection().execute(came).scalars(), 0)
    for platform, count in tx.connection().execute(known):
        counted[platform] = count
    chats = {platform: count for platform, count in counted.items() if platform not in spoken}
    before = set(tx.connection().execute(UNUSED).scalars())
    for platform in sorted(before ^ set(chats)):
        if platform:
            set_setting(tx, f"{NAMED}{platform}", platform if platform in chats else "")
    return chats
