"""What coordinators say of who holds a role: 城管局那个承办人离职了, 交警的承办人要登记码."""

from __future__ import annotations

import re

from domain.hearing.clauses import clauses_of

LEFT = re.compile(  # 不干了, 调走了
    r"(?:离职|辞职|离岗|退休|调[走离]|调到.{1,8}|(?:不|没)(?:在.{0,4})?(?:干|上班)|不做|走人|换人|被?开除|辞退)(?:了|啦)+(?:吧|呢)?$"
    r"|\b(?:has |have )?(?:left|resigned|retired|quit|moved on)$"
)
HOLDERS = re.compile(r"承办人|督办员|领导|主任|联络员|同事|\b(?:staff|coordinator|leader)\b")
STAFF_CODE = re.compile(
    r"承办人.{0,8}(?:登记码|邀请码|绑定码|要个?码)|(?:登记码|邀请码|绑定码).{0,6}承办人|\bstaff code\b"
)


def tells_who_left(text: str) -> bool:
    """Whether words say of somebody that they have left: 督办员乙调走了. Of whom, the names in them tell."""
    parts = clauses_of(text)
    return bool(parts) and not any(one.asked for one in parts) and LEFT.search(parts[0].text) is not None


def speaks_of_holders(text: str) -> bool:
    return HOLDERS.search(text.casefold()) is not None


def asks_for_staff_code(text: str) -> bool:
    """Whether words ask for the code by which a member of staff is registered: 交警的承办人要登记码."""
    return STAFF_CODE.search(text.casefold()) is not None and not any(one.marked for one in clauses_of(text))
