"""Every question is answered by a tap on its line, by its number, or by its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.wechat.conftest import Served
from tests.wechat.people import Person


def by_tap(resident: Person, label: str) -> None:
    resident.taps(label)


def by_number(resident: Person, label: str) -> None:
    line = resident.line(label)
    resident.writes(line.number)


def by_full_width_number(resident: Person, label: str) -> None:
    line = resident.line(label)
    resident.writes(line.number.translate(str.maketrans("0123456789", "０１２３４５６７８９")) + "、")


def by_words(resident: Person, label: str) -> None:
    resident.writes(resident.line(label).content)


WAYS = {"tap": by_tap, "number": by_number, "full width": by_full_width_number, "words": by_words}


@pytest.mark.parametrize("way", WAYS)
def test_a_case_is_told_changed_filed_and_taken_back(served: Served, way: str) -> None:
    choose: Callable[[Person, str], None] = WAYS[way]
    resident = served.account.person()
    resident.writes("垃圾没人清运")
    choose(resident, "跳过")
    resident.hears("请核对")
    choose(resident, "设为保密工单")
    resident.hears("保密工单")
    choose(resident, "不用保密")
    resident.hears("请核对", "提交")
    choose(resident, "改类别")
    choose(resident, "环境卫生")
    choose(resident, "垃圾")
    resident.hears("请核对")
    choose(resident, "提交")
    resident.hears("已登记，编号")
    choose(resident, "我的诉求")
    resident.hears("垃圾没人清运")
    resident.writes("撤回")
    choose(resident, "撤回")
    resident.writes("删除我的数据")
    resident.hears("确定删除吗", "聊天记录在您的手机上")
    choose(resident, "确定删除")
    resident.hears("已经删除")


def test_the_menu_asks_what_is_to_be_reported(served: Served) -> None:
    resident = served.account.person()
    resident.clicks("report")
    assert not resident.hears("您请说：是什么事、在哪里？").endswith("取消")
    resident.writes("振兴路12号垃圾没人清运")
    assert "/report" not in resident.hears("请核对", "内容：振兴路12号垃圾没人清运")
    resident.writes("我要反映")
    assert "我要反映" not in resident.hears("请核对")
