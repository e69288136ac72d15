"""Putting a case's card before those who work on it, or its present state into the cards that stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.commands import token
from domain.content import Content, button, sentence, word
from domain.kinds import MessageKind, Scope
from handlers.saying import chat_language
from handlers.telling import coordinators, department_told_at, is_for_coordinators
from handlers.turn import Turn
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.people import bindings
from storage.tables import Case, id_of


def show_card(turn: Turn, case: Case, *, fresh: bool = False) -> None:
    """Has every chat that works on a case see its present state; `fresh` posts anew where an edit may go unseen."""
    kind = MessageKind.NEW_CARD if fresh else MessageKind.CARD
    seen = set(outbox.chats_with_card(turn.tx, id_of(case)))
    groups = set() if is_for_coordinators(case) else set(bindings.chats_of(turn.tx, case.department))
    for chat_id in sorted(groups | seen):
        outbox.enqueue(
            turn.tx,
            chat_id,
            chat_language(turn, chat_id),
            card_notice(id_of(case), kind if chat_id in groups else MessageKind.CARD),
            cause=turn.cause,
            now=turn.now,
            hold_until=turn.now if chat_id in seen and not fresh else department_told_at(turn, case),
        )


def card_notice(case_id: int, kind: MessageKind = MessageKind.NEW_CARD) -> Notice:
    """A case's card, as it is when it is sent."""
    return Notice(kind=kind, case_id=case_id, subject=case_id, merge_key=f"card:{case_id}")


def show_card_to_coordinators(turn: Turn, case: Case) -> None:
    """Puts a card before every coordinator who may read it."""
    about = (id_of(case), case.reference, case.status)
    shown = coordinator_card_rows(turn, *about, case.confidential, danger=case.danger)
    outbox.enqueue_all(turn.tx, shown)


def coordinator_card_rows(
    turn: Turn, case_id: int, reference: str, status: str, confidential: bool, *, danger: str = ""
) -> list[Mapping[str, Any]]:
    """A card for each of them; only a notice where the case is confidential and every look has to be an event."""
    if confidential:
        said = sentence("told.coordinator.confidential", reference=reference, status=word("status", status))
        told = (sentence("told.coordinator.danger", danger=word("danger_kind", danger)),) if danger else ()
        row = (button("button.open_case", token(Scope.COORDINATOR, case_id, "open")),)
        notice = Notice(Content((*told, said), (row,)), case_id=case_id)
    else:
        notice = card_notice(case_id)
    listeners = coordinators(turn, confidential=confidential)
    if danger and not listeners:  # nobody is named for confidential cases: of danger all learn that it is there
        listeners = coordinators(turn)
    return [outbox.row(one.chat_id, one.language, notice, cause=turn.cause, now=turn.now) for one in listeners]
