"""What others deal with: said in the first answer to a draft, at the step at which it was told."""

from __future__ import annotations

from domain.hearing.elsewhere import elsewhere_in
from handlers.turn import Turn
from storage.tables import Draft

ELSEWHERE = "elsewhere:"  # in `asked`, with a code of the settings and the step at which it is said who deals with it


def note(turn: Turn, draft: Draft) -> None:
    """The first answer to what others deal with says who does."""
    said = any(one.startswith(ELSEWHERE) for one in draft.asked)
    if not said and (code := elsewhere_in(draft.words, turn.county.elsewhere)):
        draft.asked = [*draft.asked, f"{ELSEWHERE}{code}:{draft.step}"]


def said_now(turn: Turn, draft: Draft) -> str:
    """The code of who deals with it, at the step at which it is said; "" at others."""
    noted = next((one.removeprefix(ELSEWHERE) for one in draft.asked if one.startswith(ELSEWHERE)), "")
    code, _, step = noted.partition(":")
    return code if noted and step == draft.step and code in turn.county.elsewhere else ""
