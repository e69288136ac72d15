"""Decisions of coordinators on requests: returns, extensions, reopenings, exclusions. Each is decided once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from domain import deadlines
from domain.commands import token
from domain.content import Content, Param, button, sentence, word
from domain.errors import CaseworkError
from domain.expectations import RefusalWords
from domain.kinds import PROPOSALS, Readers, RequestKind, Scope
from domain.lifecycle import Action, Role, Status, next_status
from handlers.cases import dates, redoing, retired, retractions
from handlers.cases.assignments import assign, end_assignment, tell_assigned
from handlers.cases.casework import Said, keep_statement
from handlers.cases.transitions import ActingRole, move, set_due
from handlers.coordinators import referring, rejecting, second_person, splitting, suspending
from handlers.saying import answer, say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import tell_department, tell_residents
from handlers.turn import Actor, Turn
from handlers.wording import called, masked
from storage.casework import cases
from storage.tables import Case, Person, Request, Statement

REFUSING = {
    RequestKind.RETURN: Action.REFUSE_RETURN,
    RequestKind.EXTENSION: Action.REFUSE_EXTENSION,
    RequestKind.REOPEN: Action.REFUSE_REOPEN,
}
SHORTEST_REASON = 2  # letters
# The usual reason of a refusal, as a code of the catalogue.
REASONS = {
    RequestKind.RETURN: "theirs",
    RequestKind.EXTENSION: "no_ground",
    RequestKind.REOPEN: "was_done",
    RequestKind.EXCLUSION: "counts",
    RequestKind.REJECTION: "ours",
    RequestKind.SUSPENSION: "goes_on",
    RequestKind.REFERRAL: "ours",
    RequestKind.SPLIT: "one_matter",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a request is refused: in words that are kept, or one of `REASONS`."""

    said: Said = field(default_factory=Said)
    code: str = ""

    @property
    def words(self) -> Param:
        return word("refusal", self.code) if self.code else self.said.words


def ask_reason(turn: Turn, actor: Actor, request_id: int) -> None:
    """Asks why a request is refused: whoever asked for it is told. A usual reason is a button."""
    asked, case = _undecided(turn, actor, request_id)
    if action := REFUSING.get(asked.kind):
        next_status(Status(case.status), action, Role.COORDINATOR)  # raises where it is not possible now
    key = "prompt.refuse_again" if asked.kind == RequestKind.REOPEN else "prompt.refuse"
    says = sentence(key, reference=case.reference)
    usual = REASONS[asked.kind]
    choice = button(f"refusal.{usual}", token(Scope.REQUEST, request_id, "refuse", usual))
    say(turn, actor, Content((says,), ((choice,),)), case_id=case.id, expects=RefusalWords(request_id))


def check_undecided(turn: Turn, actor: Actor, request_id: int) -> None:
    """Refuses to hear a reason if somebody has decided meanwhile: the error says who decided what."""
    _undecided(turn, actor, request_id)


def refuse(turn: Turn, actor: Actor, request_id: int, reason: Reason) -> None:
    """A coordinator refuses a request, with the reason."""
    if not reason.code and len(reason.said.words.strip()) < SHORTEST_REASON:
        raise CaseworkError("error.refuse_why")
    _decide(turn, actor, request_id, reason)


def grant(turn: Turn, actor: Actor, request_id: int) -> None:
    _decide(turn, actor, request_id, None)


def _decide(turn: Turn, actor: Actor, request_id: int, refusal: Reason | None) -> None:
    """The first decision counts; later ones are told so."""
    asked, case = _undecided(turn, actor, request_id)
    granted = refusal is None
    if granted:
        second_person.check_second(turn, actor, case, asked)
    asked.decided_at, asked.decided_by, asked.granted = turn.now, actor.person_id, granted
    turn.tx.add(asked)
    by = ActingRole(Role.COORDINATOR, actor.person_id)
    if refusal is None and asked.kind in PROPOSALS:
        _do_proposed(turn, actor, case, asked)
        second_person.tell_granted(turn, actor, case, asked)
    elif refusal is None:
        GRANTS[asked.kind](turn, case, asked, by)
    else:
        REFUSALS[asked.kind](turn, case, asked, by, refusal)
    answer(turn, actor, "request.granted" if granted else "request.refused", reference=case.reference)


def _do_proposed(turn: Turn, actor: Actor, case: Case, asked: Request) -> None:
    said, decided = second_person.words_of(turn, asked), second_person.decided_with(asked, actor)
    if asked.kind == RequestKind.REFERRAL:
        referring.pass_on(turn, actor, case, said, decided, asked.suggested)
    else:
        PROPOSED[asked.kind](turn, actor, case, said, decided)


def _undecided(turn: Turn, actor: Actor, request_id: int) -> tuple[Request, Case]:
    """The request and its case, locked. Raises `CaseworkError` if it is decided, or not this person's to decide."""
    asked = cases.lock_request(turn.tx, request_id)
    case = cases.lock(turn.tx, asked.case_id) if asked else None
    if asked is None or case is None:
        raise CaseworkError("error.old_button")
    if asked.decided_at is not None and asked.granted is None:
        raise CaseworkError("error.request_lapsed", reference=case.reference, status=word("status", case.status))
    if asked.decided_at is not None:
        decider = turn.tx.get(Person, asked.decided_by) if asked.decided_by else None
        key = "error.already_granted" if asked.granted else "error.already_refused"
        by = called(decider.name if decider else "", Role.COORDINATOR)
        raise CaseworkError(key, reference=case.reference, person=by)
    return asked, case


