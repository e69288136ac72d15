"""The fake account calls as WeChat does, and finds every rule that is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest

from tests.fakes.serving import ServerThread
from tests.wechat.account import APP_ID, KEY, Account
from tests.wechat.cipher import Cipher, signature
from tests.wechat.scripted import Heard, Script, Scripted

LINE = '<a href="weixin://bizmsgmenu?msgmenucontent={0}&msgmenuid={1}">{1}. {0}</a>'


@contextmanager
def speaking_to(
    script: Script, *, patience: float = 5.0, seconds: list[float] | None = None, codes: list[int] | None = None
) -> Iterator[tuple[Account, Scripted]]:
    server = ServerThread("scripted", lambda: Scripted(script, seconds=seconds, codes=codes))
    server.start()
    try:
        with Account(f"http://127.0.0.1:{server.port}/wechat", patience=patience) as account:
            assert server.served is not None
            yield account, server.served
    finally:
        server.stop()


def rules(account: Account) -> list[str]:
    return [one.rule for one in account.violations]


def test_a_message_is_sealed_signed_and_its_answer_read() -> None:
    with speaking_to(lambda heard: heard.says(f"收到：{heard.fields['Content']}")) as (account, service):
        resident = account.person()
        call = resident.writes("振兴路12号路灯不亮 😀 < a & ]]> b")
        assert resident.hears("收到") == "收到：振兴路12号路灯不亮 😀 < a & ]]> b"
        assert account.confirms()
    assert rules(account) == []
    assert [one.code for one in call.tries] == [200]
    assert service.heard[0].fields["FromUserName"] == resident.openid


def test_what_people_do_comes_as_the_platform_describes_it() -> None:
    with speaking_to(lambda heard: b"success") as (account, service):
        one = account.person()
        for call in (
            one.follows("east-gate"), one.scans("east-gate"), one.clicks("report"), one.unfollows(),
            one.sends_place(41.73, 125.94, "振兴路"), one.sends_photo(b"jpeg"), one.speaks(), one.speaks("路灯不亮"),
        ):  # fmt: skip
            assert call.text == ""
    assert rules(account) == []
    heard = [one.fields for one in service.heard]
    assert [(one["Event"], one["EventKey"]) for one in heard[:4]] == [
        ("subscribe", "qrscene_east-gate"), ("SCAN", "east-gate"), ("CLICK", "report"), ("unsubscribe", ""),
    ]  # fmt: skip
    assert [one["MsgType"] for one in heard] == ["event"] * 4 + ["location", "image", "voice", "voice"]
    assert [one["MsgId"] for one in heard[4:]] == sorted({one["MsgId"] for one in heard[4:]})
    assert "MsgId" not in heard[0]
    assert (heard[4]["Location_X"], heard[4]["Label"]) == ("41.730000", "振兴路")
    assert heard[5]["PicUrl"] == f"{account.url}/pictures/1.jpg"
    assert "Recognition" not in heard[6]
    assert heard[7]["Recognition"] == "路灯不亮"


def test_a_tap_sends_the_words_of_its_line() -> None:
    offer = "\n".join(["请核对。", LINE.format("提交", 1), LINE.format("取消", 2)])
    with speaking_to(lambda heard: heard.says(offer)) as (account, service):
        resident = account.person()
        resident.writes("路灯不亮")
        assert resident.texts == ["请核对。\n1. 提交\n2. 取消"]
        resident.taps("取消")
        with pytest.raises(AssertionError, match="no line"):
            resident.taps("撤回")
    assert rules(account) == []
    assert (service.heard[1].fields["Content"], service.heard[1].fields["bizmsgmenuid"]) == ("取消", "2")


def test_what_is_not_answered_in_time_is_called_again_with_the_same_nonce() -> None:
    with speaking_to(lambda heard: heard.says("登记好了"), patience=0.3, seconds=[1.0]) as (account, service):
        resident = account.person()
        call = resident.writes("路灯不亮")
        assert resident.hears("登记好了")
    assert rules(account) == []
    assert [one.code for one in call.tries] == [0, 200]
    assert len({one.query["nonce"] for one in service.heard}) == 1
    assert len({one.fields["MsgId"] for one in service.heard}) == 1


def test_what_people_wrote_may_become_no_tag_of_an_answer() -> None:
    with speaking_to(lambda heard: heard.says(f"内容：{heard.fields['Content']}")) as (account, _):
        account.person().writes('<a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=1" >点我</a>')
    assert rules(account) == ["link"]


def test_whoever_answers_at_no_try_leaves_people_without_service() -> None:
    with speaking_to(lambda heard: b"", patience=0.2, codes=[503, 503, 503]) as (account, _):
        call = account.person().writes("路灯不亮")
    assert rules(account) == ["unanswered"]
    assert [one.code for one in call.tries] == [503, 503, 503]
    apart = [later.began - one.began for one, later in pairwise(call.tries)]
    assert all(0.19 < one < 1 for one in apart)


def test_another_answer_at_a_redelivery_is_a_violation() -> None:
    with speaking_to(lambda heard: heard.says(f"第 {heard.number} 次")) as (account, _):
        call = account.person().writes("路灯不亮")
        account.calls_again(call)
    assert rules(account) == ["changed"]


def test_the_same_answer_at_a_redelivery_is_right() -> None:
    with speaking_to(lambda heard: heard.says("登记好了")) as (account, _):
        call = account.calls_again(account.person().writes("路灯不亮"))
    assert rules(account) == []
    assert call.texts == ["登记好了", "登记好了"]


BROKEN: dict[str, Callable[[Heard], bytes]] = {
    "xml": lambda heard: b"<xml><Encrypt>",
    "unsealed": lambda heard: heard.answer("路灯").encode(),
    "signature": lambda heard: heard.sealed(heard.answer("路灯"), signed="0" * 40),
    "nonce": lambda heard: heard.sealed(heard.answer("路灯"), nonce="1"),
    "sealed": lambda heard: heard.sealed(heard.answer("路灯"), app_id="wxffffffffffffffff"),
    "fields": lambda heard: heard.sealed(heard.answer("路灯", MsgType="news")),
    "address": lambda heard: heard.sealed(heard.answer("路灯", ToUserName="somebody")),
    "length": lambda heard: heard.says("路" * 682 + "abc"),
    "blank": lambda heard: heard.says(" \n"),
    "link": lambda heard: heard.says('<a href="https://example.org">看</a>'),
    "lines": lambda heard: heard.says(LINE.format("提交", 1) + LINE.format("取消", 1)),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_rule_is_named(rule: str) -> None:
    with speaking_to(BROKEN[rule]) as (account, _):
        account.person().writes("路灯不亮")
    assert rules(account) == [rule]


@pytest.mark.parametrize(
    "broken",
    [
        b"<xml><Content>a</Content><Content>b</Content></xml>",
        b"<xml><Content><b>a</b></Content></xml>",
        b"<html></html>",
        "<xml><Content>路灯</Content>".encode(),
        b"<xml><Content>]]></b></xml>",
    ],
)
def test_an_answer_that_is_no_plain_xml_is_found(broken: bytes) -> None:
    with speaking_to(lambda heard: heard.sealed(broken.decode())) as (account, _):
        account.person().writes("路灯不亮")
    assert rules(account) == ["xml"]


def test_as_many_bytes_as_fit_may_be_said() -> None:
    with speaking_to(lambda heard: heard.says("路" * 682 + "ab")) as (account, _):
        account.person().writes("路灯不亮")
    assert rules(account) == []


def test_many_are_called_for_at_once() -> None:
    with speaking_to(lambda heard: heard.says(heard.fields["Content"]), seconds=[0.2] * 50) as (account, _):
        people = [account.person() for _ in range(50)]
        begun = [one.begins(one.openid) for one in people]
        assert [call.result().text for call in begun] == [one.openid for one in people]
    assert rules(account) == []


# The platform's own example, as its documentation prints it.
EXAMPLE_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"


def test_what_is_sealed_is_opened_and_nothing_else() -> None:
    cipher = Cipher(KEY, APP_ID)
    for text in ("", "a", "路" * 5000, "😀]]>", "b" * 31, "b" * 32, "b" * 33):
        assert cipher.open(cipher.seal(text, b"0123456789abcdef")) == text
    with pytest.raises(ValueError, match="padding"):
        Cipher(EXAMPLE_KEY, APP_ID).open(cipher.seal("路灯", b"0123456789abcdef"))


def test_a_signature_is_over_the_sorted_parts() -> None:
    parts = "QDG6eK", "1409659813", "1372623149"
    assert signature(*parts) == signature(*reversed(parts))
