"""A resident's own cases: listed, read, withdrawn."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import Token, token
from domain.content import Button, Content, Param, Sentence, button, category, sentence, when, word
from domain.content import department as department_name
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import Readers, Scope
from domain.lifecycle import ENDED, OPEN, Action, Role, Status, may
from handlers.cases import dates
from handlers.cases.solved_question import solved_row
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from handlers.walking import more_row, page_after
from handlers.wording import receiver_of, shortened, status_of
from storage.casework import cases, events, worklists
from storage.tables import Case, Event, Statement, id_of

LISTED = 10
CASES = "cases"  # the verb of the button for the rest of them
# statuses that an act may have led to which can still be taken back
RETRACTABLE = (Status.WAITING, Status.SUSPENDED, Status.RESOLVED, Status.REJECTED, Status.REFERRED)
TOLD = {
    Action.SUBMIT,
    Action.ASSIGN,
    Action.REASSIGN,
    Action.ACKNOWLEDGE,
    Action.ASK,
    Action.REPLY,
    Action.ANSWER,
    Action.GRANT_EXTENSION,
    Action.RECKON,
    Action.RESOLVE,
    Action.CORRECT,
    Action.SEND_BACK,
    Action.REOPEN,
    Action.GRANT_REOPEN,
    Action.SUSPEND,
    Action.RESUME,
    Action.REJECT,
    Action.REFER,
    Action.REACCEPT,
    Action.WITHDRAW,
    Action.CLOSE,
    Action.CLOSE_UNREACHED,
    Action.CONFIRM,
    Action.SPLIT,
    Action.ADD_DETAILS,
    Action.CALL_BACK,
}


def list_cases(turn: Turn, actor: Actor, pressed: Token | None = None) -> None:
    """我的诉求: the resident's cases, newest first, each with a button to its history. With a pressed button those that
    come after the last line above it."""
    mine = worklists.of_resident(actor.person_id, but=(Status.SPLIT,))
    page = page_after(turn, mine, LISTED, pressed)
    if not page.cases:
        answer(turn, actor, "cases.no_more" if page.count else "cases.none")
        return
    lines = [sentence("cases.heading", count=page.count)]
    lines += [case_line(turn, one) for one in page.cases]
    rows = [
        (button("button.history", token(Scope.RESIDENT, id_of(one), "history"), reference=one.reference),)
        for one in page.cases
    ]
    say(turn, actor, Content(tuple(lines), (*rows, *more_row(page, CASES, Scope.SERVICE))))


def case_line(turn: Turn, case: Case) -> Sentence:
    words, status = shortened(case.words, 24), status_word(case, status_told(turn, case))
    return sentence("cases.line", reference=case.reference, status=status, words=words)


def status_told(turn: Turn, case: Case) -> Status:
    """The status that the resident has been told: an act that can still be taken back has not changed it."""
    status = Status(case.status)
    if status not in RETRACTABLE:
        return status
    for event in reversed(events.history(turn.tx, id_of(case))):
        if event.to_status == status and _may_be_taken_back(turn, event):
            status = Status(event.from_status)
    return status


def status_word(case: Case, told: Status) -> Param:
    return status_of(case) if told == case.status else word("status", told)


def show_history(turn: Turn, actor: Actor, case: Case) -> None:
    """The history of one case, as far as it concerns the resident."""
    told = status_told(turn, case)
    lines = [sentence("case.heading", reference=case.reference, status=status_word(case, told))]
    if case.words:
        lines.append(sentence("case.words", words=case.words))
    if case.category:
        lines.append(sentence("case.category", category=category(case.category)))
    lines += _steps(turn, case)
    if case.due_at and told in OPEN:
        lines.append(sentence("case.due", due=dates.due(turn, case)))
    say(turn, actor, Content(tuple(lines), case_buttons(case, told)), case_id=case.id)


def _steps(turn: Turn, case: Case) -> list[Sentence]:
    """A line for each event, with what was said; without acts that can still be taken back."""
    said = {one.id: one for one in cases.statements(turn.tx, id_of(case))}
    happened = events.history(turn.tx, id_of(case))
    taken = {one.details.get("statement") for one in happened if one.action == Action.TAKE_BACK}
    lines = []
    for event in happened:
        named = event.details.get("statement")
        words = said.get(named)
        untold = (named and named in taken) or _may_be_taken_back(turn, event) or _is_inside(event)
        if event.action in TOLD and not untold:
            lines.append(_said(words) if words and _is_told(words) else _step(turn, event))
    return lines


def _may_be_taken_back(turn: Turn, event: Event) -> bool:
    held = timedelta(seconds=turn.county.limits.take_back_seconds)
    return "outbox" in event.details and event.at + held > turn.now


def _is_inside(event: Event) -> bool:
    """Whether only the department's own dates were moved."""
    return event.action == Action.RECKON and not {"due", "until"} & event.details.keys()


def _is_told(said: Statement) -> bool:
    return bool(said.words) and (said.audience == Readers.RESIDENT or said.role == Role.RESIDENT)


def _said(words: Statement) -> Sentence:
    return sentence("case.said", said=word("action", words.action), at=when(words.said_at), words=words.words)


def _step(turn: Turn, event: Event) -> Sentence:
    if event.action == Action.REFER:
        to = receiver_of(turn, event.details["receiver"])
        return sentence("case.step_referred", at=when(event.at), receiver=to)
    department = event.details.get("to") if event.action in (Action.ASSIGN, Action.REASSIGN) else event.department
    if department:
        return sentence(
            "case.step_by", at=when(event.at), what=word("action", event.action), department=department_name(department)
        )
    return sentence("case.step", at=when(event.at), what=word("action", event.action))


def case_buttons(case: Case, status: Status) -> tuple[tuple[Button, ...], ...]:
    """What the resident can do about a case with this status."""
    offers = [
        (Action.ADD_DETAILS, "button.add", "add"),
        (Action.WITHDRAW, "button.withdraw", "withdraw"),
        (Action.CALL_HUMAN, "button.human", "human"),
    ]
    row = tuple(
        button(label, token(Scope.RESIDENT, id_of(case), verb))
        for action, label, verb in offers
        if status not in ENDED[1:] and may(status, action, Role.RESIDENT)
    )
    asks = status == Status.RESOLVED and not is_only_praise(case.kind, case.danger)
    asked = solved_row(case, case.cycle) if asks else ()
    return tuple(one for one in (asked, row) if one)
