"""The files that people may send beside pictures and voices: their type by their bytes, their name, and how large one
may be. A declared type is not trusted, and of the name only its ending, where the bytes are text.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from domain.pictures import LARGEST, UNTOLD, PictureRefused, Refusal

PDF, TEXT, CSV = "application/pdf", "text/plain", "text/csv"
OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX, XLSX = f"{OFFICE}wordprocessingml.document", f"{OFFICE}spreadsheetml.sheet"
ENDINGS = {PDF: ".pdf", DOCX: ".docx", XLSX: ".xlsx", CSV: ".csv", TEXT: ".txt"}
REFUSALS = (Refusal.EMPTY, Refusal.TOO_LARGE, Refusal.OTHER_FORMAT, Refusal.NOT_FETCHED)

PIECE = 256 * 1024  # bytes that are read at once
LONGEST_NAME = 60  # characters, with the ending
PDF_BEGINS_WITHIN = 1024  # bytes; before that a viewer ignores what is no PDF
# ECMA-376, part 2: an office document is a ZIP that names the types of its parts; its main part tells which it is.
ZIP_BEGINNING, TYPES_OF_PARTS = b"PK\x03\x04", b"[Content_Types].xml"
MAIN_PARTS = {b"word/document.xml": DOCX, b"xl/workbook.xml": XLSX}
MACROS = b"vbaProject.bin"  # a document that may run a program has another type
# The end of a ZIP's directory and its entries (APPNOTE.TXT 4.3.12, 4.3.16), and their lengths in bytes without names.
DIRECTORY_END, DIRECTORY_END_LENGTH, LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
ENTRY, ENTRY_LENGTH = b"PK\x01\x02", 46
LARGEST_DIRECTORY = 2 * 1024 * 1024  # of a document with some ten thousand pictures
ENCODINGS = ("utf-8", "gb18030")  # as Chinese editions of Windows and Excel write it; UTF-16 says what it is
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
# What no name may hold on any system, line breaks, and marks by which an ending seems to be another.
NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f"*/:<>?\\|\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]')


def check(file: BinaryIO, name: str) -> str:
    """The MIME type of an open file by its bytes. Raises `PictureRefused` for what is not taken."""
    size = file.seek(0, io.SEEK_END)
    if size == 0:
        raise PictureRefused(Refusal.EMPTY)
    if size > LARGEST:
        raise PictureRefused(Refusal.TOO_LARGE)
    if mime := _type_of(file, size, name):
        return mime
    raise PictureRefused(Refusal.OTHER_FORMAT)


def may_be_taken(name: str, told: str) -> bool:
    """Whether a file may be one that is taken, by its name's ending or its declared type (`told`); its bytes say it for
    sure. One that is called something else is not fetched for it."""
    stem, dot, ending = name.casefold().strip().rpartition(".")
    if stem and dot and f".{ending}" not in ENDINGS.values():
        return told in ENDINGS
    return told in ENDINGS or told in UNTOLD or bool(stem and dot)


def name_of(name: str, mime: str) -> str:
    """The name under which a file is handed out: readable on every system, and ending as its type does."""
    plain, ending = " ".join(NOT_IN_NAMES.sub(" ", name).split()), ENDINGS.get(mime, "")
    if ending and plain.lower().endswith(ending):
        plain = plain[: -len(ending)]
    return f"{plain.strip('. ')[: LONGEST_NAME - len(ending)] or 'file'}{ending}"


def _type_of(file: BinaryIO, size: int, name: str) -> str:
    begins = _read(file, 0, PDF_BEGINS_WITHIN)
    if b"%PDF-" in begins:
        return PDF
    if begins.startswith(ZIP_BEGINNING):
        return _office_type(file, size)
    if not _is_text(file):
        return ""
    return CSV if name.lower().rstrip().endswith(ENDINGS[CSV]) else TEXT


def _read(file: BinaryIO, at: int, most: int) -> bytes:
    file.seek(at)
    return file.read(most)


def _office_type(file: BinaryIO, size: int) -> str:
    names = set(_names_in_zip(file, size))
    if TYPES_OF_PARTS not in names or any(name.endswith(MACROS) for name in names):
        return ""
    return next((mime for part, mime in MAIN_PARTS.items() if part in names), "")


def _names_in_zip(file: BinaryIO, size: int) -> Iterator[bytes]:
    """The names in a ZIP's directory; none where it is damaged, or larger than that of any document."""
    tail = _read(file, max(0, size - DIRECTORY_END_LENGTH - LONGEST_COMMENT), size)
    end = tail[tail.rfind(DIRECTORY_END) :] if DIRECTORY_END in tail else b""
    length, begin = (int.from_bytes(end[at : at + 4], "little") for at in (12, 16))
    if len(end) < DIRECTORY_END_LENGTH or length > LARGEST_DIRECTORY:
        return
    directory, at = _read(file, begin, length), 0
    while directory[at : at + 4] == ENTRY:
        name, extra, comment = (int.from_bytes(directory[at + k : at + k + 2], "little") for k in (28, 30, 32))
        yield directory[at + ENTRY_LENGTH : at + ENTRY_LENGTH + name]
        at += ENTRY_LENGTH + name + extra + comment


def _is_text(file: BinaryIO) -> bool:
    """Whether the whole file is text in one of the encodings in which people here write."""
    encodings = ("utf-16",) if _read(file, 0, 2) in UTF_16 else ENCODINGS
    return any(_is_written_in(file, encoding) for encoding in encodings)


def _is_written_in(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while piece := file.read(PIECE):
            if NOT_TEXT.search(decoder.decode(piece)):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
