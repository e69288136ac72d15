"""What is said to a question whose yes takes something away for good: 确认删除, 好的删吧, 嗯, 不删了."""

from __future__ import annotations

import re
from enum import StrEnum

from domain.hearing.small_talk import plain


class Said(StrEnum):
    DOES = "does"  # 确认删除: names the act, or confirms
    YES = "yes"  # 嗯: agrees, and no more
    NO = "no"
    ELSE = "else"


LONGEST = 20
_FILL = (
    r"(?:我|俺|请|就|嗯+|好的?|是的?|对的?|行|可以|那|要|都|全部?|帮|给|把|它们?|所有|吧|啊|呀|了|的|掉|除|呗|没错|现在|马上|信息|数据|资料|这个|知道"
    r"|不后悔|肯定|一定|谢谢|您|你们?)*"
)
_DOES = re.compile(rf"{_FILL}(?:确[认定]|删|清除|清空|撤)(?:{_FILL}(?:确[认定]|删|清除|清空|撤回?|诉求))*{_FILL}")
_DOES_IN_ENGLISH = re.compile(
    r"(?:yes|yep|ok|okay|sure|please|pls|i|do|want|to|all|of|them|it|everything|my|data|now|go|ahead|thanks)*"
    r"(?:confirm(?:ed)?|delete|erase|goahead|withdraw|doit)"
    r"(?:them|it|all|of|everything|my|data|please|pls|now|thanks|thankyou|confirm|delete)*"
)
_YES = re.compile(
    r"(?:嗯+|恩|好的?|是的?|对的?|行|可以|要|中|成|没错|吧|啊|呀|了|的|呢|ok(?:ay)?|yes|yep|yeah|sure|y)+"
)
_NO = re.compile(
    r"(?:不|别|先不|还是不|先别|算了|不要|不用|甭|暂时不|那)+(?:删|撤|清|要|用|了|除|掉|回|吧|先|我|再想想|的|啊|数据|信息)*"
    r"|(?:no|not?now|dont|donot|keep|keepit|keepthem|cancel|nothanks)(?:delete|withdraw|it|them|thanks|please)*|取消"
)


def read(words: str) -> Said:
    said = plain(words)
    if not said or len(said) > (2 * LONGEST if said.isascii() else LONGEST):
        return Said.ELSE
    if _NO.fullmatch(said):
        return Said.NO
    if _YES.fullmatch(said):
        return Said.YES
    does = _DOES_IN_ENGLISH if said.isascii() else _DOES
    return Said.DOES if does.fullmatch(said) else Said.ELSE
