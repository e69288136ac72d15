"""One turn: what a handler has at hand while it does one thing, and how it says something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from domain.calendar import WorkingCalendar
from domain.commands import token
from domain.communities import for_everyone
from domain.content import Content, Param, Sentence, button, sentence, word
from domain.county import County
from domain.danger import Danger, is_personal
from domain.kinds import Hears, HeldRole, MessageKind, Scope
from domain.masking import mask
from domain.messages import ChatKind, Incoming
from domain.routing import Router
from handlers.limits import Gate
from storage.casework import cases
from storage.engine.database import Transaction
from storage.messages import files, outbox
from storage.messages.files import Files
from storage.people import people
from storage.people.people import Recipient
from storage.tables import Audience, Case, Chat, Person

NOBODY = 0
QUIET = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Practice:
    """The county's rules made ready for use, how long small changes wait for each other, and where files lie.

    `gate` counts who says how much, and begins anew with every change of the county. `draws`: figures can be drawn.
    """

    county: County
    calendar: WorkingCalendar
    router: Router
    notice_window: timedelta
    prompt_window: timedelta
    files: Files
    gate: Gate
    draws: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """`now` is service time, `real_now` real time; `cause` is the inbox row that is being handled, `answering` whoever
    is answered in this turn, and so may be told something whatever danger they are in.

    A daring turn is not ready to undo a mistake in words, which is rare, and being ready for it is not cheap.
    """

    tx: Transaction
    practice: Practice
    now: datetime
    real_now: datetime
    cause: int | None = None
    daring: bool = False
    answering: int = NOBODY

    @property
    def county(self) -> County:
        return self.practice.county


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where: a person in a chat, in one of their roles."""

    person_id: int
    chat_id: int
    language: str
    name: str = ""
    message: str = ""

    @property
    def recipient(self) -> Recipient:
        return Recipient(self.person_id, self.chat_id, self.language)


def heard_at(turn: Turn, person_id: int, at: datetime) -> datetime:
    """When somebody may be told what they did not just ask for: the phone of one who dares not speak stays silent."""
    since = cases.in_danger_since(turn.tx, person_id, Danger.SILENT)
    return at if since is None else max(at, since + QUIET)


def say(turn: Turn, to: Recipient | Actor, content: Content | Sentence, *, reply_to: str = "", **about: object) -> int:
    """Says something at once to whoever is waiting for it; `about` goes into the outbox row."""
    if isinstance(content, Sentence):
        content = Content((content,))
    return send(turn, to, content=content, reply_to=reply_to, **about)  # type: ignore[arg-type]  # as `send` takes it


def send(turn: Turn, to: Recipient | Actor, *, hold_until: datetime | None = None, **about: object) -> int:
    """Writes a message to a person, of any kind, to be sent: the one door to somebody's own chat."""
    at = hold_until or turn.now
    later = at if to.person_id in (NOBODY, turn.answering) else heard_at(turn, to.person_id, at)
    if later > at and _is_own(turn, to.chat_id):
        at = later
    return outbox.enqueue(turn.tx, to.chat_id, to.language, hold_until=at, cause=turn.cause, now=turn.now, **about)


def _is_own(turn: Turn, chat_id: int) -> bool:
    chat = turn.tx.get(Chat, chat_id)
    return chat is not None and chat.kind == ChatKind.PRIVATE


def say_in(turn: Turn, chat_id: int, said: Sentence, *, wait: timedelta = timedelta(), **about: object) -> int:
    """Says something in a chat, to whoever reads it there."""
    reader = Recipient(NOBODY, chat_id, chat_language(turn, chat_id))
    return say(turn, reader, said, hold_until=turn.now + wait, **about)  # type: ignore[arg-type]  # as `say` takes it


def answer(turn: Turn, actor: Actor, key: str, **params: object) -> int:
    """One line back to whoever just spoke, quoting what they said."""
    return say(turn, actor, sentence(key, **params), reply_to=actor.message)  # type: ignore[arg-type]


