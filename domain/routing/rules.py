"""The county's own rules of where complaints go: a table of the settings, of which the first rule that fits decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import time

COORDINATOR = "coordinator"  # what a rule names instead of a department: a person decides

WallSpan = tuple[time, time]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. A condition that is empty does not count; of several words, hours … one is enough.

    `categories` holds the codes that a case can have, also where the settings name the top one. `hours` are local times
    of any day; a span that ends no later than it begins goes on over midnight.
    """

    code: str
    to: str
    categories: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    hours: tuple[WallSpan, ...] = ()

    @property
    def department(self) -> str:
        """The department that it names; "" for a coordinator."""
        return "" if self.to == COORDINATOR else self.to


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules ask of a complaint; `plain` is its words in lower case, `at` the local time."""

    plain: str
    category: str
    area: str
    kind: str
    source: str
    at: time


def first_fitting(rules: Sequence[Rule], facts: Facts) -> Rule | None:
    return next((rule for rule in rules if fits(rule, facts)), None)


def fits(rule: Rule, facts: Facts) -> bool:
    return (
        (not rule.categories or facts.category in rule.categories)
        and (not rule.areas or facts.area in rule.areas)
        and (not rule.kinds or facts.kind in rule.kinds)
        and (not rule.sources or facts.source in rule.sources)
        and (not rule.words or any(word in facts.plain for word in rule.words))
        and (not rule.hours or any(_within(facts.at, span) for span in rule.hours))
    )


def hides(earlier: Rule, later: Rule) -> bool:
    """Whether the later rule can never decide, because the earlier one fits wherever it does."""
    return all(_covers(name, getattr(earlier, name), getattr(later, name)) for name in CONDITIONS)


CONDITIONS = tuple(one.name for one in fields(Rule) if one.name not in ("code", "to"))


def _covers(name: str, wide: tuple[object, ...], narrow: tuple[object, ...]) -> bool:
    if not wide:
        return True
    if name == "words":
        return bool(narrow) and all(any(str(word) in str(longer) for word in wide) for longer in narrow)
    return bool(narrow) and set(narrow) <= set(wide)


def _within(at: time, span: WallSpan) -> bool:
    opens, closes = span
    return opens <= at < closes if opens < closes else at >= opens or at < closes
