"""A town with somebody in every role and a case in every state, told through the front door."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import update
from sqlmodel import col

from bot.platforms.base import Permit, no_wait
from bot.platforms.simulator.adapter import Simulator
from domain.kinds import HeldRole, Readers, RequestKind
from domain.lifecycle import Action, Role, Status
from domain.messages import ChatKind, Outgoing
from handlers.turn import Turn
from storage.casework import cases
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.people import bindings, roles
from storage.tables import Binding, Case, Request, RoleHeld, Statement
from tests.stories.town import Speaker, Town

CITY, ELSEWHERE, NO_GROUP, REGISTERED = "city", "sanitation", "housing", "police"
NAMES = (
    "neighbours", "nobodys", "secret", "secret_resolved", "held_back", "part",
    "submitted", "assigned", "in_progress", "waiting", "suspended", "resolved", "closed", "rejected", "withdrawn",
    "merged", "split", "referred", "redone", "moved", "answered", "just_resolved", "spoken_for",
)  # fmt: skip
ROLES = {
    "O": "the owner of the cases",
    "R": "another resident, with a case of her own",
    "F": "a resident who had herself forgotten, and is back",
    "N": "a newcomer who never spoke before",
    "X": "staff who left the group and writes privately",
    "S": "staff in the group of the case's department",
    "D": "staff in another department's group",
    "E": "staff in a group whose binding ended",
    "U": "someone in a group that never was bound",
    "C": "a coordinator named for confidential cases",
    "P": "a coordinator who is not (and once was)",
    "G": "a former coordinator",
    "Q": "a coordinator who had herself forgotten, and is back",
    "L": "a leader",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody speaks from: the platform's ids of the person and of the chat."""

    chat: str
    person: str
    kind: ChatKind


@dataclass(frozen=True, slots=True)
class Kept:
    """A case that stands in one state: whose it is, who works on it, and a word that stands in it alone."""

    name: str
    id: int
    reference: str
    status: Status
    cycle: int
    confidential: bool
    department: str
    owner: str
    canary: str


@dataclass
class World:
    """Where everybody is, every case by the name of its state, and every token that was ever offered."""

    places: dict[str, Place]
    cases: dict[str, Kept]
    now: datetime
    offered: list[tuple[str, str]] = field(default_factory=list)


class Recording(Simulator):
    """Remembers each button that is ever shown, with its chat."""

    def __init__(self, path: Path, now: object) -> None:
        super().__init__(path, now)  # type: ignore[arg-type]  # the clock's own method
        self.offered: dict[tuple[str, str], None] = {}

    async def send(self, chat: str, message: Outgoing, permit: Permit = no_wait) -> list[str]:
        self.offered.update({(chat, one.token): None for row in message.choices for one in row})
        return await super().send(chat, message, permit)


@dataclass
class Cast:
    owner: Speaker
    neighbour: Speaker
    forgotten: Speaker
    newcomer: Speaker
    staff: Speaker
    colleague: Speaker
    others: Speaker
    ended: Speaker
    unbound: Speaker
    named: Speaker
    plain: Speaker
    former: Speaker
    gone: Speaker
    leader: Speaker


async def build(town: Town) -> World:
    """Tells the whole story. What no talk brings about (a merged case, an ended role) is written down at the end."""
    cast = await _gather(town)
    references = await _told(town, cast)
    await _look_around(cast, references)
    references |= await _just_said(town, cast, references["waiting"])
    await write(town.service.writer, lambda tx: _end(tx, references["merged"], town.service.clock.now()))
    offered = list(town.simulator.offered) if isinstance(town.simulator, Recording) else []
    return World(_places(cast), _cases(town, references), town.service.clock.now(), offered)


async def _gather(town: Town) -> Cast:
    staff, colleague = await town.department(CITY, REGISTERED)
    others, _ = await town.department(ELSEWHERE)
    ended, _ = await town.department(CITY)
    unbound, _ = await town.group("另一个群", "承办人甲", "承办人乙")
    return Cast(
        owner=await town.resident("李女士"),
        neighbour=await town.resident("王先生"),
        forgotten=await town.resident("王先生"),
        newcomer=await town.resident("王先生"),
        staff=staff,
        colleague=colleague,
        others=others,
        ended=ended,
        unbound=unbound,
        named=await town.coordinator("督办员甲", confidential=True),
        plain=await town.coordinator("督办员乙", confidential=True),
        former=await town.coordinator("督办员乙", confidential=True),
        gone=await town.coordinator("督办员乙", confidential=True),
        leader=await town.leader("县领导"),
    )


