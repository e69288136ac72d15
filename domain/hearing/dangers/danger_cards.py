"""卡 that is a card: 电梯卡在物业那里要交钱, 老年卡在哪里办. 电梯卡在三楼了 is none."""

from __future__ import annotations

import re

_CARD = re.compile(
    r"电梯卡(?!死|住|着|顿|壳)(?:片)?(?:都|也|还|就|是|放|存|留|办|押|寄|掉|落)*"
    r"(?:在(?:物业|保安|门卫|前台|管理|服务|居委|社区|房东|中介|哪|谁|[我他她你]|手|家(?!里困)|包|业主|办)"
    r"|要[交付办花]|丢|坏|补|怎么|咋|多少|[的办充刷收费]|不能用|没(?:电|钱|发|给))"
    r"|(?:老年|公交|医保|社保|银行|身份|学生|门禁|停车|会员|充值|饭|校园|手机|电话|燃气|加油|就诊|购物|优惠|爱心|敬老|[交油水电饭])卡片?"
    r"(?:都|也|还|被|忘|落|丢|夹)*在"
)
_LIFE = re.compile(r"困|出不来|下不来|救|喊|哭|有人在?里|人(?:还)?在里|里面有|关(?:着|在)|坠|往下掉")


def is_of_card(words: str) -> bool:
    """Whether words about a lift or something stuck are of a card, and nobody is in danger."""
    return _CARD.search(words) is not None and _LIFE.search(words) is None
