"""An account whose calls and pictures take long, beside people who are served meanwhile."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic
from urllib.parse import urlencode, urlsplit

import httpx

from tests.fakes.service import Running
from tests.fakes.waiting import wait_for
from tests.wechat.account import Account
from tests.wechat.beside import serving_beside
from tests.wechat.calls import Caller
from tests.wechat.service import address

SOON = 2.0  # seconds; others use the machine too
SLOW, TIMES = 40, 12
LONGEST = 15.0  # seconds for which a picture is waited for
LAMP = "上报 振兴路12号路灯不亮"


@dataclass
class SlowPictures:
    """A server whose pictures come only when they are let go."""

    port: int = 0
    asked: int = 0
    let_go: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def slow_pictures() -> Iterator[SlowPictures]:
    pictures = SlowPictures()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pictures.asked += 1
            pictures.let_go.wait(LONGEST)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing is said of it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    pictures.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield pictures
    finally:
        pictures.let_go.set()
        server.shutdown()
        server.server_close()


def seconds_of_all(service: Running, account: Account) -> tuple[list[float], list[float]]:
    """How long somebody on the simulator, and a follower, wait for each answer."""
    follower, beside, followed = account.person(), [], []
    with httpx.Client(base_url=f"http://127.0.0.1:{service.port}/simulator", trust_env=False) as room:
        made = room.post("/people", json={"name": "王先生", "column": "residents"}).json()
        who = {"chat": made["chat"]["id"], "from": made["person"]["id"], "answer_after": "handled"}
        for number in range(TIMES):
            began = monotonic()
            told = room.post("/messages", json={**who, "text": f"上报 人民路{number}号井盖松动"})
            beside.append(monotonic() - began)
            assert told.status_code < 300, told.text
            assert follower.writes(f"上报 振兴路{number}号路灯不亮").text
            followed.append(follower.calls[-1].seconds)
    return sorted(beside), sorted(followed)


class WithPicturesElsewhere(Account):
    def __init__(self, pictures: SlowPictures) -> None:
        super().__init__()
        self._elsewhere = pictures

    @property
    def url(self) -> str:
        return self._elsewhere.url


def test_pictures_that_take_long_hold_nobody_up(tmp_path: Path) -> None:
    with slow_pictures() as slow, WithPicturesElsewhere(slow) as account:
        with serving_beside(account, tmp_path) as service:
            for number in range(SLOW):
                sender = account.person()
                picture = {"PicUrl": f"{slow.url}/{number}.jpg", "MediaId": f"media{number}"}
                account.calls(sender.openid, sender.message("image", picture))
            wait_for(lambda: slow.asked, what="a picture being asked for")
            beside, followed = seconds_of_all(service, account)
            assert not slow.let_go.is_set()
            slow.let_go.set()
        assert account.violations == []
    assert beside[TIMES // 2] < SOON, beside
    assert followed[TIMES // 2] < SOON, followed


def test_calls_that_come_slowly_and_are_never_read_hold_nobody_up(account: Account, tmp_path: Path) -> None:
    with serving_beside(account, tmp_path) as service:
        doors = [_hangs_on(account, address(service), whole=bool(number % 2)) for number in range(SLOW)]
        beside, followed = seconds_of_all(service, account)
        for door in doors:
            door.close()
        assert account.person().writes(LAMP).text
    assert beside[TIMES // 2] < SOON, beside
    assert followed[TIMES // 2] < SOON, followed


def _hangs_on(account: Account, at: str, *, whole: bool) -> socket.socket:
    """A call of which half the body comes and then nothing more; or a whole one, whose answer is not read."""
    sender, caller = account.person(), Caller(account.reader, account.ledger, patience=SOON)
    query, body = caller.sealed(sender.message("text", {"Content": LAMP}), sender.openid)
    place = urlsplit(at)
    assert place.hostname
    assert place.port
    door = socket.create_connection((place.hostname, place.port))
    head = f"POST {place.path}?{urlencode(query)} HTTP/1.1\r\nhost: localhost\r\ncontent-length: {len(body)}\r\n\r\n"
    door.sendall(head.encode() + (body if whole else body[: len(body) // 2]))
    return door
