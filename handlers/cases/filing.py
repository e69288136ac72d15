"""Complaints become cases: numbered, then routed by the rules or given to the coordinators; many in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from typing import Any

from domain import deadlines
from domain.commands import token
from domain.content import Content, Sentence, button, sentence, word
from domain.content import department as department_name
from domain.haste import haste_of
from domain.hearing.dangers.petitions import ends_in_threat
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import ConfidentialBy, Hears, Purpose, Scope, TimerKind
from domain.lifecycle import Action, Role, Status, next_status
from domain.routing.decision import Decision
from handlers import jurisdiction
from handlers.cases import accused_dangers, alarms, arrivals, assignment_clock, dates
from handlers.cases.accused_office import is_of_office, leader_of
from handlers.cases.complaint import Complaint, decide_complaint
from handlers.cases.numbering import next_references
from handlers.cases.transitions import ActingRole
from handlers.saying import group_language
from handlers.showing import card_notice, coordinator_card_rows
from handlers.telling import coordinators, tell_coordinators
from handlers.turn import Actor, Turn
from handlers.wording import departments_language, hidden_names, read_otherwise
from storage.casework import cases, events
from storage.engine import bulk
from storage.messages import files, outbox, timers
from storage.tables import Assignment, Audience, Case, Cycle
from storage.tables.case_departments import working_on


@dataclass(frozen=True, slots=True)
class Filing:
    """A complaint to be filed: who files it, who reported it, and the id of the inbox row that it came with."""

    complaint: Complaint
    by: ActingRole
    reporter: Actor | None
    cause: int | None


@dataclass(frozen=True, slots=True)
class Filed:
    """The new case. Without a department, a coordinator has to find one."""

    id: int
    reference: str
    filing: Filing
    decision: Decision
    urgent: bool
    clocks: deadlines.Clocks | None
    unassigned: assignment_clock.AssignmentClock | None
    hidden_names: tuple[str, ...]

    @property
    def department(self) -> str:
        return self.decision.department

    @property
    def confidential(self) -> bool:
        return self.filing.complaint.confidential

    @property
    def confidential_by(self) -> str:
        return self.filing.complaint.confidential_by if self.confidential else ""

    @property
    def held_back(self) -> bool:
        return self.filing.complaint.held_back and not self.confidential

    @property
    def danger(self) -> str:
        return self.filing.complaint.danger

    @property
    def category(self) -> str:
        return self.filing.complaint.category

    @property
    def words(self) -> str:
        return self.filing.complaint.words

    @property
    def kind(self) -> str:
        return self.filing.complaint.kind

    @property
    def original_due_at(self) -> datetime | None:
        return self.due_at

    @property
    def due_at(self) -> datetime | None:
        return self.clocks.original_due if self.clocks else None

    @property
    def status(self) -> Status:
        return next_status(Status.SUBMITTED, Action.ASSIGN, Role.SYSTEM) if self.department else Status.SUBMITTED


def file_case(turn: Turn, complaint: Complaint, by: ActingRole, reporter: Actor | None) -> Case:
    """Files one complaint, with events, pictures and audience, and sends the cards."""
    return turn.tx.get_one(Case, file_cases(turn, [Filing(complaint, by, reporter, turn.cause)])[0].id)


def file_cases(turn: Turn, filings: Sequence[Filing]) -> list[Filed]:
    """As `file_case`, for many complaints: one statement for each table, not for each row. Of a danger that accuses,
    too, the accusation is filed apart; what is returned is the danger."""
    dangers = [replace(one, complaint=accused_dangers.danger_alone(one.complaint)) for one in filings]
    filed = _file_all(turn, dangers)
    for danger, told in zip(filed, filings, strict=True):
        if accusing := accused_dangers.accusation_beside(told.complaint, danger.id):
            _file_all(turn, [replace(told, complaint=accusing)])
    return filed


def _file_all(turn: Turn, filings: Sequence[Filing]) -> list[Filed]:
    filed = _with_numbers(turn, [_for_its_leader(turn, _without_retired(turn, one)) for one in filings])
    routed = [one for one in filed if one.department]
    bulk.add(turn.tx, Case, [_case(turn, one) for one in filed])
    if any(one.filing.complaint.danger for one in filed):
        cases.note_danger(turn.tx)
    events.record_all(turn.tx, [event for one in filed for event in _events(turn, one)])
    for one in filed:
        files.attach(turn.tx, one.filing.complaint.media, Purpose.COMPLAINT, case_id=one.id)
    bulk.add(turn.tx, Audience, [_audience(one, one.filing.reporter) for one in filed if one.filing.reporter])
    bulk.add(turn.tx, Assignment, [_assignment(turn, one, one.clocks) for one in routed if one.clocks])
    bulk.add(turn.tx, Cycle, [_cycle(turn, one, one.clocks) for one in routed if one.clocks])
    assignment_clock.watch(turn, [one.unassigned.due for one in filed if one.unassigned])
    timers.set_first(turn.tx, TimerKind.OVERDUE, [(one.id, one.clocks.original_due) for one in routed if one.clocks])
    alarms.start_calls(turn, [one.id for one in filed if one.danger])
    outbox.enqueue_all(turn.tx, _cards(turn, filed))
    _tell_of_petitions(turn, filed)
    return filed


def _without_retired(turn: Turn, filing: Filing) -> Filing:
    """A category or an area that has left the settings since it was chosen is none."""
    told, county = filing.complaint, turn.county
    category = told.category if county.open_category(told.category) else ""
    area = told.area if county.open_area(told.area) else ""
    if (category, area) == (told.category, told.area):
        return filing
    return replace(filing, complaint=replace(told, category=category, area=area))


def _for_its_leader(turn: Turn, filing: Filing) -> Filing:
    """What accuses the coordinating office itself is confidential, and no coordinator's."""
    told = filing.complaint
    if not is_of_office(turn, told.words, told.danger):
        return filing
    return replace(filing, complaint=replace(told, confidential=True, confidential_by=ConfidentialBy.OFFICE))


