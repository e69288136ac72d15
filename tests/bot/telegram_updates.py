"""Updates as Telegram sends them, for tests to change one thing in."""

from __future__ import annotations

from typing import Any

from bot.platforms.telegram.reading import Me

ME = Me("zhongzhi_test_bot")
DATE = 1_795_593_600  # 2026-11-25 08:00 UTC
PERSON: dict[str, Any] = {
    "id": 5100000001,
    "is_bot": False,
    "first_name": "李",
    "last_name": "女士",
    "language_code": "zh-hans",
}
PRIVATE: dict[str, Any] = {"id": 5100000001, "type": "private", "first_name": "李", "last_name": "女士"}
BASIC: dict[str, Any] = {"id": -4000001, "type": "group", "title": "城管局工作群"}
GROUP: dict[str, Any] = {"id": -1000004000002, "type": "supergroup", "title": "城管局工作群"}
FORUM: dict[str, Any] = GROUP | {"is_forum": True}
HIDDEN: dict[str, Any] = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
SIZES = [
    {"file_id": "small", "file_unique_id": "s", "width": 90, "height": 67, "file_size": 1200},
    {"file_id": "large", "file_unique_id": "l", "width": 1280, "height": 960, "file_size": 120000},
]


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    about = {"message_id": 17, "from": PERSON, "chat": chat, "date": DATE}
    return {"update_id": 500000001, "message": {**about, **content}}


def edited(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    made = message(chat, edit_date=DATE + 60, **content)
    return {"update_id": made["update_id"], "edited_message": made["message"]}


def press(chat: dict[str, Any] = GROUP, data: str | None = "s:1:resolve", **about: Any) -> dict[str, Any]:
    card = {"message_id": 40, "from": {"id": 7, "is_bot": True, "first_name": "众志"}, "chat": chat, "date": DATE}
    query = {"id": "4382", "from": PERSON, "message": {**card, "text": "卡片", **about}, "chat_instance": "1"}
    return {"update_id": 500000002, "callback_query": query | ({} if data is None else {"data": data})}


def standing(old: dict[str, Any] | str, new: dict[str, Any] | str, chat: dict[str, Any] = GROUP) -> dict[str, Any]:
    """`old` and `new` as a status, or as all of a `ChatMember` but its user."""
    user = {"id": 7, "is_bot": True, "first_name": "众志"}
    members = [{"user": user, **({"status": one} if isinstance(one, str) else one)} for one in (old, new)]
    changed = {"chat": chat, "from": PERSON, "date": DATE, "old_chat_member": members[0], "new_chat_member": members[1]}
    return {"update_id": 500000003, "my_chat_member": changed}
