"""Departments, categories and areas as rows, which stay when the config drops them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain.county import Area, Category, County, Department, Name
from domain.kinds import EntryKind


def rows_of(county: County) -> dict[tuple[EntryKind, str], dict[str, Any]]:
    """What is kept of each entry: its name, and what it belonged to, for when it has retired."""
    rows: dict[tuple[EntryKind, str], dict[str, Any]] = {}
    for code, department in county.departments.items():
        rows[EntryKind.DEPARTMENT, code] = {"name": dict(department.name.words)}
    for code, category in county.categories.items():
        rows[EntryKind.CATEGORY, code] = {"name": dict(category.name.words), "parent": category.parent}
    for code, area in county.areas.items():
        rows[EntryKind.AREA, code] = {"name": dict(area.name.words), "owner": area.owner}
    return rows


def with_retired(county: County, retired: dict[tuple[EntryKind, str], dict[str, Any]]) -> County:
    """The county with the entries that its config has dropped, for the names of old cases."""
    departments, categories, areas = dict(county.departments), dict(county.categories), dict(county.areas)
    for (kind, code), row in retired.items():
        name = Name(row["name"])
        if kind == EntryKind.DEPARTMENT:
            departments[code] = Department(code, name, retired=True)
        elif kind == EntryKind.CATEGORY:
            categories[code] = Category(code, name, parent=row["parent"], retired=True)
        else:
            areas[code] = Area(code, name, row["owner"], retired=True)
    return replace(county, departments=departments, categories=categories, areas=areas)
