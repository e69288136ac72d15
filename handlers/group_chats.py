"""Group chats: bound by a one-time code to departments or to an area, else ignored.

Talk among members is ignored. A button, a reply to one of the service's messages and a case number are acted on.
"""

from __future__ import annotations

from domain.commands import opens_report, parse
from domain.content import sentence
from domain.errors import CaseworkError
from domain.hearing.dangers.danger import Danger
from domain.messages import Incoming
from handlers.chats import joining, known_chats, unsupported
from handlers.departments import lists
from handlers.departments.listening import asks_how, hear_staff
from handlers.jurisdiction import open_for_group
from handlers.residents import communities
from handlers.saying import answer, say_in
from handlers.turn import Actor, Turn
from storage.casework import worklists
from storage.messages import deliveries
from storage.messages.chat_moves import HOW_TO_BIND
from storage.people import bindings
from storage.tables import Chat, id_of


def hear(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    """Handles one message in a group. In an unbound group all is ignored; it is told once how to bind it."""
    asked = incoming.mentioned or opens_report(incoming.text)
    if incoming.unread and (asked or _replies_to_case(turn, actor.chat_id, incoming)):
        unsupported.tell_sender(turn, actor, incoming)
    if unsupported.has_nothing_else(incoming):
        return
    if not incoming.choice and joining.code_in(incoming.text):
        if joining.bind_by_code(turn, actor, incoming.text):
            _show_backlog(turn, actor)
        return
    departments = bindings.departments_in(turn.tx, actor.chat_id)
    if departments:
        hear_staff(turn, actor, incoming, departments)
    elif area := bindings.area_of(turn.tx, actor.chat_id):
        communities.hear(turn, actor, incoming, danger, area)
    elif incoming.choice:
        raise CaseworkError("group.unknown")
    elif asks_how(incoming):
        answer(turn, actor, "group.unknown")
    else:
        chat = turn.tx.get(Chat, actor.chat_id)
        assert chat is not None
        tell_how_to_bind(turn, chat)


def tell_how_to_bind(turn: Turn, chat: Chat) -> None:
    """Says how a group is bound: once, until the service is removed and let in again.

    It waits for a moment, because the group may turn out to be a bound one whose platform has just changed its id.
    """
    if chat.hinted_at is None:
        chat.hinted_at = turn.now
        turn.tx.add(chat)
        say_in(turn, id_of(chat), sentence("group.unknown"), merge_key=HOW_TO_BIND, wait=turn.practice.prompt_window)


def refuse_anonymous(turn: Turn, incoming: Incoming) -> None:
    """An anonymous group admin cannot act, because nobody could be held responsible. Only what is addressed to the
    service is answered."""
    chat = known_chats.chat_of(turn, incoming)
    command = parse(incoming.text)
    wants = joining.code_in(incoming.text) or command.reference or opens_report(incoming.text)
    acts = incoming.choice or incoming.mentioned or (command.verb and command.apart)
    if wants or acts or _replies_to_case(turn, id_of(chat), incoming):
        say_in(turn, id_of(chat), sentence("error.anonymous"), reply_to=incoming.message)


def _replies_to_case(turn: Turn, chat_id: int, incoming: Incoming) -> bool:
    """Whether a message replies to one of the service's messages about a case."""
    replied = deliveries.case_of_message(turn.tx, chat_id, incoming.reply_to) if incoming.reply_to else None
    return replied is not None and replied.case_id is not None


def _show_backlog(turn: Turn, actor: Actor) -> None:
    """Lists the cases that were assigned before the group was bound; otherwise the group would never see them."""
    departments = bindings.departments_in(turn.tx, actor.chat_id)
    if departments and worklists.count(turn.tx, open_for_group(turn, actor.chat_id, departments)):
        lists.list_open(turn, actor, departments)
