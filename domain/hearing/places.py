"""Finds the place that somebody's words tell a problem of: not where they live, nor what they pass on their way."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from domain.hearing import place_cues as cues
from domain.hearing.place_cues import Ending
from domain.hearing.place_names import Name, names_in
from domain.hearing.residents.silence import without_wishes

SEARCHED, LONGEST = 1_500, 60  # characters
LEAST_KNOWN = 3  # letters; a shorter alias is also a word or a side: 东门

# How much a name tells of the place by its kind, and by the words around it.
KINDS = {
    Ending.ADMIN: 0.9,
    Ending.VILLAGE: 2.0,
    Ending.ROAD: 2.6,
    Ending.PUBLIC: 2.6,
    Ending.SCHOOL: 2.6,
    Ending.ESTATE: 2.9,
    Ending.OWNED: 2.5,
    Ending.KNOWN: 2.9,
}
EXACT, KNOWN, AT, FIRST_LINE, LATER = 0.6, 2.0, 1.0, 1.5, 0.45
HOME, PASSING, BESIDE, BODY, BUSY = -2.2, -1.8, -1.9, -2.4, -1.6
LEAST, LEAST_LATER, NOWHERE = 0.85, 2.3, -9.0
COUNTY = re.compile(r"(?:[市区县省]|[A-Z][0-9]{0,2})$")
IS_AT = re.compile(r"(?:位于|地处|坐落[于在]|处于|地[址点]|发生在|就在|在)[:：是为在\s]{0,2}$")
LIVES = re.compile(
    r"(?:(?:我|本人|俺|咱)(?:们|家)?(?:现在|目前|就|都|也|一直|是)*(?:住|居住|租住|租)[在于]?|家住|家在|现住|住址|住[在于]|居住[在于]"
    r"|(?:我们?|本人)(?:就|都)?[是系]?(?:一[名位个])?|作为(?:一[名位个])?|身为|户籍|户口|老家|单位在|在)[:：是在]{0,2}$"
)
# 我是西街的, 我是东门桥头那个: who writes, and not where the problem is.
CALLS_ITSELF = re.compile(r"(?:我|俺|咱)(?:们)?(?:就|也)?是(?:住)?$")
OF_THERE = re.compile(r"^头?(?:上|边)?(?:的|那个|那家|这边的?|那边的?|那里的?|的?老?(?:住户|居民|人家|人))(?=[^\w]|$)")
# 我住红星巷7号他住8号: of the same street.
OF_OTHERS = re.compile(
    rf"(?:他|她|它|对方|那家|那个人|邻居)(?:们)?家?(?:就|是|也)*(?:住|在)(?:在)?(?P<number>{cues.COUNT}(?:号楼|号院|号|栋|幢|单元)"
    rf"(?:{cues.COUNT}(?:单元|室|楼))*)"
)
OF_PEOPLE = re.compile(
    r"[^\W\d_]{0,4}的(?:一[名位个])?[^\W\d_]{0,3}(?:业主|居民|住户|村民|学生|家长|市民|租户|员工|职工|商户)"
)
PASSES = re.compile(r"(?:从|到|去|往|至|经|来自|通往|开往|前往|途经|经过|路过|距离?|离|靠近|紧邻|毗邻|临近|相邻|紧挨)$")
BESIDE_IT = re.compile(r"(?:附近|旁边?|对面|对过|边上|周边|以?[东南西北]侧?)$")
LEADS = re.compile(
    r"^(?:[\s，,。:：]|就是|就在|是在|地址|地点|位置|地方|第?[一二三两](?:个|件|处)(?:事|问题)?(?=是|在)|[就在是])+(?=[^\W_]{3})"
)
OFFICE = re.compile(
    r"(?:街道)?(?:办事处|派出所|社区居?委?会?|居委|村委|党委|政府|人民政府|有限|公司|集团|支行|分行|银行|分局|法院|支队|大队|中队|管委会|书记|领导|镇长)"
)
_NO_NAME = (
    r"(?!(?:I|The|A|An|My|Our|It|This|That|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[0-9]+)\b)"
)
# A stop ends a name, but for one of few short words or an initial.
_WORD = r"(?:(?:No|St|Mt|Dr|Rd|Ave)\.|[A-Z]\.(?=\s*[A-Z][.\s])|[A-Z0-9][\w'-]*(?:\.[\w'-]+)*)"
ENGLISH = re.compile(
    r"\b(?:near|at|in|on|opposite|behind|outside|along)\s+(?:the\s+)?"
    rf"({_NO_NAME}(?=[A-Z]){_WORD}(?:\s+(?:{_WORD}|(?:of|and|the)\s+(?=[A-Z]){_WORD}))*)"
)


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name


@dataclass(frozen=True, slots=True)
class KnownPlaces:
    """The names that a county gives its areas, by which a place is known wherever it stands in the words.

    `things`: the county's words for what complaints are about, in lower case, which are nobody's name either.
    """

    names: tuple[str, ...]
    things: frozenset[str] = frozenset()
    listed: tuple[str, ...] = field(init=False, repr=False, compare=False)
    pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        chinese = {one for one in self.names if len(one) >= LEAST_KNOWN and not one.isascii()}
        listed = tuple(sorted(chinese, key=_longest))
        object.__setattr__(self, "listed", listed)
        object.__setattr__(self, "pattern", re.compile("|".join(map(re.escape, listed)) or r"(?!)"))

    def knows(self, words: str) -> bool:
        """Whether the words are the name of a place, or end like one."""
        return words in self.names or any(one.end - one.start == len(words) for one in names_in(words))

    def names_a_place(self, place: str) -> bool:
        """Whether a place is named by a known name, or begins with a short one: 老城安置小区."""
        return self.pattern.search(place) is not None or place.startswith(self.names)

    def names_with(self, part: str) -> bool:
        return any(part in name for name in self.names)


NONE_KNOWN = KnownPlaces(())


def beside_area(names: Collection[str], address: str) -> tuple[bool, str]:
    """How an area and an address are shown together without naming a place twice: whether the area comes first, and
    which part of the address follows."""
    if address.strip().casefold() in map(str.casefold, names):
        return True, ""
    within = any(not name.isascii() and address.startswith(name) for name in names)  # "North Ridge Road" is no area
    return not within, address


def find_place(words: str, known: KnownPlaces = NONE_KNOWN) -> str:
    """The place that the words tell of, as they name it; "" when none is certain. A name that the county knows is taken
    before others."""
    text = words[:SEARCHED]
    if text.isascii():
        return _english(text)
    best = _likeliest(text, known)
    if best is None:
        return _english(text)
    found = text[best.start : best.end][:LONGEST]
    return found if not _is_home_at(text, best) else _besides_home(text, best, found)


def _besides_home(text: str, home: Name, found: str) -> str:
    """The place where nothing but the writer's home is named: of somebody else in the same street, that is where they
    live. Who asks for silence is asked where it is."""
    if (other := OF_OTHERS.search(text, home.end)) and (number := cues.UNITS.search(found)):
        return f"{found[: number.start()]}{other['number']}"
    return found if without_wishes(text) == text else ""


def place_after_all(address: str, words: str, more: str, known: KnownPlaces = NONE_KNOWN) -> str:
    """The place of words that were told before with `address`, after `more`: what names the problem's place is taken
    before where the writer lives."""
    told = find_place(more, known) if not address or address in homes_named(words) else ""
    return told if told and told not in homes_named(more) else address or told


def place_told(answer: str) -> str:
    """The place in an answer to "where is it?", without the words that only lead to it: 就在振兴路12号门口."""
    return LEADS.sub("", answer.strip()) or answer.strip()


def without_home(words: str, place: str) -> str:
    """The words without the names of where the writer lives, unless it is the place of the problem."""
    text = words[:SEARCHED]
    for name in reversed(places_named(text)):
        said = text[name.start : name.end]
        if _is_home_at(text, name) and place not in said:
            text = text[: name.start] + "，" + text[name.end :]
    return text + words[SEARCHED:]


def homes_named(words: str) -> tuple[str, ...]:
    """The places of which the words say that their writer lives there."""
    text = words[:SEARCHED]
    return tuple(text[one.start : one.end] for one in places_named(text) if _is_home_at(text, one))


def _english(text: str) -> str:
    found = ENGLISH.search(text)
    return found[1][:LONGEST].strip(" .") if found else ""


def _likeliest(text: str, known: KnownPlaces) -> Name | None:
    first_line = text.find("\n") if "\n" in text else len(text)
    named = _with_known(text, known)
    best, most = None, 0.0
    for index, name in enumerate(named):
        begins = name.start < first_line
        told = _told(text, name, known) + (FIRST_LINE if begins else 0) - LATER * min(index, 4)
        if told > max(most, LEAST if begins else LEAST_LATER):
            best, most = name, told
    return best


@lru_cache(maxsize=16)  # the problem's place and the writer's home are sought in the same words
def places_named(text: str) -> tuple[Name, ...]:
    return tuple(names_in(text))


def _with_known(text: str, known: KnownPlaces) -> list[Name]:
    named = list(places_named(text))
    for found in known.pattern.finditer(text):
        if not any(one.start <= found.start() < one.end for one in named):
            named.append(_from(text, found))
    return sorted(named, key=lambda one: one.start)


def _from(text: str, found: re.Match[str]) -> Name:
    units = cues.UNITS.match(text, found.end())
    end = units.end() if units else found.end()
    side = cues.SIDE.match(text, end)
    return Name(found.start(), side.end() if side else end, Ending.KNOWN, exact=bool(units or side))


def _told(text: str, name: Name, known: KnownPlaces) -> float:
    """How surely a name is the place of the problem."""
    said = text[name.start : name.end]
    if name.kind == Ending.ADMIN and COUNTY.search(said):
        return NOWHERE
    before, after = text[max(0, name.start - 12) : name.start], text[name.end : name.end + 12]
    told = KINDS[name.kind] + (EXACT if name.exact else 0) + (AT if IS_AT.search(before) else 0)
    aside = (HOME if _is_home(before, after) else 0) + (PASSING if PASSES.search(before) else 0)
    aside += BESIDE if BESIDE_IT.search(said) and after.startswith("的") else 0
    aside += BODY if OFFICE.match(after) else BUSY if said.endswith("派出所") else 0
    return told + (aside or (KNOWN if known.names_a_place(said) else 0))


def _is_home_at(text: str, name: Name) -> bool:
    return _is_home(text[max(0, name.start - 12) : name.start], text[name.end : name.end + 12])


def _is_home(before: str, after: str) -> bool:
    if CALLS_ITSELF.search(before) and OF_THERE.match(after):
        return True
    lives = LIVES.search(before)
    if lives is None:
        return False
    return lives[0] != "在" and ("住" in lives[0] or lives[0][-1] in "址籍口家" or OF_PEOPLE.match(after) is not None)


def known_places(names: Iterable[str], things: Iterable[str] = ()) -> KnownPlaces:
    return KnownPlaces(tuple(filter(None, names)), frozenset(map(str.casefold, things)))
