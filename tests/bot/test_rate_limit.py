"""As fast as a platform permits and never faster; whoever waits for an answer is not kept waiting by a digest."""

from __future__ import annotations

import asyncio
import itertools
import random

import pytest

from bot.platforms.base import SendError
from tests.bot.strict import NAME, House, OnLoop, Play, Strict, WriterOnLoop, run

PERMITTED = 0.95  # of what 30 a second would bring


def test_six_hundred_residents_hear_at_the_permitted_rate(play: Play) -> None:
    async def story(house: House) -> None:
        house.say_all([(house.chat(f"p{n}"), f"digest {n}") for n in range(600)])
        assert await house.all_sent(600) <= 600 / 30 / PERMITTED

    assert play(story).strict.refused == 0


@pytest.mark.parametrize("groups_first", [True, False])
def test_groups_with_much_to_hear_and_residents_share_the_rate(play: Play, groups_first: bool) -> None:
    async def story(house: House) -> None:
        groups = [(house.chat(f"g{n}"), f"{n} {number}") for n in range(30) for number in range(10)]
        residents = [(house.chat(f"p{n}"), f"digest {n}") for n in range(300)]
        house.say_all([*groups, *residents] if groups_first else [*residents, *groups])
        assert await house.all_sent(600) <= 600 / 30 / PERMITTED
        for n in range(30):
            assert house.strict.heard(f"g{n}") == [f"{n} {number}" for number in range(10)]

    assert play(story).strict.refused == 0


def test_a_group_hears_no_more_than_twenty_in_a_minute(play: Play) -> None:
    async def story(house: House) -> None:
        house.say_all([(house.chat("g1"), str(n)) for n in range(40)])
        assert await house.all_sent(40) <= 2 * 60
        assert house.strict.heard("g1") == [str(n) for n in range(40)]

    assert play(story).strict.refused == 0


def test_rooms_of_a_group_share_what_it_may_hear(play: Play) -> None:
    async def story(house: House) -> None:
        rooms = [house.chat(f"g1/{room}") for room in range(4)]
        house.say_all([(room, f"{n}") for n in range(8) for room in rooms])
        await house.all_sent(32)

    assert play(story).strict.refused == 0


def test_each_part_of_a_long_message_waits_for_its_turn_and_keeps_nobody_else(play: Play) -> None:
    async def story(house: House) -> None:
        for n in range(60):
            house.say(house.chat(f"p{n}"), "a|b|c")
        await house.until(lambda: len(house.strict.arrivals) >= 60, 3)
        await house.all_sent(180)
        assert {tuple(house.strict.heard(f"p{n}")) for n in range(60)} == {("a", "b", "c")}

    assert play(story).strict.refused == 0


def test_a_reply_waits_no_longer_than_a_second_for_a_digest(play: Play) -> None:
    async def story(house: House) -> None:
        house.say_all([(house.chat(f"p{n}"), f"digest {n}") for n in range(600)])
        chance, asked = random.Random(1), {}
        for n in range(60):
            await asyncio.sleep(chance.uniform(0.1, 0.4))
            asked[f"reply {n}"] = asyncio.get_running_loop().time()
            house.say(house.chat(f"asking {n}"), f"reply {n}", cause=n + 1)
        await house.all_sent(660)
        waited = sorted(house.strict.at(words) - at for words, at in asked.items())
        assert waited[-1] <= 1.0
        assert house.strict.at("digest 599") > 20

    assert play(story).strict.refused == 0


def test_a_chat_in_which_somebody_waits_hears_its_digest_first_and_before_the_others(play: Play) -> None:
    async def story(house: House) -> None:
        house.say_all([(house.chat(f"p{n}"), f"digest {n}") for n in range(600)])
        house.say(house.chat("p599"), "reply", cause=1)
        await house.all_sent(601)
        assert house.strict.heard("p599") == ["digest 599", "reply"]
        assert house.strict.at("reply") < 2.5

    play(story)


def test_after_a_429_the_chat_waits_and_others_go_on(play: Play) -> None:
    async def story(house: House) -> None:
        strict = house.strict
        strict.faults["first"] = [SendError("too many", permanent=False, retry_after=7) for _ in range(10)]
        row = house.say(house.chat("p1"), "first")
        house.say(house.chat("p1"), "second")
        house.say_all([(house.chat(f"q{n}"), f"other {n}") for n in range(60)])
        await house.until(lambda: len(strict.arrivals) >= 60, 3)
        assert await house.all_sent(62) >= 70
        assert strict.heard("p1") == ["first", "second"]
        assert (house.row(row).state, house.row(row).attempts) == ("sent", 1)

    play(story)


def test_a_429_is_kept_over_a_restart(play: Play) -> None:
    async def story(house: House) -> None:
        house.strict.faults["first"] = [SendError("too many", permanent=False, retry_after=30)]
        house.say(house.chat("p1"), "first")
        house.say(house.chat("p1"), "second")
        await house.until(lambda: not house.strict.faults["first"])
        await asyncio.sleep(1)
        await house.restart()
        await house.all_sent(2)
        assert house.strict.at("first") >= 30

    play(story)


