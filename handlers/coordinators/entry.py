"""What a coordinator enters: cases from notes, phone calls, visits and other offices."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.commands import Token, token
from domain.content import Button, Content, Param, Sentence, button, sentence, word
from domain.content import department as department_name
from domain.county import Limit, LimitUnit
from domain.errors import CaseworkError
from domain.hearing.dangers.danger import danger_in
from domain.hearing.officials import entries
from domain.hearing.officials.entries import Entry, Source
from domain.kinds import Scope, TimerKind
from domain.lifecycle import Action
from handlers.cases import dates, offers, understanding
from handlers.cases.advice import advice
from handlers.cases.casework import Said
from handlers.cases.filing import file_case
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import as_coordinator, set_due
from handlers.coordinators.own_words import today_of
from handlers.saying import say, take_buttons
from handlers.telling import coordinators
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import cancellation, deliveries, office_chats, timers
from storage.people import chats
from storage.tables import Case, id_of

SHORTEST = 4  # letters
FILE_VERB = "file"  # as in `k:0:file:phone`
WITHOUT_CASE = 0


def file_for_others(turn: Turn, actor: Actor, words: str, media: tuple[int, ...]) -> None:
    """录入: files a case from a leader's note, a call, a visit or another office. Without a source, asks for it."""
    entry = entries.read(words, today_of(turn))
    if len(entry.words) < SHORTEST:
        raise CaseworkError("error.file_how")
    if entry.source is None:
        offer_filing(turn, actor, words, media)
        return
    _file(turn, actor, entry, media)


def file_told(turn: Turn, actor: Actor, whole: str, words: str, media: tuple[int, ...]) -> None:
    """Files what somebody told on the phone or at the office, in the coordinator's own words."""
    entry = entries.read(whole, today_of(turn))
    source = entry.source if entry.source in (Source.PHONE, Source.VISIT) else Source.PHONE
    _file(turn, actor, Entry(words, source), media)


def offer_filing(
    turn: Turn, actor: Actor, words: str, media: tuple[int, ...], *, before: tuple[Sentence, ...] = ()
) -> None:
    """Asks from where the words came, by a button for each source; a tap within a day files them, and then the words
    are deleted, since no case keeps them."""
    says = sentence("entry.source", **offers.kept_words(Said(words, media)))
    row = [_from(one) for one in (Source.PHONE, Source.VISIT, Source.LEADER_NOTE)]
    no = button("button.not_meant", token(Scope.COORDINATOR, WITHOUT_CASE, FILE_VERB, offers.NO))
    asked = say(turn, actor, Content((*before, says), (tuple(row), (no,))), reply_to=actor.message)
    timers.set_timer(turn.tx, TimerKind.OFFER, asked, turn.now + deliveries.ANSWERABLE)


def expire(turn: Turn, asked: int) -> None:
    """Deletes the words that nobody has filed."""
    cancellation.take_content(turn.tx, asked)


def pass_on_offered(turn: Turn, person_id: int) -> None:
    """What somebody whose role ended had entered and not filed is offered to another coordinator."""
    others = coordinators(turn)
    for chat_id in chats.private_chats_of(turn.tx, person_id) if others else ():
        for row in office_chats.words_offered_in(turn.tx, chat_id):
            timers.cancel_timer(turn.tx, TimerKind.OFFER, row)
            said = offers.taken(cancellation.take_content(turn.tx, row))
            to = others[0]
            if said is not None:
                offer_filing(turn, Actor(to.person_id, to.chat_id, to.language), said.words, said.media)


def _from(source: Source) -> Button:
    return button(f"button.file_{source}", token(Scope.COORDINATOR, WITHOUT_CASE, FILE_VERB, source))


def press(turn: Turn, actor: Actor, pressed: Token, message: str) -> None:
    """A tap on one of the sources. Raises `CaseworkError` at a second tap, and after a day."""
    if pressed.verb != FILE_VERB or len(pressed.args) != 1:
        raise CaseworkError("error.old_button")
    said = _take_words(turn, actor, message)
    if pressed.args[0] == offers.NO:
        say(turn, actor, sentence("entry.declined"), reply_to=actor.message)
        return
    entry = entries.read(said.words, today_of(turn))
    _file(turn, actor, replace(entry, source=Source(pressed.args[0])), said.media)


