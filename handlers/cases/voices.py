"""Voices: only coordinators hear them, because a voice may tell who speaks. A coordinator writes down what it says;
these words are then treated as the resident's."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from domain.content import Button, Content, Sentence, button, sentence, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import VoiceWords
from domain.hearing.dangers.danger import danger_in
from domain.hearing.residents.wants import Kind
from domain.kinds import ConfidentialBy, MediaKind, MediaState, Purpose, Readers, Scope
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from domain.routing.decision import Decision
from handlers.cases import accusations, alarms, assignment_clock, understanding
from handlers.cases.advice import advice_in_time
from handlers.cases.assignments import assign, tell_assigned
from handlers.cases.case_decisions import decide_case
from handlers.cases.filing import file_case
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import SERVICE, as_coordinator
from handlers.cases.understanding import Understanding
from handlers.jurisdiction import groups_of
from handlers.saying import answer, say
from handlers.showing import show_card, show_card_to_coordinators
from handlers.telling import is_for_coordinators, readers, tell_department, tell_residents
from handlers.turn import Actor, Turn
from handlers.wording import hide_doubtful_names, masked
from storage.casework import events
from storage.messages import files
from storage.people import blanking, recipients
from storage.people.recipients import Recipient
from storage.search import finding
from storage.tables import Case, Media, Statement, id_of


def want_voice(turn: Turn, actor: Actor, incoming: Incoming) -> tuple[int, ...]:
    """Has a message's voice fetched, and returns its media id; () without a voice."""
    if incoming.voice is None:
        return ()
    voice = files.want(
        turn.tx,
        incoming.platform,
        incoming.voice.file,
        kind=MediaKind.VOICE,
        seconds=incoming.voice.seconds or 0,
        person_id=actor.person_id,
        chat_id=actor.chat_id,
        message=actor.message,
        real_now=turn.real_now,
    )
    return (voice,)


@dataclass(frozen=True, slots=True)
class SpokenAccusation:
    """An accusation in a voice: the case it is about, its own confidential case, and the voice's media id."""

    about: Case
    case: Case
    voice: int


def attach(
    turn: Turn,
    case: Case,
    media_ids: Sequence[int],
    statement_id: int | None = None,
    *,
    written: Collection[int] = (),
) -> None:
    """Keeps voices with a case. Coordinators are asked to write down each one that is fetched and not in `written`."""
    found = files.locked(turn.tx, media_ids)
    files.attach(turn.tx, media_ids, Purpose.VOICE, case_id=case.id, statement_id=statement_id, cycle=case.cycle)
    for voice in found:
        if voice.state == MediaState.KEPT and voice.id not in written:
            ask_to_write_down(turn, case, voice)


def ask_to_write_down(turn: Turn, case: Case, voice: Media) -> None:
    """Shows a voice to the coordinators. That of a confidential case is played on a tap, because listening to it is an
    event."""
    for listener in readers(turn, case):
        if case.confidential:
            said = Content((_about(case, voice),), (hear_row(case, voice.id or 0),))
            say(turn, listener, said, case_id=case.id)
        else:
            _play(turn, listener, case, voice)


def play(turn: Turn, actor: Actor, case: Case, media_id: str) -> None:
    """Plays one of a case's voices to a coordinator again."""
    voice = turn.tx.get(Media, int(media_id)) if media_id.isdecimal() and len(media_id) < 10 else None
    if voice is None or voice.id not in files.voices_with(turn.tx, id_of(case)):
        raise CaseworkError("error.voice_gone")
    _play(turn, actor.recipient, case, voice)


def _play(turn: Turn, to: Recipient, case: Case, voice: Media) -> None:
    said = Content((_about(case, voice),), voice=voice.id)
    say(turn, to, said, case_id=case.id, expects=VoiceWords(voice.id or 0))


def _about(case: Case, voice: Media) -> Sentence:
    if not voice.seconds:
        return sentence("told.coordinator.voice_unmeasured", reference=case.reference)
    return sentence("told.coordinator.voice", reference=case.reference, seconds=voice.seconds)


def hear_row(case: Case, media_id: int) -> tuple[Button, ...]:
    return (button("button.hear", case_token(Scope.COORDINATOR, case, "hear", media_id)),)


def write_down(turn: Turn, actor: Actor, case: Case, voice: int, words: str) -> None:
    """A coordinator has written down a voice: its words become the complaint, or are added to the case."""
    begin_writing(turn, case, voice, words)
    before = case.department
    is_first = not (case.words or case.department)  # then the words are the complaint itself; its place may be known
    understood = understanding.read(turn, words, danger=danger_in(words), place=case.address if is_first else "")
    is_open = may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT)
    if not (is_open or understood.danger):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))
    if understood.danger and not (is_first and is_open):
        case, before = _file_danger(turn, actor, case, voice, understood), ""
    elif understood.accuses and not (is_first or case.confidential):
        _file_accusation(turn, actor, case, voice, words)
        return
    elif case.words:
        _add_words(turn, actor, case, voice, words)
    else:
        _use_as_complaint(turn, actor, case, voice, understood)
    first = advice_in_time(turn, understood.danger)
    written = sentence("voice.written", reference=case.reference, words=words)
    tell_residents(turn, case, Content((*first, written)))
    done = sentence("done.voice", reference=case.reference)
    said = (done, _routing_line(turn, case, before)) if case.department else (done,)
    say(turn, actor, Content(said), reply_to=actor.message, case_id=case.id)


def _routing_line(turn: Turn, case: Case, before: str) -> Sentence:
    """Says that the words gave the case its department, or were added for the department `before`."""
    if not before:
        key = "done.assign"
    else:
        bound = bool(groups_of(turn, case))
        key = "done.voice_added" if bound else "done.voice_unbound"
    return sentence(key, reference=case.reference, department=department_name(case.department))


