"""Words that who works on a case wanted something for it, or threatened: they must not reach that department."""

from __future__ import annotations

import re

LONGEST_READ = 1000  # letters
# Each with an example.
CUES = (
    (
        r"(?:问|跟|管|向|找|让|叫|逼)我们?[^,，。]{0,3}(?:要|收|拿|掏|塞|给|买|表示)[^,，。]{0,6}(?:钱|烟|酒|红包|好处|辛苦费|茶水|礼)",
        "师傅跟我要了两百块钱才肯修",
    ),
    (
        r"(?:问|跟|管|向|找)我们?[^,，。]{0,3}(?:要|收)(?:了|过|走)?[一二两俩三四五六七八九十百千万几\d]+(?:来|多)?(?:块|元|万)?(?=$|[\W]|才|说|的|不给|好处)",
        "司机还管我要了五十",
    ),
    (
        r"(?:张嘴|开口|伸手)[^,，。]{0,6}(?:要|收)[^,，。]{0,6}(?:钱|烟|酒|红包|好处|礼|块|元|百|千|万)",
        "开口就要五百块",
    ),
    (
        r"(?:塞|送)(?:了|点)?(?:钱|红包|条烟|两条烟|烟)|收(?:了)?[^,，。]{0,3}(?:红包|好处费?|黑钱|贿赂|礼)|吃拿卡要|索贿|受贿|行贿|回扣",
        "不塞红包就不给办",
    ),
    (
        r"\bbribes?\b|\b(?:asked|asks|asking|wanted|demanded)(?: me| us)?(?: for)? (?:money|cash|a gift|a tip"
        r"|cigarettes)\b|\bunder the table\b",
        "he asked me for cash",
    ),
    (
        r"(?:再|敢|要是|还)(?:去|敢|往上)?(?:告|投诉|举报|反映|打12345|打电话)[^。]{0,10}?"
        r"(?:就(?:不给|别想|停|断|让你|收拾)|别想|等着|小心|有你好看|不给(?:你|我)|下(?:次|回)就)",
        "他说再投诉就停我家的水",
    ),
    (
        r"\b(?:if you complain again|next time you complain|watch yourself|you will regret)\b",
        "if you complain again we stop coming",
    ),
)
MISCONDUCT = re.compile("|".join(pattern for pattern, _ in CUES))


def tells_of_misconduct(text: str) -> bool:
    return MISCONDUCT.search(text[:LONGEST_READ].casefold()) is not None
