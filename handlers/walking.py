"""Lists that go on: the button below a page names the last line that it shows, and the next page comes after that."""

from __future__ import annotations

import re
from string import ascii_lowercase, digits

from domain.commands import Token, token
from domain.content import Button, button
from domain.errors import CaseworkError
from domain.kinds import Scope
from handlers.turn import Turn
from storage.casework import worklists
from storage.casework.worklists import Mark, Page, Worklist
from storage.tables import id_of

FIGURES = digits + ascii_lowercase
MARK = re.compile(r"[0-9a-z]{1,11}(?:\.[0-9a-z]{1,11}){0,2}")


def page_after(turn: Turn, worklist: Worklist, limit: int, pressed: Token | None = None) -> Page:
    """The first page of a list, or the one after the line that a pressed button names."""
    try:
        return worklists.page(turn.tx, worklist, limit, after=_mark(pressed))
    except (ValueError, OverflowError):  # a mark that no button of this list has
        raise CaseworkError("error.old_button") from None


def more_row(page: Page, name: str, scope: Scope = Scope.WORKLIST) -> tuple[tuple[Button, ...], ...]:
    """The row with the button for what is left of a list; none at its end. `scope`: who walks through it."""
    if not page.left or not page.cases:
        return ()
    going_on = token(scope, id_of(page.cases[-1]), name, mark_of(page))
    return ((button("button.more", going_on, count=page.left),),)


def mark_of(page: Page) -> str:
    """Names the last line of a page in a button."""
    return ".".join(map(in_short, page.mark))


def _mark(pressed: Token | None) -> Mark | None:
    """None for a button that begins a list, and for one of an earlier version, whose lists then begin anew."""
    if pressed is None or not pressed.args:
        return None
    if len(pressed.args) != 1 or not MARK.fullmatch(pressed.args[0]):
        raise ValueError("no mark")
    return tuple(int(one, len(FIGURES)) for one in pressed.args[0].split("."))


def in_short(number: int) -> str:
    """A number in as few letters as a button has room for; `int(text, len(FIGURES))` reads it."""
    text = ""
    while number >= len(FIGURES):
        number, last = divmod(number, len(FIGURES))
        text = FIGURES[last] + text
    return FIGURES[number] + text
