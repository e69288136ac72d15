"""The language in which the service writes to a person, who can change it."""

from __future__ import annotations

from dataclasses import replace

from domain.content import sentence
from domain.errors import CaseworkError
from domain.hearing.written_in import language_spoken, language_written_in
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Person


def change_language(turn: Turn, actor: Actor, language: str) -> None:
    """Changes the language in which the service writes to a person."""
    person = turn.tx.get(Person, actor.person_id)
    assert person is not None
    if language not in turn.county.languages:
        raise CaseworkError("error.no_such_language")
    person.language, person.last_language = language, ""
    turn.tx.add(person)
    say(turn, Actor(actor.person_id, actor.chat_id, language), sentence("language.changed"))


def in_language_of(turn: Turn, actor: Actor, words: str) -> Actor:
    """Answers somebody in danger in the language in which they wrote. Of a newcomer, who has chosen none, it becomes
    their language."""
    language = _of_county(turn, language_written_in(words)) or actor.language
    if language == actor.language:
        return actor
    person = turn.tx.get(Person, actor.person_id)
    if person and person.welcomed_at is None:
        person.language = language
        turn.tx.add(person)
    return replace(actor, language=language)


def in_language_said(turn: Turn, actor: Actor, person: Person, words: str) -> Actor:
    """Answers a resident in the language of their message. It becomes theirs at the second message in a row, a
    newcomer's at the first. A command, such as the one of a link that was opened, is in none."""
    said = "" if words.startswith("/") else _of_county(turn, language_spoken(words))
    if not said or (said == person.language and not person.last_language):
        return actor
    if said == person.language or person.last_language == said or person.welcomed_at is None:
        person.language, person.last_language = said, ""
    else:
        person.last_language = said
    turn.tx.add(person)
    return replace(actor, language=said)


def _of_county(turn: Turn, written: str) -> str:
    """The county's language that words are written in; "" where they tell none of them."""
    return next((one for one in turn.county.languages if written and one.split("-")[0] == written), "")
