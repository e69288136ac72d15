"""The service answers in the language of each message, and changes what it keeps only at the second in a row."""

from __future__ import annotations

from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Town

POTHOLE = "There is a deep pothole in the road near Main Street 5"


async def test_a_message_in_another_language_is_answered_in_it_once(town: Town) -> None:
    resident = await town.resident("王先生")
    await resident.says("您好")
    resident.forget_so_far()
    await resident.says(POTHOLE)
    await resident.hears("Please check")
    resident.forget_so_far()
    await resident.says(GARBAGE)
    await resident.hears("请核对")


async def test_the_second_in_a_row_changes_the_language_that_is_kept(town: Town) -> None:
    staff, _ = await town.department("housing")
    resident = await town.resident("王先生")
    await resident.says("您好")
    await resident.says("How do I report a broken road?")
    await resident.says(POTHOLE)
    await resident.taps("Submit")
    reference = await resident.reference()
    await staff.hears(reference)
    resident.forget_so_far()
    await staff.taps("签收")
    await resident.hears(reference, "has the case")


async def test_a_newcomer_is_welcomed_in_the_language_of_their_first_words(town: Town) -> None:
    resident = await town.resident("王先生")
    await resident.says(POTHOLE)
    await resident.hears("Please check")


async def test_a_word_that_is_said_in_any_language_changes_nothing(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    resident.forget_so_far()
    await resident.says("OK")
    await resident.says("OK")
    await resident.hears("已登记")


async def test_who_writes_otherwise_than_the_department_reads_gets_and_gives_a_hint(town: Town) -> None:
    staff, _ = await town.department("housing")
    resident = await town.resident("王先生", "en")
    await resident.says(POTHOLE)
    await resident.taps("Submit")
    reference = await resident.reference()
    await resident.hears(reference, "works in Chinese")
    card = await staff.hears(reference, "居民用英文写的")
    assert POTHOLE in card["text"]


async def test_who_writes_as_the_department_reads_gets_no_hint(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    card = await staff.hears(reference)
    assert "居民用" not in card["text"]


async def test_the_words_are_read_and_not_what_a_platform_says_of_the_phone(town: Town) -> None:
    newcomer = await town.resident("Ms Li")
    await newcomer.sends_raw(text="The street lamp at Zhenxing Road 12 is broken", language="zh-CN")
    await newcomer.hears("Please check. This is what the department will see")

    few = await town.resident("王先生")
    await few.sends_raw(text="OK hello")
    await few.hears("您好！这里是")
