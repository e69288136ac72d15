"""Short answers are understood, and no complaint is ever taken for one."""

from __future__ import annotations

from domain.hearing import small_talk
from tests.tables import each

COMPLAINTS = (
    "垃圾没人清运",
    "谢谢，另外路灯也坏了",
    "好的路都被挖坏了",
    "没有路灯",
    "没有水",
    "不满意的是没人来",
    "no light",
    "ok but it is dark",
    "解决了吗",
)


@each("words", ["谢谢", "好的，谢谢您！", "知道了", "辛苦了", "嗯嗯", "Thank you very much!", "ok thanks"])
def test_thanks(words: str) -> None:
    assert small_talk.thanks(words)


@each("words", COMPLAINTS)
def test_a_complaint_is_none_of_them(words: str) -> None:
    understood = (
        small_talk.thanks,
        small_talk.does_not_know,
    )
    assert not any(one(words) for one in understood)


@each("words", ["", "  ", "？", "。。。", "👍", "\n"])
def test_what_says_nothing(words: str) -> None:
    assert small_talk.plain(words) == ""


@each(
    "text",
    ["怎么还没人来？", "有人管吗", "人呢 等了一上午", "when will they come?", "电话多少，我打过去", "怎么联系你们"],
)
def test_a_question_is_known_by_its_mark_or_its_last_word(text: str) -> None:
    assert small_talk.asks(text)


@each("text", ["3号楼2单元", "坑有多少米说不好", "呢子大衣店门口", "靠近学校那边", "the one by the school", ""])
def test_a_statement_is_no_question(text: str) -> None:
    assert not small_talk.asks(text)


@each(
    "text",
    [
        "他走了 我安全了",
        "没事了",
        "孩子找到了，谢谢",
        "警察来了，我们没事了",
        "我们都出来了",
        "I'm safe now",
        "He left. I am safe now",
        "民警到了 人抓走了 我没事了",
        "我现在安全了，可以给我发短信了",
        "警察已经走了，我能说话了",
        "没有危险了",
        "They arrested him, I can talk now",
        "I'm safe, you can text me again",
    ],
)
def test_who_says_that_they_are_safe(text: str) -> None:
    assert small_talk.is_safe(text)


@each(
    "text",
    [
        "他走了",
        "他没走",
        "他找到我了",
        "我不安全",
        "没找到",
        "我没事，他还在外面",
        "你没事吧？",
        "谢谢",
        "ok",
        "I am not safe",
        "我不能说话",
        "警察走了",
        "可以给我打电话吗",
        "抓住了我",
        "怎么没有人回我",
        "I can't talk now",
        "he found me",
    ],
)
def test_who_only_sounds_safe(text: str) -> None:
    assert not small_talk.is_safe(text)
