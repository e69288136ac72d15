"""`python -m benchmarks weights`: learns anew what the parts of a message say for an accusation, from the tests' rows.

Writes `domain/hearing/accusations/weights.py` and shows what was reached. The rows are those of the tables of
accusations, of what residents say while they talk (`tests/talk`), and of the strangers' messages (`tests/strangers`)
except the fourth and fifth lots, which are never learnt from.
A logistic regression, with steps that grow smaller for parts that were seen often.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from unicodedata import east_asian_width

from domain.hearing.accusations.features import features_of

ROOT = Path(__file__).parents[1]
HEARING, STRANGERS, TALK = ROOT / "tests/domain/hearing", ROOT / "tests/strangers", ROOT / "tests/talk"
TARGET = ROOT / "domain/hearing/accusations/weights.py"
ACCUSING = ("accusations_told.txt", "accusations_held_back.txt", "everyday_accusations.txt")
ACCUSING_NOBODY = ("no_accusations.txt", "everyday_matters.txt")
# Ids of what accuses among the residents' rows of `tests/talk`.
ACCUSING_TALK = ("hb006", "hb015", "hb055", "hf003", "hf025", "hf053", "hg006", "hg007", "hk006", "hk007", "hl006")
NEVER_LEARNT = ("v", "w", "x", "y")  # how the ids of the fourth and fifth lots begin
UNWRITTEN = re.compile(r"[\\\"_\n]")  # what a part in the table may not hold
LEAST_SEEN = 2
ROUNDS, STEP, DECAY = 20, 0.25, 1e-4
RUNS = 5  # in orders of their own, whose mean depends on none
MOST = 5600  # parts that are kept
UNIT = 10  # weights are kept as whole tenths
WIDTH = 118
HEAD = '''"""How much the parts of a short message say for an accusation of an office (`features.py`), in tenths.

Learnt from the rows of the tests by `python -m benchmarks weights`: not to be changed by hand. Each line is a weight
and the parts that have it; a blank in a part is written `_`.
"""

from __future__ import annotations

BASE = {base}
TABLE = """\\
{table}
"""
'''

Row = tuple[tuple[int, ...], float]  # parts, and 1.0 where it accuses


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks weights", description=__doc__)
    parser.parse_args(arguments)
    base, weights = learn(list(rows()))
    TARGET.write_text(HEAD.format(base=base, table=written(weights)), encoding="utf-8")


def rows() -> Iterator[tuple[str, bool]]:
    """Messages, and whether they accuse."""
    for names, accuses in ((ACCUSING, True), (ACCUSING_NOBODY, False)):
        for name in names:
            yield from ((line.casefold(), accuses) for line in _lines_of(HEARING / name))
    for name in ("accusations.csv", "routing.csv", "names.csv"):
        for row in _csv(STRANGERS / name):
            if not row["id"].startswith(NEVER_LEARNT):
                yield row["words"].casefold(), row.get("degree") == "accuses"
    for name in ("rows.csv", "strangers.csv"):
        for row in _csv(TALK / name):
            if row["role"] == "resident":
                yield row["utterance"].casefold(), row["id"] in ACCUSING_TALK


def learn(told: Sequence[tuple[str, bool]]) -> tuple[int, Mapping[str, int]]:
    """What any message starts with, and the weights of the parts that say most; whole tenths."""
    parts = [(features_of(text), 1.0 if accuses else 0.0) for text, accuses in told]
    seen = Counter(part for found, _ in parts for part in found)
    known = sorted(part for part, times in seen.items() if times >= LEAST_SEEN and not UNWRITTEN.search(part))
    _, first = _mean(known, parts)
    kept = sorted(known, key=lambda part: (-abs(first[part]), part))[:MOST]
    base, weights = _mean(sorted(kept), parts)
    return round(UNIT * base), {part: round(UNIT * weight) for part, weight in weights.items()}


def _mean(known: Sequence[str], parts: Sequence[tuple[set[str], float]]) -> tuple[float, dict[str, float]]:
    found = [_regression(known, parts, order) for order in range(RUNS)]
    return (
        sum(base for base, _ in found) / RUNS,
        {part: sum(weights[part] for _, weights in found) / RUNS for part in known},
    )


def _regression(
    known: Sequence[str], parts: Sequence[tuple[set[str], float]], seed: int
) -> tuple[float, dict[str, float]]:
    place = {part: at for at, part in enumerate(known)}
    told: list[Row] = [(tuple(sorted(place[one] for one in found if one in place)), goal) for found, goal in parts]
    weights, squares = [0.0] * len(known), [1e-8] * len(known)
    base, base_squares, order = 0.0, 1e-8, random.Random(seed)
    for _ in range(ROUNDS):
        order.shuffle(told)
        for found, goal in told:
            share = 1 / math.sqrt(max(1, len(found)))
            error = 1 / (1 + math.exp(-(base + share * sum(weights[at] for at in found)))) - goal
            base_squares += error * error
            base -= STEP * error / math.sqrt(base_squares)
            for at in found:
                slope = error * share + DECAY * weights[at]
                squares[at] += slope * slope
                weights[at] -= STEP * slope / math.sqrt(squares[at])
    return base, dict(zip(known, weights, strict=True))


def written(weights: Mapping[str, int]) -> str:
    return "\n".join(_lines(weights))


def _lines(weights: Mapping[str, int]) -> Iterator[str]:
    for weight in sorted(set(weights.values()) - {0}):
        line, width = str(weight), len(str(weight))
        for part in sorted(one.replace(" ", "_") for one, of in weights.items() if of == weight):
            wide = 1 + sum(2 if east_asian_width(letter) in "WF" else 1 for letter in part)
            if width + wide > WIDTH:
                yield line
                line, width = str(weight), len(str(weight))
            line, width = f"{line} {part}", width + wide
        yield line


def _lines_of(file: Path) -> Iterator[str]:
    yield from (line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))


def _csv(file: Path) -> Iterator[Mapping[str, str]]:
    with file.open(encoding="utf-8", newline="") as rows_of:
        yield from csv.DictReader(rows_of)
