"""Who may be sent 客服消息 and how many, by the platform's own count.

What a person does lets the account send them so many messages within so long, each counted from there: after words
and the like five in 48 hours, after a menu click, following or a scan three in a minute. One that is done again
begins its count anew. Answers in place count nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from xml.etree import ElementTree

MINUTE, DAY = 60.0, 86_400.0


class Opened(StrEnum):
    """By what messages are allowed."""

    WORDS = "words"
    ACT = "act"


MESSAGES = {Opened.WORDS: 5, Opened.ACT: 3}
SECONDS = {Opened.WORDS: 2 * DAY, Opened.ACT: MINUTE}
ACTS = frozenset({"CLICK", "subscribe", "SCAN"})
LEFT = "unsubscribe"


@dataclass
class Window:
    left: int
    until: float


@dataclass
class Known:
    """One person. `left_at`: when the service had answered that they left; `refused`: how often nothing was allowed;
    `acts`: how often they did something, `words`: what they wrote."""

    follows: bool = False
    left_at: float | None = None
    windows: dict[Opened, Window] = field(default_factory=dict)
    refused: int = 0
    acts: int = 0
    words: list[str] = field(default_factory=list)

    def open_at(self, now: float) -> list[Window]:
        return [one for one in self.windows.values() if now < one.until]

    def left(self, now: float) -> int:
        """How many messages may still be sent."""
        return max((one.left for one in self.open_at(now)), default=0)


class Reach:
    """`now` is by the account's clock, in seconds."""

    def __init__(self) -> None:
        self._people: dict[str, Known] = {}

    def of(self, person: str) -> Known | None:
        return self._people.get(person)

    def meet(self, person: str) -> None:
        self._people.setdefault(person, Known())

    def does(self, person: str, xml: str, now: float) -> None:
        """Somebody did what this XML says."""
        known, opened = self._people.setdefault(person, Known()), opened_by(xml)
        known.left_at, known.follows = None, not leaves(xml)
        if opened is not None:
            known.acts += 1
            known.words.append(ElementTree.fromstring(xml).findtext("Content", ""))
        if not known.follows:
            known.windows.clear()
        if opened is not None:
            known.refused = 0
            known.windows[opened] = Window(MESSAGES[opened], now + SECONDS[opened])

    def told_left(self, person: str, at: float) -> None:
        """The service has answered the call that said so."""
        self._people[person].left_at = at

    def spend(self, person: str, now: float) -> None:
        for window in self._people[person].open_at(now):
            window.left -= 1


def opened_by(xml: str) -> Opened | None:
    kind, event = _said(xml)
    if kind != "event":
        return Opened.WORDS
    return Opened.ACT if event in ACTS else None


def leaves(xml: str) -> bool:
    return _said(xml) == ("event", LEFT)


def _said(xml: str) -> tuple[str, str]:
    fields = ElementTree.fromstring(xml)
    return fields.findtext("MsgType", ""), fields.findtext("Event", "")