def _details(
    turn: Turn, case: Case, asked: Request, by: ActingRole, action: Action, reason: Reason
) -> dict[str, object]:
    """What the event of a refusal holds: the request, and the reason as a code or as a statement."""
    details: dict[str, object] = {"request": asked.id}
    if reason.code:
        return details | {"reason": reason.code}
    return details | {"statement": keep_statement(turn, case, by, reason.said, action=action, audience=Readers.INSIDE)}


def _refuse_return(turn: Turn, case: Case, asked: Request, by: ActingRole, reason: Reason) -> None:
    details = _details(turn, case, asked, by, Action.REFUSE_RETURN, reason)
    move(turn, case, Action.REFUSE_RETURN, by, details)
    said = sentence("told.department.return_refused", reference=case.reference, words=reason.words)
    tell_department(turn, case, said)
    show_card(turn, case)


def _grant_return(turn: Turn, case: Case, asked: Request, by: ActingRole) -> None:
    case.returns += 1
    if case.status == Status.SUSPENDED:
        retractions.cancel_notices(turn, case, Action.SUSPEND)
    tell_department(turn, case, sentence("told.department.return_granted", reference=case.reference))
    end_assignment(turn, case, "returned")
    move(turn, case, Action.GRANT_RETURN, by, {"request": asked.id})
    if turn.county.open_department(asked.suggested):
        assign(turn, case, asked.suggested, by)
        tell_assigned(turn, case)
    else:
        case.department = ""
        show_card_to_coordinators(turn, case)
        if asked.suggested:
            retired.ask_for_another(turn, case, asked.suggested)


def _refuse_extension(turn: Turn, case: Case, asked: Request, by: ActingRole, reason: Reason) -> None:
    move(turn, case, Action.REFUSE_EXTENSION, by, _details(turn, case, asked, by, Action.REFUSE_EXTENSION, reason))
    due = dates.due(turn, case)
    said = sentence("told.department.extension_refused", reference=case.reference, words=reason.words, due=due)
    tell_department(turn, case, said)
    show_card(turn, case)


def _grant_extension(turn: Turn, case: Case, asked: Request, by: ActingRole) -> None:
    move(turn, case, Action.GRANT_EXTENSION, by, {"request": asked.id, "days": asked.days})
    case.extended_in_cycle = case.cycle
    assert case.due_at is not None
    set_due(turn, case, deadlines.extended(turn.practice.calendar, case.due_at, days=asked.days))
    due = dates.due(turn, case)
    tell_department(turn, case, sentence("told.department.extended", reference=case.reference, due=due))
    why = masked(turn, case, _words_of(turn, asked))
    tell_residents(turn, case, sentence("told.extended", reference=case.reference, due=due, words=why))
    show_card(turn, case)


def _words_of(turn: Turn, asked: Request) -> str:
    statement = turn.tx.get(Statement, asked.statement_id) if asked.statement_id else None
    return statement.words if statement else ""


def _refuse_reopen(turn: Turn, case: Case, asked: Request, by: ActingRole, reason: Reason) -> None:
    move(turn, case, Action.REFUSE_REOPEN, by, _details(turn, case, asked, by, Action.REFUSE_REOPEN, reason))
    said = sentence("reopen.refused", reference=case.reference, words=reason.words)
    tell_residents(turn, case, said, wait=timedelta())


def _grant_reopen(turn: Turn, case: Case, asked: Request, by: ActingRole) -> None:
    redoing.redo(turn, case, Action.GRANT_REOPEN, by)


def _refuse_proposal(turn: Turn, case: Case, asked: Request, by: ActingRole, reason: Reason) -> None:
    """Nothing is done; whoever proposed it is told."""
    details = _details(turn, case, asked, by, Action.REFUSE_PROPOSAL, reason)
    move(turn, case, Action.REFUSE_PROPOSAL, by, details)
    second_person.tell_refused(turn, case, asked, by, reason.words)


GRANTS = {
    RequestKind.RETURN: _grant_return,
    RequestKind.EXTENSION: _grant_extension,
    RequestKind.REOPEN: _grant_reopen,
}
PROPOSED: dict[RequestKind, Callable[[Turn, Actor, Case, Said, second_person.Decided], None]] = {
    RequestKind.EXCLUSION: rejecting.exclude,
    RequestKind.REJECTION: rejecting.reject,
    RequestKind.SUSPENSION: suspending.suspend,
    RequestKind.SPLIT: splitting.split,
}
REFUSALS = {
    RequestKind.RETURN: _refuse_return,
    RequestKind.EXTENSION: _refuse_extension,
    RequestKind.REOPEN: _refuse_reopen,
    **dict.fromkeys(PROPOSALS, _refuse_proposal),
}
