"""A resident's own cases: listed, read, added to, withdrawn."""

from __future__ import annotations

from datetime import timedelta

from domain import references
from domain.acts import EDGES
from domain.commands import LONGEST_ID, Token, token
from domain.content import Button, Content, Sentence, button, category, sentence, when, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.lifecycle import ENDED, OPEN, Action, Role, Status, may
from domain.masking import mask
from domain.messages import Incoming
from handlers import dates, drafts, ratings, voices
from handlers.assignments import end_assignment
from handlers.transitions import as_resident, move
from handlers.turn import (
    Actor,
    Turn,
    answer,
    id_of,
    say,
    shortened,
    show_card,
    show_coordinators,
    status_of,
    tell_department,
    wanted_pictures,
)
from storage import cases, events, files, search
from storage.tables import Case, Draft, Event, Statement

LISTED = 10
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
    Action.SEND_BACK,
    Action.REOPEN,
    Action.GRANT_REOPEN,
    Action.SUSPEND,
    Action.RESUME,
    Action.REJECT,
    Action.WITHDRAW,
    Action.CLOSE,
    Action.CLOSE_UNREACHED,
    Action.CONFIRM,
    Action.SPLIT,
    Action.ADD_DETAILS,
    Action.CALL_BACK,
}


def listens(turn: Turn, actor: Actor, case: Case) -> bool:
    return any(one.person_id == actor.person_id for one in cases.audience(turn.tx, id_of(case)))


def own_case(turn: Turn, actor: Actor, text: str) -> Case:
    """The person's own case that a text names; others' cases are as unknown to them as none at all."""
    found = references.parse(text)
    case = cases.by_reference(turn.tx, found.reference) if found else None
    if case is None or not listens(turn, actor, case):
        raise CaseworkError("error.no_such_reference")
    return case


def locked_own(turn: Turn, actor: Actor, case_id: int) -> Case:
    case = cases.lock(turn.tx, case_id)
    if case is None or not listens(turn, actor, case):
        raise CaseworkError("error.no_such_reference")
    return case


def talked_about(turn: Turn, person_id: int) -> list[Case]:
    """The person's cases to which something can still be added, newest first."""
    mine = cases.of_resident(turn.tx, person_id)
    return [one for one in mine if may(Status(one.status), Action.ADD_DETAILS, Role.RESIDENT)]


def check(case: Case, action: Action) -> None:
    if not may(Status(case.status), action, Role.RESIDENT):
        raise CaseworkError("error.not_now", action=action, status=case.status)


