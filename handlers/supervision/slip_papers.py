"""What a slip says: to its department's group, to who signs it, and to coordinators."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.commands import token
from domain.content import Content, Param, Sentence, button, named, qualified, sentence, when, word
from domain.content import department as department_name
from domain.county import Name
from domain.kinds import Scope
from domain.lifecycle import ENDED, GIVEN_RESULT, Action, Role
from domain.supervision.slips import STANDING, SlipAction, SlipStatus, written
from handlers.turn import Turn
from handlers.wording import called, masked
from storage.casework import cases, slips
from storage.tables import Case, Event, Person, Slip, SlipLine, Statement, id_of
from storage.tables.case_departments import works_on


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a slip as it stands: what was said of it since, and whether a result stands now."""

    row: SlipLine
    case: Case
    answered: Event | None  # the last answer or explanation
    contested: bool
    department: str  # whose slip it is

    @property
    def is_answered(self) -> bool:
        return self.answered is not None and not self.contested

    @property
    def is_gone(self) -> bool:
        """Whether another department has the case now, or it ended without a result: nothing need be said of it."""
        ended = self.case.status in ENDED and not self.is_put_right
        return ended or not works_on((self.department,), self.case)

    @property
    def is_settled(self) -> bool:
        return self.is_answered or self.is_put_right or self.is_gone

    @property
    def is_put_right(self) -> bool:
        return self.case.status in GIVEN_RESULT


def number_of(slip: Slip) -> str:
    """The slip's number as it is written; of a draft, by what it is called until it has one."""
    if slip.number is None or slip.year is None:
        return f"拟稿{slip.id}"
    return written(slip.code, slip.year, slip.number)


def standing_lines(turn: Turn, slip: Slip) -> list[Line]:
    """The lines in order. A line has no state of its own: what was said of its case since the issue counts."""
    rows = slips.lines(turn.tx, id_of(slip))
    on_it = {id_of(one): one for one in cases.by_ids(turn.tx, [row.case_id for row in rows])}
    said = slips.said_since(turn.tx, slip) if slip.issued_at else []
    return [_line(row, on_it[row.case_id], [one for one in said if one.case_id == row.case_id], slip) for row in rows]


def _line(row: SlipLine, case: Case, said: Sequence[Event], slip: Slip) -> Line:
    answered, contested = None, False
    for one in said:
        of_line = one.details.get("slip") == slip.id and "line" in one.details
        if of_line and one.details["act"] == SlipAction.CONTEST:
            contested = True
        elif of_line or (one.action != Action.SUPERVISE and one.role == Role.STAFF):
            answered, contested = one, False
    return Line(row, case, answered, contested, slip.department)


def place_and_problem(turn: Turn, case: Case) -> tuple[str, dict[str, str]]:
    """In neutral words, nobody's own: where the case is, masked, and its category's name in each language."""
    found = turn.county.categories.get(case.category)
    area = turn.county.areas.get(case.area)
    place = masked(turn, case, case.address) or (area.name.in_(turn.county.languages[0]) if area else "")
    return place, dict(found.name.words) if found else {}


def for_group(turn: Turn, slip: Slip) -> Content:
    """The slip as its department reads it."""
    says = [*_head(slip), *_issued_by(slip), *_demand(slip)]
    says += [_line_issued(one) for one in standing_lines(turn, slip)]
    says.append(sentence("slip.how"))
    sign = button("button.slip_acknowledge", token(Scope.SLIP, id_of(slip), SlipAction.ACKNOWLEDGE))
    return Content(tuple(says), ((sign,),) if slip.status == SlipStatus.ISSUED else ())


def for_signer(turn: Turn, slip: Slip) -> Content:
    """The draft, as who has to sign it reads it."""
    says = [*_head(slip), sentence("slip.drawn_by", person=name_of(turn, slip.drawn_by, Role.COORDINATOR))]
    says += [*_demand(slip), *_draft_lines(turn, slip)]
    row = tuple(
        button(f"button.slip_{one}", token(Scope.SLIP, id_of(slip), one))
        for one in (SlipAction.ISSUE, SlipAction.SEND_BACK)
    )
    return Content(tuple(says), (row,))


