"""Telegram, over python-telegram-bot."""

from __future__ import annotations

from bot.platforms.telegram.access import SECRET_HEADER, WEBHOOK_PATH, Access
from bot.platforms.telegram.adapter import Telegram

__all__ = ["SECRET_HEADER", "WEBHOOK_PATH", "Access", "Telegram"]
