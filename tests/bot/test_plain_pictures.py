"""What is kept of a picture is its pixels: upright, not too many, and nothing that stood beside them."""

from __future__ import annotations

import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.media.plain_pictures import TURNS, clean
from domain.pictures import LARGEST, LONGEST_SIDE, MOST_RATIO, MOST_SIDES, PictureRefused, Refusal
from tests import pictures as made
from tests.pictures import LEFT, RIGHT, SECRET

# JFIF's header, tables, one frame, one scan: what a JPEG needs to be shown.
PLAIN = [0xD8, 0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xC4, 0xC4, 0xDA, 0xD9]
NOTES = (SECRET, b"Exif", b"GPS", b"adobe", b"8BIM", b"xmp", b"2026:11:23")
CORNERS = {1: (LEFT, RIGHT), 2: (RIGHT, LEFT), 3: (RIGHT, LEFT), 4: (LEFT, RIGHT)}  # left, right
STANDING = {5: (LEFT, RIGHT), 6: (LEFT, RIGHT), 7: (RIGHT, LEFT), 8: (RIGHT, LEFT)}  # top, bottom
NOTED = {"jpeg": made.photo(6), "png": made.noted_png(), "webp": made.noted_webp(), "gif": made.noted_gif()}
BOMB = b"".join(made.zeros(4096))  # four gibibytes
ONE_LINE = zlib.compress(bytes(25))


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(BytesIO(jpeg), formats=["JPEG"])


def near(image: Image.Image, at: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    found = image.getpixel(at)
    assert isinstance(found, tuple)
    return all(abs(one - other) < 12 for one, other in zip(found, colour, strict=True))


def refusal(content: bytes) -> Refusal:
    with pytest.raises(PictureRefused) as refused:
        clean(content)
    return refused.value.reason


@pytest.mark.parametrize("kind", NOTED)
def test_nothing_that_stood_beside_the_pixels_is_kept(kind: str) -> None:
    assert SECRET in NOTED[kind]
    kept = clean(NOTED[kind])
    assert made.markers(kept) == PLAIN
    assert [note for note in NOTES if note in kept] == []
    assert (opened(kept).getexif().get_ifd(0x8825), opened(kept).info.keys() & {"comment", "icc_profile"}) == (
        {},
        set(),
    )


def test_the_crafted_photo_does_say_where_it_was_taken() -> None:
    assert opened(made.photo(6)).getexif().get_ifd(0x8825)[2] == made.LATITUDE


@pytest.mark.parametrize("orientation", [1, 2, 3, 4])
def test_a_photo_that_lies_is_shown_as_it_was_seen(orientation: int) -> None:
    image, (left, right) = opened(clean(made.photo(orientation))), CORNERS[orientation]
    assert image.size == (64, 32)
    assert near(image, (5, 16), left)
    assert near(image, (58, 16), right)


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_a_photo_that_stands_is_shown_upright(orientation: int) -> None:
    image, (top, bottom) = opened(clean(made.photo(orientation))), STANDING[orientation]
    assert image.size == (32, 64)
    assert near(image, (16, 5), top)
    assert near(image, (16, 58), bottom)


@pytest.mark.parametrize("kind", ["png", "webp"])
def test_what_other_formats_note_of_their_orientation_holds_too(kind: str) -> None:
    assert opened(clean(NOTED[kind])).size == (32, 64)


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_means_nothing_turns_nothing(orientation: int) -> None:
    assert orientation not in TURNS
    assert opened(clean(made.photo(orientation))).size == (64, 32)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [(mode, kind) for kind in ("PNG", "WEBP") for mode in ("RGB", "RGBA")]
    + [(mode, "PNG") for mode in ("1", "L", "LA", "P", "I;16")]
    + [(mode, "JPEG") for mode in ("L", "CMYK", "YCbCr")]
    + [("P", "GIF"), ("L", "GIF")],
)
def test_every_way_to_write_colours_is_read(mode: str, kind: str) -> None:
    image = opened(clean(made.written_as(kind, made.two_sides(mode="L" if mode == "I;16" else mode).convert(mode))))
    assert (image.mode, image.size) == ("RGB", (64, 32))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_a_colour_is_kept_as_it_was_meant(kind: str) -> None:
    """(200, 30, 30) in Display P3 is (220, 0, 0) in sRGB."""
    pillow_heif.register_heif_opener()
    image = Image.new("RGB", (64, 64), (200, 30, 30))
    assert near(opened(clean(made.written_as(kind, image, icc_profile=made.display_p3()))), (32, 32), (220, 0, 0))


