"""An Official Account's door keeps whatever is written and shows it as written; what is broken leaves no row."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

from bot.platforms.wechat.writing import LONGEST_ANSWER
from domain.messages import Outgoing
from tests.bot.wechat_calls import (
    KEY,
    NOW,
    PERSON,
    TOKEN,
    Account,
    encrypted,
    envelope,
    field,
    query,
    signature,
    xml,
)
from tests.bot.wechat_calls import content_of as shown_in
from tests.hostile import corpus
from web.platform_routes import Answer, Method, Request

TEXTS = corpus.texts()
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MOST_SECONDS = 1.0  # for what is refused, on a busy machine
GOOD = xml(said="路灯")
NAMES = ("ToUserName", "FromUserName", "CreateTime", "MsgType", "Content", "MsgId")
WRONG = (
    "", " ", "0", "-1", "1e9", "9" * 19, "9" * 5000, "nan", "路", "a b", "<a/>", "&a;", "&#0;", "&#xD800;", "]]&gt;",
    "<![CDATA[", "x" * 100_000, "<a>" * 20_000, "{}", "null", "event", "\x00", "\ufffe",
)  # fmt: skip


def in_cdata(text: str) -> str:
    return xml(said="HERE").replace("HERE", text.replace("]]>", "]]]]><![CDATA[>"))


def as_read(text: str) -> str:
    """What XML makes of it: no control characters, one kind of line ends."""
    return NO_XML.sub("", text).replace("\r\n", "\n").replace("\r", "\n").strip()


async def call(account: Account, body: str | bytes, hidden: str, nonce: str) -> int | Answer:
    """What the door does with a call: its answer, or the status with which it is refused."""
    asked = query(nonce) | {"msg_signature": signature(TOKEN, str(NOW), nonce, hidden)}
    content = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
    (route,) = account.platform.routes()
    request = Request(Method.POST, asked, {}, content, "127.0.0.1")
    if not route.admits(request):
        return 403
    try:
        answer = await route.answer(request)
    except ValueError:
        return 400
    return answer if answer.status == 200 else answer.status


async def test_two_thousand_texts_are_kept_and_shown_as_they_were_written() -> None:
    account = Account()
    for at, text in enumerate(TEXTS):
        answered = account.platform.join([Outgoing(text)])
        account.said = answered.body
        answer = await call(account, *envelope(in_cdata(text)), str(at))
        assert isinstance(answer, Answer)
        said = account.platform.parse(account.kept[-1].payload)
        assert (said.text, said.unread) == ((as_read(text), "") if as_read(text) else ("", "other"))
        assert len(answered.body.encode()) <= LONGEST_ANSWER
        assert not re.search(r"<[A-Za-z/!?]", answered.body)
        if answered.body:
            assert shown_in(answer.body.decode()) == answered.body
    assert len(account.kept) == len(TEXTS)
    assert account.refused == {}


def broken_messages() -> Iterator[str | bytes]:
    yield from (GOOD[:at] for at in range(0, len(GOOD), 7))
    yield from (GOOD.encode(encoding) for encoding in ("utf-16", "utf-32", "utf-7", "gb18030"))
    yield from (GOOD.encode()[:at] + half + GOOD.encode()[at:] for at in (9, 200) for half in (b"\xe8\xb7", b"\xff"))
    yield from (f"{before}{GOOD}" for before in ("\0", "x", "<a/>", "<!DOCTYPE a>", "<!-- -->", "<?a?>"))
    yield from (f"{GOOD}{behind}" for behind in ("x", "<a/>", GOOD, "\0"))
    for name in NAMES:
        whole = re.search(rf"<{name}>.*?</{name}>", GOOD)
        assert whole is not None
        yield GOOD.replace(whole[0], "")
        yield GOOD.replace(whole[0], whole[0] * 2)
        yield GOOD.replace(whole[0], f"<{name}>{whole[0]}</{name}>")
        yield GOOD.replace(f"<{name}>", f'<{name} a="b">')
        yield from (GOOD.replace(whole[0], f"<{name}>{wrong}</{name}>") for wrong in WRONG)
        yield from (GOOD.replace(whole[0], field(name, wrong)) for wrong in WRONG)
    bomb = "".join(f'<!ENTITY a{at} "&a{at - 1};&a{at - 1};">' for at in range(1, 60))
    yield f'<!DOCTYPE xml [<!ENTITY a0 "lol">{bomb}]>' + GOOD.replace("路灯", "]]>&a59;<![CDATA[")
    yield '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + GOOD.replace("路灯", "]]>&a;<![CDATA[")


async def test_broken_messages_leave_no_row_or_one_that_can_be_read() -> None:
    account = Account()
    for at, broken in enumerate(broken_messages()):
        content = broken if isinstance(broken, bytes) else broken.encode()
        before, began = len(account.kept), time.perf_counter()
        answer = await call(account, *envelope(content), str(at))
        assert time.perf_counter() - began < MOST_SECONDS, content[:200]
        if isinstance(answer, Answer):
            assert all(account.platform.parse(one.payload).chat for one in account.kept[before:])
        else:
            assert answer in (400, 403)
            assert len(account.kept) == before
    assert sum(account.refused.values()) > 150
    assert isinstance(await call(account, *envelope(GOOD), "last"), Answer)


def broken_envelopes() -> Iterator[tuple[str | bytes, str]]:
    body, hidden = envelope(GOOD)
    yield from ((body[:at], hidden) for at in range(0, len(body), 11))
    yield from ((body.encode(encoding), hidden) for encoding in ("utf-16", "utf-7"))
    yield from ((body.replace(hidden, wrong), wrong) for wrong in WRONG)
    yield from ((body.replace(hidden, hidden[:at]), hidden[:at]) for at in range(0, len(hidden), 13))
    yield body.replace("</xml>", f"{field('Encrypt', hidden)}</xml>"), hidden
    yield body.replace("<Encrypt>", "<Encrypt><Encrypt>").replace("</Encrypt>", "</Encrypt></Encrypt>"), hidden
    yield f"<!DOCTYPE a>{body}", hidden
    yield body.replace("<xml>", "<a>" * 50_000), hidden
    for how in ({"app_id": ""}, {"app_id": "wx0"}, {"key": KEY[::-1]}):
        yield envelope(GOOD, **how)
    for inside in (b"", b"\0" * 16, b"\xff" * 4096, GOOD.encode("utf-16")):
        yield envelope(inside)
    yield body, encrypted(xml(said="别的"))


async def test_broken_envelopes_leave_no_row() -> None:
    account = Account()
    for at, (body, hidden) in enumerate(broken_envelopes()):
        began = time.perf_counter()
        answer = await call(account, body, hidden, str(at))
        assert time.perf_counter() - began < MOST_SECONDS, body[:200]
        assert answer in (400, 403), body[:200]
    assert account.kept == []
    assert isinstance(await call(account, *envelope(GOOD), "last"), Answer)
    assert [one.chat for one in account.kept] == [PERSON]
