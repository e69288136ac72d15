"""What the table and the lifecycle together say of one cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from domain.lifecycle import ACCEPTED_BY_STAFF_ALONE, BACK, TRANSITIONS, Action, Role, Status
from tests.stories.permissions import table
from tests.stories.permissions.world import CITY, REGISTERED, Kept

ROLE_OF = {"O": Role.RESIDENT, "S": Role.STAFF, "C": Role.COORDINATOR, "P": Role.COORDINATOR}


@dataclass(frozen=True, slots=True)
class Act:
    """A line of the table: what is pressed or typed, who may, and what comes of it."""

    says: str
    typed: bool
    who: str
    how: str
    steps: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a cell must show. `events` are (action, role, status after)."""

    how: str
    events: tuple[tuple[str, str, str], ...] = ()


REFUSED = Expected("refused")


@cache
def acts() -> dict[str, list[Act]]:
    """The lines of the table, by what is pressed or typed."""
    found: dict[str, list[Act]] = {}
    for lines, typed in ((table.BUTTONS, False), (table.TYPED, True)):
        for line in lines.strip().splitlines():
            act = _read(line, typed=typed)
            found.setdefault(act.says, []).append(act)
    return found


def _read(line: str, *, typed: bool) -> Act:
    says, who, what = (part.strip() for part in re.split(r" {2,}", line, maxsplit=2))
    how, *steps = what.split()
    return Act(says.replace("|", "\n"), typed, who.replace(" ", ""), how, tuple(tuple(one.split("|")) for one in steps))


def stands(role: str, case: Kept, *, confidential: bool) -> str:
    """As whom somebody acts on this case: O, S, C, P, or "" as nobody."""
    if role == case.owner:
        return "O"
    if role == "S":
        return "S" if case.department in (CITY, REGISTERED) and not confidential else ""
    return role if role == "C" or (role == "P" and not confidential) else ""


def expected(says: str, role: str, case: Kept, *, confidential: bool) -> Expected:
    """What must come of it when this role presses or types this about a case in this state."""
    if reads_state(says, role) and not confidential and case.name not in table.HELD:
        return Expected("look", ((str(Action.VIEW), str(Role.LEADER), ""),))
    acting = stands(role, case, confidential=confidential)
    act = _line(says, acting)
    if acting == "O" and says in table.REDO_OFFERED and case.name in table.RATED:
        return Expected("do")
    is_added = act is acts()[table.ADDED][0] or says in table.ANSWERED_WHERE_OPEN
    if is_added and acting == "O" and case.name in table.OVER:
        return Expected("do")
    if _is_held(says, acting, case, confidential=confidential):
        return Expected("do", ((str(Action.KEEP_ASIDE), str(Role.SYSTEM), str(case.status)),))
    if is_added and acting == "O" and case.name in table.RATED and confidential:
        kept_aside = ((str(Action.KEEP_ASIDE), str(Role.SYSTEM), str(case.status)),)
        return Expected("look") if says in table.SHOWN_WHEN_OVER else Expected("do", kept_aside)
    if act is None:
        return REFUSED
    kept = act.steps and act.steps[0][0] in table.KEPT_WHILE_SUSPENDED
    if acting == "S" and act.typed and case.name == "suspended" and kept:
        return Expected("do", ((str(Action.NOTE), str(Role.STAFF), str(case.status)),))
    done = _steps(act, case, ROLE_OF[acting])
    if done is None or any(
        _barred(act, action, case, ROLE_OF[acting], confidential=confidential) for action, _ in done
    ):
        return REFUSED
    if says in table.ASKS_WHY and case.department:
        return Expected("ask")
    events = [
        (str(action), str(ROLE_OF[acting]), str(status)) for action, status in done if _is_event(act, action, case)
    ]
    of_two = act.how == "do" and not says.startswith("r:") and done and done[0][0] in table.OF_TWO
    if of_two and case.name in table.SECOND_NEEDED and not confidential:
        return Expected("do", ((str(Action.PROPOSE), str(ROLE_OF[acting]), str(case.status)),))
    if case.name in table.HELD and done and done[0][0] is Action.ASSIGN and act.how == "do":
        events.insert(0, (str(Action.RELEASE), str(ROLE_OF[acting]), str(case.status)))
    if says in table.ASKED_FIRST and case.name in table.RATED:
        return Expected("ask")
    if confidential and acting == "C":
        events.insert(0, (str(Action.VIEW), str(Role.COORDINATOR), ""))
    return Expected(act.how, tuple(events))


