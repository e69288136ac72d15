"""Standing in a chat, as the Bot API describes it: one of six kinds of `ChatMember`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from aiogram import types
from pydantic import TypeAdapter

if TYPE_CHECKING:
    from tests.emulator.chats import Chat

FOREVER = datetime.fromtimestamp(0, UTC)
ANY_MEMBER: TypeAdapter[types.ChatMemberUnion] = TypeAdapter(types.ChatMemberUnion)
EXTRA: dict[str, dict[str, object]] = {
    "creator": {"is_anonymous": False},
    "kicked": {"until_date": FOREVER},
    "administrator": {"can_be_edited": False, "is_anonymous": False},
    "restricted": {"is_member": True, "until_date": FOREVER},
}
GRANTED = frozenset({"can_manage_chat", "can_delete_messages", "can_invite_users", "can_pin_messages"})


def member_card(user: types.User, status: str) -> types.ChatMemberUnion:
    return ANY_MEMBER.validate_python(rights(status) | EXTRA.get(status, {}) | {"status": status, "user": user})


def rights(status: str) -> dict[str, object]:
    """An administrator has the usual ones; whoever is restricted has none."""
    if status == "administrator":
        fields = types.ChatMemberAdministrator.model_fields
    elif status == "restricted":
        fields = types.ChatMemberRestricted.model_fields
    else:
        return {}
    needed = [name for name, field in fields.items() if name.startswith("can_") and field.is_required()]
    return {name: status == "administrator" and name in GRANTED for name in needed}


def standing_changed(chat: Chat, by: types.User, old: str, new: str) -> types.ChatMemberUpdated:
    """What the bot is told when its own standing changes."""
    bot = chat.world.bot.card()
    return types.ChatMemberUpdated.model_validate(
        {
            "chat": chat.card(),
            "from_user": by,
            "date": chat.world.clock(),
            "old_chat_member": member_card(bot, old),
            "new_chat_member": member_card(bot, new),
        }
    )
