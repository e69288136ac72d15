"""删除我的数据: deletes a person's data; their cases stay, without them."""

from __future__ import annotations

from datetime import timedelta

from domain.commands import token
from domain.content import Content, button, listed, sentence
from domain.kinds import MessageKind, Scope, TimerKind
from domain.lifecycle import Action, Role, Status
from handlers.cases.transitions import SERVICE, ActingRole, move
from handlers.chats import leaving
from handlers.complaints import drafts
from handlers.saying import chat_language, say
from handlers.showing import show_card
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.engine import service_settings
from storage.messages import cancellation, deliveries, inbox, offers, outbox, timers
from storage.messages.outbox import Notice
from storage.people import blanking, chats, roles
from storage.tables import Case, Delivery, Person, id_of

CASES_A_NIGHT = 1000
ANSWERED_BY_NUMBER = timedelta(days=30)  # older offers are emptied with an old case


def ask(turn: Turn, actor: Actor) -> None:
    rows = (
        (button("button.forget_yes", token(Scope.SERVICE, 0, "forget")),),
        (button("button.keep", token(Scope.SERVICE, 0, "keep")),),
    )
    still_open = cases.of_resident(turn.tx, actor.person_id, still_open=True)
    says = [sentence("forget.sure")]
    if still_open:
        says.append(sentence("forget.open", references=listed([f"#{one.reference}" for one in still_open])))
    platform, _ = chats.current_alias(turn.tx, actor.chat_id)
    if platform not in turn.practice.erasing:
        says.append(sentence("forget.stays"))
    say(turn, actor, Content(tuple(says), rows))


def forget(turn: Turn, actor: Actor) -> None:
    """Empties all that the person said and was called, also in messages that wait to be sent; events keep ids and
    times. Raises `CaseworkError` for a coordinator without a successor."""
    person = turn.tx.get_one(Person, actor.person_id)
    held = roles.of_person(turn.tx, actor.person_id)
    leaving.check_succeeded(turn.tx, person, held)
    for draft in cases.drafts_of(turn.tx, actor.person_id):
        drafts.delete_draft(turn, draft)
    own = cases.of_resident(turn.tx, actor.person_id)
    for media_id in blanking.forget_pictures(turn.tx, actor.person_id):
        timers.set_timer(turn.tx, TimerKind.DROP_FILE, media_id, turn.now)
    for case in own:
        _forget_case(turn, case, ActingRole(Role.RESIDENT, actor.person_id))
    platform, external = chats.current_alias(turn.tx, actor.chat_id)
    inbox.blank_chat(turn.tx, platform, external)
    cancellation.forget_chat(turn.tx, actor.chat_id)
    blanking.forget_person(turn.tx, actor.person_id, now=turn.now)
    if held:
        leaving.give_back_dangers(turn)
    _forget_chat(turn, actor)


def expire(turn: Turn) -> None:
    """Empties cases that were kept as long as residents were told; at most `CASES_A_NIGHT` each night."""
    before = turn.now - timedelta(days=turn.county.retention_days)
    for case in blanking.kept_long_enough(turn.tx, before, CASES_A_NIGHT):
        for draft in cases.kept_aside(turn.tx, id_of(case)):
            drafts.delete_with_pictures(turn, draft)
        for media_id in blanking.forget_pictures_of_case(turn.tx, id_of(case)):
            timers.set_timer(turn.tx, TimerKind.DROP_FILE, media_id, turn.now)
        _forget_case(turn, case, SERVICE)
        if case.resident_id:
            offers.empty(turn.tx, case.resident_id, before=turn.now - ANSWERED_BY_NUMBER)
        blanking.blank_everyones_words(turn.tx, id_of(case))


def _forget_chat(turn: Turn, actor: Actor) -> None:
    """Empties the chat and tells the person at once, before they may write again as a new person."""
    outbox.enqueue(
        turn.tx, actor.chat_id, actor.language, Notice(kind=MessageKind.FORGET), now=turn.now, cause=turn.cause
    )
    say(turn, actor, sentence("forget.done"))


def _forget_case(turn: Turn, case: Case, by: ActingRole) -> None:
    move(turn, case, Action.FORGET, by)
    blanking.blank_case(turn.tx, id_of(case), by.person_id or 0, now=turn.now)
    service_settings.set_setting(turn.tx, service_settings.REWRITE, "wanted")
    cancellation.forget_case(turn.tx, id_of(case))
    for sent in (*deliveries.sayings_of(turn.tx, id_of(case)), *deliveries.former_cards_of(turn.tx, id_of(case))):
        _erase(turn, sent)
    case.wants_human_at = None
    turn.tx.add(case)
    if case.status == Status.WAITING:
        move(turn, case, Action.STOP_WAITING, ActingRole(Role.SYSTEM))
    show_card(turn, case)


def _erase(turn: Turn, sent: Delivery) -> None:
    """Has a message in a chat replaced by a line that says it was deleted."""
    language = chat_language(turn, sent.chat_id)
    outbox.enqueue(
        turn.tx,
        sent.chat_id,
        language,
        Notice(kind=MessageKind.ERASE, reply_to=sent.message),
        now=turn.now,
        cause=turn.cause,
    )
