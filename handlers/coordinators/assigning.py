"""派单, 改派, 照常派单: which department a coordinator means, and giving it the case."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.content import Button, Content, Sentence, button, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.hearing.officials.sending import Sureness, read_sending
from domain.kinds import RequestKind, Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import offers, retractions
from handlers.cases.assignments import assign, check_department_may_know, end_assignment, tell_assigned
from handlers.cases.case_decisions import decide_case
from handlers.cases.casework import Said
from handlers.cases.shown_state import act_words, case_token
from handlers.cases.transitions import as_coordinator
from handlers.coordinators import confidential_acts
from handlers.saying import say
from handlers.turn import Actor, Turn
from handlers.wording import shortened
from storage.casework import cases
from storage.tables import Case

LIKE_A_TOWN = re.compile(r"(?:街道|[乡镇村]|社区|居委会?|管委会)(?:人民政府|政府|办事处|办)?$|\b(?:town|village)\b")
TOWN = re.compile(r"(?:街道|[乡镇]|管委会)(?:人民政府|政府|办事处|办)?$|\b(?:town|village)\b")
OF_ANY_UNIT = set("局处办公室中心公司大队管理服务委员会人民政府单位的")
MOST_OFFERED = 3  # departments


def check_assignable(case: Case) -> None:
    """Refuses a case that cannot be assigned to any department now."""
    check_department_may_know(case)
    action = Action.ASSIGN if case.status == Status.SUBMITTED else Action.REASSIGN
    if not may(Status(case.status), action, Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))


def offer_departments(turn: Turn, actor: Actor, case: Case, *before: Sentence) -> None:
    """Each department as a button, two in a row. `before` says why they are shown."""
    check_assignable(case)
    buttons = [
        button(
            "button.department",
            case_token(Scope.COORDINATOR, case, "to", one.code),
            department=department_name(one.code),
        )
        for one in turn.county.open_departments()
        if one.code != case.department
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    says = sentence("prompt.department", reference=case.reference)
    say(
        turn,
        actor,
        Content((*before, says), rows),
        case_id=case.id,
        expects=act_words(Scope.COORDINATOR, case, Action.ASSIGN),
    )


def assign_as_said(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    code = department_meant(turn, said.words)
    if not code:
        unknown = (sentence("error.no_such_department"),) if said.words else ()
        offer_departments(turn, actor, case, *unknown)
        return
    send_to(turn, actor, case, code)


def department_meant(turn: Turn, words: str) -> str:
    """The code of the department to which words send a case; "" if they name none, or several, or deny one."""
    sending = read_sending(words, turn.county.spoken_departments())
    if sending is None:
        named = turn.county.department_named(words)
        return named.code if named else ""
    meant = sending.sureness is not Sureness.TALK and len(sending.departments) == 1
    return sending.departments[0] if meant else ""


def send_to(turn: Turn, actor: Actor, case: Case, code: str, *, sure: bool = False) -> None:
    """Assigns or reassigns the case; to a department that the words accuse, only if the coordinator is `sure`. Raises
    `CaseworkError` for a confidential one."""
    if turn.county.open_department(code) is None:
        raise CaseworkError("error.no_such_department")
    check_assignable(case)
    if case.department == code:
        raise CaseworkError("error.already_there", reference=case.reference, department=department_name(code))
    if not sure and confidential_acts.needs_second_press(turn, case, code):
        confidential_acts.ask_second_press(turn, actor, case, code)
        return
    confidential_acts.settle(turn, actor, case)
    _grant_returns(turn, actor, case)
    if case.status == Status.SUSPENDED:
        retractions.cancel_notices(turn, case, Action.SUSPEND)
    action = Action.ASSIGN if case.status == Status.SUBMITTED else Action.REASSIGN
    assign(turn, case, code, as_coordinator(actor), action=action)
    tell_assigned(turn, case)
    done = sentence("done.assign", reference=case.reference, department=department_name(code))
    say(turn, actor, done, reply_to=actor.message, case_id=case.id)  # the case at hand from now on


def release(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """照常派单: what was held back goes where the rules say, else a coordinator chooses."""
    if code := confidential_acts.department_as_usual(turn, case):
        send_to(turn, actor, case, code)
        return
    confidential_acts.settle(turn, actor, case)
    offer_departments(turn, actor, case, sentence("done.release", reference=case.reference))


def suggested_departments(turn: Turn, case: Case) -> tuple[str, ...]:
    """The departments to offer, the likeliest first, as the card does."""
    return decide_case(turn, case).offered


def _departments_like(turn: Turn, name: str, *, but: str) -> list[str]:
    """Codes of the departments that may be meant by a name that none of them has, the likeliest first: by the letters
    that they share; of a town's or a village's, the towns."""
    town = LIKE_A_TOWN.search(name.casefold())
    found: list[tuple[int, int, str]] = []
    for one in turn.county.open_departments():
        names = (*one.name.words.values(), *one.aliases)
        is_town = town and any(TOWN.search(spoken.casefold()) for spoken in names)
        shared = len(name) if is_town else len((set(name) & set("".join(names))) - OF_ANY_UNIT)
        if shared and one.code != but:
            found.append((-shared, len(found), one.code))
    return [code for *_, code in sorted(found)]


def offer_some(turn: Turn, actor: Actor, case: Case, codes: Sequence[str], words: str) -> None:
    says = sentence("heard.assign", reference=case.reference, shown=shortened(words, offers.SHOWN))
    _offer(turn, actor, case, codes, says)


def offer_other(turn: Turn, actor: Actor, case: Case, former: str) -> None:
    """派错了: what was assigned can be reassigned; the department that had it before is offered first."""
    says = sentence("heard.assigned_wrongly", reference=case.reference, department=department_name(case.department))
    codes = dict.fromkeys(one for one in (former, *suggested_departments(turn, case)) if one and one != case.department)
    _offer(turn, actor, case, [one for one in codes if turn.county.open_department(one)], says)


def _offer(turn: Turn, actor: Actor, case: Case, codes: Sequence[str], says: Sentence) -> None:
    buttons = [_to(case, code) for code in codes][:MOST_OFFERED]
    rows = (*((one,) for one in buttons), (_choose(case),))
    shown = (says, *offers.about_case(turn, case))
    say(turn, actor, Content(shown, rows), reply_to=actor.message, case_id=case.id)


def _to(case: Case, code: str) -> Button:
    send = case_token(Scope.COORDINATOR, case, "to", code)
    return button("button.assign_to", send, department=department_name(code))


def _choose(case: Case) -> Button:
    return button("button.choose_department", case_token(Scope.COORDINATOR, case, "departments"))


def offer_alike(turn: Turn, actor: Actor, case: Case, unknown: str) -> None:
    """Says that there is no such unit, with the departments whose names are most like it."""
    says = sentence("heard.no_such_department", reference=case.reference, name=unknown)
    alike = _departments_like(turn, unknown, but=case.department)[:MOST_OFFERED]
    rows = (*((_to(case, code),) for code in alike), (_choose(case),))
    say(turn, actor, Content((says,), rows), case_id=case.id, expects=act_words(Scope.COORDINATOR, case, Action.ASSIGN))


def _grant_returns(turn: Turn, actor: Actor, case: Case) -> None:
    """Sending a case elsewhere while its department asks to return it grants the return."""
    for asked in cases.pending(turn.tx, RequestKind.RETURN, case.id):
        asked.decided_at, asked.decided_by, asked.granted = turn.now, actor.person_id, True
        case.returns += 1
        turn.tx.add(asked)
        end_assignment(turn, case, "returned")
