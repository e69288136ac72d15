"""Proxies and certificates of the environment: what the HTTP library cannot read is refused with a sentence,
and nothing else is."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from bot.config import ConfigError, load
from bot.settings import network
from bot.settings.network import find_unusable
from tests.tables import each

UNREAD = {
    "socks5://127.0.0.1:1080": "proxy_socks",
    "socks5h://127.0.0.1:1080": "proxy_socks",
    "socks://127.0.0.1:1080": "proxy_socks",
    "socks4://proxy:1": "proxy_socks",
    "ftp://proxy": "proxy",
    "http://proxy:abc": "proxy",
    "://proxy": "proxy",
}
READ = ("http://127.0.0.1:7890", "proxy:3128", "https://proxy", "HTTP://proxy:1", "http://[::1]:80", "")
NO_PLACES = ("fd00::/8", "[::1]", "::1/128", "10.0.0.1,[fd00::]/8", "[::1]:80", "a:b", "示例县.中国")
PLACES = ("localhost,127.0.0.1,::1", "10.0.0.0/8", ".example.com,*.example.org", "example.com:8080", "*", "http://a")


def _starts(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> bool:
    """Whether the library can be used with it."""
    for one in (*network.PROXIES, network.WITHOUT):
        monkeypatch.delenv(one, raising=False)
        monkeypatch.delenv(one.lower(), raising=False)
    monkeypatch.setenv(variable, value)
    try:
        httpx.AsyncClient(verify=False)
    except (ImportError, ValueError, httpx.InvalidURL):
        return False
    return True


@each(
    "variable, value, wrong",
    [
        *(("HTTPS_PROXY", value, wrong) for value, wrong in UNREAD.items()),
        *(("all_proxy", value, "") for value in READ),
        *(("NO_PROXY", value, "no_proxy") for value in NO_PLACES),
        *(("no_proxy", value, "") for value in PLACES),
    ],
)
def test_what_the_library_cannot_read_is_found(variable: str, value: str, wrong: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        assert _starts(patch, variable, value) is not bool(wrong)
    assert [code for _, code, _ in find_unusable({variable: value})] == [wrong] * bool(wrong)


def test_certificates_that_are_none_are_found(tmp_path: Path) -> None:
    mine = tmp_path / "mine.pem"
    mine.write_text("none")
    there = Path("tests/telegram/telegram.test.pem")
    found = [
        [one for _, one, _ in find_unusable({"SSL_CERT_FILE": str(file)})] for file in (mine, tmp_path / "x", there)
    ]
    assert found == [["certificates"], ["certificates"], []]


def test_with_its_library_socks_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "find_spec", lambda name: object())
    assert [code for _, code, _ in find_unusable({"ALL_PROXY": "socks5://127.0.0.1:1080"})] == []
    assert [code for _, code, _ in find_unusable({"ALL_PROXY": "socks://127.0.0.1:1080"})] == ["proxy_socks"]


def test_it_is_said_at_the_start_with_the_variable_and_without_the_password(tmp_path: Path) -> None:
    example = Path("config.example.toml").read_text(encoding="utf-8")
    file = tmp_path / "config.toml"
    file.write_text(example, encoding="utf-8")
    environment = {"HTTPS_PROXY": "socks5://me:geheim123@127.0.0.1:1080"}
    assert load(file, environment).platforms == ("simulator",)  # which uses none
    file.write_text(example.replace("[telegram]\nenabled = false", "[telegram]\nenabled = true"), encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        load(file, environment | {"ZHONGZHI_TELEGRAM_TOKEN": "123456789:" + "A" * 35})
    said = str(refused.value)
    assert "HTTPS_PROXY" in said
    assert "http://127.0.0.1:7890" in said
    assert "geheim123" not in said
