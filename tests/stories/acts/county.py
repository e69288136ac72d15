"""The county as its settings say later."""

from __future__ import annotations

from dataclasses import replace

from domain.county import County


def without(county: County, code: str) -> County:
    """The county when a department has left its settings."""
    departments = {one: found for one, found in county.departments.items() if one != code}
    categories = {one: replace(c, department="") if c.department == code else c for one, c in county.categories.items()}
    return replace(county, departments=departments, categories=categories)
