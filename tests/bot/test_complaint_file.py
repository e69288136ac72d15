"""Tables of complaints from other programs: by encoding, separator and column; bad rows are told, not fatal."""

from __future__ import annotations

import codecs
import gzip
from pathlib import Path

import pytest

from bot.operations.exclusive import Refused
from bot.simulation.complaint_file import Row, read
from tests.tables import each

PLAIN = "user,time,title,body\n李女士,2026/1/2 10:00:00,路灯不亮,振兴路12号的路灯坏了一周\n"
TOLD = [Row("李女士", "路灯不亮\n振兴路12号的路灯坏了一周")]


@each(
    "written",
    [
        PLAIN.encode("utf-8"),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("gbk"),
        PLAIN.encode("gb18030"),
        PLAIN.encode("utf-16"),
        codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-32"),
        gzip.compress(PLAIN.encode("gbk")),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").replace("\n", "\r\n").encode("utf-16"),
        PLAIN.replace(",", "|").encode(),
        PLAIN.replace("user,time", '"User" , TIME').encode(),
        PLAIN.replace("user,time,title,body", "用户,时间,标题,正文").encode("gbk"),
        ("sep=,\n" + PLAIN).encode(),
        ('"sep=;"\r\n' + PLAIN.replace(",", ";")).encode("utf-8-sig"),
        PLAIN.replace("\n", ",,\n").encode("gbk"),
        PLAIN.replace("body\n", "body,\n").encode(),
    ],
)
def test_a_file_is_read_in_each_encoding_and_with_each_separator(written: bytes) -> None:
    assert _read(written) == (TOLD, [])


def _read(written: bytes) -> tuple[list[Row], list[int]]:
    file = Path("/dev/shm") / f"complaints-{hash(written)}.csv"
    try:
        file.write_bytes(written)
        found = read(file)
        return found.rows, [one.number for one in found.bad]
    finally:
        file.unlink()


@each(
    "bad",
    [
        "周先生,2026/1/3,坏\0字,内容".encode(),
        "周先生,2026/1/3,只有三列".encode(),
        "周先生,2026/1/3,多,了,一列".encode(),
        "周先生,昨天,标题,内容".encode(),
        "周先生,2026/13/45,标题,内容".encode(),
        "周先生,2026/1/3,".encode() + b"\xe8\xb7" + ",坏了的字".encode(),
        '周先生,2026/1/3,"标"题,内容'.encode(),
    ],
)
def test_a_bad_row_is_told_by_its_number_and_the_others_are_read(bad: bytes) -> None:
    rows, numbers = _read(PLAIN.encode() + bad + "\n王先生,,,井盖没了\n".encode())
    assert rows == [Row("王先生", "井盖没了"), *TOLD]
    assert numbers == [3]


OLDER = "user,time,title,body\n陳小姐,2026/1/2,路燈不亮,這條街的路燈壞了一個禮拜，晚上很暗，請派人來修理。\n"


@each("encoding", ["big5", "cp950", "gbk", "utf-8"])
def test_traditional_characters_are_read_in_each_encoding(encoding: str) -> None:
    rows, _ = _read(OLDER.encode(encoding))
    assert rows == [Row("陳小姐", "路燈不亮\n這條街的路燈壞了一個禮拜，晚上很暗，請派人來修理。")]


@each("text, encoding", [("町内の街灯が一週間も消えたままです。", "shift_jis"), ("Отключили свет во дворе", "cp1251")])
def test_a_file_in_an_encoding_that_is_not_known_is_refused(text: str, encoding: str) -> None:
    with pytest.raises(Refused, match="encoding of the file is not known"):
        _read(f"user,body\nA,{text}\n".encode(encoding))


@each(
    "lines, told, bad",
    [
        # A quote that is never closed, one that a later row's closes, and one at the last cell.
        (("time,body", '2026-1-1,"甲', "2026-1-2,乙", "2026-1-3,丙"), ["乙", "丙"], [2]),
        (
            ("time,body", "2026-1-1,甲", '2026-1-2,"乙', "2026-1-3,丙", '2026-1-4,丁"', "2026-1-5,戊"),
            ["甲", "丙", '丁"', "戊"],
            [3],
        ),
        (("time,body", '2026-1-1,"甲', '2026-1-2,"乙"', "2026-1-3,丙"), ["乙", "丙"], [2]),
        (("id,body", '7,"甲', "8,乙", '9,丙"'), ["乙", '丙"'], [2]),
        (("user,body", 'A,"甲', "B,乙", "C,丙"), ["乙", "丙"], [2]),
        # Nothing tells rows from words: nothing is guessed, and all of it is told.
        (("user,body", 'A,"甲', "B,乙", 'C,丙"', "D,丁"), ["丁"], [2]),
        # Words of several lines stay one complaint.
        (("time,body", '2026-1-1,"甲', "乙，丙", '丁, 戊"'), ["甲\n乙，丙\n丁, 戊"], []),
        (("body", '"甲', '乙"'), ["甲\n乙"], []),
    ],
)
def test_a_quote_that_is_not_closed_takes_no_other_row_along(
    lines: tuple[str, ...], told: list[str], bad: list[int]
) -> None:
    rows, numbers = _read("\n".join(lines).encode())
    assert ([row.words for row in rows], numbers) == (told, bad)


@each(
    "header, named",
    [
        ("who,what", "who、what"),
        ("user,time,phone,body", "phone"),
        ("user,time", "user、time"),
        ("body,text,body", "body"),
        ("", "（空）"),
    ],
)
def test_a_header_that_is_not_known_is_refused_by_name(header: str, named: str) -> None:
    with pytest.raises(Refused) as refused:
        _read(f"{header}\n李女士,1\n".encode())
    assert named in str(refused.value)
    assert "Rename the columns" in str(refused.value)


def test_what_is_no_text_is_refused_with_what_to_do(tmp_path: Path) -> None:
    for content, said in ((b"PK\x03\x04...", "CSV"), (gzip.compress(b"user,body\n")[:-9], "cannot be read")):
        file = tmp_path / "complaints.csv"
        file.write_bytes(content)
        with pytest.raises(Refused, match=said):
            read(file)
    with pytest.raises(Refused, match="cannot be read"):
        read(tmp_path / "nowhere.csv")
