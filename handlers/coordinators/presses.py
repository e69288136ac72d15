"""Buttons that coordinators tap in their own chats. Their roles and the case's status are checked now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from domain.commands import Command, Token, Wish, read_token
from domain.errors import CaseworkError
from domain.hearing.residents.wants import Kind
from domain.kinds import HeldRole, Scope
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers.cases import kept_files, offers, voices
from handlers.cases.casework import Said
from handlers.complaints import dangers, kept_words
from handlers.coordinators import (
    act_offers,
    actions,
    assigning,
    call_backs,
    changed_cases,
    decisions,
    digest_lists,
    entry,
    history,
    office_cases,
    recategorizing,
    searching,
    sections,
    take_backs,
    today,
    wishes,
)
from handlers.coordinators.wishes import Asked
from handlers.saying import take_buttons
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case

AS_TYPED = {"all": Wish.TODAY, "digest": Wish.DIGEST}  # buttons that say what is also typed


def press(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """A tapped button, by what it is about."""
    pressed = read_token(incoming.choice)
    if pressed is None or pressed.scope not in SCOPES:
        raise CaseworkError("error.old_button")
    SCOPES[pressed.scope](turn, actor, pressed, incoming.reply_to)


def _press_worklist(turn: Turn, actor: Actor, pressed: Token, message: str) -> None:
    if wish := AS_TYPED.get(pressed.verb):
        wishes.do(turn, Asked(actor, HeldRole.COORDINATOR, Command(wish)))
    elif pressed.verb in today.NAMES:
        sections.show(turn, actor, pressed)
    elif pressed.verb == searching.FOUND:
        searching.show_more(turn, actor, message)
    else:
        raise CaseworkError("error.old_button")


def _press_request(turn: Turn, actor: Actor, pressed: Token, message: str) -> None:
    asked = cases.lock_request(turn.tx, pressed.subject)
    if asked is None or pressed.verb not in ("grant", "refuse"):
        raise CaseworkError("error.old_button")
    searching.readable(turn, actor, cases.reference_of(turn.tx, asked.case_id))
    match pressed.verb, pressed.args:
        case "grant", ():
            decisions.grant(turn, actor, pressed.subject)
        case "refuse", ():
            decisions.ask_reason(turn, actor, pressed.subject)
            return
        case "refuse", (reason,) if reason == decisions.REASONS[asked.kind]:
            decisions.refuse(turn, actor, pressed.subject, decisions.Reason(code=reason))
        case _:
            raise CaseworkError("error.old_button")
    take_buttons(turn, actor, message)


def _press_own(turn: Turn, actor: Actor, pressed: Token, message: str) -> None:
    if pressed.subject == entry.WITHOUT_CASE:
        entry.press(turn, actor, pressed, message)
        return
    found = turn.tx.get(Case, pressed.subject)
    case = searching.readable(turn, actor, found.reference if found else "")
    _press_case(turn, actor, case, pressed, message)


def _press_case(turn: Turn, actor: Actor, case: Case, pressed: Token, message: str) -> None:
    if changed_cases.is_kept(turn, actor, case, pressed):
        changed_cases.tell_pressed(turn, actor, case, pressed)
        return
    match pressed.verb, pressed.args:
        case "open", _:
            searching.open_case(turn, actor, case)
        case "pass_on", (draft_id, *sure) if sure in ([], ["sure"]):
            kept_words.pass_on(turn, actor, case, draft_id, sure=bool(sure))
        case "file_apart", (draft_id,):
            kept_words.file_as_new_case(turn, actor, case, draft_id)
        case "leave", (draft_id,):
            kept_words.leave(turn, actor, case, draft_id)
        case "hear", (media_id,):
            voices.play(turn, actor, case, media_id)
        case kept_files.OPEN, (media_id,):
            kept_files.open_file(turn, actor, case, media_id)
        case kept_files.PASS, (media_id,):
            kept_files.ask_to_pass(turn, actor, case, media_id)
        case kept_files.PASS, (media_id, kept_files.SURE):
            kept_files.pass_on(turn, actor, case, media_id)
        case "history", _:
            history.show(turn, actor, case)
        case offers.OFFER_VERB, _:
            act_offers.press_offer(turn, actor, case, pressed, message)
        case "no_danger", () if dangers.is_in_nobodys_hand(turn, case):
            dangers.ask_whether_over(turn, actor, case)
        case (("taken" | "no_danger"), _):
            dangers.press_as_coordinator(turn, actor, case, pressed.verb)
        case "departments", _:
            assigning.offer_departments(turn, actor, case)
        case "to", (code, *sure) if sure in ([], ["sure"]):
            assigning.send_to(turn, actor, case, code, sure=bool(sure))
        case "keep_held", (draft_id,):
            kept_words.keep_confidential(turn, actor, case, draft_id)
        case "categories", args:
            recategorizing.offer_categories(turn, actor, case, args[0] if args else "")
        case recategorizing.CATEGORY, (code,):
            recategorizing.set_category(turn, actor, case, code)
        case recategorizing.KIND, (kind,) if kind in set(Kind):
            recategorizing.set_kind(turn, actor, case, Kind(kind))
        case "called", (said,):
            call_backs.record(turn, actor, case, said)
        case "graded", (("1" | "2" | "3" | "4" | "5") as grade,):
            call_backs.record_grade(turn, actor, case, int(grade))
        case Action.HAND_OVER, ():
            office_cases.ask_hand_over(turn, actor, case)
        case Action.HAND_OVER, ("sure",):
            office_cases.hand_over(turn, actor, case)
        case Action.TAKE_BACK, args if pressed.number() or not args:
            take_backs.take_back_said(turn, actor, case, pressed.number())
        case Action.REFER, (code, *sure) if sure in ([], ["sure"]):
            actions.refer_to(turn, actor, case, code, sure=bool(sure))
        case verb, _ if verb in set(actions.ACTS):
            actions.act(turn, actor, case, Action(verb), Said())
        case _:
            raise CaseworkError("error.old_button")


SCOPES: Mapping[Scope, Callable[[Turn, Actor, Token, str], None]] = {
    Scope.WORKLIST: _press_worklist,
    Scope.FIGURES: digest_lists.press,
    Scope.REQUEST: _press_request,
    Scope.COORDINATOR: _press_own,
}
