"""Names, telephone and plate numbers are planted; none comes out in a group or a log, and deletion leaves none."""

from __future__ import annotations

import asyncio
import logging
import random
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.county import County
from storage.engine.database import Database
from storage.tables import SQLModel
from tests.stories.conftest import example
from tests.stories.town import Message, Speaker, Town

RESIDENTS = [40, pytest.param(167, marks=pytest.mark.soak)]  # three canaries each: 120, and 501
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
GIVEN = "桂兰秀英建国志强晓燕文博雨桐浩然梓涵欣怡子轩嘉懿思远明哲静雯海涛立新"


@pytest.fixture
def county() -> County:
    """Where nobody is too much: two people of a department work through everyone's case within minutes."""
    plain = example().county
    unlimited = replace(plain.limits, messages_per_minute=0, group_messages_per_minute=0, complaints_per_day=0)
    return replace(plain, limits=unlimited)


@dataclass(frozen=True, slots=True)
class Planted:
    name: str
    phone: str
    plate: str

    @property
    def canaries(self) -> tuple[str, ...]:
        return (self.name, self.phone, self.plate)


def plant(number: int) -> Planted:
    chance = random.Random(number)
    name = SURNAMES[number % len(SURNAMES)] + GIVEN[number % len(GIVEN)] + GIVEN[(number // 7 + 3) % len(GIVEN)]
    phone = "1" + chance.choice("3578") + "".join(chance.choices("0123456789", k=9))
    serial = chance.choices("0123456789", k=4)
    serial.insert(chance.randrange(5), chance.choice("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"))
    return Planted(name, phone, f"吉{chance.choice('ABCDEFGHJK')}{''.join(serial)}")


def complaint(one: Planted, number: int) -> str:
    said = (
        f"我叫{one.name}，电话{one.phone}，振兴路{number}号有人占道经营，流动摊贩的车{one.plate}天天堵门",
        f"流动摊贩占道经营，在振兴路{number}号，车牌号{one.plate}。联系人：{one.name}，{one.phone[:3]}-{one.phone[3:7]}-{one.phone[7:]}",
        f"占道经营没人管！振兴路{number}号，{one.name}，手机{one.phone}，见过车{one.plate}的流动摊贩",
    )
    return said[number % len(said)]


async def every_message(town: Town, chat: str) -> list[Message]:
    return list(town.simulator.messages(chat, limit=1_000_000))  # type: ignore[arg-type]


async def press(town: Town, speaker: Speaker, label: str) -> None:
    message, token = await speaker._button(label, None)
    posted = await town.simulator.tap(speaker.chat, speaker.person, message["id"], token)
    await town.service.intake.handled(posted.inbox)


async def say(town: Town, speaker: Speaker, words: str) -> None:
    posted = await town.simulator.say(speaker.chat, speaker.person, text=words)
    await town.service.intake.handled(posted.inbox)


async def everyone_files(town: Town, residents: int) -> list[tuple[Planted, Speaker]]:
    people = [plant(number) for number in range(residents)]
    speakers = [await town.resident(one.name) for one in people]
    pairs = list(zip(people, speakers, strict=True))
    await asyncio.gather(*(say(town, who, complaint(one, n)) for n, (one, who) in enumerate(pairs)))
    await town.moment()
    await asyncio.gather(*(press(town, who, "提交") for who in speakers))
    await town.moment()
    return pairs


async def work_through(town: Town, staff: Speaker, pairs: list[tuple[Planted, Speaker]]) -> None:
    """Everyone's case is read in full, some are asked about; all are resolved, and some of them disputed."""
    references = [await who.reference() for _, who in pairs]
    asked, disputed = len(pairs) // 4, len(pairs) // 3
    await asyncio.gather(*(say(town, staff, f"#{one} 全文") for one in references))
    await asyncio.gather(*(say(town, staff, f"#{one} 询问 请问是哪一侧") for one in references[:asked]))
    await town.moment()
    told = (say(town, who, f"东侧，找{one.name}，打{one.phone}，车{one.plate}") for one, who in pairs[:asked])
    await asyncio.gather(*told)
    await asyncio.gather(
        *(say(town, staff, f"#{one} 办结 解释说明 已向商户说明规定并留下告知书") for one in references)
    )
    await town.passes(seconds=70)
    await asyncio.gather(*(press(town, who, "没解决") for _, who in pairs[:disputed]))
    await asyncio.gather(*(press(town, who, "解决了") for _, who in pairs[disputed:]))
    await town.moment()
    await asyncio.gather(*(press(town, who, "不满意") for _, who in pairs[:disputed]))
    await town.moment()
    await asyncio.gather(*(press(town, who, "自己写") for _, who in pairs[:disputed]))
    await town.moment()
    reasons = (say(town, who, f"{one.name}说摊贩车{one.plate}又来了，请打{one.phone}") for one, who in pairs[:disputed])
    await asyncio.gather(*reasons)
    await say(town, staff, "待办")
    await town.moment()


@pytest.mark.parametrize("residents", RESIDENTS)
async def test_no_canary_reaches_a_group_or_a_log_and_deletion_leaves_none(
    town: Town, caplog: pytest.LogCaptureFixture, tmp_path: Path, residents: int
) -> None:
    caplog.set_level(logging.DEBUG)
    staff, _ = await town.department("city")
    coordinator = await town.coordinator("督办员甲")
    pairs = await everyone_files(town, residents)
    await work_through(town, staff, pairs)
    await say(town, coordinator, "日报")
    canaries = [word for one, _ in pairs for word in one.canaries]
    shown = "\n".join(one["text"] for one in await every_message(town, staff.chat))
    assert shown.count("占道经营") > residents
    assert [one for one in canaries if one in caplog.text] == []
    assert [line for line in shown.splitlines() if any(one in line for one in canaries)] == []

    await asyncio.gather(*(say(town, who, "删除我的数据") for _, who in pairs))
    await town.moment()
    await asyncio.gather(*(press(town, who, "确定删除") for _, who in pairs))
    await town.passes(days=1)  # with the night's housekeeping, which writes the database's file anew
    for where, left in everything_kept(town, tmp_path).items():
        whose_phone = {one.name for one, _ in pairs} if where == "simulator" else set()
        assert [one for one in canaries if one in left and one not in whose_phone] == [], where


def everything_kept(town: Town, folder: Path) -> dict[str, str]:
    """Every text in every table and every byte of every file; of the simulator, which is a platform, its rows."""
    tables = {name: _table_text(town.service.database, name) for name in SQLModel.metadata.tables}
    files = {path.name: path.read_bytes().decode("utf-8", "replace") for path in folder.rglob("*") if path.is_file()}
    own = {name: content for name, content in files.items() if not name.startswith("simulator")}
    return tables | own | {"simulator": _simulator_text(folder / "simulator.sqlite3")}


def _simulator_text(file: Path) -> str:
    connection = sqlite3.connect(file)
    try:
        return "\n".join(connection.iterdump())
    finally:
        connection.close()


def _table_text(database: Database, name: str) -> str:
    with database.reading() as tx:
        return "\n".join(str(tuple(row)) for row in tx.execute(text(f'SELECT * FROM "{name}"')))
