"""What a chat was offered last, as numbered lines, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.expectations import AboutResult, Details, Question
from domain.kinds import MessageKind
from domain.messages import ChatKind, Choice
from storage.engine.database import Database, Transaction
from storage.messages import deliveries, offers
from storage.people import chats, identities
from storage.tables import Delivery, OutboxRow, id_of

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
SOLVED = (Choice("解决了", "c:1:solved:1:yes"), Choice("没解决", "c:1:solved:1:no"))
HUMAN = (Choice("找人工", "me:0:human"),)
RATING = AboutResult(Question.RATING, 1).text()


@pytest.fixture
def chat(database: Database) -> int:
    with database.transaction() as tx:
        person = identities.add_person(tx, "plain", "p1", name="李女士", language="zh-CN", now=NOW)
        made = chats.add(tx, "plain", "p1", kind=ChatKind.PRIVATE, title="", person_id=id_of(person))
        return id_of(made)


def shown(
    tx: Transaction,
    chat: int,
    message: str,
    offered: tuple[Choice, ...] = (),
    *,
    kind: MessageKind = MessageKind.SAY,
    expects: str = "",
) -> None:
    row = OutboxRow(chat_id=chat, kind=kind, language="zh-CN", created_at=NOW, hold_until=NOW)
    tx.add(row)
    tx.flush()
    made = Delivery(outbox_id=id_of(row), chat_id=chat, message=message, kind=kind, expects=expects, sent_at=NOW)
    made.offered = offers.text(offered)
    tx.add(made)
    tx.flush()


def test_the_lines_of_all_that_was_joined_into_one_answer_are_numbered_through(database: Database, chat: int) -> None:
    with database.transaction() as tx:
        shown(tx, chat, "a1", HUMAN)
        shown(tx, chat, "a2", SOLVED, kind=MessageKind.RESULT, expects=RATING)
        shown(tx, chat, "a2")
        shown(tx, chat, "a2", HUMAN)
        shown(tx, chat, "a2", kind=MessageKind.CHART)
        assert offers.said_last(tx, chat) == offers.Offer("a2", (*SOLVED, *HUMAN))
        assert offers.of_message(tx, chat, "a1") == offers.Offer("a1", HUMAN)


def test_of_joined_messages_a_choice_finds_the_one_that_offered_it(database: Database, chat: int) -> None:
    with database.transaction() as tx:
        shown(tx, chat, "a2", SOLVED, expects=RATING)
        shown(tx, chat, "a2", HUMAN)
        for choice, expects in ((SOLVED[1].token, RATING), (HUMAN[0].token, ""), ("", ""), ("c:1:solved:1", "")):
            found = deliveries.case_of_message(tx, chat, "a2", choice=choice)
            assert found is not None
            assert found.expects == expects


def test_nothing_is_offered_any_more_once_something_else_was_said(database: Database, chat: int) -> None:
    with database.transaction() as tx:
        assert offers.said_last(tx, chat) is None
        shown(tx, chat, "a1", SOLVED)
        shown(tx, chat, "a2")
        assert offers.said_last(tx, chat) is None
        assert offers.offered_last(tx, chat) == offers.Offer("a1", SOLVED)


def test_a_line_on_how_to_answer_and_a_picture_leave_the_question_the_last_thing_said(
    database: Database, chat: int
) -> None:
    with database.transaction() as tx:
        shown(tx, chat, "a1", SOLVED, expects=RATING)
        shown(tx, chat, "a2", kind=MessageKind.HINT)
        shown(tx, chat, "a3", kind=MessageKind.CHART)
        assert offers.said_last(tx, chat) == offers.Offer("a1", SOLVED)
        answered = deliveries.answered_by(tx, chat, "", NOW)
        assert answered is not None
        assert answered.expects == AboutResult(Question.RATING, 1)


def test_what_was_joined_below_a_question_closes_it_not_and_what_came_after_does(database: Database, chat: int) -> None:
    with database.transaction() as tx:
        shown(tx, chat, "a1", SOLVED, expects=RATING)
        shown(tx, chat, "a1", HUMAN)
        answered = deliveries.answered_by(tx, chat, "", NOW)
        assert answered is not None
        assert answered.expects == AboutResult(Question.RATING, 1)
        shown(tx, chat, "a2")
        assert deliveries.answered_by(tx, chat, "", NOW) is None


def test_a_question_for_free_words_ends_what_was_offered_before_it(database: Database, chat: int) -> None:
    with database.transaction() as tx:
        shown(tx, chat, "a1", SOLVED, expects=RATING)
        shown(tx, chat, "a1", expects=Details().text())
        assert offers.said_last(tx, chat) is None
        shown(tx, chat, "a1", HUMAN)
        assert offers.said_last(tx, chat) == offers.Offer("a1", (*SOLVED, *HUMAN))


def test_reasons_may_be_chosen_or_written(database: Database, chat: int) -> None:
    reasons = (Choice("办得太慢", "c:1:reason:1:slow"),)
    with database.transaction() as tx:
        shown(tx, chat, "a1", reasons, expects=AboutResult(Question.REASON, 1).text())
        assert offers.said_last(tx, chat) == offers.Offer("a1", reasons)


def test_old_offers_of_a_person_are_emptied_and_new_ones_stay(database: Database, chat: int) -> None:
    with database.transaction() as tx:
        shown(tx, chat, "a1", SOLVED)
        offers.empty(tx, 1, before=NOW)
        assert offers.said_last(tx, chat)
        offers.empty(tx, 1, before=NOW + timedelta(seconds=1))
        assert offers.said_last(tx, chat) is None


def test_labels_of_any_letters_come_back_as_they_were(database: Database, chat: int) -> None:
    odd = (Choice('补充 #1 "门口" [垃圾] 🙂', "d:1:to:1"), Choice("\\", "x"))
    with database.transaction() as tx:
        shown(tx, chat, "a1", odd)
        found = offers.said_last(tx, chat)
        assert found is not None
        assert found.choices == odd
