"""Telegram, as the settings name it."""

from __future__ import annotations

from collections.abc import Callable

from bot.catalogues import LOCALES, load_catalogues
from bot.platforms.base import Platform
from bot.platforms.telegram.access import Access
from bot.platforms.telegram.adapter import Telegram
from bot.platforms.telegram.settings import TelegramSection


def platform(section: TelegramSection) -> Platform:
    return Telegram(access_to(section), words())


def access_to(section: TelegramSection) -> Access:
    by_webhook = section.mode == "webhook"
    return Access(
        section.token.get_secret_value(),
        base_url=section.base_url,
        base_file_url=section.base_file_url,
        webhook_url=section.webhook_url if by_webhook else "",
        webhook_secret=section.webhook_secret.get_secret_value() if by_webhook else "",
        groups=frozenset(section.allowed_chats),
    )


def words() -> Callable[[str, str], str]:
    """Says a sentence in a language."""
    catalogues = load_catalogues(LOCALES)
    return lambda language, key: catalogues[language].sentences[key]
