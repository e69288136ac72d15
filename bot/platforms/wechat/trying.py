"""What `python -m bot try wechat` finds: the door opens with these settings, and the account's API what it says."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime

from bot.platforms.settings import Tried, Verdict
from bot.platforms.wechat.access import Access, Mode
from bot.platforms.wechat.api import Api, ApiRefused, ApiUnreachable
from bot.platforms.wechat.crypto import Cipher, envelope_of, signature_of
from bot.platforms.wechat.door import Door
from bot.platforms.wechat.template_check import check_templates
from bot.platforms.wechat.wrong_settings import NOT_AUTHORISED, wording_of
from bot.settings.problems import Wording
from web.platform_routes import Answer, Method, Request

NONCE, ECHO = "1320562132", "5837397520665436492"
MOST_SECONDS_OFF = 60  # WeChat's calls are refused from 300 on

DOOR: Wording = (
    "AppID、Token、密钥格式正确，签名与加解密自检通过。后台“服务器配置”：URL 填 https://你的域名{path}，加解密方式选“{mode}”",
    "app id, Token and key are well formed; signing and encryption work. In the console's 服务器配置, enter the URL "
    "https://your.domain{path} and choose {mode}",
)
DOOR_SHUT: Wording = (
    "签名或加解密自检没有通过，这是程序的错误，请报告",
    "signing or encryption does not work with these settings: a fault of the software, please report it",
)
MODES: Mapping[Mode, str] = {Mode.ENCRYPTED: "安全模式", Mode.PLAIN: "明文模式"}
NO_SECRET: Wording = (
    "没有设 ZHONGZHI_WECHAT_SECRET，所以没有询问微信；当场答复不需要它",
    "ZHONGZHI_WECHAT_SECRET is not set, so WeChat was not asked; answers in place do without",
)
TOKEN_GIVEN: Wording = ("微信认这个 AppID 和 AppSecret", "WeChat knows this app id and secret")
MAY_SEND: Wording = ("这个账号可以发客服消息", "this account may send 客服消息")
CLOCK_OFF: Wording = (
    "本机时钟与微信相差 {seconds} 秒；相差超过 300 秒时来信一律拒收，请对时（NTP）",
    "this machine's clock is {seconds} seconds off; beyond 300, every call of WeChat is refused: set it by NTP",
)
NO_LIST: Wording = (
    "微信不给看模板列表（{code}）；48001 是账号没有模板消息权限（要已认证的服务号），请删去 [wechat.templates]",
    "WeChat shows no list of templates ({code}); with 48001 the account may send none (it takes a verified service "
    "account): remove [wechat.templates]",
)
UNREACHABLE: Wording = (
    "连不上 {url}（{why}）；请检查本机能否访问外网。当场答复不受影响",
    "{url} cannot be reached ({why}); see whether this machine may call out. Answers in place work without",
)
NOT_NEEDED = frozenset({NOT_AUTHORISED})  # as long as answers are given in place


async def try_out(access: Access) -> list[Tried]:
    found = [await _door(access)]
    if not access.secret:
        return [*found, Tried(Verdict.NOTE, NO_SECRET)]
    api = Api(access)
    try:
        return [*found, *await _ask(access, api), *_clock(api.answered_at)]
    except ApiUnreachable as fault:
        return [*found, Tried(Verdict.WRONG, _filled(UNREACHABLE, url=access.api_url, why=str(fault)))]
    finally:
        await api.close()


async def _door(access: Access) -> Tried:
    """Says the echo that the console asks for, as if it called."""
    now = str(int(time.time()))
    signed = {"signature": signature_of(access.token, now, NONCE), "timestamp": now, "nonce": NONCE}
    asked = Request(Method.GET, signed | _echo(access, now), {}, peer="127.0.0.1")
    door = Door(access, time.time)
    if not door.admits(asked) or await door.called(asked) != Answer(ECHO.encode(), "text/plain"):
        return Tried(Verdict.WRONG, DOOR_SHUT)
    return Tried(Verdict.RIGHT, _filled(DOOR, path=access.path, mode=MODES[access.mode]))


def _echo(access: Access, now: str) -> dict[str, str]:
    """The words to be said back, encrypted where messages are."""
    if access.mode is Mode.PLAIN:
        return {"echostr": ECHO}
    encrypted = envelope_of(Cipher(access.token, access.key, access.app_id).encrypted(ECHO, now, NONCE))
    return {"echostr": encrypted, "msg_signature": signature_of(access.token, now, NONCE, encrypted)}


async def _ask(access: Access, api: Api) -> list[Tried]:
    """Raises `ApiUnreachable`."""
    try:
        token = await api.token()
    except ApiRefused as refused:
        return [_told(access, refused)]
    try:
        await api.check_customer_service(token)
    except ApiRefused as refused:
        return [Tried(Verdict.RIGHT, TOKEN_GIVEN), _told(access, refused)]
    found = [Tried(Verdict.RIGHT, TOKEN_GIVEN), Tried(Verdict.RIGHT, MAY_SEND)]
    try:
        return [*found, *await check_templates(api, token, access.templates)]
    except ApiRefused as refused:
        return [*found, Tried(Verdict.WRONG, _filled(NO_LIST, code=str(refused.code)))]


def _told(access: Access, refused: ApiRefused) -> Tried:
    needed = refused.code not in NOT_NEEDED or access.customer_service
    return Tried(Verdict.WRONG if needed else Verdict.NOTE, wording_of(refused))


def _clock(answered_at: datetime | None) -> list[Tried]:
    if answered_at is None or abs(off := round((datetime.now(UTC) - answered_at).total_seconds())) < MOST_SECONDS_OFF:
        return []
    return [Tried(Verdict.WRONG, _filled(CLOCK_OFF, seconds=str(off)))]


def _filled(wording: Wording, **params: str) -> Wording:
    return wording[0].format(**params), wording[1].format(**params)
