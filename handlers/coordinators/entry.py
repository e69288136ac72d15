"""What a coordinator enters: cases from notes, phone calls and visits, and codes for groups and staff."""

from __future__ import annotations

from dataclasses import replace

from domain.content import Content, listed, sentence
from domain.content import area as area_name
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.hearing.danger import danger_in
from domain.kinds import Invites
from handlers.cases import understanding
from handlers.cases.advice import advice
from handlers.cases.filing import file_case
from handlers.cases.transitions import as_coordinator
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from storage.people import invitations

COMMUNITY = ("居民群", "community")
SOURCES = {
    "领导批示": "leader_note",
    "批示": "leader_note",
    "leader": "leader_note",
    "电话": "phone",
    "phone": "phone",
    "走访": "visit",
    "visit": "visit",
}


def file_for_others(turn: Turn, actor: Actor, words: str, media: tuple[int, ...]) -> None:
    """录入: files a case from a leader's note, a call or a visit: "录入 电话 words"."""
    source = next((name for name in SOURCES if words.casefold().startswith(name)), "")
    told = words[len(source) :].strip(" ，,：:")
    if not source or len(told) < 2:
        raise CaseworkError("error.file_how")
    danger = danger_in(told)
    understood = understanding.read(turn, told, danger=danger)
    complaint = replace(understood.complaint(), source=SOURCES[source], media=media)
    case = file_case(turn, complaint, as_coordinator(actor), None)
    key = "done.file_routed" if case.department else "done.file"
    done = sentence(key, reference=case.reference, department=department_name(case.department))
    first = (advice(turn.county.emergency, danger),) if danger else ()
    say(turn, actor, Content((*first, done)), reply_to=actor.message)


def give_code(turn: Turn, actor: Actor, words: str) -> None:
    """Makes a one-time code: "邀请码 城管局" (its group), "承办人 城管局" (its staff), "居民群 东门社区" (an area)."""
    if words.startswith(COMMUNITY[0]) or words.casefold().startswith(COMMUNITY[1]):
        _give_community_code(turn, actor, words)
        return
    staff = words.startswith("承办人") or words.casefold().startswith("staff")
    named = [one for one in (turn.county.department_named(part) for part in words.replace("、", " ").split()) if one]
    codes = list(dict.fromkeys(one.code for one in named))
    if not codes:
        raise CaseworkError("error.code_how")
    code = invitations.issue(turn.tx, Invites.STAFF if staff else Invites.GROUP, codes, real_now=turn.real_now)
    names = listed([department_name(one) for one in codes])
    answer(turn, actor, "code.staff" if staff else "code.group", code=code, departments=names)


def _give_community_code(turn: Turn, actor: Actor, words: str) -> None:
    """Makes a code for the residents' group of an area."""
    area = turn.county.area_named(words)
    if area is None:
        raise CaseworkError("error.code_area")
    code = invitations.issue(turn.tx, Invites.COMMUNITY, area=area.code, real_now=turn.real_now)
    answer(turn, actor, "code.community", code=code, area=area_name(area.code))
