"""People and groups that the service cannot reach any more, or reaches again.

A person who blocked the service wants no messages: those that wait are cancelled, and nothing is sent until they write
again. A group's cards are work and none is lost: they are tried once an hour (`bot/outbound/delivery.py`) and sent as
soon as the group lets the service in again; its departments stay bound to it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from domain.content import Sentence, listed, sentence
from domain.content import area as area_name
from domain.content import department as department_name
from domain.kinds import Restriction
from domain.lifecycle import OPEN, Action, Status
from domain.messages import ChatKind
from handlers.cases import arrivals, notices, questions
from handlers.saying import say
from handlers.telling import coordinators, tell_coordinators, tell_department
from handlers.turn import Turn
from storage.casework import cases
from storage.messages import cancellation, outbox
from storage.people import bindings, chats
from storage.tables import Case, Chat, Person, id_of

TOLD_AGAIN = timedelta(days=30)
# What a group does not let the service do without which nothing can be said there.
MUTE = frozenset({Restriction.WORDS, Restriction.TOPIC_CLOSED, Restriction.TOPIC_GONE})


def mark_lost(turn: Turn, chat_id: int, missing: Restriction | None = None) -> None:
    """A chat, private or a group, cannot be reached any more. Those who have to know are told once. `missing`: what a
    group does not let the service do, which is still in it."""
    chat = turn.tx.get_one(Chat, chat_id)
    if chat.kind == ChatKind.GROUP:
        mark_group_lost(turn, chat_id, missing)
    else:
        mark_person_unreachable(turn, chat_id)


def mark_person_unreachable(turn: Turn, chat_id: int) -> None:
    """Stops waiting for answers of a person who cannot be reached. Each case is locked and checked again, because an
    answer may have come meanwhile."""
    cancellation.cancel_chat(turn.tx, chat_id)
    person = _person_in(turn, chat_id)
    if person is None or person.unreachable_at or person.forgotten_at:
        return
    person.unreachable_at = turn.now
    turn.tx.add(person)
    turn.tx.flush()
    found = cases.of_resident(turn.tx, id_of(person), still_open=True)
    for case_id in sorted(map(id_of, found)):
        case = cases.lock(turn.tx, case_id)
        if case is None or case.status not in OPEN:
            continue
        _tell_unreachable(turn, case)
        if case.status == Status.WAITING and not questions.was_delivered(turn, case):
            questions.stop_waiting(turn, case, maybe_answered=questions.may_be_answered(turn, case))


def _person_in(turn: Turn, chat_id: int) -> Person | None:
    """The person of a private chat; None if the service now writes to them in another chat."""
    chat = turn.tx.get_one(Chat, chat_id)
    own = chats.private_chat_of(turn.tx, chat.person_id) if chat.person_id else None
    return turn.tx.get(Person, chat.person_id) if own is not None and own.id == chat_id else None


def _tell_unreachable(turn: Turn, case: Case) -> None:
    if case.department and not case.confidential:
        tell_department(turn, case, sentence("told.department.unreachable", reference=case.reference))
    else:
        said = sentence("told.coordinator.unreachable", reference=case.reference)
        tell_coordinators(turn, case, notices.notice(turn, case, said, Action.NOTE))


def mark_group_lost(turn: Turn, chat_id: int, missing: Restriction | None = None) -> None:
    chat = turn.tx.get_one(Chat, chat_id)
    if chat.lost_at:
        return
    chat.lost_at = turn.now
    turn.tx.add(chat)
    if missing in MUTE:
        tell_coordinators(turn, None, _restricted(turn, chat, missing))
        return
    if departments := bindings.departments_in(turn.tx, chat_id):
        names = listed([department_name(one) for one in departments])
        key = "told.coordinator.group_lost" if chat.title else "told.coordinator.group_lost_untitled"
        tell_coordinators(turn, None, sentence(key, departments=names, title=chat.title))
    if area := bindings.area_of(turn.tx, chat_id):
        lost = "told.coordinator.community_lost" if chat.title else "told.coordinator.community_lost_untitled"
        tell_coordinators(turn, None, sentence(lost, area=area_name(area), title=chat.title))


def _restricted(turn: Turn, chat: Chat, missing: Restriction) -> Sentence:
    """What a group does not let the service do, and who works there or reports there."""
    departments, area = bindings.departments_in(turn.tx, id_of(chat)), bindings.area_of(turn.tx, id_of(chat))
    who = listed([*map(department_name, departments), *([area_name(area)] if area else [])])
    return sentence(f"restricted.{missing}", title=chat.title, who=who)


def tell_restricted(turn: Turn, chat_id: int, missing: Collection[Restriction]) -> None:
    """Tells coordinators what a group that can be written to does not let the service send: once in a month."""
    chat = turn.tx.get_one(Chat, chat_id)
    if chat.kind != ChatKind.GROUP:
        return
    for restriction in {*missing} - ({Restriction.PHOTOS} if Restriction.FILES in missing else set()):
        key = f"restricted:{chat_id}:{restriction}"
        if not outbox.was_said(turn.tx, key, turn.now - TOLD_AGAIN):
            for one in coordinators(turn):
                say(turn, one, _restricted(turn, chat, restriction), merge_key=key)


def mark_reachable(turn: Turn, chat: Chat) -> None:
    """Somebody wrote in the chat again, or a group let the service in again."""
    person = turn.tx.get(Person, chat.person_id) if chat.person_id else None
    if person is not None and person.unreachable_at:
        person.unreachable_at = None
        turn.tx.add(person)
    if chat.lost_at:
        chat.lost_at = None
        turn.tx.add(chat)
        outbox.try_now(turn.tx, id_of(chat), outbox.UNREACHABLE)
        arrivals.show_awaited(turn, bindings.departments_in(turn.tx, id_of(chat)))
