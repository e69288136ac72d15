"""The lifecycle of a case: a table of transitions, and one function that reads it."""

from __future__ import annotations

from enum import Enum, StrEnum

from domain.errors import CaseworkError


class Status(StrEnum):
    SUBMITTED = "submitted"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    SUSPENDED = "suspended"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    SPLIT = "split"
    REFERRED = "referred"


class Role(StrEnum):
    RESIDENT = "resident"
    STAFF = "staff"
    COORDINATOR = "coordinator"
    LEADER = "leader"
    SYSTEM = "system"


class Action(StrEnum):
    SUBMIT = "submit"
    ASSIGN = "assign"
    REASSIGN = "reassign"
    ACKNOWLEDGE = "acknowledge"
    NOTE = "note"
    ASK = "ask"
    REPLY = "reply"
    ANSWER = "answer"
    TAKE_BACK = "take_back"
    RETURN = "return"
    GRANT_RETURN = "grant_return"
    REFUSE_RETURN = "refuse_return"
    EXTEND = "extend"
    GRANT_EXTENSION = "grant_extension"
    REFUSE_EXTENSION = "refuse_extension"
    RESOLVE = "resolve"
    CORRECT = "correct"
    SEND_BACK = "send_back"
    ADD_DETAILS = "add_details"
    KEEP_ASIDE = "keep_aside"
    MOVE_OUT = "move_out"
    URGE = "urge"
    WITHDRAW = "withdraw"
    CALL_HUMAN = "call_human"
    RATE = "rate"
    REOPEN = "reopen"
    TAKE_BACK_REDO = "take_back_redo"
    ASK_REOPEN = "ask_reopen"
    GRANT_REOPEN = "grant_reopen"
    REFUSE_REOPEN = "refuse_reopen"
    CONFIRM = "confirm"
    CLOSE = "close"
    CLOSE_UNREACHED = "close_unreached"
    REJECT = "reject"
    REFER = "refer"
    REACCEPT = "reaccept"
    LOSE_DEPARTMENT = "lose_department"
    HAND_OVER = "hand_over"
    SUSPEND = "suspend"
    RESUME = "resume"
    SPLIT = "split"
    STOP_WAITING = "stop_waiting"
    OVERDUE = "overdue"
    RECKON = "reckon"
    CALL_BACK = "call_back"
    EXCLUDE = "exclude"
    INCLUDE = "include"
    RECATEGORIZE = "recategorize"
    VIEW = "view"
    FORGET = "forget"
    TAKE_DANGER = "take_danger"
    REPORT_DANGER = "report_danger"
    GOT_THROUGH = "got_through"
    END_DANGER = "end_danger"
    KEEP_CONFIDENTIAL = "keep_confidential"
    RELEASE = "release"
    LIFT_CONFIDENTIAL = "lift_confidential"
    ASK_LIFT = "ask_lift"
    REFUSE_LIFT = "refuse_lift"
    PROPOSE = "propose"
    REFUSE_PROPOSAL = "refuse_proposal"
    SUPERVISE = "supervise"  # an act on a slip on which the case stands


class Back(Enum):
    """Taking back an act returns a case to the status that it had before; to the same one if the act changed none."""

    BACK = "back"


STAY, BACK = None, Back.BACK
S, A, R = Status, Action, Role
RESIDENT, STAFF, COORDINATOR, SYSTEM = R.RESIDENT, R.STAFF, R.COORDINATOR, R.SYSTEM

OPEN = (S.SUBMITTED, S.ASSIGNED, S.IN_PROGRESS, S.WAITING, S.SUSPENDED)
RUNNING = (S.ASSIGNED, S.IN_PROGRESS)  # a department has it, and its clock runs
PAUSED = (S.WAITING, S.SUSPENDED)
WORKED_ON = (S.ASSIGNED, S.IN_PROGRESS, S.WAITING, S.SUSPENDED)
GIVEN_RESULT = (S.RESOLVED, S.CLOSED)
CALLABLE = (
    S.CLOSED,
    S.REJECTED,
    S.WITHDRAWN,
    S.SPLIT,
    S.REFERRED,
)  # over, and still a resident may call a person about it
RESULTS = (A.RESOLVE, A.CORRECT)  # whose words tell what was done
ENDED = (S.CLOSED, S.REJECTED, S.WITHDRAWN, S.MERGED, S.SPLIT, S.REFERRED)
REFERABLE = (S.SUBMITTED, S.ASSIGNED, S.IN_PROGRESS, S.WAITING)

