"""Clauses that only say that it is finished: alone, beside others that tell how, or beside a picture of it."""

from __future__ import annotations

import re

from domain.hearing.cue_tables import one_of
from domain.hearing.departments import asking_cues as asked
from domain.hearing.departments import staff_cues as cues
from domain.hearing.departments import work_cues as work
from domain.letters import fold

SHORTEST = 3  # letters that tell how: 办结 不了 tells the contrary
EDGES = " \t\r\n,，.。!！;；:：、~～-—…"
BARE, BESIDE_NOD = one_of(work.BARE), one_of(cues.BESIDE_NOD)
UNDONE, SOON, NOT_YET = one_of(work.UNDONE), one_of(work.SOON), one_of(work.NOT_YET_BEFORE)
# 好了: finished, where a picture shows it or another clause tells of it; else perhaps a nod
ALL_RIGHT = re.compile(r"(?:都|全|已经?|现在|这就|那个)*(?:好|ok|妥|成|齐活|利索)(?:了|啦|嘞)(?:哈|啊|哦)?")
JUST_DONE = re.compile(r"[^不没未别要能会想知说看等怎吗呢]{1,6}[紧牢好平直正稳上住实净通亮走掉完](?:了|啦)")


def are_bare(clauses: list[str]) -> bool:
    """Whether all clauses only say that it is finished, apart from what stands beside a nod: 处理完了，谢谢."""
    words = [one.strip(EDGES) for one in clauses]
    return (
        bool(words)
        and BARE.fullmatch(words[0]) is not None
        and all(BARE.fullmatch(one) or BESIDE_NOD.match(one) for one in words[1:])
    )


def tell_how(clauses: list[str]) -> bool:
    """Whether a clause only says that it is finished, and the others tell how: 办好了，和摊主谈过了; 拧紧了，好了."""
    words = [one.strip(EDGES) for one in clauses]
    only = (BARE, ALL_RIGHT, BESIDE_NOD)
    others = [one for one in words if not any(cue.fullmatch(one) for cue in only)]
    if len(others) in (0, len(words)) or any(len(one) < SHORTEST or _is_to_come(one) for one in others):
        return False
    return any(map(BARE.fullmatch, words)) or any(map(JUST_DONE.fullmatch, others))


def _is_to_come(clause: str) -> bool:
    return any(cue.search(clause) for cue in (asked.ASKING, asked.ASKS_ANYTHING, UNDONE, SOON, NOT_YET))


def finished_beside_picture(text: str) -> bool:
    return ALL_RIGHT.fullmatch(fold(text.strip(EDGES))) is not None
