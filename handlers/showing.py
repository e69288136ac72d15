"""Showing a case's card to those who work on it, and updating the cards that were shown before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from domain.commands import token
from domain.content import Content, button, named, sentence, word
from domain.kinds import ConfidentialBy, HeldRole, MessageKind, Scope
from handlers.jurisdiction import groups_of
from handlers.saying import chat_language
from handlers.telling import (
    coordinators,
    department_told_at,
    is_for_coordinators,
    leaders_who_hear,
    readers,
)
from handlers.turn import Turn
from storage.messages import office_chats, outbox
from storage.messages.outbox import Notice
from storage.people import recipients, roles
from storage.tables import Case, id_of


def show_card(turn: Turn, case: Case, *, fresh: bool = False, wait: timedelta = timedelta()) -> None:
    """Shows the present state in every chat that works on a case, after `wait`. `fresh` posts a new card, because an
    edit may not be noticed."""
    kind = MessageKind.NEW_CARD if fresh else MessageKind.CARD
    seen = set(office_chats.chats_with_card(turn.tx, id_of(case)))
    groups = set() if is_for_coordinators(case) else {one.chat_id for one in groups_of(turn, case)}
    for chat_id in sorted(groups | seen):
        outbox.enqueue(
            turn.tx,
            chat_id,
            chat_language(turn, chat_id),
            card_notice(id_of(case), kind if chat_id in groups else MessageKind.CARD),
            cause=turn.cause,
            now=turn.now,
            hold_until=max(
                turn.now if chat_id in seen and not fresh else department_told_at(turn, case), turn.now + wait
            ),
        )


def card_notice(case_id: int, kind: MessageKind = MessageKind.NEW_CARD) -> Notice:
    """A message that shows a case's card as it is when the message is sent."""
    return Notice(kind=kind, case_id=case_id, subject=case_id, merge_key=f"card:{case_id}")


def show_card_to_coordinators(turn: Turn, case: Case) -> None:
    """Shows the card to every coordinator who may read the case."""
    about = (id_of(case), case.reference, case.status)
    shown = coordinator_card_rows(turn, *about, case.confidential, danger=case.danger, by=case.confidential_by)
    outbox.enqueue_all(turn.tx, shown)


def show_added_to_coordinators(turn: Turn, case: Case) -> None:
    """That a resident said more of a case that no department reads: of a confidential one only who opens it reads
    what."""
    if not case.confidential:
        show_card_to_coordinators(turn, case)
        return
    row = (button("button.open_case", token(Scope.COORDINATOR, id_of(case), "open")),)
    said = Content((sentence("told.coordinator.added_confidential", reference=case.reference),), (row,))
    notice = Notice(said, case_id=id_of(case))
    shown = [
        outbox.row(one.chat_id, one.language, notice, cause=turn.cause, now=turn.now) for one in readers(turn, case)
    ]
    outbox.enqueue_all(turn.tx, shown)


def coordinator_card_rows(
    turn: Turn,
    case_id: int,
    reference: str,
    status: str,
    confidential: bool,
    *,
    danger: str = "",
    by: str = "",
) -> list[Mapping[str, Any]]:
    """Outbox rows with a card for each coordinator. Of a confidential case they get a notice only, because opening it
    must be recorded as an event. One that accuses their office goes to the leader who has such cases; as long as nobody
    does, operators learn that one waits."""
    if confidential:
        said = sentence("told.coordinator.confidential", reference=reference, status=word("status", status))
        told = (sentence("told.coordinator.danger", danger=word("danger_kind", danger)),) if danger else ()
        row = (button("button.open_case", token(Scope.COORDINATOR, case_id, "open")),)
        notice = Notice(Content((*told, said), (row,)), case_id=case_id)
    else:
        notice = card_notice(case_id)
    if by == ConfidentialBy.OFFICE and not danger:
        return _rows_of_office(turn, case_id, reference)
    listeners = coordinators(turn, confidential=confidential)
    if danger and not listeners:  # no coordinator may read confidential cases: all learn that there is a danger
        listeners = coordinators(turn)
    return [outbox.row(one.chat_id, one.language, notice, cause=turn.cause, now=turn.now) for one in listeners]


def _rows_of_office(turn: Turn, case_id: int, reference: str) -> list[Mapping[str, Any]]:
    """A notice for the leader; or, without a number, for operators and the other leaders that somebody has to join as
    that leader."""
    function = turn.county.hears_accusations()
    if listeners := leaders_who_hear(turn):
        said = sentence("told.leader.office", reference=reference)
        opens = button("button.open_case", token(Scope.COORDINATOR, case_id, "open"))
        notice = Notice(Content((said,), ((opens,),)), case_id=case_id)
    else:
        ids = {*roles.holders(turn.tx, HeldRole.OPERATOR), *roles.holders(turn.tx, HeldRole.LEADER)}
        listeners = [found for one in sorted(ids) if (found := recipients.find(turn.tx, one))]
        name = named(function.name) if function else word("role", HeldRole.LEADER)
        notice = Notice(Content((sentence("told.operator.no_leader", function=name),)))
    return [outbox.row(one.chat_id, one.language, notice, cause=turn.cause, now=turn.now) for one in listeners]
