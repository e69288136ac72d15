"""Saying something to a person or in a chat: an outbox row in the reader's language, which the sender sends later."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.content import Content, Param, Sentence, sentence
from domain.expectations import Expectation
from domain.hearing.dangers.danger import Danger
from domain.kinds import MessageKind
from domain.messages import ChatKind
from handlers.turn import NOBODY, Actor, Turn
from storage.casework import cases
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.people import chats
from storage.people.recipients import Recipient
from storage.tables import Chat

SILENCE_SPAN = timedelta(hours=2)


def may_ring_at(turn: Turn, person_id: int, at: datetime) -> datetime:
    """From when on a person may get a message that they did not ask for. The phone of somebody who dares not speak must
    stay silent for two hours after their last word."""
    since = cases.in_danger_since(turn.tx, person_id, Danger.SILENT)
    return at if since is None else max(at, since + SILENCE_SPAN)


def say(
    turn: Turn,
    to: Recipient | Actor,
    content: Content | Sentence,
    *,
    reply_to: str = "",
    case_id: int | None = None,
    expects: Expectation | None = None,
    merge_key: str = "",
    hold_until: datetime | None = None,
) -> int:
    """Says something to somebody: now, from `hold_until` on, or when their phone may ring again. Returns the id of the
    outbox row."""
    if isinstance(content, Sentence):
        content = Content((content,))
    notice = Notice(content, case_id=case_id, reply_to=reply_to, expects=expects, merge_key=merge_key)
    return send(turn, to, notice, hold_until=hold_until)


def send(turn: Turn, to: Recipient | Actor, notice: Notice, *, hold_until: datetime | None = None) -> int:
    """Enqueues a message of any kind to a person. All messages to a person's own chat pass here, so that silence is
    kept."""
    at = hold_until or turn.now
    later = at if to.person_id in (NOBODY, turn.answering) else may_ring_at(turn, to.person_id, at)
    if later > at and _is_private(turn, to.chat_id):
        at = later
    return outbox.enqueue(turn.tx, to.chat_id, to.language, notice, hold_until=at, cause=turn.cause, now=turn.now)


def _is_private(turn: Turn, chat_id: int) -> bool:
    chat = turn.tx.get(Chat, chat_id)
    return chat is not None and chat.kind == ChatKind.PRIVATE


def say_in(
    turn: Turn,
    chat_id: int,
    said: Sentence,
    *,
    wait: timedelta = timedelta(),
    reply_to: str = "",
    merge_key: str = "",
) -> int:
    """Says something in a chat, to whoever reads it there, after `wait`."""
    reader = Recipient(NOBODY, chat_id, chat_language(turn, chat_id))
    return say(turn, reader, said, reply_to=reply_to, merge_key=merge_key, hold_until=turn.now + wait)


def answer(turn: Turn, actor: Actor, key: str, **params: Param) -> int:
    """Answers whoever just wrote with one line, quoting their message."""
    return say(turn, actor, sentence(key, **params), reply_to=actor.message)


def take_buttons(turn: Turn, actor: Actor, message: str) -> None:
    """Removes the buttons of a message that was answered, so that only the open question has some."""
    if shows_lines(turn, actor.chat_id):
        return
    outbox.enqueue(
        turn.tx,
        actor.chat_id,
        actor.language,
        Notice(kind=MessageKind.UNBUTTON, reply_to=message),
        cause=turn.cause,
        now=turn.now,
    )


def shows_lines(turn: Turn, chat_id: int) -> bool:
    """Whether choices are numbered lines in a chat, and no buttons."""
    without = turn.practice.without_buttons
    chat = turn.tx.get(Chat, chat_id) if without else None
    return chat is not None and chat.platform in without


def chat_language(turn: Turn, chat_id: int) -> str:
    return chats.language_of(turn.tx, chat_id) or group_language(turn)


def group_language(turn: Turn) -> str:
    return turn.county.languages[0]
