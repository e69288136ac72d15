"""What is claimed for an answer in place, what is left alone, and what becomes of messages that wait to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from domain.content import Content, Sentence, sentence
from domain.kinds import MessageKind, OutboxState
from domain.messages import ChatKind, Update
from storage.casework import arrivals
from storage.casework.undelivered import ON_ITS_WAY
from storage.engine.database import Database, Transaction
from storage.messages import answers, cancellation, held_back, inbox, outbox, parking
from storage.messages.answers import ToSay
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Notice, SentMessage
from storage.people import blanking, chats
from storage.tables import Case, InboxRow, OutboxRow, id_of
from tests.tables import each

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LEASE = NOW + timedelta(seconds=60)
AT = ClaimTerms(NOW, NOW, timedelta(seconds=2), LEASE, calm=False)
SAID = Content((sentence("forget.done"),))


def _chat(tx: Transaction, name: str) -> int:
    return id_of(chats.add(tx, "place", name, kind=ChatKind.PRIVATE, title="", person_id=None))


def _came(tx: Transaction, name: str, key: str) -> int:
    [row_id] = inbox.keep(tx, [("place", Update(key, name, "words"))], NOW)
    return row_id


def _say(
    tx: Transaction, chat: int, cause: int | None = None, *, key: str = "", wait: float = 0, kind: str = "say"
) -> int:
    notice = Notice(SAID, merge_key=key, kind=MessageKind(kind))
    return outbox.enqueue(tx, chat, "en", notice, cause=cause, now=NOW, hold_until=NOW + timedelta(seconds=wait))


def _set(tx: Transaction, row_id: int, **values: object) -> None:
    tx.connection().execute(outbox.OUTBOX.update().where(outbox.OUTBOX.c.id == row_id).values(**values))


def _states(tx: Transaction, *row_ids: int) -> list[str]:
    tx.expire_all()
    return [tx.get_one(OutboxRow, row_id).state.value for row_id in row_ids]


def _claim(tx: Transaction, row_id: int, name: str = "a") -> ToSay:
    return answers.claim(tx, AT, row_id, ("place", name))


def _ids(messages: Sequence[outbox.Claimed]) -> list[list[int]]:
    return [one.ids for one in messages]


def test_what_waited_is_said_newest_first_and_then_the_answer_as_it_was_said(database: Database) -> None:
    with database.transaction() as tx:
        chat, row = _chat(tx, "a"), _came(tx, "a", "k1")
        old, new, due = _say(tx, chat), _say(tx, chat), _say(tx, chat)
        for one in (old, new):
            _set(tx, one, state="parked")
        first, second = _say(tx, chat, row), _say(tx, chat, row)
        found = _claim(tx, row)
        assert _ids(found.earlier) == [[due], [new], [old]]
        assert _ids(found.answer) == [[first], [second]]
        assert answers.are_claimed(tx, found.ids, LEASE)
        assert _claim(tx, row) == ToSay()


def test_what_waited_is_said_newest_first_without_what_a_result_outdates(database: Database) -> None:
    with database.transaction() as tx:
        chat, row, case_id = _chat(tx, "a"), _came(tx, "a", "k1"), _case(tx)
        said = {
            key: _say(tx, chat)
            for key in ("told.acknowledged", "told.answer", "told.overdue", "result", "told.closed", "other")
        }
        for key, one in said.items():
            content = Content((Sentence(key, {}),)).to_json()
            _set(tx, one, state="parked", case_id=None if key == "other" else case_id, content=content)
        _set(tx, said["result"], kind="result")
        found = _claim(tx, row)
        assert _ids(found.earlier) == [[said[key]] for key in ("other", "told.closed", "result", "told.answer")]
        assert _ids(found.outdated) == [[said["told.acknowledged"]], [said["told.overdue"]]]
        assert sorted(found.ids) == sorted(said.values())


def test_rows_of_one_key_become_one_message_and_belong_to_the_answer_if_one_of_them_does(database: Database) -> None:
    with database.transaction() as tx:
        chat, row = _chat(tx, "a"), _came(tx, "a", "k1")
        one, other, two = _say(tx, chat, key="case:1"), _say(tx, chat, key="case:2"), _say(tx, chat, key="case:1")
        for parked in (one, other, two):
            _set(tx, parked, state="parked")
        third = _say(tx, chat, row, key="case:2")
        found = _claim(tx, row)
        assert _ids(found.earlier) == [[one, two]]
        assert _ids(found.answer) == [[other, third]]


def test_what_is_of_another_chat_or_not_yet_due_is_left_alone(database: Database) -> None:
    with database.transaction() as tx:
        chat, other, row = _chat(tx, "a"), _chat(tx, "b"), _came(tx, "a", "k1")
        left = [_say(tx, other, row), _say(tx, chat, row, wait=60), _say(tx, chat, row, kind="forget")]
        poison, sent = _say(tx, chat, row), _say(tx, chat, row)
        _set(tx, poison, deaths=3)
        _set(tx, sent, state="sent")
        merging = _say(tx, chat, row, wait=2)  # it is held only so that others may be merged with it
        assert _ids(_claim(tx, row).answer) == [[merging]]
        assert _states(tx, *left, poison) == ["waiting"] * 4


def test_the_answer_to_another_update_is_left_to_that_for_as_long_as_the_sender_leaves_it(database: Database) -> None:
    with database.transaction() as tx:
        chat, one, two = _chat(tx, "a"), _came(tx, "a", "k1"), _came(tx, "a", "k2")
        first, second = _say(tx, chat, one), _say(tx, chat, two)
        answers.keep_from_sender(tx, [one, two], NOW + timedelta(seconds=1))
        assert _ids(_claim(tx, two).answer) == [[second]]
        later = ClaimTerms(NOW, NOW + timedelta(seconds=2), timedelta(), LEASE, calm=False)
        assert _ids(answers.claim(tx, later, two, ("place", "a")).earlier) == [[first]]


def test_what_an_update_causes_in_its_own_chat_is_kept_from_the_sender(database: Database) -> None:
    with database.transaction() as tx:
        chat, other, row, next_row = _chat(tx, "a"), _chat(tx, "b"), _came(tx, "a", "k1"), _came(tx, "b", "k2")
        own, elsewhere, before = _say(tx, chat, row), _say(tx, other, row), _say(tx, chat)
        answers.keep_from_sender(tx, [row, next_row], NOW + timedelta(seconds=1))
        tx.expire_all()
        kept = [tx.get_one(OutboxRow, one).retry_at for one in (own, elsewhere, before)]
        assert kept == [NOW + timedelta(seconds=1), None, None]
        assert outbox.due(tx, NOW, NOW)
        _set(tx, elsewhere, state="sent")
        _set(tx, before, state="sent")
        assert not outbox.due(tx, NOW, NOW)
        assert outbox.due(tx, NOW, NOW + timedelta(seconds=1))


def test_a_claim_that_somebody_else_took_over_is_given_back_by_nobody(database: Database) -> None:
    with database.transaction() as tx:
        chat, row = _chat(tx, "a"), _came(tx, "a", "k1")
        mine, lost = _say(tx, chat, row), _say(tx, chat, row)
        found = _claim(tx, row)
        _set(tx, lost, lease_until=LEASE + timedelta(seconds=1))
        assert not answers.are_claimed(tx, found.ids, LEASE)
        assert answers.is_in_hand(tx, row)
        answers.give_back(tx, found.ids, LEASE)
        assert _states(tx, mine, lost) == ["waiting", "claimed"]
        assert tx.get_one(OutboxRow, mine).attempts == 0


def test_what_an_answer_did_not_hold_waits_again(database: Database) -> None:
    with database.transaction() as tx:
        chat, row = _chat(tx, "a"), _came(tx, "a", "k1")
        one = _say(tx, chat, row)
        _set(tx, one, error="why it waits")
        parking.park_again(tx, _claim(tx, row).ids)
        assert _states(tx, one) == ["parked"]
        kept = tx.get_one(OutboxRow, one)
        assert (kept.attempts, kept.lease_until, kept.error) == (0, None, "why it waits")


Acts = Callable[[Transaction, int, int], object]
CANCELLING: list[tuple[str, Acts]] = [
    ("cancel_chat", lambda tx, chat, _: cancellation.cancel_chat(tx, chat)),
    ("forget_chat", lambda tx, chat, _: cancellation.forget_chat(tx, chat)),
    ("cancel_merged", lambda tx, chat, _: cancellation.cancel_merged(tx, chat, "key")),
    ("cancel_held", lambda tx, _, __: cancellation.cancel_held(tx, "key")),
    ("cancel", lambda tx, _, row: cancellation.cancel(tx, [row])),
]


def test_parked_messages_are_taken_back_as_those_that_wait(database: Database) -> None:
    with database.transaction() as tx:
        for name, act in CANCELLING:
            chat = _chat(tx, name)
            row = _say(tx, chat, key="key")
            _set(tx, row, state="parked")
            assert act(tx, chat, row) in (None, True), name
            assert _states(tx, row) == ["cancelled"], name
            assert tx.get_one(OutboxRow, row).content == Content().to_json(), name


def test_one_that_waits_says_that_a_result_is_on_its_way_and_is_settled_with_it(database: Database) -> None:
    with database.transaction() as tx:
        assert OutboxState.PARKED in ON_ITS_WAY
        case = _case(tx)
        row = outbox.enqueue(
            tx, _chat(tx, "a"), "en", Notice(kind=MessageKind.RESULT, case_id=case, subject=1), now=NOW
        )
        _set(tx, row, state="parked")
        arrivals.settle_unsent(tx, case, MessageKind.RESULT, 1, OutboxState.CANCELLED)
        assert _states(tx, row) == ["cancelled"]


def _case(tx: Transaction, reference: str = "2026000017") -> int:
    case = Case(reference=reference, status="resolved", urgent=False, filed_at=NOW)
    tx.add(case)
    tx.flush()
    return id_of(case)


def test_silence_holds_parked_messages_too(database: Database) -> None:
    with database.transaction() as tx:
        chat, row = _chat(tx, "a"), _came(tx, "a", "k1")
        parked = _say(tx, chat)
        _set(tx, parked, state="parked")
        until = NOW + timedelta(hours=2)
        held_back.hold_longer(tx, chat, NOW, until)
        assert _claim(tx, row) == ToSay()
        held_back.release(tx, chat, until, NOW)
        assert _ids(_claim(tx, row).earlier) == [[parked]]


EMPTYING: list[tuple[str, Acts]] = [
    ("blank_chat", lambda tx, _, __: inbox.blank_chat(tx, "place", "a")),
    ("blank_before", lambda tx, _, __: inbox.blank_before(tx, NOW + timedelta(days=1))),
    ("empty_inbox_row", lambda tx, _, row: blanking.empty_inbox_row(tx, row)),
]


@each("name, act", EMPTYING)
def test_an_answer_is_emptied_with_what_it_answers(name: str, act: Acts, database: Database) -> None:
    with database.transaction() as tx:
        row = _came(tx, "a", name)
        inbox.done(tx, [row], NOW)
        answers.keep(tx, row, "your number is 17")
        assert answers.kept(tx, row) == "your number is 17"
        act(tx, 0, row)
        tx.expire_all()
        assert (tx.get_one(InboxRow, row).payload, answers.kept(tx, row)) == ("", None)


def test_an_answer_whose_update_was_emptied_before_is_emptied_too(database: Database) -> None:
    with database.transaction() as tx:
        row = _came(tx, "a", "k1")
        inbox.done(tx, [row], NOW)
        blanking.empty_inbox_row(tx, row)
        answers.keep(tx, row, "your number is 17")
        assert inbox.blank_before(tx, NOW + timedelta(days=1)) == 1
        assert answers.kept(tx, row) is None


def test_with_a_case_only_the_answers_are_emptied_that_speak_of_it(database: Database) -> None:
    with database.transaction() as tx:
        case, other = _case(tx, "2026000017"), _case(tx, "2026000025")
        chat, kept = _chat(tx, "a"), {}
        for key, about in (("k1", case), ("k2", other)):
            kept[key] = _came(tx, "a", key)
            row = outbox.enqueue(tx, chat, "en", Notice(SAID, case_id=about), cause=kept[key], now=NOW)
            [claimed] = _claim(tx, kept[key]).answer
            assert claimed.ids == [row]
            outbox.sent(tx, [SentMessage(claimed, [answers.message_id(kept[key])])], NOW)
            answers.keep(tx, kept[key], "your number is 17")
        cancellation.forget_case(tx, case)
        assert [answers.kept(tx, row) for row in kept.values()] == [None, "your number is 17"]


def test_of_several_updates_those_are_named_that_are_handled(database: Database) -> None:
    with database.transaction() as tx:
        one, two, three = (_came(tx, "a", key) for key in ("k1", "k2", "k3"))
        inbox.done(tx, [one], NOW)
        inbox.mark_dead(tx, two, "fault", NOW)
        assert sorted(inbox.handled_of(tx, [one, two, three])) == [one, two]
