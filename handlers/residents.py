"""What a resident can do: report, add, ask after their cases, withdraw, call a human."""

from __future__ import annotations

from domain import references
from domain.commands import Token, Wish, read_token, token, wish_of
from domain.content import Content, button, sentence
from domain.errors import CaseworkError
from domain.lifecycle import OPEN, Action, Role, Status, may
from domain.messages import Incoming
from handlers import drafts, joining, own_cases, privacy, ratings
from handlers.transitions import as_resident, move
from handlers.turn import (
    Actor,
    Turn,
    answer,
    coordinators,
    id_of,
    say,
    tell_coordinators,
)
from storage import cases, outbox
from storage.tables import Case, Draft, Person


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    """One message or tap of a resident, in their own chat."""
    if incoming.choice:
        press(turn, actor, incoming.choice)
        return
    if joining.joins(turn, actor, incoming.text):
        return
    if wish := wish_of(incoming.text):
        grant(turn, actor, wish, incoming.text)
        return
    said = outbox.answered_by(turn.tx, actor.chat_id, incoming.reply_to, turn.now)
    if said and said.case_id and said.expects:
        expected(turn, actor, incoming, said.case_id, said.expects)
        return
    case = _meant(turn, actor, incoming, said.case_id if said else None)
    if case:
        own_cases.add_details(turn, actor, case, incoming)
        return
    _tell_story(turn, actor, incoming)


def _meant(turn: Turn, actor: Actor, incoming: Incoming, replied_to: int | None) -> Case | None:
    """The resident's own case that a reply or a `#number` names. Raises `CaseworkError` for one that is not theirs."""
    if replied_to:
        case = turn.tx.get(Case, replied_to)
        return case if case and own_cases.listens(turn, actor, case) else None
    text = incoming.text.strip()
    if references.parse(text) and text.startswith(("#", "＃")):
        return own_cases.own_case(turn, actor, text)
    if references.mistyped(text):
        raise CaseworkError("error.no_such_reference")
    return None


def _tell_story(turn: Turn, actor: Actor, incoming: Incoming) -> None:
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft is None and cases.of_resident(turn.tx, actor.person_id, still_open=True):
        if album_case := _case_of_album(turn, actor, incoming):
            own_cases.add_details(turn, actor, album_case, incoming)
            return
        draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, step="which", touched_at=turn.now)
        turn.tx.add(draft)
        turn.tx.flush()
    drafts.add_to_draft(turn, actor, incoming, draft)


def _case_of_album(turn: Turn, actor: Actor, incoming: Incoming) -> Case | None:
    """The case to which the first pictures of the same album were added."""
    if not incoming.album:
        return None
    found = (
        one
        for one in cases.of_resident(turn.tx, actor.person_id, still_open=True)
        if cases.statement_of_album(turn.tx, id_of(one), incoming.album)
    )
    return next(found, None)


def grant(turn: Turn, actor: Actor, wish: Wish, text: str) -> None:
    match wish:
        case Wish.CASES:
            own_cases.list_cases(turn, actor)
        case Wish.CANCEL:
            _cancel(turn, actor)
        case Wish.HUMAN:
            _human(turn, actor, text)
        case Wish.FORGET:
            privacy.ask(turn, actor)
        case Wish.WITHDRAW:
            own_cases.which_to_withdraw(turn, actor, text)
        case Wish.CHINESE | Wish.ENGLISH:
            speak(turn, actor, wish.value)
        case _:
            say(turn, actor, _help())


def _help() -> Content:
    rows = (
        (button("button.my_cases", "me:0:cases"), button("button.human", "me:0:human")),
        (button("button.language", "me:0:language"),),
    )
    return Content((sentence("help.resident"),), rows)


def _cancel(turn: Turn, actor: Actor) -> None:
    draft = cases.open_draft(turn.tx, actor.person_id)
    if draft is None:
        raise CaseworkError("error.nothing_to_cancel")
    drafts.cancel(turn, actor, draft)


def _human(turn: Turn, actor: Actor, text: str) -> None:
    """Asks for a human: about the named case, the latest one, or none at all."""
    if references.parse(text):
        case: Case | None = own_cases.own_case(turn, actor, text)
    else:
        case = next(iter(cases.of_resident(turn.tx, actor.person_id)), None)
    if case and may(Status(case.status), Action.CALL_HUMAN, Role.RESIDENT):
        case.wants_human_at = turn.now
        move(turn, case, Action.CALL_HUMAN, as_resident(actor))
        tell_coordinators(turn, case, _wants_human(turn, actor, case))
    else:
        for one in coordinators(turn):
            say(turn, one, sentence("told.coordinator.human_without_case", person=actor.name))
    answer(turn, actor, "human.coming")


def _wants_human(turn: Turn, actor: Actor, case: Case) -> Content:
    return Content(
        (sentence("told.coordinator.human", reference=case.reference),),
        ((button("button.open_case", token("k", id_of(case), "open")),),),
    )


def speak(turn: Turn, actor: Actor, language: str) -> None:
    """Changes the language a person is spoken to in."""
    person = turn.tx.get(Person, actor.person_id)
    assert person is not None
    if language not in turn.county.languages:
        raise CaseworkError("error.no_such_language")
    person.language = language
    turn.tx.add(person)
    say(turn, Actor(actor.person_id, actor.chat_id, language), sentence("language.changed"))


def press(turn: Turn, actor: Actor, choice: str) -> None:
    """A tapped button. Who presses it, and what has become of the case, is looked at now, not when it was offered."""
    pressed = read_token(choice)
    if pressed is None:
        raise CaseworkError("error.old_button")
    match pressed.scope:
        case "d" if pressed.verb == "to":
            own_cases.move_draft(turn, actor, pressed)
        case "d":
            drafts.press(turn, actor, pressed)
        case "me":
            _press_menu(turn, actor, pressed)
        case "c":
            _press_case(turn, actor, pressed)
        case _:
            raise CaseworkError("error.old_button")


def _press_menu(turn: Turn, actor: Actor, pressed: Token) -> None:
    match pressed.verb:
        case "cases":
            own_cases.list_cases(turn, actor)
        case "human":
            _human(turn, actor, "")
        case "language":
            others = [one for one in turn.county.languages if one != actor.language]
            speak(turn, actor, others[0] if others else actor.language)
        case "forget":
            privacy.forget(turn, actor)
        case "keep":
            answer(turn, actor, "forget.kept")
        case _:
            raise CaseworkError("error.old_button")


def _press_case(turn: Turn, actor: Actor, pressed: Token) -> None:
    case = own_cases.locked_own(turn, actor, pressed.subject)
    match pressed.verb:
        case "history":
            own_cases.show_history(turn, actor, case)
        case "add":
            own_cases.check(case, Action.ADD_DETAILS)
            say(turn, actor, sentence("case.add_now", reference=case.reference), case_id=case.id, expects="details")
        case "withdraw":
            own_cases.ask_withdraw(turn, actor, case)
        case "withdraw!":
            own_cases.withdraw(turn, actor, case)
        case "human":
            _human(turn, actor, f"#{case.reference}")
        case _:
            ratings.press(turn, actor, case, pressed)


def expected(turn: Turn, actor: Actor, incoming: Incoming, case_id: int, expects: str) -> None:
    """Words that answer what the service has just asked about a case."""
    case = own_cases.locked_own(turn, actor, case_id)
    if expects.startswith("reason") and incoming.text.strip():
        ratings.say_reason(turn, actor, case, incoming.text, expects)
    elif case.status in OPEN:
        own_cases.add_details(turn, actor, case, incoming)
    else:
        _tell_story(turn, actor, incoming)
