"""What waits for a coordinator can be cleared: in every state of a case, whatever hangs on it, an act takes it off the
list; and what ends a case takes off what nobody need decide any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from domain.kinds import PROPOSALS, RequestKind
from domain.lifecycle import TRANSITIONS, Action, Role, Status, may
from handlers.coordinators import today
from handlers.coordinators.decisions import REASONS
from handlers.turn import Turn
from storage.casework import cases, worklists
from storage.tables import Case, Draft
from tests.stories.permissions.cells import Stage, choice, words
from tests.stories.permissions.world import Kept, World, asked_for

# By the section of 今日待办 in which it waits: what a coordinator does about it, each of which is enough.
CLEARED_BY: dict[str, tuple[str, ...]] = {
    "human": ("#{ref} 答复 周三处理",),
    "kept": ("k:{id}:file_apart:{row}", "k:{id}:leave:{row}"),
    RequestKind.RETURN: ("r:{row}:grant", "r:{row}:refuse:theirs"),
    RequestKind.EXTENSION: ("r:{row}:grant", "r:{row}:refuse:no_ground"),
    RequestKind.REOPEN: ("r:{row}:grant", "r:{row}:refuse:was_done"),
    RequestKind.EXCLUSION: ("r:{row}:grant", "r:{row}:refuse:counts"),
    **{kind: (f"r:{{row}}:refuse:{REASONS[kind]}",) for kind in PROPOSALS if kind is not RequestKind.EXCLUSION},
    "danger": ("k:{id}:no_danger:sure",),
    "held_back": ("k:{id}:keep_confidential", "k:{id}:release"),
}
ASKED_BY = {
    RequestKind.RETURN: (Action.RETURN, Role.STAFF),
    RequestKind.EXTENSION: (Action.EXTEND, Role.STAFF),
    RequestKind.REOPEN: (Action.ASK_REOPEN, Role.RESIDENT),
    RequestKind.EXCLUSION: (Action.EXCLUDE, Role.COORDINATOR),
    RequestKind.REJECTION: (Action.REJECT, Role.COORDINATOR),
    RequestKind.SUSPENSION: (Action.SUSPEND, Role.COORDINATOR),
    RequestKind.REFERRAL: (Action.REFER, Role.COORDINATOR),
    RequestKind.SPLIT: (Action.SPLIT, Role.COORDINATOR),
}
KEEPING = (  # acts that change the status and leave what was asked for as it is
    *(Action.ACKNOWLEDGE, Action.ASK, Action.REPLY, Action.STOP_WAITING, Action.SUSPEND, Action.RESUME),
    *(Action.CONFIRM, Action.CLOSE, Action.CLOSE_UNREACHED),
)
# How a case ends, as whoever ends it says so, from a state in which everything may hang on it.
ENDS = {
    "withdrawn": ("O", "c:{id}:withdraw!:tired"),
    "rejected": ("C", "#{ref} 不予受理 请向邻县反映"),
    "referred": ("C", "#{ref} 移送 仲裁委"),
    "resolved": ("C", "#{ref} 办结 已劝离犬主"),
    "forgotten": ("O", "me:0:forget"),
}


PROPOSED = (RequestKind.REJECTION, RequestKind.SUSPENSION, RequestKind.REFERRAL, RequestKind.SPLIT)


def hang(turn: Turn, case: Kept, what: str, owner: int | None) -> int:
    """Puts on a case what waits for a coordinator; returns the id of the request or of the kept draft, else 0."""
    row = turn.tx.get_one(Case, case.id)
    if what == "human":
        row.wants_human_at = turn.now
    elif what == "danger":
        row.danger = "fire"
    elif what == "held_back":
        row.held_back = True
    elif what == "kept":
        return _kept(turn, case, owner)
    elif what in set(RequestKind):
        return _asked(turn, case, RequestKind(what))
    turn.tx.add(row)
    turn.tx.flush()
    return 0


def _kept(turn: Turn, case: Kept, owner: int | None) -> int:
    chat = next(one.chat_id for one in cases.audience(turn.tx, case.id))
    draft = Draft(person_id=owner or 0, chat_id=chat, case_id=case.id, words="灯又不亮了", touched_at=turn.now)
    turn.tx.add(draft)
    turn.tx.flush()
    return draft.id or 0


def _asked(turn: Turn, case: Kept, kind: RequestKind) -> int:
    for one in cases.pending(turn.tx, kind, case.id):
        turn.tx.delete(one)
    return asked_for(turn, case, kind, "重复反映")


def waits(turn: Turn, case: Kept, what: str) -> bool:
    turn.tx.expire_all()
    listed = today.sections(turn)[what].ids
    return any(row[0] == case.id for row in turn.tx.connection().execute(listed))


def can_wait(case: Kept, what: str) -> bool:
    """Whether it can hang on a case in this state: it may be asked for in it, or in a state that leads to it."""
    if what not in ASKED_BY:
        return True
    action, role = ASKED_BY[RequestKind(what)]
    leading = [state for (state, done), (to, _) in TRANSITIONS.items() if to == case.status and done in KEEPING]
    return any(may(state, action, role) for state in (Status(case.status), *leading))


def reachable(world: World) -> Iterator[Kept]:
    """The owner's cases in the states that an act leads to."""
    return (one for one in world.cases.values() if one.status != Status.MERGED and one.owner == "O")


