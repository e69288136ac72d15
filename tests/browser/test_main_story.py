"""The main story once more, as a visitor sees it: in a real browser, before a service started like anybody's."""

from __future__ import annotations

import asyncio

from playwright.async_api import FilePayload, Route, expect

from tests.browser.drawings import cleared_door, rubbish_at_the_door
from tests.browser.visitor import Visitor
from tests.made_files import XLSX

COMPLAINT = "振兴路12号门口垃圾堆了三天没人清，天热味道很大"
RESULT = "已清走垃圾两车，换上带盖的桶，每天早晚各清一次"


async def test_a_visitor_takes_a_case_all_the_way(laptop: Visitor) -> None:
    residents, departments = laptop.column("residents"), laptop.column("departments")
    coordinators = laptop.column("coordinators")
    await departments.opens_chat("环境卫生管理处")

    await residents.says(COMPLAINT, photo=rubbish_at_the_door())
    await residents.hears("请核对", COMPLAINT, "照片：1 张")
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
    card = await departments.hears(COMPLAINT, RESULT, "居民反馈：已解决")
    await coordinators.says("日报")
    digest = await coordinators.hears("日报", "满意率", "1/1")
    await departments.shows(card)
    await residents.shows(result)
    await coordinators.shows(digest)
    await laptop.takes_picture("simulator")


async def test_a_file_goes_to_a_coordinator_who_opens_it(laptop: Visitor) -> None:
    residents, coordinators = laptop.column("residents"), laptop.column("coordinators")
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    await residents.says(COMPLAINT, file=FilePayload(name="垃圾堆放 情况.xlsx", mimeType=sheet, buffer=XLSX))
    await residents.hears("请核对", COMPLAINT, "文件：1 个")
    await residents.taps("提交")
    await residents.hears("已登记")
    await coordinators.hears("居民发来文件：垃圾堆放 情况.xlsx")
    await coordinators.taps("打开 垃圾堆放")
    opened = await coordinators.hears("文件：垃圾堆放 情况.xlsx")
    async with laptop.page.expect_download() as download:
        await opened.get_by_test_id("file").click()
    kept = await download.value
    assert kept.suggested_filename == "垃圾堆放 情况.xlsx"
    assert (await kept.path()).read_bytes() == XLSX


async def test_the_tab_bar_shows_each_column_on_a_phone(phone: Visitor) -> None:
    residents, departments = phone.column("residents"), phone.column("departments")
    coordinators = phone.column("coordinators")
    await expect(residents.element).to_be_visible()
    await expect(departments.element).to_be_hidden()
    words = await residents.takes_example(0)
    await residents.sends()
    await residents.hears("请核对", words)
    await residents.taps("提交")
    await residents.hears("已登记")

    await expect(phone.news("departments")).to_have_text("1")
    await phone.taps_tab("departments")
    await expect(residents.element).to_be_hidden()
    await departments.opens_chat("环境卫生管理处")
    await departments.hears("待签收", words)
    await expect(departments.element.get_by_role("button", name="签收")).to_be_in_viewport()
    await expect(phone.news("departments")).to_be_hidden()
    await phone.takes_picture("simulator-phone")

    await phone.taps_tab("coordinators")
    await expect(departments.element).to_be_hidden()
    await coordinators.says("今日待办")
    await coordinators.hears("今日待办", "今日到期：1 件")
    await phone.fits()


async def test_the_page_speaks_english_when_asked_to(laptop: Visitor) -> None:
    residents, departments = laptop.column("residents"), laptop.column("departments")
    await expect(laptop.page.get_by_role("heading", name="居民手机")).to_be_visible()
    await laptop.switches_language()
    await expect(laptop.page.locator("html")).to_have_attribute("lang", "en")
    await expect(laptop.page.get_by_role("heading", name="Residents’ phones")).to_be_visible()
    await expect(laptop.page.get_by_role("heading", name="Example County")).to_be_visible()
    await laptop.adds_resident("王女士")
    words = await residents.takes_example(0)
    await residents.sends()
    await residents.hears("Where is it?")
    await residents.says("12 Zhenxing Road")
    await residents.hears("Please check", words, "12 Zhenxing Road")
    await residents.taps("Submit")
    await residents.hears("Sanitation Office")
    await departments.opens_chat("环境卫生管理处")
    await departments.shows(await departments.hears(words))
    await laptop.takes_picture("simulator-en")

    await laptop.page.reload()
    await expect(laptop.page.get_by_role("heading", name="Coordinators")).to_be_visible()
    await laptop.switches_language()
    await expect(laptop.page.get_by_role("heading", name="督办员")).to_be_visible()


async def test_deleted_words_leave_the_screen_at_once(laptop: Visitor) -> None:
    residents = laptop.column("residents")
    await residents.says(COMPLAINT)
    await residents.hears("请核对", COMPLAINT)
    await residents.says("删除我的数据")
    await residents.hears("确定删除吗")
    await residents.taps("确定删除")
    await residents.hears("已经删除")
    await expect(residents.element.get_by_test_id("message")).to_have_count(1)


async def test_nothing_can_be_written_before_there_is_a_chat_to_write_in(laptop: Visitor) -> None:
    composers, asked, may_answer = laptop.page.get_by_test_id("composer"), asyncio.Event(), asyncio.Event()

    async def slowly(route: Route) -> None:
        asked.set()
        await may_answer.wait()
        await route.continue_()

    await laptop.page.route("**/simulator/state", slowly)
    await laptop.page.reload(wait_until="commit")
    try:
        await asyncio.wait_for(asked.wait(), timeout=20)
        await expect(composers).to_have_count(3)
        assert await composers.filter(visible=True).count() == 0
    finally:
        may_answer.set()
    residents = laptop.column("residents")
    await residents.says(COMPLAINT)
    await residents.hears("请核对", COMPLAINT)
