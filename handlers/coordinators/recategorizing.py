"""改类别、改类型: a coordinator corrects what a case is about or what its resident wants, until it is resolved.

Its date is reckoned anew from the start of its clock with the limit that the new category or kind has, and only moves
later; after expiry and on the last fifth of the time it stays, since one person alone would better what is late.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from domain.content import Button, Content, Sentence, button, category, sentence, word
from domain.errors import CaseworkError
from domain.hearing.residents.wants import Kind, kind_named
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import assignment_clock, dates, later_dates, understanding
from handlers.cases.casework import Said
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import as_coordinator, move
from handlers.coordinators import changed_cases
from handlers.saying import say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.turn import Actor, Turn
from storage.tables import Case

CATEGORY, KIND = "category", "kind"


def recategorize(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """What the words name, a kind or a category; without words, or if they name none, both are offered."""
    kind = kind_named(said.words)
    of, named = (KIND, kind.value) if kind else (CATEGORY, _category_named(turn, said.words))
    if not named:
        offer_categories(turn, actor, case, "", *((sentence("error.no_such_category"),) if said.words else ()))
    elif changed_cases.crosses_correction(turn, actor, case, of):
        changed_cases.tell_corrected(turn, actor, case, of, named)
    elif kind:
        set_kind(turn, actor, case, kind)
    else:
        set_category(turn, actor, case, named)


def set_category(turn: Turn, actor: Actor, case: Case, code: str) -> None:
    check_changeable(case)
    found = turn.county.open_category(code)
    if found is None or not found.parent:
        raise CaseworkError("error.old_button")
    was, case.category = case.category, code
    case.urgent = found.always_on or bool(case.danger)
    assignment_clock.hasten(turn, case)
    done = sentence("done.category", reference=case.reference, category=category(code))
    _change(turn, actor, case, {CATEGORY: code, f"{CATEGORY}_was": was}, done)


def set_kind(turn: Turn, actor: Actor, case: Case, kind: Kind) -> None:
    check_changeable(case)
    was, case.kind = case.kind, kind.value
    done = sentence("done.kind", reference=case.reference, kind=word("kind", kind))
    _change(turn, actor, case, {KIND: kind.value, f"{KIND}_was": was}, done)


def check_changeable(case: Case) -> None:
    if not may(Status(case.status), Action.RECATEGORIZE, Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))


def offer_categories(turn: Turn, actor: Actor, case: Case, top: str, *before: Sentence) -> None:
    """The categories under `top`, or the first level of them and the kinds. `before` says why they are shown."""
    check_changeable(case)
    listed = turn.county.leaf_categories(top) if top else turn.county.top_categories()
    verb = CATEGORY if top else "categories"
    carried = partial(case_token, Scope.COORDINATOR, case, verb)
    buttons = [button("button.named_category", carried(one.code), category=category(one.code)) for one in listed]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    kinds = () if top else _kind_rows(case)
    says = sentence("prompt.category", reference=case.reference)
    say(turn, actor, Content((*before, says), (*rows, *kinds)), case_id=case.id)


def _kind_rows(case: Case) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        button("button.named_kind", case_token(Scope.COORDINATOR, case, KIND, one), kind=word("kind", one))
        for one in Kind
        if one != case.kind
    ]
    return tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))


def _category_named(turn: Turn, words: str) -> str:
    """The category that somebody names: by its name, else by its words; "" if that leaves it open."""
    said = words.strip().casefold()
    if not said:
        return ""
    leaves = [one for top in turn.county.top_categories() for one in turn.county.leaf_categories(top.code)]
    names = {one.code: [name.casefold() for name in (one.code, *one.name.words.values())] for one in leaves}
    named = [code for code, called in names.items() if said in called]
    within = [code for code, called in names.items() if any(said in name for name in called)]
    for found in (named, within):
        if len(found) == 1:
            return found[0]
    return understanding.read(turn, words, danger=None).category


def _change(turn: Turn, actor: Actor, case: Case, changed: Mapping[str, str], done: Sentence) -> None:
    found = later_dates.by_present_limit(turn, case)
    stays = found is not None and later_dates.is_late_or_nearly(turn, case)
    moved = {} if found is None or stays else later_dates.move_due(turn, case, *found)
    move(turn, case, Action.RECATEGORIZE, as_coordinator(actor), {**changed, **moved})
    if case.department:
        show_card(turn, case)
    else:
        show_card_to_coordinators(turn, case)
    says = (done, sentence("done.date_stays", due=dates.due(turn, case))) if stays else (done,)
    say(turn, actor, Content(says), reply_to=actor.message)
