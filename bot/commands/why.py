"""`why`: says where some words would go, what each step saw in them, and which one decided. Nothing is filed."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.catalogues import LOCALES, Catalogue, load_catalogues
from bot.clock import Clock
from bot.config import Config
from domain.county import ANY_LANGUAGE, County, Name
from domain.hearing.dangers.danger import cue_in, danger_in
from domain.hearing.places import known_places
from domain.routing.decision import Decision, Department, Step, rank
from domain.routing.router import AREA, HINT, Hit, Router
from domain.routing.rules import COORDINATOR
from handlers.cases import understanding
from handlers.cases.complaint import decide_at, matter_of
from handlers.cases.understanding import Understanding

MOST_WORDS = 12  # of the lists, shown with their weights
ENGLISH = "en"
NOTHING = "没有 none"
STEPS = {
    Step.ACCUSATION: "1 反映单位或人员 accusation",
    Step.DANGER: "2 险情 danger",
    Step.RULE: "3 本县规则 the county's rules",
    Step.CHOSEN: "4 词表 word lists",
    Step.LEXICON: "4 词表 word lists",
}


def run(settings: Config, asked: argparse.Namespace) -> int:
    county, words = settings.county, str(asked.words)
    router, known = Router(county), known_places(county.names_of_areas(), county.words_of_categories())
    told = understanding.understand(router, words, danger=danger_in(words), place=asked.place, known=known)
    complaint = replace(told.complaint(), source=asked.source)
    at = asked.at or Clock().now().astimezone(ZoneInfo(county.time_zone)).time()
    found = decide_at(county, complaint, at)
    catalogues = load_catalogues(LOCALES)
    for line in (
        *_read_as(county, told, catalogues),
        f"{STEPS[Step.ACCUSATION]}: {_accusation(told)}",
        f"{STEPS[Step.DANGER]}: {_danger(told)}",
        f"{STEPS[Step.RULE]}: {_rules(county, found)}",
        f"{STEPS[Step.LEXICON]}: {_words(router.hits(words, told.place))}",
        *_departments(county, rank(county, matter_of(complaint, at))),
        *_decision(county, found, catalogues),
    ):
        print(line)
    return 0


def _read_as(county: County, told: Understanding, catalogues: Mapping[str, Catalogue]) -> Sequence[str]:
    category, area = county.categories.get(told.category), county.areas.get(told.area)
    return (
        f"类型 kind: {_word(catalogues, f'kind.{told.kind}')}",
        f"类别 category: {_named(category.name, told.category) if category else NOTHING}",
        f"地点 place: {told.place or NOTHING}",
        f"社区 area: {_named(area.name, told.area) if area else NOTHING}{_bare(told)}",
    )


def _bare(told: Understanding) -> str:
    return "（只凭两个字的别名 by an alias of two letters alone）" if told.guess.bare_area else ""


def _accusation(told: Understanding) -> str:
    if told.accuses:
        return "保密 confidential"
    return "先只给督办员看 held back for coordinators" if told.held_back else NOTHING


def _danger(told: Understanding) -> str:
    return f"{told.danger} “{cue_in(told.words)}”" if told.danger else NOTHING


def _rules(county: County, found: Decision) -> str:
    if found.step is Step.RULE:
        return f"{found.rule} 适用 fits"
    if found.step in (Step.ACCUSATION, Step.DANGER):
        return "没有看到这一步 not asked"
    return f"{len(county.rules)} 条都不适用 none of {len(county.rules)} fits"


def _words(hits: Sequence[Hit]) -> str:
    told = [hit for hit in hits if hit.what != AREA]
    shown = [
        f"{hit.word} {hit.weight:g} → {hit.code}"
        + ("（参考 hint）" if hit.what == HINT else "")
        + ("（地名里 in the place's name）" if hit.in_place else "")
        + ("（顺带说到 beside what it is about）" if hit.aside else "")
        for hit in told[:MOST_WORDS]
    ]
    more = f" … +{len(told) - MOST_WORDS}" if len(told) > MOST_WORDS else ""
    return "；".join(shown) + more if shown else NOTHING


def _departments(county: County, ranked: Sequence[Department]) -> Sequence[str]:
    return [f"   {_department(county, one.code)}: {one.weight:g} ({one.best})" for one in ranked[:MOST_WORDS]]


def _decision(county: County, found: Decision, catalogues: Mapping[str, Catalogue]) -> Sequence[str]:
    to = _department(county, found.department) if found.department else f"督办员 {COORDINATOR}"
    reason = _word(catalogues, f"routing_reason.{found.reason}")
    lines = [f"派给 Goes to: {to}", f"依据 Because: {STEPS[found.step]}: {reason}"]
    if not found.department and found.likely:
        offered = "、".join(_department(county, one) for one in found.likely)
        lines.append(f"供督办员点选 Offered to coordinators: {offered}")
    return lines


def _department(county: County, code: str) -> str:
    return _named(county.departments[code].name, code)


def _named(name: Name, code: str) -> str:
    return f"{name.in_(ANY_LANGUAGE)} {name.in_(ENGLISH)} ({code})"


def _word(catalogues: Mapping[str, Catalogue], key: str) -> str:
    return f"{catalogues[ANY_LANGUAGE].sentence(key)} {catalogues[ENGLISH].sentence(key)}"
