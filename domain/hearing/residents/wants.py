"""诉求类型: what a resident wants: to ask, to complain, to propose, to praise, to report wrongdoing, or help."""

from __future__ import annotations

from enum import StrEnum

from domain.hearing.cue_index import Cue, as_words
from domain.hearing.residents import want_cues as cues


class Kind(StrEnum):
    """诉求类型: what the resident wants. `REPORT` is 举报, a report of wrongdoing."""

    ENQUIRY = "enquiry"
    HELP = "help"
    COMPLAINT = "complaint"
    REPORT = "report"
    SUGGESTION = "suggestion"
    PRAISE = "praise"


NAMES = {
    "咨询": Kind.ENQUIRY, "提问": Kind.ENQUIRY, "enquiry": Kind.ENQUIRY, "question": Kind.ENQUIRY,
    "求助": Kind.HELP, "help": Kind.HELP,
    "投诉": Kind.COMPLAINT, "complaint": Kind.COMPLAINT,
    "举报": Kind.REPORT, "report": Kind.REPORT,
    "建议": Kind.SUGGESTION, "suggestion": Kind.SUGGESTION,
    "表扬": Kind.PRAISE, "praise": Kind.PRAISE,
}  # fmt: skip

# What is asked, proposed or praised is answered without a place.
PLACELESS = (Kind.ENQUIRY, Kind.SUGGESTION, Kind.PRAISE)

# The kind is read from the beginning of a complaint, wrongdoing from all of it.
BEGINNING = 20_000
FIRST_WORDS = 400  # characters in which words tell a kind only together with what is not said
LONGEST_QUESTION = 200  # characters: what is longer asks and proposes many things


def kind_of(plain: str) -> Kind:
    """The kind of words in lower case; a complaint if they name no other.

    A word that names a kind decides ("建议", "请问"), the first of several. Of other words a praise, a question or a
    proposal is told only where nothing is wrong: irony and thanks before a new problem are complaints.
    """
    if cues.WRONGDOING.search(plain):
        return Kind.REPORT
    named = cues.NAMED.search(plain, 0, BEGINNING)
    first = as_words(plain, FIRST_WORDS)
    if named is None:
        return _in_other_words(first)
    kind = Kind(named.lastgroup or Kind.COMPLAINT)
    if kind is Kind.PRAISE and not _praises(first):
        return Kind.COMPLAINT
    if kind is Kind.ENQUIRY and cues.ASKED_IN_ANGER.search(first) and not cues.ENQUIRES.search(named[0]):
        return Kind.COMPLAINT
    return kind


def _in_other_words(first: str) -> Kind:
    if _finds(cues.PRAISES, cues.PRAISES_IN_ENGLISH, first) and _praises(first):
        return Kind.PRAISE
    if len(first) > LONGEST_QUESTION:
        return Kind.COMPLAINT
    if _finds(cues.ASKS, cues.ASKS_IN_ENGLISH, first) and not cues.WRONG.search(first):
        return Kind.ENQUIRY
    if _finds(cues.PROPOSES, cues.PROPOSES_IN_ENGLISH, first) and not cues.WRONG.search(first):
        return Kind.SUGGESTION
    return Kind.COMPLAINT


def _finds(chinese: Cue, english: Cue, text: str) -> bool:
    return (not text.isascii() and chinese.search(text) is not None) or english.search(text) is not None


def is_only_praise(kind: str, danger: str) -> bool:
    """Whether nothing is to be done but to pass it on: no date, no standard, nothing to be solved."""
    return kind == Kind.PRAISE and not danger


def _praises(first: str) -> bool:
    """Whether thanks or praise are all of it: nothing is wrong, or only what was put right."""
    if cues.CONTRAST.search(first) or cues.IRONY.search(first):
        return False
    return cues.WRONG.search(first) is None or cues.PUT_RIGHT.search(first) is not None


def kind_named(words: str) -> Kind | None:
    """The kind of which words are the name, and nothing else."""
    return NAMES.get(words.strip(" \t。.!！类").casefold())
