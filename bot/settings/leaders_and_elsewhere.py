"""The functions of leaders, and what others than the county deal with, as they are written in the configuration file.

Both are tables by code: `[leaders.head]`, `[elsewhere.lawsuit]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field, StrictBool

from bot.settings.checks import Finding
from bot.settings.county_file import MaybeNumber, NameTable, Section, Words
from domain.county import Elsewhere, LeaderFunction
from domain.receivers import Receiver

KeyCode = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,31}$")]


class LeaderTable(Section):
    name: NameTable
    aliases: list[Words] = Field(default_factory=list)
    accusations: StrictBool = False

    def value(self, code: str) -> LeaderFunction:
        return LeaderFunction(code, self.name, tuple(self.aliases), self.accusations)


class ElsewhereTable(Section):
    who: NameTable
    words: Annotated[list[Words], Field(min_length=1)]
    number: MaybeNumber = ""
    aliases: list[Words] = Field(default_factory=list)
    sentence: NameTable | None = None

    def value(self, code: str) -> Elsewhere:
        return Elsewhere(code, self.who, tuple(self.words), self.number, tuple(self.aliases), self.sentence)


Leaders = dict[KeyCode, LeaderTable]
ElsewhereTables = dict[KeyCode, ElsewhereTable]


def find_doubled(raw: Mapping[str, Any]) -> Iterator[Finding]:
    """Two functions that hear accusations of the office, and codes that mean a receiver of accusations."""
    leaders, elsewhere = raw.get("leaders"), raw.get("elsewhere")
    if isinstance(leaders, dict):
        hearing = [code for code, table in leaders.items() if isinstance(table, dict) and table.get("accusations")]
        for code in hearing[1:]:
            yield Finding(("leaders", code, "accusations"), "one_hears", {"value": hearing[0]})
    if isinstance(elsewhere, dict):
        for code in sorted(set(elsewhere) & set(Receiver)):
            yield Finding(("elsewhere", code), "receiver_code", {"value": code})
