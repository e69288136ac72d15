"""The settings: one file, and environment variables for secrets, which must not be in a file.

All mistakes are reported at once, each with its line; the service starts only when every key is understood.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, Field, SecretStr, ValidationError, create_model
from pydantic_core import ErrorDetails, PydanticCustomError

from bot.platform_registry import PLATFORMS
from bot.platforms.settings import PlatformSection
from bot.platforms.simulator.settings import SimulatorSection
from bot.settings import network, problems, rule_tables, supervision_table, wrong_values
from bot.settings.checks import (
    SERVICE_VARIABLES,
    Finding,
    Variables,
    find_contradictions,
    find_no_platform,
    find_secrets,
    path_of,
)
from bot.settings.county_file import (
    AreaTable,
    CategoryTable,
    CountyFile,
    CountySection,
    DepartmentTable,
    EmergencySection,
    HoursSection,
    ItemTable,
    KindLimits,
    LimitsSection,
    Section,
)
from bot.settings.leaders_and_elsewhere import (
    ElsewhereTable,
    ElsewhereTables,
    Leaders,
    LeaderTable,
    find_doubled,
)
from bot.settings.problems import ConfigError, Location, Problem, Wording, find_lines, line_of
from bot.settings.rule_tables import RuleTable, find_useless_rules, leaves_of
from bot.settings.supervision_table import SupervisionTable, find_unknown_signers
from domain.county import County

__all__ = ["VARIABLES", "Config", "ConfigError", "Problem", "Sender", "Service", "load"]

SectionT = TypeVar("SectionT", bound=PlatformSection)

SHORTEST_SECRET = 16
DATABASE_URL = re.compile(r"(sqlite:///.+|postgresql\+psycopg://.+)")


def _database_url(value: str) -> str:
    if value and not DATABASE_URL.fullmatch(value):
        raise PydanticCustomError("database_url", "database_url")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if 0 < len(value.get_secret_value()) < SHORTEST_SECRET:
        raise PydanticCustomError("weak_secret", "weak_secret", {"shortest": SHORTEST_SECRET})
    return value


class Service(Section):
    """Where it keeps things and listens. A relative path counts from the directory it is started in.

    `watch_token` opens `/metrics` and the details of `/healthz` to other machines.
    """

    data_dir: Path = Path("data")
    database_url: Annotated[str, AfterValidator(_database_url)] = ""
    host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8080
    least_free_mb: Annotated[int, Field(ge=0)] = 500
    watch_token: Annotated[SecretStr, AfterValidator(_secret)] = SecretStr("")


class Sender(Section):
    """How long, in seconds, a message waits for what may become one with it."""

    notice_window_seconds: Annotated[float, Field(ge=0, le=600)] = 2.0
    prompt_window_seconds: Annotated[float, Field(ge=0, le=600)] = 1.2


class ServiceFile(CountyFile):
    leaders: Leaders = Field(default_factory=dict)
    elsewhere: ElsewhereTables = Field(default_factory=dict)
    rules: list[RuleTable] = Field(default_factory=list)
    supervision: SupervisionTable = SupervisionTable()
    service: Service = Service()
    sender: Sender = Sender()


# The whole file: a section for each platform, too.
_SECTIONS: dict[str, Any] = {name: (section, section()) for name, section in PLATFORMS.items()}
File: type[ServiceFile] = create_model("File", __base__=ServiceFile, **_SECTIONS)

VARIABLES: Variables = {
    **SERVICE_VARIABLES,
    **{one: (name, key) for name, section in PLATFORMS.items() for one, key in section.variables.items()},
}
SENTENCES: Mapping[str, Wording] = {
    **problems.SENTENCES,
    **rule_tables.SENTENCES,
    **supervision_table.SENTENCES,
    **network.SENTENCES,
    **{code: wording for section in PLATFORMS.values() for code, wording in section.sentences.items()},
}

# Platforms whose servers stand in mainland China. As soon as one of them is used, these are inside the jurisdiction, as
# is the simulator, which runs on the county's own machine; unless `[county] inside` names others.
OF_THE_MAINLAND = ("wechat", "wecom")
INSIDE = frozenset({*OF_THE_MAINLAND, "simulator"})

# Where the key "urgent" stood before there were three levels of haste → what to write instead.
FORMERLY_URGENT = {"categories": "urgent_category", "limits": "urgent_limit"}

SIMULATOR = "simulator"  # runs on this machine, and uses no proxy
ANY_CODE = "*"  # a table of tables, which the file names
# The keys of each table, by its path without indices.
TABLES: dict[tuple[str, ...], type[BaseModel]] = {
    (): File,
    ("county",): CountySection,
    ("hours",): HoursSection,
    ("limits",): LimitsSection,
    ("limits", "by_kind"): KindLimits,
    ("departments",): DepartmentTable,
    ("categories",): CategoryTable,
    ("categories", "items"): ItemTable,
    ("areas",): AreaTable,
    ("emergency",): EmergencySection,
    ("leaders", ANY_CODE): LeaderTable,
    ("elsewhere", ANY_CODE): ElsewhereTable,
    ("rules",): RuleTable,
    **supervision_table.TABLES,
    ("service",): Service,
    ("sender",): Sender,
    **{(name,): section for name, section in PLATFORMS.items()},
    **{(name, *at.split(".")): table for name, section in PLATFORMS.items() for at, table in section.tables.items()},
}

# pydantic's word for a wrong kind of value → what to write, in Chinese and English.


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, checked. `sections`: every platform's, by its name; `platforms`: the names of those enabled."""

    county: County
    service: Service
    sender: Sender
    sections: Mapping[str, PlatformSection]
    platforms: tuple[str, ...]

    def clock_held_by(self) -> Sequence[str]:
        """The real platforms that are enabled: beside one, service time is real time, and nobody may move it."""
        simulator = self.section(SimulatorSection)
        if simulator.clock_beside_real_platforms:
            return ()
        return [name for name, one in self.sections.items() if one.enabled and one is not simulator]

    def section(self, kind: type[SectionT]) -> SectionT:
        """The settings of one platform, by their type."""
        return next(one for one in self.sections.values() if isinstance(one, kind))


