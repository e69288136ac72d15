"""Whether what happened in a cell is what was meant, and whether anybody read what is not theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.lifecycle import Action
from tests.stories.permissions import expected
from tests.stories.permissions.cells import Happened, Said
from tests.stories.permissions.expected import Expected
from tests.stories.permissions.world import CITY, ELSEWHERE, Kept, World

BOOKKEEPING = {"outbox", "people", "identities", "chats", "chat_aliases"}  # who spoke, where, and what is answered
REFUSING = ("error.", "help.", "changed.", "group.unknown", "group.unclear")
# Tells whoever may not read a case nothing of it, not even that it is there.
QUIET = {
    "error.no_such_reference", "error.old_button", "error.draft_gone", "error.confidential", "error.not_yours",
    "help.leader", "help.resident", "help.coordinator", "group.unknown", "group.unclear",
    "welcome.who", "welcome.privacy", "welcome.keeping_years",
}  # fmt: skip
FORMER = {"error.case_elsewhere", "error.case_gone"}  # to a department that once had the case


def mismatch(world: World, role: str, case: Kept, meant: Expected, happened: Happened, *, confidential: bool) -> str:
    """What is not as it was meant; "" when all is."""
    if happened.fault:
        return f"a dead letter: {happened.fault}"
    leaked = set(_leaked(world, case, happened, confidential=confidential))
    if meant.how == "look" and role == "L":
        leaked.discard(role)  # a leader who asks after a number is shown its masked card
    if leaked:
        return f"{leaked} reads the case"
    heard = happened.heard_in(world.places[role].chat)
    if meant.how == "refused":
        return _not_refused(world, role, case, happened, heard, confidential=confidential)
    if refuses(heard):
        return f"refused with {keys(heard)}, should {meant}"
    if not heard and meant.how in ("look", "ask"):
        return "nothing was shown"
    wanted = [(case.id, *one) for one in meant.events]
    if list(happened.events[: len(wanted)]) != wanted:
        return f"events {happened.events}, should be {wanted}"
    return _too_much(case, meant, happened)


def _too_much(case: Kept, meant: Expected, happened: Happened) -> str:
    """Whether anything else was written than what belongs to the act."""
    touched = changes(happened)
    if meant.how in ("look", "ask") and touched - {("events", case.id)}:
        return f"touches {touched}"
    if meant.how in ("look", "ask") and len(happened.events) != len(meant.events):
        return f"events {happened.events}"
    others = {case_id for _, case_id in touched if case_id not in (case.id, None)}
    new = {case_id for case_id, action, _, _ in happened.events if action == "submit"}
    if others - new:
        return f"touches other cases: {others - new}"
    return ""


def _not_refused(
    world: World, role: str, case: Kept, happened: Happened, heard: list[Said], *, confidential: bool
) -> str:
    touched = changes(happened)
    if touched or happened.events:
        return f"should be refused, but touches {touched}, events {happened.events}"
    if len(heard) != len(happened.said):
        return f"others hear of it: {[one for one in happened.said if one not in heard]}"
    if not refuses(heard) or not all(one.words.strip() for one in heard):
        return f"no word of refusal, but {keys(heard)}"
    if not expected.stands(role, case, confidential=confidential):
        quiet = QUIET | (FORMER if role == "S" else set())
        if told := set(keys(heard)) - quiet:
            return f"an outsider is told {told}"
    return ""


def changes(happened: Happened) -> set[tuple[str, int | None]]:
    """Rows written, by table and case, beyond who spoke and what is answered."""
    return {one for one in happened.touched if one[0] not in BOOKKEEPING}


def refuses(heard: Sequence[Said]) -> bool:
    return any(key.startswith(REFUSING) for key in keys(heard))


def keys(heard: Sequence[Said]) -> list[str]:
    return [key for one in heard for key in one.keys]


def _leaked(world: World, case: Kept, happened: Happened, *, confidential: bool) -> str:
    """Roles whose chat is shown the case's own words although they may not read it."""
    confidential = confidential and not any(action == Action.LIFT_CONFIDENTIAL for _, action, *_ in happened.events)
    by_chat = {place.chat: role for role, place in world.places.items()}
    readers = {by_chat.get(one.chat, one.chat) for one in happened.said if case.canary in one.words}
    given = {role for role, department in {"S": CITY, "D": ELSEWHERE}.items() if department in happened.given_to}
    allowed = {one for one in readers if expected.stands(one, case, confidential=confidential)}
    return "".join(sorted(readers - allowed - given))


def trespass(
    world: World, role: str, happened: Happened, *, own: Iterable[str] = (), secret: Iterable[str] = ()
) -> str:
    """What no press and no word may do, whatever it is: a dead letter, silence after a press, another's case written
    or read. `own` names tables of which somebody may write what is theirs; `secret` the cases that became confidential.
    """
    if happened.fault:
        return f"a dead letter: {happened.fault}"
    by_id = {case.id: case for case in world.cases.values()}
    for table, case_id in changes(happened):
        case = by_id.get(case_id or 0)
        if case_id is None or case is None:
            continue
        if not expected.stands(role, case, confidential=case.confidential or case.name in secret):
            return f"writes {table} of {case.name}"
    others = {table for table, case_id in changes(happened) if case_id is None} - set(own)
    if others:
        return f"writes {others}"
    for case in world.cases.values():
        if leaked := _leaked(world, case, happened, confidential=case.confidential or case.name in secret):
            return f"{leaked} reads {case.name}"
    return ""
