"""Words of a coordinator that reply to nothing and name no case: asked of the service, or of the case shown last."""

from __future__ import annotations

from dataclasses import replace

from domain.commands import Command, Token, token
from domain.content import Content, button, sentence, word
from domain.hearing.dangers.danger import Danger
from domain.hearing.officials import coordinators as hearing
from domain.hearing.officials import section_words
from domain.hearing.officials.coordinator_cues import Meant
from domain.hearing.officials.coordinators import Heard
from domain.hearing.officials.named_cases import named_case
from domain.hearing.officials.search_words import terms_in
from domain.hearing.officials.sending import Sureness
from domain.kinds import Scope
from domain.lifecycle import Action
from handlers.cases import understanding
from handlers.cases.advice import advice
from handlers.cases.casework import Said
from handlers.coordinators import (
    call_backs,
    danger_denials,
    digests,
    entry,
    named_cases,
    own_words,
    period_figures,
    searching,
    sections,
    typed_acts,
    wishes,
)
from handlers.coordinators.own_words import Spoken
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import deliveries
from storage.tables import Case

LONGEST_QUESTION = 24  # letters
ASKED_OF_SERVICE = (Meant.TODAY, Meant.FIGURES, Meant.DIGEST, Meant.FIND)
OF_A_CASE = (
    *own_words.AS_ACTIONS,
    Meant.RESUME,
    Meant.INCLUDE,
    Meant.ASSIGN,
    Meant.NOTE,
    Meant.URGE,
    Meant.CALL_BACK,
    Meant.SHOW,
    Meant.EXPLAIN,
)


def hear(turn: Turn, actor: Actor, command: Command, said: Said, danger: Danger | None) -> None:
    if wishes.give_staff_code(turn, actor, said.words):
        return
    heard = own_words.read(turn, said.words)
    shown = deliveries.shown_last(turn.tx, actor.chat_id, turn.now)
    # After a case was shown, "居民刚打电话说清走了" is rather a note on it than a new one.
    if heard.meant is Meant.FILE and heard.sureness is not Sureness.SURE and shown is not None:
        heard = Heard(Meant.NOTE, words=said.words)
        shown = replace(shown, alone=False)  # so that it is offered
    elif _hear_of_service(turn, actor, heard, said):
        return
    if named_cases.hear(turn, actor, Spoken(said, heard), shown):
        return
    if shown is None:
        _help(turn, actor, heard, said, danger)
        return
    case = searching.readable(turn, actor, cases.reference_of(turn.tx, shown.case_id))
    spoken = Spoken(said, heard, alone=shown.alone and not (heard.meant is Meant.NOTE and named_case(said.words)))
    if danger_denials.offer_over(turn, actor, case, said):
        return
    if heard.meant in (Meant.NOTE, Meant.NOTHING) and call_backs.hear_answer(turn, actor, case, said):
        return
    if isinstance(command.verb, Action):
        typed_acts.hear_at_hand(turn, actor, case, command, spoken)
    elif own_words.is_news_beside_talk(spoken):
        own_words.note(turn, actor, case, spoken)
    elif not own_words.hear(turn, actor, case, spoken):
        _tell_unclear(turn, actor, case, spoken, danger)


def interrupts(turn: Turn, said: Said) -> bool:
    """Whether words after a prompt ask something of the service: "今天还剩几个没派？"."""
    heard = own_words.read(turn, said.words)
    short = len(said.words) <= LONGEST_QUESTION and not said.media
    return short and heard.meant in ASKED_OF_SERVICE and hearing.asks(said.words)


def show_beside(turn: Turn, actor: Actor, words: str) -> None:
    """What is asked of the service by words that give a prompt up: 等会儿再说，先看看还有几个没派."""
    heard = own_words.read(turn, words)
    if heard.meant in (Meant.TODAY, Meant.DIGEST, Meant.FIGURES) and heard.sureness is Sureness.SURE:
        _hear_of_service(turn, actor, heard, Said(words))


def _hear_of_service(turn: Turn, actor: Actor, heard: Heard, said: Said) -> bool:
    if section := section_words.named(said.words):
        sections.show(turn, actor, Token(Scope.WORKLIST, 0, section))
        return True
    match heard.meant:
        case Meant.TODAY if turn.county.department_in(said.words):
            period_figures.show(turn, actor, said.words)  # 住建局还有几件没办完
        case Meant.TODAY:
            wishes.show_today(turn, actor)
        case Meant.DIGEST:
            digests.show_asked(turn, actor, said.words, actionable=True)
        case Meant.FIGURES:
            period_figures.show(turn, actor, said.words)
        case Meant.FIND:
            searching.find_in_words(turn, actor, said.words)
        case Meant.FILE if heard.sureness is Sureness.SURE:
            entry.file_told(turn, actor, said.words, heard.words, said.media)
        case Meant.FILE:
            entry.offer_filing(turn, actor, heard.words, said.media)
        case _:
            return False
    return True


def _tell_unclear(turn: Turn, actor: Actor, case: Case, spoken: Spoken, danger: Danger | None) -> None:
    action = own_words.ACTIONS.get(spoken.heard.meant)
    if not action and (_offers_danger(turn, actor, spoken.said, danger) or _offers_filing(turn, actor, spoken.said)):
        return
    if action:
        line = sentence("heard.talk", reference=case.reference, action=word("action", action))
    else:
        line = sentence("heard.unclear", reference=case.reference)
    says = Content((line,))
    say(turn, actor, first_advice(turn, danger).joined(says), reply_to=actor.message)


def _help(turn: Turn, actor: Actor, heard: Heard, said: Said, danger: Danger | None) -> None:
    if heard.meant is Meant.NOD:
        return
    if _offers_danger(turn, actor, said, danger):
        return
    if heard.meant in (Meant.SHOW, Meant.EXPLAIN) and terms_in(heard.words):
        searching.find_in_words(turn, actor, heard.words)
        return
    news = heard.meant is Meant.NOTE and heard.sureness is not Sureness.SURE  # of no case that is at hand
    if heard.meant in OF_A_CASE and heard.sureness is not Sureness.TALK and not news:
        which = Content((sentence("heard.which_case"),))
        say(turn, actor, first_advice(turn, danger).joined(which), reply_to=actor.message)
        return
    if not _offers_filing(turn, actor, said):
        say(turn, actor, first_advice(turn, danger).joined(help_content()))


def _offers_filing(turn: Turn, actor: Actor, said: Said) -> bool:
    """Offers to file what tells of a problem at a place: it was told to the coordinator, though the words do not say
    by whom."""
    meant = understanding.read(turn, said.words, danger=None)
    if not meant.category or not (meant.place or meant.area) or hearing.asks(said.words):
        return False
    entry.offer_filing(turn, actor, said.words, said.media)
    return True


def _offers_danger(turn: Turn, actor: Actor, said: Said, danger: Danger | None) -> bool:
    """Offers to file what tells of danger: it may be a caller's, of whom nobody else tells."""
    if danger is None or hearing.asks(said.words):
        return False
    entry.offer_filing(turn, actor, said.words, said.media, before=first_advice(turn, danger).sentences)
    return True


def first_advice(turn: Turn, danger: Danger | None) -> Content:
    """If the words tell of danger: the line that says whom to call, since an official may be in danger too."""
    return Content((advice(turn.county.emergency, danger),) if danger else ())


def help_content() -> Content:
    rows = (
        (
            button("button.today", token(Scope.WORKLIST, 0, "all")),
            button("button.digest", token(Scope.WORKLIST, 0, "digest")),
        ),
    )
    return Content((sentence("help.coordinator"),), rows)
