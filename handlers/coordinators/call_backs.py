"""回访: a coordinator asks on the phone what could not be asked in the chat; counted separately."""

from __future__ import annotations

from datetime import timedelta

from domain.callbacks import DAYS_TRIED, WITHOUT_NUMBER
from domain.content import Button, Content, Param, Sentence, button, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import ActWords
from domain.kinds import Scope
from domain.lifecycle import RESULTS, Action, Role, Status, may, next_status
from handlers.cases import offers, ratings, redoing, results
from handlers.cases.casework import Said
from handlers.cases.shown_state import case_token
from handlers.cases.solved_question import SOLVED
from handlers.cases.transitions import as_coordinator, move
from handlers.coordinators import searching
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from handlers.wording import cut_to, shortened
from storage.casework import cases, events
from storage.figures import figure_flags
from storage.messages import deliveries
from storage.people import identities
from storage.tables import Case, Person, Rating, id_of

CALLED = "called"  # of a note: it tells what was said on the phone
WORDS_SHOWN = 400  # characters; long enough to include a telephone number in the words


def offer(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """回访: whom to call, what was done, and buttons for the answers."""
    if not may(Status(case.status), Action.CALL_BACK, Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))
    if case.forgotten_at:
        raise CaseworkError("error.nobody_to_call", reference=case.reference)
    _check_told(turn, case)
    result = cases.last_statement(turn.tx, id_of(case), *RESULTS)
    says = [
        _heading(turn, case),
        sentence("told.result", words=result.words if result else ""),
    ]
    if results.is_unread(turn, case):
        tried = results.days_tried(turn, case)
        says.append(sentence("callback.unread", days=tried, most=DAYS_TRIED, without=WITHOUT_NUMBER.days))
    says.append(sentence("callback.ask"))
    say(turn, actor, Content(tuple(says), _answers(case)), case_id=case.id)


def hear_answer(turn: Turn, actor: Actor, case: Case, said: Said) -> bool:
    """Words after the buttons of a call: what they mean for the rating is for a tap to say, and they can be noted.
    Returns False where the buttons were not shown last."""
    last = deliveries.last_sent(turn.tx, actor.chat_id)
    asked = last is not None and last.case_id == case.id and deliveries.says(turn.tx, last, ("callback.ask",))
    if not asked or not may(Status(case.status), Action.CALL_BACK, Role.COORDINATOR):
        return False
    kept = button(f"action.{Action.NOTE}", case_token(Scope.COORDINATOR, case, offers.OFFER_VERB, Action.NOTE))
    says = sentence("callback.which", reference=case.reference, **offers.kept_words(said))
    say(turn, actor, Content((says,), (*_answers(case), (kept,))), reply_to=actor.message, case_id=case.id)
    return True


def _answers(case: Case) -> tuple[tuple[Button, ...], ...]:
    def called(label: str, said: str) -> Button:
        return button(label, case_token(Scope.COORDINATOR, case, "called", said))

    return tuple(called(f"button.solved_{one}", one) for one in SOLVED), (called("button.not_reached", "missed"),)


def _check_told(turn: Turn, case: Case) -> None:
    """Nobody is asked about a result that may still be taken back."""
    if not ratings.is_told(turn, cases.cycle_of(turn.tx, id_of(case), case.cycle)):
        raise CaseworkError("error.call_too_early", reference=case.reference)


def offer_early(turn: Turn, actor: Actor, case: Case) -> None:
    """A call before there is a result: whom to call; what they say is noted by replying."""
    if case.forgotten_at:
        raise CaseworkError("error.nobody_to_call", reference=case.reference)
    noted = sentence("callback.note", reference=case.reference)
    content = Content((_heading(turn, case), noted))
    say(turn, actor, content, case_id=case.id, expects=ActWords(Action.NOTE, CALLED))


def _heading(turn: Turn, case: Case) -> Sentence:
    """Whom to call, about what."""
    words = cut_to(case.words, WORDS_SHOWN)
    return sentence("callback.heading", reference=case.reference, person=_who(turn, case), words=words)


def clear_wants_human(turn: Turn, case: Case) -> None:
    """The person who asked for a human has now been answered by one."""
    case.wants_human_at = None
    turn.tx.add(case)


