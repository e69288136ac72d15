"""A digest's figures are drawn in a process of its own, whose end harms nobody."""

from __future__ import annotations

import asyncio
import struct
import subprocess
import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from matplotlib import font_manager
from PIL import Image
from pylopdf_fonts_zh_cn import sans_path

from benchmarks import growing
from bot.catalogues import LOCALES, load_catalogues
from bot.outbound.charts import charting, drawing
from bot.outbound.charts.chart_words import MOST_DEPARTMENTS, ChartWords
from bot.outbound.charts.charting import PNG, Charts
from bot.outbound.composing import Nothing, NotYet
from bot.outbound.rendering import Renderer
from domain.figures import FiguresAsked, Form, Span
from domain.messages import Outgoing
from domain.rates import Excluded, OnTime, Rate, Satisfaction, Solved
from storage.figures.gathering import Figures
from storage.figures.statistics import Counts, DepartmentFigures, Grades, Rates
from storage.messages.file_store import Files
from tests.stories.town import MONDAY_MORNING

LARGEST = 1280  # pixels; Telegram makes larger ones smaller
SLEEP = ("-c", "import time; time.sleep(600)")
DAY = timedelta(days=1)
ASKED = FiguresAsked(Form.DIGEST, Span(MONDAY_MORNING - DAY, MONDAY_MORNING, MONDAY_MORNING - 30 * DAY), reader=1)
RATES = Rates(
    response=Rate(83, 85),
    on_time=OnTime(effective=Rate(63, 69), original=Rate(58, 69)),
    closing=Rate(94, 132),
    solved=Solved(yes=8, partly=1, no=1),
    satisfaction=Satisfaction(satisfied=4, rated=4, delivered=38, resolved=120, strict=4),
    by_phone=Grades(0, 0),
    unreached=0,
    referred=0,
    reopened=Rate(4, 94),
    returned=Rate(12, 140),
    excluded=Excluded(2, 1),
)
NO_RATES = Rates(
    response=Rate(0, 0),
    on_time=OnTime(Rate(0, 0), Rate(0, 0)),
    closing=Rate(0, 0),
    solved=Solved(0, 0, 0),
    satisfaction=Satisfaction(0, 0, 0, 0, 0),
    by_phone=Grades(0, 0),
    unreached=0,
    referred=0,
    reopened=Rate(0, 0),
    returned=Rate(0, 0),
    excluded=Excluded(0, 0),
)


def digest(departments: int = 12) -> Figures:
    """The largest there is: more departments than are shown, every rate and every note."""
    codes = [*growing.practice().county.departments][:departments] or ["city"]
    codes += [f"department-{number}" for number in range(departments - len(codes))]
    lines = [_line(code, open=30 - number, overdue=number % 3, resolved=7) for number, code in enumerate(codes)]
    return of(*lines, rates=RATES)


def of(*lines: DepartmentFigures, rates: Rates = NO_RATES) -> Figures:
    counts = Counts(filed=42, resolved=37, open=30, overdue=6, waiting=3)
    return Figures(ASKED.span, ASKED.span.end, counts, rates, rates, lines, unassigned=0, in_digest=None)


def _line(code: str, *, open: int, overdue: int, resolved: int) -> DepartmentFigures:
    return DepartmentFigures(code, Counts(1, resolved, open, overdue, 0), Rate(0, 0), Satisfaction(0, 0, 0, 0, 0))


def figures(found: Figures, language: str = "zh-CN") -> bytes:
    county = growing.practice().county
    renderer = Renderer(load_catalogues(LOCALES), lambda: county)
    return ChartWords(renderer, language, county, ASKED, found).figures()


def read(found: Figures, language: str = "zh-CN") -> Mapping[str, Any]:
    told: Mapping[str, Any] = orjson.loads(figures(found, language))
    return told


