"""Followers on WeChat, their department's group on Telegram: only where the county has opened the line between them."""

from __future__ import annotations

import re
from pathlib import Path

from tests import pictures
from tests.emulator.emulator import Emulator
from tests.fakes.waiting import wait_for
from tests.wechat.abroad import bound, hears, telegram
from tests.wechat.account import Account
from tests.wechat.office import Office
from tests.wechat.reckoning import cases_of, rows
from tests.wechat.service import serving

GARBAGE = "垃圾没人清运"
REFERENCE = re.compile(r"\b\d{8}\b")
RESULT_WAITS = "SELECT count(*) FROM outbox WHERE kind = 'result' AND state = 'parked'"
RATED = "SELECT count(*) FROM ratings"


def test_what_a_follower_told_goes_to_no_telegram_group(account: Account, emulator: Emulator, tmp_path: Path) -> None:
    told = {"TELEGRAM_TOKEN": emulator.token}
    with serving(account, tmp_path, more=telegram(emulator), told=told) as service:
        staff, group = bound(emulator, service, "本群在境外平台上")
        with Office(service) as office:
            coordinator, resident = office.coordinator("督办员甲"), account.person()
            resident.writes(f"上报 振兴路14号{GARBAGE}")
            found = REFERENCE.search(resident.hears("已登记，编号"))
            assert found is not None
            coordinator.hears(f"【#{found[0]}】未送达环境卫生管理处", "境外平台")
        staff.writes(group, f"/full@{emulator.world.bot.username} {found[0]}")
        hears(emulator, group, "不能在这里办")
        assert not any(GARBAGE in one or "振兴路" in one for one in group.texts())


def test_with_the_line_opened_a_case_goes_to_telegram_and_its_result_comes_back(
    account: Account, emulator: Emulator, tmp_path: Path
) -> None:
    told = {"TELEGRAM_TOKEN": emulator.token}
    with serving(account, tmp_path, more=telegram(emulator), inside="inside = []", told=told) as service:
        staff, group = bound(emulator, service, "绑定成功")
        resident = account.person()
        resident.writes(GARBAGE)
        resident.sends_photo(pictures.photo())
        resident.writes("振兴路14号")
        resident.taps("提交")
        hears(emulator, group, GARBAGE)
        card = next(one for one in group.sent() if GARBAGE in one.text)
        emulator.wait_for(lambda: card.photos == 1, 15, "the photo on the card")
        staff.sends_photo(group, pictures.photo(6), "办结 已清运两车", reply_to=card)
        wait_for(lambda: rows(service, RESULT_WAITS)[0][0] == 1, 15, "a result that waits for its reader")
        assert [one.status for one in cases_of(service, resident.openid)] == ["resolved"]
        resident.writes("你好")
        resident.hears("已清运两车", "解决了")
        resident.taps("解决了")
        resident.taps("非常满意")
        resident.hears("谢谢")
        assert [one.status for one in cases_of(service, resident.openid)] == ["closed"]
        assert rows(service, RATED)[0][0] == 1
