"""Department staff, in their group: by button, by reply to a card, or by `#reference verb words`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain import references
from domain.commands import OUTCOME_WORDS, Command, Outcome, Token, Wish, outcome_of, parse, read_token, token
from domain.content import Content, Sentence, button, sentence, when, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.lifecycle import Action, Role, Status, may
from domain.masking import mask
from domain.messages import Incoming
from handlers import casework, requests
from handlers.assignments import responded
from handlers.casework import Said
from handlers.transitions import By, as_staff, move
from handlers.turn import Actor, Turn, answer, id_of, say, show_card, tell_residents
from storage import cases, events, files, outbox, people, statistics
from storage.tables import Case, Delivery, Person

RESTRICTED = (Action.RESOLVE, Action.RETURN, Action.EXTEND)
WORDY = (Action.ANSWER, Action.ASK, Action.NOTE, Action.RETURN, Action.EXTEND, Action.RESOLVE)
LISTED = 20

Act = Callable[[Turn, Actor, Case, By, Said], None]


def hear(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> None:
    """One message or tap in a department's group. Talk among colleagues is left alone."""
    if incoming.choice:
        press(turn, actor, incoming, departments)
        return
    replied = outbox.case_of_message(turn.tx, actor.chat_id, incoming.reply_to) if incoming.reply_to else None
    command = parse(incoming.text)
    if command.lines and command.verb is not None:
        _act_on_lines(turn, actor, incoming, departments, command)
    elif command.verb is Wish.TODO and not command.reference:
        list_open(turn, actor, departments)
    elif command.verb is Wish.HELP:
        answer(turn, actor, "help.staff")
    elif command.reference or (replied and replied.case_id):
        _act_on_one(turn, actor, incoming, departments, command, replied)
    elif references.mistyped(incoming.text):
        raise CaseworkError("error.no_such_reference")


def _act_on_one(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command, replied: Delivery | None
) -> None:
    case = _find(turn, departments, command.reference, replied)
    said = _said(turn, actor, incoming, command.words)
    if _joins_album(turn, case, said):
        return
    expects = replied.expects if replied and not command.reference else ""
    if command.verb is Wish.FULL or (
        command.reference and not incoming.text.strip("#＃ -0123456789") and not said.media
    ):
        show_full(turn, actor, case)
    elif isinstance(command.verb, Action):
        act(turn, actor, case, command.verb, said)
    elif command.verb is None and expects.startswith("act:"):
        _finish_prompt(turn, actor, case, expects, said)
    elif command.verb is None:
        act(turn, actor, case, Action.NOTE, said)
    else:
        answer(turn, actor, "help.staff")


def _find(turn: Turn, departments: list[str], reference: str, replied: Delivery | None) -> Case:
    """The case meant, locked, if this group may work on it; else an error that says what has become of it."""
    if reference:
        found = cases.by_reference(turn.tx, reference)
    else:
        found = turn.tx.get(Case, replied.case_id) if replied and replied.case_id else None
    case = cases.lock(turn.tx, id_of(found)) if found else None
    if case is None or case.confidential:
        raise CaseworkError("error.no_such_reference")
    if case.department not in departments:
        raise gone(case, departments)
    return case


def gone(case: Case, departments: Sequence[str]) -> CaseworkError:
    """What has become of a case that is no longer, or never was, this group's."""
    if case.department:
        return CaseworkError(
            "error.case_elsewhere", reference=case.reference, department=department_name(case.department)
        )
    return CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))


def _said(turn: Turn, actor: Actor, incoming: Incoming, words: str) -> Said:
    media = tuple(
        files.want(turn.tx, incoming.platform, photo.file, person_id=actor.person_id, now=turn.now)
        for photo in incoming.photos
    )
    return Said(words, media, incoming.album)


def _joins_album(turn: Turn, case: Case, said: Said) -> bool:
    """A further picture of an album joins what its first picture came with."""
    first = cases.statement_of_album(turn.tx, id_of(case), said.album) if said.album else None
    if first is None or said.words:
        return False
    files.attach(turn.tx, said.media, "proof", case_id=case.id, statement_id=first.id, cycle=case.cycle)
    show_card(turn, case)
    return True


def act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """One act on one case, by whoever may; the group gets one line, the card shows the new state."""
    if action not in ACTS:
        raise CaseworkError("error.not_yours", action=word("action", action))
    _check(turn, actor, case, action)
    if action in WORDY and not said.words and not said.media:
        prompt(turn, actor, case, action)
        return
    ACTS[action](turn, actor, case, as_staff(actor, case), said)


