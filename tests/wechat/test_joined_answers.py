"""What stands in one answer was said at once: none of it closes the questions of the rest."""

from __future__ import annotations

import pytest

from tests import pictures
from tests.fakes.waiting import wait_for
from tests.wechat.acts import filed
from tests.wechat.conftest import Town
from tests.wechat.office import Desk
from tests.wechat.people import Person


@pytest.fixture
def desk(town: Town) -> Desk:
    return town.office.group("utilities")


def left(town: Town, count: int) -> None:
    """Waits until so many messages wait for their readers."""
    wait_for(lambda: town.office.waiting() >= count, 20, f"{count} messages waiting")


def resolved(town: Town, desk: Desk, resident: Person, words: str = "振兴路12号路灯不亮，晚上什么都看不见") -> str:
    """Signed and done; its reader has written nothing since."""
    reference, before = filed(resident, words), town.office.waiting()
    desk.taps(desk.hears(reference, label="签收"), "签收")
    card = str(desk.hears(reference, "办理中", label="办结")["id"])
    desk.says("办结 已换灯泡，晚上亮了", photos=[pictures.photo()], to=card)
    left(town, before + 2)
    return reference


def test_a_question_is_open_though_the_answer_to_a_greeting_stood_below_it(town: Town, desk: Desk) -> None:
    resident = town.account.person()
    resolved(town, desk, resident)
    resident.writes("你好")
    resident.hears("问题解决了吗？")
    resident.writes("说不好")
    resident.hears("没回复就不算评价", "2. 部分解决")
    resident.writes("部分解决 态度太差了")
    resident.hears("您对这次办理满意吗")


def test_of_a_case_the_newest_state_stands_first_and_nothing_is_asked_twice(town: Town, desk: Desk) -> None:
    resident = town.account.person()
    reference, before = filed(resident, "振兴路16号路灯不亮，晚上什么都看不见"), town.office.waiting()
    desk.taps(desk.hears(reference, label="签收"), "签收")
    card = str(desk.hears(reference, "办理中", label="办结")["id"])
    desk.says(f"#{reference} 答复 明天上午来人看")
    left(town, before + 2)
    desk.says("办结 已换灯泡，晚上亮了", photos=[pictures.photo()], to=card)
    left(town, before + 3)
    resident.writes("到哪了")
    told = resident.hears("明天上午来人看", "已办结", "1. 解决了")
    assert "已签收" not in told
    assert told.index("已办结") < told.index("明天上午来人看")
    assert [one.content for one in resident.lines].count("解决了") == 1


def test_a_greeting_below_news_is_one_line(town: Town, desk: Desk) -> None:
    resident = town.account.person()
    resolved(town, desk, resident, "振兴路18号路灯不亮，晚上什么都看不见")
    resident.writes("你好")
    told = resident.hears("问题解决了吗？", "您好")
    assert "您还可以发送" not in told
    resident.writes("1")
    resident.hears("您对这次办理满意吗")


def test_a_preview_of_many_words_is_one_answer_and_the_numbers_are_its_own(town: Town) -> None:
    resident = town.account.person()
    resident.writes("振兴路20号门口垃圾没人清运。" + "每天都有垃圾堆在门口没人清运。" * 120)
    resident.hears("请核对", "字，这里只显示开头", "1. 提交", "取消")
    resident.writes("你是机器人吗")
    resident.hears("请核对", "1. 提交")
    resident.writes("1")
    resident.hears("已登记")
