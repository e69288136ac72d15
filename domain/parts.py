"""Cuts a text that is longer than a platform takes: nothing is lost, and the parts joined are the text."""

from __future__ import annotations


def length(text: str) -> int:
    """In UTF-16 units, by which platforms count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(text: str, most: int) -> list[str]:
    """The text in parts of at most so many UTF-16 units (two or more), cut at the end of a line where there is one."""
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
