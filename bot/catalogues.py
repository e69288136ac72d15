"""The catalogues: every sentence that people read, in one TOML file per language.

A county office may edit them. With a broken one the service refuses to start, and names the sentence. Text that people
wrote is never read as a pattern: only `{name}` in a catalogue is filled in, once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from domain.county import ANY_LANGUAGE

LOCALES = Path(__file__).parent.parent / "locales"


PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


# Before the key of a sentence: how it is said on a platform without buttons.
TYPED = "typed."
# How it is said on one that is answered in place, which reaches nobody before they write again.
IN_PLACE = "in_place."
# How it is said on one of these that reaches them all the same for a while after they wrote.
UNASKED = "unasked."
VARIANTS = (TYPED, IN_PLACE, UNASKED)
WORDS = {"format.weekdays": 7, "format.months": 12}


class BrokenCatalogue(Exception):
    """A catalogue that cannot be used; the text names each wrong sentence, one a line."""


class MissingSentence(Exception):
    """A catalogue has no sentence of a key, or nothing fills in a name in it: a fault of ours. Its text is the key."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language, by dotted key."""

    language: str
    sentences: Mapping[str, str]

    def fill(self, key: str, params: Mapping[str, str]) -> str:
        """The sentence of a key, its `{names}` filled in. Raises `MissingSentence`."""
        text = self.sentence(key)
        if missing := placeholders(text) - params.keys():
            raise MissingSentence(f"{key}: nothing fills in {_braced(sorted(missing))}")
        parts = [*_parts(text)]
        parts[1::2] = [params[name] for name in parts[1::2]]
        return "".join(parts)

    @property
    def typed(self) -> Catalogue:
        """The same where nothing can be tapped: each sentence that has a variant for it in `[typed]` is that."""
        return self._varied(TYPED)

    @property
    def in_place(self) -> Catalogue:
        """The same where people read what they are told once they write again: by `[in_place]`."""
        return self._varied(IN_PLACE)

    @property
    def unasked(self) -> Catalogue:
        """The same where people are told for a while after they wrote, and then once they write again: by
        `[unasked]`."""
        return self._varied(UNASKED)

    def _varied(self, by: str) -> Catalogue:
        variants = {key.removeprefix(by): text for key, text in self.sentences.items() if key.startswith(by)}
        return Catalogue(self.language, {**self.sentences, **variants})

    def sentence(self, key: str) -> str:
        """The sentence of a key as it stands. Raises `MissingSentence`."""
        if key not in self.sentences:
            raise MissingSentence(key)
        return self.sentences[key]


@cache  # as many as there are sentences
def placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text))


@cache
def _parts(text: str) -> tuple[str, ...]:
    """A sentence's words and the names of its placeholders, by turns; it begins and ends with words."""
    return tuple(PLACEHOLDER.split(text))


def sentences() -> Callable[[str, str], str]:
    """Says a sentence by language and key."""
    catalogues = load_catalogues(LOCALES)
    return lambda language, key: catalogues[language].sentences[key]


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
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BrokenCatalogue(f"{file.name}: the file is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise BrokenCatalogue(f"{file.name}: this is not TOML: {error}") from error
    sentences = dict(_flat(tables))
    faults = ((key, _fault(key, text) or _fault_of_variant(key, sentences)) for key, text in sentences.items())
    if problems := [f"{file.name}: {key}: {wrong}" for key, wrong in faults if wrong]:
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


def _fault_of_variant(key: str, sentences: Mapping[str, str]) -> str:
    """Of a sentence for some platforms: it says what the sentence for the others says."""
    variant = next((one for one in VARIANTS if key.startswith(one)), "")
    if not variant:
        return ""
    said = sentences.get(key.removeprefix(variant), "")
    if not said:
        return f"there is no sentence {key.removeprefix(variant)}"
    unlike = sorted(placeholders(said) ^ placeholders(sentences[key]))
    return f"{_braced(unlike)} must be in both or in neither" if unlike else ""


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
