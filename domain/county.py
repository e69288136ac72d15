"""The county the service works for: who answers for what, where, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from domain.kinds import SlipKind
from domain.maps import MapSite
from domain.routing.rules import Rule

ANY_LANGUAGE = "zh-CN"


class LimitUnit(StrEnum):
    HOURS = "h"
    WORKING_HOURS = "wh"
    WORKING_DAYS = "wd"


@dataclass(frozen=True, slots=True)
class Limit:
    """A time allowed: an amount of hours, working hours or working days."""

    amount: int
    unit: LimitUnit


@dataclass(frozen=True, slots=True)
class Name:
    """A name in each language the county speaks; what is missing falls back to Chinese."""

    words: Mapping[str, str]

    def in_(self, language: str) -> str:
        return self.words.get(language) or self.words[ANY_LANGUAGE]


@dataclass(frozen=True, slots=True)
class Department:
    """承办单位: who must answer. `aliases` are other names that staff and residents use for it."""

    code: str
    name: Name
    aliases: tuple[str, ...] = ()
    registered_only: bool = False
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """类别: what a case is about. A category with a `parent` is the one a case carries.

    `department` answers unless the area's owner does (`by_area`); `keywords` are words that tell it, `hints` are words
    that may be said of much else, too. `always_on`: 民生保供, it goes to its department at any hour, on holidays too.
    """

    code: str
    name: Name
    parent: str = ""
    department: str = ""
    by_area: bool = False
    limit: Limit | None = None
    always_on: bool = False
    proof_needed: bool = False
    closing_standard: Name | None = None
    keywords: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """网格/社区: where. `owner` is the department that answers for it."""

    code: str
    name: Name
    owner: str
    aliases: tuple[str, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Opening spans for each weekday (Monday = 0), public holidays, and weekend days that are worked instead.

    `years`: the years of which all holidays are known; None is every year. `names`: the public holiday to which a
    published day belongs; the county's own days have none.
    """

    spans: Mapping[int, tuple[tuple[time, time], ...]]
    holidays: frozenset[date] = frozenset()
    extra_workdays: frozenset[date] = frozenset()
    years: frozenset[int] | None = None
    names: Mapping[date, Name] = field(default_factory=dict)

    def knows(self, year: int) -> bool:
        return self.years is None or year in self.years


@dataclass(frozen=True, slots=True)
class Limits:
    """County-wide times, for categories without their own; docs/sources.md names their sources.

    `always_on` and `always_on_response`: result and acknowledgement of 民生保供; the latter also of dangers.
    `assignment`: by when a coordinator has found a department for what the rules left open.
    The last ones limit how much a person or group may send, and wrong codes per hour; 0 means no limit.
    """

    response: Limit = Limit(1, LimitUnit.WORKING_DAYS)
    always_on_response: Limit = Limit(2, LimitUnit.HOURS)
    assignment: Limit = Limit(2, LimitUnit.WORKING_HOURS)
    return_within: Limit = Limit(1, LimitUnit.WORKING_DAYS)
    by_kind: Mapping[str, Limit] = field(default_factory=dict)
    danger: Limit = Limit(24, LimitUnit.HOURS)
    always_on: Limit = Limit(24, LimitUnit.HOURS)
    question_pause: Limit = Limit(3, LimitUnit.WORKING_DAYS)
    draft_minutes: int = 30
    take_back_seconds: int = 60
    reopen_days: int = 15
    reopen_times: int = 2
    rating_reminder_days: int = 3
    silence_days: int = 7
    payload_days: int = 7
    smallest_sample: int = 5
    smallest_coverage: float = 0.3
    messages_per_minute: int = 60
    group_messages_per_minute: int = 240
    complaints_per_day: int = 20
    code_tries: int = 5


