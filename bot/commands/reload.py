"""`reload`: has the running service read its settings again."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from bot.commands.opened import opened
from bot.config import Config
from storage import county


def run(settings: Config, asked: argparse.Namespace) -> int:
    with opened(settings) as database, database.transaction() as tx:
        county.set_setting(tx, county.RELOAD, datetime.now(UTC).isoformat())
    print("配置无误，运行中的服务将在数秒内采用。 The settings are sound; the running service takes them over.")
    return 0
