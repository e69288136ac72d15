"""What a message of the service expects, so that words in reply to it, or said next, are taken as the answer.

It is kept as a short text with the message (`text`), and read where somebody answers (`read`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domain.errors import CaseworkError
from domain.lifecycle import Action

LISTING = "list:"  # storage looks for lists by it
REST, FIRST = "+", "from "


class Question(StrEnum):
    """What is asked about a result."""

    RATING = "rating"  # whether it is solved, as the result itself asks
    SOLVED = "solved"  # the same, asked anew
    GRADE = "grade"
    GRADE_OF_REDONE = "redone"  # the grade of a result that is being done again
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class ActWords:
    """The words of an act; of a result, for its outcome. With `noted`, its words stand in that note already, and only
    the photo is missing. `shown`: the mark of the case's state in which it was asked."""

    action: Action
    outcome: str = ""
    noted: int = 0
    shown: str = ""

    def text(self) -> str:
        shown = (self.shown,) if self.shown else ()
        noted = (str(self.noted or ""),) if self.noted or shown else ()
        outcome = (self.outcome,) if self.outcome or noted else ()
        return ":".join(("act", self.action.value, *outcome, *noted, *shown))


@dataclass(frozen=True, slots=True)
class RefusalWords:
    """Why a request is refused; `request` is its id."""

    request: int

    def text(self) -> str:
        return f"refuse:{self.request}"


@dataclass(frozen=True, slots=True)
class PhotoSettled:
    """Nothing: it tells that the question for the photo of a noted result is over."""

    noted: int

    def text(self) -> str:
        return f"closed:{self.noted}"


@dataclass(frozen=True, slots=True)
class TakeBack:
    """That what it tells of may be taken back; `statement` is what was said then, 0 where it is not known."""

    statement: int = 0

    def text(self) -> str:
        return f"undo:{self.statement}" if self.statement else "undo"


@dataclass(frozen=True, slots=True)
class Details:
    """More of a case from its resident: the answer to a question, or what they wish to add."""

    def text(self) -> str:
        return "details"


@dataclass(frozen=True, slots=True)
class AfterFiling:
    """What a draft last asked its resident, who did not answer until it was filed by itself; `step` is the draft's."""

    step: str

    def text(self) -> str:
        return f"filed:{self.step}"


@dataclass(frozen=True, slots=True)
class Cancelled:
    """That somebody takes up again what they cancelled; its words stay in the message that says so."""

    def text(self) -> str:
        return "cancelled"


@dataclass(frozen=True, slots=True)
class AboutResult:
    """The resident's word on the result of a cycle."""

    question: Question
    cycle: int

    def text(self) -> str:
        return f"{self.question.value}:{self.cycle}"


@dataclass(frozen=True, slots=True)
class VoiceWords:
    """What a voice says, written down by whoever heard it; `voice` is its media id."""

    voice: int

    def text(self) -> str:
        return f"voice:{self.voice}"


@dataclass(frozen=True, slots=True)
class OnSlip:
    """What is said of a slip, or done with it."""

    slip: int

    def text(self) -> str:
        return f"slip:{self.slip}"


@dataclass(frozen=True, slots=True)
class Listing:
    """An act on lines of the list that it shows: ids of the cases, in the order of their lines. `rest`: those that a
    search has found besides. `first`: the number of the first line."""

    cases: tuple[int, ...]
    rest: tuple[int, ...] = ()
    first: int = 1

    @property
    def last(self) -> int:
        return self.first + len(self.cases) - 1

    def case_at(self, line: int) -> int:
        return self.cases[line - self.first]

    def text(self) -> str:
        """`rest` and `first` stand apart from the ids by signs between commas, so that each id can be looked for."""
        parts = [*map(str, self.cases)]
        parts += [REST, *map(str, self.rest)] if self.rest else []
        parts += [f"{FIRST}{self.first}"] if self.first > 1 else []
        return LISTING + ",".join(parts)


Expectation = (
    ActWords
    | RefusalWords
    | PhotoSettled
    | TakeBack
    | Details
    | AfterFiling
    | Cancelled
    | AboutResult
    | VoiceWords
    | Listing
    | OnSlip
)


def read(text: str) -> Expectation | None:
    """What `text` wrote; None for a message that expects nothing, or something that this version does not know."""
    name, _, rest = text.partition(":")
    try:
        return READERS[name](rest) if name in READERS else None
    except ValueError:
        return None


def _act_words(rest: str) -> ActWords:
    action, _, more = rest.partition(":")
    outcome, _, more = more.partition(":")
    noted, _, shown = more.partition(":")
    return ActWords(Action(action), outcome, int(noted or 0), shown)


def _listing(text: str) -> Listing:
    parts = [one for one in text.split(",") if one]
    first = int(parts.pop().removeprefix(FIRST)) if parts and parts[-1].startswith(FIRST) else 1
    cut = parts.index(REST) if REST in parts else len(parts)
    return Listing(tuple(map(int, parts[:cut])), tuple(map(int, parts[cut + 1 :])), first)


def _about_result(question: Question) -> Callable[[str], AboutResult]:
    return lambda rest: AboutResult(question, int(rest))


def asks_for_words(expects: Expectation | None) -> bool:
    """Whether a message asks for words of people's own, which may be no more than a number."""
    if isinstance(expects, AboutResult):
        return expects.question is Question.REASON
    return isinstance(expects, ActWords | RefusalWords | Details | AfterFiling | VoiceWords)


READERS: dict[str, Callable[[str], Expectation]] = {
    "act": _act_words,
    "refuse": lambda rest: RefusalWords(int(rest)),
    "closed": lambda rest: PhotoSettled(int(rest)),
    "undo": lambda rest: TakeBack(int(rest or 0)),
    "details": lambda rest: Details(),
    "filed": AfterFiling,
    "cancelled": lambda _: Cancelled(),
    "voice": lambda rest: VoiceWords(int(rest)),
    "list": _listing,
    "slip": lambda rest: OnSlip(int(rest)),
    **{question.value: _about_result(question) for question in Question},
}


class BetterWords(CaseworkError):
    """A refusal to which a person may reply with better words: for which case, and as what they are taken."""

    def __init__(self, refused: CaseworkError, case_id: int, expects: Expectation) -> None:
        super().__init__(refused.key, **refused.params)
        self.case_id = case_id
        self.expects = expects
