"""`python -m benchmarks talk FILE`: says every row to a county of its own, and counts how it was heard."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.talk import figures, report
from benchmarks.talk.playing import Counties, Over, Played, play, sayable
from benchmarks.talk.rows import COLUMNS, Row, chosen, read
from benchmarks.talk.situations import SITUATIONS

IN_MEMORY = Path("/dev/shm")  # a county lives for a second; it need not reach the disk
LOGGED_FROM = {
    "zhongzhi": logging.ERROR,
    "httpx": logging.WARNING,
    "apscheduler": logging.CRITICAL + 1,  # it tells of a tick that the end of a county breaks off
}
NEEDED = f"""a FILE is needed: a CSV of what people say, with the columns {", ".join(COLUMNS)};
what they hold stands in benchmarks/README.md, and tests/talk/rows.csv is a small one."""


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks talk", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help="CSV files of rows")
    parser.add_argument("--rows", type=Path, nargs="+", default=[], metavar="FILE", help="the same")
    parser.add_argument("--out", type=Path, help="a folder for verdicts.csv and report.md")
    parser.add_argument("--only", default="", help="ids or beginnings of ids, roles, situations, with commas between")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument(
        "--platform", choices=[one.value for one in Over], default=Over.SIMULATOR, help="where residents speak"
    )
    asked = parser.parse_args(arguments)
    files = [*asked.files, *asked.rows]
    if not files:
        parser.error(NEEDED)
    try:
        rows = sayable(chosen(read(files), asked.only), over := Over(asked.platform))
    except (OSError, ValueError) as error:
        parser.error(str(error))
    if unknown := {row.situation for row in rows} - set(SITUATIONS):
        parser.error(f"no such situation: {', '.join(sorted(unknown))}")
    if not rows:
        parser.error("no row is left to be said")
    played = say_all(rows, asked.jobs, over)
    if asked.out:
        report.write(played, asked.out)
    print(report.table(played))
    print(f"\n{figures.table(played)}")


def say_all(rows: Sequence[Row], jobs: int = 1, over: Over = Over.SIMULATOR) -> list[Played]:
    """Verdicts in the order of the rows, worked out in so many processes."""
    if jobs == 1:
        return say_some(rows, over)
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        shares = pool.map(partial(say_some, over=over), [rows[start::jobs] for start in range(jobs)])
        by_id = {one.row.id: one for share in shares for one in share}
    return [by_id[row.id] for row in rows]


def say_some(rows: Sequence[Row], over: Over) -> list[Played]:
    folder = IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
    with _errors_alone_logged(), tempfile.TemporaryDirectory(prefix="zhongzhi-talk-", dir=folder) as scratch:
        return asyncio.run(_say_some(Path(scratch), rows, over))


@contextmanager
def _errors_alone_logged() -> Iterator[None]:
    before = {name: logging.getLogger(name).level for name in LOGGED_FROM}
    for name, level in LOGGED_FROM.items():
        logging.getLogger(name).setLevel(level)
    yield
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


async def _say_some(scratch: Path, rows: Sequence[Row], over: Over) -> list[Played]:
    counties = Counties(scratch, over)
    return [await play(counties, row) for row in rows]
