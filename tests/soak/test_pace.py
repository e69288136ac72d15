"""The pace in real time: a digest to 600 residents, a strict judge, and replies in between."""

from __future__ import annotations

import asyncio

import pytest

from storage.engine.database import Database
from storage.engine.writing import writer_for
from tests.bot.strict import NAME, House, Strict


@pytest.mark.soak
async def test_a_digest_to_six_hundred_residents_goes_out_at_the_permitted_rate(database_url: str) -> None:
    database = Database(database_url)
    house = House(database, {NAME: Strict(latency=0.05)}, writer_for(database))
    loop = asyncio.get_running_loop()
    house.say_all([(house.chat(f"p{n}"), f"digest {n}") for n in range(600)])
    chats = [house.chat(f"asking {n}") for n in range(30)]
    began, asked = loop.time(), {}
    with house.at_work():
        for n in range(30):
            await asyncio.sleep(0.4)
            asked[f"reply {n}"] = loop.time()
            house.say(chats[n], f"reply {n}", cause=n + 1)
        ended = await house.all_sent(630)
    assert ended - began <= 630 / 30 / 0.95
    assert max(house.strict.at(words) - at for words, at in asked.items()) <= 1.0
    assert house.strict.refused == 0
    house.writer.close()
    database.close()
