"""Words of a person's conduct, said beside a case: 那个师傅凶得很, 姓刘的还是老样子.

They tell nothing of the matter, and those they are said of, or their colleagues, read what a group is told.
"""

from __future__ import annotations

import re

from domain.hearing.residents import manners

LONGEST_READ = 200  # characters; a longer text tells more than that
_STAFF = (
    r"(?:师傅|工人|工作人员|办事员|施工队|来的(?:那)?(?:个|几个|位)?(?:人|小伙子?|女的|男的)?"
    r"|(?:队|所|站|科|局|组|班|股|主)[长任]|主任|干部|接电话的|你们(?:的|那)(?:人|个))"
)
_NAMED = r"(?:(?<![我俺咱贵])姓[\u4e00-\u9fff]的|[老小][\u4e00-\u9fff](?=还|又|照|就|也))"
_RUDES = (
    r"凶|骂|吼|嚷|瞪|不耐烦|甩脸|摆(?:架子|脸)|爱[答搭]不理|爱理不理|爱[答搭]理不[答搭]理|喝(?:了|多|醉)?酒|阴阳怪气|讽刺"
    r"|横得很|蛮横|嚣张|训(?:我|人)"
)
_RUDE = rf"(?:{_RUDES})"
_CONDUCT = rf"(?:{_RUDES}|老样子|还那样|照旧|照样(?!亮|修|来)|不改|要钱|收钱|收烟|拿烟|吃拿|欺负|威胁|贪|包庇|打人)"
_OF_PERSON = re.compile(
    rf"{_STAFF}[^,，。；;!！\n]{{0,8}}?(?<![没不未]){_RUDE}|{_NAMED}[^,，。；;!！\n]{{0,8}}?(?<![没不未]){_CONDUCT}"
)


def tells_of_conduct(words: str) -> bool:
    said = words.casefold()
    return len(said) <= LONGEST_READ and (manners.tells(said) or _OF_PERSON.search(said) is not None)
