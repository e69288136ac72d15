"""这个不是险情，按普通的办: a coordinator's words that it is no danger, offered as 险情已解除."""

from __future__ import annotations

from domain.content import Content, button, sentence
from domain.hearing.dangers.danger_reports import denies_danger
from domain.kinds import Scope
from domain.lifecycle import OPEN
from handlers.cases.casework import Said
from handlers.cases.shown_state import case_token
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Case


def offer_over(turn: Turn, actor: Actor, case: Case, said: Said) -> bool:
    """Offers that the danger is over. Returns False if the case is none, or the words do not deny it."""
    if not case.danger or case.status not in OPEN or said.media or not denies_danger(said.words):
        return False
    over = button("button.danger_over", case_token(Scope.COORDINATOR, case, "no_danger", "sure"))
    says = sentence("heard.danger_over", reference=case.reference)
    say(turn, actor, Content((says,), ((over,),)), reply_to=actor.message, case_id=case.id)
    return True
