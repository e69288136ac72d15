"""`people`: who holds a role and which groups are bound; ends a role, or a binding, at once.

The row ends here, whether the service runs or not. What follows (cards leave the chat, coordinators are told) is done
by the running service, within seconds or when it starts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.catalogues import LOCALES, load_catalogues
from bot.commands.dead_letters import printable
from bot.commands.opened import up_to_date
from bot.config import Config
from domain.county import Area, County, Department
from domain.errors import CaseworkError
from domain.kinds import TimerKind
from domain.letters import comparable
from handlers.chats import leaving
from handlers.chats.leaving import EndedBy
from storage.engine.database import Transaction
from storage.messages import timers
from storage.people import bindings, roles
from storage.tables import Binding, Chat, Community, Person, RoleHeld, id_of

Holder = tuple[Person, list[RoleHeld]]


def run(settings: Config, asked: argparse.Namespace) -> int:
    with up_to_date(settings) as database, database.transaction() as tx:
        return TODO[asked.todo](tx, settings, asked)


def _list(tx: Transaction, settings: Config, asked: argparse.Namespace) -> int:
    for one in roles.standing(tx):
        print(_line(settings, one))
    for bound in bindings.standing(tx):
        print(_group_line(tx, settings.county, bound))
    return 0


def _line(settings: Config, one: Holder) -> str:
    person, held = one
    since = min(role.since for role in held).astimezone(ZoneInfo(settings.county.time_zone))
    return printable(f"{person.id}  {person.name or '-'}  {'、'.join(map(_role, held))}  {since:%Y-%m-%d}")


def _role(held: RoleHeld) -> str:
    about = (held.department, held.function, "confidential" if held.confidential else "")
    return " ".join((held.role, *(one for one in about if one)))


def _group_line(tx: Transaction, county: County, bound: Binding | Community) -> str:
    code = bound.department if isinstance(bound, Binding) else bound.area
    known = county.departments if isinstance(bound, Binding) else county.areas
    name = known[code].name.in_("zh-CN") if code in known else ""
    return printable(f"{code}  {name}  「{tx.get_one(Chat, bound.chat_id).title or '-'}」")


def _end(tx: Transaction, settings: Config, asked: argparse.Namespace) -> int:
    said = comparable(asked.who)
    everybody = roles.standing(tx)
    found = [one for one in everybody if said in (comparable(one[0].name), str(one[0].id))]
    if len(found) != 1:
        return _which(found, [_line(settings, one) for one in found or everybody])
    [(person, held)] = found
    now = datetime.now(UTC)
    try:
        leaving.end_roles(tx, person, held, EndedBy(), now=now)
    except CaseworkError as mistake:
        return _refused(mistake, person.name)
    timers.set_timer(tx, TimerKind.ROLE_ENDED, id_of(person), now)
    print(f"已停用，运行中的服务几秒内收回卡片。 Ended: {printable(person.name)}")
    return 0


def _unbind(tx: Transaction, settings: Config, asked: argparse.Namespace) -> int:
    county, said = settings.county, comparable(asked.unit)
    units: list[Department | Area] = [*county.departments.values(), *county.areas.values()]
    codes = [
        one.code for one in units if said in map(comparable, (one.code, *one.name.words.values(), *one.aliases))
    ] or [asked.unit]  # a code that the settings have no longer
    found: list[Binding | Community] = [one for code in codes for one in bindings.of_department(tx, code)]
    found += [one for code in codes for one in bindings.of_area(tx, code)]
    if not found:
        return _which([], [_group_line(tx, county, one) for one in bindings.standing(tx)])
    now = datetime.now(UTC)
    for bound in found:
        leaving.unbind(tx, bound, EndedBy(), now=now)
        if isinstance(bound, Binding):
            timers.set_timer(tx, TimerKind.UNBOUND, bound.id or 0, now)
    print(f"已解绑 {len(found)} 个群，运行中的服务几秒内收回卡片。 Unbound: {len(found)}.")
    return 0


def _which(found: Sequence[Holder], lines: Sequence[str]) -> int:
    says = "有几个，请写编号 Several; write the number" if found else "没有找到，有这些 None; there are"
    print(f"{says}:", *lines, sep="\n", file=sys.stderr)
    return 1


def _refused(mistake: CaseworkError, name: str) -> int:
    for catalogue in load_catalogues(LOCALES).values():
        print(catalogue.sentence(mistake.key).format(person=printable(name)), file=sys.stderr)
    return 1


TODO = {"list": _list, "end": _end, "unbind": _unbind}
