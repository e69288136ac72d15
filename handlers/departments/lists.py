"""待办: a department's open cases as a numbered list, and one act on several of its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.commands import Command, Outcome, Token, Wish, outcome_of, parse, token
from domain.content import Button, Content, Sentence, button, listed, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import Listing, read
from domain.hearing import prompts
from domain.hearing.departments import extensions, in_passing, lines, staff
from domain.hearing.departments.lines import Part, Unclear
from domain.hearing.departments.staff import Heard
from domain.hearing.prompts import Reply
from domain.kinds import RequestKind, Scope
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers.cases import casework, dates, requests
from handlers.cases.casework import Said
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import ActingRole, as_staff
from handlers.departments import actions, replies, suspended_words
from handlers.jurisdiction import open_for_group
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from handlers.walking import more_row, page_after
from handlers.wording import masked, shortened, status_in_haste
from storage.casework import cases
from storage.casework.worklists import Page
from storage.figures import grades
from storage.messages import deliveries
from storage.tables import Case, Delivery, id_of

LISTED = 20
HIGHEST = 99  # what is read as the number of a line
TODO = "todo"  # the verb of the button for the rest of a list
MOST = 8  # lines of which it is asked what was done
RIGHT_AFTER = timedelta(minutes=30)
SAME_SHIFT = timedelta(hours=4)  # a verb with its lines, and finished work that is only offered
FINISHED = (Heard.DONE, Heard.BARE, Heard.PARTLY)
TALK = (Heard.NOTE, Heard.NOTHING, Heard.HOW, Heard.DEADLINE)
AS_SAID: dict[Action, Callable[[Turn, Case, ActingRole, Said], object]] = {
    Action.RETURN: requests.return_as_said,
    Action.EXTEND: requests.extend_as_said,
}


def list_open(turn: Turn, actor: Actor, departments: list[str]) -> None:
    """The departments' open cases, the most urgent first, numbered so that `1 3 5 签收` can be written next."""
    _show(turn, actor, departments, page_after(turn, open_for_group(turn, actor.chat_id, departments), LISTED), first=1)


def list_more(turn: Turn, actor: Actor, departments: list[str], pressed: Token, message: str) -> None:
    """The cases after the last line of a list; its numbers go on, so that a number means one case of all that stand
    there."""
    page = page_after(turn, open_for_group(turn, actor.chat_id, departments), LISTED, pressed)
    shown = deliveries.case_of_message(turn.tx, actor.chat_id, message)
    listing = read(shown.expects) if shown else None
    goes_on = isinstance(listing, Listing) and listing.last + LISTED < HIGHEST
    _show(turn, actor, departments, page, first=listing.last + 1 if isinstance(listing, Listing) and goes_on else 1)


def _show(turn: Turn, actor: Actor, departments: list[str], page: Page, *, first: int) -> None:
    if not page.cases:
        answer(turn, actor, "todo.no_more" if page.count else "todo.none")
        return
    says = [sentence("todo.heading", count=page.count)]
    says += [_line(turn, number, case) for number, case in enumerate(page.cases, first)]
    says += _grades(turn, departments)
    says.append(sentence("todo.how"))
    expects = Listing(tuple(map(id_of, page.cases)), first=first)
    say(turn, actor, Content(tuple(says), more_row(page, TODO)), reply_to=actor.message, expects=expects)


