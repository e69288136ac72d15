"""Choices without buttons: words that name a line of the last offer are handled as a tap on it.

On a platform with buttons nothing is read for this. Elsewhere the offer is read for short words alone, once.
"""

from __future__ import annotations

from dataclasses import replace

from domain.commands import parse, read_token
from domain.content import Content, sentence
from domain.kinds import MessageKind, Scope
from domain.messages import ChatKind, Incoming
from domain.numbered import LONGEST, Unnamed, is_number_alone, line_named, number_in
from handlers.saying import send
from handlers.turn import Actor, Turn
from storage.messages import offers
from storage.messages.offers import Offer
from storage.messages.outbox import Notice

HARMLESS = ((Scope.RESIDENT, "through"), (Scope.RESIDENT, "history"), (Scope.SERVICE, "cases"))


def named_choice(turn: Turn, actor: Actor, incoming: Incoming) -> Incoming | Unnamed:
    """The message as the choice that its words name, or why they name none."""
    offer = _offer(turn, actor, incoming) if _may_name(turn, incoming) else None
    if offer is None:
        return Unnamed.WORDS
    line = line_named(incoming.text, [one.label for one in offer.choices])
    if isinstance(line, Unnamed):
        return line
    return replace(incoming, text="", choice=offer.choices[line].token, reply_to=offer.message)


def is_number(turn: Turn, incoming: Incoming) -> bool:
    """Whether somebody who can tap nothing says a number alone."""
    return _may_name(turn, incoming) and number_in(incoming.text) is not None


def is_only_number(turn: Turn, incoming: Incoming) -> bool:
    """As `is_number`, of a number however it is written: 0000, 两个, 壹."""
    return _may_name(turn, incoming) and is_number_alone(incoming.text)


def old_choice(turn: Turn, actor: Actor, incoming: Incoming) -> str:
    """What a number names in the last offer, though something else was said since: only what does no harm if it was
    not meant; "" for anything else."""
    offer = offers.offered_last(turn.tx, actor.chat_id)
    line = line_named(incoming.text, [one.label for one in offer.choices]) if offer else Unnamed.WORDS
    if offer is None or isinstance(line, Unnamed):
        return ""
    named = read_token(offer.choices[line].token)
    return offer.choices[line].token if named and (named.scope, named.verb) in HARMLESS else ""


def say_number_alone(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """Says what to write instead of a number that names no line. It was added to nothing; what was asked stands."""
    send(turn, actor, Notice(Content((sentence("choice.number_alone"),)), MessageKind.HINT, reply_to=actor.message))


def say_numbers(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """Says which numbers there are, to a number of which there is no line. The question stands."""
    offer = _offer(turn, actor, incoming)
    last = len(offer.choices) if offer else 0
    said = sentence("choice.only_one") if last == 1 else sentence("choice.out_of_range", last=last)
    send(turn, actor, Notice(Content((said,)), MessageKind.HINT, reply_to=actor.message))


def _may_name(turn: Turn, incoming: Incoming) -> bool:
    """Whether words may name a line: short ones alone, on a platform without buttons; in a group only those that are
    addressed to the service and mean nothing else there."""
    if incoming.platform not in turn.practice.without_buttons or not 0 < len(incoming.text.strip()) <= LONGEST:
        return False
    if incoming.choice or incoming.has_more or incoming.unread:
        return False
    return incoming.chat_kind is ChatKind.PRIVATE or (incoming.mentioned and parse(incoming.text).verb is None)


def _offer(turn: Turn, actor: Actor, incoming: Incoming) -> Offer | None:
    """In a private chat what was said last must offer it, or the message that is replied to; in a group others may
    have been told something since."""
    if incoming.reply_to:
        return offers.of_message(turn.tx, actor.chat_id, incoming.reply_to)
    if incoming.chat_kind is ChatKind.GROUP:
        return offers.offered_last(turn.tx, actor.chat_id)
    return offers.said_last(turn.tx, actor.chat_id)
