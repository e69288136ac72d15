"""The resident's rating of a result: solved or not, five grades, reasons. A rating never is a status."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import Token, token
from domain.content import Button, Content, Param, button, listed, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import AboutResult, Question
from domain.hearing import small_talk
from domain.kinds import MessageKind, OutboxState, Purpose, RequestKind, Scope, TimerKind
from domain.lifecycle import GIVEN_RESULT, Action, Role, Status, may
from domain.masking import mask
from domain.rates import is_satisfied
from handlers.cases import accusations, casework, dates, notices, retractions
from handlers.cases.assignments import end_assignment, start_cycle
from handlers.cases.transitions import ActingRole, cancel_result_timers, move
from handlers.saying import answer, say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import coordinators, tell_coordinators, tell_department, tell_residents
from handlers.turn import Actor, Turn
from storage.casework import arrivals, cases
from storage.figures import figure_flags, grades
from storage.messages import files, timers
from storage.tables import Case, Cycle, Rating, Request, id_of

SOLVED = ("yes", "partly", "no")
GRADES = (5, 4, 3, 2, 1)
REASONS = ("not_solved", "slow", "attitude", "unclear", "superficial")


def describe_result(turn: Turn, case: Case, number: int) -> Content:
    """The outcome, the answer with its pictures, and the question whether it is solved. The first tap is a rating
    already."""
    cycle = cases.cycle_of(turn.tx, id_of(case), number)
    result = cases.last_statement(turn.tx, id_of(case), Action.RESOLVE)
    if cycle.resolved_at is None or result is None:
        return Content()
    says = [
        sentence("told.resolved", reference=case.reference, outcome=word("outcome", cycle.outcome)),
        sentence("told.result", words=result.words),
        sentence("rating.solved"),
    ]
    return Content(tuple(says), (solved_row(case, number),), _result_photos(turn, case, number))


def _result_photos(turn: Turn, case: Case, number: int) -> tuple[int, ...]:
    return tuple(files.of_case(turn.tx, id_of(case), Purpose.PROOF, cycle=number))


def solved_row(case: Case, number: int) -> tuple[Button, ...]:
    case_id = id_of(case)
    return tuple(
        button(f"button.solved_{one}", token(Scope.RESIDENT, case_id, "solved", number, one)) for one in SOLVED
    )


def press(turn: Turn, actor: Actor, case: Case, pressed: Token) -> None:
    """A tap on a rating question. It rates the cycle that the question was about."""
    if pressed.verb == "reopen":
        _mark_last_read(turn, case)
        reopen(turn, actor, case)
        return
    _check_ratable(case)
    cycle = _rated_cycle(turn, case, pressed)
    match pressed.verb, pressed.args[1:]:
        case "solved", (("yes" | "partly" | "no") as solved,):
            record_solved(turn, actor, case, cycle, solved)
        case "grade", (("1" | "2" | "3" | "4" | "5") as grade,):
            record_grade(turn, actor, case, cycle, int(grade))
        case "reason", (reason,) if reason in REASONS:
            _add_reason(turn, actor, case, cycle, reason)
        case "words", ():
            expects = AboutResult(Question.REASON, cycle.number)
            say(turn, actor, sentence("rating.write"), case_id=case.id, expects=expects)
        case "pressed", ():
            record_pressed(turn, actor, case, cycle)
        case _:
            raise CaseworkError("error.old_button")


def _rated_cycle(turn: Turn, case: Case, pressed: Token) -> Cycle:
    number = int(pressed.args[0]) if pressed.args and pressed.args[0].isdecimal() else 0
    if not 1 <= number <= case.cycle or not cases.has_cycle(turn.tx, id_of(case), number):
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


def record_solved(turn: Turn, actor: Actor, case: Case, cycle: Cycle, solved: str) -> None:
    rating = _rating(turn, actor, case, cycle)
    first_time, rating.solved = not rating.solved, rating.solved or solved
    figure_flags.mark_said(turn.tx, rating)
    timers.cancel_timer(turn.tx, TimerKind.RATING, id_of(case))
    if first_time:
        told = word("solved", solved)
        tell_department(turn, case, sentence("told.department.solved", reference=case.reference, solved=told))
    if solved == "no" and cycle.number == case.cycle and case.status in GIVEN_RESULT:
        reopen(turn, actor, case)
    else:
        show_card(turn, case)
    redone = cycle.number < case.cycle
    asked = Content(
        (sentence("rating.grade_redone" if redone else "rating.grade"),), _grade_rows(case, cycle.number, solved)
    )
    question = Question.GRADE_OF_REDONE if redone else Question.GRADE
    say(turn, actor, asked, case_id=case.id, expects=AboutResult(question, cycle.number))


def _grade_rows(case: Case, number: int, solved: str) -> tuple[tuple[Button, ...], ...]:
    offered = [button(f"grade.{one}", token(Scope.RESIDENT, id_of(case), "grade", number, one)) for one in GRADES]
    rows = [tuple(offered[:3]), tuple(offered[3:])]
    if solved == "partly":
        rows.append((button("button.reopen", token(Scope.RESIDENT, id_of(case), "reopen")),))
    return tuple(rows)


def record_grade(turn: Turn, actor: Actor, case: Case, cycle: Cycle, grade: int) -> None:
    """Records a grade. Figures count the first one; a later one is kept beside it."""
    rating = _rating(turn, actor, case, cycle)
    first_time, rating.first_grade = rating.first_grade is None, rating.first_grade or grade
    rating.grade = grade
    figure_flags.mark_said(turn.tx, rating)
    if first_time:
        grades.count_late(turn.tx, rating, cycle.department)
    timers.cancel_timer(turn.tx, TimerKind.RATING, id_of(case))
    pressed = (button("button.pressed", token(Scope.RESIDENT, id_of(case), "pressed", cycle.number)),)
    if is_satisfied(grade):
        say(turn, actor, Content((sentence("rating.thanks"),), (pressed,)), case_id=case.id)
    else:
        why = Content((sentence("rating.why"),), (*_reason_rows(case, cycle.number), pressed))
        say(turn, actor, why, case_id=case.id, expects=AboutResult(Question.REASON, cycle.number))
        tell_coordinators(turn, case, _dissatisfied(turn, case, grade))
    if rating.solved == "yes" and case.status == Status.RESOLVED and cycle.number == case.cycle:
        close(turn, case, Action.CONFIRM, ActingRole(Role.RESIDENT, actor.person_id))


def _reason_rows(case: Case, number: int) -> tuple[tuple[Button, ...], ...]:
    reasons = [button(f"reason.{one}", token(Scope.RESIDENT, id_of(case), "reason", number, one)) for one in REASONS]
    write = button("button.write_reason", token(Scope.RESIDENT, id_of(case), "words", number))
    return (tuple(reasons[:3]), (*reasons[3:], write))


def _dissatisfied(turn: Turn, case: Case, grade: int) -> Content:
    said = sentence("told.coordinator.dissatisfied", reference=case.reference, grade=word("grade", str(grade)))
    return notices.notice(turn, case, said, Action.CALL_BACK, Action.SEND_BACK)


def _add_reason(turn: Turn, actor: Actor, case: Case, cycle: Cycle, reason: str) -> None:
    rating = _rating(turn, actor, case, cycle)
    if reason not in rating.reasons:
        rating.reasons = [*rating.reasons, reason]
        _pass_on(turn, case, word("reason", reason), word("reason", reason))
    answer(turn, actor, "rating.noted", reasons=listed([word("reason", one) for one in rating.reasons]))


def handle_typed_answer(turn: Turn, actor: Actor, text: str, *, case: Case, asked: AboutResult) -> bool:
    """Whether the words answered a rating question, which people may type instead of tapping; if so, they are
    recorded."""
    rated = cases.cycle_of(turn.tx, id_of(case), asked.cycle)
    if rated.resolved_at is None or not small_talk.plain(text):
        return False
    if asked.question is Question.REASON:
        record_reason(turn, actor, case, rated, text)
    elif asked.question in (Question.RATING, Question.SOLVED) and (solved := small_talk.solved_in(text)):
        record_solved(turn, actor, case, rated, solved)
    elif grade := small_talk.grade_in(text):
        record_grade(turn, actor, case, rated, grade)
    else:
        return False
    return True


def record_reason(turn: Turn, actor: Actor, case: Case, cycle: Cycle, words: str) -> None:
    """Records reasons in the resident's own words. The department reads them masked; an accusation becomes a case of
    its own."""
    if accusations.accuses(turn, case, words):
        separate_case = accusations.file_confidential_case(turn, actor, case, accusations.Accusation(words.strip()))
        accusations.tell_reporter(turn, actor, case, separate_case)
        return
    rating = _rating(turn, actor, case, cycle)
    rating.words = words.strip()[:1000]
    _pass_on(turn, case, mask(rating.words, (actor.name,)), rating.words)
    answer(turn, actor, "rating.thanks")


def _pass_on(turn: Turn, case: Case, masked: Param, reason: Param) -> None:
    """Tells a reason to the department, masked, and to the coordinators, who may read it in full."""
    tell_department(turn, case, sentence("told.department.reason", reference=case.reference, reason=masked))
    told = sentence("told.department.reason", reference=case.reference, reason=reason)
    for listener in coordinators(turn, confidential=case.confidential):
        hold = turn.now + turn.practice.notice_window
        say(turn, listener, told, case_id=case.id, merge_key=f"reasons:{case.id}", hold_until=hold)


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


def reopen(turn: Turn, actor: Actor, case: Case) -> None:
    """Not solved: 重办 at once, within the county's number of days (after it was read) and of times; else a coordinator
    decides."""
    by = ActingRole(Role.RESIDENT, actor.person_id)
    limits = turn.county.limits
    if case.resolved_at is None:
        raise CaseworkError("error.not_now", action=Action.REOPEN, status=case.status)
    read_at = cases.cycle_of(turn.tx, id_of(case), case.cycle).delivered_at or case.resolved_at
    late = turn.now > read_at + timedelta(days=limits.reopen_days)
    if late or case.reopened >= limits.reopen_times or not case.department:
        _ask_reopen(turn, actor, case, by)
        return
    redo(turn, case, Action.REOPEN, by)
    case.reopened += 1
    turn.tx.add(case)


def _ask_reopen(turn: Turn, actor: Actor, case: Case, by: ActingRole) -> None:
    if cases.pending(turn.tx, RequestKind.REOPEN, case.id):
        raise CaseworkError("error.already_asked")
    move(turn, case, Action.ASK_REOPEN, by)
    asked = Request(
        case_id=id_of(case), cycle=case.cycle, kind=RequestKind.REOPEN, asked_by=actor.person_id, asked_at=turn.now
    )
    turn.tx.add(asked)
    turn.tx.flush()
    row = (
        button("button.grant", token(Scope.REQUEST, asked.id or 0, "grant")),
        button("button.refuse", token(Scope.REQUEST, asked.id or 0, "refuse")),
    )
    said = sentence("request.reopen", reference=case.reference)
    tell_coordinators(turn, case, Content((said,), (row,)))
    answer(turn, actor, "reopen.asked", reference=case.reference)


def redo(turn: Turn, case: Case, action: Action, by: ActingRole) -> None:
    """重办: the result no longer counts; a new cycle starts with its own deadline.

    A result that has not been sent yet is cancelled.
    """
    retractions.cancel_notices(turn, case, Action.RESOLVE)
    move(turn, case, action, by)
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.undone_at, cycle.undone_by = turn.now, by.role
    turn.tx.add(cycle)
    end_assignment(turn, case, "redo")
    cancel_result_timers(turn, case)
    start_cycle(turn, case)
    assert case.due_at is not None
    told = sentence("told.redo", reference=case.reference, due=dates.due(turn, case))
    tell_residents(turn, case, told, wait=timedelta())
    tell_department(turn, case, sentence("told.department.redo", reference=case.reference, due=dates.due(turn, case)))
    show_card(turn, case, fresh=True)
    if not case.department:
        show_card_to_coordinators(turn, case)


def close(turn: Turn, case: Case, action: Action, by: ActingRole) -> None:
    move(turn, case, action, by)
    case.closed_at = turn.now
    turn.tx.add(case)
    cancel_result_timers(turn, case)
    show_card(turn, case)


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