def _check(turn: Turn, actor: Actor, case: Case, action: Action) -> None:
    department = turn.county.departments.get(case.department)
    if action in RESTRICTED and department and department.registered_only:
        held = people.roles_of(turn.tx, actor.person_id)
        if not any(one.role == "staff" and one.department == case.department for one in held):
            raise CaseworkError("error.registered_only", action=word("action", action))
    if not may(Status(case.status), action, Role.STAFF):
        raise overtaken(turn, case)


def overtaken(turn: Turn, case: Case) -> CaseworkError:
    """Somebody was quicker, or the case has moved on: says who did what, and when."""
    last = [one for one in events.history(turn.tx, id_of(case)) if one.to_status and one.from_status != one.to_status]
    person = turn.tx.get(Person, last[-1].person_id) if last and last[-1].person_id else None
    visible = person is not None and last[-1].role == Role.STAFF
    return CaseworkError(
        "error.overtaken" if visible else "error.case_gone",
        reference=case.reference,
        status=word("status", case.status),
        person=person.name if person and visible else "",
        at=when(last[-1].at) if last else when(case.filed_at),
    )


def acknowledge(turn: Turn, actor: Actor, case: Case, by: By, said: Said) -> None:
    move(turn, case, Action.ACKNOWLEDGE, by)
    case.acknowledged_at = turn.now
    responded(turn, case)
    tell_residents(
        turn, case, sentence("told.acknowledged", reference=case.reference, department=department_name(case.department))
    )
    show_card(turn, case)
    if said.words or said.media:
        casework.note(turn, case, by, said)


def _note(turn: Turn, actor: Actor, case: Case, by: By, said: Said) -> None:
    casework.note(turn, case, by, said)


def _ask(turn: Turn, actor: Actor, case: Case, by: By, said: Said) -> None:
    casework.ask(turn, case, by, said)
    answer(turn, actor, "done.ask", reference=case.reference)


def _answer(turn: Turn, actor: Actor, case: Case, by: By, said: Said) -> None:
    casework.answer_resident(turn, case, by, said)
    _can_take_back(turn, actor, case, "done.answer")


def _resolve(turn: Turn, actor: Actor, case: Case, by: By, said: Said) -> None:
    outcome, words = outcome_of(said.words)
    casework.resolve(turn, case, by, Said(words, said.media, said.album), outcome)
    _can_take_back(turn, actor, case, "done.resolve")


def _can_take_back(turn: Turn, actor: Actor, case: Case, key: str) -> None:
    seconds = turn.county.limits.take_back_seconds
    undo = button("button.take_back", token("s", id_of(case), Action.TAKE_BACK))
    line = sentence(key, reference=case.reference, seconds=seconds)
    say(turn, actor, Content((line,), ((undo,),)), reply_to=actor.message, case_id=case.id)


def _take_back(turn: Turn, actor: Actor, case: Case, by: By, said: Said) -> None:
    casework.take_back(turn, case, by)
    answer(turn, actor, "done.take_back", reference=case.reference)


def _return(turn: Turn, actor: Actor, case: Case, by: By, said: Said) -> None:
    requests.ask_return(turn, case, by, said)
    answer(turn, actor, "done.return", reference=case.reference)


def _extend(turn: Turn, actor: Actor, case: Case, by: By, said: Said) -> None:
    requests.ask_extension(turn, case, by, said)
    answer(turn, actor, "done.extend", reference=case.reference)


ACTS: dict[Action, Act] = {
    Action.ACKNOWLEDGE: acknowledge,
    Action.NOTE: _note,
    Action.ASK: _ask,
    Action.ANSWER: _answer,
    Action.RESOLVE: _resolve,
    Action.TAKE_BACK: _take_back,
    Action.RETURN: _return,
    Action.EXTEND: _extend,
}


def prompt(turn: Turn, actor: Actor, case: Case, action: Action, outcome: str = "") -> None:
    """Asks for the words an act needs; the reply to this line is taken as them."""
    if action is Action.RESOLVE and not outcome:
        rows = [(button(f"outcome.{one}", token("s", id_of(case), Action.RESOLVE, one)),) for one in Outcome]
        say(turn, actor, Content((sentence("prompt.outcome", reference=case.reference),), tuple(rows)), case_id=case.id)
        return
    expects = f"act:{action}:{outcome}" if outcome else f"act:{action}"
    says: list[Sentence] = [sentence(f"prompt.{action}", reference=case.reference, person=actor.name)]
    category = turn.county.categories.get(case.category)
    if action is Action.RESOLVE and category and category.closing_standard:
        says.append(sentence("prompt.standard", standard=category.closing_standard.in_(actor.language)))
    if action is Action.RESOLVE and category and category.proof_needed:
        says.append(sentence("prompt.proof"))
    say(turn, actor, Content(tuple(says)), reply_to=actor.message, case_id=case.id, expects=expects)


