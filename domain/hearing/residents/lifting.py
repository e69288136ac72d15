"""Yes or no to whether a confidential case may be worked on as any other: 同意, 不同意, 继续保密."""

from __future__ import annotations

import re

from domain.hearing.small_talk import plain

LONGEST = 40
_SOFT = r"(?:我|那|就|还是|吧|啊|呀|了|的|先|谢谢|您|你们|这件|这样)*"
_NO = re.compile(
    rf"{_SOFT}(?:好的?)?(?:不(?:同意|行|可以|要|愿意|好|想|能)?|别|不用|继续|还要|仍然?|要)(?:解除|改|公开|派|同意)?(?:保密|{_SOFT}){_SOFT}"
    r"|no|dont|donot|keepitconfidential|keepconfidential|nothanks|idontagree|idonotagree"
)
_YES = re.compile(
    rf"{_SOFT}(?:同意|可以|行|好|中|成|没问题|没意见|可以的?|愿意|嗯+|是|不用保密|不保密|解除保密|派吧){_SOFT}(?:同意|解除保密|派吧)?{_SOFT}"
    r"|yes|ok|okay|sure|iagree|agree|agreed|fine|goahead"
)


def agrees(words: str) -> bool | None:
    """None for any other words."""
    said = plain(words)
    if not said or len(said) > LONGEST:
        return None
    if _YES.fullmatch(said):
        return True
    return False if _NO.fullmatch(said) else None
