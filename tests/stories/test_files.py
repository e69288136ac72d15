"""A file is kept for coordinators: they open it, and pass it on to a department's group only by their own tap."""

from __future__ import annotations

import pytest

from tests import made_files as made
from tests import pictures
from tests.stories.acts.forgetting import kept_pictures, rows_with
from tests.stories.town import Speaker, Town

GARBAGE = "振兴路12号门口垃圾堆了三天没人清运"
NAME = "李女士写的情况.docx"


async def with_file(town: Town, resident: Speaker) -> str:
    """A complaint with a file, and its number."""
    await resident.sends_file(NAME, made.DOCX, GARBAGE)
    await resident.hears("请核对", "文件：1 个", "承办单位看不到文件")
    await resident.taps("提交")
    return await resident.reference()


async def test_a_coordinator_opens_a_file_and_passes_it_on_knowing_that_nothing_in_it_is_masked(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    reference = await with_file(town, await town.resident("李女士"))
    await coordinator.hears(reference, "居民发来文件", NAME)
    await coordinator.taps("打开 李女士")
    opened = await coordinator.hears(reference, "文件", NAME)
    assert opened["file"]["name"] == NAME
    assert opened["file"]["mime"].endswith("wordprocessingml.document")
    assert await town.content_of(opened) == made.DOCX
    assert not any(one["file"] or "李女士" in one["text"] for one in await staff.messages())
    await coordinator.taps("转发 李女士")
    await coordinator.hears(reference, "都没有遮盖", "收不回")
    assert not any(one["file"] for one in await staff.messages())
    await coordinator.taps("确定发到")
    assert await town.content_of(await staff.hears(reference, "督办员转来", NAME)) == made.DOCX
    await coordinator.hears(reference, "已发到")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("补充", "环境卫生管理处", "督办员甲")


async def test_a_file_alone_is_asked_about_and_a_department_reads_only_that_there_is_one(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.sends_file(NAME, made.DOCX)
    await resident.hears("什么问题")
    await resident.says(GARBAGE)
    await resident.hears("请核对", "文件：1 个")
    await resident.taps("提交")
    reference = await resident.reference()
    await coordinator.hears(reference, NAME)
    await staff.says(f"#{reference} 询问 请问是哪一侧？")
    await town.passes(minutes=2)
    await resident.sends_file("位置.csv", made.CSV)
    await staff.hears(reference, "居民回复：📎")
    await staff.hears_nothing_of(NAME, "位置.csv")
    await coordinator.hears(reference, "位置.csv")


async def test_every_kind_of_file_comes_back_as_it_came(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    sent = {"一.pdf": made.PDF, "二.xlsx": made.XLSX, "三.csv": made.CSV, "四.txt": made.TXT}
    for name, content in sent.items():
        await resident.sends_file(name, content)
    await resident.hears(f"#{reference}", "由督办员打开看")
    await coordinator.says(f"#{reference} 全文")
    listed = await coordinator.hears(*(f"居民发来文件：{name}" for name in sent))
    for name, content in sent.items():
        await coordinator.taps(f"打开 {name}", listed)
        assert await town.content_of(await coordinator.hears(f"文件：{name}")) == content


async def test_a_file_of_twenty_megabytes_goes_there_and_back_and_one_byte_more_is_refused(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.files(GARBAGE)
    await resident.sends_file("全部材料.pdf", made.FULL)
    await coordinator.taps("打开 全部材料")
    assert await town.content_of(await coordinator.hears("文件：全部材料.pdf")) == made.FULL
    refused = await resident.sends_file("全部材料.pdf", made.FULL + b"%")
    assert "20 MB" in (refused or (await resident.hears("这个文件没能收下"))["text"])


async def test_what_is_not_taken_is_refused_with_the_words_that_name_what_is(town: Town) -> None:
    resident = await town.resident("李女士")
    refused = {
        made.PROGRAM: "只收 PDF、Word（docx）、Excel（xlsx）、CSV、TXT",
        made.OLD_WORD: "换一种格式",
        b"": "它是空的（0 字节）",
    }
    for content, words in refused.items():
        await resident.sends_file("材料.docx", content, GARBAGE)
        await resident.hears("这个文件没能收下", words)
    await resident.hears("请核对", GARBAGE)
    assert kept_pictures(town) == []


async def test_a_picture_that_comes_as_a_file_is_a_picture(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.sends_file("IMG_0001", pictures.photo(1), GARBAGE)
    await resident.taps("提交")
    card = await staff.hears("待签收", GARBAGE)
    assert (len(card["photos"]), card["file"]) == (1, None)


async def test_nobody_sends_files_in_groups_or_as_a_coordinator(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.sends_file("通知.docx", made.DOCX)
    await coordinator.hears("这里收不了文件", "居民单独给我发消息")


async def test_a_confidential_file_is_named_to_nobody_and_goes_to_no_group(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲", confidential=True)
    other = await town.coordinator("督办员乙")
    await town.department("sanitation")
    resident = await town.resident("王先生")
    await resident.sends_file("城管局收钱的证据.csv", made.CSV, "举报城管局工作人员收受商户贿赂")
    await resident.taps("跳过")
    await resident.taps("提交")
    notice = await coordinator.hears("居民发来文件，名称打开后才显示")
    assert [choice["label"] for row in notice["choices"] for choice in row] == ["打开文件"]
    await other.hears_nothing_of("证据")
    await coordinator.taps("打开文件", notice)
    opened = await coordinator.hears("文件：城管局收钱的证据.csv")
    assert await town.content_of(opened) == made.CSV
    token = (await coordinator.token("打开文件")).replace("open_file", "pass_file")
    await coordinator.sends_raw(choice=f"{token}:sure", reply_to=notice["id"])
    await coordinator.hears("不给任何承办单位看")


async def test_what_forgets_a_person_deletes_their_files_and_the_names_of_these(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await with_file(town, resident)
    await coordinator.taps("转发 李女士")
    await coordinator.taps("确定发到")
    assert (await staff.hears(NAME))["file"]
    opens = await coordinator.token("打开 李女士")
    await resident.says("删除我的数据")
    await resident.taps("确定删除")
    assert (rows_with(town, "李女士写的"), kept_pictures(town)) == ([], [])
    assert not any(one["file"] for one in (*await staff.messages(), *await coordinator.messages()))
    await coordinator.sends_raw(choice=opens)
    await coordinator.hears("已经删除")


@pytest.mark.parametrize("language", ["en"])
async def test_the_same_in_english(town: Town, language: str) -> None:
    resident = await town.resident("Ms Li", language)
    await resident.sends_file("letter.exe", made.PROGRAM, "Rubbish at Zhenxing Road 12 for three days")
    await resident.hears("This file could not be kept", "PDF, Word (docx)")