def record(turn: Turn, actor: Actor, case: Case, said: str) -> None:
    """Records what the resident said on the phone. A call that reached nobody closes nothing by itself."""
    if said not in (*SOLVED, "missed"):
        raise CaseworkError("error.old_button")
    next_status(Status(case.status), Action.CALL_BACK, Role.COORDINATOR)  # raises where it is not possible now
    _check_told(turn, case)
    move(turn, case, Action.CALL_BACK, as_coordinator(actor), {"said": said})
    if said == "missed":
        _missed(turn, actor, case)
        return
    clear_wants_human(turn, case)
    case.unreached_at = None
    if results.is_unread(turn, case):
        ratings.start_answer_timers(turn, case)  # they were asked on the phone
    rating = _rating(turn, actor, case)
    rating.solved = said
    grades = [button(f"grade.{one}", case_token(Scope.COORDINATOR, case, "graded", one)) for one in ratings.GRADES]
    redo = (button("button.send_back", case_token(Scope.COORDINATOR, case, Action.SEND_BACK)),)
    rows = (tuple(grades[:3]), tuple(grades[3:])) + ((redo,) if said == "no" else ())
    say(turn, actor, Content((sentence("callback.grade", reference=case.reference),), rows), case_id=case.id)


def redo_action(turn: Turn, case: Case) -> Action:
    """The act as which 重办 is recorded. A closed case is reopened only if the resident lately said by phone that it is
    not solved."""
    if case.status != Status.CLOSED:
        return Action.SEND_BACK
    calls = [one for one in events.history(turn.tx, id_of(case)) if one.action == Action.CALL_BACK]
    heard_in = [one for one in calls if one.cycle == case.cycle and one.details.get("said") != "missed"]
    lately = timedelta(days=turn.county.limits.reopen_days)
    granted = heard_in and heard_in[-1].details["said"] == "no" and turn.now <= heard_in[-1].at + lately
    return Action.GRANT_REOPEN if granted else Action.SEND_BACK


def _missed(turn: Turn, actor: Actor, case: Case) -> None:
    """Nobody was reached. If the result was not read either, enough such days end the case, unrated."""
    if not results.is_unread(turn, case):
        answer(turn, actor, "callback.missed", reference=case.reference)
        return
    days = results.days_tried(turn, case)
    key = "callback.unreached" if results.close_if_tried_enough(turn, case) else "callback.missed_day"
    answer(turn, actor, key, reference=case.reference, days=days, most=DAYS_TRIED)


def call_line(turn: Turn, case: Case) -> Sentence:
    """A line of a list: whom to call, about which case, and why."""
    if case.confidential:
        return searching.case_line(case, hidden=True)
    return sentence(
        "callback.line_unread" if results.is_unread(turn, case) else "callback.line",
        reference=case.reference,
        person=_who(turn, case),
        department=department_name(case.department),
        words=shortened(case.words, 24) or "📷",
        days=results.days_tried(turn, case),
    )


def _who(turn: Turn, case: Case) -> Param:
    person = turn.tx.get(Person, case.resident_id) if case.resident_id else None
    return person.name if person and person.name else word("word", "somebody")


def _rating(turn: Turn, actor: Actor, case: Case) -> Rating:
    """The rating of this cycle by phone. Raises `CaseworkError` if the resident has rated it in the chat."""
    person_id = case.resident_id or identities.unknown_caller(turn.tx, now=turn.now)
    found = cases.rating(turn.tx, id_of(case), case.cycle, person_id)
    if found is not None and found.via != "call":
        raise CaseworkError("error.already_rated", reference=case.reference)
    if found is None:
        found = Rating(
            case_id=id_of(case),
            cycle=case.cycle,
            person_id=person_id,
            via="call",
            rated_at=turn.now,
            recorded_by=actor.person_id,
        )
    turn.tx.add(found)
    return found


def record_grade(turn: Turn, actor: Actor, case: Case, grade: int) -> None:
    if not may(Status(case.status), Action.CALL_BACK, Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))
    rating = _rating(turn, actor, case)
    rating.first_grade, rating.grade = rating.first_grade or grade, grade
    figure_flags.mark_said(turn.tx, rating)
    if rating.solved == "yes" and case.status == Status.RESOLVED:
        redoing.close(turn, case, Action.CONFIRM, as_coordinator(actor))
    answer(turn, actor, "callback.recorded", reference=case.reference)
