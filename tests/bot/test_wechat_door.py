"""Whoever is not WeChat, or comes late or again with something else, leaves no row; a redelivery is heard once more."""

from __future__ import annotations

import logging

import pytest

from bot.operations.metrics import Metrics
from bot.platforms.base import Guarded
from bot.platforms.wechat.door import FRESH_SECONDS, Nonces
from tests.bot.wechat_calls import (
    KEY,
    NOW,
    PERSON,
    PLAIN,
    TOKEN,
    Account,
    content_of,
    encrypted,
    envelope,
    field,
    plain_content_of,
    query,
    signature,
    xml,
)

TEXT = xml(said="路灯不亮")
MEBIBYTE = 1024 * 1024


async def test_a_message_is_kept_and_answered_in_place() -> None:
    account = Account(said="已登记 #12345678")
    status, answer = await account.calls(TEXT)
    assert (status, content_of(answer)) == (200, "已登记 #12345678")
    (update,) = account.kept
    assert (update.key, update.chat, update.payload) == (f"{PERSON}:24000000000000001", PERSON, TEXT)
    assert account.platform.parse(update.payload).text == "路灯不亮"
    assert account.refused == {}


async def test_where_nothing_is_ready_the_answer_is_success() -> None:
    account = Account(said="")
    assert await account.calls(TEXT) == (200, "success")
    assert len(account.kept) == 1


@pytest.mark.parametrize("name", ["VIEW", "LOCATION", "TEMPLATESENDJOBFINISH", "of next year"])
async def test_what_nobody_said_is_not_kept(name: str) -> None:
    account = Account()
    assert await account.calls(xml("event", Event=name, EventKey="k")) == (200, "success")
    assert account.kept == []
    assert account.refused == {}


async def test_an_unknown_type_of_message_is_kept() -> None:
    account = Account()
    assert (await account.calls(xml("hologram")))[0] == 200
    assert [account.platform.parse(one.payload).unread for one in account.kept] == ["other"]


async def test_words_that_end_cdata_or_make_tags_are_shown_as_written() -> None:
    said = 'a]]>b<a href="x">]]]]>&amp;<![CDATA[c'
    assert content_of((await Account(said=said).calls(TEXT))[1]) == said


# The address is entered in the console


async def test_the_console_gets_its_own_words_back() -> None:
    account = Account()
    assert await account.gets(query("1") | {"echostr": "5837397520665436492"}) == (200, "5837397520665436492")


async def test_encrypted_words_of_the_console_are_decrypted() -> None:
    hidden = encrypted("5837397520665436492")
    asked = query("1") | {"echostr": hidden}
    signed = signature(TOKEN, str(NOW), "1", hidden)
    account = Account()
    assert await account.gets(asked | {"msg_signature": signed}) == (200, "5837397520665436492")
    assert (await account.gets(asked | {"msg_signature": "0" * 40}))[0] == 403
    assert account.refused == {"signature": 1}


@pytest.mark.parametrize("echo", ["", "<b>", "路", "a" * 2000, "a\nb"])
async def test_nothing_else_is_said_back(echo: str) -> None:
    account = Account()
    assert (await account.gets(query("1") | {"echostr": echo}))[0] == 400
    assert account.refused == {"unreadable": 1}


# Who comes in


@pytest.mark.parametrize(
    "wrong",
    [
        {"signature": ""},
        {"signature": "0" * 40},
        {"signature": signature("another", str(NOW), "1")},
        {"signature": "路灯"},
        {"signature": signature(TOKEN, str(NOW), "2")},
        {"timestamp": str(NOW + 1)},
    ],
)
async def test_a_wrong_signature_is_refused_before_the_body_is_read(wrong: dict[str, str]) -> None:
    account = Account()
    assert (await account.posts(envelope(TEXT)[0], query("1") | wrong))[0] == 403
    assert (await account.gets(query("1") | {"echostr": "1"} | wrong))[0] == 403
    assert (await account.posts(b"x" * (2 * MEBIBYTE), query("1") | wrong))[0] == 403
    assert (account.kept, account.refused) == ([], {"signature": 3})


async def test_who_opens_the_address_reads_that_it_leads_here(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="zhongzhi")
    account = Account()
    status, said = await account.gets({})
    assert status == 403
    assert "服务在运行；这不是微信发来的" in said
    assert (await account.posts(envelope(TEXT)[0], {}))[0] == 403
    await account.calls(TEXT, signature="0" * 40)
    assert account.refused == {"not_wechat": 2, "signature": 1}
    whys = [one.getMessage() for one in caplog.records if "wechat.refused" in one.getMessage()]
    assert ["why=not_wechat" in whys[0], "why=signature" in whys[1]] == [True, True]


async def test_a_body_that_was_signed_for_another_call_is_refused() -> None:
    account = Account()
    other = envelope(xml(said="别的"))[0]
    signed = query("1") | {"msg_signature": signature(TOKEN, str(NOW), "1", envelope(TEXT)[1])}
    assert (await account.posts(other, signed))[0] == 403
    assert (account.kept, account.refused) == ([], {"signature": 1})


@pytest.mark.parametrize("nonce", ["", "]]>", "<a>", "路", "1" * 65])
async def test_a_nonce_that_is_none_is_refused(nonce: str) -> None:
    account = Account()
    assert (await account.calls(TEXT, nonce))[0] == 403
    assert (account.kept, account.refused) == ([], {"signature": 1})


@pytest.mark.parametrize("late", [-FRESH_SECONDS, FRESH_SECONDS])
async def test_a_call_may_be_five_minutes_off(late: int) -> None:
    assert (await Account().calls(TEXT, at=NOW + late))[0] == 200


