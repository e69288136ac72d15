"""What befell a chat: its platform tells it, nobody said it. Nobody is counted, welcomed or made a resident by it."""

from __future__ import annotations

from domain.content import sentence
from domain.messages import ChatKind, Happening, Incoming
from handlers import group_chats
from handlers.cases import results
from handlers.chats import known_chats, reachability
from handlers.saying import say_in
from handlers.turn import Actor, Turn
from storage.messages import chat_moves as aliases
from storage.people import people
from storage.tables import Chat


def befall(turn: Turn, incoming: Incoming) -> None:
    """Takes note of it, in a chat and the rooms inside it; the second time is harmless."""
    known = people.chats_within(turn.tx, incoming.platform, incoming.chat)
    match incoming.happening:
        case Happening.ADMITTED:
            _admitted(turn, incoming, known)
        case Happening.SILENCED | Happening.LOST:
            _lost(turn, [one for one in known if _called_so(turn, one, incoming.chat)])
        case Happening.RENAMED:
            for chat in known:
                known_chats.name_as(turn, chat, incoming)
        case Happening.MOVED if incoming.moved_to:
            _moved(turn, incoming)


def _admitted(turn: Turn, incoming: Incoming, known: list[Chat]) -> None:
    for chat in known:
        back = chat.kind == ChatKind.GROUP and chat.lost_at
        reachability.reachable_again(turn, chat)
        if chat.kind == ChatKind.PRIVATE and chat.person_id:
            language = people.language_of_chat(turn.tx, people.key(chat))
            results.hand_over(turn, Actor(chat.person_id, people.key(chat), language))
        if back and _has_work(turn, chat):
            say_in(turn, people.key(chat), sentence("group.again"))
    if incoming.chat_kind is ChatKind.GROUP and not any(_has_work(turn, one) for one in known):
        group_chats.hint(turn, known_chats.chat_of(turn, incoming))


def _lost(turn: Turn, known: list[Chat]) -> None:
    for chat in known:
        if chat.kind == ChatKind.PRIVATE:
            reachability.person_unreachable(turn, people.key(chat))
        elif _has_work(turn, chat):
            reachability.group_lost(turn, people.key(chat))
        chat.hinted_at = None  # let in anew, it is told again what to do
        turn.tx.add(chat)


def _called_so(turn: Turn, chat: Chat, external: str) -> bool:
    """A group that moved has been lost under its old name only, of which its platform may tell late."""
    return people.external_chat(turn.tx, people.key(chat))[1].partition("/")[0] == external.partition("/")[0]


def _moved(turn: Turn, incoming: Incoming) -> None:
    """Rooms keep their names inside it."""
    for chat in people.chats_within(turn.tx, incoming.platform, incoming.chat):
        if _called_so(turn, chat, incoming.chat):
            _, external = people.external_chat(turn.tx, people.key(chat))
            new = incoming.moved_to + external.removeprefix(incoming.chat)
            aliases.move(turn.tx, incoming.platform, external, new)


def _has_work(turn: Turn, chat: Chat) -> bool:
    """Whether departments work in a group, or residents report in it."""
    chat_id = people.key(chat)
    return bool(people.departments_in(turn.tx, chat_id) or people.area_of(turn.tx, chat_id))
