"""Whether a resident's words answer what one of their cases has asked, or are about another problem."""

from __future__ import annotations

from domain.expectations import Details
from domain.hearing import small_talk
from domain.lifecycle import Status
from domain.messages import Incoming
from handlers.cases import own_case_access, understanding
from handlers.cases.understanding import CategoryBasis
from handlers.turn import Actor, Turn
from storage.messages import deliveries
from storage.messages.deliveries import Asked
from storage.tables import Case, id_of


def waiting_for(turn: Turn, actor: Actor, incoming: Incoming, asked: Asked | None) -> Case | None:
    """The case whose question these words answer, if all of this holds:

    - it is the only case of the person that waits for an answer;
    - its question was the last one asked, however long ago;
    - no other case of theirs has sent them a message since;
    - the words are not about another problem.
    """
    wanted = asked is not None and isinstance(asked.expects, Details)
    case = turn.tx.get(Case, asked.case_id) if asked and asked.case_id and wanted else None
    if case is None or case.status != Status.WAITING or not own_case_access.is_in_audience(turn, actor, case):
        return None
    mine = own_case_access.cases_open_to_additions(turn, actor.person_id)
    waits = [one for one in mine if one.status == Status.WAITING]
    if len(waits) > 1 or case.id not in deliveries.spoke_last(turn.tx, actor.chat_id, [id_of(one) for one in mine]):
        return None
    is_other_topic = small_talk.asks(incoming.text) or is_another_complaint(turn, case, incoming.text)
    return None if is_other_topic else case


def is_another_complaint(turn: Turn, case: Case, words: str) -> bool:
    """Whether words are a complaint of their own and no answer: another category, and a place or a sign of one more
    problem."""
    return case.status == Status.WAITING and names_other_problem(turn, case, words, one_more=small_talk.adds(words))


def names_other_problem(turn: Turn, case: Case, words: str, *, one_more: bool = False) -> bool:
    """Whether words name a problem of another category than the case's, with a place or as `one_more`."""
    told = understanding.read(turn, words, danger=None)
    if told.basis is CategoryBasis.PLACE or not (told.place or one_more):
        return False  # "outside the hospital" may be the answer itself, and names no problem
    return bool(told.category) and told.category != case.category
