"""Whether words tell of what the county does not deal with."""

from __future__ import annotations

from domain.county import Elsewhere, Name
from domain.hearing.elsewhere import elsewhere_in
from tests.tables import each

KNOWN = {
    code: Elsewhere(code, Name({"zh-CN": code}), words)
    for code, words in {
        "lawsuit": ("打官司", "起诉", "法院", "lawsuit", "sue"),
        "wages": ("拖欠工资", "工资不发", "unpaid wages"),
        "arbitration": ("劳动仲裁", "申请仲裁"),
    }.items()
}


@each(
    "words, code",
    [
        ("我想起诉开发商，怎么弄", "lawsuit"),
        ("老板拖欠工资三个月了", "wages"),
        ("拖欠工资，准备申请仲裁", "wages"),
        ("劳动仲裁判了他们也不给", "arbitration"),
        ("my boss owes me unpaid wages", "wages"),
        ("法院门口的路灯坏了", ""),
        ("法院路12号下水道堵了", ""),
        ("法院旁边的空地堆满垃圾", ""),
        ("不是要打官司，就想有人来修", ""),
        ("the issue of the street light", ""),
        ("小区电梯坏了", ""),
        ("", ""),
    ],
)
def test_words_of_the_matter_count_and_places_do_not(words: str, code: str) -> None:
    assert elsewhere_in(words, KNOWN) == code
