"""A resident's words about a case that is over. It takes nothing more; a redo is offered, and keeps the words."""

from __future__ import annotations

from enum import Enum, auto

from domain.commands import LONGEST_ID, Token
from domain.errors import CaseworkError
from domain.hearing.residents import closed_cases
from domain.hearing.residents.closed_cases import Closed
from domain.lifecycle import OPEN, Status
from domain.messages import Incoming
from handlers.cases import accusations, grade_questions, own_case_access, redoing
from handlers.complaints import additions, draft_steps, drafts, kept_words, other_matters
from handlers.saying import answer
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, Draft, id_of


class Heard(Enum):
    NO = auto()  # the words are not about a result
    DONE = auto()
    FORGET = auto()  # they wish their data to be deleted, which the caller asks about
    STATE = auto()  # they ask for the number or the state of the case, which the caller shows


WITHOUT_RESULT = (Status.REJECTED, Status.WITHDRAWN, Status.REFERRED)


def hear(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> Heard:
    text = incoming.text
    if accusations.accuses(turn, case, text):
        return Heard.NO  # thanks may stand before it
    match closed_cases.read_closed(text):
        case Closed.THANKS | Closed.LATER if _is_another(turn, case, text):
            return Heard.NO
        case Closed.THANKS:
            answer(turn, actor, "help.thanks")
        case Closed.LATER:
            answer(turn, actor, "rating.later_closed")
        case Closed.STATE:
            return Heard.STATE
        case _ if case.status in WITHOUT_RESULT:
            ask_what_now(turn, actor, incoming, case)
        case Closed.GRADE:
            grade_questions.ask_other(turn, actor, case, cases.cycle_of(turn.tx, id_of(case), case.cycle))
        case Closed.REDO if not _is_another(turn, case, text):
            ask_what_now(turn, actor, incoming, case)
        case _:
            return Heard.NO
    return Heard.DONE


def _is_another(turn: Turn, case: Case, text: str) -> bool:
    return other_matters.is_other_matter(turn, case, text) or other_matters.is_of_other_kind(turn, case, text)


def ask_what_now(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> None:
    """Keeps the words in a draft that belongs to nothing yet, and asks whether the case is to be done again; of one
    that was rejected, withdrawn or referred, whether they are a new complaint or meant for a person."""
    draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, step="which", touched_at=turn.now)
    draft.asked = [f"{draft_steps.REDO}{id_of(case)}"]
    turn.tx.add(draft)
    turn.tx.flush()
    drafts.add_to_draft(turn, actor, incoming, draft)


def press_redo(turn: Turn, actor: Actor, pressed: Token) -> None:
    """要求重办, tapped below words that were said once the case was closed: they become its first details."""
    draft = cases.lock_draft(turn.tx, pressed.subject)
    if draft is None or draft.person_id != actor.person_id or not pressed.args:
        raise CaseworkError("error.draft_gone")
    named = pressed.args[0]
    case_id = int(named) if named.isdecimal() and len(named) <= LONGEST_ID else 0
    case = own_case_access.lock_own_case(turn, actor, case_id)
    redoing.reopen(turn, actor, case)
    if case.status in OPEN:
        additions.add_own_draft(turn, actor, draft, case)
    else:
        kept_words.keep(turn, actor, draft, case)
