"""`backup`: database and files in one archive, while the service goes on."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot import __version__, log
from bot.commands.opened import opened
from bot.config import Config
from bot.operations.exclusive import Refused
from bot.operations.schema import newer
from storage.backups import backup
from storage.backups.archive import SIMULATOR, Manifest
from storage.messages.file_store import Files
from storage.migrations import NewerSchema

# Why a picture could not be copied → what to know about it.
LEFT_OUT = {
    "dropped": "备份时刚被删除 deleted while the backup was taken",
    "lost": "数据库里有，磁盘上没有 named by the database, not on disk",
    "damaged": "磁盘上的内容已损坏 damaged on disk",
}


def run(settings: Config, asked: argparse.Namespace) -> int:
    now, folder = datetime.now(UTC), settings.service.data_dir
    target = _target(asked.place, now)
    with opened(settings) as database:
        try:
            taken = backup.take(
                database, Files(folder / "files"), folder / SIMULATOR, target, version=__version__, now=now
            )
        except backup.Damaged as error:
            raise Refused(
                f"备份没有做成：表 {error} 里有一行已损坏，读不出来。\n"
                f"No backup was made: a row of the table {error} is damaged and cannot be read."
            ) from None
        except NewerSchema as error:
            raise newer(error.revision) from None
        except OSError as error:
            raise _unwritable(target, error) from None
    _tell(target, taken)
    return 0


def _target(place: Path, now: datetime) -> Path:
    """A new file: the one named, or one named after the moment in the folder named."""
    if not place.is_dir() and not place.suffix:
        raise Refused(
            f"没有 {place} 这个目录；请写一个已有的目录，或以 .zip 结尾的文件名。\n"
            f"There is no folder {place}; name one that is there, or a file that ends in .zip."
        )
    target = place / f"zhongzhi-{now:%Y%m%dT%H%M%SZ}.zip" if place.is_dir() else place
    if target.exists():
        raise Refused(f"{target} 已经存在，请换一个名字。\n{target} is there already; name another file.")
    return target


def _unwritable(target: Path, error: OSError) -> Refused:
    return Refused(
        f"备份没有做成：{target} 不能写入（{error.strerror}）。\n"
        f"No backup was made: {target} cannot be written ({error.strerror})."
    )


def _tell(target: Path, taken: Manifest) -> None:
    rows = sum(table.rows for table in taken.tables.values())
    log.line("backup.taken", rows=rows, files=len(taken.files), left_out=len(taken.left_out), revision=taken.revision)
    for sha256, why in taken.left_out.items():
        print(f"缺照片 picture left out: {sha256}（{LEFT_OUT[why]}）", file=sys.stderr)
    print(
        f"{target}\n记录 rows: {rows}，照片 pictures: {len(taken.files)}，结构 revision: {taken.revision}。"
        "其中有居民说的话，没有加密，请妥善保管。 It holds residents' words and is not encrypted: keep it safe."
    )
