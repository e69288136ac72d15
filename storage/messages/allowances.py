"""How many messages a chat may still be sent unasked, on a platform that counts them (`domain.allowance`).

It is renewed in the transaction that handles what a person did, and charged in the one that claims a message. What the
chat may not be sent is parked there, without a call. A platform that counts nothing has no row here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from domain import allowance
from domain.allowance import MOST_PER_RESULT, About, Window, worth_of
from domain.kinds import MessageKind, OutboxState, Purpose
from domain.lifecycle import OPEN, Status
from storage.engine.database import Transaction
from storage.messages import claims, files, parking, template_messages
from storage.messages.claims import ClaimTerms
from storage.messages.inbox import INBOX
from storage.messages.outbox import COLUMNS, OUTBOX, PARKED, THESE, Charge, Claimed, Queued
from storage.messages.template_messages import Events
from storage.tables import SQLModel

ALLOWANCES: Table = SQLModel.metadata.tables["allowances"]
ALIASES: Table = SQLModel.metadata.tables["chat_aliases"]
CASES: Table = SQLModel.metadata.tables["cases"]
WHY = "allowance"
MOST_ALONG = 12  # rows; the others wait for the next answer
NO_MESSAGES = (MessageKind.FORGET, MessageKind.UNBUTTON, MessageKind.TEMPLATE)  # calls that count as none
ASKING = (MessageKind.DRAFT, MessageKind.STATEMENT, MessageKind.RESULT)
MATTERS = (*OPEN, Status.RESOLVED)  # of a case in any other status, it is told that it has ended
IN_CHAT = (INBOX.c.platform == ALIASES.c.platform) & (INBOX.c.chat == ALIASES.c.external)
CHATS = select(
    ALIASES.c.chat_id,
    bindparam("messages", type_=ALLOWANCES.c.remaining.type),
    bindparam("ends", type_=ALLOWANCES.c.until.type),
).join(INBOX, IN_CHAT)
STANDINGS = (  # in one order, so that no two transactions wait for each other
    select(ALLOWANCES)
    .where(
        ALLOWANCES.c.chat_id.in_(bindparam("chats", expanding=True)),
        ALLOWANCES.c.until > bindparam("now", type_=ALLOWANCES.c.until.type),
    )
    .order_by(ALLOWANCES.c.chat_id)
    .with_for_update()
)
ABOUT = select(CASES.c.id, CASES.c.status, CASES.c.danger).where(CASES.c.id.in_(bindparam("cases", expanding=True)))
ANSWERS = (  # messages in the chat of what caused them, said at once: the answer in place was not ready in time
    select(OUTBOX.c.id)
    .join(INBOX, INBOX.c.id == OUTBOX.c.cause)
    .join(ALIASES, IN_CHAT & (ALIASES.c.chat_id == OUTBOX.c.chat_id))
    .where(OUTBOX.c.id.in_(bindparam("ids", expanding=True)), OUTBOX.c.hold_until <= OUTBOX.c.created_at)
)
PARKED_WORDS = (
    select(*COLUMNS)
    .where(
        OUTBOX.c.chat_id == bindparam("chat"),
        PARKED,
        OUTBOX.c.hold_until <= bindparam("now", type_=OUTBOX.c.hold_until.type),
        OUTBOX.c.kind == MessageKind.SAY.value,
        OUTBOX.c.expects == "",
        OUTBOX.c.error == WHY,  # nothing of it was said before
    )
    .order_by(OUTBOX.c.id.desc())
    .limit(MOST_ALONG)
)
TAKE_PARKED = (
    update(OUTBOX)
    .where(THESE, PARKED)
    .values(
        state=OutboxState.CLAIMED.value,
        lease_until=bindparam("lease_until", type_=OUTBOX.c.lease_until.type),
        attempts=OUTBOX.c.attempts + 1,
    )
)
THIS = (ALLOWANCES.c.chat_id == bindparam("chat")) & (
    ALLOWANCES.c.until == bindparam("ends", type_=ALLOWANCES.c.until.type)
)
CHANGE = update(ALLOWANCES).where(THIS).values(remaining=ALLOWANCES.c.remaining + bindparam("more"))
USE_UP = update(ALLOWANCES).where(THIS).values(remaining=0)


def renew(tx: Transaction, row_ids: Sequence[int], window: Window, now: datetime) -> None:
    """Their chats may be sent so many messages from now on, whatever was left, since their people spoke."""
    _set(tx, row_ids, window, now, only_if_more=False)


def begin(tx: Transaction, row_ids: Sequence[int], window: Window, now: datetime) -> None:
    """Their people did something without a word: it counts where nothing is left of what their last words allowed, or
    what is left would end sooner."""
    _set(tx, row_ids, window, now, only_if_more=True)


def _set(tx: Transaction, row_ids: Sequence[int], window: Window, now: datetime, *, only_if_more: bool) -> None:
    connection = tx.connection()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    chats = CHATS.where(INBOX.c.id.in_(row_ids)).distinct().order_by(ALIASES.c.chat_id)
    insert: Any = dialect.insert(ALLOWANCES).from_select(["chat_id", "remaining", "until"], chats)
    values = {"remaining": insert.excluded.remaining, "until": insert.excluded.until}
    less = (ALLOWANCES.c.remaining <= 0) | (ALLOWANCES.c.until < insert.excluded.until) if only_if_more else None
    upsert = insert.on_conflict_do_update(index_elements=["chat_id"], set_=values, where=less)
    connection.execute(upsert, {"messages": window.messages, "ends": now + window.lasts})


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is known of the messages that were claimed: of their cases, and which of them are late answers."""

    ended: Collection[int]
    dangers: Collection[int]
    answers: Collection[int]

    def about(self, one: Claimed) -> About:
        first = one.first
        return About(
            asks=first.kind in ASKING or any(row.expects or (row.content or {}).get("buttons") for row in one.rows),
            answers=any(row.id in self.answers for row in one.rows),
            ends=first.case_id in self.ended,
            result=first.kind is MessageKind.RESULT,
            danger=first.case_id in self.dangers,
        )


