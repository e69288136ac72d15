"""A role or a binding that ends: at once, with an event; what was shown leaves the chat, what was in hand goes back.

Rows end by `end_roles` and `unbind`, which need no running service: the command line calls them. What follows
(`settle_person`, `settle_group`) is done in the same turn, or by a timer that the command line sets.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.commands import token
from domain.content import Content, Param, Sentence, button, sentence, when, word
from domain.content import area as area_name
from domain.content import department as department_name
from domain.county import HEAD
from domain.errors import CaseworkError
from domain.kinds import HeldRole, MessageKind, Scope
from domain.lifecycle import Role
from handlers.cases import alarms, casework, retractions
from handlers.cases.transitions import ActingRole
from handlers.saying import chat_language, say
from handlers.showing import show_card_to_coordinators
from handlers.telling import coordinators, readers, tell_coordinators
from handlers.turn import Turn
from handlers.wording import shortened, status_of
from storage.casework import cases, events, worklists
from storage.engine.database import Transaction
from storage.messages import office_chats, outbox
from storage.messages.outbox import Notice
from storage.people import bindings, chats, recipients, roles
from storage.tables import Binding, Case, Chat, Community, Person, RoleHeld, Statement, id_of

ROLE_ENDED, UNBOUND = "role_ended", "unbound"
MOST_TOLD = 10  # cases
MOST_SHOWN = 40  # letters
AT_DESK = (HeldRole.COORDINATOR, HeldRole.LEADER)  # to whom cases are shown in their own chats


@dataclass(frozen=True, slots=True)
class EndedBy:
    """Who ended it: a coordinator or an operator in a chat, or, without a person, an operator on the command line."""

    role: HeldRole = HeldRole.OPERATOR
    person_id: int | None = None
    name: str = ""

    @property
    def called(self) -> Param:
        return self.name or word("held_role", self.role)


def check_succeeded(tx: Transaction, person: Person, ending: Sequence[RoleHeld]) -> None:
    """Raises `CaseworkError` if no coordinator who can be reached would be left, or none for confidential cases."""
    if not any(one.role == HeldRole.COORDINATOR for one in ending):
        return
    roles.lock_holders(tx, HeldRole.COORDINATOR)
    called: Param = person.name or word("word", "somebody")
    if not _others(tx, person, confidential=False):
        raise CaseworkError("error.last_coordinator", person=called)
    if any(one.confidential for one in ending) and not _others(tx, person, confidential=True):
        raise CaseworkError("error.last_confidential", person=called)


def _others(tx: Transaction, person: Person, *, confidential: bool) -> list[int]:
    holders = roles.holders(tx, HeldRole.COORDINATOR, confidential=confidential)
    return [one for one in holders if one != person.id and recipients.find(tx, one)]


def end_roles(tx: Transaction, person: Person, ending: Sequence[RoleHeld], by: EndedBy, *, now: datetime) -> None:
    """Ends these roles of a person. Raises `CaseworkError` without a successor."""
    check_succeeded(tx, person, ending)
    roles.end(tx, ending, now=now)
    about = {
        "person": person.id,
        "roles": sorted({str(one.role) for one in ending}),
        "departments": sorted({one.department for one in ending if one.department}),
        "functions": sorted({one.function for one in ending if one.function}),
        "confidential": any(one.confidential for one in ending),
    }
    events.record(tx, events.row(None, ROLE_ENDED, at=now, role=by.role, person_id=by.person_id, details=about))


def settle_person(turn: Turn, person_id: int, by: EndedBy) -> None:
    """Takes from the person's chats what they were shown of others' cases, unless another role of theirs shows them
    cases still, and tells them and the coordinators."""
    person = turn.tx.get_one(Person, person_id)
    works_on = not roles.held_by(turn.tx, person_id).isdisjoint(AT_DESK)
    if not works_on:
        _take_all(turn, person_id)
    if to := recipients.find(turn.tx, person_id):
        say(turn, to, sentence("told.role_ended_in_part" if works_on else "told.role_ended"))
    called: Param = person.name or word("word", "somebody")
    ended = sentence("told.coordinator.role_ended", person=called, by=by.called)
    tell_coordinators(turn, None, ended, but=by.person_id)
    _tell_heads(turn, ended, but=(by.person_id, person_id))
    _offer_to_take_back(turn, person_id, called)
    give_back_dangers(turn)
    for case in worklists.page(turn.tx, worklists.of_office(), MOST_TOLD).cases:
        show_card_to_coordinators(turn, case)


def _tell_heads(turn: Turn, said: Sentence, *, but: Collection[int | None]) -> None:
    """The head of the office is told, unless they are told as a coordinator."""
    told = {one.person_id for one in coordinators(turn)}
    ids = roles.with_function(turn.tx, HEAD) if HEAD in turn.county.leaders else []
    for one in ids:
        if one not in told and one not in but and (to := recipients.find(turn.tx, one)):
            say(turn, to, said)


def _offer_to_take_back(turn: Turn, person_id: int, called: Param) -> None:
    """What they said as a coordinator and residents have not been sent yet: others may still take it back."""
    if HeldRole.COORDINATOR in roles.held_by(turn.tx, person_id):
        return
    them = ActingRole(Role.COORDINATOR, person_id)
    for case in retractions.retractable_cases(turn, person_id, lambda _: them):
        undo, expects = retractions.undo_choice(turn, case, them, Scope.COORDINATOR)
        statement = turn.tx.get_one(Statement, expects.statement)
        said = sentence(
            "told.coordinator.held_act",
            reference=case.reference,
            person=called,
            action=word("action", statement.action),
            words=shortened(statement.words, MOST_SHOWN),
            at=when(statement.said_at + casework.take_back_time(turn)),
        )
        for listener in readers(turn, case):
            say(turn, listener, Content((said,), ((undo,),)), case_id=case.id, expects=expects)


def _take_all(turn: Turn, person_id: int) -> None:
    own = [id_of(one) for one in cases.of_resident(turn.tx, person_id)]
    for chat_id in chats.private_chats_of(turn.tx, person_id):
        office_chats.cancel_unsaid(turn.tx, chat_id, but=own)
        _take(turn, chat_id, office_chats.shown_in(turn.tx, chat_id, but=own))


def _take(turn: Turn, chat_id: int, messages: Collection[str]) -> None:
    """Has messages replaced by a line, where the platform can edit."""
    said, language = Content((sentence("no_longer_visible"),)), chat_language(turn, chat_id)
    for message in messages:
        notice = Notice(said, MessageKind.ERASE, reply_to=message)
        outbox.enqueue(turn.tx, chat_id, language, notice, now=turn.now, cause=turn.cause)


def give_back_dangers(turn: Turn) -> None:
    """Open dangers that nobody has in hand any more: coordinators are called again."""
    for case in worklists.page(turn.tx, worklists.in_danger(), MOST_TOLD).cases:
        if alarms.was_left(turn, case):
            alarms.call_coordinators(turn, id_of(case), 0)


def unbind(tx: Transaction, bound: Binding | Community, by: EndedBy, *, now: datetime) -> None:
    """Ends the binding of a group to a department, or to an area."""
    bindings.end(tx, bound, now=now)
    unit = {"department": bound.department} if isinstance(bound, Binding) else {"area": bound.area}
    about = {"chat": bound.chat_id, "binding": bound.id, **unit}
    events.record(tx, events.row(None, UNBOUND, at=now, role=by.role, person_id=by.person_id, details=about))


def settle_group(turn: Turn, bound: Binding, by: EndedBy) -> None:
    """Takes from a group what it was shown of a department's cases; they go to coordinators, if it has no other."""
    others = bindings.departments_in(turn.tx, bound.chat_id)
    only = bound.department if others else ""
    office_chats.cancel_unsaid(turn.tx, bound.chat_id, department=only)
    _take(turn, bound.chat_id, office_chats.shown_in(turn.tx, bound.chat_id, department=only))
    tell_coordinators(turn, None, _unbound(turn, bound, by))