def _tell_of_petitions(turn: Turn, filed: Sequence[Filed]) -> None:
    """Coordinators learn of a complaint at whose end somebody says that they will petition or block a road."""
    for one in filed:
        if ends_in_threat(one.filing.complaint.words):
            caused, case = replace(turn, cause=one.filing.cause), turn.tx.get_one(Case, one.id)
            tell_coordinators(caused, case, sentence("told.coordinator.petition_filed", reference=case.reference))


def _with_numbers(turn: Turn, filings: Sequence[Filing]) -> list[Filed]:
    numbers = next_references(turn, len(filings))
    ids = bulk.new_ids(turn.tx, Case, len(filings))

    @cache
    def clocks(category: str, kind: str, danger: bool) -> deadlines.Clocks:
        county = turn.county
        about = county.categories.get(category)
        return deadlines.start(turn.practice.calendar, turn.now, about, kind, county.limits, danger=danger)

    unassigned = cache(partial(assignment_clock.clock_for, turn))
    filed = []
    for case_id, reference, filing in zip(ids, numbers, filings, strict=True):
        complaint = filing.complaint
        decision = decide_complaint(turn, complaint)
        category = turn.county.categories.get(complaint.category)
        runs = clocks(complaint.category, complaint.kind, bool(complaint.danger)) if decision.department else None
        urgent = bool(complaint.danger or (category and category.always_on))
        waits = None if decision.department else unassigned(haste_of(complaint.danger, any_hour=urgent))
        hidden = hidden_names(turn, complaint.hidden_names, complaint.words, complaint.address)
        filed.append(Filed(case_id, reference, filing, decision, urgent, runs, waits, hidden))
    return filed


def _case(turn: Turn, filed: Filed) -> Mapping[str, Any]:
    complaint, reporter = filed.filing.complaint, filed.filing.reporter
    return {
        "id": filed.id,
        "reference": filed.reference,
        "about_id": complaint.about,
        "resident_id": reporter.person_id if reporter else None,
        "source": complaint.source,
        "kind": complaint.kind,
        "category": complaint.category,
        "area": complaint.area,
        "words": complaint.words,
        "address": complaint.address,
        "latitude": complaint.latitude,
        "longitude": complaint.longitude,
        "status": filed.status,
        "urgent": filed.urgent,
        "confidential": complaint.confidential,
        "confidential_by": filed.confidential_by,
        "held_back": filed.held_back,
        "named": complaint.named and not complaint.confidential,
        "filed_at": turn.now,
        "department": filed.department,
        "assigned_at": turn.now if filed.department else None,
        "original_due_at": filed.due_at,
        "due_at": filed.due_at,
        "danger": complaint.danger,
        "hidden_names": list(filed.hidden_names),
        **assignment_clock.columns(filed.unassigned),
    }


