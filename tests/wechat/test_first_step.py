"""One encrypted message of a resident: it is kept, filed and answered, however often the account calls for it."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from tests.fakes.service import Running
from tests.fakes.waiting import wait_for
from tests.wechat.account import Account
from tests.wechat.acts import LAMP, has_one_case, reference_in
from tests.wechat.calls import PATIENCE, Call
from tests.wechat.conftest import Town
from tests.wechat.people import Person
from tests.wechat.service import serving


def tells(account: Account) -> None:
    resident = account.person()
    resident.writes(LAMP)
    resident.hears("您好！", "请核对", f"内容：{LAMP}", "地点：振兴路12号", "回复“提交”", "\n1. 提交")
    resident.writes("提交")
    has_one_case(resident, reference_in(resident.texts[-1]))
    assert [one.code for call in resident.calls for one in call.tries] == [200, 200, 200]


def test_a_complaint_is_answered_with_its_preview_and_its_number(town: Town) -> None:
    assert town.account.confirms()
    tells(town.account)


def test_a_file_is_answered_with_what_can_be_sent_instead(town: Town) -> None:
    resident = town.account.person()
    resident.writes("你好")
    resident.sends_file("报告.docx")
    resident.hears("这个平台上收不了文件", "请发照片")


def test_it_is_so_on_postgresql(account: Account, tmp_path: Path, postgresql_url: str) -> None:
    with serving(account, tmp_path, database_url=postgresql_url) as service:
        tells(account)
        assert "dead_letter" not in service.log
        assert service.stop() == 0


@pytest.mark.parametrize("scale", [0.1, 1.0])
def test_calls_for_the_same_message_shortly_before_and_after_it_is_given_up_get_one_answer(
    town: Town, scale: float
) -> None:
    """As where the answers were lost on the way."""
    resident = town.account.person()
    call = resident.writes(f"上报 {LAMP}")
    began = call.tries[0].began
    for seconds in (PATIENCE - 0.1, PATIENCE + 0.1):
        time.sleep(max(0.0, began + scale * seconds - time.monotonic()))
        town.account.calls_again(call)
    has_one_case(resident, reference_in(call.text))
    assert [one.code for one in call.tries] == [200] * 3
    assert len(call.texts) == 3
    assert len({*call.texts}) == 1


def test_a_message_that_no_try_was_answered_in_time_for_is_answered_at_the_next(tmp_path: Path) -> None:
    """The service stands still meanwhile, and then has both tries before it."""
    with Account(patience=2.0) as account, serving(account, tmp_path) as service:
        resident = account.person()
        call = stood_still(service, resident, f"上报 {LAMP}")
        assert [one.code for one in call.tries] == [0, 200]
        has_one_case(resident, reference_in(call.text))
        account.calls_again(call)
        assert len({*call.texts}) == 1
        assert account.violations == []


def stood_still(service: Running, resident: Person, words: str) -> Call:
    """What became of a message whose first try found a service that did not move."""
    service.process.send_signal(signal.SIGSTOP)
    asked = len(resident.account.ledger.requests)
    coming = resident.begins(words)
    try:
        wait_for(lambda: len(resident.account.ledger.requests) > asked + 1, what="the second try")
    finally:
        service.process.send_signal(signal.SIGCONT)
    return coming.result()