@dataclass(frozen=True, slots=True)
class Emergency:
    """Numbers to call in danger; one that is "" is not mentioned. `sms` is for people who must not be heard."""

    fire: str = "119"
    police: str = "110"
    ambulance: str = "120"
    gas: str = ""
    lift: str = ""
    power: str = ""
    sms: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the county does not deal with: who does, under which number, and the words that tell of it.

    `aliases` are short names of who deals with it; `sentence` says what people should know before they go there.
    """

    code: str
    who: Name
    words: tuple[str, ...]
    number: str = ""
    aliases: tuple[str, ...] = ()
    sentence: Name | None = None


HEAD = "head"  # the leaders' function that is a second person beside the coordinators, where the settings have it


@dataclass(frozen=True, slots=True)
class LeaderFunction:
    """A leader's function (职务), such as 办公室主任. Whoever holds it joins by a code.

    `accusations`: an accusation of the coordinating office itself goes to them, and not to coordinators.
    """

    code: str
    name: Name
    aliases: tuple[str, ...] = ()
    accusations: bool = False


@dataclass(frozen=True, slots=True)
class Supervision:
    """督办: how slips are called on paper (机关代字), whose function signs them, and by when they are answered.

    `first_numbers`: where a county that issued slips before goes on.
    """

    codes: Mapping[SlipKind, str] = field(default_factory=lambda: {SlipKind.REMINDER: "督提", SlipKind.URGING: "督催"})
    signers: Mapping[SlipKind, str] = field(default_factory=lambda: {SlipKind.REMINDER: HEAD, SlipKind.URGING: HEAD})
    answer_within: Limit = Limit(3, LimitUnit.WORKING_DAYS)
    first_numbers: Mapping[SlipKind, int] = field(default_factory=dict)


UNIT = re.compile(
    r"(?<=..)(?:管理|服务|综合|行政|执法)*(?:局|处|办公室|办|中心|大队|支队|公司|委员会|管委会|委|人民政府"
    r"|政府|所|站|镇|乡|街道)$"
)

ANYTHING = ("社区", "城市", "街道", "物业", "乡镇")  # short forms that may mean somebody else


def _short_form(name: str) -> str:
    """环卫 of 环卫处, 交警 of 交警大队; "" where nothing shorter is left that could be a name."""
    found = UNIT.search(name)
    shorter = name[: found.start()].casefold() if found and not name.isascii() else ""
    return "" if shorter in ANYTHING else shorter


@dataclass(frozen=True, slots=True)
class County:
    """Everything a rule may need to know about the county; `time_zone` is an IANA name.

    `inside`: the platforms inside its jurisdiction; none where nothing is kept from groups on others. `elsewhere`: what
    others deal with. `operator_aliases`: other names of the coordinating office. `weekly_area_text`: whether
    coordinators get, once a week, a text on each area for its residents' groups. `rules`: its own rules of where
    complaints go, in their order.
    """

    name: Name
    operator: Name
    time_zone: str
    languages: tuple[str, ...]
    hours: WorkingHours
    limits: Limits
    departments: Mapping[str, Department]
    categories: Mapping[str, Category]
    areas: Mapping[str, Area]
    digest_at: time = time(8, 0)
    accusations: tuple[str, ...] = ()
    retention_days: int = 1095
    emergency: Emergency = Emergency()
    map: MapSite = MapSite.OPENSTREETMAP
    inside: frozenset[str] = frozenset()
    weekly_area_text: bool = False
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)
    leaders: Mapping[str, LeaderFunction] = field(default_factory=dict)
    operator_aliases: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    supervision: Supervision = field(default_factory=Supervision)

    def leaf_categories(self, parent: str) -> list[Category]:
        """The categories a case may carry under `parent`, in the order the county lists them."""
        return [c for c in self.categories.values() if c.parent == parent and not c.retired]

    def top_categories(self) -> list[Category]:
        return [c for c in self.categories.values() if not c.parent and not c.retired]

    def open_departments(self) -> list[Department]:
        return [d for d in self.departments.values() if not d.retired]

    def open_department(self, code: str) -> Department | None:
        found = self.departments.get(code)
        return None if found is None or found.retired else found

    def open_category(self, code: str) -> Category | None:
        found = self.categories.get(code)
        return None if found is None or found.retired else found

    def open_area(self, code: str) -> Area | None:
        found = self.areas.get(code)
        return None if found is None or found.retired else found

    def leader_named(self, words: str) -> LeaderFunction | None:
        """The leaders' function whose name, alias or code is in `words`; the longest match counts."""
        named = [
            (len(name), one.code)
            for one in self.leaders.values()
            for name in (one.code, *one.name.words.values(), *one.aliases)
            if name.casefold() in words.casefold()
        ]
        return self.leaders[max(named)[1]] if named else None

    def hears_accusations(self) -> LeaderFunction | None:
        """The function to which an accusation of the coordinating office goes; None if to the named coordinators."""
        return next((one for one in self.leaders.values() if one.accusations), None)

    def words_of_categories(self) -> Iterator[str]:
        return (word for one in self.categories.values() for word in (*one.keywords, *one.hints))

    def names_of_areas(self) -> tuple[str, ...]:
        """The names and aliases of all areas that are not retired."""
        open_areas = (area for area in self.areas.values() if not area.retired)
        return tuple(name for area in open_areas for name in (*area.name.words.values(), *area.aliases))

    def names_of_area(self, code: str) -> tuple[str, ...]:
        """An area's name in each language; empty for no area."""
        found = self.areas.get(code)
        return tuple(found.name.words.values()) if found else ()

    def area_named(self, words: str) -> Area | None:
        """The area whose name, alias or code is in `words`; the longest match counts."""
        named = [
            (len(name), area)
            for area in self.areas.values()
            for name in (area.code, *area.name.words.values(), *area.aliases)
            if not area.retired and name and name.casefold() in words.casefold()
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else None

    def department_names(self, *, but: str = "") -> tuple[str, ...]:
        """All names, aliases and codes of the departments, in lower case; `but` the one with this code."""
        others = (one for one in self.open_departments() if one.code != but)
        named = ((one.code, *one.name.words.values(), *one.aliases) for one in others)
        return tuple(name.casefold() for names in named for name in names if name)

    def spoken_departments(self) -> Mapping[str, str]:
        """The departments' names in lower case with their codes, and the short forms that offices use: 城管 of
        城管局. A short form that two of them would have is left out."""
        codes = {one.code for one in self.open_departments()}
        spoken: dict[str, str] = {}
        short: dict[str, set[str]] = {}
        for one in self.open_departments():
            for name in (one.code, *one.name.words.values(), *one.aliases):
                spoken.setdefault(name.casefold(), one.code)
                if shorter := _short_form(name):
                    short.setdefault(shorter, set()).add(one.code)
        return {**{name: of.pop() for name, of in short.items() if len(of) == 1 and name not in codes}, **spoken}

    def department_in(self, words: str) -> str:
        """The code of the department of which words speak, by any name or short form; the longest match counts, "" for
        none."""
        said = words.casefold()
        named = [(len(name), code) for name, code in self.spoken_departments().items() if name in said]
        return max(named)[1] if named else ""

    def department_named(self, words: str) -> Department | None:
        """The department whose name, alias or code is in `words`; the longest match counts."""
        named = [
            (len(name), department)
            for department in self.open_departments()
            for name in (department.code, *department.name.words.values(), *department.aliases)
            if name and name.casefold() in words.casefold()
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else None
