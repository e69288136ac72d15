"""A resident's words about a result: the rating, the reason, and what is said once the case is closed.

What is sure is recorded, together with what the words tell besides. In doubt nothing is: the words are kept, and
buttons offer what may have been meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from domain import references
from domain.commands import token
from domain.content import Content, Sentence, button, sentence
from domain.expectations import AboutResult, Question
from domain.hearing import small_talk
from domain.hearing.residents import grades, openings
from domain.hearing.residents import ratings as reading
from domain.hearing.residents.grades import Graded
from domain.hearing.residents.openings import Opening
from domain.hearing.residents.ratings import Solved, Verdict
from domain.kinds import Scope
from domain.lifecycle import OPEN, Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import grade_questions, own_case_access, ratings
from handlers.cases.solved_question import solved_row
from handlers.complaints import additions, closed_words, other_matters, result_reasons, result_wrongs, verdicts_first
from handlers.complaints.closed_words import Heard
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages.deliveries import Asked
from storage.tables import Case, Cycle, Rating, id_of

OTHER_WISHES = (Opening.LANGUAGE, Opening.WHO_SEES)
LATELY = timedelta(days=14)  # for so long after its end, words may be about a closed case


@dataclass(frozen=True, slots=True)
class Meant:
    """The case about whose result somebody may speak. `alone`: no other of their cases is open."""

    case: Case
    asked: AboutResult
    alone: bool


def case_meant(turn: Turn, actor: Actor, asked: Asked | None) -> Meant | None:
    """The case about whose result somebody may speak, whatever was said since: the one asked about last, else, while
    no case of theirs is open, the newest whose result is not rated, or that was closed."""
    if asked is None:
        return None
    mine = cases.of_resident(turn.tx, actor.person_id)
    alone = not any(one.status in OPEN for one in mine)
    if isinstance(asked.expects, AboutResult) and (
        case := next((one for one in mine if one.id == asked.case_id), None)
    ):
        return Meant(case, asked.expects, alone)
    unrated = [one for one in mine if one.status == Status.RESOLVED and not _rating(turn, actor, one, one.cycle)]
    ended = [one for one in mine if one.status == Status.CLOSED and _ended_lately(turn, one)]
    found = next(iter([*unrated, *ended]), None) if alone else None
    return Meant(found, AboutResult(Question.RATING, found.cycle), alone) if found else None


def hear_unasked(turn: Turn, actor: Actor, incoming: Incoming, meant: Meant) -> Heard:
    """As `hear`, though the question was not the last thing said: words that seem to be a rating; while another case
    is open, only those that surely are one; after the end, any."""
    closed = meant.case.status == Status.CLOSED
    if not (_is_sure(incoming.text, meant.asked) or (meant.alone and (closed or _is_likely(incoming.text)))):
        return Heard.NO
    return hear(turn, actor, incoming, meant.case, meant.asked, bound=False)


def _is_likely(text: str) -> bool:
    """Whether words seem to be about a result, or thank for it. What else is said beside a case is heard elsewhere."""
    verdict, graded = reading.read_solved(text), grades.read_grade(text)
    named = verdict.solved or graded.grade or graded.undone or graded.declined
    return bool(named) or verdict.later or verdict.thanks or small_talk.asks_about_grades(text)


def _is_sure(text: str, asked: AboutResult) -> bool:
    plain = grades.read_grade(text).sure or reading.was_pressed(text)
    return plain or (asked.question in (Question.RATING, Question.SOLVED) and reading.read_solved(text).sure)


def hear(turn: Turn, actor: Actor, incoming: Incoming, case: Case, asked: AboutResult, *, bound: bool) -> Heard:
    """Handles words that may be about the result of a cycle. `bound`: they reply to the question, or it was the last
    thing said, and a day has not passed."""
    if incoming.voice or incoming.place or references.parse(incoming.text) or not incoming.text.strip():
        return Heard.NO
    if grades.wishes_deletion(incoming.text):
        return Heard.FORGET
    if openings.read(incoming.text) in OTHER_WISHES:
        return Heard.NO
    case = own_case_access.lock_own_case(turn, actor, id_of(case))
    cycle = cases.cycle_of(turn.tx, id_of(case), asked.cycle)
    if not may(Status(case.status), Action.RATE, Role.RESIDENT) or not ratings.is_told(turn, cycle):
        return Heard.NO
    if asked.question is Question.REASON and (bound or case.status != Status.CLOSED):
        return result_reasons.hear(turn, actor, incoming, case, cycle)
    if case.status == Status.CLOSED and not _is_awaited(turn, actor, case, cycle):
        return closed_words.hear(turn, actor, incoming, case)
    if _awaits_grade(turn, actor, case, cycle, asked):
        return _hear_grade(turn, actor, incoming, case, cycle)
    return _hear_solved(turn, actor, incoming, case, cycle)


def _rating(turn: Turn, actor: Actor, case: Case, cycle: int) -> Rating | None:
    return cases.rating(turn.tx, id_of(case), cycle, actor.person_id)


def _is_awaited(turn: Turn, actor: Actor, case: Case, cycle: Cycle) -> bool:
    """Whether a closed case's result may still be rated: silence has closed it, not long ago."""
    rating = _rating(turn, actor, case, cycle.number)
    return _ended_lately(turn, case) and (rating is None or rating.grade is None)


