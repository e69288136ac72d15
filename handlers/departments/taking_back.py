"""Words that take back what was just told a resident, within the minute: 等一下 照片发错了. Later they are shown how to
correct it."""

from __future__ import annotations

from datetime import timedelta

from domain.content import Content, button, sentence
from domain.errors import CaseworkError
from domain.expectations import Expectation, TakeBack
from domain.hearing import prompts
from domain.kinds import CARDS, Scope
from domain.lifecycle import Action
from handlers.cases import casework, retractions
from handlers.cases.casework import Said
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import as_staff
from handlers.departments import actions, corrections
from handlers.jurisdiction import is_for_group
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, Delivery, id_of

JUST_NOW = timedelta(minutes=10)  # whoever has told a resident something since then may mean it without a reply


def hear(
    turn: Turn, actor: Actor, case: Case, said: Said, expects: Expectation | None, replied: Delivery | None
) -> bool:
    """Hears words in reply to the card, or to the line that says until when. Returns whether they were such."""
    on_line = isinstance(expects, TakeBack)
    on_card = expects is None and replied is not None and replied.kind in CARDS
    if said.media or not (on_line or on_card):
        return False
    named = expects.statement if isinstance(expects, TakeBack) else 0
    if prompts.takes_back(said.words):
        return _take_back(turn, actor, case, named, on_line=on_line)
    if prompts.only_waits(said.words) and _is_in_time(turn, actor, case, named):
        _offer(turn, actor, case, "prompt.still_time", Action.TAKE_BACK)
        return True
    return False


def hear_unquoted(turn: Turn, actor: Actor, words: str, departments: list[str]) -> bool:
    """Hears words in the group that reply to nothing, of whoever has just told a resident something. Returns whether
    they take it back or are shown how to correct it."""
    if not prompts.takes_back(words) or prompts.is_question(words):
        return False
    if actions.take_back_own(turn, actor, departments):
        return True
    lately = cases.spoken_of(turn.tx, actor.person_id, turn.now - JUST_NOW)
    held = [one for one in cases.by_ids(turn.tx, lately) if is_for_group(turn, one, actor.chat_id, departments)]
    wrong = [one for one in held if _is_correctable(turn, actor, one)]
    if len(wrong) == 1:
        _offer(turn, actor, wrong[0], "prompt.correct_instead", Action.CORRECT)
    return len(wrong) == 1


def _take_back(turn: Turn, actor: Actor, case: Case, statement_id: int, *, on_line: bool) -> bool:
    in_time = _is_in_time(turn, actor, case, statement_id)
    if not in_time and _is_correctable(turn, actor, case):
        _offer(turn, actor, case, "prompt.correct_instead", Action.CORRECT)
    elif in_time or on_line:
        actions.take_back_said(turn, actor, case, statement_id)
    else:
        return False
    return True


def _is_in_time(turn: Turn, actor: Actor, case: Case, statement_id: int) -> bool:
    last = retractions.last_retractable(turn, case, as_staff(actor, case), statement_id)
    return last is not None and turn.now <= last.at + casework.take_back_time(turn)


def _is_correctable(turn: Turn, actor: Actor, case: Case) -> bool:
    try:
        actions.check(turn, actor, case, Action.CORRECT)
        corrections.check(turn, case)
    except CaseworkError:
        return False
    return True


def _offer(turn: Turn, actor: Actor, case: Case, key: str, action: Action) -> None:
    expects: Expectation | None = None
    does = button(f"action.{action}", case_token(Scope.STAFF, case, action))
    if action is Action.TAKE_BACK:
        does, expects = retractions.undo_choice(turn, case, as_staff(actor, case), Scope.STAFF)
    content = Content((sentence(key, reference=case.reference),), ((does,),))
    say(turn, actor, content, reply_to=actor.message, case_id=id_of(case), expects=expects)
