"""What is taken in hand for a platform that has a pace, and what becomes of a chat that goes by another name."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event

from domain.kinds import MessageKind
from domain.messages import ChatKind
from storage.engine import statements
from storage.engine.database import Database, Transaction
from storage.engine.driver import run
from storage.messages import chat_moves, claims, deliveries, leases, outbox
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Notice, SentMessage
from storage.people import bindings, chats
from storage.tables import Case, OutboxRow, id_of

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
AT = ClaimTerms(NOW, NOW, timedelta(), NOW + timedelta(seconds=60), calm=True)


def _chat(tx: Transaction, name: str, *, platform: str = "paced") -> int:
    kind = ChatKind.GROUP if name.startswith("g") else ChatKind.PRIVATE
    return id_of(chats.add(tx, platform, name, kind=kind, title=name, person_id=None))


def _say(tx: Transaction, chat: int, *, cause: int | None = None) -> int:
    return outbox.enqueue(tx, chat, "en", Notice(), cause=cause, now=NOW)


def _claim(tx: Transaction, limit: int = 100, *, busy: tuple[int, ...] = ()) -> list[int]:
    found = claims.claim_at_pace(tx, AT, limit, "paced", busy)
    return [one.first.id for of_chat in found for one in of_chat]


def test_one_message_of_each_chat_is_taken_those_with_most_to_hear_first(database: Database) -> None:
    with database.transaction() as tx:
        little, much, busy = (_chat(tx, name) for name in ("p1", "p2", "p3"))
        _say(tx, _chat(tx, "p1", platform="other"))
        one, held = _say(tx, little), _say(tx, busy)
        many = [_say(tx, much) for _ in range(3)]
        assert _claim(tx, busy=(busy,)) == [many[0], one]
        assert _claim(tx) == [held]
        assert _claim(tx) == []


def test_a_chat_in_which_somebody_waits_hears_what_is_before_the_answer_first(database: Database) -> None:
    with database.transaction() as tx:
        others = [_say(tx, _chat(tx, f"p{number}")) for number in range(3)]
        asking = _chat(tx, "asking")
        digest, _ = _say(tx, asking), _say(tx, asking, cause=7)
        assert _claim(tx) == [digest, *others]


def test_an_awaited_answer_goes_before_older_messages(database: Database) -> None:
    with database.transaction() as tx:
        for number in range(10):
            _say(tx, _chat(tx, f"p{number}"))
        answer = _say(tx, _chat(tx, "asking"), cause=7)
        assert _claim(tx, 1) == [answer]


def test_an_urgent_card_overtakes_what_waits_in_its_group(database: Database) -> None:
    with database.transaction() as tx:
        group = _chat(tx, "g1")
        lines = [_say(tx, group) for _ in range(3)]
        cards = []
        for number, urgent in enumerate((False, True, True)):
            tx.add(case := Case(reference=f"2600001{number}", status="assigned", urgent=urgent, filed_at=NOW))
            tx.flush()
            case_id = id_of(case)
            card = Notice(kind=MessageKind.NEW_CARD, case_id=case_id, merge_key=f"card:{case_id}")
            cards.append(outbox.enqueue(tx, group, "en", card, now=NOW))
        order = [*cards[1:], *lines, cards[0]]
        taken = list[int]()
        for _ in order:
            [[claimed]] = claims.claim_at_pace(tx, AT, 10, "paced", ())
            outbox.sent(tx, [SentMessage(claimed, [f"{len(taken)}"])], NOW)
            taken.append(claimed.first.id)
        assert taken == order


def test_a_claim_says_whether_its_chat_is_a_group(database: Database) -> None:
    with database.transaction() as tx:
        _say(tx, _chat(tx, "p1"))
        _say(tx, _chat(tx, "g1"))
        found = claims.claim_at_pace(tx, AT, 10, "paced", ())
        assert {one.external: one.group for of_chat in found for one in of_chat} == {"p1": False, "g1": True}


def test_platforms_that_are_not_named_are_left_alone(database: Database) -> None:
    with database.transaction() as tx:
        _say(tx, _chat(tx, "p1"))
        other = _say(tx, _chat(tx, "p1", platform="other"))
        found = claims.claim(tx, AT, 10, ["other"])
        assert [one.first.id for of_chat in found for one in of_chat] == [other]
        assert claims.claim(tx, AT, 10, []) == []


def test_what_is_put_off_holds_its_chat_though_it_was_no_try(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "p1")
        first = _say(tx, chat)
        _say(tx, chat)
        [[claimed]] = claims.claim_at_pace(tx, AT, 10, "paced", ())
        outbox.postpone(tx, claimed, NOW + timedelta(seconds=5), "too many", tried=0)
        row = tx.get_one(OutboxRow, first)
        assert row.attempts == 0
        assert _claim(tx) == []
        assert not outbox.due(tx, NOW, NOW)
        assert outbox.due(tx, NOW, NOW + timedelta(seconds=5))


def test_a_lease_that_is_renewed_is_not_given_back(database: Database) -> None:
    with database.transaction() as tx:
        row = _say(tx, _chat(tx, "p1"))
        assert _claim(tx) == [row]
        leases.renew(tx, [row], NOW + timedelta(seconds=120))
        assert leases.reclaim(tx, NOW + timedelta(seconds=90)) == 0
        assert leases.reclaim(tx, NOW + timedelta(seconds=121)) == 1


def test_the_claims_read_only_what_waits(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However much was sent in the past."""
    database = Database(sqlite_url)
    plans: list[str] = []

    def explain(_c: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith("SELECT") and "outbox" in statement:
            asked = database.engine.raw_connection()
            rows = asked.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
            plans.append("\n".join(str(row[-1]) for row in rows))
            asked.close()

    def told(connection: Connection, statement: str, values: Any) -> Any:
        explain(connection, None, statement, values)
        return run(connection, statement, values)

    with database.transaction() as tx:
        chat = _chat(tx, "p1", platform="quick")
        merged = [outbox.enqueue(tx, chat, "en", Notice(merge_key="overdue"), now=NOW) for _ in range(3)]
    with database.reading() as tx:
        event.listen(tx.connection(), "before_cursor_execute", explain)
        monkeypatch.setattr(statements, "run", told)
        claims.claim_at_pace(tx, AT, 10, "paced", (1, 2))
        [[claimed]] = claims.claim(tx, AT, 1, ["quick"])
        outbox.due(tx, NOW, NOW)
    database.close()
    assert claimed.ids == merged
    any_poison, at_pace, _, due_now, merging, any_due = plans
    due = (at_pace, due_now)
    assert "ix_outbox_suspects" in any_poison
    assert "SCAN outbox" not in merging
    for plan in (*due, any_due):
        assert "SCAN outbox\n" not in f"{plan}\n"
        assert "ix_outbox_waiting" in plan
        assert "ix_outbox_put_off" in plan
    for plan in due:
        assert "RIGHT PART OF ORDER BY" not in plan  # or all that came due at one moment would be sorted
        assert "ix_outbox_suspects" in plan


@pytest.mark.parametrize("claim", ["DUE", "DUE_ON", "DUE_AT_PACE", "POISON", "POISON_ON", "POISON_AT_PACE"])
def test_a_claim_goes_through_neither_a_chat_nor_a_platform_nor_all_that_was_said(sqlite_url: str, claim: str) -> None:
    database = Database(sqlite_url)
    asked = {"now": NOW, "real_now": NOW, "most": 10, "platforms": ["a", "b"], "platform": "a", "busy": [1]}
    plans: list[str] = []

    def explain(connection: Connection, cursor: Any, statement: str, parameters: Any, *_: object) -> None:
        rows = connection.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
        plans.append("\n".join(str(row[-1]) for row in rows))

    with database.reading() as tx:
        event.listen(tx.connection(), "before_cursor_execute", explain)
        tx.connection().execute(getattr(claims, claim), asked)
    database.close()
    [plan] = plans
    assert "SCAN outbox\n" not in f"{plan}\n"
    assert "ix_outbox_chat_id" not in plan
    silent_chats = r"LIST SUBQUERY \d+\nSEARCH chat_aliases USING INDEX sqlite_autoindex"
    beside_silent_chats, looks = re.subn(silent_chats, "", plan)
    assert looks == 1
    assert "SEARCH chat_aliases USING INDEX sqlite_autoindex_chat_aliases_1 (platform=?)" not in beside_silent_chats


def test_a_chat_goes_by_its_new_name_and_is_found_by_the_old_one(database: Database) -> None:
    with database.transaction() as tx:
        group = _chat(tx, "g-1")
        assert chat_moves.move(tx, "paced", "g-1", "g-100") == group
        assert tx.holds_others_up  # others wait for the chat
        assert chat_moves.move(tx, "paced", "g-1", "g-100") is None
        assert chat_moves.move(tx, "paced", "unknown", "g-100") is None
        assert chats.current_alias(tx, group) == ("paced", "g-100")
        old = chats.find(tx, "paced", "g-1")
        assert old is not None
        assert old.id == group


def test_what_was_said_under_the_new_name_before_it_was_known_goes_along(database: Database) -> None:
    with database.transaction() as tx:
        group = _chat(tx, "g-1")
        bindings.bind(tx, group, "city", by=None, now=NOW)
        newcomer = _chat(tx, "g-100")
        waiting = _say(tx, newcomer)
        [[claimed]] = claims.claim_at_pace(tx, AT, 1, "paced", ())
        outbox.sent(tx, [SentMessage(claimed, ["57"])], NOW)
        behind = _say(tx, newcomer)
        assert chat_moves.move(tx, "paced", "g-1", "g-100") == group
        assert chats.current_alias(tx, group) == ("paced", "g-100")
        found = deliveries.case_of_message(tx, group, "57")
        assert found is not None
        assert found.outbox_id == waiting
        assert _claim(tx) == [behind]
        assert bindings.departments_in(tx, group) == ["city"]
