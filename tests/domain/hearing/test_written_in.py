"""The language of words is plain where most of them are written in one."""

from __future__ import annotations

from domain.hearing.written_in import language_written_in
from tests.tables import each


@each(
    "words, language",
    [
        ("Gas smell in the kitchen!!", "en"),
        ("fire at 和谐家园", "en"),
        ("fire", "en"),
        ("着火了", "zh"),
        ("SOS 着火了快来人", "zh"),
        ("3-1-201", ""),
        ("A座", "zh"),
        ("ok", ""),
    ],
)
def test_language(words: str, language: str) -> None:
    assert language_written_in(words) == language
