"""A complaint becomes a case: numbered, routed by the rules, or laid before the coordinators."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain import references
from domain.content import Content, Sentence, button, sentence, when
from domain.content import department as department_name
from domain.lifecycle import Action, Status
from domain.routing import department_for
from handlers.assignments import assign
from handlers.transitions import SERVICE, By
from handlers.turn import Actor, Turn, id_of, show_coordinators
from storage import cases, events, files
from storage.tables import Audience, Case


@dataclass(frozen=True, slots=True)
class Complaint:
    """All that was told, ready to be filed. `media` are ids of its pictures."""

    words: str
    kind: str
    category: str = ""
    area: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    confidential: bool = False
    named: bool = False
    source: str = "resident"
    media: tuple[int, ...] = ()
    confirmed: bool = True

    @property
    def has_place(self) -> bool:
        return bool(self.address or self.area or self.latitude is not None)


def file_case(turn: Turn, complaint: Complaint, by: By, reporter: Actor | None) -> Case:
    """Writes the case with its event, its pictures and its audience, and sends it on its way."""
    case = _write(turn, complaint, by, reporter)
    files.attach(turn.tx, complaint.media, "complaint", case_id=id_of(case))
    if reporter:
        turn.tx.add(
            Audience(case_id=id_of(case), person_id=reporter.person_id, chat_id=reporter.chat_id, why="reporter")
        )
    department = route(turn, complaint)
    if department:
        assign(turn, case, department, SERVICE)
    else:
        show_coordinators(turn, case)
    return case


def route(turn: Turn, complaint: Complaint) -> str:
    """The department that the rules name; "" when a coordinator must: confidential, wordless and placeless ones too."""
    told_enough = complaint.words.strip() and complaint.has_place
    if complaint.confidential or not told_enough:
        return ""
    return department_for(turn.county, complaint.category, area=complaint.area)


def _write(turn: Turn, complaint: Complaint, by: By, reporter: Actor | None) -> Case:
    category = turn.county.categories.get(complaint.category)
    case = Case(
        reference=next_reference(turn),
        resident_id=reporter.person_id if reporter else None,
        source=complaint.source,
        kind=complaint.kind,
        category=complaint.category,
        area=complaint.area,
        words=complaint.words,
        address=complaint.address,
        latitude=complaint.latitude,
        longitude=complaint.longitude,
        status=Status.SUBMITTED,
        urgent=bool(category and category.urgent),
        confidential=complaint.confidential,
        named=complaint.named and not complaint.confidential,
        filed_at=turn.now,
    )
    turn.tx.add(case)
    turn.tx.flush()
    events.record(
        turn.tx,
        case.id,
        Action.SUBMIT,
        at=turn.now,
        role=by.role,
        person_id=by.person_id,
        to_status=Status.SUBMITTED,
        details={"source": complaint.source, "confirmed": complaint.confirmed},
        cause=turn.cause,
    )
    return case


def next_reference(turn: Turn) -> str:
    year = turn.now.astimezone(ZoneInfo(turn.county.time_zone)).year
    return references.make(year, cases.next_number(turn.tx, f"cases-{year}"))


def told_filed(turn: Turn, case: Case, *, confirmed: bool = True) -> Content:
    """What the resident is told: the number, the department, and by when an answer is due."""
    says: list[Sentence] = [] if confirmed else [sentence("filed.unasked")]
    if case.confidential:
        says.append(sentence("filed.confidential", reference=case.reference))
    elif case.due_at is not None:
        says.append(
            sentence(
                "filed.routed",
                reference=case.reference,
                department=department_name(case.department),
                due=when(case.due_at),
            )
        )
    else:
        says.append(sentence("filed.unrouted", reference=case.reference))
    says.append(sentence("filed.next"))
    return Content(tuple(says), ((button("button.my_cases", "me:0:cases"),),))
