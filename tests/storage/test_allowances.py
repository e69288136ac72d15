"""How many messages a chat may still be sent: renewed by what its person does, charged when one is claimed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from domain.allowance import Window
from domain.content import Content, button, sentence
from domain.kinds import MediaKind, MessageKind, Purpose
from domain.messages import ChatKind, Update
from storage.engine.database import Database, Transaction
from storage.messages import allowances, claims, files, inbox, outbox
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Charge, Claimed, Notice
from storage.people import chats
from storage.tables import Case, Media, OutboxRow, id_of

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
AT = ClaimTerms(NOW, NOW, timedelta(seconds=2), NOW + timedelta(seconds=60), calm=False)
WORDS, EVENT = Window(5, timedelta(hours=48)), Window(3, timedelta(minutes=1))
NOTE = Content((sentence("forget.done"),))
QUESTION = Content(NOTE.sentences, ((button("button.reopen", "c:1:reopen"),),))


def _chat(tx: Transaction, name: str, platform: str = "place") -> int:
    return id_of(chats.add(tx, platform, name, kind=ChatKind.PRIVATE, title="", person_id=None))


def _did(tx: Transaction, name: str, at: datetime = NOW) -> list[int]:
    return inbox.keep(tx, [("place", Update(f"{name}{at}", name, "words"))], NOW)


def _say(tx: Transaction, chat: int, content: Content = QUESTION, **about: object) -> int:
    notice = Notice(content, **about)  # type: ignore[arg-type]  # each test names what it needs
    return outbox.enqueue(tx, chat, "en", notice, now=NOW)


def _claim(tx: Transaction, now: datetime = NOW) -> list[list[Claimed]]:
    claimed = claims.claim(tx, AT, 48)
    return allowances.charge(tx, claimed, {"place"}, replace(AT, now=now))


def _charges(claimed: Sequence[Sequence[Claimed]]) -> list[tuple[int, int]]:
    return [(one.first.id, one.charge.messages if one.charge else 0) for of_chat in claimed for one in of_chat]


def _left(tx: Transaction, chat: int) -> tuple[int, datetime]:
    row = tx.execute(allowances.ALLOWANCES.select().where(allowances.ALLOWANCES.c.chat_id == chat)).one()
    return row.remaining, row.until


def _states(tx: Transaction, *row_ids: int) -> list[str]:
    tx.expire_all()
    return [tx.get_one(OutboxRow, row_id).state.value for row_id in row_ids]


def test_words_renew_what_is_left_and_do_not_add_to_it(database: Database) -> None:
    with database.transaction() as tx:
        chat, other = _chat(tx, "a"), _chat(tx, "b")
        allowances.renew(tx, [*_did(tx, "a"), *_did(tx, "b"), *_did(tx, "a", NOW + timedelta(1))], WORDS, NOW)
        assert _left(tx, chat) == _left(tx, other) == (5, NOW + timedelta(hours=48))
        _say(tx, chat)
        _claim(tx)
        assert _left(tx, chat) == (4, NOW + timedelta(hours=48))
        later = NOW + timedelta(hours=1)
        allowances.renew(tx, _did(tx, "a", later), WORDS, later)
        assert _left(tx, chat) == (5, NOW + timedelta(hours=49))


def test_an_event_counts_where_nothing_is_left_of_words(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        allowances.begin(tx, _did(tx, "a"), EVENT, NOW)
        assert _left(tx, chat) == (3, NOW + timedelta(minutes=1))
        allowances.begin(tx, _did(tx, "a"), EVENT, NOW + timedelta(seconds=59))
        assert _left(tx, chat) == (3, NOW + timedelta(seconds=119))
        allowances.renew(tx, _did(tx, "a"), WORDS, NOW)
        allowances.begin(tx, _did(tx, "a"), EVENT, NOW)
        assert _left(tx, chat) == (5, NOW + timedelta(hours=48))
        over = NOW + timedelta(hours=48)
        allowances.begin(tx, _did(tx, "a"), EVENT, over)
        assert _left(tx, chat) == (3, over + timedelta(minutes=1))
        tx.execute(text("UPDATE allowances SET remaining = 0"))
        allowances.begin(tx, _did(tx, "a"), EVENT, over + timedelta(seconds=9))
        assert _left(tx, chat) == (3, over + timedelta(seconds=69))


def test_what_may_not_be_sent_is_parked_without_a_call(database: Database) -> None:
    with database.transaction() as tx:
        chat, silent = _chat(tx, "a"), _chat(tx, "b")
        allowances.renew(tx, _did(tx, "a"), WORDS, NOW)
        asked = [_say(tx, chat) for _ in range(6)]
        note, unheard = _say(tx, chat, NOTE), _say(tx, silent)
        claimed = _claim(tx)
        assert _charges(claimed) == [(one, 1) for one in asked[:4]]
        assert [[row for one in message.along for row in one.ids] for message in claimed[0]] == [[note], [], [], []]
        assert _states(tx, *asked, note, unheard) == ["claimed"] * 4 + ["parked"] * 2 + ["claimed", "parked"]
        assert _left(tx, chat)[0] == 1
        result = _say(tx, chat, kind=MessageKind.RESULT)
        assert _charges(_claim(tx)) == []  # while others of its chat are in hand
        outbox.release(tx, [*asked[:4], note])
        assert (result, 1) in _charges(_claim(tx))
        assert _left(tx, chat)[0] == 0
        assert _states(tx, *asked, result) == ["parked"] * 6 + ["claimed"]
        assert _states(tx, note) == ["claimed"]  # along with the result


def test_after_48_hours_nothing_is_left(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        allowances.renew(tx, _did(tx, "a"), WORDS, NOW)
        row = _say(tx, chat, kind=MessageKind.RESULT)
        assert _claim(tx, NOW + timedelta(hours=48)) == []
        assert _states(tx, row) == ["parked"]


def test_a_platform_that_counts_nothing_is_left_alone(database: Database) -> None:
    with database.transaction() as tx:
        rows = [_say(tx, _chat(tx, "a", "elsewhere"), NOTE), _say(tx, _chat(tx, "b"), NOTE)]
        assert _charges(_claim(tx)) == [(rows[0], 0)]
        assert tx.execute(text("SELECT count(*) FROM allowances")).scalar() == 0


def test_what_makes_no_message_costs_none(database: Database) -> None:
    with database.transaction() as tx:
        row = _say(tx, _chat(tx, "a"), kind=MessageKind.FORGET)
        assert _charges(_claim(tx)) == [(row, 0)]


def test_the_end_of_a_case_and_a_danger_are_worth_one(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        allowances.renew(tx, _did(tx, "a"), WORDS, NOW)
        cases = [
            Case(reference=f"2026100{number}", status=status, danger=danger, filed_at=NOW)
            for number, (status, danger) in enumerate(
                [("closed", ""), ("in_progress", ""), ("resolved", ""), ("in_progress", "fire")]
            )
        ]
        tx.add_all(cases)
        tx.flush()
        told = [_say(tx, chat, NOTE, case_id=one.id, merge_key=f"case:{one.id}") for one in cases]
        claimed = _claim(tx)
        assert _charges(claimed) == [(told[0], 1), (told[3], 1)]
        assert [one.ids for one in claimed[0][0].along] == [[told[2]], [told[1]]]  # newest first


def test_an_answer_that_was_not_ready_in_time_is_worth_one(database: Database) -> None:
    with database.transaction() as tx:
        chat, other = _chat(tx, "a"), _chat(tx, "b")
        [mine], [theirs] = _did(tx, "a"), _did(tx, "b")
        allowances.renew(tx, [mine, theirs], WORDS, NOW)
        answer = outbox.enqueue(tx, chat, "en", Notice(NOTE), cause=mine, now=NOW)
        held = outbox.enqueue(tx, chat, "en", Notice(NOTE), cause=mine, now=NOW - timedelta(1), hold_until=NOW)
        news = outbox.enqueue(tx, other, "en", Notice(NOTE), cause=mine, now=NOW)
        claimed = _claim(tx)
        assert _charges(claimed) == [(answer, 1)]
        assert claimed[0][0].along[0].ids == [held]
        assert _states(tx, held, news) == ["claimed", "parked"]


def test_a_result_with_pictures_is_two_messages_where_two_are_left(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        allowances.renew(tx, _did(tx, "a"), WORDS, NOW)
        case = Case(reference="20261001", status="resolved", filed_at=NOW)
        media = Media(platform="place", file="1", kind=MediaKind.PICTURE, chat_id=chat, created_at=NOW)
        tx.add_all([case, media])
        tx.flush()
        files.attach(tx, [media.id or 0], Purpose.PROOF, case_id=case.id, cycle=1)
        result = _say(tx, chat, Content(), kind=MessageKind.RESULT, case_id=case.id, subject=1)
        [[claimed]] = _claim(tx)
        assert claimed.charge == Charge(2, NOW + timedelta(hours=48))
        assert not allowances.is_picture_withheld(claimed)
        outbox.release(tx, [result])
        tx.execute(text("UPDATE allowances SET remaining = 1"))
        [[again]] = _claim(tx)
        assert allowances.is_picture_withheld(again)


def test_what_was_not_sent_is_given_back_unless_the_person_spoke_meanwhile(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        allowances.renew(tx, _did(tx, "a"), WORDS, NOW)
        _say(tx, chat)
        [[claimed]] = _claim(tx)
        allowances.give_back(tx, claimed, sent=1)
        assert _left(tx, chat)[0] == 4
        allowances.give_back(tx, claimed)
        assert _left(tx, chat)[0] == 5
        later = NOW + timedelta(seconds=1)
        allowances.renew(tx, _did(tx, "a"), WORDS, later)
        allowances.give_back(tx, claimed)
        allowances.use_up(tx, claimed)
        assert _left(tx, chat) == (5, later + timedelta(hours=48))


def test_the_platform_is_right_about_what_is_left(database: Database) -> None:
    with database.transaction() as tx:
        chat = _chat(tx, "a")
        allowances.renew(tx, _did(tx, "a"), WORDS, NOW)
        _say(tx, chat)
        [[claimed]] = _claim(tx)
        allowances.use_up(tx, claimed)
        assert _left(tx, chat)[0] == 0
