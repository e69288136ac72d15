"""重新受理: what was referred or rejected by mistake is taken up again, with a reason that the resident reads.

It waits for a coordinator's assignment, and keeps its date. As long as the resident has not been told of the end, it is
taken back instead, and they hear nothing of either.
"""

from __future__ import annotations

from domain.content import Sentence, sentence
from domain.kinds import Readers
from domain.lifecycle import Action, Status
from handlers.cases import alarms, retractions
from handlers.cases.casework import Said, keep_statement, require_words
from handlers.cases.transitions import as_coordinator, move, unsettle
from handlers.saying import answer
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import tell_residents
from handlers.turn import Actor, Turn
from handlers.wording import receiver_of
from storage.casework import events
from storage.tables import Case, Event, id_of

ENDED_BY = {Status.REFERRED: Action.REFER, Status.REJECTED: Action.REJECT}


def reaccept(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    require_words(said.words, "error.reaccept_why")
    by, ended = as_coordinator(actor), _end_of(turn, case)
    statement = keep_statement(turn, case, by, said, action=Action.REACCEPT, audience=Readers.RESIDENT)
    if retractions.is_in_time(turn, ended):
        retractions.take_back(turn, case, by, int(ended.details["statement"]))
        answer(turn, actor, "done.take_back", reference=case.reference)
        return
    unread = retractions.cancel_notices(turn, case, Action(ended.action))
    told = _told(turn, case, said.words)
    move(turn, case, Action.REACCEPT, by, {"statement": statement})
    case.closed_at, case.referred_to, case.department = None, "", ""
    unsettle(case, ended)
    if case.danger and not alarms.is_taken(turn, case):
        alarms.start_calls(turn, [id_of(case)])
    if not unread:
        tell_residents(turn, case, told)
    show_card(turn, case)
    show_card_to_coordinators(turn, case)
    answer(turn, actor, "done.reaccept", reference=case.reference)


def _end_of(turn: Turn, case: Case) -> Event:
    """The act by which the case ended."""
    ended = ENDED_BY[Status(case.status)]
    return next(one for one in reversed(events.history(turn.tx, id_of(case))) if one.action == ended)


def _told(turn: Turn, case: Case, why: str) -> Sentence:
    if case.status == Status.REFERRED:
        receiver = receiver_of(turn, case.referred_to)
        return sentence("told.reaccepted_referred", reference=case.reference, receiver=receiver, words=why)
    return sentence("told.reaccepted", reference=case.reference, words=why)