def charge(
    tx: Transaction,
    claimed: Sequence[Sequence[Claimed]],
    platforms: Collection[str],
    at: ClaimTerms,
    templates: Events | None = None,
) -> list[list[Claimed]]:
    """Charges what was claimed to its chats, on these platforms, and parks what they may not be sent; where they may be
    sent no more, that is announced by `templates`. Returns the rest, of each such chat the first with what is parked
    there and has words alone."""
    now = at.now
    counted = [one for one in _each(claimed) if one.platform in platforms and one.first.kind not in NO_MESSAGES]
    if not counted:
        return [list(of_chat) for of_chat in claimed]
    asked = {"chats": sorted({one.first.chat_id for one in counted}), "now": now}
    standing = {row.chat_id: (row.remaining, row.until) for row in tx.connection().execute(STANDINGS, asked)}
    facts = _facts(tx, counted)
    charged: dict[int, Claimed | None] = {}
    shut: list[Claimed] = []
    for one in counted:
        left, until = standing.get(one.first.chat_id, (0, now))
        spent = allowance.granted(worth_of(facts.about(one)), left, _wanted(tx, one))
        standing[one.first.chat_id] = (left - spent, until)
        charged[one.first.id] = _charged(tx, one, Charge(spent, until))
        if not spent and left <= allowance.KEPT_BACK:
            shut.append(one)
    template_messages.announce(tx, shut, templates or {}, now)
    return [_with_parked(tx, of_chat, at) for of_chat in _left(claimed, charged)]


def _with_parked(tx: Transaction, of_chat: list[Claimed], at: ClaimTerms) -> list[Claimed]:
    """Claims what goes along, for the first message that is sent as words."""
    first = of_chat[0]
    if first.charge is None:
        return of_chat
    found = tx.connection().execute(PARKED_WORDS, {"chat": first.first.chat_id, "now": at.now})
    words = [row for row in (Queued(*row) for row in found) if _has_words_alone(row)]
    if not words:
        return of_chat
    tx.connection().execute(TAKE_PARKED, {"ids": [row.id for row in words], "lease_until": at.lease_until})
    along = [Claimed(rows, first.platform, first.external) for rows in claims.merged(words[::-1])]
    return [replace(first, along=tuple(reversed(along))), *of_chat[1:]]


def _has_words_alone(row: Queued) -> bool:
    return not any((row.content or {}).get(name) for name in ("buttons", "photos", "place", "voice", "file"))


def _each(claimed: Sequence[Sequence[Claimed]]) -> Iterator[Claimed]:
    return (one for of_chat in claimed for one in of_chat)


def _charged(tx: Transaction, one: Claimed, charge: Charge) -> Claimed | None:
    if not charge.messages:
        parking.park(tx, one, WHY)
        return None
    _change(tx, one.first.chat_id, charge, -charge.messages)
    return replace(one, charge=charge)


def _left(claimed: Sequence[Sequence[Claimed]], charged: Mapping[int, Claimed | None]) -> list[list[Claimed]]:
    found = ([charged.get(one.first.id, one) for one in of_chat] for of_chat in claimed)
    return [some for of_chat in found if (some := [one for one in of_chat if one is not None])]


def _facts(tx: Transaction, counted: Sequence[Claimed]) -> _Facts:
    connection = tx.connection()
    about = connection.execute(ABOUT, {"cases": list({one.first.case_id for one in counted if one.first.case_id})})
    cases = about.all()
    ids = [row_id for one in counted for row_id in one.ids]
    return _Facts(
        ended={case.id for case in cases if case.status not in MATTERS},
        dangers={case.id for case in cases if case.danger},
        answers=set(connection.execute(ANSWERS, {"ids": ids}).scalars()),
    )


def _wanted(tx: Transaction, one: Claimed) -> int:
    """Two where a result has pictures, which go as one."""
    first = one.first
    if first.kind is not MessageKind.RESULT or first.case_id is None:
        return 1
    return MOST_PER_RESULT if files.of_case(tx, first.case_id, Purpose.PROOF, cycle=first.subject) else 1


def give_back(tx: Transaction, claimed: Claimed, sent: int = 0) -> None:
    """A message was not sent, or as fewer messages than it was counted as. What is over is the chat's again, unless its
    person has spoken meanwhile and has the most already."""
    if claimed.charge and claimed.charge.messages > sent:
        _change(tx, claimed.first.chat_id, claimed.charge, claimed.charge.messages - sent)


def use_up(tx: Transaction, claimed: Claimed) -> None:
    """The platform says that nothing more may be sent: it is right, whatever was counted here."""
    if claimed.charge:
        tx.connection().execute(USE_UP, {"chat": claimed.first.chat_id, "ends": claimed.charge.until})


def _change(tx: Transaction, chat_id: int, charge: Charge, more: int) -> None:
    tx.connection().execute(CHANGE, {"chat": chat_id, "ends": charge.until, "more": more})


def is_picture_withheld(claimed: Claimed) -> bool:
    """Whether only the words of a message may be sent."""
    return claimed.charge is not None and claimed.charge.messages < MOST_PER_RESULT
