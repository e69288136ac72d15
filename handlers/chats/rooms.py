"""In which room of a group a message belongs (on Telegram: a topic).

It is known from our own messages: whoever answers or taps one is in the room to which it was sent, whatever the
platform says or no longer says. Else the platform's word counts. A group whose rooms were switched off is one room:
what worked in its rooms goes on in the group.
"""

from __future__ import annotations

from dataclasses import replace

from domain.messages import ChatKind, Incoming
from handlers.turn import Turn
from storage.messages import chat_moves, deliveries
from storage.people import bindings, chats
from storage.tables import id_of


def placed(turn: Turn, incoming: Incoming) -> Incoming:
    """A message of a group, in the room where it belongs."""
    if incoming.chat_kind is not ChatKind.GROUP:
        return incoming
    if incoming.undivided and _is_to_us(incoming):
        _leave_rooms(turn, incoming)
    room = _room_of_answered(turn, incoming) if incoming.reply_to else ""
    return replace(incoming, chat=room) if room else incoming


def _is_to_us(incoming: Incoming) -> bool:
    """Whether a message may be meant for the service; of all other talk nothing is asked."""
    return bool(incoming.choice or incoming.reply_to or incoming.mentioned or incoming.text.startswith("/"))


def _room_of_answered(turn: Turn, incoming: Incoming) -> str:
    """The room to which the message was sent that is answered; "" where it was sent into the chat of the answer."""
    here = chats.find(turn.tx, incoming.platform, incoming.chat)
    if here is not None and deliveries.case_of_message(turn.tx, id_of(here), incoming.reply_to):
        return ""
    return deliveries.room_of(turn.tx, incoming.platform, incoming.chat.partition("/")[0], incoming.reply_to)


def _leave_rooms(turn: Turn, incoming: Incoming) -> None:
    """Joins the rooms in which departments work to their group, unless somebody works or reports in it as a whole."""
    here = chats.find(turn.tx, incoming.platform, incoming.chat)
    if here is not None and (bindings.departments_in(turn.tx, id_of(here)) or bindings.area_of(turn.tx, id_of(here))):
        return
    for room in chats.within(turn.tx, incoming.platform, incoming.chat):
        if bindings.departments_in(turn.tx, id_of(room)):
            _, external = chats.current_alias(turn.tx, id_of(room))
            chat_moves.move(turn.tx, incoming.platform, external, incoming.chat)
