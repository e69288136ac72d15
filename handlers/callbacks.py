"""回访: a coordinator asks on the phone what the chat could not; counted apart."""

from __future__ import annotations

from domain.commands import token
from domain.content import Content, button, sentence, word
from domain.errors import CaseworkError
from domain.lifecycle import Action, Role, Status, may
from handlers import ratings
from handlers.casework import Said
from handlers.transitions import as_coordinator, move
from handlers.turn import (
    Actor,
    Turn,
    answer,
    id_of,
    say,
)
from storage import cases, marks, people
from storage.tables import Case, Person, Rating

WORDS_SHOWN = 400  # enough for the number to call, where the case was told on the phone


def offer(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """回访: who to call, what was done, and buttons for what they say."""
    if not may(Status(case.status), Action.CALL_BACK, Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))
    solved = tuple(button(f"button.solved_{one}", token("k", id_of(case), "called", one)) for one in ratings.SOLVED)
    missed = (button("button.not_reached", token("k", id_of(case), "called", "missed")),)
    result = cases.last_statement(turn.tx, id_of(case), Action.RESOLVE)
    person = turn.tx.get(Person, case.resident_id) if case.resident_id else None
    name = person.name if person and person.name else word("word", "somebody")
    says = (
        sentence("callback.heading", reference=case.reference, person=name, words=case.words[:WORDS_SHOWN]),
        sentence("told.result", words=result.words if result else ""),
        sentence("callback.ask"),
    )
    say(turn, actor, Content(says, (solved, missed)), case_id=case.id)


def heard(turn: Turn, case: Case) -> None:
    """Whoever asked for a human has now heard from one."""
    case.wants_human_at = None
    turn.tx.add(case)


def record(turn: Turn, actor: Actor, case: Case, said: str) -> None:
    """What the resident said on the phone, counted apart. Who could not be reached closes nothing."""
    if said not in (*ratings.SOLVED, "missed"):
        raise CaseworkError("error.old_button")
    move(turn, case, Action.CALL_BACK, as_coordinator(actor), {"said": said})
    if said == "missed":
        answer(turn, actor, "callback.missed", reference=case.reference)
        return
    heard(turn, case)
    rating = _rating(turn, actor, case)
    rating.solved = said
    grades = [button(f"grade.{one}", token("k", id_of(case), "graded", one)) for one in ratings.GRADES]
    redo = (button("button.send_back", token("k", id_of(case), Action.SEND_BACK)),)
    rows = (tuple(grades[:3]), tuple(grades[3:])) + ((redo,) if said == "no" else ())
    say(turn, actor, Content((sentence("callback.grade", reference=case.reference),), rows), case_id=case.id)


def _rating(turn: Turn, actor: Actor, case: Case) -> Rating:
    """The rating of this cycle as told on the phone. What the resident said in the chat is never overwritten."""
    person_id = case.resident_id or people.nobody(turn.tx, now=turn.now)
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
    marks.mark_said(turn.tx, rating)
    if rating.solved == "yes" and case.status == Status.RESOLVED:
        ratings.close(turn, case, Action.CONFIRM, as_coordinator(actor))
    answer(turn, actor, "callback.recorded", reference=case.reference)
