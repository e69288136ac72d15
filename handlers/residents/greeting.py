"""A greeting, and what the service is asked about itself, where something above is still open.

Where choices are numbered lines and one answer says everything at once, a help menu would push the news out of sight
and take the numbers of the open question.
"""

from __future__ import annotations

from domain.commands import asks_to_report, greets
from domain.content import Content, sentence
from domain.kinds import MessageKind
from domain.messages import Incoming
from handlers.complaints import drafts
from handlers.residents import first_words
from handlers.saying import answer, say, send, shows_lines
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries, parking
from storage.messages.outbox import Notice
from storage.people import roles
from storage.tables import Draft


def help_with(turn: Turn, actor: Actor, incoming_text: str) -> None:
    """The help menu; to a greeting one line, where there is news above it or a question that is still open."""
    lines = shows_lines(turn, actor.chat_id)
    draft = cases.open_draft(turn.tx, actor.person_id) if lines else None
    if not lines or not greets(incoming_text) or (draft is None and not _has_more_above(turn, actor)):
        say_help(turn, actor)
    elif draft is None:
        send(turn, actor, Notice(Content((sentence("help.above"),)), MessageKind.HINT, reply_to=actor.message))
    show_again(turn, actor, draft)


def say_help(turn: Turn, actor: Actor) -> None:
    say(turn, actor, first_words.help_menu(numbered=shows_lines(turn, actor.chat_id)))


def show_again(turn: Turn, actor: Actor, draft: Draft | None) -> None:
    """A draft's own question last, so that its lines are the ones that numbers name."""
    if draft and shows_lines(turn, actor.chat_id):
        drafts.ask(turn, actor, draft)


def ask_to_tell(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Asks whoever wants to report, and does not say what, to say it, or what is open of what they tell. Returns
    whether it was so."""
    if incoming.shows or incoming.place or not asks_to_report(incoming.text):
        return False
    if draft := cases.open_draft(turn.tx, actor.person_id):
        drafts.keep_and_ask(turn, actor, draft)
    elif roles.held_by(turn.tx, actor.person_id):  # an official's words are a resident's while they tell a draft
        drafts.begin_in_area(turn, actor, "", None)
    else:
        answer(turn, actor, "opening.announced")
    return True


def answer_beside(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft | None) -> bool:
    """Answers a question about the service itself; a draft's question stands below it. Returns whether it was one."""
    own_lines = draft is not None and shows_lines(turn, actor.chat_id)
    if not first_words.answer_question(turn, actor, incoming.text, in_words=own_lines):
        return False
    show_again(turn, actor, draft)
    return True


def _has_more_above(turn: Turn, actor: Actor) -> bool:
    asked = deliveries.answered_by(turn.tx, actor.chat_id, "", turn.written)
    return bool(asked and asked.expects) or parking.waits(turn.tx, actor.chat_id)
