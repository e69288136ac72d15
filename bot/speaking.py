"""The platforms that the settings name, and where those call that bring their updates themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from starlette.routing import BaseRoute

from bot.clock import Clock
from bot.config import Config
from bot.config_telegram import Telegram as TelegramSection
from bot.platforms.base import Platform
from bot.platforms.simulator import Simulator
from bot.platforms.telegram import SECRET_HEADER, WEBHOOK_PATH, Access, Telegram
from bot.render import LOCALES, load_catalogues
from web import webhooks


def platforms(settings: Config, clock: Clock) -> dict[str, Platform]:
    """By name, in the order of the settings; none has been started."""
    makers: Mapping[str, Callable[[], Platform]] = {
        "simulator": lambda: Simulator(settings.service.data_dir / "simulator.sqlite3", clock.now),
        "telegram": lambda: Telegram(access_to(settings.telegram), words()),
    }
    return {name: makers[name]() for name in settings.platforms}


def routes(spoken: Mapping[str, Platform]) -> Sequence[BaseRoute]:
    telegram = spoken.get("telegram")
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
