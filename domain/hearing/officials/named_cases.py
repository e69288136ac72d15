"""Words that name a case, by its number or by its place or matter, and not the one at hand: 汽车站厕所那个催一下."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain import references
from domain.acts import EDGES

SEARCHED = 40  # letters
NAMED = re.compile(
    r"^(?:把|给我|请|麻烦|先|你|催一?催|催一?下|催|再)*(?P<about>[\u4e00-\u9fff0-9]{2,12}?)(?:的)?(?:那|这)(?:边|里|儿)?的?"
    r"(?:[个件条单起]|一[个件条])(?!人|单位|部门|局)"
)
# What is done to a case: 派给城管, 催一下, 驳回
DONE = (
    r"(?:也|都|就|先|还是|全部?|一起|重新|再|给我|帮我)*"
    r"(?:改?派|转[给到交办]|移[给交送]|交给|改[给到回]|退[回给单]|催|挂[账起到]|驳回|不予?受理|重办|打回|拆[开单成]|办结|结案)"
)
LEAD = r"^(?:给我|请|麻烦|先|你|帮我?|那|还有|另外)*"
MATTER = r"(?P<about>[\u4e00-\u9fff0-9]{2,12}?)"
DONE_TO_MATTER = re.compile(
    rf"{LEAD}[把将]{MATTER}(?:的|那|这)?(?:个|件|条|单)?(?:事儿?|单子|工单)?{DONE}"
)  # 把讨薪的派给人社
OF_MATTER = re.compile(rf"{LEAD}{MATTER}的{DONE}")  # 讨薪的派人社
# What stands before 那个 or the verb and names nothing: a time, a person, a word of the sentence.
NO_NAME = re.compile(
    r"(?:上[次回午周]|下午|昨[天晚儿]|前[天几面]天?|今[天早儿]|刚[才刚]|早上|晚上|之前|最近|领导|主任|书记|居民|群众|他们?|她|我们?|你们?|人家"
    r"|还有|就是|还是|或者|不是|是不是|告诉|知道|看看|好的|收到|行了|对了|最[上下后前]面?|第[一二三四五六七八九十]|超期|逾期|没派|派[给出]?"
    r"|现在|马上|新来|剩下|其[他余它]|别的|所有|全部|上面|下面|后面|重复|情况|材料|照片|图片|电话|号码|结果|地址|意见|要求|单位|部门|工单|诉求|单子|案子).*"
)


# A name has none of these: 这个呢还是给那个城管吧.
SENTENCE = re.compile(r"[这那给派吧呢吗啊他她我你不没说就让叫挂催退转把将它]")


POINTS = re.compile(r"[这那它他她我你]")
WAYS = ((NAMED, SENTENCE), (DONE_TO_MATTER, POINTS), (OF_MATTER, SENTENCE))


def named_case(text: str) -> str:
    """By what words name a case; "" if they name none so."""
    said = text[:SEARCHED].strip()
    for pattern, of_no_name in WAYS:
        about = found["about"] if (found := pattern.search(said)) else ""
        if about and not NO_NAME.fullmatch(about) and not of_no_name.search(about):
            return about
    return ""


# 把 #26000010 派给城管: nothing stands before the number but that it is what something is done to.
DONE_TO = re.compile(r"(?:请|麻烦|帮我?|给我|你|那就?|就|先|再|还是|还有|另外|[\s，,])*(?:把|将)\s*")
DONE_TO_AT_END = re.compile(r"(?:把|将)\s*$")
# 跟 #26000010 重复: the number is what another case is compared to.
COMPARED_BEFORE = re.compile(
    r"(?:跟|和|与|同|像|见|参照|参考|并(?:入|到|进)|(?:as|of|with|like|see)\s)\s*(?:工单|编号)?\s*$", re.IGNORECASE
)
COMPARED_AFTER = re.compile(r"\s*(?:的?重复|一样|是?同一|一回事|一模一样)")
POINTED_AT = re.compile(r"\s*(?:号(?:的)?)?(?:[那这][个件条单])?(?:的?(?:工单|诉求|单子))?\s*")
LATIN_AT_END = re.compile(r"[A-Za-z]\s*$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """The case numbers in words that do not begin with one, and the words without the only one. `done_to`: the words do
    something to just that case, whatever they reply to."""

    references: tuple[str, ...]
    words: str = ""
    done_to: bool = False


def numbered_within(text: str) -> Numbered | None:
    """把 #26000010 改派给城管, 催一下 26000010: the cases that words name by number; None where they name none, or only
    compare another to it."""
    found = references.all_in(text)
    if not found:
        return None
    if len(named := tuple(dict.fromkeys(one.reference for one in found))) > 1:
        return Numbered(named, done_to=DONE_TO.fullmatch(text[: found[0].start]) is not None)
    before, after = text[: found[0].start], text[found[0].end :]
    if COMPARED_BEFORE.search(before) or COMPARED_AFTER.match(after):
        return None
    done_to = DONE_TO.fullmatch(before) is not None
    before = "" if done_to else DONE_TO_AT_END.sub("", before)
    after = POINTED_AT.sub("", after, count=1)
    joined = f"{before.rstrip()} it {after}" if LATIN_AT_END.search(before) and after else f"{before}{after}"
    return Numbered(named, joined.strip(EDGES), done_to)
