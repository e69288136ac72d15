"""Pictures are fetched from WeChat's own hosts alone, whatever address came with them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from bot.platforms.base import SendError
from bot.platforms.wechat.access import OFFICIAL
from bot.platforms.wechat.pictures import Pictures
from domain.pictures import LARGEST, PictureRefused

ROOT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n"


class Host:
    """Answers every call with the same, and notes where it went."""

    def __init__(self, answer: httpx.Response | Exception) -> None:
        self.answer = answer
        self.asked: list[str] = []

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(str(request.url))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def fetching(monkeypatch: pytest.MonkeyPatch, answer: httpx.Response | Exception, also: str) -> tuple[Pictures, Host]:
    host = Host(answer)
    real = httpx.AsyncClient
    monkeypatch.setattr(httpx, "AsyncClient", lambda **how: real(**{**how, "transport": httpx.MockTransport(host)}))
    return Pictures(also), host


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("http://mmbiz.qpic.cn/mmbiz_jpg/abc/0", "https://mmbiz.qpic.cn/mmbiz_jpg/abc/0"),
        ("https://mmbiz.qpic.cn/a?wx_fmt=jpeg", "https://mmbiz.qpic.cn/a?wx_fmt=jpeg"),
        ("http://MMSNS.QPIC.CN:80/a#b", "https://mmsns.qpic.cn/a"),
    ],
)
async def test_a_picture_is_fetched_over_https(monkeypatch: pytest.MonkeyPatch, address: str, asked: str) -> None:
    fetched, host = fetching(monkeypatch, httpx.Response(200, content=PNG), OFFICIAL)
    assert await fetched.fetch(address) == PNG
    assert host.asked == [asked]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "http://",
        "http://[",
        "file:///etc/passwd",
        "ftp://mmbiz.qpic.cn/a",
        "http://qpic.cn.x.example/a",
        "http://xqpic.cn/a",
        "http://x.example/.qpic.cn",
        "http://a.qpic.cn@x.example/a",
        "http://me@a.qpic.cn/a",
        "http://a.qpic.cn:8080/a",
        "http://a.qpic.cn:99999/a",
        "http://169.254.169.254/latest",
        "http://127.0.0.1:9000/a",
        "http://x.example\\.qpic.cn/a",
        "http://x.example%2f.qpic.cn/a",
        "http://a.qpic.cn/\x01",
        "http://a.qpic.cn/" + "a" * 70_000,
    ],
)
async def test_no_other_host_is_asked(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    fetched, host = fetching(monkeypatch, httpx.Response(200, content=PNG), "http://127.0.0.1:9001")
    with pytest.raises(SendError) as refused:
        await fetched.fetch(address)
    assert refused.value.permanent
    assert host.asked == []


async def test_what_stands_in_for_wechat_has_its_own_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    fetched, host = fetching(monkeypatch, httpx.Response(200, content=PNG), "http://127.0.0.1:9000")
    assert await fetched.fetch("http://127.0.0.1:9000/a") == PNG
    assert host.asked == ["http://127.0.0.1:9000/a"]


@pytest.mark.parametrize(
    ("answer", "permanent"),
    [
        (httpx.Response(404), True),
        (httpx.Response(302, headers={"Location": "http://127.0.0.1/"}), True),
        (httpx.Response(500), False),
        (httpx.Response(429), False),
        (httpx.ConnectError("mmbiz"), False),
        (httpx.ReadTimeout("mmbiz"), False),
    ],
)
async def test_what_may_succeed_later_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, answer: httpx.Response | Exception, permanent: bool
) -> None:
    fetched, host = fetching(monkeypatch, answer, OFFICIAL)
    with pytest.raises(SendError) as refused:
        await fetched.fetch("http://mmbiz.qpic.cn/a")
    assert refused.value.permanent is permanent
    assert len(host.asked) == 1


@pytest.mark.parametrize("announced", [True, False])
async def test_what_is_too_large_is_not_kept(monkeypatch: pytest.MonkeyPatch, announced: bool) -> None:
    headers = {"Content-Length": str(LARGEST + 1)} if announced else {}
    fetched, _ = fetching(monkeypatch, httpx.Response(200, headers=headers, stream=_Endless()), OFFICIAL)
    with pytest.raises(PictureRefused):
        await fetched.fetch("http://mmbiz.qpic.cn/a")


class _Endless(httpx.AsyncByteStream):
    async def __aiter__(self):  # type: ignore[no-untyped-def]  # httpx leaves it untyped
        while True:
            yield bytes(1024 * 1024)


def test_a_start_loads_no_http_client() -> None:
    program = "import sys, bot.serve, bot.platforms.wechat.adapter; sys.exit('httpx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0
