"""The county as it is written in the configuration file, and how that becomes the value the rules read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time
from difflib import get_close_matches
from itertools import pairwise
from typing import Annotated, Any, Literal, LiteralString, TypeVar
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StrictBool,
    StrictInt,
    model_validator,
)
from pydantic_core import PydanticCustomError

from bot.settings import public_holidays
from domain.calendar import ALL_DAY, overlap
from domain.county import (
    ANY_LANGUAGE,
    Area,
    Category,
    County,
    Department,
    Emergency,
    Limit,
    Limits,
    LimitUnit,
    Name,
    WorkingHours,
)
from domain.maps import MapSite
from domain.workdays import with_published, years_listed

LANGUAGES = ("zh-CN", "en")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

LIMIT = re.compile(r"(\d{1,4})([a-z]+)")
SPAN = re.compile(r"(\d\d:\d\d)\s*[-–—~]\s*(\d\d:\d\d)")
PHONE = re.compile(r"\+?\d(?:[\d -]{1,18}\d)")
CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")

DEFAULT_LIMITS = Limits()
DEFAULT_NUMBERS = Emergency()

Span = tuple[time, time]
Coded = TypeVar("Coded", Department, Category, Area)


def _refuse(code: LiteralString, value: object = "", **params: str) -> PydanticCustomError:
    return PydanticCustomError(code, code, {"value": str(value), **params})


def _limit(value: object) -> Limit:
    if isinstance(value, int) or (isinstance(value, str) and value.strip().isdigit()):
        raise _refuse("limit_bare", value)
    found = LIMIT.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found or found[2] not in set(LimitUnit) or not int(found[1]):
        raise _refuse("limit_unit", value)
    return Limit(int(found[1]), LimitUnit(found[2]))


def _name(value: object) -> Name:
    if not isinstance(value, dict) or not all(isinstance(words, str) and words.strip() for words in value.values()):
        raise _refuse("name_form")
    for language in value:
        if language not in LANGUAGES:
            raise _refuse("name_language", language)
    if ANY_LANGUAGE not in value:
        raise _refuse("name_chinese")
    return Name(dict(value))


def _clock(value: object) -> time:
    if isinstance(value, time):
        return value
    found = CLOCK.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise _refuse("clock", value)
    return time(int(found[1]), int(found[2]))


def clock_span(value: object) -> Span:
    found = SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise _refuse("span_form", value)
    opens, closes = _clock(found[1]), ALL_DAY if found[2] == "24:00" else _clock(found[2])
    if found[1] == found[2]:
        raise _refuse("span_empty", value)
    return opens, closes


def _in_order(spans: list[Span]) -> list[Span]:
    """The hours of one day, in order; overlaps are checked for the whole week."""
    for before, after in pairwise(spans):
        if after < before:
            raise _overlapping(after)
    return spans


def _overlapping(span: Span, **params: str) -> PydanticCustomError:
    return _refuse("span_overlap", f"{span[0]:%H:%M}-{span[1]:%H:%M}", **params)


def _number(value: str) -> str:
    if not PHONE.fullmatch(value):
        raise _refuse("number_form", value)
    return value


def _maybe_number(value: str) -> str:
    return _number(value) if value else ""


def _time_zone(value: str) -> str:
    known = available_timezones()
    if value not in known:
        near = get_close_matches(value, known, n=1, cutoff=0.85) or ["Asia/Shanghai"]
        raise _refuse("time_zone", value, near=near[0])
    return value


def _with_chinese(languages: list[str]) -> list[str]:
    if ANY_LANGUAGE not in languages:
        raise _refuse("no_chinese")
    return languages


LimitText = Annotated[Limit, PlainValidator(_limit)]
NameTable = Annotated[Name, PlainValidator(_name)]
ClockText = Annotated[time, PlainValidator(_clock)]
Spans = Annotated[list[Annotated[Span, PlainValidator(clock_span)]], AfterValidator(_in_order)]
Code = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,31}$")]
Words = Annotated[str, Field(min_length=1)]
Count = Annotated[StrictInt, Field(ge=0, le=100_000)]
Number = Annotated[str, AfterValidator(_number)]
MaybeNumber = Annotated[str, AfterValidator(_maybe_number)]
Positive = Annotated[StrictInt, Field(ge=1, le=100_000)]
Year = Annotated[StrictInt, Field(ge=2000, le=2200)]


class Section(BaseModel):
    """A table of the file; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CountySection(Section):
    name: NameTable
    operator: NameTable
    time_zone: Annotated[str, AfterValidator(_time_zone)]
    languages: Annotated[list[Literal["zh-CN", "en"]], AfterValidator(_with_chinese)] = ["zh-CN", "en"]
    digest_at: ClockText = time(8, 0)
    retention_days: Positive = 1095
    accusations: list[Words] = []
    operator_aliases: list[Words] = []
    inside: list[Words] | None = None
    map: Literal["openstreetmap", "amap", "tencent"] = "openstreetmap"
    weekly_area_text: StrictBool = False


