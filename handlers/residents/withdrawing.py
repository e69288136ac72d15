"""撤回诉求: asked once; once a department has the case, one more tap says why."""

from __future__ import annotations

from enum import StrEnum

from domain import references
from domain.commands import Token, token
from domain.content import Content, Sentence, button, sentence
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.kinds import Scope
from domain.lifecycle import OPEN, WORKED_ON, Action, Status
from handlers.cases.assignments import end_assignment
from handlers.cases.own_case_access import check_allowed, own_case
from handlers.cases.shown_state import WITHDRAWS, case_token, has_changed
from handlers.cases.transitions import as_resident, move
from handlers.saying import answer, say
from handlers.showing import show_card
from handlers.telling import tell_coordinators, tell_department
from handlers.turn import Actor, Turn
from handlers.walking import more_row, page_after
from handlers.wording import ON_BUTTON, shortened
from storage.casework import worklists
from storage.tables import Case, id_of

SHOWN = 8
WITHDRAW = "withdraw"  # the verb of the button for the rest of them


class Why(StrEnum):
    """Why a resident withdraws what a department has already."""

    OWN_WAY = "own_way"  # 自己解决了
    TIRED = "tired"  # 不想等了
    TALKED_INTO = "talked_into"  # 单位劝我撤
    MISTAKE = "mistake"  # 发错了


def ask_which(turn: Turn, actor: Actor, text: str) -> None:
    """撤回: asks about the case that the text names, about the only open one, or which."""
    if references.parse(text):
        ask(turn, actor, own_case(turn, actor, text))
        return
    list_open(turn, actor)


def list_open(turn: Turn, actor: Actor, pressed: Token | None = None) -> None:
    """The open cases, newest first, each with a button that asks whether it is to be withdrawn; with a pressed button
    those after the last one above it."""
    page = page_after(turn, worklists.of_resident(actor.person_id, only=OPEN), SHOWN, pressed)
    if not page.cases:
        raise CaseworkError("error.nothing_to_withdraw")
    rows = tuple(
        (
            button(
                "button.withdraw_one",
                token(Scope.RESIDENT, id_of(one), "withdraw"),
                reference=one.reference,
                words=shortened(one.words, ON_BUTTON),
            ),
        )
        for one in page.cases
    )
    says = Content((sentence("withdraw.which"),), (*rows, *more_row(page, WITHDRAW, Scope.SERVICE)))
    say(turn, actor, says, reply_to=actor.message)


def ask(turn: Turn, actor: Actor, case: Case, first: tuple[Sentence, ...] = (), *, words: str = "") -> None:
    """Asks once; without a tap the case goes on. `first` is said before the question. `words` that say more than that
    are kept in it: one tap adds them to the case."""
    check_allowed(case, Action.WITHDRAW)
    yes = button("button.withdraw_yes", case_token(Scope.RESIDENT, case, WITHDRAWS))
    no = button("button.withdraw_no", token(Scope.RESIDENT, id_of(case), "withdraw_no"))
    asked = sentence("withdraw.sure", reference=case.reference)
    if words:
        no = button("button.withdraw_no_adds", token(Scope.RESIDENT, id_of(case), "offered"))
        asked = sentence("withdraw.sure_words", reference=case.reference, words=words)
    say(turn, actor, Content((*first, asked), ((yes,), (no,))), reply_to=actor.message, case_id=case.id)


def press(turn: Turn, actor: Actor, case: Case, pressed: Token) -> None:
    """确定撤回 or a reason, tapped. What was asked of another department, or before a redo, is asked once more."""
    why = pressed.args[0] if pressed.args else ""
    if has_changed(case, pressed) and (why or not _asks_why(case)):
        ask(turn, actor, case)
    elif why:
        withdraw(turn, actor, case, why)
    else:
        confirm(turn, actor, case)


def confirm(turn: Turn, actor: Actor, case: Case) -> None:
    """确定撤回: withdraws what no department has yet, else asks why."""
    check_allowed(case, Action.WITHDRAW)
    if not _asks_why(case):
        withdraw(turn, actor, case)
        return
    rows = tuple((button(f"withdraw_why.{one}", case_token(Scope.RESIDENT, case, WITHDRAWS, one)),) for one in Why)
    says = sentence("withdraw.why", reference=case.reference)
    say(turn, actor, Content((says,), rows), reply_to=actor.message, case_id=case.id)


def _asks_why(case: Case) -> bool:
    return case.status in WORKED_ON and bool(case.department)


def withdraw(turn: Turn, actor: Actor, case: Case, why: str = "") -> None:
    """The reason stands in the event, with whether the date had passed: figures count both by department."""
    if why and why not in set(Why):
        raise CaseworkError("error.old_button")
    late = bool(case.due_at and case.due_at < turn.now)
    department = case.department if case.status != Status.SUBMITTED else ""
    move(turn, case, Action.WITHDRAW, as_resident(actor), {"why": why, "late": late} if department else None)
    case.closed_at = turn.now
    end_assignment(turn, case, "withdrawn")
    tell_department(turn, case, sentence("told.department.withdrawn", reference=case.reference))
    show_card(turn, case)
    if why == Why.TALKED_INTO:
        _tell_talked_into(turn, case)
    answer(turn, actor, "withdraw.done", reference=case.reference)


def _tell_talked_into(turn: Turn, case: Case) -> None:
    unit = department_name(case.department)
    says = sentence("told.coordinator.talked_into", reference=case.reference, department=unit)
    row = (button("button.open_one", case_token(Scope.COORDINATOR, case, "open"), reference=case.reference),)
    tell_coordinators(turn, case, Content((says,), (row,)))
