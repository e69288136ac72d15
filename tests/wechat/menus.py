"""The account's menu: which ones the platform takes."""

from __future__ import annotations

from collections.abc import Mapping

MOST_BUTTONS = 3
LONGEST_NAME, LONGEST_KEY = 16, 128  # bytes of UTF-8
CLICK = "click"


def fault(said: Mapping[str, object]) -> int:
    """The error that it is answered; 0 where there is none. Only buttons that are clicked are known here."""
    buttons = said.get("button")
    if said.keys() != {"button"} or not isinstance(buttons, list):
        return 47001
    if not 1 <= len(buttons) <= MOST_BUTTONS:
        return 40016
    return next((code for one in buttons if (code := _button_fault(one))), 0)


def _button_fault(one: object) -> int:
    if not isinstance(one, dict) or one.get("type") != CLICK or one.keys() != {"type", "name", "key"}:
        return 40017
    if not 0 < len(str(one["name"]).encode()) <= LONGEST_NAME:
        return 40018
    return 0 if 0 < len(str(one["key"]).encode()) <= LONGEST_KEY else 40019


def kept(said: Mapping[str, object]) -> list[object]:
    """The buttons as they are told afterwards."""
    buttons = said["button"]
    assert isinstance(buttons, list)
    return [{**one, "sub_button": []} for one in buttons]
