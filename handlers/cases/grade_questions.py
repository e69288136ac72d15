"""Asks for a grade again: in doubt what words meant, or which grade is to be put in place of another."""

from __future__ import annotations

from domain.content import Content, Sentence, sentence
from domain.expectations import AboutResult, Question
from handlers.cases import ratings, unrated
from handlers.cases.solved_question import solved_row
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Case, Cycle


def ask_again(
    turn: Turn, actor: Actor, case: Case, cycle: Cycle, says: Sentence, *, not_all: bool = False, redo: bool = False
) -> None:
    """With `not_all`, somebody who said that it is solved may say now that it is not; with `redo`, ask for a redo."""
    rows = ratings.grade_rows(case, cycle.number, redo=redo)
    asked = Content((says,), (*rows, solved_row(case, cycle.number)[1:]) if not_all else rows)
    expects = AboutResult(Question.GRADE, cycle.number)
    asked = unrated.with_following(turn, actor, case, asked)
    say(turn, actor, asked, reply_to=actor.message, case_id=case.id, expects=expects)


def ask_other(turn: Turn, actor: Actor, case: Case, cycle: Cycle) -> None:
    ask_again(turn, actor, case, cycle, sentence("rating.which_instead", reference=case.reference))
