"""In which language words are written, where that is plain."""

from __future__ import annotations

import re

READ = 300  # characters
_NO_WORDS = re.compile(r"<[^>]*>|\b[a-z]{2,10}://\S+|\bwww\.\S+", re.IGNORECASE)  # tags and links are in no language
_LATIN_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_CHINESE, _LATIN = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]")
FEWEST = 3  # Latin letters; "A座" says nothing
FEWEST_WORDS = 4  # Latin ones; hello and ok thank you are said by everybody


def language_written_in(words: str) -> str:
    """ "zh" or "en", or "" for numbers and signs. A place in Chinese leaves words English: "fire at 和谐家园"."""
    read = _NO_WORDS.sub(" ", words[:READ])
    latin = len(_LATIN.findall(read))
    if latin >= FEWEST and 2 * latin >= 3 * len(_CHINESE.findall(read)):
        return "en"
    return "zh" if _CHINESE.search(read) else ""


def language_spoken(words: str) -> str:
    """As `language_written_in`, and "" also where a few Latin words may stand in any language."""
    few = len(_LATIN_WORD.findall(_NO_WORDS.sub(" ", words[:READ]))) < FEWEST_WORDS
    written = language_written_in(words)
    return "" if written == "en" and few else written