def load(path: Path, environment: Mapping[str, str]) -> Config:
    """Reads and checks everything. Raises `ConfigError` with all that is wrong, not only the first."""
    text = _read(path)
    raw = _parse(path, text)
    settings = {VARIABLES[name]: value for name, value in environment.items() if value and name in VARIABLES}
    merged = _with_settings(raw, settings)
    file, findings = _validate(merged)
    findings += [*find_secrets(raw, VARIABLES), *find_contradictions(merged)]
    findings += [*find_doubled(merged), *find_useless_rules(merged)]
    findings += find_unknown_signers(merged, merged.get("leaders") or {})
    if file is not None:
        findings += [*_find_gaps(_sections(file)), *_find_unknown_platforms(file.county.inside or ())]
    wrong = [*_unknown_variables(environment), *_located(findings, text, raw, set(settings))]
    if file is not None and any(name != SIMULATOR for name in _enabled(_sections(file))):
        wrong += [_problem(0, *found) for found in network.find_unusable(environment)]
    if wrong or file is None:
        raise ConfigError(str(path), wrong)
    return _config(file)


def _config(file: ServiceFile) -> Config:
    service = file.service
    if not service.database_url:
        service = service.model_copy(
            update={"database_url": f"sqlite:///{service.data_dir.as_posix()}/zhongzhi.sqlite3"}
        )
    sections = _sections(file)
    enabled = _enabled(sections)
    county = file.value()
    leaves = leaves_of((one.code, one.parent) for one in county.categories.values())
    rules = tuple(table.value(leaves) for table in file.rules)
    county = replace(
        county,
        inside=inside_of(file.county.inside, enabled),
        leaders={code: table.value(code) for code, table in file.leaders.items()},
        elsewhere={code: table.value(code) for code, table in file.elsewhere.items()},
        rules=rules,
        supervision=file.supervision.value(),
    )
    return Config(county, service, file.sender, sections, enabled)


def inside_of(named: Collection[str] | None, enabled: Collection[str]) -> frozenset[str]:
    """The platforms inside the jurisdiction: those that the file names, or by default."""
    if named is not None:
        return frozenset(named)
    return INSIDE if any(one in OF_THE_MAINLAND for one in enabled) else frozenset()


def _sections(file: ServiceFile) -> dict[str, PlatformSection]:
    return {name: getattr(file, name) for name in PLATFORMS}


def _enabled(sections: Mapping[str, PlatformSection]) -> tuple[str, ...]:
    return tuple(name for name, section in sections.items() if section.enabled)


