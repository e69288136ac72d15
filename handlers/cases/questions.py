"""Questions to residents: whether one was delivered, and when waiting for the answer ends."""

from __future__ import annotations

from domain.content import sentence
from domain.kinds import MessageKind, OutboxState, TimerKind
from domain.lifecycle import Action
from handlers.cases.transitions import SERVICE, move
from handlers.showing import show_card
from handlers.telling import is_told_in_communities, tell_department, tell_residents
from handlers.turn import Turn
from storage.casework import arrivals, cases
from storage.messages import timers
from storage.tables import Case, Draft, id_of


def was_delivered(turn: Turn, case: Case) -> bool:
    """Whether the open question was delivered to anybody, or else shown in a residents' group."""
    asked = cases.last_statement(turn.tx, id_of(case), Action.ASK)
    states = arrivals.states_of(turn.tx, id_of(case), MessageKind.STATEMENT, asked.id if asked else None)
    return "sent" in states if states else is_told_in_communities(turn, case)


def stop_waiting(turn: Turn, case: Case, *, maybe_answered: bool) -> None:
    """Ends the waiting: the clock runs again. `maybe_answered`: words came that may be the answer.

    If the question was never delivered, nobody is told that the resident did not answer.
    """
    asked, sent = cases.last_statement(turn.tx, id_of(case), Action.ASK), was_delivered(turn, case)
    if asked and asked.id:
        # It is too late to send the question now.
        arrivals.settle_unsent(turn.tx, id_of(case), MessageKind.STATEMENT, asked.id, OutboxState.CANCELLED)
    move(turn, case, Action.STOP_WAITING, SERVICE)
    timers.cancel_timer(turn.tx, TimerKind.WAITING, id_of(case))
    unanswered = "told.department.no_reply" if sent else "told.department.question_unsent"
    department = "told.department.reply_kept" if maybe_answered else unanswered
    tell_department(turn, case, sentence(department, reference=case.reference))
    resident = "told.reply_kept" if maybe_answered else "told.no_reply" if sent else "told.question_unsent"
    tell_residents(turn, case, sentence(resident, reference=case.reference))
    show_card(turn, case)


def may_be_answered(turn: Turn, case: Case) -> bool:
    """Whether somebody who was asked has said something since that may be the answer."""
    told = [*cases.kept_aside(turn.tx, id_of(case))]
    for one in cases.audience(turn.tx, id_of(case)):
        told += [draft for draft in cases.drafts_of(turn.tx, one.person_id) if _is_asked(draft)]
    return case.paused_at is not None and any(one.touched_at >= case.paused_at for one in told)


def _is_asked(draft: Draft) -> bool:
    return draft.step == "which" and draft.case_id is None
