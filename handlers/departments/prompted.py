"""What replies to a question for an act's words, and results that were typed with their verb."""

from __future__ import annotations

from domain.commands import Outcome, is_hollow, outcome_of
from domain.content import Button, button
from domain.expectations import ActWords
from domain.hearing import prompts
from domain.hearing.departments.photo_talk import without_photo_talk
from domain.hearing.prompts import Reply
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import Scope
from domain.lifecycle import RESULTS, Action, Role, Status, may
from handlers.cases import casework, offers
from handlers.cases.casework import Said
from handlers.cases.offers import Offer
from handlers.cases.shown_state import case_token, was_asked_before, what_became
from handlers.cases.transitions import as_staff
from handlers.departments import actions, proofs, suspended_words
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, Statement, id_of


def do_typed_act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Does an act whose verb was typed. The words of a result are read as if they replied to its question."""
    if suspended_words.are_early(case, action, said):
        suspended_words.keep(turn, actor, case, action, said)
    elif action is Action.RESOLVE and prompts.read_result(said.words) is not Reply.WORDS:
        actions.check(turn, actor, case, action)
        outcome, words = outcome_of(said.words)
        finish_prompt(turn, actor, case, ActWords(action, outcome), Said(words, said.media, said.album))
    elif action is Action.CORRECT and said.words:
        _correct(turn, actor, case, said)
    else:
        actions.act(turn, actor, case, action, said)


def _correct(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """Corrects a result, or asks which outcome it has now, where the words sound otherwise than the one named, or
    kept."""
    actions.check(turn, actor, case, Action.CORRECT)
    actions.refuse_hopeless(turn, case, Action.CORRECT)
    named, words = outcome_of(said.words)
    outcome = named if words != said.words else cases.cycle_of(turn.tx, id_of(case), case.cycle).outcome
    if not is_hollow(words) and prompts.belies(words, outcome):
        offer_words(turn, actor, case, Action.CORRECT, Said(words, said.media, said.album))
    else:
        actions.act(turn, actor, case, Action.CORRECT, said)


def finish_prompt(turn: Turn, actor: Actor, case: Case, asked: ActWords, said: Said) -> None:
    """A reply to a prompt: the words that it asked for, after those kept before, or talk about it."""
    action, outcome = asked.action, asked.outcome
    reply = prompts.read(action, said.words, outcome)
    if action is Action.RESOLVE and reply is not Reply.CANCEL and not prompts.is_for_colleagues(said.words):
        said, reply = _of_result(turn, actor, case, asked, said)
    if reply is Reply.DOUBT and asked.outcome and is_only_praise(case.kind, case.danger):
        reply = Reply.WORDS  # nothing was to be done, so that any words are the result
    noted = turn.tx.get(Statement, asked.noted) if asked.noted else None
    words = "\n".join(part for part in (noted.words if noted else "", said.words) if part)
    if reply in (Reply.WORDS, Reply.DOUBT) and was_asked_before(Scope.STAFF, case, asked):
        offer_words_anew(turn, actor, case, action, Said(words, said.media, said.album))
        return
    match reply:
        case Reply.WORDS if action is Action.CORRECT and words:
            _correct(turn, actor, case, Said(words, said.media, said.album))
        case Reply.WORDS:
            suspended_words.act(
                turn, actor, case, action, Said(offers.with_outcome(outcome, words), said.media, said.album)
            )
        case Reply.DOUBT:
            offer_words(turn, actor, case, action, Said(words, said.media, said.album), asked)
        case talk:
            _keep_pictures(turn, actor, case, said)
            if talk is Reply.CANCEL:
                offers.tell_cancelled(turn, actor, case, action, proofs.photo_settled(asked))
            elif not prompts.is_for_colleagues(said.words):
                offers.tell_still_open(turn, actor, case, action, asked)


def _of_result(turn: Turn, actor: Actor, case: Case, asked: ActWords, said: Said) -> tuple[Said, Reply]:
    """What a reply says of the result, and what it is. An excuse or talk about the photo is no part of a result: if no
    more is missing than the photo, it only keeps the question open."""
    told = Said(without_photo_talk(said.words), said.media, said.album)
    reply = prompts.read(Action.RESOLVE, told.words, asked.outcome)
    if prompts.tells_of_result(told.words) or prompts.is_question(said.words):
        return told, reply
    if not said.media:
        return said, Reply.TALK if asked.noted or told.words != said.words else reply
    if not asked.noted:
        return told, reply
    if told.words:
        casework.note(turn, case, as_staff(actor, case), Said(told.words))
    return Said("", said.media, said.album), Reply.WORDS


def _keep_pictures(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    if said.media and may(Status(case.status), Action.NOTE, Role.STAFF):
        casework.note(turn, case, as_staff(actor, case), said)


def offer_words(
    turn: Turn, actor: Actor, case: Case, action: Action, said: Said, asked: ActWords | None = None
) -> None:
    """Shows the words again, with what may have been meant; a reply still answers what was `asked`."""
    outcomes = [kept_button(case, f"outcome.{one}", action, one) for one in Outcome]
    label = "button.send_kept" if action in offers.TO_RESIDENT else f"action.{action}"
    yes = outcomes if action in RESULTS else [kept_button(case, label, action)]
    buttons = [*yes, kept_button(case, "button.not_meant", offers.NO)]
    about = action if action in offers.TO_RESIDENT else "act"
    offers.offer(turn, actor, case, action, said, Offer(about, buttons, asked))


def offer_words_anew(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Words that were asked for in an earlier cycle: what has become of the case, and the act with them, if it is
    possible now."""
    actions.check(turn, actor, case, action)
    say(turn, actor, what_became(turn, case), reply_to=actor.message, case_id=id_of(case))
    offer_words(turn, actor, case, action, said)


def kept_button(case: Case, label: str, *args: str) -> Button:
    return button(label, case_token(Scope.STAFF, case, offers.OFFER_VERB, *args))
