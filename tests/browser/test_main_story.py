"""The main story once more, as a visitor sees it: in a real browser, before a service started like anybody's."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.drawings import cleared_door, rubbish_at_the_door
from tests.browser.visitor import Visitor

COMPLAINT = "振兴路12号门口垃圾堆了三天没人清，天热味道很大"
RESULT = "已清走垃圾两车，换上带盖的桶，每天早晚各清一次"


async def test_a_visitor_takes_a_case_all_the_way(laptop: Visitor) -> None:
    residents, departments = laptop.column("residents"), laptop.column("departments")
    coordinators = laptop.column("coordinators")
    await departments.opens_chat("环境卫生管理处")

    await residents.says(COMPLAINT, photo=rubbish_at_the_door())
    preview = await residents.hears("请核对", COMPLAINT)
    await expect(preview.get_by_test_id("photo")).to_have_count(1)
    await residents.taps("提交")
    await residents.hears("已登记", "环境卫生管理处")

    card = await departments.hears("待签收", COMPLAINT)
    await expect(card).not_to_contain_text("李女士")
    await expect(card.get_by_test_id("photo")).to_have_count(1)
    await departments.taps("签收")
    card = await departments.hears("办理中", COMPLAINT)
    await residents.hears("已签收")

    await departments.replies(card, f"办结 {RESULT}", photo=cleared_door())
    await departments.hears("已办结，60 秒后")
    await laptop.moves_clock("hour")
    result = await residents.hears("已解决", RESULT)
    await expect(result.get_by_test_id("photo")).to_have_count(1)

    await residents.taps("解决了")
    await residents.taps("非常满意")
    await residents.hears("谢谢您的评价")
    await coordinators.says("日报")
    await coordinators.hears("日报", "满意率", "1/1")
    await laptop.takes_picture("simulator")
