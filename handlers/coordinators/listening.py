"""Messages and taps of coordinators and leaders in their own chats: 今日待办, search, entering cases, codes, acts."""

from __future__ import annotations

from domain import references
from domain.commands import Command, Token, Wish, parse, workday_asked
from domain.errors import CaseworkError
from domain.expectations import ActWords, Expectation, VoiceWords
from domain.hearing.dangers.danger import Danger
from domain.kinds import HeldRole
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers.cases import explaining, said_taps
from handlers.cases.attachments import want_attached
from handlers.cases.casework import Said
from handlers.chats import joining
from handlers.complaints import kept_words
from handlers.coordinators import (
    area_weeks,
    at_hand,
    confidential_words,
    decisions,
    history,
    leaders,
    named_cases,
    office_cases,
    presses,
    prompt_words,
    resident_words,
    searching,
    second_person,
    take_backs,
    typed_acts,
    urging_several,
    wishes,
    workdays,
    wrong_assignments,
)
from handlers.coordinators.wishes import Asked
from handlers.saying import say, take_buttons
from handlers.supervision import slip_hearing
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.tables import Case, Delivery


def hear_official(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None, roles: set[HeldRole]) -> None:
    """Handles one message or tap of a coordinator or a leader, in their own chat."""
    if slip_hearing.hear(turn, actor, incoming, roles) or joining.join_by_code(turn, actor, incoming.text):
        return
    if (asked := workday_asked(incoming.text)) is not None:
        workdays.tell(turn, actor, asked)
    elif area_weeks.hear(turn, actor, incoming):
        return
    elif HeldRole.COORDINATOR not in roles:
        _hear_leader(turn, actor, incoming, danger)
    elif incoming.choice:
        presses.press(turn, actor, incoming)
    else:
        _hear_words(turn, actor, incoming, danger)


def _hear_leader(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    if proposal := second_person.proposal_for_head(turn, actor, incoming):
        _decide_as_head(turn, actor, proposal, incoming.reply_to)
    elif not office_cases.concerns(turn, actor, incoming):
        leaders.hear(turn, actor, incoming, danger)
    elif incoming.choice:
        presses.press(turn, actor, incoming)
    else:
        office_cases.hear(turn, actor, incoming)


def _decide_as_head(turn: Turn, actor: Actor, pressed: Token, message: str) -> None:
    """The head agrees, or does not, with the usual reason."""
    asked = cases.lock_request(turn.tx, pressed.subject)
    if asked is None or pressed.verb not in ("grant", "refuse"):
        raise CaseworkError("error.old_button")
    if pressed.verb == "grant":
        decisions.grant(turn, actor, pressed.subject)
    else:
        decisions.refuse(turn, actor, pressed.subject, decisions.Reason(code=decisions.REASONS[asked.kind]))
    take_buttons(turn, actor, message)


def _hear_words(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    if tap := said_taps.as_tap(turn, incoming, _asked(turn, actor, incoming)):
        presses.press(turn, actor, tap)
        return
    if any(one.hear(turn, actor, incoming) for one in (confidential_words, take_backs, wrong_assignments)):
        return
    command = parse(incoming.text, turn.county.department_names())
    said = deliveries.answered_by(turn.tx, actor.chat_id, incoming.reply_to, turn.written)
    # "登记一下，…" files something (codes were taken before), and "您好，…" greets whoever is written to
    said_more = command.verb is Wish.JOIN or (command.verb is Wish.HELP and command.words)
    wish = not said_more and typed_acts.is_command(command, said, quoted=bool(incoming.reply_to))
    if (
        said
        and said.case_id
        and isinstance(said.expects, VoiceWords)
        and not wish
        and _is_voice_transcript(command, incoming)
    ):
        case = searching.readable(turn, actor, cases.reference_of(turn.tx, said.case_id))
        kept_words.write_down(turn, actor, case, said.expects.voice, incoming.text.strip())
        return
    numbered = None if wish else named_cases.numbered(turn, incoming, command, said)
    if numbered and len(numbered.references) == 1:
        command = parse(f"#{numbered.references[0]} {numbered.words}", turn.county.department_names())
    media = want_attached(turn, actor, incoming)
    if wish:
        if not wishes.do(turn, Asked(actor, HeldRole.COORDINATOR, command, media)):
            say(turn, actor, at_hand.help_content())
    elif command.reference:
        case = searching.readable(turn, actor, command.reference)
        typed_acts.hear_number(turn, actor, case, command, Said(command.words, media, incoming.album))
    elif numbered:
        named_cases.ask_which(turn, actor, numbered.references)
    elif not incoming.reply_to and typed_acts.answers_last(said, command) and at_hand.interrupts(turn, _said(incoming)):
        at_hand.hear(turn, actor, command, _said(incoming), danger)
    elif said and said.case_id and (incoming.reply_to or typed_acts.answers_last(said, command)):
        case = searching.readable(turn, actor, cases.reference_of(turn.tx, said.case_id))
        _hear_about_case(
            turn, actor, case, command, incoming, Said(incoming.text.strip(), media, incoming.album), said.expects
        )
        if prompt_words.give_up(said.expects, incoming.text):
            at_hand.show_beside(turn, actor, incoming.text)
    elif references.mistyped(incoming.text):
        raise CaseworkError("error.no_such_reference")
    elif urging_several.hear(turn, actor, incoming.text, _replied(turn, actor, incoming)):
        return
    elif command.verb is Action.TAKE_BACK:
        take_backs.take_back_own(turn, actor)
    else:
        at_hand.hear(turn, actor, command, Said(incoming.text.strip(), media, incoming.album), danger)


def _asked(turn: Turn, actor: Actor, incoming: Incoming) -> Delivery | None:
    """The message whose buttons words may mean: the one that they reply to, else the last one."""
    if incoming.reply_to:
        return deliveries.case_of_message(turn.tx, actor.chat_id, incoming.reply_to)
    return deliveries.last_sent(turn.tx, actor.chat_id)


def _replied(turn: Turn, actor: Actor, incoming: Incoming) -> Delivery | None:
    return deliveries.case_of_message(turn.tx, actor.chat_id, incoming.reply_to) if incoming.reply_to else None


def _said(incoming: Incoming) -> Said:
    return Said(incoming.text.strip())


def _hear_about_case(
    turn: Turn, actor: Actor, case: Case, command: Command, incoming: Incoming, said: Said, expects: Expectation | None
) -> None:
    """Words that reply to a message about a case, or answer the last question about one."""
    if command.verb is Wish.FULL and not (command.words and isinstance(expects, ActWords)):
        history.show(turn, actor, case)
    elif command.verb is Wish.DEADLINE and not command.words:
        explaining.explain(turn, actor, case)
    elif (
        expects is None
        and not isinstance(command.verb, Action)
        and resident_words.tell_or_note(turn, actor, case, said, _replied(turn, actor, incoming))
    ):
        return
    elif incoming.reply_to:
        typed_acts.hear_reply(turn, actor, case, command, said, expects)
    else:
        typed_acts.hear_unquoted(turn, actor, case, command, said, expects)


def _is_voice_transcript(command: Command, incoming: Incoming) -> bool:
    """Whether a reply to a voice is what the voice says, and not an act on its case."""
    return bool(incoming.reply_to) and not isinstance(command.verb, Action) and not command.reference
