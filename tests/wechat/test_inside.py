"""What a follower tells goes to no group outside the jurisdiction, unless the county lifts that on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import pictures
from tests.emulator.emulator import Emulator
from tests.emulator.groups import Group
from tests.emulator.people import Person as Staff
from tests.emulator.shown import Shown
from tests.fakes.service import Running
from tests.fakes.waiting import wait_for
from tests.wechat.account import Account
from tests.wechat.acts import LAMP, reference_in
from tests.wechat.office import Office
from tests.wechat.service import serving


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator
    assert emulator.violations == []


def telegram(emulator: Emulator) -> str:
    lines = (
        "[telegram]",
        "enabled = true",
        f'base_url = "{emulator.base_url}"',
        f'base_file_url = "{emulator.base_file_url}"',
    )
    return "\n".join(lines)


def bound(emulator: Emulator, service: Running) -> tuple[Group, Staff]:
    staff = emulator.world.person("承办人甲")
    group = emulator.world.group("公用事业服务中心", members=[staff], kind="supergroup", bot="administrator")
    staff.writes(group, f"/bind@{emulator.world.bot.username} {service.invite('group', 'utilities')}")
    heard(emulator, group, "绑定成功")
    return group, staff


def heard(emulator: Emulator, group: Group, words: str) -> Shown:
    found: list[Shown] = []

    def said() -> bool:
        found[:] = [one for one in group.shown() if one.by_bot and words in one.text]
        return bool(found)

    emulator.wait_for(said, 20, f"{words} in {group.texts()}")
    return found[-1]


def test_a_case_told_on_the_account_reaches_no_group_on_telegram(
    account: Account, emulator: Emulator, tmp_path: Path
) -> None:
    with serving(account, tmp_path, more=telegram(emulator), told={"TELEGRAM_TOKEN": emulator.token}) as service:
        group, staff = bound(emulator, service)
        heard(emulator, group, "本群在境外平台上")
        with Office(service) as office:
            coordinator, resident = office.coordinator("督办员甲"), account.person()
            resident.writes(f"上报 {LAMP}")
            reference = reference_in(resident.texts[-1])
            coordinator.hears(f"【#{reference}】未送达公用事业服务中心", "境外平台")
            office.passes(days=4)
        staff.writes(group, f"/todo@{emulator.world.bot.username}")
        staff.writes(group, f"/help@{emulator.world.bot.username}")
        heard(emulator, group, "/todo")  # what was asked for before is answered, too
        assert not any(reference in one or "路灯" in one for one in group.texts())


def test_with_the_rule_lifted_it_goes_there_and_comes_back_with_its_result(
    account: Account, emulator: Emulator, tmp_path: Path
) -> None:
    told = {"TELEGRAM_TOKEN": emulator.token}
    with serving(account, tmp_path, more=telegram(emulator), told=told, inside="inside = []") as service:
        group, staff = bound(emulator, service)
        resident = account.person()
        resident.writes(LAMP)
        resident.sends_photo(pictures.photo())
        resident.writes("提交")
        reference = reference_in(resident.texts[-1])
        card = heard(emulator, group, reference)
        with Office(service) as office:
            staff.sends_photo(group, pictures.photo(6), "办结 已换灯泡", reply_to=card)
            wait_for(lambda: office.waiting() >= 1, 20, "the result's waiting")
        resident.writes("你好")
        assert resident.hears("已换灯泡", "有图片没能发到这里", "1. 解决了").startswith(f"【#{reference}】已办结")
        resident.taps("解决了")
        resident.taps("非常满意")
        resident.hears("谢谢")
