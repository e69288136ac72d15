"""The resident's rating of a result: solved or not, five grades, reasons. A rating never is a status."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import Token, token
from domain.content import Button, Content, Param, Sentence, button, listed, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import AboutResult, Question
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import MessageKind, OutboxState, Purpose, Scope, TimerKind
from domain.lifecycle import GIVEN_RESULT, RESULTS, Action, Role, Status, may
from domain.messages import LONGEST_TEXT
from domain.rates import is_satisfied
from handlers.cases import accusations, casework, held_words, notices, redoing, unrated
from handlers.cases.shown_state import case_token
from handlers.cases.solved_question import solved_row
from handlers.cases.transitions import ActingRole, cancel_result_timers, move
from handlers.saying import answer, say
from handlers.showing import show_card
from handlers.telling import readers, tell_coordinators, tell_department
from handlers.turn import Actor, Turn
from handlers.wording import masked
from storage.casework import arrivals, cases
from storage.figures import figure_flags, grades
from storage.messages import files, timers
from storage.tables import Case, Cycle, Rating, id_of

GRADES = (5, 4, 3, 2, 1)
REASONS = ("not_solved", "slow", "attitude", "unclear", "superficial")
SLIP_WITHIN = timedelta(days=1)  # after the first word on a result, a grade tapped by mistake is put right


def describe_result(turn: Turn, case: Case, number: int) -> Content:
    """The outcome, the answer with its pictures, and the question whether it is solved. The first tap is a rating
    already."""
    cycle = cases.cycle_of(turn.tx, id_of(case), number)
    result = cases.last_statement(turn.tx, id_of(case), *RESULTS)
    if cycle.resolved_at is None or result is None:
        return Content()
    key = "told.corrected" if result.action == Action.CORRECT else "told.resolved"
    told = sentence(key, reference=case.reference, outcome=word("outcome", cycle.outcome))
    says = (told, sentence("told.result", words=result.words))
    pictures = _result_photos(turn, case, number)
    if is_only_praise(case.kind, case.danger):
        return Content(says, (), pictures)
    return Content((*says, sentence("rating.solved")), (solved_row(case, number),), pictures)


def _result_photos(turn: Turn, case: Case, number: int) -> tuple[int, ...]:
    return tuple(files.of_case(turn.tx, id_of(case), Purpose.PROOF, cycle=number))


def press(turn: Turn, actor: Actor, case: Case, pressed: Token) -> None:
    """A tap on a rating question. It rates the cycle that the question was about."""
    if _asks_first(turn, actor, case, pressed):
        ask_reopen(turn, actor, case)
        return
    if pressed.verb in ("reopen", "reopen!"):
        _mark_last_read(turn, case)
        redoing.reopen(turn, actor, case)
        return
    _check_ratable(case)
    cycle = _rated_cycle(turn, case, pressed)
    match pressed.verb, pressed.args[1:]:
        case "solved", (("yes" | "partly" | "no") as solved,):
            record_solved(turn, actor, case, cycle, solved)
        case "grade", (("1" | "2" | "3" | "4" | "5") as grade,):
            record_grade(turn, actor, case, cycle, int(grade))
        case "reason", (reason,) if reason in REASONS:
            add_reason(turn, actor, case, cycle, reason)
        case "words", ():
            expects = AboutResult(Question.REASON, cycle.number)
            say(turn, actor, sentence("rating.write"), case_id=case.id, expects=expects)
        case "pressed", ():
            record_pressed(turn, actor, case, cycle)
        case _:
            raise CaseworkError("error.old_button")


def _asks_first(turn: Turn, actor: Actor, case: Case, pressed: Token) -> bool:
    """Whether a tap on an old button would reopen a case that is closed, though the person has rated its result."""
    reopens = pressed.verb == "reopen" or (pressed.verb == "solved" and pressed.args[1:] == ("no",))
    if not reopens or case.status != Status.CLOSED:
        return False
    rating = cases.rating(turn.tx, id_of(case), case.cycle, actor.person_id)
    return rating is not None and rating.via == "chat"


def ask_reopen(turn: Turn, actor: Actor, case: Case) -> None:
    says = sentence("reopen.sure", reference=case.reference)
    say(turn, actor, Content((says,), (reopen_row(case),)), reply_to=actor.message, case_id=case.id)


def reopen_row(case: Case) -> tuple[Button, ...]:
    return (button("button.reopen", case_token(Scope.RESIDENT, case, "reopen!")),)


def _rated_cycle(turn: Turn, case: Case, pressed: Token) -> Cycle:
    if not 1 <= (number := pressed.number()) <= case.cycle or not cases.has_cycle(turn.tx, id_of(case), number):
        raise CaseworkError("error.old_button")
    cycle = cases.cycle_of(turn.tx, id_of(case), number)
    _check_told(turn, cycle)
    return cycle


def _check_told(turn: Turn, cycle: Cycle) -> None:
    if not is_told(turn, cycle):
        raise CaseworkError("error.nothing_to_rate")


def is_told(turn: Turn, cycle: Cycle) -> bool:
    """Whether there is a result that can no longer be taken back; before that, it is not sent to anybody."""
    return cycle.resolved_at is not None and cycle.resolved_at + casework.take_back_time(turn) <= turn.now


def _check_ratable(case: Case) -> None:
    """Raises `CaseworkError` once the case has ended in another way than by a result."""
    if not may(Status(case.status), Action.RATE, Role.RESIDENT):
        raise CaseworkError("error.not_now", action=Action.RATE, status=case.status)


def _rating(turn: Turn, actor: Actor, case: Case, cycle: Cycle) -> Rating:
    """This person's rating of this cycle, or a new one. The event says that a rating was given, not which."""
    _check_ratable(case)
    mark_read(turn, case, cycle)
    found = cases.rating(turn.tx, id_of(case), cycle.number, actor.person_id)
    if found is None:
        move(turn, case, Action.RATE, ActingRole(Role.RESIDENT, actor.person_id), {"cycle": cycle.number})
        found = Rating(
            case_id=id_of(case),
            cycle=cycle.number,
            person_id=actor.person_id,
            rated_at=turn.now,
            own_staff=cases.works_for(turn.tx, actor.person_id, cycle.department),
        )
    turn.tx.add(found)
    return found


