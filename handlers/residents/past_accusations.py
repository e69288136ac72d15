"""What somebody says of an accusation of theirs that is over: passed on, closed, or refused.

It opens no case of its own on a guess, since that might reach the accused. Questions are answered with its state, and
what is news is kept with it, for those who may open it; one tap makes it a new problem.
"""

from __future__ import annotations

from datetime import timedelta

from domain.content import Sentence, sentence
from domain.hearing import small_talk
from domain.hearing.accusations.degrees import Degree
from domain.hearing.residents import accusation_talk, beside, openings
from domain.hearing.residents.accusation_talk import Talk
from domain.hearing.residents.beside_cues import Meant
from domain.hearing.residents.openings import Opening
from domain.lifecycle import OPEN, Status
from domain.messages import Incoming
from handlers.cases import understanding
from handlers.cases.understanding import CategoryBasis
from handlers.complaints import additions, draft_answers, drafts, kept_words, whose
from handlers.residents import own_cases, progress
from handlers.residents.beginning import may_begin
from handlers.telling import is_for_leader
from handlers.turn import Actor, Turn
from storage.casework import cases, events
from storage.messages import deliveries
from storage.tables import Case, Draft, id_of

OVER = (Status.REFERRED, Status.CLOSED, Status.REJECTED, Status.WITHDRAWN)
NAMED_WITHIN = timedelta(days=365)  # after anything was said of it: what a receiver finds takes months
MAY_POINT = (Opening.MATTER, Opening.CASES, Opening.WHO_SEES, Opening.UNNAMED)
TALK = (Meant.THANKS, Meant.LATER, Meant.HUMAN, Meant.FORGET, Meant.NOTICE)


def is_guarded(case: Case) -> bool:
    """Whether no department reads the case, because it accuses an office, or may."""
    return case.confidential or (case.held_back and not case.department)


def hear_named(turn: Turn, actor: Actor, incoming: Incoming, known: list[Case], draft: Draft | None) -> bool:
    """Words that name an accusation of theirs which is over, or its course: 我举报的那个事怎么样了. Returns whether
    they were handled; in a draft of another matter a question alone is."""
    if not any(map(is_guarded, known)) or accusation_talk.begins_anew(incoming.text):
        return False
    if _hear_fear(turn, actor, incoming, known, draft):
        return True
    if accusation_talk.read(incoming.text) is not Talk.NAMES or (draft and not may_be_asked_beside(draft, incoming)):
        return False
    case = _meant(turn, actor, incoming, known, Talk.NAMES)
    if case is None:
        return False
    _hear(turn, actor, incoming, case)
    if draft:
        draft_answers.wait(turn, draft)
    return True


def _hear_fear(turn: Turn, actor: Actor, incoming: Incoming, known: list[Case], draft: Draft | None) -> bool:
    """他们知道是我告的, 别给督办员看: of an accusation, open or over. Who reads it is told; what is news goes to those
    who may. Returns whether there is one that it may be about."""
    words = incoming.text
    fears, asks = accusation_talk.fears_reprisal(words), accusation_talk.asks_who_reads(words)
    guarded = [one for one in known if is_guarded(one) and one.confidential]
    if not guarded or not (fears or asks):
        return False
    if draft and (draft.confidential or draft.held_back or draft.step == "which"):
        return False
    case = _last_told(turn, actor, guarded)
    others = [one for one in known if one not in guarded and one.status in OPEN]
    if not fears and others and case.id not in _spoke_last(turn, actor, known) and not is_for_leader(case):
        return False
    if fears and whose.is_elsewhere(turn, case, words) and accusation_talk.read(words) is Talk.NOT:
        return False
    _take_fear(turn, actor, incoming, case)
    if draft:
        draft_answers.wait(turn, draft)
    return True


