"""Acts that would better a figure are decided by two: a coordinator proposes, another one or the head agrees.

不予受理, 挂账, 剔除, and what takes a case out of the rates as they do (拆单, 移送 of what accuses nobody), need it
after expiry, after the time in which a department was to be found, after a bad rating or a redo, and on the last fifth
of the time. Where there is nobody else, one alone decides, and the digest counts it unless it is taken back; not who
ended the role of whoever could have agreed, which waits for a successor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.commands import Token, read_token, token
from domain.content import Content, button, sentence, word
from domain.county import HEAD
from domain.errors import CaseworkError
from domain.hearing.residents.ratings import Solved, read_solved
from domain.kinds import PROPOSALS, HeldRole, Readers, RequestKind, Scope
from domain.lifecycle import Action, Role, Status
from domain.messages import Incoming
from domain.rates import is_satisfied
from handlers.cases import later_dates
from handlers.cases.casework import Said, keep_statement
from handlers.cases.requests import describe
from handlers.cases.transitions import ActingRole, as_coordinator, move
from handlers.chats.leaving import ROLE_ENDED
from handlers.saying import answer, say
from handlers.telling import is_for_coordinators, readers
from handlers.turn import Actor, Turn
from handlers.wording import called, masked, receiver_of, shortened
from storage.casework import cases, events
from storage.people import recipients, roles
from storage.people.recipients import Recipient
from storage.tables import Case, Person, Request, Statement, id_of

KIND_OF = {
    Action.EXCLUDE: RequestKind.EXCLUSION,
    Action.REJECT: RequestKind.REJECTION,
    Action.SUSPEND: RequestKind.SUSPENSION,
    Action.REFER: RequestKind.REFERRAL,
    Action.SPLIT: RequestKind.SPLIT,
}
SHOWN = 40  # letters of the resident's words
Decided = Mapping[str, object]  # with whom, as the event of the act holds it


def settle(turn: Turn, actor: Actor, case: Case, action: Action, said: Said, *, to: str = "") -> Decided | None:
    """With whom the act is decided; None if it was proposed to a second person. `to`: the receiver of a referral."""
    if not is_needed(turn, case) and not (action is Action.EXCLUDE and _was_found_unsolved(turn, case)):
        return {}
    if pending := cases.pending(turn.tx, KIND_OF[action], case.id):
        _show_pending(turn, actor, case, pending[0])
        return None
    if _has_to_wait(turn, actor, case):
        _propose(turn, actor, case, action, said, to)
        return None
    asked = _request(turn, actor, case, action, None, to)
    asked.decided_at, asked.decided_by, asked.granted = turn.now, actor.person_id, True
    turn.tx.add(asked)
    return {"request": asked.id, "alone": True}


def _show_pending(turn: Turn, actor: Actor, case: Case, asked: Request) -> None:
    """Shows a proposal again to who made it and is alone meanwhile; anybody else reads that it waits."""
    if asked.asked_by != actor.person_id or _has_to_wait(turn, actor, case):
        raise CaseworkError("error.already_asked")
    shown = describe(turn, asked, case)
    says = (sentence("second.alone_now", reference=case.reference), *shown.sentences)
    say(turn, actor, replace(shown, sentences=says), reply_to=actor.message, case_id=case.id)


def _has_to_wait(turn: Turn, actor: Actor, case: Case) -> bool:
    """Whether somebody else may agree, or could have, had this person not ended their role since the case was filed."""
    return bool(others(turn, actor.person_id, case)) or _ended_the_others(turn, actor, case)


def _ended_the_others(turn: Turn, actor: Actor, case: Case) -> bool:
    ended = events.done_by(turn.tx, actor.person_id, ROLE_ENDED, case.filed_at)
    return any(
        HeldRole.COORDINATOR in one.details.get("roles", ()) or HEAD in one.details.get("functions", ())
        for one in ended
    )


def is_needed(turn: Turn, case: Case) -> bool:
    """Whether a figure would be the better for it: late, also with coordinators, nearly late, badly rated or redone."""
    late = later_dates.is_late_or_nearly(turn, case) or _is_unassigned_late(turn, case)
    return late or _is_badly_rated(turn, case) or case.cycle > 1


def _is_unassigned_late(turn: Turn, case: Case) -> bool:
    due = case.assignment_due_at if case.status == Status.SUBMITTED else None
    return due is not None and due <= turn.now


def _is_badly_rated(turn: Turn, case: Case) -> bool:
    return any(
        one.solved == "no" or (one.first_grade and not is_satisfied(one.first_grade))
        for one in cases.ratings(turn.tx, id_of(case))
    )


def _was_found_unsolved(turn: Turn, case: Case) -> bool:
    """Whether the resident wrote that nothing is solved, where that was no rating: it is no reason to leave it out."""
    said = (one.words for one in cases.statements(turn.tx, id_of(case)) if one.role == Role.RESIDENT)
    return any(read_solved(words, about=case.words).solved is Solved.NO for words in said)


def others(turn: Turn, person_id: int | None, case: Case) -> list[Recipient]:
    """Who else may agree: whoever reads the case as a coordinator, and the head of the office where they may know of
    it."""
    found = [*readers(turn, case), *_heads(turn, case)]
    return list({one.person_id: one for one in found if one.person_id != person_id}.values())


def _heads(turn: Turn, case: Case) -> list[Recipient]:
    if HEAD not in turn.county.leaders or is_for_coordinators(case) or case.held_back:
        return []
    ids = roles.with_function(turn.tx, HEAD)
    return [found for one in ids if (found := recipients.find(turn.tx, one))]


def _propose(turn: Turn, actor: Actor, case: Case, action: Action, said: Said, to: str) -> None:
    by = as_coordinator(actor)
    statement = keep_statement(turn, case, by, said, action=Action.PROPOSE, audience=Readers.INSIDE)
    asked = _request(turn, actor, case, action, statement, to)
    move(turn, case, Action.PROPOSE, by, {"request": asked.id, "act": action, "statement": statement})
    known, listeners = {one.person_id for one in readers(turn, case)}, others(turn, actor.person_id, case)
    for one in listeners:
        content = describe(turn, asked, case) if one.person_id in known else _for_head(turn, asked, case)
        say(turn, one, content, case_id=case.id)
    answer(turn, actor, "second.asked" if listeners else "second.asked_nobody", reference=case.reference)


def _request(turn: Turn, actor: Actor, case: Case, action: Action, statement: int | None, to: str) -> Request:
    asked = Request(
        case_id=id_of(case),
        cycle=case.cycle,
        kind=KIND_OF[action],
        department=case.department,
        suggested=to,
        statement_id=statement,
        asked_by=actor.person_id,
        asked_at=turn.now,
    )
    turn.tx.add(asked)
    turn.tx.flush()
    return asked


def _for_head(turn: Turn, asked: Request, case: Case) -> Content:
    """As coordinators read it, masked, without a button that opens the case."""
    statement = turn.tx.get(Statement, asked.statement_id) if asked.statement_id else None
    person = turn.tx.get(Person, asked.asked_by) if asked.asked_by else None
    says = sentence(
        f"request.{asked.kind}",
        reference=case.reference,
        about=shortened(masked(turn, case, case.words), SHOWN) or "📷",
        words=masked(turn, case, statement.words) if statement else "",
        receiver=receiver_of(turn, asked.suggested),
        person=called(person.name if person else "", Role.COORDINATOR),
    )
    yes, no = (token(Scope.REQUEST, asked.id or 0, verb) for verb in ("grant", "refuse"))
    return Content((says,), ((button("button.grant", yes), button("button.refuse", no)),))


def proposal_for_head(turn: Turn, actor: Actor, incoming: Incoming) -> Token | None:
    """The head's tap under a proposal of which they may decide; None for anything else."""
    pressed = read_token(incoming.choice) if incoming.choice else None
    if pressed is None or pressed.scope is not Scope.REQUEST:
        return None
    asked = turn.tx.get(Request, pressed.subject)
    case = turn.tx.get(Case, asked.case_id) if asked and asked.kind in PROPOSALS else None
    theirs = case is not None and actor.person_id in {one.person_id for one in _heads(turn, case)}
    return pressed if theirs else None


