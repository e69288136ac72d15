"""Content of a kind that the service does not take: its sender is told what is taken instead."""

from __future__ import annotations

from dataclasses import replace

from domain.content import Content, sentence
from domain.kinds import MessageKind
from domain.messages import Incoming
from handlers.saying import send
from handlers.turn import Actor, Turn
from storage.messages.outbox import Notice

EDIT = "edit"
KINDS = ("video", "voice", "file", EDIT, "other")
# The names that platforms use; any other is "other".
NEAREST = {
    **dict.fromkeys(("video", "video_note", "animation"), "video"),
    **dict.fromkeys(("file", "document", "audio"), "file"),
    "voice": "voice",
    EDIT: EDIT,
}


def voice_as_unsupported(incoming: Incoming) -> Incoming:
    """The message with its voice marked as unsupported: for chats in which nobody writes down what a voice says."""
    return replace(incoming, voice=None, unread=incoming.unread or "voice") if incoming.voice else incoming


def tell_sender(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """Says what is taken instead; several of one kind that come together are answered once. What was asked stands."""
    said = sentence(f"unread.{NEAREST.get(incoming.unread, 'other')}")
    soon = turn.now + turn.practice.prompt_window
    key = f"unread:{actor.chat_id}"
    send(
        turn, actor, Notice(Content((said,)), MessageKind.HINT, reply_to=actor.message, merge_key=key), hold_until=soon
    )


def has_nothing_else(incoming: Incoming) -> bool:
    """Whether the message holds only unsupported content, without a caption. An edit adds nothing new either."""
    more = incoming.text.strip() or incoming.photos or incoming.place or incoming.voice
    return bool(incoming.unread) and (incoming.unread == EDIT or not more)
