"""A plain verdict on a result that stands before another matter: "没解决 另外门口井盖也坏了".

It is recorded, and nothing more is asked of the result, because the other matter is heard.
"""

from __future__ import annotations

from domain.expectations import AboutResult, Question
from domain.hearing.dangers.danger import Danger, is_personal
from domain.hearing.residents import ratings as reading
from domain.hearing.residents.ratings import Solved
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import own_case_access, ratings
from handlers.complaints import dangers
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.messages.deliveries import Answered
from storage.tables import Case, Cycle, id_of

ASKED = (Question.RATING, Question.SOLVED)


def said_first(case: Case, text: str) -> Solved | None:
    """The verdict that words begin with, before another matter."""
    first = reading.before_another(text)
    verdict = reading.read_solved(first, about=case.words) if first else None
    return verdict.solved if verdict and verdict.sure else None


def record(turn: Turn, actor: Actor, case: Case, cycle: Cycle, solved: Solved) -> None:
    ratings.record_solved(turn, actor, case, cycle, solved, asks=False)


def hear_danger(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> bool:
    """As `dangers.hear`, which answers first. Beside a danger by persons no verdict is heard, so that nobody is told
    anything more."""
    if not dangers.hear(turn, actor, incoming, danger):
        return False
    if danger and not is_personal(danger) and reading.before_another(incoming.text):
        said = deliveries.answered_by(turn.tx, actor.chat_id, incoming.reply_to, turn.written)
        _record_beside(turn, actor, incoming, said)
    return True


def _record_beside(turn: Turn, actor: Actor, incoming: Incoming, said: Answered | None) -> None:
    asked = said.expects if said else None
    if said is None or said.case_id is None or not isinstance(asked, AboutResult):
        return
    case = own_case_access.lock_own_case(turn, actor, said.case_id)
    cycle = cases.cycle_of(turn.tx, id_of(case), asked.cycle)
    solved = said_first(case, incoming.text) if asked.question in ASKED and case.status == Status.RESOLVED else None
    if solved and may(Status(case.status), Action.RATE, Role.RESIDENT) and ratings.is_told(turn, cycle):
        record(turn, actor, case, cycle, solved)
