"""Words about a result that tell how those who came behaved, and no wrong by them: 态度太差了. They are a reason."""

from __future__ import annotations

import re

LONGEST_READ = 400  # letters
_MANNERS = re.compile(
    r"(?:就是|但是?|不过|可是?|而且|还有)?[\s,，]?(?:[他她]们?|师傅|工人|工作人员|来的人|办事的人?|那人|人家?)?(?:的)?(?:服务|说话|办事)?的?"
    r"态度(?:太|很|真|特别|非常|有点|极其|也|挺|实在|是|相当|十分|可|不是很)*(?:差劲?|不(?:太|怎么|是很)?(?:好|行)|恶劣|凶|冷淡|傲慢|蛮横|坏)"
    r"(?:了|得很|极了|死了|啊|呀|吧|!|！|。)*"
    r"|\b(?:but )?(?:the |their |his |her )?(?:attitude|manners?|workers?|staff|they|he|she|guys?|men|man)\b"
    r" (?:was|were|is|are) (?:so |very |really |quite |extremely |too )*"
    r"(?:bad|rude|terrible|impolite|awful|poor|unfriendly|nasty)\b[.! ]*"
    r"|\b(?:but )?(?:bad attitude|so rude)\b[.! ]*",
    re.IGNORECASE,
)


def tells(text: str) -> bool:
    return _MANNERS.search(text) is not None


def without_manners(text: str) -> str:
    """The words without those on manners; the same words where there are none, or for a long story."""
    if len(text) > LONGEST_READ or _MANNERS.search(text) is None:
        return text
    return _MANNERS.sub(" ", text).strip(" ,，。;；.!！")
