"""险情: danger. The answer begins with whom to call; the case is filed at once, for those on duty.

A danger to or by things also goes to the department's group; one to or by persons only to coordinators. Somebody who
dares not speak gets one line, and nothing more that would make their phone ring. Nobody is told that somebody has been
informed before a coordinator has tapped that they have it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.commands import token, told_at_once
from domain.content import Content, Param, button, sentence, when, word
from domain.errors import CaseworkError
from domain.hearing.dangers import danger_reports
from domain.hearing.dangers.danger import VIOLENT, Danger, danger_in, is_personal, may_end_danger, tells_of_illness
from domain.hearing.dangers.danger_doors import may_be_back, tells_of_break_in
from domain.kinds import Readers, Scope
from domain.lifecycle import OPEN, Action, Role
from domain.messages import Incoming
from handlers.cases import (
    accused_dangers,
    alarms,
    assignment_clock,
    danger_ends,
    notices,
    own_case_access,
    silence,
    understanding,
    voices,
)
from handlers.cases.advice import WITHOUT_AMBULANCE, advice, advice_for_hurt
from handlers.cases.albums import keep_album
from handlers.cases.attachments import want_attached
from handlers.cases.casework import Said, keep_statement
from handlers.cases.complaint import Complaint
from handlers.cases.filing import file_case
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import as_coordinator, as_resident, move
from handlers.chats.languages import in_language_of
from handlers.complaints import additions, danger_beginnings, further_words, petitions
from handlers.saying import answer, say
from handlers.showing import show_card
from handlers.telling import tell_coordinators, tell_residents
from handlers.turn import Actor, Turn
from handlers.wording import called
from storage.casework import cases, events
from storage.tables import Case, Draft, Event, Person, id_of

LATELY = timedelta(days=14)  # after a break-in
_OF_SOMEBODY_INSIDE = (Danger.CHILD, Danger.TRAPPED, Danger.SHUT_IN)  # of a danger told just before
HALF = 24  # letters of each of them


def danger_in_message(incoming: Incoming) -> Danger | None:
    """The danger that a message tells of. Called once for each message, when it comes in."""
    return None if incoming.choice else danger_in(incoming.text)


def hear(turn: Turn, actor: Actor, incoming: Incoming, told: Danger | None) -> bool:
    """Handles a resident's words about danger: a new one, words while they dare not speak, or that they are safe.
    Returns whether it was one of these."""
    actor = in_language_of(turn, actor, incoming.text) if told else actor
    if further_words.hear_call(turn, actor, incoming):
        return True
    if further_words.hear_in_silence(turn, actor, incoming) or further_words.hear_safe(turn, actor, incoming):
        return True
    if told in _OF_SOMEBODY_INSIDE and further_words.hear_inside(turn, actor, incoming):
        return True
    if told is Danger.ILLNESS and further_words.hear_hurt(turn, actor, incoming):
        return True
    told = None if told and _is_denied(turn, actor, incoming, told) else told
    told = told or _back_again(turn, actor, incoming)
    if told is None:
        return _hear_in_words(turn, actor, incoming)
    kind = silence.silent_if_asked_before(turn, actor.person_id, told)
    if kind is told and _hear_second_half(turn, actor, incoming, told):
        return True
    words = told_at_once(incoming.text) or own_case_access.without_number(incoming.text)
    case, _ = file_or_add(turn, actor, replace(incoming, text=words), kind)
    say(turn, actor, answer_to(turn, case, kind, words), reply_to=actor.message, case_id=case.id)
    return True


def _is_denied(turn: Turn, actor: Actor, incoming: Incoming, told: Danger) -> bool:
    """Whether who reported a danger only says of it that it is none: 搞错了，哪有电线."""
    if is_personal(told) or not danger_reports.denies_own_danger(incoming.text):
        return False
    return danger_in(danger_reports.not_denied(incoming.text)) is None and bool(_open_dangers(turn, actor))


def _open_dangers(turn: Turn, actor: Actor) -> list[Case]:
    """The open dangers by things, or those by persons, that the person reported within a day: as the last one."""
    last = further_words.current_danger(turn, actor, further_words.A_DAY)
    if last is None:
        return []
    since, personal = turn.now - further_words.A_DAY, is_personal(last.danger)
    known = cases.of_resident(turn.tx, actor.person_id, still_open=True)
    return [one for one in known if one.danger and one.filed_at >= since and is_personal(one.danger) == personal]


def _back_again(turn: Turn, actor: Actor, incoming: Incoming) -> Danger | None:
    """Of somebody whose home was broken into lately, fewer words about their door are enough."""
    if not may_be_back(incoming.text):
        return None
    since = turn.now - LATELY
    lately = [one for one in cases.of_resident(turn.tx, actor.person_id) if one.filed_at >= since]
    return Danger.VIOLENCE if any(tells_of_break_in(one.words) for one in lately) else None


def _hear_in_words(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Words that are no danger by themselves: what its buttons say, the second half of one, or that somebody will
    petition."""
    return (
        _hear_button_words(turn, actor, incoming)
        or _hear_second_half(turn, actor, incoming)
        or petitions.hear(turn, actor, incoming)
    )


