"""Whether a person may begin another complaint today."""

from __future__ import annotations

from handlers.limits import Admission
from handlers.saying import say
from handlers.turn import Actor, Turn


def may_begin(turn: Turn, actor: Actor) -> bool:
    """Whether the person may begin another complaint today; if not, they are told once."""
    limiter = turn.practice.limiter
    admission = limiter.admit_complaint(actor.person_id, turn.now, turn.cause)
    if admission is Admission.FIRST_REFUSAL:
        say(turn, actor, limiter.complaints_refused, reply_to=actor.message)
    return admission is Admission.ALLOWED
