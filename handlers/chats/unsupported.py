"""Content of a kind that the service does not take: its sender is told what is taken instead."""

from __future__ import annotations

from dataclasses import replace

from domain.content import Content, sentence
from domain.kinds import MessageKind
from domain.messages import Incoming
from domain.pictures import LARGEST, MEGABYTE
from handlers.saying import send
from handlers.turn import Actor, Turn
from storage.messages.outbox import Notice

EDIT = "edit"
FILE, FILE_HERE, NO_FILES = "file", "file_here", "no_files"  # of no kind taken; not in this chat; not on this platform
KINDS = ("video", "voice", FILE, FILE_HERE, NO_FILES, EDIT, "other")
# The names that platforms use; any other is "other".
NEAREST = {
    **dict.fromkeys(("video", "video_note", "animation"), "video"),
    **dict.fromkeys((FILE, "document", "audio"), FILE),
    "voice": "voice",
    FILE_HERE: FILE_HERE,
    EDIT: EDIT,
}


def for_office(incoming: Incoming) -> Incoming:
    """The message with its voice or file marked as unsupported: for groups and officials, for whom nobody writes down
    what a voice says, or opens a file."""
    if incoming.voice:
        return replace(incoming, voice=None, unread=incoming.unread or "voice")
    return replace(incoming, file=None, unread=incoming.unread or FILE_HERE) if incoming.file else incoming


def tell_sender(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """Says what is taken instead; several of one kind that come together are answered once. What was asked stands."""
    kind = NEAREST.get(incoming.unread, "other")
    if kind == FILE and incoming.platform not in turn.practice.with_files:
        kind = NO_FILES
    said = sentence(f"unread.{kind}", megabytes=LARGEST // MEGABYTE)
    soon = turn.now + turn.practice.prompt_window
    key = f"unread:{actor.chat_id}"
    send(
        turn, actor, Notice(Content((said,)), MessageKind.HINT, reply_to=actor.message, merge_key=key), hold_until=soon
    )


def has_nothing_else(incoming: Incoming) -> bool:
    """Whether the message holds only unsupported content, without a caption. An edit adds nothing new either."""
    more = incoming.text.strip() or incoming.has_more
    return bool(incoming.unread) and (incoming.unread == EDIT or not more)
