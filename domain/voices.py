"""The type of a voice message by its first bytes. It is kept unchanged, since only coordinators hear it."""

from __future__ import annotations

from domain.pictures import LARGEST, PictureRefused, Refusal

BEGINNINGS = {
    b"OggS": "audio/ogg",
    b"ID3": "audio/mpeg",
    b"\xff\xfb": "audio/mpeg",
    b"\xff\xf3": "audio/mpeg",
    b"\xff\xf2": "audio/mpeg",
    b"#!AMR": "audio/amr",
}
REFUSALS = (Refusal.EMPTY, Refusal.OTHER_FORMAT, Refusal.TOO_LARGE, Refusal.NOT_FETCHED)


def check(content: bytes) -> str:
    """The MIME type by the first bytes. Raises `PictureRefused` for one that is too large or of no known format."""
    if not content:
        raise PictureRefused(Refusal.EMPTY)
    if len(content) > LARGEST:
        raise PictureRefused(Refusal.TOO_LARGE)
    if content[4:8] == b"ftyp" and content[8:11] in (b"M4A", b"mp4", b"iso"):
        return "audio/mp4"
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return "audio/wav"
    mime = next((mime for beginning, mime in BEGINNINGS.items() if content.startswith(beginning)), "")
    if not mime:
        raise PictureRefused(Refusal.OTHER_FORMAT)
    return mime
