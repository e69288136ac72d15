"""`python -m benchmarks reading FILE ...`: what a reading of somebody's words costs, in milliseconds of the processor's
time, since the machine may be shared.

FILE is a CSV, or one compressed by gzip, with a column `utterance`, `body` or `text`. Each text is read by every
reading, once to warm up and then three times, of which the quickest counts. A short text has at most 30 letters.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import orjson

from benchmarks.talk_county import EXAMPLE
from bot import config
from domain.doubtful_names import perhaps_names
from domain.hearing.cue_index import found_in
from domain.hearing.dangers.danger import danger_in, prepare
from domain.hearing.departments import staff
from domain.hearing.officials import coordinators, leaders
from domain.hearing.places import find_place, known_places, places_named
from domain.hearing.residents import beside, draft_replies, grades, openings, ratings
from domain.masking import mask
from domain.person_names import spans
from domain.plain_letters import in_plain_letters
from domain.routing.router import Router, plain_words

COLUMNS = ("utterance", "body", "text")
SHORT, ROUNDS = 30, 3
TODAY = date(2026, 11, 30)
Reading = Callable[[str], object]


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks reading", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    texts = [text for file in parser.parse_args(arguments).files for text in _texts(file) if text.strip()]
    for name, read in _readings().items():
        print(orjson.dumps({"reading": name, **_cost(read, texts)}).decode(), flush=True)


def _texts(file: Path) -> Iterator[str]:
    with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as raw:
        for row in csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")):
            yield next((row[column] for column in COLUMNS if row.get(column)), "")


KEPT = (found_in, spans, perhaps_names, in_plain_letters, places_named, plain_words)  # what was found lately


def _as_new(read: Reading) -> Reading:
    """As for words that were never read before."""

    def reading(text: str) -> object:
        for kept in KEPT:
            kept.cache_clear()
        return read(text)

    return reading


def _readings() -> Mapping[str, Reading]:
    county = config.load(EXAMPLE, {}).county
    router, departments, names = Router(county), county.spoken_departments(), county.department_names()
    places = known_places(county.names_of_areas())
    prepare()
    return {
        "danger": danger_in,
        "place": _as_new(lambda text: find_place(text, places)),
        "names": _as_new(lambda text: (mask(text), perhaps_names(text))),
        "understanding": _as_new(lambda text: router.guess(text, find_place(text))),
        "first words": openings.read,
        "reply to a preview": lambda text: draft_replies.read(draft_replies.Step.CONFIRM, text),
        "beside a case": beside.read,
        "whether it is solved": ratings.read_solved,
        "grade": grades.read_grade,
        "staff": lambda text: staff.read(text, names),
        "coordinator": lambda text: coordinators.read(text, departments, TODAY),
        "leader": leaders.read,
    }


def _cost(read: Reading, texts: Sequence[str]) -> Mapping[str, object]:
    spent = [_quickest(read, text) for text in texts]
    short = [one for one, text in zip(spent, texts, strict=True) if len(text) <= SHORT] or [0.0]
    by_length = sorted(spent)
    return {
        "texts": len(texts),
        "mean_of_short_ms": round(statistics.fmean(short), 4),
        "mean_ms": round(statistics.fmean(spent), 4),
        "p99_ms": round(by_length[int(len(by_length) * 0.99) - 1], 4),
        "worst_ms": round(by_length[-1], 4),
    }


def _quickest(read: Reading, text: str) -> float:
    read(text)
    spent = []
    for _ in range(ROUNDS):
        began = time.thread_time()
        read(text)
        spent.append(1000 * (time.thread_time() - began))
    return min(spent)
