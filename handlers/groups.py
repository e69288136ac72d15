"""Group chats: bound to departments or to an area by a one-time code, or none of the service's business.

Talk among colleagues is left alone; a button, a reply to one of the service's messages, or a case number is not.
"""

from __future__ import annotations

from domain import prompts, references
from domain.commands import Command, Wish, opens_report, outcome_of, parse, without_verb
from domain.content import sentence, word
from domain.errors import CaseworkError
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers import chats, communities, explaining, joining, offers, proofs, staff, todo, unread
from handlers.casework import Said
from handlers.turn import Actor, Turn, answer, say_in
from storage import cases, deliveries, people, waiting
from storage.chats import HOW_TO_BIND
from storage.tables import Chat, Delivery

HELP = ("帮助", "help", "start", "setup")
WISHES = (Wish.FULL, Wish.TODO, Wish.DEADLINE)


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """One message in a group. What is said in an unknown group is ignored, but for one line on how to bind it."""
    asked = incoming.mentioned or opens_report(incoming.text)
    if incoming.unread and (asked or _about_us(turn, actor.chat_id, incoming)):
        unread.tell(turn, actor, incoming)
    if unread.is_all(incoming):
        return
    if not incoming.choice and joining.code_in(incoming.text):
        if joining.binds(turn, actor, incoming.text):
            _show_backlog(turn, actor)
        return
    departments = people.departments_in(turn.tx, actor.chat_id)
    if departments:
        _hear_staff(turn, actor, incoming, departments)
    elif area := people.area_of(turn.tx, actor.chat_id):
        communities.hear(turn, actor, incoming, area)
    elif incoming.choice or _asks_how(incoming):
        answer(turn, actor, "group.unknown")
    else:
        chat = turn.tx.get(Chat, actor.chat_id)
        assert chat is not None
        hint(turn, chat)


def _asks_how(incoming: Incoming) -> bool:
    return incoming.text.strip().lstrip("/").casefold() in HELP


def hint(turn: Turn, chat: Chat) -> None:
    """How a group is bound: said once, until it loses the service and lets it in again.

    After a moment, in which it may turn out to be a bound group that its platform calls otherwise now.
    """
    if chat.hinted_at is None:
        chat.hinted_at = turn.now
        turn.tx.add(chat)
        say_in(
            turn, people.key(chat), sentence("group.unknown"), merge_key=HOW_TO_BIND, wait=turn.practice.prompt_window
        )


def refuse_anonymous(turn: Turn, incoming: Incoming) -> None:
    """Nobody answers for what a hidden admin does: whoever acts is asked to show themselves, talk is left alone."""
    chat = chats.chat_of(turn, incoming)
    command = parse(incoming.text)
    wants = joining.code_in(incoming.text) or command.reference or opens_report(incoming.text)
    acts = incoming.choice or incoming.mentioned or (command.verb and command.apart)
    if wants or acts or _about_us(turn, people.key(chat), incoming):
        say_in(turn, people.key(chat), sentence("error.anonymous"), reply_to=incoming.message)


def _about_us(turn: Turn, chat_id: int, incoming: Incoming) -> bool:
    """Whether a message replies to one of ours that is about a case."""
    replied = deliveries.case_of_message(turn.tx, chat_id, incoming.reply_to) if incoming.reply_to else None
    return replied is not None and replied.case_id is not None


def _show_backlog(turn: Turn, actor: Actor) -> None:
    """Cases that were assigned before the group was bound would otherwise never be seen there."""
    departments = people.departments_in(turn.tx, actor.chat_id)
    if departments and waiting.count(turn.tx, waiting.open_in(departments)):
        todo.list_open(turn, actor, departments)


