"""停用 王五, 解绑 城管局: a coordinator or an operator ends a role, or the binding of a group, in their own chat.

One exact name is ended at once, a coordinator's after a second press. Of several, or of a part of a name, it is asked
which.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from domain.commands import Token, read_token, token
from domain.content import Button, Content, Param, Sentence, button, day, listed, named, sentence, word
from domain.content import area as area_name
from domain.content import department as department_name
from domain.county import County
from domain.errors import CaseworkError
from domain.hearing.officials import people_words
from domain.kinds import HeldRole, Scope
from domain.letters import comparable
from domain.messages import Incoming
from handlers.chats import leaving
from handlers.chats.leaving import EndedBy
from handlers.coordinators import entry
from handlers.saying import answer, say, take_buttons
from handlers.turn import Actor, Turn
from storage.people import bindings, roles
from storage.tables import Binding, Chat, Community, Person, RoleHeld, id_of

SAID = re.compile(r"\s*/?(停用|解绑|end role\b|unbind\b)([\s:：]*)(.{0,60}?)[\s。.!！]*", re.IGNORECASE)
MAY_END = (HeldRole.COORDINATOR, HeldRole.OPERATOR)
ROLE, GROUP, COMMUNITY, NOT = "end", "unbind", "unbind_area", "not"  # verbs of the buttons
MOST_ASKED = 8


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with the roles that are meant: all of theirs, or that of the function by which they were named."""

    person: Person
    ending: list[RoleHeld]
    function: str = ""


def hear(turn: Turn, actor: Actor, incoming: Incoming, held: Collection[HeldRole]) -> bool:
    """Ends what the words name, or asks which. Returns False where they mean something else."""
    if not any(one in held for one in MAY_END):
        return False
    if incoming.choice:
        pressed = read_token(incoming.choice)
        if pressed is None or pressed.scope is not Scope.PEOPLE:
            return False
        _press(turn, actor, pressed, held)
        take_buttons(turn, actor, incoming.reply_to)
        return True
    said = SAID.fullmatch(incoming.text)
    if said is None:
        return not incoming.reply_to and _ask_who_left(turn, actor, incoming.text, held)
    hear_name = _hear_role if said[1].casefold() in ("停用", "end role") else _hear_group
    return hear_name(turn, actor, said[3], held, apart=bool(said[2]) or not said[3])


def _ask_who_left(turn: Turn, actor: Actor, words: str, held: Collection[HeldRole]) -> bool:
    """城管局那个承办人离职了: it is asked whose role is to end. Returns False where nobody is meant."""
    if not people_words.tells_who_left(words):
        return False
    code, said = turn.county.department_in(words), comparable(words)
    everybody = [one for one in _holders(turn) if _ending(turn, one, held)]
    found = [one for one in everybody if one.person.name and comparable(one.person.name) in said]
    if not found and people_words.speaks_of_holders(words) and code:
        found = [one for one in everybody if any(role.department == code for role in one.ending)]
    if found:
        lines = [_line(turn.county, one) for one in found]
        _ask(turn, actor, [sentence("people.left"), *lines], [_button(one) for one in found])
    elif people_words.speaks_of_holders(words):
        answer(turn, actor, "people.left_nobody")
    else:
        return False
    return True


def _press(turn: Turn, actor: Actor, pressed: Token, held: Collection[HeldRole]) -> None:
    match pressed.verb:
        case verb if verb == ROLE:
            function = pressed.args[0] if pressed.args else ""
            known = [*_holders(turn), *_with_function(turn)]
            found = [one for one in known if (one.person.id, one.function) == (pressed.subject, function)]
            _end(turn, actor, _one(found), held)
        case verb if verb == GROUP:
            _unbind(turn, actor, turn.tx.get(Binding, pressed.subject), held)
        case verb if verb == COMMUNITY:
            _unbind(turn, actor, turn.tx.get(Community, pressed.subject), held)
        case verb if verb == NOT:
            answer(turn, actor, "people.kept")
        case _:
            raise CaseworkError("error.old_button")


