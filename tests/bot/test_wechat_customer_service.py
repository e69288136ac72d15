"""客服消息: the token that they need, what becomes of each error, and what one text does not hold."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import httpx
import orjson
import pytest

from bot.catalogues import sentences
from bot.platforms.base import NotNow, SendError, UncertainSend, Unreachable, no_wait
from bot.platforms.wechat.adapter import WeChat
from bot.platforms.wechat.api import SEND_PATH, TOKEN_PATH
from domain.messages import Choice, Outgoing, OutgoingPhoto
from tests.bot.wechat_calls import ENCRYPTED, PERSON
from tests.tables import each

SECRET = "0123456789abcdef0123456789abcdef"
ACCESS = replace(ENCRYPTED, secret=SECRET, customer_service=True)
NOON = datetime(2026, 11, 30, 4, 0, tzinfo=UTC).timestamp()  # noon in Beijing
HELLO = Outgoing("【#12345678】已办结")
Answer = Mapping[str, object] | Exception | bytes


class Side:
    """WeChat's side: each call takes the next answer that was given for its path, or a good one."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str], bytes]] = []
        self.answers: dict[str, deque[Answer]] = {TOKEN_PATH: deque(), SEND_PATH: deque()}
        self.now = NOON
        self.given = 0
        self.platform = WeChat(ACCESS, sentences(), lambda: self.now, httpx.MockTransport(self._called))

    async def _called(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        self.asked.append((request.url.path, dict(request.url.params), request.content))
        waiting = self.answers.get(request.url.path)
        answer = waiting.popleft() if waiting else self._good(request.url.path)
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(200, content=answer if isinstance(answer, bytes) else orjson.dumps(answer))

    def _good(self, path: str) -> Answer:
        if path != TOKEN_PATH:
            return {"errcode": 0, "errmsg": "ok"}
        self.given += 1
        return {"access_token": f"token{self.given}", "expires_in": 7200}

    def refuses(self, *codes: int, path: str = SEND_PATH, said: str = "?") -> None:
        self.answers[path].extend({"errcode": code, "errmsg": said} for code in codes)

    def fails(self, error: Exception, path: str = SEND_PATH) -> None:
        self.answers[path].append(error)

    async def says(self, message: Outgoing = HELLO) -> list[str]:
        return await self.platform.send(PERSON, message)

    async def fault(self, message: Outgoing = HELLO) -> Exception:
        with pytest.raises((SendError, UncertainSend)) as caught:
            await self.says(message)
        return caught.value

    @property
    def calls(self) -> Counter[str]:
        return Counter(path for path, *_ in self.asked)

    @property
    def texts(self) -> list[str]:
        return [orjson.loads(body)["text"]["content"] for path, _, body in self.asked if path == SEND_PATH]


@pytest.fixture
def side() -> Side:
    return Side()


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    caplog.set_level(logging.INFO, "zhongzhi")
    logger = logging.getLogger("zhongzhi")
    before, logger.propagate = logger.propagate, True
    yield caplog
    logger.propagate = before
    assert SECRET not in caplog.text
    assert "token1" not in caplog.text


async def test_a_message_is_one_text_as_it_would_be_answered(side: Side) -> None:
    offered = ((Choice("提交", "d:1:submit"), Choice("修改", "d:1:edit")),)
    [name] = await side.says(Outgoing("请核对 <a href='x'>", choices=offered))
    assert [path for path, *_ in side.asked] == [TOKEN_PATH, SEND_PATH]
    _, query, body = side.asked[-1]
    assert query == {"access_token": "token1"}
    said = orjson.loads(body)
    assert said == {"touser": PERSON, "msgtype": "text", "text": {"content": side.texts[0]}}
    assert side.texts[0].startswith("请核对 ＜a href='x'>\n<a href=\"weixin://bizmsgmenu?msgmenucontent=提交")
    assert "请核对".encode() in body  # people would read escapes
    assert not name.startswith("a")  # by which messages of answers in place are known


async def test_without_customer_service_nothing_is_asked(side: Side) -> None:
    transport = httpx.MockTransport(side._called)
    platform = WeChat(replace(ACCESS, customer_service=False), sentences(), lambda: NOON, transport)
    with pytest.raises(NotNow):
        await platform.send(PERSON, HELLO)
    assert (side.asked, platform.allowance) == ([], None)


# The token


async def test_whoever_needs_a_token_asks_for_it_once_and_the_others_wait(side: Side) -> None:
    await asyncio.gather(*(side.says() for _ in range(20)))
    await side.says()
    assert side.calls == {TOKEN_PATH: 1, SEND_PATH: 21}
    asked = orjson.loads(side.asked[0][2])
    assert (asked["secret"], asked["force_refresh"]) == (SECRET, False)
    assert not [query for _, query, _ in side.asked if SECRET in query.values()]


@each("code", [40001, 40014, 42001])
def test_a_token_that_is_refused_is_asked_for_once_more(code: int) -> None:
    async def story(side: Side) -> None:
        await side.says()
        side.refuses(code)
        await side.says()
        assert side.calls == {TOKEN_PATH: 2, SEND_PATH: 3}
        assert side.asked[-1][1] == {"access_token": "token2"}

    asyncio.run(story(Side()))


async def test_of_many_whose_token_is_refused_one_asks_for_another(side: Side) -> None:
    await side.says()
    side.refuses(*[40001] * 10)
    await asyncio.gather(*(side.says() for _ in range(10)))
    assert side.calls == {TOKEN_PATH: 2, SEND_PATH: 21}


async def test_a_token_refused_twice_is_a_wrong_setting_which_is_said_once(
    side: Side, heard: pytest.LogCaptureFixture
) -> None:
    side.refuses(40001, 40001)
    fault = await side.fault()
    assert isinstance(fault, SendError)
    assert (fault.permanent, fault.retry_after) == (False, 600)
    assert side.calls == {TOKEN_PATH: 2, SEND_PATH: 2}
    await side.fault()
    assert side.calls == {TOKEN_PATH: 2, SEND_PATH: 2}  # nothing is called while it is so
    side.now += 601
    side.refuses(40001, 40001)
    await side.fault()
    assert heard.text.count("wechat.message_refused") == 1
    assert "AppSecret 不对（40001）" in heard.text
    side.now += 601
    assert await side.says()


async def test_an_address_that_is_not_listed_is_named(side: Side, heard: pytest.LogCaptureFixture) -> None:
    side.refuses(40164, path=TOKEN_PATH, said="invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist")
    fault = await side.fault()
    assert isinstance(fault, SendError)
    assert fault.retry_after == 600
    assert "IP 白名单: 203.0.113.7" in heard.text


# Errors


@each("code", [45015, 45047])
def test_nothing_more_may_be_sent(code: int) -> None:
    async def story(side: Side) -> None:
        side.refuses(code)
        fault = await side.fault()
        assert isinstance(fault, NotNow)
        assert fault.used_up

    asyncio.run(story(Side()))


async def test_who_follows_no_more_is_unreachable(side: Side) -> None:
    side.refuses(43004)
    assert isinstance(await side.fault(), Unreachable)


@each("code, permanent", [(-1, False), (40003, True), (45002, True), (99999, False)])
def test_what_is_tried_again_and_what_is_not(code: int, permanent: bool) -> None:
    async def story(side: Side) -> None:
        side.refuses(code)
        fault = await side.fault()
        assert type(fault) is SendError
        assert (fault.permanent, fault.retry_after) == (permanent, 0)
        assert str(fault) == f"errcode {code}"

    asyncio.run(story(Side()))


async def test_an_account_that_may_send_none_says_so_once_and_answers_in_place(
    side: Side, heard: pytest.LogCaptureFixture
) -> None:
    side.refuses(48001)
    for _ in range(3):
        fault = await side.fault()
        assert isinstance(fault, NotNow)
        assert not fault.used_up
    assert side.calls[SEND_PATH] == 1
    assert heard.text.count("customer_service = false") == 2  # in both languages


async def test_after_the_last_call_of_a_day_none_is_made_before_the_next(side: Side) -> None:
    side.refuses(45009)
    fault = await side.fault()
    assert isinstance(fault, SendError)
    assert (fault.permanent, fault.retry_after) == (False, 12 * 3600)
    side.now += 12 * 3600 - 1
    await side.fault()
    assert side.calls[SEND_PATH] == 1
    side.now += 2
    assert await side.says()


@each(
    "error, uncertain",
    [
        (httpx.ConnectError("secret=1"), False),
        (httpx.ConnectTimeout(""), False),
        (httpx.ReadTimeout(""), True),
        (httpx.RemoteProtocolError(""), True),
    ],
)
def test_what_may_have_arrived_is_not_certain(error: Exception, uncertain: bool) -> None:
    async def story(side: Side) -> None:
        await side.says()
        side.fails(error)
        fault = await side.fault()
        assert isinstance(fault, UncertainSend) is uncertain
        assert "secret" not in str(fault)
        side.answers[SEND_PATH].append(b"<html>")
        assert isinstance(await side.fault(), UncertainSend)

    asyncio.run(story(Side()))


async def test_without_a_token_nothing_was_sent(side: Side) -> None:
    side.fails(httpx.ReadTimeout(""), TOKEN_PATH)
    fault = await side.fault()
    assert isinstance(fault, SendError)
    assert not fault.permanent


async def test_it_is_pinged_by_a_call_that_changes_nothing(side: Side) -> None:
    await side.platform.ping()
    await side.platform.ping()
    assert side.calls == {TOKEN_PATH: 1, "/cgi-bin/menu/get": 2}
    unknown = Side()
    unknown.fails(httpx.ConnectError(""), TOKEN_PATH)
    with pytest.raises(SendError):
        await unknown.platform.ping()
    unknown.refuses(40013, path=TOKEN_PATH)
    await unknown.platform.ping()  # it is there
    unknown.refuses(-1, path=TOKEN_PATH)
    with pytest.raises(SendError):
        await unknown.platform.ping()


# What one text does not hold


async def test_what_one_text_does_not_hold_waits_and_goes_on_where_it_ended(side: Side) -> None:
    words = "".join(f"第{one}处已修复。" for one in range(1, 121))
    fault = await side.fault(Outgoing(words))
    assert isinstance(fault, NotNow)
    assert not fault.used_up
    assert len({*fault.sent}) == 1
    assert len(side.texts[0].encode()) <= 2048
    rest = Outgoing(words, sent=fault.sent)
    [*before, last] = await side.says(rest)
    assert before == [*fault.sent]
    assert last not in before
    said = side.texts[0].partition("\n\n")[0] + side.texts[1]
    assert said == words


async def test_words_say_that_photos_could_not_be_shown(side: Side) -> None:
    photo = OutgoingPhoto("0" * 64, "image/jpeg", "/nowhere")
    await side.says(Outgoing("已清运", photos=(photo,), unshown="（有图片没能发到这里，文字是完整的。）"))
    assert side.texts == ["已清运\n（有图片没能发到这里，文字是完整的。）"]


async def test_each_call_has_a_permit(side: Side) -> None:
    asked: list[int] = []

    async def permit(messages: int) -> None:
        asked.append(messages)

    await side.platform.send(PERSON, HELLO, permit)
    await side.platform.send(PERSON, HELLO, no_wait)
    assert asked == [1]
