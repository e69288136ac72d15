"""Log lines have names that stay, all of them explained to whoever operates the service, and hold nobody's words."""

from __future__ import annotations

import ast
import logging
import re
from pathlib import Path

import pytest

from bot import log

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "docs" / "operating.md", ROOT / "docs" / "operating.zh-CN.md")
HEADINGS = {"operating.md": "What is logged", "operating.zh-CN.md": "日志"}
EVENT = re.compile(r"[a-z_]+\.[a-z_]+")


def _calls() -> list[tuple[Path, ast.Call]]:
    """Every `log.line(…)` and `log.fault(…)` in the code."""
    files = [file for room in ("bot", "web", "handlers", "storage", "domain") for file in (ROOT / room).rglob("*.py")]
    nodes = ((file, node) for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    return [(file, node) for file, node in nodes if isinstance(node, ast.Call) and _is_log(node.func)]


def _is_log(called: ast.expr) -> bool:
    match called:
        case ast.Attribute(value=ast.Name(id="log"), attr="line" | "fault"):
            return True
    return False


def _names(event: ast.expr) -> list[str]:
    """The names an event may have, which must stand there to be found."""
    if isinstance(event, ast.IfExp):
        return [*_names(event.body), *_names(event.orelse)]
    assert isinstance(event, ast.Constant), ast.unparse(event)
    return [str(event.value)]


def _in_code() -> set[str]:
    return {name for _, call in _calls() for name in _names(call.args[0])}


def test_there_are_events_and_their_names_have_one_form() -> None:
    found = _in_code()
    assert "service.started" in found
    assert [name for name in found if not EVENT.fullmatch(name)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_operating_lists_every_event_and_no_other(page: Path) -> None:
    section = page.read_text(encoding="utf-8").partition(f"\n## {HEADINGS[page.name]}\n")[2].partition("\n## ")[0]
    rows = [row.split("|")[1] for row in section.splitlines() if row.startswith("| `")]
    listed = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    assert listed == _in_code()


def test_a_fault_is_told_by_its_kind_and_place_and_not_by_its_text(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("zhongzhi").propagate = True
    with caplog.at_level(logging.INFO, "zhongzhi"):
        try:
            raise ValueError("振兴路12号")
        except ValueError as error:
            log.fault("inbox.dead_letter", error, row=7)
    (record,) = caplog.records
    assert re.fullmatch(r"inbox\.dead_letter row=7 error=ValueError at=test_log\.py:\d+", record.getMessage())
