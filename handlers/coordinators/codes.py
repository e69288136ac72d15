"""One-time codes that a coordinator gives: for groups, for staff, and for residents' groups."""

from __future__ import annotations

import re

from domain.content import area as area_name
from domain.content import department as department_name
from domain.content import listed, named
from domain.errors import CaseworkError
from domain.kinds import Invites
from handlers.saying import answer
from handlers.turn import Actor, Turn
from storage.people import invitations

COMMUNITY = ("居民群", "community")
LEADER = re.compile(r"(?:县)?领导[\s:：]*|leaders?\b[\s:]*", re.IGNORECASE)


def give_code(turn: Turn, actor: Actor, words: str) -> None:
    """Makes a one-time code: "邀请码 城管局" (its group), "承办人 城管局" (its staff), "居民群 东门社区" (an
    area), "领导 主任" (who holds a leaders' function)."""
    if words.startswith(COMMUNITY[0]) or words.casefold().startswith(COMMUNITY[1]):
        _give_community_code(turn, actor, words)
        return
    if as_leader := LEADER.match(words):
        _give_leader_code(turn, actor, words[as_leader.end() :].strip())
        return
    staff = words.startswith("承办人") or words.casefold().startswith("staff")
    named = [one for one in (turn.county.department_named(part) for part in words.replace("、", " ").split()) if one]
    codes = list(dict.fromkeys(one.code for one in named))
    if not codes:
        raise CaseworkError("error.code_how")
    _give_code_of(turn, actor, Invites.STAFF if staff else Invites.GROUP, codes)


def give_staff_code(turn: Turn, actor: Actor, department: str) -> None:
    _give_code_of(turn, actor, Invites.STAFF, [department])


def _give_code_of(turn: Turn, actor: Actor, invites: Invites, departments: list[str]) -> None:
    code = invitations.issue(turn.tx, invites, departments, real_now=turn.real_now)
    names = listed([department_name(one) for one in departments])
    answer(turn, actor, "code.staff" if invites is Invites.STAFF else "code.group", code=code, departments=names)


def _give_leader_code(turn: Turn, actor: Actor, words: str) -> None:
    """Makes a code for whoever holds the function that is named, or for a leader without one."""
    function = turn.county.leader_named(words)
    if words and function is None:
        known = listed([named(one.name) for one in turn.county.leaders.values()])
        raise CaseworkError("error.code_leader", functions=known)
    code = invitations.issue(
        turn.tx, Invites.LEADER, function=function.code if function else "", real_now=turn.real_now
    )
    if function is None:
        answer(turn, actor, "code.leader", code=code)
    else:
        answer(turn, actor, "code.leader_as", code=code, function=named(function.name))


def _give_community_code(turn: Turn, actor: Actor, words: str) -> None:
    """Makes a code for the residents' group of an area."""
    area = turn.county.area_named(words)
    if area is None:
        raise CaseworkError("error.code_area")
    code = invitations.issue(turn.tx, Invites.COMMUNITY, area=area.code, real_now=turn.real_now)
    answer(turn, actor, "code.community", code=code, area=area_name(area.code))
