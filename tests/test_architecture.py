"""The import contracts of pyproject.toml hold, and each of them notices when it is broken."""

from __future__ import annotations

import ast
import re
import shutil
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.api import read_configuration
from importlinter.application.use_cases import lint_imports

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "web", "handlers", "storage", "domain")

# a contract, and a file of one line that breaks it
BREACHES = [
    ("rooms", "web/breach.py", "import bot.platforms.base"),
    ("rooms", "handlers/breach.py", "import web"),
    ("rooms", "storage/breach.py", "import handlers"),
    ("rooms", "domain/breach.py", "import storage"),
    ("domain", "domain/breach.py", "import pydantic"),
    ("domain", "domain/breach.py", "import a_library_of_next_year"),
    ("handlers", "handlers/breach.py", "from sqlalchemy import select"),
    ("handlers", "handlers/breach.py", "import starlette.requests"),
    ("platforms", "bot/platforms/breach.py", "import storage"),
    ("platforms", "bot/platforms/breach.py", "import bot.platforms.neighbour"),
    ("platforms", "bot/platforms/breach.py", "import bot.settings.checks"),
    ("platform-folders", "bot/platforms/telegram/settings.py", "import bot.platforms.simulator.world"),
    ("wings-of-handlers", "handlers/departments/breach.py", "import handlers.residents.own_cases"),
    ("wings-of-handlers", "handlers/cases/breach.py", "import handlers.coordinators.today"),
    ("wings-of-handlers", "handlers/breach.py", "import domain.rates"),
    ("wings-of-storage", "storage/engine/breach.py", "import storage.casework.cases"),
    ("wings-of-storage", "storage/figures/breach.py", "import storage.people.code_attempts"),
    ("wings-of-bot", "bot/inbound/breach.py", "import bot.outbound.sender"),
    ("wings-of-bot", "bot/operations/breach.py", "import bot.app"),
    ("database-libraries", "web/breach.py", "import sqlmodel"),
    ("database-libraries", "bot/breach.py", "import psycopg"),
    ("web-libraries", "storage/breach.py", "import starlette.responses"),
    ("picture-library", "bot/breach.py", "from PIL import Image"),
    ("picture-library", "storage/breach.py", "import PIL"),
    ("chart-library", "bot/breach.py", "from matplotlib.figure import Figure"),
    ("chart-library", "handlers/breach.py", "import matplotlib"),
    ("scheduler", "bot/breach.py", "from apscheduler.schedulers.background import BackgroundScheduler"),
    ("scheduler", "web/breach.py", "import apscheduler"),
    ("metrics", "bot/breach.py", "from prometheus_client import Counter"),
    ("metrics", "storage/breach.py", "import prometheus_client"),
    ("telegram-library", "bot/breach.py", "from telegram import Bot"),
    ("telegram-library", "bot/platforms/telegram/breach.py", "import telegram.error"),
    ("wechat-library", "bot/breach.py", "from wechatpy import parse_message"),
    ("wechat-library", "bot/platforms/wechat/breach.py", "import wechatpy.crypto"),
    ("wechat-library", "bot/platforms/wechat/breach.py", "import xmltodict"),
    ("http-client", "handlers/breach.py", "import httpx"),
    ("public-holidays", "bot/breach.py", "from chinese_calendar import holidays"),
    ("public-holidays", "domain/breach.py", "import chinese_calendar"),
]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the packages, found before the real ones while the test runs."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    loaded = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] in PACKAGES}
    yield tmp_path
    sys.modules.update(loaded)


def _holds(*contracts: str) -> bool:
    return lint_imports(
        "pyproject.toml", limit_to_contracts=contracts, cache_dir=None, is_debug_mode=True, no_logo=True
    )


def test_the_packages_keep_every_import_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert _holds()


@pytest.mark.parametrize(("contract", "file", "line"), BREACHES)
def test_a_forbidden_import_breaks_its_contract(tree: Path, contract: str, file: str, line: str) -> None:
    (tree / "bot/platforms/neighbour.py").touch()
    assert _holds(contract)
    (tree / file).write_text(f"{line}\n")
    assert not _holds(contract)


def test_every_contract_is_broken_once_on_purpose() -> None:
    contracts = read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]
    assert {contract["id"] for contract in contracts} == {contract for contract, _, _ in BREACHES}
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"] == [*PACKAGES]


# Files that are named by what they are for elsewhere: a command, a platform's own folder, a table.
NAMED_OTHERWISE = {"commands", "platforms", "tables", "migrations"}


def test_no_two_modules_of_a_floor_have_one_name() -> None:
    """Apart from what each audience has."""
    for floor in PACKAGES:
        files = [file for file in (ROOT / floor).rglob("*.py") if not NAMED_OTHERWISE & {*file.parts}]
        counted = Counter(file.stem for file in files)
        assert {name for name, count in counted.items() if count > 1} <= {"__init__", "listening", "actions"}


def test_words_are_read_in_one_place() -> None:
    """Who asks the router, or what the danger is about, has a reading of their own, and soon another answer."""
    asks = re.compile(r"(?<!routing)\.router\b|\bcue_in\b|\bkind_of\b")
    readers = [file for file in (ROOT / "handlers").rglob("*.py") if asks.search(file.read_text(encoding="utf-8"))]
    assert [str(file.relative_to(ROOT)) for file in readers] == ["handlers/cases/understanding.py"]


def test_what_several_tests_use_is_imported_from_no_test() -> None:
    """But for whole stories, which are told once more over Telegram."""
    found = [
        f"{file.relative_to(ROOT)}: {node.module}"
        for file in (ROOT / "tests").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").rpartition(".")[2].startswith("test_")
    ]
    assert found == []
