"""模板消息: who may be sent nothing more is told once by a form that something waits, and reads it when they write."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.platforms.wechat.access import Template
from bot.platforms.wechat.adapter import WeChat
from domain.template_messages import TemplateEvent, TemplateFact
from tests.fakes.faults import Fault, FaultKind
from tests.stories.acts.in_place import rows
from tests.wechat.unasked import WeChatTown, filed, resolves, unasked_town

SEND, CUSTOM = "message/template/send", "message/custom/send"
FIELDS = {
    "character_string1": TemplateFact.NUMBER,
    "thing2": TemplateFact.DEPARTMENT,
    "phrase3": TemplateFact.STATE,
    "time4": TemplateFact.DATE,
    "thing5": TemplateFact.HINT,
}
TEMPLATES = {event: Template(f"{event}_{'T' * 36}", FIELDS) for event in TemplateEvent}


@pytest.fixture(autouse=True)
def _logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "zhongzhi")


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[WeChatTown]:
    async with unasked_town(database_url, tmp_path, TEMPLATES) as town:
        for one in TEMPLATES.values():
            town.account.api.forms.fields[one.id] = frozenset(one.fields)
        yield town


def left_over(town: WeChatTown) -> list[str]:
    return rows(town.service, "SELECT state FROM outbox WHERE kind = 'template'")


async def test_a_result_beyond_the_window_is_told_of_once_and_read_in_the_next_answer(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    await town.time_passes(hours=49)
    await resolves(town, staff, number)
    [form] = person.forms
    assert list(form.values.values())[:3] == [number, "公用事业服务中心", "已有结果"]
    assert form.values["time4"].startswith("2026年")
    await staff.says(f"#{number} 更正 灯已换新")
    await town.time_passes(minutes=2)
    assert (len(person.forms), person.pushed) == (1, [])
    body = await town.writes_to_account(person, "你好")
    assert "灯已换新" in body
    assert "已有结果" not in body


async def test_in_the_window_nothing_is_told_by_a_form(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    await staff.says(f"#{number} 签收")
    await town.time_passes(minutes=2)
    await resolves(town, staff, number)
    assert (person.forms, len(person.pushed)) == ([], 1)


async def test_a_question_is_told_of_and_an_answer_is_not(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    await town.time_passes(hours=49)
    await staff.says(f"#{number} 答复 明早八点派车")
    await town.time_passes(minutes=2)
    assert person.forms == []
    await staff.says(f"#{number} 询问 是前院还是后院？")
    await town.time_passes(minutes=2)
    assert [one.values["phrase3"] for one in person.forms] == ["等您答复"]
    body = await town.writes_to_account(person, "你好")
    assert body.index("是前院还是后院") < body.index("明早八点派车")


async def test_a_date_that_has_passed_is_told_of(town: WeChatTown) -> None:
    _, person, _ = await filed(town)
    await town.time_passes(days=20)
    assert "超过期限" in [one.values["phrase3"] for one in person.forms]


async def test_an_account_that_counts_otherwise_has_the_result_told_by_a_form(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    town.account.api.refuses(CUSTOM, 45047)
    await resolves(town, staff, number)
    assert len(person.forms) == 1
    assert "灯已修好" in await town.writes_to_account(person, "你好")


async def test_the_next_result_is_told_of_again_once_its_reader_has_written(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    for _ in range(2):
        await town.time_passes(hours=49)
        await resolves(town, staff, number)
        await town.writes_to_account(person, "你好")
        await town.writes_to_account(person, "没解决")
        await town.writes_to_account(person, "灯还是不亮")
        await town.time_passes(minutes=2)
    assert len(person.forms) == 2


async def test_what_was_said_meanwhile_is_told_by_no_form(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    await town.time_passes(hours=49)
    town.account.api.refuses(SEND, 45009)
    await resolves(town, staff, number)
    assert (person.forms, left_over(town)) == ([], ["waiting"])
    assert "灯已修好" in await town.writes_to_account(person, "你好")
    await staff.says(f"#{number} 更正 灯已换新")
    await town.time_passes(minutes=2)
    assert len(person.pushed) == 1  # nothing waits for a form that may not be sent today
    assert len(town.account.ledger.of(SEND)) == 1


@pytest.mark.parametrize("code", [40037, 47003])
async def test_a_template_that_is_wrong_is_said_once_as_the_setting_that_it_is(
    town: WeChatTown, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    staff, person, number = await filed(town)
    await town.time_passes(hours=49)
    town.account.api.refuses(SEND, code, count=2)
    await resolves(town, staff, number)
    logged = [one for one in caplog.messages if "wechat.template_refused" in one]
    assert len(logged) == 1
    assert "[wechat.templates.result]" in logged[0]
    assert (person.forms, left_over(town)) == ([], ["waiting"])
    assert len(town.account.ledger.of(SEND)) == 1
    assert "灯已修好" in await town.writes_to_account(person, "你好")


async def test_a_form_whose_template_was_wrong_comes_once_when_it_is_right(town: WeChatTown) -> None:
    staff, person, number = await filed(town)
    await town.time_passes(hours=49)
    town.account.api.refuses(SEND, 40037)
    await resolves(town, staff, number)
    assert person.forms == []
    wechat = town.service.platforms["wechat"]
    assert isinstance(wechat, WeChat)
    assert wechat._outward
    assert wechat._outward.templates
    wechat._outward.templates._gates[TemplateEvent.RESULT].open()  # as in the new process that the right id is read by
    await town.time_passes(minutes=11)
    await town.time_passes(minutes=30)
    assert len(person.forms) == 1


@pytest.mark.parametrize("code", [43004, 40003])
async def test_who_cannot_be_reached_by_a_form_is_unreachable(town: WeChatTown, code: int) -> None:
    staff, person, number = await filed(town)
    await town.time_passes(hours=49)
    town.account.api.refuses(SEND, code)
    await resolves(town, staff, number)
    assert rows(town.service, "SELECT count(*) FROM people WHERE unreachable_at IS NOT NULL") == [1]
    assert left_over(town) == ["failed"]
    assert "灯已修好" in await town.writes_to_account(person, number)


async def test_a_form_that_may_have_arrived_is_sent_once_more_at_most(town: WeChatTown) -> None:
    town.account.api.forms.copies = 2
    staff, person, number = await filed(town)
    await town.time_passes(hours=49)
    town.account.api.faults.order(SEND, Fault(FaultKind.DROP_AFTER_DELIVERY), 8)
    await resolves(town, staff, number)
    for _ in range(130):
        if len(person.forms) > 1:
            break
        await asyncio.sleep(0.1)
        await town.service.settle()
    assert len(person.forms) == 2
    assert rows(town.service, "SELECT state, retry_at FROM outbox WHERE kind = 'template'") == [("uncertain", None)]


async def test_what_did_not_arrive_is_logged_by_its_number(town: WeChatTown, caplog: pytest.LogCaptureFixture) -> None:
    staff, person, number = await filed(town)
    await town.time_passes(hours=49)
    await resolves(town, staff, number)
    [form] = person.forms
    for status in ("success", "failed:user block"):
        assert await town.does(person, person.told_of_form(form.number, status)) == ""
    logged = [one for one in caplog.messages if "template_not_delivered" in one]
    assert len(logged) == 1
    assert str(form.number) in logged[0]
    assert "user block" in logged[0]
    assert "灯已修好" in await town.writes_to_account(person, "你好")
