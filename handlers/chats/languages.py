"""The language in which the service writes to a person, who can change it."""

from __future__ import annotations

from dataclasses import replace

from domain.content import sentence
from domain.errors import CaseworkError
from domain.hearing.written_in import is_english_sentence, language_written_in
from domain.messages import ChatKind, Incoming
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


def follow(turn: Turn, person: Person, incoming: Incoming) -> bool:
    """Takes up the language of whoever writes English sentences, where their platform tells none and the county's first
    is written to them so far. Returns whether it did."""
    english = next((one for one in turn.county.languages if one.split("-")[0] == "en"), "")
    told = incoming.language or incoming.chat_kind is not ChatKind.PRIVATE or incoming.choice or incoming.by_event
    if told or english in ("", person.language) or person.language != turn.county.languages[0]:
        return False
    if not is_english_sentence(incoming.text):
        return False
    person.language = english
    turn.tx.add(person)
    return True


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
