"""`dead-letters`: what could not be done, listed, shown, tried again by the running service, or given up."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot import log
from bot.commands.opened import up_to_date
from bot.config import Config
from storage.engine.database import Transaction
from storage.operations import dead_letters
from storage.operations.dead_letters import DeadLetter

WIDTHS = (14, 21, 14, 14, 9)


def run(settings: Config, asked: argparse.Namespace) -> int:
    with (
        up_to_date(settings) as database,
        database.reading() if asked.todo == "list" else database.transaction() as tx,
    ):
        return TODO[asked.todo](tx, settings, asked)


def _list(tx: Transaction, settings: Config, asked: argparse.Namespace) -> int:
    zone, count = ZoneInfo(settings.county.time_zone), 0
    for one in dead_letters.every(tx):
        if not count:
            _print_row("编号 id", "时间 when", "平台 platform", "类型 kind", "次数 tries", "原因 reason")
        count += 1
        when = f"{one.at.astimezone(zone):%Y-%m-%d %H:%M:%S}"
        tries = "-" if one.attempts is None else str(one.attempts)
        _print_row(one.id, when, one.platform or "-", one.kind, tries, _reason(one, zone))
    print(f"死信 {count} 封。 Dead letters: {count}." if count else "没有死信。 No dead letters.")
    return 0


def _reason(one: DeadLetter, zone: ZoneInfo) -> str:
    if not one.uncertain:
        return one.reason
    again = f"，再发 again {one.again.astimezone(zone):%Y-%m-%d %H:%M:%S}" if one.again else ""
    return f"结果不明 uncertain{again}: {one.reason}"


def _print_row(*cells: str) -> None:
    *narrow, last = (printable(cell) for cell in cells)
    print("".join(f"{cell:<{width}}" for cell, width in zip(narrow, WIDTHS, strict=True)) + last)


def _show(tx: Transaction, settings: Config, asked: argparse.Namespace) -> int:
    found = dead_letters.show(tx, asked.id, now=datetime.now(UTC))
    if found is None:
        return _unknown([asked.id])
    log.line("dead_letter.shown", letter=asked.id)
    letter, row = found
    print(f"{letter.id}  {printable(letter.reason)}")
    for name, value in row.items():
        print(f"  {name}: {printable(_readable(value))}")
    return 0


def _readable(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def printable(text: str) -> str:
    """Text as a terminal may be given it: what would move its cursor or turn its letters round is written out."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


def _retry(tx: Transaction, settings: Config, asked: argparse.Namespace) -> int:
    now = datetime.now(UTC)
    ids = _all_that_did_not_arrive(tx) if asked.all else asked.ids
    done = [one for one in ids if dead_letters.retry(tx, one, now=now)]
    for one in done:
        log.line("dead_letter.retried", letter=one)
    print(f"再办 {len(done)} 封，运行中的服务几秒内处理。 To be tried again by the running service: {len(done)}.")
    return _unknown([one for one in ids if one not in done])


def _all_that_did_not_arrive(tx: Transaction) -> list[str]:
    """Without those that are said once more by themselves."""
    return [one.id for one in dead_letters.every(tx) if one.again is None]


def _drop(tx: Transaction, settings: Config, asked: argparse.Namespace) -> int:
    now, reason = datetime.now(UTC), asked.reason.strip()
    if not reason:
        print("请写明原因。 Give a reason.", file=sys.stderr)
        return 1
    done = [one for one in asked.ids if dead_letters.drop(tx, one, reason=reason, now=now)]
    for one in done:
        log.line("dead_letter.dropped", letter=one)
    print(f"作罢 {len(done)} 封。 Dropped: {len(done)}.")
    return _unknown([one for one in asked.ids if one not in done])


def _unknown(ids: list[str]) -> int:
    """1 and a line to say so where an id is no dead letter's."""
    if ids:
        names = " ".join(printable(one) for one in ids)
        print(f"没有这样的死信：{names}；用 list 查看。 No such dead letter: {names}; see `list`.", file=sys.stderr)
    return 1 if ids else 0


TODO = {"list": _list, "show": _show, "retry": _retry, "drop": _drop}