@pytest.mark.parametrize("late", [-602, -FRESH_SECONDS - 1, FRESH_SECONDS + 1, 602])
async def test_a_stale_call_is_refused_and_the_clock_is_named(late: int, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("zhongzhi").propagate = True
    account = Account()
    with caplog.at_level(logging.INFO, "zhongzhi"):
        assert (await account.calls(TEXT, at=NOW + late))[0] == 403
        assert (await account.calls(TEXT, at=NOW + late))[0] == 403
    assert (account.kept, account.refused) == ([], {"stale": 2})
    (line,) = caplog.messages  # said once a minute
    assert line.startswith(f"wechat.refused why=stale count=1 seconds={-late} advice=本机时钟不准")
    assert TOKEN not in line


@pytest.mark.parametrize("timestamp", ["", "abc", "１７６４５０００００", "1e9", "9" * 40, "-1"])
async def test_a_timestamp_that_is_none_is_refused(timestamp: str) -> None:
    account = Account()
    asked = {"timestamp": timestamp, "nonce": "1", "signature": signature(TOKEN, timestamp, "1"), "echostr": "1"}
    assert (await account.gets(asked))[0] == 403
    assert account.refused == {"stale": 1}


async def test_a_nonce_comes_again_only_with_the_same_message() -> None:
    account = Account()
    assert (await account.calls(TEXT, "7"))[0] == 200
    assert (await account.calls(TEXT, "7"))[0] == 200  # a redelivery, encrypted anew or not
    assert (await account.calls(xml(said="别的", number="25"), "7"))[0] == 403
    assert (await account.calls(xml("event", Event="VIEW", EventKey="x"), "7"))[0] == 403
    assert [one.key for one in account.kept] == [f"{PERSON}:24000000000000001"] * 2
    assert account.refused == {"replayed": 2}


def test_a_nonce_is_forgotten_when_its_call_would_be_stale() -> None:
    nonces = Nonces()
    assert nonces.fits("7", "a", 0.0)
    assert not nonces.fits("7", "b", 2 * FRESH_SECONDS)
    assert nonces.fits("7", "b", 2 * FRESH_SECONDS + 1.0)


@pytest.mark.parametrize("how", [{"app_id": "wx0123456789abcdee"}, {"key": KEY[::-1]}])
async def test_what_was_encrypted_for_another_account_is_refused(how: dict[str, str]) -> None:
    account = Account()
    body, hidden = envelope(TEXT, **how)
    assert (await account.posts(body, query("1") | {"msg_signature": signature(TOKEN, str(NOW), "1", hidden)}))[
        0
    ] == 403
    assert (account.kept, account.refused) == ([], {"other_account": 1})


async def test_a_plain_message_does_not_come_in_where_they_are_encrypted() -> None:
    account = Account()
    assert (await account.posts(TEXT, query("1")))[0] == 403
    assert (account.kept, account.refused) == ([], {"not_encrypted": 1})


# Plain mode


async def test_a_plain_message_of_this_machine_is_answered_plainly() -> None:
    account = Account(PLAIN)
    status, answer = await account.posts(TEXT, query("1"))
    assert (status, plain_content_of(answer)) == (200, "已登记 #12345678")
    assert (await account.gets(query("2") | {"echostr": "1"})) == (200, "1")


@pytest.mark.parametrize(
    ("peer", "headers"),
    [
        ("203.0.113.7", {}),
        ("::ffff:203.0.113.7", {}),
        ("a.socket", {}),
        ("127.0.0.1", {"X-Forwarded-For": "203.0.113.7"}),
        ("::1", {"Forwarded": "for=203.0.113.7"}),
        ("127.0.0.1", {"X-Real-IP": "127.0.0.1"}),
    ],
)
async def test_a_plain_message_from_elsewhere_is_refused(peer: str, headers: dict[str, str]) -> None:
    account = Account(PLAIN)
    account.peer = peer
    assert (await account.posts(TEXT, query("1"), **headers))[0] == 403
    assert (account.kept, account.refused) == ([], {"not_local": 1})


# What cannot be read


@pytest.mark.parametrize(
    "message",
    [
        "",
        "路灯",
        TEXT[:-3],
        f"<!DOCTYPE x>{TEXT}",
        TEXT.replace("<xml>", f"<xml>{field('Content', 'b')}"),
        TEXT.encode()[:-80] + b"\xe8\xb7" + TEXT.encode()[-80:],
    ],
)
async def test_what_wechat_cannot_have_sent_leaves_no_row(message: str | bytes) -> None:
    account = Account()
    assert (await account.calls(message))[0] in (400, 403)
    assert account.kept == []
    assert sum(account.refused.values()) == 1
    assert (await account.calls(TEXT))[0] == 200  # nothing is stuck behind it


@pytest.mark.parametrize("body", [b"", b"\xff", b"{}", TEXT.encode("utf-16"), TEXT.encode(), b"<xml><Encrypt/></xml>"])
async def test_a_body_that_is_no_envelope_leaves_no_row(body: bytes) -> None:
    account = Account()
    assert (await account.posts(body, query("1") | {"msg_signature": "0" * 40}))[0] == 400
    assert (account.kept, account.refused) == ([], {"unreadable": 1})


async def test_what_is_larger_than_a_mebibyte_is_not_read() -> None:
    account = Account()
    assert (await account.posts(b"x" * (MEBIBYTE + 1), query("1") | {"msg_signature": "0" * 40}))[0] == 413
    assert account.kept == []


async def test_refused_calls_are_counted_in_the_metrics() -> None:
    account, metrics = Account(), Metrics()
    assert isinstance(account.platform, Guarded)
    metrics.show_refused({"wechat": account.platform.refused})
    await account.calls(TEXT, signature="0" * 40)
    assert 'zhongzhi_calls_refused_total{platform="wechat",why="signature"} 1.0' in metrics.written("")[0].decode()
