"""Sends a message piece by piece, without those that went out when it was tried before."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bot.platforms.base import AttachmentRefused, Moved, Permit, SendError, UncertainSend, Unreachable
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.keys import Address, message_key, number_of
from bot.platforms.telegram.writing import (
    UNPLAYED,
    FilePiece,
    Form,
    PhotoPiece,
    Piece,
    PlacePiece,
    TextPiece,
    VoicePiece,
    file_name,
    pieces,
)
from domain.kinds import Restriction
from domain.messages import Outgoing, OutgoingPhoto


async def send(client: Client, to: Address, message: Outgoing, permit: Permit) -> list[str]:
    """The ids of all its parts. A fault has those of the parts that went out (`sent`)."""
    went, known = list(message.sent), len(message.sent)
    answers = number_of(message.reply_to, to.chat)
    for piece in pieces(message):
        if known >= piece.count:  # it went out before
            numbers = [number_of(one, to.chat) for one in went[len(message.sent) - known :][: piece.count]]
            known -= piece.count
        else:
            known = 0
            try:
                await permit(piece.count)
                numbers = [*await _send_piece(client, to, piece, answers, permit)]
            except (SendError, UncertainSend) as fault:
                fault.sent = tuple(went)
                raise
            went += [message_key(to.chat, number) for number in numbers if number]
        if isinstance(piece, PhotoPiece):
            answers = numbers[0] if numbers else answers
    return went


async def _send_piece(client: Client, to: Address, piece: Piece, answers: int | None, permit: Permit) -> Sequence[int]:
    match piece:
        case PlacePiece(place=place):
            assert place.latitude is not None
            assert place.longitude is not None
            degrees = place.latitude, place.longitude
            with refused_for_good():
                return [await client.point(to, degrees, place.address, reply_to=answers)]
        case TextPiece(text=text, choices=choices):
            return [await client.say(to, text, reply_to=answers, choices=choices)]
        case PhotoPiece():
            return await show(client, to, piece, answers, permit)
        case VoicePiece():
            return await _send_voice(client, to, piece, answers, permit)
        case FilePiece():
            return await _send_file(client, to, piece, answers)


async def _send_file(client: Client, to: Address, sent: FilePiece, answers: int | None) -> Sequence[int]:
    """A file with its words; the words alone if it was deleted meanwhile."""
    if file := await asyncio.to_thread(_open, Path(sent.file.path)):
        with file, refused_for_good():
            name, words, choices = sent.file.name, sent.caption, sent.choices
            return [await client.hand_over(to, file, name, words, reply_to=answers, choices=choices)]
    if sent.caption:
        return [await client.say(to, sent.caption, reply_to=answers, choices=sent.choices)]
    return []


async def _send_voice(
    client: Client, to: Address, heard: VoicePiece, answers: int | None, permit: Permit
) -> Sequence[int]:
    """A voice with its words; the words alone if the voice was deleted meanwhile."""
    content = await asyncio.to_thread(_read, Path(heard.voice.path))
    if content:
        with refused_for_good():
            return [await _give_voice(client, to, heard, content, answers, permit)]
    if heard.caption:
        return [await client.say(to, heard.caption, reply_to=answers, choices=heard.choices)]
    return []


async def _give_voice(
    client: Client, to: Address, heard: VoicePiece, content: bytes, answers: int | None, permit: Permit
) -> int:
    """Telegram plays some formats; others, such as AMR, it is given as a file. So is who takes no voice messages: that
    is a setting against chatter, and they have to write down what it says."""
    words, choices = heard.caption, heard.choices
    if file_name(content) not in UNPLAYED.values():
        try:
            seconds = heard.voice.seconds
            return await client.speak(to, content, words, seconds=seconds, reply_to=answers, choices=choices)
        except SendError as fault:
            if fault.restriction is not Restriction.VOICES:
                raise
        await permit(1)
    return await client.show(to, content, Form.FILE, caption=words, reply_to=answers, choices=choices)


async def show(client: Client, to: Address, shown: PhotoPiece, answers: int | None, permit: Permit) -> Sequence[int]:
    """One picture with its words, or an album; of pictures that are gone from the disk, the words alone.

    What Telegram does not take for photos it is given as files. Raises `AttachmentRefused` where it takes neither.
    """
    pictures = await read(shown.photos)
    if not pictures and not shown.caption:
        return []
    if not pictures:
        return [await client.say(to, shown.caption, reply_to=answers, choices=shown.choices)]
    try:
        return await _show_as(Form.PHOTO, client, to, shown, pictures, answers)
    except (Unreachable, Moved):
        raise
    except SendError as fault:
        if not fault.permanent:
            raise
    await permit(shown.count)
    with refused_for_good():
        return await _show_as(Form.FILE, client, to, shown, pictures, answers)


async def _show_as(
    form: Form, client: Client, to: Address, shown: PhotoPiece, pictures: Sequence[bytes], answers: int | None
) -> Sequence[int]:
    if len(pictures) > 1:
        return await client.show_album(to, pictures, form, reply_to=answers)
    caption, choices = shown.caption, shown.choices
    return [await client.show(to, pictures[0], form, caption=caption, reply_to=answers, choices=choices)]


@contextmanager
def refused_for_good() -> Iterator[None]:
    """Inside, a permanent refusal is one of the attachment (`AttachmentRefused`)."""
    try:
        yield
    except (Unreachable, Moved):
        raise
    except SendError as fault:
        if fault.permanent:
            raise AttachmentRefused(str(fault)) from None
        raise


async def read(photos: Sequence[OutgoingPhoto]) -> list[bytes]:
    return [content for photo in photos if (content := await asyncio.to_thread(_read, Path(photo.path)))]


def _read(path: Path) -> bytes:
    """Nothing where the file was deleted meanwhile."""
    file = _open(path)
    if file is None:
        return b""
    with file:
        return file.read()


def _open(path: Path) -> BinaryIO | None:
    """None where the file was deleted meanwhile."""
    try:
        return path.open("rb")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SendError(f"a file cannot be read: {error.strerror}", permanent=False) from error
