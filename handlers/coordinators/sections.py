"""A section of 今日待办, ten cases at a time, each with how long it has waited."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from domain.commands import Token
from domain.content import Button, Content, Sentence, button, sentence
from domain.expectations import Listing
from domain.kinds import RequestKind, Scope
from domain.lifecycle import Action
from handlers.cases.shown_state import case_token
from handlers.coordinators import call_backs, searching, today
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from handlers.walking import more_row, page_after
from storage.casework import cases
from storage.tables import Case, id_of

DATED = ("today", "overdue", "redo")  # what is told of them is their date


def show(turn: Turn, actor: Actor, pressed: Token) -> None:
    """The first cases of a section, or those after the last line of the page below which a button was pressed."""
    name = pressed.verb
    section = today.sections(turn)[name]
    page = page_after(turn, section, searching.SHOWN, pressed)
    if not page.cases:
        answer(turn, actor, "today.section_empty")
        return
    heading = (sentence(f"today.{name}", count=page.count), *today.only_named(turn, section, actor.person_id))
    says = (*heading, *(line(turn, name, one) for one in page.cases))
    rows = (*((open_button(name, one),) for one in page.cases), *more_row(page, name))
    say(turn, actor, Content(says, rows), expects=Listing(tuple(map(id_of, page.cases))))


def line(turn: Turn, name: str, case: Case) -> Sentence:
    """A case with how long it has waited; of a confidential one nothing but that is said."""
    if name == "callback":
        return call_backs.call_line(turn, case)
    since = None if name in DATED else _waiting_since(turn, name, case)
    return searching.case_line(case, hidden=case.confidential, waits=turn.now - since if since else None)


def _waiting_since(turn: Turn, name: str, case: Case) -> datetime | None:
    """Since when a case has waited in a section; where nothing else is known, since it was filed."""
    return SINCE[name](turn, case) if name in SINCE else case.filed_at


def _asked(kind: RequestKind) -> Callable[[Turn, Case], datetime | None]:
    def asked_at(turn: Turn, case: Case) -> datetime | None:
        return next((one.asked_at for one in cases.pending(turn.tx, kind, case.id)), None)

    return asked_at


def _kept_since(turn: Turn, case: Case, *, held: bool) -> datetime | None:
    return next((one.touched_at for one in cases.kept_aside(turn.tx, id_of(case)) if one.held_back is held), None)


SINCE: dict[str, Callable[[Turn, Case], datetime | None]] = {
    "human": lambda turn, case: case.wants_human_at,
    "kept": lambda turn, case: _kept_since(turn, case, held=False),
    "held_words": lambda turn, case: _kept_since(turn, case, held=True),
    "unsigned_late": lambda turn, case: case.assigned_at,
    **{kind.value: _asked(kind) for kind in RequestKind},
}


def open_button(name: str, case: Case) -> Button:
    act = Action.CALL_BACK if name == "callback" else "open"
    return button("button.open_one", case_token(Scope.COORDINATOR, case, act), reference=case.reference)
