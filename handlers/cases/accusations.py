"""举报 that come later: what accuses, said of a case that is not confidential, becomes a confidential one of its own.

On the first case nothing is written, so that nobody who works on it learns of it; the new one names the first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.content import Content, sentence
from domain.hearing.danger import danger_in
from domain.kinds import Hears, Readers
from domain.lifecycle import Action, Role, Status
from handlers.cases import understanding
from handlers.cases.filing import file_case
from handlers.cases.transitions import as_resident
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.people import recipients
from storage.tables import Case, Person, Statement, id_of


@dataclass(frozen=True, slots=True)
class Accusation:
    """What was said, with the place and the pictures that came with it."""

    words: str
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    media: tuple[int, ...] = ()
    album: str = ""


def accuses(turn: Turn, case: Case, words: str, place: str = "") -> bool:
    """Whether words said of a case, or how they call its place, must not reach its department; of a confidential case
    nothing ever does. It is the same in danger and out of it."""
    return not case.confidential and understanding.read(turn, words, danger=None, place=place).accuses


def file_confidential_case(turn: Turn, actor: Actor, case: Case, said: Accusation) -> Case:
    """Files a resident's accusation by itself; the named coordinators are told as of any confidential case."""
    understood = understanding.read(turn, said.words, danger=danger_in(said.words), place=said.address)
    complaint = replace(
        understood.complaint(),
        latitude=said.latitude,
        longitude=said.longitude,
        confidential=True,
        media=said.media,
        about=id_of(case),
        danger="",  # whoever has it filed in danger says so: it may have to be kept silent
    )
    separate_case = file_case(turn, complaint, as_resident(actor), actor)
    if said.album:
        _keep_album(turn, actor, separate_case, said.album)
    return separate_case


def _keep_album(turn: Turn, actor: Actor, separate_case: Case, album: str) -> None:
    """By this the album's further pictures find the case."""
    came = Statement(
        case_id=id_of(separate_case),
        person_id=actor.person_id,
        role=Role.RESIDENT,
        action=Action.SUBMIT,
        audience=Readers.COORDINATORS,
        album=album,
        said_at=turn.now,
    )
    turn.tx.add(came)
    turn.tx.flush()


def tell_reporter(turn: Turn, actor: Actor, case: Case, separate_case: Case) -> None:
    """What the resident reads: the number, who sees it, and that a question which waits does so still."""
    says = [sentence("filed.apart", reference=separate_case.reference)]
    if case.status == Status.WAITING:
        says.append(sentence("filed.still_asked", reference=case.reference))
    say(turn, actor, Content(tuple(says)), reply_to=actor.message, case_id=separate_case.id)


def reporter(turn: Turn, case: Case) -> Actor | None:
    """Whoever reported a case, where they hear alone; None once they are forgotten, or where a coordinator filed it."""
    heard = next((one for one in cases.audience(turn.tx, id_of(case)) if one.person_id == case.resident_id), None)
    person = turn.tx.get(Person, heard.person_id) if heard else None
    if heard is None or person is None:
        return None
    alone = recipients.find(turn.tx, heard.person_id) if heard.why == Hears.COMMUNITY else None
    return Actor(heard.person_id, alone.chat_id if alone else heard.chat_id, person.language, person.name)
