"""待办: a department's open cases as a numbered list, and one act on several of its lines."""

from __future__ import annotations

from domain.commands import Command, outcome_of
from domain.content import Content, Sentence, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import Listing, read
from domain.hearing import prompts
from domain.hearing.prompts import Reply
from domain.lifecycle import RUNNING, Action
from domain.messages import Incoming
from handlers.cases import casework, dates
from handlers.departments import actions
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from handlers.wording import masked, shortened
from storage.casework import cases, worklists
from storage.figures import grades
from storage.messages import deliveries
from storage.tables import Case, Delivery, id_of

LISTED = 20


def list_open(turn: Turn, actor: Actor, departments: list[str]) -> None:
    """The departments' open cases, the most urgent first, numbered so that `1 3 5 签收` can be written next."""
    count, found = worklists.page(turn.tx, worklists.open_in(departments), LISTED)
    if not found:
        answer(turn, actor, "todo.none")
        return
    says = [sentence("todo.heading", count=count)]
    says += [_line(turn, number, case) for number, case in enumerate(found, 1)]
    if count > LISTED:
        says.append(sentence("todo.more", count=count - LISTED))
    says += _grades(turn, departments)
    says.append(sentence("todo.how"))
    say(turn, actor, Content(tuple(says)), reply_to=actor.message, expects=Listing(tuple(map(id_of, found))))


def _line(turn: Turn, number: int, case: Case) -> Sentence:
    late = case.due_at is not None and case.due_at < turn.now and case.status in RUNNING
    return sentence(
        "todo.line_late" if late else "todo.line",
        number=number,
        reference=case.reference,
        status=word("status", case.status),
        due=dates.due(turn, case),
        words=shortened(masked(turn, case, case.words), 24) or "📷",
    )


def _grades(turn: Turn, departments: list[str]) -> list[Sentence]:
    """Totals of grades, only if there are so many that nobody's own grade can be told from them."""
    lines = []
    for code in departments:
        given = grades.grades_of(turn.tx, code, lot=turn.county.limits.smallest_sample)
        if given.rated:
            name = department_name(code)
            lines.append(sentence("todo.grades", department=name, satisfied=given.satisfied, rated=given.rated))
    return lines


def act_on_lines(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command, replied: Delivery | None
) -> None:
    """`1 3 5 签收`: one act on several lines. For each line where it fails it is said why; the others are done."""
    listed = read(replied.expects) if replied else None
    shown = (listed.cases if isinstance(listed, Listing) else ()) or deliveries.last_list(turn.tx, actor.chat_id)
    verb = command.verb
    if not shown or not isinstance(verb, Action):
        raise CaseworkError("error.no_list")
    if max(command.lines) > len(shown) or min(command.lines) < 1:
        raise CaseworkError("error.no_such_line", count=len(shown))
    if verb in actions.NEEDS_WORDS and not command.words:
        raise CaseworkError("error.lines_words", action=word("action", verb))
    if verb is Action.RESOLVE and prompts.read_result(command.words) is not Reply.WORDS:
        raise CaseworkError("error.lines_result")
    said = actions.said_with(turn, actor, incoming, command.words)
    numbers = list(dict.fromkeys(command.lines))
    faults = {n: fault for n in numbers if (fault := _act_on_line(turn, actor, departments, shown[n - 1], verb, said))}
    _tell_done(turn, actor, len(numbers) - len(faults), verb, faults)


def _act_on_line(
    turn: Turn, actor: Actor, departments: list[str], case_id: int, verb: Action, said: casework.Said
) -> CaseworkError | None:
    """Does the act, or undoes what it began and returns why."""
    try:
        with turn.tx.begin_nested():
            case = actions.find_case(turn, departments, cases.reference_of(turn.tx, case_id), None)
            if verb is Action.RESOLVE and casework.lacks_proof(turn, case, said, outcome_of(said.words)[0]):
                raise CaseworkError("error.proof_needed")
            actions.act(turn, actor, case, verb, said)
    except CaseworkError as fault:
        return fault
    return None


def _tell_done(turn: Turn, actor: Actor, count: int, verb: Action, faults: dict[int, CaseworkError]) -> None:
    says = [sentence("done.lines", count=count, action=word("action", verb))] if count else []
    for number, fault in faults.items():
        why = sentence(fault.key, **fault.params)  # type: ignore[arg-type]  # the catalogues' test knows them
        says += [sentence("todo.fault", number=number), why]
    say(turn, actor, Content(tuple(says)), reply_to=actor.message)
