"""Splits a text that is longer than a platform accepts; the parts joined are the text again."""

from __future__ import annotations


def length(text: str) -> int:
    """The length in UTF-16 units, in which platforms count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(text: str, most: int) -> list[str]:
    """The text in parts of at most so many UTF-16 units (two or more), split at the end of a line where possible."""
    cut: list[str] = []
    begin, left = 0, length(text)
    while left > most:
        head = _head(text[begin : begin + most], most)
        head = head[: head.rfind("\n") + 1 or len(head)]
        cut.append(head)
        begin, left = begin + len(head), left - length(head)
    return [*cut, text[begin:]]


def _head(text: str, most: int) -> str:
    while (beyond := length(text) - most) > 0:
        text = text[: len(text) - (beyond + 1) // 2]
    return text
