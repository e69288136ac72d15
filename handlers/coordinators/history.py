"""流转记录: the whole history of a case, with who acted and what was said."""

from __future__ import annotations

from collections.abc import Sequence

from domain.content import Content, Param, Sentence, area, category, listed, sentence, when, word
from domain.content import department as department_name
from domain.lifecycle import Role
from handlers.cases import cards, kept_files, voices
from handlers.complaints import kept_words
from handlers.coordinators import searching
from handlers.saying import say
from handlers.turn import Actor, Turn
from handlers.wording import receiver_of
from storage.casework import cases, events
from storage.messages import files
from storage.tables import Case, Event, Person, Statement, id_of


def show(turn: Turn, actor: Actor, case: Case) -> None:
    says = [cards.heading(case), sentence("case.words", words=case.words), *searching.linked(turn, actor, case)]
    said = cases.all_statements(turn.tx, id_of(case))
    for event in events.history(turn.tx, id_of(case)):
        says += [_history_line(turn, event, said), *_why_routed(event)]
    photos = tuple(files.of_case(turn.tx, id_of(case), *files.PICTURES))
    rows = tuple(voices.hear_row(case, one) for one in files.voices_with(turn.tx, id_of(case)))
    say(turn, actor, Content(tuple(says), rows, photos), case_id=case.id)
    kept_words.show(turn, actor, case)
    kept_files.show(turn, actor, case)


def _history_line(turn: Turn, event: Event, said: Sequence[Statement]) -> Sentence:
    """One event. The resident is not named; staff and coordinators are."""
    person = turn.tx.get(Person, event.person_id) if event.person_id and event.role != Role.RESIDENT else None
    who: list[Param] = [word("role", event.role)]
    who += [department_name(event.department)] if event.department else []
    who += [person.name] if person and person.name else []
    what: list[Param] = [word("action", event.action)]
    what += [category(event.details["category"])] if event.details.get("category") else []
    what += [word("kind", event.details["kind"])] if event.details.get("kind") else []
    what += [area(event.details["area"])] if event.details.get("area") else []
    what += [department_name(event.details["to"])] if event.details.get("to") else []
    what += [receiver_of(turn, event.details["receiver"])] if event.details.get("receiver") else []
    words = next((one.words for one in said if _belongs(one, event)), "")
    return sentence("history.line", at=when(event.at), what=listed(what), who=listed(who), words=words)


def _why_routed(event: Event) -> list[Sentence]:
    """Why the case went where it went when it was filed."""
    routing = event.details.get("routing")
    return [sentence("history.routing", why=word("routing_reason", routing["reason"]))] if routing else []


def _belongs(said: Statement, event: Event) -> bool:
    """Whether a statement belongs to an event: named by it, or made in the same act."""
    if named := event.details.get("statement"):
        return bool(said.id == named)
    return (said.action, said.said_at, said.person_id) == (event.action, event.at, event.person_id)