def begin_writing(turn: Turn, case: Case, voice_id: int, words: str) -> None:
    """Checks that this voice can be written down now, and empties the inbox row of the message that holds the words."""
    _check(turn, case, turn.tx.get(Media, voice_id), words)
    blanking.empty_inbox_row(turn.tx, turn.cause)  # these are the resident's words, and must not outlive their deletion


def _file_accusation(turn: Turn, actor: Actor, case: Case, voice: int, words: str) -> None:
    """The voice accuses: with it, the words become a confidential case."""
    teller = accusations.reporter(turn, case)
    if teller is None:
        raise CaseworkError("error.voice_gone")
    separate_case = accusations.file_confidential_case(turn, teller, case, accusations.Accusation(words))
    files.move_to_case(turn.tx, id_of(separate_case), voice=voice)
    tell_accusation_filed(turn, actor, teller, SpokenAccusation(case, separate_case, voice), words)


def tell_accusation_filed(turn: Turn, actor: Actor, teller: Actor, accusation: SpokenAccusation, words: str) -> None:
    """The resident reads the words and the new number. The coordinator who wrote them down may not be one who may read
    the case."""
    record(turn, actor, accusation.case, accusation.voice)
    accusations.tell_reporter(turn, teller, accusation.about, accusation.case)
    tell_residents(turn, accusation.case, sentence("voice.written", reference=accusation.case.reference, words=words))
    answer(turn, actor, "done.apart", reference=accusation.about.reference)


def _check(turn: Turn, case: Case, voice: Media | None, words: str) -> None:
    there = voice is not None and voice.state == MediaState.KEPT and voice.id in files.voices_with(turn.tx, id_of(case))
    if voice is None or not there or case.forgotten_at:
        raise CaseworkError("error.voice_gone")
    if not words:
        raise CaseworkError("error.voice_words")
    if any(one.details.get("voice") == voice.id for one in events.history(turn.tx, id_of(case))):
        raise CaseworkError("error.voice_written", reference=case.reference)


def _add_words(turn: Turn, actor: Actor, case: Case, voice: int, words: str) -> None:
    """The case has words already: these are added as the resident's."""
    said = Statement(
        case_id=id_of(case),
        person_id=case.resident_id,
        role=Role.RESIDENT,
        action=Action.ADD_DETAILS,
        audience=Readers.DEPARTMENT,
        cycle=case.cycle,
        words=words,
        said_at=turn.now,
    )
    turn.tx.add(said)
    turn.tx.flush()
    record(turn, actor, case, voice, statement=said.id)
    _tell_department(turn, case, words)
    if case.danger and not case.confidential:
        alarms.tell_further_words(turn, case, words, but=actor.person_id)


def _file_danger(turn: Turn, actor: Actor, case: Case, voice: int, told: Understanding) -> Case:
    """A danger told in addition, or when a department has the case or it has ended, becomes a case of its own."""
    record(turn, actor, case, voice)
    to = recipients.find(turn.tx, case.resident_id) if case.resident_id else None
    resident = Actor(to.person_id, to.chat_id, to.language) if to else None
    return file_case(turn, replace(told.complaint(), source=case.source), as_coordinator(actor), resident)


def _tell_department(turn: Turn, case: Case, words: str) -> None:
    details = sentence("told.department.details", reference=case.reference, words=masked(turn, case, words))
    tell_department(turn, case, details)
    show_card(turn, case)


def _use_as_complaint(turn: Turn, actor: Actor, case: Case, voice: int, told: Understanding) -> None:
    """The case had no words: these are its words, by which the rules find a department."""
    _fill_in(turn, case, told)
    decision = decide_case(turn, case)
    record(turn, actor, case, voice, decision=decision)
    department = decision.department
    if case.status != Status.SUBMITTED:
        _tell_department(turn, case, told.words)
    elif department and not (case.held_back or is_for_coordinators(case)):
        assign(turn, case, department, SERVICE)
        tell_assigned(turn, case)
    else:
        show_card_to_coordinators(turn, case)


def _fill_in(turn: Turn, case: Case, told: Understanding) -> None:
    """Fills in what the words tell. What somebody has set before stays."""
    case.words, case.address = told.words, case.address or told.place
    hide_doubtful_names(turn, case, told.words)
    case.area = case.area or told.area
    if not case.danger and told.danger:
        case.danger = told.danger
        alarms.start_calls(turn, [id_of(case)])
    if not case.department:
        case.category = case.category or told.category
        case.kind = told.kind if case.kind == Kind.COMPLAINT else case.kind
        if told.accuses and not case.confidential:
            case.confidential, case.confidential_by = True, ConfidentialBy.RULE
        case.held_back = told.held_back and not case.confidential
        about = turn.county.categories.get(case.category)
        case.urgent = bool(case.danger or (about and about.always_on))
        assignment_clock.hasten(turn, case)
    turn.tx.add(case)
    finding.changed(turn.tx, id_of(case))
    turn.tx.flush()


def record(
    turn: Turn, actor: Actor, case: Case, voice: int, *, statement: int | None = None, decision: Decision | None = None
) -> None:
    """Writes the event that somebody wrote down a voice; `statement` holds the words, if the case had some before, and
    `decision` is where these words send it."""
    told: dict[str, object] = {"statement": statement} if statement else {}
    if decision:
        told["routing"] = decision.codes()
    events.record(
        turn.tx,
        events.row(
            case.id,
            Action.ADD_DETAILS,
            at=turn.now,
            role=Role.COORDINATOR,
            person_id=actor.person_id,
            from_status=case.status,
            to_status=case.status,
            cycle=case.cycle,
            details={"voice": voice, **told},
            cause=turn.cause,
        ),
    )
