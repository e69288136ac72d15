"""Group chats: bound to departments by a one-time code, or none of the service's business."""

from __future__ import annotations

from domain.messages import Incoming
from handlers import joining, staff
from handlers.turn import Actor, Turn, answer
from storage import people
from storage.tables import Chat


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """One message in a group. What is said in an unknown group is ignored, but for one line on how to bind it."""
    if not incoming.choice and joining.binds(turn, actor, incoming.text):
        return
    departments = people.departments_in(turn.tx, actor.chat_id)
    if departments:
        staff.hear(turn, actor, incoming, departments)
        return
    chat = turn.tx.get(Chat, actor.chat_id)
    assert chat is not None
    if chat.hinted_at is None:
        chat.hinted_at = turn.now
        turn.tx.add(chat)
        answer(turn, actor, "group.unknown")
