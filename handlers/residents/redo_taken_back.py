"""算了，刚才点错了，解决了: a redo that was asked for by mistake is taken back, as long as nobody has acted on it.

Said plainly, it is done; else a button is offered. The former result and its rating stand again.
"""

from __future__ import annotations

from domain.content import Content, button, sentence
from domain.errors import CaseworkError
from domain.expectations import AboutResult, Question
from domain.hearing.residents.ratings import Solved
from domain.hearing.residents.redos import TakenBack, takes_redo_back
from domain.kinds import Scope
from domain.lifecycle import Status
from domain.messages import Incoming
from handlers.cases import own_case_access, ratings, redoing
from handlers.cases.shown_state import case_token
from handlers.cases.solved_question import solved_row
from handlers.cases.transitions import as_resident
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.figures import figure_flags
from storage.messages import deliveries
from storage.tables import Case, id_of

VERB = "redo_back"


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Returns whether the words take a redo back that runs."""
    meant = takes_redo_back(own_case_access.without_number(incoming.text))
    if meant is TakenBack.NO or incoming.has_more:
        return False
    mine = cases.of_resident(turn.tx, actor.person_id, still_open=True)
    running = [one for one in mine if redoing.redo_asked_by(turn, one, actor.person_id)]
    named = [one for one in running if one.reference in incoming.text] or running
    if len(named) != 1 or _answers_of_another(turn, actor, incoming, named[0]):
        return False
    case = own_case_access.lock_own_case(turn, actor, id_of(named[0]))
    if meant is TakenBack.LIKELY:
        _offer(turn, actor, case)
    else:
        _take_back(turn, actor, case, solved=meant is TakenBack.SOLVED)
    return True


def _answers_of_another(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> bool:
    """Whether words reply to what was said, or was asked last, of another case."""
    asked = deliveries.asked_last(turn.tx, actor.chat_id, turn.written)
    said = deliveries.answered(turn.tx, actor.chat_id, incoming.reply_to, asked)
    return said is not None and said.case_id not in (None, case.id) and case.reference not in incoming.text


def press(turn: Turn, actor: Actor, case: Case) -> None:
    """撤回重办, tapped. Raises `CaseworkError` once somebody has acted on the redo."""
    _take_back(turn, actor, case, solved=False)


def _offer(turn: Turn, actor: Actor, case: Case) -> None:
    back = button("button.redo_back", case_token(Scope.RESIDENT, case, VERB))
    asks = sentence("reopen.take_back", reference=case.reference)
    expects = AboutResult(Question.GRADE_OF_REDONE, case.cycle - 1)
    say(turn, actor, Content((asks,), ((back,),)), reply_to=actor.message, case_id=case.id, expects=expects)


def _take_back(turn: Turn, actor: Actor, case: Case, *, solved: bool) -> None:
    redo = redoing.redo_asked_by(turn, case, actor.person_id)
    if redo is None:
        raise CaseworkError("error.redo_runs", reference=case.reference)
    redoing.take_back_redo(turn, case, redo, as_resident(actor))
    _ask_anew(turn, actor, case)
    if case.status == Status.RESOLVED:
        ratings.start_answer_timers(turn, case)
    if solved:
        say(turn, actor, sentence("reopen.taken_back", reference=case.reference), reply_to=actor.message)
        cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
        ratings.record_solved(turn, actor, case, cycle, Solved.YES)
        return
    says = (sentence("reopen.taken_back", reference=case.reference), sentence("rating.solved"))
    expects = AboutResult(Question.RATING, case.cycle)
    asked = Content(says, (solved_row(case, case.cycle),))
    say(turn, actor, asked, reply_to=actor.message, case_id=case.id, expects=expects)


def _ask_anew(turn: Turn, actor: Actor, case: Case) -> None:
    """That nothing was solved was said by mistake, too."""
    rating = cases.rating(turn.tx, id_of(case), case.cycle, actor.person_id)
    if rating and rating.solved == Solved.NO:
        rating.solved = ""
        turn.tx.add(rating)
        figure_flags.correct_said(turn.tx, rating)