def _hear_staff(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> None:
    if incoming.choice:
        staff.press(turn, actor, incoming, departments)
        return
    if _reports(incoming):
        answer(turn, actor, "group.no_reports")
        return
    replied = deliveries.case_of_message(turn.tx, actor.chat_id, incoming.reply_to) if incoming.reply_to else None
    command = _heard(turn, incoming.text)
    if command.lines and command.verb is not None:
        todo.act_on_lines(turn, actor, incoming, departments, command, replied)
    elif command.verb is Wish.TODO and not command.reference and not command.words:
        todo.list_open(turn, actor, departments)
    elif _asks_how(incoming):
        answer(turn, actor, "help.staff")
    elif command.reference or (replied and replied.case_id):
        _act_on_one(turn, actor, incoming, departments, command, replied)
    elif references.mistyped(incoming.text):
        raise CaseworkError("error.no_such_reference")
    elif _joins_album(turn, actor, incoming, departments) or _takes_back(turn, actor, departments, command):
        return
    elif replied or command.verb in staff.ACTS:
        answer(turn, actor, "group.unclear")


def _reports(incoming: Incoming) -> bool:
    """Whether the service is asked to file something; without a slash or a mention, "上报 …" is talk here."""
    return opens_report(incoming.text) and (incoming.mentioned or incoming.text.lstrip().startswith("/"))


def _joins_album(turn: Turn, actor: Actor, incoming: Incoming, departments: list[str]) -> bool:
    """Only an album's first picture bears its words: "#number 办结 已清运"; the others come after it bare."""
    first = cases.recent_of_album(turn.tx, incoming.album) if incoming.album and incoming.photos else None
    case = cases.lock(turn.tx, first.case_id) if first else None
    if case is None or case.department not in departments:
        return False
    return staff.joins_album(turn, case, staff.said_with(turn, actor, incoming, ""))


def _takes_back(turn: Turn, actor: Actor, departments: list[str], command: Command) -> bool:
    bare = command.verb is Action.TAKE_BACK and not command.words
    return bare and staff.take_back_own(turn, actor, departments)


def _heard(turn: Turn, text: str) -> Command:
    """What staff ask for; a word that only others may ask with opens a sentence here: "查看现场", "取消"."""
    command = parse(text, turn.county.department_names())
    wish = isinstance(command.verb, Wish)
    named = command.reference and not (command.verb is Wish.DEADLINE and command.words)  # "the deadline is too short"
    ours = command.apart and (named or (command.verb in WISHES and not command.words))
    return without_verb(text) if wish and not ours else command


def _act_on_one(
    turn: Turn, actor: Actor, incoming: Incoming, departments: list[str], command: Command, replied: Delivery | None
) -> None:
    case = staff.find_case(turn, departments, command.reference, replied)
    said = staff.said_with(turn, actor, incoming, command.words)
    expects = replied.expects if replied and replied.case_id == case.id else ""
    if staff.joins_album(turn, case, said):
        return
    expects = expects or proofs.asked_for(turn, actor, case, replied, said)
    if command.verb is Wish.FULL or (command.verb is None and command.reference and not said.words and not said.media):
        staff.show_full(turn, actor, case)
    elif command.verb is Wish.DEADLINE:
        explaining.explain(turn, actor, case)
    elif expects.startswith("act:") and command.verb is Action.TAKE_BACK:
        # nothing was done yet
        offers.cancelled(turn, actor, case, Action(expects.split(":")[1]), proofs.closes(expects))
    elif expects == offers.UNDO and command.verb is None and prompts.takes_back(said.words):
        staff.act(turn, actor, case, Action.TAKE_BACK, Said())
    elif expects.startswith("act:") and _completes(command, expects):
        staff.finish_prompt(turn, actor, case, expects, said)
    elif isinstance(command.verb, Action):
        staff.obey(turn, actor, case, command.verb, said)
    elif command.verb is not None:
        answer(turn, actor, "group.unclear")
    else:
        staff.act(turn, actor, case, Action.NOTE, said)
        if command.talked_of and command.apart:
            act = word("action", command.talked_of)
            answer(turn, actor, "done.note_only", reference=case.reference, action=act)


def _completes(command: Command, expects: str) -> bool:
    """Whether a reply to a question is taken as its answer: words, or its own verb before them."""
    asked = command.verb == expects.split(":")[1] and outcome_of(command.words)[1] == command.words
    return command.verb is None or asked