def _one(found: Sequence[Holder]) -> Holder:
    if not found:
        raise CaseworkError("error.role_gone")
    return found[0]


def _hear_role(turn: Turn, actor: Actor, name: str, held: Collection[HeldRole], *, apart: bool) -> bool:
    everybody = _holders(turn)
    known = [*everybody, *_with_function(turn)]
    exact = [one for one in known if comparable(name) in _names(turn.county, one)]
    if len(exact) == 1 and not _holds_the_desk(exact[0]):
        _end(turn, actor, exact[0], held)
    elif len(exact) == 1:
        leaving.check_succeeded(turn.tx, exact[0].person, exact[0].ending)
        _ask(turn, actor, [sentence("people.sure"), _line(turn.county, exact[0])], [_button(exact[0])])
    elif found := _those_to_end(turn, exact or (_like(turn.county, known, name) if apart and name else []), held):
        lines = [_line(turn.county, one) for one in found]
        _ask(turn, actor, [sentence("people.which"), *lines], [_button(one) for one in found])
    elif apart:
        called = listed([one.person.name for one in everybody if one.person.name and _ending(turn, one, held)])
        raise CaseworkError("error.no_such_holder", known=called)
    else:
        return False
    return True


def _those_to_end(turn: Turn, found: Sequence[Holder], held: Collection[HeldRole]) -> list[Holder]:
    """Those of them whom this actor may end; who may end none of them is told so."""
    ends = [one for one in found if _ending(turn, one, held)]
    if found and not ends:
        raise CaseworkError("error.ended_by_operator", person=_called(found[0].person))
    return ends


def _holds_the_desk(one: Holder) -> bool:
    """Whether a coordinator's role would end: with it go what they saw, and the second person of decisions."""
    return any(role.role == HeldRole.COORDINATOR for role in one.ending)


def _holders(turn: Turn) -> list[Holder]:
    return [Holder(person, held) for person, held in roles.standing(turn.tx)]


def _with_function(turn: Turn) -> list[Holder]:
    """Who holds a leaders' function, with that role alone."""
    return [Holder(one.person, [held], held.function) for one in _holders(turn) for held in one.ending if held.function]


def _names(county: County, one: Holder) -> set[str]:
    """By what somebody may be called: their name; or the function, where that is what is meant."""
    if not one.function:
        return {comparable(one.person.name)} - {""}
    found = county.leaders.get(one.function)
    spoken = (one.function, *found.name.words.values(), *found.aliases) if found else (one.function,)
    return {comparable(name) for name in spoken}


def _like(county: County, everybody: Sequence[Holder], name: str) -> list[Holder]:
    said = comparable(name)
    return [one for one in everybody if any(said in known or known in said for known in _names(county, one))]


def _end(turn: Turn, actor: Actor, one: Holder, held: Collection[HeldRole]) -> None:
    """Ends what this actor may end. A coordinator ends neither an operator's role nor that of the leader who deals with
    accusations of the coordinators' own office."""
    by, ending = _by(actor, held), _ending(turn, one, held)
    called = _called(one.person)
    if not ending:
        raise CaseworkError("error.ended_by_operator", person=called)
    leaving.end_roles(turn.tx, one.person, ending, by, now=turn.now)
    answer(turn, actor, "done.role_ended", person=called, roles=_roles(turn.county, ending))
    leaving.settle_person(turn, id_of(one.person), by)
    entry.pass_on_offered(turn, id_of(one.person))


def _ending(turn: Turn, one: Holder, held: Collection[HeldRole]) -> list[RoleHeld]:
    """What of somebody's roles may be ended by who holds these."""
    if HeldRole.OPERATOR in held:
        return one.ending
    return [role for role in one.ending if not _is_beyond_coordinators(turn.county, role)]


def _is_beyond_coordinators(county: County, held: RoleHeld) -> bool:
    function = county.leaders.get(held.function)
    return held.role == HeldRole.OPERATOR or (function is not None and function.accusations)


