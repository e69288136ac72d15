"""险情: a line that says whom to call comes first; the case is filed at once, for whoever is on duty.

To or by things, the department's group hears too; to or by persons, coordinators alone do. Who dares not speak is
told one line, and nothing more that would make their phone ring. Nobody reads that somebody was told before a
coordinator has tapped that they have it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from domain import small_talk
from domain.commands import Wish, token, told_at_once, wish_of
from domain.content import Content, Param, button, sentence, when, word
from domain.danger import VIOLENT, Danger, cue_in, danger_in, is_personal
from domain.errors import CaseworkError
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from domain.places import find_place
from handlers import additions, at_once, own_cases, voices
from handlers.advice import advice
from handlers.filing import Complaint, file_case, keep_album
from handlers.transitions import By, as_coordinator, as_resident, move
from handlers.turn import (
    Actor,
    Turn,
    answer,
    heard_at,
    id_of,
    say,
    show_card,
    tell_coordinators,
    tell_residents,
    wanted_pictures,
)
from storage import cases, events, search
from storage.tables import Case, Event, Person

AGAIN = timedelta(minutes=30)  # what the same person tells within it is of the same danger
# A short answer to "where?": it has a number, or ends as places do.
PLACE = re.compile(
    r"(?=.*(?:\d|[一二三四五六七八九十]+(?:号|栋|幢|楼|单元|层)|[路街巷村镇乡苑府里园区店场站校院口]$)).{2,40}"
)
HEARD_IN_SILENCE = (Wish.CASES, Wish.FORGET, Wish.CHINESE, Wish.ENGLISH)


def told_by(incoming: Incoming) -> Danger | None:
    """The danger that a message tells of."""
    return None if incoming.choice else danger_in(incoming.text)


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Whether a resident tells of danger, or goes on where they dare not speak; then all of it has been done."""
    kind = told_by(incoming)
    if kind is None:
        return _goes_on_in_silence(turn, actor, incoming)
    words = told_at_once(incoming.text) or own_cases.without_number(incoming.text)
    case, _ = keep(turn, actor, replace(incoming, text=words), kind)
    say(turn, actor, answer_to(turn, case, kind), reply_to=actor.message, case_id=case.id)
    return True


def keep(turn: Turn, actor: Actor, incoming: Incoming, kind: Danger, *, area: str = "") -> tuple[Case, bool]:
    """The case in which a danger stands from now on, and whether it is a new one."""
    complaint = at_once.read(turn, incoming.text)
    category = turn.practice.router.category_of(cue_in(incoming.text)) or complaint.category
    case = _told_before(turn, actor, kind)
    if case and (case.confidential or not complaint.confidential):
        if kind is Danger.SILENT:
            case.danger = kind
        case = additions.take_details(turn, actor, case, incoming)
        _take_place(turn, case, complaint.address)
        return case, False
    place, source = incoming.place, "community_group" if area else "resident"
    complaint = replace(complaint, category=category, area=complaint.area or area, source=source, danger=kind)
    if place:
        address = place.address or complaint.address
        complaint = replace(complaint, latitude=place.latitude, longitude=place.longitude, address=address)
    case = _file(turn, actor, incoming, complaint)
    _tell_of_other_case(turn, actor, case)
    return case, True


def _tell_of_other_case(turn: Turn, actor: Actor, case: Case) -> None:
    """Who does not say where it is may have said so in a case of theirs that is still open."""
    if case.address or case.latitude is not None:
        return
    placed = [one for one in own_cases.talked_about(turn, actor.person_id) if one.address and one.id != case.id]
    if placed and placed[0].confidential <= case.confidential:
        about = {"reference": case.reference, "other": placed[0].reference, "place": placed[0].address}
        tell_coordinators(turn, case, sentence("told.coordinator.danger_near", **about))


def _file(turn: Turn, actor: Actor, incoming: Incoming, complaint: Complaint) -> Case:
    pictures = wanted_pictures(turn, actor, incoming)
    case = file_case(turn, replace(complaint, media=pictures), as_resident(actor), actor)
    voices.attach(turn, case, voices.wanted(turn, actor, incoming))
    keep_album(turn, case, actor.person_id, incoming.album)
    return case


def _told_before(turn: Turn, actor: Actor, kind: Danger) -> Case | None:
    """The danger that somebody told of a moment ago, if this one concerns the same people: things, or persons."""
    case = _present(turn, actor)
    return case if case and is_personal(case.danger) == is_personal(kind) else None


def _present(turn: Turn, actor: Actor) -> Case | None:
    """The danger in which somebody is now: told of a moment ago, and not called over."""
    case = cases.latest_danger(turn.tx, actor.person_id)
    if case is None or turn.now - case.filed_at > AGAIN:
        return None
    return case if may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT) else None


