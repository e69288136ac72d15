"""Words said after a draft was filed by itself: they may still answer what it had asked."""

from __future__ import annotations

from domain.content import Sentence, sentence
from domain.expectations import AfterFiling
from domain.hearing.residents import beside, draft_replies, place_answers
from domain.hearing.residents.beside_cues import Meant as Beside
from domain.hearing.residents.draft_replies import Meant, Step
from domain.messages import Incoming
from handlers.complaints import additions
from handlers.residents import withdrawing
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Case

PLACE_AGAIN = "place_again"  # the step of a case whose place is wrong


def hear(turn: Turn, actor: Actor, case: Case, incoming: Incoming, step: str) -> bool:
    """Handles a late answer to the draft's question. Returns whether it was one."""
    again = step == PLACE_AGAIN
    asked = Step.PLACE if again else Step(step) if step in (Step.PLACE, Step.CONFIRM) else Step.OTHER
    heard = draft_replies.read(asked, incoming.text)
    match heard.meant:
        case Meant.PLACE if again or not case.address:
            additions.add_details(turn, actor, case, incoming, place=place_answers.read(incoming.text).place)
        case Meant.CANCEL:
            withdrawing.ask(turn, actor, case)
        case Meant.HOLD if beside.read(incoming.text).meant is Beside.WITHDRAW:
            withdrawing.ask(turn, actor, case)
        case Meant.HOLD | Meant.WAIT:
            _say(turn, actor, case, step, sentence("case.filed_waits", reference=case.reference))
        case Meant.PIN:
            _say(turn, actor, case, step, sentence("draft.pin"))
        case Meant.NO_PLACE:
            _say(turn, actor, case, step, sentence("draft.place_again"))
        case _:
            return False
    return True


def _say(turn: Turn, actor: Actor, case: Case, step: str, line: Sentence) -> None:
    """Says a line after which the question is still open."""
    say(turn, actor, line, reply_to=actor.message, case_id=case.id, expects=AfterFiling(step))
