"""The `[telegram]` section: how Telegram is reached, and what has to be there before it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, StrictBool, StrictInt
from pydantic_core import PydanticCustomError

from bot.settings.checks import Finding
from bot.settings.county_file import Section

OFFICIAL = "https://api.telegram.org/bot"
OFFICIAL_FILES = "https://api.telegram.org/file/bot"
TOKEN = re.compile(r"[0-9]{5,16}:[A-Za-z0-9_-]{30,64}")
SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
BASE = re.compile(r"https?://[^\s/]+(/\S*)?/bot")
OWN_PATH = "/telegram/webhook"  # what the adapter puts behind it; to ask the adapter would load Telegram's library
# Telegram calls HTTPS alone; plain HTTP is for a Bot API server on this machine.
PUBLIC = re.compile(r"https://[^\s/?#]+(/[^\s?#]*)?|http://(127\.0\.0\.1|localhost)(:\d+)?/?")


def _token(value: SecretStr) -> SecretStr:
    if value.get_secret_value() and not TOKEN.fullmatch(value.get_secret_value()):
        raise PydanticCustomError("telegram_token", "telegram_token")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if value.get_secret_value() and not SECRET.fullmatch(value.get_secret_value()):
        raise PydanticCustomError("webhook_secret", "webhook_secret")
    return value


def _base(value: str) -> str:
    if not BASE.fullmatch(value):
        raise PydanticCustomError("telegram_base", "telegram_base")
    return value


def _public(value: str) -> str:
    if value and not PUBLIC.fullmatch(value):
        raise PydanticCustomError("webhook_url", "webhook_url")
    if value.rstrip("/").endswith(OWN_PATH):
        raise PydanticCustomError("webhook_path", "webhook_path")
    return value


class Telegram(Section):
    """`base_url` and `base_file_url` end where the token begins. With `allowed_chats`, those groups alone are heard."""

    enabled: StrictBool = False
    token: Annotated[SecretStr, AfterValidator(_token)] = SecretStr("")
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: Annotated[str, AfterValidator(_public)] = ""
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] = SecretStr("")
    base_url: Annotated[str, AfterValidator(_base)] = OFFICIAL
    base_file_url: Annotated[str, AfterValidator(_base)] = OFFICIAL_FILES
    allowed_chats: Annotated[tuple[Annotated[StrictInt, Field(le=-1)], ...], Field(strict=False)] = ()


def find_gaps(telegram: Telegram) -> Iterator[Finding]:
    """What is needed and not there."""
    if not telegram.enabled:
        return
    if not telegram.token.get_secret_value():
        yield Finding(("telegram", "enabled"), "no_telegram_token", {})
    if telegram.mode == "webhook" and not telegram.webhook_url:
        yield Finding(("telegram", "mode"), "no_webhook_url", {})
    if telegram.mode == "webhook" and not telegram.webhook_secret.get_secret_value():
        yield Finding(("telegram", "mode"), "no_webhook_secret", {})