def asked_of_work() -> tuple[RequestKind, ...]:
    return RequestKind.RETURN, RequestKind.EXTENSION, *PROPOSED


def test_each_kind_of_request_stands_in_the_tables() -> None:
    assert set(RequestKind) == set(ASKED_BY)
    assert set(RequestKind) <= set(CLEARED_BY)


@pytest.mark.parametrize("what", CLEARED_BY)
def test_each_row_of_a_coordinator_is_cleared_by_each_act_that_is_for_it(stage: Stage, world: World, what: str) -> None:
    wrong, tried = [], 0
    for case in reachable(world):
        for says in CLEARED_BY[what] if can_wait(case, what) else ():
            with stage.trying() as turn:
                row = hang(turn, case, what, turn.tx.get_one(Case, case.id).resident_id)
                if not waits(turn, case, what):
                    continue
                tried += 1
                filled = says.format(id=case.id, ref=case.reference, row=row)
                said = words(turn.now, filled) if filled.startswith("#") else choice(turn.now, filled)
                stage.does(turn, world.places["C"], said)
                if waits(turn, case, what):
                    wrong.append(f"{says} on {case.name}")
    assert tried
    assert wrong == []


@pytest.mark.parametrize("end", ENDS)
def test_the_end_of_a_case_leaves_nobody_waiting_for_an_answer_to_it(stage: Stage, world: World, end: str) -> None:
    case, (role, says) = world.cases["answered"], ENDS[end]
    left = []
    for what in ("human", RequestKind.RETURN, RequestKind.EXTENSION, *PROPOSED, RequestKind.EXCLUSION, "kept"):
        with stage.trying() as turn:
            row = hang(turn, case, what, turn.tx.get_one(Case, case.id).resident_id)
            filled = says.format(id=case.id, ref=case.reference, row=row)
            stage.does(turn, world.places[role], words(turn.now, filled) if "#" in says else choice(turn.now, filled))
            if waits(turn, case, what):
                left.append(what)
    counts_on = {"resolved": [RequestKind.EXCLUSION], "rejected": [RequestKind.EXCLUSION]}.get(end, [])
    works_on = [*asked_of_work(), RequestKind.EXCLUSION] if end == "forgotten" else []
    said_later = [] if end == "forgotten" else ["kept"]
    assert left == [*works_on, *counts_on, *said_later]


def test_of_whoever_had_themselves_forgotten_nobody_is_to_be_called(stage: Stage, world: World) -> None:
    case = world.cases["resolved"]
    with stage.trying() as turn:
        later = turn.now + timedelta(days=6)
        stage.does(turn, world.places["O"], choice(turn.now, "me:0:forget"))
        read = worklists.to_call_back(now=later, patience=timedelta(days=3), until=timedelta(days=30))
        assert case.id not in [row[0] for row in turn.tx.connection().execute(read.ids)]
        happened = stage.happens(turn, world.places["C"], words(turn.now, f"#{case.reference} 回访"))
        assert [one.keys for one in happened.heard_in(world.places["C"].chat)] == [("error.nobody_to_call",)]
