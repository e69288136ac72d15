"""The language in which the service writes to a person, who can change it."""

from __future__ import annotations

from dataclasses import replace

from domain.content import sentence
from domain.errors import CaseworkError
from domain.hearing.written_in import language_written_in
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Person


def change_language(turn: Turn, actor: Actor, language: str) -> None:
    """Changes the language in which the service writes to a person."""
    person = turn.tx.get(Person, actor.person_id)
    assert person is not None
    if language not in turn.county.languages:
        raise CaseworkError("error.no_such_language")
    person.language = language
    turn.tx.add(person)
    say(turn, Actor(actor.person_id, actor.chat_id, language), sentence("language.changed"))


def in_language_of(turn: Turn, actor: Actor, words: str) -> Actor:
    """Answers somebody in danger in the language in which they wrote. Of a newcomer, who has chosen none, it becomes
    their language."""
    written = language_written_in(words)
    language = next((one for one in turn.county.languages if written and one.split("-")[0] == written), actor.language)
    if language == actor.language:
        return actor
    person = turn.tx.get(Person, actor.person_id)
    if person and person.welcomed_at is None:
        person.language = language
        turn.tx.add(person)
    return replace(actor, language=language)
