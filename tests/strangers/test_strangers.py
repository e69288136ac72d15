"""Messages by people who had seen neither the product nor other messages: how they are routed, which of them are taken
for accusations, and which names stay on a card.

What was reached stands here as a bound, so that it gets no worse. `python -m benchmarks weights` learns from all of
them but the fourth and fifth lots (ids `v`, `w`; `x`, `y`). By weights that were learnt without them, 10 of 150
accusations pass and 35 of 960 others are withheld. Of the fourth lot, at first sight 12 of 60 accusations passed, 5
of 40 criticisms and 6 of 60 ordinary messages were withheld, 8 of 50 names left and 3 of 50 others taken for names.
With rules and weights from other examples 5 accusations passed and 3 ordinary messages were withheld; then two more
kinds of accusations were mended. Its names were read while the rules for names were mended. Nothing was mended for
the fifth lot: its bounds are what was found at first sight, 11 of 60 accusations passed, 4 of 50 names left.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from benchmarks.routing import AT
from domain.doubtful_names import perhaps_names
from domain.hearing.accusations.degrees import Degree, degree_of
from domain.hearing.dangers.danger import danger_in
from domain.masking import mask
from domain.routing.router import Router
from handlers.cases.complaint import decide_at
from handlers.cases.understanding import understand
from tests.stories.conftest import example

HERE = Path(__file__).parent
SOMEWHERE = "振兴路12号"


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_most_are_routed_and_few_to_a_department_that_is_none_of_theirs() -> None:
    county = example().county
    router, told = Router(county), Counter[tuple[str, str]]()
    for row in rows("routing.csv"):
        complaint = understand(router, row["words"], danger=danger_in(row["words"])).complaint()
        placed = complaint if complaint.has_place else replace(complaint, address=SOMEWHERE)
        department = decide_at(county, placed, AT).department
        fits = department in (row["expect"], *row["also_ok"].split("|"))
        part = next((one for one in ("gr", "tr") if row["id"].startswith(one)), "")
        told[part, "right" if department and fits else "wrong" if department else "left"] += 1
    for part, most_wrong, least_routed in (("", 0.01, 0.8), ("gr", 0.12, 0.6), ("tr", 0.02, 0.6)):
        right, wrong = told[part, "right"], told[part, "wrong"]
        assert (right + wrong) / (right + wrong + told[part, "left"]) >= least_routed, told
        assert wrong / (right + wrong) <= most_wrong, told


WITHHELD = (Degree.CONFIDENTIAL, Degree.HELD_BACK)


def test_accusations_are_withheld_and_hardly_anything_else() -> None:
    told = Counter(
        (_lot(row, "vx"), row["degree"], degree_of(row["words"].casefold())) for row in rows("accusations.csv")
    )
    for lot, passed, criticisms, others in (("", 1, 3, 4), ("v", 3, 5, 3), ("x", 11, 1, 12)):
        assert told[lot, "accuses", Degree.NONE] <= passed, told
        assert sum(told[lot, "criticises", one] for one in WITHHELD) <= criticisms, told
        assert sum(told[lot, "none", one] for one in WITHHELD) <= others, told


def _lot(row: Mapping[str, str], apart: str) -> str:
    """The letter with which the ids of a lot begin that is looked at apart; "" for all others."""
    return row["id"][0] if row["id"][0] in apart else ""


def test_few_messages_about_anything_else_are_withheld() -> None:
    for name, most in (("routing.csv", 0.035), ("names.csv", 0.01)):
        told = [degree_of(row["words"].casefold()) in WITHHELD for row in rows(name)]
        assert sum(told) / len(told) <= most, (name, sum(told))


def test_names_are_hidden_and_what_is_no_name_is_seldom_asked_of() -> None:
    told = Counter((_lot(row, "y"), _seen(row)) for row in rows("names.csv"))
    for lot, left, wrongly in (("", 0, 2), ("y", 4, 1)):
        assert told[lot, "left"] <= left, told
        assert told[lot, "wrongly"] <= wrongly, told


def _seen(row: Mapping[str, str]) -> str:
    """What becomes of the names in a message, and of a message without one."""
    texts = (row["words"], row["address"])
    names = [one for one in row["names"].split("|") if one]
    doubted = tuple(name for text in texts for name in perhaps_names(text))
    if not names:
        return "wrongly" if doubted or any(mask(one) != one for one in texts) else "well"
    shown = [mask(one, doubted) for one in texts]
    return "left" if any(name in one for name in names for one in shown) else "well"
