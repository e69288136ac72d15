"""`python -m benchmarks places FILE ...`: which places and names are found in people's words.

FILE is a CSV, or one compressed by gzip. With a column `spans` (JSON: start, end, label, text) the parts of each
address are labelled by a person: how many places were found, how many of them cut no part in two, and of each label
how many parts are whole in what was found; rows whose `split` is not `dev` are left out. Any other file has
complaints, in `title` and `body` or in `text`: in how many a place was found, and in how many a name was hidden or
would be asked of.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import orjson

from domain import person_names
from domain.doubtful_names import perhaps_names
from domain.hearing.places import find_place

NO_PART = "redundant"  # a label of signs between the parts


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks places", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    for file in parser.parse_args(arguments).files:
        rows = list(_rows(file))
        figures = _of_spans(rows) if rows and "spans" in rows[0] else _of_complaints(rows)
        print(orjson.dumps({"file": file.name, **figures}).decode(), flush=True)


def _rows(file: Path) -> Iterator[Mapping[str, str]]:
    with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as raw:
        yield from csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8-sig", newline=""))


def _of_spans(rows: Sequence[Mapping[str, str]]) -> Mapping[str, object]:
    measured = [row for row in rows if row.get("split", "dev") == "dev"]
    parts: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    found = uncut = 0
    for row in measured:
        place = find_place(row["text"])
        first = row["text"].find(place)
        last = first + len(place)
        spans = [one for one in orjson.loads(row["spans"]) if one[2] != NO_PART]
        parts.update(label for _, _, label, _ in spans)
        if place:
            found += 1
            uncut += not any(start < edge < end for start, end, *_ in spans for edge in (first, last))
            whole.update(label for start, end, label, _ in spans if first <= start and end <= last)
    return {
        "addresses": len(measured),
        "found": round(found / len(measured), 3),
        "uncut": round(uncut / found, 3),
        "whole": {label: round(whole[label] / count, 2) for label, count in parts.most_common(12)},
    }


def _of_complaints(rows: Sequence[Mapping[str, str]]) -> Mapping[str, object]:
    texts = ["\n".join(row[column] for column in ("title", "body", "text") if row.get(column)) for row in rows]
    return {
        "complaints": len(texts),
        "with_a_place": sum(bool(find_place(text)) for text in texts),
        "with_a_name": sum(any(True for _ in person_names.spans(text)) for text in texts),
        "asked_of_a_name": sum(bool(perhaps_names(text)) for text in texts),
    }