def _finish_prompt(turn: Turn, actor: Actor, case: Case, expects: str, said: Said) -> None:
    _, action, *outcome = expects.split(":")
    if outcome:
        named = next(name for name, code in OUTCOME_WORDS.items() if code == outcome[0])
        said = Said(f"{named} {said.words}", said.media, said.album)
    act(turn, actor, case, Action(action), said)


def press(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> None:
    """A button on a card, old or new: what counts is how the case stands now, and who presses."""
    pressed = read_token(incoming.choice)
    if pressed is None or pressed.scope != "s":
        raise CaseworkError("error.old_button")
    found = turn.tx.get(Case, pressed.subject)
    case = _find(turn, departments, found.reference if found else "", None)
    if pressed.verb == "full":
        show_full(turn, actor, case)
    elif pressed.verb in set(ACTS):
        _press_action(turn, actor, case, pressed)
    else:
        raise CaseworkError("error.old_button")


def _press_action(turn: Turn, actor: Actor, case: Case, pressed: Token) -> None:
    action = Action(pressed.verb)
    if action in WORDY:
        _check(turn, actor, case, action)
        outcome = pressed.args[0] if pressed.args and pressed.args[0] in set(Outcome) else ""
        prompt(turn, actor, case, action, outcome)
    else:
        act(turn, actor, case, action, Said())


def show_full(turn: Turn, actor: Actor, case: Case) -> None:
    """全文: all the resident said, masked, with what they added."""
    resident = turn.tx.get(Person, case.resident_id) if case.resident_id else None
    names = (resident.name,) if resident else ()
    says = [sentence("full.heading", reference=case.reference), sentence("full.words", words=mask(case.words, names))]
    for one in cases.statements(turn.tx, id_of(case)):
        if one.words:
            words = mask(one.words, names) if one.role == Role.RESIDENT else one.words
            says.append(sentence("full.said", said=word("action", one.action), at=when(one.said_at), words=words))
    photos = tuple(files.of_case(turn.tx, id_of(case), "complaint", "detail"))
    say(turn, actor, Content(tuple(says), photos=photos), reply_to=actor.message, case_id=case.id)


def list_open(turn: Turn, actor: Actor, departments: list[str]) -> None:
    """待办: the departments' open cases, the most urgent first, numbered so that `1 3 5 签收` can follow."""
    found = cases.open_in(turn.tx, departments)
    if not found:
        answer(turn, actor, "todo.none")
        return
    says = [sentence("todo.heading", count=len(found))]
    says += [_todo_line(turn, number, case) for number, case in enumerate(found[:LISTED], 1)]
    if len(found) > LISTED:
        says.append(sentence("todo.more", count=len(found) - LISTED))
    says += statistics_lines(turn, departments)
    says.append(sentence("todo.how"))
    expects = "list:" + ",".join(str(id_of(case)) for case in found[:LISTED])
    say(turn, actor, Content(tuple(says)), reply_to=actor.message, expects=expects)


def _todo_line(turn: Turn, number: int, case: Case) -> Sentence:
    late = case.due_at is not None and case.due_at < turn.now and case.status in (Status.ASSIGNED, Status.IN_PROGRESS)
    key = "todo.line_late" if late else "todo.line"
    due = when(case.due_at) if case.due_at else ""
    return sentence(
        key,
        number=number,
        reference=case.reference,
        status=word("status", case.status),
        due=due,
        words=mask(case.words)[:24] or "📷",
    )


def statistics_lines(turn: Turn, departments: list[str]) -> list[Sentence]:
    """Grades, only as totals of enough of them that nobody's can be told."""
    lines = []
    for code in departments:
        grades = statistics.grades_of(turn.tx, code)
        if grades.rated >= turn.county.limits.smallest_sample:
            name = department_name(code)
            lines.append(sentence("todo.grades", department=name, satisfied=grades.satisfied, rated=grades.rated))
    return lines


def _act_on_lines(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command) -> None:
    """`1 3 5 签收`: the same act on several lines of the list that was shown last."""
    listed = outbox.last_list(turn.tx, actor.chat_id)
    if not listed or not isinstance(command.verb, Action):
        raise CaseworkError("error.no_list")
    if max(command.lines) > len(listed) or min(command.lines) < 1:
        raise CaseworkError("error.no_such_line", count=len(listed))
    for number in command.lines:
        case = _find(turn, departments, cases.reference_of(turn.tx, listed[number - 1]), None)
        act(turn, actor, case, command.verb, _said(turn, actor, incoming, command.words))
    answer(turn, actor, "done.lines", count=len(command.lines), action=word("action", command.verb))
