"""labels.csv leaves nothing out: each button that can answer somebody, each act, each kind of case has its line."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

from benchmarks.talk.labels import FILE, What, labels, read
from benchmarks.talk.rows import COLUMNS
from benchmarks.talk.situations import SITUATIONS
from domain.hearing.residents.wants import Kind
from domain.lifecycle import Action
from handlers.coordinators.actions import ACTS as COORDINATORS_ACTS
from handlers.departments.actions import ACTS as DEPARTMENTS_ACTS

ROOT = Path(__file__).parents[2]
LINES = read(FILE)
# Tables of the catalogue of which every sentence is a button's.
LABELS = ("button", "grade", "reason", "refusal", "outcome", "section", "figure", "withdraw_why")


def _names(what: What) -> set[str]:
    return {line.name for line in LINES if line.what is what}


def _keys() -> set[str]:
    with (ROOT / "locales" / "zh-CN.toml").open("rb") as file:
        catalogue = tomllib.load(file)
    return {f"{table}.{name}" for table in LABELS for name in catalogue[table]}


def _codes() -> list[str]:
    return [line.code for line in LINES if line.what in (What.BUTTON, What.ACTION, What.KIND)]


def test_every_button_has_its_line() -> None:
    acts = {f"action.{one}" for one in {*COORDINATORS_ACTS, *DEPARTMENTS_ACTS}}
    assert _names(What.BUTTON) == _keys() | acts


def test_every_action_and_every_kind_of_case_has_its_line() -> None:
    assert _names(What.ACTION) == set(Action)
    assert _names(What.KIND) == set(Kind)


def test_every_department_that_is_named_is_the_examples() -> None:
    with (ROOT / "config.example.toml").open("rb") as file:
        codes = {one["code"] for one in tomllib.load(file)["departments"]}
    assert _names(What.DEPARTMENT) - {""} <= codes


def test_each_line_says_a_code_and_buttons_alone_say_what_they_carry() -> None:
    assert [line for line in LINES if not line.code or bool(line.token) != (line.what is What.BUTTON)] == []


def test_no_line_stands_twice_and_every_sentence_is_in_the_catalogues() -> None:
    counted = Counter((line.what, line.name, line.token) for line in LINES if line.what is not What.DEPARTMENT)
    assert [one for one, count in counted.items() if count > 1] == []
    assert len(labels().sentences) >= 2 * len(_names(What.SENTENCE))  # in both languages


def test_a_code_is_filled_in_with_what_a_button_carries_and_what_an_act_tells() -> None:
    assert labels().meaning("k:7:to:city").code == "assign:city"
    assert labels().meaning("c:7:withdraw").case == 7
    assert labels().meaning("s:7:kept:no").code == ""
    assert labels().act("extend", days="3") == "extend:3"
    assert labels().act("suspend") == "suspend:*"


def test_the_readme_explains_every_code_situation_and_column() -> None:
    text = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`([^`\n]+)`", text))
    roots = {re.split(r"[:{]", code)[0] for code in _codes()} - {"none", ""}
    assert {*SITUATIONS, *COLUMNS} - explained == set()
    unnamed = {line.name for line in LINES if line.note.startswith("no code of the rows")}
    assert roots - explained - {one.removeprefix("action.") for one in unnamed} == set()
