"""`python -m bot try wechat` asks the account's API, and says in both languages which setting is wrong."""

from __future__ import annotations

import json
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from bot.commands import try_platform
from bot.config import load
from tests.bot.commands import command
from tests.bot.wechat_calls import APP_ID, KEY, TOKEN

Tried = Callable[..., tuple[int, list[str]]]
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
SECRET = "0123456789abcdef0123456789abcdef"
TOKEN_PATH, SEND_PATH = "/cgi-bin/stable_token", "/cgi-bin/message/custom/send"
LIST_PATH = "/cgi-bin/template/get_all_private_template"
GIVEN: dict[str, Any] = {"access_token": "72_abc", "expires_in": 7200}
NOBODY = {"errcode": 40003, "errmsg": "invalid openid rid: 1"}
NOT_LISTED = {
    "errcode": 40164,
    "errmsg": "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 65-1-1",
}


class Api(ThreadingHTTPServer):
    """A server that answers each path with what it is given."""

    def __init__(self, answers: dict[str, Any], date: str = "") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers, self.date = answers, date
        self.asked: list[tuple[str, Any]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Api

    def do_GET(self) -> None:
        self._answer(None)

    def do_POST(self) -> None:
        self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _answer(self, body: Any) -> None:
        self.server.asked.append((self.path, body))
        answer = self.server.answers[self.path.partition("?")[0]]
        content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response_only(200)
        if self.server.date:
            self.send_header("Date", self.server.date)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@contextmanager
def serving(answers: dict[str, Any], date: str = "") -> Iterator[Api]:
    with Api(answers, date) as api:
        thread = threading.Thread(target=api.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield api
        finally:
            api.shutdown()
            thread.join()


def settings(folder: Path, url: str, lines: str = "") -> Path:
    county = EXAMPLE.read_text(encoding="utf-8").partition("[simulator]")[0]
    config = folder / "config.toml"
    config.write_text(f'{county}[wechat]\napp_id = "{APP_ID}"\napi_url = "{url}"\n{lines}\n', encoding="utf-8")
    return config


def environment(secret: str = SECRET, key: str = KEY) -> dict[str, str]:
    told = {"TOKEN": TOKEN, "ENCODING_AES_KEY": key, "SECRET": secret}
    return {f"ZHONGZHI_WECHAT_{name}": one for name, one in told.items()}


@pytest.fixture
def tried(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Tried:
    """The command's exit status, and what it printed: a line for each matter and language."""

    def run(url: str, lines: str = "", **told: str) -> tuple[int, list[str]]:
        config = load(settings(tmp_path, url, lines), environment(**told))
        status = try_platform.run(config, Namespace(platform="wechat"))
        printed = "".join(capsys.readouterr())
        assert not [one for one in (TOKEN, KEY, SECRET, "72_abc") if one in printed]
        return status, printed.splitlines()

    return run


def test_what_is_right_is_said(tried: Tried) -> None:
    with serving({TOKEN_PATH: GIVEN, SEND_PATH: NOBODY}) as api:
        status, said = tried(api.url)
    assert status == 0
    assert [line[0] for line in said] == ["✓", " ", "✓", " ", "✓", " "]
    assert "https://你的域名/wechat，加解密方式选“安全模式”" in said[0]
    assert said[3:5] == ["  WeChat knows this app id and secret", "✓ 这个账号可以发客服消息"]
    asked = {"grant_type": "client_credential", "appid": APP_ID, "secret": SECRET, "force_refresh": False}
    (token, sent) = api.asked
    assert token == (TOKEN_PATH, asked)
    assert sent[0] == f"{SEND_PATH}?access_token=72_abc"
    assert len(sent[1]["touser"]) != 28  # nobody's openid


@pytest.mark.parametrize(
    ("answer", "chinese", "english"),
    [
        (NOT_LISTED, "IP 白名单”加入：203.0.113.7", "IP 白名单: 203.0.113.7"),
        ({"errcode": 40164, "errmsg": "?"}, "微信没有说是哪个地址", "WeChat did not say which"),
        ({"errcode": 40001, "errmsg": "invalid credential"}, "AppSecret 不对（40001）", "AppSecret is wrong (40001)"),
        (
            {"errcode": 40125, "errmsg": "invalid appsecret"},
            "AppSecret 不对（40125）；先核对",
            "AppSecret is wrong (40125)",
        ),
        ({"errcode": 40013, "errmsg": "invalid appid"}, "AppID 不对（40013）", "the app id is wrong (40013)"),
        ({"errcode": 40243, "errmsg": "frozen"}, "已被冻结（40243）", "is frozen (40243)"),
        ({"errcode": 45009, "errmsg": "reach max"}, "错误码 45009", "error 45009"),
        (b"<html>", "连不上", "cannot be reached (HTTP 200)"),
        ([], "连不上", "cannot be reached"),
        ({"expires_in": 7200}, "连不上", "(no token in the answer)"),
    ],
)
def test_what_wechat_refuses_is_said(tried: Tried, answer: Any, chinese: str, english: str) -> None:
    with serving({TOKEN_PATH: answer}) as api:
        status, said = tried(api.url)
    assert status == 1
    assert [line[0] for line in said] == ["✓", " ", "✗", " "]
    assert chinese in said[2]
    assert english in said[3]


def test_an_account_without_customer_service_works_and_is_told(tried: Tried) -> None:
    refusal = {"errcode": 48001, "errmsg": "api unauthorized"}
    with serving({TOKEN_PATH: GIVEN, SEND_PATH: refusal}) as api:
        status, said = tried(api.url)
    assert status == 0
    assert said[4].startswith("– 这个账号没有客服消息权限（48001")
    assert "write customer_service = false" in said[5]


def test_where_it_is_to_be_used_its_absence_is_wrong(tried: Tried) -> None:
    refusal = {"errcode": 48001, "errmsg": "api unauthorized"}
    with serving({TOKEN_PATH: GIVEN, SEND_PATH: refusal}) as api:
        status, said = tried(api.url, lines="customer_service = true")
    assert status == 1
    assert said[4].startswith("✗ 这个账号没有客服消息权限（48001")


OURS = "A1-_" + "b" * 39
LISTED: dict[str, Any] = {
    "template_list": [
        {"template_id": OURS, "title": "工单处理结果通知", "content": "单号:{{thing1.DATA}}\n状态:{{phrase2.DATA}}"}
    ]
}
TWO = 'thing1 = "number", phrase2 = "state"'


@pytest.mark.parametrize(
    ("ident", "fields", "status", "said"),
    [
        (OURS, TWO, 0, ("✓ ", "“工单处理结果通知”", "字段都对")),
        ("x" * 43, TWO, 1, ("✗ ", "[wechat.templates.result]", "不在", f"工单处理结果通知 {OURS}")),
        (OURS, f'{TWO}, thing9 = "hint"', 1, ("✗ ", "没有：thing9", "thing1, phrase2")),
        (OURS, 'thing1 = "number"', 1, ("✗ ", "缺了", "phrase2")),
    ],
)
def test_a_template_that_is_not_there_or_has_other_fields_is_said(
    tried: Tried, ident: str, fields: str, status: int, said: tuple[str, ...]
) -> None:
    lines = f'customer_service = true\n[wechat.templates.result]\nid = "{ident}"\nfields = {{ {fields} }}'
    with serving({TOKEN_PATH: GIVEN, SEND_PATH: NOBODY, LIST_PATH: LISTED}) as api:
        told = tried(api.url, lines)
    assert told[0] == status
    assert all(one in told[1][6] for one in said), told[1][6:]
    assert api.asked[-1] == (f"{LIST_PATH}?access_token=72_abc", None)


def test_no_list_of_templates_is_said(tried: Tried) -> None:
    lines = f'customer_service = true\n[wechat.templates.result]\nid = "{OURS}"\nfields = {{ {TWO} }}'
    refusal = {"errcode": 48001, "errmsg": "api unauthorized"}
    with serving({TOKEN_PATH: GIVEN, SEND_PATH: NOBODY, LIST_PATH: refusal}) as api:
        status, said = tried(api.url, lines)
    assert status == 1
    assert "不给看模板列表（48001）" in said[6]


def test_a_clock_that_is_wrong_is_said(tried: Tried) -> None:
    with serving({TOKEN_PATH: GIVEN, SEND_PATH: NOBODY}, "Mon, 23 Nov 2026 01:00:00 GMT") as api:
        status, said = tried(api.url)
    assert status == 1
    assert said[-2].startswith("✗ 本机时钟与微信相差")


def test_without_a_secret_nobody_is_asked(tried: Tried) -> None:
    status, said = tried("http://127.0.0.1:9", secret="")
    assert status == 0
    assert [line[0] for line in said] == ["✓", " ", "–", " "]


def test_wechat_out_of_reach_is_said(tried: Tried) -> None:
    status, said = tried("http://127.0.0.1:9")
    assert status == 1
    assert said[2].startswith("✗ 连不上 http://127.0.0.1:9（ConnectError）")


def test_a_setting_that_is_missing_is_said(tried: Tried) -> None:
    status, said = tried("http://127.0.0.1:9", key="")
    assert status == 1
    assert said[0].startswith("✗ 没有 EncodingAESKey")


def test_the_command_says_what_is_right_and_which_setting_is_wrong(tmp_path: Path) -> None:
    words = ("--config", str(settings(tmp_path, "http://127.0.0.1:9")), "try", "wechat")
    done = command(tmp_path, *words, **environment(secret=""))
    assert (done.returncode, done.stdout[0], done.stderr) == (0, "✓", "")
    done = command(tmp_path, *words, **environment(key=KEY[:-1]))
    assert done.returncode == 1
    assert "ZHONGZHI_WECHAT_ENCODING_AES_KEY：EncodingAESKey 写法不对" in done.stderr
    assert command(tmp_path, "try", "simulator").returncode == 2