def _unbound(turn: Turn, bound: Binding, by: EndedBy) -> Content:
    unit, title = department_name(bound.department), turn.tx.get_one(Chat, bound.chat_id).title
    ended = sentence("told.coordinator.unbound", department=unit, title=title or "-", by=by.called)
    if bindings.workplaces(turn.tx, bound.department):
        return Content((ended,))
    page = worklists.page(turn.tx, worklists.open_in([bound.department]), MOST_TOLD)
    if not page.count:
        return Content((ended,))
    says = [ended, sentence("told.coordinator.unbound_cases", department=unit, count=page.count)]
    says += [_line(one) for one in page.cases]
    opens = [button("button.open_one", _opens(one), reference=one.reference) for one in page.cases]
    return Content(tuple(says), tuple((one,) for one in opens))


def _opens(case: Case) -> str:
    return token(Scope.COORDINATOR, id_of(case), "open")


def _line(case: Case) -> Sentence:
    return sentence("card.heading", reference=case.reference, status=status_of(case))


def settle_community(turn: Turn, bound: Community, by: EndedBy) -> None:
    """A residents' group in which nothing can be reported any more; what was reported there stays with its people."""
    said = sentence("told.coordinator.unbound_community", area=area_name(bound.area), by=by.called)
    tell_coordinators(turn, None, said)
