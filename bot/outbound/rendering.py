"""Turns message keys and parameters into sentences of the reader's language.

What people wrote is never read as a pattern: only `{name}` in a catalogue is filled in, once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.catalogues import Catalogue
from domain.content import Button, Param, Sentence
from domain.county import Area, Category, County, Department, Name

# Errors carry bare codes under these names; people read the word for them.
CODED = ("status", "action")
LONGEST_LABEL = 60


class Renderer:
    """Renders sentences and buttons; `county` is asked each time, since it can be reloaded."""

    def __init__(self, catalogues: Mapping[str, Catalogue], county: Callable[[], County]) -> None:
        self._catalogues = catalogues
        self._county = county

    @cached_property
    def typed(self) -> Renderer:
        """Renders for platforms on which nothing can be tapped."""
        return Renderer({name: one.typed for name, one in self._catalogues.items()}, self._county)

    @cached_property
    def in_place(self) -> Renderer:
        """Renders for platforms that are answered in place, where people are told when they write again."""
        return Renderer({name: one.in_place for name, one in self._catalogues.items()}, self._county)

    @cached_property
    def unasked(self) -> Renderer:
        """Renders for such platforms where people are sent some messages all the same."""
        return Renderer({name: one.unasked for name, one in self._catalogues.items()}, self._county)

    def text(self, language: str, sentences: Sequence[Sentence]) -> str:
        """One sentence a line; a language without a catalogue falls back to the county's first."""
        catalogue = self._catalogue(language)
        return "\n".join(self._fill(catalogue, one.key, one.params).rstrip() for one in sentences)

    def label(self, language: str, button: Button) -> str:
        """A button's label, on one line of at most 60 characters."""
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
            case "lasting":
                return self._lasting(catalogue, marked)
            case "name":
                return Name(marked).in_(catalogue.language)
            case "days":
                return self._days(catalogue, *map(date.fromisoformat, marked))
            case "word":
                return catalogue.sentence(marked)
            case "list" | "qualified":
                between = catalogue.sentence("format.between" if mark == "list" else "format.qualified")
                return between.join(self._param(catalogue, name, one) for one in marked)
            case _:
                return self._named(catalogue, mark, marked)

    def _plain(self, catalogue: Catalogue, name: str, text: str) -> str:
        return catalogue.sentences.get(f"{name}.{text}", text) if name in CODED else text

    def _named(self, catalogue: Catalogue, mark: str, code: str) -> str:
        """The county's name for a code, retired ones too; an unknown code is shown as it is."""
        if mark == "department" and not code:
            return catalogue.sentence("word.nobody")
        county = self._county()
        groups: Mapping[str, Mapping[str, Department | Category | Area]] = {
            "department": county.departments,
            "category": county.categories,
            "area": county.areas,
        }
        found = groups[mark].get(code)
        return found.name.in_(catalogue.language) if found else code

    def _lasting(self, catalogue: Catalogue, minutes: int) -> str:
        """Up to an hour in minutes, up to two days in hours."""
        for unit, size, most in (("minutes", 1, 60), ("hours", 60, 48 * 60)):
            if minutes < most:
                return catalogue.fill(f"format.{unit}", {"count": str(minutes // size)})
        return catalogue.fill("format.whole_days", {"count": str(minutes // (24 * 60))})

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
