"""人工: a resident wants a person. What they say then goes to coordinators alone, until the case ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain import references
from domain.content import Content, Sentence, button, sentence, when
from domain.errors import CaseworkError
from domain.hearing.residents.wants import Kind
from domain.kinds import Purpose, Readers, Scope
from domain.lifecycle import OPEN, Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import notices, own_case_access, voices
from handlers.cases.accused_office import leader_of
from handlers.cases.attachments import want_attached
from handlers.cases.complaint import Complaint
from handlers.cases.filing import file_case
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import as_resident, move
from handlers.complaints import drafts, kept_words
from handlers.limits import Admission
from handlers.residents import first_words
from handlers.saying import answer, say
from handlers.telling import is_for_leader, tell_coordinators
from handlers.turn import Actor, Turn
from storage.casework import cases, events
from storage.messages import files
from storage.tables import Case, Statement, id_of

AFTER_ANSWER = timedelta(days=1)  # of a coordinator
GOES_ON = timedelta(days=3)  # after the person was asked for; then words are about the case again


def call(turn: Turn, actor: Actor, text: str) -> None:
    """Asks for a person, always about a case, so that the coordinator can answer in this chat."""
    telling = None if references.parse(text) else cases.open_draft(turn.tx, actor.person_id)
    told = telling is not None and telling.step != "which" and not drafts.is_empty(turn, telling)
    case = own_case_access.lock_own_case(turn, actor, id_of(_case_meant(turn, actor, text)))
    call_about(turn, actor, case, filed=told)


def call_about(turn: Turn, actor: Actor, case: Case, *, filed: bool = False) -> None:
    """`filed`: what the resident was telling was filed by this."""
    case.wants_human_at = turn.now
    move(turn, case, Action.CALL_HUMAN, as_resident(actor))
    tell_coordinators(turn, case, _wants_person(turn, case))
    key = "human.coming_filed" if filed else "human.coming"
    says = [sentence(key, reference=case.reference), _hours(turn)]
    if is_for_leader(case):
        says = [sentence("human.coming_leader", reference=case.reference, function=leader_of(turn))]
    say(turn, actor, Content(tuple(says)), reply_to=actor.message, case_id=case.id)


def _hours(turn: Turn) -> Sentence:
    """When somebody is there to answer."""
    if turn.practice.calendar.is_open(turn.now):
        return sentence("human.there")
    return sentence("human.from", opening=when(turn.practice.calendar.next_opening(turn.now)))


def _case_meant(turn: Turn, actor: Actor, text: str) -> Case:
    """The named case, else what is being told in a draft, else the latest one that allows it, else a new one."""
    if references.parse(text):
        return own_case_access.own_case(turn, actor, text)
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft and draft.step == "which" and (case := kept_words.keep_with_likeliest(turn, actor, draft)):
        return case
    if draft:
        return turn.tx.get_one(Case, drafts.submit(turn, actor, draft, confirmed=False, quiet=True))
    talked_about = (
        one
        for one in cases.of_resident(turn.tx, actor.person_id)
        if may(Status(one.status), Action.CALL_HUMAN, Role.RESIDENT) and not is_for_leader(one)
    )
    return next(talked_about, None) or _case_without_words(turn, actor)


def _case_without_words(turn: Turn, actor: Actor) -> Case:
    limiter = turn.practice.limiter
    if limiter.admit_complaint(actor.person_id, turn.now, turn.cause) is not Admission.ALLOWED:
        raise CaseworkError(limiter.complaints_refused.key, **limiter.complaints_refused.params)
    return file_case(turn, Complaint("", Kind.HELP), as_resident(actor), actor)


def _wants_person(turn: Turn, case: Case) -> Content:
    said = sentence("told.coordinator.human", reference=case.reference)
    return notices.notice(turn, case, said, Action.ANSWER, Action.CALL_BACK)


def conversation(turn: Turn, mine: Sequence[Case]) -> Case | None:
    """Of the resident's cases, the one about which they asked for a person within three days; else the one about
    which a coordinator answered them within a day."""
    since = turn.now - GOES_ON
    waiting = next((one for one in mine if one.wants_human_at and one.wants_human_at > since), None)
    return waiting or next((one for one in mine if one.status in OPEN and _answered_at(turn, one)), None)


def _answered_at(turn: Turn, case: Case) -> datetime | None:
    """When a coordinator last answered somebody who had asked for a person, if it was within a day."""
    called = False
    answered = None
    for one in events.history(turn.tx, id_of(case)):
        called = called or one.action == Action.CALL_HUMAN
        if called and one.action == Action.ANSWER and one.role == Role.COORDINATOR:
            answered = one.at
    return answered if answered and answered > turn.now - AFTER_ANSWER else None


def tell_state(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """ "什么时候给我打电话": the words reach coordinators, and they are told how far it is. Nobody is called anew."""
    if case.wants_human_at is None:
        pass_words(turn, actor, case, incoming)
        return
    asked_at = when(case.wants_human_at)
    keep_words(turn, actor, case, incoming)
    waiting = sentence("human.waiting", reference=case.reference, at=asked_at)
    say(turn, actor, Content((waiting, _hours(turn))), reply_to=actor.message, case_id=case.id)


def pass_words(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """As `keep_words`, and says so."""
    keep_words(turn, actor, case, incoming)
    answer(turn, actor, "human.passed", reference=case.reference)


def pass_other(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """As `pass_words`, of words that tell another matter: one tap within a day makes it one of its own."""
    keep_words(turn, actor, case, incoming)
    says = sentence("human.passed_other", reference=case.reference, words=incoming.text.strip())
    row = (button("button.new_case", first_words.REPORT),)
    say(turn, actor, Content((says,), (row,)), reply_to=actor.message)


def keep_words(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """Keeps what is said to the person who was asked for, and shows it to coordinators at once; no department reads
    it."""
    case = own_case_access.lock_own_case(turn, actor, id_of(case))
    adds = may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT)
    said = Statement(
        case_id=id_of(case),
        person_id=actor.person_id,
        role=Role.RESIDENT,
        action=Action.ADD_DETAILS if adds else Action.CALL_HUMAN,
        audience=Readers.COORDINATORS,
        cycle=case.cycle,
        words=incoming.text.strip(),
        said_at=turn.now,
    )
    turn.tx.add(said)
    turn.tx.flush()
    move(turn, case, Action(said.action), as_resident(actor), {"statement": said.id})
    pictures = want_attached(turn, actor, incoming)
    files.attach(turn.tx, pictures, Purpose.NOTE, case_id=case.id, statement_id=said.id, cycle=case.cycle)
    voices.attach(turn, case, voices.want_voice(turn, actor, incoming), said.id)
    tell_coordinators(turn, case, _words(case, said, pictures))


def _words(case: Case, said: Statement, pictures: tuple[int, ...]) -> Content:
    """Of a confidential case the words are read only by opening it, which is an event."""
    opened = button("button.open_case", case_token(Scope.COORDINATOR, case, "open"))
    if case.confidential:
        return Content((sentence("told.coordinator.human", reference=case.reference),), ((opened,),))
    says = sentence("told.coordinator.human_words", reference=case.reference, words=said.words or "📷")
    replies = button("action.answer", case_token(Scope.COORDINATOR, case, Action.ANSWER))
    return Content((says,), ((replies, opened),), pictures)
