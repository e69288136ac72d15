"""Messages and taps of coordinators and leaders in their own chats: 今日待办, search, entering cases, codes, acts."""

from __future__ import annotations

from collections.abc import Sequence

from domain import references
from domain.commands import Command, Token, Wish, parse, read_token, workday_asked
from domain.content import Content, Param, Sentence, category, listed, sentence, when, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import ActWords, Expectation, VoiceWords
from domain.hearing.dangers.danger import Danger
from domain.hearing.residents.wants import Kind
from domain.kinds import HeldRole, Scope
from domain.lifecycle import Action, Role
from domain.messages import Incoming
from handlers.cases import cards, explaining, offers, said_taps, voices
from handlers.cases.attachments import want_pictures
from handlers.cases.casework import Said
from handlers.chats import joining, languages
from handlers.complaints import dangers, kept_words
from handlers.coordinators import (
    act_offers,
    actions,
    area_weeks,
    at_hand,
    call_backs,
    changed_cases,
    codes,
    confidential_words,
    decisions,
    digests,
    entry,
    leaders,
    office_cases,
    prompt_words,
    recategorizing,
    resident_words,
    searching,
    second_person,
    sections,
    take_backs,
    today,
    typed_acts,
    urging_several,
    workdays,
)
from handlers.saying import say, take_buttons
from handlers.turn import Actor, Turn
from handlers.wording import receiver_of
from storage.casework import cases, events
from storage.messages import deliveries, files
from storage.tables import Case, Delivery, Event, Person, Statement, id_of


def hear_official(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None, roles: set[HeldRole]) -> None:
    """Handles one message or tap of a coordinator or a leader, in their own chat."""
    if joining.join_by_code(turn, actor, incoming.text):
        return
    if (asked := workday_asked(incoming.text)) is not None:
        workdays.tell(turn, actor, asked)
    elif area_weeks.hear(turn, actor, incoming):
        return
    elif HeldRole.COORDINATOR not in roles:
        _hear_leader(turn, actor, incoming, danger)
    elif incoming.choice:
        press(turn, actor, incoming)
    else:
        _hear_words(turn, actor, incoming, danger)


