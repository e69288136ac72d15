"""Officials as residents: a coordinator or leader uses their own cases like anybody, in their own chat.

我要反映 … begins one. What else is theirs: taps under their own drafts and cases, answers to what their cases ask, and
words while they tell a draft.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from domain.commands import Wish, opens_with, parse, wish_of
from domain.expectations import AboutResult, Details
from domain.kinds import Scope
from domain.messages import Incoming
from handlers.cases import own_case_access
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.tables import Case

BEGINS = re.compile(
    r"\s*(?:我(?:自己|个人|本人)?也?(?:要|想)(?:反映|投诉|报修)|i (?:want|would like) to report)[\s,，:：]*",
    re.IGNORECASE,
)
TELLING = timedelta(minutes=30)  # words of an official within it go on with the draft they are telling


def as_resident(turn: Turn, actor: Actor, incoming: Incoming) -> Incoming | None:
    """The message as the resident's that it is, without 我要反映; None for an official's."""
    if incoming.choice:
        own = opens_with(incoming.choice, Scope.DRAFT) or opens_with(incoming.choice, Scope.RESIDENT)
        return incoming if own else None
    if begins := BEGINS.match(incoming.text):
        words = incoming.text[begins.end() :].strip()
        return replace(incoming, text=words or incoming.text.strip(), reply_to="")
    if wish_of(incoming.text) is Wish.CASES or _answers_own_case(turn, actor, incoming):
        return incoming
    return incoming if _tells_draft(turn, actor, incoming) else None


def _answers_own_case(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Whether words answer what one of their own cases asks of its resident."""
    said = deliveries.answered_by(turn.tx, actor.chat_id, incoming.reply_to, turn.written)
    if said is None or not said.case_id or not isinstance(said.expects, Details | AboutResult):
        return False
    case = turn.tx.get(Case, said.case_id)
    return case is not None and own_case_access.is_in_audience(turn, actor, case) and not _is_command(incoming)


def _tells_draft(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft is None or turn.now - draft.touched_at > TELLING or incoming.reply_to or _is_command(incoming):
        return False
    said = deliveries.answered_by(turn.tx, actor.chat_id, "", turn.written)
    return said is None or said.expects is None


def _is_command(incoming: Incoming) -> bool:
    command = parse(incoming.text)
    return command.verb is not None or bool(command.reference)