def _take_fear(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> None:
    told = incoming.shows or accusation_talk.tells_more(incoming.text)
    if case.status in OVER or not told:
        _hear(turn, actor, incoming, case)
        return
    tell_state(turn, actor, case, incoming.text)
    additions.add_details(turn, actor, case, incoming)


def _last_told(turn: Turn, actor: Actor, guarded: list[Case]) -> Case:
    spoke_last = _spoke_last(turn, actor, guarded)
    said = events.last_said(turn.tx, [id_of(one) for one in guarded])
    return max(guarded, key=lambda one: (one.id in spoke_last, said.get(id_of(one), one.filed_at)))


def _spoke_last(turn: Turn, actor: Actor, known: list[Case]) -> set[int]:
    return deliveries.spoke_last(turn.tx, actor.chat_id, [id_of(one) for one in known])


def hear_pointing(turn: Turn, actor: Actor, incoming: Incoming, known: list[Case]) -> bool:
    """Words that may be of an accusation which is over, and do not plainly tell another matter: 他们又来收钱了. Returns
    whether they were handled."""
    if not any(map(is_guarded, known)):
        return False
    talk, opening = accusation_talk.read(incoming.text), openings.read(incoming.text)
    if talk is Talk.NAMES or opening not in MAY_POINT or _says_nothing(incoming.text):
        return False
    if opening is not Opening.MATTER and (case := _guarded_alone(known)):
        tell_state(turn, actor, case, incoming.text)
        return True
    if talk is Talk.NOT and beside.read(incoming.text).meant is Meant.WITHDRAW:
        return False
    case = _meant(turn, actor, incoming, known, talk)
    if case:
        _hear(turn, actor, incoming, case)
    return case is not None


def hear_about(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> bool:
    """Words about a case that they name, by its number or by a reply. Returns whether it is such an accusation."""
    if not (is_guarded(case) and case.status in OVER) or _says_nothing(incoming.text):
        return False
    _hear(turn, actor, incoming, case)
    return True


def _guarded_alone(known: list[Case]) -> Case | None:
    """The only open case, if no department reads it: who asks who will see it, asks of that one."""
    still_open = [one for one in known if one.status in OPEN]
    return still_open[0] if len(still_open) == 1 and is_guarded(still_open[0]) else None


def tells_another_matter(turn: Turn, case: Case, words: str) -> bool:
    """Whether words beside a case that no department reads plainly tell something else."""
    talk = accusation_talk.read(words)
    return talk is not Talk.NAMES and _is_another_matter(turn, case, words, talk, last=True)


def may_be_asked_beside(draft: Draft, incoming: Incoming) -> bool:
    """While another matter is told, only a question that names the accusation is one about it."""
    if draft.confidential or draft.held_back:
        return False
    words = incoming.text
    fears = accusation_talk.fears_reprisal(words) or accusation_talk.asks_who_reads(words)
    return fears or (accusation_talk.read(words) is Talk.NAMES and accusation_talk.asks(words))


def _says_nothing(words: str) -> bool:
    return not small_talk.plain(words) or small_talk.thanks(words) or beside.read(words).meant in TALK


def _meant(turn: Turn, actor: Actor, incoming: Incoming, known: list[Case], talk: Talk) -> Case | None:
    """The accusation that words are about, or may be; None if they are about something else."""
    past, words = _past(turn, known, talk), incoming.text
    if not past:
        return None
    spoke_last = deliveries.spoke_last(turn.tx, actor.chat_id, [id_of(one) for one in known])
    case = next((one for one in past if one.id in spoke_last), past[0])
    others = whose.talked_about(turn, [one for one in known if one not in past])
    if others and (case.id not in spoke_last or talk is Talk.NAMES) and _fits_better(turn, words, others, case, talk):
        return None
    if talk is Talk.NAMES:
        return case
    return None if _is_another_matter(turn, case, words, talk, last=case.id in spoke_last) else case


def _past(turn: Turn, known: list[Case], talk: Talk) -> list[Case]:
    """The accusations that are over and of which anything was said lately; where they are named also those of which
    nothing was said for long."""
    guarded = [one for one in known if is_guarded(one)]
    said = events.last_said(turn.tx, [id_of(one) for one in guarded])

    def is_meant(case: Case) -> bool:
        unsaid_for = turn.now - said.get(id_of(case), case.filed_at)
        if talk is Talk.NAMES:
            return unsaid_for <= NAMED_WITHIN and (case.status in OVER or unsaid_for > whose.LATELY)
        return unsaid_for <= whose.LATELY and case.status in OVER

    return [one for one in guarded if is_meant(one)]


def _fits_better(turn: Turn, words: str, others: list[Case], case: Case, talk: Talk) -> bool:
    """Whether words are rather about another of the person's cases."""
    if talk is not Talk.NAMES:
        return True
    return any(whose.has_ties(turn, one, words) for one in others) and not whose.has_ties(turn, case, words)


def _is_another_matter(turn: Turn, case: Case, words: str, talk: Talk, *, last: bool) -> bool:
    """Whether words tell something else. What would go to the accused, or could be of the same matter, does not."""
    told = understanding.read(turn, words, danger=None)
    if told.accusation is Degree.CONFIDENTIAL:
        return talk is Talk.NOT  # an accusation of its own, which no department reads either
    if talk is Talk.NOT and whose.is_elsewhere(turn, case, words):
        return True
    if whose.has_ties(turn, case, words) or accusation_talk.is_surely_of_it(words):
        return False
    category = turn.county.categories.get(told.category)
    if category is None or told.basis is not CategoryBasis.WORDS:
        return talk is Talk.NOT and (not last or accusation_talk.asks(words))
    if is_for_leader(case) or talk is not Talk.NOT:  # a coordinator would read any other case
        return talk is Talk.NOT and bool(told.place)
    return category.department not in _accused(turn, case)


def _accused(turn: Turn, case: Case) -> set[str]:
    """The departments that the words of an accusation name, and that of its category."""
    said = f"{case.words}\n{case.address}".casefold()
    named = {of for name, of in turn.county.spoken_departments().items() if name in said}
    category = turn.county.categories.get(case.category)
    return named | ({category.department} if category else set())


def _hear(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> None:
    words = incoming.text
    asks = accusation_talk.asks(words) or accusation_talk.fears_reprisal(words) or accusation_talk.asks_who_reads(words)
    if words.strip() and asks and not incoming.shows:
        tell_state(turn, actor, case, words)
        if not accusation_talk.tells_more(words):
            return
    if may_begin(turn, actor):
        draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, step="which", asked=[drafts.DOUBTFUL])
        draft.touched_at = turn.now
        turn.tx.add(draft)
        turn.tx.flush()
        drafts.take_content(turn, actor, incoming, draft)
        kept_words.keep(turn, actor, draft, cases.lock(turn.tx, id_of(case)) or case)


def tell_state(turn: Turn, actor: Actor, case: Case, words: str) -> None:
    """To whom it was passed on, or how it ended; whoever fears reprisals is told what to do first."""
    first: tuple[Sentence, ...] = ()
    if accusation_talk.fears_reprisal(words):
        first = (sentence("case.reprisal", police=turn.county.emergency.police),)
    if case.status in (*OPEN, Status.REFERRED):
        progress.tell_state(turn, actor, case, first)
    else:
        own_cases.show_history(turn, actor, case)