Rule = tuple[Status | Back | None, frozenset[Role]]


def _rule(to: Status | Back | None, *roles: Role) -> Rule:
    return to, frozenset(roles)


def _everywhere(statuses: tuple[Status, ...], action: Action, rule: Rule) -> dict[tuple[Status, Action], Rule]:
    return {(status, action): rule for status in statuses}


# (status, action) → (next status, None to stay, or BACK; who may). What is not here is not allowed.
TRANSITIONS: dict[tuple[Status, Action], Rule] = {
    (S.SUBMITTED, A.ASSIGN): _rule(S.ASSIGNED, COORDINATOR, SYSTEM),
    **_everywhere(WORKED_ON, A.REASSIGN, _rule(S.ASSIGNED, COORDINATOR)),
    (S.ASSIGNED, A.ACKNOWLEDGE): _rule(S.IN_PROGRESS, STAFF),
    **_everywhere(WORKED_ON, A.NOTE, _rule(STAY, STAFF, COORDINATOR)),
    (S.SUBMITTED, A.NOTE): _rule(STAY, COORDINATOR),
    (S.RESOLVED, A.NOTE): _rule(STAY, STAFF, COORDINATOR),
    (S.SUBMITTED, A.ASK): _rule(STAY, COORDINATOR),
    (S.ASSIGNED, A.ASK): _rule(S.WAITING, STAFF, COORDINATOR),
    (S.IN_PROGRESS, A.ASK): _rule(S.WAITING, STAFF, COORDINATOR),
    (S.WAITING, A.REPLY): _rule(S.IN_PROGRESS, RESIDENT, COORDINATOR),
    (S.WAITING, A.STOP_WAITING): _rule(S.IN_PROGRESS, SYSTEM, COORDINATOR),
    (S.SUBMITTED, A.ANSWER): _rule(STAY, COORDINATOR),
    **_everywhere((S.RESOLVED, *CALLABLE), A.ANSWER, _rule(STAY, COORDINATOR)),
    (S.ASSIGNED, A.ANSWER): _rule(S.IN_PROGRESS, STAFF, COORDINATOR),
    (S.IN_PROGRESS, A.ANSWER): _rule(STAY, STAFF, COORDINATOR),
    (S.WAITING, A.ANSWER): _rule(STAY, STAFF, COORDINATOR),
    (S.SUSPENDED, A.ANSWER): _rule(STAY, STAFF, COORDINATOR),
    **_everywhere((S.SUBMITTED, S.ASSIGNED), A.TAKE_BACK, _rule(STAY, COORDINATOR)),
    (S.IN_PROGRESS, A.TAKE_BACK): _rule(STAY, STAFF, COORDINATOR),
    **_everywhere((S.WAITING, S.SUSPENDED, S.RESOLVED), A.TAKE_BACK, _rule(BACK, STAFF, COORDINATOR)),
    **_everywhere((S.REJECTED, S.REFERRED), A.TAKE_BACK, _rule(BACK, COORDINATOR)),
    (S.ASSIGNED, A.RETURN): _rule(STAY, STAFF),
    (S.IN_PROGRESS, A.RETURN): _rule(STAY, STAFF),
    **_everywhere(WORKED_ON, A.GRANT_RETURN, _rule(S.SUBMITTED, COORDINATOR)),
    **_everywhere(WORKED_ON, A.REFUSE_RETURN, _rule(STAY, COORDINATOR)),
    **_everywhere((S.ASSIGNED, S.IN_PROGRESS, S.WAITING), A.EXTEND, _rule(STAY, STAFF)),
    **_everywhere(WORKED_ON, A.GRANT_EXTENSION, _rule(STAY, COORDINATOR)),
    **_everywhere(WORKED_ON, A.REFUSE_EXTENSION, _rule(STAY, COORDINATOR)),
    (S.SUBMITTED, A.RESOLVE): _rule(S.RESOLVED, COORDINATOR),
    (S.ASSIGNED, A.RESOLVE): _rule(S.RESOLVED, STAFF, COORDINATOR),
    (S.IN_PROGRESS, A.RESOLVE): _rule(S.RESOLVED, STAFF, COORDINATOR),
    (S.WAITING, A.RESOLVE): _rule(S.RESOLVED, STAFF, COORDINATOR),
    (S.RESOLVED, A.CORRECT): _rule(STAY, STAFF),
    (S.RESOLVED, A.SEND_BACK): _rule(S.IN_PROGRESS, COORDINATOR),
    **_everywhere((*OPEN, S.RESOLVED), A.ADD_DETAILS, _rule(STAY, RESIDENT, COORDINATOR)),
    (S.REFERRED, A.ADD_DETAILS): _rule(STAY, COORDINATOR),
    **_everywhere(tuple(S), A.KEEP_ASIDE, _rule(STAY, COORDINATOR, SYSTEM)),
    **_everywhere(tuple(S), A.MOVE_OUT, _rule(STAY, RESIDENT, COORDINATOR)),
    **_everywhere(OPEN, A.URGE, _rule(STAY, RESIDENT, COORDINATOR)),
    **_everywhere(OPEN, A.WITHDRAW, _rule(S.WITHDRAWN, RESIDENT)),
    **_everywhere((*OPEN, S.RESOLVED, *CALLABLE), A.CALL_HUMAN, _rule(STAY, RESIDENT)),
    **_everywhere((*OPEN, S.RESOLVED, S.CLOSED), A.RATE, _rule(STAY, RESIDENT)),
    **_everywhere((S.RESOLVED, S.CLOSED), A.REOPEN, _rule(S.ASSIGNED, RESIDENT)),
    (S.ASSIGNED, A.TAKE_BACK_REDO): _rule(BACK, RESIDENT),
    **_everywhere((S.RESOLVED, S.CLOSED), A.ASK_REOPEN, _rule(STAY, RESIDENT)),
    **_everywhere((S.RESOLVED, S.CLOSED), A.GRANT_REOPEN, _rule(S.ASSIGNED, COORDINATOR)),
    **_everywhere((S.RESOLVED, S.CLOSED), A.REFUSE_REOPEN, _rule(STAY, COORDINATOR)),
    (S.RESOLVED, A.CONFIRM): _rule(S.CLOSED, RESIDENT, COORDINATOR),
    (S.RESOLVED, A.CLOSE): _rule(S.CLOSED, SYSTEM),
    (S.RESOLVED, A.CLOSE_UNREACHED): _rule(S.CLOSED, SYSTEM),
    **_everywhere((S.RESOLVED, S.CLOSED), A.CALL_BACK, _rule(STAY, COORDINATOR)),
    (S.SUBMITTED, A.REJECT): _rule(S.REJECTED, COORDINATOR),
    **_everywhere(RUNNING, A.LOSE_DEPARTMENT, _rule(S.SUBMITTED, SYSTEM)),
    (S.ASSIGNED, A.REJECT): _rule(S.REJECTED, COORDINATOR),
    (S.IN_PROGRESS, A.REJECT): _rule(S.REJECTED, COORDINATOR),
    **_everywhere((S.REJECTED, S.REFERRED), A.REACCEPT, _rule(S.SUBMITTED, COORDINATOR)),
    **_everywhere(REFERABLE, A.REFER, _rule(S.REFERRED, COORDINATOR)),
    **_everywhere(OPEN, A.HAND_OVER, _rule(STAY, R.LEADER)),
    (S.ASSIGNED, A.SUSPEND): _rule(S.SUSPENDED, COORDINATOR),
    (S.IN_PROGRESS, A.SUSPEND): _rule(S.SUSPENDED, COORDINATOR),
    (S.SUSPENDED, A.RESUME): _rule(S.IN_PROGRESS, COORDINATOR, SYSTEM),
    (S.SUBMITTED, A.SPLIT): _rule(S.SPLIT, COORDINATOR),
    (S.ASSIGNED, A.SPLIT): _rule(S.SPLIT, COORDINATOR),
    (S.IN_PROGRESS, A.SPLIT): _rule(S.SPLIT, COORDINATOR),
    **_everywhere((S.ASSIGNED, S.IN_PROGRESS, S.WAITING), A.OVERDUE, _rule(STAY, SYSTEM)),
    **_everywhere(OPEN, A.RECKON, _rule(STAY, SYSTEM)),
    **_everywhere(tuple(S), A.EXCLUDE, _rule(STAY, COORDINATOR)),
    **_everywhere(tuple(S), A.INCLUDE, _rule(STAY, COORDINATOR)),
    **_everywhere(tuple(S), A.PROPOSE, _rule(STAY, COORDINATOR)),
    **_everywhere(tuple(S), A.REFUSE_PROPOSAL, _rule(STAY, COORDINATOR)),
    **_everywhere(OPEN, A.RECATEGORIZE, _rule(STAY, COORDINATOR)),
    **_everywhere(tuple(S), A.VIEW, _rule(STAY, COORDINATOR)),
    **_everywhere((*OPEN, S.RESOLVED), A.TAKE_DANGER, _rule(STAY, COORDINATOR)),
    **_everywhere((*OPEN, S.RESOLVED), A.REPORT_DANGER, _rule(STAY, COORDINATOR)),
    **_everywhere((*OPEN, S.RESOLVED), A.GOT_THROUGH, _rule(STAY, RESIDENT)),
    **_everywhere((*OPEN, S.RESOLVED), A.END_DANGER, _rule(STAY, RESIDENT, COORDINATOR)),
    (S.SUBMITTED, A.KEEP_CONFIDENTIAL): _rule(STAY, COORDINATOR),
    (S.SUBMITTED, A.RELEASE): _rule(STAY, COORDINATOR),
    (S.SUBMITTED, A.LIFT_CONFIDENTIAL): _rule(STAY, RESIDENT, COORDINATOR),
    (S.SUBMITTED, A.ASK_LIFT): _rule(STAY, COORDINATOR),
    (S.SUBMITTED, A.REFUSE_LIFT): _rule(STAY, RESIDENT),
    **_everywhere(tuple(S), A.SUPERVISE, _rule(STAY, STAFF, COORDINATOR, R.LEADER)),
    **_everywhere(tuple(S), A.FORGET, _rule(STAY, RESIDENT, SYSTEM)),
}

# What these do accepts the case only if the department itself does it: a coordinator's words leave it 待签收.
ACCEPTED_BY_STAFF_ALONE = frozenset({(S.ASSIGNED, A.ANSWER), (S.ASSIGNED, A.ASK)})


def next_status(status: Status, action: Action, role: Role, *, back_to: Status | None = None) -> Status:
    """The status after `action`; the same one when the action only adds to the history.

    `back_to`: the status before the act that is taken back. Raises `CaseworkError` when nobody, or not this role, may
    do this now.
    """
    rule = TRANSITIONS.get((status, action))
    if rule is None:
        raise CaseworkError("error.not_now", action=action, status=status)
    to, roles = rule
    if role not in roles:
        raise CaseworkError("error.not_yours", action=action)
    if role is not STAFF and (status, action) in ACCEPTED_BY_STAFF_ALONE:
        return status
    if to is BACK:
        to = back_to
    return to if isinstance(to, Status) else status


def may(status: Status, action: Action, role: Role) -> bool:
    rule = TRANSITIONS.get((status, action))
    return rule is not None and role in rule[1]
