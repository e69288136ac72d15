"""A resident's words on why they are not satisfied, and what becomes of them."""

from __future__ import annotations

from domain.commands import Token, token
from domain.content import Button, Content, button, sentence
from domain.errors import CaseworkError
from domain.hearing import small_talk
from domain.hearing.residents import grades
from domain.hearing.residents import ratings as ratings_in_words
from domain.hearing.residents.grades import Graded, Reason, Reply
from domain.hearing.residents.manners import without_manners
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import grade_questions, ratings
from handlers.complaints import drafts, other_matters, result_wrongs
from handlers.complaints.closed_words import Heard
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, Cycle, Draft, id_of

ATTITUDE = "attitude"  # the reason that tells of manners


def hear(turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle) -> Heard:
    text, reason = incoming.text, grades.read_reason(incoming.text)
    if reason.reply is Reply.OPTIONS:
        for number in reason.options:
            ratings.add_reason(turn, actor, case, cycle, ratings.REASONS[number - 1])
    elif reason.reply is Reply.CORRECTION:
        _correct_grade(turn, actor, case, cycle, reason)
    elif (graded := grades.read_grade(text)).grade > 2 and not graded.undone:
        _hear_better_grade(turn, actor, case, cycle, text, graded)
    elif reason.reply is Reply.NONE or small_talk.thanks(text):
        answer(turn, actor, "rating.thanks")
    elif result_wrongs.tells(turn, case, incoming):
        result_wrongs.file_apart(turn, actor, case, incoming)
    elif other_matters.is_other_matter(turn, case, text):
        return Heard.NO
    elif not without_manners(text):
        ratings.add_reason(turn, actor, case, cycle, ATTITUDE)
    elif ratings.keep_words(turn, actor, case, cycle, text):
        _thank_for_reason(turn, actor, case, reason)
    return Heard.DONE


def _correct_grade(turn: Turn, actor: Actor, case: Case, cycle: Cycle, reason: Reason) -> None:
    """Another grade was meant: it is recorded if it is sure, else the grades are offered."""
    if reason.graded.sure:
        ratings.record_grade(turn, actor, case, cycle, reason.graded.grade, slip=reason.slip)
    else:
        grade_questions.ask_other(turn, actor, case, cycle)


def _hear_better_grade(turn: Turn, actor: Actor, case: Case, cycle: Cycle, text: str, graded: Graded) -> None:
    """其实没问题，还是满意吧: no reason of a bad grade. What is told beside it is kept, and the grade asked for."""
    if graded.says_more:
        ratings.keep_words(turn, actor, case, cycle, text)
    grade_questions.ask_other(turn, actor, case, cycle)


def _thank_for_reason(turn: Turn, actor: Actor, case: Case, reason: Reason) -> None:
    rows: tuple[tuple[Button, ...], ...] = ()
    if reason.undone and may(Status(case.status), Action.REOPEN, Role.RESIDENT):
        rows = (ratings.reopen_row(case),)
    if reason.reply is Reply.HUMAN:
        rows = (*rows, (button("button.human", token(Scope.RESIDENT, id_of(case), "human")),))
    if reason.reply is Reply.HUMAN:
        says = sentence("rating.thanks_human")
    else:
        says = sentence("rating.thanks_redo" if rows else "rating.thanks")
    say(turn, actor, Content((says,), rows), reply_to=actor.message, case_id=case.id)


def hear_manners(turn: Turn, actor: Actor, case: Case, cycle: Cycle, text: str) -> bool:
    """ "部分解决 态度太差了": a verdict, and the reason that has a button. Returns whether it was so."""
    rest = without_manners(text)
    verdict = ratings_in_words.read_solved(rest)
    if rest == text or not (verdict.solved and verdict.sure) or verdict.says_more:
        return False
    ratings.add_reason(turn, actor, case, cycle, ATTITUDE)
    ratings.record_solved(turn, actor, case, cycle, verdict.solved)
    return True


def take_manners(turn: Turn, actor: Actor, case: Case, cycle: Cycle, text: str) -> bool:
    """ "不满意，态度太差了": beside a grade, only the reason that has a button. Returns whether it was so."""
    rest = without_manners(text)
    if rest == text or grades.read_grade(rest).says_more:
        return False
    ratings.add_reason(turn, actor, case, cycle, ATTITUDE)
    return True


def press_other(turn: Turn, actor: Actor, case: Case, pressed: Token) -> None:
    """这是新的问题, tapped below words that were kept with a rating: they leave it and become a draft."""
    number = pressed.number()
    rating = cases.rating(turn.tx, id_of(case), number, actor.person_id)
    if rating is None or not rating.words:
        raise CaseworkError("error.old_button")
    drafts.check_none_open(turn, actor.person_id)
    draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, words=rating.words, touched_at=turn.now)
    rating.words = ""
    turn.tx.add_all([rating, draft])
    turn.tx.flush()
    drafts.continue_as_new(turn, actor, draft)
