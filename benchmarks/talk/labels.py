"""What buttons, acts and sentences of the service mean, in the codes in which rows say what was expected.

`tests/talk/labels.csv` says it. A button is known by what it carries, a sentence by its text in each language.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from bot.catalogues import LOCALES, load_catalogues
from domain.commands import SHOWN

FILE = Path(__file__).parents[2] / "tests" / "talk" / "labels.csv"
# Before a key: how it is said where there are no buttons, and where people are answered in place.
INSTEAD = ("", "typed.", "in_place.")
NONE = "none"  # the code of what answers no situation
ANY = "*"  # what a code does not say
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


class What(StrEnum):
    BUTTON = "button"  # by the key of its label; `token` is what it carries
    ACTION = "action"  # of a case's history
    KIND = "kind"  # of a case
    SENTENCE = "sentence"  # by its key
    DEPARTMENT = "department"  # by its code; the code here is what rows call it


@dataclass(frozen=True, slots=True)
class Line:
    what: What
    name: str
    token: str
    code: str
    note: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a button does; `case` is the case it names, where it names one. `key` is that of its label."""

    key: str = ""
    code: str = ""
    case: int | None = None


@dataclass(frozen=True, slots=True)
class Labels:
    buttons: tuple[tuple[re.Pattern[str], Line], ...]
    actions: Mapping[str, str]
    kinds: Mapping[str, str]
    departments: Mapping[str, frozenset[str]]
    sentences: tuple[tuple[re.Pattern[str], str], ...]

    def meaning(self, token: str) -> Meaning:
        """Raises `LookupError` for a token of which labels.csv says nothing."""
        for pattern, line in self.buttons:
            if found := pattern.fullmatch(token):
                named = found.groupdict()
                case = int(named["case"].partition(SHOWN)[0]) if "case" in named else None
                return Meaning(line.name, filled(line.code, named), case)
        raise LookupError(f"labels.csv has no line for the button {token}")

    def carries(self, key: str, token: str) -> bool:
        """Whether a button is one whose label has this key; two keys may carry the same."""
        return any(line.name == key and pattern.fullmatch(token) for pattern, line in self.buttons)

    def act(self, action: str, **about: str) -> str:
        """The code of an action; "" for one that answers no situation. What is not said of it becomes `*`."""
        return filled(self.actions[action], about)

    def said(self, text: str) -> set[str]:
        """The codes of the sentences that a message holds."""
        return {code for pattern, code in self.sentences if pattern.search(text)}


@cache
def labels() -> Labels:
    lines = read(FILE)
    by_name: dict[str, set[str]] = {}
    for line in _of(lines, What.DEPARTMENT):
        by_name.setdefault(line.code, set()).add(line.name)
    return Labels(
        tuple((pattern_of(one), line) for line in _of(lines, What.BUTTON) for one in line.token.split()),
        {line.name: line.code for line in _of(lines, What.ACTION)},
        {line.name: line.code for line in _of(lines, What.KIND)},
        {name: frozenset(codes) for name, codes in by_name.items()},
        tuple((one, line.code) for line in _of(lines, What.SENTENCE) for one in _texts(line.name)),
    )


def read(file: Path) -> tuple[Line, ...]:
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Line(What(one["what"]), one["name"], one["token"], one["code"], one["note"])
            for one in csv.DictReader(lines)
        )


def pattern_of(token: str) -> re.Pattern[str]:
    """Of `d:*:to:{case}`: what stands for any part, and what is called by a name."""
    parts = (r"[^:]+" if one == ANY else _named(one) for one in token.split(":"))
    return re.compile(":".join(parts))


def filled(code: str, about: Mapping[str, str]) -> str:
    """A code with what is known put into it; "" for `none`."""
    if code == NONE:
        return ""
    return re.sub(r"\{(\w+)\}", lambda found: about.get(found[1]) or ANY, code)


def sentence_pattern(text: str) -> re.Pattern[str]:
    """A catalogue's sentence as whole lines of a message, whatever was put into it."""
    return re.compile(f"^{'.*'.join(map(re.escape, PLACEHOLDER.split(text)))}$", re.MULTILINE)


def _named(part: str) -> str:
    return f"(?P<{part[1:-1]}>[^:]+)" if part.startswith("{") else re.escape(part)


def _of(lines: Iterable[Line], what: What) -> list[Line]:
    return [line for line in lines if line.what is what]


def _texts(name: str) -> list[re.Pattern[str]]:
    """A key's sentence in every language, however it is said; a name that ends in `.*` stands for a whole table of the
    catalogue."""
    prefix = name.removesuffix(ANY)
    whole_table = prefix != name
    names = {before + name for before in INSTEAD}
    found = [
        sentence_pattern(text)
        for catalogue in load_catalogues(LOCALES).values()
        for key, text in catalogue.sentences.items()
        if key in names or (whole_table and key.startswith(prefix))
    ]
    if not found:
        raise LookupError(f"labels.csv names {name}, which is in no catalogue")
    return found
