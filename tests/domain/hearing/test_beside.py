"""What people say beside an open case is read as it is meant; every cue is found by its example."""

from __future__ import annotations

import re
import time

from domain.hearing.residents.beside import (
    asks_for_something,
    asks_to_wait,
    is_of_visit,
    only_agrees,
    part_that_urges,
    read,
    told_beside_urging,
)
from domain.hearing.residents.beside_cues import CUES, Meant
from domain.hearing.residents.progress_cues import VISIT
from tests.tables import each

M = Meant
SAID = [
    ("谢谢谢谢", M.THANKS),
    ("好嘞，那我等消息", M.THANKS),
    ("太谢谢你们啦", M.THANKS),
    ("🙏🙏", M.THANKS),
    ("noted, thanks a lot", M.THANKS),
    ("噢噢收到就行 那我们等着吧 不着急", M.THANKS),
    ("嗯嗯明白了 那我等信儿", M.THANKS),
    ("隔壁街的树修剪得真好，谢谢", M.THANKS),
    ("现在办到啥程度了", M.STATUS),
    ("来了没有嘛", M.STATUS),
    ("师傅今天来看过没有", M.STATUS),
    ("到底弄不弄嘛", M.STATUS),
    ("巷口那盏还是黑的没有亮", M.MORE),
    ("签收了是不是就有人来了？", M.STATUS),
    ("我没有催的意思，想知道排到哪了", M.STATUS),
    ("??", M.STATUS),
    ("唉", M.STATUS),
    ("so what happens now?", M.STATUS),
    ("还没人来啊，都第四天了", M.URGE),
    ("麻烦催催他们", M.URGE),
    ("说好周二的，人呢", M.URGE),
    ("到日子了怎么没个说法", M.URGE),
    ("再不来人我就找电视台曝光", M.URGE),
    ("if nobody comes by Monday I will call it off and go to the press", M.URGE),
    ("呵呵，真是神速", M.URGE),
    ("😤😤", M.URGE),
    ("你们可真行，让我等了俩礼拜", M.URGE),
    ("nobody has come yet", M.URGE),
    ("麻烦撤了吧", M.WITHDRAW),
    ("你们不用来了", M.WITHDRAW),
    ("我让收废品的拉走了", M.WITHDRAW),
    ("就当我没报过吧", M.WITHDRAW),
    ("never mind, my cousin fixed it", M.WITHDRAW),
    ("我可没说要撤", M.KEEP),
    ("居委会来劝我把单子撤了 我没同意", M.KEEP),
    ("收废品的拉走了一半 剩下的还堆着", M.MORE),
    ("my neighbour took some of it but the sofa is still there", M.URGE),
    ("我就在家等着就行吗 要我再准备点什么不", M.STATUS),
    ("千万先别撤", M.KEEP),
    ("please do not close it", M.KEEP),
    ("不用催了", M.STATUS),
    ("那是我家娃乱按的", M.NOT_MINE),
    ("that was not me", M.NOT_MINE),
    ("给我找个真人", M.HUMAN),
    ("给我派个会听人讲话的人", M.HUMAN),
    ("换个大活人 能接听的", M.HUMAN),
    ("你们这有没有活人", M.HUMAN),
    ("派个能干活的人来啊", M.URGE),
    ("管事的电话多少", M.HUMAN),
    ("I need to speak to a real person", M.HUMAN),
    ("把我的姓名电话全删了", M.FORGET),
    ("楼上会知道是我报的吗", M.PRIVACY),
    ("刚才的照片传错了", M.REMOVE),
    ("你们可别跟她家提是我讲的", M.PRIVACY),
    ("这事别让厂里知道", M.PRIVACY),
    ("我的事千万别外传", M.PRIVACY),
    ("把上面那句划掉", M.REMOVE),
    ("门口又堆了两袋，可别提是我讲的", M.MORE),
    ("人行道那条盲道划掉了，看不清", M.MORE),
    ("please remove that line", M.REMOVE),
    ("各位住户，周四清洗水箱", M.NOTICE),
    ("照片从哪儿传", M.HOW),
    ("等我下班看看再告诉你们", M.LATER),
    ("来修的师傅管我要一百块钱", M.ACCUSES),
    ("门牌号写错了，是九号", M.CORRECTION),
    ("对了，公园几点开门", M.ASIDE),
    ("还有个事，楼下井盖也裂了", M.ASIDE),
    ("修好啦，亮堂堂的，谢谢", M.GOOD),
    ("师傅正在装车", M.GOOD),
    ("原来刚才已经拉走了", M.GOOD),
    ("老公 几点回来", M.OTHERS),
    ("小赵，把钥匙搁传达室", M.OTHERS),
    ("嘴上说得好，人影都没有", M.URGE),
    ("你们师傅是不是找不着路了", M.URGE),
    ("真行啊 行得我都不会说话了", M.URGE),
    ("路灯那件能等，井盖那件抓紧着点", M.URGE),
    ("no reply so far", M.URGE),
    ("不着急哈，就是水已经淌进车库了", M.MORE),
    ("不着急，您忙", M.THANKS),
    ("那我就等下周", M.THANKS),
    ("就这？", M.STATUS),
    ("忘了说，后头还有两袋", M.MORE),
    ("队长打电话让我撤，撤了才给通水", M.ACCUSES),
    ("环卫的电话我打了好几遍", M.MORE),
    ("还有个不沾边的事，二楼窗户掉玻璃", M.ASIDE),
    ("对了 星期天图书馆开门不 想带娃去", M.ASIDE),
    ("旁边又多了一堆砖头", M.MORE),
    ("垃圾堆后面还有张破床也没人拉", M.MORE),
    ("桶边上又多了几袋石膏，也没人收", M.MORE),
    ("垃圾旁边都招苍蝇了还没人收", M.URGE),
    ("就在大槐树底下", M.MORE),
    ("还是不亮", M.MORE),
]
ASKED = [
    ("九号楼二单元", M.MORE),
    ("我也说不清，到了打我电话", M.MORE),
    ("哪个单元我忘了", M.MORE),
    ("正上班呢，晚上拍", M.LATER),
    ("算了不修了", M.WITHDRAW),
    ("我哪知道，我是过路的", M.MORE),
    ("照不了，老年机", M.MORE),
    ("早就没有了，拍什么拍", M.MORE),
    ("都等了五天了九号楼还没人清", M.MORE),
    ("怎么还不来人", M.URGE),
    ("我问问我妹再回复你", M.LATER),
    ("等一会儿哈 开完会我出去看一眼再告诉你", M.LATER),
    ("稍等 手机在娃手里看动画片呢", M.LATER),
    ("在哪里传图", M.HOW),
    ("问这么多干嘛", M.WHY),
    ("我问你，上个月那个补贴发到哪了？", M.ASIDE),
    ("别来了，我叫人弄走了", M.WITHDRAW),
    ("多谢多谢", M.THANKS),
]