def _take_words(turn: Turn, actor: Actor, message: str) -> Said:
    sent = deliveries.case_of_message(turn.tx, actor.chat_id, message) if message else None
    if sent is None:
        raise CaseworkError("error.old_button")
    said = offers.taken(cancellation.take_content(turn.tx, sent.outbox_id))
    if said is None or sent.sent_at < turn.now - deliveries.ANSWERABLE:
        raise CaseworkError("error.entry_gone")
    take_buttons(turn, actor, message)
    return said


def _file(turn: Turn, actor: Actor, entry: Entry, media: tuple[int, ...]) -> None:
    assert entry.source is not None
    if entry.number and (known := cases.by_external_number(turn.tx, entry.number)):
        raise CaseworkError("error.entered_before", reference=known.reference, number=entry.number)
    danger = danger_in(entry.words)
    understood = understanding.read(turn, entry.words, danger=danger)
    complaint = replace(understood.complaint(), source=entry.source.value, media=media)
    case = file_case(turn, complaint, as_coordinator(actor), None)
    case.external_number = entry.number
    turn.tx.add(case)
    if due := _due(turn, entry):
        _limit_to(turn, case, due)
    first = (advice(turn.county.emergency, danger),) if danger else ()
    says = [*first, _done(turn, case), *_kept(turn, case, entry), sentence("entry.undo")]
    row = (_of(case, "button.open_one", "open"), _of(case, "action.reject", Action.REJECT))
    say(turn, actor, Content(tuple(says), (row,)), reply_to=actor.message, case_id=case.id)


def _of(case: Case, label: str, verb: str) -> Button:
    return button(label, case_token(Scope.COORDINATOR, case, verb), reference=case.reference)


def _done(turn: Turn, case: Case) -> Sentence:
    key = "done.file_routed" if case.department else "done.file"
    return sentence(key, reference=case.reference, department=department_name(case.department))


def _kept(turn: Turn, case: Case, entry: Entry) -> list[Sentence]:
    """What was understood besides the words: the source, the number there, and the limit."""
    source: Param = word("source", entry.source or "")
    says = [sentence("entry.number", source=source, number=entry.number)] if entry.number else []
    return [*says, sentence("entry.due", due=dates.due(turn, case))] if entry.limit or entry.working_days else says


def _due(turn: Turn, entry: Entry) -> datetime | None:
    """When the result is due by whoever passed the case on: at that time, or when that day closes; of a day that is not
    worked, when the one before it does."""
    calendar, zone = turn.practice.calendar, ZoneInfo(turn.county.time_zone)
    if entry.working_days:
        return calendar.add(turn.now, Limit(entry.working_days, LimitUnit.WORKING_DAYS))
    if entry.limit is None:
        return None
    if entry.limit.at is not None:
        return datetime.combine(entry.limit.day, entry.limit.at, zone)
    day = entry.limit.day
    while not calendar.is_workday(day) and day > today_of(turn):
        day -= timedelta(days=1)
    return calendar.add(datetime.combine(day - timedelta(days=1), datetime.min.time(), zone), ONE_DAY)


ONE_DAY = Limit(1, LimitUnit.WORKING_DAYS)


def _limit_to(turn: Turn, case: Case, due: datetime) -> None:
    """The earlier of two limits counts: the one that was given, and the county's own. Without a department, the given
    one is kept until there is one."""
    if due <= turn.now or (case.due_at is not None and case.due_at <= due):
        return
    case.original_due_at = due
    if not case.department:
        case.due_at = due
        turn.tx.add(case)
        return
    cycle = cases.cycle_of(turn.tx, id_of(case), case.cycle)
    cycle.original_due_at, cycle.limit_amount, cycle.limit_unit = due, None, ""
    turn.tx.add(cycle)
    set_due(turn, case, due)
