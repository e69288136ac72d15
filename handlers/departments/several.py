"""One message that says something of several cases by their numbers: each gets its own words, and one answer lists what
was done with each."""

from __future__ import annotations

from domain.commands import parse
from domain.content import Content, Sentence, listed, sentence, word
from domain.errors import CaseworkError
from domain.hearing.departments import by_reference
from domain.hearing.departments.staff import Heard
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers.departments import actions, prompted, replies
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import events
from storage.tables import Case, id_of

ASKED = (Heard.DONE, Heard.BARE, Heard.PARTLY, Heard.EXPLAINED, Heard.NOT_NOW, Heard.RETURN, Heard.EXTEND, Heard.ASK)


def hear(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> bool:
    """Returns whether the message told of several cases."""
    parts = by_reference.read(incoming.text)
    if not parts:
        return False
    says: list[Sentence] = []
    for part in parts:
        for reference in part.references:
            says += _do(turn, actor, incoming, departments, reference, part.words)
    say(turn, actor, Content(tuple(says)), reply_to=actor.message)
    return True


def _do(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], reference: str, words: str
) -> list[Sentence]:
    """Does what the words say of one case, or undoes what it began; returns what was done, or why not."""
    try:
        with turn.tx.begin_nested():
            return [_done(turn, actor, incoming, departments, reference, words)]
    except CaseworkError as fault:
        why = sentence(fault.key, **fault.params)  # type: ignore[arg-type]  # the catalogues' test knows them
        return [sentence("several.fault", reference=reference), why]


def _done(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], reference: str, words: str) -> Sentence:
    """What the words did by the case's events; where they did nothing, or are a result without a tap, it was asked."""
    case = actions.find_case(turn, actor, departments, reference, None)
    known = len(events.history(turn.tx, id_of(case)))
    asked = _hear(turn, actor, incoming, case, words)
    acts = dict.fromkeys(one.action for one in events.history(turn.tx, id_of(case))[known:])
    if asked:
        return sentence("several.asked", reference=reference)
    if not acts:
        return sentence("several.nothing", reference=reference)
    return sentence("several.did", reference=reference, actions=listed([word("action", one) for one in acts]))


def _hear(turn: Turn, actor: Actor, incoming: Incoming, case: Case, words: str) -> bool:
    """Returns whether something is asked about the case, in a message of its own."""
    command = parse(words, turn.county.department_names())
    if isinstance(command.verb, Action) and command.verb in actions.ACTS:
        was = case.status
        said = actions.said_with(turn, actor, incoming, command.words)
        prompted.do_typed_act(turn, actor, case, command.verb, said)
        return (command.verb is Action.RESOLVE and case.status == was) or (
            command.verb in actions.NEEDS_WORDS and not command.words
        )
    said = actions.said_with(turn, actor, incoming, words)
    return replies.hear(turn, actor, case, said, on_card=True) in ASKED
