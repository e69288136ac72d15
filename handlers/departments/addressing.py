"""Words in a department's group that reply to nothing: theirs is a case only if they name it (29号那单…), mention the
service, or are a verb alone on a line right after a card. All else is talk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.commands import Command, parse
from domain.content import Content, button, sentence, word
from domain.errors import CaseworkError
from domain.expectations import ActWords
from domain.hearing import prompts
from domain.hearing.departments import addressed, in_passing, places_named, staff
from domain.hearing.departments.staff import Heard
from domain.hearing.prompts import Reply
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import offers, requests
from handlers.cases.shown_state import case_token
from handlers.departments import actions, lists, prompted, replies
from handlers.jurisdiction import is_for_group, open_for_group
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.casework import cases, worklists
from storage.messages import deliveries
from storage.tables import Case, id_of

RIGHT_AFTER = timedelta(minutes=30)  # a verb alone means the card that was shown before it
AFTER_PROMPT = timedelta(hours=1)
AT_HAND = timedelta(days=1)  # whoever calls the service by name means the case that was spoken of last
MOST = 6  # cases that are asked about
MOST_OPEN = 100  # of more, a place tells too little


def without_name(incoming: Incoming) -> Incoming:
    """The message without the name by which the service is called, as 机器人."""
    words = addressed.without_name(incoming.text)
    return incoming if words == incoming.text else replace(incoming, text=words, mentioned=True)


def hear(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command) -> bool:
    """Words without a reply and without a full number. Returns whether they were for the service."""
    if incoming.reply_to:
        return False
    named = addressed.short_number(incoming.text)
    if named and _on_short_number(turn, actor, incoming, departments, named):
        return True
    if incoming.mentioned:
        return _mentioning(turn, actor, incoming, departments, command)
    if addressed.asks_for_own_list(incoming.text):
        lists.list_open(turn, actor, departments)
        return True
    if addressed.asks_of_use(incoming.text):
        answer(turn, actor, "help.staff")
        return True
    if isinstance(command.verb, Action) and command.verb in actions.ACTS:
        one_line = "\n" not in incoming.text.strip() and addressed.sets_verb_off(incoming.text)
        return one_line and _verb_alone(turn, actor, incoming, departments, command)
    return (
        _after_prompt(turn, actor, incoming, departments)
        or _told_of_place(turn, actor, incoming, departments)
        or _returned_right_after(turn, actor, incoming, departments)
    )


def _returned_right_after(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> bool:
    """ "这不归我们管，退回", right after a card: 退单 is offered with the reason, if one case alone may be meant."""
    likely = _likely(turn, incoming.text)
    if likely is None or likely.action is not Action.RETURN or not in_passing.names_return(incoming.text):
        return False
    shown = _spoken_of(turn, actor, departments, turn.now - RIGHT_AFTER)
    held = [one for one in shown if may(Status(one.status), Action.RETURN, Role.STAFF)]
    if len(held) != 1 or _is_hopeless(turn, held[0], likely):
        return False
    case = actions.find_case(turn, actor, departments, held[0].reference, None)
    said = actions.said_with(turn, actor, incoming, likely.words)
    prompted.offer_words(turn, actor, case, Action.RETURN, said)
    return True


def _told_of_place(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> bool:
    """ "3号楼那堆拉走了": what is likely meant for a case is offered, if its place is that of only one open case."""
    likely = _likely(turn, incoming.text)
    if likely is None:
        return False
    held = worklists.page(turn.tx, open_for_group(turn, actor.chat_id, departments), MOST_OPEN)
    found = _at(held.cases, likely.where) or _at(held.cases, incoming.text)
    if held.left or len(found) != 1 or not may(Status(found[0].status), likely.action, Role.STAFF):
        return False
    case = actions.find_case(turn, actor, departments, found[0].reference, None)
    said = actions.said_with(turn, actor, incoming, likely.words)
    if likely.action is Action.ACKNOWLEDGE:
        _offer_signing(turn, actor, case)
    elif _is_hopeless(turn, case, likely):
        return False
    else:
        prompted.offer_words(turn, actor, case, likely.action, said)
    return True


def _at(held: Sequence[Case], words: str) -> list[Case]:
    return [one for one in held if places_named.names_place(words, one.address)]


@dataclass(frozen=True, slots=True)
class Likely:
    """What words in passing are likely for, the words of the act, and those that name its place first."""

    action: Action
    words: str
    where: str


IN_PASSING = {
    Heard.TELL: Action.ANSWER,
    Heard.ASK: Action.ASK,
    Heard.RETURN: Action.RETURN,
    Heard.EXTEND: Action.EXTEND,
}
WORK = (Heard.DONE, Heard.PARTLY, Heard.EXPLAINED)


def _likely(turn: Turn, text: str) -> Likely | None:
    """None for what is said to a colleague, unless it tells of work: "老周你那车修好没，3号楼等着呢"."""
    said = text.strip()
    reading = staff.read(said, turn.county.department_names())
    if reading.heard is Heard.ASK:
        return Likely(Action.ASK, reading.words, said)
    if told := in_passing.told_of_work(said):
        return Likely(Action.RESOLVE, said, told)
    if in_passing.is_for_colleague(said):
        return None
    if reading.heard in WORK and not in_passing.asks_anything(said):
        return Likely(Action.RESOLVE, said, said)
    if action := IN_PASSING.get(reading.heard):
        return Likely(action, reading.words, said)
    takes = reading.heard in (Heard.PROMISE, Heard.NOTE) and in_passing.claims(said)
    return Likely(Action.ACKNOWLEDGE, said, said) if takes else None


def _is_hopeless(turn: Turn, case: Case, likely: Likely) -> bool:
    """Whether the act would be refused: nobody asked for it here, so nothing is said."""
    if likely.action is Action.EXTEND:
        wanted = requests.wanted_extension(turn, case, likely.words)
        if wanted is None or not wanted.days:
            return True
    try:
        actions.refuse_hopeless(turn, case, likely.action)
    except CaseworkError:
        return True
    return False


def _offer_signing(turn: Turn, actor: Actor, case: Case) -> None:
    sign = button("action.acknowledge", case_token(Scope.STAFF, case, Action.ACKNOWLEDGE))
    says = sentence("offer.sign", reference=case.reference)
    say(turn, actor, Content((says,), ((sign,),)), reply_to=actor.message, case_id=id_of(case))


def _after_prompt(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> bool:
    """Words right after the question for a result, which reply to nothing: what reads as a result is offered, and a
    press that was wrong is cancelled. All else is talk."""
    asked = deliveries.asked_last(turn.tx, actor.chat_id, turn.now, within=AFTER_PROMPT)
    if asked is None or not asked.lately or not asked.case_id or not isinstance(asked.expects, ActWords):
        return False
    if asked.expects.action is not Action.RESOLVE or asked.expects.noted:
        return False
    read = prompts.read(Action.RESOLVE, incoming.text, asked.expects.outcome)
    tells = in_passing.tells_only_of_work(incoming.text)
    if not (read is Reply.CANCEL or (tells and read in (Reply.WORDS, Reply.DOUBT))):
        return False
    case = actions.find_case(turn, actor, departments, cases.reference_of(turn.tx, asked.case_id), None)
    if not may(Status(case.status), Action.RESOLVE, Role.STAFF):
        return False
    if read is Reply.CANCEL:
        offers.tell_cancelled(turn, actor, case, Action.RESOLVE)
    else:
        said = actions.said_with(turn, actor, incoming, incoming.text.strip())
        prompted.offer_words(turn, actor, case, Action.RESOLVE, said, asked.expects)
    return True


def _on_short_number(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], named: addressed.ShortNumber
) -> bool:
    """ "29号那单我们接了": of the department's open cases, the only one whose number ends so. Talk about it is left
    alone."""
    ending = worklists.ending_in(open_for_group(turn, actor.chat_id, departments), named.digits)
    found = worklists.page(turn.tx, ending, 1)
    command = parse(named.words, turn.county.department_names())
    reads = staff.read(named.words, turn.county.department_names()).heard
    if found.count != 1 or (command.verb is None and reads in (Heard.NOTE, Heard.NOTHING, Heard.HOW)):
        return False
    _on_case(turn, actor, incoming, departments, found.cases[0], command)
    return True


def _on_case(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], found: Case, command: Command
) -> None:
    case = actions.find_case(turn, actor, departments, found.reference, None)
    said = actions.said_with(turn, actor, incoming, command.words)
    if isinstance(command.verb, Action):
        prompted.do_typed_act(turn, actor, case, command.verb, said)
    else:
        replies.hear(turn, actor, case, said, on_card=True)


def _mentioning(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command) -> bool:
    """Words to the service by its name: how it is used, the list, or the case that was spoken of last."""
    reads = staff.read(incoming.text, turn.county.department_names()).heard
    if addressed.asks_for_list(incoming.text):
        lists.list_open(turn, actor, departments)
        return True
    if reads is Heard.HOW:
        answer(turn, actor, "help.staff")
        return True
    at_hand = _spoken_of(turn, actor, departments, turn.now - AT_HAND)
    if len(at_hand) != 1 or (command.verb is None and reads in (Heard.NOTE, Heard.NOTHING)):
        return False
    _on_case(turn, actor, incoming, departments, at_hand[0], command)
    return True


def _verb_alone(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command) -> bool:
    """A verb right after a card. Alone it is done; with words, these are offered; with several cards it is asked of
    which."""
    action = command.verb
    assert isinstance(action, Action)
    shown = _spoken_of(turn, actor, departments, turn.now - RIGHT_AFTER)
    open_to_it = [one for one in shown if may(Status(one.status), action, Role.STAFF)]
    if not open_to_it or len(open_to_it) > MOST or action is Action.TAKE_BACK:
        return False
    if len(open_to_it) > 1:
        _ask_which(turn, actor, action, open_to_it)
        return True
    case = actions.find_case(turn, actor, departments, open_to_it[0].reference, None)
    said = actions.said_with(turn, actor, incoming, command.words)
    if said.words or said.media:
        prompted.offer_words(turn, actor, case, action, said)
    else:
        actions.act(turn, actor, case, action, said)
    return True


def _spoken_of(turn: Turn, actor: Actor, departments: list[str], since: datetime) -> list[Case]:
    ids = deliveries.spoken_of_since(turn.tx, actor.chat_id, since)
    return [one for one in cases.by_ids(turn.tx, ids) if is_for_group(turn, one, actor.chat_id, departments)]


def _ask_which(turn: Turn, actor: Actor, action: Action, held: Sequence[Case]) -> None:
    rows = tuple(
        (
            button(
                "button.act_on",
                case_token(Scope.STAFF, one, action),
                action=word("action", action),
                reference=one.reference,
            ),
        )
        for one in held
    )
    says = sentence("prompt.which", action=word("action", action))
    say(turn, actor, Content((says,), rows), reply_to=actor.message)
