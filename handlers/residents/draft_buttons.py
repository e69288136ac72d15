"""Buttons under a draft's questions and preview: whose words they are, the case they belong to, what is missing."""

from __future__ import annotations

from domain.commands import Token
from handlers.complaints import additions, closed_words, draft_questions, drafts, kept_words
from handlers.turn import Actor, Turn


def press(turn: Turn, actor: Actor, pressed: Token) -> None:
    if pressed.verb == draft_questions.MORE:
        draft_questions.show_more(turn, actor, pressed)
        return
    kept_words.return_to_resident(turn, actor, pressed)
    if pressed.verb == "to":
        additions.press_case(turn, actor, pressed)
    elif pressed.verb == "redo":
        closed_words.press_redo(turn, actor, pressed)
    else:
        drafts.press(turn, actor, pressed)
