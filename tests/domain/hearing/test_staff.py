"""What staff's words about a case are, as a table: each sentence with what it may be heard as."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from domain.hearing.departments import asking_cues, in_passing, more_time_cues, staff_cues, work_cues
from domain.hearing.departments.in_passing import tells_only_of_work, told_of_work
from domain.hearing.departments.staff import Heard, read
from tests.tables import each

H = Heard
NAMES = ("城管局", "城管", "环卫处", "环卫", "住建局", "水务公司", "水务", "供热公司", "sanitation", "housing bureau")

NODS = """
收到 / 收 / 收到。 / 收悉 / 收道 / 好的 / 好嘞 / 好 / 行 / 中 / 嗯 / 明白 / 知道了 / 👌 / 👍👍 / 1 / +1 / ok
OK的 / 收到，谢谢 / 收到领导 / 好的好的 / 签收了 / 签了 / 接了 / 我们接了 / got it / Roger / noted, thanks
received / Copy that / 知道咧 / 看见了看见了 / 又是我们的，行吧
"""
PROMISES = """
已安排 / 马上去 / 明天弄 / 安排人了 / 这就派车 / 已派保洁过去 / 老周你跑一趟 / 小孙，去看看 / 下午去修
我们这就过去 / 收到，明早处理 / 在路上了 / 正在往那赶 / 一会儿拉走 / 下班前搞定 / 已通知施工队 / 让老马去了
@老郑 你去处理一下 / 明儿一早就清 / 已经联系物业了 / 正在清 / 我去瞅一眼 / 好的，下午派人
on our way / Will send a crew / sending Lao Wang now / tomorrow morning / 人已经过去了 / 吃完饭就去 / 我来办
今晚加班清 / 下午就能修好 / 保证明天弄利索
"""
DONE = """
已清运 / 清完了 / 拉走了三车 / 路灯修好了，亮了 / 井盖已更换 / 坑填平了 / 管道疏通了，不堵了 / 已经把摊贩劝离了
补完了，地也扫了 / 冲了两遍，干净了 / 桶换新的了 / 树枝锯掉了 / 水管焊好了，不漏了 / 连夜铲完了 / 两袋一块拉走了
处理完毕，现场已恢复 / 刚清完，照片一会儿发 / 已劝导车主挪车，路通了 / 上午去清了一车 / 让老李拉走了
路过顺手给拾掇了 / 那一大堆可算见底了 / 昨晚小马就给端了 / 上午门口车挡着进不去晌午又跑一趟这回全弄出来了
清是清了，架不住又有人往那倒 / 早上去的 铲干净了 人家还给倒了水 / 都拉中转站了 / 墙上小广告都刷掉了
暖气热了，阀门换了 / 今天派了两个人把沟掏干净了 / 已派人将杂草全部清理 / 水抽干了 / 已批评教育
沙发也搬走了 / cleared it, two lorries
Fixed the lamp this morning / all picked up and hosed down / bins emptied / 已修复路面12平方米
垃圾清了，业主也满意 / 抽完水了，路能走了 / 已经拉完了，今后每天两趟 / 整利索了 / 弄好了，换了个灯头
"""
BARE = """
已处理 / 处理完了 / 均已整改 / 全部完成 / 已办结 / 搞定 / 弄完了 / 已落实到位 / 都办好了 / 整改完成 / all done
sorted
"""
PARTLY = """
三个灯修好俩，还有一个等变压器 / 小广告铲了，墙没刷 / 沙子拉走了，砖头还在 / 只把门口的扫了 / 能拉的都拉了，大件等叉车
部分解决：东侧清了，西侧要产权人清 / 大头清了，沙发等下周吊车来拉 / 里面的拉走了，剩下的建筑垃圾要业主自己清
partly: the rest is private land / 换了三盏，还有两盏没配件 / 大的拉走了，就剩几袋碎玻璃 / 清了大半，里头压着车
七成弄完了，树等吊车
换了俩灯头，第三个没货 / 清得差不多了，墙角油污刷不掉 / 能清的都清了，石板我们抬不动 / 沟掏了，井里淤泥抽不动
桶里清了，桶外头的归住建 / most of it is gone, the sofa needs a crane / 清了一半，另一半压在车底下
"""
EXPLAINED = """
已核实，施工在许可时段内 / 已向反映人宣传相关规定 / 票据齐全，已答复 / 看过监控，没有这回事 / 噪声未超标，已反馈居民
反映不属实 / 经查现场未发现垃圾 / 到现场查看，没有发现漏水 / 已电话向反映人解释清楚 / 该路段施工有许可
已跟居民沟通说明情况 / 已与反映人电话沟通，属业主自行负责，居民表示认可 / 跟他当面讲了政策，他也同意
已告知其走维修基金程序 / 上门跟老人说清楚了，是他自家的管 / 查无此事 / went there, nothing found
"""
NOT_NOW = """
资金没到位，暂缓 / 天太冷混凝土不凝，开春干 / we can't do this until spring
目前无法施工，要等开春 / 暂时解决不了，没有资金 / 列入明年改造计划 / 冬季没法铺沥青 / 冻土挖不动，得开春
这段等旧改一起做 / 产权没理清，现在动不了 / no budget this year
现阶段不具备条件
"""
RETURNS = """
属地是北岭乡，请改派 / not our street, that's the town's
不归我们 / 这个不归我们管 / 转环卫处 / 收到，不归我们 / 不是我们的，转水务 / 这条路归城管 / 应该是住建局的事
派错了，这是水务的 / 给错单位了，不是我们的 / 桥那头归城西镇 / 不在我们辖区 / 退给环卫吧 / 这个得找供热公司
那排箱子是物业的，合同在呢 / 咱只管大路两边 / 咋又派咱这儿来了，退回去 / 刨了两锹才看出来，这得水务他们来
属于住建局职责 / 归街道办管
not ours, pass it to sanitation / wrong department / 这活儿是城管的，不是我们的 / 改派水务 / 小区里面归物业管
"""
ASKS = """
大概多长一截 / 家里现在有没有人 / could they send the pole number
几号楼？ / 请问是哪个单元 / 具体在哪个位置？ / 问一下居民哪天方便 / 让他拍张照片发来 / 能不能让居民说清楚是哪栋
有照片吗？ / 哪个路口啊 / 是南门还是北门？ / 麻烦问问反映人家里几点有人 / 门牌号多少？ / 跟居民核实一下是哪个井
which gate is it? / Ask her if the dog is still there / can he send a photo? / get them to send the address
在几楼？ / 袋子里装的啥？油漆我们收不了 / 到了没看见，他说的是哪边 / 什么样的垃圾？ / 麻烦他发个定位
五袋啥呀 / 菜叶子还是砖头 / 南口北口 / 那包里装着啥？要是玻璃得戴手套，问一嘴 / 你先问一下他是几个桶
帮问下报修那户晚上谁在家 / 哎这事你先问下她漏的是哪头 / was that the lamp or the cable? we need to know
Is it the east gate or the west gate? / 居民电话多少 / 让他把位置发一下 / 您家是几单元的？
"""
TELLS = """
回复：已派人，下午三点到 / 通知一下那几户，明早挪车 / 让住户别往里倒油 / 跟这位老师傅说一下我们晚点到
跟老百姓说一声，路上结冰来不了 / 回他一句，明早到 / 你给回一下，就说今天路滑 / 您放心，明早头一个去
得跟人家讲，门口别停车 / 二栋那户跟人家说别着急 / 漏的事我们知道了，周末去，让她老人家放心 / 您好，您报的灯我们明晚去换
跟居民说，下午四点前到 / 告诉他雪停了就清 / 跟他说一声，配件周五到 / 回复居民：已经约了吊车
转告反映人，今晚停水检修 / 麻烦跟那位大爷说一声，明早停水 / 转告一下住户，把车挪开 / 你们给老太太回个话，配件周五到
告诉大姐，袋子扎紧再放 / 麻烦转告：施工到周五结束 / 帮忙告知一下报修人，明早第一个修他家
麻烦给人家回个话，明早先清他那栋 / tell her the crew is coming at four
let them know that we need two more days / 大件垃圾要预约，跟他说一下
"""
EXTENDS = """
申请延期四个工作日，配件没到 / 延期三天 / 延到下周五 / 再给五天吧，人手不够 / 12月18日前修好，申请延期
请宽限两天 / 缓一缓行不行，缓三天 / 能不能晚两天，师傅都去抢修了 / 往后推两天吧，路还封着 / 给宽两天呗
can we have two more days / 能延到月底就延到月底，申请延期 / need an extension until Friday, parts late
pushing this one to Thursday / Extend it by three days please / 想延长十个工作日，天太冷
"""
ESTIMATES = """
12月18号前弄完 / 下礼拜三吧 / 周三前弄好 / 月底差不多 / 20号之前给他们修利索 / 这周够呛，下周五准行
should be fixed by the 22nd / 得二十天 / 没八天下不来 / 起码要一个星期 / 怎么也得三天 / 估计得到下周四
车被借走了，只能下周一去 / 最早也得月底
周五之前肯定完不了 / 下周才排得上 / 三天内弄不完，得五天
earliest is Thursday / will take about ten days / 五天
"""
NOTES = """
周三轮到谁值班 / 10号发工资 / 周四开会前把表交了 / 那家要是再打来就说明天到 / 老王你那车修好没，那边等着呢
领导您看这个归谁 / 上周三弄的，又坏了 / 先别办结，等我看了再说 / 还没清完 / 办结不了，缺料 / 修好了才怪
清完了再报 / 弄好了没？ / 谁去看过
这户不在家 / 车又坏了 / 修了半天没修好 / 别跟居民说 / 不用延期 / 上次延了三天不够 / 延期的事等科长定
可不敢说不归我们 / 不归我们还能归谁 / 不归我们也得去清 / 门卫说已经清走了 / 快清完了 / 等清完了告诉你
要是拉完了说一声 / 这是老问题了 / 局长盯着这件呢 / 铲车修好了 / 要不要延期？ / 跟居民说过了 / 已经告诉他了没有
缺个配件 / 说是清完了 / 该不该我们管？ / not done yet / will be cleared when the lorry is back
yeah right, fixed / 完了，钥匙没带 / 没派人 / 今天去不了 / 老王你那边有照片没 / 他上次也这么说的
转环卫的那件批了没 / 好像弄完了 / 估计清了吧，我没看见 / 今天人都去扫雪了 / 能清完就清完
"""
GRUMBLES = """
催命一样 / 真烦人，天天打电话 / 又是他家 / 这人有病吧 / 服了
"""

BY_MEANING = {
    H.NOD: NODS,
    H.PROMISE: PROMISES,
    H.DONE: DONE,
    H.BARE: BARE,
    H.PARTLY: PARTLY,
    H.EXPLAINED: EXPLAINED,
    H.NOT_NOW: NOT_NOW,
    H.RETURN: RETURNS,
    H.ASK: ASKS,
    H.TELL: TELLS,
    H.EXTEND: EXTENDS,
    H.ESTIMATE: ESTIMATES,
    H.NOTHING: GRUMBLES,
}
HARMLESS = {H.NOTE, H.NOTHING, H.HOW, H.PROMISE}


def said(table: str) -> list[str]:
    return [one.strip() for line in table.split("\n") for one in line.split(" / ") if one.strip()]


TABLE = [(words, {heard}) for heard, table in BY_MEANING.items() for words in said(table)]
TABLE += [(words, HARMLESS) for words in said(NOTES)]


@each("words, expected", TABLE)
def test_words_are_heard_as_they_are_meant(words: str, expected: set[Heard]) -> None:
    assert read(words, NAMES).heard in expected


TABLES = [
    (name, pattern, example)
    for module in (staff_cues, asking_cues, work_cues, more_time_cues)
    for name, table in vars(module).items()
    if isinstance(table, tuple) and name.isupper() and all(isinstance(one, tuple) for one in table)
    for pattern, example in table
]


@each("name, pattern, example", TABLES)
def test_each_cue_is_found_in_its_example(name: str, pattern: str, example: str) -> None:
    """At its end, too: some cues are looked for in what stands before a date or work, others in what stands after."""
    assert any(
        re.search(pattern, example[start:end])
        for start in range(len(example))
        for end in range(start + 1, len(example) + 1)
    ), name


@given(st.text(max_size=60))
def test_no_words_are_too_odd_to_be_read(words: str) -> None:
    assert read(words, NAMES).heard in set(Heard)


@given(st.text(alphabet="清拉修了没不再完好走，。 的是在先还", max_size=400))
def test_long_words_are_read_without_backtracking(words: str) -> None:
    assert read(words, NAMES).heard in set(Heard)


@each(
    "said, words",
    [
        ("跟居民说，下午四点前到", "下午四点前到"),
        ("收到，告诉他雪停了就清", "雪停了就清"),
        ("大件垃圾要预约，跟他说一下", "大件垃圾要预约"),
        ("让居民等两天", "请您等两天"),
        ("问一下居民哪天方便", "哪天方便"),
        ("能不能让他拍张照片", "请您拍张照片"),
        ("get them to send the address", "Please send the address"),
        ("地点：西街\n处理结果：已补坑两处\n处理人：周强", "已补坑两处"),
        ("垃圾清了", "垃圾清了"),
        ("告诉大爷下周二准能换", "下周二准能换"),
        ("跟居民说下周五装", "下周五装"),
        ("通知住户下雪天铺不了", "下雪天铺不了"),
        ("跟她说下，周四停电", "周四停电"),
        ("跟居民说声音会大一点", "声音会大一点"),
        ("和他讲明天有人上门", "明天有人上门"),
        ("转告她儿子明早开门", "明早开门"),
        ("跟居民确认下周几在家", "下周几在家"),
    ],
)
def test_the_resident_reads_what_is_meant_for_them(said: str, words: str) -> None:
    assert read(said, NAMES).words == words


@each("words", ["收到，不归我们", "好的，明早处理", "ok tomorrow", "周三前弄好", "知道咧 催命啊"])
def test_a_nod_before_other_words_is_kept_beside_them(words: str) -> None:
    assert read(words, NAMES).nods


@each(
    "words",
    [
        "收到个锤子，又是我们",
        "好的才怪",
        "明白个鬼",
        "收到请回复",
        "收到投诉电话了",
        "中午再说",
        "行不行啊",
        "签收 了吗？",
        "好了没",
        "1号楼的",
        "收到不了啊，手机没网",
        "收到了，视频打不开",
        "好的，不过图点不开",
        "看到了 先不算我们接的，我去问科长",
        "明白，但是我们接不了",
        "got it, but the picture won't open",
        "接到电话再去",
    ],
)
def test_what_only_begins_like_a_nod_is_none(words: str) -> None:
    assert not read(words, NAMES).nods


def test_only_work_is_told_where_nothing_is_asked_beside_it() -> None:
    assert tells_only_of_work("坑填平了，路通了")
    assert not tells_only_of_work("坑填平了 谁带了饭")
    assert not tells_only_of_work("弄完了")


def test_only_clauses_that_tell_of_finished_work_are_looked_at_for_a_place() -> None:
    assert told_of_work("5号楼那堆拉走了 谁填一下") == "5号楼那堆拉走了"
    assert told_of_work("9号楼那个弄利索了 照片回头补") == "9号楼那个弄利索了"
    assert told_of_work("早市那点货拾掇净啦 走了") == "早市那点货拾掇净啦"
    assert told_of_work("9号楼那个等会儿就弄完了") == told_of_work("我先把东街那堆弄完就过去") == ""
    assert told_of_work("5号楼清了没") == told_of_work("5号楼明天清") == ""


@each("words", ["最早也得周三", "这周够呛，下周五准行", "下周才排得上", "earliest is Thursday"])
def test_that_it_cannot_be_before_a_day_is_no_promise(words: str) -> None:
    assert not read(words, NAMES).nods


@each(
    "words",
    [
        ("刚才那条不算，发错了"),
        ("不对不对 我说弄完的是人民路那个"),
        ("我没说办完啊 撤回撤回"),
        ("刚发的那条不对 是早市那边 撤了"),
    ],
)
def test_words_that_were_wrong_are_heard_as_such(words: str) -> None:
    assert read(words, NAMES).heard is Heard.WRONG_PRESS


@each("words", ["Three more days please, the digger is away", "another two days pls"])
def test_more_time_is_asked_for_in_few_words(words: str) -> None:
    assert read(words, NAMES).heard is Heard.EXTEND


@each("words", ["您好，请问是东边的井还是西边的井？谢谢"])
def test_a_greeting_before_a_question_leaves_it_one(words: str) -> None:
    assert read(words, NAMES).heard is Heard.ASK


@each("words", ["9号楼这件退了 叫物业弄", "这单先退回吧", "是铁路上的地 退给督办重新派"])
def test_what_goes_back_is_a_return(words: str) -> None:
    assert read(words, NAMES).heard is Heard.RETURN


@each("words", ["接", "我们接", "都归我们", "咱们包了", "收下", "we'll take those"])
def test_lines_are_taken_on(words: str) -> None:
    assert in_passing.takes_on(words)


@each("words", ["收走了", "收拾了", "接着弄", "签字的人没来", "要去看看", "不接"])
def test_lines_are_not_taken_on_by_other_words(words: str) -> None:
    assert not in_passing.takes_on(words)


@each("words", ["不是咱的，退了", "这个不归我们管，退了吧", "村里的事 别给我们", "不归我们", "咱管不着，退了吧"])
def test_a_line_is_returned_in_so_many_words(words: str) -> None:
    assert in_passing.returns_plainly(words)


@each("words", ["车不是我们的", "那天谁去县里", "不是我们的吧？", "不归我们还能归谁", "是物业的桶"])
def test_other_words_return_no_line(words: str) -> None:
    assert not in_passing.returns_plainly(words)


def test_a_case_is_taken_on_in_words() -> None:
    assert in_passing.claims("5号楼这单算我的")
    assert in_passing.claims("东门那件我来")
    assert in_passing.claims("东门那件接了 小孙你去领油票")
    assert not in_passing.claims("5号楼那件谁来")


@each("words", ["明早一块儿拉走", "两袋也带上，下午到"])
def test_words_may_be_for_the_resident(words: str) -> None:
    assert in_passing.says_something(words)


@each("words", ["收到", "@小李 你去看看", "又扔，谁受得了", "老赵你车上还有地方吗", "两袋装的啥"])
def test_nods_talk_and_questions_are_not(words: str) -> None:
    assert not in_passing.says_something(words)


@each(
    "words, heard",
    [
        ("办好了，跟店主谈妥了", Heard.DONE),
        ("已经办结，店主答应十点关门", Heard.DONE),
        ("拧紧了，好了", Heard.DONE),
        ("办结了没有，居民在催", Heard.NOTE),
        ("好了，我知道了", Heard.NOTE),
        ("完成了，等验收", Heard.NOTE),
        ("办好了，明天再来拍照", Heard.PROMISE),
    ],
)
def test_finished_and_how_is_a_result_and_what_is_to_come_is_none(words: str, heard: Heard) -> None:
    assert read(words).heard is heard
