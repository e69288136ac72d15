"""What staff say in passing: whether it tells of work, takes a case on, sends it back, or could be for a resident."""

from __future__ import annotations

import re

from domain.hearing.departments import asking_cues as asked
from domain.hearing.departments import staff
from domain.hearing.departments import staff_cues as cues
from domain.hearing.departments import work_cues as work
from domain.hearing.departments.staff import Heard

SHORTEST_TOLD = 6  # letters
RETURNED = re.compile(
    r"退(?:回|单|了(?!款|费|钱|货)|掉|一下|给(?:督办|中心|你们))|打回|\breturn(?:ed)?\b|\bsend (?:it )?back\b"
)


def told_of_work(text: str) -> str:
    """The clauses that tell of finished work, where nobody was asked about it: "3号楼那堆拉走了 谁填一下"."""
    said = text[: staff.SEARCHED].casefold().strip(staff.EDGES)
    clauses = [one for one in staff.CLAUSES.split(said) if one and one.strip()]
    told = [one for one in clauses if staff.tells_of_done(one) or _finishes_named(one)]
    told = [one for one in told if not one.strip().startswith("还是")]
    return " ".join(one for one in told if not (asked.ASKS_ANYTHING.search(one) or asked.ASKING.search(one)))


def _finishes_named(clause: str) -> bool:
    """Whether a clause says that what it names is finished: "8号楼那个办了"; not "8号楼那个等会儿就弄完了"."""
    finished = work.FINISHED_NAMED.match(clause.strip(staff.EDGES))
    return finished is not None and not (staff.NOT_YET_BEFORE.search(finished[0]) or work.OWN_THINGS.search(clause))


# What is asked of a line that is finished: 头两个昨天就弄完了 咋还挂着
STILL_LISTED = re.compile(
    r"[\s,，。]*(?:咋|怎么|为啥|为什么|干嘛)(?:还|又|都)(?:挂|在|有|列|显示|没销|没掉|没下)\S{0,6}$"
)


def without_why_listed(words: str) -> str:
    return STILL_LISTED.sub("", words)


# Words that take lines of a list on: 我们接, 归我们, 都要了
TAKES_ON = re.compile(
    rf"(?:那|就|都|全|也|由|先|让|给|[,，\s])*(?:{cues.US})?(?:来|都|全|先|也|就)*"
    r"(?:(?:接|签|领|认|要|包)(?:了|下|收|领|单|手|圆|来)*|收下?(?!拾|走|集|了))(?:吧|啊|哈|哦|的)*"
    rf"|(?:都|全)?(?:算|归|给){cues.US}(?:的|了|吧)*"
    r"|(?:we'll take|we take|i'll take|taking|ours)(?: them| those| these| it)?"
)


def takes_on(words: str) -> bool:
    return TAKES_ON.fullmatch(words.casefold().strip(staff.EDGES)) is not None


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


def names_return(text: str) -> bool:
    """Whether words say that a case is to go back: 退回, 退单, 退了吧."""
    return RETURNED.search(text[: staff.SEARCHED].casefold()) is not None


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
