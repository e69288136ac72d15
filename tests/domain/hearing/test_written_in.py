"""The language of words is plain where most of them are written in one."""

from __future__ import annotations

from domain.hearing.written_in import language_spoken, language_written_in
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


@each(
    "words, language",
    [
        ("Do you speak English?", "en"),
        ("The lamp on 振兴路 doesn't work", "en"),
        ("Hello", ""),
        ("OK thank you", ""),
        ("https://example.org/a/long/way/to/it", ""),
        ("wifi坏了 error no internet access 四天了没人管，什么都连不上，急死了", "zh"),
        ("振兴路12号路灯不亮", "zh"),
    ],
)
def test_a_few_latin_words_are_of_any_language(words: str, language: str) -> None:
    assert language_spoken(words) == language
