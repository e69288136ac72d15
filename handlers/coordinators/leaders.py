"""Leaders: they read figures, digests, and how a case stands, without words or names. Who reported it is never told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from domain import references
from domain.commands import Token, Wish, parse, read_token
from domain.content import Button, Content, Param, Sentence, area, category, listed, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import Listing
from domain.hearing.dangers.danger import Danger
from domain.hearing.officials import leaders as hearing
from domain.hearing.officials.leaders import RATED, Asked, Listed
from domain.kinds import HeldRole, Scope
from domain.lifecycle import Action, Role, Status
from domain.messages import Incoming
from handlers.cases import cards, dates
from handlers.cases.case_files import CaseFiles
from handlers.coordinators import digests, office_cases, period_figures, searching, wishes
from handlers.coordinators.at_hand import first_advice
from handlers.coordinators.period_figures import unassigned
from handlers.saying import answer, say
from handlers.telling import is_for_coordinators
from handlers.turn import Actor, Turn
from handlers.walking import more_row, page_after
from handlers.wording import status_of
from storage.casework import cases, events, worklists
from storage.casework.worklists import Worklist
from storage.tables import Case, id_of

MOST = 10  # cases of a list
SOON = timedelta(days=31)
WALKED = "listed."  # begins the verb of the button for the rest of a list, before its kind and department


def hear(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    if incoming.choice and walk(turn, actor, incoming):
        return
    asked = wishes.Asked(actor, HeldRole.LEADER, parse(incoming.text))
    verb = asked.command.verb
    if verb in (Wish.TODO, Wish.TODAY) and not danger and office_cases.list_open(turn, actor):
        return
    if verb in (Wish.CHINESE, Wish.ENGLISH):
        wishes.do(turn, asked)
    elif danger or not (_answer(turn, actor, incoming.text.strip()) or wishes.do(turn, asked)):
        says = Content((sentence("help.leader"),))
        say(turn, actor, first_advice(turn, danger).joined(says), reply_to=actor.message)


def _answer(turn: Turn, actor: Actor, words: str) -> bool:
    """Answers what is asked; returns False if it is nothing that leaders may ask."""
    match hearing.read(words):
        case Asked.REPORTER:
            answer(turn, actor, "leaders.reporter")
        case Asked.DOUBT:
            answer(turn, actor, "leaders.doubt")
        case Asked.CASES:
            _tell_cases(turn, actor, words)
        case Asked.DIGEST if not hearing.COUNTED.search(words):
            digests.show_asked(turn, actor, words, actionable=False)
        case Asked.RANKING | Asked.FIGURES | Asked.DIGEST:
            if counted := _count_now(turn, words):
                say(turn, actor, Content(tuple(counted)), reply_to=actor.message)
            else:
                period_figures.show(turn, actor, words)
        case _:
            return False
    return True


def _tell_cases(turn: Turn, actor: Actor, words: str) -> None:
    """The state of the cases that the words mean. Confidential ones and dangers to persons are not found."""
    if by_number := references.parse(words):
        case = cases.by_reference(turn.tx, by_number.reference)
        if case is None or _is_hidden(case):
            raise CaseworkError("error.no_such_reference")
        _show(turn, actor, case)
        return
    kind, rest = hearing.listed(words)
    code = turn.county.department_in(words)
    if kind and code and _list_kind(turn, actor, kind, code, if_empty=False):
        return
    if found := [] if kind and code else _in_words(turn, rest):
        _list(turn, actor, sentence("leaders.cases", count=len(found)), found)
    elif code or RATED.search(words):
        period_figures.show(turn, actor, words)  # no case may be shown: how it does in figures
    elif kind in (Listed.OVERDUE, Listed.OPEN):
        _list_late(turn, actor)
    elif kind:
        _list_kind(turn, actor, kind, code)
    else:
        answer(turn, actor, "leaders.no_case")


def _show(turn: Turn, actor: Actor, case: Case) -> None:
    """A case's masked card. The look is an event."""
    _record_view(turn, actor, case)
    file = CaseFiles(turn).file(id_of(case))
    assert file is not None
    say(turn, actor, cards.leader_card(turn, file), reply_to=actor.message, case_id=case.id)


def _is_hidden(case: Case) -> bool:
    """Whether leaders may not know of a case: it accuses an office, or may, or is a danger to or by persons."""
    return is_for_coordinators(case) or case.held_back


def _in_words(turn: Turn, words: str) -> list[Case]:
    found = searching.found_in_words(turn, words, confidential=False, limit=MOST)
    return [one for one in found if not _is_hidden(one)]


