"""A chat that its platform calls otherwise from now on: one update of its names, and everything else stays."""

from __future__ import annotations

from sqlalchemy import Table, select, update

from storage.engine.database import Transaction, end_soon
from storage.messages import cancellation
from storage.tables import Chat, ChatAlias, SQLModel

HOW_TO_BIND = "hint"  # the merge key of what a group that nobody knows is told
ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
# What points at a chat and goes with it; its names themselves are seen to apart, and wrong codes are soon forgotten.
POINTING = ("outbox", "deliveries", "bindings", "communities", "audience", "drafts", "media", "code_tries")


def move(tx: Transaction, platform: str, old: str, new: str) -> int | None:
    """Has a chat go by the id `new`; returns the chat's own id, or None when nothing was to be done.

    Whoever hears of it first does it (the platform tells in the old chat, in the new one, and to whoever sends); the
    others find it done. The old id stays a name of the chat, for what comes late from there. Where somebody spoke in
    the new one before this was known, it was taken for another chat: what happened there goes with this one.

    Messages keep the ids that the platform gave them, by which late replies to them find their case. It is the adapter
    that makes ids no two of which are the same in one chat, moved or not, and that sends anew what it cannot edit.
    """
    chat_id = _chat_of(tx, platform, old)
    if chat_id is None or tx.get(Chat, chat_id, with_for_update=True) is None:
        return None
    end_soon(tx)
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
    """What was kept of a chat is another's from now on; its row stays, without a name. Nobody there is told how to bind
    what is bound."""
    cancellation.cancel_merged(tx, newcomer, HOW_TO_BIND)
    for name in ("chat_aliases", *POINTING):
        table: Table = SQLModel.metadata.tables[name]
        tx.connection().execute(update(table).where(table.c.chat_id == newcomer).values(chat_id=chat_id))
    tx.expire_all()
