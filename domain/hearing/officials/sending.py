"""To which department a coordinator's words send a case: "派环卫", "不是环卫的，给城管", "派水务，不对，派环卫".

Names are those of the settings and their short forms (`County.spoken_departments`). A unit that has none of these names
is told as unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from domain.acts import EDGES
from domain.hearing.clauses import Clause, clauses_of, is_conditional, is_postponed
from domain.hearing.officials import sending_cues as cues
from domain.letters import fold

ONLY_ASKED = re.compile(
    r"[吗么]$|(.)不\1|能|可以|是不是|要不要|该不该|怎么|[行好]不|合适|^还是|谁|哪|应该"
)  # 能派环卫吗


OF_SENDING = re.compile(r"派|给|归|是|管|该|属|负责|\b(?:for|to|assign|is)\b")
GIVEN = re.compile(cues.GIVING)
POLICE_STATION = re.compile(r"派出所(?!.*派)")  # 派出所去了 sends nothing anywhere


class Sureness(StrEnum):
    SURE = "sure"  # done
    LIKELY = "likely"  # offered
    TALK = "talk"  # denied, asked, reported or put off: never done


@dataclass(frozen=True, slots=True)
class Sending:
    """Where a case is to go. `departments` are codes, the meant one first; `unknown` is the name of a unit that the
    county does not have."""

    sureness: Sureness
    departments: tuple[str, ...] = ()
    unknown: str = ""
    suggested: bool = False  # to the department that the case itself suggests


@dataclass(frozen=True, slots=True)
class _Target:
    name: str
    sure: bool
    known: bool = True
    also: tuple[str, ...] = ()  # other names in the same clause


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of a county: they hold the names of its departments."""

    names: re.Pattern[str]
    commands: Sequence[re.Pattern[str]]  # the whole clause sends the case
    given: re.Pattern[str]  # a part of it does
    likely: Sequence[re.Pattern[str]]  # it may
    denied: re.Pattern[str]
    not_theirs: re.Pattern[str]
    unknown: re.Pattern[str]


def read_sending(text: str, departments: Mapping[str, str]) -> Sending | None:
    """What a text says of where the case goes; None if it says nothing of that kind. `departments`: names in lower case
    and their codes."""
    patterns = _patterns(tuple(departments))
    if cues.AS_SUGGESTED.fullmatch(text.strip(EDGES).casefold()):
        return Sending(Sureness.SURE, suggested=True)
    targets: list[_Target] = []
    talked, doubtful, corrected = False, False, False
    said_before = ""
    for part in clauses_of(_apart(text)):
        if cues.COPY.search(part.text):
            continue
        if targets and cues.RETRACTED.fullmatch(part.text):
            targets, corrected, talked = [], True, True
            continue
        target = _target(patterns, part.text) or _told_before(patterns, part.text, said_before)
        said_before += part.text
        if _is_denied(patterns, part.text) or (target and _is_talk(part)):
            talked = True
            said_before = ""
            # "派环卫，先别派" is held back, "不是环卫的，给城管" is not
            targets = [] if cues.HELD.search(part.text) else targets
            continue
        corrected = corrected or (bool(targets) and cues.CORRECTED.search(part.text) is not None)
        doubtful = doubtful or _is_doubtful(part)
        talked = talked or _asks_whose(patterns, part)
        if corrected and not target and (named := patterns.names.findall(part.text)):
            target = _Target(named[-1], False)  # "给城管，不对，垃圾还是环卫的"
        if target:
            targets.append(target)
    if targets and not (doubtful and cues.WAVERS.search(text)):
        return _meant(targets, departments, corrected=corrected, doubtful=doubtful)
    mentioned = dict.fromkeys(departments[one[0]] for one in patterns.names.finditer(fold(text)))
    return Sending(Sureness.TALK, tuple(mentioned)) if talked else None


def _apart(text: str) -> str:
    """The text with a correction in the middle of a clause set apart: 给城管不对给环卫."""
    return cues.CORRECTED_WITHIN.sub(lambda found: f"，{found[0]}，", text)


def _told_before(patterns: _Patterns, said: str, before: str) -> _Target | None:
    """The only department that was named before "那就派给他们"."""
    named = dict.fromkeys(patterns.names.findall(before)) if cues.GIVEN_TO_THEM.search(said) else {}
    return _Target(next(iter(named)), False) if len(named) == 1 else None


def _meant(targets: list[_Target], departments: Mapping[str, str], *, corrected: bool, doubtful: bool) -> Sending:
    """The last of several counts, the others are offered too, unless it corrects them."""
    last = targets[-1]
    if not last.known:
        return Sending(Sureness.LIKELY, unknown=last.name)
    others = [] if corrected else [name for one in reversed(targets) if one.known for name in (one.name, *one.also)]
    codes = tuple(dict.fromkeys(departments[name] for name in (last.name, *others)))
    sure = last.sure and not doubtful and len(codes) == 1
    return Sending(Sureness.SURE if sure else Sureness.LIKELY, codes)


