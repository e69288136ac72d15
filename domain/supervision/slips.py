"""The lifecycle of a slip (督办单): a table of transitions, and one function that reads it.

Drawn up by a coordinator, issued by whoever holds the signing function and never by who drew it up, closed or withdrawn
by a coordinator. A line has no state of its own: what was said of its case since tells whether it is answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.content import word
from domain.errors import CaseworkError
from domain.kinds import SlipKind


class SlipStatus(StrEnum):
    DRAFTED = "drafted"  # 拟稿: without a number
    ISSUED = "issued"  # 已下达
    ACKNOWLEDGED = "acknowledged"  # 已签收
    ANSWERED = "answered"  # 已反馈: something was said of every line
    CLOSED = "closed"  # 已销号
    WITHDRAWN = "withdrawn"  # 作废: its number stays used


class SlipAction(StrEnum):
    CHANGE = "change"  # lines moved in or out, another date or requirement
    SEND_BACK = "send_back"  # 退回修改
    ISSUE = "issue"  # 签发
    ACKNOWLEDGE = "acknowledge"  # 签收
    ANSWER = "answer"  # of its last unanswered line
    CONTEST = "contest"  # 退回: an explanation is not accepted, so its line is unanswered again
    OBJECT = "object"  # 异议
    CLOSE = "close"  # 销号
    WITHDRAW = "withdraw"  # 作废


class SlipRole(StrEnum):
    COORDINATOR = "coordinator"
    SIGNER = "signer"
    STAFF = "staff"


S, A, R = SlipStatus, SlipAction, SlipRole
STANDING = (S.ISSUED, S.ACKNOWLEDGED, S.ANSWERED)  # a department has it in hand
OPEN = (S.DRAFTED, *STANDING)

Rule = tuple[SlipStatus, frozenset[SlipRole]]


def _everywhere(
    statuses: tuple[SlipStatus, ...], action: SlipAction, *roles: SlipRole
) -> dict[tuple[SlipStatus, SlipAction], Rule]:
    return {(status, action): (status, frozenset(roles)) for status in statuses}


# (status, action) → (next status, who may). What is not here is not allowed.
TRANSITIONS: dict[tuple[SlipStatus, SlipAction], Rule] = {
    (S.DRAFTED, A.CHANGE): (S.DRAFTED, frozenset({R.COORDINATOR})),
    (S.DRAFTED, A.SEND_BACK): (S.DRAFTED, frozenset({R.SIGNER})),
    (S.DRAFTED, A.ISSUE): (S.ISSUED, frozenset({R.SIGNER})),
    (S.DRAFTED, A.WITHDRAW): (S.WITHDRAWN, frozenset({R.COORDINATOR, R.SIGNER})),
    (S.ISSUED, A.ACKNOWLEDGE): (S.ACKNOWLEDGED, frozenset({R.STAFF})),
    (S.ISSUED, A.ANSWER): (S.ANSWERED, frozenset({R.STAFF})),
    (S.ACKNOWLEDGED, A.ANSWER): (S.ANSWERED, frozenset({R.STAFF})),
    (S.ANSWERED, A.CONTEST): (S.ACKNOWLEDGED, frozenset({R.COORDINATOR})),
    **_everywhere((S.ISSUED, S.ACKNOWLEDGED), A.CONTEST, R.COORDINATOR),
    **_everywhere((*STANDING, S.CLOSED), A.OBJECT, R.STAFF),
    **{(status, A.CLOSE): (S.CLOSED, frozenset({R.COORDINATOR})) for status in STANDING},
    **{(status, A.WITHDRAW): (S.WITHDRAWN, frozenset({R.COORDINATOR, R.SIGNER})) for status in STANDING},
}


def next_status(status: SlipStatus, action: SlipAction, role: SlipRole) -> SlipStatus:
    """The status after an act. Raises `CaseworkError` when nobody, or not this role, may do it now."""
    rule = TRANSITIONS.get((status, action))
    if rule is None:
        raise CaseworkError("error.slip_not_now", action=word("slip_act", action), status=word("slip_status", status))
    after, roles = rule
    if role not in roles:
        raise CaseworkError("error.slip_not_yours", action=word("slip_act", action))
    return after


def check_signer(drawn_by: int, signer: int) -> None:
    """拟稿人 ≠ 签发人 (practice.md, Paper). Raises `CaseworkError` for who drew a slip up."""
    if drawn_by == signer:
        raise CaseworkError("error.slip_own_draft")


@dataclass(frozen=True, slots=True)
class SlipNumber:
    """What somebody calls a slip: the kind and the year are None where they are not said."""

    number: int
    kind: SlipKind | None = None
    year: int | None = None


def written(code: str, year: int, number: int) -> str:
    """A number as it stands on the paper. 文书编号: 机关代字〔年份〕序号."""
    return f"{code}〔{year}〕{number}号"
