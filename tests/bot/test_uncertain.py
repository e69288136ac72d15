"""What may have arrived is said again, in words alone; and no picture takes its words along."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.outbound.delivery import MOST_RESENDS, MOST_TRIES, RESEND_AFTER, RESEND_FACTOR
from bot.platforms.base import AttachmentRefused, Permit, SendError, UncertainSend
from domain.messages import Choice, Outgoing, OutgoingPhoto
from storage.messages import deliveries
from storage.operations import dead_letters
from storage.tables import OutboxRow
from tests.bot.strict import House, Play


def _times(house: House, words: str) -> list[int]:
    return [round(one.at) for one in house.strict.arrivals if one.text == words]


def test_what_may_have_arrived_is_said_again_less_and_less_often_until_it_is_certain(play: Play) -> None:
    async def story(house: House) -> None:
        chat = house.chat("p1")
        house.strict.arriving["one"] = [UncertainSend("no answer") for _ in range(3)]
        row, behind = house.say(chat, "one"), house.say(chat, "two")
        await house.until(lambda: house.row(behind).state == "sent", 5)
        assert house.row(row).state == "uncertain"
        await house.until(lambda: house.row(row).state == "sent")
        assert _times(house, "one") == [0, 10, 70, 431]
        assert (house.row(row).attempts, house.row(row).uncertain_tries) == (1, 3)

    play(story)


def test_what_stays_uncertain_for_more_than_a_day_waits_for_an_operator(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = sum(RESEND_AFTER.total_seconds() * RESEND_FACTOR**n for n in range(MOST_RESENDS))
    assert 24 * 3600 < last < 30 * 3600
    monkeypatch.setattr("bot.outbound.delivery.RESEND_AFTER", RESEND_AFTER / 360)  # a day within minutes

    async def story(house: House) -> None:
        house.strict.arriving["one"] = [UncertainSend("no answer") for _ in range(MOST_RESENDS + 1)]
        row = house.say(house.chat("p1"), "one")
        await asyncio.sleep(24 * 10)
        assert (house.row(row).state, house.row(row).retry_at is None) == ("uncertain", False)
        await asyncio.sleep(6 * 10)
        assert (house.row(row).state, house.row(row).retry_at) == ("uncertain", None)
        assert len(_times(house, "one")) == MOST_RESENDS + 1
        with house.database.transaction() as tx:
            assert dead_letters.retry(tx, f"out:{row}", now=house.clock.now())
        await house.until(lambda: house.row(row).state == "sent", 5)

    play(story)


def test_a_picture_that_may_have_arrived_does_not_go_again_with_its_words(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = OutgoingPhoto("0", "image/png", str(Path("none")))
    card = Outgoing("words", (photo,), choices=((Choice("Sign", "s:1:acknowledge"),),))
    monkeypatch.setattr("bot.outbound.preparing.compose", lambda *_: card)
    said: list[Outgoing] = []

    async def story(house: House) -> None:
        send = house.strict.send

        async def listen(chat: str, message: Outgoing, permit: Permit) -> list[str]:
            said.append(message)
            return await send(chat, message, permit)

        monkeypatch.setattr(house.strict, "send", listen)
        house.strict.arriving["album of 1"] = [UncertainSend("no answer")]
        row = house.say(house.chat("p1"), "words")
        await house.until(lambda: house.row(row).state == "sent")
        assert house.strict.heard("p1") == ["album of 1", "words"]
        assert said == [card, replace(card, photos=())]

    play(story)


def test_words_that_may_have_arrived_go_again_without_the_pictures_before_them(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = OutgoingPhoto("0", "image/png", str(Path("none")))
    monkeypatch.setattr("bot.outbound.preparing.compose", lambda *_: Outgoing("words", (photo,)))

    async def story(house: House) -> None:
        house.strict.arriving["words"] = [UncertainSend("no answer")]
        row = house.say(house.chat("p1"), "words")
        await house.until(lambda: house.row(row).state == "sent")
        assert house.strict.heard("p1") == ["album of 1", "words", "words"]

    play(story)


@pytest.mark.parametrize("fault", [AttachmentRefused("not this one"), None])
def test_a_picture_that_is_refused_does_not_take_its_words_along(
    play: Play, monkeypatch: pytest.MonkeyPatch, fault: SendError | None
) -> None:
    """Be it refused for good, or so often that it is given up."""
    photo = OutgoingPhoto("0", "image/png", str(Path("none")))
    monkeypatch.setattr(
        "bot.outbound.preparing.compose", lambda *_: Outgoing("words", (photo,), unshown="(no picture)")
    )

    async def story(house: House) -> None:
        faults = [fault] if fault else [SendError("too large", permanent=False) for _ in range(MOST_TRIES)]
        house.strict.faults["album of 1"] = [*faults]
        row = house.say(house.chat("p1"), "words")
        await house.until(lambda: house.row(row).state == "sent")
        assert house.strict.heard("p1") == ["words\n(no picture)"]
        with house.database.transaction() as tx:
            assert deliveries.case_of_message(tx, tx.get_one(OutboxRow, row).chat_id, "1") is not None

    play(story)
