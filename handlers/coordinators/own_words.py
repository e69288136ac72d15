"""What a coordinator wants in words of their own, of the case at hand: done where it is sure and harms nobody, else
offered.

What reaches others (`outward` in `actions.ACTS`) is done only in reply to the card or with the case's number, and then
only if its verb opens the words. An unassigned case is assigned, a note kept and a department urged where the words are
sure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.content import Button, Content, button, listed, sentence, word
from domain.content import department as department_name
from domain.hearing.officials import category_corrections
from domain.hearing.officials import coordinators as hearing
from domain.hearing.officials.category_corrections import Correction
from domain.hearing.officials.coordinator_cues import Meant
from domain.hearing.officials.coordinators import NOTHING, Heard
from domain.hearing.officials.sending import Sending, Sureness
from domain.kinds import Scope
from domain.lifecycle import OPEN, Action, Role, Status, may
from handlers.cases import explaining, offers
from handlers.cases.casework import Said
from handlers.cases.offers import Offer
from handlers.cases.shown_state import act_words, case_token
from handlers.coordinators import (
    actions,
    assigning,
    call_backs,
    changed_cases,
    recategorizing,
    searching,
    splitting,
    suspending,
    wrong_assignments,
)
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.tables import Case

AS_ACTIONS = {
    Meant.REJECT: Action.REJECT,
    Meant.REFER: Action.REFER,
    Meant.REACCEPT: Action.REACCEPT,
    Meant.SUSPEND: Action.SUSPEND,
    Meant.SEND_BACK: Action.SEND_BACK,
    Meant.EXCLUDE: Action.EXCLUDE,
    Meant.SPLIT: Action.SPLIT,
    Meant.ANSWER: Action.ANSWER,
    Meant.ASK: Action.ASK,
    Meant.RESOLVE: Action.RESOLVE,
}
ACTIONS = AS_ACTIONS | {
    Meant.URGE: Action.URGE,
    Meant.CALL_BACK: Action.CALL_BACK,
    Meant.RESUME: Action.RESUME,
    Meant.INCLUDE: Action.INCLUDE,
    Meant.NOTE: Action.NOTE,
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words about a case, and how they are bound to it: by a reply or a number, or because it was shown last.

    `alone`: it is clear that it is this one.
    """

    said: Said
    heard: Heard
    quoted: bool = False
    numbered: bool = False
    alone: bool = True

    @property
    def bound(self) -> bool:
        return self.quoted or self.numbered

    @property
    def clear(self) -> bool:
        return self.bound or self.alone


def today_of(turn: Turn) -> date:
    return turn.now.astimezone(ZoneInfo(turn.county.time_zone)).date()


def read(turn: Turn, words: str) -> Heard:
    return hearing.read(words, turn.county.spoken_departments(), today_of(turn))


