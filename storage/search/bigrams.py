"""The grams of a text (pairs and triples of neighbouring letters), and sets of cases as bytes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

BLOCK = 8192  # cases that are indexed together; a bitmap of them has as many bits
LETTER = 21  # bits: every code point fits
TRIPLES = 1 << (2 * LETTER)  # larger than any pair, so that triples and pairs differ
PLAIN = 7  # bits of an ASCII letter
WIDER = 0xFF01 - ord("!")
PLAIN_SIGNS = {code + WIDER: code for code in range(ord("!"), ord("~") + 1)}


def folded(text: str) -> str:
    """The form that is indexed: full-width characters as ASCII, all letters in lower case."""
    return text.translate(PLAIN_SIGNS).lower()


def written(letter: str) -> str:
    """All forms of a folded letter: lower and upper case, each in ASCII and full width."""
    ways = dict.fromkeys((letter, letter.upper()))
    wide = [chr(ord(one) + WIDER) for one in ways if "!" <= one <= "~"]
    return "".join([*wide, *(one for one in ways if len(one) == 1)])


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