def take_buttons(turn: Turn, actor: Actor, message: str) -> None:
    """Has the buttons taken off a message of ours that has been answered, so that only the open question has some."""
    outbox.enqueue(
        turn.tx,
        actor.chat_id,
        actor.language,
        kind=MessageKind.UNBUTTON,
        reply_to=message,
        cause=turn.cause,
        now=turn.now,
    )


def tell_residents(turn: Turn, case: Case, content: Content | Sentence, *, wait: timedelta | None = None) -> list[int]:
    """Tells all who hear about a case. Several changes within a moment become one message."""
    if isinstance(content, Sentence):
        content = Content((content,))
    told, window = [], turn.practice.notice_window
    wait = window if wait is None else wait
    for listener in people_listening(turn, case):
        told.append(
            say(
                turn,
                listener,
                content,
                case_id=case.id,
                merge_key=f"case:{case.id}",
                hold_until=turn.now + wait,
            )
        )
    for said in content.sentences:
        if shown := for_everyone(said, case.reference):
            told += tell_communities(turn, case, shown, wait=max(wait, window))
    return told


def tell_communities(turn: Turn, case: Case, said: Sentence, *, wait: timedelta, reachable: bool = False) -> list[int]:
    """Says a line in the residents' group where a case was reported, if its reporter cannot be told alone.

    With `reachable`, in any case. Of what coordinators alone may know nothing is said there.
    """
    reported = _reported_in(turn, case)
    return [
        say(
            turn,
            Recipient(one.person_id, one.chat_id, group_language(turn)),
            said,
            reply_to=one.message,
            case_id=case.id,
            hold_until=turn.now + wait,
        )
        for one in reported
        if reachable or people.recipient(turn.tx, one.person_id) is None
    ]


def is_told_in_communities(turn: Turn, case: Case) -> bool:
    """Whether a residents' group is told of a case, where its reporter cannot be told alone."""
    return bool(_reported_in(turn, case))


def _reported_in(turn: Turn, case: Case) -> list[Audience]:
    if is_for_coordinators(case):
        return []
    return [one for one in cases.audience(turn.tx, id_of(case)) if one.why == Hears.COMMUNITY]


def is_for_coordinators(case: Case) -> bool:
    """Whether coordinators alone may know of a case: a confidential one, or danger to or by persons."""
    return case.confidential or is_personal(case.danger)


def people_listening(turn: Turn, case: Case) -> list[Recipient]:
    """Who hears about a case, each where they hear alone."""
    heard = [(people.recipient(turn.tx, one.person_id), one) for one in cases.audience(turn.tx, id_of(case))]
    return [
        recipient if one.why == Hears.COMMUNITY else replace(recipient, chat_id=one.chat_id)
        for recipient, one in heard
        if recipient is not None
    ]


def tell_department(turn: Turn, case: Case, content: Content | Sentence, *, at_once: bool = False) -> None:
    """Says something in the groups of the case's department, next working morning unless it is urgent."""
    if isinstance(content, Sentence):
        content = Content((content,))
    if is_for_coordinators(case) or not case.department:
        return
    for chat_id in people.chats_of_department(turn.tx, case.department):
        outbox.enqueue(
            turn.tx,
            chat_id,
            group_language(turn),
            content=content,
            case_id=case.id,
            cause=turn.cause,
            now=turn.now,
            merge_key=f"group:{case.id}",
            hold_until=_when_open(turn, case, at_once),
        )


def tell_coordinators(turn: Turn, case: Case | None, content: Content | Sentence, *, but: int | None = None) -> None:
    """Tells every coordinator who may read the case, except one."""
    if isinstance(content, Sentence):
        content = Content((content,))
    for listener in coordinators(turn, confidential=bool(case and case.confidential)):
        if listener.person_id != but:
            say(turn, listener, content, case_id=case.id if case else None)