def hear(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    """Does or offers what the words want of a case. Returns False if they want nothing of it."""
    if spoken.bound and (right := category_corrections.read(spoken.said.words)):
        return _correct(turn, actor, case, spoken, right)
    meant = spoken.heard.meant
    if wrong_assignments.hear_of(turn, actor, case, spoken.said.words, spoken.heard):
        return True
    if meant in AS_ACTIONS:
        return _hear_act(turn, actor, case, spoken, AS_ACTIONS[meant])
    if meant in HEARERS:
        return HEARERS[meant](turn, actor, case, spoken)
    return False


def put_right(turn: Turn, actor: Actor, case: Case, said: Said) -> bool:
    """ "类别 井盖 派住建": what is written after the verb may also say where the case goes. Returns whether it does."""
    name, _, rest = said.words.replace("，", " ").partition(" ")
    sending = read(turn, rest).sending if rest.strip() else None
    if sending is None or sending.sureness is Sureness.TALK:
        return False
    return _correct(turn, actor, case, Spoken(said, NOTHING, numbered=True), Correction(name, rest.strip()))


def _correct(turn: Turn, actor: Actor, case: Case, spoken: Spoken, right: Correction) -> bool:
    """The category or kind is put right, and the case sent where the rest of the words say."""
    recategorizing.recategorize(turn, actor, case, Said(right.name))
    heard = read(turn, right.rest) if right.rest else None
    sending = heard.sending if heard and heard.meant is Meant.ASSIGN else None
    if heard is None or sending is None or sending.departments == (case.department,):
        return True
    return _hear_assign(turn, actor, case, replace(spoken, heard=heard))


def _hear_assign(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    sending = spoken.heard.sending
    assert sending is not None
    if sending.sureness is Sureness.TALK:
        return _tell_not_assigned(turn, actor, case, sending, spoken)
    assigning.check_assignable(case)
    if sending.suggested:
        sending = replace(sending, departments=assigning.suggested_departments(turn, case))
        if not sending.departments:
            assigning.offer_departments(turn, actor, case)
            return True
    if sending.unknown:
        assigning.offer_alike(turn, actor, case, sending.unknown)
        return True
    is_first = case.status == Status.SUBMITTED and spoken.clear
    moves_on = spoken.bound and hearing.reassigns(spoken.said.words)
    moves_on = moves_on and not changed_cases.crosses_another(turn, actor, case)
    if sending.sureness is Sureness.SURE and spoken.bound and not (is_first or moves_on):
        changed_cases.tell_assigned(turn, actor, case, sending.departments[0])
        return True
    if sending.sureness is Sureness.SURE and (is_first or moves_on):
        assigning.send_to(turn, actor, case, sending.departments[0])
        if hearing.urges_too(spoken.said.words):
            answer(turn, actor, "heard.not_urged", reference=case.reference)
        return True
    if others := [code for code in sending.departments if code != case.department]:
        assigning.offer_some(turn, actor, case, others, spoken.said.words)
    return bool(others)


def _tell_not_assigned(turn: Turn, actor: Actor, case: Case, sending: Sending, spoken: Spoken) -> bool:
    """Words that ask, deny or put off an assignment change nothing; in reply to the card they are noted, unless they
    ask."""
    if spoken.quoted and not hearing.asks(spoken.said.words):
        return False
    named = [department_name(code) for code in sending.departments]
    key = "heard.not_assigned_named" if named else "heard.not_assigned"
    answer(turn, actor, key, reference=case.reference, departments=listed(named))
    return True


def _hear_act(turn: Turn, actor: Actor, case: Case, spoken: Spoken, action: Action) -> bool:
    """An act that reaches others."""
    heard = spoken.heard
    if heard.sureness is Sureness.TALK:
        return False
    if not _is_possible(turn, case, action):
        _offer_instead(turn, actor, case, action, spoken.said)
        return True
    if action is Action.SUSPEND and not _asks_for_date_or_reason(turn, actor, case, spoken):
        return True
    words = _act_words(heard)
    if action is Action.SPLIT and words:
        splitting.check(case)
    if not words or (spoken.bound and heard.opens and action not in offers.TO_RESIDENT):
        actions.act(turn, actor, case, action, Said(words, spoken.said.media, spoken.said.album))
    else:
        kept = Said(words, spoken.said.media, spoken.said.album)
        offer_act(turn, actor, case, action, kept)
    return True


def _is_possible(turn: Turn, case: Case, action: Action) -> bool:
    return action is Action.EXCLUDE or may(Status(case.status), actions.done_as(turn, case, action), Role.COORDINATOR)


def _act_words(heard: Heard) -> str:
    return f"{heard.until.isoformat()} {heard.words}" if heard.until else heard.words


def _asks_for_date_or_reason(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    """Returns whether date and reason of a suspension are there; asks for what is missing."""
    heard = spoken.heard
    if heard.until and heard.words:
        return True
    note = ((_kept(case, "action.note", Action.NOTE),),)
    if heard.until is None:
        says = sentence("heard.suspend_date", reference=case.reference, **offers.kept_words(spoken.said))
        expects = act_words(Scope.COORDINATOR, case, Action.SUSPEND)
    else:
        until = datetime.combine(heard.until, datetime.min.time(), ZoneInfo(turn.county.time_zone))
        says = suspending.ask_reason(case, until, offers.kept_words(spoken.said))
        expects = act_words(Scope.COORDINATOR, case, Action.SUSPEND, heard.until.isoformat())
    say(turn, actor, Content((says,), note), reply_to=actor.message, case_id=case.id, expects=expects)
    return False


def offer_act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Offers an act with the words, to note them alone, and to say no."""
    to_resident = action in offers.TO_RESIDENT
    yes = [_kept(case, "button.send_kept" if to_resident else f"action.{action}", action)]
    if action is Action.ASK:  # which waits for an answer; the words may be meant to be told only
        yes.append(_kept(case, "action.answer", Action.ANSWER))
    if may(Status(case.status), Action.NOTE, Role.COORDINATOR):
        yes.append(_kept(case, "action.note", Action.NOTE))
    no = _kept(case, "button.not_meant", offers.NO)
    made = Offer(action if to_resident else "act", [*yes, no], shows_case=True)
    offers.offer(turn, actor, case, action, said, made)


def _offer_instead(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """The act is not possible in this state: says so, with what is."""
    buttons = []
    if case.department and may(Status(case.status), Action.URGE, Role.COORDINATOR):
        buttons.append(button("action.urge", case_token(Scope.COORDINATOR, case, Action.URGE)))
    if may(Status(case.status), Action.NOTE, Role.COORDINATOR):
        buttons.append(_kept(case, "action.note", Action.NOTE))
    params = {"reference": case.reference, "status": word("status", case.status), "action": word("action", action)}
    says = (sentence("heard.not_possible", **params, **offers.kept_words(said)), *offers.about_case(turn, case))
    say(turn, actor, Content(says, (tuple(buttons),) if buttons else ()), reply_to=actor.message, case_id=case.id)


def _kept(case: Case, label: str, *args: str) -> Button:
    return button(label, case_token(Scope.COORDINATOR, case, offers.OFFER_VERB, *args))


def is_news_beside_talk(spoken: Spoken) -> bool:
    """Whether words name an act only to deny it or to put it off, and say why: 先别催，司机说在路上了."""
    denied = spoken.heard.sureness is Sureness.TALK and spoken.heard.meant in HEARERS | AS_ACTIONS
    return denied and spoken.clear and hearing.tells_news(spoken.said.words)


def note(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> None:
    """Keeps the whole words as a note, which can be taken back."""
    actions.act(turn, actor, case, Action.NOTE, spoken.said)


def _hear_note(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    if spoken.numbered and spoken.heard.sureness is not Sureness.SURE:
        return False  # the case is shown too, and the note offered
    said = Said(spoken.heard.words, spoken.said.media, spoken.said.album)
    if spoken.clear:
        actions.act(turn, actor, case, Action.NOTE, said)
    else:
        buttons = [_kept(case, "action.note", Action.NOTE), _kept(case, "button.not_meant", offers.NO)]
        offers.offer(turn, actor, case, Action.NOTE, said, Offer("note", buttons, shows_case=True))
    return True


def _hear_urge(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    if spoken.heard.sureness is Sureness.TALK:
        return False
    if spoken.heard.sureness is Sureness.SURE and spoken.clear:
        actions.act(turn, actor, case, Action.URGE, Said())
        return True
    if not may(Status(case.status), Action.URGE, Role.COORDINATOR) or not case.department:
        return False
    urge = button("action.urge", case_token(Scope.COORDINATOR, case, Action.URGE))
    says = sentence("heard.urge", reference=case.reference, department=department_name(case.department))
    shown = (says, *offers.about_case(turn, case))
    say(turn, actor, Content(shown, ((urge,),)), reply_to=actor.message, case_id=case.id)
    return True


def _hear_wordless(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    """An act that needs no words is done only in reply or by number, else offered."""
    action = ACTIONS[spoken.heard.meant]
    if spoken.heard.sureness is Sureness.TALK:
        return False
    if not may(Status(case.status), action, Role.COORDINATOR):
        _offer_instead(turn, actor, case, action, spoken.said)
    elif spoken.bound and spoken.heard.opens:
        actions.act(turn, actor, case, action, Said())
    else:
        offer_by_button(turn, actor, case, action)
    return True


def offer_by_button(turn: Turn, actor: Actor, case: Case, action: Action) -> None:
    """Offers an act that needs no words."""
    act = button(f"action.{action}", case_token(Scope.COORDINATOR, case, action))
    says = sentence("heard.act", reference=case.reference, action=word("action", action))
    shown = (says, *offers.about_case(turn, case))
    say(turn, actor, Content(shown, ((act,),)), reply_to=actor.message, case_id=case.id)


def _hear_call(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    if spoken.heard.sureness is Sureness.TALK:
        return False
    if case.status in OPEN:
        call_backs.offer_early(turn, actor, case)
    else:
        actions.act(turn, actor, case, Action.CALL_BACK, Said())
    return True


def _show(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    searching.open_case(turn, actor, case)
    return True


def _explain(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    explaining.explain(turn, actor, case)
    return True


def _nod(turn: Turn, actor: Actor, case: Case, spoken: Spoken) -> bool:
    """收到, 看到了: of a coordinator it is nothing."""
    return True


HEARERS: dict[Meant, Callable[[Turn, Actor, Case, Spoken], bool]] = {
    Meant.ASSIGN: _hear_assign,
    Meant.NOTE: _hear_note,
    Meant.URGE: _hear_urge,
    **dict.fromkeys((Meant.RESUME, Meant.INCLUDE), _hear_wordless),
    Meant.CALL_BACK: _hear_call,
    Meant.SHOW: _show,
    Meant.EXPLAIN: _explain,
    Meant.NOD: _nod,
}
