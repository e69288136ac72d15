"""What somebody said just before a danger: it belongs to the danger as its first words, and is not filed by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.hearing.dangers.danger import Danger, is_personal
from domain.messages import Incoming
from handlers.cases.transitions import as_resident
from handlers.complaints import draft_places, drafts, holds
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.tables import Case, Draft

TOLD_TOGETHER = timedelta(minutes=10)  # within which two messages may tell one danger
JUST_BEFORE = timedelta(minutes=30)  # within which words that tell no matter of their own belong to it
IN_ONE_BREATH = timedelta(minutes=2)  # and words that tell half of one


def open_beginning(turn: Turn, actor: Actor, kind: Danger) -> Draft | None:
    """The open draft whose words belong to a danger that is told now; None if it is about another matter."""
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft is None or draft.case_id is not None or draft.step == "which" or holds.is_held(draft):
        return None
    has_place = bool(draft.address or draft.area or draft.latitude is not None)
    before = turn.now - draft.touched_at
    if not draft.category and not has_place:
        return draft if before <= JUST_BEFORE else None
    # 楼上又吵起来了，then 他在打人: a noise was no matter of its own. A lamp beside burning wires is one.
    is_half = not draft.category or (is_personal(kind) and not has_place)
    return draft if is_half and before <= IN_ONE_BREATH else None


def asked_about(turn: Turn, actor: Actor) -> str:
    """Words that were just asked about because they told no problem; "" if there are none."""
    said = deliveries.said_last(turn.tx, actor.chat_id, turn.written - TOLD_TOGETHER).sentences
    return next((str(one.params["words"]) for one in said if one.key == "opening.unclear"), "")


def file_with_beginning(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft, kind: Danger) -> Case:
    """Files a danger with what a draft held, in the order in which it was said."""
    draft.step = "open"  # whatever was asked, these words are no answer to it
    drafts.take_content(turn, actor, replace(incoming, text=""), draft)
    draft_places.hear(turn, draft, incoming.told)
    draft.words = f"{draft.words} {incoming.told}".strip()
    turn.tx.add(draft)
    turn.tx.flush()
    drafts.treat_as_new(turn, draft, kind)
    (filed,), _ = drafts.file_draft(turn, actor, draft, as_resident(actor), confirmed=False, danger=kind)
    return turn.tx.get_one(Case, filed.id)
