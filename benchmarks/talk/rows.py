"""A row: what somebody says in which situation, what should come of it, and what may never."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

COLUMNS = (
    "id", "role", "lang", "situation", "quoted", "hours", "utterance", "expect", "also_ok", "never", "note",
)  # fmt: skip
SHORT_ID = 4  # letters; fewer are the beginning of ids


class Speaker(StrEnum):
    RESIDENT = "resident"
    STAFF = "staff"
    COORDINATOR = "coordinator"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    role: Speaker
    lang: str
    situation: str
    quoted: bool
    hours: float
    utterance: str
    expect: str
    also_ok: tuple[str, ...]
    never: tuple[str, ...]
    note: str

    @property
    def language(self) -> str:
        """In which the speaker is spoken to; groups of departments are always spoken to in Chinese."""
        return "zh-CN" if self.lang == "zh" or self.role is Speaker.STAFF else "en"


def read(files: Iterable[Path]) -> list[Row]:
    """Raises `ValueError` for a file whose columns are others, a row that cannot be read, or an id that comes twice."""
    rows: list[Row] = []
    for file in files:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            if set(reader.fieldnames or ()) != set(COLUMNS):
                raise ValueError(f"{file}: the columns are to be {', '.join(COLUMNS)}")
            rows += [_row(cells) for cells in reader]
    twice = [one for one, count in Counter(row.id for row in rows).items() if count > 1]
    if twice:
        raise ValueError(f"more than one row is called {', '.join(twice)}")
    return rows


def chosen(rows: Sequence[Row], only: str) -> list[Row]:
    """Those of the named ids (or beginnings of ids), roles and situations, with commas between; all for ""."""
    wanted = [one.strip() for one in only.split(",") if one.strip()]
    return [row for row in rows if not wanted or any(_is_meant(row, one) for one in wanted)]


def _is_meant(row: Row, one: str) -> bool:
    return one in (row.id, row.role, row.situation) or (len(one) < SHORT_ID and row.id.startswith(one))


def _row(cells: dict[str, str]) -> Row:
    return Row(
        cells["id"],
        Speaker(cells["role"]),
        cells["lang"],
        cells["situation"],
        cells["quoted"] == "1",
        float(cells["hours"] or 0),
        cells["utterance"].replace("\\n", "\n"),
        cells["expect"].strip(),
        _codes(cells["also_ok"]),
        _codes(cells["never"]),
        cells["note"] or "",
    )


def _codes(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split("|") if one.strip())
