"""Further words of somebody who reported a danger: added to it at once, and sent to those on duty."""

from __future__ import annotations

import re
from datetime import timedelta

from domain.commands import Wish, token, wish_of
from domain.content import Content, Sentence, button, sentence
from domain.hearing import small_talk
from domain.hearing.dangers.danger import VIOLENT, Danger, danger_in, is_personal
from domain.hearing.dangers.danger_further import Further, further_in, tells_of_more
from domain.hearing.dangers.danger_reports import denies_own_danger
from domain.hearing.places import find_place
from domain.hearing.residents.spots import Spot, spot_in
from domain.kinds import Scope
from domain.lifecycle import OPEN, Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import alarms, assignment_clock, silence
from handlers.cases.advice import advice, advice_for_hurt
from handlers.chats.languages import in_language_of
from handlers.complaints import additions, open_questions
from handlers.saying import answer, say
from handlers.showing import show_card_to_coordinators
from handlers.turn import Actor, Turn
from handlers.wording import hide_doubtful_names
from storage.casework import cases
from storage.messages import deliveries
from storage.search import finding
from storage.tables import Case, id_of

SOON = timedelta(minutes=30)  # words of the same person within it belong to the same danger
A_DAY = timedelta(hours=24)  # and within it, words that are not plainly about something else
# A short answer to "where?": it contains a number, or ends as the names of places do.
PLACE = re.compile(
    r"(?=.*(?:\d|[一二三四五六七八九十]+(?:号|栋|幢|楼|单元|层)|[路街巷村镇乡苑府里园区店场站校院口]$)).{2,40}"
)
ALLOWED_IN_SILENCE = (Wish.CASES, Wish.FORGET, Wish.CHINESE, Wish.ENGLISH)


def current_danger(turn: Turn, actor: Actor, within: timedelta = SOON) -> Case | None:
    """The open danger that the person reported within this time."""
    case = cases.latest_danger(turn.tx, actor.person_id)
    if case is None or turn.now - case.filed_at > within:
        return None
    return case if case.status in OPEN else None


