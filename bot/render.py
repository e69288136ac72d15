"""Turns what is to be said into someone's language: the catalogues, and the parameters put into them.

Catalogues are TOML files that a county office may edit, so a broken one refuses to start and says which sentence it is.
Nothing people wrote is ever read as a pattern: only `{name}` in a catalogue is filled in, once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.content import Button, Param, Sentence
from domain.county import ANY_LANGUAGE, Area, Category, County, Department, Name

LOCALES = Path(__file__).parent.parent / "locales"
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
# Errors carry bare codes under these names; people read the word for them.
CODED = ("status", "action")
WORDS = {"format.weekdays": 7, "format.months": 12}
LONGEST_LABEL = 60


class BrokenCatalogue(Exception):
    """A catalogue that cannot be used; the text names each sentence that has to be mended, one a line."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language, by dotted key."""

    language: str
    sentences: Mapping[str, str]

    def fill(self, key: str, params: Mapping[str, str]) -> str:
        """The sentence of a key, its `{names}` filled in. Raises `KeyError` for an unknown key or a missing name."""
        return PLACEHOLDER.sub(lambda found: params[found[1]], self.sentences[key])


def placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text))


def load_catalogues(folder: Path) -> Mapping[str, Catalogue]:
    """Every catalogue in a folder, by language. Raises `BrokenCatalogue` unless all say the same things as zh-CN."""
    loaded = {file.stem: Catalogue(file.stem, _read(file)) for file in sorted(folder.glob("*.toml"))}
    standard = loaded.get(ANY_LANGUAGE)
    if standard is None:
        raise BrokenCatalogue(f"{folder / ANY_LANGUAGE}.toml is missing")
    if problems := [problem for one in loaded.values() for problem in _differences(one, standard)]:
        raise BrokenCatalogue("\n".join(problems))
    return loaded


def _read(file: Path) -> dict[str, str]:
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise BrokenCatalogue(f"{file.name}: the file is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise BrokenCatalogue(f"{file.name}: this is not TOML: {error}") from error
    sentences = dict(_flat(tables))
    if problems := [f"{file.name}: {key}: {wrong}" for key, text in sentences.items() if (wrong := _fault(key, text))]:
        raise BrokenCatalogue("\n".join(problems))
    return sentences


def _flat(tables: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, found in tables.items():
        if isinstance(found, dict):
            yield from _flat(found, f"{before}{name}.")
        else:
            yield f"{before}{name}", found


def _fault(key: str, text: object) -> str:
    if not isinstance(text, str):
        return "write the sentence in quotes"
    if not text.strip():
        return "the sentence is empty"
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        return "braces may only enclose a name, such as {reference}"
    if key in WORDS and len(text.split()) != WORDS[key]:
        return f"write {WORDS[key]} words with spaces between"
    return ""


def _differences(one: Catalogue, standard: Catalogue) -> Iterator[str]:
    file = f"{one.language}.toml"
    for key in sorted(standard.sentences.keys() - one.sentences.keys()):
        yield f"{file}: {key}: this sentence is missing"
    for key in sorted(one.sentences.keys() - standard.sentences.keys()):
        yield f"{file}: {key}: {ANY_LANGUAGE}.toml has no such sentence"
    for key in sorted(one.sentences.keys() & standard.sentences.keys()):
        found, wanted = placeholders(one.sentences[key]), placeholders(standard.sentences[key])
        if missing := sorted(wanted - found):
            yield f"{file}: {key}: {_braced(missing)} is missing"
        if unknown := sorted(found - wanted):
            yield f"{file}: {key}: {_braced(unknown)} is not in the sentence of {ANY_LANGUAGE}.toml"


def _braced(names: Sequence[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


class Renderer:
    """Says sentences and buttons in a language; `county` is asked each time, since it can be reloaded."""

    def __init__(self, catalogues: Mapping[str, Catalogue], county: Callable[[], County]) -> None:
        self._catalogues = catalogues
        self._county = county

    def text(self, language: str, sentences: Sequence[Sentence]) -> str:
        """One sentence a line; a language that is not spoken here falls back to the county's first."""
        catalogue = self._catalogue(language)
        return "\n".join(self._fill(catalogue, one.key, one.params).rstrip() for one in sentences)

    def label(self, language: str, button: Button) -> str:
        """A button's words, on one line of at most 60 characters."""
        label = " ".join(self._fill(self._catalogue(language), button.label, button.params).split())
        return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"

    def _catalogue(self, language: str) -> Catalogue:
        return self._catalogues.get(language) or self._catalogues[self._county().languages[0]]

    def _fill(self, catalogue: Catalogue, key: str, params: Mapping[str, Param]) -> str:
        return catalogue.fill(key, {name: self._param(catalogue, name, param) for name, param in params.items()})

    def _param(self, catalogue: Catalogue, name: str, param: Param) -> str:
        if not isinstance(param, Mapping):
            return self._plain(catalogue, name, str(param))
        [(mark, marked)] = param.items()
        match mark:
            case "when" | "day" | "full_day":
                return self._moment(catalogue, f"format.{mark}", datetime.fromisoformat(marked))
            case "provisional":
                return catalogue.fill("format.provisional", {"date": self._param(catalogue, name, marked)})
            case "name":
                return Name(marked).in_(catalogue.language)
            case "days":
                return self._days(catalogue, *map(date.fromisoformat, marked))
            case "word":
                return catalogue.sentences[marked]
            case "list":
                return catalogue.sentences["format.between"].join(self._param(catalogue, name, one) for one in marked)
            case _:
                return self._named(catalogue, mark, marked)

    def _plain(self, catalogue: Catalogue, name: str, text: str) -> str:
        return catalogue.sentences.get(f"{name}.{text}", text) if name in CODED else text

    def _named(self, catalogue: Catalogue, mark: str, code: str) -> str:
        """The county's name for a code, retired ones too; a code it does not know stands for itself."""
        if mark == "department" and not code:
            return catalogue.sentences["word.nobody"]
        county = self._county()
        groups: Mapping[str, Mapping[str, Department | Category | Area]] = {
            "department": county.departments,
            "category": county.categories,
            "area": county.areas,
        }
        found = groups[mark].get(code)
        return found.name.in_(catalogue.language) if found else code

    def _days(self, catalogue: Catalogue, first: date, last: date) -> str:
        zone = ZoneInfo(self._county().time_zone)
        named = [self._moment(catalogue, "format.date", datetime.combine(one, time(), zone)) for one in (first, last)]
        return named[0] if first == last else catalogue.fill("format.dates", {"first": named[0], "last": named[1]})

    def _moment(self, catalogue: Catalogue, form: str, at: datetime) -> str:
        local = at.astimezone(ZoneInfo(self._county().time_zone))
        said = catalogue.sentences
        parts = {
            "year": str(local.year),
            "month": said["format.months"].split()[local.month - 1],
            "day": str(local.day),
            "weekday": said["format.weekdays"].split()[local.weekday()],
            "time": f"{local:%H:%M}",
        }
        return catalogue.fill(form, parts)
