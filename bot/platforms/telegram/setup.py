"""Telegram, as the settings name it: how it is reached, and where it calls when it brings updates itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.routing import BaseRoute

from bot.catalogues import LOCALES, load_catalogues
from bot.platforms.base import Platform
from bot.platforms.telegram.access import SECRET_HEADER, WEBHOOK_PATH, Access
from bot.platforms.telegram.adapter import Telegram
from bot.platforms.telegram.settings import Telegram as TelegramSection
from web import webhooks


def platform(section: TelegramSection) -> Platform:
    return Telegram(access_to(section), words())


def routes(telegram: Platform) -> Sequence[BaseRoute]:
    if not isinstance(telegram, Telegram) or not telegram.webhook_secret:
        return []
    return [webhooks.route(WEBHOOK_PATH, SECRET_HEADER, telegram.webhook_secret, telegram.hear)]


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
