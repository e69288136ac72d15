"""What stands in one answer was said at once: none of it closes the questions of the rest."""

from __future__ import annotations

import pytest

from tests.wechat.conftest import Town
from tests.wechat.office import Desk
from tests.wechat.test_life import resolved


@pytest.fixture
def desk(town: Town) -> Desk:
    return town.office.group("utilities")


def test_a_question_is_open_though_the_answer_to_a_greeting_stood_below_it(town: Town, desk: Desk) -> None:
    resident = town.account.person()
    resolved(town, desk, resident)
    resident.writes("你好")
    resident.hears("问题解决了吗？")
    resident.writes("说不好")
    resident.hears("没回复就不算评价", "2. 部分解决")
    resident.writes("部分解决 态度太差了")
    resident.hears("您对这次办理满意吗")
