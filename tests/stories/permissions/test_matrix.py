"""Every role × all that can be pressed or typed about a case × every state: done as the lifecycle says, or refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlmodel import col, update

from domain.commands import ACTION_WORDS, SHOWN, parse, read_token
from domain.kinds import HeldRole, RequestKind, Scope
from domain.lifecycle import Action, Status
from handlers.cases.shown_state import mark
from handlers.turn import Turn
from storage.people import identities
from storage.tables import Case, RoleHeld, id_of
from tests.stories.permissions import expected, table
from tests.stories.permissions.cells import Happened, Setup, Stage, choice, words
from tests.stories.permissions.judged import mismatch
from tests.stories.permissions.world import ELSEWHERE, REGISTERED, ROLES, Kept, World, asked_for

BASE = tuple(str(one) for one in Status)  # the states that are named as the statuses they are in
INSIDERS = "OSCP"  # who may anything at all; what they may is tried in other states too, and when it is confidential
OTHER_NOBODIES = "FNXQ"  # nobody to any case, as R is, for other reasons: tried in some states, in all by `make soak`
OUTSIDERS = "DEGLU"  # to whom little is open: what is, in every state; what is not, in some, and in all by `make soak`
SOME = {"submitted", "assigned", "resolved", "neighbours", "nobodys"}
OTHERWISE = {  # actions that no line of the table leads to, and what does
    Action.SUBMIT: "a draft's button",
    Action.INCLUDE: "taking an exclusion back: no case here is excluded",
    Action.LOSE_DEPARTMENT: "work that goes on when its department has left the settings",
    Action.HAND_OVER: "a leader's button under what accuses the coordinating office",
    Action.MOVE_OUT: "a button under words kept aside, or under what was taken for an answer",
    Action.CONFIRM: "a grade given after saying that it is solved",
    Action.ASK_REOPEN: "reopening what has no department, or was reopened twice",
    Action.VIEW: "whatever a coordinator does with a confidential case",
    Action.FORGET: "asking for one's data to be deleted",
    Action.TAKE_DANGER: "a danger's button",
    Action.REPORT_DANGER: "words about a danger",
    Action.GOT_THROUGH: "a danger's button",
    Action.END_DANGER: "a danger's button",
    Action.LIFT_CONFIDENTIAL: "the reason for it, of a confidential case",
    Action.ASK_LIFT: "the reason for it, of a case that its resident made confidential",
    Action.REFUSE_LIFT: "a button below the question to the resident",
    Action.CLOSE: "the clock",
    Action.CLOSE_UNREACHED: "the clock, and the third day on which nobody was reached",
    Action.OVERDUE: "the clock",
    Action.RECKON: "the clock, when working days have changed",
    Action.STOP_WAITING: "the clock",
    Action.SUPERVISE: "an act on a slip on which the case stands",
}
Cell = tuple[str, Kept, bool]


def cells(world: World, role: str) -> Iterator[Cell]:
    """What is pressed or typed, on which case, and whether that is confidential."""
    acts = expected.acts()
    for case in world.cases.values():
        if role in OTHER_NOBODIES and case.name not in SOME:
            continue
        for says in acts:
            if role in OUTSIDERS and case.name not in SOME and not any(role in act.who for act in acts[says]):
                continue
            if case.name in BASE or case.owner != "O" or (role in INSIDERS and _differs(world, says, role, case)):
                yield says, case, case.confidential
                if case.name in BASE and role in INSIDERS and any(role in act.who for act in acts[says]):
                    yield says, case, True


def _differs(world: World, says: str, role: str, case: Kept) -> bool:
    """Whether the table says something else of this state than of the plain one with the same status."""
    plain = world.cases[case.status]
    here = expected.expected(says, role, case, confidential=case.confidential)
    return here != expected.expected(says, role, plain, confidential=plain.confidential)


def rarer_cells(world: World, role: str) -> Iterator[Cell]:
    """All the others."""
    usual = set(cells(world, role))
    for case in world.cases.values():
        for says in expected.acts():
            for confidential in {case.confidential, True}:
                if (says, case, confidential) not in usual:
                    yield says, case, confidential


@pytest.mark.parametrize("role", ROLES)
def test_each_cell_is_as_the_table_says(stage: Stage, world: World, role: str) -> None:
    assert wrong_cells(stage, world, role, cells(world, role), at_least=len(SOME) * len(expected.acts())) == []


@pytest.mark.soak
@pytest.mark.parametrize("role", ROLES)
def test_so_is_each_rarer_cell(stage: Stage, world: World, role: str) -> None:
    assert wrong_cells(stage, world, role, rarer_cells(world, role), at_least=1) == []


def wrong_cells(stage: Stage, world: World, role: str, tried: Iterator[Cell], *, at_least: int) -> list[str]:
    wrong, played = [], 0
    for says, case, confidential in tried:
        played += 1
        happened = play(stage, world, role, says, case, confidential=confidential)
        meant = expected.expected(says, role, case, confidential=confidential)
        if expected.goes_to_parts(says, role, case, confidential=confidential):
            fault = _not_to_parts(world, case, happened)
        else:
            fault = mismatch(world, role, case, meant, happened, confidential=confidential)
        if fault:
            hidden = " (confidential)" if confidential else ""
            wrong.append(f"{says!r} by {ROLES[role]} on {case.name}{hidden}: {fault}")
    assert played >= at_least
    return wrong


def _not_to_parts(world: World, case: Kept, happened: Happened) -> str:
    """What is wrong with words that had to be added to each part of a case, and to nothing else."""
    written = {case_id for case_id, *_ in happened.events}
    only_added = {action for _, action, _, _ in happened.events} == {"add_details"}
    right = only_added and world.cases["part"].id in written and case.id not in written and len(written) == 2
    return happened.fault or ("" if right else f"events {happened.events}")


def play(stage: Stage, world: World, role: str, says: str, case: Kept, *setups: Setup, confidential: bool) -> Happened:
    """One cell. What a coordinator is to decide was asked for just before."""
    requests: dict[str, int] = {}

    def prepare(turn: Turn) -> None:
        if confidential != case.confidential:
            turn.tx.execute(update(Case).where(col(Case.id) == case.id).values(confidential=confidential))
        if says.startswith("r:"):
            requests[kind] = asked_for(turn, case, RequestKind(kind), "2027-04-01 冬季无法施工")

    kind = says[3 : says.index("}")] if says.startswith("r:") else ""
    with stage.trying(prepare, *setups) as turn:
        filled = says.format(id=case.id, shown=shown(turn, case), cycle=case.cycle, ref=case.reference, **requests)
        said = words(world.now, filled) if expected.acts()[says][0].typed else choice(world.now, filled)
        readers = [
            place.chat for one, place in world.places.items() if expected.stands(one, case, confidential=confidential)
        ]
        return stage.happens(turn, world.places[role], said, unread=readers)


def shown(turn: Turn, case: Kept) -> str:
    """The case's id as a coordinator's button on it carries it now."""
    return f"{case.id}{SHOWN}{mark(Scope.COORDINATOR, turn.tx.get_one(Case, case.id))}"


STAFFS = [says for says, lines in expected.acts().items() if any("S" in one.who for one in lines)]
RESTRICTED = {Action.RESOLVE, Action.CORRECT, Action.RETURN, Action.EXTEND}


@pytest.mark.parametrize("registered", ["never", "now", "until yesterday", "elsewhere"])
def test_where_only_registered_staff_may_others_are_refused(stage: Stage, world: World, registered: str) -> None:
    wrong = []
    for name in ("assigned", "answered", "waiting", "suspended", "just_resolved", "closed"):
        case = world.cases[name]
        for says in STAFFS:
            happened = play(stage, world, "S", says, case, _of_police(world, case, registered), confidential=False)
            meant = expected.expected(says, "S", case, confidential=False)
            line = next(one for one in expected.acts()[says] if "S" in one.who)
            steps = {Action(step) for alternatives in line.steps for step in alternatives}
            if Action.TAKE_BACK in steps or (registered != "now" and steps & RESTRICTED):
                meant = expected.REFUSED  # what another department said is not the police's to take back
            if fault := mismatch(world, "S", case, meant, happened, confidential=False):
                wrong.append(f"{says!r} on {name}: {fault}")
    assert wrong == []


def _of_police(world: World, case: Kept, registered: str) -> Setup:
    """The case lies with the police, whose staff have to be registered; the same group works for both."""

    def prepare(turn: Turn) -> None:
        turn.tx.execute(update(Case).where(col(Case.id) == case.id).values(department=REGISTERED))
        staff = identities.person_of(turn.tx, "simulator", world.places["S"].person)
        assert staff is not None
        if registered == "never":
            return
        department = ELSEWHERE if registered == "elsewhere" else REGISTERED
        until = turn.now if registered == "until yesterday" else None
        turn.tx.add(
            RoleHeld(person_id=id_of(staff), role=HeldRole.STAFF, department=department, since=turn.now, until=until)
        )

    return prepare


def test_the_table_leads_to_every_action_that_no_other_way_does(world: World) -> None:
    done = {
        Action(action)
        for case in world.cases.values()
        for says in expected.acts()
        for role in INSIDERS
        for action, _, _ in expected.expected(says, role, case, confidential=False).events
    }
    assert set(Action) - done == set(OTHERWISE) - done
    assert done | set(OTHERWISE) == set(Action)


def test_the_table_names_every_verb_that_can_be_typed() -> None:
    typed = [parse(says.replace("{ref}", "26000010")) for says, lines in expected.acts().items() if lines[0].typed]
    assert {one.verb for one in typed} >= set(ACTION_WORDS.values())


def test_the_table_names_every_button_of_a_case_that_was_ever_offered(world: World) -> None:
    named = {tuple(says.split(":")[::2][:2]) for says, lines in expected.acts().items() if not lines[0].typed}
    offered = {(found.scope, found.verb) for _, said in world.offered if (found := read_token(said))}
    assert {one for one in offered if one[0] in "cskr"} <= named
    assert {scope for scope, _ in offered} == {"c", "d", "k", "me", "q", "r", "s"}
    assert table.BUTTONS.count("\n") > len(offered) // 2
