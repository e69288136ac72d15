"""Where a case goes: one decision, by the first step that is sure, with its reason in codes.

The steps, in order: an accusation stays with coordinators, a danger, the county's own rules, then what the words name
by the county's lists. In doubt nobody is guessed: a coordinator gets the likeliest departments, and why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from domain.county import County
from domain.hearing.dangers.danger import is_personal
from domain.hearing.residents.wants import PLACELESS
from domain.routing import rules
from domain.routing.departments import department_for, is_catch_all
from domain.routing.router import Weights, plain_words
from domain.routing.rules import Facts, Rule

MOST_LIKELY = 3  # departments that are offered in doubt
LEAST = 4.5  # weight: a word of two letters at the beginning, or more of them further on
AHEAD = 1.2  # times as much must be said for the first department as for the second
BESIDE = 0.5  # of the weight of a department's further categories


class Step(StrEnum):
    """What decided."""

    ACCUSATION = "accusation"
    DANGER = "danger"
    RULE = "rule"
    CHOSEN = "chosen"
    LEXICON = "lexicon"


class Reason(StrEnum):
    """Why a case goes to a department (the first five), or to coordinators."""

    DANGER = "danger"
    RULE = "rule"
    CHOSEN = "chosen"
    CLEAR = "clear"
    RULE_COORDINATOR = "rule_coordinator"
    CONFIDENTIAL = "confidential"
    HELD_BACK = "held_back"
    PERSONAL_DANGER = "personal_danger"
    NO_WORDS = "no_words"
    UNKNOWN = "unknown"
    WEAK = "weak"
    CLOSE = "close"
    CATCH_ALL = "catch_all"
    BARE_AREA = "bare_area"
    NO_DEPARTMENT = "no_department"
    NO_PLACE = "no_place"


@dataclass(frozen=True, slots=True)
class Matter:
    """What is known of a complaint. `chosen`: its category was set by hand; `by_danger`: by the danger's own words.
    `weights`, `bare_area`, `lone`: as the words were read. `at`: the local time."""

    words: str
    category: str
    area: str
    kind: str
    source: str
    at: time
    has_place: bool
    weights: Weights = ()
    bare_area: bool = False
    lone: bool = False
    chosen: bool = False
    by_danger: bool = False
    danger: str = ""
    confidential: bool = False
    held_back: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """`department` is "" where coordinators decide; `likely` are the departments to offer, the likeliest first."""

    department: str
    step: Step
    reason: Reason
    likely: tuple[str, ...] = ()
    rule: str = ""

    @property
    def offered(self) -> tuple[str, ...]:
        """The departments that a coordinator is offered first."""
        return (self.department,) if self.department else self.likely

    def codes(self) -> Mapping[str, object]:
        """For an event's details: no words of anybody."""
        told: dict[str, object] = {"step": self.step.value, "reason": self.reason.value}
        if self.rule:
            told["rule"] = self.rule
        if not self.department and self.likely:
            told["likely"] = list(self.likely)
        return told


@dataclass(frozen=True, slots=True)
class Department:
    """A department with what is said for it: `weight` of all, `best` its category of which most is said."""

    code: str
    weight: float
    best: str
    specific: float = field(default=0.0)  # the greatest weight of a category that is no catch-all


def decide(county: County, matter: Matter) -> Decision:
    """The one decision."""
    if matter.confidential:
        return Decision("", Step.ACCUSATION, Reason.CONFIDENTIAL)
    ranked = rank(county, matter)
    likely = tuple(one.code for one in ranked[:MOST_LIKELY])
    if matter.held_back:
        return Decision("", Step.ACCUSATION, Reason.HELD_BACK, likely)
    return _by_danger(county, matter, likely) or _by_rule(county, matter, likely) or _by_words(county, matter, ranked)


