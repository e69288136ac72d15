"""The words by which a case is looked for in "上礼拜二小门口积水那个，记不得号了": 二小门口积水."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.hearing.clauses import folded
from domain.letters import composed

MOST_TERMS = 4
SHORTEST, LONGEST_CUT = 2, 14  # letters
# What is said around the words, each with an example
AROUND = re.compile(
    r"(?:^|(?<=[^\w]))(?:你|请)?把|哪(?:些|几?[件个条家])还?|查(?:查|一?下|一查)|(?:拿|翻|调|列|挑)(?:给|出来|出|过来|来)?(?:我|咱)?(?:看|瞧|瞅)(?:一?下|看|瞧|瞅|一[看瞧瞅])?"
    r"|(?:拿|翻|列|挑)(?:出来|过来)|(?:我)?(?:瞧|瞅)(?:一?下|瞧|瞅)|"
    # 上礼拜 (not 上礼拜二 before 小)
    r"(?:上+个?|本|这个?)?(?:周|星期|礼拜)(?:[一二三四五六日天末](?![小中幼院道路号街区马]))?"
    r"|昨[天晚儿]|前[天几]天?|今[天早儿]|上[次回]|那[天次回]|之前|以前|前阵子?|前段时间|[上这本]个?月|最近"
    r"|刚才|早上|晚上(?=那)"
    r"|(?:记|想)不(?:得|起|清|住)(?:来|楚)?|忘(?:了|记了?)|(?:工单)?(?:编号|单号|号码?)(?:是)?(?:多少|啥"
    r"|什么|几)?(?:来着)?(?![楼院])"
    r"|那(?:个|件|条|单|几件|几个|些|起|档子?)|这(?:个|件|条|几件)|的?(?:事儿?|单子|工单|诉求|投诉|案子"
    r"|问题|情况)(?=$|[^\w]|[解怎咋办处到现那了有])"
    r"|(?:帮|给|让)我|麻烦|请|(?:我)?想?(?:找|查|搜|调|翻)(?:出来?|一?下|一[找查]|[找查个]|到)?"
    r"|(?:我)?看(?:一?下|看|一看)|有没有|是不是"
    r"|(?:解决|处理|修|办|弄|清|整改)(?:得|的)?(?:好|完|结)?了?(?:没有?|吗|么)|(?:办|处理)(?:得"
    r"|的)?(?:怎么样|怎样|咋样|如何|到哪)|到(?:哪|什么|啥)(?:一?步|程度)?"
    r"|(?:怎么样|怎样|咋样|如何|怎么回事|咋回事)|有(?:结果|进展|消息|说法|下文)|现在|目前|(?:是)?(?:哪个"
    r"|哪件|哪条)|反映(?:的|过)?|来着|老是|总是|天天|到底|究竟|(?:报|反映|投诉|说)了?(?:些"
    r"|的)?(?:都)?(?:是)?(?:啥|什么)(?:事)?|都?是?些?(?:啥|什么)事|拿出来|列出来|超期|逾期|(?:没"
    r"|未)(?:办完|办结|解决|完成)|谁(?:在)?(?:办|管)"
    r"|[了吗呢吧啊呀么的]+(?=$|[^\w])"
    r"|\b(?:find|look(?:ing)? (?:up|for)|search(?: for)?|show me|pull up|where|what|which|happened|has"
    r"|have|been|is|was|are|the|an?|one|ones|case|complaint"
    r"|about|at|in|on|near|with|from|to|of|for|that|this|it|i|i've|my|me|we|forgot(?:ten)?|lost|don't"
    r"|remember|number|can|could|you|please|solved|fixed"
    r"|done|yet|how|far|got|did|do|does|get|still|last|week|yesterday)\b",
)
PLACE_OF = re.compile(r"(?<=[\u4e00-\u9fff]{2})的(?=[\u4e00-\u9fff]{2})")  # 阳光小区的漏水
TWICE = re.compile(r"([\u4e00-\u9fff]{2,4})\1")  # 暖气暖气
BREAKS = re.compile(r"[^\w\u4e00-\u9fff]+")


def terms_in(text: str) -> tuple[str, ...]:
    """The words to look for, in the order in which they were said."""
    said = TWICE.sub(r"\1", folded(composed(text)))
    left = BREAKS.split(PLACE_OF.sub(" ", AROUND.sub(" ", said)))
    pieces = [one for one in (piece.rstrip("的") for piece in left) if len(one) >= SHORTEST]
    kept = sorted(pieces, key=len, reverse=True)[:MOST_TERMS]
    return tuple(one for one in pieces if one in kept)


def looser(terms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Other ways to look for them, the closest first: the longest word cut in two, then without the others."""
    longest = max(terms, key=len, default="")
    if len(longest) <= LONGEST_CUT:
        for cut in _cuts(longest):
            yield tuple(part for one in terms for part in (cut if one == longest else (one,)))
    if len(terms) > 1:
        yield (longest,)


def _cuts(term: str) -> Iterator[tuple[str, ...]]:
    if not term.isascii():
        # places come first and are longer than what is said of them
        for at in range(len(term) - SHORTEST, SHORTEST - 1, -1):
            yield term[:at], term[at:]
