"""Cases and what belongs to them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from domain.hearing.residents.wants import Kind
from domain.kinds import Hears, MediaKind, MediaState, Purpose, Readers, RequestKind
from domain.lifecycle import OPEN, Role
from storage.tables.columns import choice, codes, moment, names_said, partly, prose

# Texts, not bound parameters: the planner uses a partial index only for a query with the same condition.
IS_OPEN = f"cases.status IN ({', '.join(repr(str(one)) for one in OPEN)})"
IN_DANGER = "cases.danger <> ''"
HAS_EXTERNAL_NUMBER = "cases.external_number <> ''"
WANTS_HUMAN = "cases.wants_human_at IS NOT NULL"
WAS_MOVED = "(cycles.due_at IS NULL OR cycles.due_at <> cycles.original_due_at)"
HAS_RESULT = "cycles.resolved_at IS NOT NULL"
WAS_READ = "(cycles.delivered_at IS NOT NULL AND cycles.undone_at IS NULL)"
IS_RESOLVED = "cases.status = 'resolved'"
WAS_UNREACHED = "cases.unreached_at IS NOT NULL"
IS_UNDECIDED = "requests.decided_at IS NULL"
DECIDED_ALONE = "requests.asked_by = requests.decided_by"


class Case(SQLModel, table=True):
    """工单. `due_at` is the effective deadline: original, plus extension, plus pauses.

    `unreached_at`: since when it is closed although its result reached nobody, 结案（未回访到）.
    `out_of_scope`, `excluded`: how figures count it; cycles and assignments have the same columns
    (`storage/figures/figure_flags.py`). `danger`: the kind of danger that it tells of, until somebody says that there
    is none. `external_number`: its number in the office that passed it on. `about_id`: the case in whose course this
    confidential one was told; the link is as confidential. `held_back`: it may accuse, so it waits until a coordinator
    makes it confidential or has it assigned. `confidential_by`: whether a rule, the resident or a coordinator made it
    confidential. `hidden_names`: what is masked on its cards besides what the rules find.
    `assignment_due_at`: by when a coordinator has to find its department, with the limit that it rests on.
    `referred_to`: to whom it was passed on, 移送.
    """

    __tablename__ = "cases"
    __table_args__ = (
        partly("ix_cases_open", "department", "status", "due_at", "paused_at", "excluded_at", where=IS_OPEN),
        partly("ix_cases_wants_human", "wants_human_at", where=WANTS_HUMAN),
        partly("ix_cases_danger", "resident_id", "danger", "filed_at", where=IN_DANGER),
        partly("ix_cases_external_number", "external_number", where=HAS_EXTERNAL_NUMBER),
        partly("ix_cases_kept", "closed_at", where="cases.closed_at IS NOT NULL AND cases.forgotten_at IS NULL"),
        partly("ix_cases_resolved", "resolved_at", "id", "cycle", "source", where=IS_RESOLVED),
        partly("ix_cases_unreached", "excluded", "department", "unreached_at", "out_of_scope", where=WAS_UNREACHED),
        partly("ix_cases_parent_id", "parent_id", where="cases.parent_id IS NOT NULL"),
        partly("ix_cases_about_id", "about_id", where="cases.about_id IS NOT NULL"),
        Index("ix_cases_filed", "excluded", "department", "filed_at", "out_of_scope", "status"),
    )
    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(unique=True)
    parent_id: int | None = Field(default=None, foreign_key="cases.id")
    about_id: int | None = Field(default=None, foreign_key="cases.id")
    resident_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    source: str = "resident"
    kind: str = Kind.COMPLAINT.value
    category: str = ""
    area: str = ""
    words: str = prose()
    address: str = prose()
    latitude: float | None = None
    longitude: float | None = None
    status: str
    department: str = ""
    cycle: int = 1
    urgent: bool = False
    confidential: bool = False
    named: bool = False
    filed_at: datetime = moment(nullable=False)
    assigned_at: datetime | None = moment()
    acknowledged_at: datetime | None = moment()
    original_due_at: datetime | None = moment()
    due_at: datetime | None = moment()
    paused_at: datetime | None = moment()
    asked_in_cycle: int = 0
    extended_in_cycle: int = 0
    suspended_until: datetime | None = moment()
    resolved_at: datetime | None = moment()
    closed_at: datetime | None = moment()
    outcome: str = ""
    returns: int = 0
    reopened: int = 0
    excluded_at: datetime | None = moment()
    wants_human_at: datetime | None = moment()
    forgotten_at: datetime | None = moment()
    unreached_at: datetime | None = moment()
    out_of_scope: bool = False
    excluded: bool = False
    danger: str = Field(default="", sa_column_kwargs={"server_default": ""})
    external_number: str = Field(default="", sa_column_kwargs={"server_default": ""})
    held_back: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    confidential_by: str = Field(default="", sa_column_kwargs={"server_default": ""})
    hidden_names: list[str] = names_said()
    assignment_due_at: datetime | None = moment()
    assignment_limit_amount: int | None = None
    assignment_limit_unit: str | None = None
    referred_to: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Assignment(SQLModel, table=True):
    """派单: a case with a department, with its own response clock, whose limit is in these columns.

    `arrived_at`: when its card arrived in a group of the department, which starts the clock.
    """

    __tablename__ = "assignments"
    __table_args__ = (
        Index(
            "ix_assignments_response",
            *("excluded", "department", "response_due_at", "out_of_scope", "assigned_at"),
            *("responded_at", "returned_at", "ended_at", "ending", "arrived_at"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    cycle: int
    department: str
    assigned_at: datetime = moment(nullable=False)
    arrived_at: datetime | None = moment()
    response_due_at: datetime = moment(nullable=False)
    responded_at: datetime | None = moment()
    returned_at: datetime | None = moment()
    ended_at: datetime | None = moment()
    ending: str = ""
    out_of_scope: bool = False
    excluded: bool = False
    limit_amount: int | None = None
    limit_unit: str = Field(default="", sa_column_kwargs={"server_default": ""})
    limit_source: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Cycle(SQLModel, table=True):
    """One round of work on a case: from its start to a result. A redo undoes the result and starts the next.

    `delivered_at`: when the result was read. `late_card`: its department did not get the case in time. `said_…` and
    `phoned_grade`: the rating of the result by whoever reported the case, in the chat and by phone. `limit_…`: the
    limit from `started_at`; extension and pauses are events. `limit_source`: how the limit was found of a cycle
    that is older than these columns (`domain/reckoning.py`).
    """

    __tablename__ = "cycles"
    __table_args__ = (
        UniqueConstraint("case_id", "number"),
        Index(
            "ix_cycles_due",
            *("excluded", "department", "due_at", "out_of_scope", "original_due_at", "resolved_at", "undone_at"),
            "late_card",
        ),
        partly(
            "ix_cycles_moved",
            *("excluded", "department", "original_due_at", "out_of_scope", "due_at", "resolved_at", "undone_at"),
            "late_card",
            where=WAS_MOVED,
        ),
        partly(
            "ix_cycles_results",
            *("excluded", "department", "resolved_at", "out_of_scope", "case_id", "number"),
            *("delivered_at", "undone_at", "said_solved", "said_grade", "phoned_grade"),
            where=HAS_RESULT,
        ),
        partly("ix_cycles_again", "case_id", "number", "resolved_at", where="cycles.number > 1"),
        partly("ix_cycles_read", "delivered_at", "case_id", "number", where=WAS_READ),
    )
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    number: int
    department: str = ""
    started_at: datetime = moment(nullable=False)
    original_due_at: datetime | None = moment()
    due_at: datetime | None = moment()
    resolved_at: datetime | None = moment()
    outcome: str = ""
    asked_at: datetime | None = moment()
    delivered_at: datetime | None = moment()
    undone_at: datetime | None = moment()
    undone_by: str = ""
    late_card: bool = False
    out_of_scope: bool = False
    excluded: bool = False
    said_solved: str = ""
    said_grade: int | None = None
    phoned_grade: int | None = None
    limit_amount: int | None = None
    limit_unit: str = Field(default="", sa_column_kwargs={"server_default": ""})
    limit_source: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Request(SQLModel, table=True):
    """A request that a coordinator decides: a return, an extension, a reopening, an exclusion."""

    __tablename__ = "requests"
    __table_args__ = (
        partly("ix_requests_undecided", "kind", "case_id", where=IS_UNDECIDED),
        partly("ix_requests_alone", "decided_at", where=DECIDED_ALONE),
    )
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    cycle: int
    kind: RequestKind = choice(RequestKind)
    department: str = ""
    suggested: str = ""
    days: int = 0
    statement_id: int | None = Field(default=None, foreign_key="statements.id")
    asked_by: int | None = Field(default=None, foreign_key="people.id")
    asked_at: datetime = moment(nullable=False)
    decided_by: int | None = Field(default=None, foreign_key="people.id")
    decided_at: datetime | None = moment()
    granted: bool | None = None


class Statement(SQLModel, table=True):
    """What somebody said about a case, in their own words; `audience` says who may read it."""

    __tablename__ = "statements"
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    role: Role = choice(Role)
    action: str
    audience: Readers = choice(Readers)
    cycle: int = 1
    words: str = prose()
    album: str = ""
    said_at: datetime = moment(nullable=False)
    taken_back_at: datetime | None = moment()


class Media(SQLModel, table=True):
    """A picture, voice or file that was sent: wanted first, kept when its bytes are on disk (`sha256`), or refused.

    Of a voice, `seconds` is its length as its platform says, 0 where it says none; of a file, `name` is its name.
    `chat_id` and `message`: where its sender is told if it cannot be kept.
    """

    __tablename__ = "media"
    __table_args__ = (UniqueConstraint("platform", "file"),)
    id: int | None = Field(default=None, primary_key=True)
    platform: str
    file: str
    state: MediaState = choice(MediaState, default=MediaState.WANTED, index=True)
    sha256: str = ""
    mime: str = ""
    size: int = 0
    kind: MediaKind = choice(MediaKind, default=MediaKind.PICTURE, sa_column_kwargs={"server_default": "picture"})
    seconds: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    name: str = Field(default="", sa_column_kwargs={"server_default": ""})
    attempts: int = 0
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    chat_id: int | None = None
    message: str = ""
    created_at: datetime = moment(nullable=False)
    retry_at: datetime | None = moment()


class Attachment(SQLModel, table=True):
    """Where a picture, a voice or a file belongs: to a draft, a complaint, or a statement about a case."""

    __tablename__ = "attachments"
    id: int | None = Field(default=None, primary_key=True)
    media_id: int = Field(foreign_key="media.id", index=True)
    draft_id: int | None = Field(default=None, index=True)
    case_id: int | None = Field(default=None, foreign_key="cases.id", index=True)
    statement_id: int | None = Field(default=None, foreign_key="statements.id", index=True)
    purpose: Purpose = choice(Purpose)
    cycle: int = 1


class Rating(SQLModel, table=True):
    """满意度评价 of one cycle by one person. The first grade counts; a later one is kept beside it."""

    __tablename__ = "ratings"
    __table_args__ = (UniqueConstraint("case_id", "cycle", "person_id"),)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    cycle: int
    person_id: int = Field(foreign_key="people.id", index=True)
    via: str = "chat"
    solved: str = ""
    first_grade: int | None = None
    grade: int | None = None
    reasons: list[str] = Field(default_factory=list, sa_type=JSON)
    words: str = prose()
    pressed: bool = False
    own_staff: bool = False
    rated_at: datetime = moment(nullable=False)
    recorded_by: int | None = Field(default=None, foreign_key="people.id")


class GradeTotal(SQLModel, table=True):
    """A department's grades up to the rating `through`, and the newest of them, each as `[id, satisfied]`."""

    __tablename__ = "grade_totals"
    department: str = Field(primary_key=True)
    through: int
    satisfied: int
    rated: int
    newest: list[list[int]] = Field(default_factory=list, sa_type=JSON)


class Audience(SQLModel, table=True):
    """Who hears about a case, where, and why; `message` is the report itself if it was made in a residents' group."""

    __tablename__ = "audience"
    case_id: int = Field(foreign_key="cases.id", primary_key=True)
    person_id: int = Field(foreign_key="people.id", primary_key=True)
    chat_id: int = Field(foreign_key="chats.id")
    why: Hears = choice(Hears)
    message: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Event(SQLModel, table=True):
    """流转记录: one row of a case's history, append-only. `details` holds codes, ids and times, never words."""

    __tablename__ = "events"
    __table_args__ = (
        partly("ix_events_staff", "person_id", "department", where=f"events.role = '{Role.STAFF.value}'"),
    )
    id: int | None = Field(default=None, primary_key=True)
    case_id: int | None = Field(default=None, foreign_key="cases.id", index=True)
    at: datetime = moment(nullable=False)
    action: str
    from_status: str = ""
    to_status: str = ""
    person_id: int | None = Field(default=None, foreign_key="people.id")
    role: str
    department: str = ""
    cycle: int = 1
    details: dict[str, Any] = codes()
    cause: int | None = None
