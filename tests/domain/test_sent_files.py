"""What a file is, its bytes say; its name is made fit for every system and keeps its Chinese."""

from __future__ import annotations

import io
import zipfile

import pytest

from domain.pictures import PictureRefused, Refusal
from domain.sent_files import CSV, DOCX, LONGEST_NAME, PDF, PIECE, TEXT, XLSX, check, may_be_taken, name_of
from tests import made_files as made
from tests.tables import each

KINDS = [
    ("a.pdf", made.PDF, PDF),
    ("a.docx", made.PDF, PDF),
    ("late.pdf", b"\r\n" + made.PDF, PDF),
    ("报告.docx", made.DOCX, DOCX),
    ("no ending", made.XLSX, XLSX),
    ("a.csv", made.CSV, CSV),
    ("A.CSV ", made.TXT, CSV),
    ("a.txt", made.CSV, TEXT),
    ("a.txt", made.UTF_16, TEXT),
    ("a", "路灯坏了".encode() * PIECE, TEXT),  # letters that are cut between two pieces
    ("full.pdf", made.FULL, PDF),
]
REFUSED = [
    (b"", Refusal.EMPTY),
    (made.FULL + b"%", Refusal.TOO_LARGE),
    (made.OLD_WORD, Refusal.OTHER_FORMAT),
    (made.PROGRAM, Refusal.OTHER_FORMAT),
    (made.WITH_MACROS, Refusal.OTHER_FORMAT),
    (made.ARCHIVE, Refusal.OTHER_FORMAT),
    (made.DOCX[:-30], Refusal.OTHER_FORMAT),
    (made.DOCX[:100], Refusal.OTHER_FORMAT),
    ("路灯".encode() + b"\0", Refusal.OTHER_FORMAT),
    (b"\xff\xfe\xff", Refusal.OTHER_FORMAT),
    ("路灯".encode("gb18030")[:-1], Refusal.OTHER_FORMAT),
]
NAMES = [
    ("关于振兴路的报告.docx", DOCX, "关于振兴路的报告.docx"),
    ("报告.DOCX", DOCX, "报告.docx"),
    ("报告", PDF, "报告.pdf"),
    ("a.exe", TEXT, "a.exe.txt"),
    ("../../etc/passwd", TEXT, "etc passwd.txt"),
    ('a<b>:"c".csv', CSV, "a b c.csv"),
    ("工资\u202efdp.txt", TEXT, "工资 fdp.txt"),
    ("a\nb\0.txt", TEXT, "a b.txt"),
    ("", XLSX, "file.xlsx"),
    (".csv", CSV, "file.csv"),
    ("长" * 300 + ".pdf", PDF, "长" * (LONGEST_NAME - 4) + ".pdf"),
]


@each("name, content, mime", KINDS)
def test_a_file_is_what_its_bytes_are(name: str, content: bytes, mime: str) -> None:
    assert check(io.BytesIO(content), name) == mime


@each("content, reason", REFUSED)
def test_all_else_is_refused_with_its_reason(content: bytes, reason: Refusal) -> None:
    with pytest.raises(PictureRefused) as refused:
        check(io.BytesIO(content), "a.docx")
    assert refused.value.reason is reason


def test_a_directory_larger_than_any_documents_is_not_read() -> None:
    written = io.BytesIO(made.DOCX)
    with zipfile.ZipFile(written, "a") as archive:
        for number in range(40):
            archive.writestr(f"{number}".rjust(60_000, "x"), "")
    with pytest.raises(PictureRefused):
        check(written, "a.docx")


@each("name, mime, plain", NAMES)
def test_a_name_is_readable_everywhere_and_ends_as_its_type_does(name: str, mime: str, plain: str) -> None:
    assert name_of(name, mime) == plain


@each(
    "name, told, taken",
    [
        ("报告.DOCX", "", True),
        ("a.csv", "application/vnd.ms-excel", True),
        ("a.pdf", "video/mp4", True),
        ("letter.old", PDF, True),
        ("scan", "application/octet-stream", True),
        ("", PDF, True),
        ("", "", True),
        ("", "video/mp4", False),
        ("a.exe", "application/octet-stream", False),
        ("a.pdf.exe", "", False),
        ("报告.wps", "", False),
    ],
)
def test_what_may_be_taken_is_looked_at(name: str, told: str, taken: bool) -> None:
    assert may_be_taken(name, told) is taken