def hear_in_silence(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Adds any words of somebody who dares not speak to their case, for coordinators only, without an answer. If they
    say that they are safe, the silence ends. Returns whether it was so."""
    if not silence.applies(turn, actor.person_id) or wish_of(incoming.text) in ALLOWED_IN_SILENCE:
        return False
    case = cases.latest_danger(turn.tx, actor.person_id, Danger.SILENT)
    if case is None or not may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT):
        return False
    if small_talk.is_safe(incoming.text):
        _keep_as_safe(turn, actor, case, incoming)
        return True
    kept = add(turn, actor, case, incoming)
    silence.extend(turn, actor.person_id)
    if kept.id != case.id and danger_in(incoming.text):
        _mark_as_danger(turn, kept)
    return True


def _mark_as_danger(turn: Turn, separate_case: Case) -> None:
    """An accusation that became a separate case also tells of danger: its readers have to know."""
    separate_case.danger, separate_case.urgent = Danger.SILENT, True
    assignment_clock.hasten(turn, separate_case)
    turn.tx.add(separate_case)
    alarms.start_calls(turn, [id_of(separate_case)])
    show_card_to_coordinators(turn, separate_case)


def hear_safe(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """If somebody who reported a danger says that they are safe, adds it to the case, whatever else they were asked.
    Returns whether it was so."""
    if not small_talk.is_safe(incoming.text):
        return False
    silent = cases.latest_danger(turn.tx, actor.person_id, Danger.SILENT)  # however long ago: it may ring from now on
    case = silent if silent and silent.status in OPEN else current_danger(turn, actor, A_DAY)
    if case is None:
        return False
    _keep_as_safe(turn, actor, case, incoming)
    return True


def _keep_as_safe(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """Words of safety start no silence: it is ended before they are added."""
    silence.end(turn, actor.person_id)
    add(turn, actor, case, incoming)
    answer(turn, actor, "danger.safe")


def hear_more(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Adds words to the danger that they belong to. Returns whether there was one."""
    case = current_danger(turn, actor, A_DAY)
    draft = cases.open_draft(turn.tx, actor.person_id)
    if case is None or (draft and draft.touched_at > case.filed_at) or small_talk.thanks(incoming.text):
        return False
    if turn.now - case.filed_at > SOON and _is_about_another(turn, actor, case, incoming):
        return False
    _answer_added(turn, in_language_of(turn, actor, incoming.text), case, incoming.text)
    add(turn, actor, case, incoming)
    return True


def _answer_added(turn: Turn, actor: Actor, case: Case, words: str) -> None:
    """Says that words were added. The first that tell of more danger are answered with what to do, once more."""
    added = sentence("case.added", reference=case.reference)
    before = cases.statements(turn.tx, id_of(case))
    further = further_in(words, violent=Danger(case.danger) in VIOLENT)
    if further:
        say(turn, actor, Content((_line(turn, case, further, words), added)), reply_to=actor.message)
        return
    told = any(one.person_id == actor.person_id and tells_of_more(one.words) for one in before)
    first = () if told or not tells_of_more(words) else (advice(turn.county.emergency, Danger(case.danger)),)
    denied = denies_own_danger(words)
    none = button("button.no_danger", token(Scope.RESIDENT, id_of(case), "no_danger"))
    says = (*first, added, sentence("danger.denied")) if denied else (*first, added)
    say(turn, actor, Content(says, ((none,),) if denied else ()), reply_to=actor.message)


def _line(turn: Turn, case: Case, further: Further, words: str) -> Sentence:
    """What helps now: another number, not to go back, not to open, or that somebody listens."""
    called = turn.county.emergency
    match further:
        case Further.NO_ANSWER:
            return sentence("danger.no_answer", other=called.fire if called.police in words else called.police)
        case Further.INSIDE:
            number = called.police if is_personal(case.danger) else called.fire
            return sentence("danger.inside", called=number)
        case Further.AT_DOOR:
            return sentence("danger.at_door", police=called.police)
        case Further.ALONE if case.danger == Danger.SELF_HARM:
            return sentence("danger.not_alone", ambulance=called.ambulance)
        case Further.ALONE:
            return advice(called, Danger(case.danger))


def hear_call(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """ "在吗", said by somebody in danger: they are told what to do, and get no menu. Returns whether it was so."""
    if wish_of(incoming.text) is not Wish.HELP or silence.applies(turn, actor.person_id):
        return False
    case = current_danger(turn, actor)
    if case is None:
        return False
    told = in_language_of(turn, actor, incoming.text)
    says = (sentence("danger.here"), advice(turn.county.emergency, Danger(case.danger)))
    say(turn, told, Content(says), reply_to=actor.message, case_id=case.id)
    return True


def hear_inside(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """ "My son is still inside", said of the fire that was told just before: it belongs there. Returns whether it was
    so."""
    case = current_danger(turn, actor)
    if case is None or is_personal(case.danger) or further_in(incoming.text, violent=False) is not Further.INSIDE:
        return False
    _answer_added(turn, actor, case, incoming.text)
    add(turn, actor, case, incoming)
    return True


def hear_hurt(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """ "She does not answer", said of the gas that was told just before: it belongs there, unless it is elsewhere.
    Returns whether it was so."""
    case = current_danger(turn, actor)
    if case is None or is_personal(case.danger):
        return False
    place = find_place(incoming.text, turn.practice.places)
    if place and case.address and place not in case.address and case.address not in place:
        return False
    called, inside = turn.county.emergency, further_in(incoming.text, violent=False) is Further.INSIDE
    says = [advice_for_hurt(called, Danger(case.danger))]
    if inside:  # who tells it is outside, and must not go in
        says = [_line(turn, case, Further.INSIDE, ""), sentence("danger.hurt", ambulance=called.ambulance)]
    says.append(sentence("case.added", reference=case.reference))
    say(turn, in_language_of(turn, actor, incoming.text), Content(tuple(says)), reply_to=actor.message)
    add(turn, actor, case, incoming)
    return True


def _is_about_another(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> bool:
    """Whether the words name another problem, or answer what another case has asked since."""
    waits = open_questions.waiting_for(
        turn, actor, incoming, deliveries.asked_last(turn.tx, actor.chat_id, turn.written)
    )
    return open_questions.names_other_problem(turn, case, incoming.text) or (waits is not None and waits.id != case.id)


def add(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> Case:
    """Adds words to a danger. If its place is not known, words that name one are its place. Returns the case that has
    the words."""
    kept = additions.add_without_reply(turn, actor, case, incoming)
    if kept.id == case.id:
        text = incoming.text.strip()
        take_place(
            turn,
            case,
            find_place(text, turn.practice.places)
            or (text if PLACE.fullmatch(text) and spot_in(text) is not Spot.NONE else ""),
        )
    return kept


def take_place(turn: Turn, case: Case, address: str) -> None:
    if address and not (case.address or case.latitude is not None):
        case.address = address
        hide_doubtful_names(turn, case, address)
        turn.tx.add(case)
        finding.changed(turn.tx, id_of(case))