def _count_now(turn: Turn, words: str) -> list[Sentence]:
    """城管局逾期几件: how many there are at this moment, and how many of them are not listed; none where days are
    named."""
    kind, _ = hearing.listed(words)
    if kind is None or not hearing.COUNTED.search(words) or period_figures.names_days(turn, words):
        return []
    code = turn.county.department_in(words)
    asked = worklists.within(_lists(turn)[kind], code)
    count, listed = (worklists.count(turn.tx, one) for one in (asked, worklists.for_leaders(asked)))
    hidden = [sentence("leaders.count_hidden", count=count - listed)] if count > listed else []
    if code:
        unit = department_name(code)
        return [sentence("leaders.count_of", department=unit, kind=word("listed", kind), count=count), *hidden]
    beside = unassigned(turn) if kind is Listed.OPEN else []
    return [sentence("leaders.count", kind=word("listed", kind), count=count), *hidden, *beside]


def _lists(turn: Turn) -> dict[Listed, Worklist]:
    now = turn.now
    return {
        Listed.OVERDUE: worklists.overdue(now),
        Listed.UNASSIGNED: worklists.with_status(Status.SUBMITTED),
        Listed.UNSIGNED: worklists.with_status(Status.ASSIGNED),
        Listed.SUSPENDED: worklists.with_status(Status.SUSPENDED),
        Listed.REOPENED: worklists.reopened_and_open(),
        Listed.OPEN: worklists.in_progress(),
        Listed.DUE_NEXT: worklists.due_between(now, now + SOON),
    }


def _list_late(turn: Turn, actor: Actor) -> None:
    """The overdue cases; if there are none, those that are due next."""
    if not _list_kind(turn, actor, Listed.OVERDUE, "", if_empty=False):
        _list_kind(turn, actor, Listed.DUE_NEXT, "")


def _list_kind(
    turn: Turn, actor: Actor, kind: Listed, department: str, pressed: Token | None = None, *, if_empty: bool = True
) -> bool:
    """The cases of a kind, of a department where one is named: the first of them, or those after the last line above a
    pressed button. Returns whether there are any; none are told of only `if_empty`."""
    known = worklists.for_leaders(_lists(turn)[kind])
    page = page_after(turn, worklists.within(known, department), MOST, pressed)
    if page.cases or if_empty:
        more = more_row(page, f"{WALKED}{kind}.{department}")
        _list(turn, actor, _heading(kind, page.count), page.cases, more)
    return bool(page.cases)


def walk(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """更多, pressed below a list. Returns whether it was that."""
    pressed = read_token(incoming.choice)
    if pressed is None or pressed.scope is not Scope.WORKLIST or not pressed.verb.startswith(WALKED):
        return False
    kind, _, department = pressed.verb.removeprefix(WALKED).partition(".")
    if kind not in set(Listed) or (department and department not in turn.county.departments):
        raise CaseworkError("error.old_button")
    _list_kind(turn, actor, Listed(kind), department, pressed)
    return True


def _heading(kind: Listed, count: int) -> Sentence:
    match kind:
        case Listed.OVERDUE:
            return sentence("leaders.overdue", count=count)
        case Listed.DUE_NEXT:
            return sentence("leaders.due_next", count=count)
        case _:
            return sentence("leaders.cases", count=count)


def _list(
    turn: Turn, actor: Actor, heading: Sentence, found: Sequence[Case], more: tuple[tuple[Button, ...], ...] = ()
) -> None:
    for one in found:
        _record_view(turn, actor, one)
    says, listing = (heading, *(_line(turn, one) for one in found)), Listing(tuple(map(id_of, found)))
    say(turn, actor, Content(says, more), reply_to=actor.message, expects=listing)


def _line(turn: Turn, case: Case) -> Sentence:
    about: list[Param] = [category(case.category)] if case.category else []
    about += [area(case.area)] if case.area else []
    about += [department_name(case.department)]
    key = "leaders.case_due" if case.due_at and case.resolved_at is None else "leaders.case"
    due = dates.due(turn, case)
    return sentence(key, reference=case.reference, status=status_of(case), about=listed(about), due=due)


def _record_view(turn: Turn, actor: Actor, case: Case) -> None:
    seen = events.row(
        case.id,
        Action.VIEW,
        at=turn.now,
        role=Role.LEADER,
        person_id=actor.person_id,
        cycle=case.cycle,
        cause=turn.cause,
    )
    events.record(turn.tx, seen)