def _find_gaps(sections: Mapping[str, PlatformSection]) -> Iterator[Finding]:
    enabled = _enabled(sections)
    yield from find_no_platform(enabled)
    for name in enabled:
        yield from sections[name].find_gaps([other for other in enabled if other != name])


def _find_unknown_platforms(named: Iterable[str]) -> Iterator[Finding]:
    known = list(dict.fromkeys((*PLATFORMS, *OF_THE_MAINLAND)))
    for number, one in enumerate(named):
        if one not in known:
            yield Finding(("county", "inside", number), "not_one_of", {"value": one, "known": ", ".join(known)})


def _problem(line: int, key: str, code: str, params: Mapping[str, str] | None = None) -> Problem:
    return Problem(line, key, code, SENTENCES[code], params or {})


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, IsADirectoryError):
        raise ConfigError(str(path), [_problem(0, "", "no_file")]) from None
    except UnicodeDecodeError:
        raise ConfigError(str(path), [_problem(0, "", "not_utf8")]) from None


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"(.*) \(at (?:line (\d+)|end of document)", str(error))
        detail, line = (found[1], found[2]) if found else (str(error), None)
        number = int(line) if line else text.count("\n") + 1
        raise ConfigError(str(path), [_problem(number, "", "syntax", {"detail": detail})]) from None


def _with_settings(raw: dict[str, Any], settings: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """A section that is no table is left as it is, to be refused."""
    merged = {**raw}
    for (section, key), value in settings.items():
        found = merged.get(section, {})
        if isinstance(found, dict):
            merged[section] = {**found, key: value}
    return merged


def _unknown_variables(environment: Mapping[str, str]) -> Iterator[Problem]:
    for name in sorted(environment):
        if name.startswith("ZHONGZHI_") and name not in VARIABLES:
            yield _problem(0, name, *_suggest("unknown_variable", name, VARIABLES))


def _located(findings: list[Finding], text: str, raw: dict[str, Any], overridden: set[Location]) -> list[Problem]:
    """Gives each finding its line; one that an environment variable caused is named after the variable."""
    lines = find_lines(text) if findings else {}
    variables: dict[Location, str] = {at: name for name, at in VARIABLES.items() if at in overridden}
    return [
        _problem(0, variables[at], finding.code, finding.params)
        if (at := finding.location) in variables
        else _problem(line_of(lines, at), path_of(at, raw), finding.code, finding.params)
        for finding in findings
    ]


def _validate(merged: dict[str, Any]) -> tuple[ServiceFile | None, list[Finding]]:
    try:
        return File.model_validate(merged), []
    except ValidationError as error:
        found = [_finding(details) for details in error.errors(include_url=False)]
        return None, found


def _finding(details: ErrorDetails) -> Finding:
    location, kind, context = details["loc"], details["type"], details.get("ctx", {})
    value = str(details["input"])
    if kind == "missing":
        return Finding(location, "missing", {"name": str(location[-1])})
    if kind in SENTENCES:
        at = (*location, *(context["at"],)) if "at" in context else location
        return Finding(at, kind, {key: str(found) for key, found in context.items()})
    if kind == "extra_forbidden" and location[-1] == "urgent" and location[0] in FORMERLY_URGENT:
        return Finding(location, FORMERLY_URGENT[str(location[0])], {})
    if kind == "extra_forbidden":
        known = _table_at(tuple(part for part in location[:-1] if isinstance(part, str))).model_fields
        return Finding(location, *_suggest("unknown_key", str(location[-1]), known))
    if kind == "string_pattern_mismatch":
        return Finding(location, "code_form", {"value": value})
    if kind in ("literal_error", "enum"):
        return Finding(location, "not_one_of", {"value": value, "known": wrong_values.listed(context["expected"])})
    if kind in ("too_short", "string_too_short"):
        return Finding(location, "empty", {})
    if kind.startswith("date"):
        return Finding(location, "date", {"value": value})
    return wrong_values.finding_of(location, kind, context, detail=details["msg"])


def _table_at(path: tuple[str, ...]) -> type[BaseModel]:
    return TABLES[path] if path in TABLES else TABLES[*path[:-1], ANY_CODE]


def _suggest(code: str, name: str, known: Iterable[str]) -> tuple[str, dict[str, str]]:
    near = get_close_matches(name, list(known), n=1, cutoff=0.8)
    if near:
        return f"{code}_near", {"name": name, "near": near[0]}
    return code, {"name": name, "known": ", ".join(known)}
