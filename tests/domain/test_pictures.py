"""What a picture is, its bytes say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.pictures import (
    LARGEST,
    LONGEST_SIDE,
    MOST_RATIO,
    MOST_SIDES,
    PictureRefused,
    Refusal,
    check,
    framed_size,
    mime_of,
    size_as_kept,
)
from tests.tables import each

WEBP = b"RIFF\x24\x00\x00\x00WEBPVP8 "
KINDS = [
    (b"\xff\xd8\xff\xe0", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (WEBP, "image/webp"),
    (b"\x00\x00\x00\x18ftypheic", "image/heif"),
    (b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", "image/heif"),
    (b"\x00\x00\x00\x18ftypavif", "image/avif"),
    (b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1avif", "image/avif"),
]
REFUSED = [
    (b"", Refusal.EMPTY),
    (b"\xff\xd8", Refusal.OTHER_FORMAT),
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal.OTHER_FORMAT),
    (b"<html>\xff\xd8\xff", Refusal.OTHER_FORMAT),
    (b"RIFF\x24\x00\x00\x00WAVEfmt ", Refusal.OTHER_FORMAT),
    (b"BM" + bytes(64), Refusal.OTHER_FORMAT),
    (b"\x00\x00\x00\x18ftypmp42", Refusal.OTHER_FORMAT),
    (b"\xff\xd8\xff".ljust(LARGEST + 1, b"\x00"), Refusal.TOO_LARGE),
]


@each("content, mime", KINDS)
def test_formats_are_known_by_their_first_bytes(content: bytes, mime: str) -> None:
    assert (mime_of(content), check(content)) == (mime, mime)


@each("content, reason", REFUSED)
def test_all_else_is_refused_for_a_reason(content: bytes, reason: Refusal) -> None:
    with pytest.raises(PictureRefused) as refused:
        check(content)
    assert refused.value.reason is reason


def test_a_picture_may_have_as_many_bytes_as_people_are_told() -> None:
    assert check(b"\xff\xd8\xff".ljust(LARGEST, b"\x00")) == "image/jpeg"


@given(st.integers(1, 60_000), st.integers(1, 60_000))
def test_whatever_its_shape_a_picture_is_kept_so_that_platforms_show_it(width: int, height: int) -> None:
    kept = size_as_kept(width, height)
    framed = framed_size(*kept)
    assert sum(framed) <= MOST_SIDES
    assert max(framed) <= MOST_RATIO * min(framed)
    assert all(1 <= one <= of for one, of in zip(kept, framed, strict=True))
    assert all(one <= was for one, was in zip(kept, (width, height), strict=True))
    if max(width, height) <= 2 * min(width, height):
        assert framed == kept
        assert max(kept) <= LONGEST_SIDE