def check_second(turn: Turn, actor: Actor, case: Case, asked: Request) -> None:
    """Raises `CaseworkError` where whoever proposed it agrees, and somebody else could."""
    own = asked.kind in PROPOSALS and asked.asked_by == actor.person_id
    if own and others(turn, actor.person_id, case):
        raise CaseworkError("error.second_coordinator")
    if own and _ended_the_others(turn, actor, case):
        raise CaseworkError("error.second_ended")


def words_of(turn: Turn, asked: Request) -> Said:
    """The words of a proposal. Raises `CaseworkError` where they were emptied meanwhile."""
    statement = turn.tx.get(Statement, asked.statement_id) if asked.statement_id else None
    if statement is None or not (statement.words or asked.suggested):
        raise CaseworkError("error.old_button")
    return Said(statement.words)


def decided_with(asked: Request, actor: Actor) -> Decided:
    decided: dict[str, object] = {"request": asked.id, "proposed_by": asked.asked_by}
    return {**decided, "alone": True} if asked.asked_by == actor.person_id else decided


def tell_granted(turn: Turn, actor: Actor, case: Case, asked: Request) -> None:
    """Whoever proposed it is told who agreed."""
    asker = recipients.find(turn.tx, asked.asked_by) if asked.asked_by else None
    if asker is not None and asker.person_id != actor.person_id:
        act = next(action for action, kind in KIND_OF.items() if kind == asked.kind)
        by = called(actor.name, Role.COORDINATOR)
        said = sentence("second.granted", reference=case.reference, action=word("action", act), person=by)
        say(turn, asker, said, case_id=case.id)


def tell_refused(turn: Turn, case: Case, asked: Request, by: ActingRole, words: object) -> None:
    """Whoever proposed it is told that it was refused, and why."""
    asker = recipients.find(turn.tx, asked.asked_by) if asked.asked_by else None
    if asker is not None and asker.person_id != by.person_id:
        said = sentence(f"second.refused_{asked.kind}", reference=case.reference, words=words)  # type: ignore[arg-type]
        say(turn, asker, said, case_id=case.id)
