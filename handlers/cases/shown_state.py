"""From which state of a case a button or a question was shown.

Buttons are kept: they are pressed when somebody else has decided, or in the next cycle. Each carries a short mark of
the state that its reader saw (`k:12~3f2a:reject`), and so does each question for an act's words. Where the mark is
another now, whoever acts is told what has become of the case and by whom, and is offered what can be done.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from zlib import crc32

from domain.commands import Token, token
from domain.content import Param, Sentence, category, listed, sentence, when, word
from domain.content import department as department_name
from domain.expectations import ActWords
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status
from handlers.turn import Turn
from handlers.wording import called, status_of
from storage.casework import events
from storage.tables import Case, Event, Person, id_of

WITH_DEPARTMENT = (Status.ASSIGNED, Status.IN_PROGRESS, Status.WAITING)  # one state for whoever decides where it goes
LENGTH = 5  # hexadecimal digits
A_MOMENT = timedelta(minutes=2)  # in which two write of one case without knowing of each other
CHANGES = (
    *(Action.REASSIGN, Action.KEEP_CONFIDENTIAL, Action.RELEASE, Action.LIFT_CONFIDENTIAL, Action.HAND_OVER),
)  # of what coordinators decide on, though the status stays


def _of_coordinators(case: Case) -> tuple[object, ...]:
    status = Status.ASSIGNED if case.status in WITH_DEPARTMENT else case.status
    secrecy = bool(case.confidential), bool(case.held_back)
    # Each time it is assigned is another state: a button from before it went away and came back is an old one.
    assigned = int(case.assigned_at.timestamp()) if case.assigned_at else 0
    return str(status), case.department, assigned, case.cycle, case.returns, *secrecy


def _of_department(case: Case) -> tuple[object, ...]:
    return case.department, case.cycle


def _of_resident(case: Case) -> tuple[object, ...]:
    return (case.cycle,)


SEEN: dict[Scope, Callable[[Case], tuple[object, ...]]] = {
    Scope.COORDINATOR: _of_coordinators,
    Scope.STAFF: _of_department,
    Scope.RESIDENT: _of_resident,
}


CORRECTED: dict[str, Callable[[Case], tuple[object, ...]]] = {
    "category": lambda case: (case.category,),
    "kind": lambda case: (case.kind,),
}  # by coordinators' buttons with these verbs, which mean the same in any state but this
WITHDRAWS = "withdraw!"  # of a resident, from whoever has the case now, and why
OF_VERB: dict[tuple[Scope, str], Callable[[Case], tuple[object, ...]]] = {
    **{(Scope.COORDINATOR, verb): seen for verb, seen in CORRECTED.items()},
    (Scope.RESIDENT, WITHDRAWS): _of_department,
}


def mark(scope: Scope, case: Case, verb: str = "") -> str:
    """The mark of what readers of this scope see of a case's state, or of what a button with this verb is about."""
    seen = OF_VERB.get((scope, verb), SEEN[scope])
    return f"{crc32(repr(seen(case)).encode()):08x}"[:LENGTH]


def case_token(scope: Scope, case: Case, verb: str, *args: str | int) -> str:
    """The token of a button on a case, with the mark of its present state; none to assign one that nobody has: that is
    done as long as nobody has it."""
    shown = "" if verb == "to" and case.status == Status.SUBMITTED else mark(scope, case, verb)
    return token(scope, id_of(case), verb, *args, shown=shown)


def act_words(scope: Scope, case: Case, action: Action, outcome: str = "", noted: int = 0) -> ActWords:
    """What a question for an act's words expects, with the mark of the case's present state."""
    return ActWords(action, outcome, noted, mark(scope, case))


def has_changed(case: Case, pressed: Token) -> bool:
    """Whether a button was shown in another state of the case. Of a button without a mark nobody knows."""
    return bool(pressed.shown) and pressed.shown != mark(pressed.scope, case, pressed.verb)


def was_asked_before(scope: Scope, case: Case, asked: ActWords) -> bool:
    """Whether words were asked for in another state of the case."""
    return bool(asked.shown) and asked.shown != mark(scope, case)


def last_change(turn: Turn, case: Case) -> Event | None:
    """The last event that changed the status, or what coordinators decide on."""
    history = events.history(turn.tx, id_of(case))
    return next((one for one in reversed(history) if one.action in CHANGES or one.from_status != one.to_status), None)


def last_correction(turn: Turn, case: Case, of: str) -> Event | None:
    """The last event by which a coordinator put right the category, or the kind."""
    history = events.history(turn.tx, id_of(case))
    return next((one for one in reversed(history) if one.action == Action.RECATEGORIZE and of in one.details), None)


def is_of_another(turn: Turn, event: Event | None, *, but: int) -> bool:
    """Whether a coordinator other than `but` did it a moment ago."""
    if event is None or event.role != Role.COORDINATOR or event.person_id == but:
        return False
    return turn.now - event.at <= A_MOMENT


def what_became(turn: Turn, case: Case) -> Sentence:
    """What has become of a case, by whom and when."""
    return what_became_by(turn, case, last_change(turn, case))


def what_became_by(turn: Turn, case: Case, event: Event | None) -> Sentence:
    """What has become of a case by an event, by whom and when. The resident is not named."""
    if event is None:
        return sentence("changed.now", reference=case.reference, status=status_of(case))
    person = turn.tx.get(Person, event.person_id) if event.person_id and event.role != Role.RESIDENT else None
    what: list[Param] = [word("action", event.action), *_to_what(event)]
    who = called(person.name, Role(event.role)) if person else word("role", event.role)
    return sentence(
        "changed.by", reference=case.reference, status=status_of(case), who=who, what=listed(what), at=when(event.at)
    )


def _to_what(event: Event) -> list[Param]:
    """The department to which the event sent the case, the category or the kind that it gave it."""
    to = {one: event.details.get(one) for one in ("to", "category", "kind")}
    found: list[Param] = [department_name(to["to"])] if to["to"] else []
    found += [category(to["category"])] if to["category"] else []
    return [*found, word("kind", to["kind"])] if to["kind"] else found
