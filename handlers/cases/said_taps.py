"""Words that mean a button: whoever has no finger free says what stands on it, in reply to the message that has it."""

from __future__ import annotations

from dataclasses import replace

from domain.commands import read_token
from domain.hearing.said_taps import label_meant
from domain.kinds import Scope
from domain.messages import Incoming
from handlers.cases.offers import OFFER_VERB
from handlers.turn import Turn
from storage.messages import deliveries
from storage.tables import Delivery


def as_tap(turn: Turn, incoming: Incoming, asked: Delivery | None) -> Incoming | None:
    """The message as a tap on the button of `asked` that its words mean; None if they mean none.

    Only an offer asks for one tap, and a request, which has to be replied to; the words of a card are acts.
    """
    if asked is None or not incoming.text or incoming.shows:
        return None
    buttons = [one for row in deliveries.content_of(turn.tx, asked).buttons for one in row]
    offered = [one for one in buttons if _asks_for_tap(one.token, replied=bool(incoming.reply_to))]
    label = label_meant(incoming.text, [one.label for one in offered])
    if not label:
        return None
    token = next(one.token for one in offered if one.label == label)
    return replace(incoming, text="", choice=token, reply_to=asked.message)


def _asks_for_tap(token: str, *, replied: bool) -> bool:
    read = read_token(token)
    return read is not None and (read.verb == OFFER_VERB or (replied and read.scope == Scope.REQUEST))
