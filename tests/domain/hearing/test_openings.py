"""What is no report is known as such, and no complaint is taken for talk."""

from __future__ import annotations

from domain.hearing.residents.openings import Opening, read
from tests.tables import each


@each(
    "text, opening",
    [
        ("Can anyone here speak English?", Opening.LANGUAGE),
        ("sorry, I don't read Chinese", Opening.LANGUAGE),
        ("你们能用英语回复吗", Opening.LANGUAGE),
        ("有英文版吗", Opening.LANGUAGE),
        ("对面是真人吗", Opening.SERVICE),
        ("are you a bot?", Opening.SERVICE),
        ("你们这是什么单位", Opening.SERVICE),
        ("这个怎么用啊", Opening.SERVICE),
        ("要是我举报村里的厂子，他们会知道是我说的吗", Opening.WHO_SEES),
        ("可以匿名吗", Opening.WHO_SEES),
        ("Will they find out who told you?", Opening.WHO_SEES),
        ("If I report my boss, will he know it was me?", Opening.WHO_SEES),
        ("【停电通知】本周六检修，8点至12点停电，请互相转告。", Opening.NOTICE),
        ("转发：关于道路封闭施工的通告，特此公告", Opening.NOTICE),
        ("你们都是一群废物", Opening.ABUSE),
        ("bunch of useless idiots", Opening.ABUSE),
        ("明天会下雨吗", Opening.CHAT),
        ("讲个笑话听听", Opening.CHAT),
        ("晚上好", Opening.CHAT),
        ("随便点点看看", Opening.CHAT),
        ("叫个真人来", Opening.HUMAN),
        ("给我换个能拍板的人", Opening.HUMAN),
        ("来个会说人话的人", Opening.HUMAN),
        ("有件事 也不知道归谁管", Opening.ANNOUNCED),
        ("我想说件事", Opening.ANNOUNCED),
        ("我要投诉", Opening.ANNOUNCED),
        ("您好我想咨询一下", Opening.ANNOUNCED),
        ("I want to report something", Opening.ANNOUNCED),
        ("我要投诉二小门口的摊贩", Opening.MATTER),
        ("您好 想问个事 不知道你们管不管", Opening.ANNOUNCED),
        ("hi, I have a problem but not sure if it's for you", Opening.ANNOUNCED),
        ("I want to talk to a real person", Opening.HUMAN),
        ("把我留的电话都删了吧", Opening.FORGET),
        ("please delete all my data", Opening.FORGET),
        ("上周报的那个怎么样了", Opening.CASES),
        ("any news on my complaint?", Opening.CASES),
        ("到哪了", Opening.CASES),
        ("请问办到哪一步了？", Opening.CASES),
        ("催一下", Opening.CASES),
        ("有结果了吗", Opening.CASES),
        ("what happens next?", Opening.CASES),
        ("公交车开到哪了没人报站", Opening.MATTER),
        ("催一下物业修电梯", Opening.MATTER),
        ("我孙子考上北京啦", Opening.UNCLEAR),
    ],
)
def test_what_reports_nothing(text: str, opening: Opening) -> None:
    assert read(text) is opening


@each(
    "text",
    [
        "",
        "漏水",
        "有个事 楼下井盖坏了",
        "英文路牌坏了",
        "孩子的英语老师乱收费",
        "一群垃圾没人清",
        "机器人餐厅油烟扰民",
        "天一下雨就积水",
        "匿名举报饭店排污",
        "【停水通知】说8点来水，到现在还没来，我家没法做饭",
        "昨天的通知说修路，怎么今天就封了",
        "你们是管什么的，垃圾堆了一个月没人清",
        "傻子都知道那井盖坏了",
        "今天又停水了，什么时候来水啊",
        "The English sign at the bus stop is broken",
        "Is anybody going to fix the lamp? It is still dark",
        "the useless bin is broken again",
    ],
)
def test_what_may_be_a_matter_is_one(text: str) -> None:
    assert read(text) is Opening.MATTER


@each("text", ["你好 在吗", "喂，有人吗？", "您好！", "hello, anyone there?"])
def test_who_only_greets_reports_nothing(text: str) -> None:
    assert read(text) is Opening.SERVICE


@each("text", ["你好，路灯坏了", "有人吗 门口一直有人敲门"])
def test_a_greeting_before_a_matter_hides_nothing(text: str) -> None:
    assert read(text) is Opening.MATTER