def for_drawer(turn: Turn, slip: Slip) -> Content:
    """The draft, as coordinators read it: what can still be changed."""
    says = [*_head(slip), *_demand(slip), *_draft_lines(turn, slip)]
    if slip.returned_because:
        says.append(sentence("slip.returned", words=slip.returned_because))
    says.append(sentence("slip.how_to_change"))
    return Content(tuple(says))


def for_coordinator(turn: Turn, slip: Slip) -> Content:
    """An issued slip with what was answered; a draft as it is."""
    if slip.status == SlipStatus.DRAFTED:
        return for_drawer(turn, slip)
    says = [
        *_head(slip),
        *_issued_by(slip),
        *_demand(slip),
        sentence("slip.status", status=word("slip_status", slip.status)),
    ]
    for one in standing_lines(turn, slip):
        says += [_line_issued(one), sentence("slip.line_status", status=_status(one)), *_explained(turn, one)]
    if slip.ended_because:
        says.append(sentence("slip.ended", words=slip.ended_because))
    if slip.status in STANDING:
        says.append(sentence("slip.how_to_end", number=number_of(slip)))
    return Content(tuple(says))


def _explained(turn: Turn, one: Line) -> list[Sentence]:
    """The words of an explanation, which a coordinator has to judge."""
    kept = one.answered.details.get("statement") if one.answered and one.answered.action == Action.SUPERVISE else None
    said = turn.tx.get(Statement, kept) if kept else None
    return [sentence("slip.line_said", words=said.words)] if said and said.words else []


def _status(one: Line) -> Param:
    """What stands of a line: put right, contested, what was answered, or nothing."""
    if one.is_put_right:
        return word("slip_line", "put_right")
    if one.is_gone:
        return word("slip_line", "gone")
    if one.contested:
        return word("slip_line", "contested")
    if one.answered is None:
        return word("slip_line", "open")
    act = one.answered.action
    return word("slip_line", "explained") if act == Action.SUPERVISE else word("action", act)


def summary(turn: Turn, slip: Slip) -> Sentence:
    """One line of the list of open slips."""
    lines = standing_lines(turn, slip)
    answered = sum(one.is_settled for one in lines)
    due: dict[str, Param] = {"due": when(slip.due_at)} if slip.due_at else {}
    key = "slip.summary_due" if due else "slip.summary"
    late = slip.due_at is not None and slip.due_at < turn.now and answered < len(lines)
    status = word("slip_status", "late" if late and slip.status in STANDING else slip.status)
    return sentence(
        key,
        number=number_of(slip),
        department=department_name(slip.department),
        status=status,
        answered=answered,
        lines=len(lines),
        **due,
    )


def _head(slip: Slip) -> list[Sentence]:
    kind = word("slip_kind", slip.kind)
    issued = slip.issued.get("department")
    to = named(Name(issued)) if issued else department_name(slip.department)
    return [sentence("slip.head", kind=kind, number=number_of(slip)), sentence("slip.to", department=to)]


def _issued_by(slip: Slip) -> list[Sentence]:
    kept = slip.issued
    function = named(Name(kept["function"]))
    return [sentence("slip.signed", function=function, signer=kept["signer"], drawer=kept["drawer"])]


def _demand(slip: Slip) -> list[Sentence]:
    says = [sentence("slip.requirement", words=slip.requirement) if slip.requirement else sentence("slip.asked")]
    says.append(sentence("slip.due", due=when(slip.due_at)) if slip.due_at else sentence("slip.due_open"))
    return says


def _draft_lines(turn: Turn, slip: Slip) -> list[Sentence]:
    """The lines as they would be issued now."""
    return [_line_of(one, *place_and_problem(turn, one.case)) for one in standing_lines(turn, slip)]


def _line_issued(one: Line) -> Sentence:
    return _line_of(one, one.row.place, one.row.problem)


def _line_of(one: Line, place: str, problem: Mapping[str, str]) -> Sentence:
    about: list[Param] = [place] if place else []
    about += [named(Name(problem))] if problem else []
    said = qualified(about) if about else word("slip_line", "unnamed")
    return sentence("slip.line", line=one.row.line, about=said, reference=one.case.reference)


def name_of(turn: Turn, person_id: int | None, role: Role) -> Param:
    person = turn.tx.get(Person, person_id) if person_id else None
    return called(person.name if person else "", role)
