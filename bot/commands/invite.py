"""`invite`: prints a one-time code that lets in a person or a group."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime

from bot.commands.opened import up_to_date
from bot.config import Config
from domain.kinds import Invites
from storage.people import invitations

# whether it is for a group → where the code is sent
WHERE = {
    True: ("请在单位群里", "in the department's group"),
    False: ("请在和机器人的私聊里", "to the bot in a private chat"),
}


def run(settings: Config, asked: argparse.Namespace) -> int:
    unknown = [one for one in asked.departments if one not in settings.county.departments]
    purpose = Invites(asked.purpose)
    needed = purpose in (Invites.GROUP, Invites.STAFF)
    if unknown or needed != bool(asked.departments):
        known = "、".join(f"{one.code}（{one.name.in_('zh-CN')}）" for one in settings.county.open_departments())
        print(f"group 和 staff 后面要写单位代码，其他的不写：{known}", file=sys.stderr)
        print("Write department codes (above) after group and staff, none after the others.", file=sys.stderr)
        return 1
    if asked.function and (purpose is not Invites.LEADER or asked.function not in settings.county.leaders):
        functions = "、".join(f"{one.code}（{one.name.in_('zh-CN')}）" for one in settings.county.leaders.values())
        print(f"--function 只跟在 leader 后面，写职务代码：{functions}", file=sys.stderr)
        print("--function goes with leader alone, with the code of a function (above).", file=sys.stderr)
        return 1
    now = datetime.now(UTC)
    with up_to_date(settings) as database, database.transaction() as tx:
        code = invitations.issue(
            tx,
            purpose,
            asked.departments,
            function=asked.function,
            confidential=asked.confidential,
            real_now=now,
        )
    # With a slash it also works in groups of Telegram, where bots get commands only.
    verb = "bind" if purpose is Invites.GROUP else "join"
    chinese, english = WHERE[needed]
    print(f"{code}\n{chinese}发送 /{verb} {code}，七天内有效，只能用一次。")
    print(f"Send /{verb} {code} {english}. It is good once, for seven days.")
    return 0
