"""Draws the figures of a digest: read as JSON on standard input, written as a PNG on standard output.

    python -m bot.outbound.charts.drawing < figures > picture

It runs as a process of its own, for one picture: the library that draws needs 80 MB and most of a second to load.
What the library only warns of, such as a letter that the font lacks, is an error here.
"""

from __future__ import annotations

import json
import os
import sys
import warnings
from collections.abc import Sequence
from io import BytesIO
from typing import TypedDict

import matplotlib as mpl
import pylopdf_fonts_zh_cn
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.patches import Rectangle
from matplotlib.text import Text

WIDTH, DPI = 1080, 100  # pixels; a phone shows it at about a third of that
MARGIN = 44
NAMES = 324  # of that width are the names of departments
TITLE, PLAIN, SMALL, SMALLEST = 38, 30, 26, 23  # heights of letters
ROW, BAR = 50, 30
FULL = 5  # a bar of one case is never a long one
OF = 96  # beside a percentage, the width of "n/m"
INK, QUIET, FAINT, PAPER = "#1f2933", "#66727f", "#e4e8ec", "#ffffff"
COLOURS = ("#c23b33", "#3a6ea5", "#3c8c5d")  # overdue, at work, resolved


class Rate(TypedDict):
    """A rate as it may be shown: `percent` is "" where too few were counted."""

    name: str
    percent: str
    of: str


class Department(TypedDict):
    name: str
    counts: list[int]


class Figures(TypedDict):
    """All that is drawn, in the reader's words; of the columns each has a count in every department's row."""

    title: str
    counts: str
    columns: list[str]
    departments: list[Department]
    others: str
    rates_title: str
    rates: list[Rate]
    notes: list[str]


class Sheet:
    """White paper measured in pixels from its upper left corner, as high as what is drawn on it."""

    def __init__(self, height: int, font: str) -> None:
        self.figure = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor=PAPER)
        FigureCanvasAgg(self.figure)  # by which text is measured
        self._height = height
        self._font, self._letters = FontProperties(fname=font), get_font(font).get_charmap()

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        below, size = (x / WIDTH, 1 - (y + height) / self._height), (width / WIDTH, height / self._height)
        shape = Rectangle(below, *size, color=colour, linewidth=0, transform=self.figure.transFigure)
        self.figure.add_artist(shape)

    def write(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = PLAIN,
        colour: str = INK,
        right: bool = False,
        most: float,
    ) -> float:
        """One line, its middle at `y`, in at most so many pixels: smaller where it must be, and cut at last.

        Returns its width. Letters that the font has not, such as emoji, are left out.
        """
        known = "".join(letter for letter in words if ord(letter) in self._letters)
        text = self.figure.text(
            x / WIDTH,
            1 - y / self._height,
            known,
            fontproperties=self._font,
            fontsize=_points(size),
            color=colour,
            ha="right" if right else "left",
            va="center_baseline",
            parse_math=False,
        )
        self._fit(text, size, most)
        return self._width(text)

    def _fit(self, text: Text, size: float, most: float) -> None:
        if (wide := self._width(text)) > most:
            text.set_fontsize(_points(max(SMALLEST, 0.97 * size * most / wide)))
        whole = text.get_text()
        for letters in range(len(whole) - 1, 0, -1):
            if self._width(text) <= most:
                break
            text.set_text(f"{whole[:letters].rstrip()}…")

    def _width(self, text: Text) -> float:
        return float(text.get_window_extent().width)

    def as_png(self) -> bytes:
        written = BytesIO()
        self.figure.savefig(written, format="png", pil_kwargs={"optimize": True})
        return written.getvalue()


def _points(pixels: float) -> float:
    return pixels * 72 / DPI


def draw(figures: Figures) -> bytes:
    """The picture: each department's counts as bars of one scale, the rates below."""
    font = str(pylopdf_fonts_zh_cn.sans_path())
    fontManager.addfont(font)
    sheet = Sheet(_height(figures), font)
    y = _heading(sheet, figures)
    y = _departments(sheet, figures, y)
    if figures["rates"]:
        y = _rates(sheet, figures, y)
    for note in figures["notes"]:
        sheet.write(MARGIN, y + 20, note, size=SMALL, colour=QUIET, most=WIDTH - 2 * MARGIN)
        y += 40
    return sheet.as_png()