class HoursSection(Section):
    """When the county works. `calendar` names where its days come from; listed dates without it count as `table`."""

    calendar: Literal["china", "table"] | None = None
    monday: Spans = []
    tuesday: Spans = []
    wednesday: Spans = []
    thursday: Spans = []
    friday: Spans = []
    saturday: Spans = []
    sunday: Spans = []
    holidays: list[date] = []
    extra_workdays: list[date] = []
    years: list[Year] = []

    @model_validator(mode="after")
    def _can_be_worked(self) -> HoursSection:
        if not any(getattr(self, day) for day in WEEKDAYS):
            raise _refuse("no_hours")
        both = set(self.holidays) & set(self.extra_workdays)
        if both:
            raise _refuse("holiday_worked", min(both), at="extra_workdays")
        if clash := overlap(self._week()):
            raise _overlapping(clash[1], at=WEEKDAYS[clash[0]])
        return self

    def value(self) -> WorkingHours:
        own = WorkingHours(
            spans=self._week(),
            holidays=frozenset(self.holidays),
            extra_workdays=frozenset(self.extra_workdays),
            years=frozenset(self.years) | years_listed(self.holidays),
        )
        lists_dates = bool(self.holidays or self.extra_workdays or self.years)
        source = self.calendar or ("table" if lists_dates else "china")
        return with_published(own, public_holidays.of_china()) if source == "china" else own

    def _week(self) -> dict[int, tuple[Span, ...]]:
        return {number: tuple(getattr(self, day)) for number, day in enumerate(WEEKDAYS)}


class KindLimits(Section):
    """The time for a result by kind of case, where the category gives none (docs/sources.md)."""

    enquiry: LimitText = Limit(3, LimitUnit.WORKING_DAYS)
    help: LimitText = Limit(10, LimitUnit.WORKING_DAYS)
    complaint: LimitText = Limit(10, LimitUnit.WORKING_DAYS)
    report: LimitText = Limit(10, LimitUnit.WORKING_DAYS)
    suggestion: LimitText = Limit(5, LimitUnit.WORKING_DAYS)
    praise: LimitText = Limit(5, LimitUnit.WORKING_DAYS)


class LimitsSection(Section):
    response: LimitText = DEFAULT_LIMITS.response
    always_on_response: LimitText = DEFAULT_LIMITS.always_on_response
    assignment: LimitText = DEFAULT_LIMITS.assignment
    return_within: LimitText = DEFAULT_LIMITS.return_within
    danger: LimitText = DEFAULT_LIMITS.danger
    always_on: LimitText = DEFAULT_LIMITS.always_on
    question_pause: LimitText = DEFAULT_LIMITS.question_pause
    by_kind: KindLimits = KindLimits()
    draft_minutes: Positive = DEFAULT_LIMITS.draft_minutes
    take_back_seconds: Count = DEFAULT_LIMITS.take_back_seconds
    reopen_days: Count = DEFAULT_LIMITS.reopen_days
    reopen_times: Count = DEFAULT_LIMITS.reopen_times
    rating_reminder_days: Positive = DEFAULT_LIMITS.rating_reminder_days
    silence_days: Positive = DEFAULT_LIMITS.silence_days
    payload_days: Positive = DEFAULT_LIMITS.payload_days
    smallest_sample: Positive = DEFAULT_LIMITS.smallest_sample
    smallest_coverage: Annotated[float, Field(ge=0, le=1)] = DEFAULT_LIMITS.smallest_coverage
    messages_per_minute: Count = DEFAULT_LIMITS.messages_per_minute
    group_messages_per_minute: Count = DEFAULT_LIMITS.group_messages_per_minute
    complaints_per_day: Count = DEFAULT_LIMITS.complaints_per_day
    code_tries: Positive = DEFAULT_LIMITS.code_tries

    def value(self) -> Limits:
        plain: dict[str, Any] = {name: getattr(self, name) for name in LimitsSection.model_fields if name != "by_kind"}
        return Limits(by_kind={kind: getattr(self.by_kind, kind) for kind in KindLimits.model_fields}, **plain)


