"""Verdicts as a table by role, and one row of a CSV each."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.talk import figures
from benchmarks.talk.playing import Played
from benchmarks.talk.rows import Speaker
from benchmarks.talk.verdicts import Worth

ROWS, REPORT = "verdicts.csv", "report.md"
LONGEST_ANSWER, LONGEST_QUOTE = 400, 80  # characters
TO_READ = (Worth.HARM, Worth.WRONG, Worth.UNHEARD, Worth.ERROR)


def write(played: Sequence[Played], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ROWS).open("w", encoding="utf-8", newline="") as file:
        cells = [_cells(one) for one in played]
        writer = csv.DictWriter(file, list(cells[0]))
        writer.writeheader()
        writer.writerows(cells)
    (folder / REPORT).write_text(_report(played), encoding="utf-8")


def table(played: Sequence[Played]) -> str:
    """How many rows of each role came out how; `good` is right, ok or offered."""
    lines = ["| role | rows | good | " + " | ".join(Worth) + " |", "|---|---:|---:|" + "---:|" * len(Worth)]
    for role in Speaker:
        if some := [one for one in played if one.row.role is role]:
            lines.append(_line(role, some))
    return "\n".join([*lines, _line("all", played)])


def _line(name: str, some: Sequence[Played]) -> str:
    counted = Counter(one.verdict.worth for one in some)
    good = sum(count for worth, count in counted.items() if worth.is_good)
    cells = [name, str(len(some)), f"{good} ({100 * good / max(len(some), 1):.0f}%)"]
    return f"| {' | '.join([*cells, *(str(counted[worth]) for worth in Worth)])} |"


def _cells(one: Played) -> Mapping[str, object]:
    row, made = one.row, one.outcome
    return {
        "id": row.id,
        "role": row.role.value,
        "lang": row.lang,
        "situation": row.situation,
        "quoted": int(row.quoted),
        "hours": f"{row.hours:g}",
        "utterance": row.utterance,
        "expect": row.expect,
        "also_ok": "|".join(row.also_ok),
        "never": "|".join(row.never),
        "verdict": one.verdict.worth.value,
        "harm": one.verdict.harm or "",
        "by": one.verdict.by,
        "outcome": "|".join(sorted(made.codes)),
        "offers": "|".join(sorted(made.offers)),
        "left_alone": "|".join(sorted(made.left_alone)),
        "asked": "; ".join(made.asked),
        "urgent": int(made.urgent),
        "told_number": int(made.call),
        "numbers_shown": " ".join(made.numbers),
        "bot_said": " / ".join(one.said)[:LONGEST_ANSWER],
        "remarks": "; ".join((*made.remarks, *made.leaks)),
    }


def _report(played: Sequence[Played]) -> str:
    return (
        "\n".join(
            [
                "# How people are heard",
                "",
                table(played),
                "",
                figures.table(played),
                "",
                *_situations(played),
                *_to_read(played),
            ]
        )
        + "\n"
    )


def _situations(played: Sequence[Played]) -> Iterator[str]:
    yield "| situation | rows | good | " + " | ".join(Worth) + " |"
    yield "|---|---:|---:|" + "---:|" * len(Worth)
    for situation in dict.fromkeys(one.row.situation for one in played):
        yield _line(situation, [one for one in played if one.row.situation == situation])
    yield ""


def _to_read(played: Sequence[Played]) -> Iterator[str]:
    for worth in TO_READ:
        some = [one for one in played if one.verdict.worth is worth]
        yield f"## {worth} ({len(some)})"
        yield ""
        for one in some:
            sort = f" [{one.verdict.harm}]" if one.verdict.harm else ""
            words = " ".join(one.row.utterance.split())[:LONGEST_QUOTE]
            yield f"- {one.row.id} {one.row.situation} “{words}” expected {one.row.expect}{sort}: {one.verdict.by}"
        yield ""
