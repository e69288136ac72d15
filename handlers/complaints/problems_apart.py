"""Two or three problems told in one draft: offered to be filed apart, each with its own place.

The offer stands in the preview; whoever does not take it files them together, and a coordinator can still split them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.hearing.residents import problems
from handlers.cases import understanding
from handlers.cases.complaint import Complaint
from handlers.cases.understanding import Understanding
from handlers.complaints import accused_apart, draft_places
from handlers.turn import Turn
from storage.tables import Draft

APART = "apart"  # in `asked`: they are filed apart
PLACE_OF = "place_of"  # in `asked`, with the number of a problem: where it is, or that its place is asked for
OFFERED = (2, problems.MOST)
APART_WORDS = re.compile(
    r"(?:那就?|还是|就)?(?:分开(?:登记|报|提交|来|算)?|(?P<one>合在?一起|一起(?:登记|报))"
    r"|file (?:them )?apart|separately)[吧啊。.! ]*",
    re.IGNORECASE,
)
# 灯单独报，班长那个只给你们领导看
ONE_APART = re.compile(
    r"(?<![别不])(?:单独|分开|单另|另外)(?:给我|帮我|来)?(?:报|登记|提交|反映|算|弄|走)"
    r"|(?:只|光|单)(?:能)?(?:给|让|跟|向)(?:你们?|您|督办|上面|上头|领导)"
    r"|\b(?:file|report|send) \w[\w ]{0,30}? (?:separately|apart)\b",
    re.IGNORECASE,
)
LONGEST_CHOICE = 40  # characters


def told_apart(text: str) -> str:
    """The verb that words stand for: file them apart, or together; "" for other words."""
    if found := APART_WORDS.fullmatch(text.strip()):
        return "together" if found["one"] else APART
    return APART if len(text) <= LONGEST_CHOICE and ONE_APART.search(text) else ""


def chosen(asked: list[str], verb: str) -> list[str]:
    """The draft's questions after a tap on "apart" or "together"."""
    others = [one for one in asked if one != APART]
    return [*others, APART] if verb == APART else others


def told_in(turn: Turn, draft: Draft) -> tuple[Understanding, ...]:
    """The problems of a draft that may be filed apart; none where it tells of one thing. What accuses, or may, is apart
    from what does not."""
    if draft.confidential or draft.held_back:
        return accused_apart.told_in(turn, draft)
    parts = problems.parts_of(draft.words)
    if len(parts) < OFFERED[0]:
        return ()
    told = joined_problems(turn, parts)
    if not all(one.category for one in told):
        return ()
    apart = len({(one.category, one.place) for one in told}) == len(told)
    return tuple(told) if apart and OFFERED[0] <= len(told) <= OFFERED[1] else ()


def joined_problems(turn: Turn, parts: Sequence[str]) -> list[Understanding]:
    """Each part that tells of a category of its own, with those after it that tell no other problem, or come back to
    it: 还有楼道的是9号楼."""
    told: list[Understanding] = []
    for part in parts:
        heard = understanding.read(turn, part, danger=None)
        at = _told_before(told, heard)
        if at is None:
            told.append(heard)
        else:
            before = told[at]
            told[at] = replace(before, words=f"{before.words}\n{part}", place=before.place or heard.place)
    return told


def _told_before(told: Sequence[Understanding], heard: Understanding) -> int | None:
    """Which of the problems a part goes on with: the last one if it tells of none, else the same at no other place."""
    if told and not heard.category:
        return len(told) - 1
    same = [one.category == heard.category and heard.place in ("", one.place) for one in told]
    return max((at for at, goes_on in enumerate(same) if goes_on), default=None)


def complaints_of(turn: Turn, draft: Draft, whole: Complaint) -> list[Complaint]:
    """The complaints that a draft makes: one, or those that are to be filed apart, each with its place."""
    told = told_in(turn, draft) if APART in draft.asked else ()
    if accused_apart.is_accused(told):
        return accused_apart.complaints_of(told, whole)
    places = places_in(draft, told, whole.address)
    return [_part(whole, one, at) for one, at in zip(told, places, strict=True)] or [whole]


def places_in(draft: Draft, told: Sequence[Understanding], whole: str) -> list[str]:
    """The place of each problem, as it was put right or else as the words tell it."""
    right = {int(at): place for at, _, place in map(_kept_place, draft.asked) if place}
    return [right.get(at, place) for at, place in enumerate(places_of(told, whole))]


def _kept_place(asked: str) -> tuple[str, str, str]:
    kind, _, rest = asked.partition(":")
    return rest.partition(":") if kind == PLACE_OF else ("", "", "")


def ask_place(draft: Draft, at: int) -> None:
    """The next place that is told is that of one problem alone, the first being 0."""
    draft.asked = [*_without_asking(draft), f"{PLACE_OF}:{at}"]


def put_place(draft: Draft, at: int, place: str) -> None:
    others = (one for one in _without_asking(draft) if not one.startswith(f"{PLACE_OF}:{at}:"))
    draft.asked = [*others, f"{PLACE_OF}:{at}:{place}"]


def take_place(draft: Draft, place: str) -> None:
    """What answers the question for a place: that of the one problem of which it was asked, or of the whole."""
    asking = next((at for at, _, kept in map(_kept_place, draft.asked) if at and not kept), "")
    if asking:
        put_place(draft, int(asking), place)
    else:
        draft_places.put_right(draft, place)


def _without_asking(draft: Draft) -> list[str]:
    return [one for one in draft.asked if not (_kept_place(one)[0] and not _kept_place(one)[2])]


def places_of(told: Sequence[Understanding], whole: str) -> list[str]:
    """The place of each problem. One that names none is where the one before it is, unless it is said to be at the
    writer's own, or by something without a name (幼儿园门口); what names none before the first that does has none. A
    place of the `whole` that was told apart is that of all that name none."""
    apart = "" if any(one.place == whole for one in told) else whole
    place, own, places = apart, False, list[str]()
    for one in told:
        spot = "" if one.place else problems.spot_beside(one.words, place or whole)
        if spot:
            places.append(spot)
            continue
        if one.place:
            place, own = one.place, problems.is_own(one.words)
        elif problems.is_own(one.words) and not own:
            place = apart
        elsewhere = not one.place and place != apart and problems.is_elsewhere(one.words, place)
        places.append("" if elsewhere else place)
    return places


def _part(whole: Complaint, told: Understanding, place: str) -> Complaint:
    made = replace(whole, words=told.words, kind=told.kind, category=told.category, guess=told.guess)
    if place == whole.address:
        return made
    return replace(made, address=place, area=told.area, latitude=None, longitude=None)
