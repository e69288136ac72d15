"""上报: a whole complaint in one message, filed at once. Many such messages are filed in one batch.

Whoever uses it gets no preview, and is told afterwards what the department sees. Missing details are asked for, as with
any complaint.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, partial
from typing import Any

from domain.commands import told_at_once
from domain.content import Content, sentence
from domain.hearing.dangers.danger import danger_in
from domain.hearing.elsewhere import elsewhere_in
from domain.lifecycle import Role
from domain.messages import LONGEST_TEXT, ChatKind, Incoming
from handlers.cases.complaint import Complaint
from handlers.cases.filing import Filed, Filing, file_cases, filed_message
from handlers.cases.transitions import ActingRole
from handlers.cases.understanding import read
from handlers.chats.welcome import nearest_language, welcome_message
from handlers.limits import Admission
from handlers.turn import Actor, Turn
from handlers.wording import masked_for, who_deals_with
from storage.messages import outbox
from storage.messages.outbox import Notice
from storage.people import residents

LONGEST_SILENCE = timedelta(days=1)  # senders who reported a silent danger since then are handled one by one


@dataclass(frozen=True, slots=True)
class InboxMessage:
    """A message and the id of its inbox row."""

    row: int
    incoming: Incoming


def complete_complaint(turn: Turn, words: str) -> Complaint | None:
    """The complaint that these words make; None if they do not tell both what it is about and where."""
    complaint = read(turn, words, danger=None).complaint()  # a message about danger does not get here
    return complaint if complaint.category and complaint.has_place else None


def file_directly(turn: Turn, actor: Actor, complaint: Complaint) -> None:
    """Files one person's complaint and tells them about it."""
    filed = file_cases(turn, [Filing(complaint, ActingRole(Role.RESIDENT, actor.person_id), actor, turn.cause)])
    outbox.enqueue_all(turn.tx, [_filed_row(turn, one) for one in filed])


def can_be_batched(incoming: Incoming) -> bool:
    """Whether a message can be filed in a batch: words only, in a private chat, without danger."""
    more = incoming.shows or incoming.place or incoming.choice or incoming.reply_to or incoming.album
    other = incoming.voice or incoming.dictated or incoming.unread or incoming.anonymous or incoming.happening
    short = len(incoming.text) <= LONGEST_TEXT
    alone = incoming.chat_kind is ChatKind.PRIVATE and short and not (more or other)
    return alone and bool(told_at_once(incoming.text)) and danger_in(incoming.text) is None


def file_batch(turn: Turn, platform: str, messages: Sequence[InboxMessage]) -> list[int]:
    """Files complaints of different people. Returns the inbox rows that are done; the others have to be handled one by
    one."""
    told = ((message, complete_complaint(turn, told_at_once(message.incoming.text))) for message in messages)
    plain = [(message, complaint) for message, complaint in told if complaint and _is_admitted(turn, message)]
    speakers = _speakers(turn, platform, [message for message, _ in plain])
    filings = [
        Filing(complaint, ActingRole(Role.RESIDENT, one.person_id), one, message.row)
        for message, complaint in plain
        if (one := speakers.get(message.incoming.sender)) and _may_begin(turn, one, message)
    ]
    filed = file_cases(turn, filings) if filings else []
    outbox.enqueue_all(turn.tx, [_filed_row(turn, one) for one in filed])
    return [one.filing.cause for one in filed if one.filing.cause]


def _is_admitted(turn: Turn, message: InboxMessage) -> bool:
    return turn.practice.limiter.admit_message(message.incoming, turn.now, message.row)[0] is Admission.ALLOWED


def _may_begin(turn: Turn, resident: Actor, message: InboxMessage) -> bool:
    return turn.practice.limiter.admit_complaint(resident.person_id, turn.now, message.row) is Admission.ALLOWED


def _speakers(turn: Turn, platform: str, messages: Sequence[InboxMessage]) -> dict[str, Actor]:
    """The senders, by their ids on the platform: residents known in this chat, and newcomers, who are added and
    welcomed."""
    causes = {one.incoming.sender: one.row for one in messages}
    heard = [one.incoming for one in messages]
    chats = {one.sender: one.chat for one in heard}
    known = residents.known(turn.tx, platform, chats, hiding_since=turn.now - LONGEST_SILENCE)
    unknown = [one for one in heard if one.sender not in known]
    strangers = residents.strangers(turn.tx, platform, {one.sender: one.chat for one in unknown})
    newcomers = [
        residents.Newcomer(one.sender, one.chat, one.sender_name, nearest_language(turn.county, one.language))
        for one in unknown
        if one.sender in strangers
    ]
    known |= residents.add(turn.tx, platform, newcomers, now=turn.now)
    actors = {
        one.sender: Actor(resident.person_id, resident.chat_id, resident.language, resident.name, one.message)
        for one in heard
        if (resident := known.get(one.sender))
    }
    welcome = cache(partial(welcome_message, turn.county, numbered=platform in turn.practice.without_buttons))
    rows = [_welcome_row(turn, actors[one.external], welcome, causes[one.external]) for one in newcomers]
    outbox.enqueue_all(turn.tx, rows)
    return actors


def _welcome_row(turn: Turn, actor: Actor, welcome: Callable[[str], Content], cause: int) -> Mapping[str, Any]:
    return outbox.row(actor.chat_id, actor.language, Notice(welcome(actor.language)), cause=cause, now=turn.now)


def _filed_row(turn: Turn, filed: Filed) -> Mapping[str, Any]:
    """The message about a filed case: number, department, deadline and, since there was no preview, what the department
    sees."""
    said = filed_message(turn, filed)
    reporter = filed.filing.reporter
    assert reporter is not None
    if code := elsewhere_in(filed.filing.complaint.words, turn.county.elsewhere):
        who, *_ = who_deals_with(turn.county.elsewhere[code])
        said = replace(said, sentences=(*said.sentences, who))
    if filed.department:
        seen = sentence("filed.seen", words=masked_for(turn, filed.words, reporter.name, filed.hidden_names))
        said = replace(said, sentences=(*said.sentences, seen))
    return outbox.row(
        reporter.chat_id,
        reporter.language,
        Notice(said, case_id=filed.id, reply_to=reporter.message),
        cause=filed.filing.cause,
        now=turn.now,
    )
