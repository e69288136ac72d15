"""删除我的数据: the person goes, their cases stay without them."""

from __future__ import annotations

from domain.content import Content, button, sentence
from domain.lifecycle import Action, Role, Status
from handlers import drafts
from handlers.transitions import By, move
from handlers.turn import Actor, Turn, chat_language, id_of, say, show_card
from storage import cases, inbox, outbox, people, privacy, timers
from storage.tables import Case


def ask(turn: Turn, actor: Actor) -> None:
    rows = ((button("button.forget_yes", "me:0:forget"),), (button("button.keep", "me:0:keep"),))
    say(turn, actor, Content((sentence("forget.sure"),), rows))


def forget(turn: Turn, actor: Actor) -> None:
    """Empties all the person said or was called, here and in what waits to be said; events keep ids and times."""
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft is not None:
        drafts.drop(turn, draft)
    own = cases.of_resident(turn.tx, actor.person_id)
    for media_id in privacy.forget_pictures(turn.tx, actor.person_id):
        timers.set_timer(turn.tx, "drop_file", media_id, turn.now)
    for case in own:
        _forget_case(turn, case, By(Role.RESIDENT, actor.person_id))
    platform, external = people.external_chat(turn.tx, actor.chat_id)
    inbox.blank_chat(turn.tx, platform, external)
    outbox.forget_chat(turn.tx, actor.chat_id)
    privacy.forget_person(turn.tx, actor.person_id, now=turn.now)
    outbox.enqueue(turn.tx, actor.chat_id, actor.language, kind="forget", now=turn.now, cause=turn.cause)
    say(turn, actor, sentence("forget.done"))


def _forget_case(turn: Turn, case: Case, by: By) -> None:
    move(turn, case, Action.FORGET, by)
    privacy.blank_case(turn.tx, id_of(case), by.person_id or 0, now=turn.now)
    outbox.forget_case(turn.tx, id_of(case))
    for sent in outbox.sayings_of(turn.tx, id_of(case)):
        outbox.enqueue(
            turn.tx,
            sent.chat_id,
            chat_language(turn, sent.chat_id),
            kind="erase",
            reply_to=sent.message,
            now=turn.now,
            cause=turn.cause,
        )
    case.wants_human_at = None
    turn.tx.add(case)
    if case.status == Status.WAITING:
        move(turn, case, Action.STOP_WAITING, By(Role.SYSTEM))
    show_card(turn, case)