def record_solved(turn: Turn, actor: Actor, case: Case, cycle: Cycle, solved: str, *, asks: bool = True) -> None:
    """Records whether a result holds, and asks for the grade if there is none yet, unless they speak of something
    else."""
    rating = _rating(turn, actor, case, cycle)
    changes = rating.solved not in ("", solved) and rating.grade is None  # 刚说早了: the rating is not complete yet
    first_time, rating.solved = changes or not rating.solved, solved if changes else rating.solved or solved
    figure_flags.mark_said(turn.tx, rating)
    if changes:
        figure_flags.correct_said(turn.tx, rating)
    timers.cancel_timer(turn.tx, TimerKind.RATING, id_of(case))
    if first_time:
        told = word("solved", solved)
        tell_department(turn, case, sentence("told.department.solved", reference=case.reference, solved=told))
    if solved == "no" and cycle.number == case.cycle and case.status in GIVEN_RESULT:
        redoing.reopen(turn, actor, case)
    else:
        show_card(turn, case)
    if not asks:
        _confirm(turn, actor, case, rating)
    elif rating.grade is None or not first_time:
        ask_grade(turn, actor, case, cycle, rating)
    else:
        _confirm(turn, actor, case, rating)
        answer(turn, actor, "rating.thanks")


def ask_grade(turn: Turn, actor: Actor, case: Case, cycle: Cycle, rating: Rating) -> None:
    redone = cycle.number < case.cycle
    rows = grade_rows(case, cycle.number, redo=rating.solved == "partly")
    asked = Content((sentence("rating.grade_redone" if redone else "rating.grade"),), rows)
    question = Question.GRADE_OF_REDONE if redone else Question.GRADE
    asked = unrated.with_following(turn, actor, case, asked)
    say(turn, actor, asked, case_id=case.id, expects=AboutResult(question, cycle.number))


def grade_rows(case: Case, number: int, *, redo: bool = False) -> tuple[tuple[Button, ...], ...]:
    """The five grades; with `redo`, also the button that asks for a redo."""
    offered = [button(f"grade.{one}", token(Scope.RESIDENT, id_of(case), "grade", number, one)) for one in GRADES]
    rows = [tuple(offered[:3]), tuple(offered[3:])]
    if redo:
        rows.append((button("button.reopen", case_token(Scope.RESIDENT, case, "reopen")),))
    return tuple(rows)


