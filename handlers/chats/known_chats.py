"""The chat of a message: found by its platform's id or added; a group's title follows the platform."""

from __future__ import annotations

from domain.messages import ChatKind, Incoming
from handlers.turn import Turn
from storage.people import chats
from storage.tables import Chat, Person, id_of


def chat_of(turn: Turn, incoming: Incoming) -> Chat:
    """The row of a message's chat, of which nobody becomes the owner."""
    return update_or_add(turn, incoming, chats.find(turn.tx, incoming.platform, incoming.chat), None)


def update_or_add(turn: Turn, incoming: Incoming, chat: Chat | None, person: Person | None) -> Chat:
    """The row of a chat, updated from a message in it, or a new one. A private chat belongs to `person`."""
    own = id_of(person) if person and incoming.chat_kind is ChatKind.PRIVATE else None
    if chat is None:
        kind, title = incoming.chat_kind, incoming.chat_title
        return chats.add(turn.tx, incoming.platform, incoming.chat, kind=kind, title=title, person_id=own)
    if own and chat.person_id != own:
        chat.person_id = own  # their data were deleted, and they have come back as a new person
        turn.tx.add(chat)
        turn.tx.flush()
    update_title(turn, chat, incoming)
    return chat


def update_title(turn: Turn, chat: Chat, incoming: Incoming) -> None:
    """Takes over a group's new title. A private chat's title is the person's name, which may have been deleted."""
    if chat.kind == ChatKind.GROUP and incoming.chat_title and chat.title != incoming.chat_title:
        chat.title = incoming.chat_title
        turn.tx.add(chat)
        turn.tx.flush()