def _is_denied(patterns: _Patterns, said: str) -> bool:
    """Whether a clause says who is not to have the case. "还是给环卫他们老说不归他们" still gives it."""
    if cues.HELD.search(said):
        return True
    if patterns.names.search(said) is None:
        return False
    if patterns.denied.search(said):
        return True
    return patterns.not_theirs.search(said) is not None and patterns.given.search(said) is None


def _asks_whose(patterns: _Patterns, part: Clause) -> bool:
    return part.asked and bool(OF_SENDING.search(part.text) and patterns.names.search(part.text))


def _is_talk(part: Clause) -> bool:
    """Whether a clause asks whether to send the case, puts it off, or tells that it was sent."""
    if is_postponed(part) or cues.PAST.search(part.text):
        return True
    proposes = part.marked and GIVEN.search(part.text) and not ONLY_ASKED.search(part.text)  # 给城管？
    return part.asked and not proposes


def _is_doubtful(part: Clause) -> bool:
    return part.marked or is_conditional(part) or cues.REPORTED.search(part.text) is not None


def _target(patterns: _Patterns, said: str) -> _Target | None:
    """The department or unit to which a clause sends the case."""
    if patterns.names.search(said) is not None and (target := _named_target(patterns, said)):
        return target
    found = patterns.unknown.fullmatch(said) if GIVEN.search(said) and not POLICE_STATION.match(said) else None
    return _Target(found["unit"], False, known=False) if found else None


def _named_target(patterns: _Patterns, said: str) -> _Target | None:
    for pattern in patterns.commands:
        if found := pattern.fullmatch(said):
            return _Target(found["name"], cues.HEDGED.search(said) is None)
    for pattern in (patterns.given, *patterns.likely):
        if found := pattern.search(said):
            return _Target(found["name"], False, also=tuple(patterns.names.findall(said, found.end())))
    return None


@lru_cache(maxsize=8)
def _patterns(names: tuple[str, ...]) -> _Patterns:
    """Compiled once for each county's names."""
    every = "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True)) or r"(?!)"
    name, latin = f"(?P<name>{every}){cues.SUFFIX}", f"(?:the )?(?P<name>{every})(?![a-z]){cues.ENGLISH_SUFFIX}"
    commands = (
        rf"{cues.FILL}{cues.GIVING}{cues.THAT}{name}{cues.TAIL}",  # 这个派给环卫吧
        rf"{cues.THIS}{cues.BELONGING}{cues.THAT}{name}{cues.THEIRS}",  # 这个是水务的
        rf"{cues.ENGLISH_FILL}{cues.ENGLISH_GIVING}{latin}{cues.ENGLISH_TAIL}",  # give it to sanitation
    )
    likely = (
        rf"^{cues.FILL}{cues.BELONGING}{cues.THAT}{name}{cues.THEIRS}$",  # 归城管管
        rf"^{cues.FILL}{cues.HAVING}{cues.THAT}{name}{cues.DOING}{cues.TAIL}$",  # 让环卫去处理
        rf"^{cues.FILL}{name}(?:的(?:活儿?|事儿?|单子)?)?{cues.TAIL}$",  # 环卫吧, 环卫的活
        rf"^{cues.FILL}发{name}{cues.TAIL}$",
        rf"^{cues.ENGLISH_FILL}{latin}{cues.ENGLISH_TAIL}$",  # sanitation please
        rf"{name}.{{0,4}}派(?:一?下|吧|过去|单|$)",  # 城管环卫都派一下
        rf"{cues.ENGLISH_BELONGING}{latin}",  # this one is for sanitation
        rf"{cues.ENGLISH_GIVING}{latin}",
    )
    denied = (
        rf"{cues.DENIED}{cues.THAT}(?:{every})",
        rf"{cues.ENGLISH_DENIED}(?:{every})",
    )
    whole = f"(?P<name>(?>{every})){cues.SUFFIX}+"  # "给环卫处打电话" is no "给环卫"
    given = rf"{cues.GIVING}{cues.THAT}{whole}{cues.NOT_TOLD}"  # 这个呢还是给那个环卫吧他们…
    return _Patterns(
        re.compile(every),
        [re.compile(one) for one in commands],
        re.compile(given),
        [re.compile(one) for one in likely],
        re.compile("|".join(denied)),
        re.compile(cues.NOT_THEIRS.replace("NAME", every)),
        re.compile(rf"{cues.FILL}{cues.GIVING}{cues.THAT}(?P<unit>{cues.NAMED_UNIT}){cues.TAIL}"),
    )
