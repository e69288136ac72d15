"""The `[wechat]` section: a WeChat Official Account, and what has to be there before it calls."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, ClassVar, Literal, LiteralString

from pydantic import AfterValidator, BaseModel, SecretStr, StrictBool
from pydantic_core import PydanticCustomError

from bot.catalogues import sentences
from bot.platforms.base import Platform
from bot.platforms.settings import PlatformSection, Tried
from bot.platforms.wechat.access import KEY_LETTERS, OFFICIAL, PATH, Access, Mode, Template
from bot.platforms.wechat.secret_looks import looks_of
from bot.settings.checks import Finding
from bot.settings.county_file import Section
from bot.settings.problems import Wording
from domain.template_messages import TemplateEvent, TemplateFact

APP_ID = re.compile(r"wx[0-9a-f]{16}")
TOKEN = re.compile(r"[A-Za-z0-9]{3,32}")
KEY = re.compile(rf"[A-Za-z0-9+/]{{{KEY_LETTERS}}}")
SECRET = re.compile(r"[0-9a-f]{32}")
OWN_PATH = re.compile(r"(/[A-Za-z0-9_-]{1,40}){1,4}")
TAKEN = ("/simulator", "/static", "/healthz", "/metrics", "/telegram")
TEMPLATE_ID = re.compile(r"[A-Za-z0-9_-]{43}")
MOST_FIELDS = 5
FIELD = re.compile(r"(character_string|number|thing|phrase|time|date)[0-9]{1,3}")
FITTING: Mapping[TemplateFact, Sequence[str]] = {  # fact → the kinds of field that hold it
    TemplateFact.NUMBER: ("character_string", "number", "thing"),
    TemplateFact.DEPARTMENT: ("thing",),
    TemplateFact.STATE: ("phrase", "thing"),
    TemplateFact.DATE: ("time", "date", "thing"),
    TemplateFact.HINT: ("thing",),
}
BASE = re.compile(r"https://[^\s/?#@]+|http://(127\.0\.0\.1|localhost)(:\d+)?")

LOADED = (  # beside what says that a variable is not set: a file alone sets none
    "；已经写在 ~/zhongzhi.env 里的，先在这个终端运行 set -a; . ~/zhongzhi.env; set +a",
    "; if it stands in ~/zhongzhi.env already, run set -a; . ~/zhongzhi.env; set +a in this terminal first",
)

SENTENCES: dict[str, Wording] = {
    "wechat_app_id": (
        "这不是 AppID；公众号后台“基本配置”里的“开发者ID(AppID)”以 wx 开头，共 18 位（gh_ 开头的是原始 ID）",
        "this is no AppID; the console's basic configuration shows one of 18 letters, wx… (gh_… is another id)",
    ),
    "no_wechat_app_id": (
        '没有 AppID；请写 app_id = "wx…"，见公众号后台“基本配置”',
        'there is no AppID; add app_id = "wx…", which the console shows in its basic configuration',
    ),
    "wechat_token": (
        "Token 写法不对；应与公众号后台“服务器配置”中的“令牌(Token)”相同：3 至 32 个英文字母或数字；{zh}",
        "this is no Token; it is the one of the console's server configuration, 3 to 32 letters and digits; {en}",
    ),
    "no_wechat_token": (
        "没有 Token，任何人都能冒充微信；请设环境变量 ZHONGZHI_WECHAT_TOKEN，例如 openssl rand -hex 16 的结果，"
        f"并填入后台“令牌(Token)”{LOADED[0]}",
        "without a Token anybody could pose as WeChat; set ZHONGZHI_WECHAT_TOKEN, as openssl rand -hex 16 gives, "
        f"and enter the same in the console{LOADED[1]}",
    ),
    "wechat_key": (
        "EncodingAESKey 写法不对；后台“消息加解密密钥”共 43 个字母或数字，"
        "请整个写入环境变量 ZHONGZHI_WECHAT_ENCODING_AES_KEY；{zh}",
        "this is no EncodingAESKey; the console's has 43 letters and digits: put all of it into "
        "ZHONGZHI_WECHAT_ENCODING_AES_KEY; {en}",
    ),
    "no_wechat_key": (
        "没有 EncodingAESKey；请把后台“消息加解密密钥”写入环境变量 ZHONGZHI_WECHAT_ENCODING_AES_KEY，"
        f"加密方式选“安全模式”{LOADED[0]}",
        "there is no EncodingAESKey; put the console's into ZHONGZHI_WECHAT_ENCODING_AES_KEY, and choose encrypted "
        f"messages there{LOADED[1]}",
    ),
    "wechat_secret": (
        "AppSecret 写法不对；应是 32 个小写字母或数字，请整个写入环境变量 ZHONGZHI_WECHAT_SECRET；{zh}",
        "this is no AppSecret; it has 32 small letters and digits: put all of it into ZHONGZHI_WECHAT_SECRET; {en}",
    ),
    "no_wechat_secret": (
        "发客服消息需要 AppSecret；请把后台“基本配置”里的写入环境变量 ZHONGZHI_WECHAT_SECRET，"
        f"或写 customer_service = false{LOADED[0]}",
        "customer service messages need the AppSecret; put the console's into ZHONGZHI_WECHAT_SECRET, or write "
        f"customer_service = false{LOADED[1]}",
    ),
    "wechat_menu": (
        "自定义菜单要由已认证的号设置；请同时写 customer_service = true，或写 menu = false，在后台自己设菜单",
        "only a verified account may have its menu set; write customer_service = true as well, or menu = false",
    ),
    "wechat_templates": (
        "模板消息要由已认证的服务号发；请同时写 customer_service = true，或删去 [wechat.templates]",
        "only a verified account may send template messages; write customer_service = true as well, or remove "
        "[wechat.templates]",
    ),
    "wechat_template_id": (
        "这不是模板 ID；后台“模板消息 → 我的模板”里的有 43 个字母、数字、- 或 _（OPENTM… 是模板库编号，不是它）",
        "this is no template id; the console's list of your templates shows one of 43 letters, digits, - or _ (OPENTM… "
        "is a number of its library)",
    ),
    "wechat_template_fields": (
        "一个模板写 1 到 5 个字段",
        "a template has one to five fields",
    ),
    "wechat_template_field": (
        "“{name}”不是字段名；照模板详情里 {{{{…DATA}}}} 中的名字写，如 thing1、character_string2、phrase3、time4",
        "“{name}” is no field; use its name in the template's details: thing1, character_string2, phrase3, time4 …",
    ),
    "wechat_template_misfit": (
        "字段“{name}”装不下 {fact}；能装的字段：{fitting}",
        "field “{name}” cannot hold {fact}; these can: {fitting}",
    ),
    "wechat_path": (
        '路径不对或已被占用；请写成 "/wechat" 的样子，只写路径，不写域名',
        'this is no path, or it is in use; write it as "/wechat", without a domain',
    ),
    "wechat_api_url": (
        "地址不对；请写 https://api.weixin.qq.com，后面不带路径",
        "this is no address of WeChat's API; write https://api.weixin.qq.com, without a path",
    ),
}


def _like(pattern: re.Pattern[str], code: LiteralString) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value and not pattern.fullmatch(value):
            raise PydanticCustomError(code, code)
        return value

    return check


def _secretly(pattern: re.Pattern[str], code: LiteralString) -> Callable[[SecretStr], SecretStr]:
    def check(value: SecretStr) -> SecretStr:
        secret = value.get_secret_value()
        if secret and not pattern.fullmatch(secret):
            raise PydanticCustomError(code, code, looks_of(secret))
        return value

    return check


def _key(value: SecretStr) -> SecretStr:
    key = value.get_secret_value()
    try:
        right = not key or (KEY.fullmatch(key) and len(base64.b64decode(f"{key}=")) == 32)
    except binascii.Error:
        right = False
    if not right:
        raise PydanticCustomError("wechat_key", "wechat_key", looks_of(key))
    return value


def _path(value: str) -> str:
    if not OWN_PATH.fullmatch(value) or any(f"{value}/".startswith(f"{one}/") for one in TAKEN):
        raise PydanticCustomError("wechat_path", "wechat_path")
    return value


def _fields(value: dict[str, TemplateFact]) -> dict[str, TemplateFact]:
    """Each fact stands in a field that WeChat lets hold it."""
    if not 1 <= len(value) <= MOST_FIELDS:
        raise PydanticCustomError("wechat_template_fields", "wechat_template_fields")
    for name, fact in value.items():
        found = FIELD.fullmatch(name)
        if found is None:
            raise PydanticCustomError("wechat_template_field", "wechat_template_field", {"name": name})
        if found[1] not in FITTING[fact]:
            params = {"name": name, "fact": fact.value, "fitting": ", ".join(FITTING[fact])}
            raise PydanticCustomError("wechat_template_misfit", "wechat_template_misfit", params)
    return value


class TemplateTable(Section):
    """模板消息 of one event: the template's id, and what stands in which of its fields."""

    id: Annotated[str, AfterValidator(_like(TEMPLATE_ID, "wechat_template_id"))]
    fields: Annotated[dict[str, TemplateFact], AfterValidator(_fields)]


