"""Words that answer what a resident said to coordinators (居民对督办员说…): they may be meant for the resident."""

from __future__ import annotations

from domain.content import Button, button
from domain.hearing.officials import coordinators as hearing
from domain.hearing.officials.coordinator_cues import Meant
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import offers
from handlers.cases.casework import Said
from handlers.cases.offers import Offer
from handlers.cases.shown_state import case_token
from handlers.coordinators import own_words
from handlers.turn import Actor, Turn
from storage.messages import deliveries
from storage.tables import Case, Delivery

TOLD = ("told.coordinator.human_words", "told.coordinator.doubtful")


def tell_or_note(turn: Turn, actor: Actor, case: Case, said: Said, replied: Delivery | None) -> bool:
    """Offers words in reply to such a notice to the resident. Returns False if they reply to none, or want something
    else: 催一下, a nod."""
    if replied is None or not said.words or not may(Status(case.status), Action.ANSWER, Role.COORDINATOR):
        return False
    if not any(one.key in TOLD for one in deliveries.content_of(turn.tx, replied).sentences):
        return False
    heard = own_words.read(turn, said.words)
    if heard.meant not in (Meant.NOTHING, Meant.NOTE) or heard.opens or hearing.is_grumble(said.words):
        return False
    to, note = _kept(case, "button.send_kept", Action.ANSWER), _kept(case, "button.only_note", Action.NOTE)
    offers.offer(turn, actor, case, Action.ANSWER, said, Offer(Action.ANSWER, [to, note], shows_case=True))
    return True


def _kept(case: Case, label: str, action: Action) -> Button:
    return button(label, case_token(Scope.COORDINATOR, case, offers.OFFER_VERB, action))
