"""Turns a raw update into an `Incoming`, or into nothing where it is not meant for the service.

The raw table is read here, field by field: the library's own `Update.de_json` takes five times as long, and fails with
`KeyError` or `OverflowError` on what is broken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.platforms.telegram import fields
from bot.platforms.telegram.content import OTHER, SERVICE, Contents, contents_of
from bot.platforms.telegram.fields import Table
from bot.platforms.telegram.keys import chat_key, message_key
from bot.platforms.telegram.standing import standing_change
from domain.messages import ChatKind, Happening, Incoming

PLATFORM = "telegram"
ASKED_FOR = ("message", "edited_message", "callback_query", "my_chat_member")
SUPERGROUP = "supergroup"
KINDS = {"private": ChatKind.PRIVATE, "group": ChatKind.GROUP, SUPERGROUP: ChatKind.GROUP}
HIDDEN_ADMINISTRATOR = 1087968824  # Telegram's GroupAnonymousBot, in whose name hidden administrators write
EDITED = "edit"
EDITABLE_SECONDS = 48 * 3600
COMMAND = re.compile(r"(/\w{1,64})@(\w{3,40})", re.ASCII)
# Telegram does not say when a button was pressed. A time in the future counts as now for handlers.
UNKNOWN_TIME = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Me:
    """The service's own account. It has no name until Telegram has told it; until then every `/command@name` is taken
    for ours, since in groups no other commands arrive unless privacy mode is off. `hears_any`: so is one that was kept,
    by whatever name the service was called when it came."""

    name: str = ""
    hears_all: bool = False
    hears_any: bool = False


def read(update: Table, me: Me) -> Incoming | None:
    """Raises `ValueError` for what cannot be read; None for what is not meant for the service."""
    if pressed := fields.table_or_none(update, "callback_query"):
        return _press(pressed)
    if changed := fields.table_or_none(update, "my_chat_member"):
        return _standing(changed)
    if message := fields.table_or_none(update, "message"):
        return _message(message, me)
    if message := fields.table_or_none(update, "edited_message"):
        return _edited(message, me)
    raise ValueError("none of the updates that are asked for")


def place_of(update: Table) -> str:
    """The key of the chat in which it happened. Raises `ValueError`."""
    for name in ("message", "edited_message", "my_chat_member"):
        if message := fields.table_or_none(update, name):
            return _key(message)
    return _key(fields.table(fields.table(update, "callback_query"), "message"))


def press_of(update: Table) -> str:
    """The id by which the press of a button is answered; "" for anything else."""
    pressed = update.get("callback_query")
    found = pressed.get("id") if isinstance(pressed, dict) else None
    return found if isinstance(found, str) else ""


def _press(pressed: Table) -> Incoming | None:
    message, token = fields.table_or_none(pressed, "message"), fields.text(pressed, "data")
    if message is None or not token:
        return None  # a button of an inline message or a game: none of ours
    begun = _beginning(message, fields.table(pressed, "from"), UNKNOWN_TIME)
    if begun is None:
        return None
    number = fields.whole(message, "message_id")
    answered = message_key(fields.whole(_chat(message), "id"), number)
    too_old = message.get("date") == 0  # then Telegram says no more than its number, not even the topic
    return replace(begun, choice=token, reply_to=answered, undivided=begun.undivided and not too_old)


def _standing(changed: Table) -> Incoming | None:
    happening = standing_change(changed)
    begun = _beginning(changed, fields.table(changed, "from"), fields.moment(changed, "date"))
    return replace(begun, happening=happening) if begun and happening else None


def _edited(message: Table, me: Me) -> Incoming | None:
    """Words that were edited; a live location that moves is ignored. After two days nobody can edit words any more:
    what changed then is a reaction, which Telegram calls an edit too."""
    if fields.whole_or_zero(message, "edit_date") - fields.whole(message, "date") > EDITABLE_SECONDS:
        return None
    said = _message(message, me) if message.get("text") or message.get("caption") else None
    return replace(said, unread=EDITED) if said else None


def _message(message: Table, me: Me) -> Incoming | None:
    begun = _beginning(message, _speaker(message), fields.moment(message, "date"))
    if begun is None or message.get("is_automatic_forward"):
        return None
    number = fields.whole(message, "message_id")
    if change := _chat_change(begun, message):
        return change
    if _is_bot(message):
        return None
    contents = contents_of(message) or _unknown(begun, message)
    if not contents:
        return None
    said = replace(
        begun,
        message=message_key(fields.whole(_chat(message), "id"), number),
        reply_to=_answered(message),
        album=fields.text(message, "media_group_id"),
        anonymous=_hidden(message),
        text=contents.text,
        photos=contents.photos,
        place=contents.place,
        voice=contents.voice,
        file=contents.file,
        unread=contents.unread,
    )
    return _addressed(said, me)


def _beginning(message: Table, speaker: Table, at: datetime) -> Incoming | None:
    """Where it was said, by whom and when; None in a channel."""
    chat = _chat(message)
    kind = fields.name(chat, "type")
    if kind not in KINDS:
        return None
    return Incoming(
        platform=PLATFORM,
        chat=_key(message),
        chat_kind=KINDS[kind],
        sender=str(fields.whole(speaker, "id")),
        sender_name=_name(speaker),
        sent_at=at,
        chat_title=fields.text(chat, "title"),
        undivided=kind == SUPERGROUP and not fields.flag(chat, "is_forum"),
        language=_language(fields.text(speaker, "language_code")),
    )


def _chat(message: Table) -> Table:
    return fields.table(message, "chat")


def _key(message: Table) -> str:
    """Topics count in supergroups only; those of a private chat are ignored."""
    chat = _chat(message)
    in_topic = fields.flag(message, "is_topic_message") and chat.get("type") == SUPERGROUP
    return chat_key(fields.whole(chat, "id"), fields.whole(message, "message_thread_id") if in_topic else None)


def _speaker(message: Table) -> Table:
    """The sender; for a hidden administrator or a channel, the chat in whose name they wrote."""
    return fields.table(message, "sender_chat" if message.get("sender_chat") is not None else "from")


def _hidden(message: Table) -> bool:
    return message.get("sender_chat") is not None or _author(message) == HIDDEN_ADMINISTRATOR


def _author(message: Table) -> int:
    return fields.whole(fields.table_or_none(message, "from") or {"id": 0}, "id")


def _is_bot(message: Table) -> bool:
    author = fields.table_or_none(message, "from") or fields.NOTHING
    return fields.flag(author, "is_bot") and not _hidden(message)


def _name(speaker: Table) -> str:
    names = (fields.text(speaker, part).strip() for part in ("first_name", "last_name"))
    return " ".join(filter(None, names)) or fields.text(speaker, "title") or str(speaker.get("id"))


def _language(code: str) -> str:
    """Telegram says `zh-hans`; there is one Chinese here."""
    return "zh-CN" if code.casefold().startswith("zh") else code


def _chat_change(begun: Incoming, message: Table) -> Incoming | None:
    if message.get("migrate_to_chat_id") is not None:
        moved_to = chat_key(fields.whole(message, "migrate_to_chat_id"))
        return replace(begun, happening=Happening.MOVED, moved_to=moved_to)
    if begun.chat_kind is ChatKind.GROUP and message.get("forum_topic_reopened") is not None:
        return replace(begun, happening=Happening.REOPENED)
    if begun.chat_kind is ChatKind.GROUP and message.get("new_chat_title") is not None:
        return replace(begun, happening=Happening.RENAMED, chat_title=fields.text(message, "new_chat_title"))
    return None


def _unknown(begun: Incoming, message: Table) -> Contents:
    """An unknown kind of message is answered in a private chat, and ignored in a group."""
    said = begun.chat_kind is ChatKind.PRIVATE and not SERVICE & message.keys()
    return Contents(unread=OTHER if said else "")


def _answered(message: Table) -> str:
    """The message it replies to. In a topic Telegram gives the topic's first message for one that replies to none."""
    replied = fields.table_or_none(message, "reply_to_message")
    if replied is None or replied.get("forum_topic_created") is not None:
        return ""
    number = fields.whole(replied, "message_id")
    if fields.flag(message, "is_topic_message") and number == message.get("message_thread_id"):
        return ""
    return message_key(fields.whole(_chat(message), "id"), number)


def _addressed(said: Incoming, me: Me) -> Incoming | None:
    """Without the service's name, which commands and words may bear; None for another bot's command."""
    if command := COMMAND.match(said.text):
        if me.name and not me.hears_any and command[2].casefold() != me.name.casefold():
            return None
        return replace(said, text=command[1] + said.text[command.end() :])
    if said.chat_kind is ChatKind.PRIVATE or not me.name or "@" not in said.text:
        return said
    called = re.compile(rf"(?<!\w)@{re.escape(me.name)}(?!\w)[ ,，:：]*", re.IGNORECASE | re.ASCII)
    words = called.sub("", said.text)
    return said if words == said.text else replace(said, text=words.strip(), mentioned=True)
