"""How a secret that is none looks, without repeating it: how long it is, and what in it nobody sees."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What comes in from a file of Windows, a chat or a word processor; each in Chinese and in English.
STRAY: Mapping[re.Pattern[str], tuple[str, str]] = {
    re.compile(r"[\r\n]"): (
        "换行符（文件多半是在 Windows 上存的，用 sed -i 's/\\r$//' ~/zhongzhi.env 去掉）",
        "a line end (the file was likely saved on Windows: sed -i 's/\\r$//' ~/zhongzhi.env removes it)",
    ),
    re.compile(r"[\s\u200b-\u200f\u2060\ufeff]"): ("空格或看不见的字符", "blanks or characters that nobody sees"),
    re.compile(r"[\u201c\u201d\u2018\u2019\u300c\u300d]"): ("中文引号", "Chinese quotation marks"),
    re.compile(r"[\"']"): ("引号", "quotation marks"),
    re.compile(r"[^\x00-\x7f]"): ("中文或全角字符", "Chinese or full-width characters"),
}


def looks_of(secret: str) -> dict[str, str]:
    """For a sentence about it: `zh` and `en`."""
    found, rest = [], secret
    for pattern, name in STRAY.items():
        left = pattern.sub("", rest)
        if left != rest:
            found.append(name)
        rest = left
    count = len(secret)
    chinese = f"现在是 {count} 个字符" + (f"，里面有{'、'.join(zh for zh, _ in found)}" if found else "")
    english = f"it has {count} characters now" + (f", with {', '.join(en for _, en in found)}" if found else "")
    return {"zh": chinese, "en": english}
