"""What belongs to a person or a desk rather than to a case: one's draft, one's data, the lists, the codes."""

from __future__ import annotations

import pytest
from sqlmodel import func, select

from domain.lifecycle import TRANSITIONS, Action, Role
from handlers.turn import Turn
from storage.tables import Draft, Statement
from tests.stories.permissions.cells import Happened, Stage, choice, words
from tests.stories.permissions.judged import changes, keys, refuses, trespass
from tests.stories.permissions.world import ROLES, World

RESIDENTS = "ORFNXGQ"  # whoever is nobody's official
STORY = "城东路的树倒了"
# What is typed or pressed that names no case: who gets it, and which rows of their own it may write. C is the only
# coordinator for confidential cases, and has no successor who could take them over.
OWN = """
me:0:cases              ORFNXCPGQL  -
me:0:human              ORFNXCPGQL  cases,events,counters,audience,drafts,timers
me:0:language           ORFNXCPGQL  -
me:0:keep               ORFNXCPGQL  -
me:0:forget             ORFNXPGQL   -
q:0:all                 CP          -
q:0:digest              CP          -
q:0:unrouted            CP          -
q:0:overdue             CP          -
q:0:return              CP          -
q:10:unrouted           CP          -
q:0:held_back           CP          -
q:0:unassigned_late     CP          -
q:0:unsigned_late       CP          -
q:7:unrouted:1s.7       CP          -
f:1:filed:tm0000.tn0000:+     CP    -
f:0:open:tm0000.tn0000:city:7 CP    -
f:0:units:tm0000.tn0000:+     CP    -
f:0:unit:tm0000.tn0000:city   CP    -
q:7:todo:0.1s.7         SD          -
me:7:cases:7            ORFNXCPGQL  -
me:7:withdraw:99        O           -
me:7:urge:99            O           -
今日待办                CP          -
日报                    CPL         -
数据                    CPL         -
查 遛狗                 CP          -
查人 李女士 核对重复    CP          events,search_reasons
录入 电话 路灯坏了      CP          cases,events,counters
邀请码 城管局           CP          invitations
邀请码 承办人 城管局    CP          invitations
待办                    SDCP        -
我的诉求                ORFNXGQ     -
取消                    R           drafts,timers
撤回                    O           -
删除我的数据            ORFNXGQ     -
English                 ORFNXCPGQL  people
"""
JUST_SPOKE = {("C", "撤回"), ("C", "取消")}  # the last thing said to her is that her answer can be taken back
DRAFT = """
submit              cases,events,counters,audience,drafts,timers,assignments,cycles
cancel              drafts,timers
new                 drafts,timers
unsure              drafts,timers
ask:category        drafts,timers
ask:place           drafts,timers
skip                drafts,timers
name                drafts,timers
confidential        drafts,timers
top:clean           drafts,timers
category:clean-bins drafts,timers
which:7             -
"""
BROKEN = ("top:nowhere", "category:x", "ask:words", "ask", "to", "to:x", "to:999999999", "to:99999999999", "fly", "")


def rows() -> list[tuple[str, str, set[str]]]:
    found = []
    for line in OWN.strip().splitlines():
        *said, who, written = line.split()
        found.append((" ".join(said), who, set(written.split(",")) - {"-"}))
    return found


def played(stage: Stage, world: World, role: str, says: str) -> Happened:
    with stage.trying() as turn:
        said = choice(world.now, says) if ":" in says else words(world.now, says)
        return stage.happens(turn, world.places[role], said)


@pytest.mark.parametrize("role", ROLES)
def test_what_names_no_case_is_got_by_those_it_is_meant_for(stage: Stage, world: World, role: str) -> None:
    wrong = []
    for says, who, written in rows():
        happened = played(stage, world, role, says)
        if (role, says) in JUST_SPOKE:
            who, written = f"{who}{role}", {"statements", "events"}
        own = {"roles", "inbox", "drafts", "timers", "settings", "search_blocks"} if says == "me:0:forget" else set()
        fault = trespass(world, role, happened, own=written | own | _told_as_story(role, says))
        heard = happened.heard_in(world.places[role].chat)
        if role in who and (not heard or refuses([one for one in heard if one.keys[0] != "help.resident"])):
            fault = fault or f"refused with {keys(heard)}"
        if role not in who and changes(happened) and not _told_as_story(role, says):
            fault = fault or f"writes {changes(happened)}"
        if ":" in says and not heard:
            fault = fault or "nothing is said to the presser"
        if fault:
            wrong.append(f"{says!r} by {ROLES[role]}: {fault}")
    assert wrong == []


def _told_as_story(role: str, says: str) -> set[str]:
    """A resident's words that ask for nothing are the beginning of a complaint of their own."""
    return {"drafts", "timers"} if role in RESIDENTS and ":" not in says else set()


