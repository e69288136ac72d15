"""汽车站厕所那个催一下: a case that is named by its place or matter is looked for; it is never the one at hand."""

from __future__ import annotations

from dataclasses import replace

from domain.content import Content, sentence
from domain.hearing.officials.coordinator_cues import Meant
from domain.hearing.officials.named_cases import named_case
from domain.hearing.officials.sending import Sureness
from handlers.coordinators import own_words, searching
from handlers.coordinators.own_words import Spoken
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.messages.deliveries import Shown

OTHERS = (Meant.NOTE, Meant.NOD, Meant.FILE, Meant.NOTHING)


def hear(turn: Turn, actor: Actor, spoken: Spoken, shown: Shown | None) -> bool:
    """Offers what the words want of the one case that they name. Returns False if they name none, or that shown."""
    heard = spoken.heard
    of_a_case = heard.meant in own_words.AS_ACTIONS or heard.meant in own_words.HEARERS
    about = named_case(spoken.said.words) if of_a_case and heard.meant not in OTHERS else ""
    if not about or heard.sureness is Sureness.TALK or turn.county.department_in(about):
        return False
    found = searching.found_in_words(turn, about, confidential=False, limit=searching.SHOWN + 1)
    if len(found) != 1:
        if found:
            searching.find_in_words(turn, actor, about)
        else:
            answer(turn, actor, "heard.not_found", words=about)
        return True
    if shown is not None and found[0].id == shown.case_id:
        return False
    case = searching.readable(turn, actor, found[0].reference)
    says = Content((sentence("heard.found", words=about), searching.case_line(case)))
    say(turn, actor, says, reply_to=actor.message, case_id=case.id)
    return own_words.hear(turn, actor, case, replace(spoken, alone=False))
