"""While a platform is away nothing counts as a try, and afterwards everything is said."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator

import pytest

from bot.outbound.availability import LONGEST_PAUSE
from bot.outbound.delivery import MOST_TRIES
from bot.platforms.base import Pace, SendError, UncertainSend
from tests.bot.distant import Distant
from tests.bot.strict import NAME, PACE, House, OnLoop, WriterOnLoop, run

MESSAGES = 40
IN_HAND = 16  # half a second's worth, and one
Story = Callable[[House, Distant], Coroutine[None, None, None]]
Play = Callable[..., None]  # a story, and a pace for its platform


@pytest.fixture
def play(sqlite_url: str) -> Iterator[Play]:
    database = OnLoop(sqlite_url)

    def play_it(story: Story, pace: Pace | None = PACE) -> None:
        async def told() -> None:
            distant = Distant(pace=pace)
            house = House(database, {NAME: distant}, WriterOnLoop(database))
            with house.at_work():
                await story(house, distant)

        run(told())

    yield play_it
    database.close()


def _say_to_each(house: House, first: int = 0) -> list[int]:
    return [house.say(house.chat(f"p{n}"), f"m{n}") for n in range(first, first + MESSAGES)]


def _attempts(house: House, rows: list[int]) -> set[int]:
    return {house.row(row).attempts for row in rows}


@pytest.mark.parametrize("seconds", [8, 180, 360, 660])
def test_in_an_outage_nothing_is_given_up_and_afterwards_each_is_said_once(play: Play, seconds: int) -> None:
    async def story(house: House, distant: Distant) -> None:
        distant.line = "refused"
        began = asyncio.get_running_loop().time()
        rows = _say_to_each(house)
        await asyncio.sleep(seconds / 2)
        rows += _say_to_each(house, MESSAGES)
        await asyncio.sleep(seconds / 2)
        assert house.states() == {"waiting": 2 * MESSAGES}
        assert len(distant.tries) <= IN_HAND
        assert distant.pings <= 6 + seconds / LONGEST_PAUSE
        distant.line = "up"
        await house.all_sent(2 * MESSAGES, LONGEST_PAUSE + 10)
        assert began + seconds <= min(one.at for one in distant.arrivals)
        assert Counter(one.text for one in distant.arrivals) == Counter(f"m{n}" for n in range(2 * MESSAGES))
        assert _attempts(house, rows) == {1}
        assert house.states() == {"sent": 2 * MESSAGES}

    play(story)


@pytest.mark.parametrize("seconds", [8, 180, 360, 660])
@pytest.mark.parametrize("line", ["cut", "mute"])
def test_only_what_was_in_hand_when_the_line_was_cut_may_be_said_twice(play: Play, line: str, seconds: int) -> None:
    async def story(house: House, distant: Distant) -> None:
        _say_to_each(house)
        await asyncio.sleep(0.5)
        distant.line = line
        await asyncio.sleep(seconds)
        assert len([one for one in distant.tries if one.text not in _heard(distant)]) <= IN_HAND
        distant.line = "up"
        await house.until(lambda: house.states() == {"sent": MESSAGES}, 180)
        heard = Counter(one.text for one in distant.arrivals)
        assert heard.keys() == {f"m{n}" for n in range(MESSAGES)}
        assert max(heard.values()) <= 2
        twice = sum(times > 1 for times in heard.values())
        assert int(line == "mute") <= twice <= IN_HAND

    play(story)


def _heard(distant: Distant) -> set[str]:
    return {one.text for one in distant.arrivals}


def test_a_message_that_fails_where_the_platform_is_there_counts_its_tries_and_holds_up_nobody(play: Play) -> None:
    async def story(house: House, distant: Distant) -> None:
        distant.faults["one"] = [SendError("bad gateway", permanent=False) for _ in range(MOST_TRIES + 1)]
        row = house.say(house.chat("p"), "one")
        _say_to_each(house)
        await house.until(lambda: house.row(row).state == "failed", 1000)
        assert max(one.at for one in distant.arrivals) < 10
        assert house.row(row).attempts == MOST_TRIES + 1

    play(story)


def test_whoever_asks_for_updates_in_vain_has_the_sender_ask_before_it_sends(play: Play) -> None:
    async def story(house: House, distant: Distant) -> None:
        distant.line, distant.in_doubt = "cut", True
        _say_to_each(house)
        await asyncio.sleep(60)
        assert distant.tries == []
        assert house.metrics.away_since[NAME] is not None
        distant.line = "up"
        await house.all_sent(MESSAGES, LONGEST_PAUSE + 10)
        assert house.metrics.away_since[NAME] is None
        assert set(Counter(one.text for one in distant.arrivals).values()) == {1}
        assert distant.pings < 15

    play(story)


def test_an_outage_of_one_chat_is_none_of_the_platform(play: Play) -> None:
    async def story(house: House, distant: Distant) -> None:
        distant.arriving["one"] = [UncertainSend("no answer")]
        house.say(house.chat("p"), "one")
        _say_to_each(house)
        await house.all_sent(MESSAGES + 1, 10)
        assert house.metrics.away_since.get(NAME) is None

    play(story)


def test_a_platform_that_may_be_spoken_to_at_any_pace_is_waited_for_too(play: Play) -> None:
    async def story(house: House, distant: Distant) -> None:
        distant.line = "refused"
        rows = _say_to_each(house)
        await asyncio.sleep(360)
        await house.sender.settled()
        assert house.states() == {"waiting": MESSAGES}
        distant.line = "up"
        await house.until(lambda: house.states() == {"sent": MESSAGES}, LONGEST_PAUSE + 10)
        assert len(distant.arrivals) == MESSAGES
        assert _attempts(house, rows) == {1}

    play(story, None)
