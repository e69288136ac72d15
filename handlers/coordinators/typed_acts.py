"""What a coordinator writes about a case in their own chat: an act, an answer to a question, or a note.

An act that binds others or cannot be undone (`outward` in `actions.ACTS`) is done only if the words reply to its
question or to the card, or have the case's number and a verb. Other words that may mean it are offered, and need a tap.
"""

from __future__ import annotations

import re

from domain.commands import Command, Wish, danger_wish
from domain.content import listed, sentence, word
from domain.expectations import ActWords, Expectation, RefusalWords, TakeBack, VoiceWords
from domain.hearing import prompts, small_talk
from domain.hearing.dangers import danger_reports
from domain.hearing.officials import coordinators as hearing
from domain.hearing.officials.coordinator_cues import Meant
from domain.hearing.officials.coordinators import Heard
from domain.hearing.officials.sending import Sureness
from domain.hearing.prompts import Reply
from domain.lifecycle import OPEN, Action, Role, Status, may
from handlers.cases import offers
from handlers.cases.casework import Said
from handlers.complaints import dangers
from handlers.coordinators import (
    act_offers,
    actions,
    call_backs,
    changed_cases,
    danger_denials,
    decisions,
    own_words,
    prompt_words,
    searching,
    take_backs,
)
from handlers.coordinators.own_words import Spoken
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.messages.deliveries import Answered
from storage.tables import Case

OF_A_CASE = (Wish.FULL, Wish.DEADLINE)  # asked of the case that the message is about
UNKNOWN_VERB = re.compile(r"[\u4e00-\u9fff]{2,4}|[a-z]{3,12}", re.IGNORECASE)
LONGEST_COMMAND = 16  # letters
OF_DANGER = ("taken", "danger_over")  # the buttons of a danger
INSTEAD = (Meant.URGE, Meant.ASSIGN, Meant.SUSPEND, Meant.REJECT, Meant.SEND_BACK, Meant.SPLIT, Meant.CALL_BACK)
SHOWING = (Meant.SHOW, Meant.EXPLAIN)
TO_SOMEBODY = re.compile(r"您|你|请问|\byou")
INTERRUPTING = (Meant.URGE, Meant.CALL_BACK, Meant.NOTE)


def hear_number(turn: Turn, actor: Actor, case: Case, command: Command, said: Said) -> None:
    """Words with a case number: the act that they name, else the case is shown."""
    if isinstance(command.verb, Action):
        _do_typed_act(turn, actor, case, command.verb, said)
    elif (
        _hear_of_danger(turn, actor, case, said)
        or take_backs.hear_of(turn, actor, case, said)
        or _hear_own_words(turn, actor, case, said)
    ):
        return
    elif command.talked_of:
        act_offers.offer_note(turn, actor, case, command, said)
    elif _is_unknown_verb(said):
        _tell_unknown_verb(turn, actor, case, said.words)
    else:
        searching.open_case(turn, actor, case)
        if (said.words or said.media) and not small_talk.asks_after(said.words):
            act_offers.offer_note(turn, actor, case, command, said)


def _hear_own_words(turn: Turn, actor: Actor, case: Case, said: Said) -> bool:
    spoken = Spoken(said, own_words.read(turn, said.words), numbered=True) if said.words else None
    return spoken is not None and own_words.hear(turn, actor, case, spoken)


def _is_unknown_verb(said: Said) -> bool:
    """Whether a word after a number seems to be an act that there is not: "#26000010 并单"."""
    word_alone = UNKNOWN_VERB.fullmatch(said.words) is not None
    return word_alone and not said.media and not small_talk.asks_after(said.words) and not small_talk.thanks(said.words)


def _tell_unknown_verb(turn: Turn, actor: Actor, case: Case, words: str) -> None:
    """Says that a word is not known, with the acts that are possible now."""
    status = Status(case.status)
    possible = [one for one, act in actions.ACTS.items() if act.named and may(status, one, Role.COORDINATOR)]
    of_danger = OF_DANGER if case.danger and case.status in OPEN else ()
    named = listed([*(word("button", one) for one in of_danger), *(word("action", one) for one in possible)])
    answer(turn, actor, "heard.unknown_verb", reference=case.reference, shown=words, actions=named)


def hear_reply(turn: Turn, actor: Actor, case: Case, command: Command, said: Said, expects: Expectation | None) -> None:
    """Words that reply to a message about a case: an act, the answer to its question, else a note.

    A question is only noted after a tap.
    """
    if isinstance(expects, TakeBack) and command.verb is Action.TAKE_BACK:
        take_backs.take_back_said(turn, actor, case, expects.statement)
    elif isinstance(command.verb, Action) and not _cancels(command, expects):
        _do_typed_act(turn, actor, case, command.verb, Said(command.words, said.media, said.album))
    elif isinstance(expects, ActWords):
        _answer_prompt(turn, actor, case, expects, said)
    elif isinstance(expects, RefusalWords):
        _refuse(turn, actor, case, expects, said)
    elif _hear_of_danger(turn, actor, case, said):
        return
    elif isinstance(expects, TakeBack) and prompts.takes_back(said.words):
        take_backs.take_back_said(turn, actor, case, expects.statement)
    elif said.words and own_words.hear(turn, actor, case, Spoken(said, own_words.read(turn, said.words), quoted=True)):
        return
    elif command.talked_of:
        act_offers.offer_note(turn, actor, case, command, said)
    elif said.words and small_talk.asks_after(said.words):
        searching.open_case(turn, actor, case)
    elif prompts.is_question(said.words):
        act_offers.offer_note(turn, actor, case, command, said)
    else:
        actions.act(turn, actor, case, Action.NOTE, said)


