"""Accusations (举报) about a case that is not confidential: each becomes a separate confidential case.

Nothing is written to the first case, so that those who work on it do not learn of the accusation; the new case names
the first one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.content import Content, Sentence, sentence
from domain.hearing.accusations.accusing import tells_of_misconduct
from domain.hearing.accusations.degrees import Degree
from domain.hearing.dangers.danger import danger_in
from domain.kinds import ConfidentialBy, Hears, Readers
from domain.lifecycle import Status
from handlers.cases import understanding
from handlers.cases.accused_office import leader_of
from handlers.cases.albums import keep_album
from handlers.cases.filing import file_case
from handlers.cases.transitions import as_resident
from handlers.saying import say
from handlers.telling import is_for_leader
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.people import recipients
from storage.tables import Case, Person, id_of


@dataclass(frozen=True, slots=True)
class Accusation:
    """The words of an accusation, with the place and the pictures that came with them."""

    words: str
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    media: tuple[int, ...] = ()
    album: str = ""


def accuses(turn: Turn, case: Case, words: str, place: str = "") -> bool:
    """Whether words about a case, or the name of its place, surely must not reach its department."""
    return degree(turn, case, words, place) is Degree.CONFIDENTIAL


def degree(turn: Turn, case: Case, words: str, place: str = "") -> Degree:
    """How surely words about a case accuse an office. Of a confidential case, which no department sees, not at all."""
    if case.confidential:
        return Degree.NONE
    if tells_of_misconduct(words):
        return Degree.CONFIDENTIAL
    return understanding.read(turn, words, danger=None, place=place).accusation


def file_confidential_case(
    turn: Turn, actor: Actor, case: Case, said: Accusation, by: ConfidentialBy = ConfidentialBy.RULE
) -> Case:
    """Files a resident's accusation as a confidential case; the named coordinators are told as of any other."""
    understood = understanding.read(turn, said.words, danger=danger_in(said.words), place=said.address)
    complaint = replace(
        understood.complaint(),
        latitude=said.latitude,
        longitude=said.longitude,
        confidential=True,
        confidential_by=by,
        held_back=False,
        media=said.media,
        about=id_of(case),
        danger="",  # set by the caller, who knows whether the person dares not speak
    )
    separate_case = file_case(turn, complaint, as_resident(actor), actor)
    keep_album(turn, separate_case, actor.person_id, said.album, audience=Readers.COORDINATORS)
    return separate_case


def tell_reporter(turn: Turn, actor: Actor, case: Case, separate_case: Case) -> None:
    """Tells the resident the number and who sees it, and that a question about the first case still waits for an
    answer."""
    says = [_filed_apart(turn, separate_case)]
    if case.status == Status.WAITING:
        says.append(sentence("filed.still_asked", reference=case.reference))
    say(turn, actor, Content(tuple(says)), reply_to=actor.message, case_id=separate_case.id)


def _filed_apart(turn: Turn, separate_case: Case) -> Sentence:
    if is_for_leader(separate_case):
        return sentence("filed.apart_office", reference=separate_case.reference, function=leader_of(turn))
    return sentence("filed.apart", reference=separate_case.reference)


def reporter(turn: Turn, case: Case) -> Actor | None:
    """Who reported a case, in the chat where only they read; None if their data are deleted, or a coordinator filed
    it."""
    heard = next((one for one in cases.audience(turn.tx, id_of(case)) if one.person_id == case.resident_id), None)
    person = turn.tx.get(Person, heard.person_id) if heard else None
    if heard is None or person is None:
        return None
    alone = recipients.find(turn.tx, heard.person_id) if heard.why == Hears.COMMUNITY else None
    return Actor(heard.person_id, alone.chat_id if alone else heard.chat_id, person.language, person.name)
