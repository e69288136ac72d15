"""The same words mean the same, whichever way they reach the service."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from sqlmodel import select

from domain.messages import ChatKind
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.tables import Case, Draft
from tests.stories.acts.coordinators import unrouted
from tests.stories.acts.kept_words import kept, kept_voice
from tests.stories.acts.questions import asked
from tests.stories.acts.voices import spoken
from tests.stories.town import Town

# The place's own name tells of land and of homes, and of another area than the words around it do.
PLACE = "老城安置小区3栋"
BLOCKED = f"{PLACE}堵塞三天了，东门街那边也没人来通"
ACCUSES = f"{BLOCKED}，举报管事的人收受贿赂"
MEANT = ("roads-drainage", "old-town", PLACE)
GAS = f"{PLACE}煤气泄漏了，整栋楼都是味道，垃圾也没人清运，垃圾堆着"
GAS_MEANT = ("supply-gas", "old-town", PLACE)


def meant(town: Town, words: str) -> tuple[str, str, str]:
    """What the one case with these words is taken to be about, in which area, and where."""
    with town.service.database.reading() as tx:
        case = tx.exec(select(Case).where(Case.words == words)).one()
        return case.category, case.area, case.address


async def by_form(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.files(BLOCKED)


async def at_once(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(f"上报 {BLOCKED}")


async def at_once_with_a_picture(town: Town) -> None:
    """Handled alone, not together with others."""
    resident = await town.resident("李女士")
    await resident.says(f"上报 {BLOCKED}", photos=1)


async def in_a_residents_group(town: Town) -> None:
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await one.sends_raw(chat_kind=ChatKind.GROUP, text=f"上报 {BLOCKED}")


async def by_a_coordinator(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says(f"录入 电话 {BLOCKED}")


async def by_voice(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await spoken(town, await town.resident("李女士"))
    await coordinator.says(BLOCKED, to=await coordinator.hears("记成文字"))


async def as_a_part(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, reference = await unrouted(town)
    await coordinator.says(f"#{reference} 拆单 住建局 {BLOCKED}\n环卫处 垃圾没人清运")


async def out_of_what_was_kept_aside(town: Town) -> None:
    _, _, coordinator, _ = await kept(town, "那边老是这样")

    def work(tx: Transaction) -> None:
        tx.connection().execute(Draft.__table__.update().values(words=BLOCKED))  # type: ignore[attr-defined]

    await write(town.service.writer, work)
    await coordinator.taps("作为新诉求登记")


async def out_of_a_voice_that_was_kept_aside(town: Town) -> None:
    resident, _, coordinator, voice = await kept_voice(town)
    await coordinator.says(BLOCKED, to=voice)
    await resident.taps("这是新的问题")
    await resident.taps("提交")


async def out_of_an_answer_to_a_question(town: Town) -> None:
    resident, _, _ = await asked(town)
    question = next(one for one in await resident.messages() if "请问坑在路哪一边" in one["text"])
    await resident.says(BLOCKED, to=question)
    await resident.taps("这是新的问题")
    await resident.taps("提交")


DOORS: list[Callable[[Town], Awaitable[None]]] = [
    by_form,
    at_once,
    at_once_with_a_picture,
    in_a_residents_group,
    by_a_coordinator,
    by_voice,
    as_a_part,
    out_of_what_was_kept_aside,
    out_of_a_voice_that_was_kept_aside,
    out_of_an_answer_to_a_question,
]


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
async def test_the_same_words_mean_the_same(town: Town, door: Callable[[Town], Awaitable[None]]) -> None:
    await door(town)
    assert meant(town, BLOCKED) == MEANT


async def test_what_accuses_later_is_about_the_same_too(town: Town) -> None:
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号门口垃圾堆了三天没人清运")
    await resident.says(f"#{reference} {ACCUSES}")
    await resident.hears("保密工单")
    assert meant(town, ACCUSES) == MEANT


async def test_words_belong_to_the_case_of_their_category(town: Town) -> None:
    resident = await town.resident("李女士")
    drains = await resident.files("团结街8号下水道堵塞")
    await resident.files("振兴路12号门口垃圾堆了三天没人清运")
    await resident.says("又堵塞了，还往外冒污水")
    await resident.hears(f"已补充到 #{drains}")


async def at_once_in_danger(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(f"上报 {GAS}")


async def in_danger_in_a_group(town: Town) -> None:
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await one.sends_raw(chat_kind=ChatKind.GROUP, text=f"上报 {GAS}")


async def in_danger_on_the_phone(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says(f"录入 电话 {GAS}")


async def in_danger_by_voice(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await spoken(town, await town.resident("李女士"))
    await coordinator.says(GAS, to=await coordinator.hears("记成文字"))


async def in_danger_by_a_voice_that_was_kept_aside(town: Town) -> None:
    _, _, coordinator, voice = await kept_voice(town)
    await coordinator.says(GAS, to=voice)


async def in_danger_as_a_part(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, reference = await unrouted(town)
    await coordinator.says(f"#{reference} 拆单 公用事业 {GAS}\n环卫处 垃圾没人清运")


IN_DANGER: list[Callable[[Town], Awaitable[None]]] = [
    at_once_in_danger,
    in_danger_in_a_group,
    in_danger_on_the_phone,
    in_danger_by_voice,
    in_danger_by_a_voice_that_was_kept_aside,
    in_danger_as_a_part,
]


@pytest.mark.parametrize("door", IN_DANGER, ids=lambda door: door.__name__)
async def test_what_the_danger_is_decides_what_words_are_about(
    town: Town, door: Callable[[Town], Awaitable[None]]
) -> None:
    await door(town)
    assert meant(town, GAS) == GAS_MEANT
