"""People and groups for an empty simulator. They join as anybody would, by messages and codes."""

from __future__ import annotations

from bot.app import Service
from bot.platforms.simulator.adapter import Simulator
from domain.county import Department
from domain.kinds import Invites
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.people import invitations

RESIDENTS = ("李女士", "王先生")
STAFF = ("承办人甲", "承办人乙")
OWN_GROUPS = 4
REST = "其他部门工作群"


async def fill(service: Service, simulator: Simulator) -> None:
    """Adds them to an empty simulator; one that has people in it is left as it is."""
    if simulator.people():
        return
    for name in RESIDENTS:
        simulator.add_person(name, column="residents")
    departments = service.practice.county.open_departments()
    for department in departments[:OWN_GROUPS]:
        await _add_group(service, simulator, f"{department.name.in_('zh-CN')}工作群", [department])
    if departments[OWN_GROUPS:]:
        await _add_group(service, simulator, REST, departments[OWN_GROUPS:])
    await _add_coordinator(service, simulator, "督办员甲", Invites.COORDINATOR, confidential=True)
    await _add_coordinator(service, simulator, "督办员乙", Invites.COORDINATOR, confidential=False)
    hearing = service.practice.county.hears_accusations()
    function = hearing.code if hearing else ""
    await _add_coordinator(service, simulator, "县领导", Invites.LEADER, confidential=False, function=function)
    await service.settle()


async def _add_group(service: Service, simulator: Simulator, title: str, departments: list[Department]) -> None:
    chat, members = simulator.add_group(title, list(STAFF))
    code = await invite(service, Invites.GROUP, [one.code for one in departments])
    await simulator.say(chat.id, members[0].id, text=f"绑定 {code}")


async def _add_coordinator(
    service: Service, simulator: Simulator, name: str, role: Invites, *, confidential: bool, function: str = ""
) -> None:
    person, chat = simulator.add_person(name, column="coordinators")
    code = await invite(service, role, [], function=function, confidential=confidential)
    await simulator.say(chat.id, person.id, text=f"加入 {code}")


async def invite(
    service: Service, purpose: Invites, departments: list[str], *, function: str = "", confidential: bool = False
) -> str:
    """A new one-time code for a role or a group."""
    real_now = service.clock.real_now()

    def work(tx: Transaction) -> str:
        return invitations.issue(
            tx, purpose, departments, function=function, confidential=confidential, real_now=real_now
        )

    return await write(service.writer, work)
