"""Joins pictures into one (拼图), for platforms on which every picture costs a message: their files' paths come on
standard input, and a JPEG goes to standard output.

    python -m bot.media.collage 20 < paths > joined    # the number: seconds of work; paths end with a zero byte each

It runs as a process of its own, as what cleans pictures does. Nothing is cut off: each row is as wide as the whole,
pictures share it by their shapes, and very long or flat ones get a margin.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PIL import Image, ImageOps

from bot.media.plain_pictures import as_jpeg, limit, plain
from domain.pictures import PictureRefused, Refusal

MOST = 9
LARGEST = 2_000_000  # bytes
WIDTH, GAP = 1600, 8  # pixels; phones show no more
WIDEST, TALLEST, WIDE = 2.0, 0.5, 4 / 3  # width by height
QUALITIES = (85, 75, 60, 45)
SMALLER = 0.7  # of width and height, where no quality is low enough
ROWS = {
    1: (1,), 2: (2,), 3: (1, 2), 4: (2, 2), 5: (2, 3), 6: (3, 3), 7: (1, 3, 3), 8: (2, 3, 3), 9: (3, 3, 3),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a picture goes, in pixels."""

    left: int
    top: int
    width: int
    height: int


def join(pictures: Iterable[bytes]) -> bytes:
    """The first nine that can be shown, in their order. Raises `PictureRefused` where there is none."""
    images = [_shrunk(image) for image in _shown(pictures)]
    if not images:
        raise PictureRefused(Refusal.DAMAGED)
    return _fitting(images[0] if len(images) == 1 else _joined(images))


def _shown(pictures: Iterable[bytes]) -> Iterator[Image.Image]:
    found = 0
    for content in pictures:
        try:
            yield plain(content)
        except PictureRefused:  # it is shown without this one
            continue
        found += 1
        if found == MOST:
            return


def _shrunk(image: Image.Image) -> Image.Image:
    """At most as wide as the whole, and in memory no larger than needed."""
    image.thumbnail((WIDTH, 2 * WIDTH), Image.Resampling.LANCZOS)
    return image


def _joined(images: Sequence[Image.Image]) -> Image.Image:
    cells = arrange([image.size for image in images])
    height = max(cell.top + cell.height for cell in cells)
    whole = Image.new("RGB", (WIDTH, height), "white")
    for image, cell in zip(images, cells, strict=True):
        fitting = ImageOps.contain(image, (cell.width, cell.height), Image.Resampling.LANCZOS)
        left, top = (cell.width - fitting.width) // 2, (cell.height - fitting.height) // 2
        whole.paste(fitting, (cell.left + left, cell.top + top))
    return whole


def arrange(sizes: Sequence[tuple[int, int]]) -> list[Cell]:
    """A cell for each picture, of two to nine."""
    shapes = [min(max(width / height, TALLEST), WIDEST) for width, height in sizes]
    cells, top = list[Cell](), 0
    for row in _rows(shapes):
        cells += _row(row, top)
        top += cells[-1].height + GAP
    return cells


def _rows(shapes: Sequence[float]) -> Iterator[Sequence[float]]:
    two_wide = len(shapes) == 2 and min(shapes) >= WIDE
    counts = (1, 1) if two_wide else ROWS[len(shapes)]
    for end, count in zip(accumulate(counts), counts, strict=True):
        yield shapes[end - count : end] if count > 1 else [max(1.0, shapes[end - 1])]


def _row(shapes: Sequence[float], top: int) -> list[Cell]:
    """Cells of one height, as wide as the whole."""
    height = (WIDTH - GAP * (len(shapes) - 1)) / sum(shapes)
    cells, left = list[Cell](), 0
    for place, shape in enumerate(shapes):
        last = place == len(shapes) - 1
        cells.append(Cell(left, top, WIDTH - left if last else round(shape * height), round(height)))
        left += cells[-1].width + GAP
    return cells


def _fitting(image: Image.Image) -> bytes:
    """As good as the bytes allow."""
    while True:
        for quality in QUALITIES:
            if len(written := as_jpeg(image, quality)) <= LARGEST:
                return written
        size = max(1, round(image.width * SMALLER)), max(1, round(image.height * SMALLER))
        image = image.resize(size, Image.Resampling.LANCZOS)


def _read(paths: Iterable[bytes]) -> Iterator[bytes]:
    for path in paths:
        try:
            with open(path, "rb") as file:
                yield file.read()
        except FileNotFoundError:  # it was deleted meanwhile
            continue


def main() -> None:
    """Writes the picture, or the code of why there is none."""
    limit(int(sys.argv[1]))
    try:
        written = join(_read(sys.stdin.buffer.read().split(b"\0")[:-1]))
    except PictureRefused as refused:
        written = refused.reason.encode()
    sys.stdout.buffer.write(written)


if __name__ == "__main__":
    main()