def test_transparent_colours_have_a_profile_too() -> None:
    image = made.written_as("PNG", Image.new("RGBA", (16, 16), (200, 30, 30, 255)), icc_profile=made.display_p3())
    assert near(opened(clean(image)), (8, 8), (220, 0, 0))


@pytest.mark.parametrize("profile", [b"no profile", bytes(200), made.display_p3()[:200]])
def test_a_broken_profile_changes_nothing(profile: bytes) -> None:
    image = made.written_as("JPEG", Image.new("RGB", (16, 16), LEFT), icc_profile=profile)
    assert near(opened(clean(image)), (8, 8), LEFT)


@pytest.mark.parametrize("kind", ["AVIF", "HEIF"])
def test_what_phones_write_besides_jpeg_is_drawn(kind: str) -> None:
    pillow_heif.register_heif_opener()
    image = opened(clean(made.written_as(kind, made.two_sides((128, 64)), exif=made.notes())))
    assert (image.size, near(image, (20, 32), LEFT), near(image, (108, 32), RIGHT)) == ((128, 64), True, True)


@pytest.mark.parametrize(("progressive", "end"), [(False, b""), (True, b""), (False, b"\xff"), (True, b"\xff\xff")])
def test_a_jpeg_without_its_end_is_drawn(progressive: bool, end: bytes) -> None:
    whole = made.written_as("JPEG", made.two_sides((256, 128)), progressive=progressive)
    image = opened(clean(whole[:-2] + end))
    assert near(image, (20, 120), LEFT)
    assert near(image, (250, 120), RIGHT)


def test_a_grey_of_sixteen_bits_keeps_its_tone() -> None:
    image = opened(clean(made.written_as("PNG", Image.new("I;16", (16, 16), 40_000))))
    assert near(image, (8, 8), (156, 156, 156))


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_is_transparent_is_white(kind: str) -> None:
    image = opened(clean(made.written_as(kind, Image.new("RGBA", (16, 16), (255, 0, 0, 0)))))
    assert near(image, (8, 8), (255, 255, 255))


