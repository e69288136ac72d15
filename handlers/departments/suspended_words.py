"""What staff say of a case that a coordinator has suspended meanwhile: a result, a question, a return, more time.

Nothing of it is possible before work goes on. The words are kept as a note, coordinators read them with 恢复办理, and
one tap does the act once the case is resumed.
"""

from __future__ import annotations

from domain.commands import outcome_of
from domain.content import Param, button, sentence, word
from domain.errors import CaseworkError
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import casework, dates, notices, offers
from handlers.cases.casework import Said
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import as_staff
from handlers.departments import actions
from handlers.telling import tell_coordinators
from handlers.turn import Actor, Turn
from storage.tables import Case

LATER = "later"  # the last argument of the button that does the act once the case is resumed
KEPT = (Action.RESOLVE, Action.RETURN, Action.EXTEND, Action.ASK)


def act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Does the act, or keeps its words."""
    if are_early(case, action, said):
        keep(turn, actor, case, action, said)
    else:
        actions.act(turn, actor, case, action, said)


def are_early(case: Case, action: Action, said: Said) -> bool:
    """Whether words are of an act that is possible once the case is resumed."""
    early = case.status == Status.SUSPENDED and not may(Status.SUSPENDED, action, Role.STAFF)
    return early and action in KEPT and bool(said.words or said.media)


def keep(turn: Turn, actor: Actor, case: Case, action: Action, said: Said, *, noted: int = 0, line: int = 0) -> None:
    """`noted`: the note in which the words stand already. `line`: the number by which a list named the case."""
    actions.check_registered(turn, actor, case, action)
    outcome, words = outcome_of(said.words) if action is Action.RESOLVE else ("", said.words)
    kept = Said(words, said.media, said.album)
    noted = noted or casework.note(turn, case, as_staff(actor, case), kept)
    about: dict[str, Param] = {"reference": case.reference, "until": _until(turn, case)}
    told = sentence(
        "told.coordinator.said_while_suspended", **about, action=word("action", action), words=words or "📷"
    )
    tell_coordinators(turn, case, notices.notice(turn, case, told, Action.RESUME))
    args = (action, outcome) if outcome else (action,)
    later = button(
        f"outcome.{outcome}" if outcome else f"action.{action}",
        case_token(Scope.STAFF, case, offers.OFFER_VERB, *args, LATER),
    )
    done = word("action", action)
    if line:
        asks = sentence("offer.suspended_line", **about, number=line, action=done)
    else:
        asks = sentence("offer.suspended", **about, action=done)
    offers.offer_noted(turn, actor, case, [asks], kept, [later], noted=noted)


def check_resumed(turn: Turn, case: Case) -> None:
    """Raises `CaseworkError` while the case still rests: coordinators were told of the words."""
    if case.status == Status.SUSPENDED:
        raise CaseworkError("error.still_suspended", reference=case.reference, until=_until(turn, case))


def _until(turn: Turn, case: Case) -> Param:
    return dates.opening_day(turn, case.suspended_until) if case.suspended_until else ""
