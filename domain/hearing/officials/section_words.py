"""Which part of 今日待办 a coordinator asks for in words: 有几件要核对, 给我看看超时没派的, 谁要人工."""

from __future__ import annotations

import re

from domain.hearing.clauses import folded

LONGEST = 24  # letters
# Each with its section's name; the first that is found counts.
SECTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("held_words", re.compile(r"(?:待|要|没|等着?)核对的话|后来说的.{0,6}核对|words to check")),
    ("held_back", re.compile(r"(?:待|要|没|未|等着?|需要)核对|held back|to be checked")),
    ("unassigned_late", re.compile(r"(?:派单|派)超(?:时|期)|超(?:时|期)(?:还)?(?:没|未)派|late to assign")),
    ("unsigned_late", re.compile(r"签收?超(?:时|期)|超(?:时|期)(?:还)?(?:没|未)签|late to acknowledge")),
    ("kept", re.compile(r"请看一眼|(?:没|未)定归哪件|居民.{0,6}(?:发|说)的.{0,4}(?:话|内容).{0,4}(?:在哪|哪里?看|看)")),
    ("human", re.compile(r"(?:要求?|找|喊|叫)人工|要(?:个)?真人|asking for a person")),
    ("callback", re.compile(r"(?:待|要|该|没|未)回访|to call back")),
    ("return", re.compile(r"退单(?:待|要|等)?(?:审批|批|申请|我批)|(?:要|申请|等着?批)退单|returns? to decide")),
    ("extension", re.compile(r"延期(?:待|要|等)?(?:审批|批|申请|我批)|(?:要|申请|等着?批)延期|extensions? to decide")),
)
ASKS = re.compile(
    r"几[件个条]|多少|哪(?:些|几)|有没有|看看|看一?下|列|给我|清单|谁|在哪|哪里?看|呢\W*$|[?？]"
    r"|\b(?:how many|which|show|list|what)\b"
)
MANY_WORDS = re.compile(r"[，。；,;\n]")


def named(text: str) -> str:
    """The section that is asked for; "" if none is."""
    said = folded(text).strip()
    if len(said) > LONGEST * (2 if said.isascii() else 1) or MANY_WORDS.search(said) or not ASKS.search(said):
        return ""
    return next((name for name, pattern in SECTIONS if pattern.search(said)), "")