@pytest.mark.parametrize("size", [(6000, 3000), (3000, 6000), (2561, 2561)])
def test_a_large_picture_is_made_smaller_in_its_own_shape(size: tuple[int, int]) -> None:
    image = opened(clean(made.written_as("JPEG", Image.new("RGB", size, LEFT))))
    scale = LONGEST_SIDE / max(size)
    assert image.size == (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    assert near(image, (image.width // 2, image.height // 2), LEFT)


def test_a_small_picture_keeps_its_size() -> None:
    assert opened(clean(made.written_as("PNG", made.two_sides((LONGEST_SIDE, 128))))).size == (LONGEST_SIDE, 128)


@pytest.mark.parametrize(
    ("size", "kept"),
    [
        ((300, 7200), (360, 7200)),
        ((7200, 300), (7200, 360)),
        ((1080, 7200), (720, 4800)),
        ((1080, 14000), (716, 9282)),
        ((1, 8000), (400, 8000)),
        ((16_000_000, 1), (9522, 477)),
    ],
)
def test_a_long_screenshot_stays_readable_and_within_what_platforms_show(
    size: tuple[int, int], kept: tuple[int, int]
) -> None:
    image = opened(clean(made.written_as("PNG", Image.new("RGB", size, LEFT))))
    assert image.size == kept
    assert sum(kept) <= MOST_SIDES
    assert max(kept) <= MOST_RATIO * min(kept)
    assert near(image, (image.width // 2, image.height // 2), LEFT) or min(size) == 1


def test_the_margin_beside_a_long_screenshot_is_white() -> None:
    image = opened(clean(made.written_as("PNG", Image.new("RGB", (300, 7200), LEFT))))
    assert [near(image, (x, 3600), LEFT) for x in (5, 180, 355)] == [False, True, False]
    assert [near(image, (x, 3600), (255, 255, 255)) for x in (5, 180, 355)] == [True, False, True]


def test_an_archive_behind_a_picture_is_left_out() -> None:
    both = made.with_archive(made.photo())
    assert b"PK\x03\x04" in both
    assert clean(both) == clean(made.photo())


def test_of_ten_thousand_frames_the_first_is_kept() -> None:
    assert opened(clean(made.gif_of_frames(10_000))).size == (400, 400)


def test_pixels_that_wait_behind_the_declared_ones_are_never_unpacked() -> None:
    assert opened(clean(made.png(100, 100, BOMB))).size == (100, 100)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Refusal.EMPTY),
        (made.HTML, Refusal.OTHER_FORMAT),
        (made.SVG, Refusal.OTHER_FORMAT),
        (made.heic(), Refusal.HEIF),
        (made.photo().ljust(LARGEST + 1, b"\0"), Refusal.TOO_LARGE),
        (made.png(100_000, 100_000, ONE_LINE), Refusal.TOO_MANY_PIXELS),
        (made.png(2**31 - 1, 2**31 - 1, ONE_LINE), Refusal.TOO_MANY_PIXELS),
        (made.png(4001, 4001, ONE_LINE), Refusal.TOO_MANY_PIXELS),
        (made.png(0, 0, ONE_LINE), Refusal.DAMAGED),
        (made.png(100, 100, ONE_LINE), Refusal.DAMAGED),
        (made.png(8, 8, ONE_LINE, before=made.chunk(b"zTXt", b"Comment\0\0", BOMB)), Refusal.DAMAGED),
        (made.png(8, 8, ONE_LINE, before=made.chunk(b"iCCP", b"x\0\0", BOMB)), Refusal.DAMAGED),
        (made.written_as("JPEG", made.two_sides((2000, 1000)))[:3000], Refusal.DAMAGED),
        (made.noted_png()[:-40], Refusal.DAMAGED),
        (made.noted_webp()[:-40], Refusal.DAMAGED),
        (b"\xff\xd8\xff" + made.HTML, Refusal.DAMAGED),
        (b"GIF89a" + made.HTML, Refusal.DAMAGED),
        (b"RIFF\0\0\0\0WEBP" + made.HTML, Refusal.DAMAGED),
    ],
    ids=range(18),
)
def test_what_cannot_be_a_picture_is_refused_for_a_reason(content: bytes, reason: Refusal) -> None:
    assert refusal(content) is reason


@given(st.sampled_from(sorted(NOTED)), st.data())
def test_bytes_that_were_changed_on_the_way_give_a_picture_or_a_reason(kind: str, data: st.DataObject) -> None:
    content = bytearray(NOTED[kind])
    places = st.integers(0, len(content) - 1)
    for at, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=8)):
        content[at] = byte
    try:
        kept = clean(bytes(content[: data.draw(st.integers(0, len(content)))] if data.draw(st.booleans()) else content))
    except PictureRefused:
        return
    assert made.markers(kept)[-1] == 0xD9


# Peaks of a process are read from the system, after all that its main function did.
PEAK = """
import sys
from bot.media import plain_pictures
plain_pictures.main()
lines = open("/proc/self/status").read().splitlines()
print(*[line.split()[1] for line in lines if line.startswith("VmHWM:")], file=sys.stderr)
"""


def peak_of(content: bytes) -> tuple[bytes, float]:
    """What the process writes for a picture, and its peak in megabytes."""
    command, root = [sys.executable, "-c", PEAK, "10"], Path(__file__).parents[2]
    ran = subprocess.run(command, input=content, capture_output=True, timeout=60, check=True, cwd=root)
    return ran.stdout, int(ran.stderr) / 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell a process's peak")
@pytest.mark.parametrize(
    "content",
    [
        made.png(100_000, 100_000, BOMB),
        made.png(100, 100, BOMB),
        made.png(8, 8, ONE_LINE, before=made.chunk(b"zTXt", b"Comment\0\0", BOMB)),
        made.png(8, 8, ONE_LINE, before=made.chunk(b"iCCP", b"x\0\0", BOMB)),
        made.gif_of_frames(100_000),
        made.photo().ljust(LARGEST, b"\0"),
    ],
    ids=["pixels", "data", "text", "profile", "frames", "behind"],
)
def test_a_bomb_takes_no_memory(content: bytes) -> None:
    assert peak_of(content)[1] < 100


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell a process's peak")
def test_the_largest_photograph_takes_little_memory() -> None:
    written, peak = peak_of(made.written_as("JPEG", Image.new("RGB", (16_320, 12_240), LEFT)))
    assert opened(written).size == (2560, 1920)
    assert peak < 150
