"""Files as people send them, made here: of each kind that is taken, and of some that are not."""

from __future__ import annotations

import io
import zipfile

from domain.pictures import LARGEST

PDF = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n"
CSV = "地点,天数\r\n振兴路12号,3\r\n".encode("gb18030")  # as Excel writes it in China
TXT = "\ufeff振兴路12号门口的垃圾三天没人清。\n".encode()
UTF_16 = "振兴路12号\r\n".encode("utf-16")
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
PROGRAM = b"MZ\x90\x00\x03" + bytes(512)
FULL = PDF + b"%" * (LARGEST - len(PDF))  # as many bytes as one may have


def zipped(*parts: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            archive.writestr(part, "<x/>")
    return written.getvalue()


DOCX = zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml")
XLSX = zipped("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")
WITH_MACROS = zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
ARCHIVE = zipped("docs/word/document.xml", "a.txt")