class TemplatesTable(Section):
    """By event; one without a template is told of with the next answer alone."""

    result: TemplateTable | None = None
    question: TemplateTable | None = None
    danger: TemplateTable | None = None
    overdue: TemplateTable | None = None

    def templates(self) -> dict[TemplateEvent, Template]:
        tables = {event: getattr(self, event.value) for event in TemplateEvent}
        return {event: Template(table.id, table.fields) for event, table in tables.items() if table}


class WeChatSection(PlatformSection):
    """`path` is where WeChat calls, below the public address that the console is given."""

    variables: ClassVar[dict[str, str]] = {
        "ZHONGZHI_WECHAT_TOKEN": "token",
        "ZHONGZHI_WECHAT_ENCODING_AES_KEY": "encoding_aes_key",
        "ZHONGZHI_WECHAT_SECRET": "secret",
    }
    sentences: ClassVar[dict[str, Wording]] = SENTENCES
    tables: ClassVar[dict[str, type[BaseModel]]] = {
        "templates": TemplatesTable,
        **{f"templates.{event}": TemplateTable for event in TemplateEvent},
    }

    app_id: Annotated[str, AfterValidator(_like(APP_ID, "wechat_app_id"))] = ""
    token: Annotated[SecretStr, AfterValidator(_secretly(TOKEN, "wechat_token"))] = SecretStr("")
    encoding_aes_key: Annotated[SecretStr, AfterValidator(_key)] = SecretStr("")
    secret: Annotated[SecretStr, AfterValidator(_secretly(SECRET, "wechat_secret"))] = SecretStr("")
    mode: Literal["encrypted", "plain"] = "encrypted"
    customer_service: StrictBool = False
    menu: StrictBool = False
    templates: TemplatesTable = TemplatesTable()
    path: Annotated[str, AfterValidator(_path)] = PATH
    api_url: Annotated[str, AfterValidator(_like(BASE, "wechat_api_url"))] = OFFICIAL

    def find_gaps(self, others: Sequence[str]) -> Iterator[Finding]:
        if not self.app_id:
            yield Finding(("wechat", "enabled"), "no_wechat_app_id", {})
        if not self.token.get_secret_value():
            yield Finding(("wechat", "enabled"), "no_wechat_token", {})
        if self.mode == "encrypted" and not self.encoding_aes_key.get_secret_value():
            yield Finding(("wechat", "enabled"), "no_wechat_key", {})
        if self.customer_service and not self.secret.get_secret_value():
            yield Finding(("wechat", "customer_service"), "no_wechat_secret", {})
        if self.menu and not self.customer_service:
            yield Finding(("wechat", "menu"), "wechat_menu", {})
        if self.templates.templates() and not self.customer_service:
            yield Finding(("wechat", "templates"), "wechat_templates", {})

    def platform(self, data_dir: Path, now: Callable[[], datetime]) -> Platform:
        from bot.platforms.wechat.adapter import WeChat

        return WeChat(self.access(), sentences())

    async def try_out(self) -> Sequence[Tried]:
        from bot.platforms.wechat.trying import try_out

        return await try_out(self.access())

    def access(self) -> Access:
        return Access(
            self.app_id,
            self.token.get_secret_value(),
            self.encoding_aes_key.get_secret_value(),
            mode=Mode(self.mode),
            path=self.path,
            secret=self.secret.get_secret_value(),
            api_url=self.api_url,
            customer_service=self.customer_service,
            menu=self.menu,
            templates=self.templates.templates(),
        )
