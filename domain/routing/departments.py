"""The department that answers for a category in an area."""

from __future__ import annotations

from domain.county import County

CATCH_ALL = "-other"


def department_for(county: County, category: str, area: str) -> str:
    """The code of the department that answers, for some categories the area's owner; "" when there is none."""
    about, where = county.categories.get(category), county.areas.get(area)
    if about is None:
        return ""
    if about.by_area and where is not None and _open(county, where.owner):
        return where.owner
    return about.department if _open(county, about.department) else ""


def is_catch_all(category: str) -> bool:
    """Whether a category holds what fits no other of its kind: it never names a department by itself."""
    return category.endswith(CATCH_ALL)


def _open(county: County, department: str) -> bool:
    return county.open_department(department) is not None