def test_many_429s_at_once_slow_everything(play: Play) -> None:
    async def story(house: House) -> None:
        for n in range(3):
            house.strict.faults[f"digest {n}"] = [SendError("too many", permanent=False, retry_after=5)]
        house.say_all([(house.chat(f"p{n}"), f"digest {n}") for n in range(60)])
        await house.all_sent(60)
        times = sorted(one.at for one in house.strict.arrivals)
        assert max(later - earlier for earlier, later in itertools.pairwise(times) if later < 3) >= 0.8

    play(story)


def test_what_a_group_heard_before_a_restart_counts(play: Play) -> None:
    async def story(house: House) -> None:
        house.say_all([(house.chat("g1"), str(n)) for n in range(15)])
        await house.all_sent(15)
        await house.restart()
        house.say_all([(house.chat("g1"), str(n)) for n in range(15, 30)])
        await house.all_sent(30)

    assert play(story).strict.refused == 0


def test_a_message_that_waits_for_its_parts_longer_than_a_lease_goes_out_once(play: Play) -> None:
    async def story(house: House) -> None:
        house.say_all([(house.chat("g1"), str(n)) for n in range(18)])
        house.say(house.chat("g1"), "|".join("abcdefghijklmnopqrstuvwxyzABCDEFGH"))
        await house.all_sent(18 + 34)
        assert "".join(house.strict.heard("g1")[18:]) == "abcdefghijklmnopqrstuvwxyzABCDEFGH"

    assert play(story).strict.refused == 0


def test_a_slow_platform_is_spoken_to_by_many_hands(play: Play) -> None:
    async def story(house: House) -> None:
        house.strict.latency = 2.0
        house.say_all([(house.chat(f"p{n}"), f"digest {n}") for n in range(300)])
        assert await house.all_sent(300) <= 300 / 30 / PERMITTED + 2

    assert play(story).strict.refused == 0


def test_a_suspect_goes_alone(play: Play) -> None:
    async def story(house: House) -> None:
        suspect = house.say(house.chat("p1"), "suspect")
        with house.database.transaction() as tx:
            tx.connection().exec_driver_sql(f"UPDATE outbox SET deaths = 3 WHERE id = {suspect}")
        house.say_all([(house.chat(f"q{n}"), f"other {n}") for n in range(20)])
        await house.all_sent(21)
        near = [one.text for one in house.strict.arrivals if abs(one.at - house.strict.at("suspect")) < 0.1]
        assert near == ["suspect"]

    play(story)


def test_suspects_have_their_turn_though_there_is_always_something_else_to_say(play: Play) -> None:
    async def story(house: House) -> None:
        house.say_all([(house.chat(f"q{n}"), f"digest {n}") for n in range(600)])
        await asyncio.sleep(2)
        house.say_all([(house.chat(f"g{n}"), f"suspect {n}") for n in range(10)])
        with house.database.transaction() as tx:
            tx.connection().exec_driver_sql("UPDATE outbox SET deaths = 3 WHERE id > 600")
        await house.all_sent(610)
        suspected = [house.strict.at(f"suspect {n}") for n in range(10)]
        assert suspected == sorted(suspected)
        assert suspected[-1] <= 5
        assert house.strict.at("digest 599") > 20

    play(story)


def test_a_suspect_that_cannot_go_yet_keeps_nobody_waiting_for_more_than_a_second(play: Play) -> None:
    """A message of two parts is in hand, of which the second waits for its group's minute."""

    async def story(house: House) -> None:
        house.say_all([(house.chat("g1"), str(n)) for n in range(19)])
        await house.all_sent(19)
        house.say(house.chat("g1"), "a|b")
        await house.until(lambda: "a" in house.strict.heard("g1"))
        house.say_all([(house.chat("p1"), "suspect")])
        with house.database.transaction() as tx:
            tx.connection().exec_driver_sql("UPDATE outbox SET deaths = 3 WHERE state = 'waiting'")
        asked = {}
        for n in range(10):
            asked[n] = asyncio.get_running_loop().time()
            house.say(house.chat(f"asking {n}"), f"reply {n}", cause=n + 1)
            await house.until(lambda n=n: house.strict.heard(f"asking {n}") != [], 2)  # type: ignore[misc]
        assert max(house.strict.at(f"reply {n}") - at for n, at in asked.items()) <= 1.3
        await house.all_sent(32)
        assert house.strict.at("suspect") > house.strict.at("b")

    play(story)


def test_nothing_is_claimed_for_platforms_at_any_pace_where_there_are_none(play: Play) -> None:
    async def story(house: House) -> None:
        assert house.sender.workers == house.sender.paced

    play(story)


def test_a_platform_at_any_pace_does_not_wait_for_one_that_has_a_pace(sqlite_url: str) -> None:
    database = OnLoop(sqlite_url)

    async def story() -> None:
        easy = Strict(name="easy", latency=0.0, pace=None)
        easy._judge = lambda *_: None  # type: ignore[method-assign]  # nobody minds
        house = House(database, {NAME: Strict(), "easy": easy}, WriterOnLoop(database))
        with house.at_work():
            house.say_all([(house.chat(f"p{n}"), f"digest {n}") for n in range(300)])
            house.say_all([(house.chat(f"e{n}", platform="easy"), f"easy {n}") for n in range(300)])
            await house.until(lambda: len(easy.arrivals) == 300, 1)
            assert await house.all_sent(300) >= 9
            await house.sender.settled()

    run(story())
    database.close()
