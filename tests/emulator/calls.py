"""A request made into the method of aiogram that it calls; what does not fit is a violation."""

from __future__ import annotations

import re
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import orjson
from aiogram import methods
from aiogram.methods.base import TelegramMethod
from pydantic import ValidationError

from tests.emulator.models import strangers
from tests.emulator.refusals import Refusal, bad
from tests.fakes.forms import Form, Upload

AnyMethod = TelegramMethod[Any]  # what a method answers differs from method to method
BY_NAME: dict[str, type[AnyMethod]] = {
    one.__api_method__.lower(): one
    for one in vars(methods).values()
    if isinstance(one, type) and issubclass(one, TelegramMethod) and one is not TelegramMethod
}


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    model: AnyMethod
    files: Mapping[str, Upload]

    @property
    def chat(self) -> int | None:
        chat = getattr(self.model, "chat_id", None)
        return chat if isinstance(chat, int) else None


class Misfit(Exception):
    """The request is none that the Bot API's documentation knows."""

    def __init__(self, detail: str, refusal: Refusal) -> None:
        super().__init__(detail)
        self.detail, self.refusal = detail, refusal


def read_call(name: str, form: Form) -> Call:
    """Raises Misfit for parameters that the method does not have, lacks, or cannot read."""
    kind = BY_NAME[name.lower()]
    values = dict(form.values)
    for one in form.files.keys() & kind.model_fields.keys():
        values.setdefault(one, f"attach://{one}")
    try:
        model = kind.model_validate({key: typed(kind, key, value) for key, value in values.items()})
    except (ValidationError, ValueError) as error:
        raise Misfit(str(error), bad(complaint(error))) from error
    if unknown := strangers(model):
        raise Misfit(f"unknown parameters {unknown}", bad(f"unknown parameters {unknown}"))
    return Call(kind.__api_method__, model, form.files)


def complaint(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return "can't parse parameters"
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    if place in ("text", "chat_id") and first["type"] == "missing":
        return "message text is empty" if place == "text" else "chat_id is empty"
    return f"can't parse {place}: {first['msg']}"


def typed(kind: type[AnyMethod], key: str, value: object) -> object:
    """Forms carry strings alone: whatever is more than a string in the method is written as JSON there."""
    if not isinstance(value, str) or key not in kind.model_fields:
        return value
    wanted = wants(kind, key)
    if wanted == "text":
        return value
    if wanted == "id":
        return int(value) if re.fullmatch(r"-?\d+", value) else value
    return orjson.loads(value)


@cache
def wants(kind: type[AnyMethod], key: str) -> str:
    found = set(_leaves(kind.model_fields[key].annotation))
    if str in found:
        return "id" if int in found else "text"
    return "json"


def _leaves(annotation: object) -> list[object]:
    if typing.get_origin(annotation) in (list, dict):
        return [list]
    inner = typing.get_args(annotation)
    return [leaf for one in inner for leaf in _leaves(one)] if inner else [annotation]
