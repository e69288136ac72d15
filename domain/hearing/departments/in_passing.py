"""What staff say in passing: whether it tells of work, takes a case on, sends it back, or could be for a resident."""

from __future__ import annotations

from domain.hearing.departments import asking_cues as asked
from domain.hearing.departments import staff
from domain.hearing.departments import staff_cues as cues
from domain.hearing.departments.staff import Heard

SHORTEST_TOLD = 6  # letters


def told_of_work(text: str) -> str:
    """The clauses that tell of finished work, where nobody was asked about it: "3号楼那堆拉走了 谁填一下"."""
    said = text[: staff.SEARCHED].casefold().strip(staff.EDGES)
    if not staff.DONE.search(said):
        return ""
    clauses = [one for one in staff.CLAUSES.split(said) if one and one.strip()]
    told = [one for one in clauses if staff.tells_of_done(one)]
    return " ".join(one for one in told if not (asked.ASKS_ANYTHING.search(one) or asked.ASKING.search(one)))


def tells_only_of_work(text: str) -> bool:
    """Whether words tell of a result, and nothing beside it is asked: not "弄好了，谁带了饭"."""
    said = text[: staff.SEARCHED].casefold().strip(staff.EDGES)
    return staff.finished(said) not in (None, Heard.BARE) and not asked.ASKS_ANYTHING.search(said)


def asks_anything(said: str) -> bool:
    return asked.ASKS_ANYTHING.search(said) is not None


def is_for_colleague(text: str) -> bool:
    said = text[: staff.SEARCHED].casefold().strip(staff.EDGES)
    return bool(staff.TO_COLLEAGUE.match(said) or asked.OF_COLLEAGUE.search(said) or staff.ORDERS.match(said))


def says_something(text: str) -> bool:
    """Whether words say more than a nod, ask nothing and are said to no colleague: what a resident could be told."""
    said = text[: staff.SEARCHED].casefold().strip(staff.EDGES)
    idle = staff.GRUMBLES.search(said) or asked.ASKS_ANYTHING.search(said)
    return len(said) >= SHORTEST_TOLD and not (idle or is_for_colleague(said))


def claims(text: str) -> bool:
    """Whether somebody takes a case upon themselves: "这单算我的"."""
    said = text[: staff.SEARCHED].casefold()
    return cues.CLAIMS.search(said) is not None and not asked.ASKS_ANYTHING.search(said)


def returns_plainly(words: str) -> bool:
    """Whether words about a line of a list only say that it is not theirs, or that it goes back: "不是咱的，退了"."""
    said = words.casefold().strip(staff.EDGES)
    return (
        cues.PLAINLY_NOT_OURS.match(said) is not None and staff.refuses(said) and not asked.ASKS_ANYTHING.search(said)
    )
