"""The grams of a text (pairs and triples of neighbouring letters), and sets of cases as bytes."""

from __future__ import annotations

import struct
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise

from domain.letters import composed, fold

BLOCK = 8192  # cases that are indexed together; a bitmap of them has as many bits
LETTER = 21  # bits: every code point fits
TRIPLES = 1 << (2 * LETTER)  # larger than any pair, so that triples and pairs differ
PLAIN = 7  # bits of an ASCII letter
WIDER = 0xFF01 - ord("!")
CASED = (
    range(0x2E00),
    range(0xA640, 0xAC00),
    range(0xFF01, 0xFF5F),
    range(0x10400, 0x10D00),
    range(0x1E900, 0x1E944),
)  # where letters have a case
LAST_LATIN = 0x1F00  # no letter further on is a Latin one with an accent
PLAIN_SIGNS = {code + WIDER: code for code in range(ord("!"), ord("~") + 1)}


def folded(text: str) -> str:
    """A text letter by letter: full-width characters as ASCII, all letters in lower case."""
    return fold(text.translate(PLAIN_SIGNS).replace("İ", "i"))  # whose lower case is two letters


def indexed(text: str) -> str:
    """A text as it is indexed and asked for: folded, and letters with their accents as one."""
    return folded(composed(text))


def written(letter: str) -> str:
    """All forms of a folded letter: in either case, ASCII in full width too."""
    return _otherwise().get(letter, "") + letter


def spelled(letter: str) -> str:
    """As `written`, with the accents that pinyin has and people leave out: ǎ for a."""
    return "".join(dict.fromkeys(written(letter) + "".join(map(written, _accented().get(letter, "")))))


@cache
def _otherwise() -> Mapping[str, str]:
    """By folded letter, the others that are folded to it: S, ſ and Ｓ for s, Σ and ς for σ."""
    return _forms((folded(one), one) for one in map(chr, chain(*CASED)) if folded(one) != one)


@cache
def _accented() -> Mapping[str, str]:
    plain = ((unicodedata.normalize("NFD", one)[0], one) for one in map(chr, range(0xC0, LAST_LATIN)))
    return _forms((base, one) for base, one in plain if base.isascii() and fold(one) == one)


def _forms(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    found: dict[str, str] = defaultdict(str)
    for letter, form in pairs:
        found[letter] += form
    return found


def grams_of(text: str) -> set[int]:
    """All pairs of letters in a folded text, the last letter of each word alone, and all triples of ASCII letters.

    Chinese words mostly have two characters. Pairs of the 26 Latin letters are in too many texts to be of use.
    """
    grams: set[int] = set()
    for word in text.split():
        codes = [ord(letter) for letter in word]
        grams.update((one << LETTER) | other for one, other in pairwise(codes))
        grams.add(codes[-1] << LETTER)
        if any(code < 128 for code in codes):
            grams.update(_triples(codes))
    return grams


def grams_told(words: str) -> set[int]:
    """The grams by which words are found: as they were said, and composed."""
    said, known = folded(words), indexed(words)
    return grams_of(said) if said == known else grams_of(said) | grams_of(known)


def asked_of(term: str) -> tuple[list[int], tuple[int, int] | None]:
    """The grams that a text with this term must have; for a single letter the range of grams of which it must have one.

    Neighbouring grams overlap, and each is looked up in every block: so only as many are returned as cover the term.
    """
    codes = [ord(letter) for letter in term]
    if len(codes) == 1:
        return [], (codes[0] << LETTER, (codes[0] + 1) << LETTER)
    if len(codes) >= 3 and max(codes) < 128:
        return list(dict.fromkeys(_every(list(_triples(codes)), 3))), None
    return list(dict.fromkeys(_every([(one << LETTER) | other for one, other in pairwise(codes)], 2))), None


def _every(grams: list[int], step: int) -> list[int]:
    """Every `step`-th gram, and the last."""
    return [*grams[::step], grams[-1]]


def gram_of_area(code: str) -> int:
    """An area as a gram: a number below zero. Two areas may share one; the check of the case tells them apart."""
    return -1 - zlib.crc32(code.encode())


def packed(places: Sequence[int]) -> bytes:
    """A set of places in a block: a list of two bytes each, or a bitmap of the block, whichever is shorter."""
    if 2 * len(places) < BLOCK // 8:
        return struct.pack(f"<{len(places)}H", *places)
    bits = bytearray(BLOCK // 8)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def unpacked(kept: bytes) -> set[int]:
    if len(kept) < BLOCK // 8:
        return set(struct.unpack(f"<{len(kept) // 2}H", kept))
    return {8 * at + bit for at, byte in enumerate(kept) if byte for bit in range(8) if byte >> bit & 1}


def common(kept: Sequence[bytes]) -> set[int]:
    """The intersection of sets; the smallest is unpacked first."""
    shortest, *others = sorted(kept, key=len)
    if len(shortest) == BLOCK // 8:
        bits = int.from_bytes(shortest, "little")
        for one in others:
            bits &= int.from_bytes(one, "little")
        return unpacked(bits.to_bytes(BLOCK // 8, "little"))
    places = unpacked(shortest)
    for one in others:
        if not places:
            break
        if len(one) < BLOCK // 8:
            places.intersection_update(unpacked(one))
        else:
            places = {place for place in places if one[place >> 3] >> (place & 7) & 1}
    return places


def _triples(codes: list[int]) -> Iterator[int]:
    for one, two, three in zip(codes, codes[1:], codes[2:], strict=False):
        if max(one, two, three) < 128:
            yield TRIPLES | (one << (2 * PLAIN)) | (two << PLAIN) | three