def canary(name: str) -> str:
    """A word that stands in one case alone, and means nothing to the router."""
    return f"金丝雀{chr(ord('一') + NAMES.index(name))}"


async def _files(who: Speaker, name: str, words: str = "建设路12号有人遛狗不牵绳") -> str:
    return await who.files(f"{words}，{canary(name)}")


async def _told(town: Town, cast: Cast) -> dict[str, str]:
    """A case in each state that takes time to reach; by the state's name its reference."""
    owner, staff, named = cast.owner, cast.staff, cast.named
    told = {"neighbours": await _files(cast.neighbour, "neighbours")}
    told["nobodys"] = await _files(cast.forgotten, "nobodys")
    told["submitted"] = await _files(owner, "submitted", "有件事想请你们看看")
    told["secret"] = await _files(owner, "secret", "举报城管局工作人员吃拿卡要")
    told["secret_resolved"] = await _files(owner, "secret_resolved", "举报城管局工作人员吃拿卡要")
    told["held_back"] = await _files(owner, "held_back", "举报镇政府，建设路12号有人遛狗不牵绳")
    for name in NAMES[NAMES.index("assigned") : NAMES.index("answered")]:
        told[name] = await _files(owner, name)
    for name in ("in_progress", "suspended"):
        await staff.says(f"#{told[name]} 签收")
    for name in ("resolved", "closed", "redone"):
        await staff.says(f"#{told[name]} 办结 已劝离犬主")
    await named.says(f"#{told['secret_resolved']} 办结 已批评教育")
    await named.says(f"#{told['suspended']} 挂账 2027-04-01 冬季无法施工")
    await named.says(f"#{told['rejected']} 不予受理 请向邻县反映")
    await named.says(f"#{told['referred']} 移送 仲裁委")
    await named.says(f"#{told['split']} 拆单 城管局 遛狗{canary('part')}\n环卫处 狗屎没人清")
    await named.says(f"#{told['moved']} 改派 住建局")
    told["part"] = f"{told['split']}-1"
    await owner.says(f"撤回 #{told['withdrawn']}")
    await owner.taps("确定撤回")
    await owner.taps("不想等了")
    await town.passes(seconds=61)
    await owner.taps("解决了", on=await owner.hears(told["closed"], "问题解决了吗"))
    await owner.taps("非常满意")
    await owner.taps("没解决", on=await owner.hears(told["redone"], "问题解决了吗"))
    await owner.taps("不满意")
    return told


async def _look_around(cast: Cast, told: dict[str, str]) -> None:
    """Everybody has everything shown to them that has buttons; nothing of it moves a case."""
    for name in ("submitted", "secret", "in_progress", "suspended", "resolved", "closed"):
        await cast.named.says(f"查 {told[name]}")
    for coordinator in (cast.plain, cast.former):
        for name in ("in_progress", "resolved", "secret"):
            await coordinator.says(f"查 {told[name]}")
    for words in ("帮助", "今日待办", "查 遛狗", "查人 李女士 核对重复"):
        await cast.named.says(words)
    for name, labels in {
        "submitted": ("选择承办单位", "选择类别"),
        "resolved": ("回访",),
        "in_progress": ("询问", "答复", "备注"),
    }.items():
        for label in labels:
            await cast.named.says(f"查 {told[name]}")
            await cast.named.taps(label)
    await cast.former.says(f"查 {told['resolved']}")
    await cast.former.taps("答复" if await cast.former.offers("答复") else "备注")
    await cast.staff.says(f"#{told['in_progress']} 延期 3天 等配件")
    await cast.staff.says(f"#{told['in_progress']} 退单 依据条例，建议派给环卫处")
    await cast.staff.taps("办结")
    await cast.owner.says("我的诉求")
    await cast.owner.taps("办理经过")
    await cast.owner.says("撤回")
    await cast.owner.says("删除我的数据")
    await cast.neighbour.says("楼下的灯也坏了")
    await cast.neighbour.taps("这是新的问题")
    await cast.forgotten.says("删除我的数据")
    await cast.forgotten.taps("确定删除")
    await cast.gone.sends_raw(choice="me:0:forget")


