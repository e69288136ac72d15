"""查人: of whom the cases are looked for, and why. A name may have several words; the reason has to be told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.letters import composed

SEPARATOR = re.compile(r"\s*[,，、:：;；（(\n—–]+\s*|\s+(?=because\b|理由|因为|原因)", re.IGNORECASE)
LEAD = re.compile(r"(?:理由|原因)(?:是)?[\s:：]*")
TITLES = ("先生", "女士", "小姐", "师傅", "老师", "大爷", "大妈", "阿姨", "同志")
LATIN = re.compile(r"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF\uFF21-\uFF3A\uFF41-\uFF5A.'’-]+")
EDGES = " \t\n,，.。、:：;；()（）"


@dataclass(frozen=True, slots=True)
class PersonSearch:
    """`reason` is "" where none is told, or where nothing says which words are the name and which the reason."""

    name: str
    reason: str


def read(words: str) -> PersonSearch:
    said = composed(words.strip())
    if found := SEPARATOR.search(said):
        return PersonSearch(said[: found.start()].strip(EDGES), _reason(said[found.end() :]))
    parts = said.split()
    count = _words_of_name(parts)
    if count == 2 and parts[1] in TITLES:
        return PersonSearch("".join(parts[:2]), _reason(" ".join(parts[2:])))
    return PersonSearch(" ".join(parts[:count]), _reason(" ".join(parts[count:])))


def _reason(words: str) -> str:
    return LEAD.sub("", words.strip(EDGES), count=1).strip(EDGES)


def _words_of_name(parts: list[str]) -> int:
    """How many words the name has: one, or the first in Latin letters, with a capital where the first has one."""
    if not parts or not LATIN.fullmatch(parts[0]):
        return 2 if len(parts) > 1 and parts[1] in TITLES else min(len(parts), 1)
    capital = parts[0][0].isupper()
    named = (LATIN.fullmatch(one) is not None and one[0].isupper() >= capital for one in parts)
    return next((at for at, is_name in enumerate(named) if not is_name), len(parts))
