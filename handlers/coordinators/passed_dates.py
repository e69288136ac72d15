"""What should have a department, or be acknowledged, by now: coordinators are told, at most once an hour, of all of it
together. What is in no haste is told within working hours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.commands import token
from domain.content import Button, Content, Sentence, button, sentence
from domain.expectations import Listing
from domain.kinds import HeldRole, Scope
from handlers.cases import assignment_clock
from handlers.coordinators import sections, today
from handlers.saying import say
from handlers.telling import coordinators
from handlers.turn import Turn
from storage.casework import worklists
from storage.casework.worklists import Worklist
from storage.engine import service_settings
from storage.people import roles
from storage.tables import id_of

LISTED = 3  # cases of each section, the longest late first
A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)


def tell(turn: Turn, slot: int) -> None:
    """Tells what passed by this moment and was not told yet, with all else that is late. Within an hour after the last
    time, and of what can wait for the next opening, it is told then."""
    at = assignment_clock.slot_at(slot)
    told = _told_until(turn, at)
    passed = list(today.late(at, since=told).values())
    if not _any(turn, passed):
        return
    in_haste = _any(turn, map(worklists.in_haste, passed))
    next_time = max(told + AN_HOUR, at if in_haste else turn.practice.calendar.next_opening(at))
    if next_time > at:
        assignment_clock.watch(turn, [next_time])
        return
    named = roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=True)
    for listener in coordinators(turn):
        theirs = passed if listener.person_id in named else [worklists.for_all(one) for one in passed]
        if _any(turn, theirs):
            content, shown = _content(turn, at, may_read=listener.person_id in named)
            say(turn, listener, content, expects=shown)
    service_settings.set_setting(turn.tx, service_settings.LATE_TOLD, at.isoformat())


def _told_until(turn: Turn, at: datetime) -> datetime:
    told = service_settings.setting(turn.tx, service_settings.LATE_TOLD)
    return datetime.fromisoformat(told) if told else at - A_DAY


def _any(turn: Turn, lists: Iterable[Worklist]) -> bool:
    return any(worklists.count(turn.tx, one) for one in lists)


def _content(turn: Turn, at: datetime, *, may_read: bool) -> tuple[Content, Listing]:
    """With the cases that it lists, by which their words are found when they must leave the chat."""
    shown: list[int] = []
    says: list[Sentence] = []
    rows: list[tuple[Button, ...]] = []
    for name, late in today.late(at).items():
        page = worklists.page(turn.tx, late if may_read else worklists.for_all(late), LISTED)
        if page.cases:
            shown += [id_of(one) for one in page.cases]
            says += [
                sentence(f"today.{name}", count=page.count),
                *(sections.line(turn, name, one) for one in page.cases),
            ]
            rows += [(sections.open_button(name, one),) for one in page.cases]
            rows.append((button(f"section.{name}", token(Scope.WORKLIST, 0, name), count=page.count),))
    return Content(tuple(says), tuple(rows)), Listing(tuple(dict.fromkeys(shown)))
