"""What is wrong with the account's settings, by the errors of its API: what to do, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.platforms.wechat.api import TOKEN_REFUSED, ApiRefused

Wording = tuple[str, str]  # in Chinese and in English

NOT_AUTHORISED = 48001
ADDRESS = re.compile(r"invalid ip ([0-9a-fA-F.:]+)")
WRONG_SECRET: Wording = (
    "AppSecret 不对（{code}）；先核对 ZHONGZHI_WECHAT_SECRET 有没有抄错、是不是这个公众号的；后台只在生成时显示一次，"
    "找不到原文才在“基本配置”重置，重置会使用它的其他系统失效",
    "the AppSecret is wrong ({code}); see first whether ZHONGZHI_WECHAT_SECRET was copied rightly and is this "
    "account's. The console shows it once: reset it in 基本配置 only where it is lost, for all other systems that use "
    "it stop then",
)
SAID: Mapping[int, Wording] = {
    40164: (
        "本机地址不在 IP 白名单里（40164）；请在后台“基本配置 → IP 白名单”加入：{address}",
        "this machine's address is not listed (40164); add it in the console's 基本配置, IP 白名单: {address}",
    ),
    **dict.fromkeys((40125, *TOKEN_REFUSED), WRONG_SECRET),
    40013: (
        "AppID 不对（40013）；请核对 app_id，并确认 AppSecret 属于同一个公众号",
        "the app id is wrong (40013); check app_id, and that the secret belongs to the same account",
    ),
    40243: (
        "AppSecret 已被冻结（40243）；请在后台“基本配置”解冻",
        "the AppSecret is frozen (40243); unfreeze it in the console's 基本配置",
    ),
    NOT_AUTHORISED: (
        "这个账号没有客服消息权限（48001，多为未认证）；请写 customer_service = false，当场答复不受影响",
        "this account may send no 客服消息 (48001, it is unverified as a rule); write customer_service = false: "
        "answers in place work without",
    ),
}
WRONG_TEMPLATE: Wording = (
    "[wechat.templates.{event}] 的 id 不对（{code}）；请在后台“模板消息 → 我的模板”抄下模板 ID",
    "the id in [wechat.templates.{event}] is wrong ({code}); copy it from the console's 模板消息, 我的模板",
)
WRONG_FIELDS: Wording = (
    "[wechat.templates.{event}] 的 fields 和模板对不上（{code}）；请照模板详情里 {{{{thing1.DATA}}}} 这样的名字"
    "逐项核对",
    "the fields in [wechat.templates.{event}] do not fit the template ({code}); they are named there, as in "
    "{{{{thing1.DATA}}}}",
)
TEMPLATE_SAID: Mapping[int, Wording] = {40036: WRONG_TEMPLATE, 40037: WRONG_TEMPLATE, 47003: WRONG_FIELDS}
OTHER: Wording = (
    "微信答复了错误码 {code}；含义见微信“全局返回码”页",
    "WeChat answered with error {code}; its page 全局返回码 says what it means",
)
NO_ADDRESS: Wording = ("（微信没有说是哪个地址）", "(WeChat did not say which)")


def wording_of(refused: ApiRefused) -> Wording:
    found = ADDRESS.search(refused.said)
    chinese, english = SAID.get(refused.code, OTHER)
    address = (found[1], found[1]) if found else NO_ADDRESS
    return (
        chinese.format(code=refused.code, address=address[0]),
        english.format(code=refused.code, address=address[1]),
    )


def wording_of_template(code: int, event: str) -> Wording:
    """For an error of `TEMPLATE_SAID`."""
    chinese, english = TEMPLATE_SAID[code]
    return chinese.format(code=code, event=event), english.format(code=code, event=event)
