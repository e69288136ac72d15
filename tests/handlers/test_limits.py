"""How much one person, or one group, may say: counted once each, told once, and bounded in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.county import Limits
from domain.messages import ChatKind, Incoming
from handlers import limits
from handlers.limits import MINUTE, Admission, IncomingLimiter, WindowCounter

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
HELLO = Incoming("simulator", "c1", ChatKind.PRIVATE, "p1", "李女士", NOW)
ALLOWED, FIRST_REFUSAL, REFUSED = Admission.ALLOWED, Admission.FIRST_REFUSAL, Admission.REFUSED


def test_whoever_goes_beyond_is_told_once_and_heard_again_when_the_window_ends() -> None:
    counter = WindowCounter(2, MINUTE)
    within = [counter.admit("李女士", NOW + timedelta(seconds=10 * row), row) for row in range(1, 6)]
    assert within == [ALLOWED, ALLOWED, FIRST_REFUSAL, REFUSED, REFUSED]
    assert counter.admit("李女士", NOW + timedelta(seconds=70), 6) is ALLOWED


def test_one_who_floods_does_not_slow_another() -> None:
    counter = WindowCounter(1, MINUTE)
    assert [counter.admit("李女士", NOW, 1), counter.admit("李女士", NOW, 2), counter.admit("王先生", NOW, 3)] == [
        ALLOWED,
        FIRST_REFUSAL,
        ALLOWED,
    ]


def test_no_limit_lets_all_through() -> None:
    assert {WindowCounter(0, MINUTE).admit("李女士", NOW, row) for row in range(1000)} == {ALLOWED}


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 4)), max_size=40), st.integers(1, 5))
def test_a_row_that_is_handled_again_is_judged_as_before_and_not_counted(
    senders: list[tuple[str, int]], most: int
) -> None:
    counter, once = WindowCounter(most, MINUTE), WindowCounter(most, MINUTE)
    for row, (sender, times) in enumerate(senders, 1):
        judged = {counter.admit(sender, NOW, row) for _ in range(times)}
        assert judged == {once.admit(sender, NOW, row)}


@given(st.lists(st.integers(0, 200), max_size=300), st.integers(1, 5))
def test_no_window_holds_more_than_is_allowed_and_says_so_more_than_once(seconds: list[int], most: int) -> None:
    counter = WindowCounter(most, MINUTE)
    admissions = [
        counter.admit("李女士", NOW + timedelta(seconds=at), row) for row, at in enumerate(sorted(seconds), 1)
    ]
    windows = 200 // 60 + 1
    assert admissions.count(ALLOWED) <= most * windows
    assert admissions.count(FIRST_REFUSAL) <= windows


def test_memory_is_bounded_whoever_comes() -> None:
    counter = WindowCounter(1, MINUTE)
    counter.admit("quiet", NOW, 1)
    for stranger in range(limits.MOST_WINDOWS):
        counter.admit(stranger, NOW, stranger + 2)
    assert len(counter._windows) == limits.MOST_WINDOWS
    assert "quiet" not in counter._windows


def test_what_one_member_is_refused_does_not_count_for_the_group() -> None:
    limiter = IncomingLimiter(Limits(messages_per_minute=2, group_messages_per_minute=3))
    said = replace(HELLO, chat_kind=ChatKind.GROUP)
    loud = [limiter.admit_message(said, NOW, row) for row in range(1, 11)]
    assert [admission for admission, _ in loud] == [ALLOWED, ALLOWED, FIRST_REFUSAL, *[REFUSED] * 7]
    assert loud[2][1].key == "limit.person"
    assert limiter.admit_message(replace(said, sender="p2"), NOW, 11)[0] is ALLOWED
    admission, sentence = limiter.admit_message(replace(said, sender="p3"), NOW, 12)
    assert (admission, sentence.key, sentence.params) == (FIRST_REFUSAL, "limit.group", {"most": 3})


def test_messages_that_waited_through_an_outage_are_no_flood() -> None:
    limiter = IncomingLimiter(Limits(messages_per_minute=2))
    sent = [replace(HELLO, sent_at=NOW + timedelta(minutes=minute)) for minute in range(10)]
    later = NOW + timedelta(hours=1)
    assert {limiter.admit_message(one, later, row)[0] for row, one in enumerate(sent, 1)} == {ALLOWED}


def test_a_platforms_clock_that_is_ahead_opens_no_window_in_the_future() -> None:
    limiter = IncomingLimiter(Limits(messages_per_minute=1))
    ahead = replace(HELLO, sent_at=datetime(9999, 1, 1, tzinfo=UTC))
    assert limiter.admit_message(ahead, NOW, 1)[0] is ALLOWED
    assert limiter.admit_message(HELLO, NOW + MINUTE, 2)[0] is FIRST_REFUSAL
    assert limiter.admit_message(replace(HELLO, sent_at=NOW + MINUTE), NOW + MINUTE, 3)[0] is ALLOWED


def test_what_is_done_again_when_a_new_window_has_begun_is_judged_as_before() -> None:
    counter = WindowCounter(2, MINUTE)
    came = [(row, NOW + timedelta(seconds=at)) for row, at in enumerate((0, 10, 50, 55, 62, 63), 1)]
    first = [counter.admit("李女士", at, row) for row, at in came]
    assert first == [ALLOWED, ALLOWED, FIRST_REFUSAL, REFUSED, ALLOWED, ALLOWED]
    assert [counter.admit("李女士", at, row) for row, at in came] == first
