"""`python -m benchmarks routing FILE [--judged CSV]`: how the example county would decide each of them.

FILE is a CSV, or one compressed by gzip, with the columns id, title and body. The CSV of judgements has the columns id,
department_now, verdict (right, arguable, wrong) and better: a department as then is judged as then, the better one is
right, and any other has to be read. Nothing is filed; the decision is the service's own.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from pathlib import Path

import orjson

from benchmarks.talk_county import EXAMPLE
from bot import config
from domain.county import County
from domain.hearing.dangers.danger import danger_in
from domain.hearing.places import KnownPlaces, known_places
from domain.routing.decision import Decision
from domain.routing.router import Router
from handlers.cases.complaint import decide_at
from handlers.cases.understanding import understand

AT = time(10, 0)  # a local time at which the offices are open
TO_READ = "to read"


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks routing", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--judged", type=Path, metavar="CSV")
    parser.add_argument("--config", type=Path, default=EXAMPLE)
    asked = parser.parse_args(arguments)
    county = config.load(asked.config, {}).county
    router, known = Router(county), known_places(county.names_of_areas())
    decided = {number: _decide(county, router, known, words) for number, words in _rows(asked.file)}
    for figure in (_shares(decided), *_judged(decided, asked.judged)):
        print(orjson.dumps(figure).decode(), flush=True)


def _rows(file: Path) -> Iterator[tuple[str, str]]:
    csv.field_size_limit(sys.maxsize)
    with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as raw:
        for row in csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")):
            told = (row.get("title"), row.get("body") or row.get("text"))
            yield row["id"], "\n".join(part.strip() for part in told if part and part.strip())


def _decide(county: County, router: Router, known: KnownPlaces, words: str) -> Decision:
    return decide_at(county, understand(router, words, danger=danger_in(words), known=known).complaint(), AT)


def _shares(decided: Mapping[str, Decision]) -> Mapping[str, object]:
    """How many of a hundred are assigned, and each reason and department in turn."""
    count = len(decided)

    def shares(found: Counter[str]) -> dict[str, float]:
        return {name: round(100 * of / count, 1) for name, of in found.most_common()}

    return {
        "complaints": count,
        "assigned_percent": round(100 * sum(bool(one.department) for one in decided.values()) / count, 1),
        "assigned_because": shares(Counter(f"{one.step}: {one.reason}" for one in decided.values() if one.department)),
        "left_because": shares(Counter(f"{one.step}: {one.reason}" for one in decided.values() if not one.department)),
        "departments": shares(Counter(one.department for one in decided.values() if one.department)),
    }


def _judged(decided: Mapping[str, Decision], file: Path | None) -> Iterator[Mapping[str, object]]:
    if file is None:
        return
    verdicts: Counter[str] = Counter()
    to_read: list[str] = []
    with file.open(encoding="utf-8-sig", newline="") as raw:
        for row in csv.DictReader(raw):
            found = decided.get(row["id"])
            if found is None or not found.department:
                verdicts["left"] += 1
                continue
            verdict = _verdict(row, found.department)
            verdicts[verdict] += 1
            if verdict == TO_READ:
                to_read.append(f"{row['id']} {found.department}")
    yield {"judged": verdicts.total(), **dict(verdicts), "read": to_read}


def _verdict(row: Mapping[str, str], department: str) -> str:
    if department == row["department_now"]:
        return row["verdict"]
    return "right" if department == row["better"] else TO_READ
