"""Reads a resident's words about a result clause by clause: what each says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from domain.hearing.residents import result_cues as cues
from domain.hearing.residents import result_objects, supply_cues

LONGEST_READ = 160  # characters of Chinese, within which a verdict stands; of English, three times as many
LONGEST_WORD = 40  # letters of Chinese: what is longer tells a story, and is no plain word on a result
LONGEST_WORD_IN_ENGLISH = 140
LONG = 14  # letters of Chinese, and
LONG_IN_ENGLISH = 40  # of English, after which words tell more than the verdict
LONG_DENIAL, LONG_IN_ENGLISH_DENIAL = 6, 20  # the same of words that something is not solved
EDGES = " \t\"'“”‘’「」()（）[]【】<>《》:：-—*"
BREAKS = re.compile(
    r"(?<=[?？])|[,，。.!！;；、~～…\n]+|(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])"
    r"|\s(?=(?:but|though|although|however|except)\b)"
)
ASKED = re.compile(r"[?？]$|(?:吗|么|呢|嘛|不成|行不|(?<![说也])不)$")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


class Sense(Enum):
    """What a clause says of a result."""

    YES = auto()
    NO = auto()
    PARTLY = auto()
    LUKEWARM = auto()
    LATER = auto()
    REPORT = auto()  # others say that it is solved
    QUERY = auto()  # "solved?"
    PRAISE = auto()
    BLAME = auto()
    ASKS = auto()
    AMISS = auto()
    MISSING = auto()  # what is supplied is gone, most likely: "水没了"
    OTHER = auto()


S = Sense


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between two stops, in small letters. `asked`: they end as questions do."""

    words: str
    asked: bool


def compiled(*tables: cues.Cues) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_numbered(pattern)})" for table in tables for pattern, _ in table))


def _numbered(pattern: str) -> str:
    """A pattern without a back reference by number, which would count other cues' groups."""
    return pattern.replace(r"(\w{1,3})", r"(?P<twice>\w{1,3})").replace(r"\1", "(?P=twice)")


NO_LONGER, GONE, UNDONE, PARTIAL = (
    compiled(cues.NO_LONGER),
    compiled(cues.GONE),
    compiled(cues.UNDONE),
    compiled(cues.PARTIAL),
)
LUKEWARM, UNCERTAIN, LATER = compiled(cues.LUKEWARM), compiled(cues.UNCERTAIN), compiled(cues.LATER)
OWN, IRONIC, REPORTED = compiled(cues.OWN), compiled(cues.IRONIC), compiled(cues.REPORTED)
PRAISE, BLAME = compiled(cues.PRAISE), compiled(cues.BLAME)


def beginning(text: str) -> str:
    """As much of a text, in small letters, as is read."""
    return text[: 3 * LONGEST_READ if text.isascii() else LONGEST_READ].casefold()


def is_story(text: str) -> bool:
    """Whether a text is too long to be a plain word on a result."""
    return len(text) > (LONGEST_WORD_IN_ENGLISH if text.isascii() else LONGEST_WORD)


def prepare(text: str) -> tuple[str, list[Clause]]:
    """A text in small letters, cut to where a verdict may stand, and its clauses."""
    said = cues.SURPRISED.sub(" ", beginning(text).replace("’", "'"))
    parts = [piece for part in BREAKS.split(said) for piece in _turned(part or "")]
    stripped = [one.strip(EDGES) for one in parts]
    return said, [Clause(one.rstrip("?？").strip(EDGES), bool(ASKED.search(one))) for one in stripped if one]


def _turned(part: str) -> list[str]:
    """A part, cut where it turns: "清了可味儿还在"."""
    found = cues.CONTRAST.search(part)
    return [part] if found is None or found.start() == 0 else [part[: found.start()], part[found.start() :]]


def sense_of(clause: Clause) -> Sense:
    words = clause.words
    if supply_cues.GONE_AGAIN.search(words):
        return S.AMISS
    over = NO_LONGER.search(words) is not None
    done = over or GONE.search(words) is not None
    undone = not over and UNDONE.search(words) is not None
    if LATER.search(words) and not done:
        return S.LATER
    if not over and PARTIAL.search(words):
        return S.PARTLY
    if undone:
        return S.LUKEWARM if cues.WORRY.search(words) else S.NO
    if supply_cues.MISSING.search(words) and supply_cues.SUPPLIED.search(words):
        return S.MISSING
    if done and not cues.WISHED.search(words):
        return _sense_of_done(clause)
    if LUKEWARM.search(words):
        return S.LUKEWARM
    if BLAME.search(words):
        return S.BLAME
    if PRAISE.search(words):
        return S.PRAISE
    if clause.asked and cues.ENDING.search(words):
        return S.QUERY
    if clause.asked or cues.QUESTION.search(words):
        return S.ASKS
    return S.AMISS if cues.AMISS.search(words) else S.OTHER


def _sense_of_done(clause: Clause) -> Sense:
    if REPORTED.search(clause.words):
        return S.REPORT
    if LUKEWARM.search(clause.words):
        return S.LUKEWARM
    if result_objects.is_of_another(clause.words):
        return S.AMISS
    rhetorical = "不是" in clause.words  # "我不是说过好了吗"
    return S.QUERY if clause.asked and not rhetorical else S.YES


def is_long(said: str, *, denial: bool = False) -> bool:
    letters = sum(one.isalnum() for one in said)
    if CHINESE.search(said):
        return letters > (LONG_DENIAL if denial else LONG)
    return letters > (LONG_IN_ENGLISH_DENIAL if denial else LONG_IN_ENGLISH)


def lacks_supply(words: str) -> bool:
    """Whether a case's words tell that water, power, gas, heat or light is missing: there, "gone" tells of a fault."""
    return supply_cues.LACKS.search(beginning(words)) is not None
