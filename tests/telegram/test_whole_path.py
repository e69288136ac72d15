"""The service as people run it, from the first word to the rating: a process of its own, over HTTP alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import pictures
from tests.emulator.emulator import Emulator
from tests.telegram.conftest import Town
from tests.telegram.service import serving, start

WORDS = "人民路12号门口有人占道经营，摆摊挡路"


@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_a_case_goes_from_a_residents_words_to_her_rating(town: Town, tmp_path: Path, mode: str) -> None:
    with serving(town.emulator, tmp_path, mode=mode) as service:
        town.staff.writes(town.group, f"/bind@{town.emulator.world.bot.username} {service.invite('group', 'city')}")
        town.hears(town.group, "绑定成功")
        town.resident.starts()
        town.hears(town.chat, "您好")

        town.resident.writes(town.chat, WORDS)
        town.presses(town.resident, town.hears(town.chat, "请核对", "提交"), "提交")
        town.hears(town.chat, "已登记，编号")

        town.presses(town.staff, town.hears(town.group, "占道经营", "签收"), "签收")
        card = town.hears(town.group, "办理中", "办结")
        after = [pictures.photo(), pictures.photo(6)]
        town.staff.sends_album(town.group, after, "办结 已清理，劝离摊主两人", reply_to=card)
        result = town.hears(town.chat, "已清理，劝离摊主两人", "解决了")
        assert sum(one.photos for one in town.chat.shown() if one.by_bot) == 2
        town.presses(town.resident, result, "解决了")
        town.presses(town.resident, town.hears(town.chat, "", "非常满意"), "非常满意")
        town.hears(town.chat, "谢谢")

        assert town.emulator.violations == []
        assert town.emulator.token not in service.log
        assert service.stop() == 0


def test_a_photo_reaches_a_topic_as_a_card_and_a_broken_update_stops_nobody(town: Town, tmp_path: Path) -> None:
    world, name = town.emulator.world, town.emulator.world.bot.username
    forum = world.group("县里各单位", members=[town.staff], kind="supergroup", forum=True)
    topic = forum.topic("城管局", town.staff)
    with serving(town.emulator, tmp_path) as service:
        town.staff.writes(forum, f"/bind@{name} {service.invite('group', 'city')}", thread=topic)
        town.hears(forum, "绑定成功")
        town.emulator.push_raw({"message": {"message_id": 1, "date": "never"}})
        town.resident.sends_photo(town.chat, pictures.photo(), f"上报 {WORDS}")
        town.hears(town.chat, "已登记，编号")
        card = town.hears(forum, "占道经营", "签收")
        assert (card.photos, card.thread) == (1, topic.id)
        town.staff.writes(forum, "备注 已派人去看", reply_to=card, thread=topic)
        town.emulator.wait_for(lambda: "备注" in card.text, 15, f"a note on the card: {forum.texts()}")
        assert service.log.count("inbox.dead_letter") == 1
        assert town.emulator.violations == []


def test_a_token_that_telegram_does_not_know_is_named_as_the_reason_not_to_start(
    emulator: Emulator, tmp_path: Path
) -> None:
    real = emulator.token
    ended = start(emulator, tmp_path, token=real.replace("7000000001", "7000000002"))
    assert (ended.returncode, "does not know this token" in ended.stderr) == (1, True)
    assert "Traceback" not in ended.stderr
    assert real.partition(":")[2] not in ended.stderr
