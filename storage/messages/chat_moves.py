"""A chat gets another id on its platform (a group that became a supergroup): only its aliases change."""

from __future__ import annotations

from sqlalchemy import Table, select, update

from storage.engine.database import Transaction
from storage.messages import cancellation
from storage.tables import Chat, ChatAlias, SQLModel

HOW_TO_BIND = "hint"  # the merge key of what a group that nobody knows is told
ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
# The tables that refer to a chat and change with it; aliases are changed separately.
POINTING = ("outbox", "deliveries", "bindings", "communities", "audience", "drafts", "media", "code_tries")


def move(tx: Transaction, platform: str, old: str, new: str) -> int | None:
    """Gives a chat the id `new` on its platform; returns the chat's own id, or None when there was nothing to do.

    The platform tells of it in the old chat, in the new one, and to whoever sends: the first call does the work, the
    others change nothing. The old id stays an alias, for updates that arrive late. If somebody wrote in the new chat
    before the service knew of the move, it was kept as another chat: its rows are joined to this one.

    Messages keep the ids that the platform gave them, by which replies to them find their case. The adapter makes these
    ids unique within a chat, before and after a move, and sends a card again that it cannot edit any more.
    """
    chat_id = _chat_of(tx, platform, old)
    if chat_id is None or tx.get(Chat, chat_id, with_for_update=True) is None:
        return None
    tx.holds_others_up = True
    newcomer = _chat_of(tx, platform, new)
    if newcomer == chat_id:
        return None
    tx.connection().execute(update(ALIASES).where(ALIASES.c.chat_id == chat_id).values(current=False))
    if newcomer is None:
        tx.add(ChatAlias(platform=platform, external=new, chat_id=chat_id))
        tx.flush()
    else:
        _join(tx, newcomer, chat_id)
    return chat_id


def _chat_of(tx: Transaction, platform: str, external: str) -> int | None:
    named = (ALIASES.c.platform == platform) & (ALIASES.c.external == external)
    return tx.connection().execute(select(ALIASES.c.chat_id).where(named)).scalar()


def _join(tx: Transaction, newcomer: int, chat_id: int) -> None:
    """Moves all rows of the chat `newcomer` to another chat; its own row stays, without an alias. The hint how to bind
    the group is cancelled: it is bound already."""
    cancellation.cancel_merged(tx, newcomer, HOW_TO_BIND)
    for name in ("chat_aliases", *POINTING):
        table: Table = SQLModel.metadata.tables[name]
        tx.connection().execute(update(table).where(table.c.chat_id == newcomer).values(chat_id=chat_id))
    tx.expire_all()
