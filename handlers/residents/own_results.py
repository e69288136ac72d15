"""What residents say about the results of their own cases: the door to `handlers/complaints/result_words.py`."""

from __future__ import annotations

from domain.content import Content, sentence
from domain.expectations import AboutResult, Question
from domain.hearing.residents import closed_cases
from domain.lifecycle import Status
from domain.messages import Incoming
from handlers.cases import ratings, understanding
from handlers.cases.solved_question import solved_row
from handlers.cases.understanding import CategoryBasis
from handlers.complaints import closed_words, result_words, whose
from handlers.complaints.closed_words import Heard
from handlers.residents import deletion, own_cases, person
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.messages.deliveries import Asked
from storage.tables import Case, id_of


def hear_answer(turn: Turn, actor: Actor, incoming: Incoming, case: Case, asked: AboutResult | None = None) -> bool:
    """Words in answer to a question about a result, or in reply to a message about the case. Returns whether they were
    about its result; if so, they are handled."""
    if case.status in closed_words.WITHOUT_RESULT:
        return _shown(turn, actor, case, closed_words.hear(turn, actor, incoming, case))
    asked = asked or AboutResult(Question.RATING, case.cycle)
    return _shown(turn, actor, case, result_words.hear(turn, actor, incoming, case, asked, bound=True))


def hear_unasked(turn: Turn, actor: Actor, incoming: Incoming, question: Asked | None) -> bool:
    """As `hear_answer`, though something else was said since the question. Only for somebody without an open draft."""
    if rejected := _rejected_just_now(turn, actor, incoming):
        closed_words.ask_what_now(turn, actor, incoming, rejected)
        return True
    meant = result_words.case_meant(turn, actor, question)
    if meant is None:
        return False
    if person.conversation(turn, cases.of_resident(turn.tx, actor.person_id)):  # said to a coordinator
        return False
    return _shown(turn, actor, meant.case, result_words.hear_unasked(turn, actor, incoming, meant))


def _rejected_just_now(turn: Turn, actor: Actor, incoming: Incoming) -> Case | None:
    """The case whose rejection was said last, if words ask who deals with it then: 那我该找谁. It begins no new case,
    which would lack what was told of the first one."""
    if not closed_cases.asks_where_to_turn(incoming.text) or incoming.place:
        return None
    known = [one for one in cases.of_resident(turn.tx, actor.person_id) if one.status == Status.REJECTED]
    last = deliveries.spoke_last(turn.tx, actor.chat_id, [id_of(one) for one in known])
    case = next((one for one in known if one.id in last), None)
    if case is None or _tells_another(turn, case, incoming.text):
        return None
    return case


def _tells_another(turn: Turn, case: Case, words: str) -> bool:
    told = understanding.read(turn, words, danger=None)
    new = bool(told.place) and told.basis is CategoryBasis.WORDS and told.category != case.category
    return new or whose.is_elsewhere(turn, case, words)


def ask_again(turn: Turn, actor: Actor, question: Asked | None) -> bool:
    """To a number that names no line any more: asks what is open of a result. Returns whether something was."""
    meant = result_words.case_meant(turn, actor, question)
    if meant is None or meant.case.status != Status.RESOLVED:
        return False
    case, cycle = meant.case, cases.cycle_of(turn.tx, id_of(meant.case), meant.case.cycle)
    rating = cases.rating(turn.tx, id_of(case), cycle.number, actor.person_id)
    if cycle.delivered_at is None or (rating and rating.grade):
        return False
    if rating and rating.solved:
        ratings.ask_grade(turn, actor, case, cycle, rating)
        return True
    asked = Content((sentence("rating.which_solved", reference=case.reference),), (solved_row(case, cycle.number),))
    expects = AboutResult(Question.SOLVED, cycle.number)
    say(turn, actor, asked, reply_to=actor.message, case_id=case.id, expects=expects)
    return True


def _shown(turn: Turn, actor: Actor, case: Case, heard: Heard) -> bool:
    if heard is Heard.STATE:
        own_cases.show_history(turn, actor, case)
    elif heard is Heard.FORGET:
        deletion.ask(turn, actor)
    return heard is not Heard.NO
