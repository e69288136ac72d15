"""Telling all whom a case concerns: its residents, their groups, its department, the coordinators."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.commands import token
from domain.communities import for_everyone
from domain.content import Content, Sentence, button, sentence
from domain.content import department as department_name
from domain.hearing.dangers.danger import is_personal
from domain.kinds import ConfidentialBy, Hears, HeldRole, Scope
from handlers.jurisdiction import groups_of
from handlers.saying import group_language, say
from handlers.turn import Turn
from storage.casework import cases
from storage.engine import service_settings
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.people import bindings, recipients, roles
from storage.people.recipients import Recipient
from storage.tables import Audience, Case, id_of


def tell_residents(
    turn: Turn, case: Case, content: Content | Sentence, *, wait: timedelta | None = None, merge_key: str = ""
) -> list[int]:
    """Tells all who hear about a case, after `wait` (default: the notice window, in which several changes are merged
    into one message; under a `merge_key` of its own it stands alone). Returns the ids of the outbox rows."""
    if isinstance(content, Sentence):
        content = Content((content,))
    told, window = [], turn.practice.notice_window
    wait = window if wait is None else wait
    for listener in people_to_tell(turn, case):
        told.append(
            say(
                turn,
                listener,
                content,
                case_id=case.id,
                merge_key=merge_key or f"case:{case.id}",
                hold_until=turn.now + wait,
            )
        )
    for said in content.sentences:
        if shown := for_everyone(said, case.reference):
            told += tell_communities(turn, case, shown, wait=max(wait, window))
    return told


def tell_communities(turn: Turn, case: Case, said: Sentence, *, wait: timedelta, reachable: bool = False) -> list[int]:
    """Says a line in the residents' group where a case was reported, if the service cannot write to its reporter alone.

    With `reachable`, says it in any case. Never says anything about a case that only coordinators may know.
    """
    reported = _reported_in(turn, case)
    return [
        say(
            turn,
            Recipient(one.person_id, one.chat_id, group_language(turn)),
            said,
            reply_to=one.message,
            case_id=case.id,
            hold_until=turn.now + wait,
        )
        for one in reported
        if reachable or recipients.find(turn.tx, one.person_id) is None
    ]


def is_told_in_communities(turn: Turn, case: Case) -> bool:
    """Whether a residents' group is told about a case whose reporter cannot be told alone."""
    return bool(_reported_in(turn, case))


def _reported_in(turn: Turn, case: Case) -> list[Audience]:
    if is_for_coordinators(case):
        return []
    return [one for one in cases.audience(turn.tx, id_of(case)) if one.why == Hears.COMMUNITY]


def is_for_leader(case: Case) -> bool:
    """Whether a case accuses the coordinating office itself: a leader has it, and no coordinator. In a danger to life
    the named coordinators have it, too."""
    return case.confidential_by == ConfidentialBy.OFFICE and not case.danger


def hears_accusations(turn: Turn, person_id: int) -> bool:
    """Whether a person deals with accusations of the office."""
    return person_id in _who_hear(turn)


def _who_hear(turn: Turn) -> list[int]:
    """Who holds the leaders' function to which accusations of the office go; where the settings name none any more,
    the one to which they went, since who reported them was told that no coordinator sees them."""
    function = turn.county.hears_accusations()
    code = function.code if function else service_settings.setting(turn.tx, service_settings.HEARD_BY)
    return roles.with_function(turn.tx, code) if code else []


def is_for_coordinators(case: Case) -> bool:
    """Whether only coordinators may know of a case: it is confidential, or a danger to or by persons."""
    return case.confidential or is_personal(case.danger)


def people_to_tell(turn: Turn, case: Case) -> list[Recipient]:
    """The people who hear about a case, each with the chat where only they read. Never a residents' group."""
    heard = [(recipients.find(turn.tx, one.person_id), one) for one in cases.audience(turn.tx, id_of(case))]
    return [
        recipient if one.why == Hears.COMMUNITY else replace(recipient, chat_id=one.chat_id)
        for recipient, one in heard
        if recipient is not None
    ]


def tell_department(
    turn: Turn,
    case: Case,
    content: Content | Sentence,
    *,
    at_once: bool = False,
    wait: timedelta = timedelta(),
    merge_key: str = "",
) -> None:
    """Says something in the groups of the case's department: at once if it is urgent or `at_once`, else at the next
    opening; never before `wait` is over. Lines of a case are merged into one message unless `merge_key` names another.

    Where its groups were unbound, the coordinators are told instead.
    """
    if isinstance(content, Sentence):
        content = Content((content,))
    if is_for_coordinators(case) or not case.department:
        return
    groups = groups_of(turn, case)
    if not groups and bindings.was_unbound(turn.tx, case.department):
        unheard = sentence("told.coordinator.unit_unheard", department=department_name(case.department))
        opens = button("button.open_one", token(Scope.COORDINATOR, id_of(case), "open"), reference=case.reference)
        said = Content((unheard, *content.sentences), ((opens,),))
        for listener in readers(turn, case):
            hold = turn.now + max(wait, turn.practice.notice_window)
            say(turn, listener, said, case_id=case.id, merge_key=f"unbound:{case.id}", hold_until=hold)
    for chat_id, *_ in groups:
        outbox.enqueue(
            turn.tx,
            chat_id,
            group_language(turn),
            Notice(content, case_id=case.id, merge_key=merge_key or f"group:{case.id}"),
            cause=turn.cause,
            now=turn.now,
            hold_until=max(department_told_at(turn, case, at_once=at_once), turn.now + wait),
        )


def tell_coordinators(turn: Turn, case: Case | None, content: Content | Sentence, *, but: int | None = None) -> None:
    """Tells every coordinator (or leader) who may read the case, except `but`."""
    if isinstance(content, Sentence):
        content = Content((content,))
    for listener in readers(turn, case) if case else coordinators(turn):
        if listener.person_id != but:
            say(turn, listener, content, case_id=case.id if case else None)


def readers(turn: Turn, case: Case) -> list[Recipient]:
    """The coordinators who may read a case; of one that accuses their office, the leader who has it."""
    if is_for_leader(case):
        return leaders_who_hear(turn)
    return coordinators(turn, confidential=case.confidential)


def leaders_who_hear(turn: Turn) -> list[Recipient]:
    """Who deals with accusations of the office."""
    return [found for one in _who_hear(turn) if (found := recipients.find(turn.tx, one))]


def coordinators(turn: Turn, *, confidential: bool = False) -> list[Recipient]:
    ids = roles.holders(turn.tx, HeldRole.COORDINATOR, confidential=confidential)
    return [found for one in ids if (found := recipients.find(turn.tx, one))]


def department_told_at(turn: Turn, case: Case, *, at_once: bool = False) -> datetime:
    """When a department is told: now if it is urgent or `at_once`, else at the next opening."""
    return turn.now if at_once or case.urgent else turn.practice.calendar.next_opening(turn.now)
