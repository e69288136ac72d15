"""How an Official Account calls the service, and how it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.template_messages import TemplateEvent, TemplateFact

OFFICIAL = "https://api.weixin.qq.com"
PATH = "/wechat"
KEY_LETTERS = 43  # of an EncodingAESKey, which is 32 bytes in base64 without the last "="


class Mode(StrEnum):
    """How messages come: as the console calls it, 安全模式 or 明文模式."""

    ENCRYPTED = "encrypted"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Template:
    """模板消息: by its id in the console, and what stands in which of its fields."""

    id: str
    fields: Mapping[str, TemplateFact]


@dataclass(frozen=True, slots=True)
class Access:
    """`key` is the EncodingAESKey, "" in plain mode; `secret` is needed only where the account's API is called.

    `api_url` has no path. `customer_service`: people are also told what they have not just asked, by 客服消息.
    `menu`: the account's menu is set from here. `templates`: what people are told of when they may be sent no more.
    """

    app_id: str
    token: str = field(repr=False)
    key: str = field(default="", repr=False)
    mode: Mode = Mode.ENCRYPTED
    path: str = PATH
    secret: str = field(default="", repr=False)
    api_url: str = OFFICIAL
    customer_service: bool = False
    menu: bool = False
    templates: Mapping[TemplateEvent, Template] = field(default_factory=dict)
