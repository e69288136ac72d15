"""What a resident can do: report, add, ask about their cases, withdraw, call a human."""

from __future__ import annotations

from dataclasses import replace

from domain import references
from domain.commands import Token, Wish, linked_to, opens_with, read_token, told_at_once, wish_of
from domain.content import Content, sentence
from domain.errors import CaseworkError
from domain.expectations import AboutResult, Details, Expectation, Question
from domain.hearing import small_talk
from domain.hearing.danger import Danger
from domain.kinds import Scope
from domain.lifecycle import OPEN, Action, Role, Status, may
from domain.messages import Incoming
from domain.routing import Kind
from handlers.cases import notices, own_case_access, ratings
from handlers.cases.attachments import want_pictures
from handlers.cases.filing import Complaint, file_case
from handlers.cases.transitions import as_resident, move
from handlers.chats import joining
from handlers.chats.languages import change_language
from handlers.complaints import (
    additions,
    dangers,
    direct_filing,
    draft_answers,
    drafts,
    further_words,
    kept_words,
    open_questions,
)
from handlers.limits import Admission
from handlers.residents import deletion, first_words, own_cases, progress
from handlers.saying import answer, say, take_buttons
from handlers.telling import tell_coordinators
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.tables import Case, Draft, id_of


def hear_resident(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    """Handles one message or tap of a resident in their own chat. `danger` was found in it when it came in."""
    if incoming.choice in (first_words.REPORT, first_words.REPORT_NOTICE):
        words = first_words.take_offered(turn, actor, incoming.reply_to)
        _tell_story(
            turn,
            actor,
            replace(incoming, text=words, choice="", reply_to=""),
            cases.open_draft(turn.tx, actor.person_id),
        )
    elif incoming.choice:
        press(turn, actor, incoming.choice)
        if opens_with(incoming.choice, Scope.DRAFT):
            take_buttons(turn, actor, incoming.reply_to)
    elif not joining.join_by_code(turn, actor, incoming.text):
        _hear_words(turn, actor, incoming, danger)


def _hear_words(turn: Turn, actor: Actor, incoming: Incoming, danger: Danger | None) -> None:
    if dangers.hear(turn, actor, incoming, danger):
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
    question = deliveries.asked_last(turn.tx, actor.chat_id, turn.now)
    said = deliveries.answered(turn.tx, actor.chat_id, incoming.reply_to, question)
    if said and said.case_id and said.expects and handle_answer(turn, actor, incoming, said.case_id, said.expects):
        return
    if case := _named_case(turn, actor, incoming, said.case_id if said and incoming.reply_to else None):
        _hear_about_case(turn, actor, case, incoming)
    elif cases.told_no_danger(turn.tx, actor.person_id) or not further_words.hear_more(turn, actor, incoming):
        draft = cases.open_draft(turn.tx, actor.person_id)
        if _hear_small_talk(turn, actor, incoming, draft):
            return
        if draft is None and (case := open_questions.waiting_for(turn, actor, incoming, question)):
            additions.add_details(turn, actor, case, incoming)
        else:
            _tell_story(turn, actor, incoming, draft)


def _file_directly(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """上报: filed without a preview, unless details are missing, which are then asked for."""
    complaint = direct_filing.complete_complaint(turn, incoming.text)
    if complaint is None or incoming.place or incoming.voice:
        _tell_story(turn, actor, incoming, cases.open_draft(turn.tx, actor.person_id))
    elif may_begin(turn, actor):
        pictures = want_pictures(turn, actor, incoming)
        direct_filing.file_directly(turn, actor, replace(complaint, media=pictures))


def _begin_by_link(turn: Turn, actor: Actor, code: str) -> None:
    """A link or QR code that names an area: the next complaint has its place already."""
    area = turn.county.open_area(code)
    draft = cases.open_draft(turn.tx, actor.person_id)
    if area is None:
        say(turn, actor, first_words.help_menu())
    elif draft or may_begin(turn, actor):
        drafts.begin_in_area(turn, actor, area.code, draft)


def _hear_about_case(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """A case number alone asks for the case, or says which case was meant; with words it adds to the case."""
    words = own_case_access.without_number(incoming.text)
    words = "" if small_talk.asks_after(words) else words
    draft = cases.open_draft(turn.tx, actor.person_id)
    if words or _has_more_than_words(incoming):
        additions.add_details(turn, actor, case, replace(incoming, text=words))
    elif draft and draft.step == "which":
        additions.add_own_draft(turn, actor, draft, case)
    else:
        own_cases.show_history(turn, actor, case)


def _has_more_than_words(incoming: Incoming) -> bool:
    return bool(incoming.photos or incoming.place or incoming.voice)


def _hear_small_talk(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft | None) -> bool:
    """Handles a typed answer, thanks, or words without content. Returns whether it was one of these."""
    if _has_more_than_words(incoming):
        return False
    if wish := first_words.wish_in(incoming.text):
        do_wish(turn, actor, wish, incoming.text)
        return True
    if first_words.answer_question(turn, actor, incoming.text):
        if draft and draft.step != "which":
            draft_answers.wait(turn, draft)
        return True
    if draft:
        return draft_answers.handle_words(turn, actor, incoming, draft)
    if not small_talk.plain(incoming.text):
        say(turn, actor, first_words.help_menu())
    elif small_talk.thanks(incoming.text):
        answer(turn, actor, "help.thanks")
    else:
        return first_words.answer_talk(turn, actor, incoming.text)
    return True


def _named_case(turn: Turn, actor: Actor, incoming: Incoming, replied_to: int | None) -> Case | None:
    """The resident's case that a reply or a number names. Raises `CaseworkError` for one that is not theirs."""
    if replied_to:
        case = turn.tx.get(Case, replied_to)
        return case if case and own_case_access.is_in_audience(turn, actor, case) else None
    text = incoming.text.strip()
    around = own_case_access.around_number(text)
    if references.parse(text) and (text.startswith(("#", "＃")) or not around or small_talk.asks_after(around)):
        return own_case_access.own_case(turn, actor, text)
    if references.mistyped(text):
        raise CaseworkError("error.no_such_reference")
    return None


def _tell_story(turn: Turn, actor: Actor, incoming: Incoming, draft: Draft | None) -> None:
    talked_about = own_case_access.cases_open_to_additions(turn, actor.person_id) if draft is None else []
    if talked_about and (album_case := additions.case_of_album(turn, actor, incoming)):
        additions.add_details(turn, actor, album_case, incoming)
        return
    if draft is None and not may_begin(turn, actor):
        return
    if talked_about:
        draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, step="which", touched_at=turn.now)
        turn.tx.add(draft)
        turn.tx.flush()
    drafts.add_to_draft(turn, actor, incoming, draft)


def may_begin(turn: Turn, actor: Actor) -> bool:
    """Whether the person may begin another complaint today; if not, they are told once."""
    limiter = turn.practice.limiter
    admission = limiter.admit_complaint(actor.person_id, turn.now, turn.cause)
    if admission is Admission.FIRST_REFUSAL:
        say(turn, actor, limiter.complaints_refused, reply_to=actor.message)
    return admission is Admission.ALLOWED


def do_wish(turn: Turn, actor: Actor, wish: Wish, text: str) -> None:
    match wish:
        case Wish.CASES:
            own_cases.list_cases(turn, actor)
        case Wish.CANCEL:
            _cancel(turn, actor)
        case Wish.HUMAN:
            _human(turn, actor, text)
        case Wish.FORGET:
            deletion.ask(turn, actor)
        case Wish.WITHDRAW:
            own_cases.ask_which_to_withdraw(turn, actor, text)
        case Wish.CHINESE | Wish.ENGLISH:
            change_language(turn, actor, wish.value)
        case _:
            say(turn, actor, first_words.help_menu())


def _cancel(turn: Turn, actor: Actor) -> None:
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft is None:
        raise CaseworkError("error.nothing_to_cancel")
    drafts.cancel(turn, actor, draft)


def _human(turn: Turn, actor: Actor, text: str) -> None:
    """Asks for a human, always about a case, so that the coordinator can answer in this chat."""
    telling = None if references.parse(text) else cases.open_draft(turn.tx, actor.person_id)
    told = telling is not None and telling.step != "which" and not drafts.is_empty(turn, telling)
    case = own_case_access.lock_own_case(turn, actor, id_of(_case_for_human(turn, actor, text)))
    case.wants_human_at = turn.now
    move(turn, case, Action.CALL_HUMAN, as_resident(actor))
    tell_coordinators(turn, case, _wants_human(turn, actor, case))
    answer(turn, actor, "human.coming_filed" if told else "human.coming", reference=case.reference)


def _says_more(incoming: Incoming) -> bool:
    """Whether a message tells something, and not only a grade or a case number."""
    told = own_case_access.around_number(incoming.text)
    return _has_more_than_words(incoming) or not (not told or small_talk.grade_in(told) or small_talk.thanks(told))


def _case_for_human(turn: Turn, actor: Actor, text: str) -> Case:
    """The named case, else what is being told in a draft, else the latest one that allows it, else a new one."""
    if references.parse(text):
        return own_case_access.own_case(turn, actor, text)
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft and draft.step == "which" and (case := kept_words.keep_with_likeliest(turn, actor, draft)):
        return case
    if draft:
        return turn.tx.get_one(Case, drafts.submit(turn, actor, draft, confirmed=False, quiet=True))
    talked_about = (
        one
        for one in cases.of_resident(turn.tx, actor.person_id)
        if may(Status(one.status), Action.CALL_HUMAN, Role.RESIDENT)
    )
    return next(talked_about, None) or _case_without_words(turn, actor)


def _case_without_words(turn: Turn, actor: Actor) -> Case:
    limiter = turn.practice.limiter
    if limiter.admit_complaint(actor.person_id, turn.now, turn.cause) is not Admission.ALLOWED:
        raise CaseworkError(limiter.complaints_refused.key, **limiter.complaints_refused.params)
    return file_case(turn, Complaint("", Kind.HELP), as_resident(actor), actor)


def _wants_human(turn: Turn, actor: Actor, case: Case) -> Content:
    said = sentence("told.coordinator.human", reference=case.reference)
    return notices.notice(turn, case, said, Action.ANSWER, Action.CALL_BACK)


def press(turn: Turn, actor: Actor, choice: str) -> None:
    """A tapped button. The person's rights and the case's status are checked now."""
    pressed = read_token(choice)
    if pressed is None:
        raise CaseworkError("error.old_button")
    match pressed.scope:
        case Scope.DRAFT:
            kept_words.return_to_resident(turn, actor, pressed)
            _press_draft(turn, actor, pressed)
        case Scope.SERVICE:
            _press_menu(turn, actor, pressed)
        case Scope.RESIDENT:
            _press_case(turn, actor, pressed)
        case _:
            raise CaseworkError("error.old_button")


def _press_draft(turn: Turn, actor: Actor, pressed: Token) -> None:
    if pressed.verb == "to":
        additions.press_case(turn, actor, pressed)
    else:
        drafts.press(turn, actor, pressed)


def _press_menu(turn: Turn, actor: Actor, pressed: Token) -> None:
    match pressed.verb:
        case "cases":
            own_cases.list_cases(turn, actor)
        case "human":
            _human(turn, actor, "")
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
            own_cases.ask_withdraw(turn, actor, case)
        case "withdraw!":
            own_cases.withdraw(turn, actor, case)
        case "urge":
            progress.urge(turn, actor, case)
        case "human":
            _human(turn, actor, f"#{case.reference}")
        case "another":
            additions.move_reply_to_draft(turn, actor, case, pressed.args[0] if pressed.args else "")
        case "through" | "no_danger":
            dangers.press(turn, actor, case, pressed.verb)
        case _:
            ratings.press(turn, actor, case, pressed)


def handle_answer(turn: Turn, actor: Actor, incoming: Incoming, case_id: int, expects: Expectation) -> bool:
    """Whether words answered the last question about a case; if so, they are handled."""
    case = own_case_access.lock_own_case(turn, actor, case_id)
    match expects:
        case Details():
            elsewhere = not incoming.reply_to and open_questions.is_another_complaint(turn, case, incoming.text)
            return not elsewhere and _adds(turn, actor, case, incoming)
        case AboutResult(Question.GRADE_OF_REDONE) if _says_more(incoming) and _adds(turn, actor, case, incoming):
            return True
        case AboutResult() if not _has_more_than_words(incoming):
            return ratings.handle_typed_answer(turn, actor, incoming.text, case=case, asked=expects)
    return False  # a question to a coordinator, whose role has ended


def _adds(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> bool:
    """Adds a message to a case if it is open. Returns whether it was."""
    if case.status not in OPEN:
        return False
    additions.add_details(turn, actor, case, incoming)
    return True