@pytest.mark.parametrize("role", ROLES)
def test_a_draft_is_its_owners_alone(stage: Stage, world: World, role: str) -> None:
    wrong = []
    for line in DRAFT.strip().splitlines():
        verb, written = line.split()
        for step in ("", "new", "ask:place", "confidential"):
            happened = _pressed_on_draft(stage, world, role, verb, step)
            heard = happened.heard_in(world.places[role].chat)
            if role == "O":
                fault = "refused" if refuses(heard) else trespass(world, role, happened, own=written.split(","))
            else:
                fault = "writes" if changes(happened) else "" if refuses(heard) else f"hears {keys(heard)}"
            if fault or happened.fault:
                wrong.append(f"{verb!r} after {step!r} by {ROLES[role]}: {fault} {happened.fault}")
    assert wrong == []


@pytest.mark.parametrize("role", ROLES)
def test_a_broken_draft_button_does_nothing(stage: Stage, world: World, role: str) -> None:
    for verb in BROKEN:
        happened = _pressed_on_draft(stage, world, role, verb, "")
        assert happened.fault == ""
        assert changes(happened) == set(), verb
        assert refuses(happened.heard_in(world.places[role].chat)), verb


@pytest.mark.parametrize("role", ROLES)
def test_a_draft_joins_only_the_presenters_own_case_where_something_can_be_added(
    stage: Stage, world: World, role: str
) -> None:
    wrong = []
    for case in world.cases.values():
        happened = _pressed_on_draft(stage, world, role, f"to:{case.id}", "")
        may = any(
            Role.RESIDENT in TRANSITIONS.get((case.status, action), (None, frozenset()))[1]
            for action in (Action.REPLY, Action.ADD_DETAILS)
        )
        added = [one for one in happened.events if one[0] == case.id]
        if bool(added) != (role == "O" and case.owner == "O" and may):
            wrong.append(f"to {case.name} by {ROLES[role]}: {happened.events}")
        if not added and (changes(happened) or not refuses(happened.heard_in(world.places[role].chat))):
            wrong.append(f"to {case.name} by {ROLES[role]}: {changes(happened)} {happened.said}")
        # The words added can be found; now and then they fill a block of the index.
        if fault := trespass(world, role, happened, own={"drafts", "timers", "cycles", "search_blocks"}):
            wrong.append(f"to {case.name} by {ROLES[role]}: {fault}")
    assert wrong == []


def _pressed_on_draft(stage: Stage, world: World, role: str, verb: str, step: str) -> Happened:
    """A button of the draft that the owner has just begun, in one of its steps. The words answered the question of the
    case that waits, until a tap said that they are a new problem."""
    waiting = world.cases["waiting"].id
    with stage.trying() as turn:
        stage.does(turn, world.places["O"], words(world.now, STORY))
        reply = turn.tx.exec(select(func.max(Statement.id)).where(Statement.case_id == waiting)).one()
        stage.does(turn, world.places["O"], choice(world.now, f"c:{waiting}:another:{reply}"))
        draft = _newest_draft(turn)
        if step:
            stage.does(turn, world.places["O"], choice(world.now, f"d:{draft}:{step}"))
        return stage.happens(turn, world.places[role], choice(world.now, f"d:{draft}:{verb}"))


def _newest_draft(turn: Turn) -> int:
    draft = turn.tx.exec(select(Draft.id).order_by(Draft.id.desc())).first()  # type: ignore[union-attr]
    assert draft is not None
    return draft


@pytest.mark.parametrize("role", "OR")
def test_who_is_forgotten_leaves_only_their_own_cases_in_every_state(stage: Stage, world: World, role: str) -> None:
    happened = played(stage, world, role, "me:0:forget")
    own = {case.id for case in world.cases.values() if case.owner == role}
    forgotten = {case_id for case_id, action, _, _ in happened.events if action == Action.FORGET}
    parts = {case_id for case_id in forgotten if case_id not in {one.id for one in world.cases.values()}}
    assert forgotten - parts == own
    assert {case_id for table, case_id in changes(happened) if case_id} == forgotten
    moved = {(case_id, to) for case_id, action, _, to in happened.events if action == Action.STOP_WAITING}
    assert {case_id for case_id, _ in moved} <= own


@pytest.mark.parametrize("role", "FNXGQ")
def test_who_has_no_cases_is_forgotten_without_touching_any(stage: Stage, world: World, role: str) -> None:
    happened = played(stage, world, role, "me:0:forget")
    assert {case_id for _, case_id in changes(happened) if case_id} == set()
    assert happened.fault == ""


def test_a_forgotten_official_holds_no_role_any_more(stage: Stage, world: World) -> None:
    with stage.trying() as turn:
        stage.does(turn, world.places["P"], choice(world.now, "me:0:forget"))
        for says in (f"k:{world.cases['assigned'].id}:open", "q:0:all"):
            happened = stage.happens(turn, world.places["P"], choice(world.now, says))
            assert refuses(happened.heard_in(world.places["P"].chat))
        told = stage.happens(turn, world.places["O"], words(world.now, f"#{world.cases['submitted'].reference} 还在"))
        assert all(world.cases["submitted"].canary not in one.words for one in told.heard_in(world.places["P"].chat))
