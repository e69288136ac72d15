"""One-time codes: they make a person a coordinator, leader, operator or registered staff, or bind a group."""

from __future__ import annotations

import re

from domain import references
from domain.commands import Wish, parse
from domain.content import Content, Param, listed, named, sentence, word
from domain.content import area as area_name
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.kinds import HeldRole, Invites
from handlers.cases import arrivals
from handlers.jurisdiction import withheld_in
from handlers.saying import answer, say
from handlers.showing import show_card_to_coordinators
from handlers.telling import tell_coordinators
from handlers.turn import Actor, Turn
from storage.casework import events, worklists
from storage.people import bindings, code_attempts, invitations, roles
from storage.tables import Invitation

CODE = re.compile(r"[^0-9]{0,3}([0-9]{8})$")
MOST_SHOWN = 20  # cases that waited for who joins
# the role that a personal code gives
PERSONAL = {
    Invites.COORDINATOR: HeldRole.COORDINATOR,
    Invites.LEADER: HeldRole.LEADER,
    Invites.OPERATOR: HeldRole.OPERATOR,
}


def code_in(text: str) -> str:
    """The code in "加入 12345678" or "join 12345678"; "" if the text is something else."""
    command = parse(text)
    found = CODE.match(command.words.strip().translate(references.PLAIN)) if command.verb is Wish.JOIN else None
    if command.verb is Wish.JOIN and not found and command.reference:
        return command.reference  # eight digits that happen to be a valid case number
    return found[1] if found else ""


def join_by_code(turn: Turn, actor: Actor, text: str) -> bool:
    """In a private chat: gives the person a role. Returns whether the text was about joining at all."""
    code = code_in(text)
    if not code:
        return False
    if invitation := _redeem(turn, actor, code):
        role = PERSONAL.get(invitation.purpose)
        if role is None:
            raise CaseworkError("error.code_is_for_a_group")
        _take_role(turn, actor, invitation, role)
    return True


def _take_role(turn: Turn, actor: Actor, invitation: Invitation, role: HeldRole) -> None:
    function = turn.county.leaders.get(invitation.function)
    roles.give(
        turn.tx,
        actor.person_id,
        role,
        function=function.code if function else "",
        confidential=invitation.confidential,
        now=turn.now,
    )
    _record(turn, actor, invitation)
    if function is None:
        answer(turn, actor, f"joined.{invitation.purpose}")
        return
    answer(turn, actor, "joined.leader_as", function=named(function.name))
    joined = sentence("told.coordinator.leader_joined", person=_by(actor), function=named(function.name))
    tell_coordinators(turn, None, joined, but=actor.person_id)
    if function.accusations:
        for case in worklists.page(turn.tx, worklists.of_office(), MOST_SHOWN).cases:
            show_card_to_coordinators(turn, case)


def bind_by_code(turn: Turn, actor: Actor, text: str) -> bool:
    """In a group: binds it to departments or an area, or registers the sender as staff. Returns whether the code was
    valid."""
    invitation = _redeem(turn, actor, code_in(text))
    if invitation is None:
        return False
    if invitation.purpose in PERSONAL:
        raise CaseworkError("error.code_is_personal")
    if invitation.purpose == Invites.COMMUNITY:
        _bind_to_area(turn, actor, invitation)
        return True
    if bindings.area_of(turn.tx, actor.chat_id):
        raise CaseworkError("error.community_group")
    if any(turn.county.open_department(one) is None for one in invitation.departments):
        raise CaseworkError("error.code_unknown")
    names = listed([department_name(one) for one in invitation.departments])
    for department in invitation.departments:
        if invitation.purpose == Invites.GROUP:
            bindings.bind(turn.tx, actor.chat_id, department, by=actor.person_id, now=turn.now)
        else:
            roles.give(turn.tx, actor.person_id, HeldRole.STAFF, department=department, now=turn.now)
    _record(turn, actor, invitation)
    _tell_joined(turn, actor, invitation, names)
    if invitation.purpose == Invites.GROUP:
        arrivals.show_awaited(turn, invitation.departments)
    return True


def _tell_joined(turn: Turn, actor: Actor, invitation: Invitation, departments: Param) -> None:
    if invitation.purpose == Invites.STAFF and not actor.name:
        answer(turn, actor, "joined.staff_unnamed", departments=departments)
        return
    says = [sentence(f"joined.{invitation.purpose}", departments=departments, person=_by(actor))]
    if invitation.purpose == Invites.GROUP and withheld_in(turn, actor.chat_id):
        says.append(sentence("joined.outside"))
    say(turn, actor, Content(tuple(says)), reply_to=actor.message)


def _by(actor: Actor) -> Param:
    return actor.name or word("word", "somebody")


def _bind_to_area(turn: Turn, actor: Actor, invitation: Invitation) -> None:
    """Binds a residents' group to an area. A department's group cannot be one, because all members would see its
    cards."""
    if bindings.departments_in(turn.tx, actor.chat_id):
        raise CaseworkError("error.department_group")
    if turn.county.open_area(invitation.area) is None:
        raise CaseworkError("error.code_unknown")
    bindings.bind_to_area(turn.tx, actor.chat_id, invitation.area, by=actor.person_id, now=turn.now)
    _record(turn, actor, invitation)
    answer(turn, actor, "joined.community", area=area_name(invitation.area), person=_by(actor))


def _redeem(turn: Turn, actor: Actor, code: str) -> Invitation | None:
    """The invitation of a code; None for a wrong code, which was answered.

    After too many wrong codes no code is accepted here for a while, and none is answered, so that guessing tells
    nothing.
    """
    most = turn.county.limits.code_tries
    tried = code_attempts.lately(turn.tx, actor.person_id, actor.chat_id, turn.real_now)
    if tried >= most:
        return None
    invitation = invitations.redeem(turn.tx, code, by=actor.person_id, real_now=turn.real_now)
    if invitation is None:
        code_attempts.note(turn.tx, actor.person_id, actor.chat_id, turn.real_now)
        if tried + 1 == most:
            answer(turn, actor, "error.code_locked", tries=most)
        else:
            answer(turn, actor, "error.code_unknown")
    return invitation


def _record(turn: Turn, actor: Actor, invitation: Invitation) -> None:
    details = {"purpose": invitation.purpose, "departments": invitation.departments, "chat": actor.chat_id}
    details |= {"area": invitation.area} if invitation.area else {}
    details |= {"function": invitation.function} if invitation.function else {}
    events.record(
        turn.tx,
        events.row(
            None,
            "joined",
            at=turn.now,
            role=invitation.purpose,
            person_id=actor.person_id,
            details=details,
            cause=turn.cause,
        ),
    )