def _ended_lately(turn: Turn, case: Case) -> bool:
    return case.closed_at is not None and turn.now - case.closed_at <= LATELY


def _awaits_grade(turn: Turn, actor: Actor, case: Case, cycle: Cycle, asked: AboutResult) -> bool:
    rating = _rating(turn, actor, case, cycle.number)
    if asked.question in (Question.GRADE, Question.GRADE_OF_REDONE):
        return True
    return rating is not None and bool(rating.solved)


# ── Is it solved? ──────────────────────────────────────────────────────────────────────────────────


def _hear_solved(turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle) -> Heard:
    text = incoming.text
    verdict, graded = reading.read_solved(text, about=case.words), grades.read_grade(text)
    if reading.was_pressed(text):
        _keep_pressed(turn, actor, case, cycle)
        return Heard.DONE
    if result_wrongs.tells(turn, case, incoming, done=verdict.solved is Solved.YES):
        _hear_wrong(turn, actor, incoming, case, cycle, verdict, graded)
        return Heard.DONE
    if case.status != Status.CLOSED and result_reasons.hear_manners(turn, actor, case, cycle, text):
        return Heard.DONE
    if graded.sure and (verdict.solved is None or (verdict.solved is Solved.NO and not verdict.sure)):
        _record_grade(turn, actor, incoming, case, cycle, graded)
        return Heard.DONE
    if verdict.solved is None and reading.asks_how(text):
        _explain_how(turn, actor, case, cycle)
        return Heard.DONE
    other = other_matters.is_other_matter(turn, case, text)
    if other and case.status == Status.RESOLVED and (first := verdicts_first.said_first(case, text)) is Solved.NO:
        verdicts_first.record(turn, actor, case, cycle, first)
        return Heard.NO
    if verdict.solved is not Solved.YES and other_matters.is_of_other_kind(turn, case, text):
        return Heard.NO
    if verdict.solved is Solved.NO and verdict.says_more and _may_be_elsewhere(turn, actor, case, text):
        return Heard.NO
    if verdict.solved and verdict.sure and case.status != Status.CLOSED:
        _record(turn, actor, incoming, case, cycle, verdict.solved, more=verdict.says_more and not other)
        return Heard.NO if other else Heard.DONE
    if other:
        return Heard.NO
    if verdict.later or verdict.thanks:
        says = sentence("rating.later" if verdict.later else "rating.thanks_asking")
        _keep_asking(turn, actor, case, AboutResult(Question.SOLVED, cycle.number), says)
    elif case.status == Status.CLOSED:
        return _hear_after_silence(turn, actor, incoming, case, cycle, verdict.solved if verdict.sure else None)
    elif verdict.asks:
        return Heard.NO
    else:
        _offer_solved(turn, actor, incoming, case, cycle, more=verdict.says_more)
    return Heard.DONE


def _may_be_elsewhere(turn: Turn, actor: Actor, case: Case, text: str) -> bool:
    """Whether words may be said of another place, or of another open case: "又停回来了"."""
    mine = cases.of_resident(turn.tx, actor.person_id, still_open=True)
    return other_matters.names_other_place(turn, case, text) or any(one.id != case.id for one in mine)


