"""aiogram's generated models as the judge: nothing goes in or out of the emulator that they do not know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import orjson
from aiogram.client.default import Default
from pydantic import BaseModel

T = TypeVar("T")


def strangers(model: BaseModel) -> list[str]:
    """Names of fields, at any depth, which the Bot API does not have. aiogram keeps them instead of refusing."""
    found = list(model.model_extra or ())
    for value in model.__dict__.values():
        if isinstance(value, BaseModel):
            found += strangers(value)
        elif isinstance(value, list):
            found += _in_list(value)
    return found


def _in_list(values: Sequence[object]) -> list[str]:
    found: list[str] = []
    for value in values:
        if isinstance(value, BaseModel):
            found += strangers(value)
        elif isinstance(value, list):
            found += _in_list(value)
    return found


def to_json(value: object) -> bytes:
    """A result as it stands in an answer; models without their empty fields and by Telegram's names."""
    if isinstance(value, BaseModel):
        unknown = strangers(value)
        if unknown:
            raise AssertionError(f"the emulator invents fields: {unknown}")
        return value.model_dump_json(by_alias=True, exclude_none=True).encode()
    if isinstance(value, list):
        return b"[" + b",".join(to_json(one) for one in value) + b"]"
    return orjson.dumps(value)


def given(value: T | Default | None) -> T | None:
    """aiogram marks what was left out by a `Default`."""
    return None if isinstance(value, Default) else value


def plain(value: object) -> object:
    """A request's parameters for the ledger, without what was left out."""
    if isinstance(value, Default):
        return None
    if isinstance(value, BaseModel):
        return {
            name: plain(one)
            for name, one in value
            if one is not None and not isinstance(one, Default) and name in value.model_fields_set
        }
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    return value
