"""The county's own rules of where complaints go are read, or refused with their line."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from bot.config import Config, ConfigError, load
from domain.routing.rules import COORDINATOR, Rule

EXAMPLE = (Path(__file__).parents[2] / "config.example.toml").read_text(encoding="utf-8")


def read(folder: Path, rules: str) -> Config:
    file = folder / "config.toml"
    file.write_text(f"{EXAMPLE}\n{rules}", encoding="utf-8")
    return load(file, {})


def refused(folder: Path, rules: str) -> tuple[int, str, str]:
    """The line of the one mistake, counted from the first of the rules, 0; in Chinese, and in English."""
    with pytest.raises(ConfigError) as caught:
        read(folder, rules)
    [problem] = caught.value.problems
    return problem.line - len(EXAMPLE.split("\n")) - 1, problem.text("zh-CN"), problem.text("en")


def test_a_rule_may_have_one_condition_or_lists_of_them(tmp_path: Path) -> None:
    rules = """[[rules]]
code = "fair"
words = "庙会 FAIR"
to = "city"

[[rules]]
code = "night"
category = ["environment-noise", "clean"]
area = "east-gate"
kind = ["complaint", "report"]
source = "phone"
hours = ["22:00-06:00", "12:00-13:00"]
to = "coordinator"
"""
    fair, night = read(tmp_path, rules).county.rules[-2:]
    assert fair == Rule("fair", "city", words=("庙会 fair",))
    assert (night.to, night.department) == (COORDINATOR, "")
    assert night.categories[0] == "environment-noise"
    assert {"clean-garbage", "clean-other"} < set(night.categories)
    assert (night.areas, night.kinds, night.sources) == (("east-gate",), ("complaint", "report"), ("phone",))
    assert night.hours == ((time(22), time(6)), (time(12), time(13)))


EXAMPLE_RULES = [
    "gas-contract",
    "night-market-noise",
    "another-county",
    "rural-roads",
    "bridge-railings",
    "pests-in-food",
    "online-fraud",
    "lifts",
    "tourism",
]


def test_a_rule_stands_among_the_others_in_the_order_of_the_file(tmp_path: Path) -> None:
    codes = [one.code for one in read(tmp_path, '[[rules]]\ncode = "fair"\nwords = "庙会"\nto = "city"').county.rules]
    assert codes == [*EXAMPLE_RULES, "fair"]


# The lines after `[[rules]]` and `code = "new"`: on which of them it is wrong, and what is said in both languages.
REFUSALS = {
    "no department": ('words = "庙会"\nto = "cty"', 3, "city", "write one of: city"),
    "no category": ('category = "clean-garbge"\nto = "city"', 2, "clean-garbage", "or it has retired"),
    "no area": ('area = "moon"\nto = "city"', 2, "east-gate", "“moon”"),
    "no kind": ('kind = "complain"\nto = "city"', 2, "complaint", "complaint"),
    "no source": ('source = "fax"\nto = "city"', 2, "phone", "phone"),
    "no condition": ('to = "city"', 0, "没有条件", "no condition"),
    "nothing to match": ('words = "\u3000"\nto = "city"', 2, "没有可以比对的字", "nothing to match"),
    "hours": ('hours = "at night"\nto = "city"', 2, "08:30-12:00", "08:30-12:00"),
    "hidden": ('category = "supply-gas"\nwords = "与开发商的购房合同"\nto = "city"', 0, "gas-contract", "gas-contract"),
    "unknown key": ('wrds = "庙会"\nwords = "庙会"\nto = "city"', 2, "words", "did you mean “words”"),
    "nowhere": ('words = "庙会"', 0, "“to”", "“to” is missing"),
}


@pytest.mark.parametrize(("lines", "at", "chinese", "english"), REFUSALS.values(), ids=REFUSALS.keys())
def test_a_rule_that_cannot_decide_is_refused_with_its_line(
    tmp_path: Path, lines: str, at: int, chinese: str, english: str
) -> None:
    line, said, said_in_english = refused(tmp_path, f'[[rules]]\ncode = "new"\n{lines}\n')
    assert line == at
    assert chinese in said
    assert english in said_in_english


def test_a_code_used_twice_is_refused(tmp_path: Path) -> None:
    line, said, _ = refused(tmp_path, '[[rules]]\ncode = "tourism"\nwords = "庙会"\nto = "city"\n')
    assert line == 1
    assert "重复" in said