def _explain_how(turn: Turn, actor: Actor, case: Case, cycle: Cycle) -> None:
    row = (button("button.human", token(Scope.RESIDENT, id_of(case), "human")),)
    says = Content((sentence("rating.how", reference=case.reference),), (row,))
    _keep_asking(turn, actor, case, AboutResult(Question.SOLVED, cycle.number), says)


def _keep_asking(turn: Turn, actor: Actor, case: Case, asked: AboutResult, says: Sentence | Content) -> None:
    """Says something that leaves the question open."""
    say(turn, actor, says, reply_to=actor.message, case_id=case.id, expects=asked)


def _record(
    turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle, solved: Solved, *, more: bool
) -> None:
    """Records a verdict that is sure, with what the message tells and shows besides, and a grade in it."""
    if (incoming.shows or (more and solved is not Solved.YES)) and _takes_details(case):
        additions.add_without_reply(turn, actor, case, incoming)
    elif more:
        ratings.keep_words(turn, actor, case, cycle, incoming.text)
    _record_verdict(turn, actor, case, cycle, solved, grades.read_grade(incoming.text))


def _record_verdict(turn: Turn, actor: Actor, case: Case, cycle: Cycle, solved: Solved, graded: Graded) -> None:
    ratings.record_solved(turn, actor, case, cycle, solved)
    if graded.sure and (graded.grade > 2) == (solved is Solved.YES):
        ratings.record_grade(turn, actor, case, cycle, graded.grade)


def _takes_details(case: Case) -> bool:
    return may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT)


def _hear_wrong(
    turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle, verdict: Verdict, graded: Graded
) -> None:
    """Words that tell of a wrong go to coordinators alone; a verdict or a grade that is plain beside them is recorded,
    else the question stays."""
    result_wrongs.file_apart(turn, actor, case, incoming)
    if verdict.solved and verdict.sure and case.status != Status.CLOSED:
        _record_verdict(turn, actor, case, cycle, verdict.solved, graded)
    elif graded.sure:
        ratings.record_grade(turn, actor, case, cycle, graded.grade)
    else:
        _ask_solved(turn, actor, case, cycle)


def _keep_pressed(turn: Turn, actor: Actor, case: Case, cycle: Cycle) -> None:
    """What somebody was told to say is no rating of theirs: coordinators learn of it, and the question stays."""
    ratings.record_pressed(turn, actor, case, cycle)
    _ask_solved(turn, actor, case, cycle)


def _record_grade(turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle, graded: Graded) -> None:
    ratings.record_grade(turn, actor, case, cycle, graded.grade)
    _keep_more(turn, actor, case, cycle, incoming.text, more=graded.says_more)


def _keep_more(turn: Turn, actor: Actor, case: Case, cycle: Cycle, text: str, *, more: bool) -> None:
    """Keeps what a message tells besides the grade; where it may be a new problem, one tap makes it one."""
    more = more and not result_reasons.take_manners(turn, actor, case, cycle, text)
    if not more or not ratings.keep_words(turn, actor, case, cycle, text):
        return
    new = button("button.new_case", token(Scope.RESIDENT, id_of(case), "other", cycle.number))
    says = sentence("rating.words_kept", reference=case.reference)
    say(turn, actor, Content((says,), ((new,),)), case_id=case.id)


def _hear_after_silence(
    turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle, sure: Solved | None
) -> Heard:
    """Silence has closed the case: it may still be rated, and a redo is asked for first."""
    if sure in (Solved.YES, Solved.PARTLY):
        ratings.record_solved(turn, actor, case, cycle, sure)
        return Heard.DONE
    return closed_words.hear(turn, actor, incoming, case)


def _offer_solved(turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle, *, more: bool) -> None:
    """Asks again with the buttons; words that tell something are added to the case, as any details are."""
    if (more or incoming.shows) and _takes_details(case):
        additions.attach(turn, actor, case, incoming)
    else:
        _ask_solved(turn, actor, case, cycle)


