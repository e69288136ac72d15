"""What is said of a value in the configuration file that is not of its kind, or out of its bounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.settings.checks import Finding
from bot.settings.problems import Location

KINDS_OF_VALUE = {
    "string": ("带引号的文字", "words in quotes"),
    "int": ("整数", "a whole number"),
    "float": ("数字", "a number"),
    "bool": ("true 或 false", "true or false"),
    "list": ("方括号列表 […]，或以 [[…]] 起头的节", "a list in brackets […], or tables that begin with [[…]]"),
    "model": ("一节（表）", "a table"),
    "dict": ("一节（表）", "a table"),
    "path": ("带引号的路径", "a path in quotes"),
}


def finding_of(location: Location, kind: str, context: Mapping[str, Any], *, detail: str) -> Finding:
    if kind in ("greater_than_equal", "less_than_equal"):
        zh, en = ("不小于", "at least") if "ge" in context else ("不大于", "at most")
        bound = context.get("ge", context.get("le"))
        return Finding(location, "out_of_range", {"zh": f"{zh} {bound}", "en": f"{en} {bound}"})
    words = KINDS_OF_VALUE.get(kind.split("_")[0])
    if words:
        return Finding(location, "wrong_type", {"zh": words[0], "en": words[1]})
    return Finding(location, "invalid", {"detail": detail})


def listed(expected: str) -> str:
    return expected.replace(" or ", ", ").replace("'", "")
