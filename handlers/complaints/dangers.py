"""险情: danger. The answer begins with whom to call; the case is filed at once, for those on duty.

A danger to or by things also goes to the department's group; one to or by persons only to coordinators. Somebody who
dares not speak gets one line, and nothing more that would make their phone ring. Nobody is told that somebody has been
informed before a coordinator has tapped that they have it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.commands import token, told_at_once
from domain.content import Content, Param, button, sentence, when, word
from domain.errors import CaseworkError
from domain.hearing.danger import VIOLENT, Danger, danger_in, is_personal
from domain.kinds import Scope
from domain.lifecycle import Action
from domain.messages import Incoming
from handlers.cases import notices, own_case_access, silence, understanding, voices
from handlers.cases.advice import advice
from handlers.cases.attachments import want_pictures
from handlers.cases.filing import Complaint, file_case, keep_album
from handlers.cases.transitions import ActingRole, as_coordinator, as_resident, move
from handlers.complaints import additions, further_words
from handlers.saying import answer, say
from handlers.showing import show_card
from handlers.telling import tell_coordinators, tell_residents
from handlers.turn import Actor, Turn
from storage.casework import events
from storage.tables import Case, Event, Person, id_of


def danger_in_message(incoming: Incoming) -> Danger | None:
    """The danger that a message tells of. Called once for each message, when it comes in."""
    return None if incoming.choice else danger_in(incoming.text)


def hear(turn: Turn, actor: Actor, incoming: Incoming, told: Danger | None) -> bool:
    """Handles a resident's words about danger: a new one, words while they dare not speak, or that they are safe.
    Returns whether it was one of these."""
    if further_words.hear_in_silence(turn, actor, incoming) or further_words.hear_safe(turn, actor, incoming):
        return True
    if told is None:
        return False
    kind = silence.silent_if_asked_before(turn, actor.person_id, told)
    words = told_at_once(incoming.text) or own_case_access.without_number(incoming.text)
    case, _ = file_or_add(turn, actor, replace(incoming, text=words), kind)
    say(turn, actor, answer_to(turn, case, kind), reply_to=actor.message, case_id=case.id)
    return True


def file_or_add(turn: Turn, actor: Actor, incoming: Incoming, kind: Danger, *, area: str = "") -> tuple[Case, bool]:
    """Files a danger, or adds it to the one that the person reported shortly before. Returns the case, and whether it
    is new."""
    if kind is Danger.SILENT:
        silence.extend(turn, actor.person_id)
    place = incoming.place
    told = understanding.read(turn, incoming.text, danger=kind, place=place.address if place else "")
    case = _recent_danger(turn, actor, kind)
    if case and (case.confidential or not told.accuses):
        if kind is Danger.SILENT:
            case.danger = kind
        case = additions.add_without_reply(turn, actor, case, incoming)
        further_words.take_place(turn, case, told.place)
        return case, False
    source = "community_group" if area else "resident"
    complaint = replace(told.complaint(), area=told.area or area, source=source)
    if place:
        complaint = replace(complaint, latitude=place.latitude, longitude=place.longitude)
    case = _file(turn, actor, incoming, complaint)
    _tell_of_other_case(turn, actor, case)
    return case, True


def _tell_of_other_case(turn: Turn, actor: Actor, case: Case) -> None:
    """If a danger names no place, tells coordinators the place of another open case of the same person."""
    if case.address or case.latitude is not None:
        return
    placed = [
        one
        for one in own_case_access.cases_open_to_additions(turn, actor.person_id)
        if one.address and one.id != case.id
    ]
    if placed and placed[0].confidential <= case.confidential:
        about = {"reference": case.reference, "other": placed[0].reference, "place": placed[0].address}
        tell_coordinators(turn, case, sentence("told.coordinator.danger_near", **about))


def _file(turn: Turn, actor: Actor, incoming: Incoming, complaint: Complaint) -> Case:
    pictures = want_pictures(turn, actor, incoming)
    case = file_case(turn, replace(complaint, media=pictures), as_resident(actor), actor)
    voices.attach(turn, case, voices.want_voice(turn, actor, incoming))
    keep_album(turn, case, actor.person_id, incoming.album)
    return case


def _recent_danger(turn: Turn, actor: Actor, kind: Danger) -> Case | None:
    """The danger that the person reported shortly before, if both are to things, or both to persons."""
    case = further_words.current_danger(turn, actor)
    return case if case and is_personal(case.danger) == is_personal(kind) else None


def answer_to(turn: Turn, case: Case, kind: Danger) -> Content:
    """Whom to call, and the number. Unless that could harm the person, also asks for the place and offers to say that
    they got through."""
    said = advice(turn.county.emergency, kind)
    if kind is Danger.SILENT:
        return Content((said,))
    says = [said, sentence("danger.filed", reference=case.reference)]
    if not (case.address or case.latitude is not None):
        says.append(sentence("danger.where"))
    taps = (("button.got_through", "through"), ("button.no_danger", "no_danger"))
    return Content(
        tuple(says), (tuple(button(label, token(Scope.RESIDENT, id_of(case), verb)) for label, verb in taps),)
    )


def press(turn: Turn, actor: Actor, case: Case, verb: str) -> None:
    """已打通 or 不是险情, tapped by the person who reported the danger."""
    if not case.danger:
        raise CaseworkError("error.old_button")
    if verb == "no_danger":
        end_danger(turn, case, as_resident(actor))
        said = sentence("told.coordinator.no_danger", reference=case.reference)
        tell_coordinators(turn, case, notices.notice(turn, case, said))
        answer(turn, actor, "danger.ended", reference=case.reference)
        return
    if _event(turn, case, Action.GOT_THROUGH) is None:
        move(turn, case, Action.GOT_THROUGH, as_resident(actor))
        said = sentence("told.coordinator.got_through", reference=case.reference)
        tell_coordinators(turn, case, notices.notice(turn, case, said))
    answer(turn, actor, "danger.got_through")


def end_danger(turn: Turn, case: Case, by: ActingRole) -> None:
    """There is no danger, or no more: from now on the case is like any other."""
    move(turn, case, Action.END_DANGER, by, {"danger": case.danger})
    category = turn.county.categories.get(case.category)
    case.danger, case.urgent = "", bool(category and category.urgent)
    turn.tx.add(case)
    show_card(turn, case)


def press_as_coordinator(turn: Turn, actor: Actor, case: Case, verb: str) -> None:
    """已接到 or 险情已解除, tapped or written by a coordinator."""
    if not case.danger:
        raise CaseworkError("error.old_button")
    if verb == "no_danger":
        end_danger(turn, case, as_coordinator(actor))
        told = sentence("told.coordinator.danger_over", reference=case.reference, person=_name(actor.name))
        tell_coordinators(turn, case, told, but=actor.person_id)
        answer(turn, actor, "done.no_danger", reference=case.reference)
    else:
        _take_danger(turn, actor, case)


def _take_danger(turn: Turn, actor: Actor, case: Case) -> None:
    """A coordinator has it. The person who reported it is told, unless that could harm them."""
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