def _by_danger(county: County, matter: Matter, likely: tuple[str, ...]) -> Decision | None:
    """Danger to or by persons goes to no department.

    Danger to things needs no place, but words that tell its category; a rule for that category may name the department.
    """
    if is_personal(matter.danger):
        return Decision("", Step.DANGER, Reason.PERSONAL_DANGER, likely)
    if not matter.danger or is_catch_all(matter.category) or not _is_told(matter):
        return None
    rule = _rule_for(county, matter)
    if rule and rule.categories and rule.department:
        return Decision(rule.department, Step.DANGER, Reason.DANGER, rule=rule.code)
    found = department_for(county, matter.category, matter.area)
    return Decision(found, Step.DANGER, Reason.DANGER) if found else None


def _is_told(matter: Matter) -> bool:
    """Whether the words say enough for the category; one set by hand, or by the danger's own words, is told."""
    return (
        matter.chosen
        or matter.by_danger
        or not matter.weights
        or dict(matter.weights).get(matter.category, 0.0) >= LEAST
    )


def _by_rule(county: County, matter: Matter, likely: tuple[str, ...]) -> Decision | None:
    rule = _rule_for(county, matter)
    if rule is None:
        return None
    reason = Reason.RULE if rule.department else Reason.RULE_COORDINATOR
    return Decision(rule.department, Step.RULE, reason, likely, rule.code)


def _rule_for(county: County, matter: Matter) -> Rule | None:
    if not county.rules:
        return None
    facts = Facts(plain_words(matter.words), matter.category, matter.area, matter.kind, matter.source, matter.at)
    return rules.first_fitting(county.rules, facts)


def _by_words(county: County, matter: Matter, ranked: Sequence[Department]) -> Decision:
    """By the category that was chosen, else by what the words say most for."""
    step = Step.CHOSEN if matter.chosen else Step.LEXICON
    likely = tuple(one.code for one in ranked[:MOST_LIKELY])

    def in_doubt(reason: Reason) -> Decision:
        return Decision("", step, reason, likely)

    if not matter.words.strip():
        return in_doubt(Reason.NO_WORDS)
    if not ranked and not matter.category:
        return in_doubt(Reason.UNKNOWN)
    if doubt := _doubt_of(county, matter, ranked):
        return in_doubt(doubt)
    if not (matter.has_place or matter.danger or matter.kind in PLACELESS):
        return in_doubt(Reason.NO_PLACE)
    return Decision(ranked[0].code, step, Reason.CHOSEN if matter.chosen else Reason.CLEAR)


def _doubt_of(county: County, matter: Matter, ranked: Sequence[Department]) -> Reason | None:
    if not ranked:
        return Reason.NO_DEPARTMENT
    first, second = ranked[0], ranked[1].weight if len(ranked) > 1 else 0.0
    if is_catch_all(first.best) and not (matter.chosen and first.specific >= LEAST):
        return Reason.CATCH_ALL
    if not matter.chosen and (matter.lone or first.specific < LEAST):
        return Reason.WEAK
    if not matter.chosen and (first.weight < AHEAD * second or first.best != matter.category):
        return Reason.CLOSE
    about = county.categories.get(first.best)
    bare = matter.bare_area and about is not None and about.by_area and first.code != about.department
    return Reason.BARE_AREA if bare else None


def rank(county: County, matter: Matter) -> list[Department]:
    """The departments of which the words speak, the most first; that of a chosen category before all."""
    weights = dict(matter.weights)
    if (matter.chosen or matter.by_danger) and matter.category:
        weights = {code: weight for code, weight in weights.items() if code != matter.category}
        weights[matter.category] = 2 * sum(weights.values()) + LEAST
    found: dict[str, list[tuple[float, str]]] = {}
    for code, weight in weights.items():
        if department := department_for(county, code, matter.area):
            found.setdefault(department, []).append((weight, code))
    ranked = [_summed(department, parts) for department, parts in found.items()]
    return sorted(ranked, key=lambda one: (-one.weight, one.code))


def _summed(department: str, parts: Sequence[tuple[float, str]]) -> Department:
    most, *others = sorted(parts, key=lambda part: (-part[0], part[1]))
    specific = max((weight for weight, code in parts if not is_catch_all(code)), default=0.0)
    return Department(department, most[0] + BESIDE * sum(weight for weight, _ in others), most[1], specific)
