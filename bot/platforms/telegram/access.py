"""How Telegram is reached, and which groups may use the service."""

from __future__ import annotations

from dataclasses import dataclass, field

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
WEBHOOK_PATH = "/telegram/webhook"


@dataclass(frozen=True, slots=True)
class Access:
    """Both base addresses end where the token begins.

    `webhook_url` is the public base address, "" for polling. With `groups`, only these are heard.
    """

    token: str = field(repr=False)
    base_url: str
    base_file_url: str
    webhook_url: str = ""
    webhook_secret: str = field(default="", repr=False)
    groups: frozenset[int] = frozenset()
