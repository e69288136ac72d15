"""The figures of a digest as its chart shows them: the same sentences and numbers as in its text."""

from __future__ import annotations

import orjson

from bot.outbound.rendering import Renderer
from domain.content import Content, Sentence, sentence, word

MOST_DEPARTMENTS = 8
COLUMNS = ("overdue", "open", "resolved")
RATES = ("response", "on_time", "on_time_original", "closing", "solved", "satisfaction", "reopened", "returned")
NOTES = ("unrated", "few", "excluded")
FEW = "_few"


class ChartWords:
    """The figures of one digest in one language. Only the departments with most open cases are shown."""

    def __init__(self, renderer: Renderer, language: str, content: Content) -> None:
        self._renderer, self._language = renderer, language
        self._said = {one.key.removeprefix("digest."): one for one in content.sentences}
        told = [one for one in content.sentences if one.key == "digest.department" and any(_counts(one))]
        self._busy = sorted(told, key=_counts, reverse=True)

    def figures(self) -> bytes:
        """The JSON that `bot.outbound.charts.drawing` reads; empty where there is nothing to show."""
        if not self._busy:
            return b""
        left_out = len(self._busy[MOST_DEPARTMENTS:])
        return orjson.dumps(
            {
                "title": self._line(self._said["heading"]),
                "counts": self._line(self._said["counts"]),
                "columns": [self._line(sentence(f"chart.{name}")) for name in COLUMNS],
                "departments": [self._department(one) for one in self._busy[:MOST_DEPARTMENTS]],
                "others": self._line(sentence("chart.others", count=left_out)) if left_out else "",
                "rates_title": self._line(self._said["rates"]) if "rates" in self._said else "",
                "rates": [self._rate(name, one) for name in RATES if (one := self._of(name))],
                "notes": self._notes(),
            }
        )

    def _line(self, said: Sentence) -> str:
        return self._renderer.text(self._language, (said,))

    def _department(self, one: Sentence) -> dict[str, object]:
        name = sentence("chart.department", department=one.params["department"])
        return {"name": self._line(name), "counts": _counts(one)}

    def _of(self, name: str) -> Sentence | None:
        return self._said.get(name) or self._said.get(name + FEW)

    def _rate(self, name: str, one: Sentence) -> dict[str, str]:
        """With a percentage only where the text has one."""
        found = one.params
        return {
            "name": _capital(self._line(sentence("chart.rate", rate=word("rate", name)))),
            "percent": f"{found['percent']}%" if "percent" in found else "",
            "of": f"{found['n']}/{found['m']}",
        }

    def _notes(self) -> list[str]:
        said = [self._said[name] for name in NOTES if name in self._said]
        if satisfaction := self._of("satisfaction"):
            heard = {name: satisfaction.params[name] for name in ("resolved", "delivered", "rated")}
            said.insert(0, sentence("chart.heard", **heard))
        return [self._line(one) for one in said]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _counts(department: Sentence) -> list[int]:
    return [int(str(department.params[name])) for name in COLUMNS]
