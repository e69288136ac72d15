"""The place of a filed case: what its resident says of it later, which the card shows with their words."""

from __future__ import annotations

from domain.hearing.residents import corrections
from domain.messages import Incoming
from handlers.turn import Turn
from handlers.wording import hide_doubtful_names
from storage.search import finding
from storage.tables import Case, id_of


def take(turn: Turn, case: Case, latitude: float | None, longitude: float | None, address: str) -> None:
    if latitude is not None:
        case.latitude, case.longitude = latitude, longitude
    if address and address != case.address:
        case.address = address
        hide_doubtful_names(turn, case, address)
        finding.changed(turn.tx, id_of(case))


def take_address(turn: Turn, case: Case, address: str) -> None:
    take(turn, case, None, None, address)


def put_right(case: Case, incoming: Incoming) -> str:
    """The address as short words put it right; "" if they put none right."""
    right = "" if incoming.place else corrections.plain_correction(incoming.text, case.address)
    return corrections.corrected_address(case.address, right) if right else ""


def put_right_last(case: Case, words: str) -> str:
    """As `put_right`, by the last line of a draft that turns out to be of the case."""
    last = words.rpartition("\n")[2]
    right = corrections.put_right(case.address, last) or corrections.plain_correction(last, case.address)
    return corrections.corrected_address(case.address, right) if right else ""
