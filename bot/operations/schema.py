"""Migrates the database at start; refuses, with advice, where that is impossible."""

from __future__ import annotations

from bot import log
from bot.config import Config
from bot.operations.exclusive import Refused
from storage.migrations import BrokenMigration, NewerSchema, newest, upgrade


def bring_up_to_date(settings: Config) -> bool:
    """Whether anything was changed. Raises `Refused` for a database that a newer version made, or that is not sound."""
    service = settings.service
    service.data_dir.mkdir(parents=True, exist_ok=True)
    try:
        before = upgrade(service.database_url)
    except NewerSchema as error:
        raise newer(error.revision) from None
    except BrokenMigration as error:
        raise Refused(
            "更新数据库结构后有记录无所指，已全部撤回，数据库没有变；请把旁边的 .before- 副本留好，并报告此事。\n"
            f"The migration was undone, the database is as it was: {error}. Keep the .before- copy and report this."
        ) from None
    changed = before != newest()
    if changed:
        log.line("database.migrated", before=before or "-", revision=newest())
    return changed


def newer(revision: str) -> Refused:
    """The refusal where the database is of a later version than the program."""
    return Refused(
        f"数据库的结构（{revision}）比本程序（{newest()}）新，什么也没有改动；请换用较新的程序，或恢复旧版本时的备份。\n"
        f"The database is at revision {revision}, which this program (at {newest()}) does not know; nothing was"
        " changed. Run a newer version, or restore a backup of the older one."
    )
