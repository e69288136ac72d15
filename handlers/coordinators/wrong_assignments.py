"""派错了，撤回刚才那个: an assignment was told at once and cannot be taken back; the case can be reassigned."""

from __future__ import annotations

from datetime import timedelta

from domain.hearing import prompts
from domain.hearing.officials import coordinators as hearing
from domain.hearing.officials.coordinators import Heard
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers.coordinators import assigning, changed_cases, searching, take_backs
from handlers.turn import Actor, Turn
from storage.casework import cases, events
from storage.messages import deliveries
from storage.tables import Case, Event

JUST_NOW = timedelta(hours=1)
ASSIGNED = (Action.ASSIGN, Action.REASSIGN)


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Without a number or a reply: what the speaker has just assigned is offered to other departments. Returns whether
    there is such a case, and the words mean it."""
    words = incoming.text
    wanted = hearing.assigned_wrongly(words) or (prompts.takes_back(words) and not prompts.is_question(words))
    if not wanted or incoming.reply_to or incoming.photos or turn.county.department_in(words):
        return False
    said = deliveries.answered_by(turn.tx, actor.chat_id, "", turn.now)
    last = None if take_backs.is_else(turn, words, said) else _last_assigned(turn, actor)
    if last is None or last.case_id is None:
        return False
    case = searching.readable(turn, actor, cases.reference_of(turn.tx, last.case_id))
    if not changed_cases.is_assigned(case):
        return False
    assigning.offer_other(turn, actor, case, str(last.details.get("from", "")))
    return True


def _last_assigned(turn: Turn, actor: Actor) -> Event | None:
    since = turn.now - JUST_NOW
    spoken_of = deliveries.spoken_of_since(turn.tx, actor.chat_id, since)
    return events.last_of(turn.tx, spoken_of, ASSIGNED, actor.person_id, since)


def hear_of(turn: Turn, actor: Actor, case: Case, words: str, heard: Heard) -> bool:
    """The same of one case, where the words do not say to whom it is to go."""
    named = heard.sending is not None and heard.sending.departments
    if named or not hearing.assigned_wrongly(words) or not changed_cases.is_assigned(case):
        return False
    assigning.offer_other(turn, actor, case, "")
    return True
