"""Who cannot be reached before they write keeps nobody waiting, and nothing of theirs is lost or counts as failed."""

from __future__ import annotations

import asyncio

from bot.platforms.base import NotNow
from domain.kinds import MessageKind
from domain.messages import Outgoing
from storage.messages import deliveries, outbox
from storage.operations import database_status, dead_letters
from tests.bot.strict import MORNING, NAME, House, OnLoop, Play, Strict, WriterOnLoop, run


def test_what_is_not_taken_now_is_parked_and_those_behind_it_go(play: Play) -> None:
    async def story(house: House) -> None:
        house.strict.faults["one"] = [NotNow("quiet") for _ in range(5)]
        chat = house.chat("p1")
        parked, other = house.say(chat, "one"), house.say(chat, "two")
        await house.all_sent(1)
        await asyncio.sleep(3600)
        assert house.strict.heard("p1") == ["two"]
        row = house.row(parked)
        assert (row.state, row.attempts, row.error, row.lease_until) == ("parked", 0, "quiet", None)
        assert house.row(other).state == "sent"
        assert len(house.strict.faults["one"]) == 4  # it was tried once

    play(story)


def test_it_is_the_same_where_messages_are_not_spaced(sqlite_url: str) -> None:
    database = OnLoop(sqlite_url)

    async def story() -> None:
        house = House(database, {NAME: Strict(pace=None)}, WriterOnLoop(database))
        with house.at_work():
            house.strict.faults["one"] = [NotNow("quiet")]
            parked, other = house.say(house.chat("p1"), "one"), house.say(house.chat("p2"), "two")
            await house.all_sent(1)
            assert [house.row(row).state for row in (parked, other)] == ["parked", "sent"]

    run(story())
    database.close()


def test_it_is_counted_under_a_name_of_its_own_and_is_due_nowhere(play: Play) -> None:
    async def story(house: House) -> None:
        house.strict.faults["one"] = [NotNow("quiet")]
        house.say(house.chat("p1"), "one")
        await house.until(lambda: house.states() == {"parked": 1})
        with house.database.reading() as tx:
            assert not outbox.due(tx, house.clock.now(), house.clock.real_now())
            assert outbox.next_hold(tx, MORNING) is None
            figures = database_status.figures(tx, house.clock.now())
            assert (figures.outbox_due, figures.uncertain, figures.dead_letters) == (0, 0, 0)
            assert dead_letters.count(tx).total == 0
        assert _sends(house) == {"not_now": 1}

    play(story)


def _sends(house: House) -> dict[str, float]:
    [metric] = [one for one in house.metrics.registry.collect() if one.name == "zhongzhi_sends"]
    return {one.labels["result"]: one.value for one in metric.samples if one.name.endswith("_total")}


def test_parts_that_went_out_before_are_known(play: Play) -> None:
    async def story(house: House) -> None:
        house.strict.faults["end"] = [NotNow("used up")]
        row = house.say(house.chat("p1"), "begin|end")
        await house.until(lambda: house.states() == {"parked": 1})
        assert house.strict.heard("p1") == ["begin"]
        with house.database.reading() as tx:
            assert deliveries.parts_of(tx, [row]) == {row: ("1",)}

    play(story)


def test_what_says_nothing_in_words_is_given_up(play: Play) -> None:
    async def story(house: House) -> None:
        async def refuse(chat: str, message: Outgoing, permit: object) -> list[str]:
            raise NotNow("quiet")

        house.strict.send = refuse  # type: ignore[method-assign, assignment]
        erased = house.say(house.chat("p1"), "one", kind=MessageKind.ERASE, reply_to="7")
        await house.until(lambda: house.states() == {"cancelled": 1})
        assert house.row(erased).error == ""

    play(story)
