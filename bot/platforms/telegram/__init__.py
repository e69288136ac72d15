"""Telegram, over python-telegram-bot, which is loaded only with the adapter: its settings are read without it."""
