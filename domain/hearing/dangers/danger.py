"""险情: recognises danger that is going on now. A topic (火灾隐患), a fear, a past event, a denial or a bill is none.

A cue counts near the beginning of a message, if no words near it say that it is not happening. Where a life may depend
on it, the cue counts in doubt.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, product

from domain.hearing import cue_index
from domain.hearing.cue_index import CueIndex, numbers_in
from domain.hearing.dangers.as_meant import as_meant
from domain.hearing.dangers.danger_attacks import ATTACKS
from domain.hearing.dangers.danger_burning import BURNING
from domain.hearing.dangers.danger_children import CHILDREN
from domain.hearing.dangers.danger_cues import CUES, Cue, Danger
from domain.hearing.dangers.danger_doors import DOORS, is_before_the_door
from domain.hearing.dangers.danger_doubts import (
    Hit,
    clause_begins,
    goes_on,
    is_denied,
    is_latin,
    is_no_emergency,
)
from domain.hearing.dangers.danger_falling import FALLING
from domain.hearing.dangers.danger_illness import ILLNESSES
from domain.hearing.dangers.danger_intents import INTENTS
from domain.hearing.dangers.danger_pairs import CANNOT_GET_OUT, PAIRS
from domain.hearing.dangers.danger_persons import PERSONS
from domain.hearing.dangers.danger_short import SHORT, SHORT_CUES, SHORT_IN_LETTERS
from domain.hearing.needed_pieces import alternatives, sides_of

__all__ = ["THINGS", "VIOLENT", "Danger", "cue_in", "danger_in", "is_personal", "tells_of_illness"]

# Danger to or by things, which the department's group has to know. All others concern persons: coordinators alone.
THINGS = frozenset(
    {Danger.GAS, Danger.FIRE, Danger.SHUT_IN, Danger.WIRES, Danger.LIFT, Danger.TRAPPED, Danger.COLLAPSE}
    | {Danger.SHAFT, Danger.FLOOD, Danger.CHEMICAL}
)
# Somebody who tells of these may be hiding: no message that they did not ask for may make their phone ring.
VIOLENT = frozenset({Danger.VIOLENCE, Danger.SILENT})

BEGINNING = 300  # characters at the beginning of a message in which cues count
LETTER = 300  # characters: somebody who writes this many is not in danger; of such a letter only the opening is read
OPENING = 40

# The writer cannot speak where they are.
UNHEARD = re.compile(
    r"不敢(?:出声|吭声|说话|大声|打电话|接电话|动)|不能(?:出声|说话|讲话|打电话|接电话)|没法(?:说话|打电话)"
    r"|不方便(?:说话|打电话|讲话|出声|接电话)|(?:别|不要|请勿)(?:给我)?(?:打电话|回电|来电|出声)|(?:我|我们|孩子"
    r"|俺)?(?:们)?(?:现在|正)?(?:躲|藏)(?:在|进|起来)|can'?t (?:talk|speak|call|make a sound|make noise|phone)"
    r"|cannot (?:talk|speak|call)|(?:don'?t|do not|please don'?t) (?:call|ring|phone)|hiding"
    r"|he(?:'ll| will| can| might) hear"
)
# Who hurts them is beside them and may hear. Of somebody before the door this alone does not say so.
NEAR_BY = re.compile(
    r"(?:他|那人)(?:就)?在(?:旁边|隔壁|客厅|屋里|我旁边)"
    r"|he(?:'s| is) (?:right here|next to me|in the next room|downstairs)"
)
OUTSIDE = re.compile(r"(?:他|那人)(?:就)?在(?:门外|外面)|he(?:'s| is) outside")

# Somebody cannot leave a burning house.
SHUT_IN = re.compile(CANNOT_GET_OUT)

# Whose life it is.
MYSELF = re.compile(
    r"我(?:真|就|也|都|现在|今天|今晚|已经|们)*(?:不想|想|要|没法|活|死|准备|打算|从|跳|把|买)"
    r"|\b(?:i|i'm|i've|i'll|my life|myself)\b"
)
OTHERS = re.compile(
    r"有(?:人|个)|[一两几]个|[薪资钱账债]的|[工民]人?们?(?=.{0,4}[爬站上])|[他她]|女孩|男孩|男的|女的|小伙|老人"
    r"|我(?:爸|妈|儿|女|老公|老婆|媳妇|丈夫|妻子|弟|哥|姐|妹|同学|朋友|室友|邻居)"
    r"|\b(?:someone|somebody|(?:a|the|this) (?:man|woman|girl|boy|guy|person)|workers?|men|they|he|she"
    r"|my (?!life)\w+)\b"
)


# What happened, of which another message may say to whom: "掉井里了".
ENDS = re.compile(
    r"[掉摔栽跌困卡夹压砸埋晕昏血火烟救刀跳死淹漏爆炸塌丢咬撞]|倒[了在地下]|着了|[没不](?:见|动|醒|回|应|气|呼吸)|打[我他她人]|外面|里面|出不来|上不来"
    r"|害怕|好怕|不走|走来走去|转悠|徘徊|敲|门|锁|不敢|一个人|自己在家|不在家|alone|scared|afraid|door|knock|pacing"
    r"|fell|fall|stuck|trapped|bleed|blood|fire|smoke|hurt|kill|missing|lost|drown|dead|hit|breath|hanging|jump|help",
    re.IGNORECASE,
)

# In short messages only.
MORE: tuple[Mapping[Danger, Mapping[Cue, str]], ...] = (
    INTENTS,
    ATTACKS,
    CHILDREN,
    PERSONS,
    ILLNESSES,
    BURNING,
    FALLING,
    DOORS,
)


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that tell of a danger: one pattern, or two that are found in either order."""

    kind: Danger
    sides: tuple[str, ...]
    only_short: bool


