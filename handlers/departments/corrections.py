"""更正: puts a wrong result right that the resident was told of. They are told at once, and asked anew."""

from __future__ import annotations

from datetime import timedelta

from domain import callbacks
from domain.commands import is_hollow, outcome_of
from domain.content import sentence, word
from domain.errors import CaseworkError
from domain.expectations import AboutResult, Question
from domain.kinds import MessageKind, Readers, TimerKind
from domain.lifecycle import Action
from handlers.cases import ratings
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import ActingRole, cancel_result_timers, move
from handlers.saying import answer, send
from handlers.showing import show_card
from handlers.telling import people_to_tell, tell_communities
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.figures import figure_flags
from storage.messages import timers
from storage.messages.outbox import Notice
from storage.tables import Case, Cycle, id_of


def correct(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    """What was done, told anew; it may begin with another outcome. It cannot be taken back, only corrected again."""
    check(turn, case)
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    named, words = outcome_of(said.words)
    if is_hollow(words):
        raise CaseworkError("error.result_hollow")
    outcome = named if words != said.words else cycle.outcome
    said = Said(words, said.media, said.album)
    statement = keep_statement(turn, case, by, said, action=Action.CORRECT, audience=Readers.RESIDENT)
    move(turn, case, Action.CORRECT, by, {"statement": statement, "outcome": outcome})
    case.outcome = cycle.outcome = outcome
    turn.tx.add(case)
    _tell(turn, case, cycle)
    show_card(turn, case)
    answer(turn, actor, "done.correct", reference=case.reference)


def check(turn: Turn, case: Case) -> None:
    """Refuses to correct a result that has not been told yet: it is taken back instead."""
    if not ratings.is_told(turn, cases.cycle_of(turn.tx, id_of(case), case.cycle)):
        raise CaseworkError("error.correct_too_early", reference=case.reference)


def _tell(turn: Turn, case: Case, cycle: Cycle) -> None:
    """As a result is told: the days of silence run from when this one is read."""
    figure_flags.ask_anew(turn.tx, cycle)
    cycle.delivered_at, cycle.asked_at = None, turn.now
    turn.tx.add(cycle)
    cancel_result_timers(turn, case)
    until = turn.now + callbacks.WITHOUT_NUMBER
    timers.set_timer(turn.tx, TimerKind.UNREACHED, id_of(case), until, case.cycle)
    ended = sentence("community.resolved", reference=case.reference, outcome=word("outcome", cycle.outcome))
    tell_communities(turn, case, ended, wait=timedelta(), reachable=True)
    asked = AboutResult(Question.RATING, cycle.number)
    notice = Notice(kind=MessageKind.RESULT, subject=cycle.number, case_id=case.id, expects=asked)
    for one in people_to_tell(turn, case):
        send(turn, one, notice)
