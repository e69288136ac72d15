"""Every incoming message enters here, once: whose it is, and what kind of talk it belongs to."""

from __future__ import annotations

import json
from dataclasses import replace

from domain.content import Content, Sentence, button, sentence
from domain.errors import CaseworkError
from domain.messages import ChatKind, Incoming
from handlers import desk, groups, joining, residents
from handlers.turn import Actor, Turn, say, show_card
from storage import files, people, timers
from storage.tables import Case, Person

YEAR = 365


def handle(turn: Turn, incoming: Incoming) -> None:
    """Does what one message asks for. A person's mistake is told to that person, and leaves nothing else behind."""
    actor, person = _actor(turn, incoming)
    try:
        with turn.tx.begin_nested():
            _dispatch(turn, actor, incoming, person)
    except CaseworkError as mistake:
        _refuse(turn, actor, mistake)


def _refuse(turn: Turn, actor: Actor, mistake: CaseworkError) -> None:
    said = sentence(mistake.key, **mistake.params)  # type: ignore[arg-type]  # the catalogues' test knows them
    say(turn, actor, said, reply_to=actor.message, case_id=mistake.case_id, expects=mistake.expects)


def _actor(turn: Turn, incoming: Incoming) -> tuple[Actor, Person]:
    person = people.person_of(turn.tx, incoming.platform, incoming.sender)
    if person is None:
        person = people.add_person(
            turn.tx,
            incoming.platform,
            incoming.sender,
            name=incoming.sender_name,
            language=_language(turn, incoming.language),
            now=turn.now,
        )
    chat = people.chat_of(turn.tx, incoming.platform, incoming.chat)
    if chat is None:
        own = people.key(person) if incoming.chat_kind is ChatKind.PRIVATE else None
        chat = people.add_chat(
            turn.tx,
            incoming.platform,
            incoming.chat,
            kind=incoming.chat_kind,
            title=incoming.chat_title,
            person_id=own,
        )
    elif incoming.chat_kind is ChatKind.PRIVATE and chat.person_id != person.id:
        chat.person_id = person.id  # whoever was forgotten here has come back as a stranger
        turn.tx.add(chat)
        turn.tx.flush()
    language = person.language if incoming.chat_kind is ChatKind.PRIVATE else turn.county.languages[0]
    actor = Actor(people.key(person), people.key(chat), language, incoming.sender_name, incoming.message)
    return actor, person


def _language(turn: Turn, asked: str) -> str:
    """The county's language nearest to what the platform says the person reads."""
    wanted = asked.casefold().split("-")[0]
    return next(
        (one for one in turn.county.languages if one.casefold().split("-")[0] == wanted), turn.county.languages[0]
    )


def _dispatch(turn: Turn, actor: Actor, incoming: Incoming, person: Person) -> None:
    if incoming.chat_kind is ChatKind.GROUP:
        groups.hear(turn, actor, incoming)
        return
    held = {role.role for role in people.roles_of(turn.tx, actor.person_id)}
    if "coordinator" in held or "leader" in held:
        desk.hear(turn, actor, incoming, held)
        return
    if person.welcomed_at is None and not joining.code_in(incoming.text):
        welcome(turn, actor, person)
    residents.hear(turn, actor, incoming)


def welcome(turn: Turn, actor: Actor, person: Person) -> None:
    """The first contact says who runs this, who sees what, how long it is kept, and how to delete it."""
    person.welcomed_at = turn.now
    turn.tx.add(person)
    county = turn.county
    name, operator = county.name.in_(actor.language), county.operator.in_(actor.language)
    lines = (
        sentence("welcome.who", county=name, operator=operator),
        sentence("welcome.privacy"),
        _keeping(county.retention_days),
    )
    say(turn, replace(actor, message=""), Content(lines, ((button("button.language", "me:0:language"),),)))


def _keeping(days: int) -> Sentence:
    if days % YEAR == 0:
        return sentence("welcome.keeping_years", years=days // YEAR)
    return sentence("welcome.keeping", days=days)


def report(turn: Turn, payload: str) -> None:
    """A worker's report that a picture's bytes are home: the cards of its cases show it from now on."""
    said = json.loads(payload)
    kept = files.kept(turn.tx, said["media"], sha256=said["sha256"], mime=said["mime"], size=said["size"])
    if not kept:
        timers.set_timer(turn.tx, "drop_file", said["media"], turn.now)
        return
    for case_id in files.cases_showing(turn.tx, said["media"]):
        case = turn.tx.get(Case, case_id)
        if case:
            show_card(turn, case)
