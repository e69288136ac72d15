"""What a bot hears in a group. Privacy mode is on unless BotFather was told otherwise.

https://core.telegram.org/bots/features#privacy-mode: under privacy mode a bot receives commands meant for it, general
commands if it was the last bot to send a message to the group, replies to messages implicitly or explicitly meant for
it, and service messages. A plain `@mention` is not among them, though BotFather's own text says so, and people report
that it does not arrive: archestra-ai/archestra#6562, HKUDS/nanobot#449, telegraf/telegraf#545,
n3d1117/chatgpt-telegram-bot#39. `mentions_heard` is there to test a service against either.
"""

from __future__ import annotations

from tests.emulator.chats import GroupState
from tests.emulator.entities import command_of
from tests.emulator.shown import Shown

SERVICE = (
    "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo",
    "group_chat_created", "supergroup_chat_created", "migrate_to_chat_id", "migrate_from_chat_id", "pinned_message",
    "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened",
)  # fmt: skip


def deaf_because(shown: Shown) -> str:
    """Why the bot is not told of this message; empty when it is. Notes a command for the bot as meant for it."""
    chat = shown.chat
    if why := chat.why_deaf():
        return why
    if not isinstance(chat, GroupState):
        return ""
    shown.meant_for_bot = is_command_for_bot(shown, chat)
    if chat.status == "administrator" or not chat.world.privacy:
        return ""
    return "" if shown.meant_for_bot or is_heard(shown, chat) else "privacy mode"


def is_command_for_bot(shown: Shown, chat: GroupState) -> bool:
    command = command_of(shown.text)
    if command is None:
        return False
    _, addressee = command
    if addressee:
        return addressee.lower() == chat.world.bot.username.lower()
    return not chat.other_bot_spoke_last


def is_heard(shown: Shown, chat: GroupState) -> bool:
    if any(getattr(shown.message, name) is not None for name in SERVICE):
        return True
    if shown.reply_to is not None and is_reply_to_bot(chat, shown.reply_to):
        return True
    return chat.world.mentions_heard and f"@{chat.world.bot.username}".lower() in shown.text.lower()


def is_reply_to_bot(chat: GroupState, number: int) -> bool:
    quoted = chat.messages.get(number)
    return quoted is not None and (quoted.by_bot or quoted.meant_for_bot)
