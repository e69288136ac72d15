"""A voice is known by its bytes; what its sender calls it proves nothing."""

from __future__ import annotations

import pytest

from domain.pictures import LARGEST, PictureRefused, Refusal
from domain.voices import check
from tests.tables import each


@each(
    "content, mime",
    [
        (b"OggS\x00\x02", "audio/ogg"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\xff\xfb\x90", "audio/mpeg"),
        (b"\x00\x00\x00\x20ftypM4A ", "audio/mp4"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"#!AMR\n", "audio/amr"),
    ],
)
def test_a_voice_is_told_by_its_first_bytes(content: bytes, mime: str) -> None:
    assert check(content) == mime


@each("content", [b"MZ", b"\xff\xd8\xff\xe0", b"RIFF\x24\x00\x00\x00WEBP", b"<script>"])
def test_what_is_no_voice_is_refused(content: bytes) -> None:
    with pytest.raises(PictureRefused) as refused:
        check(content)
    assert refused.value.reason is Refusal.OTHER_FORMAT


def test_a_voice_without_a_byte_is_refused() -> None:
    with pytest.raises(PictureRefused) as refused:
        check(b"")
    assert refused.value.reason is Refusal.EMPTY


def test_a_voice_that_is_too_large_is_refused() -> None:
    with pytest.raises(PictureRefused) as refused:
        check(b"OggS" + bytes(LARGEST))
    assert refused.value.reason is Refusal.TOO_LARGE
