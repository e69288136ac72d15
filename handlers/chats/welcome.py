"""The first contact: the language to write in, and what everyone is told once."""

from __future__ import annotations

from domain.commands import token
from domain.content import Content, Sentence, button, sentence
from domain.county import County
from domain.kinds import Scope

YEAR = 365


def nearest_language(county: County, asked: str) -> str:
    """The county's language that is nearest to the one the platform reports for the person; else the county's first."""
    wanted = asked.casefold().split("-")[0]
    return next((one for one in county.languages if one.casefold().split("-")[0] == wanted), county.languages[0])


def welcome_message(county: County, language: str, *, numbered: bool) -> Content:
    """Who runs the service, who sees what, how long it is kept, how to delete it, and the other language.

    Where choices are `numbered` lines, the other language is a word to reply: the first number is for what is asked.
    """
    lines = (
        sentence("welcome.who", county=county.name.in_(language), operator=county.operator.in_(language)),
        sentence("welcome.privacy"),
        _retention(county.retention_days),
    )
    if numbered:
        return Content(lines)
    return Content(lines, ((button("button.language", token(Scope.SERVICE, 0, "language")),),))


def _retention(days: int) -> Sentence:
    if days % YEAR == 0:
        return sentence("welcome.keeping_years", years=days // YEAR)
    return sentence("welcome.keeping", days=days)
