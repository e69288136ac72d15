"""Encryption equals that of two other implementations, byte for byte; whatever is broken is a `ValueError`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from wechatpy.crypto.base import BasePrpCrypto

from bot.platforms.wechat.crypto import Cipher, OtherAccount, envelope_of, is_signed, table_of
from tests.bot.wechat_calls import APP_ID, KEY, NOW, TOKEN, encrypted, envelope, field, is_refused, xml
from tests.tables import each

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "wechat_vectors" / "vectors.json").read_text(encoding="utf-8")
)
MADE = [tuple(one[name] for name in ("id", "message", "encrypted", "signature")) for one in VECTORS["made"]]
AT, NONCE = VECTORS["timestamp"], VECTORS["nonce"]


def cipher(app_id: str = APP_ID) -> Cipher:
    return Cipher(VECTORS["token"], VECTORS["key"], app_id)


def test_there_are_vectors_of_both_libraries_with_an_id_and_with_none() -> None:
    assert {(one["library"], bool(one["id"])) for one in VECTORS["made"]} == {
        ("wechat-crypto", True), ("@wecom/crypto", True), ("@wecom/crypto", False),
    }  # fmt: skip


@each("app_id, message, hidden, signed", MADE)
def test_what_others_encrypted_is_read(app_id: str, message: str, hidden: str, signed: str) -> None:
    assert is_signed(signed, VECTORS["token"], AT, NONCE, hidden)
    assert cipher(app_id).decrypted(hidden, AT, NONCE) == message


def test_what_is_encrypted_here_is_what_others_encrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BasePrpCrypto, "get_random_string", lambda _: VECTORS["random"])
    for app_id, message, hidden, signed in MADE:
        answer = cipher(app_id).encrypted(message, AT, NONCE)
        assert (envelope_of(answer), f"<![CDATA[{signed}]]>" in answer) == (hidden, True)


@each(
    "hidden",
    [
        "", "=", "路", "AAAA", "A" * 24 + "==", encrypted("x")[:-4], encrypted("x")[24:],
        encrypted("x", app_id="wx0123456789abcdee"), encrypted("x", app_id=""),
        encrypted("x", key="a" * 42 + "A"), encrypted(b"\xe8\xb7"), encrypted(b"\xff" * 40),
    ],
)  # fmt: skip
def test_what_is_not_encrypted_for_this_account_is_refused(hidden: str) -> None:
    with pytest.raises(OtherAccount):
        Cipher(TOKEN, KEY, APP_ID).decrypted(hidden, str(NOW), "1")


@each("key", ["", "a" * 42, "a" * 44, "路" * 43, "!" * 43])
def test_a_key_of_another_length_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="unreadable"):
        Cipher(TOKEN, key, APP_ID)


TEXT = xml(said="路灯不亮")
DEEP = "<a>" * 100_000 + "</a>" * 100_000
BROKEN = [
    "", " ", "x", "{}", "<xml>", "<xml/>", "<xml></xml>", "<other><MsgType>text</MsgType></other>",
    TEXT[:-1], TEXT + TEXT, TEXT.replace("<xml>", "<xml><MsgType><a>text</a></MsgType>"),
    '<!DOCTYPE xml [<!ENTITY a "b">]>' + TEXT, "<!DOCTYPE xml>" + TEXT, "<!-- -->" + TEXT,
    TEXT.replace("<xml>", "<xml><!-- -->"), TEXT.replace("<xml>", "<xml><?a b?>"), "<?a b?>" + TEXT,
    '<?xml version="1.0"?><!DOCTYPE xml SYSTEM "file:///etc/passwd">' + TEXT,
    xml(said="x").replace("<![CDATA[x]]>", "&a;"), xml(said="x").replace("<![CDATA[x]]>", "&#xD800;"),
    xml(said="x").replace("<![CDATA[x]]>", "&#0;"), TEXT.replace("<xml>", f"<xml>{DEEP}"), DEEP,
    "<![CDATA[" * 100_000, xml(said="]]><Content>"), "<xml>" + "<a/>" * 600 + TEXT[5:], "\ud800" + TEXT,
    TEXT.replace("text", ""), TEXT.replace(field("MsgType", "text"), ""),
]  # fmt: skip


@each("broken", BROKEN)
def test_what_is_no_message_is_refused(broken: str) -> None:
    assert is_refused(table_of, broken)


NO_ENVELOPE = [
    *BROKEN[:8], TEXT, "<xml><Encrypt/></xml>", "<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>",
    "<xml><Encrypt><a/></Encrypt></xml>", '<xml><Encrypt a="b">c</Encrypt></xml>', BROKEN[11],
]  # fmt: skip


@each("broken", NO_ENVELOPE)
def test_what_is_no_envelope_is_refused(broken: str) -> None:
    assert is_refused(envelope_of, broken)


def test_an_envelope_may_hold_the_plain_message_too() -> None:
    body, hidden = envelope(TEXT)
    assert envelope_of(TEXT.replace("</xml>", body.removeprefix("<xml>"))) == hidden


@each(
    "said",
    ["路灯<![CDATA[不亮", "<xml><Encrypt>", "<!DOCTYPE x>", "a]]", "&lt;b&gt;&amp;", "路" * 600, "<?php ?>", "  a b"],
)
def test_words_are_read_as_they_were_written(said: str) -> None:
    assert table_of(xml(said=said))["Content"] == said.strip()
    assert table_of('\ufeff<?xml version="1.0" encoding="utf-8"?>\n' + xml(said=said))["Content"] == said.strip()


def test_control_characters_which_no_xml_has_are_left_out() -> None:
    assert table_of(xml(said="路\x08灯\x14\ufffe\0"))["Content"] == "路灯"


def test_words_that_end_cdata_are_read_whole() -> None:
    assert table_of(xml(said="a]]]]><![CDATA[>b"))["Content"] == "a]]>b"
