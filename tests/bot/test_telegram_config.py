"""Telegram is set up whole, or refused with the line and the advice for each mistake."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.config import Config, load
from bot.platforms.telegram.settings import TelegramSection
from bot.settings.problems import ConfigError, Problem

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
TOKEN = "123456789:AAFexample_example-example_example-e"
SECRET = "0123456789abcdef-_XYZ"


def read(folder: Path, *lines: str, token: str = TOKEN, secret: str = "") -> Config:
    """The example county with another end: no simulator, and these lines below `[telegram]`."""
    county = EXAMPLE.read_text(encoding="utf-8").partition("[simulator]")[0]
    path = folder / "config.toml"
    path.write_text("\n".join([county, "[simulator]", "enabled = false", "[telegram]", *lines]), encoding="utf-8")
    return load(path, {"ZHONGZHI_TELEGRAM_TOKEN": token, "ZHONGZHI_TELEGRAM_SECRET": secret})


def refused(folder: Path, *lines: str, token: str = TOKEN, secret: str = "") -> Problem:
    with pytest.raises(ConfigError) as caught:
        read(folder, *lines, token=token, secret=secret)
    (problem,) = caught.value.problems
    for language in ("zh-CN", "en"):
        assert TOKEN not in caught.value.text(language)
        assert SECRET not in caught.value.text(language)
    return problem


def test_a_token_is_all_that_polling_needs(tmp_path: Path) -> None:
    config = read(tmp_path, "enabled = true")
    access = config.section(TelegramSection).access()
    assert config.platforms == ("telegram",)
    assert (access.token, access.base_url) == (TOKEN, "https://api.telegram.org/bot")
    assert (access.webhook_url, access.webhook_secret, access.groups) == ("", "", frozenset())
    assert TOKEN not in repr(config) + repr(access)


def test_everything_can_be_told(tmp_path: Path) -> None:
    told = (
        "enabled = true",
        'mode = "webhook"',
        'webhook_url = "https://12345.example.org/zhongzhi/"',
        'base_url = "http://127.0.0.1:8081/bot"',
        'base_file_url = "http://127.0.0.1:8081/file/bot"',
        "allowed_chats = [-1001234567890, -4000001]",
    )
    access = read(tmp_path, *told, secret=SECRET).section(TelegramSection).access()
    assert (access.webhook_url, access.webhook_secret) == ("https://12345.example.org/zhongzhi/", SECRET)
    assert access.base_url == "http://127.0.0.1:8081/bot"
    assert access.groups == frozenset({-1001234567890, -4000001})


def test_it_is_off_until_it_is_told(tmp_path: Path) -> None:
    assert load(EXAMPLE, {}).platforms == ("simulator",)
    assert refused(tmp_path, "enabled = false").code == "no_platform"


def test_the_simulator_does_not_run_beside_it_by_oversight(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        EXAMPLE.read_text(encoding="utf-8").replace("[telegram]\nenabled = false", "[telegram]\nenabled = true")
    )
    with pytest.raises(ConfigError) as caught:
        load(path, {"ZHONGZHI_TELEGRAM_TOKEN": TOKEN})
    assert [problem.code for problem in caught.value.problems] == ["beside_real"]


WEBHOOK = 'mode = "webhook"'
# What is written below `enabled = true`; token and secret of the environment; key; Chinese and English advice.
MISTAKES: list[tuple[list[str], str, str, str, str, str]] = [
    ([], "", "", "telegram.enabled", "ZHONGZHI_TELEGRAM_TOKEN", "@BotFather"),
    ([], "12345:short", "", "ZHONGZHI_TELEGRAM_TOKEN", "令牌", "no Telegram token"),
    ([], TOKEN, "short", "ZHONGZHI_TELEGRAM_SECRET", "16", "16 to 256"),
    ([], TOKEN, "with a space and more", "ZHONGZHI_TELEGRAM_SECRET", "字母", "letters"),
    ([f'token = "{TOKEN}"'], "", "", "telegram.token", "变量 ZHONGZHI_TELEGRAM_TOKEN", "delete"),
    ([f'webhook_secret = "{SECRET}"'], TOKEN, "", "telegram.webhook_secret", "ZHONGZHI_TELEGRAM_SECRET", "delete"),
    ([WEBHOOK, 'webhook_url = "https://a.b"'], TOKEN, "", "telegram.mode", "冒充", "pose as Telegram"),
    ([WEBHOOK], TOKEN, SECRET, "telegram.mode", "公网地址", "public address"),
    (['webhook_url = "http://a.b"'], TOKEN, "", "telegram.webhook_url", "https", "https alone"),
    (['webhook_url = "https://a.b/telegram/webhook"'], TOKEN, "", "telegram.webhook_url", "不要写", "leave out"),
    (['webhook_url = "https://a.b/c/telegram/webhook/"'], TOKEN, "", "telegram.webhook_url", "不要写", "leave out"),
    (['base_url = "https://api.telegram.org"'], TOKEN, "", "telegram.base_url", "/bot", "ends with /bot"),
    (['mode = "poll"'], TOKEN, "", "telegram.mode", "polling", "polling"),
    (["allowed_chats = [12345]"], TOKEN, "", "telegram.allowed_chats[#1]", "-1", "-1"),
    (['allowed_chats = ["@group"]'], TOKEN, "", "telegram.allowed_chats[#1]", "整数", "whole number"),
    (["alowed_chats = []"], TOKEN, "", "telegram.alowed_chats", "allowed_chats", "allowed_chats"),
]


@pytest.mark.parametrize(("lines", "token", "secret", "key", "chinese", "english"), MISTAKES)
def test_a_mistake_is_refused_at_its_place_with_advice(
    tmp_path: Path, lines: list[str], token: str, secret: str, key: str, chinese: str, english: str
) -> None:
    problem = refused(tmp_path, "enabled = true", *lines, token=token, secret=secret)
    assert problem.key == key
    assert bool(problem.line) is not key.startswith("ZHONGZHI_")
    assert chinese in problem.text("zh-CN")
    assert english in problem.text("en")


def test_a_platforms_library_is_loaded_only_where_it_is_on() -> None:
    adapters = {"telegram", "httpx", "bot.platforms.telegram.adapter", "bot.platforms.simulator.adapter"}
    program = f"import sys, bot.serve; sys.exit(bool({adapters} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