def _cues() -> Iterator[_Cue]:
    """All cues, in the order of the kinds."""
    for kind in Danger:
        yield from (_Cue(kind, (way,), only_short=False) for ways in CUES.get(kind, ()) for way in alternatives(ways))
        short = [way for ways in SHORT_CUES.get(kind, ()) for way in alternatives(ways)]
        yield from (_Cue(kind, (way,), only_short=True) for way in short)
        yield from (_Cue(kind, pair, only_short=True) for pair in PAIRS.get(kind, ()))
        more = chain.from_iterable(cues.get(kind, ()) for cues in MORE)
        yield from chain.from_iterable(map(partial(_told_shortly, kind), more))


def _told_shortly(kind: Danger, cue: Cue) -> Iterator[_Cue]:
    if isinstance(cue, tuple):
        yield _Cue(kind, cue, only_short=True)
    else:
        yield from (_Cue(kind, (way,), only_short=True) for way in alternatives(cue))


@cache
def _known() -> tuple[tuple[_Cue, ...], CueIndex]:
    """All cues and their index, worked out at the first use: it takes a quarter of a second."""
    cues = tuple(_cues())
    return cues, CueIndex([sides_of(*cue.sides) for cue in cues])


_compiled = cache(re.compile)


def prepare() -> None:
    """Works out the indexes of cues, so that no message has to wait for them."""
    _known()
    cue_index.prepare()


def danger_in(words: str) -> Danger | None:
    """The danger that these words tell of, or none."""
    found = _told(_plain(words))
    return _as_seen(found) if found else None


def cue_in(words: str) -> str:
    """The words of the cue itself, which best tell what the danger is about; "" where there is no danger."""
    found = _told(_plain(words))
    return found.words[found.start : found.end] if found else ""


def tells_of_illness(words: str) -> bool:
    """Whether words tell of somebody who fainted or is hurt, whatever other danger they tell of, too."""
    return _told(_plain(words), of=Danger.ILLNESS) is not None


def _told(plain: str, of: Danger | None = None) -> Hit | None:
    """The first danger in the order of the kinds (or of this kind); in a short message fewer words are enough."""
    read = plain[: OPENING if len(plain) > LETTER else BEGINNING]
    is_short = len(plain) <= (SHORT_IN_LETTERS if is_latin(plain) else SHORT)
    cues, index = _known()
    for number in numbers_in(index.candidates(read)):
        cue = cues[number]
        if (cue.only_short and not is_short) or (of and cue.kind is not of):
            continue
        if found := next(filter(goes_on, _hits(cue, read, plain)), None):
            return None if is_no_emergency(plain) else found
    return None


def _hits(cue: _Cue, read: str, plain: str) -> Iterator[Hit]:
    """Where a cue stands in the part that is read; for two patterns, where they stand closest together, and first."""
    if len(cue.sides) == 1:
        for found in _compiled(cue.sides[0]).finditer(read):
            yield Hit(cue.kind, plain, found.start(), found.end(), clause_begins(read, found.start()))
        return
    if not (pairs := _pairs(cue, read)):
        return
    for one, other in (min(pairs, key=lambda both: _gap(*both)), pairs[0]):
        if not is_denied(plain[one.end() : other.start()]):
            start = min(one.start(), other.start())
            yield Hit(cue.kind, plain, start, max(one.end(), other.end()), clause_begins(plain, start))


def _pairs(cue: _Cue, read: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """What both patterns of a cue find, each with each. The shorter one, which is quicker, is sought first."""
    first, second = map(_compiled, cue.sides)
    shorter, longer = sorted((first, second), key=lambda side: len(side.pattern))
    found = {shorter: list(shorter.finditer(read))}
    if not found[shorter]:
        return []
    found[longer] = list(longer.finditer(read))
    return list(product(found[first], found[second]))


def _gap(one: re.Match[str], other: re.Match[str]) -> int:
    """Characters between two matches; negative if they overlap."""
    return max(one.start(), other.start()) - min(one.end(), other.end())


def _as_seen(hit: Hit) -> Danger:
    """The kind of danger, made more precise by what else is said: who is in danger, and whether they can speak."""
    if hit.kind is Danger.VIOLENCE and _cannot_speak(hit):
        return Danger.SILENT
    if hit.kind is Danger.FIRE and SHUT_IN.search(hit.words):
        return Danger.SHUT_IN
    whose = hit.words[hit.clause : hit.end + 1]
    if hit.kind is Danger.SELF_HARM and OTHERS.search(whose) and not MYSELF.search(hit.words):
        return Danger.SUICIDE
    return hit.kind


def _cannot_speak(hit: Hit) -> bool:
    """Whether an attacker may hear who tells of it."""
    if UNHEARD.search(hit.words) or NEAR_BY.search(hit.words):
        return True
    return OUTSIDE.search(hit.words) is not None and not is_before_the_door(hit.words[hit.start : hit.end])


def may_end_danger(words: str) -> bool:
    """Whether a few words may be the end of a danger whose beginning was told before: what happened to somebody."""
    return ENDS.search(words) is not None


def is_personal(kind: str) -> bool:
    """Whether a case's danger is to or by persons, which coordinators alone may know; "" is none."""
    return bool(kind) and Danger(kind) not in THINGS


def _plain(words: str) -> str:
    """The words in one line, cut to the part that is read."""
    lines = " ".join(line.strip() for line in words[: 2 * LETTER].splitlines() if line.strip())
    plain = unicodedata.normalize("NFKC", lines).replace("\u2019", "'").casefold()[: LETTER + 1]
    return as_meant(plain)
