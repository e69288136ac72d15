"""`invite`: prints a one-time code that lets in a person or a group."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime

from bot.commands.opened import up_to_date
from bot.config import Config
from storage import people


def run(settings: Config, asked: argparse.Namespace) -> int:
    unknown = [one for one in asked.departments if one not in settings.county.departments]
    needed = asked.purpose in ("group", "staff")
    if unknown or needed != bool(asked.departments):
        known = "、".join(f"{one.code}（{one.name.in_('zh-CN')}）" for one in settings.county.open_departments())
        print(f"请写单位代码 Name department codes (group, staff): {known}", file=sys.stderr)
        return 1
    now = datetime.now(UTC)
    with up_to_date(settings) as database, database.transaction() as tx:
        code = people.invite(tx, asked.purpose, asked.departments, confidential=asked.confidential, real_now=now)
    where = "群里 the group" if needed else "私聊机器人 a private chat with the bot"
    # Led by a slash, it is heard in groups of Telegram too, where bots hear commands alone.
    verb = "bind" if asked.purpose == "group" else "join"
    print(f"{code}\n在{where}发送 send: /{verb} {code}（七天内有效，一次 good once, for seven days）")
    return 0
