"""What a resident can do: report, add, ask about their cases, withdraw, call a human."""

from __future__ import annotations

from dataclasses import replace

from domain.commands import Token, Wish, linked_to, opens_with, read_token, told_at_once, wish_of
from domain.content import sentence
from domain.errors import CaseworkError
from domain.expectations import AboutResult, AfterFiling, Details, Expectation, Question, asks_for_words
from domain.hearing import small_talk
from domain.hearing.dangers.danger import Danger
from domain.hearing.residents.draft_replies import Step, taken_up
from domain.kinds import Scope
from domain.lifecycle import OPEN, Action, Status
from domain.messages import Incoming
from handlers.cases import confidentiality, own_case_access, ratings
from handlers.cases.attachments import want_attached
from handlers.chats import joining, numbered_choices
from handlers.chats.languages import change_language
from handlers.complaints import (
    additions,
    closed_words,
    dangers,
    direct_filing,
    draft_answers,
    drafts,
    given_up,
    open_questions,
    result_reasons,
    verdicts_first,
)
from handlers.residents import (
    after_filing,
    asked_in_danger,
    beside,
    confirming,
    deletion,
    draft_buttons,
    first_words,
    forwarding,
    greeting,
    old_verdicts,
    own_cases,
    own_results,
    past_accusations,
    person,
    progress,
    redo_taken_back,
    result_photos,
    withdrawing,
)
from handlers.residents.beginning import may_begin
from handlers.saying import answer, say, take_buttons
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.messages.deliveries import Asked
from storage.tables import Case, Draft, id_of


