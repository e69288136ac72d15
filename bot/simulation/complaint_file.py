"""Reads a table of complaints that another program wrote: its encoding, its separator, its columns and its bad rows.

What cannot be a table of complaints is refused as a whole, by a sentence; a row that cannot be read is left out, and
told by its number.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
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
SEPARATOR_TOLD = re.compile(r'"?sep=(?P<separator>[;,|\t])"?[;,|\t]*')  # Excel's own first line, which it does not show
NUL = "\udc00"  # stands for a NUL; `surrogateescape` gives U+DC80 and higher
# Of an encoding, the first bytes of its signs and of its common characters: other texts seldom stay among them.
USUAL = {"gb18030": ("gb2312", (range(0xA1, 0xA4), range(0xB0, 0xD8))), "big5": ("big5", (range(0xA1, 0xC7),))}
LOOKED_AT = 5000  # characters are enough to tell
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
    """By its byte order mark; else UTF-8 where most letters are that, damaged ones being kept as such; else what fits
    best of the encodings of Chinese."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").replace("\ufffd", NUL).removeprefix("\ufeff")
    text = content.decode("utf-8", "surrogateescape")
    damaged = sum("\udc80" <= letter <= "\udcff" for letter in text)
    if damaged and damaged > sum(letter > "\x7f" for letter in text) // 2:
        return _chinese(content)
    return text


def _chinese(content: bytes) -> str:
    """Raises `Refused` where most of it is usual in no encoding: read all the same, it would be filed as rubbish."""
    read_as = {encoding: content.decode(encoding, "surrogateescape") for encoding in USUAL}
    usual, encoding = max((_usual(text, encoding), encoding) for encoding, text in read_as.items())
    if usual <= 0.5:
        raise Refused(
            "认不出文件的编码；请另存为 CSV（UTF-8）。\n"
            "The encoding of the file is not known; save it as CSV (UTF-8) first."
        )
    return read_as[encoding]


def _usual(text: str, encoding: str) -> float:
    """The share of the characters that are usual in an encoding."""
    narrower, usual = USUAL[encoding]
    letters = list(islice((one for one in text if one > "\x7f"), LOOKED_AT))
    first = [one.encode(narrower, "ignore")[:1] for one in letters]
    return sum(any(byte in one for one in usual) for byte in b"".join(first)) / len(letters)


@dataclass(frozen=True, slots=True)
class Header:
    """The separator, and the columns by their own names. Columns at the end without a name are none."""

    separator: str
    columns: list[str]

    def cells(self, cells: Sequence[str]) -> list[str]:
        """The cells of a row, without empty ones beyond the columns."""
        return [*cells[: len(self.columns)], *_without_empty_end(cells[len(self.columns) :])]

    def looks_like_row(self, line: str) -> bool:
        """Whether a line within quotes may be a row of its own: by its time and number, if it has them."""
        cells = self.cells(line.rstrip("\r\n").split(self.separator))
        if len(self.columns) == 1 or len(cells) != len(self.columns):
            return False
        named = dict(zip(self.columns, cells, strict=True))
        numbered = ID not in named or re.fullmatch(r"\S*\d\S*", named[ID].strip()) is not None
        return numbered and bool(_moment(named.get("time", "1-1-1")))

    @property
    def tells_rows(self) -> bool:
        """Whether a row is told from words by more than the number of its separators."""
        return ID in self.columns or "time" in self.columns


def _lines(text: str, bad: list[BadRow]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row by the names of its columns, with its number; rows that are none go to `bad`."""
    lines = list(io.StringIO(text, newline=""))
    told = SEPARATOR_TOLD.fullmatch(lines[0].strip("\r\n")) if lines else None
    del lines[: 1 if told else 0]
    header = _header(lines[0] if lines else "", told["separator"] if told else "")
    number, at = 1, 1  # the header was read without its quotes
    while at < len(lines):
        number += 1
        cells, after, why = _record(lines, at, header)
        at = after
        if why:
            bad.append(BadRow(number, why))
        elif any(cell.strip() for cell in cells):
            yield number, dict(zip(header.columns, cells, strict=True))


def _record(lines: Sequence[str], at: int, header: Header) -> tuple[list[str], int, str]:
    """The cells that begin in a line, the line after them, and why they are no row.

    Where quotes do not match, only the line in which they begin is left out, and the next one is read for itself: a
    quote that nobody closes would take all rows after it along.
    """
    reader = csv.reader((lines[one] for one in range(at, len(lines))), delimiter=header.separator, strict=True)
    try:
        cells = header.cells(next(reader))
    except csv.Error:
        return [], at + 1, "引号不配对 quotes that do not match"
    after = at + reader.line_num
    if taken := sum(map(header.looks_like_row, lines[at + 1 : after])):
        if header.tells_rows:
            return [], at + 1, "引号不配对 quotes that do not match"
        return [], after, f"引号里有 {taken} 行像是别的诉求 within its quotes, {taken} lines look like other rows"
    if any(cell.strip() for cell in cells) and len(cells) != len(header.columns):
        why = f"有 {len(cells)} 列，应有 {len(header.columns)} 列 {len(cells)} fields instead of {len(header.columns)}"
        return [], after, why
    return cells, after, ""


def _without_empty_end(cells: Sequence[str]) -> list[str]:
    filled = [at for at, cell in enumerate(cells, 1) if cell.strip()]
    return list(cells[: filled[-1]]) if filled else []


def _header(first: str, told: str) -> Header:
    """By the first line, and the separator if it is told. Raises `Refused` where a column is not known."""
    read_by = {one: _without_empty_end(_cells(first, one)) for one in (told or SEPARATORS)}
    separator = max(read_by, key=lambda one: sum(name in CALLED for name in read_by[one]))
    names = read_by[separator] or [""]
    columns = [CALLED[name] for name in names if name in CALLED]
    if unknown := [name for name in names if name not in CALLED]:
        raise _unknown(unknown)
    if len(set(columns)) < len(columns) or not any(one in TOLD_IN for one in columns):
        raise _unknown(names)
    return Header(separator, columns)


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip().strip('"').strip().casefold() for cell in line.split(separator)]


def _unknown(names: Sequence[str]) -> Refused:
    shown = "、".join(_printable(name) or "（空）" for name in names[:SHOWN]) + ("…" if len(names) > SHOWN else "")
    known = ", ".join(COLUMNS)
    return Refused(
        f"第一行的列名不认识、重复，或者没有一列是内容：{shown}。认识的列：{known}，以逗号、分号、制表符或竖线隔开；"
        f"编码为 UTF-8、UTF-16（带 BOM）、GB18030 或 Big5。请改列名或删去多余的列。\n"
        f"Columns that are not known, stand twice, or tell no words: {shown}. Known: {known}, separated by commas, "
        f"semicolons, tabs or bars; in UTF-8, UTF-16 (with a BOM), GB18030 or Big5. Rename the columns, or delete them."
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
