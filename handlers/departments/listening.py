"""A department's group: taps, replies to cards and words with a case number are acts; talk among colleagues is
ignored."""

from __future__ import annotations

from domain import references
from domain.commands import Command, Wish, opens_report, outcome_of, parse, without_verb
from domain.content import word
from domain.errors import CaseworkError
from domain.expectations import ActWords, TakeBack, read
from domain.hearing import prompts
from domain.hearing.departments import addressed, staff
from domain.hearing.departments.staff import Heard
from domain.hearing.prompts import Reply
from domain.kinds import CARDS
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers.cases import explaining, offers, said_taps
from handlers.cases.casework import Said
from handlers.departments import (
    actions,
    addressing,
    lists,
    prompted,
    proofs,
    replies,
    several,
    slip_replies,
    taking_back,
    taps,
)
from handlers.jurisdiction import is_for_group
from handlers.saying import answer
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.tables import Case, Delivery

HELP = ("帮助", "help", "start", "setup")
RESIDENT_SAID = ("told.department.details", "told.department.reply")
INSTEAD = {Heard.EXTEND: Action.EXTEND, Heard.RETURN: Action.RETURN}
WISHES = (Wish.FULL, Wish.TODO, Wish.DEADLINE)


def hear_staff(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> None:
    """Handles one message in the group of these departments."""
    if incoming.choice:
        if not slip_replies.press(turn, actor, incoming, departments):
            taps.press(turn, actor, incoming, departments)
        return
    if _reports(incoming):
        answer(turn, actor, "group.no_reports")
        return
    incoming = addressing.without_name(incoming)
    replied = deliveries.case_of_message(turn.tx, actor.chat_id, incoming.reply_to) if incoming.reply_to else None
    if slip_replies.hear(turn, actor, incoming, departments, replied):
        return
    if tap := said_taps.as_tap(turn, incoming, replied):
        taps.press(turn, actor, tap, departments)
        return
    if several.hear(turn, actor, incoming, departments):
        return
    command = _heard(turn, incoming.text)
    if lists.hear_lines(turn, actor, incoming, departments, command, replied):
        return
    if command.verb is Wish.TODO and not command.reference and not command.words:
        lists.list_open(turn, actor, departments)
    elif asks_how(incoming):
        answer(turn, actor, "help.staff")
    elif command.reference or (replied and replied.case_id):
        _act_on_one(turn, actor, incoming, departments, command, replied)
    elif references.mistyped(incoming.text):
        raise CaseworkError("error.no_such_reference")
    elif _is_heard_otherwise(turn, actor, incoming, departments, command):
        return
    elif replied or incoming.mentioned or (command.verb in actions.ACTS and addressed.sets_verb_off(incoming.text)):
        answer(turn, actor, "group.unclear")


def _is_heard_otherwise(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command) -> bool:
    return (
        _join_album(turn, actor, incoming, departments, command)
        or _take_back_own(turn, actor, incoming, departments, command)
        or addressing.hear(turn, actor, incoming, departments, command)
    )


def _reports(incoming: Incoming) -> bool:
    """Whether the service is asked to file something. Without a slash or a mention, "上报 …" is talk here."""
    return opens_report(incoming.text) and (incoming.mentioned or incoming.text.lstrip().startswith("/"))


def _join_album(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command) -> bool:
    """The first picture of an album says what is done, such as "#number 办结 已清运"; the others follow without words,
    or with a line of their own."""
    first = cases.recent_of_album(turn.tx, incoming.album) if incoming.album and incoming.shows else None
    case = cases.lock(turn.tx, first.case_id) if first else None
    if case is None or not is_for_group(turn, case, actor.chat_id, departments):
        return False
    words = command.words if command.verb is None else ""
    return actions.join_album(turn, case, actions.said_with(turn, actor, incoming, words))


def _take_back_own(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command) -> bool:
    if command.verb is Action.TAKE_BACK and not command.words:
        return actions.take_back_own(turn, actor, departments)
    return not incoming.reply_to and taking_back.hear_unquoted(turn, actor, incoming.text, departments)


def _heard(turn: Turn, text: str) -> Command:
    """The command in a text. Words that only others may command with are part of a sentence here: "查看现场"."""
    command = parse(text, turn.county.department_names())
    wish = isinstance(command.verb, Wish)
    named = command.reference and not (command.verb is Wish.DEADLINE and command.words)  # "the deadline is too short"
    ours = command.apart and (named or (command.verb in WISHES and not command.words))
    return without_verb(text) if wish and not ours else command


def _act_on_one(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command, replied: Delivery | None
) -> None:
    case = actions.find_case(turn, actor, departments, command.reference, replied)
    said = actions.said_with(turn, actor, incoming, command.words)
    expects = read(replied.expects) if replied and replied.case_id == case.id else None
    if command.verb is None and actions.join_album(turn, case, said):
        return
    expects = expects or proofs.asked_for(turn, actor, case, replied, said)
    if command.verb is Wish.FULL or (command.verb is None and command.reference and not said.words and not said.media):
        actions.show_full(turn, actor, case)
    elif command.verb is Wish.DEADLINE:
        explaining.explain(turn, actor, case)
    elif isinstance(expects, ActWords) and command.verb is Action.TAKE_BACK:
        # nothing was done yet
        offers.tell_cancelled(turn, actor, case, expects.action, proofs.photo_settled(expects))
    elif isinstance(expects, TakeBack) and command.verb is Action.TAKE_BACK:
        actions.take_back_said(turn, actor, case, expects.statement)
    elif command.verb is None and taking_back.hear(turn, actor, case, said, expects, replied):
        return
    elif isinstance(expects, ActWords) and _completes(command, expects):
        prompted.finish_prompt(turn, actor, case, expects, said)
        _hear_instead(turn, actor, case, expects, said)
    elif isinstance(command.verb, Action):
        prompted.do_typed_act(turn, actor, case, command.verb, said)
    elif command.verb is not None:
        answer(turn, actor, "group.unclear")
    else:
        on_card = bool(command.reference) or (replied is not None and replied.kind in CARDS)
        on_details = replied is not None and not on_card and deliveries.says(turn.tx, replied, RESIDENT_SAID)
        heard = replies.hear(turn, actor, case, said, on_card=on_card, on_details=on_details)
        if heard is Heard.NOTE and command.talked_of and command.apart:
            act = word("action", command.talked_of)
            answer(turn, actor, "done.note_only", reference=case.reference, action=act)


def _hear_instead(turn: Turn, actor: Actor, case: Case, asked: ActWords, said: Said) -> None:
    """What is wanted instead of an act that is given up: 点错了，是想再要三天. It is offered."""
    wanted = INSTEAD.get(staff.read(said.words, turn.county.department_names(but=case.department)).heard)
    given_up = prompts.read(asked.action, said.words, asked.outcome) is Reply.CANCEL
    if given_up and wanted not in (None, asked.action):
        replies.hear(turn, actor, case, said, on_card=False)


def _completes(command: Command, asked: ActWords) -> bool:
    """Whether a reply to a question is its answer: words, or words after the act's own verb."""
    by_verb = command.verb is asked.action and outcome_of(command.words)[1] == command.words
    return command.verb is None or by_verb


def asks_how(incoming: Incoming) -> bool:
    """Whether somebody asks how the service works."""
    return incoming.text.strip().lstrip("/").casefold() in HELP