def _hear_button_words(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """ "已打通" and "不是险情", typed by the person who reported a danger within a day."""
    wish = danger_reports.of_own_danger(incoming.text)
    meant = _open_dangers(turn, actor) if wish else []
    meant = meant if wish == "no_danger" else meant[:1]
    for case in meant:  # who says that there is none says it of all that were made of their words
        press(turn, actor, own_case_access.lock_own_case(turn, actor, id_of(case)), wish)
    return bool(meant)


def _hear_second_half(turn: Turn, actor: Actor, incoming: Incoming, told: Danger | None = None) -> bool:
    """A danger told in two short messages ("有个孩子", "掉井里了"): what was being told becomes a danger."""
    text = incoming.text.strip()
    if incoming.has_more or len(text) > HALF or not may_end_danger(text):
        return False
    draft = cases.open_draft(turn.tx, actor.person_id)
    first = _first_half(turn, actor, draft)
    if told and draft and draft.step == "which" and not may_be_back(first):
        return False  # words about an open case, and then a danger
    both = f"{first} {text}".strip()
    kind = danger_in(both) or told
    if not first or kind is None:
        return False
    kind = silence.silent_if_asked_before(turn, actor.person_id, kind)
    if kind is Danger.SILENT:
        silence.extend(turn, actor.person_id)
    if draft is None:
        draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, words=first, touched_at=turn.now)
    case = danger_beginnings.file_with_beginning(turn, actor, incoming, draft, kind)
    _tell_of_other_case(turn, actor, case)
    say(turn, actor, answer_to(turn, case, kind), reply_to=actor.message, case_id=case.id)
    return True


def _first_half(turn: Turn, actor: Actor, draft: Draft | None) -> str:
    """What the person has just begun to tell, if it names no problem yet: in a draft, or in words that were asked
    about."""
    since = turn.now - danger_beginnings.TOLD_TOGETHER
    if draft:
        words = draft.words if draft.touched_at >= since and not draft.category else ""
    else:
        words = danger_beginnings.asked_about(turn, actor)
    return words if len(words) <= HALF else ""


def file_or_add(turn: Turn, actor: Actor, incoming: Incoming, kind: Danger, *, area: str = "") -> tuple[Case, bool]:
    """Files a danger, or adds it to the one that the person reported shortly before. Returns the case, and whether it
    is new."""
    if kind is Danger.SILENT:
        silence.extend(turn, actor.person_id)
    place = incoming.place
    told = understanding.read(turn, incoming.text, danger=kind, place=place.address if place else "")
    case = _recent_danger(turn, actor, kind)
    if case and (case.confidential or not told.accuses or not is_personal(kind)):
        if kind is Danger.SILENT:
            case.danger = kind
        kept = additions.add_without_reply(turn, actor, case, incoming)
        case = kept if kept.danger else case  # an accusation became a case of its own
        further_words.take_place(turn, case, told.place)
        return case, False
    if not area and (draft := danger_beginnings.open_beginning(turn, actor, kind)):
        case = danger_beginnings.file_with_beginning(turn, actor, incoming, draft, kind)
        _keep_album(turn, actor, incoming, accused_dangers.with_the_words(turn, case))
        _tell_of_other_case(turn, actor, case)
        return case, True
    source = "community_group" if area else "resident"
    words = incoming.told if incoming.dictated else told.words
    complaint = replace(told.complaint(), words=words, area=told.area or area, source=source)
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
    pictures = want_attached(turn, actor, incoming)
    case = file_case(turn, replace(complaint, media=pictures), as_resident(actor), actor)
    told = accused_dangers.with_the_words(turn, case)
    voices.attach(turn, told, voices.want_voice(turn, actor, incoming))
    _keep_album(turn, actor, incoming, told)
    return case


def _keep_album(turn: Turn, actor: Actor, incoming: Incoming, case: Case) -> None:
    inside = case.confidential or case.held_back
    audience = Readers.COORDINATORS if inside else Readers.DEPARTMENT
    keep_album(turn, case, actor.person_id, incoming.album, audience=audience)


def _recent_danger(turn: Turn, actor: Actor, kind: Danger) -> Case | None:
    """The danger that the person reported shortly before, if both are to things, or both to persons."""
    case = further_words.current_danger(turn, actor)
    return case if case and is_personal(case.danger) == is_personal(kind) else None


def answer_to(turn: Turn, case: Case, kind: Danger, words: str = "") -> Content:
    """Whom to call, and the number. Unless that could harm the person, also asks for the place and offers to say that
    they got through."""
    said = advice(turn.county.emergency, kind)
    if kind is Danger.SILENT:
        return Content((said,))
    hurt = kind in WITHOUT_AMBULANCE and tells_of_illness(f"{case.words} {words}")
    says = [said, *([advice_for_hurt(turn.county.emergency, kind)] if hurt else [])]
    says.append(sentence("danger.filed", reference=case.reference))
    if not (case.address or case.latitude is not None):
        says.append(sentence("danger.where"))
    if accused_dangers.with_the_words(turn, case) is not case:
        says.append(sentence("danger.words_apart"))
    taps = (("button.got_through", "through"), ("button.no_danger", "no_danger"))
    return Content(
        tuple(says), (tuple(button(label, token(Scope.RESIDENT, id_of(case), verb)) for label, verb in taps),)
    )


