"""The type of a picture by its bytes, and how large one may be. Its file name and declared type are not trusted."""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE  # bytes, as they came
LONGEST_SIDE = 2560  # pixels, as they are kept; no chat platform shows more
READABLE_SIDE = 720  # pixels; the shorter side of a long screenshot must keep this many, so that its text is readable
# Telegram's limits for a photo, the strictest of all platforms (Bot API, sendPhoto). A picture is kept once for all
# platforms, also for those that are switched on later.
MOST_SIDES = 10_000  # width and height together
MOST_RATIO = 20  # of the longer side to the shorter
JPEG = KEPT_AS = "image/jpeg"
HEIF = "image/heif"  # HEIC is one of them

UNTOLD = ("", "application/octet-stream", "binary/octet-stream")  # declared types that say nothing
BEGINNINGS = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
# Phones photograph up to 16,320 × 12,240. A JPEG is made smaller while it is read. Of the others HEIC and AVIF take
# some 8 bytes a pixel, the rest up to 20.
MOST_MEGAPIXELS: Mapping[str, int] = {
    "image/jpeg": 200, HEIF: 50, "image/avif": 50, "image/png": 16, "image/gif": 16, "image/webp": 16,
}  # fmt: skip
# ISO/IEC 23008-12: the brands of what phones write; the general ones do not tell the codec, the further brands do.
HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx")
AVIF_BRANDS = (b"avif", b"avis")
GENERAL_BRANDS = (b"mif1", b"msf1")


class Refusal(StrEnum):
    """Why a picture, a voice or a file that someone sent is not kept."""

    OTHER_FORMAT = "other_format"
    HEIF = "heif"
    TOO_LARGE = "too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    DAMAGED = "damaged"
    NOT_FETCHED = "not_fetched"
    EMPTY = "empty"


class PictureRefused(Exception):
    """This picture, voice or file is not kept; trying again does not help."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason)
        self.reason = reason


def mime_of(content: bytes) -> str:
    """The MIME type by the first bytes; "" for anything but a picture that we show."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp":
        return _mime_by_brand(content)
    return next((mime for beginning, mime in BEGINNINGS.items() if content.startswith(beginning)), "")


def _mime_by_brand(content: bytes) -> str:
    brand, further = content[8:12], content[16 : int.from_bytes(content[:4])]
    if brand in AVIF_BRANDS or (brand in GENERAL_BRANDS and any(one in further for one in AVIF_BRANDS)):
        return "image/avif"
    return HEIF if brand in HEIF_BRANDS + GENERAL_BRANDS else ""


def check(content: bytes) -> str:
    """The MIME type of a picture, by its size and first bytes. Raises `PictureRefused` for anything else."""
    if not content:
        raise PictureRefused(Refusal.EMPTY)
    if len(content) > LARGEST:
        raise PictureRefused(Refusal.TOO_LARGE)
    if not (mime := mime_of(content)):
        raise PictureRefused(Refusal.OTHER_FORMAT)
    return mime


def size_as_kept(width: int, height: int) -> tuple[int, int]:
    """The size in pixels to which a picture is reduced, so that with its margin it keeps the limits."""
    longer, shorter = max(width, height), min(width, height)
    readable = max(LONGEST_SIDE / longer, READABLE_SIDE / shorter)
    longest = (MOST_SIDES - 2) / (longer + max(shorter, longer / MOST_RATIO))  # less what rounding adds
    scale = min(1.0, readable, longest)
    return max(1, round(width * scale)), max(1, round(height * scale))


def framed_size(width: int, height: int) -> tuple[int, int]:
    """The size in pixels with a margin, which a picture gets that is too narrow to be shown."""
    narrowest = math.ceil(max(width, height) / MOST_RATIO)
    return max(width, narrowest), max(height, narrowest)
