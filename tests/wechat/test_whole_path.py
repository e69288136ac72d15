"""From a follower's phone to the answer on it, through the whole service, over HTTP alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from domain.gcj02 import to_gcj02
from tests import pictures
from tests.fakes.waiting import wait_for
from tests.wechat.account import Account
from tests.wechat.conftest import Served
from tests.wechat.reckoning import cases_of, rows
from tests.wechat.service import serving

LAMP = "上报 振兴路12号路灯不亮"
REFERENCE = re.compile(r"\b\d{8}\b")


def test_a_complaint_is_answered_with_its_number(served: Served) -> None:
    resident = served.account.person()
    call = resident.writes(LAMP)
    found = REFERENCE.search(resident.hears("已登记，编号", "路灯不亮"))
    assert call.seconds < 2
    [case] = cases_of(served.service, resident.openid)
    assert (case.words, case.reference) == ("振兴路12号路灯不亮", found[0] if found else "")


def test_the_console_takes_the_address(served: Served) -> None:
    assert served.account.confirms()


def test_a_repeated_call_gets_the_same_answer_and_makes_no_second_case(served: Served) -> None:
    """As when the answer to the first was lost on the way, and to the second."""
    resident = served.account.person()
    call = resident.writes(LAMP)
    served.account.calls_again(served.account.calls_again(call))
    assert len(call.texts) == 3
    assert len(set(call.texts)) == 1
    assert len(cases_of(served.service, resident.openid)) == 1


def test_a_call_that_comes_again_while_it_is_answered_waits_for_that_answer(served: Served) -> None:
    resident = served.account.person()
    xml = resident.message("text", {"Content": LAMP})
    begun = [served.account.begins(resident.openid, xml) for _ in range(5)]
    [told] = {one.result().text for one in begun}
    assert REFERENCE.search(told)
    assert len(cases_of(served.service, resident.openid)) == 1


def test_what_was_answered_is_known_after_a_power_cut(account: Account, tmp_path: Path) -> None:
    with serving(account, tmp_path) as service:
        resident = account.person()
        call = resident.writes(LAMP)
        service.process.kill()
        service.process.wait()
    with serving(account, tmp_path) as service:
        account.calls_again(call)
        assert call.texts[0] == call.texts[1]
        assert len(cases_of(service, resident.openid)) == 1


def test_who_follows_is_welcomed_and_taps_through_a_case(served: Served) -> None:
    resident = served.account.person()
    resident.follows()
    resident.hears("您好")
    resident.writes("垃圾没人清运")
    resident.taps("跳过")
    assert "姓名" not in resident.hears("请核对")
    resident.taps("提交")
    resident.hears("已登记，编号")
    resident.taps("我的诉求")
    resident.hears("垃圾没人清运")


def test_whoever_scans_a_printed_code_reports_from_its_area(served: Served) -> None:
    resident = served.account.person()
    resident.follows("east-gate")
    resident.writes("垃圾没人清运")
    resident.writes("提交")
    resident.hears("已登记，编号")
    assert [one.area for one in cases_of(served.service, resident.openid)] == ["east-gate"]


def test_a_photo_and_a_place_come_with_the_case(served: Served) -> None:
    where = 41.7286, 125.9357
    resident = served.account.person()
    resident.writes("垃圾没人清运")
    resident.sends_place(*to_gcj02(*where), "振兴路14号")
    resident.sends_photo(pictures.photo())
    resident.writes("提交")
    resident.hears("已登记，编号")
    [case] = cases_of(served.service, resident.openid)
    assert (case.latitude, case.longitude) == (pytest.approx(where[0], abs=1e-5), pytest.approx(where[1], abs=1e-5))
    assert case.address == "振兴路14号"
    kept = "SELECT media.state FROM media JOIN attachments ON media_id = media.id WHERE case_id = :case"
    wait_for(lambda: [one.state for one in rows(served.service, kept, case=case.id)] == ["kept"], what="the photo")


@pytest.mark.parametrize(
    "words",
    [
        '<a href="https://example.org">看这里</a>', "]]></Content></xml>", "<![CDATA[x]]>", "&lt;a href='x'&gt;",
        '<a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=1">1. 提交</a>', "weixin://bizmsgmenu?x=1",
        "<A HREF=x>", "< a href=x>", "<!--", "</a>",
    ],
)  # fmt: skip
def test_what_people_write_becomes_no_link_and_ends_no_answer(served: Served, words: str) -> None:
    """The account finds whatever could be tapped and was no line of a menu."""
    resident = served.account.person()
    resident.writes(f"上报 振兴路12号 {words} 路灯不亮")
    resident.hears("已登记，编号")
    assert [one.words for one in cases_of(served.service, resident.openid)] == [f"振兴路12号 {words} 路灯不亮"]


def test_a_long_answer_comes_in_parts_and_any_word_brings_the_rest(served: Served) -> None:
    lamps = [f"第{number}盏灯不亮" for number in range(1, 181)]
    resident = served.account.person()
    resident.writes("上报 振兴路12号\n" + "\n".join(lamps))
    for _ in range(4):
        resident.writes("你好")
    assert re.findall(r"^第\d+盏灯不亮$", "\n".join(resident.texts), re.MULTILINE) == lamps


def test_who_unfollows_is_left_alone_and_heard_again_later(served: Served) -> None:
    resident = served.account.person()
    resident.writes(LAMP)
    assert resident.unfollows().text == ""
    resident.follows()
    resident.writes("我的诉求")
    resident.hears("路灯不亮")
