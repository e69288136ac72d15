"""拆单: one report of several problems becomes several cases, each with its own department and rating."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import copy
from datetime import timedelta

from domain import references
from domain.content import Content, listed, sentence
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.hearing.accusations.degrees import Degree
from domain.hearing.dangers.danger import danger_in
from domain.lifecycle import Action, Role, Status
from handlers.cases import assignment_clock, understanding
from handlers.cases.assignments import assign, check_department_may_know, end_assignment
from handlers.cases.casework import Said
from handlers.cases.complaint import decide_complaint
from handlers.cases.transitions import ActingRole, as_coordinator, move
from handlers.cases.understanding import Understanding
from handlers.saying import say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import tell_department, tell_residents
from handlers.turn import Actor, Turn
from handlers.wording import masked, shortened
from storage.casework import cases, events
from storage.casework.belongings import ADDED, COPIED_COLUMNS, is_for_departments
from storage.messages import files
from storage.tables import Audience, Case, Statement, id_of

MOST_PARTS = 10
SHORTEST_PART = 4  # letters
LINE_SHOWN = 40
NUMBERED = re.compile(r"^\s*(?:[(（]?\d{1,2}[)）.、:：]\s*|[①-⑩]\s*|[-•·]\s+|[一二三四五六七八九十]、\s*)")
UNIT = re.compile(r"(?:局|处|办|所|站|队|中心|公司|镇|乡|街道)$")  # a unit that is misspelt, or none of the county's


def parts_in(turn: Turn, case: Case, said: Said) -> list[tuple[str, Understanding]]:
    """The department and the words of each part. Raises `CaseworkError` where the words name no parts."""
    check(case)
    lines = [line.strip() for line in said.words.splitlines() if line.strip()]
    if not 2 <= len(lines) <= MOST_PARTS:
        raise CaseworkError("error.split_how")
    named = any(_department_first(turn, line) for line in lines)
    return [_part_of_line(turn, line, named=named) for line in lines]


def split(turn: Turn, actor: Actor, case: Case, said: Said, decided: Mapping[str, object]) -> None:
    """拆单: one part for each line, "department words"; each has its own place, deadline and rating.

    `decided`: with whom, for the event.
    """
    parts = parts_in(turn, case, said)
    end_assignment(turn, case, "split")
    move(turn, case, Action.SPLIT, as_coordinator(actor), {**decided, "parts": len(parts)})
    former, case.department = case.department, ""
    case.closed_at = turn.now
    dangerous = _dangerous([told for _, told in parts])
    for number, (code, told) in enumerate(parts, 1):
        part = _write_part(turn, actor, case, number, told, danger=case.danger if told in dangerous else "")
        if code:
            assign(turn, part, code, as_coordinator(actor))
        else:
            show_card_to_coordinators(turn, part)
        _add_later_words(turn, case, part)
    if former:
        show_card(turn, case)
    says = [sentence("told.split", reference=case.reference, count=len(parts))]
    says += [
        sentence(
            "told.part",
            reference=references.part_of(case.reference, n),
            department=department_name(code),
            words=told.words,
        )
        for n, (code, told) in enumerate(parts, 1)
    ]
    tell_residents(turn, case, Content(tuple(says)), wait=timedelta())
    done = [sentence("done.split", reference=case.reference, count=len(parts))]
    numbered = ((references.part_of(case.reference, n), told) for n, (_, told) in enumerate(parts, 1))
    placeless = [f"#{reference}" for reference, told in numbered if not told.place]
    if placeless:
        done.append(sentence("done.split_placeless", references=listed(placeless)))
    say(turn, actor, Content(tuple(done)), reply_to=actor.message)


def check(case: Case) -> None:
    """Refuses to split a part, and cases that no department may see."""
    check_department_may_know(case)
    if case.parent_id is not None:
        raise CaseworkError("error.split_how")


def _dangerous(parts: Sequence[Understanding]) -> Sequence[Understanding]:
    """The parts to which the danger of the whole goes on: those that tell of danger, or all if none does."""
    return [told for told in parts if told.danger] or parts


def _department_first(turn: Turn, line: str) -> tuple[str, str] | None:
    """The department that a line names first, and the words after it."""
    first, _, words = NUMBERED.sub("", line).partition(" ")
    department = turn.county.department_named(first)
    return (department.code, words.strip()) if department and words.strip() else None


def _part_of_line(turn: Turn, line: str, *, named: bool) -> tuple[str, Understanding]:
    """The department and the words of a part. Where no line names one (`named`), the rules find it; "" if they do not,
    and a coordinator has to."""
    if found := _department_first(turn, line):
        return found[0], _understood(turn, found[1])
    line = NUMBERED.sub("", line)
    if named or len(line) < SHORTEST_PART or UNIT.search(line.partition(" ")[0]):
        raise CaseworkError("error.split_line", line=shortened(line, LINE_SHOWN))
    told = _understood(turn, line)
    return decide_complaint(turn, told.complaint()).department, told


def _understood(turn: Turn, words: str) -> Understanding:
    return understanding.read(turn, words, danger=danger_in(words))


def _add_later_words(turn: Turn, case: Case, part: Case) -> None:
    """Adds to the part what the resident added to the whole, with pictures and voices. The department reads of it what
    it may: not what was said to a coordinator alone."""
    for said in cases.statements(turn.tx, id_of(case)):
        if said.role == Role.RESIDENT and said.action in ADDED:
            _add_again(turn, part, said)


def _add_again(turn: Turn, part: Case, said: Statement) -> None:
    again = Statement(
        case_id=id_of(part),
        person_id=said.person_id,
        role=Role.RESIDENT,
        action=Action.ADD_DETAILS,
        audience=said.audience,
        words=said.words,
        said_at=said.said_at,
    )
    turn.tx.add(again)
    turn.tx.flush()
    for sent in files.of_resident(turn.tx, said.case_id, said.id):
        files.attach(turn.tx, [sent.media_id], sent.purpose, case_id=part.id, statement_id=again.id)
    move(turn, part, Action.ADD_DETAILS, ActingRole(Role.RESIDENT, said.person_id), {"statement": again.id})
    if not is_for_departments(said.audience):
        return
    words = masked(turn, part, said.words) or "📷"
    tell_department(turn, part, sentence("told.department.details", reference=part.reference, words=words))


def _write_part(turn: Turn, actor: Actor, case: Case, number: int, told: Understanding, *, danger: str) -> Case:
    """A new case with its own words, category and place; the rest is copied from the whole."""
    found = turn.county.categories.get(told.category)
    part = Case(
        reference=references.part_of(case.reference, number),
        parent_id=case.id,
        **{one: copy(getattr(case, one)) for one in COPIED_COLUMNS},
        category=told.category,
        area=told.area,
        words=told.words,
        address=told.place,
        status=Status.SUBMITTED,
        urgent=bool(danger or (found and found.always_on)),
        danger=danger,
        held_back=told.accusation is not Degree.NONE,
        filed_at=turn.now,
    )
    assignment_clock.start(turn, part)
    turn.tx.add(part)
    turn.tx.flush()
    events.record(
        turn.tx,
        events.row(
            part.id,
            Action.SUBMIT,
            at=turn.now,
            role=Role.COORDINATOR,
            person_id=actor.person_id,
            to_status=Status.SUBMITTED,
            details={"split_from": case.id},
            cause=turn.cause,
        ),
    )
    for one in cases.audience(turn.tx, id_of(case)):
        hears = Audience(case_id=id_of(part), person_id=one.person_id, chat_id=one.chat_id, why=one.why)
        hears.message = one.message
        turn.tx.add(hears)
    for sent in files.of_resident(turn.tx, id_of(case)):
        files.attach(turn.tx, [sent.media_id], sent.purpose, case_id=part.id)
    return part