def record_grade(turn: Turn, actor: Actor, case: Case, cycle: Cycle, grade: int, *, slip: bool = False) -> None:
    """Records a grade. Figures count the first one, and a later one is kept beside it, unless the first was a slip."""
    rating = _rating(turn, actor, case, cycle)
    before = rating.first_grade
    if slip and before is not None and turn.now - rating.rated_at <= SLIP_WITHIN:
        _correct(turn, case, cycle, rating, grade)
    first_time, rating.first_grade = before is None, rating.first_grade or grade
    rating.grade = grade
    figure_flags.mark_said(turn.tx, rating)
    if first_time:
        grades.count_late(turn.tx, rating, cycle.department)
    timers.cancel_timer(turn.tx, TimerKind.RATING, id_of(case))
    _answer_grade(turn, actor, case, cycle, rating, changed=not first_time and before != grade)
    _confirm(turn, actor, case, rating)


def _correct(turn: Turn, case: Case, cycle: Cycle, rating: Rating, grade: int) -> None:
    """The first grade was tapped by mistake: figures count this one instead."""
    before, rating.first_grade = rating.first_grade, grade
    turn.tx.add(rating)
    turn.tx.flush()
    move(turn, case, Action.RATE, ActingRole(Role.RESIDENT, rating.person_id), {"cycle": cycle.number, "slip": True})
    figure_flags.correct_said(turn.tx, rating)
    grades.correct(turn.tx, rating, cycle.department, before or grade)


def _answer_grade(turn: Turn, actor: Actor, case: Case, cycle: Cycle, rating: Rating, *, changed: bool) -> None:
    """Thanks for a grade, asks why of a bad one, and asks whether it is solved if that is not known."""
    grade = rating.grade or 0
    pressed = (button("button.pressed", token(Scope.RESIDENT, id_of(case), "pressed", cycle.number)),)
    says = [_changed(rating)] if changed else []
    if not is_satisfied(grade):
        why = Content((*says, sentence("rating.why")), (*_reason_rows(case, cycle.number), pressed))
        why = unrated.with_following(turn, actor, case, why)
        say(turn, actor, why, case_id=case.id, expects=AboutResult(Question.REASON, cycle.number))
        tell_coordinators(turn, case, notices.dissatisfied(turn, case, grade))
        return
    if changed and not is_satisfied(rating.first_grade or grade):
        tell_coordinators(turn, case, notices.dissatisfied(turn, case, grade, changed=True))
    asks = not rating.solved and case.status == Status.RESOLVED
    rows = ((solved_row(case, cycle.number)),) if asks else ()
    says += [sentence("rating.thanks"), *((sentence("rating.solved"),) if asks else ())]
    expects = AboutResult(Question.SOLVED, cycle.number) if asks else None
    about = case
    if not asks and (following := unrated.following(turn, actor, case)):
        about, expects = following, AboutResult(Question.SOLVED, following.cycle)
        rows = (solved_row(following, following.cycle),)
        says.append(sentence("rating.which_solved", reference=following.reference))
    say(turn, actor, Content(tuple(says), (*rows, pressed)), case_id=about.id, expects=expects)


def _changed(rating: Rating) -> Sentence:
    """What became of another grade: it replaced a slip, or stands beside the first."""
    counted = rating.first_grade == rating.grade
    return sentence("rating.corrected" if counted else "rating.changed", grade=word("grade", str(rating.grade)))


def _confirm(turn: Turn, actor: Actor, case: Case, rating: Rating) -> None:
    """Closes a case that is solved and graded."""
    if rating.solved == "yes" and case.status == Status.RESOLVED and rating.cycle == case.cycle:
        redoing.close(turn, case, Action.CONFIRM, ActingRole(Role.RESIDENT, actor.person_id))


def _reason_rows(case: Case, number: int) -> tuple[tuple[Button, ...], ...]:
    reasons = [button(f"reason.{one}", token(Scope.RESIDENT, id_of(case), "reason", number, one)) for one in REASONS]
    write = button("button.write_reason", token(Scope.RESIDENT, id_of(case), "words", number))
    return (tuple(reasons[:3]), (*reasons[3:], write))


