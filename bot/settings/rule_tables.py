"""The county's rules of where complaints go, as they are written in the configuration file: tables `[[rules]]`.

They are read here as plain tables, too, so that a rule that can never decide is refused with its line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator

from bot.settings.checks import Finding
from bot.settings.county_file import Code, Section, Span, Words, clock_span
from bot.settings.problems import Location, Wording
from domain.hearing.officials.entries import Source
from domain.hearing.residents.wants import Kind
from domain.routing.router import plain_words
from domain.routing.rules import COORDINATOR, Rule, hides

# The sources that no coordinator tells: who reports by themselves, alone or in a residents' group.
SOURCES = ("resident", "community_group", *Source)

SENTENCES: dict[str, Wording] = {
    "rule_unknown": (
        "没有代码为“{value}”的，或已停用；请改用：{known}",
        "there is no “{value}”, or it has retired; write one of: {known}",
    ),
    "rule_anything": (
        "这条规则没有条件，什么都归它；请写 category、area、kind、source、words、hours 中的至少一项",
        "this rule has no condition and decides everything; write category, area, kind, source, words or hours",
    ),
    "rule_hidden": (
        "这条规则永远用不上：前面的“{value}”总是先适用；请移到它前面，或删去",
        "this rule can never decide: “{value}” above fits wherever it does; move it before that one, or remove it",
    ),
    "rule_no_word": (
        "“{value}”里没有可以比对的字；请写居民会说的词",
        "“{value}” has nothing to match; write a word that residents say",
    ),
}


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Listed = Annotated[list[Words], BeforeValidator(_listed)]
Spans = Annotated[list[Annotated[Span, PlainValidator(clock_span)]], BeforeValidator(_listed)]


class RuleTable(Section):
    """A rule; each condition may be one word in quotes, or a list of which one is enough."""

    code: Code
    to: Words
    category: Listed = Field(default_factory=list)
    area: Listed = Field(default_factory=list)
    kind: Listed = Field(default_factory=list)
    source: Listed = Field(default_factory=list)
    words: Listed = Field(default_factory=list)
    hours: Spans = Field(default_factory=list)

    def value(self, leaves: Mapping[str, Collection[str]]) -> Rule:
        """`leaves`: the codes that a case can have, by each code of a category."""
        return Rule(
            self.code,
            self.to,
            tuple(code for named in self.category for code in leaves.get(named, (named,))),
            tuple(self.area),
            tuple(self.kind),
            tuple(self.source),
            tuple(plain_words(word) for word in self.words),
            tuple(self.hours),
        )


def leaves_of(categories: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The codes that a case can have, by each code of a category, from pairs of code and parent."""
    pairs = list(categories)
    below = {top: [code for code, parent in pairs if parent == top] for top, parent in pairs if not parent}
    return below | {code: [code] for code, parent in pairs if parent}


@dataclass(frozen=True, slots=True)
class _Known:
    """The codes of the file, which rules may name."""

    departments: tuple[str, ...]
    leaves: Mapping[str, Collection[str]]
    areas: tuple[str, ...]

    def of(self, key: str) -> Collection[str]:
        codes: Mapping[str, Collection[str]] = {
            "category": self.leaves,
            "area": self.areas,
            "kind": tuple(Kind),
            "source": SOURCES,
        }
        return codes[key]


def find_useless_rules(raw: Mapping[str, Any]) -> Iterator[Finding]:
    """Rules that name what is not there, that decide everything, or that can never decide."""
    known, earlier = _known(raw), list[Rule]()
    for number, table in _tables(raw.get("rules")):
        at: Location = ("rules", number)
        found = [*_unknown(at, table, known), *_wordless(at, table)]
        rule = _rule(table, known)
        yield from found
        if rule is None or found:
            continue
        if any(one.code == rule.code for one in earlier):
            yield Finding((*at, "code"), "duplicate", {"value": rule.code})
        elif not _conditions(rule):
            yield Finding(at, "rule_anything", {})
        elif hiding := next((one for one in earlier if hides(one, rule)), None):
            yield Finding(at, "rule_hidden", {"value": hiding.code})
        earlier.append(rule)


def _known(raw: Mapping[str, Any]) -> _Known:
    def codes(key: str) -> tuple[str, ...]:
        return tuple(table["code"] for _, table in _tables(raw.get(key)) if isinstance(table.get("code"), str))

    pairs = [(str(top.get("code")), "") for _, top in _tables(raw.get("categories"))]
    for _, top in _tables(raw.get("categories")):
        pairs += [(str(item.get("code")), str(top.get("code"))) for _, item in _tables(top.get("items"))]
    return _Known(codes("departments"), leaves_of(pairs), codes("areas"))


def _tables(value: object) -> Iterator[tuple[int, Mapping[str, Any]]]:
    entries = value if isinstance(value, list) else []
    return ((number, entry) for number, entry in enumerate(entries) if isinstance(entry, dict))


def _unknown(at: Location, table: Mapping[str, Any], known: _Known) -> Iterator[Finding]:
    to = table.get("to")
    if isinstance(to, str) and to not in (COORDINATOR, *known.departments):
        yield _not_there((*at, "to"), to, (COORDINATOR, *known.departments))
    for key in ("category", "area", "kind", "source"):
        for code in _texts(table.get(key)):
            if code not in known.of(key):
                yield _not_there((*at, key), code, known.of(key))


def _not_there(at: Location, code: str, known: Collection[str]) -> Finding:
    near = get_close_matches(code, list(known), n=1) or known
    return Finding(at, "rule_unknown", {"value": code, "known": ", ".join(near)})


def _wordless(at: Location, table: Mapping[str, Any]) -> Iterator[Finding]:
    for word in _texts(table.get("words")):
        if word and not plain_words(word):
            yield Finding((*at, "words"), "rule_no_word", {"value": word})


def _texts(value: object) -> list[str]:
    listed = _listed(value)
    return [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []


def _rule(table: Mapping[str, Any], known: _Known) -> Rule | None:
    """The rule, if it is whole; what is not is refused by its own keys."""
    try:
        return RuleTable.model_validate(dict(table)).value(known.leaves)
    except ValueError:
        return None


def _conditions(rule: Rule) -> bool:
    return any((rule.categories, rule.areas, rule.kinds, rule.sources, rule.words, rule.hours))