def hear_resident(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    """Handles one message or tap of a resident in their own chat. `danger` was found in it when it came in."""
    if incoming.choice in (first_words.REPORT, first_words.REPORT_NOTICE):
        _report(turn, actor, incoming, first_words.take_offered(turn, actor, incoming.reply_to, incoming.choice))
    elif (pressed := read_token(incoming.choice)) and (pressed.scope, pressed.verb) == (Scope.RESIDENT, "offered"):
        case = own_case_access.lock_own_case(turn, actor, pressed.subject)
        beside.take_offered(turn, actor, case, incoming)
    elif incoming.choice and old_verdicts.press(turn, actor, incoming):
        pass
    elif incoming.choice:
        press(turn, actor, incoming.choice)
        if opens_with(incoming.choice, Scope.DRAFT):
            take_buttons(turn, actor, incoming.reply_to)
    elif not (joining.join_by_code(turn, actor, incoming.text) or greeting.ask_to_tell(turn, actor, incoming)):
        _hear_words(turn, actor, incoming, danger)


def _hear_words(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    if verdicts_first.hear_danger(turn, actor, incoming, danger):
        return
    if confirming.hear(turn, actor, incoming) or forwarding.hear(turn, actor, incoming):
        return
    if redo_taken_back.hear(turn, actor, incoming) or result_photos.hear(turn, actor, incoming):
        return
    if words := told_at_once(incoming.text):
        _file_directly(turn, actor, replace(incoming, text=words))
        return
    if code := linked_to(incoming.text):
        _begin_by_link(turn, actor, code)
        return
    if wish := wish_of(incoming.text):
        do_wish(turn, actor, wish, incoming.text)
        return
    question = deliveries.asked_last(turn.tx, actor.chat_id, turn.written)
    said = deliveries.answered(turn.tx, actor.chat_id, incoming.reply_to, question)
    number = numbered_choices.is_only_number(turn, incoming)
    if number and not (said and asks_for_words(said.expects)) and _hear_number(turn, actor, incoming, question):
        return
    if said and said.case_id and said.expects and handle_answer(turn, actor, incoming, said.case_id, said.expects):
        return
    if case := own_case_access.named_case(turn, actor, incoming, said.case_id if said and incoming.reply_to else None):
        _hear_about_case(turn, actor, case, incoming)
    elif not asked_in_danger.hear(turn, actor, incoming):
        _hear_unnamed(turn, actor, incoming, question)


def _hear_unnamed(turn: Turn, actor: Actor, incoming: Incoming, question: Asked | None) -> None:
    """Words that name no case: an answer to a draft, words beside an open case, or a new story."""
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft is None and (taken := first_words.take_up_again(turn, actor, incoming.text)):
        _report(turn, actor, incoming, taken)
        return
    known = cases.of_resident(turn.tx, actor.person_id) if _may_be_of_others(draft, incoming) else []
    if past_accusations.hear_named(turn, actor, incoming, known, draft):
        return
    if draft is None and own_results.hear_unasked(turn, actor, incoming, question):
        return
    if draft is None and past_accusations.hear_pointing(turn, actor, incoming, known):
        return
    if draft is None and not _has_more_than_words(incoming) and first_words.answer_question(turn, actor, incoming.text):
        return
    if draft and draft_answers.ends_question(turn, actor, incoming, draft):
        return
    if (draft is None or beside.means_else(draft, incoming)) and beside.hear(turn, actor, incoming, known):
        return
    if not _hear_small_talk(turn, actor, incoming, draft):
        _tell_story(turn, actor, incoming, draft)


def _may_be_of_others(draft: Draft | None, incoming: Incoming) -> bool:
    """Whether words that name no case may be about one of the person's cases."""
    if draft is None or beside.means_else(draft, incoming):
        return True
    return past_accusations.may_be_asked_beside(draft, incoming)


def _hear_number(turn: Turn, actor: Actor, incoming: Incoming, question: Asked | None) -> bool:
    """A number of no line that was said last begins nothing and is added to nothing: the draft's lines are shown again,
    or it is told what to write. It may answer what a department has asked. Returns whether it was no answer."""
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft and (draft.step == Step.CONFIRM or numbered_choices.is_number(turn, incoming)):
        drafts.keep_and_ask(turn, actor, draft)
    elif draft:
        return False
    elif waits := open_questions.waiting_for(turn, actor, incoming, question):
        handle_answer(turn, actor, incoming, id_of(waits), Details())
    elif chosen := numbered_choices.old_choice(turn, actor, incoming):
        press(turn, actor, chosen)
    elif cases.of_resident(turn.tx, actor.person_id, still_open=True):
        numbered_choices.say_number_alone(turn, actor, incoming)
    elif not own_results.ask_again(turn, actor, question):
        greeting.say_help(turn, actor)
    return True


def _file_directly(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """上报: filed without a preview, unless details are missing, which are then asked for."""
    complaint = direct_filing.complete_complaint(turn, incoming.text)
    if complaint is None or incoming.place or incoming.voice or incoming.dictated:
        _tell_story(turn, actor, incoming, cases.open_draft(turn.tx, actor.person_id))
    elif may_begin(turn, actor):
        pictures = want_attached(turn, actor, incoming)
        direct_filing.file_directly(turn, actor, replace(complaint, media=pictures))


def _begin_by_link(turn: Turn, actor: Actor, code: str) -> None:
    """A link or QR code that names an area: the next complaint has its place already."""
    area = turn.county.open_area(code)
    draft = cases.open_draft(turn.tx, actor.person_id)
    if area is None:
        greeting.say_help(turn, actor)
    elif draft or may_begin(turn, actor):
        drafts.begin_in_area(turn, actor, area.code, draft)


def _hear_about_case(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """A case number alone asks for the case, or says which case was meant; with words it is heard as words about it."""
    words = own_case_access.without_number(incoming.text)
    words = "" if small_talk.asks_after(words) else words
    told = replace(incoming, text=words)
    over = case.status in (Status.CLOSED, *closed_words.WITHOUT_RESULT)
    numbered = words != incoming.text.strip()
    without_result = case.status in closed_words.WITHOUT_RESULT
    if words and without_result and past_accusations.hear_about(turn, actor, told, case):
        return
    if words and over and own_results.hear_answer(turn, actor, told, case):
        return
    if words and over and past_accusations.hear_about(turn, actor, told, case):
        return
    draft = cases.open_draft(turn.tx, actor.person_id)
    if words and over and not numbered:  # it takes nothing: what is not about its result is a new matter
        _tell_story(turn, actor, told, draft)
    elif words or _has_more_than_words(incoming):
        beside.hear_about(turn, actor, case, replace(incoming, text=words), added=numbered)
    elif draft and draft.step == "which":
        additions.add_own_draft(turn, actor, draft, case)
    else:
        own_cases.show_history(turn, actor, case)


def _has_more_than_words(incoming: Incoming) -> bool:
    return incoming.has_more


def _hear_small_talk(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft | None) -> bool:
    """Handles a typed answer, thanks, or words without content. Returns whether it was one of these."""
    if _has_more_than_words(incoming):
        return False
    if wish := first_words.wish_in(incoming.text):
        do_wish(turn, actor, wish, incoming.text)
        return True
    if greeting.answer_beside(turn, actor, incoming, draft):
        if draft and draft.step != "which":
            draft_answers.wait(turn, draft)
        return True
    if draft:
        return draft_answers.handle_words(turn, actor, incoming, draft)
    if not small_talk.plain(incoming.text):
        greeting.say_help(turn, actor)
    elif small_talk.thanks(incoming.text):
        answer(turn, actor, "help.thanks")
    else:
        return first_words.answer_talk(turn, actor, incoming.text)
    return True


def _report(turn: Turn, actor: Actor, incoming: Incoming, taken: first_words.Taken) -> None:
    """What was not reported at first is: a draft as it was, words as if they were said now."""
    draft = cases.open_draft(turn.tx, actor.person_id)
    if not taken.draft or draft:
        _tell_story(turn, actor, replace(incoming, text=taken.words, choice="", reply_to=""), draft)
    elif may_begin(turn, actor):
        given_up.take_up(turn, actor, taken.draft, taken_up(incoming.text))


def _tell_story(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft | None) -> None:
    if draft or may_begin(turn, actor):
        drafts.add_to_draft(turn, actor, incoming, draft)


def do_wish(turn: Turn, actor: Actor, wish: Wish, text: str) -> None:
    match wish:
        case Wish.CASES:
            own_cases.list_cases(turn, actor)
        case Wish.CANCEL:
            _cancel(turn, actor)
        case Wish.HUMAN:
            person.call(turn, actor, text)
        case Wish.FORGET:
            deletion.ask(turn, actor)
        case Wish.WITHDRAW:
            withdrawing.ask_which(turn, actor, text)
        case Wish.CHINESE | Wish.ENGLISH:
            change_language(turn, actor, wish.value)
        case _:
            greeting.help_with(turn, actor, text)


def _cancel(turn: Turn, actor: Actor) -> None:
    if (draft := cases.open_draft(turn.tx, actor.person_id)) is None:
        raise CaseworkError("error.nothing_to_cancel")
    drafts.cancel(turn, actor, draft)


def press(turn: Turn, actor: Actor, choice: str) -> None:
    """A tapped button. The person's rights and the case's status are checked now."""
    pressed = read_token(choice)
    if pressed is None:
        raise CaseworkError("error.old_button")
    match pressed.scope:
        case Scope.DRAFT:
            draft_buttons.press(turn, actor, pressed)
        case Scope.SERVICE:
            _press_menu(turn, actor, pressed)
        case Scope.RESIDENT:
            _press_case(turn, actor, pressed)
        case _:
            raise CaseworkError("error.old_button")


def _press_menu(turn: Turn, actor: Actor, pressed: Token) -> None:
    match pressed.verb:
        case own_cases.CASES:
            own_cases.list_cases(turn, actor, pressed)
        case withdrawing.WITHDRAW:
            withdrawing.list_open(turn, actor, pressed)
        case progress.URGE:
            progress.list_to_urge(turn, actor, pressed)
        case "human":
            person.call(turn, actor, "")
        case "language":
            others = [one for one in turn.county.languages if one != actor.language]
            change_language(turn, actor, others[0] if others else actor.language)
        case "forget":
            deletion.forget(turn, actor)
        case "keep":
            answer(turn, actor, "forget.kept")
        case _:
            raise CaseworkError("error.old_button")


def _press_case(turn: Turn, actor: Actor, pressed: Token) -> None:
    case = own_case_access.lock_own_case(turn, actor, pressed.subject)
    match pressed.verb:
        case "history":
            own_cases.show_history(turn, actor, case)
        case "add":
            own_case_access.check_allowed(case, Action.ADD_DETAILS)
            say(turn, actor, sentence("case.add_now", reference=case.reference), case_id=case.id, expects=Details())
        case "withdraw":
            withdrawing.ask(turn, actor, case)
        case "withdraw!":
            withdrawing.press(turn, actor, case, pressed)
        case "withdraw_no":
            progress.tell_kept(turn, actor, case)
        case "urge":
            progress.urge(turn, actor, case)
        case "human":
            person.call(turn, actor, f"#{case.reference}")
        case "another":
            if may_begin(turn, actor):  # else they were told that they may begin no more today
                additions.move_reply_to_draft(turn, actor, case, pressed.args[0] if pressed.args else "")
        case confidentiality.AGREES | confidentiality.REFUSES:
            confidentiality.press(turn, actor, case, pressed.verb, pressed.number())
        case "through" | "no_danger":
            dangers.press(turn, actor, case, pressed.verb)
        case redo_taken_back.VERB:
            redo_taken_back.press(turn, actor, case)
        case "other":
            result_reasons.press_other(turn, actor, case, pressed)
        case _:
            ratings.press(turn, actor, case, pressed)


def handle_answer(turn: Turn, actor: Actor, incoming: Incoming, case_id: int, expects: Expectation) -> bool:
    """Whether words answered the last question about a case; if so, they are handled."""
    case = own_case_access.lock_own_case(turn, actor, case_id)
    match expects:
        case Details():
            return case.status in OPEN and beside.hear_answer(turn, actor, case, incoming)
        case AfterFiling(step) if not _has_more_than_words(incoming):
            return case.status in OPEN and after_filing.hear(turn, actor, case, incoming, step)
        case AboutResult(Question.GRADE_OF_REDONE) if _has_more_than_words(incoming):
            if is_open := case.status in OPEN:
                additions.add_details(turn, actor, case, incoming)
            return is_open
        case AboutResult():
            return own_results.hear_answer(turn, actor, incoming, case, expects)
    return False  # a question to a coordinator, whose role has ended
