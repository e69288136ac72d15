"""How slips are issued (督办单), as it is written in the configuration file: the table `[supervision]`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from bot.settings.checks import Finding
from bot.settings.county_file import LimitText, Section, Words
from bot.settings.problems import Wording
from domain.county import HEAD, Supervision
from domain.kinds import SlipKind

DEFAULT = Supervision()
SENTENCES: dict[str, Wording] = {
    "signer_unknown": (
        "[leaders] 里没有职务“{value}”；请写那里的一个代码",
        "there is no function “{value}” in [leaders]; write a code of one that is",
    ),
}

FirstNumber = Annotated[int, Field(ge=1, le=9999)]
ShortCode = Annotated[Words, Field(max_length=8)]


class CodesTable(Section):
    reminder: ShortCode = DEFAULT.codes[SlipKind.REMINDER]
    urging: ShortCode = DEFAULT.codes[SlipKind.URGING]


class SignersTable(Section):
    reminder: Words = HEAD
    urging: Words = HEAD


class FirstNumbersTable(Section):
    reminder: FirstNumber = 1
    urging: FirstNumber = 1


class SupervisionTable(Section):
    codes: CodesTable = CodesTable()
    signers: SignersTable = SignersTable()
    first_numbers: FirstNumbersTable = FirstNumbersTable()
    answer_within: LimitText = DEFAULT.answer_within

    def value(self) -> Supervision:
        return Supervision(
            {kind: getattr(self.codes, kind) for kind in SlipKind},
            {kind: getattr(self.signers, kind) for kind in SlipKind},
            self.answer_within,
            {kind: getattr(self.first_numbers, kind) for kind in SlipKind},
        )


TABLES: Mapping[tuple[str, ...], type[Section]] = {
    ("supervision",): SupervisionTable,
    ("supervision", "codes"): CodesTable,
    ("supervision", "signers"): SignersTable,
    ("supervision", "first_numbers"): FirstNumbersTable,
}


def find_unknown_signers(raw: Mapping[str, Any], functions: Collection[str]) -> Iterator[Finding]:
    """Signers that are named, and are no functions of `[leaders]`."""
    supervision = raw.get("supervision")
    signers = supervision.get("signers") if isinstance(supervision, dict) else None
    for kind, function in (signers if isinstance(signers, dict) else {}).items():
        if isinstance(function, str) and function not in functions:
            yield Finding(("supervision", "signers", kind), "signer_unknown", {"value": function})
