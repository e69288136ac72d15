"""`restore`: puts a backup into an empty place."""

from __future__ import annotations

import argparse

from bot import log
from bot.commands.opened import opened
from bot.config import Config
from bot.operations.exclusive import Refused, use_alone
from bot.operations.schema import newer
from storage.backups import restore
from storage.backups.archive import SIMULATOR, BrokenArchive
from storage.messages.file_store import Files
from storage.migrations import NewerSchema


def run(settings: Config, asked: argparse.Namespace) -> int:
    folder = settings.service.data_dir
    with use_alone(settings), opened(settings, anew=True) as database:
        try:
            asked.archive.stat()
        except OSError as error:
            raise Refused(
                f"{asked.archive} 读不到（{error.strerror}）。 {asked.archive} cannot be read ({error.strerror})."
            ) from None
        try:
            found = restore.restore_backup(
                asked.archive,
                database,
                Files(folder / "files"),
                folder / SIMULATOR,
                skip_numbers=asked.skip_numbers,
            )
        except restore.NotEmpty as error:
            raise Refused(
                f"这里不是空的：{error}。恢复只能放进空的数据库和空的目录，请用 ZHONGZHI_DATA_DIR、"
                "ZHONGZHI_DATABASE_URL 另指一处；什么也没有改动。\n"
                f"Something is here: {error}. A backup is only put into an empty database and folder; name others in"
                " ZHONGZHI_DATA_DIR and ZHONGZHI_DATABASE_URL. Nothing was changed."
            ) from None
        except BrokenArchive as error:
            raise Refused(
                f"{asked.archive} 不是完整的备份（{error}）；没有留下记录和照片。\n"
                f"{asked.archive} is no whole backup ({error}); no rows and no pictures were left behind."
            ) from None
        except NewerSchema as error:
            raise newer(error.revision) from None
        except OSError as error:
            raise Refused(
                f"{folder} 不能写入（{error.strerror}）；没有留下记录和照片，请检查后再试。\n"
                f"{folder} cannot be written ({error.strerror}); no rows and no pictures were left behind. See to it"
                " and try again."
            ) from None
    rows = sum(table.rows for table in found.tables.values())
    log.line("backup.restored", rows=rows, files=len(found.files), revision=found.revision)
    print(
        f"已恢复 {found.taken_at} 的备份：记录 {rows} 条，照片 {len(found.files)} 张，逐项核对无误。\n"
        f"Restored the backup of {found.taken_at}: {rows} rows and {len(found.files)} pictures, each checked."
    )
    return 0