def press(turn: Turn, actor: Actor, case: Case, verb: str) -> None:
    """已打通 or 不是险情, tapped by the person who reported the danger."""
    if not case.danger:
        raise CaseworkError("error.old_button")
    if verb == "no_danger":
        danger_ends.end_danger(turn, case, as_resident(actor))
        said = sentence("told.coordinator.no_danger", reference=case.reference)
        tell_coordinators(turn, case, notices.notice(turn, case, said))
        ended = sentence("danger.ended", reference=case.reference)
        say(turn, actor, Content((ended, *danger_ends.due_line(turn, case))), reply_to=actor.message)
        return
    if _event(turn, case, Action.GOT_THROUGH) is None:
        move(turn, case, Action.GOT_THROUGH, as_resident(actor))
        said = sentence("told.coordinator.got_through", reference=case.reference)
        tell_coordinators(turn, case, notices.notice(turn, case, said))
    answer(turn, actor, "danger.got_through")


def note_report(turn: Turn, actor: Actor, case: Case, to: str) -> None:
    """已报 公安: a coordinator has passed the danger on. It stays listed until it is over."""
    by = as_coordinator(actor)
    said = keep_statement(turn, case, by, Said(to), action=Action.REPORT_DANGER, audience=Readers.COORDINATORS)
    move(turn, case, Action.REPORT_DANGER, by, {"statement": said})
    told = sentence("told.coordinator.danger_reported", reference=case.reference, person=_name(actor.name), to=to)
    tell_coordinators(turn, case, told, but=actor.person_id)
    show_card(turn, case)
    answer(turn, actor, "done.danger_reported", reference=case.reference, to=to)


def is_in_nobodys_hand(turn: Turn, case: Case) -> bool:
    return bool(case.danger) and case.status in OPEN and not alarms.is_taken(turn, case)


def ask_whether_over(turn: Turn, actor: Actor, case: Case) -> None:
    """险情已解除, tapped while nobody has it: it would end the calls, and the person would be told. Asked once more."""
    sure = button("button.surely_over", case_token(Scope.COORDINATOR, case, "no_danger", "sure"))
    has = button("button.taken", case_token(Scope.COORDINATOR, case, "taken"))
    asks = sentence("confirm.danger_over", reference=case.reference, danger=word("danger_kind", case.danger))
    say(turn, actor, Content((asks,), ((sure,), (has,))), case_id=case.id)


def press_as_coordinator(turn: Turn, actor: Actor, case: Case, verb: str) -> None:
    """已接到 or 险情已解除, tapped or written by a coordinator."""
    if not case.danger:
        raise CaseworkError("error.old_button")
    if verb == "no_danger":
        quiet = silence.until(turn, case)
        danger_ends.end_danger(turn, case, as_coordinator(actor))
        _tell_it_is_over(turn, case, quiet)
        told = sentence("told.coordinator.danger_over", reference=case.reference, person=_name(actor.name))
        tell_coordinators(turn, case, told, but=actor.person_id)
        answer(turn, actor, "done.no_danger", reference=case.reference)
    else:
        _take_danger(turn, actor, case)


def _tell_it_is_over(turn: Turn, case: Case, quiet: datetime | None) -> None:
    """Who reported it is told that a coordinator has ended it; who dared not speak, when their phone may ring again."""
    over = sentence("danger.over", reference=case.reference, police=turn.county.emergency.police)
    says = Content((over, *danger_ends.due_line(turn, case)))
    tell_residents(turn, case, says, wait=quiet - turn.now if quiet else timedelta())


def _take_danger(turn: Turn, actor: Actor, case: Case) -> None:
    """A coordinator has it. The person who reported it is told, unless that could harm them."""
    if taken := alarms.taken_by(turn, case):
        person = turn.tx.get(Person, taken.person_id)
        name = _name(person.name if person else "")
        answer(turn, actor, "done.taken_before", reference=case.reference, person=name, at=when(taken.at))
        return
    move(turn, case, Action.TAKE_DANGER, as_coordinator(actor))
    if is_personal(case.danger):
        assignment_clock.stop(case)  # they have it, and no department will
    told = sentence("told.coordinator.danger_taken", reference=case.reference, person=_name(actor.name))
    tell_coordinators(turn, case, told, but=actor.person_id)
    if Danger(case.danger) in VIOLENT:
        answer(turn, actor, "done.taken_quietly", reference=case.reference)
        return
    tell_residents(turn, case, sentence("danger.taken", reference=case.reference), wait=timedelta())
    answer(turn, actor, "done.taken", reference=case.reference)


def _name(name: str) -> Param:
    return called(name, Role.COORDINATOR)


def _event(turn: Turn, case: Case, action: Action) -> Event | None:
    return next((one for one in events.history(turn.tx, id_of(case)) if one.action == action), None)
