"""Reads a resident's words about a result: whether it is solved.

A reading says what is meant and how surely. What is sure is recorded; for the rest buttons are offered, so nothing is
ever counted as praise, or done again, on a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.hearing.residents.grade_cues import ANOTHER, FUTILE
from domain.hearing.residents.result_clauses import (
    IRONIC,
    OWN,
    UNCERTAIN,
    Clause,
    Sense,
    beginning,
    is_long,
    is_story,
    lacks_supply,
    prepare,
    sense_of,
)
from domain.hearing.residents.result_cues import CONTRAST, COUNTERFACTUAL, HOW_TO, PRESSED
from domain.hearing.residents.result_harms import TOLD_WHAT_TO_SAY
from domain.hearing.residents.supply_cues import BARE

S = Sense


class Solved(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a result holds, as somebody says. `sure`: it is recorded; else it is what they most likely mean, or None.

    `says_more`: the words tell more than the verdict. `later`: they have not looked yet. `asks`: they ask something and
    say nothing of the result. `thanks`: thanks and nothing else.
    """

    solved: Solved | None = None
    sure: bool = False
    says_more: bool = False
    later: bool = False
    asks: bool = False
    thanks: bool = False


SAID_THANKS = re.compile(
    r"(?:谢|感谢|辛苦|收到|知道|明白|了解|嗯|哦|多|您|你|们|大家|太|好|的|了|啦|哦|啊|哈|非常|十分|很|师傅|工作人员|领导"
    r"|thanks?|thankyou|verymuch|alot|somuch|cheers|🙏)+"
)


PARTLY_CHOSEN = re.compile(r"(?:只|就)?部分解决了?|partly(?: solved)?")
# How it was done, and not whether: 就是太慢, 但是态度差.
MANNERS = re.compile(
    r"(?:但是?|就是|只是|不过|可是?|but|though)?\s*(?:你们|他们|人家|师傅|工人)?的?"
    r"(?:(?:服务|工作|说话)?态度(?:也|真|太|很|有点|非常|特别)*(?:差劲?|恶劣|不好)|(?:也|真|实在|实在是|有点)*(?:太|真|够)慢)(?:了|的)?"
    r"|(?:but |though )?(?:(?:it |they |you )?(?:was|were|is|are) )?(?:too |so |very )*(?:slow|rude|late)"
)
AND_ALSO = re.compile(r"(?<=[\s,，。;；、!！])(?:还有|and)(?=\s*\w)")
NOD = re.compile(r"(?:好的?|好嘞|得嘞|行|中|成|可以|嗯+|哦+|ok(?:ay)?|yes|sure|right)(?:吧|啊|呀|哈|的|了|呢)*")


def read_solved(text: str, *, about: str = "") -> Verdict:
    """What an answer to "is it solved?" says, of a case whose words are `about`."""
    said, clauses = prepare(text)
    lacks = bool(about) and lacks_supply(about)
    senses = {S.MISSING if lacks and _is_bare(one) else sense_of(one) for one in clauses}
    tells = bool(senses & {S.NO, S.MISSING, S.PARTLY, S.BLAME, S.AMISS, S.OTHER})
    more = is_long(said, denial=tells) and not senses <= {S.YES, S.PRAISE, S.LUKEWARM}
    ironic = IRONIC.search(said) is not None
    if ironic and S.NO in senses:
        senses -= {S.YES, S.PRAISE}
    turned = any(CONTRAST.match(one.words) and sense_of(one) not in (S.YES, S.PRAISE) for one in clauses[1:])
    doubtful = ironic or turned or OWN.search(said) is not None or UNCERTAIN.search(said) is not None
    if COUNTERFACTUAL.search(said):
        return Verdict(Solved.YES, says_more=False)
    found = {sense_of(one) for one in clauses if NOD.fullmatch(one.words) is None}
    if S.LATER in senses and not found & {S.YES, S.NO, S.PARTLY}:
        return Verdict(later=True, says_more=more)
    verdict = _verdict(senses, doubtful=doubtful)
    if verdict.solved is None and not senses & {S.NO, S.MISSING, S.BLAME, S.AMISS}:
        bare = "".join(said.split())
        thanks = SAID_THANKS.fullmatch(re.sub(r"[^\w🙏]", "", bare)) is not None
        verdict = replace(verdict, thanks=thanks)
    if not (ironic or OWN.search(said) or UNCERTAIN.search(said)):
        verdict = _as_chosen(clauses, senses, verdict)
    sure = verdict.sure and not (is_story(text) or PRESSED.search(said) or FUTILE.search(said))
    return replace(verdict, sure=sure, says_more=more, asks=senses <= {S.ASKS, S.OTHER} and S.ASKS in senses)


def _as_chosen(clauses: list[Clause], senses: set[Sense], verdict: Verdict) -> Verdict:
    """A verdict that stands first, as its button has it, or beside which only manners are blamed: it is sure."""
    if not clauses or clauses[0].asked or senses & {S.ASKS, S.QUERY, S.REPORT, S.LATER}:
        return verdict
    first, rest = clauses[0], clauses[1:]
    if PARTLY_CHOSEN.fullmatch(first.words) and S.YES not in senses:
        return Verdict(Solved.PARTLY, sure=True)
    manners = rest and all(sense_of(one) is S.BLAME and MANNERS.fullmatch(one.words) for one in rest)
    return replace(verdict, sure=True) if manners and sense_of(first) is S.YES else verdict


def _is_bare(clause: Clause) -> bool:
    """Whether a clause says that something is gone, and not what: "没了"."""
    return BARE.fullmatch(clause.words) is not None and sense_of(clause) is S.YES


def _verdict(senses: set[Sense], *, doubtful: bool) -> Verdict:
    better = senses & {S.YES, S.PARTLY, S.PRAISE, S.LUKEWARM}
    if S.NO in senses:
        kept = better - {S.PRAISE}
        return Verdict(Solved.PARTLY if kept else Solved.NO, sure=not better and S.LATER not in senses)
    if S.PARTLY in senses:
        return Verdict(Solved.PARTLY, sure=senses <= {S.PARTLY, S.OTHER} and not doubtful)
    if S.YES in senses:
        unclear = senses & {S.AMISS, S.MISSING, S.BLAME, S.ASKS, S.REPORT, S.QUERY, S.LUKEWARM, S.LATER}
        return Verdict(Solved.YES, sure=not unclear and not doubtful)
    if senses & {S.QUERY, S.BLAME, S.MISSING}:
        return Verdict(Solved.NO)
    return Verdict(Solved.YES) if S.LUKEWARM in senses else Verdict()


def was_pressed(text: str) -> bool:
    """Whether somebody was told to say that it is solved, or to give a good grade: "让我签字说好了"."""
    return TOLD_WHAT_TO_SAY.search(beginning(text)) is not None


def asks_how(text: str) -> bool:
    """Whether somebody asks how to answer, or cannot: "点了没反应"."""
    return HOW_TO.search(beginning(text)) is not None


def before_another(text: str) -> str:
    """What words say before they begin another matter; "" where they begin none."""
    said = beginning(text)
    found = ANOTHER.search(said) or AND_ALSO.search(said)
    return said[: found.start()].strip(" ,，。;；、!！") if found else ""


def names_another(text: str) -> bool:
    """Whether words begin another matter: "另外路灯也灭了"."""
    return ANOTHER.search(beginning(text)) is not None
