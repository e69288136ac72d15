"""Mistakes that no single key shows: codes used twice, unknown departments, secrets in the file.

The file is read here as plain tables, valid or not, so that these are reported together with all other mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from bot.settings.problems import Location

# Environment variable → the section and key that it sets; an empty one counts as not set.
Variables = Mapping[str, tuple[str, str]]
SERVICE_VARIABLES: Variables = {
    "ZHONGZHI_DATABASE_URL": ("service", "database_url"),
    "ZHONGZHI_DATA_DIR": ("service", "data_dir"),
    "ZHONGZHI_HOST": ("service", "host"),
    "ZHONGZHI_PORT": ("service", "port"),
    "ZHONGZHI_WATCH_TOKEN": ("service", "watch_token"),
}
SECRET = re.compile(r"(^|[_-])(token|secret|password|passwd|api_?key|aes_?key|credential)s?($|[_-])", re.IGNORECASE)
URL_WITH_PASSWORD = re.compile(r"\w://[^/@\s]*:[^/@\s]+@")

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place, before its line is known."""

    location: Location
    code: str
    params: Mapping[str, str]


def find_contradictions(raw: Table) -> Iterator[Finding]:
    departments, areas, tops = (list(_tables(raw, key)) for key in ("departments", "areas", "categories"))
    items = [found for at, top in tops for found in _tables(top, "items", at)]
    codes = [table["code"] for _, table in departments if isinstance(table.get("code"), str)]
    for group in (departments, areas, [*tops, *items]):
        yield from _duplicates(group)
    yield from _unknown_departments(items, "department", codes)
    yield from _unknown_departments(areas, "owner", codes)
    yield from _unanswered(items, has_areas=bool(areas))
    yield from _without_other(tops)


def find_secrets(raw: Table, variables: Variables, at: Location = ()) -> Iterator[Finding]:
    """Keys that by their name, or addresses that by their form, hold a secret; the secret is not repeated."""
    for key, value in raw.items():
        here = (*at, key)
        if isinstance(value, dict):
            yield from find_secrets(value, variables, here)
        elif SECRET.search(key) or (isinstance(value, str) and URL_WITH_PASSWORD.search(value)):
            yield Finding(here, "secret", {"variable": _variable(here, variables)})
        elif isinstance(value, list):
            for number, table in _numbered(value):
                yield from find_secrets(table, variables, (*here, number))


def path_of(location: Location, raw: Any) -> str:
    """The path as a person would say it: `departments[police].name`, by code where an entry has one."""
    path = ""
    for part in location:
        raw = _within(raw, part)
        if isinstance(part, str):
            path += f".{part}" if path else part
        else:
            code = raw.get("code") if isinstance(raw, dict) else None
            path += f"[{code}]" if isinstance(code, str) and code else f"[#{part + 1}]"
    return path


def _variable(location: Location, variables: Variables) -> str:
    """The variable a secret goes into; sections of the service itself are not part of its name."""
    for variable, place in variables.items():
        if place == location:
            return variable
    words = [str(part) for part in location if part != "service"]
    return "_".join(["ZHONGZHI", *words]).upper().replace("-", "_")


def _within(raw: Any, part: str | int) -> Any:
    try:
        return raw[part]
    except (KeyError, IndexError, TypeError):
        return None


def _numbered(value: object) -> Iterator[tuple[int, Table]]:
    entries = value if isinstance(value, list) else []
    return ((number, entry) for number, entry in enumerate(entries) if isinstance(entry, dict))


def _tables(raw: Table, key: str, at: Location = ()) -> Iterator[tuple[Location, Table]]:
    return (((*at, key, number), table) for number, table in _numbered(raw.get(key)))


def _duplicates(tables: Iterable[tuple[Location, Table]]) -> Iterator[Finding]:
    seen: set[str] = set()
    for at, table in tables:
        code = table.get("code")
        if isinstance(code, str) and code in seen:
            yield Finding((*at, "code"), "duplicate", {"value": code})
        elif isinstance(code, str):
            seen.add(code)


def _unknown_departments(tables: Iterable[tuple[Location, Table]], key: str, codes: list[str]) -> Iterator[Finding]:
    for at, table in tables:
        code = table.get(key)
        if isinstance(code, str) and code and code not in codes:
            known = ", ".join(get_close_matches(code, codes, n=1) or codes)
            yield Finding((*at, key), "unknown_department", {"value": code, "known": known})


def _unanswered(items: Iterable[tuple[Location, Table]], *, has_areas: bool) -> Iterator[Finding]:
    """An area without an owner is refused by itself, so one area is enough for `by_area`."""
    for at, table in items:
        if not table.get("department") and not (table.get("by_area") is True and has_areas):
            yield Finding(at, "no_department", {})


def _without_other(tops: Iterable[tuple[Location, Table]]) -> Iterator[Finding]:
    for at, top in tops:
        codes = [str(item.get("code")) for _, item in _tables(top, "items")]
        if not any(code.endswith("-other") for code in codes):
            yield Finding(at, "no_other", {"value": f"{top.get('code', 'road')}-other"})


def find_no_platform(enabled: Sequence[str]) -> Iterator[Finding]:
    """A service needs somewhere to speak."""
    if not enabled:
        yield Finding(("simulator", "enabled"), "no_platform", {})
