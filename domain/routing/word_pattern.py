"""One pattern for all words of the county's lists, since every message is matched with hundreds of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

A_BUNDLE = 64  # first letters


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first. Latin words match as whole words, also in the plural."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    latin = _by_first_letter(word for word in ordered if word.isascii())
    others = _by_first_letter(word for word in ordered if not word.isascii())
    whole = rf"(?<![a-z0-9])(?:{latin})(?:e?s)?(?![a-z0-9])" if latin else ""
    letters = {word[0] for word in ordered}
    return re.compile(f"{_one_of(letters)}(?:{'|'.join(filter(None, (others, whole)))})" if ordered else r"(?!)")


def _by_first_letter(words: Iterable[str]) -> str:
    """The words as alternatives, grouped by their first letter, so that at each position only those with its letter are
    tried, in order. The letters are in bundles again, so that a few dozen of hundreds are compared.
    """
    gathered: dict[str, list[str]] = {}
    for word in words:
        gathered.setdefault(word[0], []).append(re.escape(word[1:]))
    ways = {first: f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in gathered.items()}
    letters = list(ways)
    bundles = (letters[start : start + A_BUNDLE] for start in range(0, len(letters), A_BUNDLE))
    return "|".join(f"{_one_of(bundle)}(?:{'|'.join(map(ways.__getitem__, bundle))})" for bundle in bundles)


def _one_of(letters: Iterable[str]) -> str:
    """A look-ahead for words that begin with these letters: most positions of a text are skipped at once."""
    return f"(?=[{''.join(map(re.escape, sorted(letters)))}])"
