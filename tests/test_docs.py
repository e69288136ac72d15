"""The docs are true to the code."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path
from urllib.parse import unquote

import pytest

from bot.__main__ import COMMANDS
from bot.config import TABLES, VARIABLES, load
from domain.commands import told_at_once
from domain.hearing.places import find_place
from domain.lifecycle import Action, Status
from domain.routing.departments import department_for
from domain.routing.router import Router
from tests import lifecycle_page

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
OPERATING = (ROOT / "docs" / "operating.md", ROOT / "docs" / "operating.zh-CN.md")
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
GLOSSARY = ROOT / "docs" / "glossary.md"
SECTIONS = ("service", "simulator", "telegram", "wechat", "sender", "limits", "county", "hours")

CODE_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
COMMAND = re.compile(r"python -m bot(?: --config \S+)? ([a-z][a-z-]*)")
NOTES = re.compile(r"(?:facts/|(?:casework|county|design|house-style|storage-and-scheduling|toolchain)\.md)")


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def test_the_lifecycle_page_shows_the_table_that_the_service_reads() -> None:
    assert _text(lifecycle_page.PAGE) == lifecycle_page.page(), "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_what_a_page_links_to_is_there(page: Path) -> None:
    links = [unquote(link) for link in LINK.findall(CODE_BLOCK.sub("", _text(page))) if "://" not in link]
    assert [link for link in links if not _leads_somewhere(page, link)] == []


def _leads_somewhere(page: Path, link: str) -> bool:
    file, _, anchor = link.partition("#")
    target = (page.parent / file).resolve() if file else page
    return target.is_file() and (not anchor or anchor in _anchors(target))


def _anchors(page: Path) -> set[str]:
    """The names that GitHub gives a page's headings."""
    headings = HEADING.findall(CODE_BLOCK.sub("", _text(page)))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    ahead = [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        seen.add(page)
        links = (link.partition("#")[0] for link in LINK.findall(_text(page)) if "://" not in link)
        targets = ((page.parent / link).resolve() for link in links if link.endswith(".md"))
        ahead += [target for target in targets if target not in seen]
    assert [_name(page) for page in PAGES if page not in seen] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_command_a_page_names_is_one(page: Path) -> None:
    assert set(COMMAND.findall(_text(page))) - {*COMMANDS} == set()


@pytest.mark.parametrize("page", OPERATING, ids=_name)
def test_operating_explains_every_command(page: Path) -> None:
    assert {command for command in COMMANDS if f"\n| `{command}` |" not in _text(page)} == set()


@pytest.mark.parametrize("page", OPERATING, ids=_name)
def test_operating_explains_every_setting(page: Path) -> None:
    written = tomllib.loads(_text(ROOT / "config.example.toml"))
    tables = [TABLES["limits", "by_kind"], *(TABLES[(section,)] for section in SECTIONS)]
    known = chain.from_iterable(table.model_fields for table in tables)
    keys = {*known, *chain.from_iterable(written[section] for section in SECTIONS)}
    assert {key for key in keys if f"`{key}`" not in _text(page)} == set()


@pytest.mark.parametrize("page", OPERATING, ids=_name)
def test_operating_explains_every_environment_variable_and_no_other(page: Path) -> None:
    assert set(re.findall(r"ZHONGZHI_[A-Z_]*[A-Z]", _text(page))) == {*VARIABLES}


@pytest.mark.parametrize(("heading", "words"), [("Statuses · 状态", Status), ("Actions · 动作", Action)], ids=str)
def test_the_glossary_has_the_words_of_the_lifecycle(heading: str, words: type[Status | Action]) -> None:
    section = _text(GLOSSARY).partition(f"## {heading}\n")[2].partition("\n## ")[0]
    chinese = tomllib.loads(_text(ROOT / "locales" / "zh-CN.toml"))[words.__name__.lower()]
    listed = re.findall(r"^\| `(\w+)` \| (\S+) \|", section, re.MULTILINE)
    assert listed == [(word.value, chinese[word.value]) for word in words]


@pytest.mark.parametrize("page", READMES, ids=_name)
def test_the_first_case_names_buttons_as_they_are_labelled(page: Path) -> None:
    """Bold words between the walk-through's heading and the next one are what the reader presses."""
    walk = re.split(r"^## ", _text(page), flags=re.MULTILINE)[2]
    sources = (
        *ROOT.glob("locales/*.toml"),
        ROOT / "web" / "static" / "words.js",
        ROOT / "bot" / "simulation" / "example_town.py",
    )
    shown = "\n".join(map(_text, sources))
    steps = [one for one in re.findall(r"\*\*([^*]+)\*\*", walk) if one[-1] not in ".。"]  # "**Report.**" opens a step
    typed = {"王先生", "城市管理执法局工作群"}  # a name, and a title made of a department's
    assert {one for one in steps if f'"{one}"' not in shown} - typed == set()


# page, what a resident is to write there, and the department that the page says it goes to
SAMPLES = [
    ("README.md", "Stray dogs near Riverside Garden, the children are afraid to go out", "city"),
    ("README.md", "/report Rubbish piled up at Riverside Garden for three days", "sanitation"),
    ("README.zh-CN.md", "滨河花园3号楼旁有几只流浪狗，孩子不敢下楼", "city"),
    ("README.zh-CN.md", "上报 振兴路12号门口垃圾堆了三天没人清运", "sanitation"),
    ("docs/telegram.md", "Street vendors crowd the gate at Riverside Garden every evening", "city"),
    ("docs/telegram.zh-CN.md", "人民路12号门口有人占道经营，摆摊挡路", "city"),
]


@pytest.mark.parametrize(("page", "words", "department"), SAMPLES)
def test_a_sample_sentence_goes_where_the_page_says_without_a_question(page: str, words: str, department: str) -> None:
    """Place and category are told by the words, so that nothing is asked and no coordinator has to decide."""
    assert f"`{words}`" in _text(ROOT / page)
    county = load(ROOT / "config.example.toml", {}).county
    told = told_at_once(words) or words
    place = find_place(told)
    guessed = Router(county).guess(told, place)
    assert place
    assert not guessed.by_place
    assert department_for(county, guessed.category, guessed.area) == department


def test_nothing_refers_to_notes_that_are_not_here() -> None:
    folders = ("bot", "web", "handlers", "storage", "domain", "docs", "locales", "benchmarks")
    kinds = (".py", ".md", ".toml", ".js")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*") if file.suffix in kinds]
    assert {_name(file): found.group() for file in [*files, *PAGES] if (found := NOTES.search(_text(file)))} == {}