def add_details(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """More words, photos or a place for a case; where the department had asked, this is the reply."""
    case = locked_own(turn, actor, id_of(case))
    album = cases.statement_of_album(turn.tx, id_of(case), incoming.album) if incoming.album else None
    replying = case.status == Status.WAITING
    said = _keep_details(turn, actor, case, incoming, album or _statement(turn, actor, case, ""))
    if incoming.place:
        _take_place(turn, case, incoming.place.latitude, incoming.place.longitude, incoming.place.address)
    if album is None:
        _tell_added(turn, actor, case, said, replying=replying)
    else:
        show_card(turn, case)


def _statement(turn: Turn, actor: Actor, case: Case, words: str) -> Statement:
    """Begins what is added, with its event."""
    action = Action.REPLY if case.status == Status.WAITING else Action.ADD_DETAILS
    said = Statement(
        case_id=id_of(case),
        person_id=actor.person_id,
        role=Role.RESIDENT,
        action=action,
        audience="department",
        cycle=case.cycle,
        words=words,
        said_at=turn.now,
    )
    turn.tx.add(said)
    turn.tx.flush()
    move(turn, case, action, as_resident(actor), {"statement": said.id})
    return said


def _keep_details(turn: Turn, actor: Actor, case: Case, incoming: Incoming, said: Statement) -> Statement:
    said.words, said.album = f"{said.words}\n{incoming.text.strip()}".strip(), incoming.album
    turn.tx.add(said)
    turn.tx.flush()
    media = wanted_pictures(turn, actor, incoming)
    files.attach(turn.tx, media, "detail", case_id=case.id, statement_id=said.id, cycle=case.cycle)
    voices.attach(turn, case, voices.wanted(turn, actor, incoming), said.id)
    return said


def _take_place(turn: Turn, case: Case, latitude: float | None, longitude: float | None, address: str) -> None:
    if latitude is not None:
        case.latitude, case.longitude = latitude, longitude
    if address and address != case.address:
        case.address = address
        search.changed(turn.tx, id_of(case))


def _tell_added(turn: Turn, actor: Actor, case: Case, said: Statement, *, replying: bool) -> None:
    """The department hears what was added, masked; who has an undecided case before them sees it too.

    Of a voice it hears only that there is one, until its words are written down.
    """
    spoken = files.of_statement(turn.tx, said.id or 0, files.VOICE)
    turn.tx.add(case)
    key = "told.department.reply" if replying else "told.department.details"
    masked = mask(said.words, (actor.name,)) or ("🎤" if spoken else "📷")
    tell_department(turn, case, sentence(key, reference=case.reference, words=masked))
    if case.status == Status.SUBMITTED or case.confidential:
        show_coordinators(turn, case)
    show_card(turn, case)
    added = [sentence("case.added", reference=case.reference), *([sentence("voice.writing")] if spoken else [])]
    if case.status == Status.RESOLVED:
        asked = Content((*added, sentence("rating.solved")), (ratings.solved_row(case, case.cycle),))
        say(turn, actor, asked, case_id=case.id, expects=f"solved:{case.cycle}", reply_to=actor.message)
    else:
        say(turn, actor, Content(tuple(added)), reply_to=actor.message)


def without_number(text: str) -> str:
    """The words after a case number that stands at their beginning."""
    found = references.parse(text)
    return text[found.end :].strip(EDGES) if found and not text[: found.start].strip() else text.strip()


def around_number(text: str) -> str:
    """The words before and after a case number."""
    found = references.parse(text)
    return f"{text[: found.start].strip(EDGES + '#＃')}{text[found.end :].strip(EDGES)}" if found else text.strip()


def press_move(turn: Turn, actor: Actor, pressed: Token) -> None:
    """A tap on the case that was meant."""
    draft = turn.tx.get(Draft, pressed.subject)
    if draft is None or draft.person_id != actor.person_id or not pressed.args:
        raise CaseworkError("error.draft_gone")
    named = pressed.args[0]
    case = locked_own(turn, actor, int(named) if named.isdecimal() and len(named) <= LONGEST_ID else 0)
    move_draft(turn, actor, draft, case)


def move_draft(turn: Turn, actor: Actor, draft: Draft, case: Case) -> None:
    """What was told turns out to belong to an open case."""
    replying = case.status == Status.WAITING
    said = _statement(turn, actor, case, draft.words)
    media = files.in_draft(turn.tx, draft.id or 0)
    shown = [one.media_id for one in media if one.purpose != files.VOICE]
    spoken = [one.media_id for one in media if one.purpose == files.VOICE]
    files.attach(turn.tx, shown, "detail", case_id=case.id, statement_id=said.id, cycle=case.cycle)
    voices.attach(turn, case, spoken, said.id)
    _take_place(turn, case, draft.latitude, draft.longitude, draft.address if not draft.words else "")
    drafts.drop(turn, draft)
    _tell_added(turn, actor, case, said, replying=replying)


def list_cases(turn: Turn, actor: Actor) -> None:
    """我的诉求: the resident's cases, newest first, each with a button to its history."""
    count, mine = cases.latest_of_resident(turn.tx, actor.person_id, but=Status.SPLIT, limit=LISTED)
    if not mine:
        answer(turn, actor, "cases.none")
        return
    lines = [sentence("cases.heading", count=count)]
    lines += [_case_line(one) for one in mine]
    rows = [(button("button.history", token("c", id_of(one), "history"), reference=one.reference),) for one in mine]
    say(turn, actor, Content(tuple(lines), tuple(rows)))


def _case_line(case: Case) -> Sentence:
    words = shortened(case.words, 24)
    return sentence("cases.line", reference=case.reference, status=status_of(case), words=words)


def show_history(turn: Turn, actor: Actor, case: Case) -> None:
    """The whole story of one case, as far as it concerns the resident."""
    lines = [sentence("case.heading", reference=case.reference, status=status_of(case))]
    if case.words:
        lines.append(sentence("case.words", words=case.words))
    if case.category:
        lines.append(sentence("case.category", category=category(case.category)))
    lines += _steps(turn, case)
    if case.due_at and case.status in OPEN:
        lines.append(sentence("case.due", due=dates.due(turn, case)))
    say(turn, actor, Content(tuple(lines), case_buttons(case)), case_id=case.id)


def _steps(turn: Turn, case: Case) -> list[Sentence]:
    """Each step in a line, with what was said; what may still be taken back is not there yet."""
    said = {one.id: one for one in cases.statements(turn.tx, id_of(case))}
    happened = events.history(turn.tx, id_of(case))
    taken = {one.details.get("statement") for one in happened if one.action == Action.TAKE_BACK}
    lines = []
    for event in happened:
        named = event.details.get("statement")
        words = said.get(named)
        untold = (named and named in taken) or _may_be_taken_back(turn, event) or _is_inside(event)
        if event.action in TOLD and not untold:
            lines.append(_said(words) if words and _is_told(words) else _step(event))
    return lines


def _may_be_taken_back(turn: Turn, event: Event) -> bool:
    held = timedelta(seconds=turn.county.limits.take_back_seconds)
    return "outbox" in event.details and event.at + held > turn.now


def _is_inside(event: Event) -> bool:
    """Whether it moved no more than the department's own dates."""
    return event.action == Action.RECKON and not {"due", "until"} & event.details.keys()


def _is_told(said: Statement) -> bool:
    return bool(said.words) and (said.audience == "resident" or said.role == Role.RESIDENT)


def _said(words: Statement) -> Sentence:
    return sentence("case.said", said=word("action", words.action), at=when(words.said_at), words=words.words)


def _step(event: Event) -> Sentence:
    department = event.details.get("to") if event.action in (Action.ASSIGN, Action.REASSIGN) else event.department
    if department:
        return sentence(
            "case.step_by", at=when(event.at), what=word("action", event.action), department=department_name(department)
        )
    return sentence("case.step", at=when(event.at), what=word("action", event.action))


def case_buttons(case: Case) -> tuple[tuple[Button, ...], ...]:
    status = Status(case.status)
    offers = [
        (Action.ADD_DETAILS, "button.add", "add"),
        (Action.WITHDRAW, "button.withdraw", "withdraw"),
        (Action.CALL_HUMAN, "button.human", "human"),
    ]
    row = tuple(
        button(label, token("c", id_of(case), verb))
        for action, label, verb in offers
        if status not in ENDED[1:] and may(status, action, Role.RESIDENT)
    )
    asked = ratings.solved_row(case, case.cycle) if status == Status.RESOLVED else ()
    return tuple(one for one in (asked, row) if one)


def which_to_withdraw(turn: Turn, actor: Actor, text: str) -> None:
    if references.parse(text):
        ask_withdraw(turn, actor, own_case(turn, actor, text))
        return
    mine = cases.of_resident(turn.tx, actor.person_id, still_open=True)
    if not mine:
        raise CaseworkError("error.nothing_to_withdraw")
    rows = [
        (
            button(
                "button.withdraw_one", token("c", id_of(one), "withdraw"), reference=one.reference, words=one.words[:16]
            ),
        )
        for one in mine[:8]
    ]
    say(turn, actor, Content((sentence("withdraw.which"),), tuple(rows)))


def ask_withdraw(turn: Turn, actor: Actor, case: Case) -> None:
    check(case, Action.WITHDRAW)
    yes = button("button.withdraw_yes", token("c", id_of(case), "withdraw!"))
    say(turn, actor, Content((sentence("withdraw.sure", reference=case.reference),), ((yes,),)), case_id=case.id)


def withdraw(turn: Turn, actor: Actor, case: Case) -> None:
    move(turn, case, Action.WITHDRAW, as_resident(actor))
    case.closed_at = turn.now
    end_assignment(turn, case, "withdrawn")
    tell_department(turn, case, sentence("told.department.withdrawn", reference=case.reference))
    show_card(turn, case)
    answer(turn, actor, "withdraw.done", reference=case.reference)
