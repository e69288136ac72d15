"""Pictures become one: all of them, whole, in their order, plain, and small enough to be uploaded."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.media import collages
from bot.media.collage import GAP, LARGEST, WIDTH, Cell, arrange, join
from bot.media.collages import Collages
from bot.platforms.base import AttachmentRefused, SendError
from domain.messages import OutgoingPhoto
from domain.pictures import PictureRefused
from tests import pictures as made
from tests.pictures import SECRET

COLOURS = [
    (200, 0, 0), (0, 160, 0), (0, 0, 200), (200, 160, 0), (200, 0, 200), (0, 160, 200), (120, 120, 120), (90, 40, 0),
    (0, 0, 0),
]  # fmt: skip
PLAIN = [0xD8, 0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xC4, 0xC4, 0xDA, 0xD9]
LARGE = (1600, 1200)
CRASH = ("-c", "import os; os.abort()")


def coloured(number: int, size: tuple[int, int] = (400, 300)) -> bytes:
    return made.written_as("JPEG", Image.new("RGB", size, COLOURS[number]))


def noise(size: tuple[int, int]) -> bytes:
    """What compresses worst."""
    return made.written_as("JPEG", Image.frombytes("RGB", size, os.urandom(3 * size[0] * size[1])), quality=95)


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content), formats=["JPEG"])
    image.load()
    return image


def seen(image: Image.Image, sizes: Sequence[tuple[int, int]]) -> list[int]:
    """Which colour is in the middle of each cell."""
    found = []
    for cell in arrange(sizes):
        pixel = image.getpixel((cell.left + cell.width // 2, cell.top + cell.height // 2))
        assert isinstance(pixel, tuple)
        found.append(min(range(9), key=lambda one: sum(abs(a - b) for a, b in zip(COLOURS[one], pixel, strict=True))))
    return found


@pytest.mark.parametrize("count", range(2, 10))
def test_all_are_shown_in_their_order(count: int) -> None:
    sizes = [(400, 300) if one % 3 else (300, 400) for one in range(count)]
    whole = opened(join([coloured(one, size) for one, size in enumerate(sizes)]))
    assert seen(whole, sizes) == [*range(count)]
    assert whole.width == WIDTH
    assert whole.height < 3 * WIDTH


def test_one_stays_as_it_is() -> None:
    assert opened(join([coloured(0, (800, 500))])).size == (800, 500)
    assert opened(join([coloured(0, (4000, 3000))])).size == (1600, 1200)


def test_more_than_nine_are_the_first_nine() -> None:
    sizes = [(400, 300)] * 9
    assert seen(opened(join([coloured(one) for one in [*range(9), 0, 1, 2]])), sizes) == [*range(9)]


@pytest.mark.parametrize("size", [(3000, 20), (20, 3000), (1, 1), (10_000, 1)])
def test_nothing_is_cut_off_an_odd_shape(size: tuple[int, int]) -> None:
    odd = Image.new("RGB", size, COLOURS[0])
    whole = opened(join([made.written_as("PNG", odd), coloured(1), coloured(2)]))
    assert whole.width == WIDTH
    assert whole.height <= 2.2 * WIDTH
    assert seen(whole, [size, (400, 300), (400, 300)])[1:] == [1, 2]


shapes = st.tuples(st.integers(1, 10_000), st.integers(1, 10_000))


@settings(deadline=None)
@given(st.lists(shapes, min_size=2, max_size=9))
def test_cells_fill_the_width_and_overlap_nowhere(sizes: list[tuple[int, int]]) -> None:
    cells = arrange(sizes)
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        assert cell.width > 0
        assert cell.height > 0
        rows.setdefault(cell.top, []).append(cell)
    assert len(cells) == len(sizes)
    for row in rows.values():
        assert row[0].left == 0
        assert row[-1].left + row[-1].width == WIDTH
        assert all(later.left == one.left + one.width + GAP for one, later in pairwise(row))
        assert len({one.height for one in row}) == 1
    for (top, row), (later, _) in pairwise(rows.items()):
        assert top + row[0].height + GAP == later


def test_it_is_small_enough_whatever_is_in_it() -> None:
    one = noise(LARGE)
    whole = join([one] * 9)
    assert len(whole) <= LARGEST
    assert opened(whole).width > 900
    assert len(join([one])) <= LARGEST


def test_nothing_that_stood_beside_the_pixels_is_in_it() -> None:
    for photos in ([made.photo(6)], [made.photo(6), made.noted_png(), made.noted_webp()]):
        assert SECRET in photos[0]
        whole = join(photos)
        assert made.markers(whole) == PLAIN
        assert SECRET not in whole
        assert not opened(whole).getexif()


def test_a_picture_that_lies_is_put_upright() -> None:
    assert opened(join([made.photo(6)])).size == (32, 64)


def test_what_cannot_be_shown_is_left_out() -> None:
    whole = opened(join([made.HTML, coloured(3), coloured(4)[:200], made.heic(), coloured(5)]))
    assert seen(whole, [(400, 300)] * 2) == [3, 5]
    with pytest.raises(PictureRefused):
        join([made.HTML, made.SVG])
    with pytest.raises(PictureRefused):
        join([])


# In a process of its own.


def kept(folder: Path, *contents: bytes) -> list[OutgoingPhoto]:
    photos = []
    for number, content in enumerate(contents):
        path = folder / f"第 {number}\n张"
        path.write_bytes(content)
        photos.append(OutgoingPhoto("0" * 64, "image/jpeg", str(path)))
    return photos


def delete(photo: OutgoingPhoto) -> None:
    Path(photo.path).unlink()


async def test_files_become_one_picture(tmp_path: Path) -> None:
    photos = kept(tmp_path, coloured(1), coloured(2), coloured(3))
    delete(photos[0])
    assert seen(opened(await Collages().join(photos)), [(400, 300)] * 2) == [2, 3]


async def test_words_may_go_alone_where_no_picture_can_be_shown(tmp_path: Path) -> None:
    photos = kept(tmp_path, made.HTML)
    with pytest.raises(AttachmentRefused):
        await Collages().join(photos)
    delete(photos[0])
    with pytest.raises(AttachmentRefused):
        await Collages().join(photos)


async def test_work_without_end_is_ended(tmp_path: Path) -> None:
    with pytest.raises(AttachmentRefused):
        await Collages(cpu_seconds=1).join(kept(tmp_path, made.scans_without_end()))


@pytest.mark.parametrize(
    ("program", "seconds", "permanent"),
    [
        (CRASH, 30, True),
        (("-c", "import time; time.sleep(600)"), 0.2, False),
        (("-c", "import a_library_that_is_missing"), 30, False),
    ],
    ids=["crashes", "hangs", "cannot_run"],
)
async def test_a_process_that_ends_badly_ends_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: tuple[str, ...], seconds: float, permanent: bool
) -> None:
    monkeypatch.setattr(collages, "PROGRAM", program)
    with pytest.raises(SendError) as failed:
        await Collages(seconds=seconds).join(kept(tmp_path, coloured(1)))
    assert failed.value.permanent is permanent


async def test_one_is_made_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = """
import sys, pathlib, time
mine = pathlib.Path({folder!r}) / "here"
mine.touch(exist_ok=False)
time.sleep(0.05)
mine.unlink()
sys.stdout.buffer.write(b"\\xff\\xd8\\xff")
"""
    monkeypatch.setattr(collages, "PROGRAM", ("-c", counts.format(folder=str(tmp_path))))
    made_by = Collages()
    assert await asyncio.gather(*(made_by.join([]) for _ in range(3))) == [b"\xff\xd8\xff"] * 3
