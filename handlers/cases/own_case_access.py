"""Finding the case that a resident speaks of: one of their own, by its number or its id."""

from __future__ import annotations

from collections.abc import Iterable

from domain import references
from domain.acts import EDGES
from domain.errors import CaseworkError
from domain.hearing import small_talk
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, id_of


def is_in_audience(turn: Turn, actor: Actor, case: Case) -> bool:
    """Whether the person hears about the case."""
    return any(one.person_id == actor.person_id for one in cases.audience(turn.tx, id_of(case)))


def own_case(turn: Turn, actor: Actor, text: str) -> Case:
    """The person's own case that a text names. Raises `CaseworkError` for others' cases as for numbers that do not
    exist."""
    found = references.parse(text)
    case = cases.by_reference(turn.tx, found.reference) if found else None
    if case is None or not is_in_audience(turn, actor, case):
        raise CaseworkError("error.no_such_reference")
    return case


def named_case(turn: Turn, actor: Actor, incoming: Incoming, replied_to: int | None) -> Case | None:
    """The resident's case that a reply or a number names. Raises `CaseworkError` for one that is not theirs."""
    if replied_to:
        case = turn.tx.get(Case, replied_to)
        return case if case and is_in_audience(turn, actor, case) else None
    text = incoming.text.strip()
    around = around_number(text)
    if references.parse(text) and (text.startswith(("#", "＃")) or not around or small_talk.asks_after(around)):
        return own_case(turn, actor, text)
    if references.mistyped(text):
        raise CaseworkError("error.no_such_reference")
    return None


def lock_own_case(turn: Turn, actor: Actor, case_id: int) -> Case:
    """The person's own case, locked. Raises `CaseworkError` if it is not theirs."""
    case = cases.lock(turn.tx, case_id)
    if case is None or not is_in_audience(turn, actor, case):
        raise CaseworkError("error.no_such_reference")
    return case


def cases_open_to_additions(turn: Turn, person_id: int) -> list[Case]:
    """The person's cases to which words can still be added, newest first."""
    return open_to_additions(cases.of_resident(turn.tx, person_id))


def open_to_additions(known: Iterable[Case]) -> list[Case]:
    """Those of the cases to which words can still be added, in their order."""
    return [one for one in known if may(Status(one.status), Action.ADD_DETAILS, Role.RESIDENT)]


def check_allowed(case: Case, action: Action) -> None:
    """Raises `CaseworkError` if the case's status does not allow the act to a resident."""
    if not may(Status(case.status), action, Role.RESIDENT):
        raise CaseworkError("error.not_now", action=action, status=case.status)


def without_number(text: str) -> str:
    """The words after a case number at the beginning of a text; without such a number, the whole text."""
    found = references.parse(text)
    return text[found.end :].strip(EDGES) if found and not text[: found.start].strip() else text.strip()


def around_number(text: str) -> str:
    """The words before and after a case number."""
    found = references.parse(text)
    return f"{text[: found.start].strip(EDGES + '#＃')}{text[found.end :].strip(EDGES)}" if found else text.strip()
