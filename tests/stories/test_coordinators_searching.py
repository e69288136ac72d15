"""Searches that find more than a page; deletion empties the search too."""

from __future__ import annotations

import pytest

from storage.search import bigrams, finding
from tests.stories.town import Town


async def test_of_many_the_newest_ten_are_shown_and_then_the_rest(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    for number in range(12):
        await coordinator.says(f"录入 走访 第{number}件麻烦事")
    await coordinator.says("查 麻烦事")
    told = await coordinator.hears("最新的 10 件", "第11件麻烦事", "第2件麻烦事")
    assert "第1件麻烦事" not in told["text"]
    await coordinator.says("录入 走访 后来的麻烦事")
    await coordinator.taps("还有 2 件", on=told)
    assert "后来的" not in (await coordinator.hears("接着的 2 件", "第1件麻烦事", "第0件麻烦事"))["text"]
    await coordinator.says("查 第3件")
    await coordinator.hears("找到 1 件", "第3件麻烦事")


async def test_a_search_by_a_common_name_shows_the_newest_ten_and_then_the_rest(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    references = []
    for number in range(11):
        await resident.says(f"上报 建设街{number}号楼顶私搭乱建没人管，第{number}处")
        references.append(await resident.reference())
    await coordinator.says("查人 李 核对重复")
    told = await coordinator.hears("最新的 10 件", *references[1:])
    assert references[0] not in told["text"]
    await coordinator.taps("还有 1 件")
    await coordinator.hears("接着的 1 件", references[0])


async def test_a_deletion_empties_the_index_at_once(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bigrams, "BLOCK", 8)
    monkeypatch.setattr(finding, "SETTLING", 0)
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.files("金丝雀路的路灯坏了")
    for number in range(9):
        await coordinator.says(f"录入 走访 第{number}件麻烦事")
    for _ in range(2):
        await town.service.indexer.look()
    gram = next(iter(bigrams.asked_of("丝雀")[0]))

    def kept() -> int:
        with town.service.database.reading() as tx:
            query = finding.GRAMS.select().where(finding.GRAMS.c.gram == gram)
            return len(tx.connection().execute(query).all())

    assert kept() == 1
    await coordinator.says("查 金丝雀")
    await coordinator.hears("找到 1 件")
    await resident.says("删除我的数据")
    await resident.taps("确定删除")
    assert kept() == 0
    await coordinator.says("查 金丝雀")
    await coordinator.hears("没有找到")
    await coordinator.says("查 第3件")
    await coordinator.hears("找到 1 件", "第3件麻烦事")


async def test_words_with_letters_that_grow_or_have_a_special_meaning_are_found(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    told = (
        "Straße 12 ﬁlthy",
        "İstanbul 烤肉店油烟",
        "ΟΔΟΣ 餐馆油烟",
        "Cafe\u0301 门口噪音",
        "Ren\u00e9e 餐馆",
        "हिन्दी 👨‍👩‍👧 a[b]*?^-c",
    )
    for words in told:
        await coordinator.says(f"录入 走访 {words}")
    asked = ["STRAßE", "straße", "ﬁlth", "istanbul", "İSTANBUL", "οδος", "हिन्दी", "👨\u200d👩\u200d👧", "B]*?^-C"]
    for words in (*asked, "Ｓｔｒａßｅ", "ẞ", "cafe\u0301", "CAF\u00c9", "Rene\u0301e"):
        coordinator.forget_so_far()
        await coordinator.says(f"查 {words}")
        await coordinator.hears("找到 1 件")


async def test_a_name_is_found_in_any_case_with_and_without_its_accents(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    for name in ("Wáng Lì", "John Smith", "Ｌｉ Ming", "Ame\u0301lie Roux"):
        await (await town.resident(name)).says("上报 建设街8号楼顶私搭乱建没人管")
    for words, found in (
        ("查人 wang 核对重复", 1),
        ("查人 Am\u00e9lie 核对重复", 1),
        ("查人 Ame\u0301lie Roux 核对重复", 1),
        ("查人 amelie 核对重复", 1),
        ("查人 WANG LI，核对重复", 1),
        ("查人 wáng 核对重复", 1),
        ("查人 John Smith 核对重复", 1),
        ("查人 smith, checking for repeats", 1),
        ("查人 li 核对重复", 3),
        ("查人 w?ng 核对重复", 0),
    ):
        coordinator.forget_so_far()
        await coordinator.says(words)
        await coordinator.hears(f"找到 {found} 件" if found else "没有找到")
    await coordinator.says("查人 John Smith")
    await coordinator.hears("姓名和理由", "逗号")
