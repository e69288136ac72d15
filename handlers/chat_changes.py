"""Changes of a chat that its platform reports. They are nobody's message: nobody is counted, welcomed or registered as
a resident."""

from __future__ import annotations

from domain.content import sentence
from domain.kinds import Restriction
from domain.messages import ChatKind, Happening, Incoming
from handlers import group_chats
from handlers.cases import results
from handlers.chats import known_chats, reachability
from handlers.saying import say_in
from handlers.turn import Actor, Turn
from storage.messages import chat_moves as aliases
from storage.people import bindings, chats
from storage.tables import Chat, id_of


def apply_change(turn: Turn, incoming: Incoming) -> None:
    """Applies a change to a chat and to the topics inside it. Running it twice does no harm."""
    known = chats.within(turn.tx, incoming.platform, incoming.chat)
    match incoming.happening:
        case Happening.ADMITTED:
            _admitted(turn, incoming, known)
        case Happening.SILENCED | Happening.LOST:
            missing = Restriction.WORDS if incoming.happening is Happening.SILENCED else None
            _lost(turn, [one for one in known if _has_current_name(turn, one, incoming.chat)], missing)
        case Happening.REOPENED:
            for chat in known:
                reachability.mark_reachable(turn, chat)
        case Happening.RENAMED:
            for chat in known:
                known_chats.update_title(turn, chat, incoming)
        case Happening.MOVED if incoming.moved_to:
            _moved(turn, incoming)


def _admitted(turn: Turn, incoming: Incoming, known: list[Chat]) -> None:
    for chat in known:
        back = chat.kind == ChatKind.GROUP and chat.lost_at
        reachability.mark_reachable(turn, chat)
        if chat.kind == ChatKind.PRIVATE and chat.person_id:
            language = chats.language_of(turn.tx, id_of(chat))
            results.resend_undelivered(turn, Actor(chat.person_id, id_of(chat), language))
        if back and _has_work(turn, chat):
            say_in(turn, id_of(chat), sentence("group.again"))
    if incoming.chat_kind is ChatKind.GROUP and not any(_has_work(turn, one) for one in known):
        group_chats.tell_how_to_bind(turn, known_chats.chat_of(turn, incoming))


def _lost(turn: Turn, known: list[Chat], missing: Restriction | None) -> None:
    for chat in known:
        if chat.kind == ChatKind.PRIVATE:
            reachability.mark_person_unreachable(turn, id_of(chat))
        elif _has_work(turn, chat):
            reachability.mark_group_lost(turn, id_of(chat), missing)
        chat.hinted_at = None  # if it is let in again, it is told again how to bind it
        turn.tx.add(chat)


def _has_current_name(turn: Turn, chat: Chat, external: str) -> bool:
    """Whether the chat still has this id on its platform. A group that moved is lost only under its former id, which
    the platform may report late."""
    return chats.current_alias(turn.tx, id_of(chat))[1].partition("/")[0] == external.partition("/")[0]


def _moved(turn: Turn, incoming: Incoming) -> None:
    """Topics of the group keep their own ids; only the group's part of the id changes."""
    for chat in chats.within(turn.tx, incoming.platform, incoming.chat):
        if _has_current_name(turn, chat, incoming.chat):
            _, external = chats.current_alias(turn.tx, id_of(chat))
            new = incoming.moved_to + external.removeprefix(incoming.chat)
            aliases.move(turn.tx, incoming.platform, external, new)


def _has_work(turn: Turn, chat: Chat) -> bool:
    """Whether departments work in a group, or residents report in it."""
    chat_id = id_of(chat)
    return bool(bindings.departments_in(turn.tx, chat_id) or bindings.area_of(turn.tx, chat_id))
