"""Reads a table of complaints that another program wrote: its encoding, its separator, its columns and its bad rows.

What cannot be a table of complaints is refused as a whole, by a sentence; a row that cannot be read is left out, and
told by its number.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.operations.exclusive import Refused
from domain.commands import wish_of
from domain.hearing import small_talk

BOMS = (  # the longest first: that of UTF-32 begins as that of UTF-16 does
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
GZIPPED, WORKBOOKS = b"\x1f\x8b", (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
SEPARATORS = (",", ";", "\t", "|")
ID = "id"
# By column, as it may be called; the first is its own name.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    ID: (ID, "编号", "序号"),
    "time": ("time", "时间"),
    "user": ("user", "用户", "姓名"),
    "title": ("title", "标题"),
    "body": ("body", "正文", "内容"),
    "text": ("text", "文字"),
}
CALLED = {name: column for column, names in COLUMNS.items() for name in names}
TOLD_IN = ("title", "body", "text")
NUL = "\udc00"  # stands for a NUL; `surrogateescape` gives U+DC80 and higher
UNREADABLE = "有读不出的字符 unreadable characters"
SHOWN = 5  # names of columns


@dataclass(frozen=True, slots=True)
class Row:
    """Who said it, and what."""

    user: str
    words: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """By its number in the file, where the header is 1, and why it was left out."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class ComplaintFile:
    """The complaints, the oldest first, those without a time where they stand; and what could not be read."""

    rows: list[Row]
    bad: list[BadRow]


def read(path: Path) -> ComplaintFile:
    """Raises `Refused` for what is no table of complaints."""
    text = _decoded(_content(path)).replace("\0", NUL)
    csv.field_size_limit(sys.maxsize)
    found: list[tuple[tuple[int, ...], int, Row]] = []
    bad: list[BadRow] = []
    for number, line in _lines(text, bad):
        moment = _moment(line.get("time", ""))
        if _is_broken(line.values()):
            bad.append(BadRow(number, UNREADABLE))
        elif moment is None:
            bad.append(BadRow(number, "时间读不出 unreadable time"))
        else:
            found.append((moment, number, _row(number, line)))
    return ComplaintFile([row for *_, row in sorted(found, key=lambda one: one[:2])], bad)


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
        content = gzip.decompress(content) if content.startswith(GZIPPED) else content
    except (OSError, EOFError, zlib.error) as error:
        raise Refused(f"{path} 读不出来：{error}。\n{path} cannot be read: {error}.") from None
    if content.startswith(WORKBOOKS):
        raise Refused(
            f"{path} 是表格软件的工作簿；请另存为 CSV（UTF-8）。\n{path} is a workbook; save it as CSV (UTF-8) first."
        )
    return content


def _decoded(content: bytes) -> str:
    """By its byte order mark; else UTF-8 where most letters are that, damaged ones being kept as such; else GB18030."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").replace("\ufffd", NUL).removeprefix("\ufeff")
    text = content.decode("utf-8", "surrogateescape")
    damaged = sum("\udc80" <= letter <= "\udcff" for letter in text)
    if damaged and damaged > sum(letter > "\x7f" for letter in text) // 2:
        return content.decode("gb18030", "surrogateescape")
    return text


def _lines(text: str, bad: list[BadRow]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row by the names of its columns, with its number; rows that are none go to `bad`."""
    separator, columns = _header(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            if number > 1:  # the header was read without its quotes
                bad.append(BadRow(number, "引号不配对 quotes that do not match"))
            continue
        if number == 1 or not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(columns):
            why = f"有 {len(cells)} 列，应有 {len(columns)} 列 {len(cells)} fields instead of {len(columns)}"
            bad.append(BadRow(number, why))
            continue
        yield number, dict(zip(columns, cells, strict=True))


def _header(text: str) -> tuple[str, list[str]]:
    """The separator, and the columns by their own names. Raises `Refused` where a column is not known."""
    first = next(iter(text.splitlines()), "")
    read_by = {one: _cells(first, one) for one in SEPARATORS}
    separator = max(SEPARATORS, key=lambda one: sum(name in CALLED for name in read_by[one]))
    names = read_by[separator]
    columns = [CALLED[name] for name in names if name in CALLED]
    if unknown := [name for name in names if name not in CALLED]:
        raise _unknown(unknown)
    if len(set(columns)) < len(columns) or not any(one in TOLD_IN for one in columns):
        raise _unknown(names)
    return separator, columns


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"').strip().casefold() for cell in line.split(separator)]


def _unknown(names: Sequence[str]) -> Refused:
    shown = "、".join(_printable(name) or "（空）" for name in names[:SHOWN]) + ("…" if len(names) > SHOWN else "")
    known = ", ".join(COLUMNS)
    return Refused(
        f"第一行的列名不认识、重复，或者没有一列是内容：{shown}。认识的列：{known}，以逗号、分号、制表符或竖线隔开；"
        f"编码为 UTF-8、UTF-16（带 BOM）或 GB18030。请改列名或删去多余的列。\n"
        f"Columns that are not known, stand twice, or tell no words: {shown}. Known: {known}, separated by commas, "
        f"semicolons, tabs or bars; in UTF-8, UTF-16 (with a BOM) or GB18030. Rename the columns, or delete them."
    )


def _printable(name: str) -> str:
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name[:40])


def _is_broken(cells: Iterable[str]) -> bool:
    return any("\ud800" <= letter <= "\udfff" for cell in cells for letter in cell)


def _moment(text: str) -> tuple[int, ...] | None:
    """Sorts "2019/1/1 2:20:10", "2026年1月2日" and ISO times alike, number by number; None for what is no time."""
    numbers = tuple(int(part) for part in "".join(c if c.isdecimal() else " " for c in text[:40]).split())
    if not text.strip():
        return ()
    try:
        year, month, day, hour, minute, second = (*numbers[:6], 0, 0, 0)[: max(len(numbers[:6]), 6)]
        datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  only whether there is such a moment
    except (ValueError, OverflowError):
        return None
    return numbers


def _row(number: int, line: Mapping[str, str]) -> Row:
    said = [line.get("title"), line.get("body") or line.get("text")]
    words = "\n".join(part.strip() for part in said if part and part.strip())
    if wish_of(words) or small_talk.thanks(words):
        words = f"诉求：{words}"
    return Row(line.get("user", "").strip() or f"居民{number - 1}", words or "（空）")
