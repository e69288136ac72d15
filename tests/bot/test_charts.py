"""A digest's figures are drawn in a process of its own, whose end harms nobody."""

from __future__ import annotations

import asyncio
import struct
import subprocess
import sys
from collections.abc import Mapping
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
from domain.content import Content, Sentence, day, department, sentence, when
from domain.messages import Outgoing
from storage.messages.file_store import Files
from tests.stories.town import MONDAY_MORNING

LARGEST = 1280  # pixels; Telegram makes larger ones smaller
SLEEP = ("-c", "import time; time.sleep(600)")
RATES = {"response": (83, 85), "on_time": (63, 69), "on_time_original": (58, 69), "closing": (94, 132)}
RATES |= {"solved": (8, 10), "reopened": (4, 94), "returned": (12, 140)}


def digest(departments: int = 12) -> Content:
    """The largest there is: more departments than are shown, every rate and every note."""
    codes = [*growing.practice().county.departments][:departments] or ["city"]
    codes += [f"department-{number}" for number in range(departments - len(codes))]
    lines = [_line(code, open=30 - number, overdue=number % 3, resolved=7) for number, code in enumerate(codes)]
    shares = [sentence(f"digest.{name}", n=n, m=m, percent=f"{100 * n / m:.1f}") for name, (n, m) in RATES.items()]
    heard = {"n": 4, "m": 4, "resolved": 120, "delivered": 38, "rated": 4, "strict": 4}
    return Content(
        (
            sentence("digest.heading", county="示例县", day=day(MONDAY_MORNING)),
            sentence("digest.period", start=when(MONDAY_MORNING), end=when(MONDAY_MORNING)),
            sentence("digest.counts", filed=42, resolved=37, overdue=6, waiting=3),
            sentence("digest.by_department"),
            *lines,
            sentence("digest.rates", start=when(MONDAY_MORNING)),
            *shares,
            sentence("digest.satisfaction_few", **heard),
            sentence("digest.few", count=5),
            sentence("digest.excluded", count=2, bad=1),
        )
    )


def _line(code: str, **counts: int) -> Sentence:
    return sentence("digest.department", department=department(code), filed=1, **counts)


def figures(content: Content, language: str = "zh-CN") -> bytes:
    renderer = Renderer(load_catalogues(LOCALES), lambda: growing.practice().county)
    return ChartWords(renderer, language, content).figures()


def read(content: Content, language: str = "zh-CN") -> Mapping[str, Any]:
    found: Mapping[str, Any] = orjson.loads(figures(content, language))
    return found


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
    content = Content((*digest(0).sentences[:3], _line("😀局\ue000$x^2$", open=1, overdue=0, resolved=0)))
    assert isinstance(await drawn(Charts(tmp_path), figures(content)), Outgoing)


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
    idle = _line("city", open=0, overdue=0, resolved=0)
    assert figures(Content((*digest(0).sentences[:3], idle))) == b""
    assert figures(Content()) == b""  # the person was forgotten meanwhile


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
