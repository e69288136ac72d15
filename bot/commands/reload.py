"""`reload`: has the running service read its settings again."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from bot.commands.check_config import who_hears_accusations
from bot.commands.opened import opened
from bot.config import Config
from storage.engine import service_settings


def run(settings: Config, asked: argparse.Namespace) -> int:
    with opened(settings) as database, database.transaction() as tx:
        service_settings.set_setting(tx, service_settings.RELOAD, datetime.now(UTC).isoformat())
    print(
        f"{asked.config} 无误；运行中的服务将在数秒内重读它启动时所读的文件（见日志 settings.read）。\n"
        f"{asked.config} is sound; the running service reads the file that it was started with again, within seconds"
        " (its log names that, as settings.read)."
    )
    if said := who_hears_accusations(settings):
        print(said)
    return 0
