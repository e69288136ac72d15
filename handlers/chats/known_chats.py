"""The chat a message came from: known by what its platform calls it, or new; a group's title follows its platform's."""

from __future__ import annotations

from domain.messages import ChatKind, Incoming
from handlers.turn import Turn
from storage.people import chats
from storage.tables import Chat, Person, id_of


def chat_of(turn: Turn, incoming: Incoming) -> Chat:
    """The row of a message's chat, which is nobody's own."""
    return update_or_add(turn, incoming, chats.find(turn.tx, incoming.platform, incoming.chat), None)


def update_or_add(turn: Turn, incoming: Incoming, chat: Chat | None, person: Person | None) -> Chat:
    """A chat's row, if it has one, made to agree with a message in it; a private one is the person's own."""
    own = id_of(person) if person and incoming.chat_kind is ChatKind.PRIVATE else None
    if chat is None:
        kind, title = incoming.chat_kind, incoming.chat_title
        return chats.add(turn.tx, incoming.platform, incoming.chat, kind=kind, title=title, person_id=own)
    if own and chat.person_id != own:
        chat.person_id = own  # whoever was forgotten here has come back as a stranger
        turn.tx.add(chat)
        turn.tx.flush()
    update_title(turn, chat, incoming)
    return chat


def update_title(turn: Turn, chat: Chat, incoming: Incoming) -> None:
    """Takes over a group's new title. (A private chat's is its person's name, which may have been forgotten.)"""
    if chat.kind == ChatKind.GROUP and incoming.chat_title and chat.title != incoming.chat_title:
        chat.title = incoming.chat_title
        turn.tx.add(chat)
        turn.tx.flush()
