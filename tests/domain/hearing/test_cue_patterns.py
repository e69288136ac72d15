"""A repetition in a formatted pattern has doubled braces: with single ones it is the text "(0, 4)"."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import domain.hearing

FORMATTED = re.compile(r"\(\d+, \d+\)")


def patterns(value: object) -> Iterator[str]:
    match value:
        case re.Pattern():
            yield str(value.pattern)
        case tuple() | list():
            for one in value:
                yield from patterns(one)
        case dict():
            for one in value.values():
                yield from patterns(one)


def test_no_repetition_became_a_text() -> None:
    modules = [import_module(f"domain.hearing.{one.name}") for one in pkgutil.iter_modules(domain.hearing.__path__)]
    found = [
        (module.__name__, FORMATTED.findall(pattern))
        for module in modules
        for value in vars(module).values()
        for pattern in patterns(value)
        if FORMATTED.search(pattern)
    ]
    assert found == []
