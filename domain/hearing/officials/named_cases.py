"""Words that name a case by its place or matter, and not the one at hand: 汽车站厕所那个催一下."""

from __future__ import annotations

import re

SEARCHED = 40  # letters
NAMED = re.compile(
    r"^(?:把|给我|请|麻烦|先|你|催一?催|催一?下|催|再)*(?P<about>[\u4e00-\u9fff0-9]{2,12}?)(?:的)?(?:那|这)(?:边|里|儿)?的?"
    r"(?:[个件条单起]|一[个件条])(?!人|单位|部门|局)"
)
# What stands before 那个 and names nothing: a time, a person, a word of the sentence.
NO_NAME = re.compile(
    r"(?:上[次回午周]|下午|昨[天晚儿]|前[天几面]天?|今[天早儿]|刚[才刚]|早上|晚上|之前|最近|领导|主任|书记|居民|群众|他们?|她|我们?|你们?|人家"
    r"|还有|就是|还是|或者|不是|是不是|告诉|知道|看看|好的|收到|行了|对了|最[上下后前]面?|第[一二三四五六七八九十]|超期|逾期|没派|派[给出]?).*"
)


# A name has none of these: 这个呢还是给那个城管吧.
SENTENCE = re.compile(r"[这那给派吧呢吗啊他她我你不没说就让叫挂催退转]")


def named_case(text: str) -> str:
    """By what words name a case; "" if they name none so."""
    found = NAMED.match(text[:SEARCHED].strip())
    about = found["about"] if found else ""
    return "" if NO_NAME.fullmatch(about) or SENTENCE.search(about) else about