async def _just_said(town: Town, cast: Cast, waiting: str) -> dict[str, str]:
    """Cases whose last word can still be taken back, by staff or (not by them) by a coordinator; and the question of
    the one that waits, which the owner's next words would answer."""
    told = {name: await _files(cast.owner, name) for name in NAMES[NAMES.index("answered") :]}
    await cast.staff.says(f"#{waiting} 询问 哪个门附近？")
    await town.passes(seconds=61)
    for reference in told.values():
        await cast.staff.says(f"#{reference} 签收")
    await cast.staff.says(f"#{told['answered']} 答复 周三处理")
    await cast.staff.says(f"#{told['just_resolved']} 办结 已劝离犬主")
    await cast.named.says(f"#{told['spoken_for']} 答复 由督办员跟进")
    return told


def _end(tx: Transaction, merged: str, now: datetime) -> None:
    """Ends a binding and roles, and merges a case."""
    tx.execute(update(Case).where(col(Case.reference) == merged).values(status=Status.MERGED))
    chats = bindings.chats_of(tx, CITY)
    tx.execute(update(Binding).where(col(Binding.chat_id) == chats[1]).values(ended_at=now))
    _, plain, former = roles.holders(tx, HeldRole.COORDINATOR)
    tx.execute(update(RoleHeld).where(col(RoleHeld.person_id) == plain).values(confidential=False))
    tx.execute(update(RoleHeld).where(col(RoleHeld.person_id) == former).values(until=now))


def _places(cast: Cast) -> dict[str, Place]:
    def private(who: Speaker) -> Place:
        return Place(who.chat, who.person, ChatKind.PRIVATE)

    def group(who: Speaker) -> Place:
        return Place(who.chat, who.person, ChatKind.GROUP)

    return {
        "O": private(cast.owner),
        "R": private(cast.neighbour),
        "F": private(cast.forgotten),
        "N": private(cast.newcomer),
        "X": Place(f"of-{cast.colleague.person}", cast.colleague.person, ChatKind.PRIVATE),
        "S": group(cast.staff),
        "D": group(cast.others),
        "E": group(cast.ended),
        "U": group(cast.unbound),
        "C": private(cast.named),
        "P": private(cast.plain),
        "G": private(cast.former),
        "Q": private(cast.gone),
        "L": private(cast.leader),
    }


def _cases(town: Town, references: dict[str, str]) -> dict[str, Kept]:
    with town.service.database.reading() as tx:
        return {name: _kept(tx, name, reference) for name, reference in references.items()}


def _kept(tx: Transaction, name: str, reference: str) -> Kept:
    case = cases.by_reference(tx, reference)
    assert case is not None
    assert case.id is not None
    return Kept(
        name=name,
        id=case.id,
        reference=reference,
        status=Status(case.status),
        cycle=case.cycle,
        confidential=case.confidential,
        department=case.department,
        owner={"neighbours": "R", "nobodys": ""}.get(name, "O"),
        canary=canary(name),
    )


def asked_for(turn: Turn, case: Kept, kind: RequestKind, words: str) -> int:
    """What waits for a coordinator's decision, as if it had been asked for in these words; its id."""
    said = Statement(
        case_id=case.id,
        role=Role.COORDINATOR,
        action=Action.PROPOSE,
        audience=Readers.INSIDE,
        cycle=case.cycle,
        words=words,
        said_at=turn.now,
    )
    turn.tx.add(said)
    turn.tx.flush()
    asked = Request(case_id=case.id, cycle=case.cycle, kind=kind, suggested=ELSEWHERE, days=2, asked_at=turn.now)
    asked.statement_id = said.id
    turn.tx.add(asked)
    turn.tx.flush()
    assert asked.id is not None
    return asked.id