class EmergencySection(Section):
    """Numbers to call in danger; fire, police and ambulance have those of the whole country."""

    fire: Number = DEFAULT_NUMBERS.fire
    police: Number = DEFAULT_NUMBERS.police
    ambulance: Number = DEFAULT_NUMBERS.ambulance
    gas: MaybeNumber = ""
    lift: MaybeNumber = ""
    power: MaybeNumber = ""
    sms: MaybeNumber = ""

    def value(self) -> Emergency:
        return Emergency(**self.model_dump())


class DepartmentTable(Section):
    code: Code
    name: NameTable
    aliases: list[Words] = []
    registered_only: StrictBool = False

    def value(self) -> Department:
        return Department(self.code, self.name, tuple(self.aliases), self.registered_only)


class ItemTable(Section):
    """A category that a case can have; it belongs to a top category."""

    code: Code
    name: NameTable
    department: str = ""
    by_area: StrictBool = False
    limit: LimitText | None = None
    always_on: StrictBool = False
    proof_needed: StrictBool = False
    closing_standard: NameTable | None = None
    keywords: list[Words] = []
    hints: list[Words] = []

    def value(self, parent: str) -> Category:
        lists: dict[str, Any] = {name: tuple(getattr(self, name)) for name in ("keywords", "hints")}
        plain: dict[str, Any] = {name: getattr(self, name) for name in ItemTable.model_fields if name not in lists}
        return Category(parent=parent, **lists, **plain)


class CategoryTable(Section):
    code: Code
    name: NameTable
    items: list[ItemTable] = []

    def values(self) -> list[Category]:
        return [Category(self.code, self.name), *(item.value(self.code) for item in self.items)]


class AreaTable(Section):
    code: Code
    name: NameTable
    owner: str
    aliases: list[Words] = []

    def value(self) -> Area:
        return Area(self.code, self.name, self.owner, tuple(self.aliases))


class CountyFile(Section):
    """The sections that describe the county."""

    county: CountySection
    hours: HoursSection
    limits: LimitsSection = LimitsSection()
    departments: Annotated[list[DepartmentTable], Field(min_length=1)]
    categories: Annotated[list[CategoryTable], Field(min_length=1)]
    areas: list[AreaTable] = []
    emergency: EmergencySection = EmergencySection()

    def value(self) -> County:
        about = self.county
        return County(
            name=about.name,
            operator=about.operator,
            time_zone=about.time_zone,
            languages=tuple(about.languages),
            hours=self.hours.value(),
            limits=self.limits.value(),
            departments=by_code(department.value() for department in self.departments),
            categories=by_code(category for table in self.categories for category in table.values()),
            areas=by_code(area.value() for area in self.areas),
            digest_at=about.digest_at,
            accusations=tuple(about.accusations),
            operator_aliases=tuple(about.operator_aliases),
            retention_days=about.retention_days,
            emergency=self.emergency.value(),
            map=MapSite(about.map),
            inside=frozenset(about.inside or ()),
            weekly_area_text=about.weekly_area_text,
        )


def by_code(values: Iterable[Coded]) -> dict[str, Coded]:
    return {value.code: value for value in values}
