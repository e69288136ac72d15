"""Checks of what a bot wants to send, with the words in which Telegram refuses it."""

from __future__ import annotations

from aiogram import types
from aiogram.client.default import Default
from aiogram.types import InlineKeyboardMarkup, MessageEntity

from tests.emulator.entities import find_entities, utf16_length
from tests.emulator.hypertext import parse_html
from tests.emulator.markdown import parse_markdown
from tests.emulator.models import given
from tests.emulator.refusals import bad

TEXT = 4096  # UTF-16 units after parsing
CAPTION = 1024
CALLBACK_DATA = 64  # bytes
ENTITIES = 100
BUTTONS = 100
PARSERS = {"html": parse_html, "markdownv2": parse_markdown}
Entities = list[MessageEntity] | None


def read_text(
    source: str, parse_mode: str | Default | None, entities: Entities, *, most: int, too_long: str
) -> tuple[str, Entities]:
    """The text as it is shown, without its marks and the space around it. Raises what Telegram says of its length."""
    mode = given(parse_mode)
    if mode and mode.lower() not in PARSERS:
        raise bad("unsupported parse_mode")
    if mode:
        source, entities = PARSERS[mode.lower()](source)
    text, entities = strip(source, entities or [])
    if utf16_length(text) > most:
        raise bad(too_long)
    found = entities + [one for one in find_entities(text) or [] if not entities]
    return text, found[:ENTITIES] or None


def strip(source: str, entities: list[MessageEntity]) -> tuple[str, list[MessageEntity]]:
    left = utf16_length(source) - utf16_length(source.lstrip())
    if left == 0:
        return source.rstrip(), entities
    moved = [one.model_copy(update={"offset": max(0, one.offset - left)}) for one in entities]
    return source.strip(), moved


def check_markup(markup: object) -> InlineKeyboardMarkup | None:
    """Only inline buttons stay with a message. A button that says two things at once is refused: Telegram would
    silently take one of them."""
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    buttons = [button for row in markup.inline_keyboard for button in row]
    for button in buttons:
        check_button(button)
    if len(buttons) > BUTTONS:
        raise bad("reply markup is too long")
    return markup if buttons else None


def check_button(button: types.InlineKeyboardButton) -> None:
    wishes = [
        name for name, value in button if value is not None and name not in ("text", "style", "icon_custom_emoji_id")
    ]
    if not button.text.strip():
        raise bad("can't parse inline keyboard button: text must be non-empty")
    if not wishes:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(wishes) > 1:
        raise bad(f"can't parse inline keyboard button: exactly one of {wishes} must be used")
    if button.callback_data is not None and not 1 <= len(button.callback_data.encode()) <= CALLBACK_DATA:
        raise bad("BUTTON_DATA_INVALID")
    if button.url is not None and "." not in button.url and not button.url.startswith(("tg://", "http://localhost")):
        raise bad(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
