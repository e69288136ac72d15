"""A case's whole life: told on the account, worked on in a group of the simulator, read and rated on the account."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests import pictures
from tests.fakes.waiting import wait_for
from tests.wechat.acts import filed
from tests.wechat.conftest import Town
from tests.wechat.office import Desk
from tests.wechat.people import Person

RESULT = "已换灯泡，晚上亮了"


@pytest.fixture(scope="module")
def desk(town: Town) -> Desk:
    return town.office.group("utilities")


def acknowledged(desk: Desk, reference: str) -> str:
    """The card with the acts that come next."""
    desk.taps(desk.hears(reference, label="签收"), "签收")
    return str(desk.hears(reference, "办理中", label="办结")["id"])


def resolved(town: Town, desk: Desk, resident: Person) -> str:
    """The result is out, and its reader has not written since."""
    reference, before = filed(resident), town.office.waiting()
    card = acknowledged(desk, reference)
    desk.says(f"办结 {RESULT}", photos=[pictures.photo()], to=card)
    left(town, before + 2)
    return reference


def left(town: Town, count: int) -> None:
    """Waits until so many messages wait for their readers: each was tried once, and nobody was reached."""
    wait_for(lambda: town.office.waiting() >= count, 20, f"{count} messages waiting")


def _number(resident: Person, label: str) -> None:
    resident.writes(next(one.number for one in resident.lines if one.content == label))


def _words(resident: Person, label: str) -> None:
    resident.writes(label)


WAYS: dict[str, Callable[[Person, str], object]] = {"number": _number, "tap": Person.taps, "words": _words}


@pytest.mark.parametrize("way", WAYS)
def test_a_result_stands_first_in_the_next_answer_and_is_rated(town: Town, desk: Desk, way: str) -> None:
    resident = town.account.person()
    reference = resolved(town, desk, resident)
    resident.writes("你好")
    told = resident.hears("有图片没能发到这里", "问题解决了吗？", "1. 解决了", "2. 部分解决", "3. 没解决")
    assert told.startswith(f"【#{reference}】已办结"), told
    assert RESULT in told.splitlines()[1]
    WAYS[way](resident, "解决了")
    resident.hears("您对这次办理满意吗", "1. 非常满意")
    WAYS[way](resident, "满意")
    resident.hears("谢谢您的评价")
    desk.says(f"#{reference}")
    desk.hears(reference, "已结案")


def test_whoever_is_silent_for_a_week_has_neither_rated_nor_been_reminded(town: Town, desk: Desk) -> None:
    resident = town.account.person()
    reference = resolved(town, desk, resident)
    town.office.passes(days=8)
    resident.writes("你好")
    told = resident.hears(RESULT, "问题解决了吗？")
    assert told.startswith(f"【#{reference}】已办结"), told
    assert told.count("问题解决了吗") == 1
    assert not any(one in told for one in ("结案", "评价", "提醒"))
    resident.taps("没解决")
    resident.hears("已退回重办", "还差什么没办好")
    desk.hears(reference, "重办")


def test_four_changes_are_read_in_one_answer_the_newest_state_first(town: Town, desk: Desk) -> None:
    resident, coordinator = town.account.person(), town.office.coordinator("督办员甲")
    reference, before = filed(resident), town.office.waiting()
    card = acknowledged(desk, reference)
    desk.says(f"#{reference} 答复 明天上午来人看")
    left(town, before + 2)
    desk.says(f"#{reference} 延期 3天 配件在路上")
    coordinator.taps(coordinator.hears(reference, "配件在路上", label="同意"), "同意")
    left(town, before + 3)
    desk.says(f"办结 {RESULT}", photos=[pictures.photo()], to=card)
    left(town, before + 4)
    resident.writes("你好")
    told = resident.hears("有图片没能发到这里", "1. 解决了")
    answer, result = (told.index(one) for one in ("明天上午来人看", f"【#{reference}】已办结"))
    assert result < answer < told.index("您好！")
    assert "已签收" not in told  # it says where the case stood before
    assert "办理时限" not in told


def test_nothing_is_promised_that_an_account_cannot_keep(town: Town) -> None:
    """It reaches nobody before they write, and takes a voice as far as WeChat wrote down what it says."""
    resident = town.account.person()
    filed(resident)
    assert "会在这里告诉您" not in resident.hears("有进展会替您留着：您随时发一句话")
    resident.writes("人工")
    resident.hears("已经告诉督办员。回话会留在这里，您过一会儿发一句话就能看到")
    resident.speaks()
    resident.hears("这条语音没能转成文字", "键盘上的话筒")
    resident.speaks("路灯还是不亮。")
    resident.hears("已转给督办员")
