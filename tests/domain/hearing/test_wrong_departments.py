"""That a case went to the wrong department, as its resident says it."""

from __future__ import annotations

from domain.hearing.residents.corrections import says_wrong_department
from tests.tables import each


@each(
    "words, said",
    [
        ("派错了吧，这是井盖坏了", True),
        ("你们派错部门了", True),
        ("找错单位了，不是噪声", True),
        ("找生态环境局干嘛", True),
        ("this went to the wrong department", True),
        ("派人来看看", False),
        ("地点写错了，是5号楼", False),
        ("我找过环保局，没人管", False),
        ("wrong building, it is No. 5", False),
    ],
)
def test_that_a_department_is_the_wrong_one_is_read(words: str, said: bool) -> None:
    assert says_wrong_department(words) == said
