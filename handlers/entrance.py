"""The only entrance for incoming messages: finds the person and the chat, and passes the message to its audience."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

from domain.commands import opens_with, wish_of
from domain.content import Sentence, sentence
from domain.errors import CaseworkError
from domain.expectations import BetterWords
from domain.hearing.dangers.danger import Danger
from domain.kinds import HeldRole, Scope
from domain.lifecycle import OPEN
from domain.messages import LONGEST_TEXT, ChatKind, Incoming
from domain.numbered import Unnamed
from handlers import chat_changes, group_chats
from handlers.cases import results, silence
from handlers.chats import joining, known_chats, languages, numbered_choices, reachability, rooms, unsupported
from handlers.chats.welcome import nearest_language, welcome_message
from handlers.complaints import dangers, further_words
from handlers.coordinators import ending
from handlers.coordinators.listening import hear_official
from handlers.limits import Admission
from handlers.residents import communities, officials
from handlers.residents.listening import hear_resident
from handlers.saying import say, shows_lines
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.engine.statements import savepoint
from storage.messages import outbox
from storage.people import identities, roles, speakers
from storage.tables import Chat, Person, id_of

SAID_AGAIN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class _Received:
    """A message or a tap that is acted on, with the danger found in it, its sender, and whether they hold any role."""

    incoming: Incoming
    danger: Danger | None
    person: Person
    chat: Chat
    holds_roles: bool


def handle(turn: Turn, incoming: Incoming, *, with_savepoint: bool = True) -> None:
    """Does what one message asks for. A person's mistake is told to that person; what was written before it is undone.

    `with_savepoint=False`: the `CaseworkError` of a typed message is raised; the caller rolls the transaction back and
    calls again with a savepoint. A button always gets one, because many are pressed when they are no longer valid.

    A sender over the rate limit is told once; their next messages are kept, but not acted on.
    """
    if incoming.happening:
        chat_changes.apply_change(turn, incoming)
        return
    # A platform's clock that is ahead, or that nobody knows, says nothing later than now.
    turn = replace(turn, written_at=min(incoming.sent_at, turn.now))
    incoming = rooms.placed(turn, incoming)
    if incoming.chat_kind is ChatKind.GROUP and communities.ignore_unaddressed(turn, incoming):
        return
    danger = dangers.danger_in_message(incoming)
    admission, limit = _admit(turn, incoming, danger)
    if admission is Admission.REFUSED:
        return
    if incoming.anonymous:
        group_chats.refuse_anonymous(turn, incoming)
        return
    refusal = limit if admission is Admission.FIRST_REFUSAL else None
    _receive(turn, incoming, danger, refusal, with_savepoint=with_savepoint)


def _admit(turn: Turn, incoming: Incoming, danger: Danger | None) -> tuple[Admission, Sentence]:
    """Whether the message is acted on, and the sentence for a refusal. No rate limit holds back what tells of a danger,
    nor whoever is in an open one."""
    admission, limit = turn.practice.limiter.admit_message(incoming, turn.now, turn.cause)
    if admission is not Admission.ALLOWED and (danger or _is_in_open_danger(turn, incoming)):
        return Admission.ALLOWED, limit
    return admission, limit


def _receive(
    turn: Turn, incoming: Incoming, danger: Danger | None, refusal: Sentence | None, *, with_savepoint: bool
) -> None:
    """Finds who sent it and where, and answers it; with a `refusal`, by that alone."""
    found = speakers.find(turn.tx, incoming.platform, incoming.sender, incoming.chat)
    person = found.person or _newcomer(turn, incoming)
    if not found.in_danger:
        cases.note_no_danger(turn.tx, id_of(person))
    chat = known_chats.update_or_add(turn, incoming, found.chat, person)
    reachability.mark_reachable(turn, chat)
    actor = _actor(turn, incoming, person, chat, is_resident=not found.holds_roles)
    if refusal:
        say(turn, actor, refusal, reply_to=actor.message)
        return
    named = numbered_choices.named_choice(turn, actor, incoming) if danger is None else Unnamed.WORDS
    if named is Unnamed.OUT_OF_RANGE and not found.in_danger:  # in danger a number may tell a floor
        numbered_choices.say_numbers(turn, actor, incoming)
        return
    said = incoming if isinstance(named, Unnamed) else named
    received = _Received(said, danger, person, chat, found.holds_roles)
    _answer(turn, actor, received, with_savepoint=with_savepoint)
    # After the answer, because a tap on a result shows that it was read.
    if found.may_be_unheard and incoming.chat_kind is ChatKind.PRIVATE:
        results.resend_undelivered(turn, actor)


def _answer(turn: Turn, actor: Actor, received: _Received, *, with_savepoint: bool) -> None:
    """Passes it to its audience; a person's mistake is told to them, unless it is to be raised."""
    incoming = received.incoming
    answering = _turn_with_answer(turn, actor, received)
    if not (with_savepoint or incoming.choice):
        _dispatch(answering, actor, received)
        return
    try:
        with savepoint(turn.tx, CaseworkError):
            _dispatch(answering, actor, received)
    except CaseworkError as mistake:
        tapped_in_group = bool(incoming.choice) and received.chat.kind == ChatKind.GROUP
        _refuse(answering, actor, mistake, tapped_in_group=tapped_in_group)


