"""Words in answer to 确定删除吗 and 确定撤回吗, while that is the last thing said: they do what its buttons do."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import wish_of
from domain.hearing.residents import confirmations, lifting
from domain.hearing.residents.confirmations import Said
from domain.messages import Incoming
from handlers.cases import confidentiality, own_case_access
from handlers.residents import deletion, progress, withdrawing
from handlers.saying import answer
from handlers.turn import Actor, Turn
from storage.messages import deliveries

ANSWERED_WITHIN = timedelta(minutes=30)
WITHDRAWS = ("withdraw.sure", "withdraw.sure_words")


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Returns whether the words answered such a question."""
    said, agreed = confirmations.read(incoming.text), lifting.agrees(incoming.text)
    more = incoming.reply_to or incoming.has_more
    if more or (said is Said.ELSE and agreed is None):
        return False
    asked = deliveries.last_sent(turn.tx, actor.chat_id)
    if asked is None or asked.sent_at < turn.written - ANSWERED_WITHIN:
        return False
    if agreed is not None and asked.case_id and deliveries.says(turn.tx, asked, ("confidential.ask_lift",)):
        _answer_lifting(turn, actor, asked.case_id, agreed=agreed)
    elif said is Said.ELSE:
        return False
    elif deliveries.says(turn.tx, asked, ("forget.sure",)):
        _answer_deletion(turn, actor, said)
    elif asked.case_id and wish_of(incoming.text) is None and deliveries.says(turn.tx, asked, WITHDRAWS):
        _answer_withdrawal(turn, actor, asked.case_id, said)
    else:
        return False
    return True


def _answer_deletion(turn: Turn, actor: Actor, said: Said) -> None:
    """What cannot be undone is done only for words that name it; a mere yes is asked once more."""
    match said:
        case Said.DOES:
            deletion.forget(turn, actor)
        case Said.NO:
            answer(turn, actor, "forget.kept")
        case _:
            deletion.ask(turn, actor)


def _answer_lifting(turn: Turn, actor: Actor, case_id: int, *, agreed: bool) -> None:
    """同意 or 不同意, to whether a case need no longer be confidential."""
    verb = confidentiality.AGREES if agreed else confidentiality.REFUSES
    case = own_case_access.lock_own_case(turn, actor, case_id)
    confidentiality.press(turn, actor, case, verb, confidentiality.open_question(turn, case))


def _answer_withdrawal(turn: Turn, actor: Actor, case_id: int, said: Said) -> None:
    case = own_case_access.lock_own_case(turn, actor, case_id)
    if said is Said.NO:
        progress.tell_kept(turn, actor, case)
    else:
        withdrawing.confirm(turn, actor, case)
