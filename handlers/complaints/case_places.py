"""The place of a filed case: what its resident says of it later, which the card shows with their words."""

from __future__ import annotations

from collections.abc import Mapping

from domain.hearing.places import find_place
from domain.hearing.residents import corrections
from domain.messages import Incoming
from handlers.cases import understanding
from handlers.turn import Turn
from handlers.wording import hide_doubtful_names
from storage.search import finding
from storage.tables import Case, id_of


def take_told(turn: Turn, case: Case, incoming: Incoming, right: str) -> Mapping[str, str]:
    """The place that a message brings, or the right one that its words put in place of the case's; "" if they put none.
    A case without a place has the one that they name. Returns what the event of it names."""
    if told := incoming.place:
        return take(turn, case, told.latitude, told.longitude, told.address)
    if right:
        return correct(turn, case, right)
    return take_named(turn, case, incoming.text)


def take_named(turn: Turn, case: Case, words: str) -> Mapping[str, str]:
    """The place that words name of a case that has none."""
    if case.address or case.latitude is not None:
        return {}
    return take(turn, case, None, None, find_place(words, turn.practice.places))


def take(turn: Turn, case: Case, latitude: float | None, longitude: float | None, address: str) -> Mapping[str, str]:
    """Where it is, as a map or words without any others say it: in the area that this names, if it names one."""
    if latitude is not None:
        case.latitude, case.longitude = latitude, longitude
    if not address or address == case.address:
        return {}
    return _move(turn, case, address, understanding.area_of(turn, "", address) or case.area)


def correct(turn: Turn, case: Case, address: str) -> Mapping[str, str]:
    """As `take`, of a right place instead of a wrong one, which tells no area any more."""
    return {"place": "changed", **_move(turn, case, address, _area_at(turn, case, address))}


def _move(turn: Turn, case: Case, address: str, area: str) -> Mapping[str, str]:
    was, case.area, case.address = case.area, area, address
    hide_doubtful_names(turn, case, address)
    finding.changed(turn.tx, id_of(case))
    return {} if area == was else {"area": area, "area_was": was}


def _area_at(turn: Turn, case: Case, address: str) -> str:
    """The area that the right place names. Else the case keeps its own if the rest of its words, a group or a sticker
    told it, and not the wrong place."""
    if named := understanding.area_of(turn, "", address):
        return named
    if case.area != understanding.area_of(turn, "", case.address):
        return case.area
    rest = case.words.replace(case.address, "，") if case.address else case.words
    return case.area if case.area == understanding.area_of(turn, rest, "") else ""


def put_right(case: Case, incoming: Incoming) -> str:
    """The address as short words put it right; "" if they put none right."""
    right = "" if incoming.place else corrections.plain_correction(incoming.text, case.address)
    return corrections.corrected_address(case.address, right) if right else ""


def put_right_last(case: Case, words: str) -> str:
    """As `put_right`, by the last line of a draft that turns out to be of the case."""
    last = words.rpartition("\n")[2]
    right = corrections.put_right(case.address, last) or corrections.plain_correction(last, case.address)
    return corrections.corrected_address(case.address, right) if right else ""
