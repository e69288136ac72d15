"""Asks for a grade again: in doubt what words meant, or which grade is to be put in place of another."""

from __future__ import annotations

from domain.commands import token
from domain.content import Content, Sentence, button, sentence
from domain.expectations import AboutResult, Question
from domain.kinds import Scope
from domain.lifecycle import OPEN
from handlers.cases import ratings, unrated
from handlers.cases.solved_question import solved_row
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Case, Cycle, id_of


def ask_again(
    turn: Turn,
    actor: Actor,
    case: Case,
    cycle: Cycle,
    says: Sentence,
    *,
    not_all: bool = False,
    redo: bool = False,
    solved_already: bool = False,
) -> None:
    """With `not_all`, somebody who said that it is solved may say now that it is not; with `redo`, ask for a redo; with
    `solved_already`, take it back."""
    rows = ratings.grade_rows(case, cycle.number, redo=redo)
    if solved_already:
        rows = (*rows, (button("button.solved_already", token(Scope.RESIDENT, id_of(case), "withdraw")),))
    asked = Content((says,), (*rows, solved_row(case, cycle.number)[1:]) if not_all else rows)
    expects = AboutResult(Question.GRADE, cycle.number)
    asked = unrated.with_following(turn, actor, case, asked)
    say(turn, actor, asked, reply_to=actor.message, case_id=case.id, expects=expects)


def ask_other(turn: Turn, actor: Actor, case: Case, cycle: Cycle) -> None:
    """Another grade was meant. A case that is done again for the first one may be taken back, too."""
    redone = cycle.number < case.cycle and case.status in OPEN
    says = sentence("rating.which_instead", reference=case.reference)
    ask_again(turn, actor, case, cycle, says, solved_already=redone)
