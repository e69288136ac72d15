"""The command line. Each command is a module of `bot/commands`, loaded only when it is used."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import time
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from bot import config, log
from bot.catalogues import LOCALES, BrokenCatalogue, load_catalogues
from bot.config import Config
from bot.operations.database_advice import unusable
from bot.operations.exclusive import Refused
from bot.platform_registry import PLATFORMS
from bot.platforms.settings import TriedOut
from bot.settings.problems import ConfigError
from bot.settings.rule_tables import SOURCES
from domain.kinds import Invites
from storage.engine.database import DatabaseFault

WHY = "why"  # a column has this name, too: tests/test_kinds.py
COMMANDS = {
    "run": "运行服务 serve",
    "check-config": "只检查配置 check the settings and stop",
    "reload": "让运行中的服务重读配置 have the running service read its settings again",
    "migrate": "更新数据库结构 bring the database to this version",
    "invite": "生成一次性邀请码 print a one-time code",
    "people": "谁有什么身份，停用、解绑 who holds which role; end one, or unbind a group",
    "dead-letters": "死信：没能办成的消息和事项 what could not be done: list, show, retry, drop",
    "backup": "备份数据库和文件 copy database and files into one archive",
    "restore": "从备份恢复到空的地方 put a backup into an empty place",
    "try": "试连平台，说明缺什么 ask a platform, and say what is missing",
    WHY: "一句话派给谁、为什么 where some words would go, and why",
    "replay": "重放历史诉求 play a CSV of complaints through the front door",
}
MODULES = {"try": "try_platform"}  # `try` is a word of Python
MOST_SKIPPED = 1_000_000  # case numbers; a year has ten times as many
TRIED = tuple(name for name, section in PLATFORMS.items() if issubclass(section, TriedOut))
PURPOSES = tuple(one.value for one in Invites if one is not Invites.COMMUNITY)


class Command(Protocol):
    def run(self, settings: Config, asked: argparse.Namespace) -> int:
        """Does it and returns the exit status: 0 done, 1 refused."""


def main() -> int:
    """Runs one command and returns its exit status: 0 done, 1 refused."""
    os.umask(0o077)  # data_dir holds people's words and pictures
    asked = parser().parse_args()
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
        return _command(asked.command).run(settings, asked)
    except Refused as error:
        print(error, file=sys.stderr)
        return 1
    except DatabaseFault as fault:
        print(unusable(settings.service.database_url, fault), file=sys.stderr)
        return 1


def _command(name: str) -> Command:
    module = MODULES.get(name, name.replace("-", "_"))
    return cast(Command, import_module(f"bot.commands.{module}"))


def parser() -> argparse.ArgumentParser:
    """What may be typed."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="众志 Zhongzhi")
    parser.add_argument("--config", type=Path, default=_default_config(), help="配置文件 the settings (TOML)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    parsers = {name: commands.add_parser(name, help=says) for name, says in COMMANDS.items()}
    _invite(parsers["invite"])
    _people(parsers["people"])
    _dead_letters(parsers["dead-letters"])
    parsers["backup"].add_argument("place", type=Path, help="文件或目录 a file, or a folder in which one is made")
    _restore(parsers["restore"])
    _why(parsers[WHY])
    _replay(parsers["replay"])
    parsers["try"].add_argument("platform", choices=TRIED)
    return parser


def _invite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("purpose", choices=PURPOSES)
    parser.add_argument("departments", nargs="*", help="单位代码 department codes, for group and staff")
    parser.add_argument("--function", default="", help="领导职务代码 code of a leaders' function, for leader")
    parser.add_argument("--confidential", action="store_true", help="可办理保密工单 may read confidential cases")


def _people(parser: argparse.ArgumentParser) -> None:
    todo = parser.add_subparsers(dest="todo", required=True, metavar="list|end|unbind")
    todo.add_parser("list", help="列出有身份的人和绑定的群 who holds a role, and which groups are bound")
    end = todo.add_parser("end", help="停用 end all roles of somebody, at once")
    end.add_argument("who", help="姓名或编号 a name, or a number of `list`")
    unbind = todo.add_parser("unbind", help="解绑 unbind the groups of a department or area")
    unbind.add_argument("unit", help="单位或社区的名称或代码 its name or code")


def _dead_letters(parser: argparse.ArgumentParser) -> None:
    todo = parser.add_subparsers(dest="todo", required=True, metavar="list|show|retry|drop")
    todo.add_parser("list", help="列出 what there is, without anyone's words")
    show = todo.add_parser("show", help="看内容 one, with what it holds")
    show.add_argument("id", help="in:12, timer:3, out:7")
    retry = todo.add_parser("retry", help="再办一次 have the running service try again")
    which = retry.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", default=[], metavar="id")
    which.add_argument(
        "--all", action="store_true", help="全部，会自己再发的除外 all but those that are said again by themselves"
    )
    drop = todo.add_parser("drop", help="作罢 give up, and empty what it holds")
    drop.add_argument("ids", nargs="+", metavar="id")
    drop.add_argument("--reason", required=True, help="为什么 why; kept with it")


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", type=Path, help="备份文件 a file that `backup` made")
    parser.add_argument(
        "--skip-numbers",
        type=_count,
        default=0,
        metavar="N",
        help="跳过 N 个编号 leave out N case numbers, so that none given out since the backup is given again",
    )


def _count(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10 and int(typed) <= MOST_SKIPPED):
        raise argparse.ArgumentTypeError(f"{typed!r}: 0, 1, 2 … {MOST_SKIPPED}")
    return int(typed)


def _why(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", help="居民说的话 what a resident says")
    parser.add_argument("--place", default="", help="另外说的地点 a place told apart from the words")
    parser.add_argument("--source", choices=SOURCES, default="resident", help="来源 from where")
    parser.add_argument("--at", type=_local_time, help="当地时间，默认现在 local time, now by default: 23:00")


def _local_time(typed: str) -> time:
    try:
        return time.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{typed!r}: 08:30 … 23:59") from None


def _replay(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="CSV（可为 .gz）: time, user, title, body")
    parser.add_argument("--limit", type=int, default=0, help="只放前若干行 only the first rows")


def _default_config() -> Path:
    own = Path("config.toml")
    return own if own.exists() else Path("config.example.toml")


if __name__ == "__main__":
    sys.exit(main())