def _hear_leader(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    if proposal := second_person.proposal_for_head(turn, actor, incoming):
        _decide_as_head(turn, actor, proposal, incoming.reply_to)
    elif not office_cases.concerns(turn, actor, incoming):
        leaders.hear(turn, actor, incoming, danger)
    elif incoming.choice:
        press(turn, actor, incoming)
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
        press(turn, actor, tap)
        return
    if confidential_words.hear(turn, actor, incoming) or take_backs.hear(turn, actor, incoming):
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
    media = want_pictures(turn, actor, incoming)
    if wish:
        _do_wish(turn, actor, command, media)
    elif command.reference:
        case = searching.readable(turn, actor, command.reference)
        typed_acts.hear_number(turn, actor, case, command, Said(command.words, media, incoming.album))
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
        show_history(turn, actor, case)
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


def _do_wish(turn: Turn, actor: Actor, command: Command, media: tuple[int, ...]) -> None:
    match command.verb:
        case Wish.TODAY | Wish.TODO:
            show_today(turn, actor)
        case Wish.DIGEST | Wish.FIGURES:
            digests.show(turn, actor, actionable=True)
        case Wish.FULL if command.reference:
            show_history(turn, actor, searching.readable(turn, actor, command.reference))
        case Wish.DEADLINE if command.reference and not command.words:
            explaining.explain(turn, actor, searching.readable(turn, actor, command.reference))
        case Wish.FIND if command.words or command.reference:
            searching.find_in_words(turn, actor, command.words or command.reference)
        case Wish.FIND_PERSON:
            searching.find_person(turn, actor, command.words)
        case Wish.FILE:
            entry.file_for_others(turn, actor, command.words, media)
        case Wish.CODE:
            codes.give_code(turn, actor, command.words)
        case Wish.CHINESE | Wish.ENGLISH:
            languages.change_language(turn, actor, str(command.verb))
        case _:
            say(turn, actor, at_hand.help_content())


def press(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """A tapped button. The person's roles and the case's status are checked now."""
    pressed = read_token(incoming.choice)
    if pressed is None:
        raise CaseworkError("error.old_button")
    match pressed.scope:
        case Scope.WORKLIST:
            _press_worklist(turn, actor, pressed, incoming.reply_to)
        case Scope.REQUEST:
            _press_request(turn, actor, pressed, incoming.reply_to)
        case Scope.COORDINATOR:
            if pressed.subject == entry.WITHOUT_CASE:
                entry.press(turn, actor, pressed, incoming.reply_to)
                return
            found = turn.tx.get(Case, pressed.subject)
            case = searching.readable(turn, actor, found.reference if found else "")
            _press_case(turn, actor, case, pressed, incoming.reply_to)
        case _:
            raise CaseworkError("error.old_button")


def _press_worklist(turn: Turn, actor: Actor, pressed: Token, message: str) -> None:
    if pressed.verb == "digest":
        digests.show(turn, actor, actionable=True)
    elif pressed.verb == "all":
        show_today(turn, actor)
    elif pressed.verb in today.NAMES:
        sections.show(turn, actor, pressed)
    elif pressed.verb == searching.FOUND:
        searching.show_more(turn, actor, message)
    else:
        raise CaseworkError("error.old_button")


def _press_request(turn: Turn, actor: Actor, pressed: Token, message: str) -> None:
    asked = cases.lock_request(turn.tx, pressed.subject)
    if asked is None or pressed.verb not in ("grant", "refuse"):
        raise CaseworkError("error.old_button")
    searching.readable(turn, actor, cases.reference_of(turn.tx, asked.case_id))
    match pressed.verb, pressed.args:
        case "grant", ():
            decisions.grant(turn, actor, pressed.subject)
        case "refuse", ():
            decisions.ask_reason(turn, actor, pressed.subject)
            return
        case "refuse", (reason,) if reason == decisions.REASONS[asked.kind]:
            decisions.refuse(turn, actor, pressed.subject, decisions.Reason(code=reason))
        case _:
            raise CaseworkError("error.old_button")
    take_buttons(turn, actor, message)


def _press_case(turn: Turn, actor: Actor, case: Case, pressed: Token, message: str) -> None:
    if changed_cases.is_kept(turn, actor, case, pressed):
        changed_cases.tell_pressed(turn, actor, case, pressed)
        return
    match pressed.verb, pressed.args:
        case "open", _:
            searching.open_case(turn, actor, case)
        case "pass_on", (draft_id, *sure) if sure in ([], ["sure"]):
            kept_words.pass_on(turn, actor, case, draft_id, sure=bool(sure))
        case "file_apart", (draft_id,):
            kept_words.file_as_new_case(turn, actor, case, draft_id)
        case "hear", (media_id,):
            voices.play(turn, actor, case, media_id)
        case "history", _:
            show_history(turn, actor, case)
        case offers.OFFER_VERB, _:
            act_offers.press_offer(turn, actor, case, pressed, message)
        case "no_danger", () if dangers.is_in_nobodys_hand(turn, case):
            dangers.ask_whether_over(turn, actor, case)
        case (("taken" | "no_danger"), _):
            dangers.press_as_coordinator(turn, actor, case, pressed.verb)
        case "departments", _:
            actions.offer_departments(turn, actor, case)
        case "to", (code, *sure) if sure in ([], ["sure"]):
            actions.send_to(turn, actor, case, code, sure=bool(sure))
        case "keep_held", (draft_id,):
            kept_words.keep_confidential(turn, actor, case, draft_id)
        case "categories", args:
            recategorizing.offer_categories(turn, actor, case, args[0] if args else "")
        case recategorizing.CATEGORY, (code,):
            recategorizing.set_category(turn, actor, case, code)
        case recategorizing.KIND, (kind,) if kind in set(Kind):
            recategorizing.set_kind(turn, actor, case, Kind(kind))
        case "called", (said,):
            call_backs.record(turn, actor, case, said)
        case "graded", (("1" | "2" | "3" | "4" | "5") as grade,):
            call_backs.record_grade(turn, actor, case, int(grade))
        case Action.HAND_OVER, ():
            office_cases.ask_hand_over(turn, actor, case)
        case Action.HAND_OVER, ("sure",):
            office_cases.hand_over(turn, actor, case)
        case Action.TAKE_BACK, args if pressed.number() or not args:
            take_backs.take_back_said(turn, actor, case, pressed.number())
        case Action.REFER, (code, *sure) if sure in ([], ["sure"]):
            actions.refer_to(turn, actor, case, code, sure=bool(sure))
        case verb, _ if verb in set(actions.ACTS):
            actions.act(turn, actor, case, Action(verb), Said())
        case _:
            raise CaseworkError("error.old_button")


def show_history(turn: Turn, actor: Actor, case: Case) -> None:
    """流转记录: the whole history, with who acted and what was said."""
    says = [cards.heading(case), sentence("case.words", words=case.words), *searching.linked(turn, actor, case)]
    said = cases.all_statements(turn.tx, id_of(case))
    for event in events.history(turn.tx, id_of(case)):
        says += [_history_line(turn, event, said), *_why_routed(event)]
    photos = tuple(files.of_case(turn.tx, id_of(case), *files.PICTURES))
    rows = tuple(voices.hear_row(case, one) for one in files.voices_with(turn.tx, id_of(case)))
    say(turn, actor, Content(tuple(says), rows, photos), case_id=case.id)
    kept_words.show(turn, actor, case)


def _history_line(turn: Turn, event: Event, said: Sequence[Statement]) -> Sentence:
    """One event. The resident is not named; staff and coordinators are."""
    person = turn.tx.get(Person, event.person_id) if event.person_id and event.role != Role.RESIDENT else None
    who: list[Param] = [word("role", event.role)]
    who += [department_name(event.department)] if event.department else []
    who += [person.name] if person and person.name else []
    what: list[Param] = [word("action", event.action)]
    what += [category(event.details["category"])] if event.details.get("category") else []
    what += [word("kind", event.details["kind"])] if event.details.get("kind") else []
    what += [department_name(event.details["to"])] if event.details.get("to") else []
    what += [receiver_of(turn, event.details["receiver"])] if event.details.get("receiver") else []
    words = next((one.words for one in said if _belongs(one, event)), "")
    return sentence("history.line", at=when(event.at), what=listed(what), who=listed(who), words=words)


def _why_routed(event: Event) -> list[Sentence]:
    """Why the case went where it went when it was filed."""
    routing = event.details.get("routing")
    return [sentence("history.routing", why=word("routing_reason", routing["reason"]))] if routing else []


def _belongs(said: Statement, event: Event) -> bool:
    """Whether a statement belongs to an event: named by it, or made in the same act."""
    if named := event.details.get("statement"):
        return bool(said.id == named)
    return (said.action, said.said_at, said.person_id) == (event.action, event.at, event.person_id)


def show_today(turn: Turn, actor: Actor) -> None:
    say(turn, actor, today.content(turn, actor.person_id))
