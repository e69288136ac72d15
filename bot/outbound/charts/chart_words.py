"""The figures of a digest in the words and numbers that its chart shows: the same as in its text."""

from __future__ import annotations

import orjson

from bot.outbound.rendering import Renderer
from domain.content import Sentence, department, sentence, word
from domain.county import County
from domain.figures import FiguresAsked
from domain.rates import Rate, shown
from handlers.coordinators import digest_text
from storage.figures.gathering import Figures
from storage.figures.statistics import DepartmentFigures

MOST_DEPARTMENTS = 8
COLUMNS = ("overdue", "open", "resolved")
SATISFACTION = "satisfaction"
RATES = ("response", "on_time", "on_time_original", "closing", "solved", SATISFACTION, "reopened", "returned")


class ChartWords:
    """The figures of one digest in one language. Only the departments with most open cases are shown."""

    def __init__(
        self, renderer: Renderer, language: str, county: County, asked: FiguresAsked, figures: Figures
    ) -> None:
        self._renderer, self._language, self._county = renderer, language, county
        self._asked, self._figures, self._rates = asked, figures, figures.rates
        at_work = [one for one in figures.departments if any(_counts(one))]
        self._busy = sorted(at_work, key=_counts, reverse=True)

    def figures(self) -> bytes:
        """The JSON that `bot.outbound.charts.drawing` reads; empty where there is nothing to show."""
        if not self._busy:
            return b""
        left_out, rates = len(self._busy[MOST_DEPARTMENTS:]), self._shown_rates()
        return orjson.dumps(
            {
                "title": self._line(digest_text.heading(self._county, self._asked)),
                "counts": self._line(digest_text.counts(self._figures)),
                "columns": [self._line(sentence(f"chart.{name}")) for name in COLUMNS],
                "departments": [self._department(one) for one in self._busy[:MOST_DEPARTMENTS]],
                "others": self._line(sentence("chart.others", count=left_out)) if left_out else "",
                "rates_title": self._line(digest_text.rates_heading(self._figures)) if rates else "",
                "rates": rates,
                "notes": [self._line(one) for one in self._notes()],
            }
        )

    def _line(self, said: Sentence) -> str:
        return self._renderer.text(self._language, (said,))

    def _department(self, one: DepartmentFigures) -> dict[str, object]:
        name = sentence("chart.department", department=department(one.department))
        return {"name": self._line(name), "counts": _counts(one)}

    def _shown_rates(self) -> list[dict[str, str]]:
        """With a percentage only where the text has one."""
        limits, satisfaction = self._county.limits, self._rates.satisfaction
        found = digest_text.by_name(self._rates)
        shares = {name: shown(rate, limits.smallest_sample) for name, rate in found.items()}
        found[SATISFACTION], shares[SATISFACTION] = satisfaction.rate, satisfaction.percent(limits)
        return [self._rate(name, found[name], shares[name]) for name in RATES if found[name].m]

    def _rate(self, name: str, rate: Rate, share: float | None) -> dict[str, str]:
        return {
            "name": _capital(self._line(sentence("chart.rate", rate=word("rate", name)))),
            "percent": "" if share is None else f"{share:g}%",
            "of": f"{rate.n}/{rate.m}",
        }

    def _notes(self) -> list[Sentence]:
        rated, says = self._rates.satisfaction, list[Sentence]()
        if rated.rated:
            says.append(sentence("chart.heard", resolved=rated.resolved, delivered=rated.delivered, rated=rated.rated))
        elif rated.resolved:
            says.append(digest_text.unrated(rated))
        if digest_text.has_few(self._county, self._rates):
            says.append(digest_text.few(self._county))
        return [*says, digest_text.excluded(self._figures)] if self._rates.excluded.count else says


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _counts(one: DepartmentFigures) -> list[int]:
    return [one.counts.overdue, one.counts.open, one.counts.resolved]
