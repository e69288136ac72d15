"""The language in which the service writes to a person, who can change it."""

from __future__ import annotations

from domain.content import sentence
from domain.errors import CaseworkError
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