def _events(turn: Turn, filed: Filed) -> list[Mapping[str, Any]]:
    """Submitted by the reporter, and assigned by the service if the rules found a department."""
    by, complaint, cause = filed.filing.by, filed.filing.complaint, filed.filing.cause
    told = {"source": complaint.source, "confirmed": complaint.confirmed, "routing": filed.decision.codes()}
    submitted = events.row(
        filed.id,
        Action.SUBMIT,
        at=turn.now,
        role=by.role,
        person_id=by.person_id,
        to_status=Status.SUBMITTED,
        details=told | ({"danger": complaint.danger} if complaint.danger else {}),
        cause=cause,
    )
    if not filed.department:
        return [submitted]
    assigned = events.row(
        filed.id,
        Action.ASSIGN,
        at=turn.now,
        role=Role.SYSTEM,
        from_status=Status.SUBMITTED,
        to_status=filed.status,
        details={"to": filed.department, "from": ""},
        cause=cause,
    )
    return [submitted, assigned]


def _audience(filed: Filed, reporter: Actor) -> Mapping[str, Any]:
    why = Hears.REPORTER.value
    return {"case_id": filed.id, "person_id": reporter.person_id, "chat_id": reporter.chat_id, "why": why}


def _assignment(turn: Turn, filed: Filed, clocks: deadlines.Clocks) -> Mapping[str, Any]:
    return {
        "case_id": filed.id,
        "cycle": 1,
        "department": filed.department,
        "assigned_at": turn.now,
        "response_due_at": clocks.response_due,
        "limit_amount": clocks.response_limit.amount,
        "limit_unit": clocks.response_limit.unit,
    }


def _cycle(turn: Turn, filed: Filed, clocks: deadlines.Clocks) -> Mapping[str, Any]:
    return {
        "case_id": filed.id,
        "number": 1,
        "department": filed.department,
        "started_at": turn.now,
        "original_due_at": clocks.original_due,
        "due_at": clocks.original_due,
        "limit_amount": clocks.limit.amount,
        "limit_unit": clocks.limit.unit,
    }


def _cards(turn: Turn, filed: Sequence[Filed]) -> list[Mapping[str, Any]]:
    """Outbox rows: cards for the department's groups from their opening on; for coordinators if there is no department.

    Coordinators are also told if the groups cannot be shown the case. A danger goes to both at once.
    """
    groups = cache(lambda departments: jurisdiction.workplaces(turn, departments))
    listeners = cache(lambda: coordinators(turn))
    inside = jurisdiction.kept_inside(turn, [one.id for one in filed])
    opens = turn.practice.calendar.next_opening(turn.now)
    made: list[Mapping[str, Any]] = []
    for one in filed:
        caused, danger = replace(turn, cause=one.filing.cause), one.danger
        if danger or not one.department:
            about = (one.id, one.reference, one.status)
            made += coordinator_card_rows(caused, *about, one.confidential, danger=danger, by=one.confidential_by)
        if not one.department:
            continue
        bound = groups(working_on(one))
        hearing = jurisdiction.hearing(turn, bound, kept=one.id in inside)
        made += [
            outbox.row(
                chat_id,
                group_language(turn),
                card_notice(one.id),
                cause=one.filing.cause,
                now=turn.now,
                hold_until=turn.now if one.urgent else opens,
            )
            for chat_id, *_ in hearing
        ]
        if why := arrivals.why_unreachable(bound, hearing):
            made += arrivals.unsent_lines(caused, one.id, one.reference, one.department, why, listeners())
    return made


def filed_message(turn: Turn, filed: Case | Filed, *, confirmed: bool = True) -> Content:
    """What the resident is told: the number, the department, and by when a result is due."""
    says: list[Sentence] = [] if confirmed else [sentence("filed.unasked")]
    if filed.confidential_by == ConfidentialBy.OFFICE:
        says.append(sentence("filed.office", reference=filed.reference, function=leader_of(turn)))
    elif filed.confidential:
        says.append(sentence("filed.confidential", reference=filed.reference))
    elif filed.held_back:
        says.append(sentence("filed.held_back", reference=filed.reference))
    elif filed.due_at is not None and _is_praise(filed):
        says.append(sentence("filed.praise", reference=filed.reference, department=department_name(filed.department)))
    elif filed.due_at is not None:
        department, due = department_name(filed.department), dates.due(turn, filed)
        says.append(sentence("filed.routed", reference=filed.reference, department=department, due=due))
    else:
        says.append(sentence("filed.unrouted", reference=filed.reference))
    if filed.department and read_otherwise(turn, filed.words):
        says.append(sentence("filed.read_in", language=word("written", departments_language(turn))))
    says.append(sentence("filed.next"))
    return Content(tuple(says), ((button("button.my_cases", token(Scope.SERVICE, 0, "cases")),),))


def _is_praise(filed: Case | Filed) -> bool:
    return is_only_praise(filed.kind, filed.danger)