async def drawn(by: Charts, wanted: bytes) -> Outgoing | Nothing | NotYet:
    """What becomes of a wish in the end; at first there is never anything."""
    assert by.show(wanted) == NotYet()
    worker = asyncio.create_task(by.run())
    await by.settled()
    worker.cancel()
    return by.show(wanted)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_the_largest_digest_becomes_a_picture_of_a_size_that_phones_show(tmp_path: Path, language: str) -> None:
    message = await drawn(Charts(tmp_path), figures(digest(), language))
    assert isinstance(message, Outgoing)
    [photo] = message.photos
    assert photo.mime == PNG
    content = Files(tmp_path).path(photo.sha256).read_bytes()
    wide, high = struct.unpack(">II", content[16:24])
    assert wide <= LARGEST
    assert 300 < high <= LARGEST
    assert len(content) < 500_000
    with Image.open(photo.path) as opened:
        colours = opened.convert("RGB").getcolors(maxcolors=1 << 20) or []
    found = {f"#{bytes(one).hex()}" for _, one in colours if isinstance(one, tuple)}
    assert found >= {drawing.INK, drawing.QUIET, *drawing.COLOURS}


def test_the_font_has_every_letter_of_what_is_drawn() -> None:
    county = growing.practice().county
    names = [one.name.in_(language) for one in county.departments.values() for language in ("zh-CN", "en")]
    said = [text for one in load_catalogues(LOCALES).values() for text in one.sentences.values()]
    letters = font_manager.get_font(str(sans_path())).get_charmap()
    assert {letter for text in (*names, *said) for letter in text if ord(letter) not in letters} == {"\n"}


def test_a_letter_that_the_font_has_not_is_a_fault_where_it_was_not_left_out() -> None:
    sheet = drawing.Sheet(100, str(sans_path()))
    sheet.write(0, 50, "日报😀", most=500)
    sheet._letters = {**sheet._letters, ord("😀"): sheet._letters[ord("报")]}
    with pytest.raises(UserWarning, match="Glyph"):
        sheet.write(0, 50, "日报😀", most=500)


async def test_a_name_with_what_no_font_has_is_drawn_without_it(tmp_path: Path) -> None:
    strange = of(_line("😀局\ue000$x^2$", open=1, overdue=0, resolved=0))
    assert isinstance(await drawn(Charts(tmp_path), figures(strange)), Outgoing)


def test_departments_with_most_overdue_come_first_and_the_others_are_counted() -> None:
    shown = read(digest(12))
    counts = [one["counts"] for one in shown["departments"]]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) == MOST_DEPARTMENTS
    assert shown["others"] == "另有 4 个单位，见上面的文字"
    assert read(digest(3))["others"] == ""


def test_a_rate_has_a_percentage_only_where_the_text_has_one() -> None:
    rates = {one["name"]: one for one in read(digest())["rates"]}
    assert rates["及时签收率"] == {"name": "及时签收率", "percent": "97.6%", "of": "83/85"}
    assert rates["满意率"] == {"name": "满意率", "percent": "", "of": "4/4"}
    assert "满意率：办结120，送达38，参评4" in read(digest())["notes"]


def test_where_nothing_was_at_work_nothing_is_drawn() -> None:
    assert figures(of(_line("city", open=0, overdue=0, resolved=0))) == b""


@pytest.mark.parametrize(
    "program",
    [("-c", "import a_library_that_is_missing"), ("-c", "import os; os.abort()"), ("-c", "print('no picture')")],
    ids=["missing", "crashes", "says something else"],
)
async def test_what_cannot_be_drawn_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: tuple[str, ...]
) -> None:
    monkeypatch.setattr(charting, "PROGRAM", program)
    assert await drawn(Charts(tmp_path), b"{}") == Nothing()


async def test_a_drawing_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(charting, "PROGRAM", SLEEP)
    monkeypatch.setattr(charting, "SECONDS", 0.2)
    assert await drawn(Charts(tmp_path), b"{}") == Nothing()


async def test_a_message_stops_waiting_whatever_becomes_of_its_picture(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    waiting = Charts(tmp_path)
    assert waiting.show(b"{}") == NotYet()
    monkeypatch.setattr(charting, "GIVE_UP_SECONDS", -1.0)
    assert waiting.show(b"{}") == Nothing()


async def test_whoever_reads_the_same_gets_the_same_picture(tmp_path: Path) -> None:
    one, wanted = Charts(tmp_path), figures(digest(1))
    first = await drawn(one, wanted)
    assert one.show(wanted) is first
    assert await drawn(Charts(tmp_path), wanted) == first  # also after a restart


def test_the_library_that_draws_stays_out_of_the_services_process() -> None:
    program = "import sys, bot.app; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
