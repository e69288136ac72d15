"""模板消息, as the platform takes them, and what no service may put into one.

A form is known by its id, and has fields by the names of their kinds. What WeChat would merely cut is a violation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.wechat.reach import Known

LONGEST: Mapping[str, int] = {"thing": 20, "character_string": 20, "phrase": 5, "time": 20, "date": 20, "number": 20}
KIND = re.compile(r"([a-z_]+)[0-9]+")
LOOKS: Mapping[str, re.Pattern[str]] = {  # what else is refused
    "character_string": re.compile(r"[!-~]+"),
    "number": re.compile(r"[0-9.]+"),
    "phrase": re.compile(r"[\u4e00-\u9fff]+"),
    "time": re.compile(r"([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日 ?)?[0-9]{1,2}:[0-9]{2}"),
    "date": re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日( [0-9]{1,2}:[0-9]{2})?"),
}
A_FEW = 5  # characters in a row that can be nobody's by chance


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was sent to somebody."""

    form: str
    number: int
    values: Mapping[str, str]

    def __str__(self) -> str:
        return " ".join(self.values.values())


Accuse = Callable[[str, str], None]


@dataclass
class Forms:
    """`quota`: how many may be sent within the day. `copies`: so often the same may come while its reader does nothing,
    which a service that is killed on the way may need."""

    fields: dict[str, frozenset[str]] = field(default_factory=dict)
    quota: int = 1000
    copies: int = 1
    sent: dict[str, list[Filled]] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1_000_000_001))
    _seen: Counter[object] = field(default_factory=Counter)

    def fault(self, body: Mapping[str, Any], accuse: Accuse) -> int:
        """The error that a form is answered; 0 where it is right. Whom it is for is looked at elsewhere."""
        if body.keys() != {"touser", "template_id", "data"} or not isinstance(body["data"], dict):
            accuse("fields", f"{sorted(body)}")
            return 47001
        known = self.fields.get(body["template_id"])
        if known is None:
            return 40037
        if sum(map(len, self.sent.values())) >= self.quota:
            return 45009
        if body["data"].keys() != known or not 1 <= len(known) <= 5:
            return 47003
        return 0 if all(_is_right(name, said, accuse) for name, said in body["data"].items()) else 47003

    def keep(self, person: str, known: Known, body: Mapping[str, Any], accuse: Accuse) -> int:
        """Returns the number of the message."""
        filled = Filled(
            body["template_id"], next(self._numbers), {key: one["value"] for key, one in body["data"].items()}
        )
        for value in filled.values.values():
            if words := _words_in(value, known.words):
                accuse("words", f"what somebody wrote stands in a form: {words}")
        self._seen[same := (person, known.acts, filled.form, self._case_in(filled))] += 1
        if self._seen[same] > self.copies:
            accuse("form_again", f"{filled} for the {self._seen[same]}th time, and its reader has done nothing since")
        self.sent.setdefault(person, []).append(filled)
        return filled.number

    def _case_in(self, filled: Filled) -> str:
        return next((value for value in filled.values.values() if re.fullmatch(r"[0-9]{6,}", value)), "")


def _is_right(name: str, said: object, accuse: Accuse) -> bool:
    value = said.get("value") if isinstance(said, dict) and said.keys() == {"value"} else None
    kind = KIND.fullmatch(name)
    if not isinstance(value, str) or not value.strip() or kind is None:
        return False
    if len(value) > LONGEST[kind[1]] or value != " ".join(value.split()):
        accuse("form_field", f"{name}: {value!r}")
    look = LOOKS.get(kind[1])
    return look is None or bool(look.fullmatch(value))


def _words_in(value: str, said: list[str]) -> str:
    parts = (value[at : at + A_FEW] for at in range(len(value) - A_FEW + 1))
    return next((part for part in parts if any(part in words for words in said)), "")
