"""A resident asks that a sentence said before reach no department: what waits is stopped and kept for coordinators; of
what has gone out it is said so, and it is hidden from now on.
"""

from __future__ import annotations

from domain.content import sentence
from domain.hearing.residents.silence import for_departments
from domain.kinds import Readers
from domain.lifecycle import Action
from handlers.cases import held_words
from handlers.cases.accusations import Accusation
from handlers.cases.transitions import as_resident, move
from handlers.complaints import additions
from handlers.saying import say
from handlers.showing import show_card
from handlers.turn import Actor, Turn
from handlers.wording import ON_BUTTON, shortened
from storage.casework import cases
from storage.messages import cancellation, files
from storage.tables import Case, Statement, id_of


def last_said(turn: Turn, actor: Actor, case: Case) -> Statement | None:
    """What the person said last of the case that a department reads, or is to read."""
    mine = (
        one
        for one in reversed(cases.statements(turn.tx, id_of(case)))
        if one.person_id == actor.person_id and one.action in (Action.ADD_DETAILS, Action.REPLY)
    )
    return next((one for one in mine if one.audience == Readers.DEPARTMENT and not one.taken_back_at), None)


def stop(turn: Turn, actor: Actor, case: Case, said: Statement) -> bool:
    """Stops words that still wait to be sent, and keeps them for coordinators. Returns whether none had gone out."""
    if not cancellation.cancel_held(turn.tx, additions.held_key(said)):
        return False
    said.taken_back_at = turn.now
    turn.tx.add(said)
    move(turn, case, Action.MOVE_OUT, as_resident(actor), {"statement": said.id})
    draft = held_words.hold(turn, actor, case, Accusation(said.words), quiet=True)
    files.move_to_draft(turn.tx, statement_id=id_of(said), draft_id=id_of(draft))
    additions.tell_moved_out(turn, case, said)
    show_card(turn, case)
    stopped = sentence("unsaid.stopped", reference=case.reference, words=shortened(said.words, ON_BUTTON))
    say(turn, actor, stopped, reply_to=actor.message, case_id=case.id)
    return True


def hide_again(turn: Turn, actor: Actor, case: Case, told: str) -> None:
    """Hides words that may have been read in all that is said of the case from now on, and says so."""
    never = not for_departments(told) or not case.department
    case.hidden_names = list(dict.fromkeys((*case.hidden_names, told)))
    turn.tx.add(case)
    show_card(turn, case)
    key = "unsaid.never" if never else "unsaid.gone_out"
    said = sentence(key, reference=case.reference, words=shortened(told, ON_BUTTON))
    say(turn, actor, said, reply_to=actor.message, case_id=case.id)