def _by(actor: Actor, held: Collection[HeldRole]) -> EndedBy:
    role = HeldRole.OPERATOR if HeldRole.OPERATOR in held else HeldRole.COORDINATOR
    return EndedBy(role, actor.person_id, actor.name)


def _called(person: Person) -> Param:
    return person.name or word("word", "somebody")


def _roles(county: County, held: Sequence[RoleHeld]) -> Param:
    return listed([_role(county, one) for one in held])


def _role(county: County, held: RoleHeld) -> Param:
    function = county.leaders.get(held.function)
    if function is not None:
        return named(function.name)
    return department_name(held.department) if held.department else word("held_role", held.role)


def _line(county: County, one: Holder) -> Sentence:
    since = day(min(role.since for role in one.ending))
    return sentence("people.holder", person=_called(one.person), roles=_roles(county, one.ending), since=since)


def _button(one: Holder) -> Button:
    since = day(min(role.since for role in one.ending))
    pressed = token(Scope.PEOPLE, id_of(one.person), ROLE, *((one.function,) if one.function else ()))
    return button("button.end_role", pressed, person=_called(one.person), since=since)


def _ask(turn: Turn, actor: Actor, lines: Sequence[Sentence], buttons: Sequence[Button]) -> None:
    no = button("button.not_meant", token(Scope.PEOPLE, 0, NOT))
    rows = tuple((one,) for one in (*buttons[:MOST_ASKED], no))
    say(turn, actor, Content(tuple(lines[: MOST_ASKED + 1]), rows), reply_to=actor.message)


def _hear_group(turn: Turn, actor: Actor, name: str, held: Collection[HeldRole], *, apart: bool) -> bool:
    found = [*_bound(turn, name)]
    if len(found) == 1:
        _unbind(turn, actor, found[0], held)
    elif found:
        lines = [sentence("people.group", unit=_unit(one), title=_title(turn, one)) for one in found]
        _ask(turn, actor, [sentence("people.which"), *lines], [_group_button(turn, one) for one in found])
    elif apart:
        known = dict.fromkeys(one.department for one in bindings.standing(turn.tx))
        raise CaseworkError("error.no_such_group", known=listed([department_name(one) for one in known]))
    else:
        return False
    return True


def _bound(turn: Turn, name: str) -> Iterator[Binding | Community]:
    """The standing bindings of the department or area with this name, also of a retired one."""
    said = comparable(name)
    for department in turn.county.departments.values():
        if said in {comparable(one) for one in (department.code, *department.name.words.values(), *department.aliases)}:
            yield from bindings.of_department(turn.tx, department.code)
    for area in turn.county.areas.values():
        if said in {comparable(one) for one in (area.code, *area.name.words.values(), *area.aliases)}:
            yield from bindings.of_area(turn.tx, area.code)


def _unit(bound: Binding | Community) -> Param:
    return department_name(bound.department) if isinstance(bound, Binding) else area_name(bound.area)


def _title(turn: Turn, bound: Binding | Community) -> str:
    return turn.tx.get_one(Chat, bound.chat_id).title or "-"


def _group_button(turn: Turn, bound: Binding | Community) -> Button:
    verb = GROUP if isinstance(bound, Binding) else COMMUNITY
    return button("button.unbind", token(Scope.PEOPLE, bound.id or 0, verb), title=_title(turn, bound))


def _unbind(turn: Turn, actor: Actor, bound: Binding | Community | None, held: Collection[HeldRole]) -> None:
    if bound is None or bound.ended_at is not None:
        raise CaseworkError("error.role_gone")
    by = _by(actor, held)
    leaving.unbind(turn.tx, bound, by, now=turn.now)
    answer(turn, actor, "done.unbound", unit=_unit(bound), title=_title(turn, bound))
    if isinstance(bound, Binding):
        leaving.settle_group(turn, bound, by)
    else:
        leaving.settle_community(turn, bound, by)