@each("words, meant", SAID)
def test_beside_an_open_case(words: str, meant: Meant) -> None:
    assert read(words).meant == meant


@each("words, meant", ASKED)
def test_while_a_department_waits_for_an_answer(words: str, meant: Meant) -> None:
    assert read(words, asked=True).meant == meant


@each("kind, pattern, example", [(kind, *cue) for kind, cues in CUES.items() for cue in cues])
def test_each_cue_is_in_its_example(kind: Meant, pattern: str, example: str) -> None:
    assert re.search(pattern, example.casefold())
    assert kind in {read(example).meant, read(example, asked=True).meant}


@each("pattern, example", VISIT)
def test_words_of_a_visit(pattern: str, example: str) -> None:
    assert re.search(pattern, example.casefold())
    assert is_of_visit(example)


def test_urging_that_tells_more_is_told_apart_from_anger_alone() -> None:
    assert read("怎么还没人来，今早又多了三袋，把单元门堵了").tells
    assert not read("怎么还没人来").tells
    assert not read("再没人来，门口又堆满了，我就找记者曝光你们").tells


def test_of_what_urges_and_what_does_not_the_part_that_urges_is_found() -> None:
    assert part_that_urges("垃圾的事不急，先把路灯修了吧") == "先把路灯修了吧"


@each("words", ["等一会儿哈 开完会去看", "你先等等", "好的 稍等", "hang on, my son has the phone", "one moment please"])
def test_who_asks_for_a_moment(words: str) -> None:
    assert asks_to_wait(words)


@each("words", ["晚上给你拍", "等了三天了", "I waited a minute for nothing", "好的", "下班再说"])
def test_who_asks_for_no_moment(words: str) -> None:
    assert not asks_to_wait(words)


def test_a_promise_is_told_from_a_yes() -> None:
    assert only_agrees("好的好的")
    assert not only_agrees("好的，三单元")
    assert asks_for_something("请问是几号楼？")
    assert asks_for_something("方便的话发张照片")
    assert not asks_for_something("明天上午上门可以吗？")


def test_a_reading_is_quick_and_never_runs_away() -> None:
    long = "怎么还没人来" * 600
    began = time.perf_counter()
    for words in ("今天又来了", long, "没" * 4000, "等" * 4000, "a " * 2000):
        read(words)
        read(words, asked=True)
    assert time.perf_counter() - began < 0.5


TOLD_BESIDE = {
    "怎么还没人来，水都漫到二楼了": "水都漫到二楼了",
    "没有啊 路灯还是不亮，你们骗人": "没有啊，路灯还是不亮",
    "hurry up, the water is still brown": "the water is still brown",
    "都第五天了，麻烦催一下谢谢": "",
    "到底管不管，一帮饭桶": "",
    "再不来我就找记者曝光": "",
}


@each("words", TOLD_BESIDE)
def test_what_is_told_beside_urging_is_told_apart_from_haste_insults_and_threats(words: str) -> None:
    assert told_beside_urging(words) == TOLD_BESIDE[words]