def _height(figures: Figures) -> int:
    bars = ROW * (len(figures["departments"]) + bool(figures["others"]))
    rates = 96 + ROW * _lines(figures["rates"]) if figures["rates"] else 0
    return 178 + 64 + bars + rates + 40 * len(figures["notes"]) + 40


def _lines(rates: Sequence[Rate]) -> int:
    return (len(rates) + 1) // 2


def _heading(sheet: Sheet, figures: Figures) -> float:
    most = WIDTH - 2 * MARGIN
    sheet.write(MARGIN, 64, figures["title"], size=TITLE, most=most)
    sheet.write(MARGIN, 122, figures["counts"], colour=QUIET, most=most)
    sheet.box(MARGIN, 166, most, 2, FAINT)
    return 178


def _departments(sheet: Sheet, figures: Figures, y: float) -> float:
    step = (WIDTH - 2 * MARGIN - NAMES) / len(figures["columns"])
    lefts = [MARGIN + NAMES + step * place for place in range(len(figures["columns"]))]
    for left, name, colour in zip(lefts, figures["columns"], COLOURS, strict=True):
        sheet.box(left, y + 22, 20, 20, colour)
        sheet.write(left + 30, y + 32, name, most=step - 50)
    y += 64
    longest = max(FULL, *(count for one in figures["departments"] for count in one["counts"]))
    for one in figures["departments"]:
        sheet.write(MARGIN, y + ROW / 2, one["name"], most=NAMES - 20)
        for left, count, colour in zip(lefts, one["counts"], COLOURS, strict=True):
            _bar(sheet, left, y, count, share=count / longest, colour=colour, most=step - 24)
        y += ROW
    if figures["others"]:
        sheet.write(MARGIN, y + ROW / 2, figures["others"], size=SMALL, colour=QUIET, most=WIDTH - 2 * MARGIN)
        y += ROW
    return y


def _bar(sheet: Sheet, x: float, y: float, count: int, *, share: float, colour: str, most: float) -> None:
    """A bar with its number behind it; of nothing, a faint stroke and a quiet 0."""
    room = most - 12 - 20 * max(3, len(str(count)))  # for the number
    wide = max(4.0, room * share)
    sheet.box(x, y + (ROW - BAR) / 2, wide, BAR, colour if count else FAINT)
    sheet.write(x + wide + 10, y + ROW / 2, str(count), colour=INK if count else QUIET, most=most)


def _rates(sheet: Sheet, figures: Figures, y: float) -> float:
    """Two to a line: the name, then the percentage if there may be one, and of how many."""
    wide = (WIDTH - 2 * MARGIN - 48) / 2
    sheet.box(MARGIN, y + 18, WIDTH - 2 * MARGIN, 2, FAINT)
    sheet.write(MARGIN, y + 56, figures["rates_title"], size=SMALL, colour=QUIET, most=WIDTH - 2 * MARGIN)
    y += 84
    for place, rate in enumerate(figures["rates"]):
        _rate(sheet, MARGIN + place % 2 * (wide + 48), y + place // 2 * ROW + ROW / 2, rate, wide)
    return y + ROW * _lines(figures["rates"]) + 12


def _rate(sheet: Sheet, x: float, y: float, rate: Rate, wide: float) -> None:
    right = x + wide
    if rate["percent"]:
        sheet.write(right, y, rate["of"], size=SMALL, colour=QUIET, right=True, most=OF)
        right -= OF + 10
    right -= sheet.write(right, y, rate["percent"] or rate["of"], right=True, most=OF) + 16
    sheet.write(x, y, rate["name"], most=right - x)


def main() -> None:
    os.nice(5)  # people who write come before pictures
    warnings.simplefilter("error")
    mpl.rcParams["axes.unicode_minus"] = False
    sys.stdout.buffer.write(draw(json.load(sys.stdin)))


if __name__ == "__main__":
    main()
