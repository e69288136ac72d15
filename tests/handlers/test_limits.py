"""How much one person, or one group, may say: counted once each, told once, and bounded in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.county import Limits
from domain.messages import ChatKind, Incoming
from handlers import limits
from handlers.limits import MINUTE, Gate, Meter, Verdict

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
HELLO = Incoming("simulator", "c1", ChatKind.PRIVATE, "p1", "李女士", NOW)
YES, SAY_ONCE, NO = Verdict.YES, Verdict.SAY_ONCE, Verdict.NO


def test_whoever_goes_beyond_is_told_once_and_heard_again_when_the_window_ends() -> None:
    meter = Meter(2, MINUTE)
    within = [meter.admit("李女士", NOW + timedelta(seconds=10 * row), row) for row in range(1, 6)]
    assert within == [YES, YES, SAY_ONCE, NO, NO]
    assert meter.admit("李女士", NOW + timedelta(seconds=70), 6) is YES


def test_one_who_floods_does_not_slow_another() -> None:
    meter = Meter(1, MINUTE)
    assert [meter.admit("李女士", NOW, 1), meter.admit("李女士", NOW, 2), meter.admit("王先生", NOW, 3)] == [
        YES,
        SAY_ONCE,
        YES,
    ]


def test_no_limit_lets_all_through() -> None:
    assert {Meter(0, MINUTE).admit("李女士", NOW, row) for row in range(1000)} == {YES}


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 4)), max_size=40), st.integers(1, 5))
def test_a_row_that_is_handled_again_is_judged_as_before_and_not_counted(
    senders: list[tuple[str, int]], most: int
) -> None:
    meter, once = Meter(most, MINUTE), Meter(most, MINUTE)
    for row, (sender, times) in enumerate(senders, 1):
        judged = {meter.admit(sender, NOW, row) for _ in range(times)}
        assert judged == {once.admit(sender, NOW, row)}


@given(st.lists(st.integers(0, 200), max_size=300), st.integers(1, 5))
def test_no_window_holds_more_than_is_allowed_and_says_so_more_than_once(seconds: list[int], most: int) -> None:
    meter = Meter(most, MINUTE)
    verdicts = [meter.admit("李女士", NOW + timedelta(seconds=at), row) for row, at in enumerate(sorted(seconds), 1)]
    windows = 200 // 60 + 1
    assert verdicts.count(YES) <= most * windows
    assert verdicts.count(SAY_ONCE) <= windows


def test_memory_is_bounded_whoever_comes() -> None:
    meter = Meter(1, MINUTE)
    meter.admit("quiet", NOW, 1)
    for stranger in range(limits.MOST_WINDOWS):
        meter.admit(stranger, NOW, stranger + 2)
    assert len(meter._windows) == limits.MOST_WINDOWS
    assert "quiet" not in meter._windows


def test_what_one_member_is_refused_does_not_count_for_the_group() -> None:
    gate = Gate(Limits(messages_per_minute=2, group_messages_per_minute=3))
    said = replace(HELLO, chat_kind=ChatKind.GROUP)
    loud = [gate.message(said, NOW, row) for row in range(1, 11)]
    assert [verdict for verdict, _ in loud] == [YES, YES, SAY_ONCE, *[NO] * 7]
    assert loud[2][1].key == "limit.person"
    assert gate.message(replace(said, sender="p2"), NOW, 11)[0] is YES
    verdict, sentence = gate.message(replace(said, sender="p3"), NOW, 12)
    assert (verdict, sentence.key, sentence.params) == (SAY_ONCE, "limit.group", {"most": 3})


def test_messages_that_waited_through_an_outage_are_no_flood() -> None:
    gate = Gate(Limits(messages_per_minute=2))
    sent = [replace(HELLO, sent_at=NOW + timedelta(minutes=minute)) for minute in range(10)]
    later = NOW + timedelta(hours=1)
    assert {gate.message(one, later, row)[0] for row, one in enumerate(sent, 1)} == {YES}


def test_a_platforms_clock_that_is_ahead_opens_no_window_in_the_future() -> None:
    gate = Gate(Limits(messages_per_minute=1))
    ahead = replace(HELLO, sent_at=datetime(9999, 1, 1, tzinfo=UTC))
    assert gate.message(ahead, NOW, 1)[0] is YES
    assert gate.message(HELLO, NOW + MINUTE, 2)[0] is SAY_ONCE
    assert gate.message(replace(HELLO, sent_at=NOW + MINUTE), NOW + MINUTE, 3)[0] is YES


def test_what_is_done_again_when_a_new_window_has_begun_is_judged_as_before() -> None:
    meter = Meter(2, MINUTE)
    came = [(row, NOW + timedelta(seconds=at)) for row, at in enumerate((0, 10, 50, 55, 62, 63), 1)]
    first = [meter.admit("李女士", at, row) for row, at in came]
    assert first == [YES, YES, SAY_ONCE, NO, YES, YES]
    assert [meter.admit("李女士", at, row) for row, at in came] == first
