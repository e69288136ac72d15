"""How much haste a case needs: 险情, 民生保供, or none beyond its date."""

from __future__ import annotations

from enum import StrEnum


class Haste(StrEnum):
    DANGER = "danger"  # 险情, going on
    SUPPLIES = "supplies"  # 民生保供: water, power, gas, heating, sewers, as the county's categories say
    ORDINARY = "ordinary"


def haste_of(danger: str, *, any_hour: bool) -> Haste:
    """`danger`: its kind, "" for none; `any_hour`: the case goes to its department at any hour, holidays too."""
    if danger:
        return Haste.DANGER
    return Haste.SUPPLIES if any_hour else Haste.ORDINARY
