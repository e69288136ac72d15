"""Edits a message of ours, whatever kind it is: text, captions and pictures are edited by different calls.

A card of words becomes a picture with a caption when one photo comes late. Several photos cannot be put into one
message: they follow once, as an album that replies to the card. Where no picture may be shown any more, a blank one
replaces it, since Telegram cannot remove a picture from a message, nor delete a message after two days.
"""

from __future__ import annotations

import struct
import zlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

from bot.platforms.base import AttachmentRefused, Moved, Permit, SendError, UncertainSend, Unreachable
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.keys import Address, message_key, number_of
from bot.platforms.telegram.refusals import Gone, WrongKind
from bot.platforms.telegram.sending import read, send, show
from bot.platforms.telegram.writing import (
    ALBUM,
    LONGEST_CAPTION,
    LONGEST_TEXT,
    Form,
    PhotoPiece,
    captioned,
    shortened,
    words_of,
)
from domain.messages import Outgoing, OutgoingPhoto

REMEMBERED = 10_000  # messages


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _blank(width: int, height: int) -> bytes:
    """A grey PNG."""
    rows = zlib.compress((b"\0" + b"\xee" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


BLANK = _blank(320, 120)


class SentPhotos:
    """Which photos each message has, of messages that this process sent. Others are taken to have all of theirs: after
    a restart a photo may be missing in a group, but none is shown twice."""

    def __init__(self) -> None:
        self._photos: OrderedDict[tuple[int, str], frozenset[str]] = OrderedDict()

    def note(self, chat: int, message: str, photos: frozenset[str]) -> None:
        self._photos[chat, message] = photos
        self._photos.move_to_end((chat, message))
        if len(self._photos) > REMEMBERED:
            self._photos.popitem(last=False)

    def forget(self, chat: int) -> None:
        for key in [key for key in self._photos if key[0] == chat]:
            del self._photos[key]

    def missing(self, chat: int, message: str, photos: frozenset[str]) -> frozenset[str]:
        known = self._photos.get((chat, message))
        return photos - known if known is not None else frozenset()


def photos_of(message: Outgoing) -> frozenset[str]:
    return frozenset(photo.sha256 for photo in message.photos)


async def edit(client: Client, to: Address, message: Outgoing, shown: SentPhotos, permit: Permit) -> list[str]:
    """The message's id; before it those of photos that came late.

    A message that is gone is sent anew if it has buttons, since somebody has to act on it.
    """
    number = number_of(message.edit_of, to.chat)
    late = shown.missing(to.chat, message.edit_of, photos_of(message))
    try:
        if number is None:
            raise Gone("no message of this chat", permanent=True)
        await permit(0)
        await _change(client, to.chat, number, message, late=bool(late))
    except Gone:
        return await send(client, to, replace(message, edit_of=""), permit) if message.choices else [message.edit_of]
    added = [] if captioned(message) else [photo for photo in message.photos if photo.sha256 in late]
    followed = await _follow(client, to, added[:ALBUM], number, message.unshown, permit)
    if late:
        shown.note(to.chat, message.edit_of, photos_of(message))
    return [*followed, message.edit_of]


async def _change(client: Client, chat: int, number: int, message: Outgoing, *, late: bool) -> None:
    text, choices = words_of(message), message.choices
    try:
        if not captioned(message):
            await client.edit_text(chat, number, shortened(text, LONGEST_TEXT), choices)
        elif late and (pictures := await read(message.photos)):
            await _show_below(client, chat, number, pictures[0], message)
        else:
            await client.edit_caption(chat, number, text, choices)
    except WrongKind:
        await _change_kind(client, chat, number, message)


async def _change_kind(client: Client, chat: int, number: int, message: Outgoing) -> None:
    """Text becomes a picture with a caption; a picture stays, with the words as its caption."""
    caption, choices = shortened(words_of(message), LONGEST_CAPTION), message.choices
    if len(message.photos) > 1:
        await client.edit_caption(chat, number, caption, choices)
        return
    pictures = await read(message.photos)
    try:
        if captioned(message) and not pictures:
            await client.edit_text(chat, number, words_of(message), choices)
        elif captioned(message):
            await _show_below(client, chat, number, pictures[0], message)
        elif not pictures:
            await client.edit_picture(chat, number, BLANK, Form.PHOTO, caption=caption, choices=choices)
        else:
            await client.edit_caption(chat, number, caption, choices)
    except SendError as fault:
        if not fault.permanent or message.photos:
            raise
        await _delete(client, chat, number)


async def _show_below(client: Client, chat: int, number: int, picture: bytes, message: Outgoing) -> None:
    """Shows the picture with its words; as a file, or as words with a line about it, where Telegram refuses it."""
    text, choices = words_of(message), message.choices
    for form in Form:
        try:
            await client.edit_picture(chat, number, picture, form, caption=text, choices=choices)
        except (Gone, WrongKind, Unreachable, Moved):
            raise
        except SendError as fault:
            if not fault.permanent:
                raise
        else:
            return
    alone = f"{text}\n{message.unshown}".strip()
    try:
        await client.edit_text(chat, number, alone, choices)
    except WrongKind:
        await client.edit_caption(chat, number, shortened(alone, LONGEST_CAPTION), choices)


async def _delete(client: Client, chat: int, number: int) -> None:
    """What is neither text nor a picture, such as a place, can only be deleted, in its first two days."""
    try:
        await client.delete(chat, number)
    except SendError as fault:
        if not fault.permanent:
            raise


async def _follow(
    client: Client, to: Address, photos: Sequence[OutgoingPhoto], number: int, unshown: str, permit: Permit
) -> list[str]:
    """Sends photos that came late as replies to the card, or a line that they cannot be shown. What may have arrived is
    not sent twice, and what is refused for good leaves the card without them. What did not go out is tried again with
    the edit, which then changes nothing."""
    if not photos:
        return []
    try:
        await permit(len(photos))
        numbers = await _show_late(client, to, photos, number, unshown, permit)
    except UncertainSend:
        return []
    except SendError as fault:
        if not fault.permanent:
            raise
        return []
    return [message_key(to.chat, one) for one in numbers]


async def _show_late(
    client: Client, to: Address, photos: Sequence[OutgoingPhoto], number: int, unshown: str, permit: Permit
) -> Sequence[int]:
    try:
        return await show(client, to, PhotoPiece(tuple(photos)), number, permit)
    except AttachmentRefused:
        if not unshown:
            return []
        await permit(1)
        return [await client.say(to, unshown, reply_to=number, choices=())]