def coordinators(turn: Turn, *, confidential: bool = False) -> list[Recipient]:
    ids = people.holders(turn.tx, HeldRole.COORDINATOR, confidential=confidential)
    return [found for one in ids if (found := people.recipient(turn.tx, one))]


def show_card(turn: Turn, case: Case, *, fresh: bool = False) -> None:
    """Has every chat that works on a case see its present state; `fresh` posts anew where an edit may go unseen."""
    kind = MessageKind.NEW_CARD if fresh else MessageKind.CARD
    seen = set(outbox.chats_with_card(turn.tx, id_of(case)))
    groups = set() if is_for_coordinators(case) else set(people.chats_of_department(turn.tx, case.department))
    for chat_id in sorted(groups | seen):
        outbox.enqueue(
            turn.tx,
            chat_id,
            chat_language(turn, chat_id),
            kind=kind if chat_id in groups else MessageKind.CARD,
            case_id=case.id,
            subject=case.id,
            merge_key=f"card:{case.id}",
            cause=turn.cause,
            now=turn.now,
            hold_until=turn.now if chat_id in seen and not fresh else _when_open(turn, case, False),
        )


def show_coordinators(turn: Turn, case: Case) -> None:
    """Puts a card before every coordinator who may read it."""
    about = (id_of(case), case.reference, case.status)
    shown = card_before_coordinators(turn, *about, case.confidential, danger=case.danger)
    outbox.enqueue_all(turn.tx, shown)


def card_before_coordinators(
    turn: Turn, case_id: int, reference: str, status: str, confidential: bool, *, danger: str = ""
) -> list[Mapping[str, Any]]:
    """A card for each of them; only a notice where the case is confidential and every look has to be an event."""
    if confidential:
        said = sentence("told.coordinator.confidential", reference=reference, status=word("status", status))
        told = (sentence("told.coordinator.danger", danger=word("danger_kind", danger)),) if danger else ()
        notice = Content((*told, said), ((button("button.open_case", token(Scope.COORDINATOR, case_id, "open")),),))
        about: dict[str, Any] = {"content": notice}
    else:
        about = {"kind": MessageKind.NEW_CARD, "subject": case_id, "merge_key": f"card:{case_id}"}
    listeners = coordinators(turn, confidential=confidential)
    if danger and not listeners:  # nobody is named for confidential cases: of danger all learn that it is there
        listeners = coordinators(turn)
    return [
        outbox.row(listener.chat_id, listener.language, case_id=case_id, cause=turn.cause, now=turn.now, **about)
        for listener in listeners
    ]


def chat_language(turn: Turn, chat_id: int) -> str:
    return people.language_of_chat(turn.tx, chat_id) or group_language(turn)


def group_language(turn: Turn) -> str:
    return turn.county.languages[0]


def _when_open(turn: Turn, case: Case, at_once: bool) -> datetime:
    return turn.now if at_once or case.urgent else turn.practice.calendar.next_opening(turn.now)


def wanted_pictures(turn: Turn, actor: Actor, incoming: Incoming) -> tuple[int, ...]:
    """Media ids of the pictures that a message brings, to be fetched from now on."""
    return tuple(
        files.want(
            turn.tx,
            incoming.platform,
            photo.file,
            person_id=actor.person_id,
            chat_id=actor.chat_id,
            message=actor.message,
            real_now=turn.real_now,
        )
        for photo in incoming.photos
    )


def masked(turn: Turn, case: Case, words: str) -> str:
    """A resident's words as the department may read them: without their name, and numbers that tell who they are."""
    person = turn.tx.get(Person, case.resident_id) if case.resident_id else None
    return mask(words, (person.name,) if person else ())


def status_of(case: Case) -> Param:
    """How a case stands, in words: one that ended although its result reached nobody says so."""
    return word("status", "unreached") if case.unreached_at else word("status", case.status)


def id_of(row: Case) -> int:
    """The id of a row that has been written."""
    assert row.id is not None
    return row.id


def shortened(words: str, letters: int) -> str:
    """The beginning of someone's words, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= letters else f"{line[:letters]}…"