def _refuse(turn: Turn, actor: Actor, case: Case, asked: RefusalWords, said: Said) -> None:
    """The reason of a refusal, in reply to its prompt."""
    decisions.check_undecided(turn, actor, asked.request)
    match prompts.read(Action.REJECT, said.words):
        case Reply.CANCEL:
            answer(turn, actor, "request.open", reference=case.reference)
        case Reply.WORDS | Reply.DOUBT:
            decisions.refuse(turn, actor, asked.request, decisions.Reason(said))
        case _:
            says = sentence("error.refuse_why")
            say(turn, actor, says, reply_to=actor.message, case_id=case.id, expects=asked)


def _hear_of_danger(turn: Turn, actor: Actor, case: Case, said: Said) -> bool:
    """What the buttons of a danger do, or to whom it was passed on (已报 公安). Returns whether the words say that."""
    if not case.danger or case.status not in OPEN or said.media:
        return False
    if wish := danger_wish(said.words):
        dangers.press_as_coordinator(turn, actor, case, wish)
    elif meant := danger_reports.said_by_official(said.words):
        _do_as_meant(turn, actor, case, meant)
    elif to := danger_reports.reported_to(said.words):
        dangers.note_report(turn, actor, case, to)
    else:
        return danger_denials.offer_over(turn, actor, case, said)
    return True


def _do_as_meant(turn: Turn, actor: Actor, case: Case, wish: str) -> None:
    """What other words for a button say. That it is over ends calls: asked about, as when tapped, if nobody has it."""
    if wish == "no_danger" and dangers.is_in_nobodys_hand(turn, case):
        dangers.ask_whether_over(turn, actor, case)
    else:
        dangers.press_as_coordinator(turn, actor, case, wish)


