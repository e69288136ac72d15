"""Cues of what is supplied (water, power, gas, heat, light): "没了" tells there of a fault, else that it is over.

A clause is searched for them, as for those in `domain/hearing/residents/result_cues.py`.
"""

from __future__ import annotations

import re

# Of what is supplied, "gone" tells of a fault; of what was in the way, that it is over.
SUPPLIED = re.compile(
    r"(?<![积污脏臭雨漏渗淌废])水(?![坑洼沟渍])|电|(?<![臭油烟味废空天脾])气(?![味候])|燃气|煤气|天然气|暖|灯|信号|网"
    r"|\b(?:water|power|electricity|gas|heat\w*|lights?|lamps?|signal|internet)\b"
)
MISSING = re.compile(
    r"(?:没(?:有)?|不见)(?:了|啦)$|没(?:有)?(?:水|气|网|灯|光)(?:了|啦)$|(?:停|断)[水电气]了?$|[水电气](?:停|断)了$"
    r"|\bgone\b(?: again)?$"
)
# "垃圾又没了", "gone again": nobody can tell.
GONE_AGAIN = re.compile(
    r"(?:垃圾|味|噪|声|响|积水|污水|脏水|臭水|虫|蚊|鼠|烟|车|杂物|堆)[^,]{0,4}又没(?:有)?(?:了|啦)$"
    r"|^(?:(?:it|they|this|that)(?:'s| is| are|'re) )?gone again$"
)
# A fault of supply, in the words of a case: there "没了" alone is no praise.
LACKS = re.compile(
    r"[停断没缺][水电气暖]|没有?(?:热水|暖气|燃气|煤气|信号|网)|不[亮热]|灯.{0,4}[灭坏黑]|不出水|不来水"
    r"|\bno (?:hot )?(?:water|power|electricity|gas|heat\w*|lights?|signal)\b|\b(?:lights?|lamps?|power) (?:is|are)"
    r" (?:out|off|dark)\b"
)
BARE = re.compile(r"(?:全|都|又|现在|已经?|就)*没(?:有)?(?:了|啦)|(?:it'?s |it is |all )?gone")
