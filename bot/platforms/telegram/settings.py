"""The `[telegram]` section: how Telegram is reached, and what has to be there before it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, SecretStr, StrictInt
from pydantic_core import PydanticCustomError

from bot.catalogues import sentences
from bot.platforms.base import Platform
from bot.platforms.settings import PlatformSection
from bot.platforms.telegram.access import WEBHOOK_PATH, Access
from bot.settings.checks import Finding
from bot.settings.problems import Wording

OFFICIAL = "https://api.telegram.org/bot"
OFFICIAL_FILES = "https://api.telegram.org/file/bot"
TOKEN = re.compile(r"[0-9]{5,16}:[A-Za-z0-9_-]{30,64}")
SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
BASE = re.compile(r"https?://[^\s/]+(/\S*)?/bot")
# Telegram calls HTTPS alone; plain HTTP is for a Bot API server on this machine.
PUBLIC = re.compile(r"https://[^\s/?#]+(/[^\s?#]*)?|http://(127\.0\.0\.1|localhost)(:\d+)?/?")


SENTENCES: dict[str, Wording] = {
    "telegram_token": (
        "这不是 Telegram 令牌；@BotFather 给的令牌像 123456789:AAF…，请整个写入环境变量 ZHONGZHI_TELEGRAM_TOKEN",
        "this is no Telegram token; @BotFather gives one like 123456789:AAF…: put it into ZHONGZHI_TELEGRAM_TOKEN",
    ),
    "no_telegram_token": (
        "没有 Telegram 令牌；请从 @BotFather 取得，写入环境变量 ZHONGZHI_TELEGRAM_TOKEN",
        "there is no Telegram token; get one from @BotFather and put it into variable ZHONGZHI_TELEGRAM_TOKEN",
    ),
    "no_webhook_url": (
        '用 webhook 时缺少公网地址；请加上 webhook_url = "https://…"，或写 mode = "polling"',
        'a webhook needs a public address; add webhook_url = "https://…", or write mode = "polling"',
    ),
    "no_webhook_secret": (
        "没有密钥，任何人都能冒充 Telegram；请设 ZHONGZHI_TELEGRAM_SECRET，例如 openssl rand -hex 16 的结果",
        "without a secret anybody could pose as Telegram; set ZHONGZHI_TELEGRAM_SECRET, as openssl rand -hex 16 gives",
    ),
    "webhook_secret": (
        "密钥写法不对；请用 16 至 256 个字母、数字、- 或 _，例如 openssl rand -hex 16 的结果",
        "this is no secret for a webhook; use 16 to 256 letters, digits, - or _, such as openssl rand -hex 16 gives",
    ),
    "webhook_url": (
        "公网地址不对；Telegram 只访问 https，请写 https://你的域名",
        "this is no public address; Telegram calls https alone, write https://your.domain",
    ),
    "webhook_path": (
        "不要写 /telegram/webhook，服务会自己接上；请只写 https://你的域名",
        "leave out /telegram/webhook, the service puts it behind by itself; write https://your.domain alone",
    ),
    "telegram_base": (
        "地址不对；应以 /bot 结尾，例如 http://127.0.0.1:8081/bot",
        "this is no address of a Bot API server; it ends with /bot, such as http://127.0.0.1:8081/bot",
    ),
}


def _token(value: SecretStr) -> SecretStr:
    if value.get_secret_value() and not TOKEN.fullmatch(value.get_secret_value()):
        raise PydanticCustomError("telegram_token", "telegram_token")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if value.get_secret_value() and not SECRET.fullmatch(value.get_secret_value()):
        raise PydanticCustomError("webhook_secret", "webhook_secret")
    return value


def _base(value: str) -> str:
    if not BASE.fullmatch(value):
        raise PydanticCustomError("telegram_base", "telegram_base")
    return value


def _public(value: str) -> str:
    if value and not PUBLIC.fullmatch(value):
        raise PydanticCustomError("webhook_url", "webhook_url")
    if value.rstrip("/").endswith(WEBHOOK_PATH):
        raise PydanticCustomError("webhook_path", "webhook_path")
    return value


class TelegramSection(PlatformSection):
    """`base_url` and `base_file_url` end where the token begins. With `allowed_chats`, only those groups are heard."""

    variables: ClassVar[dict[str, str]] = {
        "ZHONGZHI_TELEGRAM_TOKEN": "token",
        "ZHONGZHI_TELEGRAM_SECRET": "webhook_secret",
    }
    sentences: ClassVar[dict[str, Wording]] = SENTENCES

    token: Annotated[SecretStr, AfterValidator(_token)] = SecretStr("")
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: Annotated[str, AfterValidator(_public)] = ""
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] = SecretStr("")
    base_url: Annotated[str, AfterValidator(_base)] = OFFICIAL
    base_file_url: Annotated[str, AfterValidator(_base)] = OFFICIAL_FILES
    allowed_chats: Annotated[tuple[Annotated[StrictInt, Field(le=-1)], ...], Field(strict=False)] = ()

    def find_gaps(self, others: Sequence[str]) -> Iterator[Finding]:
        if not self.token.get_secret_value():
            yield Finding(("telegram", "enabled"), "no_telegram_token", {})
        if self.mode == "webhook" and not self.webhook_url:
            yield Finding(("telegram", "mode"), "no_webhook_url", {})
        if self.mode == "webhook" and not self.webhook_secret.get_secret_value():
            yield Finding(("telegram", "mode"), "no_webhook_secret", {})

    def platform(self, data_dir: Path, now: Callable[[], datetime]) -> Platform:
        from bot.platforms.telegram.adapter import Telegram

        return Telegram(self.access(), sentences())

    def access(self) -> Access:
        by_webhook = self.mode == "webhook"
        return Access(
            self.token.get_secret_value(),
            base_url=self.base_url,
            base_file_url=self.base_file_url,
            webhook_url=self.webhook_url if by_webhook else "",
            webhook_secret=self.webhook_secret.get_secret_value() if by_webhook else "",
            groups=frozenset(self.allowed_chats),
        )