def _ask_solved(turn: Turn, actor: Actor, case: Case, cycle: Cycle) -> None:
    says = sentence("rating.which_solved", reference=case.reference)
    expects = AboutResult(Question.SOLVED, cycle.number)
    asked = Content((says,), (solved_row(case, cycle.number),))
    say(turn, actor, asked, reply_to=actor.message, case_id=case.id, expects=expects)


# ── Are you satisfied? Why not? ────────────────────────────────────────────────────────────────────


def _hear_grade(turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle) -> Heard:
    text, graded = incoming.text, grades.read_grade(incoming.text)
    redone = cycle.number < case.cycle
    if reading.was_pressed(text):
        ratings.record_pressed(turn, actor, case, cycle)
        return Heard.DONE
    if result_wrongs.tells(turn, case, incoming):
        _hear_wrong_with_grade(turn, actor, incoming, case, cycle, graded)
        return Heard.DONE
    if graded.sure and redone and graded.says_more and case.status in OPEN:
        ratings.record_grade(turn, actor, case, cycle, graded.grade)
        additions.add_details(turn, actor, case, incoming)
        return Heard.DONE
    if graded.sure:
        _record_grade(turn, actor, incoming, case, cycle, graded)
        return Heard.DONE
    if redone and other_matters.is_other_matter(turn, case, text):
        return Heard.NO
    if redone:
        return _add_what_is_missing(turn, actor, incoming, case)
    if other_matters.is_other_matter(turn, case, text):
        return Heard.NO
    return _offer_grade(turn, actor, case, cycle, text, graded)


def _hear_wrong_with_grade(
    turn: Turn, actor: Actor, incoming: Incoming, case: Case, cycle: Cycle, graded: Graded
) -> None:
    """As `_hear_wrong`, of words that may be a grade."""
    result_wrongs.file_apart(turn, actor, case, incoming)
    if graded.sure:
        ratings.record_grade(turn, actor, case, cycle, graded.grade)
    else:
        says = sentence("rating.which_grade", reference=case.reference)
        grade_questions.ask_again(turn, actor, case, cycle, says, not_all=graded.undone)


def _add_what_is_missing(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> Heard:
    """The case is done again, and what is said now tells what is missing."""
    if case.status not in OPEN or small_talk.thanks(incoming.text):
        return Heard.NO
    additions.add_details(turn, actor, case, incoming)
    return Heard.DONE


def _offer_grade(turn: Turn, actor: Actor, case: Case, cycle: Cycle, text: str, graded: Graded) -> Heard:
    if graded.asks:
        if not small_talk.asks_about_grades(text):
            return Heard.NO
        _keep_asking(turn, actor, case, AboutResult(Question.GRADE, cycle.number), sentence("rating.grades_mean"))
    elif graded.declined or small_talk.thanks(text) or reading.read_solved(text).thanks:
        answer(turn, actor, "rating.no_need")
    elif _says_undone(turn, case, text, graded):
        _keep_undone(turn, actor, case, cycle, text)
    else:
        told = graded.says_more or other_matters.names_problem(turn, text)
        kept = told and ratings.keep_words(turn, actor, case, cycle, text)
        asked = sentence("rating.which_grade_noted" if kept else "rating.which_grade", reference=case.reference)
        partly = reading.read_solved(text).solved is Solved.PARTLY
        grade_questions.ask_again(turn, actor, case, cycle, asked, not_all=partly)
    return Heard.DONE


def _says_undone(turn: Turn, case: Case, text: str, graded: Graded) -> bool:
    """Whether words say, at the question for a grade, that the problem is there again or still: 晚上又返水了."""
    solved = reading.read_solved(text, about=case.words).solved
    told = solved is None and not graded.grade and other_matters.names_problem(turn, text, of=case)
    return told or graded.undone or solved is Solved.NO


def _keep_undone(turn: Turn, actor: Actor, case: Case, cycle: Cycle, text: str) -> None:
    """However short, they reach the department, and a redo is offered beside the grades."""
    if ratings.keep_words(turn, actor, case, cycle, text):
        noted = sentence("rating.undone_noted", reference=case.reference)
        grade_questions.ask_again(turn, actor, case, cycle, noted, not_all=True, redo=True)
