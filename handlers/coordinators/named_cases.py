"""把 #26000010 派给城管, 汽车站厕所那个催一下: a case that words name by its number is that one, wherever the number
stands; one that they name by its place or matter is looked for; it is never the one at hand."""

from __future__ import annotations

from dataclasses import replace

from domain.commands import Command
from domain.content import Button, Content, button, sentence
from domain.hearing.officials.coordinator_cues import Meant
from domain.hearing.officials.named_cases import Numbered, named_case, numbered_within
from domain.hearing.officials.sending import Sureness
from domain.kinds import Scope
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers.cases.shown_state import case_token
from handlers.coordinators import actions, own_words, searching, typed_acts
from handlers.coordinators.own_words import Spoken
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.messages.deliveries import Answered, Shown
from storage.tables import Case

OTHERS = (Meant.NOD, Meant.FILE, Meant.NOTHING)


def numbered(turn: Turn, incoming: Incoming, command: Command, said: Answered | None) -> Numbered | None:
    """The cases that words name by a number which they do not begin with. In what is to be read as it stands, and in
    what replies or answers, a number is part of the words, unless something is done to just that case."""
    found = None if command.reference else numbered_within(incoming.text)
    if found is None or found.done_to:
        return found
    verbatim = isinstance(command.verb, Action) and not actions.known(command.verb).read_whole
    answers = bool(incoming.reply_to) or typed_acts.answers_last(said, command)
    files = own_words.read(turn, incoming.text).meant is Meant.FILE
    return None if verbatim or answers or files else found


def ask_which(turn: Turn, actor: Actor, references: tuple[str, ...]) -> None:
    """Words that name several cases change none of them."""
    shown = [searching.readable(turn, actor, one) for one in references]
    says = (sentence("heard.which_of"), *(searching.case_line(one) for one in shown))
    rows = tuple((_opens(one),) for one in shown)
    say(turn, actor, Content(says, rows), reply_to=actor.message)


def _opens(case: Case) -> Button:
    return button("button.open_one", case_token(Scope.COORDINATOR, case, "open"), reference=case.reference)


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
        elif heard.meant is Meant.NOTE:
            return False  # it may tell of the case at hand, in other words
        else:
            answer(turn, actor, "heard.not_found", words=about)
        return True
    if shown is not None and found[0].id == shown.case_id:
        return False
    case = searching.readable(turn, actor, found[0].reference)
    says = Content((sentence("heard.found", words=about), searching.case_line(case)))
    say(turn, actor, says, reply_to=actor.message, case_id=case.id)
    return own_words.hear(turn, actor, case, replace(spoken, alone=False))