def _do_typed_act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Does an act whose verb was typed. The words of a result are read as if they replied to its question."""
    if action is Action.RECATEGORIZE and own_words.put_right(turn, actor, case, said):
        return
    if action is Action.ASSIGN and changed_cases.is_assigned(case):
        act_offers.assign_anew(turn, actor, case, said)
        return
    if actions.known(action).decides and said.words and changed_cases.crosses_another(turn, actor, case):
        act_offers.offer_anew(turn, actor, case, action, said)
        return
    doubtful = action is Action.RESOLVE and prompts.read_result(said.words) is not Reply.WORDS
    if doubtful and may(Status(case.status), action, Role.COORDINATOR):
        _answer_prompt(turn, actor, case, ActWords(action), said)
    else:
        actions.act(turn, actor, case, action, said)


def _cancels(command: Command, expects: Expectation | None) -> bool:
    """Whether "撤回" replies to a question: nothing has been done yet that could be taken back."""
    return isinstance(expects, ActWords) and command.verb is Action.TAKE_BACK and not command.words


def _answer_prompt(turn: Turn, actor: Actor, case: Case, asked: ActWords, said: Said) -> None:
    action, read = asked.action, prompt_words.read(asked.action, said.words)
    given_up = read is Reply.CANCEL
    if read in (Reply.WORDS, Reply.DOUBT) and act_offers.asked_before(case, asked):
        act_offers.offer_anew(turn, actor, case, action, _with_date(asked, said))
        return
    if action in offers.TO_RESIDENT and not given_up and _shows_first(turn, actor, case, asked, said, quoted=True):
        return
    match read:
        case Reply.WORDS:
            actions.act(turn, actor, case, action, _with_date(asked, said))
            if asked.outcome == call_backs.CALLED:
                call_backs.clear_wants_human(turn, case)
        case Reply.DOUBT:
            act_offers.offer(turn, actor, case, action, _with_date(asked, said), asked)
        case Reply.CANCEL:
            offers.tell_cancelled(turn, actor, case, action)
            _do_instead(turn, actor, case, said)
        case _:
            offers.tell_still_open(turn, actor, case, action, asked)


def _do_instead(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """点错了，我是要催环卫: what is wanted instead of the act; what reaches others is offered."""
    heard = own_words.read(turn, said.words)
    if heard.sureness is not Sureness.TALK and heard.meant in INSTEAD:
        own_words.hear(turn, actor, case, Spoken(said, heard))


def _shows_first(turn: Turn, actor: Actor, case: Case, asked: ActWords, said: Said, *, quoted: bool) -> bool:
    """Words about the person who reported are never sent, and words that say how to tell them something are shown
    first. Returns whether the words are such."""
    if hearing.is_grumble(said.words) or (hearing.is_aside(said.words) and not quoted):
        answer(turn, actor, "heard.not_sent", reference=case.reference)
        return True
    if hearing.is_nod(said.words) and not said.media:
        offers.tell_still_open(turn, actor, case, asked.action, asked)
        return True
    told = hearing.instructed(said.words)
    if not told:
        return False
    act_offers.offer(turn, actor, case, asked.action, Said(told, said.media, said.album), asked)
    return True


def _with_date(asked: ActWords, said: Said) -> Said:
    """The reason of a suspension whose day was named before, with that day."""
    if asked.action is not Action.SUSPEND or not asked.outcome:
        return said
    return Said(f"{asked.outcome} {said.words}", said.media, said.album)


def answers_last(said: Answered | None, command: Command) -> bool:
    """Whether words without a quote may answer the last message: a question, or an act that can be taken back."""
    if said is None or not said.case_id:
        return False
    match said.expects:
        case ActWords() | RefusalWords():
            return True
        case TakeBack():
            return command.verb is Action.TAKE_BACK
    return False


def hear_unquoted(
    turn: Turn, actor: Actor, case: Case, command: Command, said: Said, expects: Expectation | None
) -> None:
    """Words after a question that do not quote it: they may be the answer, or meant for somebody else."""
    if isinstance(command.verb, Action) and not _cancels(command, expects):
        action, said = command.verb, Said(command.words, said.media, said.album)
        if said.words and _is_outward(case, action):
            act_offers.offer(turn, actor, case, action, said, expects if isinstance(expects, ActWords) else None)
        else:
            actions.act(turn, actor, case, action, said)
        return
    if isinstance(expects, RefusalWords):
        hear_refusal = _refuse if prompt_words.give_up(expects, said.words) else act_offers.offer_refusal
        hear_refusal(turn, actor, case, expects, said)
        return
    assert isinstance(expects, ActWords)  # `answers_last` has checked it
    heard = own_words.read(turn, said.words)
    if _interrupts(expects, heard, said) and own_words.hear(turn, actor, case, Spoken(said, heard)):
        return
    action, given_up = expects.action, prompt_words.give_up(expects, said.words)
    if not given_up and act_offers.asked_before(case, expects):
        _answer_prompt(turn, actor, case, expects, said)
        return
    if action in offers.TO_RESIDENT and not given_up and _shows_first(turn, actor, case, expects, said, quoted=False):
        return
    sure = not _is_outward(case, action) and (action is not Action.ASSIGN or _names_department(turn, said.words))
    if sure or prompt_words.read(action, said.words) in (Reply.CANCEL, Reply.TALK):
        _answer_prompt(turn, actor, case, expects, said)
    else:
        act_offers.offer(turn, actor, case, action, _with_date(expects, said), expects)


def _interrupts(asked: ActWords, heard: Heard, said: Said) -> bool:
    """Whether words after a prompt are another command: "催一下环卫处" while an answer is asked for."""
    short = len(said.words) <= LONGEST_COMMAND and not said.media
    if heard.meant in SHOWING:  # 现在谁在办？ is asked of the service, 您现在在哪？ of the resident
        return short and hearing.asks(said.words) and not TO_SOMEBODY.search(said.words)
    return short and heard.opens and heard.sureness is Sureness.SURE and heard.meant in INTERRUPTING


def hear_at_hand(turn: Turn, actor: Actor, case: Case, command: Command, spoken: Spoken) -> None:
    """An act whose verb was typed, without a number or a reply: of the case shown last."""
    action = command.verb
    assert isinstance(action, Action)
    known = actions.known(action)
    if known.read_whole and own_words.hear(turn, actor, case, spoken):
        return
    said = Said(command.words, spoken.said.media, spoken.said.album)
    outward = _is_outward(case, action) or action is Action.RESUME
    if known.wordless and (outward or not spoken.alone):
        own_words.offer_by_button(turn, actor, case, action)
    elif said.words and (outward or not spoken.alone):
        act_offers.offer(turn, actor, case, action, said, None)
    else:
        actions.act(turn, actor, case, action, said)


def _is_outward(case: Case, action: Action) -> bool:
    return actions.known(action).outward or (action is Action.ASSIGN and case.status != Status.SUBMITTED)


def _names_department(turn: Turn, words: str) -> bool:
    return words.strip().casefold() in turn.county.department_names()


def is_command(command: Command, said: Answered | None, *, quoted: bool) -> bool:
    """Whether words are a command, and not the answer to a question, as "查无此事" can be."""
    if not isinstance(command.verb, Wish) or said is None or not said.case_id:
        return isinstance(command.verb, Wish)
    if command.reference:
        return True
    if command.verb in OF_A_CASE:
        return False
    if not isinstance(said.expects, ActWords | RefusalWords | VoiceWords):
        return command.apart or not quoted
    return command.verb is not Wish.CANCEL and (not command.words or (command.apart and not quoted))
