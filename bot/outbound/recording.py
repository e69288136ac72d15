"""What is recorded of a message that went out, or never will: by the sender, and where an answer is given in place."""

from __future__ import annotations

from collections.abc import Sequence

from domain.expectations import AboutResult, Question, read
from domain.kinds import CARDS
from handlers.cases import arrivals, ratings
from handlers.turn import Turn
from storage.messages import outbox
from storage.messages.outbox import Claimed, SentMessage


def record_sent(turn: Turn, went: Sequence[SentMessage]) -> None:
    """Messages that went out: a result with its question was read, and a card was shown."""
    for case_id, cycle in sorted(_results_asked_about(went)):
        ratings.record_delivery(turn, case_id, cycle)
    outbox.sent(turn.tx, went, turn.now)
    arrivals.record_shown(turn, _cards(went))


def record_failed(turn: Turn, claimed: Claimed, error: str) -> None:
    outbox.failed(turn.tx, claimed, error)
    tell_unsent(turn, claimed)


def tell_unsent(turn: Turn, claimed: Claimed) -> None:
    """Tells coordinators of a card that its department will not be shown."""
    if claimed.first.kind in CARDS and claimed.first.case_id:
        arrivals.tell_refused(turn, claimed.first.case_id, claimed.first.chat_id, claimed.ids)


def _results_asked_about(went: Sequence[SentMessage]) -> set[tuple[int, int]]:
    """Cases and cycles whose result, with the question whether it is solved, went out."""
    asked = ((one.claimed.first.case_id, read(one.claimed.expects)) for one in went if one.messages)
    return {
        (case_id, expects.cycle)
        for case_id, expects in asked
        if case_id and isinstance(expects, AboutResult) and expects.question is Question.RATING
    }


def _cards(went: Sequence[SentMessage]) -> set[tuple[int, int]]:
    """Which cases have a card in which chats now."""
    shown = [one.claimed.first for one in went if one.messages and one.claimed.first.kind in CARDS]
    return {(row.case_id, row.chat_id) for row in shown if row.case_id}
