"""To whom words pass a case on."""

from __future__ import annotations

from domain.county import Elsewhere, Name
from domain.receivers import Passing, read
from tests.tables import each

OTHERS = {"court": Elsewhere("court", Name({"zh-CN": "人民法院", "en": "the court"}), ("打官司",), aliases=("法院",))}


@each(
    "words, code, reason",
    [
        ("纪委监委 收受红包", "discipline", "收受红包"),
        ("给县纪委（收受红包）", "discipline", "收受红包"),
        ("派驻纪检组：吃拿卡要", "stationed", "吃拿卡要"),
        ("驻城管局纪检监察组", "stationed", ""),
        ("上级主管部门", "superior", ""),
        ("公安督察 打人", "police", "打人"),
        ("到法院 已经起诉", "court", "已经起诉"),
        ("to the court", "court", ""),
        ("discipline, bribes", "discipline", "bribes"),
        ("the discipline commission", "", ""),
        ("to the discipline commission", "discipline", ""),
        ("纪检组", "stationed", ""),
        ("隔壁老王", "", ""),
        ("", "", ""),
    ],
)
def test_the_receiver_stands_first(words: str, code: str, reason: str) -> None:
    assert read(words, OTHERS) == Passing(code, reason)