def reads_state(says: str, role: str) -> bool:
    """Whether a leader asks after a case by its number: its state is shown, whatever else is written."""
    return role == "L" and acts()[says][0].typed and "{ref}" in says


def goes_to_parts(says: str, role: str, case: Kept, *, confidential: bool) -> bool:
    """Whether these are the owner's words on a case that was split: they are added to its parts instead."""
    is_owner = stands(role, case, confidential=confidential) == "O"
    added = _line(says, "O") is acts()[table.ADDED][0] and says not in table.HELD_WORDS
    return is_owner and case.name == "split" and not confidential and added


def _is_held(says: str, acting: str, case: Kept, *, confidential: bool) -> bool:
    """Whether the owner's words are kept aside. Not where no department reads the case: there they are details."""
    return acting == "O" and says in table.HELD_WORDS and not confidential and case.name not in table.HELD


def _line(says: str, acting: str) -> Act | None:
    if not acting:
        return None
    lines = acts()[says]
    found = next((one for one in lines if acting in one.who), None)
    if found is None and acting == "O" and lines[0].typed and says not in table.NOT_ADDED:
        return acts()[table.ADDED][0]
    return found


def _steps(act: Act, case: Kept, by: Role) -> list[tuple[Action, Status]] | None:
    """Each step with the status after it; None when the lifecycle does not let this role take one of them."""
    status, done = case.status, []
    for alternatives in act.steps:
        if alternatives[0].startswith("@"):
            if status != alternatives[0][1:]:
                return None
            continue
        named = (_named(one, case) for one in alternatives)
        action = next((one for one in named if by in TRANSITIONS.get((status, one), (None, frozenset()))[1]), None)
        if action is None:
            return None
        to = TRANSITIONS[status, action][0]
        if by is not Role.STAFF and (status, action) in ACCEPTED_BY_STAFF_ALONE:
            to = None
        if action is Action.TAKE_BACK_REDO:
            to = Status.RESOLVED
        status = Status.IN_PROGRESS if to is BACK and status == Status.RESOLVED else _moved(status, to)
        done.append((action, status))
    return done


def _moved(status: Status, to: object) -> Status:
    return to if isinstance(to, Status) else status


def _named(action: str, case: Kept) -> Action:
    """Without a department that could do it again, only a coordinator reopens; what words made confidential is lifted
    at once."""
    if action == Action.ASK_LIFT and case.name in table.BY_RULE:
        return Action.LIFT_CONFIDENTIAL
    return Action.ASK_REOPEN if action == Action.REOPEN and not case.department else Action(action)


def _barred(act: Act, action: Action, case: Kept, by: Role, *, confidential: bool) -> bool:
    """What the rules refuse although the lifecycle would let it."""
    if action in (table.NEVER_CONFIDENTIAL if confidential else table.ONLY_CONFIDENTIAL):
        return True
    if action is Action.ASK_LIFT and case.name in table.UNHEARD:
        return True
    if act.says in table.ACCUSED_ALONE and not confidential:
        return True
    if action is Action.URGE and by is Role.COORDINATOR and (confidential or not case.department):
        return True  # there is nobody to urge but themselves
    if action is Action.CALL_BACK and act.how != "set" and case.name in table.TOO_EARLY_TO_CALL:
        return True
    if action is Action.TAKE_BACK and case.name not in table.TAKEN_BACK_BY[by]:
        return True
    if action in table.ONLY_IN and case.name not in table.ONLY_IN[action]:
        return True
    if action in (Action.RETURN, Action.EXTEND) and case.name in table.ASKED_ALREADY:
        return True
    if action is Action.ASK and case.name in table.UNHEARD and (act.how == "do" or "S" in act.who):
        return True
    if action is Action.SPLIT and case.name in table.PARTS:
        return True
    return act.says in table.PHONED and case.name in table.RATED


def _is_event(act: Act, action: Action, case: Kept) -> bool:
    return act.how == "do" and not (action is Action.RATE and case.name in table.RATED)
