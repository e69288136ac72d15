"""Pictures for the browser's stories, drawn here: a street with rubbish at a door, and the same door cleared.

Written as PNG by hand, so that no picture library is needed and no photo of a real place is kept.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field

WIDTH, HEIGHT = 480, 360
Colour = tuple[int, int, int]

SKY, WALL, BRICK, PAVEMENT, KERB, ROAD = (
    (203, 221, 231), (222, 209, 190), (207, 192, 170), (190, 188, 181), (150, 149, 144), (112, 115, 118),
)  # fmt: skip
DOOR, GLASS, LEAF, TRUNK, BIN, LID = (
    (104, 84, 68), (168, 192, 200), (108, 141, 96), (112, 92, 74), (62, 112, 92), (48, 90, 74),
)  # fmt: skip
BAGS = ((46, 50, 56), (62, 66, 74), (84, 88, 94), (52, 62, 76), (190, 184, 172))


@dataclass
class Canvas:
    """Rows of pixels, three bytes each."""

    rows: list[bytearray] = field(default_factory=lambda: [bytearray(3 * WIDTH) for _ in range(HEIGHT)])

    def box(self, left: int, top: int, right: int, bottom: int, *, colour: Colour) -> None:
        left, right = max(left, 0), min(right, WIDTH)
        if left < right:
            for row in self.rows[max(top, 0) : bottom]:
                row[3 * left : 3 * right] = bytes(colour) * (right - left)

    def round(self, across: int, down: int, wide: int, high: int, *, colour: Colour) -> None:
        """An ellipse about a centre, by its half axes."""
        for step in range(-high, high + 1):
            half = round(wide * (1 - (step / high) ** 2) ** 0.5)
            self.box(across - half, down + step, across + half, down + step + 1, colour=colour)

    def png(self) -> bytes:
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        pixels = zlib.compress(b"".join(b"\0" + row for row in self.rows), 9)
        return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def rubbish_at_the_door() -> bytes:
    canvas = _street()
    for across, down, wide, high, tone in (
        (150, 262, 40, 34, 0), (214, 270, 44, 30, 1), (180, 236, 32, 28, 3), (262, 276, 34, 24, 2),
        (118, 282, 30, 20, 4), (236, 246, 24, 22, 0), (300, 286, 22, 15, 3),
    ):  # fmt: skip
        canvas.round(across, down, wide, high, colour=BAGS[tone])
        canvas.box(across - 4, down - high - 7, across + 4, down - high + 4, colour=BAGS[tone])
    return canvas.png()


def cleared_door() -> bytes:
    canvas = _street()
    for left in (150, 214):
        canvas.box(left, 214, left + 46, 284, colour=BIN)
        canvas.box(left - 4, 204, left + 50, 216, colour=LID)
        canvas.round(left + 23, 246, 11, 11, colour=PAVEMENT)
    return canvas.png()


def _street() -> Canvas:
    canvas = Canvas()
    canvas.box(0, 0, WIDTH, 90, colour=SKY)
    canvas.box(0, 60, WIDTH, 240, colour=WALL)
    for number, top in enumerate(range(72, 240, 14)):
        for left in range(-20 + 20 * (number % 2), WIDTH, 40):
            canvas.box(left, top, left + 18, top + 2, colour=BRICK)
    canvas.box(330, 110, 404, 240, colour=DOOR)
    canvas.box(40, 104, 108, 168, colour=GLASS)
    canvas.box(72, 104, 76, 168, colour=DOOR)
    canvas.box(0, 240, WIDTH, 306, colour=PAVEMENT)
    canvas.box(0, 306, WIDTH, 314, colour=KERB)
    canvas.box(0, 314, WIDTH, HEIGHT, colour=ROAD)
    canvas.box(436, 120, 446, 246, colour=TRUNK)
    canvas.round(441, 96, 46, 58, colour=LEAF)
    return canvas


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
