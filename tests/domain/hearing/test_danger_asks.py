"""Said while a danger is open: what only asks is answered, what tells anything belongs to the danger."""

from __future__ import annotations

from domain.hearing.dangers.danger_asks import Asks, asks_in, only_submits
from tests.tables import each


@each(
    "words, asked",
    [
        ("到哪了", Asks.STATE),
        ("到哪一步了？", Asks.STATE),
        ("请问处理得怎么样了", Asks.STATE),
        ("有消息吗", Asks.STATE),
        ("有人来了吗", Asks.STATE),
        ("你们派人来了吗？", Asks.STATE),
        ("什么时候来人", Asks.STATE),
        ("多久能到", Asks.STATE),
        ("进度", Asks.STATE),
        ("What's the status?", Asks.STATE),
        ("any news", Asks.STATE),
        ("消防来了没有", Asks.STATE),
        ("救护车到哪了", Asks.STATE),
        ("Is the fire brigade coming?", Asks.STATE),
        ("Is anyone coming?", Asks.STATE),
        ("have you sent anyone yet", Asks.STATE),
        ("提交", Asks.STATE),
        ("确认提交", Asks.STATE),
        ("submit", Asks.STATE),
        ("催一下", Asks.HASTE),
        ("催", Asks.HASTE),
        ("麻烦快点", Asks.HASTE),
        ("能不能快一点啊", Asks.HASTE),
        ("赶紧处理", Asks.HASTE),
        ("怎么还没人来", Asks.HASTE),
        ("救护车怎么还没来", Asks.HASTE),
        ("到底有没有人管", Asks.HASTE),
        ("hurry up please", Asks.HASTE),
        ("why is nobody here yet", Asks.HASTE),
        ("找人工", Asks.PERSON),
        ("人工客服", Asks.PERSON),
        ("给我找个人说话", Asks.PERSON),
        ("我要找督办员", Asks.PERSON),
        ("I want to talk to a person", Asks.PERSON),
        ("human please", Asks.PERSON),
    ],
)
def test_words_that_only_ask(words: str, asked: Asks) -> None:
    assert asks_in(words) is asked


@each(
    "words",
    [
        "火还没灭",
        "孩子还没找到",
        "还在流血",
        "快来人啊",
        "救命",
        "有人",
        "有人来了",
        "有人掉下去了",
        "人没了",
        "他到哪了",
        "他们来了没有",
        "他来了",
        "他又来了",
        "他还没走",
        "到了",
        "水还在涨",
        "到处都是烟",
        "3号楼",
        "在振兴路16号门口",
        "没人管我",
        "119打不通",
        "是",
        "对",
        "1",
        "快不行了",
        "到哪都有烟",
        "he is still here",
        "he is coming",
        "someone is coming in",
        "nobody came and he is bleeding",
        "a person fell in",
        "human remains",
        "hurry, my son fell in",
        "",
        "🙏",
    ],
)
def test_words_that_tell_something_or_ask_for_help(words: str) -> None:
    assert asks_in(words) is None


@each(
    "words, only",
    [("提交", True), ("提交吧", True), ("Submit it", True), ("确认", True), ("提交材料在哪", False), ("好", False)],
)
def test_a_word_for_submitting_alone(words: str, only: bool) -> None:
    assert only_submits(words) is only
