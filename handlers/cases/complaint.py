"""A complaint that is ready to be filed, and where it goes then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from domain.county import County
from domain.kinds import ConfidentialBy
from domain.routing.decision import Decision, Matter, decide
from domain.routing.router import Guess
from handlers.turn import Turn


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint, ready to be filed. `media` are ids of its pictures.

    `about` is the id of the case about which an accusation was made; `guess` is what the words name by the county's
    lists, as they were read. `hidden_names`: None if nobody was asked of names. `held_back`: it may accuse, so a
    coordinator reads it before any department does.
    """

    words: str
    kind: str
    category: str = ""
    area: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    confidential: bool = False
    confidential_by: str = ConfidentialBy.RULE
    named: bool = False
    source: str = "resident"
    media: tuple[int, ...] = ()
    confirmed: bool = True
    about: int | None = None
    danger: str = ""
    hidden_names: tuple[str, ...] | None = None
    guess: Guess | None = None
    held_back: bool = False

    @property
    def has_place(self) -> bool:
        return bool(self.address or self.area or self.latitude is not None)


def decide_complaint(turn: Turn, complaint: Complaint) -> Decision:
    """Where a complaint goes when it is filed."""
    return decide_at(turn.county, complaint, turn.local_time)


def decide_at(county: County, complaint: Complaint, at: time) -> Decision:
    """As `decide_complaint`, at a local time."""
    return decide(county, matter_of(complaint, at))


def matter_of(complaint: Complaint, at: time) -> Matter:
    """What is known of a complaint when it is decided where it goes."""
    guess = complaint.guess
    unguessed = bool(complaint.category) and not (guess and guess.category == complaint.category)
    return Matter(
        complaint.words,
        complaint.category,
        complaint.area,
        complaint.kind,
        complaint.source,
        at,
        complaint.has_place,
        weights=guess.weights if guess else (),
        bare_area=bool(guess and guess.bare_area and guess.area == complaint.area),
        chosen=unguessed and not complaint.danger,
        by_danger=unguessed and bool(complaint.danger),
        lone=bool(guess and guess.lone),
        danger=complaint.danger,
        confidential=complaint.confidential,
        held_back=complaint.held_back,
    )