def _line(turn: Turn, number: int, case: Case) -> Sentence:
    return sentence(
        "todo.line_late" if dates.is_late(turn, case) else "todo.line",
        number=number,
        reference=case.reference,
        status=status_in_haste(case),
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


@dataclass(frozen=True, slots=True)
class OnList:
    """Who says something about a list: what it shows, and with what message."""

    actor: Actor
    incoming: Incoming
    departments: list[str]
    shown: Listing


def hear_lines(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command, replied: Delivery | None
) -> bool:
    """Words about lines of a list: `1 3 5 签收`, `全部签收`, `1、4收到，2不归我们`. Returns whether they were.

    What replies to no list is about lines if it names them and their act.
    """
    listed = read(replied.expects) if replied else None
    if isinstance(listed, Listing):
        return _hear_reply(turn, OnList(actor, incoming, departments, listed))
    if command.lines and command.verb is not None:
        on = OnList(actor, incoming, departments, _list_before(turn, actor, command))
        _act_on_lines(turn, on, command.lines, command.verb, command.words)
        return True
    return not replied and _hear_right_after(turn, actor, incoming, departments)


def _hear_reply(turn: Turn, on: OnList) -> bool:
    match lines.read(on.incoming.text, on.shown.last, on.shown.first):
        case Unclear.WHICH:
            answer(turn, on.actor, "error.lines_which")
            return True
        case Unclear.NO_SUCH_LINE:
            raise _no_such_line(on.shown)
        case parts:
            return act_on_parts(turn, on, parts)


def _hear_right_after(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> bool:
    """Words right after a list, without a reply: only if all are acts, or nods to numbers, or returns ("都收到" is
    talk)."""
    if not deliveries.listed_since(turn.tx, actor.chat_id, turn.now - SAME_SHIFT):
        return False
    lately = deliveries.listed_since(turn.tx, actor.chat_id, turn.now - RIGHT_AFTER)
    shown = deliveries.last_list(turn.tx, actor.chat_id)
    parts = lines.read(incoming.text, shown.last, shown.first)
    if isinstance(parts, Unclear) or not all(_is_plain(turn, incoming.text, one.words, lately=lately) for one in parts):
        return False
    return act_on_parts(turn, OnList(actor, incoming, departments, shown), parts)


def _is_plain(turn: Turn, text: str, words: str, *, lately: bool) -> bool:
    """Whether words are about lines without a reply; `lately`: within the half hour in which a nod is."""
    names = turn.county.department_names()
    if isinstance(parse(words, names).verb, Action):
        return lately or lines.names_numbers(text)
    words = in_passing.without_why_listed(words)
    reading = staff.read(words, names)
    if in_passing.asks_anything(words) or prompts.is_question(words) or not lines.names_numbers(text):
        return False
    if reading.heard in FINISHED:
        return not lines.tells_how_many(text)  # "两个弄完了"
    nods = reading.nods or reading.heard is Heard.NOD
    return lately and (nods or in_passing.takes_on(words) or in_passing.returns_plainly(words))


def _list_before(turn: Turn, actor: Actor, command: Command) -> Listing:
    shown = deliveries.last_list(turn.tx, actor.chat_id)
    if not shown.cases or not isinstance(command.verb, Action):
        raise CaseworkError("error.no_list")
    if max(command.lines) > shown.last or min(command.lines) < shown.first:
        raise _no_such_line(shown)
    return shown


def _no_such_line(shown: Listing) -> CaseworkError:
    if shown.first == 1:
        return CaseworkError("error.no_such_line", count=len(shown.cases))
    return CaseworkError("error.no_such_line_there", first=shown.first, last=shown.last)


def act_on_parts(turn: Turn, on: OnList, parts: Sequence[Part]) -> bool:
    """What is said of some lines, and of others. Returns False if all of it only talks about acts, or if there is
    none."""
    said = [(part, parse(part.words, turn.county.department_names())) for part in parts]
    for part, command in _returns_first(turn, said):
        if isinstance(command.verb, Action):
            _act_on_lines(turn, on, part.lines, command.verb, command.words)
        elif command.talked_of is None:
            _hear_of_lines(turn, on, part)
    return any(command.talked_of is None for _, command in said)


def _returns_first(turn: Turn, said: Sequence[tuple[Part, Command]]) -> list[tuple[Part, Command]]:
    """What is returned is not signed by the same message: 都收到了，1不归我们."""
    names = turn.county.department_names()

    def returns(one: tuple[Part, Command]) -> bool:
        part, command = one
        return command.verb is Action.RETURN or staff.read(part.words, names).heard is Heard.RETURN

    returned = {line for one in said if returns(one) for line in one[0].lines}
    kept = [
        (replace(part, lines=tuple(line for line in part.lines if line not in returned)), command)
        for part, command in said
        if not returns((part, command))
    ]
    return [*filter(returns, said), *(one for one in kept if one[0].lines)]


def _hear_of_lines(turn: Turn, on: OnList, part: Part) -> None:
    """Words without a verb about some lines. Talk about them is left alone; what is likely is offered for each."""
    part = replace(part, words=in_passing.without_why_listed(part.words))
    reading = staff.read(part.words, turn.county.department_names())
    heard = Heard.NOD if in_passing.takes_on(part.words) else reading.heard
    if heard is Heard.NOTHING or (heard in TALK and prompts.is_question(part.words)):
        return
    if heard is Heard.BARE:
        _ask_what_was_done(turn, on, part.lines)
        return
    said = actions.said_with(turn, on.actor, on.incoming, "" if heard is Heard.NOD else part.words)

    def hear(_: int, case: Case) -> None:
        replies.hear(turn, on.actor, case, said, on_card=True)

    if heard is Heard.NOD:
        _do_each(turn, on, _not_returned(turn, on, part), Action.ACKNOWLEDGE, said)
    elif heard is Heard.RETURN:
        _do_each(turn, on, part.lines, Action.RETURN, said)
    elif heard is Heard.NOTE and not reading.nods:
        _do_each(turn, on, part.lines, Action.NOTE, said)
    elif heard is Heard.EXTEND and _asks_in_full(turn, part.words):
        _do_each(turn, on, part.lines, Action.EXTEND, said)
    elif faults := _each(turn, on, part.lines, hear):
        _tell_done(turn, on, 0, Action.NOTE, faults)


def _not_returned(turn: Turn, on: OnList, part: Part) -> list[int]:
    """The lines that a nod signs: of those that are not named by number, none that is being returned."""
    if lines.names_numbers(on.incoming.text):
        return list(part.lines)
    return [one for one in part.lines if not cases.pending(turn.tx, RequestKind.RETURN, on.shown.case_at(one))]


def _asks_in_full(turn: Turn, words: str) -> bool:
    """Whether lines are to be extended by so many days, or until a day: what a card would show first is not asked of
    each line, since a coordinator decides on it anyhow."""
    asked = extensions.more_time(words, turn.now.date())
    return asked.until is not None or asked.days > 0


def _ask_what_was_done(turn: Turn, on: OnList, numbers: Sequence[int]) -> None:
    """ "除了3都弄完了" says nothing to residents: a button for each line asks for the words of its result."""
    if len(numbers) > MOST:
        raise CaseworkError("error.lines_result")
    held: dict[int, Case] = {}

    def ask(number: int, case: Case) -> None:
        actions.check(turn, on.actor, case, Action.RESOLVE)
        held[number] = case

    faults = _each(turn, on, tuple(dict.fromkeys(numbers)), ask)
    asks = [sentence("todo.what_was_done", lines=listed(list(held)))] if held else []
    rows = tuple((_result_button(one),) for one in held.values())
    say(turn, on.actor, Content((*asks, *_why_not(faults)), rows), reply_to=on.actor.message)


def _result_button(case: Case) -> Button:
    chosen = case_token(Scope.STAFF, case, Action.RESOLVE, Outcome.SOLVED)
    return button("button.act_on", chosen, action=word("outcome", Outcome.SOLVED), reference=case.reference)


def _act_on_lines(turn: Turn, on: OnList, numbers: Sequence[int], verb: Action | Wish, words: str) -> None:
    """`1 3 5 签收`: one act on several lines. For each line where it fails it is said why; the others are done."""
    if not isinstance(verb, Action):
        raise CaseworkError("error.no_list")
    if verb is Action.RESOLVE and not words:
        _ask_what_was_done(turn, on, numbers)
        return
    if verb in actions.NEEDS_WORDS and not words:
        raise CaseworkError("error.lines_words", action=word("action", verb))
    if verb is Action.RESOLVE and prompts.read_result(words) is not Reply.WORDS:
        raise CaseworkError("error.lines_result")
    _do_each(turn, on, numbers, verb, actions.said_with(turn, on.actor, on.incoming, words))


def _act(turn: Turn, on: OnList, case: Case, verb: Action, said: Said) -> None:
    """An act on the case of a line. What one card would be asked for, such as a reason, the words themselves are."""
    if verb is Action.RESOLVE and casework.lacks_proof(turn, case, said, outcome_of(said.words)[0]):
        raise CaseworkError("error.proof_needed")
    if verb in AS_SAID:
        actions.check(turn, on.actor, case, verb)
        AS_SAID[verb](turn, case, as_staff(on.actor, case), said)
    else:
        actions.act(turn, on.actor, case, verb, said)


def _do_each(turn: Turn, on: OnList, numbers: Sequence[int], verb: Action, said: Said) -> None:
    """Of a suspended line the words are kept."""
    distinct, kept = tuple(dict.fromkeys(numbers)), set[int]()

    def do(number: int, case: Case) -> None:
        if suspended_words.are_early(case, verb, said):
            suspended_words.keep(turn, on.actor, case, verb, said, line=number)
            kept.add(number)
        else:
            _act(turn, on, case, verb, said)

    faults = _each(turn, on, distinct, do)
    if len(kept) < len(distinct):
        _tell_done(turn, on, len(distinct) - len(faults) - len(kept), verb, faults)


def _each(turn: Turn, on: OnList, numbers: Sequence[int], do: Callable[[int, Case], None]) -> dict[int, CaseworkError]:
    """Does something to the case of each line, or undoes what it began; returns why, by number."""
    faults: dict[int, CaseworkError] = {}
    for number in numbers:
        try:
            with turn.tx.begin_nested():
                reference = cases.reference_of(turn.tx, on.shown.case_at(number))
                do(number, actions.find_case(turn, on.actor, on.departments, reference, None))
        except CaseworkError as fault:
            faults[number] = fault
    return faults


def _tell_done(turn: Turn, on: OnList, count: int, verb: Action, faults: dict[int, CaseworkError]) -> None:
    says = [sentence("done.lines", count=count, action=word("action", verb))] if count else []
    says += _why_not(faults)
    not_later = [number for number, fault in faults.items() if fault.key == "error.extension_earlier"]
    rows = tuple((_extend_button(turn, on, number, alone=len(not_later) == 1),) for number in not_later[:MOST])
    say(turn, on.actor, Content(tuple(says), rows), reply_to=on.actor.message)


def _why_not(faults: dict[int, CaseworkError]) -> list[Sentence]:
    says: list[Sentence] = []
    for number, fault in faults.items():
        why = sentence(fault.key, **fault.params)  # type: ignore[arg-type]  # the catalogues' test knows them
        says += [sentence("todo.fault", number=number), why]
    return says


def _extend_button(turn: Turn, on: OnList, number: int, *, alone: bool) -> Button:
    """Asks for the days of an extension to a day that was no later than the deadline."""
    chosen = token(Scope.STAFF, on.shown.case_at(number), Action.EXTEND)
    if alone:
        return button("action.extend", chosen)
    reference = cases.reference_of(turn.tx, on.shown.case_at(number))
    return button("button.act_on", chosen, action=word("action", Action.EXTEND), reference=reference)