def _is_in_open_danger(turn: Turn, incoming: Incoming) -> bool:
    """Whether the sender has reported a danger that is still open."""
    person = speakers.find(turn.tx, incoming.platform, incoming.sender, incoming.chat).person
    case = cases.latest_danger(turn.tx, id_of(person)) if person else None
    return case is not None and case.status in OPEN


def _turn_with_answer(turn: Turn, actor: Actor, received: _Received) -> Turn:
    """A turn in which the sender may be answered at once. While somebody dares not speak, only if they ask for
    something, report danger or are an official."""
    if silence.applies(turn, actor.person_id):
        said = received.incoming
        asks = opens_with(said.choice, Scope.SERVICE) or wish_of(said.text) in further_words.ALLOWED_IN_SILENCE
        works = received.holds_roles and _is_official(roles.held_by(turn.tx, actor.person_id))
        if not (asks or works or received.danger):
            return turn
    return replace(turn, answering=actor.person_id)


def _is_official(held: Collection[HeldRole]) -> bool:
    return HeldRole.COORDINATOR in held or HeldRole.LEADER in held


def _refuse(turn: Turn, actor: Actor, mistake: CaseworkError, *, tapped_in_group: bool) -> None:
    """Says what was wrong. Many press one button of a group, which may be sent only so much: the same refusal is said
    there once in a minute."""
    said = sentence(mistake.key, **mistake.params)  # type: ignore[arg-type]  # the catalogues' test knows them
    if tapped_in_group:
        key = f"refused:{actor.chat_id}:{sha256(repr(said).encode()).hexdigest()}"
        if not outbox.was_said(turn.tx, key, turn.now - SAID_AGAIN):
            say(turn, actor, said, merge_key=key)
    elif isinstance(mistake, BetterWords):
        say(turn, actor, said, reply_to=actor.message, case_id=mistake.case_id, expects=mistake.expects)
    else:
        say(turn, actor, said, reply_to=actor.message)


def _newcomer(turn: Turn, incoming: Incoming) -> Person:
    return identities.add_person(
        turn.tx,
        incoming.platform,
        incoming.sender,
        name=incoming.sender_name,
        language=nearest_language(turn.county, incoming.language),
        now=turn.now,
    )


def _actor(turn: Turn, incoming: Incoming, person: Person, chat: Chat, *, is_resident: bool) -> Actor:
    """Who sent it: in a group spoken to in the county's first language, a resident alone in that of their message."""
    alone = incoming.chat_kind is ChatKind.PRIVATE
    language = person.language if alone else turn.county.languages[0]
    actor = Actor(id_of(person), id_of(chat), language, incoming.sender_name, incoming.message)
    return languages.in_language_said(turn, actor, person, incoming.text) if alone and is_resident else actor


def _dispatch(turn: Turn, actor: Actor, received: _Received) -> None:
    incoming, danger, person = received.incoming, received.danger, received.person
    if incoming.chat_kind is ChatKind.GROUP:
        group_chats.hear(turn, actor, unsupported.for_office(incoming), danger)
        return
    if len(incoming.text) > LONGEST_TEXT:
        raise CaseworkError("error.too_long", most=LONGEST_TEXT)
    held = roles.held_by(turn.tx, actor.person_id) if received.holds_roles else set[HeldRole]()
    official = _is_official(held)
    is_new = not (official or person.welcomed_at or joining.code_in(incoming.text) or _is_busy(turn, actor))
    heard = unsupported.for_office(incoming) if official else incoming
    if (is_new or heard.unread) and not _is_danger_first(turn, actor, danger):
        if is_new:
            _welcome(turn, actor, person)
        if heard.unread:
            unsupported.tell_sender(turn, actor, heard)
    if unsupported.has_nothing_else(heard):
        return
    if ending.hear(turn, actor, heard, held):
        return
    if not official or opens_with(incoming.choice, Scope.SERVICE):
        hear_resident(turn, actor, heard, danger)
    elif own := officials.as_resident(turn, actor, heard):
        hear_resident(turn, actor, own, danger)
    else:
        hear_official(turn, actor, heard, danger, held)


def _is_danger_first(turn: Turn, actor: Actor, danger: Danger | None) -> bool:
    """Whether nothing may be said before the answer to a danger, or nothing at all because the person dares not
    speak."""
    return danger is not None or silence.applies(turn, actor.person_id)


def _is_busy(turn: Turn, actor: Actor) -> bool:
    """Whether a newcomer reported a danger that is still open: until it is over, or for a day, nobody greets them."""
    return further_words.current_danger(turn, actor, further_words.A_DAY) is not None


def _welcome(turn: Turn, actor: Actor, person: Person) -> None:
    person.welcomed_at = turn.now
    turn.tx.add(person)
    numbered = shows_lines(turn, actor.chat_id)
    say(turn, replace(actor, message=""), welcome_message(turn.county, actor.language, numbered=numbered))