def answer_to(turn: Turn, case: Case, kind: Danger) -> Content:
    """The line, and the number; whom it may not harm is asked where it is, and may say that they got through."""
    said = advice(turn.county.emergency, kind)
    if kind is Danger.SILENT:
        return Content((said,))
    says = [said, sentence("danger.filed", reference=case.reference)]
    if not (case.address or case.latitude is not None):
        says.append(sentence("danger.where"))
    taps = (("button.got_through", "through"), ("button.no_danger", "no_danger"))
    return Content(tuple(says), (tuple(button(label, token("c", id_of(case), verb)) for label, verb in taps),))


def is_hiding(turn: Turn, person_id: int) -> bool:
    """Whether somebody dares not speak now, so that their phone must not ring."""
    return heard_at(turn, person_id, turn.now) > turn.now


def _goes_on_in_silence(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """What comes from who dares not speak is kept with their case, and not a word is answered."""
    if not is_hiding(turn, actor.person_id) or wish_of(incoming.text) in HEARD_IN_SILENCE:
        return False
    case = cases.latest_danger(turn.tx, actor.person_id)
    if case is None or not may(Status(case.status), Action.ADD_DETAILS, Role.RESIDENT):
        return False
    _add(turn, actor, case, incoming)
    return True


def is_more(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Whether words belong to a danger that was just told of: then they are kept with it."""
    case = _present(turn, actor)
    draft = cases.open_draft(turn.tx, actor.person_id)
    if case is None or (draft and draft.touched_at > case.filed_at) or small_talk.thanks(incoming.text):
        return False
    _add(turn, actor, case, incoming)
    answer(turn, actor, "case.added", reference=case.reference)
    return True


def _add(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> None:
    """More words; where no place was known, those that name one are it: it was asked for."""
    kept = additions.take_details(turn, actor, case, incoming)
    if kept.id != case.id:
        return
    text = incoming.text.strip()
    _take_place(turn, case, find_place(text) or (text if PLACE.fullmatch(text) else ""))


def _take_place(turn: Turn, case: Case, address: str) -> None:
    if address and not (case.address or case.latitude is not None):
        case.address = address
        turn.tx.add(case)
        search.changed(turn.tx, id_of(case))


def press(turn: Turn, actor: Actor, case: Case, verb: str) -> None:
    """已打通 or 不是险情, tapped by whoever told of it."""
    if not case.danger:
        raise CaseworkError("error.old_button")
    if verb == "no_danger":
        end(turn, case, as_resident(actor))
        tell_coordinators(turn, case, sentence("told.coordinator.no_danger", reference=case.reference))
        answer(turn, actor, "danger.ended", reference=case.reference)
        return
    if _event(turn, case, Action.GOT_THROUGH) is None:
        move(turn, case, Action.GOT_THROUGH, as_resident(actor))
        tell_coordinators(turn, case, sentence("told.coordinator.got_through", reference=case.reference))
    answer(turn, actor, "danger.got_through")


def end(turn: Turn, case: Case, by: By) -> None:
    """There is no danger, or no more: from here on it is a case like any other."""
    move(turn, case, Action.END_DANGER, by, {"danger": case.danger})
    category = turn.county.categories.get(case.category)
    case.danger, case.urgent = "", bool(category and category.urgent)
    turn.tx.add(case)
    show_card(turn, case)


def press_coordinator(turn: Turn, actor: Actor, case: Case, verb: str) -> None:
    """已接到 or 险情已解除."""
    if not case.danger:
        raise CaseworkError("error.old_button")
    if verb == "no_danger":
        end(turn, case, as_coordinator(actor))
        told = sentence("told.coordinator.danger_over", reference=case.reference, person=_name(actor.name))
        tell_coordinators(turn, case, told, but=actor.person_id)
        answer(turn, actor, "done.no_danger", reference=case.reference)
    else:
        _take(turn, actor, case)


def _take(turn: Turn, actor: Actor, case: Case) -> None:
    """Somebody has it. Who told of it hears so, where that harms nobody."""
    if taken := _event(turn, case, Action.TAKE_DANGER):
        person = turn.tx.get(Person, taken.person_id)
        name = _name(person.name if person else "")
        answer(turn, actor, "done.taken_before", reference=case.reference, person=name, at=when(taken.at))
        return
    move(turn, case, Action.TAKE_DANGER, as_coordinator(actor))
    told = sentence("told.coordinator.danger_taken", reference=case.reference, person=_name(actor.name))
    tell_coordinators(turn, case, told, but=actor.person_id)
    if Danger(case.danger) in VIOLENT:
        answer(turn, actor, "done.taken_quietly", reference=case.reference)
        return
    tell_residents(turn, case, sentence("danger.taken", reference=case.reference), wait=timedelta())
    answer(turn, actor, "done.taken", reference=case.reference)


def _name(name: str) -> Param:
    return name or word("word", "somebody")


def _event(turn: Turn, case: Case, action: Action) -> Event | None:
    return next((one for one in events.history(turn.tx, id_of(case)) if one.action == action), None)
