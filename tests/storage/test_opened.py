"""Every number of a digest opens exactly as many cases as it says: in a town with some of everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

import pytest

from benchmarks import growing
from domain.commands import read_token
from domain.content import Content
from domain.figures import MOVED, OF_RATES, WITH_EXCLUDED, Figure, FiguresAsked, Form
from domain.kinds import RequestKind
from domain.lifecycle import OPEN, Action, Role
from handlers.coordinators import digest_lists, digests
from handlers.turn import Turn
from storage.casework import events, worklists
from storage.casework.worklists import Worklist
from storage.engine.database import Database, Transaction
from storage.figures import opened
from storage.tables import Case, Request
from tests.storage.counted import HOUR, NOW, assignment, case, cycle, rated

DAY = timedelta(days=1)
CASES = 170
UNITS = ("city", "police", "water", "gone")  # the last one is retired
STATUSES = (*OPEN, *OPEN, "resolved", "resolved", "closed", "closed", "withdrawn", "merged", "referred", "rejected")


@dataclass(frozen=True, slots=True)
class Town:
    tx: Transaction
    chance: Random

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def moment(self, most: timedelta = 40 * DAY) -> datetime:
        """Within the last days, a whole second; half of them since the last digest."""
        return NOW - timedelta(seconds=self.chance.randrange(int((DAY if self.often(0.5) else most).total_seconds())))

    def fills(self) -> None:
        for _ in range(CASES):
            made = self._case(self.chance.choice(STATUSES))
            for number in range(1, made.cycle + 1):
                self._cycle(made, number)
            self._asked(made)
        self.tx.flush()

    def _case(self, status: str) -> Case:
        filed, early = self.moment(), status == "submitted"
        due = filed + self.chance.choice((6 * HOUR, DAY, 3 * DAY, 9 * DAY))
        over = status in ("resolved", "closed", "referred", "rejected", "withdrawn", "merged")
        return case(
            self.tx,
            status,
            department="" if early else self.chance.choice(UNITS),
            filed_at=filed,
            assigned_at=None if early else filed,
            due_at=None if early else due,
            paused_at=filed + 8 * HOUR if status in ("waiting", "suspended") else None,
            cycle=2 if not early and self.often(0.2) else 1,
            excluded_at=filed + HOUR if self.often(0.15) else None,
            closed_at=self.moment() if over else None,
            resolved_at=filed + 5 * HOUR if status in ("resolved", "closed") else None,
            unreached_at=self.moment() if status == "closed" and self.often(0.3) else None,
            urgent=self.often(0.3),
            danger="fire" if self.often(0.2) else "",
        )

    def _cycle(self, made: Case, number: int) -> None:
        if made.assigned_at is None or made.due_at is None:
            return
        last = number == made.cycle
        first = made.department if self.often(0.7) else self.chance.choice(UNITS)
        done = made.filed_at + number * 3 * HOUR if made.resolved_at or not last else None
        cycle(
            self.tx,
            made,
            number,
            due_at=made.due_at,
            original_due_at=made.due_at - (12 * HOUR if self.often(0.2) else timedelta()),
            resolved_at=done,
            delivered_at=done if self.often(0.8) else None,
            undone_at=None if last or done is None else done + HOUR,
            late_card=self.often(0.2),
        )
        if done and self.often(0.5):
            said = {"via": "call" if self.often(0.3) else "chat", "solved": self.chance.choice(("yes", "partly", "no"))}
            rated(self.tx, made, self.chance.randrange(1, 6), number, **said)
        self._assigned(made, number, first)

    def _assigned(self, made: Case, number: int, first: str) -> None:
        at, moved = made.filed_at + (number - 1) * 4 * HOUR, first != made.department
        ended = {"ended_at": at + self.chance.choice((HOUR, 2 * DAY)), "ending": "reassigned"} if moved else {}
        arrived = at if self.often(0.9) else None
        answered = at + HOUR if self.often(0.6) else None
        clocks = {"assigned_at": at, "arrived_at": arrived, "response_due_at": at + 2 * HOUR, "responded_at": answered}
        assignment(self.tx, made, cycle=number, department=first, **clocks, **ended)
        if moved:
            ending = {"ended_at": at + 5 * HOUR, "ending": "returned"} if self.often(0.3) else {}
            later = {**clocks, "assigned_at": at + HOUR, "response_due_at": at + 4 * HOUR}
            assignment(self.tx, made, cycle=number, **later, **ending)
        if number == 1 and self.often(0.7):
            made_by = events.row(made.id, Action.ASSIGN, at=at, role=Role.SYSTEM, person_id=None, cycle=1, cause=None)
            events.record(self.tx, made_by)

    def _asked(self, made: Case) -> None:
        for _ in range(self.chance.choice((0, 0, 0, 1, 2))):
            asked = Request(case_id=made.id or 0, cycle=1, kind=RequestKind.EXCLUSION, asked_at=NOW - 2 * DAY)
            asked.asked_by = asked.decided_by = made.resident_id
            asked.decided_at, asked.granted = self.moment(), True
            self.tx.add(asked)


@pytest.fixture
def turn(database_url: str) -> Iterator[Turn]:
    database = Database(database_url)
    with database.transaction() as tx:
        Town(tx, Random(11)).fills()
        yield Turn(tx, growing.practice(), NOW, NOW)
    database.close()


def told(turn: Turn, form: Form, unit: str = "") -> Content:
    span = digest_lists.span_of(NOW - DAY, NOW)
    asked = FiguresAsked(form, span, reader=0, actionable=True, unit=unit)
    return digests.describe(turn, asked, digests.gather(turn, span))


def numbers(said: Content) -> list[tuple[Figure, str, int]]:
    """The figures that the buttons of a message open, of whom, and how many cases each says there are."""
    tokens = [read_token(one.token) for row in said.buttons for one in row if one.token.startswith("f:")]
    opening = [one for one in tokens if one and one.verb in set(Figure)]
    return [(Figure(one.verb), one.args[1].lstrip("+"), one.subject) for one in opening]


def units(said: Content) -> list[str]:
    return [one.token.rpartition(":")[2] for row in said.buttons for one in row]


def behind(turn: Turn, figure: Figure, unit: str) -> Worklist:
    span, departments = digest_lists.span_of(NOW - DAY, NOW), list(turn.county.departments)
    return opened.behind(turn.tx, figure, span, unit, departments=departments, now=NOW)


def test_every_number_of_a_digest_opens_as_many_cases_as_it_says(turn: Turn) -> None:
    every = [*numbers(told(turn, Form.DIGEST)), *numbers(told(turn, Form.RATES))]
    for unit in units(told(turn, Form.UNITS)):
        every += numbers(told(turn, Form.UNIT, unit))
    found = [(figure, unit, worklists.count(turn.tx, behind(turn, figure, unit))) for figure, unit, _ in every]
    assert found == every
    assert any(MOVED in unit for _, unit, _ in every)
    assert sum(unit == WITH_EXCLUDED for _, unit, _ in every) > len(OF_RATES)
    assert {figure for figure, _, _ in every} == set(Figure)  # there is some of everything
    assert len(every) > 2 * len(OF_RATES) + 20


def test_a_list_is_read_to_its_end_each_line_once(turn: Turn) -> None:
    for figure in (Figure.DUE, Figure.TO_SIGN, Figure.TO_REDO, Figure.FILED):
        listed = behind(turn, figure, "city")
        page = worklists.page(turn.tx, listed, 7)
        lines = len(page.cases)
        while page.left:
            page = worklists.page(turn.tx, listed, 7, after=page.mark)
            lines += len(page.cases)
        assert lines == worklists.count(turn.tx, listed), figure
