"""What followers do again and again."""

from __future__ import annotations

import re

from tests.wechat.people import Person

LAMP = "振兴路12号路灯不亮，晚上什么都看不见"
REFERENCE = re.compile(r"编号 (\d{8})")


def reference_in(text: str) -> str:
    found = REFERENCE.search(text)
    assert found, text
    return found[1]


def has_one_case(resident: Person, reference: str) -> None:
    resident.writes("我的诉求")
    resident.hears("您的诉求（共 1 件）", reference)


def filed(resident: Person, words: str = LAMP) -> str:
    resident.writes(words)
    resident.writes("提交")
    return reference_in(resident.texts[-1])
