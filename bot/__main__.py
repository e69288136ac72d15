"""The command line: run, check-config, reload, migrate, invite, replay."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot import config, log, replay, serve
from bot.app import LOCALES, RELOAD
from bot.config import Config
from bot.config_problems import ConfigError
from bot.render import BrokenCatalogue, load_catalogues
from bot.single import Refused, alone
from storage import county, people
from storage.database import Database
from storage.migrations import upgrade

PURPOSES = ("coordinator", "leader", "group", "staff")


def main() -> int:
    """Runs one command and returns its exit status: 0 done, 1 refused."""
    asked = _parser().parse_args()
    log.set_up()
    try:
        settings = config.load(asked.config, os.environ)
        load_catalogues(LOCALES)
    except ConfigError as error:
        print(error.text("zh-CN"), error.text("en"), sep="\n\n", file=sys.stderr)
        return 1
    except BrokenCatalogue as error:
        print(error, file=sys.stderr)
        return 1
    try:
        return COMMANDS[asked.command](settings, asked)
    except Refused as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="众志 Zhongzhi")
    parser.add_argument("--config", type=Path, default=_default_config(), help="配置文件 the settings (TOML)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="运行服务 serve")
    commands.add_parser("check-config", help="只检查配置 check the settings and stop")
    commands.add_parser("reload", help="让运行中的服务重读配置 have the running service read its settings again")
    commands.add_parser("migrate", help="更新数据库结构 bring the database to this version")
    invite = commands.add_parser("invite", help="生成一次性邀请码 print a one-time code")
    invite.add_argument("purpose", choices=PURPOSES)
    invite.add_argument("departments", nargs="*", help="单位代码 department codes, for group and staff")
    invite.add_argument("--confidential", action="store_true", help="可办理保密件 may read confidential cases")
    replayed = commands.add_parser("replay", help="重放历史诉求 play a CSV of complaints through the front door")
    replayed.add_argument("file", type=Path, help="CSV（可为 .gz）: time, user, title, body")
    replayed.add_argument("--limit", type=int, default=0, help="只放前若干行 only the first rows")
    return parser


def _default_config() -> Path:
    own = Path("config.toml")
    return own if own.exists() else Path("config.example.toml")


def _run(settings: Config, asked: argparse.Namespace) -> int:
    asyncio.run(serve.serve(settings, asked.config))
    return 0


def _check(settings: Config, asked: argparse.Namespace) -> int:
    found = settings.county
    print(
        f"配置无误 The settings are sound: {asked.config} "
        f"({len(found.departments)} 个单位 departments, {len(found.categories)} 个类别 categories, "
        f"{len(found.areas)} 个网格 areas)"
    )
    return 0


def _reload(settings: Config, asked: argparse.Namespace) -> int:
    database = Database(settings.service.database_url)
    with database.transaction() as tx:
        county.set_setting(tx, RELOAD, datetime.now(UTC).isoformat())
    database.close()
    print("配置无误，运行中的服务将在数秒内采用。 The settings are sound; the running service takes them over.")
    return 0


def _migrate(settings: Config, asked: argparse.Namespace) -> int:
    _bring_up_to_date(settings)
    print("数据库已是最新结构。 The database is at this version.")
    return 0


def _invite(settings: Config, asked: argparse.Namespace) -> int:
    unknown = [one for one in asked.departments if one not in settings.county.departments]
    needed = asked.purpose in ("group", "staff")
    if unknown or needed != bool(asked.departments):
        known = "、".join(f"{one.code}（{one.name.in_('zh-CN')}）" for one in settings.county.open_departments())
        print(f"请写单位代码 Name department codes (group, staff): {known}", file=sys.stderr)
        return 1
    _bring_up_to_date(settings)
    database = Database(settings.service.database_url)
    with database.transaction() as tx:
        code = people.invite(
            tx, asked.purpose, asked.departments, confidential=asked.confidential, real_now=datetime.now(UTC)
        )
    database.close()
    where = "群里 the group" if needed else "私聊机器人 a private chat with the bot"
    print(f"{code}\n在{where}发送 send: 加入 {code}（七天内有效，一次 good once, for seven days）")
    return 0


def _bring_up_to_date(settings: Config) -> None:
    settings.service.data_dir.mkdir(parents=True, exist_ok=True)
    upgrade(settings.service.database_url)


def _replay(settings: Config, asked: argparse.Namespace) -> int:
    with alone(settings):
        return asyncio.run(replay.replay(settings, asked.file, limit=asked.limit))


COMMANDS = {
    "run": _run,
    "check-config": _check,
    "reload": _reload,
    "migrate": _migrate,
    "invite": _invite,
    "replay": _replay,
}

if __name__ == "__main__":
    sys.exit(main())
