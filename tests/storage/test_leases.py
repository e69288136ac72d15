"""What a sender had in hand when it died is sent again, and not for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.kinds import OutboxState
from domain.messages import ChatKind
from storage.engine.database import Database, Transaction
from storage.messages import claims, leases, outbox
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Notice
from storage.messages.poison import POISON_AFTER
from storage.tables import Chat, ChatAlias, OutboxRow

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LEASE = timedelta(seconds=60)


def _chat(tx: Transaction, name: str) -> int:
    chat = Chat(platform="wire", kind=ChatKind.PRIVATE, title=name)
    tx.add(chat)
    tx.flush()
    assert chat.id is not None
    tx.add(ChatAlias(platform="wire", external=name, chat_id=chat.id))
    tx.flush()
    return chat.id


def _claim(tx: Transaction, now: datetime = NOW, *, calm: bool = True) -> list[int | None]:
    found = claims.claim(tx, ClaimTerms(now, now, timedelta(), now + LEASE, calm), 100)
    return [one.first.id for of_chat in found for one in of_chat]


def _dies(tx: Transaction) -> int:
    """Whoever has messages in hand is dead."""
    return leases.reclaim(tx, NOW + 2 * LEASE)


def test_a_message_in_hand_is_given_back_once_its_lease_is_over(database: Database) -> None:
    with database.transaction() as tx:
        row = outbox.enqueue(tx, _chat(tx, "a"), "en", Notice(), now=NOW)
        assert _claim(tx) == [row]
        assert leases.reclaim(tx, NOW + LEASE) == 0
        assert _claim(tx) == []
        assert leases.reclaim(tx, NOW + LEASE + timedelta(seconds=1)) == 1
        assert _claim(tx) == [row]


def test_a_message_with_which_several_senders_died_goes_alone(database: Database) -> None:
    with database.transaction() as tx:
        first = outbox.enqueue(tx, _chat(tx, "a"), "en", Notice(), now=NOW)
        for _ in range(POISON_AFTER):
            assert _claim(tx) == [first]
            assert _dies(tx) == 1
        other = outbox.enqueue(tx, _chat(tx, "b"), "en", Notice(), now=NOW)
        assert _claim(tx) == [first]
        assert _claim(tx) == [other]


def test_a_suspect_waits_until_senders_live_and_only_its_chat_waits_with_it(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        suspect = outbox.enqueue(tx, chat, "en", Notice(), now=NOW)
        for _ in range(POISON_AFTER):
            _claim(tx)
            _dies(tx)
        behind = outbox.enqueue(tx, chat, "en", Notice(), now=NOW)
        other = outbox.enqueue(tx, _chat(tx, "b"), "en", Notice(), now=NOW)
        assert _claim(tx, calm=False) == [other]
        assert _claim(tx, calm=False) == []
        assert _claim(tx) == [suspect]
        assert _claim(tx) == []
        row = tx.get_one(OutboxRow, behind)
        assert row.state == "waiting"


def test_nobody_waits_for_what_is_behind_a_suspect_however_much_it_is(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        outbox.enqueue(tx, chat, "en", Notice(), now=NOW)
        for _ in range(POISON_AFTER):
            _claim(tx)
            _dies(tx)
        for _ in range(claims.LOOKED_AT):
            outbox.enqueue(tx, chat, "en", Notice(), now=NOW)
        other = outbox.enqueue(tx, _chat(tx, "b"), "en", Notice(), now=NOW)
        assert _claim(tx, calm=False) == [other]


def test_a_suspect_is_tried_when_what_was_to_be_said_before_it_is_said(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        before, begun = (outbox.enqueue(tx, chat, "en", Notice(), now=NOW) for _ in range(2))
        tx.get_one(OutboxRow, begun).deaths = POISON_AFTER
        tx.flush()
        assert _claim(tx) == [before]
        tx.get_one(OutboxRow, before).state = OutboxState.SENT
        tx.flush()
        assert _claim(tx) == [begun]


def test_a_message_that_kills_its_sender_is_left_as_uncertain(database: Database) -> None:
    with database.transaction() as tx:
        row_id = outbox.enqueue(tx, _chat(tx, "a"), "en", Notice(), now=NOW)
        for _ in range(leases.MAX_DEATHS):
            assert _claim(tx) == [row_id]
            assert _dies(tx) == 1
        assert _claim(tx) == []
        row = tx.get_one(OutboxRow, row_id)
        assert (row.state, row.error, row.retry_at) == ("uncertain", "its sender died", None)
