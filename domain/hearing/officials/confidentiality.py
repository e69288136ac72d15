"""保密, 照常派单 and 解除保密 in words, with the case's number before or after them, and with a reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain import references
from domain.hearing.clauses import Clause, clauses_of, is_conditional, is_postponed
from domain.lifecycle import Action

EDGES = " \t\r\n,，.。!！;；:：#＃~"
LONGEST = 1000  # letters
WORDS: Mapping[str, Action] = {
    "保密": Action.KEEP_CONFIDENTIAL, "设为保密": Action.KEEP_CONFIDENTIAL, "设为保密工单": Action.KEEP_CONFIDENTIAL,
    "confidential": Action.KEEP_CONFIDENTIAL, "keep confidential": Action.KEEP_CONFIDENTIAL,
    "照常派单": Action.RELEASE, "照常派": Action.RELEASE, "assign as usual": Action.RELEASE,
}  # fmt: skip
LIFTS = re.compile(
    r"(?:解除|取消|撤销)保密(?:[\s,，:：。]+(.*))?|(?:lift|end) confidentiality(?:[\s,:]+(.*))?", re.DOTALL
)
_LED = (
    r"(?:这(?:个|件|条|单)?|那(?:个|件)|[该此本]件|它|先|就|那就?|还是|直接|请|麻烦|把它?|都"
    r"|应该?|需要?|必须|得|要|可以)*"
)
_END = r"(?:处理|办理|一下|起来|就行|就好|即可|吧|了|啊|哈|的)*"
# What makes it confidential: 设成保密吧, 这个得保密, make it confidential.
KEEPS = re.compile(
    rf"{_LED}(?:(?:设|改|转|列|标|算|弄)(?:为|成|到|作|进)?|按|作为)?保密(?:工单|件|级)?{_END}"
    r"|(?:please )?(?:make|mark|keep|treat) (?:it|this|this one)(?: as)? confidential"
)
# Held back for nothing: 正常派就行, 按正常流程走.
RELEASES = re.compile(
    rf"{_LED}(?:照常|正常|照旧|按(?:正常|常规|一般)(?:流程|程序)?|照规矩)(?:派(?:单|出去|下去|发)?|走|流转){_END}"
    r"|(?:just )?assign (?:it )?(?:as usual|normally)"
)
# Not to be confidential: 不用保密, 没必要保密了, 解密.
FREES = re.compile(
    rf"{_LED}(?:不(?:用|必|需要?|算|该|涉及?|是|属于)|没(?:有)?必要|无需|可以不|别)(?:再|设|按|作为|设为|设成)*(?:保密|涉密)(?:工单|件)?{_END}"
    rf"|{_LED}解密{_END}|(?:it )?(?:need not|needn't|does not need to) be confidential"
)
# What may stand before it, and says only that somebody has looked: 看过了，没问题，…
LOOKED = re.compile(
    r"(?:我)?(?:已经?)?(?:看|核对|核实|查|问)(?:过|完)?了?|没(?:有)?(?:事|问题|啥|什么)[儿了啊]*|可以|行|好的?|嗯+|ok(?:ay)?|不是举报|checked|fine"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The act, of the case with this number ("" if none is named), and the reason. Not `sure`: it is only offered.

    `frees`: the words say that it need not be confidential, whichever act that is.
    """

    action: Action
    reference: str = ""
    words: str = ""
    sure: bool = True
    frees: bool = False


def read(text: str) -> Asked | None:
    """None for any other words."""
    if len(text) > LONGEST:
        return None
    found = references.parse(text)
    reference = found.reference if found else ""
    rest = f"{text[: found.start]} {text[found.end :]}" if found else text
    rest = rest.strip(EDGES)
    if action := WORDS.get(rest.casefold()):
        return Asked(action, reference)
    lifted = LIFTS.fullmatch(rest) or LIFTS.fullmatch(rest.casefold())
    if lifted:
        return Asked(Action.LIFT_CONFIDENTIAL, reference, (lifted[1] or lifted[2] or "").strip(EDGES))
    return _in_own_words(rest, reference)


def _in_own_words(text: str, reference: str) -> Asked | None:
    """The first clause that is such an act and is not asked, put off or conditional. It is sure where nothing stands
    before it, but that somebody has looked."""
    opens, conditional = True, False
    for part in clauses_of(text):
        conditional = conditional or is_conditional(part)
        asked = _act_of(part)
        if asked and not (part.asked or conditional or is_postponed(part)):
            action, frees = asked
            rest = f"{text[: part.start]} {text[part.start + len(part.text) :]}".strip(EDGES)
            return Asked(action, reference, rest, sure=opens and not frees, frees=frees)
        opens = opens and LOOKED.fullmatch(part.text) is not None
    return None


def _act_of(part: Clause) -> tuple[Action, bool] | None:
    if KEEPS.fullmatch(part.text):
        return Action.KEEP_CONFIDENTIAL, False
    if RELEASES.fullmatch(part.text):
        return Action.RELEASE, False
    return (Action.LIFT_CONFIDENTIAL, True) if FREES.fullmatch(part.text) else None
