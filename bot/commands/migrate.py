"""`migrate`: brings the database to this version and stops."""

from __future__ import annotations

import argparse

from bot.commands.opened import opened
from bot.config import Config
from bot.operations.schema import bring_up_to_date


def run(settings: Config, asked: argparse.Namespace) -> int:
    with opened(settings, anew=True):
        changed = bring_up_to_date(settings)
    if changed:
        print("已更新数据库结构。 The database was brought to this version.")
    else:
        print("数据库已是最新结构。 The database is at this version.")
    return 0