def add_reason(turn: Turn, actor: Actor, case: Case, cycle: Cycle, reason: str) -> None:
    rating = _rating(turn, actor, case, cycle)
    if reason not in rating.reasons:
        rating.reasons = [*rating.reasons, reason]
        _pass_on(turn, case, word("reason", reason), word("reason", reason), bad=True)
    noted = sentence("rating.noted", reasons=listed([word("reason", one) for one in rating.reasons]))
    says = unrated.with_following(turn, actor, case, Content((noted,)))
    say(turn, actor, says, reply_to=actor.message, case_id=case.id, expects=AboutResult(Question.REASON, cycle.number))


def keep_words(turn: Turn, actor: Actor, case: Case, cycle: Cycle, words: str) -> bool:
    """Keeps what somebody says of a result with their rating. The department reads it masked; an accusation becomes a
    case of its own instead, and what may be one is held. Returns whether the words were kept here."""
    if accusations.accuses(turn, case, words):
        separate_case = accusations.file_confidential_case(turn, actor, case, accusations.Accusation(words.strip()))
        accusations.tell_reporter(turn, actor, case, separate_case)
        return False
    if held_words.are_held(turn, case, words):
        held_words.hold(turn, actor, case, accusations.Accusation(words.strip()))
        return False
    rating = _rating(turn, actor, case, cycle)
    rating.words = f"{rating.words}\n{words.strip()}".strip()
    if len(rating.words) > LONGEST_TEXT:
        raise CaseworkError("error.too_much_rated", most=LONGEST_TEXT)
    bad = rating.solved == "no" or (rating.grade is not None and not is_satisfied(rating.grade))
    _pass_on(turn, case, masked(turn, case, words.strip(), writer=actor.name), words.strip(), bad=bad)
    return True


def _pass_on(turn: Turn, case: Case, shown: Param, reason: Param, *, bad: bool) -> None:
    """Tells words or a reason to the department, as it may read them (`shown`), and to coordinators, who may read it
    in full."""

    def told(words: Param) -> Sentence:
        return sentence(
            "told.department.reason" if bad else "told.department.rating_words", reference=case.reference, reason=words
        )

    tell_department(turn, case, told(shown))
    for listener in readers(turn, case):
        hold = turn.now + turn.practice.notice_window
        say(turn, listener, told(reason), case_id=case.id, merge_key=f"reasons:{case.id}", hold_until=hold)


def record_pressed(turn: Turn, actor: Actor, case: Case, cycle: Cycle) -> None:
    """Somebody pressed the resident for a good grade: only coordinators learn of it."""
    rating = _rating(turn, actor, case, cycle)
    if not rating.pressed:
        rating.pressed = True
        said = sentence(
            "told.coordinator.pressed", reference=case.reference, department=department_name(cycle.department)
        )
        tell_coordinators(turn, case, notices.notice(turn, case, said, Action.CALL_BACK))
    answer(turn, actor, "rating.pressed_noted")


def record_delivery(turn: Turn, case_id: int, cycle: int) -> None:
    """The result with its question has reached the resident: the days of silence are counted from now on."""
    case = cases.lock(turn.tx, case_id)
    if case is not None:
        mark_read(turn, case, cases.cycle_of(turn.tx, case_id, cycle))


def mark_read(turn: Turn, case: Case, cycle: Cycle) -> None:
    """A result was read: starts the reminder, the days of silence and the days in which it can be reopened."""
    if cycle.delivered_at is not None or cycle.resolved_at is None:
        return
    cycle.delivered_at = turn.now
    turn.tx.add(cycle)
    arrivals.settle_unsent(turn.tx, id_of(case), MessageKind.RESULT, cycle.number, OutboxState.SENT)
    if cycle.number != case.cycle or cycle.undone_at:
        return
    case.unreached_at = None
    turn.tx.add(case)
    cancel_result_timers(turn, case)
    if case.status == Status.RESOLVED:
        start_answer_timers(turn, case)


def start_answer_timers(turn: Turn, case: Case) -> None:
    limits = turn.county.limits
    waits = {TimerKind.RATING: limits.rating_reminder_days, TimerKind.SILENCE: limits.silence_days}
    for kind, days in waits.items():
        timers.set_timer(turn.tx, kind, id_of(case), turn.now + timedelta(days=days), case.cycle)


def _mark_last_read(turn: Turn, case: Case) -> None:
    if cases.has_cycle(turn.tx, id_of(case), case.cycle):
        cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
        if case.resolved_at is not None:
            _check_told(turn, cycle)
        mark_read(turn, case, cycle)
