"""Cuts what is longer than one message of a platform holds, by that platform's own measure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

CUT_OFF = "…"

Size = Callable[[str], int]  # a text's length as its platform counts


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def pieces(text: str, most: int, size: Size) -> list[str]:
    """The text in pieces of at most `most`, cut at the end of a line where possible and never inside a character.

    Joined they are the text again. `most` has to hold one character: two UTF-16 units, or four bytes of UTF-8.
    """
    cut: list[str] = []
    begin, left = 0, size(text)
    while left > most:
        head = beginning(text[begin : begin + most], most, size)
        head = head[: head.rfind("\n") + 1 or len(head)]
        cut.append(head)
        begin, left = begin + len(head), left - size(head)
    return [*cut, text[begin:]]


def shortened(text: str, most: int, size: Size) -> str:
    """The text, or where it is larger its beginning and a mark that it goes on."""
    return text if size(text) <= most else pieces(text, most - size(CUT_OFF), size)[0].rstrip() + CUT_OFF


def beginning(text: str, most: int, size: Size) -> str:
    """As many whole characters from the beginning as `most` holds."""
    if size(text) <= most:
        return text
    return text[: bisect_right(range(len(text)), most, key=lambda count: size(text[:count])) - 1]
